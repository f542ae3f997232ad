// Which phrases are one filler of a role: names in their full and their short forms.
#include "claims/role_filling.h"

#include <gtest/gtest.h>

namespace rashomon {
namespace {

// The words that stand for each filler, where the phrases with these heads are all that is asked.
std::vector<std::string> FillersOf(const std::string& text, IncidentRole role, const std::vector<std::string>& heads) {
  static const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  const Report report = *ReadTextReport("r", text, {});
  Annotation annotation = Annotate(report, language, {});
  const ClaimRoles roles(annotation, language);
  std::vector<ScoredCandidate> candidates;
  for (const RoleCandidate& c : FindRoleCandidates(annotation, roles)) {
    if (std::find(heads.begin(), heads.end(), annotation.tokens[c.head].lower) == heads.end()) continue;
    ScoredCandidate scored{.candidate = c};
    scored.cut.fill(RoleSpans(annotation, roles, c).front());
    candidates.push_back(scored);
  }
  std::vector<std::string> words;
  for (const RoleFiller& filler : GroupCandidates(annotation, roles, candidates, role)) {
    const TokenRange cut = candidates[filler.chosen].cut[static_cast<std::size_t>(role)];
    words.emplace_back(roles.SpanOf(cut.begin, cut.end).In(report.text));
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(RoleFillingTest, ANameWithinAFullerOneIsTheSamePerson) {
  EXPECT_EQ(FillersOf("Gunmen shot Ana Ruiz Belmar in Tolm. The murder of Ana Ruiz shook the town.",
                      IncidentRole::kVictim, {"belmar", "ruiz"}),
            (Words{"Ana Ruiz Belmar"}));
  EXPECT_EQ(FillersOf("Gunmen shot Ana Ruiz Belmar in Tolm. Her sister Eva Belmar was unhurt.", IncidentRole::kVictim,
                      {"belmar"}),
            (Words{"Ana Ruiz Belmar", "Eva Belmar"}));
}

TEST(RoleFillingTest, ALastNameThatTheNamesStepLeftOutMayBeTheirs) {
  static const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  const Report report = *ReadTextReport("r", "Gunmen shot Ana Ruiz Belmar in Tolm.", {});
  Annotation annotation = Annotate(report, language, {});
  ASSERT_EQ(annotation.mentions.front().end_token, 5U);
  annotation.mentions.front().end_token = 4;  // "Ana Ruiz"
  const ClaimRoles roles(annotation, language);
  const RoleCandidate ruiz{.head = 3, .begin = 2, .end = 4, .inner = true, .mention = 0U};
  const auto cuts = RoleSpans(annotation, roles, ruiz);
  EXPECT_NE(std::find(cuts.begin(), cuts.end(), TokenRange{2, 5}), cuts.end());
}

}  // namespace
}  // namespace rashomon

// What words weigh without being listed is what their features weigh.
#include "claims/role_words.h"

#include <gtest/gtest.h>

#include <string>

#include "claims/role_proposals.h"

namespace rashomon {
namespace {

// "the" and "men" stand twice in one sentence, "bomb" in two; a comma is no word.
constexpr std::string_view kText =
    "Masked men placed a bomb near the bank, the police said, and three men were injured.\n\n"
    "The bomb, the ministry said, was the work of a rebel group. Two guards of the bank are missing.";

class RoleWordsTest : public testing::Test {
 protected:
  static const Language& English() {
    static const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
    return language;
  }
  const RoleModel& model() const { return *English().Prepared<LanguageRoles>().model; }

  Report report_ = *ReadTextReport("r", std::string(kText), {});
  Annotation annotation_ = Annotate(report_, English(), {});
  ClaimRoles roles_{annotation_, English()};
  std::vector<IncidentTrigger> triggers_ = FindIncidentTriggers(annotation_, English(), roles_);
  std::vector<RoleProposal> proposals_ = ProposeRoles(annotation_, roles_, triggers_);
  RoleFeatures features_{annotation_, English(), roles_, triggers_, proposals_, {}};
};

// The columns that words speak to.
std::vector<int> FirstColumns(const RoleModel::Scores& scores) {
  return {scores.begin(), scores.begin() + 8};
}

TEST_F(RoleWordsTest, WeighWhatTheirFeaturesWeigh) {
  for (int report = 0; report < 2; ++report) {  // what is kept from a report makes no difference to the next
    const RoleWords words(features_, model());
    RoleScorer scorer(model(), RoleScorer::Repeats::kOnce, &words), cuts(model(), RoleScorer::Repeats::kAll);
    FeatureHashes listed;
    features_.ListReport(listed, &scorer);
    EXPECT_EQ(FirstColumns(scorer.ScoresOf(listed)), FirstColumns(model().ScoresOf(features_.OfReport())));
    for (std::uint32_t s = 0; s < annotation_.sentences.size(); ++s) {
      listed.clear();
      features_.ListSentence(s, 3, listed, &scorer);
      EXPECT_EQ(FirstColumns(scorer.ScoresOf(listed)), FirstColumns(model().ScoresOf(features_.OfSentence(s, 3))));
    }
    for (const RoleCandidate& candidate : FindRoleCandidates(annotation_, roles_)) {
      listed.clear();
      features_.ListCandidate(candidate, 3, 2, listed, &scorer);
      EXPECT_EQ(FirstColumns(scorer.ScoresOf(listed)),
                FirstColumns(model().ScoresOf(features_.OfCandidate(candidate, 3, 2))));
      listed.clear();
      const TokenRange cut{candidate.begin, candidate.end};
      features_.ListCut(candidate, cut, IncidentRole::kVictim, listed, &cuts);
      EXPECT_EQ(FirstColumns(cuts.ScoresOf(listed)),
                FirstColumns(model().ScoresOf(features_.OfCut(candidate, cut, IncidentRole::kVictim))));
    }
  }
}

TEST_F(RoleWordsTest, CountALabelOnceInARange) {
  const RoleWords words(features_, model());
  const auto sum = [&](TokenRange range) {
    RoleModel::Scores scores{};
    words.Add(WordsAs::kLeft, range, scores);
    return scores;
  };
  const auto the = [&](std::uint32_t from) {
    while (annotation_.tokens[from].lower != "the") ++from;
    return from;
  };
  const std::uint32_t first = the(0), second = the(first + 1);
  EXPECT_NE(sum({second, second + 1}), RoleModel::Scores{});
  EXPECT_EQ(sum({first, second + 1}), sum({first, second}));  // the second adds nothing
  EXPECT_EQ(sum({second, second}), RoleModel::Scores{});
}

}  // namespace
}  // namespace rashomon

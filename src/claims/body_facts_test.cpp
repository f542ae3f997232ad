// What is known of a body: of all its mentions together, of the likeliest and of the first alone.
#include "claims/body_facts.h"

#include <gtest/gtest.h>

#include "claims/held_bodies.h"
#include "claims/role_proposals.h"
#include "claims/stances.h"

namespace rashomon {
namespace {

constexpr auto kRole = static_cast<std::size_t>(IncidentRole::kPerpetratorOrganization);

// The last facts of a body: what its likeliest mention tells alone, what its first one does, whether they are the same.
struct Alone {
  std::vector<int> likeliest, first;
  bool same = false;
};

// Of the only body of the text, whose phrases end in `head`; later ones are likelier.
Alone FactsAlone(const std::string& text, std::string_view head) {
  static const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  const Report report = *ReadTextReport("r", text, {});
  Annotation annotation = Annotate(report, language, {});
  const ClaimRoles roles(annotation, language);
  const std::vector<IncidentTrigger> triggers = FindIncidentTriggers(annotation, language, roles);
  const std::vector<RoleProposal> proposals = ProposeRoles(annotation, roles, triggers);
  const RoleFeatures features(annotation, language, roles, triggers, proposals, {});
  std::vector<ScoredCandidate> candidates;
  RoleFiller group{.role = IncidentRole::kPerpetratorOrganization, .candidates = {}};
  for (const RoleCandidate& c : FindRoleCandidates(annotation, roles)) {
    if (annotation.tokens[c.head].lower != head) continue;
    ScoredCandidate scored{.candidate = c};
    scored.sentence = annotation.tokens[c.head].sentence;
    scored.cut[kRole] = {c.begin, c.end};
    scored.score[kRole] = static_cast<int>(candidates.size());
    group.candidates.push_back(static_cast<std::uint32_t>(candidates.size()));
    candidates.push_back(scored);
  }
  const std::vector<RoleFiller> groups = {group};
  const std::vector<int> scores = {0};
  const std::vector<Body> bodies = FindBodies(features, candidates, groups, scores);
  const std::vector<StanceScores> linear(bodies.size());
  const BodyFacts facts =
      FactsOfBodies(features, FactsOfReport(features, candidates, 0), candidates, bodies, linear, proposals).front();
  constexpr std::ptrdiff_t kEach = (kAloneFacts - 1) / 2;
  return {.likeliest = {facts.end() - kAloneFacts, facts.end() - kAloneFacts + kEach},
          .first = {facts.end() - 1 - kEach, facts.end() - 1},
          .same = facts.back() != 0};
}

TEST(BodyFactsTest, ABodyThatIsNamedOnceTellsTheSameTwice) {
  const Alone facts = FactsAlone("The Meridian Front attacked a bus near Tolm.", "front");
  EXPECT_TRUE(facts.same);
  EXPECT_EQ(facts.likeliest, facts.first);
}

TEST(BodyFactsTest, TheLikeliestMentionIsToldFromTheFirst) {
  const Alone facts = FactsAlone(
      "The Meridian Front met the bakers on Monday. A day later the Meridian Front attacked a bus near Tolm.", "front");
  EXPECT_FALSE(facts.same);
  EXPECT_GT(facts.likeliest.front(), facts.first.front());  // sentences
  EXPECT_NE(facts.likeliest, facts.first);
}

}  // namespace
}  // namespace rashomon

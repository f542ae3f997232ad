// The bodies of a report: one each, whatever words name it.
#include "claims/bodies.h"

#include <gtest/gtest.h>

#include "claims/stances.h"

namespace rashomon {
namespace {

constexpr auto kRole = static_cast<std::size_t>(IncidentRole::kPerpetratorOrganization);

// The bodies that the phrases with these heads make, each as a group of its own.
std::vector<std::string> BodiesOf(const std::string& text, const std::vector<std::string>& heads) {
  static const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  const Report report = *ReadTextReport("r", text, {});
  Annotation annotation = Annotate(report, language, {});
  const ClaimRoles roles(annotation, language);
  const RoleFeatures features(annotation, language, roles, {}, {}, {});
  std::vector<ScoredCandidate> candidates;
  std::vector<RoleFiller> groups;
  std::vector<int> scores;
  for (const RoleCandidate& c : FindRoleCandidates(annotation, roles)) {
    if (std::find(heads.begin(), heads.end(), annotation.tokens[c.head].lower) == heads.end()) continue;
    ScoredCandidate scored{.candidate = c};
    scored.cut[kRole] = {c.begin, c.end};
    const auto index = static_cast<std::uint32_t>(candidates.size());
    candidates.push_back(scored);
    groups.push_back({.role = IncidentRole::kPerpetratorOrganization, .candidates = {index}, .chosen = index});
    scores.push_back(0);
  }
  std::vector<std::string> names;
  for (const Body& body : FindBodies(features, candidates, groups, scores)) {
    const ScoredCandidate& chosen = candidates[body.filler.chosen];
    names.push_back(body.entity
                        ? annotation.entities[body.entity->index()].name
                        : std::string(roles.SpanOf(chosen.cut[kRole].begin, chosen.cut[kRole].end).In(report.text)));
  }
  return names;
}

using Names = std::vector<std::string>;

TEST(BodiesTest, AnAcronymAndTheFullNameAreOneBody) {
  EXPECT_EQ(BodiesOf("The Meridian Liberation Front (MLF) burned two buses in Tolm. The MLF has fought since May.",
                     {"front", "mlf"}),
            (Names{"Meridian Liberation Front"}));
}

TEST(BodiesTest, ItsFightersAndPartsStandForTheBody) {
  EXPECT_EQ(
      BodiesOf("The Meridian Front denied it. Meridian Front guerrillas held the bridge.", {"front", "guerrillas"}),
      (Names{"Meridian Front"}));
}

TEST(BodiesTest, WhatAnotherNounNamesIsNotTheBody) {
  EXPECT_EQ(BodiesOf("Meridian Front. A Meridian Front statement came from the bakers.", {"front", "bakers"}),
            (Names{"Meridian Front", "bakers"}));
}

}  // namespace
}  // namespace rashomon

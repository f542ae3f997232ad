#include "claims/held_bodies.h"

#include <algorithm>

#include "claims/role_trees.h"

namespace rashomon {
namespace {

StanceScores LinearStance(const RoleFeatures& features, const RoleModel& model,
                          std::span<const ScoredCandidate> candidates, const RoleFiller& group) {
  const RoleModel::Scores scores = model.ScoresOf(features.OfStance(HeadsOf(candidates, group)));
  StanceScores stance{};
  std::copy_n(scores.begin() + static_cast<std::ptrdiff_t>(RoleColumn::kStance), stance.size(), stance.begin());
  return stance;
}

}  // namespace

std::vector<BodyFacts> FactsOfBodies(const RoleFeatures& features, const ReportFacts& report,
                                     std::span<const ScoredCandidate> candidates, std::span<const RoleFiller> groups,
                                     std::span<const int> scores, std::span<const StanceScores> linear,
                                     std::span<const RoleProposal> proposals) {
  const BodyReader reader(features, candidates, groups, scores, proposals);
  std::vector<BodyFacts> facts;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const RoleEvidence evidence = EvidenceFor(features.annotation(), features.roles(), features.triggers(), proposals,
                                              HeadsOf(candidates, groups[g]));
    facts.push_back(
        reader.FactsOf(g, FactsOf(features, report, candidates, groups, g, scores[g], evidence), linear[g]));
  }
  return facts;
}

std::vector<HeldBody> ReadHeldBodies(const RoleFeatures& features, const RoleModel& model, const ReportFacts& report,
                                     std::span<const ScoredCandidate> candidates, std::span<const RoleFiller> groups,
                                     std::span<const int> scores, std::span<const RoleProposal> proposals) {
  const RoleTrees held = RoleTrees::Open(model.Trees(RoleModel::kHeldTreesName), kBodyFacts);
  std::vector<HeldBody> bodies;
  if (held.empty()) return bodies;
  std::array<RoleTrees, kLearnedStances.size()> stances;
  for (std::size_t s = 0; s < stances.size(); ++s)
    stances[s] = RoleTrees::Open(model.Trees(RoleModel::kStanceTreesNames[s]), kBodyFacts);
  std::vector<StanceScores> linear;
  for (const RoleFiller& group : groups) linear.push_back(LinearStance(features, model, candidates, group));
  const std::vector<BodyFacts> facts = FactsOfBodies(features, report, candidates, groups, scores, linear, proposals);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    HeldBody body{.body = groups[g], .score = held.ScoreOf(facts[g])};
    if (body.score < kLeastHeldScore && scores[g] < kLeastFillerScore) continue;
    std::array<int, kLearnedStances.size()> answers{};
    for (std::size_t s = 0; s < stances.size(); ++s) answers[s] = stances[s].ScoreOf(facts[g]);
    body.stance =
        kLearnedStances[static_cast<std::size_t>(std::max_element(answers.begin(), answers.end()) - answers.begin())];
    bodies.push_back(std::move(body));
  }
  return bodies;
}

}  // namespace rashomon

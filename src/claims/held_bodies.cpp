#include "claims/held_bodies.h"

#include <algorithm>

#include "claims/role_trees.h"

namespace rashomon {
namespace {

StanceScores LinearStance(const RoleFeatures& features, const RoleModel& model,
                          std::span<const ScoredCandidate> candidates, const Body& body) {
  const RoleModel::Scores scores = model.ScoresOf(features.OfStance(HeadsOf(candidates, body.filler)));
  StanceScores stance{};
  std::copy_n(scores.begin() + static_cast<std::ptrdiff_t>(RoleColumn::kStance), stance.size(), stance.begin());
  return stance;
}

}  // namespace

int JointScore(int score, const StanceScores& stances) {
  constexpr int kMostly = kForestUnit * 3 / 5, kSlope = kRoleUnit * 13 / 8;
  int sum = 0;
  for (int s : stances) sum += s;
  const int share = sum > 0 ? kForestUnit * *std::max_element(stances.begin(), stances.end()) / sum : kMostly;
  return score + (share - kMostly) * kSlope / kForestUnit;
}

std::vector<BodyFacts> FactsOfBodies(const RoleFeatures& features, const ReportFacts& report,
                                     std::span<const ScoredCandidate> candidates, std::span<const Body> bodies,
                                     std::span<const StanceScores> linear, std::span<const RoleProposal> proposals) {
  const BodyReader reader(features, candidates, bodies, proposals);
  std::vector<RoleFiller> fillers;
  for (const Body& body : bodies) fillers.push_back(body.filler);
  std::vector<BodyFacts> facts;
  for (std::size_t b = 0; b < bodies.size(); ++b) {
    const RoleEvidence evidence =
        EvidenceFor(features.annotation(), features.roles(), features.triggers(), proposals, bodies[b].heads);
    facts.push_back(
        reader.FactsOf(b, FactsOf(features, report, candidates, fillers, b, bodies[b].score, evidence), linear[b]));
  }
  return facts;
}

std::vector<HeldBody> ReadHeldBodies(const RoleFeatures& features, const RoleModel& model, const ReportFacts& report,
                                     std::span<const ScoredCandidate> candidates, std::span<const Body> bodies,
                                     std::span<const RoleProposal> proposals) {
  std::vector<HeldBody> held;
  if (bodies.empty()) return held;
  const RoleTrees trees = RoleTrees::Open(model.Trees(RoleModel::kHeldTreesName), kBodyFacts);
  if (trees.empty()) return held;
  std::array<RoleTrees, kLearnedStances.size()> stances;  // opened once a body is held responsible
  std::vector<StanceScores> linear;
  for (const Body& body : bodies) linear.push_back(LinearStance(features, model, candidates, body));
  const std::vector<BodyFacts> facts = FactsOfBodies(features, report, candidates, bodies, linear, proposals);
  for (std::size_t b = 0; b < bodies.size(); ++b) {
    HeldBody body{.body = bodies[b], .score = trees.ScoreOf(facts[b])};
    if (body.score < kLeastToldScore - kRoleUnit) continue;  // a stance gives less
    StanceScores answers{};
    for (std::size_t s = 0; s < stances.size(); ++s) {
      if (stances[s].empty()) stances[s] = RoleTrees::Open(model.Trees(RoleModel::kStanceTreesNames[s]), kBodyFacts);
      answers[s] = stances[s].ScoreOf(facts[b]);
    }
    body.stance =
        kLearnedStances[static_cast<std::size_t>(std::max_element(answers.begin(), answers.end()) - answers.begin())];
    body.score = JointScore(body.score, answers);
    if (body.score < kLeastToldScore) continue;
    held.push_back(std::move(body));
  }
  return held;
}

}  // namespace rashomon

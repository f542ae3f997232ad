#include "claims/held_bodies.h"

#include <algorithm>
#include <numeric>

namespace rashomon {
namespace {

StanceScores LinearStance(const RoleFeatures& features, const RoleModel& model,
                          std::span<const ScoredCandidate> candidates, const Body& body) {
  const RoleModel::Scores scores = model.ScoresOf(features.OfStance(HeadsOf(candidates, body.filler)));
  StanceScores stance{};
  std::copy_n(scores.begin() + static_cast<std::ptrdiff_t>(RoleColumn::kStance), stance.size(), stance.begin());
  return stance;
}

std::size_t LikeliestOf(const StanceScores& stances) {
  return static_cast<std::size_t>(std::max_element(stances.begin(), stances.end()) - stances.begin());
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
  const RoleForests& forests = model.forests();
  if (forests.held.empty()) return held;
  std::vector<StanceScores> linear;
  for (const Body& body : bodies) linear.push_back(LinearStance(features, model, candidates, body));
  const std::vector<BodyFacts> facts = FactsOfBodies(features, report, candidates, bodies, linear, proposals);
  for (std::size_t b = 0; b < bodies.size(); ++b) {
    HeldBody& body = held.emplace_back(HeldBody{.body = bodies[b], .score = forests.held.ScoreOf(facts[b])});
    const bool said = body.body.entity && features.StancesOf(body.body.entity->index()) != 0;
    if (body.score < kLeastToldScore - kRoleUnit && !said) continue;  // a stance gives less
    for (std::size_t s = 0; s < forests.stances.size(); ++s) body.stances[s] = forests.stances[s].ScoreOf(facts[b]);
    body.stance = kLearnedStances[LikeliestOf(body.stances)];
    body.score = JointScore(body.score, body.stances);
  }
  return held;
}

void HedgeSaid(const Annotation& annotation, std::span<const HeldBody> bodies, std::vector<Responsibility>& said) {
  constexpr std::size_t kFact = 2;  // of kLearnedStances
  static_assert(kLearnedStances[kFact] == Stance::kConfirmed);
  for (Responsibility& one : said) {
    if (one.stance != Stance::kConfirmed || !one.attribution.empty()) continue;
    const EntityId who = annotation.mentions[one.organization].entity;
    const auto body = std::ranges::find_if(bodies, [&](const HeldBody& b) { return b.body.entity == who; });
    if (body == bodies.end()) continue;
    const int sum = std::accumulate(body->stances.begin(), body->stances.end(), 0);
    if (body->stances[kFact] * 5 < sum * 2) one.stance = body->stance;
  }
}

}  // namespace rashomon

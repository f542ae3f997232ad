// Which bodies a report holds responsible, and in which way, by what was learned (MUC-4's PERP: ORGANIZATION ID and
// CONFIDENCE): a decision of its own beside that on roles. Trees (role_trees.h) over the facts of body_facts.h say
// whether a body is held responsible at all, then three forests which stance it is. docs/decisions/responsibility.md.
#pragma once

#include <span>
#include <vector>

#include "claims/body_facts.h"

namespace rashomon {

// Odds of 1 to 4.5 for who is told to have done it, of 1 to 3, of 1 to 1.9 for armed bodies that are not even told of
// beside the deed, of 3 to 5 for others that are, of 3 to 4 for any other: chosen in folds (incidents.cpp),
// the first and the third once more when trees and roles were learned anew, with the keys learned from and the cases in
// view.
inline constexpr int kLeastToldScore = -kRoleUnit * 3 / 2;
inline constexpr int kLeastHeldScore = -kRoleUnit * 9 / 8;
inline constexpr int kUntoldHeldScore = -kRoleUnit * 2 / 3;
inline constexpr int kRatherHeldScore = -kRoleUnit / 2;
inline constexpr int kOtherHeldScore = -kRoleUnit / 4;

// What the stance regression or the forests say of one body, by kLearnedStances.
using StanceScores = std::array<int, kLearnedStances.size()>;

struct HeldBody {
  Body body;
  int score = 0;  // kRoleUnit to one unit of the logarithm of the odds that it is held responsible, JointScore
  Stance stance = Stance::kSuspected;
  StanceScores stances{};  // what the forests make of it; zero where they were not asked
};

// The score of an answer: half of it, a body without its stance, is worth nothing. So what the trees make of the body
// is lowered where its stance is open (`stances`: what the forests make of these, kForestUnit to one), raised where it
// is plain, in a straight line near the logarithm of the likeliest stance's share beside what that share mostly is.
[[nodiscard]] int JointScore(int score, const StanceScores& stances);

// The facts of all `bodies`, in order.
[[nodiscard]] std::vector<BodyFacts> FactsOfBodies(const RoleFeatures& features, const ReportFacts& report,
                                                   std::span<const ScoredCandidate> candidates,
                                                   std::span<const Body> bodies, std::span<const StanceScores> linear,
                                                   std::span<const RoleProposal> proposals);

// What the model makes of all `bodies`, in order; none if it has no trees for it. Stances are asked for where the score
// gives odds enough or patterns say something of the body.
[[nodiscard]] std::vector<HeldBody> ReadHeldBodies(const RoleFeatures& features, const RoleModel& model,
                                                   const ReportFacts& report,
                                                   std::span<const ScoredCandidate> candidates,
                                                   std::span<const Body> bodies,
                                                   std::span<const RoleProposal> proposals);

// What patterns take for told as fact, on nobody's word, is hedged where the forests take it for something else.
// Nothing else that patterns say is touched: a model does not make a fact of a suspicion.
void HedgeSaid(const Annotation& annotation, std::span<const HeldBody> bodies, std::vector<Responsibility>& said);

}  // namespace rashomon

// Which phrases fill the roles of a report's incidents, by what was learned from coded reports (MUC-4).
//
// Four questions, each a logistic regression whose answer goes into the features of the next: is the report about
// violence done on purpose; does the sentence name who takes part; which role does the phrase fill, and cut where; does
// the report, all mentions of one filler together, name it for that role. Trees (role_trees.h) have the last word, over
// all these answers and what else is known of the filler.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "claims/role_features.h"
#include "claims/role_model.h"

namespace rashomon {

// One phrase with what the model thinks of it.
struct ScoredCandidate {
  RoleCandidate candidate;
  std::array<int, kIncidentRoles> score{};
  std::array<TokenRange, kIncidentRoles> cut{};  // the words that a coder would write down
  std::array<int, kIncidentRoles> cut_score{};
  std::uint32_t sentence = 0;
  int sentence_score = 0;
};

// Candidates that speak of one thing, for one role; the best first.
struct RoleFiller {
  IncidentRole role = IncidentRole::kTarget;
  std::vector<std::uint32_t> candidates;  // indices into the scored candidates
  std::uint32_t chosen = 0;               // the one whose cut stands for all
  int score = 0;
};

// Odds of 1 to 9 that a sentence names who takes part: below, its phrases are not looked at. In folds that costs 0.0016
// of CEAF-REE, and nothing on the blind quarter; claims take a seventh less time.
inline constexpr int kLeastSentenceScore = -kRoleUnit * 9 / 4;
// Below this a phrase is no candidate for a role at all.
inline constexpr int kLeastCandidateScore = -4 * kRoleUnit;
// Below this by the fourth regression, the trees are not asked.
inline constexpr int kLeastLinearScore = -4 * kRoleUnit;
// Odds of 1 to 3.5: where F1 is near a half, what is right a quarter of the times is worth naming.
inline constexpr int kLeastFillerScore = -kRoleUnit * 5 / 4;
inline constexpr int kNoCut = -1'000'000;        // the score of a cut that is none
inline constexpr std::size_t kMostFillers = 40;  // per role, before they are judged

// Groups for one role, by falling score of their best candidate.
[[nodiscard]] std::vector<RoleFiller> GroupCandidates(const Annotation& annotation, const ClaimRoles& roles,
                                                      std::span<const ScoredCandidate> candidates, IncidentRole role);
// The features of group `index` of `groups` (all of one role).
[[nodiscard]] FeatureHashes OfFiller(const RoleFeatures& features, std::span<const ScoredCandidate> candidates,
                                     std::span<const RoleFiller> groups, std::size_t index, int report_score);

// The words that say most of the body that `filler` is: at most four tokens.
[[nodiscard]] std::vector<std::uint32_t> HeadsOf(std::span<const ScoredCandidate> candidates, const RoleFiller& filler);
// The stances that can be learned, in the order of the model's columns. MUC-4 has no denial.
// Suspected stands for accused and possible, too: to say that somebody accuses takes words for it, which are for the
// patterns to find.
inline constexpr std::array<Stance, 3> kLearnedStances = {Stance::kClaimed, Stance::kSuspected, Stance::kConfirmed};
struct RoleReading {
  int report_score = 0;
  std::vector<ScoredCandidate> candidates;
  std::vector<RoleFiller> fillers;  // those that the model stands by
  std::vector<RoleFiller> bodies;   // all groups for perpetrator_organization, with the trees' scores
};
[[nodiscard]] RoleReading ReadRoles(const Annotation& annotation, const ClaimRoles& roles, const RoleFeatures& features,
                                    const RoleModel& model, std::span<const RoleProposal> proposals);

}  // namespace rashomon

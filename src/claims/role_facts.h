// What is known of a phrase, all its mentions together, before it is named as a filler: whole numbers for the trees of
// role_trees.h. The scores of the questions that went before, how the mentions stand in the report, what the rules say,
// who else takes part.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "claims/role_evidence.h"
#include "claims/role_filling.h"

namespace rashomon {

inline constexpr std::size_t kRoleFacts = 77;
using RoleFacts = std::array<std::int16_t, kRoleFacts>;

// What holds of the report as a whole: worked out once.
struct ReportFacts {
  int report_score = 0;
  std::array<int, 3> sentences{};                                     // the best scores of sentences, falling
  int strong_sentences = 0;                                           // sentences that likely name who takes part
  std::array<std::array<int, 2>, kIncidentRoles> best{};              // the two best candidates' scores, by role
  std::array<int, kIncidentRoles> strong{};                           // candidates that likely fill it, by role
  int length = 0;                                                     // sentences
  int triggers = 0, violent = 0, background = 0, first_violent = 99;  // words for incidents; the last: a sentence
};
[[nodiscard]] ReportFacts FactsOfReport(const RoleFeatures& features, std::span<const ScoredCandidate> candidates,
                                        int report_score);

// Of group `index` of `groups` (all of one role); `linear` is what the fourth regression makes of it.
[[nodiscard]] RoleFacts FactsOf(const RoleFeatures& features, const ReportFacts& report,
                                std::span<const ScoredCandidate> candidates, std::span<const RoleFiller> groups,
                                std::size_t index, int linear, const RoleEvidence& evidence);

}  // namespace rashomon

// Which pairs of reports are worth comparing, found over an inverted index of their words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/pair_model.h"

namespace rashomon {

struct CandidatePair {
  std::uint32_t a = 0, b = 0;  // a < b
  float cosine = 0;
};

// Pairs whose words have a cosine of at least kLeastCosine; ascending. `traces` stand in the order of publication. A
// word that stands in very many reports proposes those nearest in that order only, which bounds the work per report.
inline constexpr double kLeastCosine = 0.03;
[[nodiscard]] std::vector<CandidatePair> FindCandidates(std::span<const WeighedTrace> traces);

// Sets WeighedTrace::crowd of all traces from their candidate pairs.
void SetCrowds(std::span<const CandidatePair> pairs, std::span<WeighedTrace> traces);

}  // namespace rashomon

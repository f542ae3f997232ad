// The agglomeration of link.h for a few items of which every pair has a score: what one more report may change.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/link.h"

namespace rashomon {

// As LinkByAverage, without a graph: `scores` holds items * items numbers, the same both ways; `begin` says which items
// begin joined (equal numbers). `held`, one per item or empty: items of different numbers other than 0 never come
// together. `weights`: for how many equal reports an item
// stands, one per item; empty: each for itself; late joins count those. Returns a cluster number per item, numbered by first item. About
// items^2 * log(items).
[[nodiscard]] std::vector<std::uint32_t> LinkDensely(std::span<const std::uint32_t> begin,
                                                     std::span<const float> scores, const LinkLimits& limits,
                                                     std::span<const std::uint32_t> held = {},
                                                     std::span<const double> weights = {});

}  // namespace rashomon

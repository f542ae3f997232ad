// The agglomeration of link.h for a few items of which every pair has a score: what one more report may change.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/link.h"

namespace rashomon {

// What is linked: spans of one number per item, empty where they say nothing of any item.
struct DenseItems {
  std::span<const std::uint32_t> begin;       // items of equal numbers begin joined; never empty
  std::span<const std::uint32_t> held = {};   // items of different numbers other than 0 never come together
  std::span<const std::uint32_t> stood = {};  // late joins are only between items of one number other than 0
  std::span<const double> weights = {};       // for how many equal reports an item stands; empty: each for itself
};

// As LinkByAverage, without a graph: `scores` holds items * items numbers, the same both ways. Returns a cluster number
// per item, numbered by first item. About items^2 * log(items).
[[nodiscard]] std::vector<std::uint32_t> LinkDensely(const DenseItems& items, std::span<const float> scores,
                                                     const LinkLimits& limits);

}  // namespace rashomon

// The slow, obvious agglomeration: at each step the link of every two clusters is added up anew from the edges, and the
// highest is joined. What LinkByAverage keeps up to date step by step is computed here from nothing each time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/link.h"

namespace rashomon {

// As LinkByAverage. Of two equal links the one between the clusters with the smaller first items is joined, which is
// why the two can be compared only where no two links that are considered are equal; `tied` says whether some were.
struct SlowLinks {
  std::vector<std::uint32_t> cluster;
  bool tied = false;
};
[[nodiscard]] SlowLinks LinkSlowly(std::uint32_t items, std::span<const LinkEdge> edges, const LinkLimits& limits,
                                   const LinkOrders& orders = {});

}  // namespace rashomon

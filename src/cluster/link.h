// Average-link agglomeration (UPGMA, Sokal & Michener 1958) over a sparse graph of alike reports.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rashomon {

struct LinkEdge {
  std::uint32_t a = 0, b = 0;
  double score = 0;  // pairs that no edge names score 0; may be negative: held apart
};

// Joins the two clusters with the highest mean score until none is at least `threshold`; ties go to the smaller
// indices. Returns a cluster number per item, numbered by first item. About O(edges * log edges).
[[nodiscard]] std::vector<std::uint32_t> LinkByAverage(std::uint32_t items, std::span<const LinkEdge> edges,
                                                       double threshold);

}  // namespace rashomon

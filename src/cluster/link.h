// Agglomeration over a sparse graph of alike reports: average linkage (UPGMA, Sokal & Michener 1958), measured against
// how alike each side is within itself, so that a loose story of many outlets joins as a tight one does.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace rashomon {

struct LinkEdge {
  std::uint32_t a = 0, b = 0;
  double score = 0;  // 0 to 1; pairs that no edge names score 0, an item with itself 1
};

// What people have decided; it outranks every score. Of decisions that contradict each other the later ones hold.
struct LinkOrders {
  struct Order {
    enum class Kind { kTogether, kApart } kind = Kind::kTogether;
    std::uint32_t a = 0, b = 0;
  };
  std::vector<Order> orders;  // earliest first
};

// Joins the two clusters with the highest link until none is at least `threshold`; ties go to the smaller indices.
// Returns a cluster number per item, numbered by first item. About O(edges * log edges).
[[nodiscard]] std::vector<std::uint32_t> LinkByAverage(std::uint32_t items, std::span<const LinkEdge> edges,
                                                       double threshold, const LinkOrders& orders = {});

}  // namespace rashomon

// Agglomeration over a sparse graph of alike reports: average linkage (UPGMA, Sokal & Michener 1958), measured against
// how alike each side is within itself, so that a loose story of many outlets joins as a tight one does.
#pragma once

#include <cstdint>
#include <limits>
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

// Links at which clusters join: any two from `join` on, and then those that have no rival from `late` on.
struct LinkLimits {
  LinkLimits(double join_at) : join(join_at) {}  // NOLINT(google-explicit-constructor): a threshold is enough
  LinkLimits(double join_at, double late_at, std::uint32_t items) : join(join_at), late(late_at), most_late(items) {}
  double join = 0;
  double late = std::numeric_limits<double>::infinity();  // none
  std::uint32_t most_late = 4;                            // items
};
// Two clusters are without a rival where each is the other's nearest, the next nearest of either links at most this
// share as strongly, and the smaller one has at most `most_late` items.
inline constexpr double kMostOfRival = 0.3;

// Joins the two clusters with the highest link until none is at least `limits.join`; ties go to the smaller indices.
// Then joins those without a rival, all at once, until there are none at least `limits.late`. Returns a cluster number
// per item, numbered by first item. About O(edges * log edges).
[[nodiscard]] std::vector<std::uint32_t> LinkByAverage(std::uint32_t items, std::span<const LinkEdge> edges,
                                                       const LinkLimits& limits, const LinkOrders& orders = {});

}  // namespace rashomon

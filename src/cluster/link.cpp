#include "cluster/link.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <queue>
#include <set>
#include <tuple>

namespace rashomon {
namespace {

constexpr double kCohesionPower = 0.25;  // of each side: half way to the cosine of two centroids

struct Candidate {
  double link = 0;
  std::uint32_t a = 0, b = 0;  // a < b
  std::uint32_t version_a = 0, version_b = 0;

  // Highest link first, then the smallest indices.
  friend bool operator<(const Candidate& x, const Candidate& y) {
    return std::tie(x.link, y.a, y.b) < std::tie(y.link, x.a, x.b);
  }
};

class Agglomeration {
 public:
  Agglomeration(std::uint32_t items, std::span<const LinkEdge> edges, double threshold)
      : threshold_(threshold),
        sums_(items),
        apart_(items),
        within_(items, 1.0),
        size_(items, 1),
        version_(items, 0),
        parent_(items) {
    std::iota(parent_.begin(), parent_.end(), 0u);
    for (const LinkEdge& edge : edges) {
      sums_[edge.a][edge.b] += edge.score;
      sums_[edge.b][edge.a] += edge.score;
    }
  }

  void KeepApart(std::uint32_t a, std::uint32_t b) {
    a = RootOf(a), b = RootOf(b);
    if (a == b) return;
    apart_[a].insert(b);
    apart_[b].insert(a);
  }

  void KeepTogether(std::uint32_t a, std::uint32_t b) {
    a = RootOf(a), b = RootOf(b);
    if (a != b && !apart_[a].contains(b)) Merge(std::min(a, b), std::max(a, b));
  }

  void Run() {
    for (std::uint32_t a = 0; a < sums_.size(); ++a) {
      if (parent_[a] != a) continue;
      for (const auto& [b, sum] : sums_[a]) {
        if (a < b) Propose(a, b, sum);
      }
    }
    running_ = true;
    while (!queue_.empty()) {
      const Candidate best = queue_.top();
      queue_.pop();
      if (version_[best.a] == best.version_a && version_[best.b] == best.version_b) Merge(best.a, best.b);
    }
  }

  // What is told late of an event shares little with it, and still more than with any other.
  void JoinLate(const LinkLimits& limits) {
    running_ = false;
    for (;;) {
      const std::vector<Nearest> nearest = NearestOfAll();
      std::vector<std::pair<std::uint32_t, std::uint32_t>> joined;
      for (std::uint32_t a = 0; a < nearest.size(); ++a) {
        const std::uint32_t b = nearest[a].other;
        if (a >= b || nearest[b].other != a || nearest[a].link < limits.late) continue;
        const double rival = std::max(nearest[a].next, nearest[b].next);
        if (rival <= kMostOfRival * nearest[a].link && std::min(size_[a], size_[b]) <= limits.most_late)
          joined.emplace_back(a, b);
      }
      if (joined.empty()) return;
      for (const auto& [a, b] : joined) Merge(a, b);
    }
  }

  [[nodiscard]] std::uint32_t RootOf(std::uint32_t item) const {
    while (parent_[item] != item) item = parent_[item];
    return item;
  }

 private:
  struct Nearest {
    std::uint32_t other = 0;  // with the highest link, where that is above 0
    double link = 0, next = 0;
  };

  // Of each cluster, those that people hold apart from it left out.
  [[nodiscard]] std::vector<Nearest> NearestOfAll() const {
    std::vector<double> spread(sums_.size(), 0);
    for (std::uint32_t a = 0; a < sums_.size(); ++a) {
      if (parent_[a] == a) spread[a] = size_[a] * std::pow(Cohesion(a), kCohesionPower);
    }
    std::vector<Nearest> nearest(sums_.size());
    for (std::uint32_t a = 0; a < sums_.size(); ++a) {
      for (const auto& [b, sum] : sums_[a]) {
        const double link = sum / (spread[a] * spread[b]);
        if (apart_[a].contains(b) || link <= nearest[a].next) continue;
        nearest[a].next = std::min(link, nearest[a].link);
        if (link > nearest[a].link) nearest[a].link = link, nearest[a].other = b;
      }
    }
    return nearest;
  }

  [[nodiscard]] double Cohesion(std::uint32_t cluster) const {
    return within_[cluster] / (static_cast<double>(size_[cluster]) * size_[cluster]);
  }

  void Propose(std::uint32_t a, std::uint32_t b, double sum) {
    if (apart_[a].contains(b)) return;
    const double mean = sum / (static_cast<double>(size_[a]) * size_[b]);
    const double link = mean / std::pow(Cohesion(a) * Cohesion(b), kCohesionPower);
    if (link < threshold_) return;
    if (a > b) std::swap(a, b);
    queue_.push({link, a, b, version_[a], version_[b]});
  }

  // The one with more neighbours takes the other in; its number is the smaller of the two only by its first item,
  // which the final numbering restores.
  void Merge(std::uint32_t a, std::uint32_t b) {
    if (std::pair(sums_[a].size(), b) < std::pair(sums_[b].size(), a)) std::swap(a, b);
    const auto between = sums_[a].find(b);
    within_[a] += within_[b] + (between == sums_[a].end() ? 0 : 2 * between->second);
    sums_[a].erase(b);
    sums_[b].erase(a);
    for (const auto& [other, sum] : sums_[b]) {
      sums_[a][other] += sum;
      sums_[other].erase(b);
      sums_[other][a] = sums_[a][other];
    }
    sums_[b].clear();
    for (const std::uint32_t other : apart_[b]) {
      apart_[other].erase(b);
      apart_[other].insert(a);
      apart_[a].insert(other);
    }
    apart_[b].clear();
    parent_[b] = a;
    size_[a] += size_[b];
    ++version_[a];
    version_[b] = ~0u;
    if (!running_) return;
    for (const auto& [other, sum] : sums_[a]) Propose(a, other, sum);
  }

  double threshold_;
  std::vector<std::map<std::uint32_t, double>> sums_;  // between clusters
  std::vector<std::set<std::uint32_t>> apart_;         // by decision
  std::vector<double> within_;                         // sum over all ordered pairs, each with itself too
  std::vector<std::uint32_t> size_, version_, parent_;
  std::priority_queue<Candidate> queue_;
  bool running_ = false;
};

}  // namespace

std::vector<std::uint32_t> LinkByAverage(std::uint32_t items, std::span<const LinkEdge> edges, const LinkLimits& limits,
                                         const LinkOrders& orders) {
  Agglomeration work(items, edges, limits.join);
  // The latest decision first: an earlier one that contradicts it finds its way barred.
  for (std::size_t i = orders.orders.size(); i-- > 0;) {
    const LinkOrders::Order& order = orders.orders[i];
    if (order.kind == LinkOrders::Order::Kind::kTogether)
      work.KeepTogether(order.a, order.b);
    else
      work.KeepApart(order.a, order.b);
  }
  work.Run();
  if (limits.late < limits.join) work.JoinLate(limits);
  std::vector<std::uint32_t> cluster(items);
  std::map<std::uint32_t, std::uint32_t> number;
  for (std::uint32_t i = 0; i < items; ++i) {
    cluster[i] = number.try_emplace(work.RootOf(i), static_cast<std::uint32_t>(number.size())).first->second;
  }
  return cluster;
}

}  // namespace rashomon

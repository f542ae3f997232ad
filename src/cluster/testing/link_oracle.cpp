#include "cluster/testing/link_oracle.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace rashomon {
namespace {

constexpr double kNearlyEqual = 1e-9;  // sums in another order differ by less

using Cluster = std::set<std::uint32_t>;

double ScoreOf(std::span<const LinkEdge> edges, std::uint32_t x, std::uint32_t y) {
  if (x == y) return 1;
  double score = 0;
  for (const LinkEdge& edge : edges) {
    if ((edge.a == x && edge.b == y) || (edge.a == y && edge.b == x)) score += edge.score;
  }
  return score;
}

double Mean(std::span<const LinkEdge> edges, const Cluster& a, const Cluster& b) {
  double sum = 0;
  for (const std::uint32_t x : a) {
    for (const std::uint32_t y : b) sum += ScoreOf(edges, x, y);
  }
  return sum / static_cast<double>(a.size() * b.size());
}

// The mean between the two, by the geometric mean of the roots of what they are within: sqrt(sqrt(a) * sqrt(b)).
double Link(std::span<const LinkEdge> edges, const Cluster& a, const Cluster& b) {
  return Mean(edges, a, b) / std::sqrt(std::sqrt(Mean(edges, a, a) * Mean(edges, b, b)));
}

using Kind = LinkOrders::Order::Kind;

bool Forbidden(std::span<const LinkOrders::Order> apart, const Cluster& a, const Cluster& b) {
  return std::ranges::any_of(apart, [&](const LinkOrders::Order& order) {
    return (a.contains(order.a) && b.contains(order.b)) || (a.contains(order.b) && b.contains(order.a));
  });
}

void Join(std::vector<Cluster>& clusters, std::size_t a, std::size_t b) {
  clusters[a].insert(clusters[b].begin(), clusters[b].end());
  clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(b));
}

std::size_t Where(const std::vector<Cluster>& clusters, std::uint32_t item) {
  return static_cast<std::size_t>(
      std::ranges::find_if(clusters, [&](const Cluster& cluster) { return cluster.contains(item); }) -
      clusters.begin());
}

// The latest first. An order that finds its two already together, or held apart, changes nothing. Returns those that
// hold items apart.
std::vector<LinkOrders::Order> Obey(const LinkOrders& orders, std::vector<Cluster>& clusters) {
  std::vector<LinkOrders::Order> apart;
  for (std::size_t i = orders.orders.size(); i-- > 0;) {
    const LinkOrders::Order& order = orders.orders[i];
    const std::size_t a = Where(clusters, order.a), b = Where(clusters, order.b);
    if (a == b) continue;
    if (order.kind == Kind::kApart)
      apart.push_back(order);
    else if (!Forbidden(apart, clusters[a], clusters[b]))
      Join(clusters, std::min(a, b), std::max(a, b));
  }
  return apart;
}

bool NearlyEqual(double a, double b) {
  return std::abs(a - b) < kNearlyEqual;
}

// One round: every two that have no rival as the clusters stand. False where there are none.
bool JoinLate(std::span<const LinkEdge> edges, const LinkLimits& limits, std::span<const LinkOrders::Order> apart,
              std::vector<Cluster>& clusters, bool& tied) {
  const auto link = [&](const Cluster& a, const Cluster& b) {
    return &a == &b || Forbidden(apart, a, b) ? 0 : Link(edges, a, b);
  };
  std::vector<Cluster> next;
  std::set<const Cluster*> gone;
  for (const Cluster& a : clusters) {
    for (const Cluster& b : clusters) {
      const double of_two = link(a, b);
      tied = tied || NearlyEqual(of_two, limits.late);
      if (of_two < limits.late || *a.begin() > *b.begin() || std::min(a.size(), b.size()) > limits.most_late) continue;
      double rival = 0;
      for (const Cluster& other : clusters) {
        if (&other != &b) rival = std::max(rival, link(a, other));
        if (&other != &a) rival = std::max(rival, link(b, other));
      }
      tied = tied || NearlyEqual(rival, kMostOfRival * of_two);
      if (rival > kMostOfRival * of_two) continue;
      next.push_back(a);
      next.back().insert(b.begin(), b.end());
      gone.insert({&a, &b});
    }
  }
  for (const Cluster& cluster : clusters) {
    if (!gone.contains(&cluster)) next.push_back(cluster);
  }
  clusters.swap(next);
  return !gone.empty();
}

}  // namespace

SlowLinks LinkSlowly(std::uint32_t items, std::span<const LinkEdge> edges, const LinkLimits& limits,
                     const LinkOrders& orders) {
  const double threshold = limits.join;
  std::vector<Cluster> clusters;  // ascending by first item
  for (std::uint32_t i = 0; i < items; ++i) clusters.push_back({i});
  const std::vector<LinkOrders::Order> apart = Obey(orders, clusters);
  SlowLinks result;
  while (true) {
    double best = -1;
    std::size_t best_a = 0, best_b = 0;
    for (std::size_t a = 0; a < clusters.size(); ++a) {
      for (std::size_t b = a + 1; b < clusters.size(); ++b) {
        if (Forbidden(apart, clusters[a], clusters[b])) continue;
        const double link = Link(edges, clusters[a], clusters[b]);
        result.tied = result.tied || std::abs(link - threshold) < kNearlyEqual ||
                      (best >= threshold && std::abs(link - best) < kNearlyEqual);
        if (link > best) best = link, best_a = a, best_b = b;
      }
    }
    if (best < threshold || best <= 0) break;
    Join(clusters, best_a, best_b);
  }
  while (limits.late < limits.join && JoinLate(edges, limits, apart, clusters, result.tied)) {
  }
  result.cluster.resize(items);
  std::ranges::sort(clusters, {}, [](const Cluster& cluster) { return *cluster.begin(); });
  for (std::uint32_t c = 0; c < clusters.size(); ++c) {
    for (const std::uint32_t item : clusters[c]) result.cluster[item] = c;
  }
  return result;
}

}  // namespace rashomon

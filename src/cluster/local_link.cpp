#include "cluster/local_link.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace rashomon {
namespace {

constexpr double kCohesionPower = 0.25;  // as in link.cpp

struct Cluster {
  double size = 0, within = 0;  // `within`: over all ordered pairs, each item with itself counting 1
  double spread = 0;            // size * cohesion^kCohesionPower: what a sum is divided by
  std::size_t best = 0;         // the cluster with the highest link, where `link` is above the threshold
  double link = -1;
  std::uint32_t held = 0;
  std::uint32_t stood = 0;  // 0 where its items did not stand together
  bool gone = false;

  void Measure() { spread = size * std::pow(within / (size * size), kCohesionPower); }
};

class DenseLinks {
 public:
  DenseLinks(const DenseItems& given, std::span<const float> scores, const LinkLimits& limits)
      : limits_(limits), any_late_(given.stood.empty()), cluster_of_(given.begin.size()) {
    const auto& [begin, held, stood, weights] = given;
    const std::size_t items = begin.size();
    std::map<std::uint32_t, std::size_t> number;
    for (std::size_t i = 0; i < items; ++i) cluster_of_[i] = number.try_emplace(begin[i], number.size()).first->second;
    clusters_.resize(number.size());
    sums_.assign(number.size() * number.size(), 0);
    for (std::size_t i = 0; i < items; ++i) {
      Cluster& own = clusters_[cluster_of_[i]];
      const double weight = weights.empty() ? 1 : weights[i];
      own.size += weight;
      own.within += weight * weight;
      if (!held.empty() && own.held == 0) own.held = held[i];
      if (!stood.empty()) own.stood = stood[i];
      for (std::size_t j = 0; j < items; ++j) {
        if (i == j) continue;
        const double score = scores[i * items + j] * (weights.empty() ? 1 : weight * weights[j]);
        if (cluster_of_[i] == cluster_of_[j])
          own.within += score;
        else
          Sum(cluster_of_[i], cluster_of_[j]) += score;
      }
    }
    for (Cluster& cluster : clusters_) cluster.Measure();
  }

  std::vector<std::uint32_t> Run() {
    for (std::size_t a = 0; a < clusters_.size(); ++a) FindBest(a);
    for (;;) {
      std::size_t a = clusters_.size();
      for (std::size_t i = 0; i < clusters_.size(); ++i) {
        const bool better = !clusters_[i].gone && clusters_[i].link >= limits_.join &&
                            (a == clusters_.size() || clusters_[i].link > clusters_[a].link);
        if (better) a = i;
      }
      if (a == clusters_.size()) break;
      Join(a, clusters_[a].best);
    }
    if (limits_.late < limits_.join) JoinLate();
    std::vector<std::uint32_t> numbered;
    std::map<std::size_t, std::uint32_t> number;
    for (const std::size_t cluster : cluster_of_)
      numbered.push_back(number.try_emplace(cluster, static_cast<std::uint32_t>(number.size())).first->second);
    return numbered;
  }

 private:
  double& Sum(std::size_t a, std::size_t b) { return sums_[a * clusters_.size() + b]; }

  static bool MustStayApart(const Cluster& a, const Cluster& b) {
    return a.held != 0 && b.held != 0 && a.held != b.held;
  }

  [[nodiscard]] bool MayJoinLate(const Cluster& a, const Cluster& b) const {
    return std::min(a.size, b.size) <= limits_.most_late && (any_late_ || (a.stood != 0 && a.stood == b.stood));
  }

  void FindBest(std::size_t a) {
    Cluster& own = clusters_[a];
    own.link = -1;
    for (std::size_t b = 0; b < clusters_.size(); ++b) {
      if (b == a || clusters_[b].gone || MustStayApart(own, clusters_[b])) continue;
      const double link = Sum(a, b) / (own.spread * clusters_[b].spread);
      if (link > own.link) own.link = link, own.best = b;
    }
  }

  // The link of the second best.
  [[nodiscard]] double NextBest(std::size_t a) const {
    double next = 0;
    for (std::size_t b = 0; b < clusters_.size(); ++b) {
      if (b == a || b == clusters_[a].best || clusters_[b].gone || MustStayApart(clusters_[a], clusters_[b])) continue;
      next = std::max(next, sums_[a * clusters_.size() + b] / (clusters_[a].spread * clusters_[b].spread));
    }
    return next;
  }

  // As Agglomeration::JoinLate in link.cpp.
  void JoinLate() {
    for (;;) {
      std::vector<std::pair<std::size_t, std::size_t>> joined;
      for (std::size_t a = 0; a < clusters_.size(); ++a) {
        const Cluster& own = clusters_[a];
        if (own.gone || own.link < limits_.late || own.best <= a) continue;
        const Cluster& other = clusters_[own.best];
        if (other.best != a || !MayJoinLate(own, other)) continue;
        if (std::max(NextBest(a), NextBest(own.best)) <= kMostOfRival * own.link) joined.emplace_back(a, own.best);
      }
      if (joined.empty()) return;
      for (const auto& [a, b] : joined) Join(a, b);
    }
  }

  void Join(std::size_t a, std::size_t b) {
    if (b < a) std::swap(a, b);
    Cluster& kept = clusters_[a];
    kept.size += clusters_[b].size;
    kept.within += clusters_[b].within + 2 * Sum(a, b);
    if (kept.held == 0) kept.held = clusters_[b].held;
    if (kept.stood != clusters_[b].stood) kept.stood = 0;
    kept.Measure();
    clusters_[b].gone = true;
    for (std::size_t other = 0; other < clusters_.size(); ++other) {
      Sum(a, other) += Sum(b, other);
      Sum(other, a) = Sum(a, other);
    }
    for (std::size_t& cluster : cluster_of_) {
      if (cluster == b) cluster = a;
    }
    // A link grows only towards what was joined.
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (clusters_[i].gone) continue;
      if (i == a || clusters_[i].best == a || clusters_[i].best == b) {
        FindBest(i);
        continue;
      }
      if (MustStayApart(clusters_[i], kept)) continue;
      const double link = Sum(i, a) / (clusters_[i].spread * kept.spread);
      if (link > clusters_[i].link) clusters_[i].link = link, clusters_[i].best = a;
    }
  }

  LinkLimits limits_;
  bool any_late_;
  std::vector<std::size_t> cluster_of_;
  std::vector<Cluster> clusters_;
  std::vector<double> sums_;
};

}  // namespace

std::vector<std::uint32_t> LinkDensely(const DenseItems& items, std::span<const float> scores,
                                       const LinkLimits& limits) {
  return DenseLinks(items, scores, limits).Run();
}

}  // namespace rashomon

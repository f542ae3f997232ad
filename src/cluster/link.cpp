#include "cluster/link.h"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace rashomon {
namespace {

struct Candidate {
  double mean = 0;
  std::uint32_t a = 0, b = 0;  // a < b
  std::uint32_t version_a = 0, version_b = 0;

  // Highest mean first, then the smallest indices.
  friend bool operator<(const Candidate& x, const Candidate& y) {
    return std::tie(x.mean, y.a, y.b) < std::tie(y.mean, x.a, x.b);
  }
};

class Agglomeration {
 public:
  Agglomeration(std::uint32_t items, std::span<const LinkEdge> edges, double threshold)
      : threshold_(threshold), sums_(items), size_(items, 1), version_(items, 0), parent_(items) {
    for (std::uint32_t i = 0; i < items; ++i) parent_[i] = i;
    for (const LinkEdge& edge : edges) {
      sums_[edge.a][edge.b] += edge.score;
      sums_[edge.b][edge.a] += edge.score;
    }
    for (std::uint32_t a = 0; a < items; ++a) {
      for (const auto& [b, sum] : sums_[a]) {
        if (a < b) Propose(a, b, sum);
      }
    }
  }

  void Run() {
    while (!queue_.empty()) {
      const Candidate best = queue_.top();
      queue_.pop();
      if (version_[best.a] == best.version_a && version_[best.b] == best.version_b) Merge(best.a, best.b);
    }
  }

  [[nodiscard]] std::uint32_t RootOf(std::uint32_t item) const {
    while (parent_[item] != item) item = parent_[item];
    return item;
  }

 private:
  void Propose(std::uint32_t a, std::uint32_t b, double sum) {
    const double mean = sum / (static_cast<double>(size_[a]) * size_[b]);
    if (mean < threshold_) return;
    if (a > b) std::swap(a, b);
    queue_.push({mean, a, b, version_[a], version_[b]});
  }

  // The one with more neighbours takes the other in; its number is the smaller of the two only by its first item,
  // which the final numbering restores.
  void Merge(std::uint32_t a, std::uint32_t b) {
    if (sums_[a].size() < sums_[b].size()) std::swap(a, b);
    sums_[a].erase(b);
    sums_[b].erase(a);
    for (const auto& [other, sum] : sums_[b]) {
      sums_[a][other] += sum;
      sums_[other].erase(b);
      sums_[other][a] = sums_[a][other];
    }
    sums_[b].clear();
    parent_[b] = a;
    size_[a] += size_[b];
    ++version_[a];
    version_[b] = ~0u;
    for (const auto& [other, sum] : sums_[a]) Propose(a, other, sum);
  }

  double threshold_;
  std::vector<std::map<std::uint32_t, double>> sums_;  // between clusters
  std::vector<std::uint32_t> size_, version_, parent_;
  std::priority_queue<Candidate> queue_;
};

}  // namespace

std::vector<std::uint32_t> LinkByAverage(std::uint32_t items, std::span<const LinkEdge> edges, double threshold) {
  Agglomeration work(items, edges, threshold);
  work.Run();
  std::vector<std::uint32_t> cluster(items);
  std::map<std::uint32_t, std::uint32_t> number;
  for (std::uint32_t i = 0; i < items; ++i) {
    cluster[i] = number.try_emplace(work.RootOf(i), static_cast<std::uint32_t>(number.size())).first->second;
  }
  return cluster;
}

}  // namespace rashomon

#include "tree_trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "claims/role_model.h"

namespace rashomon::training {
namespace {

constexpr double kRate = 0.04;
constexpr double kRidge = 5;
constexpr std::size_t kBins = 48;  // values of a fact that are told apart
constexpr std::uint64_t kFactsIn10 = 3;
constexpr std::uint64_t kExamplesIn10 = 7;

class Trainer {
 public:
  Trainer(const std::vector<const TreeExample*>& examples, TreeSetting setting)
      : examples_(examples),
        setting_(setting),
        facts_(examples.empty() ? 0 : examples.front()->facts.size()),
        limits_(facts_) {
    Bin();
    double right = 0;
    for (const TreeExample* e : examples) right += e->right ? 1 : 0;
    const double share = (right + 1) / (static_cast<double>(examples.size()) + 2);
    base_ = std::log(share / (1 - share));
    score_.assign(examples.size(), base_);
    gradient_.assign(examples.size(), 0);
    curvature_.assign(examples.size(), 0);
    node_.assign(examples.size(), 0);
  }

  TreeModel Run() {
    TreeModel model{.base = static_cast<int>(std::lround(base_ * kTreeUnit)), .trees = {}};
    for (int tree = 0; tree < setting_.trees; ++tree) model.trees.push_back(Grow());
    return model;
  }

 private:
  struct Sum {
    double gradient = 0, curvature = 0;
    int count = 0;
    void Add(const Sum& other) { gradient += other.gradient, curvature += other.curvature, count += other.count; }
    [[nodiscard]] Sum Without(const Sum& other) const {
      return {gradient - other.gradient, curvature - other.curvature, count - other.count};
    }
    [[nodiscard]] double Worth() const { return gradient * gradient / (curvature + kRidge); }
  };

  // Limits between values at equal shares of the examples.
  void Bin() {
    bins_.assign(examples_.size() * facts_, 0);
    for (std::size_t f = 0; f < facts_; ++f) {
      std::vector<std::int16_t> values;
      for (const TreeExample* e : examples_) values.push_back(e->facts[f]);
      std::sort(values.begin(), values.end());
      for (std::size_t b = 1; b < kBins && !values.empty(); ++b) {
        const std::int16_t limit = values[values.size() * b / kBins];
        if (limit < values.back() && (limits_[f].empty() || limits_[f].back() < limit)) limits_[f].push_back(limit);
      }
      if (!values.empty() && values.front() < values.back() &&
          (limits_[f].empty() || limits_[f].front() > values.front()))
        limits_[f].insert(limits_[f].begin(), values.front());
      for (std::size_t i = 0; i < examples_.size(); ++i)
        bins_[i * facts_ + f] = static_cast<std::uint16_t>(
            std::lower_bound(limits_[f].begin(), limits_[f].end(), examples_[i]->facts[f]) - limits_[f].begin());
    }
  }

  std::uint64_t Random() {
    random_ ^= random_ << 13, random_ ^= random_ >> 7, random_ ^= random_ << 17;
    return random_;
  }

  RoleTree Grow() {
    drawn_.clear();
    for (std::uint32_t i = 0; i < examples_.size(); ++i) {
      const double odds = 1 / (1 + std::exp(-score_[i]));
      gradient_[i] = (examples_[i]->right ? 1.0 : 0.0) - odds;
      curvature_[i] = odds * (1 - odds);
      node_[i] = 0;
      if (Random() % 10 < kExamplesIn10) drawn_.push_back(i);
    }
    RoleTree tree;
    tree.limit.fill(std::numeric_limits<std::int16_t>::max());
    std::vector<std::size_t> facts;
    for (std::size_t f = 0; f < facts_; ++f) {
      if (Random() % 10 < kFactsIn10 && !limits_[f].empty()) facts.push_back(f);
    }
    for (std::size_t level = 0; level < kTreeDepth; ++level) Split(tree, level, facts);
    Answer(tree);
    return tree;
  }

  void Split(RoleTree& tree, std::size_t level, const std::vector<std::size_t>& facts) {
    const std::size_t first = (1U << level) - 1, nodes = 1U << level;
    std::vector<double> gain(nodes, 1e-6);
    std::vector<Sum> total(nodes);
    std::vector<std::size_t> limit(nodes, kBins + 1);
    for (std::uint32_t i : drawn_) total[node_[i] - first].Add({gradient_[i], curvature_[i], 1});
    std::vector<Sum> bins;
    for (std::size_t f : facts) {
      bins.assign(nodes * (kBins + 1), {});
      for (std::uint32_t i : drawn_)
        bins[(node_[i] - first) * (kBins + 1) + bins_[i * facts_ + f]].Add({gradient_[i], curvature_[i], 1});
      for (std::size_t n = 0; n < nodes; ++n) {
        Sum left;
        for (std::size_t b = 0; b < limits_[f].size(); ++b) {
          left.Add(bins[n * (kBins + 1) + b]);
          const Sum right = total[n].Without(left);
          if (left.count < setting_.least_examples || right.count < setting_.least_examples) continue;
          const double worth = left.Worth() + right.Worth() - total[n].Worth();
          if (worth <= gain[n]) continue;
          gain[n] = worth, limit[n] = b;
          tree.fact[first + n] = static_cast<std::uint8_t>(f);
          tree.limit[first + n] = limits_[f][b];
        }
      }
    }
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      const std::size_t n = node_[i];
      node_[i] = static_cast<std::uint32_t>(2 * n + (examples_[i]->facts[tree.fact[n]] > tree.limit[n] ? 2 : 1));
    }
  }

  void Answer(RoleTree& tree) {
    std::array<Sum, kTreeLeaves> leaves{};
    for (std::uint32_t i : drawn_) leaves[node_[i] - kTreeNodes].Add({gradient_[i], curvature_[i], 1});
    for (std::size_t l = 0; l < kTreeLeaves; ++l)
      tree.answer[l] = static_cast<std::int16_t>(
          std::lround(kRate * kTreeUnit * leaves[l].gradient / (leaves[l].curvature + kRidge)));
    for (std::size_t i = 0; i < examples_.size(); ++i)
      score_[i] += tree.answer[node_[i] - kTreeNodes] / static_cast<double>(kTreeUnit);
  }

  const std::vector<const TreeExample*>& examples_;
  TreeSetting setting_;
  std::size_t facts_;
  std::vector<std::vector<std::int16_t>> limits_;
  std::vector<std::uint16_t> bins_;  // by example, then by fact
  double base_ = 0;
  std::vector<double> score_, gradient_, curvature_;
  std::vector<std::uint32_t> node_, drawn_;
  std::uint64_t random_ = 88172645463325252ULL;
};

class ForestTrainer {
 public:
  ForestTrainer(const std::vector<const TreeExample*>& examples, TreeSetting setting)
      : examples_(examples), setting_(setting), facts_(examples.empty() ? 0 : examples.front()->facts.size()) {}

  TreeModel Run() {
    TreeModel model;
    std::vector<std::uint32_t> all(examples_.size());
    std::iota(all.begin(), all.end(), 0U);
    for (int tree = 0; tree < setting_.trees; ++tree) {
      RoleTree& grown = model.trees.emplace_back();
      grown.limit.fill(std::numeric_limits<std::int16_t>::max());
      Grow(grown, 0, all, 0.5);
    }
    return model;
  }

 private:
  std::uint64_t Random() {
    random_ ^= random_ << 13, random_ ^= random_ >> 7, random_ ^= random_ << 17;
    return random_;
  }

  // `share`: of right ones among the examples of the node above, for nodes that nothing comes to.
  void Grow(RoleTree& tree, std::size_t node, const std::vector<std::uint32_t>& here, double share) {
    int right = 0;
    for (std::uint32_t i : here) right += examples_[i]->right ? 1 : 0;
    if (!here.empty()) share = right / static_cast<double>(here.size());
    if (node >= kTreeNodes) {
      const double scale = static_cast<double>(kForestUnit) * kTreeUnit / kRoleUnit / setting_.trees;
      tree.answer[node - kTreeNodes] = static_cast<std::int16_t>(std::lround(share * scale));
      return;
    }
    double best = 0;
    for (std::size_t f = 0; f < facts_; ++f) {
      if (Random() % 10 >= kFactsIn10) continue;
      const std::optional<std::int16_t> limit = DrawLimit(f, here);
      if (!limit) continue;
      const double gain = Gain(f, *limit, here, right);
      if (gain <= best) continue;
      best = gain;
      tree.fact[node] = static_cast<std::uint8_t>(f), tree.limit[node] = *limit;
    }
    std::vector<std::uint32_t> low, high;
    for (std::uint32_t i : here) (examples_[i]->facts[tree.fact[node]] > tree.limit[node] ? high : low).push_back(i);
    Grow(tree, 2 * node + 1, low, share);
    Grow(tree, 2 * node + 2, high, share);
  }

  // Between the least and the greatest value; nothing where they are the same.
  std::optional<std::int16_t> DrawLimit(std::size_t fact, const std::vector<std::uint32_t>& here) {
    std::int16_t least = std::numeric_limits<std::int16_t>::max(), most = std::numeric_limits<std::int16_t>::min();
    for (std::uint32_t i : here) {
      least = std::min(least, examples_[i]->facts[fact]);
      most = std::max(most, examples_[i]->facts[fact]);
    }
    if (least >= most) return std::nullopt;
    return static_cast<std::int16_t>(least + static_cast<int>(Random() % static_cast<std::uint64_t>(most - least)));
  }

  // What the two sides are purer (Gini) than all.
  [[nodiscard]] double Gain(std::size_t fact, std::int16_t limit, const std::vector<std::uint32_t>& here,
                            int right) const {
    int above = 0, right_above = 0;
    for (std::uint32_t i : here) {
      if (examples_[i]->facts[fact] <= limit) continue;
      ++above, right_above += examples_[i]->right ? 1 : 0;
    }
    const int all = static_cast<int>(here.size()), below = all - above;
    if (above < setting_.least_examples || below < setting_.least_examples) return 0;
    const auto purity = [](double of, double n) { return (of * of + (n - of) * (n - of)) / n; };
    return purity(right_above, above) + purity(right - right_above, below) - purity(right, all);
  }

  const std::vector<const TreeExample*>& examples_;
  TreeSetting setting_;
  std::size_t facts_;
  std::uint64_t random_ = 88172645463325252ULL;
};

}  // namespace

TreeModel TrainForest(const std::vector<const TreeExample*>& examples, TreeSetting setting) {
  return ForestTrainer(examples, setting).Run();
}

TreeModel TrainTrees(const std::vector<const TreeExample*>& examples, TreeSetting setting) {
  return Trainer(examples, setting).Run();
}

}  // namespace rashomon::training

// Logistic regressions over hashed features, asked in folds: what a later question learns from must be answers of
// models that have not seen the example.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

#include "claims/role_features.h"
#include "claims/role_model.h"
#include "role_documents.h"

namespace rashomon::training {

inline constexpr std::size_t kWidth = 8;  // columns of one question, at most
// Regressions over the same examples in other orders, whose mean is kept: one order alone is a matter of luck.
inline constexpr std::uint64_t kDraws = 3;

struct Example {
  FeatureHashes features;
  std::uint8_t labels = 0;  // bit per column
  std::uint8_t active = 1;  // columns that learn from it
  int fold = 0;
};

struct Setting {
  int epochs;
  float decay;
  std::uint32_t least;
};

// The examples of one question, their features numbered once.
struct Table {
  FeatureHashes features;                                // by number
  std::vector<std::uint32_t> ids;                        // of all examples
  std::vector<std::size_t> begin;                        // by example, examples + 1
  std::vector<std::array<std::uint32_t, kFolds>> count;  // by feature

  explicit Table(const std::vector<Example>& examples) {
    std::unordered_map<std::uint64_t, std::uint32_t> number;
    for (const Example& e : examples) {
      begin.push_back(ids.size());
      for (std::uint64_t f : e.features) {
        const auto [at, fresh] = number.try_emplace(f, static_cast<std::uint32_t>(features.size()));
        if (fresh) features.push_back(f), count.push_back({});
        if (e.fold < kFolds) ++count[at->second][static_cast<std::size_t>(e.fold)];
        ids.push_back(at->second);
      }
    }
    begin.push_back(ids.size());
  }
};

// What the model file has of a regression: a feature's weight in a column, in kRoleUnit.
struct FeatureWeight {
  std::uint64_t feature = 0;
  std::uint8_t column = 0;
  std::int8_t weight = 0;
};

// One regression per column over shared features; AdaGrad.
class Regression {
 public:
  Regression(std::size_t columns, std::size_t first_column) : columns_(columns), first_(first_column) {}

  // Only features of several examples: what one alone says is not knowledge. `draw` gives the order of the examples.
  void Train(const std::vector<Example>& examples, const Table& table, int left_out, Setting setting,
             std::uint64_t draw) {
    features_ = &table.features;
    weights_.assign(table.features.size() * kWidth, 0);
    used_.assign(table.features.size(), 0);
    for (std::size_t f = 0; f < used_.size(); ++f) {
      std::uint32_t seen = 0;
      for (int fold = 0; fold < kFolds; ++fold)
        if (fold != left_out) seen += table.count[f][static_cast<std::size_t>(fold)];
      used_[f] = seen >= setting.least;
    }
    squares_.assign(weights_.size(), 0.5F);
    std::vector<float> mean;
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < examples.size(); ++i) {
      if (examples[i].fold != left_out && examples[i].fold < kFolds) order.push_back(i);
    }
    std::uint64_t random = 88172645463325252ULL ^ (draw * 0x9E3779B97F4A7C15ULL);
    for (int epoch = 0; epoch < setting.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) {
        random ^= random << 13, random ^= random >> 7, random ^= random << 17;
        std::swap(order[i - 1], order[random % i]);
      }
      for (std::uint32_t at : order) Step(examples[at], table, at, setting.decay);
      if (epoch < setting.epochs / 2) continue;
      // The mean of the later rounds generalizes better than the last of them.
      if (mean.empty()) mean.assign(weights_.size(), 0);
      for (std::size_t w = 0; w < mean.size(); ++w) mean[w] += weights_[w];
    }
    const auto rounds = static_cast<float>(setting.epochs - setting.epochs / 2);
    for (std::size_t w = 0; w < mean.size(); ++w) weights_[w] = mean[w] / rounds;
    squares_ = {};
  }

  [[nodiscard]] std::array<float, kWidth> Score(const Table& table, std::size_t example) const {
    std::array<float, kWidth> sum{};
    for (std::size_t i = table.begin[example]; i < table.begin[example + 1]; ++i) {
      const float* row = &weights_[table.ids[i] * kWidth];
      for (std::size_t c = 0; c < kWidth; ++c) sum[c] += row[c];
    }
    return sum;
  }

  // All that are not zero, by feature.
  [[nodiscard]] std::vector<FeatureWeight> Weights() const {
    std::vector<FeatureWeight> weights;
    for (std::size_t f = 0; f < features_->size(); ++f) {
      for (std::size_t c = 0; c < columns_; ++c) {
        const float scaled = std::round(weights_[f * kWidth + c] * kRoleUnit);
        const auto weight = static_cast<std::int8_t>(std::clamp(scaled, -127.0F, 127.0F));
        if (weight != 0) weights.push_back({(*features_)[f], static_cast<std::uint8_t>(first_ + c), weight});
      }
    }
    return weights;
  }
  void Add(const Regression& other) {
    for (std::size_t w = 0; w < weights_.size(); ++w) weights_[w] += other.weights_[w];
  }
  void Scale(float by) {
    for (float& w : weights_) w *= by;
  }

 private:
  void Step(const Example& e, const Table& table, std::uint32_t example, float decay) {
    const std::array<float, kWidth> sum = Score(table, example);
    std::array<float, kWidth> gradient{};
    bool any = false;
    for (std::size_t c = 0; c < columns_; ++c) {
      if ((e.active >> c & 1) == 0) continue;
      gradient[c] = 1 / (1 + std::exp(-sum[c])) - static_cast<float>(e.labels >> c & 1);
      if (std::abs(gradient[c]) < 1e-3F) gradient[c] = 0;
      any |= gradient[c] != 0;
    }
    if (!any) return;
    for (std::size_t i = table.begin[example]; i < table.begin[example + 1]; ++i) {
      const std::uint32_t id = table.ids[i];
      if (used_[id] == 0) continue;
      for (std::size_t c = 0; c < columns_; ++c) {
        if (gradient[c] == 0) continue;
        float& w = weights_[id * kWidth + c];
        const float g = gradient[c] + decay * w;
        float& s = squares_[id * kWidth + c];
        s += g * g;
        w -= 0.1F * g / std::sqrt(s);
      }
    }
  }

  std::size_t columns_, first_;
  const FeatureHashes* features_ = nullptr;
  std::vector<std::uint8_t> used_;
  std::vector<float> weights_, squares_;
};

// Answers by models that have not seen the example's fold. Their weights are kept for writing.
class Question {
 public:
  Question(std::size_t columns, RoleColumn first, Setting setting)
      : columns_(columns), first_(static_cast<std::size_t>(first)), setting_(setting) {}

  void Ask(const std::vector<Example>& examples,
           const std::function<void(std::size_t, const std::array<float, kWidth>&)>& use) {
    const Table table(examples);
    for (int fold = 0; fold <= kFolds; ++fold) {
      Regression regression(columns_, first_);
      regression.Train(examples, table, fold, setting_, 0);
      for (std::uint64_t draw = 1; draw < kDraws; ++draw) {
        Regression other(columns_, first_);
        other.Train(examples, table, fold, setting_, draw);
        regression.Add(other);
      }
      regression.Scale(1.0F / kDraws);
      for (std::size_t i = 0; i < examples.size(); ++i) {
        if (examples[i].fold == fold) use(i, regression.Score(table, i));
      }
      weights_[static_cast<std::size_t>(fold)] = regression.Weights();
    }
  }
  // Of the model that has not seen `fold`; kFolds: of the one that has seen all.
  [[nodiscard]] const std::vector<FeatureWeight>& WeightsWithout(std::size_t fold) const { return weights_[fold]; }

 private:
  std::array<std::vector<FeatureWeight>, kFolds + 1> weights_;
  std::size_t columns_, first_;
  Setting setting_;
};

// In units of kRoleUnit.
inline int Units(float score) {
  return static_cast<int>(std::lround(score * kRoleUnit));
}

struct Tally {
  int right = 0, predicted = 0, gold = 0;
  [[nodiscard]] double F1() const { return predicted + gold == 0 ? 0 : 2.0 * right / (predicted + gold); }
};

}  // namespace rashomon::training

// A multinomial regression over hashed features, learned by AdaGrad in fixed orders: the same examples give the same
// weights. Features that share a row of the table are learned as one, just as they are read.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "claims/figure_model.h"
#include "figure_examples.h"

namespace rashomon::training {

struct RegressionSetting {
  std::uint32_t bits = 13;  // of the number of rows
  int epochs = 12;
  float rate = 0.05F;
  float decay = 0.002F;  // of an example's weight
};

class FigureRegression {
 public:
  explicit FigureRegression(RegressionSetting setting)
      : setting_(setting), weights_(kFigureAnswers << setting.bits), squares_(weights_.size(), 0.5F) {}

  // The mean of the weights after each of the later epochs, which holds for other texts better than the last.
  void Train(const std::vector<const FigureExample*>& examples) {
    std::vector<const FigureExample*> order = examples;
    std::vector<float> mean(weights_.size(), 0);
    std::uint64_t random = 88172645463325252ULL;
    const int first = setting_.epochs / 2;
    for (int epoch = 0; epoch < setting_.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) {
        random ^= random << 13, random ^= random >> 7, random ^= random << 17;
        std::swap(order[i - 1], order[random % i]);
      }
      for (const FigureExample* example : order) Step(*example);
      if (epoch < first) continue;
      for (std::size_t w = 0; w < mean.size(); ++w) mean[w] += weights_[w];
    }
    for (std::size_t w = 0; w < mean.size(); ++w) weights_[w] = mean[w] / static_cast<float>(setting_.epochs - first);
  }

  // The table as FigureModel reads it.
  [[nodiscard]] std::string Rows() const {
    std::string rows;
    for (const float weight : weights_) {
      const float scaled = std::clamp(std::round(weight * kFigureUnit), -127.0F, 127.0F);
      rows.push_back(static_cast<char>(static_cast<signed char>(scaled)));
    }
    return rows;
  }

 private:
  void Step(const FigureExample& example) {
    std::array<float, kFigureAnswers> odds = Odds(example);
    odds[example.answer] -= 1;
    for (const std::uint32_t feature : example.features) {
      const std::size_t row = FigureModel::RowOf(feature, setting_.bits) * kFigureAnswers;
      for (std::size_t a = 0; a < kGivenAnswers; ++a) {
        const float slope = example.weight * (odds[a] + setting_.decay * weights_[row + a]);
        squares_[row + a] += slope * slope;
        weights_[row + a] -= setting_.rate * slope / std::sqrt(squares_[row + a]);
      }
    }
  }

  std::array<float, kFigureAnswers> Odds(const FigureExample& example) const {
    std::array<float, kFigureAnswers> sums{};
    for (const std::uint32_t feature : example.features) {
      const float* row = &weights_[FigureModel::RowOf(feature, setting_.bits) * kFigureAnswers];
      for (std::size_t a = 0; a < kGivenAnswers; ++a) sums[a] += row[a];
    }
    float most = sums[0], total = 0;
    for (std::size_t a = 1; a < kGivenAnswers; ++a) most = std::max(most, sums[a]);
    for (std::size_t a = 0; a < kGivenAnswers; ++a) total += sums[a] = std::exp(sums[a] - most);
    for (float& sum : sums) sum /= total;
    return sums;
  }

  RegressionSetting setting_;
  std::vector<float> weights_, squares_;  // rows of kFigureAnswers
};

}  // namespace rashomon::training

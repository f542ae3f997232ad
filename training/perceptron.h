// The averaged perceptron behind tagger, labeller and parser (Collins 2002; averaging as in Daumé 2006, appendix).
//
// All updates are whole numbers, so that the result is the same on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model_writer.h"

namespace rashomon::training {

// Numbers features from 1 on; 0 is "not known".
class FeatureIndex {
 public:
  FeatureIndex() : slots_(1 << 16) {}
  std::uint32_t Add(std::uint64_t feature);  // counts it, too
  [[nodiscard]] std::uint32_t Find(std::uint64_t feature) const;
  [[nodiscard]] std::size_t size() const { return features_.size(); }
  [[nodiscard]] std::uint64_t Feature(std::uint32_t id) const { return features_[id - 1]; }
  // Forgets features seen less than `minimum` times; ids change.
  void Prune(std::uint32_t minimum);

 private:
  [[nodiscard]] std::size_t Place(std::uint64_t feature) const;
  void Rehash(std::size_t size);
  std::vector<std::uint32_t> slots_;
  std::vector<std::uint64_t> features_;
  std::vector<std::uint32_t> counts_;
};

class Perceptron {
 public:
  Perceptron(std::size_t features, std::size_t labels)
      : width_((labels + 7) / 8 * 8), weights_((features + 1) * width_), sums_((features + 1) * width_) {}

  // Adds the weights of one feature (0: nothing) to `scores` (width() of them).
  void Score(std::uint32_t feature, float* scores) const {
    if (feature == 0) return;
    const float* row = &weights_[feature * width_];
    for (std::size_t i = 0; i < width_; ++i) scores[i] += row[i];
  }
  void Update(std::uint32_t feature, std::size_t label, float change) {
    if (feature == 0) return;
    weights_[feature * width_ + label] += change;
    sums_[feature * width_ + label] += static_cast<double>(change) * static_cast<double>(step_);
  }
  void Step() { ++step_; }
  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] double Averaged(std::uint32_t feature, std::size_t label) const {
    const std::size_t at = feature * width_ + label;
    return weights_[at] - sums_[at] / static_cast<double>(step_);
  }
  // Puts the averages in place of the weights, for use in training programs.
  void Average();

 private:
  std::size_t width_;
  std::vector<float> weights_;
  std::vector<double> sums_;
  std::uint64_t step_ = 1;
};

// Writes the averages as sparse rows of {u8 label, i8 weight}, the largest as 127; a row of nothing but zeros is left
// out. A feature's value is (first pair << 8 | pairs).
void FillSparse(const FeatureIndex& index, const Perceptron& perceptron, std::size_t labels, ModelContent& model);

// A fixed permutation for each epoch (a linear congruential generator), the same on every machine.
void Shuffle(std::vector<std::uint32_t>& order, std::uint64_t seed);

}  // namespace rashomon::training

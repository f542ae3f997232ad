#include "perceptron.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rashomon::training {

std::size_t FeatureIndex::Place(std::uint64_t feature) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (feature * 0x9E3779B97F4A7C15ULL >> 20) & mask;
  while (slots_[at] != 0 && features_[slots_[at] - 1] != feature) at = (at + 1) & mask;
  return at;
}

void FeatureIndex::Rehash(std::size_t size) {
  slots_.assign(size, 0);
  for (std::uint32_t id = 1; id <= features_.size(); ++id) slots_[Place(features_[id - 1])] = id;
}

std::uint32_t FeatureIndex::Add(std::uint64_t feature) {
  std::size_t at = Place(feature);
  if (slots_[at] != 0) {
    ++counts_[slots_[at] - 1];
    return slots_[at];
  }
  features_.push_back(feature);
  counts_.push_back(1);
  slots_[at] = static_cast<std::uint32_t>(features_.size());
  if (features_.size() * 2 > slots_.size()) Rehash(slots_.size() * 2);
  return static_cast<std::uint32_t>(features_.size());
}

std::uint32_t FeatureIndex::Find(std::uint64_t feature) const {
  return slots_[Place(feature)];
}

void FeatureIndex::Prune(std::uint32_t minimum) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < features_.size(); ++i) {
    if (counts_[i] < minimum) continue;
    features_[kept] = features_[i];
    counts_[kept++] = counts_[i];
  }
  features_.resize(kept);
  counts_.resize(kept);
  std::size_t size = 1 << 16;
  while (size < kept * 2) size *= 2;
  Rehash(size);
}

void Perceptron::Average() {
  for (std::size_t at = 0; at < weights_.size(); ++at) {
    weights_[at] -= static_cast<float>(sums_[at] / static_cast<double>(step_));
  }
}

void FillSparse(const FeatureIndex& index, const Perceptron& perceptron, std::size_t labels, ModelContent& model) {
  std::vector<float> sizes;
  for (std::uint32_t id = 1; id <= index.size(); ++id) {
    for (std::size_t label = 0; label < labels; ++label) {
      const double weight = std::abs(perceptron.Averaged(id, label));
      if (weight > 0.01) sizes.push_back(static_cast<float>(weight));
    }
  }
  if (sizes.empty()) return;
  // The few largest weights are clipped so that the many small ones keep their differences.
  const std::size_t rank = sizes.size() - 1 - sizes.size() / 5000;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(rank), sizes.end());
  const double scale = 127.0 / sizes[rank];
  for (std::uint32_t id = 1; id <= index.size(); ++id) {
    const std::size_t first = model.entries.size() / 2;
    std::size_t pairs = 0;
    for (std::size_t label = 0; label < labels && pairs < 255; ++label) {
      const auto weight = std::lround(std::clamp(perceptron.Averaged(id, label) * scale, -127.0, 127.0));
      if (std::abs(weight) < 5) continue;  // too little to turn a decision
      model.entries.push_back(static_cast<char>(label));
      model.entries.push_back(static_cast<char>(weight));
      ++pairs;
    }
    if (pairs > 0) model.features.emplace_back(index.Feature(id), static_cast<std::uint32_t>(first << 8 | pairs));
  }
  fmt::print(stderr, "{}: {} features, {} weights, 127 is {:.2f}\n", model.kind, model.features.size(),
             model.entries.size() / 2, 127 / scale);
}

void Shuffle(std::vector<std::uint32_t>& order, std::uint64_t seed) {
  std::uint64_t state = seed * 6364136223846793005ULL + 1442695040888963407ULL;
  for (std::size_t i = order.size(); i > 1; --i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(order[i - 1], order[(state >> 33) % i]);
  }
}

}  // namespace rashomon::training

#include "annotate/name_rows.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

namespace rashomon {
namespace {

// Numbers without order, the same in every run.
class Dice {
 public:
  std::uint32_t Throw() { return static_cast<std::uint32_t>((state_ = state_ * 6364136223846793005ull + 1) >> 33); }

 private:
  std::uint64_t state_ = 7;
};

// A table of which four slots in five are taken, with few enough different keys that some stand in it twice.
struct Model {
  static constexpr std::uint32_t kSlots = 500;
  std::vector<std::uint16_t> keys = std::vector<std::uint16_t>(kSlots);
  std::string weights = std::string(kSlots * kNameLabels + kNameRow, '\0');
  explicit Model(Dice& dice) {
    for (std::uint16_t& key : keys) key = static_cast<std::uint16_t>(dice.Throw() % 5 == 0 ? 0 : 1 + dice.Throw() % 60);
    for (char& weight : weights) weight = static_cast<char>(dice.Throw());
  }
  [[nodiscard]] NameTable table() const {
    return {.keys = reinterpret_cast<const char*>(keys.data()), .weights = weights.data(), .slots = kSlots};
  }
};

// What the header says, one probe after another.
std::vector<std::uint32_t> Probed(const Model& model, std::span<const NameSlot> features) {
  std::vector<std::uint32_t> found;
  for (const NameSlot& feature : features) {
    for (std::uint32_t probe = 0; probe < kMaxNameProbes; ++probe) {
      const std::uint32_t slot = (feature.slot + probe) % Model::kSlots;
      if (model.keys[slot] == feature.key) found.push_back(slot);
      if (model.keys[slot] == feature.key || model.keys[slot] == 0) break;
    }
  }
  return found;
}

TEST(NameRowsTest, EveryKernelFindsWhatOneProbeAfterAnotherFinds) {
  Dice dice;
  const Model model(dice);
  std::vector<NameSlot> features;
  for (std::uint32_t slot = 0; slot < Model::kSlots; ++slot) {
    for (std::uint16_t key = 1; key <= 60; key += 7) features.push_back({slot, key});
  }
  const std::vector<std::uint32_t> expected = Probed(model, features);
  ASSERT_GT(expected.size(), 100u);
  for (const NameKernels& kernels : AllNameKernels()) {
    std::vector<std::uint32_t> found(features.size());
    found.resize(kernels.find(model.table(), features, found.data()));
    EXPECT_EQ(found, expected) << kernels.name;
  }
}

TEST(NameRowsTest, EveryKernelGivesTheSameSums) {
  Dice dice;
  const Model model(dice);
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < 90; ++i) found.push_back(dice.Throw() % Model::kSlots);
  for (const NameKernels& kernels : AllNameKernels()) {
    NameRow scores;
    kernels.sum(model.table(), found, 0.25f, scores);
    for (std::size_t l = 0; l < kNameLabels; ++l) {
      int sum = 0;
      for (const std::uint32_t slot : found) sum += static_cast<signed char>(model.weights[slot * kNameLabels + l]);
      EXPECT_EQ(scores[l], static_cast<float>(sum) * 0.25f) << kernels.name << ' ' << l;
    }
  }
}

TEST(NameRowsTest, EveryKernelTakesTheSameStepAndTheLowestOfSeveralLabels) {
  Dice dice;
  std::array<NameRow, kNameLabels> transitions;
  for (NameRow& row : transitions) {
    for (float& weight : row) weight = static_cast<float>(dice.Throw() % 4);  // few, so that ways tie
  }
  NameRow before{}, scores{};
  for (std::size_t l = 0; l < kNameLabels; ++l) {
    before[l] = static_cast<float>(dice.Throw() % 3);
    scores[l] = static_cast<float>(dice.Throw() % 5) * 0.5f;
  }
  for (const NameKernels& kernels : AllNameKernels()) {
    NameRow best = before;
    NameOrigins from{};
    kernels.step(transitions.data(), scores, best, from);
    for (std::size_t l = 0; l < kNameLabels; ++l) {
      std::size_t origin = 0;
      for (std::size_t b = 1; b < kNameLabels; ++b) {
        if (transitions[b][l] + before[b] > transitions[origin][l] + before[origin]) origin = b;
      }
      EXPECT_EQ(from[l], origin) << kernels.name << ' ' << l;
      EXPECT_EQ(best[l], transitions[origin][l] + before[origin] + scores[l]) << kernels.name << ' ' << l;
    }
  }
}

}  // namespace
}  // namespace rashomon

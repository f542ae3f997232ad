#include "annotate/label_chain.h"

#include <gtest/gtest.h>

namespace rashomon {
namespace {

ChainRow Row(std::initializer_list<float> values) {
  ChainRow row{};
  std::size_t i = 0;
  for (const float value : values) row[i++] = value;
  return row;
}

TEST(LabelChainTest, FindsTheStretchThatScoresBest) {
  const ChainRow rows[] = {Row({1, 0, 0, 0}), Row({0, 2, 0, 0}), Row({0, 0, 2, 0}), Row({1, 0, 0, 0})};
  EXPECT_EQ(BestLabels(CueChain(), rows, {}),
            (std::vector<std::uint8_t>{kCueOutside, kCueBegin, kCueInside, kCueOutside}));
}

TEST(LabelChainTest, LetsTheRightEdgeDecideWhereAStretchEnds) {
  // The third word would rather be outside, but nothing ends before it.
  const ChainRow rows[] = {Row({0, 2, 0, 0}), Row({0.1f, 0, 0, -3}), Row({2, 0, 0, 0})};
  EXPECT_EQ(BestLabels(CueChain(), rows, {}), (std::vector<std::uint8_t>{kCueBegin, kCueInside, kCueOutside}));
}

TEST(LabelChainTest, GivesACueOneSourceAtMost) {
  const ChainRow rows[] = {Row({0, 2, 0, 0, 0}), Row({1, 0, 0, 0, 0}), Row({0, 1, 0, 0, 0})};
  const std::vector<std::uint8_t> labels = BestLabels(ArgumentChain(), rows, {});
  EXPECT_EQ(labels, (std::vector<std::uint8_t>{kSourceBegin, kOutside, kOutside}));
}

TEST(LabelChainTest, KeepsFixedWordsOutside) {
  const ChainRow rows[] = {Row({0, 0, 0, 2, 0}), Row({0, 0, 0, 0, 2}), Row({0, 0, 0, 2, 2})};
  const std::uint8_t fixed[] = {0, 1, 0};
  EXPECT_EQ(BestLabels(ArgumentChain(), rows, fixed),
            (std::vector<std::uint8_t>{kContentBegin, kOutside, kContentBegin}));
}

TEST(LabelChainTest, HasNoLabelsForNoWords) {
  EXPECT_TRUE(BestLabels(CueChain(), {}, {}).empty());
}

}  // namespace
}  // namespace rashomon

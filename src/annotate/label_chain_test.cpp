#include "annotate/label_chain.h"

#include <gtest/gtest.h>

namespace rashomon {
namespace {

ChainSums Row(std::initializer_list<std::int32_t> values) {
  ChainSums row{};
  std::size_t i = 0;
  for (const std::int32_t value : values) row[i++] = value;
  return row;
}

std::vector<std::uint8_t> CueLabels(std::span<const ChainSums> rows) {
  ChainLabels labels;
  BestCueLabels(rows, labels);
  return {labels.begin(), labels.end()};
}

std::vector<std::uint8_t> ArgumentLabels(std::span<const ChainSums> rows, std::span<const std::uint8_t> fixed) {
  ChainLabels labels;
  BestArgumentLabels(rows, fixed, labels);
  return {labels.begin(), labels.end()};
}

TEST(LabelChainTest, FindsTheStretchThatScoresBest) {
  const ChainSums rows[] = {Row({1, 0, 0, 0}), Row({0, 2, 0, 0}), Row({0, 0, 2, 0}), Row({1, 0, 0, 0})};
  EXPECT_EQ(CueLabels(rows), (std::vector<std::uint8_t>{kCueOutside, kCueBegin, kCueInside, kCueOutside}));
}

TEST(LabelChainTest, LetsTheRightEdgeDecideWhereAStretchEnds) {
  // The third word would rather be outside, but nothing ends before it.
  const ChainSums rows[] = {Row({0, 20, 0, 0}), Row({1, 0, 0, -30}), Row({20, 0, 0, 0})};
  EXPECT_EQ(CueLabels(rows), (std::vector<std::uint8_t>{kCueBegin, kCueInside, kCueOutside}));
}

TEST(LabelChainTest, GivesACueOneSourceAtMost) {
  const ChainSums rows[] = {Row({0, 2, 0, 0, 0}), Row({1, 0, 0, 0, 0}), Row({0, 1, 0, 0, 0})};
  const std::vector<std::uint8_t> labels = ArgumentLabels(rows, {});
  EXPECT_EQ(labels, (std::vector<std::uint8_t>{kSourceBegin, kOutside, kOutside}));
}

TEST(LabelChainTest, KeepsFixedWordsOutside) {
  const ChainSums rows[] = {Row({0, 0, 0, 2, 0}), Row({0, 0, 0, 0, 2}), Row({0, 0, 0, 2, 2})};
  const std::uint8_t fixed[] = {0, 1, 0};
  EXPECT_EQ(ArgumentLabels(rows, fixed), (std::vector<std::uint8_t>{kContentBegin, kOutside, kContentBegin}));
}

TEST(LabelChainTest, HasNoLabelsForNoWords) {
  EXPECT_TRUE(CueLabels({}).empty());
}

}  // namespace
}  // namespace rashomon

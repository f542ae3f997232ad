// The trees that have the last word on roles: how one is walked, and what bytes are refused.
#include "claims/role_trees.h"

#include <gtest/gtest.h>

#include "claims/role_model.h"

namespace rashomon {
namespace {

constexpr std::size_t kFacts = 12;
using Facts = std::array<std::int16_t, kFacts>;

// One tree that asks at its root whether fact 3 is above 10, and nothing else.
RoleTree TreeOnFact3() {
  RoleTree tree;
  tree.limit.fill(32767);
  tree.fact[0] = 3;
  tree.limit[0] = 10;
  for (std::size_t leaf = 0; leaf < kTreeLeaves; ++leaf)
    tree.answer[leaf] = static_cast<std::int16_t>(leaf < kTreeLeaves / 2 ? -kTreeUnit : 2 * kTreeUnit);
  return tree;
}

TEST(RoleTrees, AFactUpToTheLimitGoesLeftAndOneAboveItGoesRight) {
  const std::string bytes = WriteTrees(0, {TreeOnFact3()});
  const RoleTrees trees = RoleTrees::Open(bytes, kFacts);
  Facts facts{};
  facts[3] = 10;
  EXPECT_EQ(trees.ScoreOf(facts), -kRoleUnit);
  facts[3] = 11;
  EXPECT_EQ(trees.ScoreOf(facts), 2 * kRoleUnit);
}

TEST(RoleTrees, TheAnswersOfAllTreesAreAddedToTheBase) {
  const std::string bytes = WriteTrees(kTreeUnit / 2, {TreeOnFact3(), TreeOnFact3()});
  EXPECT_EQ(RoleTrees::Open(bytes, kFacts).ScoreOf(Facts{}), kRoleUnit / 2 - 2 * kRoleUnit);
}

TEST(RoleTrees, BytesThatAreCutShortOrAskForUnknownFactsAreNoTrees) {
  std::string bytes = WriteTrees(0, {TreeOnFact3()});
  EXPECT_FALSE(RoleTrees::Open(bytes, kFacts).empty());
  EXPECT_TRUE(RoleTrees::Open(std::string_view(bytes).substr(0, bytes.size() - 1), kFacts).empty());
  EXPECT_TRUE(RoleTrees::Open(std::string_view(bytes).substr(0, 5), kFacts).empty());
  bytes[8] = static_cast<char>(kFacts);
  EXPECT_TRUE(RoleTrees::Open(bytes, kFacts).empty());
}

}  // namespace
}  // namespace rashomon

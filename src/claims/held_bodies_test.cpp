// What an answer on a body is worth: its body and its stance together.
#include "claims/held_bodies.h"

#include <gtest/gtest.h>

#include "claims/role_trees.h"

namespace rashomon {
namespace {

TEST(HeldBodiesTest, ABodyWhoseStanceIsOpenIsALessLikelyAnswer) {
  const StanceScores plain{kForestUnit / 10, kForestUnit / 10, kForestUnit * 8 / 10};
  const StanceScores open{kForestUnit / 3, kForestUnit / 3, kForestUnit / 3};
  EXPECT_GT(JointScore(-10, plain), -10);
  EXPECT_LT(JointScore(-10, open), -10);
}

TEST(HeldBodiesTest, SharesCountBesideOneAnotherWhateverTheirSum) {
  const StanceScores one{100, 300, 600}, half{50, 150, 300};
  EXPECT_EQ(JointScore(0, one), JointScore(0, half));
}

TEST(HeldBodiesTest, WithoutForestsTheScoreIsTheBodysOwn) {
  EXPECT_EQ(JointScore(7, StanceScores{}), 7);
}

TEST(HeldBodiesTest, AStanceAddsLessThanWhatBodiesAreReadBeneath) {
  EXPECT_LE(JointScore(0, StanceScores{kForestUnit, 0, 0}), kRoleUnit);
}

}  // namespace
}  // namespace rashomon

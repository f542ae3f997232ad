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

// A report that names three bodies, each in one word.
Annotation ThreeBodies() {
  Annotation annotation;
  for (std::uint32_t i = 0; i < 3; ++i) {
    Entity& entity = annotation.entities.emplace_back();
    entity.type = EntityType::kOrganization;
    annotation.mentions.push_back(
        {.span = {}, .begin_token = i, .end_token = i + 1, .entity = EntityId(i), .pin = std::nullopt});
  }
  return annotation;
}

HeldBody Known(std::uint32_t entity, int score, const StanceScores& stances, Stance likeliest) {
  HeldBody body;
  body.body.entity = EntityId(entity);
  body.score = score;
  body.stance = likeliest;
  body.stances = stances;
  return body;
}

Responsibility Said(std::uint32_t mention, Stance stance) {
  Responsibility said;
  said.organization = mention;
  said.stance = stance;
  return said;
}

TEST(HeldBodiesTest, WhatIsToldAsFactIsHedgedButNoSuspicionBecomesAFact) {
  const Annotation annotation = ThreeBodies();
  const std::vector<HeldBody> bodies = {Known(0, 10, {100, 800, 100}, Stance::kSuspected),
                                        Known(1, 10, {100, 100, 800}, Stance::kConfirmed)};
  Responsibility vouched = Said(0, Stance::kConfirmed);
  vouched.attribution = {0};
  std::vector<Responsibility> said = {Said(0, Stance::kConfirmed), Said(1, Stance::kAccused), vouched};
  HedgeSaid(annotation, bodies, said);
  ASSERT_EQ(said.size(), 3U);
  EXPECT_EQ(said[0].stance, Stance::kSuspected);
  EXPECT_EQ(said[1].stance, Stance::kAccused);
  EXPECT_EQ(said[2].stance, Stance::kConfirmed);
}

}  // namespace
}  // namespace rashomon

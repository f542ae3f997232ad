// Which reports count the people of several incidents at once.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

bool IsRoundUp(std::string_view text, std::string_view title = "") {
  return ReadFigures(text, title).claims.round_up;
}

TEST(RoundUpTest, SeveralIncidentsAreCountedAtOnce) {
  EXPECT_TRUE(
      IsRoundUp("A nurse and a cook died and five of their neighbours were wounded in three separate shootings."));
  EXPECT_TRUE(IsRoundUp("Five people were injured in two crashes on the coast road."));
  EXPECT_TRUE(IsRoundUp("At least nine people were wounded in shootings across the city."));
  EXPECT_TRUE(IsRoundUp("Four men were killed in weekend shootings, the police said."));
  EXPECT_TRUE(IsRoundUp("The police named a man.", "Three shootings kill five"));
}

TEST(RoundUpTest, OneDeedIsNone) {
  EXPECT_FALSE(IsRoundUp("Six guests died and five of their neighbours were wounded in one long shooting."));
  EXPECT_FALSE(IsRoundUp("A gunman killed four people in three separate shootings."));
  EXPECT_FALSE(IsRoundUp("Four people were killed in two shootings that the police say are related."));
  EXPECT_FALSE(IsRoundUp("Twelve people were killed in three bombings in the capital."));
}

TEST(RoundUpTest, OneOfWhomNobodyCountsTheOthersIsNone) {
  EXPECT_FALSE(IsRoundUp("A man was killed in a crash. The police looked into two other crashes."));
}

TEST(RoundUpTest, WhatIsToldDeepInTheTextIsAside) {
  std::string text = "Two people were killed in a shooting on Mill Lane.";
  for (int i = 0; i < 20; ++i) text += " Officers spoke with the people who live there.";
  EXPECT_FALSE(IsRoundUp(text + " Last night, six people were hurt in three shootings."));
}

}  // namespace
}  // namespace rashomon

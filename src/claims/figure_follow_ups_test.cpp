// What later reports say of an event: who did it and died, whom the suspect's death is told beside, and when it was.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureFollowUpsTest, OneManIsNotTheSeveralToldOfBeforeHim) {
  const Case cases[] = {
      {.text = "He broke into the house and killed her and her three guests before fatally shooting himself.",
       .figures = "killed 4/4 <her and her three guests>\nkilled 1/1 <himself>\n"},
      {.text = "Medics tried to revive him and he was taken to a hospital.", .figures = "hospitalized 1/1 <he>\n"},
      {.text = "Two brothers and their cousin were taken to a hospital.",
       .figures = "hospitalized 2/2 <brothers>\nhospitalized 1/1 <their cousin>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureFollowUpsTest, TheSuspectDiedAndNotTheLastOfHisVictims) {
  const Case cases[] = {
      {.text = "The man suspected in the shooting deaths of his wife and daughter died on Sunday at a hospital.",
       .figures = "killed 1/1 <The man>\nkilled 2/2 <his wife and daughter>\n"},
      {.text = "A nurse and her daughter died on Sunday at a hospital.",
       .figures = "killed 2/2 <A nurse and her daughter>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureFollowUpsTest, WhatWasHitIsTheCar) {
  const Case cases[] = {
      {.text = "Four teenagers were in the car when it was hit by gunfire.", .figures = ""},
      {.text = "Four teenagers were in the car when they were hit by gunfire.", .figures = "injured 4/4 <teenagers>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureFollowUpsTest, WhoIsShotMayBeTakenForANounBetweenTwoPeople) {
  const Case cases[] = {
      {.text = "Police said the gunman shot Officer Peter Donovan in the arm.",
       .figures = "injured 1/1 <Officer Peter Donovan>\n"},
      {.text = "A warning shot Peter Donovan fired hit nobody.", .figures = ""},
  };
  CheckFigures(cases);
}

Figure::Perpetrators CountedWith(std::string_view text) {
  return ReadFigures(text).claims.figures.front().perpetrators;
}

TEST(FigureFollowUpsTest, WhoeverIsFoundAfterAMurderAndSuicideCountsHimToo) {
  EXPECT_EQ(CountedWith("Three people were found dead in what police called a murder-suicide."),
            Figure::Perpetrators::kIncluded);
  EXPECT_EQ(CountedWith("Five people were dead. One of those killed, the sheriff said, was the gunman."),
            Figure::Perpetrators::kIncluded);
  EXPECT_EQ(CountedWith("Five people were dead. The gunman was among the dead."), Figure::Perpetrators::kIncluded);
  // Whom he killed are others than he, and three found dead are three.
  EXPECT_EQ(CountedWith("He killed three people and then himself in a murder-suicide."),
            Figure::Perpetrators::kNotSaid);
  EXPECT_EQ(CountedWith("Three people were found dead on Monday."), Figure::Perpetrators::kNotSaid);
}

TEST(FigureFollowUpsTest, ALateReportIsOfTheDayThatItsFiguresAreOf) {
  const auto scopes_are = [](std::string_view text, Scope scope) {
    const FigureReading reading = ReadFigures(text);
    return !reading.claims.figures.empty() && std::ranges::all_of(reading.claims.figures, [&](const Figure& figure) {
      return figure.outcome == Outcome::kDetained || figure.scope == scope;
    });
  };
  EXPECT_TRUE(
      scopes_are("A man accused of killing a clerk was in court.\n\n"
                 "Prosecutors said he shot dead the clerk and wounded two customers in October.",
                 Scope::kEvent));
  // A report of something new, and one that tells of two times.
  const auto last = [](std::string_view text) { return ReadFigures(text).claims.figures.back().scope; };
  EXPECT_EQ(
      last("Gunmen killed a clerk on Tuesday, and a man was charged.\n\nTwo customers were wounded there in October."),
      Scope::kOther);
  EXPECT_EQ(last("A man accused of killing a clerk was in court.\n\nHe shot the clerk on 3 October 2023. "
                 "In May 2019 two customers were killed there."),
            Scope::kOther);
}

TEST(FigureFollowUpsTest, WhatFollowsOnlyIfItHappensHasNotHappened) {
  const Case cases[] = {
      {.text = "More charges will follow if the boy dies of his wounds.", .figures = ""},
      {.text = "Four people were hurt, and three are in hospital.",
       .figures = "injured 4/4 <people>\nhospitalized 3/3 <people>\n"},
      {.text = "The boy died of his wounds, the police said.", .figures = "killed 1/1 <The boy>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureFollowUpsTest, AllOfThemIsNoTotal) {
  EXPECT_FALSE(ReadFigures("Detectives have found suspects in all three homicides.").claims.figures.front().cumulative);
  EXPECT_TRUE(ReadFigures("In all, three people were killed.").claims.figures.front().cumulative);
}

TEST(FigureFollowUpsTest, SomebodysRelativeIsNotWhoWasToldOfAsAnother) {
  const auto linked = [](std::string_view text) { return ReadFigures(text).claims.figures.back().same_as.has_value(); };
  EXPECT_FALSE(linked("Another person was hurt in the shooting. His mother was killed in a crash on Friday."));
  EXPECT_FALSE(linked("Officer Joan Price was killed. The man had murdered his wife an hour before."));
  EXPECT_TRUE(linked("A woman was found dead at the house. Police say he killed his wife."));
}

TEST(FigureFollowUpsTest, ThePlaceOfOneWhoWasHurtCountsAllWhoWereHit) {
  const auto title =
      ReadFigures("Police spoke of it.", "Fourth hiker hurt in rockfall leaves hospital").claims.headline;
  ASSERT_EQ(title.size(), 1u);
  EXPECT_EQ(title.front().outcome, Outcome::kCasualties);
  EXPECT_EQ(title.front().count, (CountRange{4, 4}));
}

TEST(FigureFollowUpsTest, WhoeverDidItDidItByNameToo) {
  constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
  const auto did_it = [](std::string_view text) {
    return (ReadFigures(text).claims.figures.back().population & kDidIt) != 0;
  };
  EXPECT_TRUE(did_it("The gunman, Adam Kerr, 24, was killed by the police."));
  EXPECT_TRUE(did_it("Adam Kerr, the gunman, was killed by the police."));
  EXPECT_FALSE(did_it("The wife of the gunman, Ann Kerr, was killed."));
  EXPECT_FALSE(did_it("The guide, Ann Kerr, was killed."));
}

TEST(FigureFollowUpsTest, AnAsideThatCountsTheDeadKillsNobodyElse) {
  const Case cases[] = {
      {.text = "Five people were shot - two of them fatally - on Sunday.",
       .figures = "casualties 5/5 <people> includes 1\nkilled 2/2 <people>\n"},
      {.text = "Two men were shot fatally on Sunday.", .figures = "killed 2/2 <men>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureFollowUpsTest, NumbersOfPicturesAndAgesCountNobody) {
  const Case cases[] = {
      {.text = "Image 12 of 30 Girl shot, father injured in harbour shooting.",
       .figures = "injured 1/1 <Girl>\ninjured 1/1 <father>\n"},
      {.text = "The 16-year-olds were pronounced dead at the scene.", .figures = ""},
      {.text = "The two 16-year-olds were pronounced dead at the scene.", .figures = "killed 2/2 <16-year-olds>\n"},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

TEST(FigureSubsetsTest, CountsThoseOfTheDeadWhoWereOfAKind) {
  const FigureCase cases[] = {
      {.text = "The slide killed 14 people on Monday. Four of the dead were pupils of a village school.",
       .figures = "killed 14/14 <people> includes 1\nkilled 4/4 <pupils of a village school>\n"},
      {.text = "The fire left 19 dead, police said. Five of those killed were students and one was a guard.",
       .figures = "killed 19/19 includes 1 includes 2\nkilled 5/5 <students>\nkilled 1/1 <a guard>\n"},
      {.text = "The clinic counts 31 wounded. Eleven of the wounded have been flown to hospitals abroad.",
       .figures = "injured 31/31\nhospitalized 11/11 <the wounded>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureSubsetsTest, CountsThoseOfAWholeWhoDiedPastAClauseAboutAThing) {
  const FigureCase cases[] = {
      {.text = "Two of the nine people in a glider that struck Mount Orlow on Friday died, the coroner said.",
       .figures = "killed 2/2 <the nine people>\n"},
      {.text = "One of the 30 people who were rescued died on Friday.",
       .figures = "killed 1/1 <the 30 people>\nrescued 30/30 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureSubsetsTest, CountsThePartThatAClauseTellsOfForThatPartAlone) {
  const FigureCase cases[] = {
      {.text = "Eight people were shot, including 22-year-old Tom Reed, who was killed.",
       .figures = "casualties 8/8 <people> includes 1\nkilled 1/1 <22-year-old Tom Reed>\n"},
      {.text = "Seven people were hurt, including two nurses, who died on Friday.",
       .figures = "injured 7/7 <people> includes 1\nkilled 2/2 <nurses>\n"},
      // "Were" is of all nine.
      {.text = "Nine people, including a child, who were on board were killed.",
       .figures = "killed 9/9 <people> includes 1\nkilled 1/1 <a child>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureSubsetsTest, KnowsThoseWhoDiedByTheirNumber) {
  const auto linked = [](std::string_view text) {
    const FigureReading reading = ReadFigures(text);
    return reading.claims.figures.size() == 2 && reading.claims.figures[1].same_as == 0u;
  };
  EXPECT_TRUE(linked("Police found three people dead in the flat. All three had suffered gunshot wounds."));
  EXPECT_TRUE(linked("Two people were killed on Friday. The two victims were taken to a hospital."));
  EXPECT_FALSE(linked("Two men were killed at the gate. The two guards were injured in a fall."));
  EXPECT_FALSE(linked("Three people were shot. All three were taken to a hospital."));
}

TEST(FigureSubsetsTest, TakesTheOutcomeOfAPronounFromWhatWasCountedLast) {
  const FigureCase cases[] = {
      {.text = "The raid killed 13 fighters, two of them senior commanders.",
       .figures = "killed 13/13 <fighters> includes 1\nkilled 2/2 <senior commanders>\n"},
      {.text = "Divers recovered 33 bodies on Friday. Seven were children.",
       .figures = "killed 33/33 includes 1\nkilled 7/7 <children>\n"},
      {.text = "The crash injured 27 people, nine of whom were in a serious condition.",
       .figures = "injured 27/27 <people> includes 1\ninjured 9/9 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureSubsetsTest, ReadsWhoWasAmongTheDead) {
  const FigureCase cases[] = {
      {.text = "The storm killed 12 people. Both drivers were among the dead.",
       .figures = "killed 12/12 <people> includes 1\nkilled 2/2 <drivers>\n"},
      {.text = "The storm killed 20 people. The dead include 11 children and three crew members.",
       .figures = "killed 20/20 <people> includes 1 includes 2\nkilled 11/11 <children>\nkilled 3/3 <crew members>\n"},
      {.text = "Five students among 19 dead in hall fire",
       .figures = "killed 5/5 <students>\nkilled 19/19 includes 0\n"},
      {.text = "Gunman among the dead after siege", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureSubsetsTest, LetsThePlacesOfOneCountShareItsOutcome) {
  const FigureCase cases[] = {
      {.text = "The storms killed 12 people in Kell and three in Tarn.",
       .figures = "killed 12/12 <people>\nkilled 3/3 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureSubsetsTest, CountsNoAnimalsAfterTheirWhole) {
  const FigureCase cases[] = {
      {.text = "Of the farm's 60 cattle, 22 were killed.", .figures = ""},
      {.text = "The herd of one in five farms was culled. One of them said so.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePatternsTest, FollowsTollsThatMove) {
  const FigureCase cases[] = {
      {.text = "The number of people known to have died in the collapse rose to 14 on Thursday.",
       .figures = "killed 14/14 <people>\n"},
      {.text = "The death toll has climbed to 31.", .figures = "killed 31/31\n"},
      {.text = "Six more bodies were found, bringing to 30 the number of dead.",
       .figures = "killed 6/6\nkilled 30/30\n"},
      {.text = "The agency puts the missing at 34.", .figures = "missing 34/34\n"},
      {.text = "The rebels had spoken of 40 dead. Their spokesman now counts 18.",
       .figures = "killed 40/40\nkilled 18/18\n"},
  };
  CheckFigures(cases);
}

TEST(FigureSubsetsTest, LinksAPartWhateverBecameOfIt) {
  const FigureReading reading =
      ReadFigures("The clinics are treating 29 people, four of them in a critical condition.");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_EQ(reading.claims.figures[0].includes, (std::vector<std::uint32_t>{1}));
}

TEST(FigurePatternsTest, ReadsLightVerbs) {
  const FigureCase cases[] = {
      {.text = "The wreck cost three sailors their lives.", .figures = "killed 3/3 <sailors>\n"},
      {.text = "Crews pulled 11 people alive from the river.", .figures = "rescued 11/11 <people>\n"},
      {.text = "The war has driven 1.2 million people from their homes.",
       .figures = "displaced 1200000/1200000 <people>\n"},
      {.text = "There were no reports of casualties.", .figures = "casualties 0/0 <reports of casualties>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureSubsetsTest, ABareNumberThatSaysHowBadlyIsOfThoseJustCounted) {
  const auto parts = [](std::string_view text) {
    const std::vector<Figure> figures = ReadFigures(text).claims.figures;
    return figures.size() < 2 ? 99 : figures[0].includes.size();
  };
  EXPECT_EQ(parts("Nineteen dancers were injured, a medic said. Four have broken ribs."), 1u);
  EXPECT_EQ(parts("Twelve pupils were wounded. Two are in critical condition."), 1u);
  EXPECT_EQ(parts("Twelve pupils were wounded at the gate. Two were hurt in the yard."), 0u);
}

// Some of the dead, in a report that does not count them all; "the dead were ..." counts them.
TEST(FigureSubsetsTest, KnowsAPartOfAWholeThatIsNotCounted) {
  const auto of_whole = [](std::string_view text) {
    const std::vector<Figure> figures = ReadFigures(text).claims.figures;
    return !figures.empty() && figures.front().of_whole;
  };
  EXPECT_TRUE(of_whole("The town buried its dead. Two of those killed were brothers."));
  EXPECT_TRUE(of_whole("The town buried its dead. The dead include four women."));
  EXPECT_TRUE(of_whole("The road is closed. Eight of the injured were in a critical condition."));
  EXPECT_FALSE(of_whole("Nine people died in the fire. Two of the dead were brothers."));
  EXPECT_FALSE(of_whole("The dead were nine women and six men."));
}

}  // namespace
}  // namespace rashomon

// Figures in the ways in which news states them: a test for each kind of wording, a row for each word or order of
// words.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureWordingsTest, KnowsTheWaysToDie) {
  const Case cases[] = {
      {.text = "Two nurses lost their fight for life on Monday.", .figures = "killed 2/2 <nurses>\n"},
      {.text = "Four guards embraced martyrdom in the attack.", .figures = "killed 4/4 <guards>\n"},
      {.text = "At least 31 devotees were martyred at the shrine.", .figures = "killed 31/- <devotees>\n"},
      {.text = "Three climbers froze to death on the north face.", .figures = "killed 3/3 <climbers>\n"},
      {.text = "Five men were clubbed to death.", .figures = "killed 5/5 <men>\n"},
      {.text = "The fire claimed a third life on Friday.", .figures = "killed 1/1\n"},
      {.text = "The battle brings the army's losses to 21.", .figures = "killed 21/21\n"},
      {.text = "The militia acknowledged the loss of two.", .figures = "killed 2/2\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, KnowsTheWaysToBeHurtAndToLieInHospital) {
  const Case cases[] = {
      {.text = "Some 20 shoppers got minor injuries.", .figures = "injured 20/20 <shoppers>\n"},
      {.text = "A cyclist has been left with a broken leg.", .figures = "injured 1/1 <A cyclist>\n"},
      {.text = "Four workers were burned in the blast.", .figures = "injured 4/4 <workers>\n"},
      {.text = "Nine people are still being treated.", .figures = "hospitalized 9/9 <people>\n"},
      {.text = "A 15-year-old was airlifted to Tolm Royal.", .figures = "hospitalized 1/1 <A 15-year-old>\n"},
      {.text = "Two pupils are in critical condition there.", .figures = "hospitalized 2/2 <pupils>\n"},
      {.text = "Five children were among those treated.", .figures = "injured 5/5 <children>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, KnowsTheWaysToBeSavedMovedOrDrivenOut) {
  const Case cases[] = {
      {.text = "Rescuers carried out a mother and her infant.", .figures = "rescued 2/2 <a mother and her infant>\n"},
      {.text = "Five miners have been extracted alive.", .figures = "rescued 5/5 <miners>\n"},
      {.text = "Two guards held by the gang were released unharmed.", .figures = "rescued 2/2 <guards>\n"},
      {.text = "Some 150 to 180 guests reached the street before the fire spread.",
       .figures = "evacuated 150/180 <guests>\n"},
      {.text = "About 1,150 students were bused to a church.", .figures = "evacuated 1150/1150 <students>\n"},
      {.text = "Some 4,500 residents were moved to tents.", .figures = "evacuated 4500/4500 <residents>\n"},
      {.text = "About 6,500 people have left the town since the fighting began.",
       .figures = "displaced 6500/6500 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, ReadsWhatHappenedBeforeItsVerb) {
  const Case cases[] = {
      {.text = "Killed were 12 soldiers.", .figures = "killed 12/12 <soldiers>\n"},
      {.text = "Killed in the blast were two guards and a cook.",
       .figures = "killed 2/2 <guards>\nkilled 1/1 <a cook>\n"},
      {.text = "Also wounded was a street vendor.", .figures = "injured 1/1 <a street vendor>\n"},
      {.text = "Detained are 340 persons, among them 14 foreigners.",
       .figures = "detained 340/340 <persons> includes 1\ndetained 14/14 <foreigners>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, CountsTheKindsThatACountIsBrokenDownInto) {
  const Case cases[] = {
      {.text = "Twelve people were arrested: ten men and two women.",
       .figures = "detained 12/12 <people> includes 1 includes 2\ndetained 10/10 <men>\ndetained 2/2 <women>\n"},
      {.text = "Nine dead - four men and five women - were counted.",
       .figures = "killed 9/9 includes 1 includes 2\nkilled 4/4 <men>\nkilled 5/5 <women>\n"},
      {.text = "Thirty people died. The dead were 14 women and 16 men.",
       .figures = "killed 30/30 <people> includes 1 includes 2\nkilled 14/14 <women>\nkilled 16/16 <men>\n"},
      // More than were counted: another count, not these.
      {.text = "Two people died: 14 women and 16 men saw it.", .figures = "killed 2/2 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, SharesTheAuxiliaryOfAVerbThatHarmsNobody) {
  const Case cases[] = {
      {.text = "Two pensioners had been knocked down and killed.", .figures = "killed 2/2 <pensioners>\n"},
      {.text = "Two women were dragged out of a bus and killed.", .figures = "killed 2/2 <women>\n"},
      {.text = "The man was not charged or arrested.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, LooksPastWhatStandsBetweenPeopleAndTheirVerb) {
  const Case cases[] = {
      {.text = "Nine persons, including a girl aged six, died.",
       .figures = "killed 9/9 <persons> includes 1\nkilled 1/1 <a girl>\n"},
      {.text = "Nine people (six of them pupils) were killed.",
       .figures = "killed 9/9 <people> includes 1\nkilled 6/6 <pupils>\n"},
      {.text = "Ann Oakes, 19, and Tim Oakes, 24, who were cousins, were pronounced dead.",
       .figures = "killed 2/2 <Ann Oakes, 19, and Tim Oakes, 24>\n"},
      {.text = "The blast killed Ann Lee, 21, of Tarn, and Jo Bell, 24, of Kell.",
       .figures = "killed 2/2 <Ann Lee, 21, of Tarn, and Jo Bell, 24>\n"},
      {.text = "Some 46 families, or 211 persons, were moved to tents.", .figures = "evacuated 211/211 <persons>\n"},
      {.text = "Four soldiers missing since the loss of a fuel convoy last Wednesday have been found dead in a well.",
       .figures = "killed 4/4 <soldiers>\n"},
      {.text = "Tomas Ruel, 55, civil engineer, economist, and mayor, was killed.",
       .figures = "killed 1/1 <Tomas Ruel, 55, civil engineer>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, SaysOnceWhatBecameOfThoseAlreadyHurt) {
  const Case cases[] = {
      {.text = "Two wounded guards died on the way.", .figures = "killed 2/2 <wounded guards>\n"},
      {.text = "Twelve wounded soldiers were taken to hospital.", .figures = "hospitalized 12/12 <wounded soldiers>\n"},
      {.text = "Three missing boys were found alive.", .figures = "rescued 3/3 <missing boys>\n"},
      {.text = "One dead following shooting and crash", .figures = "killed 1/1\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, TakesNoJourneyForAFlightAndNoLossOfMoneyForDeaths) {
  const Case cases[] = {
      {.text = "Ten volunteers passed out leaflets at the station.", .figures = ""},
      {.text = "Three men left the area in a white van.", .figures = ""},
      {.text = "Two ministers left the country for a summit.", .figures = ""},
      {.text = "Forty guests reached the street at noon and sang.", .figures = ""},
      {.text = "Twelve players were sent to the church for a photograph.", .figures = ""},
      {.text = "Two pilots were flown out for training.", .figures = ""},
      {.text = "Two women underwent surgery to straighten their noses.", .figures = ""},
      {.text = "About 200 troops were airlifted to London on Friday.", .figures = ""},
      {.text = "Three men were cleared of the attack by a judge.", .figures = ""},
      {.text = "Its losses amounted to 40 million.", .figures = ""},
      {.text = "Police put its losses at 200 for the quarter.", .figures = ""},
      {.text = "The team suffered the loss of 12 players.", .figures = ""},
      {.text = "Two brothers got cuts in their taxes.", .figures = ""},
      {.text = "He helped two women out of the house.", .figures = ""},
      {.text = "Eight members were picked off one by one by the rival party.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, CountsNeitherAnimalsNorCallsNorSentences) {
  const Case cases[] = {
      {.text = "Anthrax killed about 100 buffaloes.", .figures = ""},
      {.text = "Two men got out of a sedan.", .figures = ""},
      {.text = "The owner was jailed for 18 years.", .figures = ""},
      {.text = "Two homeless men were killed.", .figures = "killed 2/2 <homeless men>\n"},
      // The emergency number is a count before people.
      {.text = "Callers to 112 waited; 112 people were hurt.", .figures = "injured 112/112 <people>\n"},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

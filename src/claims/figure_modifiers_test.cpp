// People who are described at length before the verb comes, or before the word that says what became of them.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureModifiersTest, AgesStandBetweenTheNounAndItsVerb) {
  const Case cases[] = {
      {.text = "Two people aged 17 and 23 were killed.", .figures = "killed 2/2 <people>\n"},
      {.text = "Three people aged between 17 and 23 were killed.", .figures = "killed 3/3 <people>\n"},
      {.text = "Three men aged between 17 and 23 died.", .figures = "killed 3/3 <men>\n"},
      {.text = "Three students aged 17, 23 and 40 drowned.", .figures = "killed 3/3 <students>\n"},
      {.text = "Three women, ages 21, 32, and 49, and two men were injured.",
       .figures = "injured 3/3 <women>\ninjured 2/2 <men>\n"},
      {.text = "Two guards in their 20s and 30s were injured.", .figures = "injured 2/2 <guards in their 20s>\n"},
      {.text = "A nurse who had worked there since she was 25 was killed.", .figures = "killed 1/1 <A nurse>\n"},
      {.text = "Paul Wren, who was 34, was killed.", .figures = "killed 1/1 <Paul Wren>\n"},
      {.text = "Ann Lee (34) was wounded.", .figures = "injured 1/1 <Ann Lee>\n"},
      {.text = "Ann Lee (34) and Karim Haddad (41) were killed.",
       .figures = "killed 2/2 <Ann Lee (34) and Karim Haddad>\n"},
      {.text = "Wray, 59, a cook at the school, did not survive.", .figures = "killed 1/1 <a cook>\n"},
      // Numbers of people.
      {.text = "Overall, 59, most of them women, were killed.", .figures = "killed 59/59\n"},
      {.text = "She was one of three people killed.", .figures = "killed 3/3 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureModifiersTest, WhateverDescribesThemTheVerbIsTheirs) {
  const Case cases[] = {
      {.text = "Nine men - all civilians - were shot dead.", .figures = "killed 9/9 <men>\n"},
      {.text = "Fourteen climbers, all aged under 30, were found dead.", .figures = "killed 14/14 <climbers>\n"},
      {.text = "Three officers at 14 Mill Street were burned to death.",
       .figures = "killed 3/3 <officers at 14 Mill Street>\n"},
      {.text = "Two men wearing uniforms were injured.", .figures = "injured 2/2 <men>\n"},
      {.text = "Six women and a dog drowned.", .figures = "killed 6/6 <women>\n"},
      {.text = "Four guests (all pilgrims) were hurt.", .figures = "injured 4/4 <guests>\n"},
      {.text = "The crash left three men in their 20s dead.", .figures = "killed 3/3 <men in their 20s>\n"},
      {.text = "The storm left five people (all farmers) dead.", .figures = "killed 5/5 <people>\n"},
      {.text = "He stabbed Tomas Rahl, a nurse, to death.", .figures = "killed 1/1 <Tomas Rahl, a nurse>\n"},
      {.text = "A bullet struck John Brandt, a nurse, killing him.", .figures = "killed 1/1 <him>\n"},
      {.text = "Among the dead was Tomas Rahl, 34, a bus driver.",
       .figures = "killed 1/1 <Tomas Rahl, 34, a bus driver>\n"},
      // Others are hurt, or nobody.
      {.text = "Police hunting three men in a van were wounded.", .figures = ""},
      {.text = "The families of two miners from Tarn were told that he had died.", .figures = "killed 1/1 <he>\n"},
      {.text = "A bus carrying 40 pilgrims from Tarn was damaged.", .figures = ""},
      {.text = "Nine people were killed. Two ministers visited the injured.", .figures = "killed 9/9 <people>\n"},
      {.text = "Nine people were killed. Six men carried the coffins of the dead.", .figures = "killed 9/9 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureModifiersTest, MembersOfAListAreDescribedToo) {
  const Case cases[] = {
      {.text = "A nurse in a red car and a guard on a motorcycle were hurt.",
       .figures = "injured 2/2 <A nurse in a red car and a guard on a motorcycle>\n"},
      {.text = "A cook, who has not been named, and a clerk were killed.",
       .figures = "killed 2/2 <A cook, who has not been named, and a clerk>\n"},
      {.text = "Three men in a van, who have not been named, and two women were killed.",
       .figures = "killed 3/3 <men>\nkilled 2/2 <women>\n"},
      {.text = "The blast killed a nurse in a red car and a guard.",
       .figures = "killed 2/2 <a nurse in a red car and a guard>\n"},
      {.text = "The bullets hit a man in the hand and a boy in the leg.",
       .figures = "injured 2/2 <a man in the hand and a boy>\n"},
      // Each has a fate of his own, or is told of beside the other's deed.
      {.text = "A cook, aged 34, died, and a clerk, who has not been named, was hurt.",
       .figures = "killed 1/1 <A cook, aged 34>\ninjured 1/1 <a clerk>\n"},
      {.text = "A nurse with a knife arrived and a guard was hurt.", .figures = "injured 1/1 <a guard>\n"},
      {.text = "The blast killed three men in a market and injured two women.",
       .figures = "killed 3/3 <men>\ninjured 2/2 <women>\n"},
      {.text = "He killed a man who ran to help a guard and a nurse.", .figures = "killed 1/1 <a man>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureModifiersTest, WhoIsCalledSoIsOne) {
  const Case cases[] = {
      {.text = "A guard known only as Jo was killed.", .figures = "killed 1/1 <A guard known only as Jo>\n"},
      {.text = "A girl named Ana died.", .figures = "killed 1/1 <A girl>\n"},
      {.text = "They shot a guard, named locally as Ann Lee, dead.", .figures = "killed 1/1 <a guard>\n"},
      {.text = "A bullet hit a man identified as John Smith, killing him.", .figures = "killed 1/1 <a man>\n"},
      {.text = "He stabbed a man who was crossing the road to death.", .figures = "killed 1/1 <a man>\n"},
      {.text = "They shot the pilot, police said, dead.", .figures = "killed 1/1 <the pilot>\n"},
      {.text = "Police identified the dead as Ann Lee, 34, and Jo Falk, 22.",
       .figures = "killed 2/2 <Ann Lee, 34, and Jo Falk, 22>\n"},
      {.text = "One of the dead was identified as John Smith, a nurse.", .figures = "killed 1/1 <the dead>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureModifiersTest, ThePlaceOfTheLastToDieIsTheToll) {
  const Case cases[] = {
      {.text = "He is the fourth person to die in the fire.", .figures = "killed 4/4\n"},
      {.text = "The third person to lose his life was a driver.", .figures = "killed 3/3\n"},
      {.text = "It was the 31st death from Sunday's crash.", .figures = "killed 31/31\n"},
      {.text = "He became the third worker to die of his burns.", .figures = "killed 3/3\n"},
      // Of a tally, or of another kind of order.
      {.text = "He was the fifth person to die in the crash this year.", .figures = ""},
      {.text = "He was the fifth person to die in crashes this year.", .figures = ""},
      {.text = "The first person to die was a nurse.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureModifiersTest, ATollGoesFromOneNumberToAnotherWhereverItStands) {
  const Case cases[] = {
      {.text = "The death toll from the storm was lowered from eight to six.", .figures = "killed 8/8\nkilled 6/6\n"},
      {.text = "The toll in the collapse of the bridge went up from 11 to 14.",
       .figures = "killed 11/11\nkilled 14/14\n"},
      {.text = "The number of dead in the fire rose by two to 38.", .figures = "killed 38/38\n"},
      {.text = "The number of wounded in the fire was 11 by evening.", .figures = "injured 11/11\n"},
      {.text = "The toll from the crash is now 30.", .figures = "killed 30/30\n"},
  };
  CheckFigures(cases);
}

TEST(FigureModifiersTest, TheNumberThatATollComesFromIsAnEarlierOne) {
  for (std::string_view text : {"The death toll from the storm was lowered from eight to six.",
                                "The number of injured in the crash has gone from 30 to 45."}) {
    const FigureReading reading = ReadFigures(text);
    ASSERT_EQ(reading.claims.figures.size(), 2u) << text;
    EXPECT_TRUE(reading.claims.figures[0].prior) << text;
    EXPECT_FALSE(reading.claims.figures[0].cumulative) << text;
    EXPECT_TRUE(reading.claims.figures[1].cumulative && !reading.claims.figures[1].prior) << text;
  }
}

}  // namespace
}  // namespace rashomon

// Whom a verb counts: past clauses, asides and lists between people and their verb.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureArgumentsTest, AClauseIsOfThePeopleRightBeforeIt) {
  const Case cases[] = {
      {.text = "He was accused of attacking a nurse, who was injured.", .figures = "injured 1/1 <a nurse>\n"},
      {.text = "The man accused of insulting a nurse was injured.", .figures = "injured 1/1 <The man>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, AnAsideCountsThoseWhoHaveNoNumber) {
  const Case cases[] = {
      {.text = "Residents of four villages, about 900 people, have been evacuated.",
       .figures = "evacuated 900/900 <Residents of four villages, about 900 people>\n"},
      {.text = "The crew, 14 men, were rescued.", .figures = "rescued 14/14 <The crew, 14 men>\n"},
      {.text = "Residents of four villages, about 900 metres away, complained.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, WhoTheOneOfThemIsAddsNobody) {
  const Case cases[] = {
      {.text = "One of the patients, an infant, has died.", .figures = "killed 1/1 <One of the patients, an infant>\n"},
      {.text = "Two of the men, Carl Ott and Paul Marr, died.", .figures = "killed 2/2 <the men>\n"},
      {.text = "One of the patients, an infant, has left.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, EachOfSoManyIsAllAndAllButTwoIsTheRest) {
  const Case cases[] = {
      {.text = "Each of the four men was injured.", .figures = "injured 4/4 <men>\n"},
      {.text = "All of the 12 passengers died.", .figures = "killed 12/12 <passengers>\n"},
      {.text = "All but two of the 17 crew were rescued.", .figures = "rescued 15/15 <the 17 crew>\n"},
      {.text = "All but two drowned.", .figures = ""},
      {.text = "All but two of the 17 seats were sold.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, AWordAtTheEndOfAListIsOfAllOfIt) {
  const Case cases[] = {
      {.text = "The attackers shot the councillor and his bodyguard dead.",
       .figures = "killed 2/2 <the councillor and his bodyguard>\n"},
      {.text = "The bar was closed and its owner arrested.", .figures = "detained 1/1 <its owner>\n"},
      {.text = "The bar was closed and its owner left.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, TheDeadWhoAreListedAreCountedUnlessSomebodyDidBefore) {
  const Case cases[] = {
      {.text = "The dead were three sisters.", .figures = "killed 3/3 <sisters>\n"},
      {.text = "Three people drowned. The dead were three sisters.", .figures = "killed 3/3 <people>\n"},
      {.text = "The dead were mourned by three sisters.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, WhoIsPulledOutAndDiesIsNotSaved) {
  const Case cases[] = {
      {.text = "Crews pulled a man from the burning house, but he could not be saved.",
       .figures = "killed 1/1 <a man>\n"},
      {.text = "Crews pulled a man from the burning house.", .figures = "rescued 1/1 <a man>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, AnotherSourceCountsWhatWasCountedLast) {
  const Case cases[] = {
      {.text = "The army said that 12 men had died; the rebels spoke of 40.",
       .figures = "killed 12/12 <men>\nkilled 40/40\n"},
      {.text = "The union said that 200 workers had been injured. The company acknowledged 17.",
       .figures = "injured 200/200 <workers>\ninjured 17/17 <workers>\n"},
      {.text = "The death toll stood at nine on Monday. It has since risen to 12.",
       .figures = "killed 9/9\nkilled 12/12\n"},
      {.text = "Death toll now up to 12.", .figures = "killed 12/12\n"},
      {.text = "The army said that 12 men had come; the rebels spoke of 40.", .figures = ""},
      {.text = "Two workers died. The company counted 17 parcels.", .figures = "killed 2/2 <workers>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, TheirBodiesAreThoseOfThePeopleToldOf) {
  const Case cases[] = {
      {.text = "Two divers went missing. Their bodies were found on Thursday.",
       .figures = "missing 2/2 <divers>\nkilled 2/2 <divers>\n"},
      {.text = "Two divers told of their trip. Their bodies were tanned.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, AConditionOfNobodyLeavesOpenWhoWasHurt) {
  const Case cases[] = {
      {.text = "None is in a serious condition.", .figures = ""},
      {.text = "Two are in a serious condition.", .figures = "injured 2/2\n"},
      {.text = "A student walked into a hospital with a head wound.", .figures = "injured 1/1 <A student>\n"},
      {.text = "A student walked into a hospital with a bunch of flowers.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, PeopleToldInFullStandBehindTheirNumber) {
  const FigureCase cases[] = {
      {.text = "Six people, a mother, her four children and an uncle, died.",
       .figures = "killed 6/6 <people> includes 2 includes 1\nkilled 2/2 <a mother, her four children and an "
                  "uncle>\nkilled 4/4 <children>\n"},
      {.text = "Fifteen people - nine men, four women and two children - were hurt.",
       .figures = "injured 15/15 <people> includes 1 includes 2 includes 3\ninjured 9/9 <men>\ninjured 4/4 "
                  "<women>\ninjured 2/2 <children>\n"},
      // Men are no women: the list goes on with others.
      {.text = "Three men, a woman and two children were killed.",
       .figures = "killed 3/3 <men>\nkilled 1/1 <a woman>\nkilled 2/2 <children>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureArgumentsTest, AListGoesOnBehindWhomItsFirstMembersInclude) {
  const FigureCase cases[] = {
      {.text = "Four policemen, including an inspector, and three civilians were killed.",
       .figures = "killed 4/4 <policemen> includes 1\nkilled 1/1 <an inspector>\nkilled 3/3 <civilians>\n"},
      {.text = "A mine killed four policemen, including an inspector, and three civilians.",
       .figures = "killed 4/4 <policemen> includes 1\nkilled 1/1 <an inspector>\nkilled 3/3 <civilians>\n"},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

// Figures of the hurt, the lost, the saved and the held in constructions that agencies and local papers share: each
// with several verbs, and with innocent sentences of the same words.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureConstructionsTest, DeniesTheSecondOfTwoThingsAsWell) {
  const Case cases[] = {
      {.text = "No deaths or injuries have been reported.", .figures = "killed 0/0\ninjured 0/0\n"},
      {.text = "The slide caused no injuries or deaths.", .figures = "injured 0/0\nkilled 0/0\n"},
      {.text = "There were no reports of damage or injuries.", .figures = "injured 0/0\n"},
      {.text = "There were neither deaths nor injuries.", .figures = "killed 0/0\ninjured 0/0\n"},
      {.text = "There had not been any injuries.", .figures = "injured 0/0\n"},
      {.text = "The ministry denied that there were any casualties.", .figures = "casualties 0/0 denied\n"},
      {.text = "No damage or delays were reported.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, CountsNobodyWhereAVerbIsDenied) {
  const Case cases[] = {
      {.text = "The shell did not hurt anyone.", .figures = "injured 0/0\n"},
      {.text = "The roof came down without injuring anybody.", .figures = "injured 0/0\n"},
      {.text = "The police denied that anyone had been hurt.", .figures = "injured 0/0 denied\n"},
      {.text = "The new rule did not hurt the trade.", .figures = ""},
      // Some are hurt all the same.
      {.text = "Nine people were hurt. None of the injured was in danger.", .figures = "injured 9/9 <people>\n"},
      {.text = "Nine people were hurt. None of the injuries is thought to be serious.",
       .figures = "injured 9/9 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, TakesWhatStrikesPeopleFromTheActiveVerb) {
  const Case cases[] = {
      {.text = "A bus hit two cyclists.", .figures = "injured 2/2 <cyclists>\n"},
      {.text = "A falling tree struck two campers.", .figures = "injured 2/2 <campers>\n"},
      {.text = "Flying glass cut three waiters.", .figures = "injured 3/3 <waiters>\n"},
      {.text = "A lorry ran over a road sweeper.", .figures = "injured 1/1 <a road sweeper>\n"},
      {.text = "A bus hit a wall.", .figures = ""},
      {.text = "A bus hit a pole.", .figures = ""},
      {.text = "The tax hit the glass makers.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, JoinsTheBlowAndTheDeathThatItBrought) {
  const Case cases[] = {
      {.text = "A bullet hit a man in the chest, killing him.", .figures = "killed 1/1 <a man>\n"},
      {.text = "A train hit a woman and killed her.", .figures = "killed 1/1 <a woman>\n"},
      {.text = "A train struck two men, killing one of them.",
       .figures = "injured 2/2 <men> includes 1\nkilled 1/1 <men>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, KnowsEitherOr) {
  const Case cases[] = {
      {.text = "At least 40 people were either killed or wounded.", .figures = "casualties 40/- <people>\n"},
      {.text = "Casualties: 19.", .figures = "casualties 19/19\n"},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, TakesAShareForNoPerson) {
  const Case cases[] = {
      {.text = "A third of the passengers were hurt.", .figures = ""},
      {.text = "A third passenger was hurt.", .figures = "injured 1/1 <A third passenger>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, LetsAParticipleShareItsAuxiliary) {
  const Case cases[] = {
      {.text = "Roads were closed and two riders taken to hospital.", .figures = "hospitalized 2/2 <riders>\n"},
      {.text = "Twelve were treated at the scene and eight of them taken to hospital.",
       .figures = "injured 12/12 includes 1\nhospitalized 8/8\n"},
      {.text = "Two chairs were mended and eight of them taken to the hall.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, KnowsWoundsThatPeopleAreLeftWith) {
  const Case cases[] = {
      {.text = "The fall left three climbers with fractures.", .figures = "injured 3/3 <climbers>\n"},
      {.text = "The blow left a guard with concussion.", .figures = "injured 1/1 <a guard>\n"},
      {.text = "Six cooks received second-degree burns.", .figures = "injured 6/6 <cooks>\n"},
      {.text = "Another 64 lay wounded.", .figures = "injured 64/64\n"},
      {.text = "The sale left three heirs with houses.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, CountsFamiliesBehindTheVerbAndUnderOrders) {
  const Case cases[] = {
      {.text = "The fire displaced 14 families.", .figures = "displaced 14/14 <families>\n"},
      {.text = "The town evacuated 14 families.", .figures = "evacuated 14/14 <families>\n"},
      {.text = "Police ordered 60 residents out of their homes.", .figures = "evacuated 60/60 <residents>\n"},
      {.text = "Some 8,000 people are under evacuation orders.", .figures = "evacuated 8000/8000 <people>\n"},
      {.text = "Evacuation orders were issued for 8,000 people.", .figures = "evacuated 8000/8000 <people>\n"},
      {.text = "The shop took orders for 8,000 people.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, KnowsTheLostAndTheSaved) {
  const Case cases[] = {
      {.text = "Twelve miners have not been accounted for.", .figures = "missing 12/12 <miners>\n"},
      {.text = "Two bathers were carried off by the current.", .figures = "missing 2/2 <bathers>\n"},
      {.text = "Mountain rescuers led five climbers down.", .figures = "rescued 5/5 <climbers>\n"},
      {.text = "The crew of nine was rescued.", .figures = "rescued 9/9 <The crew of nine>\n"},
      {.text = "Two coats were carried off by the wind.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, EndsAListBeforeWhatElseWasLeft) {
  const Case cases[] = {
      {.text = "The storm killed 11 and left 300 homeless.", .figures = "killed 11/11\ndisplaced 300/300\n"},
      {.text = "The storm injured 11 and left hundreds homeless.", .figures = "injured 11/11\ndisplaced -/-\n"},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, KnowsBlowsWithWhatIsInTheHand) {
  const Case cases[] = {
      {.text = "A teacher was attacked with a knife.", .figures = "injured 1/1 <A teacher>\n"},
      {.text = "Acid was thrown at two sisters.", .figures = "injured 2/2 <sisters>\n"},
      {.text = "The girl's leg had to be amputated.", .figures = "injured 1/1 <The girl>\n"},
      {.text = "The minister was attacked with words.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, TakesTheAttackedForNoAttackers) {
  const Case cases[] = {
      {.text = "Two nurses were attacked by dogs.", .figures = ""},
      {.text = "Forty riders were robbed on the night train.", .figures = ""},
      {.text = "Two nurses were attacked by three men.", .figures = "perpetrators 3/3 <men>\n"},
      {.text = "Three men attacked a nurse.", .figures = "perpetrators 3/3 <men>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, TellsWhatBecameOfSomeOfThem) {
  const Case cases[] = {
      {.text = "Forty pilgrims were trampled, two of them killed.",
       .figures = "injured 40/40 <pilgrims> includes 1\nkilled 2/2 <pilgrims>\n"},
      {.text = "Twenty people were hurt, with four of them hospitalised.",
       .figures = "injured 20/20 <people> includes 1\nhospitalized 4/4 <people>\n"},
      {.text = "A mob set three men on fire.", .figures = "injured 3/3 <men>\n"},
      {.text = "Two lorries were set on fire.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, DropsTheStateThatARescueEnded) {
  const Case cases[] = {
      {.text = "Firefighters freed two people trapped in their cars.", .figures = "rescued 2/2 <people>\n"},
      {.text = "Soldiers freed 12 passengers unhurt.", .figures = "rescued 12/12 <passengers>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, TellsCaptivesFromPrisoners) {
  const Case cases[] = {
      {.text = "The army took 14 prisoners.", .figures = "detained 14/14 <prisoners>\n"},
      {.text = "Two clerks were held at gunpoint.", .figures = "other 2/2 <clerks>\n"},
      {.text = "Eighteen sailors remain captive.", .figures = "other 18/18 <sailors>\n"},
      {.text = "Gunmen made off with seven road workers.", .figures = "other 7/7 <road workers>\n"},
      {.text = "The thieves made off with seven bicycles.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureConstructionsTest, KnowsWhomAnIllnessStruck) {
  const Case cases[] = {
      {.text = "Food poisoning struck 40 pupils.", .figures = "sickened 40/40 <pupils>\n"},
      {.text = "Cholera cases rose to 61.", .figures = "sickened 61/61\n"},
      {.text = "Sales of beer rose to 61 cases.", .figures = ""},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

// The dead: parts and wholes, those who did not live, tolls that move, burials, and their innocent twins.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureDeadTest, CountsOnlyThoseWhomTheAdverbMeans) {
  const Case cases[] = {
      {.text = "The gunman shot six colleagues, two of them fatally.",
       .figures = "casualties 6/6 <colleagues> includes 1\nkilled 2/2 <colleagues>\n"},
      {.text = "A guest stabbed five people, one fatally.", .figures = "injured 5/5 <people>\nkilled 1/1 <people>\n"},
      {.text = "He shot his wife and both of her sons to death.",
       .figures = "killed 3/3 <his wife and both of her sons>\n"},
      {.text = "She drowned her two children.", .figures = "killed 2/2 <children>\n"},
      {.text = "Two boys drowned on Sunday.", .figures = "killed 2/2 <boys>\n"},
      {.text = "The pair drowned their sorrows.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureDeadTest, KnowsWhatEndsInDeath) {
  const Case cases[] = {
      {.text = "A falling tree crushed two campers to death.", .figures = "killed 2/2 <campers>\n"},
      {.text = "An elephant trampled a farmer to death.", .figures = "killed 1/1 <a farmer>\n"},
      {.text = "The crash proved fatal for three of the passengers.", .figures = "killed 3/3 <the passengers>\n"},
      {.text = "Six passengers were burnt beyond recognition.", .figures = "killed 6/6 <passengers>\n"},
      {.text = "The cars were burnt beyond recognition.", .figures = ""},
      {.text = "Two officers were killed execution-style.", .figures = "killed 2/2 <officers>\n"},
      {.text = "A mob set fire to a bus, burning 11 passengers alive.", .figures = "killed 11/11 <passengers>\n"},
      {.text = "The army lost 12 men to desertion.", .figures = ""},
      {.text = "Nine dead letters came back.", .figures = ""},
      {.text = "Efforts to revive the two men failed.", .figures = "killed 2/2 <men>\n"},
      {.text = "Efforts to revive the two plans failed.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureDeadTest, KnowsWhoDidNotLive) {
  const Case cases[] = {
      {.text = "None of the five made it out.", .figures = "killed 5/5\n"},
      {.text = "None of the five made it to the final.", .figures = ""},
      {.text = "Nineteen people were missing and feared dead.", .figures = "killed 19/19 <people> hedged\n"},
      {.text = "Fifteen workers were inside. None survived.", .figures = "killed 15/15 <workers>\n"},
      {.text = "Six men were in the shaft. All of them died.", .figures = "killed 6/6 <men>\n"},
      {.text = "Every one of the nine sailors drowned.", .figures = "killed 9/9 <sailors>\n"},
      {.text = "There were no survivors among the 44 passengers.", .figures = "killed 44/44 <passengers>\n"},
      {.text = "The boat was carrying 14 people, all of whom drowned.", .figures = "killed 14/14 <people>\n"},
      {.text = "The driver survived, but his two passengers did not.", .figures = "killed 2/2 <passengers>\n"},
      {.text = "Neither man survived.", .figures = "killed 2/2\n"},
      {.text = "Neither of the two plans survived.", .figures = ""},
      {.text = "Only three of the 20 sailors survived.", .figures = "rescued 3/3 <the 20 sailors>\n"},
      {.text = "A nurse died. So did two of her patients.",
       .figures = "killed 1/1 <A nurse>\nkilled 2/2 <her patients>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureDeadTest, FollowsTheDeedsOfOne) {
  const Case cases[] = {
      {.text = "The clerk killed his mother, then took his own life.",
       .figures = "killed 1/1 <The clerk>\nkilled 1/1 <his mother>\n"},
      {.text = "He killed his wife, her mother and himself.",
       .figures = "killed 2/2 <his wife, her mother>\nkilled 1/1 <himself>\n"},
      {.text = "The student killed his parents.", .figures = "killed 2/2\n"},
      {.text = "The student left his parents' house.", .figures = ""},
      {.text = "The victims, a mother and her son, died at the scene.",
       .figures = "killed 2/2 <a mother and her son>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureDeadTest, WhoeverStandsBeforeAParticipleIsItsSubject) {
  const Case cases[] = {
      {.text = "The feud led to eight people getting shot.", .figures = "casualties 8/8 <people>\n"},
      {.text = "The raid ended with a clerk being killed.", .figures = "killed 1/1 <a clerk>\n"},
      {.text = "Twelve people were shot, with Ann Lee dying from her wounds.",
       .figures = "casualties 12/12 <people>\nkilled 1/1 <Ann Lee>\n"},
      {.text = "Joe Roe shot and killed Ann Lee.", .figures = "killed 1/1 <Ann Lee>\n"},
      {.text = "The crash injured Ann Lee.", .figures = "injured 1/1 <Ann Lee>\n"},
      {.text = "The raid ended with a clerk being praised.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureDeadTest, ReadsTollsThatMove) {
  const Case cases[] = {
      {.text = "The toll rose by three to 61.", .figures = "killed 61/61\n"},
      {.text = "The death toll climbed past 100.", .figures = "killed 101/-\n"},
      {.text = "The toll, which was 58 on Monday, is now 61.", .figures = "killed 61/61\n"},
      {.text = "The mayor put the dead at 41 and the injured at 200.", .figures = "killed 41/41\ninjured 200/200\n"},
      {.text = "The office puts fatalities at 39.", .figures = "killed 39/39\n"},
      {.text = "Enemy dead were put at 40.", .figures = "killed 40/40\n"},
      {.text = "Police put the toll at nine, the hospital at 14.", .figures = "killed 9/9\nkilled 14/14\n"},
      {.text = "The ministry confirmed a further 12 deaths.", .figures = "killed 12/12\n"},
      {.text = "No further deaths were reported.", .figures = ""},
      {.text = "The toll on the bridge rose by three to 61 dollars.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureDeadTest, TellsGravesFromRubble) {
  const Case cases[] = {
      {.text = "The nine were buried in a single grave.", .figures = "killed 9/9\n"},
      {.text = "The nine were buried under rubble.", .figures = "other 9/9\n"},
      {.text = "Crowds came to the funeral of the three firefighters.", .figures = "killed 3/3 <firefighters>\n"},
      {.text = "Four died at once, and three others in hospital.", .figures = "killed 4/4\nkilled 3/3 <others>\n"},
      {.text = "Four died, and three others are in hospital.", .figures = "killed 4/4\nhospitalized 3/3 <others>\n"},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

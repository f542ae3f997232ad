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
      {.text = "A 15-year-old was airlifted to Kell Royal.", .figures = "hospitalized 1/1 <A 15-year-old>\n"},
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
      {.text = "The three nurses identified Friday and four others were killed.",
       .figures = "killed 3/3 <nurses>\nkilled 4/4 <others>\n"},
      {.text = "Nine escaped and two were caught and arrested.", .figures = "detained 2/2\n"},
      {.text = "Nine persons, including a girl aged six, died.",
       .figures = "killed 9/9 <persons> includes 1\nkilled 1/1 <a girl>\n"},
      {.text = "Nine people (six of them pupils) were killed.",
       .figures = "killed 9/9 <people> includes 1\nkilled 6/6 <pupils>\n"},
      {.text = "Ann Oakes, 19, and Tim Oakes, 24, who were cousins, were pronounced dead.",
       .figures = "killed 2/2 <Ann Oakes, 19, and Tim Oakes, 24>\n"},
      {.text = "The blast killed Ann Lee, 21, of Tarn, and Jo Bell, 24, of Kell.",
       .figures = "killed 2/2 <Ann Lee, 21, of Tarn, and Jo Bell, 24>\n"},
      {.text = "Some 46 families, or 211 persons, were moved to tents.", .figures = "evacuated 211/211 <persons>\n"},
      {.text = "Four soldiers from a fuel convoy that was lost last Wednesday have been found dead in a well.",
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

TEST(FigureWordingsTest, SaysHowBadlySomeOfThemWereHurt) {
  const Case cases[] = {
      {.text = "Fourteen people were injured, one of them severely.",
       .figures = "injured 14/14 <people> includes 1\ninjured 1/1 <people>\n"},
      {.text = "Four people were seriously wounded and five slightly.",
       .figures = "injured 4/4 <people>\ninjured 5/5 <people>\n"},
      {.text = "Six people were gravely injured and another 11 lightly.",
       .figures = "injured 6/6 <people>\ninjured 11/11 <people>\n"},
      {.text = "Seven others were taken to hospital, two with potentially life-changing injuries.",
       .figures = "hospitalized 7/7 <others>\ninjured 2/2\n"},
      {.text = "Two of the five have burns over 40 percent of their bodies.", .figures = "injured 2/2 <the five>\n"},
      {.text = "A boy of ten broke his wrist in the fall.", .figures = "injured 1/1 <A boy of ten>\n"},
      {.text = "A policewoman was struck by a bottle and needed 12 stitches.",
       .figures = "injured 1/1 <A policewoman>\n"},
      {.text = "Two of his colleagues have leg injuries.", .figures = "injured 2/2 <his colleagues>\n"},
      {.text = "Four have lost their eyesight.", .figures = "injured 4/4\n"},
      {.text = "Three others are reported wounded.", .figures = "injured 3/3 <others>\n"},
      {.text = "Nobody was seriously hurt.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, CountsOnceWhomOneDeedStruckAndKilled) {
  const Case cases[] = {
      {.text = "An 80-year-old woman was struck and killed by a car.",
       .figures = "killed 1/1 <An 80-year-old woman>\n"},
      {.text = "Two guards were wounded and later died.", .figures = "killed 2/2 <guards>\n"},
      {.text = "Three workers were trapped and later rescued.", .figures = "rescued 3/3 <workers>\n"},
      {.text = "About 20 were killed and wounded.", .figures = "casualties 20/20\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, KnowsWhomAPronounCounts) {
  const Case cases[] = {
      {.text = "Twelve workers were pulled out of the tunnel. They have been admitted to a hospital.",
       .figures = "rescued 12/12 <workers>\nhospitalized 12/12 <workers>\n"},
      {.text = "Officers found two men on the road. They were pronounced dead.", .figures = "killed 2/2 <men>\n"},
      {.text = "Another 12 people were stuck on the lift before rescuers winched them down.",
       .figures = "rescued 12/12 <people>\n"},
      {.text = "Six miners were in the shaft. All were rescued.", .figures = "rescued 6/6 <miners>\n"},
      {.text = "Two officers arrested protesters. They were taken to a hospital.", .figures = ""},
      {.text = "Five men were in the boat. Three of them drowned.", .figures = "killed 3/3 <men>\n"},
      {.text = "All but one drowned.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, KnowsWhatWasAchievedAndWhatIsToCome) {
  const Case cases[] = {
      {.text = "Rescuers took five hours to free a woman of 34 from the debris.",
       .figures = "rescued 1/1 <a woman of 34>\n"},
      {.text = "Crews managed to pull four people from the rubble.", .figures = "rescued 4/4 <people>\n"},
      {.text = "Crews were trying to pull four people from the rubble.",
       .figures = "rescued 4/4 <people> hypothetical\n"},
      {.text = "A helicopter brought eight climbers down from the glacier.", .figures = "rescued 8/8 <climbers>\n"},
      {.text = "The ship docked with 413 rescued migrants on board.",
       .figures = "rescued 413/413 <rescued migrants>\n"},
      {.text = "Eleven guests and two employees fled in time.",
       .figures = "evacuated 11/11 <guests>\nevacuated 2/2 <employees>\n"},
      {.text = "The company evacuated the remaining 94 people to a barge.", .figures = "evacuated 94/94 <people>\n"},
      {.text = "More than 200 foreigners are still waiting to be flown out.",
       .figures = "awaiting_evacuation 201/- <foreigners>\n"},
      {.text = "Some 3,000 people wait at the airport to be evacuated.",
       .figures = "awaiting_evacuation 3000/3000 <people>\n"},
      {.text = "Around 4,000 had fled towards the lake.", .figures = "displaced 4000/4000\n"},
      {.text = "Some 70,000 people took refuge in evacuation centres.", .figures = "evacuated 70000/70000 <people>\n"},
      {.text = "Around 7,000 people spent a second night outdoors.", .figures = "displaced 7000/7000 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, KnowsWhoIsLookedForAndWhoIsHeld) {
  const Case cases[] = {
      {.text = "Rescuers are still searching for eight people.", .figures = "missing 8/8 <people>\n"},
      {.text = "Nothing has been heard of nine climbers since the avalanche.", .figures = "missing 9/9 <climbers>\n"},
      {.text = "The rebels held 37 people hostage.", .figures = "other 37/37 <people hostage>\n"},
      {.text = "The attackers, numbering over 40, stormed the village.", .figures = "perpetrators 41/- <attackers>\n"},
      {.text = "Seventeen people are still being held by police.", .figures = "detained 17/17 <people>\n"},
      {.text = "Two men suspected of having steered the boat were arrested.", .figures = "detained 2/2 <men>\n"},
      {.text = "A man accused of shooting eight people is in jail.",
       .figures = "detained 1/1 <A man>\ncasualties 8/8 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, ReadsASecondNumberOfOneToll) {
  const Case cases[] = {
      {.text = "Police put the number of dead at 51 and of wounded at more than 70.",
       .figures = "killed 51/51\ninjured 71/-\n"},
      {.text = "Nineteen guests were killed, the ministry says. It had said 27 this morning.",
       .figures = "killed 19/19 <guests>\nkilled 27/27\n"},
      {.text = "Of the deaths, 18 were in the valley.", .figures = "killed 18/18\n"},
      {.text = "The fire takes the number of lives lost this week to 17.", .figures = "killed 17/17\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, TakesNoAdviceNorWantedMenNorRatesForCounts) {
  const Case cases[] = {
      {.text = "Two thousand residents were urged to evacuate.", .figures = ""},
      {.text = "Nine teachers were also admitted to the union.", .figures = ""},
      {.text = "The owner could not be reached for comment on the fire.", .figures = ""},
      {.text = "Police are searching for two robbers in the river.", .figures = "perpetrators 2/2 <robbers>\n"},
      {.text = "Three robbers fled on foot.", .figures = "perpetrators 3/3 <robbers>\n"},
      {.text = "The clinic is treating 120 patients a day.", .figures = ""},
      {.text = "The jail holds 410 men in cells meant for 200.", .figures = ""},
      {.text = "They face up to 20 years in jail.", .figures = ""},
      {.text = "The club succeeded in getting three painters to come.", .figures = ""},
      {.text = "The guide led 12 visitors down from the summit at noon.", .figures = ""},
      {.text = "Three ministers were brought down by a scandal.", .figures = ""},
      {.text = "The plane took off seven hours late.", .figures = ""},
      {.text = "Forty fans were waiting for the helicopter ride.", .figures = ""},
      {.text = "About 300 fans were waiting for boats to the festival.", .figures = ""},
      {.text = "A pony was killed by dogs.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, KnowsOneFromAnother) {
  const Case cases[] = {
      {.text = "The blast killed one man and wounded another.", .figures = "killed 1/1 <man>\ninjured 1/1 <another>\n"},
      {.text = "One person died and another is in critical condition.",
       .figures = "killed 1/1 <person>\ninjured 1/1 <another>\n"},
      {.text = "A mason was killed and his brother injured.",
       .figures = "killed 1/1 <A mason>\ninjured 1/1 <his brother>\n"},
      {.text = "A source said that one of the pirates had been killed.", .figures = "killed 1/1 <the pirates>\n"},
      {.text = "Some 44 seafarers were taken hostage and one was killed.",
       .figures = "other 44/44 <seafarers>\nkilled 1/1 <seafarers>\n"},
      {.text = "A bomb on a train, in which six passengers were killed, was set off by hand.",
       .figures = "killed 6/6 <passengers>\n"},
      {.text = "The bomber and five bystanders died.", .figures = "killed 1/1 <The bomber>\nkilled 5/5 <bystanders>\n"},
      {.text = "Strikers threw stones; 16 were detained and later freed.", .figures = "detained 16/16 <Strikers>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, ReadsListsAndTotals) {
  const Case cases[] = {
      {.text = "Deaths so far: 14", .figures = "killed 14/14\n"},
      {.text = "Arrests: 12", .figures = "detained 12/12\n"},
      {.text = "Of the deaths, 18 were in Anao, the council said.", .figures = "killed 18/18\n"},
      {.text = "About 340 people were taken out by bus on Sunday, 68 of them bedridden.",
       .figures = "evacuated 340/340 <people> includes 1\nevacuated 68/68 <people>\n"},
      {.text = "The death toll has gone up to 19.", .figures = "killed 19/19\n"},
      {.text = "The death toll in the crush at the shrine passes 90.", .figures = "killed 91/-\n"},
      {.text = "The true number was closer to 130.", .figures = "killed 130/130\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, KnowsMoreWaysToBeTakenLostAndFound) {
  const Case cases[] = {
      {.text = "The current carried off two bathers.", .figures = "missing 2/2 <bathers>\n"},
      {.text = "A wave swept three anglers off the rocks.", .figures = "missing 3/3 <anglers>\n"},
      {.text = "The fate of nine people is unknown.", .figures = "missing 9/9 <people>\n"},
      {.text = "The captors let 11 women go.", .figures = "rescued 11/11 <women>\n"},
      {.text = "Pirates are demanding a ransom for nine seamen.", .figures = "other 9/9 <seamen>\n"},
      {.text = "A fifth body was found on Thursday.", .figures = "killed 1/1\n"},
      {.text = "A fireman inhaled smoke.", .figures = "injured 1/1 <A fireman>\n"},
      {.text = "Seventeen pupils fainted.", .figures = "sickened 17/17 <pupils>\n"},
      {.text = "The only two left in the pub were found dead.", .figures = "killed 2/2\n"},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, CountsNobodyWhoOnlyLeavesPaysOrPlays) {
  const Case cases[] = {
      {.text = "The firm let 300 workers go.", .figures = ""},
      {.text = "The new law forced 1,200 people to leave their jobs.", .figures = ""},
      {.text = "Six friends spent a night in tents.", .figures = ""},
      {.text = "The rate rose to 12 deaths per 100,000.", .figures = ""},
      {.text = "The explosion hurt 15, none of them seriously.", .figures = "injured 15/15\n"},
      {.text = "The committee took two experts to lunch.", .figures = ""},
      {.text = "Police cleared 20 motorists of wrongdoing.", .figures = ""},
      {.text = "The club lost two strikers to injury.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureWordingsTest, KnowsWordingsOfPapersAbroadAndWhatLooksLikeThem) {
  const Case cases[] = {
      {.text = "The fires forced 8,000 people to flee.", .figures = "displaced 8000/8000 <people>\n"},
      {.text = "Prices forced 300 shops to flee the centre.", .figures = ""},
      {.text = "Three cases of plague were confirmed, one of them fatal.",
       .figures = "sickened 3/3 includes 1\nkilled 1/1\n"},
      {.text = "Organisers put the injured at 200, police at 30.", .figures = "injured 200/200\ninjured 30/30\n"},
      {.text = "Six persons, including two minors, were charred to death.",
       .figures = "killed 6/6 <persons> includes 1\nkilled 2/2 <minors>\n"},
      {.text = "A passenger suffered fatal injuries.", .figures = "killed 1/1 <A passenger>\n"},
      {.text = "Nine (9) persons were rescued.", .figures = "rescued 9/9 <persons>\n"},
      {.text = "Six others walked away with minor injuries.", .figures = "injured 6/6 <others>\n"},
      {.text = "About 20 passengers were shifted to a hospital.", .figures = "hospitalized 20/20 <passengers>\n"},
      {.text = "Two men are held for murder.", .figures = "detained 2/2 <men>\n"},
      {.text = "Triplets aged four died in the blaze.", .figures = "killed 3/3 <Triplets>\n"},
      {.text = "Two boxers walked away with the title.", .figures = ""},
      {.text = "Two ministers were critical of the plan.", .figures = ""},
      {.text = "Police hold 12 meetings a year.", .figures = ""},
      {.text = "Another day, another crash on the road.", .figures = ""},
      {.text = "It is not known what became of the 16 paintings.", .figures = ""},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FiguresTest, CountsTheSubjectOfAPassiveAndTheObjectOfAnActiveVerb) {
  const Case cases[] = {
      {.text = "At least 14 miners were killed when the shaft gave way.", .figures = "killed 14/- <miners>\n"},
      {.text = "The collapse killed at least 14 miners.", .figures = "killed 14/- <miners>\n"},
      {.text = "The blast tore through the hall, killing nine people and wounding 31 others.",
       .figures = "killed 9/9 <people>\ninjured 31/31 <others>\n"},
      {.text = "Seven passengers died after the bus left the road.", .figures = "killed 7/7 <passengers>\n"},
      {.text = "About 40 pupils were evacuated from the school.", .figures = "evacuated 40/40 <pupils>\n"},
      {.text = "Police arrested 23 demonstrators near the bridge.", .figures = "detained 23/23 <demonstrators>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, ReadsHeadlinesWithoutVerbs) {
  const Case cases[] = {
      {.text = "18 dead in ferry fire", .figures = "killed 18/18\n"},
      {.text = "Three killed, five wounded at market", .figures = "killed 3/3\ninjured 5/5\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, CountsASingleVictimAsOne) {
  const Case cases[] = {
      {.text = "A policeman was killed in the raid.", .figures = "killed 1/1 <A policeman>\n"},
      {.text = "The storm left one man dead and a woman injured.",
       .figures = "killed 1/1 <man>\ninjured 1/1 <a woman>\n"},
      {.text = "The shots fell at 2180 S. 2740 West around 3:30 p.m., leaving a boy in critical condition.",
       .figures = "injured 1/1 <a boy>\n"},
      {.text = "His sister and his uncle were killed in the crash.",
       .figures = "killed 2/2 <His sister and his uncle>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, ReadsNounsThatCount) {
  const Case cases[] = {
      {.text = "Officials reported two deaths on the coast.", .figures = "killed 2/2\n"},
      {.text = "The fire caused the deaths of 11 guests.", .figures = "killed 11/11 <guests>\n"},
      {.text = "The death toll rose to 57 on Tuesday.", .figures = "killed 57/57\n"},
      {.text = "No injuries were reported.", .figures = "injured 0/0\n"},
      {.text = "No one was hurt in the fire.", .figures = "injured 0/0\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, RefusesNumbersThatCountNoPeople) {
  const Case cases[] = {
      {.text = "The quake destroyed 40 houses and two bridges.", .figures = ""},
      {.text = "He was sentenced to 12 years.", .figures = ""},
      {.text = "Three cows and 60 sheep were killed by the lightning.", .figures = ""},
      {.text = "No arrests have been made.", .figures = ""},
      {.text = "The minister expressed his condolences to the families of all those killed and wounded.",
       .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, KeepsPartsInTheirWhole) {
  const Case cases[] = {
      {.text = "The strike killed 12 people, including five children.",
       .figures = "killed 12/12 <people> includes 1\nkilled 5/5 <children>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, TellsOtherYearsFromTheReportsOwn) {
  const Case cases[] = {
      {.text = "The attack, in which 31 guests died, was the worst since 2009, when 45 people were killed.",
       .figures = "killed 31/31 <guests>\nkilled 45/45 <people> other\n"},
      {.text = "Two men were killed on Monday. The feud has cost 400 lives since 1998.",
       .figures = "killed 2/2 <men>\nkilled 400/400 <lives> other\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, JoinsKilledAndWoundedToCasualties) {
  const Case cases[] = {
      {.text = "More than 20 soldiers were killed or wounded.", .figures = "casualties 21/- <soldiers>\n"},
      {.text = "Two brothers were shot and killed outside a bar.", .figures = "killed 2/2 <brothers>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, CountsDeedsByTheirVictims) {
  const Case cases[] = {
      {.text = "Detectives are working a double homicide in Harrow Park.", .figures = "killed 2/2\n"},
      {.text = "The triple-murder shocked the valley.", .figures = "killed 3/3\n"},
      {.text = "The triple shooting left one man dead.", .figures = "casualties 3/3\nkilled 1/1 <man>\n"},
      {.text = "The council wants to double the fine.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, ReadsVerbsOfHeadlinesThatLookLikeNouns) {
  const Case cases[] = {
      {.text = "Accidental shooting kills teen in Marlow County", .figures = "killed 1/1 <teen>\n"},
      {.text = "Deputies investigate Orrin blast that killed tenant", .figures = "killed 1/1 <tenant>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, TwoOfficesBeforeOneNameAreOnePerson) {
  const Case cases[] = {
      {.text = "Police said little. He told of the murder of judge and professor Ana Vega in May.",
       .figures = "killed 1/1 <professor Ana Vega>\n"},
      {.text = "Police said little. He told of the murder of a driver and professor Ana Vega in May.",
       .figures = "killed 2/2 <a driver and professor Ana Vega>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, WhomAnAttemptedMurderWasToKillIsAlive) {
  const Case cases[] = {
      {.text =
           "A jury found him guilty of the murder of Officer Dan Hallow and the attempted murder of Officer Sue Lint.",
       .figures = "killed 1/1 <Officer Dan Hallow>\n"},
      {.text = "He was charged with the attempted murder of his neighbour Lou Brant.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, ReadsATitleWhoseParticipleLooksLikeAPresent) {
  const auto hit = [](std::string_view title) {
    const FigureReading reading = ReadFigures("Police said little.", title);
    return reading.claims.headline.empty() ? 0 : reading.claims.headline.front().count.low.value_or(0);
  };
  EXPECT_EQ(hit("Five people shot in apartment complex"), 5);
  EXPECT_EQ(hit("Four people shot outside bar in Velen Township"), 4);
  EXPECT_EQ(hit("Two men shot at officers during chase"), 0);
}

TEST(FiguresTest, KnowsFromTheTitleThatSomebodyDied) {
  const auto headline = [](std::string_view title) {
    const FigureReading reading = ReadFigures("Police said little.", title);
    std::string shown;
    for (const HeadlineFigure& figure : reading.claims.headline) {
      const bool open = figure.outcome == Outcome::kKilled && !figure.count.high;
      if (!shown.empty()) shown += ", ";
      shown += !open ? "counted" : figure.count.low == 2 ? "two or more killed" : "somebody killed";
    }
    return shown;
  };
  EXPECT_EQ(headline("Arrest in fatal Dunmere shooting"), "somebody killed");
  EXPECT_EQ(headline("Dunmere man charged with murder"), "somebody killed");
  EXPECT_EQ(headline("Dunmere man charged with attempted murder"), "");
  EXPECT_EQ(headline("Dunmere driver in non-fatal crash"), "");
  EXPECT_EQ(headline("Two killed in fatal Dunmere crash"), "counted");
  EXPECT_EQ(headline("Deputies look into Dunmere murder-suicide"), "two or more killed");
  EXPECT_EQ(headline("Teens identified in double fatal Dunmere crash"), "two or more killed");
  EXPECT_EQ(headline("Arrest in fatal double shooting"), "counted, somebody killed");
  EXPECT_EQ(headline("Girl, 4, killed in Dunmere murder-suicide"), "counted, two or more killed");
  EXPECT_EQ(headline("Four found dead in Dunmere murder-suicide"), "counted");
  EXPECT_EQ(headline("Dunmere man held after attempted murder-suicide"), "");
}

TEST(FiguresTest, KnowsAsOfWhenACountHolds) {
  const Case cases[] = {
      {.text = "As of Tuesday evening, 14 miners had died and 30 were missing.",
       .figures = "killed 14/14 <miners> as of 2024-03-05\nmissing 30/30 <miners> as of 2024-03-05\n"},
      {.text = "Twelve people had died as of March 4, the ministry said.",
       .figures = "killed 12/12 <people> as of 2024-03-04\n"},
      {.text = "The blast killed three men, and by Tuesday nine patients had died.",
       .figures = "killed 3/3 <men>\nkilled 9/9 <patients> as of 2024-03-05\n"},
      {.text = "The ministry will have evacuated 40 people by Friday.",
       .figures = "awaiting_evacuation 40/40 <people>\n"},
      {.text = "So far 12 people have died.", .figures = "killed 12/12 <people>\n"},
      {.text = "Two men were killed by soldiers on Tuesday.", .figures = "killed 2/2 <men>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, CountsWhoIsToldByAgeAlone) {
  const Case cases[] = {
      {.text = "A 16-year-old was killed in the crash.", .figures = "killed 1/1 <A 16-year-old>\n"},
      {.text = "The death of a 9-year-old shocked the town.", .figures = "killed 1/1 <a 9-year-old>\n"},
      {.text = "The woman killed her 3-year-old daughter.", .figures = "killed 1/1 <her 3-year-old daughter>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, CountsWhoHarmsHimself) {
  const Case cases[] = {
      {.text = "The boy accidentally shot himself.", .figures = "casualties 1/1 <The boy>\n"},
      {.text = "The man fatally shot himself.", .figures = "killed 1/1 <The man>\n"},
      {.text = "The man is accused of shooting eight people at a party.", .figures = "casualties 8/8 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, ReadsIdiomsThatCount) {
  const Case cases[] = {
      {.text = "Among the dead were three children.", .figures = "killed 3/3 <children>\n"},
      {.text = "Some 30 people sustained injuries.", .figures = "injured 30/30 <people>\n"},
      {.text = "Firefighters found six people with gunshot wounds.", .figures = "casualties 6/6 <people>\n"},
      {.text = "The shots left two juveniles with minor injuries.", .figures = "injured 2/2 <juveniles>\n"},
      {.text = "The gun went off, striking five teenage boys.", .figures = "injured 5/5 <teenage boys>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, CountsWhoKillsOthersAndThenHimself) {
  const Case cases[] = {
      {.text = "Deputies found that Orrin Vale had killed the two children and himself.",
       .figures = "killed 2/2 <children>\nkilled 1/1 <himself>\n"},
      {.text = "A man killed his wife and two young sons, then himself, police said.",
       .figures = "killed 3/3 <his wife and two young sons>\nkilled 1/1 <himself>\n"},
      {.text = "A gardener shot two neighbours before turning the gun on himself.",
       .figures = "killed 1/1 <A gardener>\ncasualties 2/2 <neighbours>\n"},
  };
  CheckFigures(cases);
  const FigureReading reading = ReadFigures("A farmer shot two neighbours before killing himself.", "");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_TRUE(reading.claims.figures[1].population & static_cast<PopulationSet>(Population::kPerpetrators));
}

TEST(FiguresTest, CountsEachOfThoseWhoseAgesShareAUnit) {
  const Case cases[] = {
      {.text = "The father shot and killed his 12- and 10-year-old sons on Friday.",
       .figures = "killed 2/2 <his 12- and 10-year-old sons>\n"},
      {.text = "The dead are Lee Powell, 30; and Jory Colman, 31 all died of their wounds.",
       .figures = "killed 1/1 <31>\n"},
      {.text = "The blast claimed the life of 20–year–old Jory Sand.", .figures = ""},  // it is no 20
  };
  CheckFigures(cases);
}

TEST(FiguresTest, TakesNoPartOfTheNextClauseForWhoWasHurt) {
  const Case cases[] = {
      {.text = "At least eight people were killed and more than 20 injured when a coach hit a lorry.",
       .figures = "killed 8/- <people>\ninjured 21/- <people>\n"},
      {.text = "Police found five bodies from an underground car park.", .figures = "killed 5/5\n"},
      {.text = "The agency's count of the injured, 71, is higher.", .figures = "injured 71/71\n"},
      {.text = "A tram driver in his late 30’s was stabbed outside the depot.",
       .figures = "injured 1/1 <A tram driver in his late 30>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, CountsTheListsOfTitles) {
  const auto counts = [](std::string_view title) {
    const FigureReading reading = ReadFigures("Police said little.", title);
    std::string shown;
    for (const HeadlineFigure& figure : reading.claims.headline)
      shown += (shown.empty() ? "" : " ") + std::to_string(figure.count.low.value_or(-1));
    return shown;
  };
  EXPECT_EQ(counts("Two guards, gunman killed in Dunmere courthouse shooting"), "2 1");
  EXPECT_EQ(counts("Man, woman killed in Dunmere fire"), "2");
  EXPECT_EQ(counts("Dunmere police: Father kills wife, son, daughter, then himself"), "3 1");
  EXPECT_EQ(counts("Man kills wife, 2 sons, self in Dunmere"), "1 2 1");
  EXPECT_EQ(counts("Four dead, including gunman, in Dunmere shooting"), "4");
  EXPECT_EQ(counts("Third victim dies after Dunmere crash"), "3");
  EXPECT_EQ(counts("2nd victim dies after Dunmere crash"), "2");
}

TEST(FiguresTest, TakesNobodyOfAListForAllOfIt) {
  const Case cases[] = {
      {.text = "None of the four monks and about 100 villagers was hurt.", .figures = "injured 0/0 <the four monks>\n"},
      {.text = "No soldiers and three civilians were hurt.",
       .figures = "injured 0/0 <soldiers>\ninjured 3/3 <civilians>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, TakesTwoTitlesBeforeANameForOnePerson) {
  const Case cases[] = {
      {.text = "Police said businessman and former minister Karl Ode was shot dead.",
       .figures = "killed 1/1 <former minister Karl Ode>\n"},
      {.text = "The driver and student Ann Lee were killed.",
       .figures = "killed 2/2 <The driver and student Ann Lee>\n"},
      {.text = "On Monday, driver and student Ann Lee were killed in Tolm.",
       .figures = "killed 2/2 <driver and student Ann Lee>\n"},
      {.text = "Singer and songwriter Ann Lee was killed when a bus crashed in Tolm.",
       .figures = "killed 1/1 <songwriter Ann Lee>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, AddsNoNamesToTheCountOfThoseWhoBearThem) {
  const Case cases[] = {
      {.text = "She found Roary and his two sons, Julian Rory, 12, and Ian Rory, 10, fatally shot.",
       .figures = "killed 2/2 <sons>\n"},
      {.text = "He is charged with the killing of his wife and the two girls, Yamila Ortez, 14, and Aby Ortez, 7.",
       .figures = "killed 3/3 <his wife and the two girls>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, TellsTheSuspectFromTheOfficer) {
  const FigureReading reading =
      ReadFigures("A police officer was shot on Thursday, and the suspect was killed, Marlow police said.");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_FALSE(reading.claims.figures[1].same_as.has_value());
}

TEST(FiguresTest, TakesTheGunmanForWhoeverTurnedTheGunOnHimself) {
  const FigureReading reading = ReadFigures(
      "A farmer of 61 shot dead four people in a cafe and then turned the gun on himself.\n\n"
      "A girl of 15 was wounded. The gunman was found dead in an orchard.");
  ASSERT_EQ(reading.claims.figures.size(), 4u);
  EXPECT_EQ(reading.claims.figures[3].same_as, 0u);
}

TEST(FiguresTest, TakesTwoStatementsOnOneMentionForOnePerson) {
  const FigureReading reading = ReadFigures("Another student, Jon Marek, was injured and flown to the hospital.");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_EQ(reading.claims.figures[1].same_as, 0u);
}

TEST(FiguresTest, SaysWhoIsCountedInTheWordsThatToldItFirst) {
  const Case cases[] = {
      {.text =
           "The trade unionist Ana Ruiz Belmar was shot dead on Monday.\n\nThousands protested against the murder of "
           "Ruiz Belmar. The victim was killed at her front door.",
       .figures = "killed 1/1 <The trade unionist Ana Ruiz Belmar>\nkilled 1/1 <The trade unionist Ana Ruiz Belmar>\n"
                  "killed 1/1 <The trade unionist Ana Ruiz Belmar>\n"},
      {.text = "Rebels killed four surveyors on the coast road.\n\nA priest spoke of the murder of the four.",
       .figures = "killed 4/4 <surveyors>\nkilled 4/4 <surveyors>\n"},
      {.text = "Rebels killed four surveyors on the coast road.\n\nThe rebels killed four people, the army said.",
       .figures = "killed 4/4 <surveyors>\nkilled 4/4 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, TakesAFullerNameForTheSamePerson) {
  const FigureReading reading = ReadFigures(
      "the murder of justice tomas arriaga shocked the town.\n\n"
      "police said the murder of tomas arriaga duarte took place on friday.");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_EQ(reading.claims.figures[1].same_as, 0u);
}

TEST(FiguresTest, TakesTheCountOfAWholeYearForATally) {
  const FigureReading reading = ReadFigures(
      "Two men were killed on Tuesday when the wall of a mill gave way.\n\n"
      "So far in 2024, 41 people have been killed at work in the province.");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_EQ(reading.claims.figures[0].scope, Scope::kEvent);
  EXPECT_EQ(reading.claims.figures[1].scope, Scope::kOther);
}

TEST(FiguresTest, ReadsTotalsInTheWordsThatReportsUse) {
  const Case cases[] = {
      {.text = "The death toll has passed 60.", .figures = "killed 61/-\n"},
      {.text = "The toll rose from 12 to 15.", .figures = "killed 12/12\nkilled 15/15\n"},
      {.text = "Eleven lives were lost when the pier gave way.", .figures = "killed 11/11 <lives>\n"},
      {.text = "The crew of the tug, all six of them, drowned.", .figures = "killed 6/6 <The crew>\n"},
      {.text = "Forty-one is the number of dead that the governor gave.", .figures = "killed 41/41\n"},
      {.text = "Killed: 8. Wounded: 15.", .figures = "killed 8/8\ninjured 15/15\n"},
      {.text = "Villagers have buried 29 people.", .figures = "killed 29/29 <people>\n"},
      {.text = "Forty people required medical attention.", .figures = "injured 40/40 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, WhoWasHurtAndHasDiedIsKilledAndNoLongerHurt) {
  const Case cases[] = {
      {.text = "Three men hurt in the explosion have since died.", .figures = "killed 3/3 <men>\n"},
      {.text = "Two people injured in the crash died on Thursday.", .figures = "killed 2/2 <people>\n"},
      {.text = "A girl of 12 who was hurt in a crash that killed her mother has died.",
       .figures = "killed 1/1 <A girl of 12>\nkilled 1/1 <her mother>\n"},
      {.text = "Thirty-three people died, two of them in hospital.",
       .figures = "killed 33/33 <people> includes 1\nhospitalized 2/2 <people>\n"},
      // Not of one who kills himself afterwards.
      {.text = "He left four dead and one wounded before killing himself.",
       .figures = "killed 4/4\ninjured 1/1\nkilled 1/1 <He>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, DoesNotTakeTheNumberThatIsSaidToBeWrong) {
  const Case cases[] = {
      {.text = "Nine men and not seven died in the shaft.", .figures = "killed 9/9 <men>\n"},
      {.text = "Fourteen people, not 12, were killed.", .figures = "killed 14/14 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, ReadsATollThatAnotherNumberStandsBeforeOnlyOnce) {
  const Case cases[] = {
      {.text = "A bomb killed 12 and injured 30. The mayor put the toll at 13.",
       .figures = "killed 12/12\ninjured 30/30\nkilled 13/13\n"},
      {.text = "Two more bodies were found, bringing the dead to 14.", .figures = "killed 2/2\nkilled 14/14\n"},
      {.text = "The agency lists 34 as missing.", .figures = "missing 34/34\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, ReadsWhatACorrectionPutsInThePlaceOfWhat) {
  const Case cases[] = {
      {.text = "Police corrected the number of people killed in the crash to nine. An earlier figure of 12 was wrong.",
       .figures = "killed 9/9 <people>\nkilled 12/12\n"},
      {.text = "The ministry lowered the death toll of Sunday's earthquake in the valley to 49 from 57.",
       .figures = "killed 49/49\nkilled 57/57\n"},
  };
  CheckFigures(cases);
  for (const Case& c : cases) {
    const FigureReading reading = ReadFigures(c.text);
    EXPECT_FALSE(reading.claims.figures[0].prior) << c.text;
    EXPECT_TRUE(reading.claims.figures[1].prior) << c.text;
  }
}

TEST(FiguresTest, TakesForDeadTheVictimsWhoAreBuried) {
  const Case cases[] = {
      {.text = "The first of the nine victims were buried on Tuesday. Of 45 injured, 31 are in hospital.",
       .figures = "killed 9/9 <victims>\ninjured 45/45\nhospitalized 31/31\n"},
      {.text = "The union spoke of nine. The dead were seven, the operator said.", .figures = "killed 7/7\n"},
  };
  CheckFigures(cases);
}

TEST(FiguresTest, LeavesOutTheNumberThatIsRefused) {
  const FigureReading reading = ReadFigures("Nothing more is known.", "Five, not six, injured at pool, police say");
  ASSERT_EQ(reading.claims.headline.size(), 1u);
  EXPECT_EQ(reading.claims.headline[0].count, (CountRange{5, 5}));
}

TEST(FiguresTest, TakesForPossibleWhatMightHaveCostLives) {
  const FigureReading reading = ReadFigures("A blocked exit could have cost dozens more lives, inspectors believe.");
  ASSERT_EQ(reading.claims.figures.size(), 1u);
  EXPECT_EQ(reading.claims.figures[0].status, ClaimStatus::kHypothetical);
}

TEST(FiguresTest, KnowsTheGunmanFromAVictimOfTheSameSentence) {
  const FigureReading reading = ReadFigures(
      "Mary Olding, 61, who was shot in the chapel, died on Friday. She is the latest victim of the gunman, who also "
      "died.");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_FALSE(reading.claims.figures[1].same_as);
  EXPECT_TRUE(reading.claims.figures[1].people.empty());
}

TEST(FiguresTest, KnowsWhetherACountTakesInWhoDidIt) {
  const FigureReading with = ReadFigures("Twelve people, including the bomber, were killed.");
  ASSERT_FALSE(with.claims.figures.empty());
  EXPECT_EQ(with.claims.figures[0].perpetrators, Figure::Perpetrators::kIncluded);
  const FigureReading without = ReadFigures("The toll stands at 13, not counting the bomber.");
  ASSERT_EQ(without.claims.figures.size(), 2u);
  EXPECT_EQ(without.claims.figures[0].perpetrators, Figure::Perpetrators::kExcluded);
  EXPECT_EQ(without.claims.figures[1].count, (CountRange{1, 1}));
  EXPECT_NE(without.claims.figures[1].population & static_cast<PopulationSet>(Population::kPerpetrators), 0);
}

TEST(FiguresTest, ReadsWhatTheTitleCounts) {
  const FigureReading reading =
      ReadFigures("A fire broke out in Lowmere on Monday.", "Two dead, five hurt in market fire");
  ASSERT_EQ(reading.claims.headline.size(), 2u);
  EXPECT_EQ(reading.claims.headline[0].outcome, Outcome::kKilled);
  EXPECT_EQ(reading.claims.headline[0].count, (CountRange{2, 2}));
  EXPECT_EQ(reading.claims.headline[1].outcome, Outcome::kInjured);
  EXPECT_TRUE(reading.claims.figures.empty());
}

TEST(FiguresTest, TakesTheOthersBesideSoldiersForSoldiers) {
  const FigureReading reading =
      ReadFigures("Nine U.S. soldiers were killed and 14 others were injured, the colonel said.");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_EQ(reading.claims.figures[1].nationality, "US");
  EXPECT_TRUE(reading.claims.figures[1].population & static_cast<PopulationSet>(Population::kMilitary));
}

}  // namespace
}  // namespace rashomon

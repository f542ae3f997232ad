// More ways in which news of many countries tells of figures: tolls, lists, parts, what stands between people and their
// verb; and sentences that look like them and count nobody.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureTellingsTest, ReadsTollsThatMove) {
  const Case cases[] = {
      {.text = "The toll touched 38 on Sunday.", .figures = "killed 38/38\n"},
      {.text = "Divers found two bodies, taking to 31 the number of those killed.",
       .figures = "killed 2/2\nkilled 31/31\n"},
      {.text = "It takes the number of lives lost in the storms to 17.", .figures = "killed 17/17\n"},
      {.text = "Two patients died, raising to 34 the death toll of the fire.",
       .figures = "killed 2/2 <patients>\nkilled 34/34\n"},
      {.text = "The death toll in the crush at a stadium passes 90.", .figures = "killed 91/-\n"},
      {.text = "Twelve people died. The true number is closer to 30.",
       .figures = "killed 12/12 <people>\nkilled 30/30\n"},
      {.text = "The number of people known to have died has gone up again. Officials say it is now 106.",
       .figures = "killed 106/106\n"},
      {.text = "Doctors carried out 94 autopsies.", .figures = "killed 94/94\n"},
      {.text = "He buried fourteen of his neighbours.", .figures = "killed 14/14 <his neighbours>\n"},
      {.text = "Cholera is spreading. Of the 118 cases, 23 have been fatal.",
       .figures = "sickened 118/118\nkilled 23/23\n"},
      {.text = "None of the 14 on board survived.", .figures = "killed 14/14\n"},
      {.text = "The village spoke of dozens of dead.", .figures = "killed 24/- <dead>\n"},
      // Nobody is counted.
      {.text = "It is now 12.", .figures = ""},
      {.text = "The true number of votes is closer to 30.", .figures = ""},
      {.text = "She taught fourteen of his neighbours.", .figures = ""},
      // Of a court, for all that the report says.
      {.text = "More than 90 cases were heard.", .figures = ""},
      {.text = "Of the 118 pages, 23 have been blank.", .figures = ""},
      {.text = "The club took its points to 31.", .figures = ""},
      {.text = "None of the 14 on board complained.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, ReadsPartsByPlaceAndByWhich) {
  const Case cases[] = {
      {.text = "Of the dead, 18 were in Kell.", .figures = "killed 18/18 <the dead>\n"},
      {.text = "The clinic has recorded 92 new cases of cholera, of which 88 are in the capital.",
       .figures = "sickened 92/92 includes 1\nsickened 88/88\n"},
      {.text = "Three of the six hurt were children.", .figures = "injured 3/3 <children>\ninjured 6/6 includes 0\n"},
      // Of things, not of people.
      {.text = "Ten men were held with 25 rifles, 24 of which were loaded.", .figures = "detained 10/10 <men>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, KnowsWhoseAgeANumberIs) {
  const Case cases[] = {
      {.text = "The blast killed 44-year-old Alan Reyes, 39-year-old Joan Moss and 8-year-old Tim Orr.",
       .figures = "killed 3/3 <44-year-old Alan Reyes, 39-year-old Joan Moss and 8-year-old Tim Orr>\n"},
      {.text = "The blast killed 44 year old Alan Reyes and 39 year old Joan Moss.",
       .figures = "killed 2/2 <44 year old Alan Reyes and 39 year old Joan Moss>\n"},
      {.text = "Alan Reyes, 39, was killed.", .figures = "killed 1/1 <Alan Reyes, 39>\n"},
      {.text = "Two men, 30 and 42 were injured in the fire.", .figures = "injured 2/2 <men>\n"},
      // No ages: a place that is no person, a pair that is no pair.
      {.text = "In the two villages, 30 and 42 were injured.", .figures = "injured 30/30\ninjured 42/42\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, CountsAllWhomADeedLeftDead) {
  const Case cases[] = {
      {.text = "The rampage left four cadets including the gunman dead.", .figures = "killed 4/4 <cadets>\n"},
      {.text = "It left three nurses, including the attacker, dead.", .figures = "killed 3/3 <nurses>\n"},
      {.text = "The blast left nine hikers, including two dead.", .figures = "killed 2/2\n"},
      {.text = "Police saw nine people, including a boy shot in the head.", .figures = "casualties 1/1 <a boy>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, KnowsTwoRolesOfOnePersonByTheVerb) {
  const Case cases[] = {
      {.text = "A husband and father of two was shot and killed.", .figures = "killed 1/1 <A husband>\n"},
      {.text = "A husband and wife were shot and killed.", .figures = "killed 2/2 <A husband and wife>\n"},
      {.text = "A nurse and a teacher were killed.", .figures = "killed 2/2 <A nurse and a teacher>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, CountsOneOfTwoAlternatives) {
  const Case cases[] = {
      {.text = "The guard or the driver was killed.", .figures = "killed 1/1 <The guard>\n"},
      {.text = "The guard and the driver were killed.", .figures = "killed 2/2 <The guard and the driver>\n"},
      {.text = "Two or three people were killed.", .figures = "killed 2/3 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, AnotherThanTheDoerIsNotOneMore) {
  const auto more = [](std::string_view text) { return ReadFigures(text).claims.figures.back().additional; };
  EXPECT_FALSE(more("A man is in custody after he shot another man."));
  EXPECT_FALSE(more("A guard shot another guard."));
  EXPECT_TRUE(more("A woman was killed. The guard shot another man."));
  EXPECT_TRUE(more("A guard was hurt. Another guard was killed."));
}

TEST(FigureTellingsTest, CountsDeedsByTheirVictims) {
  const Case cases[] = {
      {.text = "Police looked into a triple-shooting.", .figures = "casualties 3/3\n"},
      {.text = "Two men face trial for the 2013 slayings of two women.", .figures = "killed 2/2 <women>\n"},
      {.text = "The storm caused 2013 deaths.", .figures = "killed 2013/2013\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, ReadsNothingInTheNamesOfFilms) {
  const auto count = [](std::string_view line) {
    return ReadFigures("Mine roof falls in\n\nNo sound was heard.\n\n" + std::string(line) + "\n\nWork goes on.")
        .claims.figures.size();
  };
  EXPECT_EQ(count("2:35 Mayor speaks of fire that killed nine people"), 0u);
  EXPECT_EQ(count("14:35 Fire crews find bodies of nine people"), 1u);  // an hour, of a log
}

TEST(FigureTellingsTest, LooksThroughQuotationMarksAndModifiers) {
  const Case cases[] = {
      {.text = "The army killed \"over a hundred rebels\".", .figures = "killed 101/- <rebels>\n"},
      {.text = "The province had 318 sudden and unexpected deaths.", .figures = "killed 318/318\n"},
      {.text = "Three young and inexperienced climbers died.",
       .figures = "killed 3/3 <young and inexperienced climbers>\n"},
      {.text = "Three off-duty policemen were gunned down.", .figures = "killed 3/3 <off-duty policemen>\n"},
      {.text = "He shot his wife and both of her parents to death.",
       .figures = "killed 3/3 <his wife and both of her parents>\n"},
      {.text = "A mob beat two suspected thieves to death.", .figures = "killed 2/2 <suspected thieves>\n"},
      {.text = "A man in his 60s who had stayed behind died.", .figures = "killed 1/1 <A man in his 60s>\n"},
      {.text = "A man, found on Sunday, remains in hospital.", .figures = "hospitalized 1/1 <A man>\n"},
      {.text = "A cyclist was killed and his passenger was badly hurt.",
       .figures = "killed 1/1 <A cyclist>\ninjured 1/1 <his passenger>\n"},
      {.text = "Twenty passengers were dragged off the bus and shot.", .figures = "casualties 20/20 <passengers>\n"},
      {.text = "The bodies of the pilot and his two daughters were lifted from the wreckage.",
       .figures = "killed 3/3 <the pilot and his two daughters>\n"},
      {.text = "Soldiers freed 62 women who had been held for months.", .figures = "rescued 62/62 <women>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, KnowsWhichTotalIsOfNow) {
  const Case cases[] = {
      {.text = "A storm killed four people in Kell on Monday. That makes seven dead after the flood of a week ago.",
       .figures = "killed 4/4 <people>\nkilled 7/7\n"},
      {.text = "The fire killed 28 people. Five of the injured died in the past two days.",
       .figures = "killed 28/28 <people>\nkilled 5/5 <the injured>\n"},
      {.text = "The fire killed 28 people. Forty died in another in the past decade.",
       .figures = "killed 28/28 <people>\nkilled 40/40 other\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, TellsWhoElseIsMeant) {
  const Case cases[] = {
      {.text = "A suicide bomber killed 24 people besides himself.",
       .figures = "killed 24/24 <people>\nkilled 1/1 <himself>\n"},
      {.text = "Tributes were paid to a mother and her two daughters who died in a fire.",
       .figures = "killed 3/3 <a mother and her two daughters>\n"},
      {.text = "Nine inmates escaped and two were recaptured.", .figures = "detained 2/2 <inmates>\n"},
      {.text = "It was a storm in which 14 men and boys died.", .figures = "killed 14/14 <men and boys>\n"},
      {.text = "All five had gunshot wounds.", .figures = "casualties 5/5\n"},
      {.text = "The fire claimed its fifth victim on Thursday.", .figures = "killed 1/1\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, KnowsHowManyChildrenSomebodyHas) {
  const Case cases[] = {
      {.text = "Father-of-three Tom Bell was killed.", .figures = "killed 1/1 <Father-of-three Tom Bell>\n"},
      {.text = "Two fathers-of-three were killed.", .figures = "killed 2/2 <fathers-of-three>\n"},
      // Whom a clinic sends home after an illness was not hurt.
      {.text = "Twelve people were hurt; five have been discharged.",
       .figures = "injured 12/12 <people>\ninjured 5/5 <people>\n"},
      {.text = "The clinic saw 92 new cases of cholera. 107 patients were discharged.", .figures = "sickened 92/92\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, KnowsTheFateOfThoseWhoWereInDanger) {
  const Case cases[] = {
      {.text = "The trawler sank with the loss of all nine crew.", .figures = "killed 9/9 <crew>\n"},
      {.text = "Agencies fear the true toll could be as high as 1,000.", .figures = "killed -/1000\n"},
      {.text = "This brings to 29 the number pulled out alive.", .figures = "rescued 29/29\n"},
      {.text = "Firefighters led about 200 people out through a kitchen.", .figures = "evacuated 200/200 <people>\n"},
      {.text = "The charity has registered 15,200 people in camps.", .figures = "displaced 15200/15200 <people>\n"},
      {.text = "More than 90,000 people took refuge in shelters.", .figures = "evacuated 90001/- <people>\n"},
      {.text = "Nineteen had walked out on their own.", .figures = "evacuated 19/19\n"},
      {.text = "Of the 46 aboard, 17 drowned.", .figures = "killed 17/17\n"},
      {.text = "None of the boat's 12 passengers died.", .figures = "killed 0/0 <12 passengers>\n"},
      {.text = "Hospital staff said 47 people had been brought in.", .figures = "hospitalized 47/47 <people>\n"},
      {.text = "Emergency rooms saw 1,900 patients with heatstroke.", .figures = "hospitalized 1900/1900 <patients>\n"},
      {.text = "Twenty-eight people were receiving treatment for burns.", .figures = "injured 28/28 <people>\n"},
      {.text = "Two of the boat's 12 passengers died.", .figures = "killed 2/2 <12 passengers>\n"},
      {.text = "Fourteen girls died and 39 were left injured.", .figures = "killed 14/14 <girls>\ninjured 39/39\n"},
      {.text = "Twenty-five were dug from the wreckage, ten of them badly hurt.",
       .figures = "rescued 25/25 includes 1\ninjured 10/10\n"},
      {.text = "A cyclist was hit by flying tiles and killed.", .figures = "killed 1/1 <A cyclist>\n"},
      {.text = "The blast left 160 people with nowhere to live.", .figures = "displaced 160/160 <people>\n"},
      {.text = "Eight hikers were brought down at first light.", .figures = "rescued 8/8 <hikers>\n"},
      {.text = "The abbey took in nine guests, none of them seriously hurt.", .figures = ""},
      {.text = "Ten girls swam to the shore for the race.", .figures = ""},
      {.text = "Two players broke records.", .figures = ""},
      {.text = "The club has 60 boys in camps.", .figures = ""},
      {.text = "The firm went, with the loss of all 90 jobs.", .figures = ""},
      {.text = "Four people drowned. The mercury hit 46 C.", .figures = "killed 4/4 <people>\n"},
      {.text = "The hospital brought in 12 people for a trial.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, KnowsWhoIsNotTheDead) {
  const Case cases[] = {
      {.text = "A tourist died. The pilot suffered burns.",
       .figures = "killed 1/1 <A tourist>\ninjured 1/1 <The pilot>\n"},
      {.text = "Five miners died, including the driver.",
       .figures = "killed 5/5 <miners> includes 1\nkilled 1/1 <the driver>\n"},
      {.text = "Police arrested nine people, including the owner.", .figures = "detained 9/9 <people>\n"},
      {.text = "Some 88 confirmed and 12 probable cases of cholera were reported.",
       .figures = "sickened 88/88\nsickened 12/12\n"},
      {.text = "Ten patients perished. A doctor who tried to save them was badly hurt.",
       .figures = "killed 10/10 <patients>\ninjured 1/1 <A doctor>\n"},
      {.text = "Three men who climbed down to help a colleague were overcome by gas and died.",
       .figures = "sickened 3/3 <men>\nkilled 3/3 <men>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, CountsNobodyWhereNothingHappened) {
  const Case cases[] = {
      {.text = "Neither is thought to be seriously hurt.", .figures = ""},
      {.text = "Doctors are fighting to save four of them.", .figures = ""},
      {.text = "Twelve players were eliminated in the first round.", .figures = ""},
      {.text = "The carpenter made 40 coffins a week.", .figures = ""},
      {.text = "The ministers got out of the car.", .figures = ""},
      {.text = "The firm moved 300 workers from Tolm to Kell.", .figures = ""},
      {.text = "Forty men were taken on by the mill.", .figures = ""},
      {.text = "The film took two men and a boy into the forest.", .figures = ""},
      {.text = "The news hit three brothers in the garden.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, ReadsReportsOfFightingAndOfCourts) {
  const Case cases[] = {
      {.text = "Two people were killed. That brings the total to 11.",
       .figures = "killed 2/2 <people>\nkilled 11/11\n"},
      {.text = "Eighteen people died. Of the 18, seven were under 16.",
       .figures = "killed 18/18 <people>\nkilled 7/7 <people>\n"},
      {.text = "The army said it had captured six alive.", .figures = "detained 6/6 <alive>\n"},
      {.text = "Three soldiers fell in the line of duty.", .figures = "killed 3/3 <soldiers>\n"},
      {.text = "They dug eight people out of the rubble.", .figures = "rescued 8/8 <people>\n"},
      {.text = "The raid accounted for nine lives.", .figures = "killed 9/9 <lives>\n"},
      {.text = "The number killed in the attack has climbed to 44.", .figures = "killed 44/44\n"},
      {.text = "The blast left six, including two boys, with shrapnel wounds.",
       .figures = "injured 6/6 includes 1\ninjured 2/2 <boys>\n"},
      {.text = "The gunmen dragged two teachers into the bush.", .figures = "other 2/2 <teachers>\n"},
      {.text = "Nine miners were snatched from their camp.", .figures = "other 9/9 <miners>\n"},
      {.text = "Police picked up four accomplices.", .figures = "detained 4/4 <accomplices>\n"},
      {.text = "The suspect surrendered to police.", .figures = "detained 1/1 <The suspect>\n"},
      {.text = "Two men were handed over to the police.", .figures = "detained 2/2 <men>\n"},
      {.text = "Nine officers had been hit by stones.", .figures = "injured 9/9 <officers>\n"},
      {.text = "Three boys are nowhere to be found.", .figures = "missing 3/3 <boys>\n"},
      {.text = "A mine killed brothers Adil and Karim Nouri.",
       .figures = "killed 2/2 <brothers Adil and Karim Nouri>\n"},
      // What looks like it.
      {.text = "The goal brings the total to 11.", .figures = ""},
      {.text = "Two people died. Of the 18, seven were flats.", .figures = "killed 2/2 <people>\n"},
      {.text = "Of the 18, seven were under 16.", .figures = ""},
      {.text = "The fishermen took six alive.", .figures = ""},
      {.text = "The firm accounted for nine sites.", .figures = ""},
      {.text = "The guide led 73 pupils into the forest.", .figures = ""},
      {.text = "The bus picked up four pupils.", .figures = ""},
      {.text = "Two letters were handed over to the police.", .figures = ""},
      {.text = "Three coins are nowhere to be found.", .figures = ""},
      {.text = "The film made brothers Adil and Karim Nouri famous.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, ReadsWhoWasWipedOutOrSetFree) {
  const Case cases[] = {
      {.text = "One man was killed and two others shot in the leg.",
       .figures = "killed 1/1 <man>\ninjured 2/2 <others>\n"},
      {.text = "Thirteen casualties were reported, of which five were fatal.",
       .figures = "casualties 13/13 <casualties>\nkilled 5/5\n"},
      {.text = "The rebels wiped out a patrol of 12 soldiers.", .figures = "killed 12/12 <a patrol of 12 soldiers>\n"},
      {.text = "Six of the freed men are teachers.", .figures = "rescued 6/6 <the freed men>\n"},
      {.text = "The true number of abducted is 81.", .figures = "other 81/81\n"},
      {.text = "Three teens were cuffed.", .figures = "detained 3/3 <teens>\n"},
      // Nobody was killed, and nobody is counted.
      {.text = "The court found him guilty of attempting to murder 14 people.", .figures = ""},
      {.text = "He tried to kill three men.", .figures = ""},
      {.text = "She was convicted of the attempted murder of three officers.", .figures = ""},
      {.text = "Police eliminated twelve suspects from the inquiry.", .figures = "perpetrators 12/12 <suspects>\n"},
      {.text = "The strike took out three bridges.", .figures = ""},
      {.text = "The number of hotels is put at 40.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, ReadsCellsMorguesAndSurvivors) {
  const Case cases[] = {
      {.text = "Four people were taken to jail after a brawl.", .figures = "detained 4/4 <people>\n"},
      {.text = "Seventy members were taken to an unknown location.", .figures = "detained 70/70 <members>\n"},
      {.text = "One patron had his nose broken.", .figures = "injured 1/1 <patron>\n"},
      {.text = "The morgue has received twelve since dawn.", .figures = "killed 12/12\n"},
      {.text = "The militants said they had suffered no losses.", .figures = "killed 0/0 <losses>\n"},
      {.text = "Two crewmen survived by clinging to a buoy.", .figures = "rescued 2/2 <crewmen>\n"},
      {.text = "Four foremen were roughed up.", .figures = "injured 4/4 <foremen>\n"},
      // What looks like it.
      {.text = "Two parcels were taken to the police station.", .figures = ""},
      {.text = "The firm suffered no losses.", .figures = ""},
      {.text = "Two ministers survived the vote.", .figures = ""},
      {.text = "A porter and a guest had been shot. Both victims survived.",
       .figures = "injured 2/2 <A porter and a guest>\ninjured 2/2 <victims>\n"},
      {.text = "The office has received twelve since dawn.", .figures = ""},
      {.text = "Two trout were caught again.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureTellingsTest, ReadsCaptorsHandoversAndWhoBuries) {
  const Case cases[] = {
      {.text = "Elders brokered the handover of nine captives.", .figures = "rescued 9/9 <captives>\n"},
      {.text = "A medic counted 37 with head wounds.", .figures = "injured 37/37\n"},
      {.text = "Insurgents lined up and shot eleven elders.", .figures = "killed 11/11 <elders>\n"},
      {.text = "The district has now buried 54 people.", .figures = "killed 54/54 <people>\n"},
      {.text = "The promoter was detained.", .figures = "detained 1/1 <The promoter>\n"},
      // What looks like it.
      {.text = "He denied killing a fifth.", .figures = ""},
      {.text = "The handover of nine barracks took a day.", .figures = ""},
      {.text = "The town has buried two plans.", .figures = ""},
      {.text = "The rebels held 12 villages.", .figures = ""},
      {.text = "The raid killed seven Monday night.", .figures = "killed 7/7\n"},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

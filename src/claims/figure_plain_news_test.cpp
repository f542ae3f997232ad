// Figures in plain news, outcome by outcome: wordings that any paper prints daily, and their innocent twins.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigurePlainNewsTest, KnowsBlowsCutsAndBrokenBones) {
  const Case cases[] = {
      {.text = "A porter was clubbed on the back of the head.", .figures = "injured 1/1 <A porter>\n"},
      {.text = "The nurse was cut by flying glass.", .figures = "injured 1/1 <The nurse>\n"},
      {.text = "The carpenter lost the sight of one eye.", .figures = "injured 1/1 <The carpenter>\n"},
      {.text = "The skier had a leg wound.", .figures = "injured 1/1 <The skier>\n"},
      {.text = "Four riders broke bones in the fall.", .figures = "injured 4/4 <riders>\n"},
      {.text = "The tailor was treated for a broken nose.", .figures = "injured 1/1 <The tailor>\n"},
      {.text = "A pedestrian was hit by a van.", .figures = "injured 1/1 <A pedestrian>\n"},
      {.text = "A brick hit a policeman.", .figures = "injured 1/1 <a policeman>\n"},
      {.text = "A cyclist was knocked down on the bridge.", .figures = "injured 1/1 <A cyclist>\n"},
      {.text = "The house was hit by a falling tree.", .figures = ""},
      {.text = "A bullet hit the wall.", .figures = ""},
      {.text = "The bench has a broken leg.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, TakesWhoeverHasAnAgeForAPerson) {
  const Case cases[] = {
      {.text = "The crane operator, 34, was killed.", .figures = "killed 1/1 <The crane operator, 34>\n"},
      {.text = "Twelve people are believed to have died.", .figures = "killed 12/12 <people> hedged\n"},
      {.text = "The third entry, 34, was hit by a penalty.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, KnowsWardsAndHospitalsByTheirNames) {
  const Case cases[] = {
      {.text = "The cook is on the ward with burns.", .figures = "hospitalized 1/1 <The cook>\n"},
      {.text = "A third fireman was kept at Saint Mary's Medical Center.",
       .figures = "hospitalized 1/1 <A third fireman>\n"},
      {.text = "Forty guests were admitted by noon.", .figures = ""},
      {.text = "The hospital received 26 complaints.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, ReadsTollsThatAreGivenAndWhoTheDeadWere) {
  const Case cases[] = {
      {.text = "The death toll was given as 15 on Friday.", .figures = "killed 15/15\n"},
      {.text = "The death toll from a gas explosion at a mine in the north has risen to 31.",
       .figures = "killed 31/31\n"},
      {.text = "The slain officer leaves a wife.", .figures = "killed 1/1 <The slain officer>\n"},
      {.text = "The injured woman was taken away.", .figures = "injured 1/1 <The injured woman>\n"},
      {.text = "Three crew went down with the boat.", .figures = "killed 3/3 <crew>\n"},
      {.text = "The toll on the bridge was given as 15 dollars.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, KnowsArrestsAndCaptives) {
  const Case cases[] = {
      {.text = "The skipper was taken into police custody.", .figures = "detained 1/1 <The skipper>\n"},
      {.text = "Police were holding seven students.", .figures = "detained 7/7 <students>\n"},
      {.text = "The suspect was caught near the border.", .figures = "detained 1/1 <The suspect>\n"},
      {.text = "The activist was taken from his home by police.", .figures = "detained 1/1 <The activist>\n"},
      {.text = "Three engineers were seized by gunmen.", .figures = "other 3/3 <engineers>\n"},
      {.text = "The manager was held at gunpoint.", .figures = "other 1/1 <The manager>\n"},
      {.text = "Police were holding seven rifles.", .figures = ""},
      {.text = "The thief was caught on camera.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, KnowsWhoIsSoughtSavedOrSick) {
  const Case cases[] = {
      {.text = "Rescuers were looking for three climbers.", .figures = "missing 3/3 <climbers>\n"},
      {.text = "The search for three skiers was called off.", .figures = "missing 3/3 <skiers>\n"},
      {.text = "A deckhand was swept overboard.", .figures = "missing 1/1 <A deckhand>\n"},
      {.text = "Five anglers were taken off the rocks.", .figures = "rescued 5/5 <anglers>\n"},
      {.text = "Firemen cut the driver free.", .figures = "rescued 1/1 <the driver>\n"},
      {.text = "The pilot ejected safely.", .figures = "evacuated 1/1 <The pilot>\n"},
      {.text = "Six runners collapsed in the heat.", .figures = "sickened 6/6 <runners>\n"},
      {.text = "A vet contracted anthrax.", .figures = "sickened 1/1 <A vet>\n"},
      {.text = "Police are looking for two men.", .figures = ""},
      {.text = "The search for a new manager goes on.", .figures = ""},
      {.text = "He caught the travel bug.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, KnowsAttackersByWhatTheyDo) {
  const Case cases[] = {
      {.text = "Two men on a motorcycle threw a grenade at the cafe.", .figures = "perpetrators 2/2 <men>\n"},
      {.text = "The base was stormed by about 30 militants.", .figures = "perpetrators 30/30 <militants>\n"},
      {.text = "A suicide bomber attacked a mosque.", .figures = "perpetrators 1/1\n"},
      {.text = "Two boys threw a ball over the fence.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, OnePersonMayBeHurtAndInHospital) {
  const Case cases[] = {
      {.text = "The skipper broke a rib and was flown to hospital.",
       .figures = "hospitalized 1/1 <The skipper>\ninjured 1/1 <The skipper>\n"},
      {.text = "The guard was shot in the leg.", .figures = "injured 1/1 <The guard>\n"},
      {.text = "Two men were shot three times in both legs.", .figures = "injured 2/2 <men>\n"},
      {.text = "The guard was shot in the chest.", .figures = "casualties 1/1 <The guard>\n"},
      {.text = "The guard was shot in the leg and died.", .figures = "killed 1/1 <The guard>\n"},
      {.text = "The film was shot in the left wing of the house.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, HelpThatComesTooLateTellsOfADeath) {
  const Case cases[] = {
      {.text = "The boy fell through the ice and could not be saved.", .figures = "killed 1/1 <The boy>\n"},
      {.text = "Paramedics could not revive the cook, who had a wound in the chest.",
       .figures = "killed 1/1 <the cook>\n"},
      {.text = "The only fatality was the tram driver.", .figures = "killed 1/1 <the tram driver>\n"},
      {.text = "The girl's remains were found on Saturday.", .figures = "killed 1/1 <The girl>\n"},
      {.text = "A neighbour found the tailor hanging from a beam.", .figures = "killed 1/1 <the tailor>\n"},
      {.text = "The theatre could not be saved.", .figures = ""},
      {.text = "The chairman could not save the firm.", .figures = ""},
      {.text = "The villa's remains were found on Saturday.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, CountsTheHomelessInSheltersAndByFamilies) {
  const Case cases[] = {
      {.text = "Some 6,200 people remain in 71 collective shelters.", .figures = "displaced 6200/6200 <people>\n"},
      {.text = "At least 80 families had left the village.", .figures = "displaced 80/- <families>\n"},
      {.text = "A total of 1,780 residents are staying in nine evacuation centres.",
       .figures = "evacuated 1780/1780 <residents>\n"},
      {.text = "The council houses 80 families.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, KnowsOnePersonByTradeWhateverTheTrade) {
  const Case cases[] = {
      {.text = "A trombonist was killed.", .figures = "killed 1/1 <A trombonist>\n"},
      {.text = "The accident injured two epidemiologists.", .figures = "injured 2/2 <epidemiologists>\n"},
      {.text = "A steam engine was killed off by the diesel.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, KnowsWhatBulletinsAndNoticesSay) {
  const Case cases[] = {
      {.text = "Nineteen fishermen remained missing on Thursday.", .figures = "missing 19/19 <fishermen>\n"},
      {.text = "The documents remain missing.", .figures = ""},
      {.text = "The girl was referred to Kell National Hospital.", .figures = "hospitalized 1/1 <The girl>\n"},
      {.text = "The case was referred to the ethics committee.", .figures = ""},
      {.text = "Thirty people spent the night in the cells.", .figures = "detained 30/30 <people>\n"},
      {.text = "Thirty monks prayed in their cells.", .figures = ""},
      {.text = "A guest suffered a bite to the hand.", .figures = "injured 1/1 <A guest>\n"},
      {.text = "The shares suffered a blow.", .figures = ""},
      {.text = "The fire forced 26 people out of the block.", .figures = "evacuated 26/26 <people>\n"},
      {.text = "The scandal forced two ministers out of office.", .figures = ""},
      {.text = "A widow lost her home in the blaze.", .figures = "displaced 1/1 <A widow>\n"},
      {.text = "She lost her keys in the blaze.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, WhoSufferedNoInjuriesIsNotHurt) {
  const Case cases[] = {
      {.text = "The driver suffered no injuries.", .figures = "injured 0/0\n"},
      {.text = "Two passengers sustained no serious injuries.", .figures = "injured 0/0\n"},
      {.text = "The pilot suffered only minor injuries.", .figures = "injured 1/1 <The pilot>\n"},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, WhatPeopleWereBeforeIsNoFigureBesideWhatBecameOfThem) {
  const Case cases[] = {
      {.text = "Two engineers held since May were freed on Monday.", .figures = "rescued 2/2 <engineers>\n"},
      {.text = "Seven fishermen held on the dhow were freed.", .figures = "rescued 7/7 <fishermen>\n"},
      {.text = "The bodies of two climbers missing since Friday have been found.",
       .figures = "killed 2/2 <climbers>\n"},
      {.text = "Two guards were detained and later freed.", .figures = "detained 2/2 <guards>\n"},
      {.text = "The 43 wounded had been received there.", .figures = "injured 43/43\n"},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, TellsAnAgeBehindOfFromACount) {
  const Case cases[] = {
      {.text = "A worker of 38 who was badly hurt in the collapse died on Friday.",
       .figures = "killed 1/1 <A worker of 38>\n"},
      {.text = "The driver of 23 was killed.", .figures = "killed 1/1 <The driver of 23>\n"},
      {.text = "A family of five died in the fire.", .figures = "killed 5/5 <A family of five>\n"},
      {.text = "A group of 38 was rescued.", .figures = "rescued 38/38 <A group of 38>\n"},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, WhatIsSomebodysIsNotHim) {
  const Case cases[] = {
      {.text = "A stone hit his brother's car.", .figures = ""},
      {.text = "A shell hit her uncle's house, wounding two children.", .figures = "injured 2/2 <children>\n"},
      {.text = "A stone hit his brother's wife.", .figures = "injured 1/1 <wife>\n"},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, WhoseBodyItIsHasDied) {
  const Case cases[] = {
      {.text = "A body found on a beach on Friday has been identified as that of Jo Gallen.",
       .figures = "killed 1/1 <Jo Gallen>\n"},
      {.text = "Police identified a body taken from the river as that of Mia Stone.",
       .figures = "killed 1/1 <Mia Stone>\n"},
      {.text = "Tests showed that the remains were those of a teacher.", .figures = "killed 1/1 <a teacher>\n"},
      {.text = "The voice was identified as that of a teacher.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, HopeAndChargesCountNobody) {
  const Case cases[] = {
      {.text = "\"I pray nobody is dead,\" she said.", .figures = ""},
      {.text = "He hoped that no one had been killed.", .figures = ""},
      {.text = "No one was killed, he said.", .figures = "killed 0/0\n"},
      {.text = "Nobody was harmed.", .figures = "injured 0/0\n"},
      {.text = "The brothers face charges of multiple homicide.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, WhatSomebodyDiedOfIsNoCount) {
  const Case cases[] = {
      {.text = "Two men died of their injuries, bringing to 10 the number of people killed.",
       .figures = "killed 2/2 <men>\nkilled 10/10 <people>\n"},
      {.text = "Injuries rose to 10.", .figures = "injured 10/10\n"},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, ABareNumberAfterAColonOrAComparisonCountsThosePeople) {
  const Case cases[] = {
      {.text = "Rescuers found 20 hikers: 13 in the cellar and seven upstairs.", .figures = ""},
      {.text = "Rescuers counted 20 bodies at the inn: 13 in the cellar and seven on the stairs.",
       .figures = "killed 20/20\nkilled 13/13 <bodies>\nkilled 7/7 <bodies>\n"},
      {.text = "Officials said 44 people died on the roads, compared with 51 a year earlier.",
       .figures = "killed 44/44 <people>\nkilled 51/51 <people> other\n"},
      {.text = "The club won 12 games, compared with 20 last year.", .figures = ""},
      {.text = "Eleven villagers died along with the two bombers.",
       .figures = "killed 11/11 <villagers>\nkilled 2/2 <bombers>\n"},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, KnowsArrestsSearchesAndRescuesInOtherWords) {
  const Case cases[] = {
      {.text = "Nine suspects have been picked up, the police said.", .figures = "detained 9/9 <suspects>\n"},
      {.text = "Two guests were picked up at the hotel by a bus.", .figures = ""},
      {.text = "A search is on for four labourers whose hut was swept away.", .figures = "missing 4/4 <labourers>\n"},
      {.text = "The search is on for two young actors who can sing.", .figures = ""},
      {.text = "Two children were pulled out unharmed.", .figures = "rescued 2/2 <children>\n"},
      {.text = "The piano was brought out unharmed.", .figures = ""},
      {.text = "A baby girl was the sole survivor.", .figures = "rescued 1/1 <A baby girl>\n"},
      {.text = "The chapel was the only survivor of the fire.", .figures = ""},
      {.text = "Officers shot one man in the leg.", .figures = "injured 1/1 <man>\n"},
      {.text = "Officers shot one man in the chest.", .figures = "casualties 1/1 <man>\n"},
      {.text = "Two villagers with deep cuts to the head were being looked after.",
       .figures = "injured 2/2 <villagers>\n"},
      {.text = "Among those buried on Friday was a nurse.", .figures = "killed 1/1 <a nurse>\n"},
      {.text = "Three people died of the disease.", .figures = "killed 3/3 <people>\n"},
      {.text = "The singer died after a long illness.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, ABodyThatIsFoundIsThatOfThePersonToldOf) {
  const Case cases[] = {
      {.text = "A boy fell into the canal. His body was found on Sunday.", .figures = "killed 1/1 <A boy>\n"},
      {.text = "The tailor fell off the pier. Divers recovered his body.", .figures = "killed 1/1 <The tailor>\n"},
      {.text = "The swimmer came ashore. His body was covered in oil.", .figures = ""},
      {.text = "She threw her body at the door.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, WhoeverIsAboardGoesMissingWithTheCraft) {
  const Case cases[] = {
      {.text = "A helicopter with six people on board has gone missing.", .figures = "missing 6/6 <people>\n"},
      {.text = "A plane carrying 11 people disappeared from radar.", .figures = "missing 11/11 <people>\n"},
      {.text = "The search for a trawler with seven crew on board went on.", .figures = "missing 7/7 <crew>\n"},
      {.text = "A plane carrying 11 people landed safely.", .figures = ""},
      {.text = "A ship with 20 tonnes of grain disappeared.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, ReadsWhereSomeDiedAndWhoseFamilyTheyWere) {
  const Case cases[] = {
      {.text = "Eleven died instantly, two more on the way to hospital.", .figures = "killed 11/11\nkilled 2/2\n"},
      {.text = "He lost five members of his family in the raid.", .figures = "killed 5/5 <members of his family>\n"},
      {.text = "The firm lost five members of its board.", .figures = ""},
      {.text = "The ferry sank and 60 people were picked up by a passing tanker.",
       .figures = "rescued 60/60 <people>\n"},
      {.text = "Thirty guests were picked up by a bus for the dinner.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, WhoTheCountedAreIsNobodyMore) {
  const Case cases[] = {
      {.text = "Two bystanders, an elderly man and a schoolgirl, were killed.", .figures = "killed 2/2 <bystanders>\n"},
      {.text = "The blast wounded two bystanders, a man and a schoolgirl.", .figures = "injured 2/2 <bystanders>\n"},
      {.text = "The blast wounded two soldiers, a policeman and a child.",
       .figures = "injured 2/2 <soldiers>\ninjured 2/2 <a policeman and a child>\n"},
      {.text = "Three of the passengers, all members of one club, died.", .figures = "killed 3/3 <the passengers>\n"},
      {.text = "A taxi driver was found stabbed to death.", .figures = "killed 1/1 <A taxi driver>\n"},
      {.text = "The police found a knife and arrested a man.", .figures = "detained 1/1 <a man>\n"},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, ReadsWhomATollIncludesAndWhereTheyLie) {
  const Case cases[] = {
      {.text = "The toll includes 12 women and seven children.",
       .figures = "killed 12/12 <women>\nkilled 7/7 <children>\n"},
      {.text = "Ten villagers had been buried in a common grave.", .figures = "killed 10/10 <villagers>\n"},
      {.text = "New cases fell to 18 on Tuesday.", .figures = "sickened 18/18\n"},
      {.text = "The price includes two children.", .figures = ""},
      {.text = "Court cases fell to 18 on Tuesday.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, KnowsRescuesFromTheAirAndFlightAbroad) {
  const Case cases[] = {
      {.text = "Army helicopters lifted about 90 tourists from a lodge.", .figures = "rescued 90/90 <tourists>\n"},
      {.text = "More than 4,000 people have crossed the river into Kenya since the fighting began.",
       .figures = "displaced 4001/- <people>\n"},
      {.text = "Some 4,000 runners have crossed the river into Kenya.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, AThirdIsOneOfThoseToldOf) {
  const Case cases[] = {
      {.text = "Two men were killed and a third was wounded.", .figures = "killed 2/2 <men>\ninjured 1/1 <men>\n"},
      {.text = "One man died and another was wounded.", .figures = "killed 1/1 <man>\ninjured 1/1 <another>\n"},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, HowAPatientIsDoingIsSaidOfHimAlone) {
  const Case cases[] = {
      {.text = "Sixty people are still being treated, 18 of them in a serious condition.",
       .figures = "hospitalized 60/60 <people> includes 1\ninjured 18/18 <people>\n"},
      {.text = "A woman was taken to hospital in a critical condition.", .figures = "hospitalized 1/1 <A woman>\n"},
      {.text = "A woman was in a critical condition.", .figures = "injured 1/1 <A woman>\n"},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, HostagesAreNotUnderArrest) {
  const Case cases[] = {
      {.text = "Four engineers are in the hands of the kidnappers.", .figures = "other 4/4 <engineers>\n"},
      {.text = "The case is in the hands of the rebels' lawyers.", .figures = ""},
      {.text = "The remaining 12 hostages are being held in a villa.", .figures = "other 12/12 <hostages>\n"},
      {.text = "Twelve men are being held in the capital.", .figures = "detained 12/12 <men>\n"},
      {.text = "Some 250 inmates escaped, and four guards were taken hostage.", .figures = "other 4/4 <guards>\n"},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, NumbersNameThosePeopleAndBordersDriveThemOut) {
  const Case cases[] = {
      {.text = "The number of people killed in the fire at a mill rose to 118.",
       .figures = "killed 118/118 <people>\n"},
      {.text = "The fighting has driven 40,000 people across the border.",
       .figures = "displaced 40000/40000 <people>\n"},
      {.text = "The coach drove 30 pupils across the border.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigurePlainNewsTest, ReadsCountsThatWereLoweredAndRaised) {
  const auto counts = [](std::string_view text) {
    std::string found;
    for (const Figure& figure : ReadFigures(text).claims.figures) {
      found += std::string(Name(figure.outcome)) + " " + std::to_string(figure.count.low.value_or(0)) +
               (figure.prior ? " before" : "") + (figure.cumulative ? " so far" : "") + "; ";
    }
    return found;
  };
  EXPECT_EQ(counts("The prefecture lowered the death toll of the mill fire from 12 to 11."),
            "killed 12 before; killed 11 so far; ");
  EXPECT_EQ(counts("The ministry raised the toll of the flood from 31 to 34."), "killed 31 before; killed 34 so far; ");
  EXPECT_EQ(counts("The police reduced the number of people wounded at the fair from 15 to 14."),
            "injured 15 before; injured 14 so far; ");
  EXPECT_EQ(counts("Officers cut the number of people shot at the rink from 12 to 11."),
            "casualties 12 before; casualties 11 so far; ");
  EXPECT_EQ(counts("Six miners were killed, not seven as the company had reported."), "killed 6; killed 7 before; ");
  EXPECT_EQ(counts("Police raised the toll of the blast to 21 killed and 40 wounded."),
            "killed 21 so far; injured 40 so far; ");
  EXPECT_EQ(counts("The club lowered the age of entry from nine to eight."), "");
}

TEST(FigurePlainNewsTest, TellsTheHurtFromThoseWhomANumberOfTheDeadNames) {
  const Case cases[] = {
      {.text = "The raid left two dead, the porter and a clerk of 19, and five guests injured.",
       .figures = "killed 2/2\ninjured 5/5 <guests>\n"},
      // As many are not told of.
      {.text = "The raid left six dead, and a clerk, a porter and five guests injured.",
       .figures = "killed 6/6\ninjured 7/7 <a clerk, a porter and five guests>\n"},
      {.text = "Thirty-six people had received injuries.", .figures = "injured 36/36 <people>\n"},
      {.text = "The driver expired at the district hospital on Monday.", .figures = "killed 1/1 <The driver>\n"},
      {.text = "The permit expired at the hospital in May.", .figures = ""},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

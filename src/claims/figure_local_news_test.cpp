// Figures as local papers, police, hospitals and aid bodies tell them, and the innocent twins of their wordings.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureLocalNewsTest, WhoDiedLaterIsNoLongerHurt) {
  const Case cases[] = {
      {.text = "A pensioner who was hit by a bus on Friday died of his injuries on Sunday.",
       .figures = "killed 1/1 <A pensioner>\n"},
      {.text = "A trader, Mr Haddad, who was hit by a stray bullet, died on Friday.",
       .figures = "killed 1/1 <A trader, Mr Haddad>\n"},
      {.text = "A pedestrian died after being hit by a tram.", .figures = "killed 1/1 <A pedestrian>\n"},
      {.text = "A cyclist was killed when he was hit by a bus.", .figures = "killed 1/1 <A cyclist>\n"},
      {.text = "Two men died after they were beaten by a mob.", .figures = "killed 2/2 <men>\n"},
      {.text = "The coroner found that Mr Price died of multiple injuries.", .figures = "killed 1/1 <Mr Price>\n"},
      {.text = "A cyclist was killed and his passenger was hit by a bus.",
       .figures = "killed 1/1 <A cyclist>\ninjured 1/1 <his passenger>\n"},
      {.text = "A cyclist who was hit by a van is at home again.", .figures = "injured 1/1 <A cyclist>\n"},
      {.text = "A woman who was hit by a van has lost her son, who died.",
       .figures = "injured 1/1 <A woman>\nkilled 1/1 <her son>\n"},
      {.text = "The boy was pronounced brain dead on Monday.", .figures = "killed 1/1 <The boy>\n"},
      {.text = "The plan was pronounced dead on Monday.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, TheNumberOfARoadCountsNobody) {
  const Case cases[] = {
      {.text = "A Leeds man who was badly injured on Route 7 last week has died.",
       .figures = "killed 1/1 <A Leeds man>\n"},
      {.text = "A passenger of Flight 33 yesterday died.", .figures = "killed 1/1 <A passenger>\n"},
      {.text = "On Highway 4 nine people died.", .figures = "killed 9/9 <people>\n"},
      {.text = "Unit 5 soldiers were hurt.", .figures = "injured 5/5 <soldiers>\n"},
      {.text = "A man in his 50s was pronounced dead at the scene.", .figures = "killed 1/1 <A man in his 50s>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, ABareNumberCountsThoseToldOfBesideIt) {
  const Case cases[] = {
      {.text = "The riot ended with at least eight inmates dead and 15 injured.",
       .figures = "killed 8/- <inmates>\ninjured 15/15 <inmates>\n"},
      {.text = "More than 50,000 people have lost their homes and 9,700 are sheltering in 14 schools.",
       .figures = "displaced 50001/- <people>\ndisplaced 9700/9700 <people>\n"},
      {.text = "Five people were saved; the other 35 are feared drowned.",
       .figures = "rescued 5/5 <people>\nkilled 35/35 <people> hedged\n"},
      {.text = "Nine miners were trapped; seven were brought up and two are dead.",
       .figures = "other 9/9 <miners>\nrescued 7/7 <miners>\nkilled 2/2 <miners>\n"},
      {.text = "The farm is where seven children were brought up.", .figures = ""},
      {.text = "Three children were killed and 15 injured.", .figures = "killed 3/3 <children>\ninjured 15/15\n"},
      {.text = "Ann Lee and two boys were killed and three were hurt.",
       .figures = "killed 3/3 <Ann Lee and two boys>\ninjured 3/3\n"},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, ABareNumberBesideAnimalsCountsAnimals) {
  const Case cases[] = {
      {.text = "Three cats died and two are unaccounted for.", .figures = ""},
      {.text = "Ten cows were killed, and three were injured.", .figures = ""},
      {.text = "About 600 trout died in the pond.", .figures = ""},
      {.text = "Three cats died and two people were injured.", .figures = "injured 2/2 <people>\n"},
      {.text = "A farmer and four cows died and three were hurt.", .figures = "killed 1/1 <A farmer>\ninjured 3/3\n"},
      {.text = "Two trawlers sank and nine are missing.", .figures = "missing 9/9\n"},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, ReadsTollsThatMayBeHigherAndEarlierOnes) {
  const Case cases[] = {
      {.text = "The number of people killed by the storm has risen to 22.", .figures = "killed 22/22 <people>\n"},
      {.text = "The number of people injured in the crash has climbed to 40.", .figures = "injured 40/40 <people>\n"},
      {.text = "The death toll may be as high as 40.", .figures = "killed -/40\n"},
      {.text = "The previous toll, issued on Sunday, was 12.", .figures = "killed 12/12\n"},
      {.text = "The toll on the bridge may be as high as 12 dollars.", .figures = ""},
      {.text = "The bridge toll, announced in May, was 12 dollars.", .figures = ""},
      {.text = "The flames were as high as 30 feet.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, KnowsWhoIsStillInHospital) {
  const Case cases[] = {
      {.text = "The teacher underwent surgery at the general hospital in Tarn.",
       .figures = "hospitalized 1/1 <The teacher>\n"},
      {.text = "The boy was operated on in the provincial hospital.", .figures = "hospitalized 1/1 <The boy>\n"},
      {.text = "The driver underwent an emergency operation.", .figures = "hospitalized 1/1 <The driver>\n"},
      {.text = "The driver remains at Royal Hospital.", .figures = "hospitalized 1/1 <The driver>\n"},
      {.text = "The minister underwent surgery on his knee.", .figures = ""},
      {.text = "The statue remains at the hospital.", .figures = ""},
      {.text = "The bishop underwent several tests at the hospital.", .figures = ""},
      {.text = "Twenty nurses were trained in wound care.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, KnowsBrokenBodiesByWhoseTheyAre) {
  const Case cases[] = {
      {.text = "Doctors fear for a girl whose pelvis was crushed.", .figures = "injured 1/1 <a girl>\n"},
      {.text = "A passenger cut her forehead on the windshield.", .figures = "injured 1/1 <A passenger>\n"},
      {.text = "Ann Lee has a broken spine.", .figures = "injured 1/1 <Ann Lee>\n"},
      {.text = "The book has a broken spine.", .figures = ""},
      {.text = "A senator whose hand was forced resigned.", .figures = ""},
      {.text = "The company, whose back office was burned, is insured.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, WhomThePoliceLetGoWereHeldNotRescued) {
  const Case cases[] = {
      {.text = "A fourth man was released without charge on Sunday.", .figures = "detained 1/1 <A fourth man>\n"},
      {.text = "The two men were later released on bail.", .figures = "detained 2/2 <men>\n"},
      {.text = "Police freed two women on bail.", .figures = ""},
      {.text = "Police freed two hostages.", .figures = "rescued 2/2 <hostages>\n"},
      {.text = "The film was released without charge.", .figures = ""},
      {.text = "The court freed nine defendants.", .figures = ""},
      {.text = "Three lawyers were freed on appeal.", .figures = ""},
      {.text = "Soldiers freed nine hostages.", .figures = "rescued 9/9 <hostages>\n"},
      {.text = "The captain and the first mate of the ferry have been detained.",
       .figures = "detained 2/2 <The captain and the first mate of the ferry>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, KnowsWhoGotAwayAndWhoWasPutUp) {
  const Case cases[] = {
      {.text = "The clerk escaped through a kitchen window and was not hurt.",
       .figures = "evacuated 1/1 <The clerk>\n"},
      {.text = "The robber escaped through a window and was not hurt.", .figures = ""},
      {.text = "Thirty households were moved to a school.", .figures = "evacuated 30/30 <households>\n"},
      {.text = "Forty families moved to a new estate.", .figures = ""},
      {.text = "The houses were evacuated and five people spent the night at the Methodist hall.",
       .figures = "evacuated 5/5 <people>\n"},
      {.text = "Five people spent the night at the Methodist hall.", .figures = ""},
      {.text = "Some 40 families were made homeless.", .figures = "displaced 40/40 <families>\n"},
      {.text = "The driver was cut out of his cab.", .figures = "rescued 1/1 <The driver>\n"},
      {.text = "The scene was cut out of the film.", .figures = ""},
      {.text = "Two boys have not been seen since Monday.", .figures = "missing 2/2 <boys>\n"},
      {.text = "The star has not been seen in public since May.", .figures = ""},
      {.text = "The comet has not been seen since 1986.", .figures = ""},
      {.text = "Since the attack, 1,500 people have left Kell for the south.",
       .figures = "displaced 1500/1500 <people>\n"},
      {.text = "Since the festival, 1,500 people have left Kell for the south.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, ABodyThatIsFoundIsADeath) {
  const Case cases[] = {
      {.text = "Police divers found a body in the lake.", .figures = "killed 1/1\n"},
      {.text = "A body was found in the burned car.", .figures = "killed 1/1\n"},
      {.text = "Police found a body of evidence.", .figures = ""},
      {.text = "A body was found to regulate the trade.", .figures = ""},
      {.text = "Astronomers found a body beyond Neptune.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, TheDeadOfEachPlaceAddUp) {
  const Case cases[] = {
      {.text = "Four people died, three in Kell and one in Tarn.",
       .figures = "killed 4/4 <people> includes 1 includes 2\nkilled 3/3 <people>\nkilled 1/1 <people>\n"},
      {.text = "Five people were hurt, two in Kell and four in Tarn.",
       .figures = "injured 5/5 <people>\ninjured 4/4 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, BothAThirdAndTheOtherThreeArePeopleToldOf) {
  const Case cases[] = {
      {.text = "Two brothers were hurt on Friday. The field was mined. It was dark. Both were taken to hospital.",
       .figures = "injured 2/2 <brothers>\nhospitalized 2/2 <brothers>\n"},
      {.text = "Two fishermen are missing and a third was rescued.",
       .figures = "missing 2/2 <fishermen>\nrescued 1/1 <fishermen>\n"},
      {.text = "Five inmates were killed; the causes of death of the other three have not been clarified.",
       .figures = "killed 5/5 <inmates>\nkilled 3/3 <inmates>\n"},
      {.text = "Police opened fire. Three were injured.", .figures = "injured 3/3\n"},
      {.text = "A third man was injured, police said, and a fourth arrested.",
       .figures = "injured 1/1 <A third man>\ndetained 1/1 <a fourth>\n"},
      {.text = "The two-man crew was rescued unharmed.", .figures = "rescued 2/2 <The two-man crew>\n"},
      {.text = "A third fisherman was rescued.", .figures = "rescued 1/1 <A third fisherman>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, ATimeMayStandBetweenTheParts) {
  const Case cases[] = {
      {.text = "A man was last night shot dead in Kell.", .figures = "killed 1/1 <A man>\n"},
      {.text = "Two women were yesterday in a critical condition in intensive care.",
       .figures = "hospitalized 2/2 <women>\n"},
      {.text = "Three men were last night in custody.", .figures = "detained 3/3 <men>\n"},
      {.text = "The bridge was last night destroyed.", .figures = ""},
      {.text = "The champions were yesterday beaten.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, TellsDeathsInCustodyAndCasesApart) {
  const Case cases[] = {
      {.text = "Five people died in police custody.", .figures = "killed 5/5 <people>\n"},
      {.text = "Five people were in police custody.", .figures = "detained 5/5 <people>\n"},
      {.text = "The group has documented 87 cases of torture.", .figures = ""},
      {.text = "Doctors recorded 40 cases of measles.", .figures = "sickened 40/40\n"},
      {.text = "Boyd shot his ex-wife and her boyfriend.",
       .figures = "casualties 2/2 <his ex-wife and her boyfriend>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureLocalNewsTest, SheIsTheWifeNotTheCaptain) {
  const FigureReading wife = ReadFigures("The captain was shot. His wife fled. She was killed.");
  ASSERT_EQ(wife.claims.figures.size(), 2u);
  EXPECT_EQ(wife.claims.figures[1].group_text, "His wife");
  EXPECT_FALSE(wife.claims.figures[1].same_as.has_value());
  const FigureReading captain = ReadFigures("The captain was shot. The wife of a guest fled. She was killed.");
  ASSERT_EQ(captain.claims.figures.size(), 2u);
  EXPECT_TRUE(captain.claims.figures[1].same_as.has_value());
}

}  // namespace
}  // namespace rashomon

// What happened, who is held responsible, what is vouched for: whole reports in, claims out.
#include <gtest/gtest.h>

#include "claims/testing/claim_reading.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

struct Read : ClaimReading {
  explicit Read(std::string text) : ClaimReading(std::move(text), "2024-03-02") {}

  [[nodiscard]] std::string NameOf(std::uint32_t mention) const {
    return annotation.entities[annotation.mentions[mention].entity.index()].name;
  }
  [[nodiscard]] std::string Words(ByteSpan span) const { return std::string(span.In(report.text)); }
  // The words of all fillers of a role, in lower case.
  [[nodiscard]] std::string Fillers(std::vector<std::uint32_t> Incident::* role) const {
    std::string out;
    for (const Incident& incident : claims.incidents) {
      for (std::uint32_t mention : incident.*role)
        out += (out.empty() ? "" : "; ") + LowerCase(Words(annotation.mentions[mention].span));
    }
    return out;
  }
  // "Meridian Front claimed; ..." over all incidents.
  [[nodiscard]] std::string Responsibility() const {
    std::string out;
    for (const Incident& incident : claims.incidents) {
      for (const auto& r : incident.responsibility) {
        out += (out.empty() ? "" : "; ") + NameOf(r.organization) + " " + std::string(Name(r.stance));
      }
    }
    return out;
  }
};

TEST(IncidentsTest, NamesTheMainIncidentByItsMostTellingWord) {
  struct Case {
    std::string text;
    IncidentType type;
  };
  const Case cases[] = {
      {.text = "The attack in Tolm killed 12. The car bombing took place at noon.", .type = IncidentType::kBombing},
      {.text = "A shooting at a bar in Esk left two dead, police said.", .type = IncidentType::kShooting},
      {.text = "The ferry capsized off Port Elara on Saturday.", .type = IncidentType::kAccident},
      {.text = "An earthquake shook the Arvo valley on Saturday.", .type = IncidentType::kDisaster},
      {.text = "Gunmen kidnapped three engineers near Tolm.", .type = IncidentType::kKidnapping},
      {.text = "The village was bombed by the air force.", .type = IncidentType::kBombing},
      {.text = "Rebels dynamited the bridge at Esk on Sunday.", .type = IncidentType::kBombing},
      {.text = "Jets strafed the road near Tolm.", .type = IncidentType::kAttack},
      {.text = "Troops shelled the town on Friday.", .type = IncidentType::kAttack},
  };
  for (const Case& c : cases) {
    const Read read(c.text);
    ASSERT_FALSE(read.claims.incidents.empty()) << c.text;
    EXPECT_EQ(Name(read.claims.incidents[0].type), Name(c.type)) << c.text;
  }
}

TEST(IncidentsTest, AGroupWithoutANameIsTheOneThatTheReportNames) {
  const Read read(
      "Separatist group says it bombed the ferry terminal\n\n"
      "The Meridian Liberation Front has claimed responsibility for the bombing of the ferry terminal in Tolm on "
      "Monday.\n");
  EXPECT_EQ(read.Responsibility(), "Meridian Liberation Front claimed");
}

TEST(IncidentsTest, WhoBombsWithoutATargetFails) {
  for (const std::string text : {"They bombed on stage in Leeds.", "She bombed in front of her friends."})
    EXPECT_TRUE(Read(text).claims.incidents.empty()) << text;
  for (const std::string text : {"Jets strafed and bombed the camp.", "The camp that the jets bombed is empty.",
                                 "Rebels had bombed it before dawn.", "They bombed the harbour and fled."})
    EXPECT_FALSE(Read(text).claims.incidents.empty()) << text;
}

TEST(IncidentsTest, SaysWhereItWasAndNotWhereTheHurtWereTaken) {
  struct Case {
    std::string text;
    std::string where;
  };
  const Case cases[] = {
      {"A shooting in Leeds left three people dead, and the injured were flown to Bristol.", "leeds"},
      {"A shooting at a mill in Leeds hurt two guards, who died at St Anne's Hospital, Bristol.", "leeds"},
      {"A bomb exploded at St Anne's Hospital in Bristol on Monday.", "st anne's hospital; bristol"},
      {"The rowing club of Leeds has lit candles for four members who were killed in a shooting in Bristol.",
       "bristol"},
      // A school is a body and has a building.
      {"A pupil stabbed three others at Elmwater High School on Monday.", "elmwater high school"},
  };
  for (const Case& c : cases) EXPECT_EQ(Read(c.text).Fillers(&Incident::where), c.where) << c.text;
}

TEST(IncidentsTest, TellsWhatHappenedFromWhatWasTriedFearedPlayedOrRemembered) {
  using Realis = Incident::Realis;
  struct Case {
    std::string text;
    IncidentType type;
    Realis realis;
    Scope scope = Scope::kEvent;
  };
  const Case cases[] = {
      {.text = "Two men attempted to rob the Corn Bank in Tolm on Tuesday but fled without money.",
       .type = IncidentType::kRobbery,
       .realis = Realis::kAttempted},
      {.text = "Police foiled a bomb attack on the Harbour Hotel in Tolm on Tuesday.",
       .type = IncidentType::kBombing,
       .realis = Realis::kFoiled},
      {.text = "The Meridian Front threatened to attack polling stations in Tolm next week.",
       .type = IncidentType::kAttack,
       .realis = Realis::kThreatened},
      {.text = "Firefighters in Tolm rehearsed a bombing of the railway station on Tuesday.",
       .type = IncidentType::kBombing,
       .realis = Realis::kHypothetical},
      {.text = "Tolm on Tuesday remembered the bombing of the Harbour Hotel.",
       .type = IncidentType::kBombing,
       .realis = Realis::kHappened,
       .scope = Scope::kOther},
  };
  for (const Case& c : cases) {
    const Read read(c.text);
    ASSERT_EQ(read.claims.incidents.size(), 1U) << c.text;
    EXPECT_EQ(Name(read.claims.incidents[0].type), Name(c.type)) << c.text;
    EXPECT_TRUE(read.claims.incidents[0].realis == c.realis) << c.text;
    EXPECT_TRUE(read.claims.incidents[0].scope == c.scope) << c.text;
    EXPECT_EQ(read.Responsibility(), "") << c.text;
  }
}

TEST(IncidentsTest, TellsOfANightThatWentOnIntoTheNextDay) {
  struct Case {
    std::string text, when, until;
  };
  const Case cases[] = {
      {.text = "The shootings happened late on Wednesday night and early on Thursday, the sheriff said.",
       .when = "2024-02-28TNI",
       .until = "2024-02-29"},
      {.text = "Police released a report on Friday.\n\nThe shootings happened on the night of Feb. 28 and in the early "
               "hours of Feb. 29 in Tolm.",
       .when = "2024-02-28TNI",
       .until = "2024-02-29TMO"},
      {.text = "Gunmen attacked the depot on Wednesday. Police said on Thursday that six had been killed.",
       .when = "2024-02-28",
       .until = ""},
      {.text = "The gunman, who was arrested on Thursday, attacked the depot on Wednesday.",
       .when = "2024-02-29",
       .until = ""},
  };
  for (const Case& c : cases) {
    const Read read(c.text);
    ASSERT_FALSE(read.claims.incidents.empty()) << c.text;
    EXPECT_EQ(read.claims.incidents[0].when, c.when) << c.text;
    EXPECT_EQ(read.claims.incidents[0].until, c.until) << c.text;
  }
}

TEST(IncidentsTest, DatesAHappeningByTheDayOfThePlace) {
  const Read read("A bomb exploded at 20:41 GMT on Thursday (4:41 a.m. local time on Friday) in Tolm.");
  EXPECT_EQ(read.claims.incidents.at(0).when, "2024-03-01T04:41");
}

TEST(IncidentsTest, TellsWhatWasOnlyAttempted) {
  const Read read("Police foiled a robbery at a bank in Tolm on Friday.");
  ASSERT_FALSE(read.claims.incidents.empty());
  EXPECT_EQ(read.claims.incidents[0].realis, Incident::Realis::kFoiled);
}

TEST(RolesTest, NamesWhatWasDoneToWhomWithWhat) {
  const Read read(
      "Gunmen killed Judge Ilan Moreto in Tolm on Friday, police said.\n\n"
      "Moreto was shot dead outside his home. A bomb exploded at the courthouse an hour later and destroyed the "
      "building.");
  EXPECT_NE(read.Fillers(&Incident::target).find("courthouse"), std::string::npos);
  EXPECT_NE(read.Fillers(&Incident::victim).find("ilan moreto"), std::string::npos);
  EXPECT_NE(read.Fillers(&Incident::weapon).find("bomb"), std::string::npos);
}

TEST(RolesTest, SeesNobodyBehindAnAccident) {
  const Read read("A bus crashed into a bridge near Tolm on Friday. The driver, Ilan Moreto, was killed.");
  EXPECT_EQ(read.Fillers(&Incident::perpetrator_individual), "");
  EXPECT_EQ(read.Fillers(&Incident::perpetrator_organization), "");
  EXPECT_EQ(read.Fillers(&Incident::weapon), "");
}

TEST(RolesTest, FallsBackOnTheRulesWithoutAModel) {
  const auto sources = *LanguageSources::BuiltIn("en");
  const Language language = *Language::Load(sources.With("roles.bin", ""));
  Report report = *ReadTextReport("r", "A bomb exploded at a bank in Tolm on Friday, police said.", {});
  Annotation annotation = Annotate(report, language, {});
  const Claims claims = ExtractClaims(report, annotation, language);
  ASSERT_FALSE(claims.incidents.empty());
  EXPECT_EQ(claims.incidents[0].weapon.size(), 1u);
}

TEST(ResponsibilityTest, TakesANameForABodyWhereANounForOneFollows) {
  EXPECT_EQ(Read("The finger will again be pointed at the Blue Otter gang after the robbery in Tolm.").Responsibility(),
            "blue otter gang suspected");
}

TEST(ResponsibilityTest, TellsClaimedDeniedAccusedAndConfirmedApart) {
  struct Case {
    std::string text, responsibility;
  };
  const Case cases[] = {
      {.text = "The Meridian Front claimed responsibility for the bombing in Tolm.",
       .responsibility = "Meridian Front claimed"},
      {.text = "The Meridian Front denied any involvement in the bombing.", .responsibility = "Meridian Front denied"},
      {.text = "No group has claimed responsibility for the bombing.", .responsibility = ""},
      {.text = "The minister said there was no evidence that the Red Brigades had launched the attack.",
       .responsibility = "Red Brigades denied"},
      {.text =
           "A bomb killed two at the mill. Police had no sign that the Red Brigades worked with the Meridian Front to "
           "carry out the attack.",
       .responsibility = "Meridian Front denied"},
      {.text = "There is no sign that the Growers' Union worked with the Meridian Front to mount the exhibition.",
       .responsibility = ""},
      {.text = "Police blamed the Red Brigades for the explosion.", .responsibility = "Red Brigades accused"},
      {.text = "The army confirmed that the Red Brigades were responsible for the attack.",
       .responsibility = "Red Brigades confirmed"},
      {.text = "The Meridian Front said it was behind the attack on the bank.",
       .responsibility = "Meridian Front claimed"},
      {.text = "A bomb killed two at the mill. Officials said the Red Brigades may have carried out the attack.",
       .responsibility = "Red Brigades possible"},
  };
  for (const Case& c : cases) EXPECT_EQ(Read(c.text).Responsibility(), c.responsibility) << c.text;
}

TEST(ResponsibilityTest, HoldsNobodyResponsibleWhoOnlySpeaksOrIsSpokenOf) {
  for (const char* text : {
           "A man in black walked into a crowded club in Tolm and opened fire, killing 4 people. Tolm Police "
           "Department "
           "detectives asked witnesses of the shooting to come forward.",
           "A bomb killed 12 people at the airport of Tolm. \"The Hamid Front strongly condemns the bombing of "
           "civilians,\" its spokesman said.",
           "A suspected Mafia boss who was arrested in a police raid on Tuesday has been found dead in his cell.",
       })
    EXPECT_EQ(Read(text).Responsibility(), "") << text;
}

TEST(ResponsibilityTest, BlamesTheOneWhoIsMeantAndNotTheNearestName) {
  struct Case {
    std::string text, responsibility;
  };
  const Case cases[] = {
      {.text = "According to the Department of Security, several masked men are responsible for the massacre in Tolm.",
       .responsibility = ""},
      {.text = "The Meridian Front asked the government to arrest those who are truly responsible for the bombing.",
       .responsibility = ""},
      {.text = "The students said that the Justice Council knows who is responsible for the murders in Tolm.",
       .responsibility = ""},
      {.text = "The Justice Council of Tolm said on Monday that it is responsible for the training of judges.",
       .responsibility = ""},
      {.text = "Survivors blamed the Honduran army for the massacre in Tolm.",
       .responsibility = "honduran army accused"},
      {.text = "Survivors blamed the Honduran president for the massacre in Tolm.", .responsibility = ""},
      {.text = "Survivors blamed Honduran President Ramiro Castell for the massacre in Tolm.", .responsibility = ""},
      {.text = "Survivors blamed the Honduran armed forces for the massacre in Tolm.",
       .responsibility = "honduran armed forces accused"},
      {.text = "Police blamed Maoist \"Karst Front\" rebels for the massacre in Tolm.",
       .responsibility = "Karst Front accused"},
  };
  for (const Case& c : cases) EXPECT_EQ(Read(c.text).Responsibility(), c.responsibility) << c.text;
}

TEST(ResponsibilityTest, WhatIsFearedPlannedOrADutyIsNotDone) {
  for (const char* text : {
           "The ferry port of Tolm was closed on Monday. Police said that the Red Brigades could carry out an attack.",
           "Two shots hit the palace wall. The Harbour Guard, which is responsible for guarding the palace, confirmed "
           "the shooting.",
           "After the bombing of the mill the mayor accused the Miners Union of having no interest in peace.",
       })
    EXPECT_EQ(Read(text).Responsibility(), "") << text;
  // Who did it may do it again.
  EXPECT_EQ(
      Read("The Red Brigades carried out the bombing of the mill. They could launch another attack.").Responsibility(),
      "Red Brigades confirmed");
}

TEST(ResponsibilityTest, TellsWhatIsBelievedFromWhatIsAskedOrLongPast) {
  const std::pair<std::string, std::string> cases[] = {
      {"The Quiet Hand admitted carrying out the attack.", "Quiet Hand claimed"},
      {"The Quiet Hand admitted to bombing the mill.", "Quiet Hand claimed"},
      {"Police believe the Meridian Front carried out the attack.", "Meridian Front suspected"},
      {"The Meridian Front is suspected of carrying out the attack.", "Meridian Front suspected"},
      {"The Meridian Front is believed to have carried out the attack.", "Meridian Front suspected"},
      {"Police suspect that the Meridian Front is behind the bombing.", "Meridian Front suspected"},
      {"The mayor does not believe the Meridian Front was responsible.", ""},
      {"Police are looking into whether the Meridian Front was behind the attack.", ""},
      {"It is not clear if the Meridian Front carried out the attack.", ""},
      {"The Meridian Front has carried out attacks in the past, the minister said.", ""},
      {"The Meridian Front has carried out several similar attacks, the minister said.", ""},
  };
  for (const auto& [told, responsibility] : cases)
    EXPECT_EQ(Read("A bomb killed two in Tolm. " + told).Responsibility(), responsibility) << told;
}

TEST(ResponsibilityTest, HearsTheOrdinaryWaysToSayWhoDidIt) {
  struct Case {
    std::string text, responsibility;
  };
  const Case cases[] = {
      {.text = "A mine killed three soldiers near Harl. The Green Dawn Movement said its fighters had laid the mine.",
       .responsibility = "Green Dawn Movement claimed"},
      {.text = "Nine people died in a village near Tolm. The air force admitted that its planes had hit the village.",
       .responsibility = "air force claimed"},
      {.text = "The Northern Brigade said on its channel that it had shot down the helicopter. Five crew members died.",
       .responsibility = "Northern Brigade claimed"},
      {.text = "Lawyers hold the National Guard responsible for the deaths of nine prisoners who were shot in Esk.",
       .responsibility = "National Guard accused"},
      {.text = "Students accused police of firing live rounds at the crowd in Harl. Three were killed.",
       .responsibility = "police accused"},
      {.text = "Two people were shot dead in Esk on Friday. Relatives accused the army of using live ammunition.",
       .responsibility = "army accused"},
      {.text = "Police said they shot the guard and fled towards Harl. Three people were killed in the robbery.",
       .responsibility = ""},
      {.text = "Three people were killed in Esk on Friday. Relatives accused the police of failing to protect them.",
       .responsibility = ""},
      {.text = "Villagers blamed the government and the Karst Front for the massacre in Tolm.",
       .responsibility = "government accused; Karst Front accused"},
      {.text = "The students said the murder of the rector was planned and carried out by the Karst Front.",
       .responsibility = "Karst Front accused"},
      {.text = "Two died in a bar in Esk on Friday. The attack bore the hallmarks of the Northern Brigade.",
       .responsibility = "Northern Brigade possible"},
      {.text = "The bus was attacked by members of the Karst Front near Harl, police said. Eleven were killed.",
       .responsibility = "Karst Front accused"},
  };
  for (const Case& c : cases) EXPECT_EQ(Read(c.text).Responsibility(), c.responsibility) << c.text;
}

TEST(ResponsibilityTest, ItsPeopleAndPartsAreTheBody) {
  EXPECT_EQ(Read("The Meridian Liberation Front (MLF) fights for the delta. On Monday an MLF unit carried out the "
                 "bombing of the Tolm barracks.")
                .Responsibility(),
            "Meridian Liberation Front confirmed");
}

// Read between the lines by the model: no pattern says it in so many words.
TEST(ResponsibilityTest, HoldsAnArmedBodyResponsibleForWhatItsPeopleAreToldToHaveDone) {
  EXPECT_EQ(
      Read("Guerrillas of the Meridian Liberation Front blew up two power pylons near Tolm on Monday, leaving the "
           "city without electricity. Nobody was hurt.")
          .Responsibility(),
      "Meridian Liberation Front confirmed");
}

// Who fights in general is talked of where there is violence; nothing puts him with this deed.
TEST(ResponsibilityTest, HoldsNoArmedBodyThatIsOnlyTalkedOf) {
  for (const char* text : {
           "A bomb killed 12 people at the airport of Tolm on Monday. The talks with the Red Brigades are to begin on "
           "Friday.",
           "Gunmen killed a judge in Tolm on Monday, police said. Tolm is the home town of the leader of the Red "
           "Brigades.",
           "A car bomb exploded outside a bank in Tolm on Monday, wounding four people. The judge had sentenced three "
           "members of the Meridian Liberation Front to prison.",
           "Dynamite destroyed a power pylon near Tolm on Monday. The talks with the Red Brigades are to begin on "
           "Friday.",
           "Two soldiers were shot dead at a checkpoint near Tolm on Monday. Tolm is the home town of the leader of "
           "the "
           "Red Brigades.",
       })
    EXPECT_EQ(Read(text).Responsibility(), "") << text;
}

TEST(ResponsibilityTest, LeavesOtherBodiesAloneWhereOneClaimsTheDeed) {
  EXPECT_EQ(
      Read("A bomb killed 12 people at the airport of Tolm. The Meridian Liberation Front claimed responsibility. "
           "The city fell to the Hamid Liberation Army in spring, which has fought the Front ever since.")
          .Responsibility(),
      "Meridian Liberation Front claimed");
}

TEST(ResponsibilityTest, HearsWhoTellsOfItsOwnAct) {
  EXPECT_EQ(Read("An air strike on Tel Ummar killed 22 people, residents said. The army said that it had killed 13 "
                 "fighters.")
                .Responsibility(),
            "army claimed");
  EXPECT_EQ(Read("Four people died in the assault on the Tolm barracks. Police said that they killed three gunmen.")
                .Responsibility(),
            "");
  EXPECT_EQ(
      Read("Red Brigades claim Tolm market bombing\n\nA bomb killed 12 people in Tolm on Monday.").Responsibility(),
      "Red Brigades claimed");
}

TEST(ResponsibilityTest, SuspectsABodyWhoseMenAreSaidToHaveDoneIt) {
  EXPECT_EQ(Read("Suspected Red Brigades fighters attacked a village near Tolm on Monday.").Responsibility(),
            "Red Brigades suspected");
  EXPECT_EQ(
      Read("A bomb killed 12 people in Tolm. The minister continued to suspect the Red Brigades.").Responsibility(),
      "Red Brigades suspected");
}

TEST(RolesTest, TakesTheDoerOfAPlainSentence) {
  EXPECT_EQ(Read("Gunmen killed Judge Ana Prado in the city of Selmira on Tuesday, police said.")
                .Fillers(&Incident::perpetrator_individual),
            "gunmen");
}

TEST(VerificationTest, KeepsWhatIsVouchedForApartFromWhatIsLeftOpen) {
  const Read open("The front issued a statement on the bombing. The claim could not be independently verified.");
  ASSERT_EQ(open.claims.verifications.size(), 1u);
  EXPECT_EQ(open.claims.verifications[0].verdict, Verdict::kUnverified);
  ASSERT_TRUE(open.claims.verifications[0].of);
  EXPECT_EQ(open.Words(*open.claims.verifications[0].of), "The claim");

  const Read vouched("In a statement verified by the Harbour Institute, the group said it planted the bomb.");
  ASSERT_FALSE(vouched.claims.verifications.empty());
  EXPECT_EQ(vouched.claims.verifications[0].verdict, Verdict::kVerified);
}

TEST(VerificationTest, HearsWhatIsNotMentionedAndWhatIsDenied) {
  const Read silent("The statement made no mention of a second gunman.");
  ASSERT_EQ(silent.claims.omissions.size(), 1u);
  EXPECT_EQ(silent.Words(silent.claims.omissions[0].what), "a second gunman");

  const Read denied("The Meridian Front denied any involvement in the bombing.");
  ASSERT_EQ(denied.claims.denials.size(), 1u);
  ASSERT_TRUE(denied.claims.denials[0].by);
  EXPECT_EQ(denied.Words(*denied.claims.denials[0].by), "The Meridian Front");
}

TEST(VerificationTest, SeesACorrection) {
  const Read read(
      "Bombing in Tolm\n\nTwelve people died.\n\nAn earlier version of this article said that 21 people had died.");
  ASSERT_EQ(read.claims.corrections.size(), 1u);
  ASSERT_TRUE(read.claims.corrections[0].was);
  EXPECT_EQ(read.Words(*read.claims.corrections[0].was), "21");
  EXPECT_FALSE(read.claims.corrections[0].is);
  const Read both(
      "Bombing in Tolm\n\nTwelve people died.\n\nCorrection: An earlier version of this report said that 21 people had "
      "died. The correct number is twelve.");
  ASSERT_EQ(both.claims.corrections.size(), 1u);
  ASSERT_TRUE(both.claims.corrections[0].was && both.claims.corrections[0].is);
  EXPECT_EQ(both.Words(*both.claims.corrections[0].was), "21");
  EXPECT_EQ(both.Words(*both.claims.corrections[0].is), "twelve");
  const Read street(
      "Bombing in Tolm\n\nTwelve people died.\n\nAn earlier version of this article gave the wrong street. Two roads "
      "were closed.");
  ASSERT_EQ(street.claims.corrections.size(), 1u);
  EXPECT_FALSE(street.claims.corrections[0].was || street.claims.corrections[0].is);
}

}  // namespace
}  // namespace rashomon

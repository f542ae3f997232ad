// Counts that were made before the one that a report gives, and the dead who were hurt first.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

TEST(FigureStandingTest, KnowsAnEarlierCountByTheWordsBeforeIt) {
  const FigureReading reading =
      ReadFigures("Earlier reports had put the number of dead at 25, but 18 people were killed, the ministry said.");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_TRUE(reading.claims.figures[0].prior);
  EXPECT_FALSE(reading.claims.figures[1].prior);
}

TEST(FigureStandingTest, KnowsOfBothOutcomesThatTheyWereSaidAtFirst) {
  const FigureReading reading = ReadFigures("Police initially said nine people were killed and 20 hurt.");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_TRUE(reading.claims.figures[0].prior);
  EXPECT_TRUE(reading.claims.figures[1].prior);
}

TEST(FigureStandingTest, KnowsATotalByWhatOpensIt) {
  const FigureReading reading = ReadFigures("Together with the pilot, nine people lost their lives.");
  ASSERT_EQ(reading.claims.figures.size(), 1u);
  EXPECT_TRUE(reading.claims.figures[0].cumulative);
}

TEST(FigureStandingTest, TakesTheDeadOfTheHurtForAPart) {
  const FigureReading opened = ReadFigures("Of the 41 people who were injured in the fire, three have died.");
  ASSERT_EQ(opened.claims.figures.size(), 2u);
  EXPECT_TRUE(opened.claims.figures[1].of_hurt);
  for (const std::string_view text : {"Two of the wounded have died.", "One of the 14 injured died on Tuesday."}) {
    const FigureReading reading = ReadFigures(text);
    ASSERT_FALSE(reading.claims.figures.empty()) << text;
    EXPECT_TRUE(reading.claims.figures[0].of_hurt) << text;
  }
  const FigureReading citizens = ReadFigures("Eleven of our fellow citizens died in the harbour.");
  ASSERT_EQ(citizens.claims.figures.size(), 1u);
  EXPECT_FALSE(citizens.claims.figures[0].of_hurt);
}

TEST(FigureStandingTest, KnowsHowManyHaveDiedByThePlaceOfTheLast) {
  const struct {
    std::string_view text;
    std::optional<std::uint32_t> place;
  } cases[] = {
      {.text = "A third man died on Friday.", .place = 3},
      {.text = "Lawyers said that a 6th victim had died.", .place = 6},
      {.text = "A man died on Friday.", .place = std::nullopt},
      {.text = "The second guard died on Friday.", .place = std::nullopt},  // known before, or of a tally
  };
  for (const auto& c : cases) {
    const FigureReading reading = ReadFigures(c.text);
    ASSERT_FALSE(reading.claims.figures.empty()) << c.text;
    EXPECT_EQ(reading.claims.figures[0].place, c.place) << c.text;
    EXPECT_EQ(reading.claims.figures[0].count, (CountRange{1, 1})) << c.text;
  }
}

TEST(FigureStandingTest, ASecondBodyInATitleMakesTwo) {
  for (const std::string_view title : {"Police locate second body after shooting", "2nd body found in canal"}) {
    const FigureReading reading = ReadFigures("Divers searched the canal.", title);
    ASSERT_EQ(reading.claims.headline.size(), 1u) << title;
    EXPECT_EQ(reading.claims.headline[0].count, (CountRange{2, 2})) << title;
  }
  const FigureReading victim = ReadFigures("The mayor spoke.", "Harlow shootings claim fifth victim");
  ASSERT_EQ(victim.claims.headline.size(), 1u);
  EXPECT_EQ(victim.claims.headline[0].count, (CountRange{5, 5}));
  EXPECT_TRUE(ReadFigures("Divers searched.", "Police find second boat").claims.headline.empty());
}

TEST(FigureStandingTest, TellsWhoDiedLaterFromThoseInHospital) {
  const FigureReading nurse = ReadFigures("A 30-year-old nurse died of her injuries.");
  ASSERT_EQ(nurse.claims.figures.size(), 1u);
  EXPECT_TRUE(nurse.claims.figures[0].died_later);
  const FigureReading patients = ReadFigures("Five people died, and 20 injured pupils were in hospital.");
  ASSERT_FALSE(patients.claims.figures.empty());
  EXPECT_FALSE(patients.claims.figures[0].died_later);
}

TEST(FigureStandingTest, KnowsOneMoreOfTheHurtByHisPlace) {
  const auto added = [](std::string_view text) {
    const FigureReading reading = ReadFigures(text);
    return !reading.claims.figures.empty() && reading.claims.figures.back().additional;
  };
  EXPECT_TRUE(added("A guard was killed. A second person was also injured."));
  EXPECT_TRUE(added("A girl was wounded in the leg. A third victim, a man of 40, was wounded, too."));
  EXPECT_FALSE(added("A guard was killed. The second guard was injured."));
  EXPECT_FALSE(added("Five men were killed. A sixth is fighting for his life."));
  const FigureReading fifth = ReadFigures("Four people were shot. A fifth man, who was struck in the leg, got away.");
  EXPECT_EQ(fifth.claims.figures.back().place, 5);
}

// "Another 15 were hurt", besides the dead: no more than the report has counted, but all of them.
TEST(FigureStandingTest, OthersThanTheDeadAreAllTheHurt) {
  const auto added = [](std::string_view text) { return ReadFigures(text).claims.figures.back().additional; };
  EXPECT_FALSE(added("The crash killed seven people and injured another 15."));
  EXPECT_FALSE(added("Police raised the death toll to 46. A further 129 people were hurt."));
  EXPECT_TRUE(added("Seven people died and 20 were hurt on Monday. A further 15 were hurt on Tuesday."));
  EXPECT_TRUE(added("Police said on Tuesday that a further 15 people were hurt."));
}

// A notice that takes a number back tells of it; other notices tell of no event.
TEST(FigureStandingTest, ReadsTheNumbersOfACorrection) {
  using Told = std::pair<std::int64_t, bool>;  // the number, and whether it was given before
  const auto last = [](std::string_view notice) {
    const FigureReading reading = ReadFigures("Eight people were killed, the mayor said.\n\n" + std::string(notice));
    const Figure& figure = reading.claims.figures.back();
    return Told(figure.count.low.value_or(0), figure.prior);
  };
  EXPECT_EQ(last("An earlier version of this report said that six people were killed."), Told(6, true));
  EXPECT_EQ(last("Correction: An earlier version of this report said six people were killed. The correct number is "
                 "eight."),
            Told(8, false));
  EXPECT_EQ(last("An earlier version misstated the number of people who were killed. It is eight, not six."),
            Told(6, true));
  EXPECT_EQ(
      last("Correction: An earlier version of this report gave a wrong number. The correct number of rooms is 40."),
      Told(8, false));
  EXPECT_EQ(last("This story has been updated to say that nine people were hurt elsewhere."), Told(8, false));
}

// Those counted were hurt before they died: by the words between, or by where they died.
TEST(FigureStandingTest, KnowsWhoWasHurtBeforeDying) {
  const auto was_hurt = [](std::string_view text) {
    const FigureReading reading = ReadFigures(text);
    if (reading.claims.figures.empty()) return false;
    const Figure& dead = reading.claims.figures.front();
    return dead.of_hurt || dead.died_later;
  };
  EXPECT_TRUE(was_hurt("One of the people injured in the mill fire has died."));
  EXPECT_TRUE(was_hurt("Tom Reddin, a guard wounded at the gate, died on Friday."));
  EXPECT_TRUE(was_hurt("Tom Reddin, who had been in intensive care since the fire, died on Friday."));
  EXPECT_TRUE(was_hurt("A guard died at the Orleby Royal hospital on Friday."));
  EXPECT_FALSE(was_hurt("A guard died in a fire near the clinic."));
  EXPECT_FALSE(was_hurt("Tom Reddin, a guard from Orleby, died on Friday."));
}

// Nine have died: as the count, where the words say that they all died, or as the place that the one counted takes.
TEST(FigureStandingTest, TheNinthPersonToDieMakesNine) {
  const auto last = [](std::string_view text) -> std::optional<std::int64_t> {
    const FigureReading reading = ReadFigures(text);
    if (reading.claims.figures.empty()) return std::nullopt;
    const Figure& figure = reading.claims.figures.back();
    if (figure.status != ClaimStatus::kAsserted) return std::nullopt;
    if (figure.cumulative) return figure.count.low;
    return figure.place;
  };
  EXPECT_EQ(last("Tom Reddin died of his burns. He is the ninth person to die."), 9);
  EXPECT_EQ(last("A guard died of his burns. He is the third victim."), 3);
  EXPECT_EQ(last("A guard died on Friday, becoming the third person to lose his life in the fire."), 3);
  EXPECT_EQ(last("A guard is believed to be the ninth person to die in the fire."), 9);
  EXPECT_EQ(last("Nobody wants to be the ninth person to die."), std::nullopt);
}

// What is told as untrue is denied, what almost happened or was played did not happen; all else stands.
TEST(FigureStandingTest, KnowsWhatIsCalledUntrueOrNeverHappened) {
  struct Told {
    std::string_view text;
    ClaimStatus status;
  };
  const Told cases[] = {
      {"Reports that 12 people had been killed were untrue, the ministry said.", ClaimStatus::kDenied},
      {"The claim of 12 deaths was wrong, the agency said in a correction.", ClaimStatus::kDenied},
      {"A rumour that two nurses had died turned out to be false.", ClaimStatus::kDenied},
      {"It is not true that 40 villagers were killed, the governor said.", ClaimStatus::kDenied},
      {"The agency wrongly reported on Monday that 12 people had been killed.", ClaimStatus::kDenied},
      {"An earlier report that nine people had been killed was withdrawn.", ClaimStatus::kDenied},
      {"A spokesman spoke of 20 deaths. The Red Crescent said this was wrong.", ClaimStatus::kDenied},
      {"A lawmaker said 20 people had died. The figure was false, the ministry said.", ClaimStatus::kDenied},
      {"Two men shot a guard. That was wrong, their lawyer said.", ClaimStatus::kAsserted},
      {"Police could only confirm nine deaths.", ClaimStatus::kAsserted},
      {"The mayor denied a report by the Red Cross that six soldiers had died.", ClaimStatus::kDenied},
      {"The hospital could not confirm reports of seven deaths.", ClaimStatus::kHedged},
      {"The ministry has not confirmed that two soldiers died.", ClaimStatus::kHedged},
      {"The army refused to say whether five soldiers had been killed.", ClaimStatus::kHedged},
      {"Police have not confirmed the names of the two men who were killed.", ClaimStatus::kAsserted},
      {"The ministry could not confirm that report, but two soldiers died.", ClaimStatus::kAsserted},
      {"Five men were due to be executed on Friday.", ClaimStatus::kHypothetical},
      {"Five officers nearly died in the fire.", ClaimStatus::kHypothetical},
      {"Twelve people were almost killed when the roof gave way.", ClaimStatus::kHypothetical},
      {"The exercise simulated a crash in which 30 people were killed.", ClaimStatus::kHypothetical},
      {"Nearly 50 people were killed when the roof gave way.", ClaimStatus::kAsserted},
      {"Two guards were almost immediately killed.", ClaimStatus::kAsserted},
      {"The crash killed almost 30 people.", ClaimStatus::kAsserted},
      {"The report that five people were killed shocked the town.", ClaimStatus::kAsserted},
      {"The report said 12 people were killed and the building was wrong for the site.", ClaimStatus::kAsserted},
      {"A false alarm led to a stampede in which five people were killed.", ClaimStatus::kAsserted},
      {"The owner's statement that all was safe was false: six workers were dead.", ClaimStatus::kAsserted},
  };
  for (const Told& c : cases) {
    const FigureReading reading = ReadFigures(c.text);
    ASSERT_EQ(reading.claims.figures.size(), 1u) << c.text;
    EXPECT_EQ(reading.claims.figures[0].status, c.status) << c.text;
  }
}

TEST(FigureStandingTest, ANumberThatItIsSaidNotToBeIsDenied) {
  const FigureReading reading = ReadFigures("Fourteen people died, not 12 as first reported.");
  ASSERT_EQ(reading.claims.figures.size(), 2u);
  EXPECT_EQ(reading.claims.figures[0].status, ClaimStatus::kAsserted);
  EXPECT_EQ(reading.claims.figures[1].status, ClaimStatus::kDenied);
}

TEST(FigureStandingTest, AnEarlierOrRivalCountIsOfTheSameEvent) {
  struct Counts {
    std::string_view text;
    bool prior;  // the second
  };
  const Counts cases[] = {
      {"Police confirmed nine dead, more than the seven reported by local media.", false},
      {"Police confirmed nine deaths, fewer than the 12 announced on Tuesday.", false},
      {"The ministry said nine people had died, up from the seven reported on Tuesday.", true},
      {"Nine people were killed, revising an earlier count by police of seven.", true},
      {"Nine people were killed, compared with an initial toll of 12.", true},
  };
  for (const Counts& c : cases) {
    const FigureReading reading = ReadFigures(c.text);
    ASSERT_EQ(reading.claims.figures.size(), 2u) << c.text;
    const Figure& other = reading.claims.figures[1];
    EXPECT_EQ(other.outcome, Outcome::kKilled) << c.text;
    EXPECT_EQ(other.scope, Scope::kEvent) << c.text;
    EXPECT_EQ(other.prior, c.prior) << c.text;
  }
}

}  // namespace
}  // namespace rashomon

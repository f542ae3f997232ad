// Figures of other cases than the one that a report is about.
#include <gtest/gtest.h>

#include <string>

#include "claims/rough_day.h"
#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

constexpr std::string_view kLead = "A mortar hit the fair in Orleby on Tuesday, killing 12 people.\n\n";

TEST(FigureScopeTest, SetsOtherCasesApart) {
  const std::string_view others[] = {
      "Elsewhere, five people died when a lorry overturned.",
      "A week earlier, a gunman shot dead four shoppers at the bus station.",
      "On Sunday, a mine killed three children in the hills.",
      "The group also carried out the raid of 3 February in which 21 guards were killed.",
      "The feud has cost 200 lives in ten years.",
      "The shelling was reminiscent of the siege in which 26 people died.",
  };
  for (const std::string_view other : others) {
    const FigureReading reading = ReadFigures(std::string(kLead) + std::string(other));
    ASSERT_EQ(reading.claims.figures.size(), 2u) << other;
    EXPECT_EQ(reading.claims.figures[0].scope, Scope::kEvent) << other;
    EXPECT_EQ(reading.claims.figures[1].scope, Scope::kOther) << other;
  }
}

TEST(FigureScopeTest, LeavesTheCaseItsLaterAndComparedCounts) {
  const std::string_view own[] = {
      "Police said 13 people had died in the shelling, the worst since 2009.",
      "By Wednesday morning 15 people had died.",
      "Of the six visitors who were missing on Monday, four were found dead.",
  };
  for (const std::string_view more : own) {
    const FigureReading reading = ReadFigures(std::string(kLead) + std::string(more));
    ASSERT_GE(reading.claims.figures.size(), 2u) << more;
    for (const Figure& figure : reading.claims.figures) EXPECT_EQ(figure.scope, Scope::kEvent) << more;
  }
}

// A report that comes back to an event counts nobody of it, but somebody of another.
TEST(FigureScopeTest, WhatALaterReportTellsOfElsewhereIsNotItsOwn) {
  struct Case {
    std::string_view text;
    Scope scope;
  };
  const Case cases[] = {
      {"Investigators said on Wednesday that the November crash near Harlow could have been prevented.\n"
       "Last month, a crash in Weston killed 50 people.",
       Scope::kOther},
      {"A court in Harlow on Tuesday sentenced the owner of the hall to five years in prison.\n"
       "In a similar case, 12 people died in Weston in 2009.",
       Scope::kOther},
      {"Investigators said on Wednesday that the bus that left the road in Harlow had no brakes after the crash. "
       "In May, 14 people died in another crash.",
       Scope::kOther},
      {"The trial of the owner of the hall opened in Harlow on Tuesday. Twelve people died there in May.",
       Scope::kEvent},
      {"The mayor of Harlow laid a wreath on Sunday. Last month, a flash flood in the town killed 14 people.",
       Scope::kEvent},
  };
  for (const Case& c : cases) {
    const FigureReading reading = ReadFigures(std::string(c.text));
    ASSERT_FALSE(reading.claims.figures.empty()) << c.text;
    EXPECT_EQ(reading.claims.figures.back().scope, c.scope) << c.text;
  }
}

// Rules of data/en/patterns/background.pat.
constexpr std::string_view kCrash =
    "A bus plunged into a ravine in Kado province on Tuesday, killing at least 14 people, police said.\n\n"
    "The driver had lost his way in the fog. Villagers came with ropes. The road was closed until noon.\n\n";

TEST(FigureScopeTest, WhatIsToldOfAnotherDeedIsNotTheReportsOwn) {
  const std::string_view others[] = {
      "The crash comes a week after gunmen killed 30 people in the same town.",
      "Hours earlier, a bomb had killed 12 people in Tarn.",
      "Earlier on Tuesday a truck killed four pilgrims on the same road.",
      "Separately, four soldiers were killed by a mine.",
      "Meanwhile, a fire in Tarn killed four people.",
      "In Tarn, meanwhile, four soldiers were killed.",
      "In other developments, four soldiers were killed.",
      "A wave of bombings has killed 60 people in the capital.",
      "Crashes on the road kill about 40 people a year.",
      "The rebels have killed dozens of soldiers in ambushes.",
      "The company had been involved in two other crashes that killed nine people.",
      "It was the second such crash in a month; the first killed 12.",
      "At least 40 people have died on the road since it opened.",
      "The suspect is also wanted for the murder of two students.",
      "Four people died in a fire in Tarn.",
      "More than 300 people have been killed since the offensive began.",
  };
  for (const std::string_view other : others) {
    const FigureReading reading = ReadFigures(std::string(kCrash) + std::string(other));
    ASSERT_GE(reading.claims.figures.size(), 2u) << other;
    EXPECT_EQ(reading.claims.figures.front().scope, Scope::kEvent) << other;
    EXPECT_EQ(reading.claims.figures.back().scope, Scope::kOther) << other;
  }
}

TEST(FigureScopeTest, WhatOnlySoundsLikeAnotherDeedIsTheReportsOwn) {
  const std::string_view own[] = {
      "Separately, the toll rose to 16.",
      "Meanwhile, the ministry said 16 people had died.",
      "Hours earlier, officials had said that 11 people died.",
      "Schools closed; the news comes a day after the bus crash that killed 14 people.",  // its own number
      "The announcement comes a day after the mother died.",                              // somebody known
      "Two more people died in hospital in Kado.",
      "Six people were hurt in the crash near Kado.",  // a place that was named before
  };
  for (const std::string_view more : own) {
    const FigureReading reading = ReadFigures(std::string(kCrash) + std::string(more));
    for (const Figure& figure : reading.claims.figures) EXPECT_EQ(figure.scope, Scope::kEvent) << more;
  }
}

TEST(FigureScopeTest, AReportOfATrialIsOfTheDayThatIsTried) {
  const auto last = [](std::string_view text) { return ReadFigures(std::string(text)).claims.figures.back().scope; };
  EXPECT_EQ(last("Two men who murdered two pupils at a bus stop have been jailed for life.\n\n"
                 "A third pupil was wounded on 2 October 2009."),
            Scope::kEvent);
  EXPECT_EQ(last("Nobody will stand trial over a slide that killed five skiers years ago, a judge ruled.\n\n"
                 "Three members of the group were hurt on 22 February 2009."),
            Scope::kEvent);
  // The second day is of another case; and so is the first in a report of something new.
  EXPECT_EQ(last("Two men who murdered two pupils at a bus stop on 2 October 2009 have been jailed for life.\n\n"
                 "One of them stabbed three men on 4 May 2003."),
            Scope::kOther);
  EXPECT_EQ(last("Gunmen murdered two pupils at a bus stop.\n\nThree pupils were wounded there on 2 October 2009."),
            Scope::kOther);
}

TEST(FigureScopeTest, AFirstCountOfYearsBeforeIsBackground) {
  const auto first = [](std::string_view text) { return ReadFigures(text).claims.figures.front().scope; };
  EXPECT_EQ(first("ORM - The two brothers had put aside a tenth of their wages for a boat of their own.\n\n"
                  "They were at their looms when the blaze swept the rope works on Tuesday.\n\n"
                  "A fire at a tannery in Orm killed 40 workers in 2012."),
            Scope::kOther);
  // A trial: the only day is that of the court.
  EXPECT_EQ(first("The owner of the rope works was jailed on Tuesday for five years.\n\nThe fire in 2012 killed 40 "
                  "workers."),
            Scope::kEvent);
  EXPECT_EQ(first("A fire at the rope works in 2012 killed 40 workers, the ministry said on Tuesday."), Scope::kEvent);
}

TEST(FigureScopeTest, CountsOverManyCasesAreBackground) {
  const auto last = [](std::string_view more) {
    return ReadFigures(std::string(kLead) + std::string(more)).claims.figures.back().scope;
  };
  EXPECT_EQ(last("Thirty people died in avalanches in the canton last season."), Scope::kOther);
  EXPECT_EQ(last("Some 60 people have died in accidents on the river."), Scope::kOther);
  EXPECT_EQ(last("Thirty people were hurt in the accident."), Scope::kEvent);
}

TEST(FigureScopeTest, WhatTheSentenceGoesOnToTellOfThePersonIsOfAnotherTime) {
  const auto last = [](std::string_view more) {
    return ReadFigures(std::string(kLead) + std::string(more)).claims.figures.back().scope;
  };
  EXPECT_EQ(last("Ann Harrow, who also died, had left the force two years ago."), Scope::kEvent);
  EXPECT_EQ(last("Ann Harrow, who died two years ago, had left the force."), Scope::kOther);
}

TEST(FigureScopeTest, WhoDiedOnADayOfHisOwnBeforeIsOfAnotherCase) {
  const auto last = [](std::string_view text) { return ReadFigures(text).claims.figures.back().scope; };
  constexpr std::string_view kMarch = "Two people were shot dead at a march in Orleby on Tuesday.\n\n";
  EXPECT_EQ(last(std::string(kMarch) + "They had come for Tom Reddin, who was stabbed to death on 20 February."),
            Scope::kOther);
  EXPECT_EQ(last(std::string(kMarch) + "One was Tom Reddin, who was stabbed to death on Tuesday."), Scope::kEvent);
}

// What the first sentences count is the news; a year's tally at the end of a report that counts nobody is not.
TEST(FigureScopeTest, ATallyAtTheEndOfAReportThatCountsNobodyIsOfOtherCases) {
  const auto scope = [](std::string_view text) { return ReadFigures(text).claims.figures.back().scope; };
  EXPECT_EQ(scope("Inspectors said on Friday that the crash near Orleby could have been prevented. The road is closed. "
                  "Barriers will be put up. Officials say 58 people have died in such crashes this year."),
            Scope::kOther);
  EXPECT_EQ(scope("Officials say 58 people have died in crashes this year."), Scope::kEvent);
}

TEST(FigureScopeTest, AWeekLiesInTheMonthOfItsDays) {
  const auto week = ReadRoughDay("2016-W50"), november = ReadRoughDay("2016-11"), monday = ReadRoughDay("2016-12-12");
  ASSERT_TRUE(week && november && monday);
  EXPECT_GE(week->day, november->day + november->span);
  EXPECT_NEAR(static_cast<double>(week->day), static_cast<double>(monday->day), 4);
}

}  // namespace
}  // namespace rashomon

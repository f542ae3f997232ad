// The total of a large event, as its reports hold it one after another.
#include "reconcile/standing_total.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reconcile/testing/reconcile_all.h"

namespace rashomon {
namespace {

CountSpec People(std::int64_t number, Outcome outcome = Outcome::kKilled) {
  return {.words = std::to_string(number), .group = "people", .outcome = outcome, .low = number, .high = number};
}

// A report of that day that counts `number` on the word of a source of that class; of none in its own voice.
AnnotatedReport Says(std::string id, std::string_view time, CountSpec spec,
                     SourceClass speaker = SourceClass::kNotSaid) {
  if (speaker != SourceClass::kNotSaid) spec.sources = {"Ada Brook"};
  ReportBuilder builder(std::move(id));
  builder.Published(time).Count(spec);
  AnnotatedReport report = builder.Done();
  if (speaker != SourceClass::kNotSaid) report.claims.sources = {speaker};
  return report;
}

Estimate TotalOf(const std::vector<AnnotatedReport>& reports, Outcome outcome) {
  const Reconciliation account = ReconcileAll(reports);
  const auto found = std::ranges::find(account.toll, outcome, &TollEntry::outcome);
  return found == account.toll.end() ? Estimate{} : found->estimate;
}

TEST(StandingTotalTest, TakesWhatAnOfficialCountsBeforeWhatTheOppositionSays) {
  CountSpec more = People(400);
  more.high = std::nullopt;
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02T09:00Z", People(290), SourceClass::kGovernment));
  reports.push_back(Says("b", "2024-03-02T12:00Z", more, SourceClass::kOpposition));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{290, 290, std::nullopt, false}));
}

TEST(StandingTotalTest, AHigherCountFallsOnceThreeLaterReportsGiveTheTotal) {
  const auto high = [](int reports_since) {
    std::vector<AnnotatedReport> reports;
    reports.push_back(Says("a", "2024-03-02T08:00Z", People(27), SourceClass::kWitness));
    for (int i = 0; i < reports_since; ++i) {
      const std::string day = std::to_string(3 + i);
      reports.push_back(Says("b" + day, "2024-03-0" + day + "T12:00Z", People(24), SourceClass::kPolice));
    }
    return TotalOf(reports, Outcome::kKilled).high;
  };
  EXPECT_EQ(high(2), 27);
  EXPECT_EQ(high(3), 24);
}

TEST(StandingTotalTest, TakesACountBeforeWhatIsOnlyABound) {
  const CountSpec bound{.words = "as many as 60", .group = "people", .low = {}, .high = 60};
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02T09:00Z", People(41), SourceClass::kPolice));
  reports.push_back(Says("b", "2024-03-02T12:00Z", bound, SourceClass::kHospital));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{41, 41, 41, false}));
}

TEST(StandingTotalTest, TakesWhatTheReportFoundItselfForItsOwnWord) {
  // "We counted 34 dead", and in the same report a lower number of some of them.
  CountSpec own = People(34);
  own.sources = {"we"};
  ReportBuilder later("b");
  later.Published("2024-03-05").Count(own).Count({.words = "22", .group = "fighters", .low = 22, .high = 22});
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", People(27)));
  reports.push_back(later.Done());
  reports[1].claims.sources = {SourceClass::kSelf};
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 34);
}

TEST(StandingTotalTest, GoesBackToTheLowerNumberThatCorrectsTheHigher) {
  ReportBuilder later("b");
  later.Published("2024-03-03").Count(People(34)).Count(People(51));
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", People(51)));
  reports.push_back(later.Done());
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 51);
  reports[1].claims.figures[1].prior = true;
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 34);
}

TEST(StandingTotalTest, MovesThoseWhoDiedOfTheirWoundsAfterTheLastCount) {
  ReportBuilder first("a");
  first.Published("2024-03-02").Count(People(30)).Count(People(70, Outcome::kInjured));
  AnnotatedReport later = Says("b", "2024-03-05", {.words = "2", .group = "the wounded", .low = 2, .high = 2});
  later.claims.figures[0].of_hurt = true;
  std::vector<AnnotatedReport> reports;
  reports.push_back(first.Done());
  reports.push_back(std::move(later));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 32);
  EXPECT_EQ(TotalOf(reports, Outcome::kInjured).best, 68);
}

TEST(StandingTotalTest, TakesTheRestForThoseWhoAreStillHurt) {
  ReportBuilder later("b");
  later.Published("2024-03-05").Count({.words = "2", .group = "the wounded", .low = 2, .high = 2});
  later.Count(People(68, Outcome::kInjured));
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", People(70, Outcome::kInjured)));
  reports.push_back(later.Done());
  reports[1].claims.figures[0].of_hurt = true;
  EXPECT_EQ(TotalOf(reports, Outcome::kInjured).best, 68);
}

TEST(StandingTotalTest, CountsTheBomberBesideThoseWhomHeKilled) {
  constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
  ReportBuilder first("a");
  first.Published("2024-03-02").Count(People(30));
  first.Count({.words = "1", .group = "the bomber", .low = 1, .high = 1, .population = kDidIt});
  std::vector<AnnotatedReport> reports;
  reports.push_back(first.Done());
  reports.push_back(Says("b", "2024-03-03", People(32)));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 33);
  // "32, including the bomber"
  reports[1].claims.figures[0].perpetrators = Figure::Perpetrators::kIncluded;
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 32);
}

TEST(StandingTotalTest, AReportThatCountsAsManyMoreAsHaveDoneItTakesThemIn) {
  constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
  ReportBuilder first("a");
  first.Published("2024-03-02").Count(People(30));
  first.Count({.words = "1", .group = "the bomber", .low = 1, .high = 1, .population = kDidIt});
  std::vector<AnnotatedReport> reports;
  reports.push_back(first.Done());
  reports.push_back(Says("b", "2024-06-09", People(31)));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 31);
  reports[1].claims.figures[0].cumulative = true;  // "the toll rose to 31": one more of his victims
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 32);
}

// "The army lost twelve soldiers. Seven militants were killed": no report adds them up, and each line says so.
TEST(StandingTotalTest, AddsBothSidesOfAFight) {
  const auto side = [](std::int64_t number, std::string group, Population population) {
    return CountSpec{.words = std::to_string(number),
                     .group = std::move(group),
                     .low = number,
                     .high = number,
                     .population = static_cast<PopulationSet>(population)};
  };
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02T09:00Z", People(18)));
  ReportBuilder builder("b");
  builder.Published("2024-03-03T09:00Z")
      .Count(side(12, "soldiers", Population::kMilitary))
      .Text("were killed in the fighting near Harl, the army said.")
      .Count(side(7, "militants", Population::kCombatants));
  reports.push_back(builder.Done());
  const Reconciliation account = ReconcileAll(reports);
  const auto killed = std::ranges::find(account.toll, Outcome::kKilled, &TollEntry::outcome);
  ASSERT_NE(killed, account.toll.end());
  EXPECT_EQ(killed->estimate.best, 19);
  EXPECT_EQ(killed->claims.size(), 2u);
  EXPECT_EQ(killed->basis, "the counts of both sides together");
}

// "At least 69", 71, then "60, not 71 as was first announced": nothing is left open above.
TEST(StandingTotalTest, WhatIsTakenBackTakesWithItWhatItHadReplaced) {
  CountSpec open = People(69);
  open.high = std::nullopt;
  CountSpec first = People(71);
  first.prior = true;
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02T09:00Z", open));
  reports.push_back(Says("b", "2024-03-03T09:00Z", People(71)));
  ReportBuilder last("c");
  last.Published("2024-03-04T09:00Z").Count(People(60)).Text("died, and not the number first announced:").Count(first);
  reports.push_back(last.Done());
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{60, 60, 60, false}));
}

TEST(StandingTotalTest, ARoundNumberDoesNotCloseWhatIsOpen) {
  CountSpec least = People(70), some = People(70);
  least.high = std::nullopt;
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", least));
  reports.push_back(Says("b", "2024-03-05", some));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).high, 70);
  reports[1].claims.figures[0].approximate = true;
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).high, std::nullopt);
}

TEST(StandingTotalTest, TakesANumberBackThoughTheNewOneIsRepeatedLater) {
  ReportBuilder lowered("b");  // "lowered to 49 from 57"
  CountSpec before = People(57);
  before.prior = true;
  lowered.Published("2024-03-03").Count(People(49)).Count(before);
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", People(57)));
  reports.push_back(lowered.Done());
  reports.push_back(Says("c", "2024-03-04", People(49)));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{49, 49, 49, false}));
}

TEST(StandingTotalTest, HearsFightersOnlyWhereNobodyElseCounts) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", People(40), SourceClass::kArmedGroup));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 40);
  reports.push_back(Says("b", "2024-03-02", People(19), SourceClass::kMilitary));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 19);
}

TEST(StandingTotalTest, WhatTheOppositionSaysOnALaterDayWidensTheRangeAndNoMore) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", People(60), SourceClass::kHospital));
  reports.push_back(Says("b", "2024-03-03", People(120), SourceClass::kOpposition));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{60, 60, 120, false}));
}

TEST(StandingTotalTest, ATwentyFirstManWhoDiedMakesTwentyOne) {
  AnnotatedReport later = Says("b", "2024-03-03", {.words = "1", .group = "a man", .low = 1, .high = 1});
  later.claims.figures[0].place = 21;
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", People(20)));
  reports.push_back(std::move(later));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{21, 21, 21, false}));
}

TEST(StandingTotalTest, CountsNobodyAsHurtWhoHasDiedSince) {
  ReportBuilder later("c");
  later.Published("2024-03-05").Count({.words = "1", .group = "a driver", .low = 1, .high = 1});
  later.Count(People(28, Outcome::kInjured));
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02T12:00Z", People(29, Outcome::kInjured)));
  reports.push_back(Says("b", "2024-03-02T15:00Z", People(29, Outcome::kInjured)));
  reports.push_back(later.Done());
  reports[2].claims.figures[0].of_hurt = true;
  EXPECT_EQ(TotalOf(reports, Outcome::kInjured), (Estimate{28, 28, 28, false}));
}

TEST(TollTest, BelievesTheReportThatTakesADeathBack) {
  ReportBuilder builder("a");  // "took back its statement that three had died; nobody was killed"
  builder.Published("2024-03-03").Count(People(3)).Count(People(0));
  AnnotatedReport report = builder.Done();
  report.claims.figures[0].prior = true;
  std::vector<AnnotatedReport> reports;
  reports.push_back(std::move(report));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{0, 0, 0, false}));
}

TEST(StandingTotalTest, AnOfficialWhoKnowsOfAnotherCountAndDiffersIsBelieved) {
  CountSpec theirs = People(38);
  theirs.sources = {"Bo Lind"};
  CountSpec own = People(24);
  own.sources = {"Ada Brook"};
  ReportBuilder later("b");
  later.Published("2024-03-09").Count(own).Count(theirs);
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-04", People(38), SourceClass::kNgo));
  reports.push_back(later.Done());
  reports[1].claims.sources = {SourceClass::kJustice, SourceClass::kNgo};
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{24, 24, 38, false}));
}

TEST(StandingTotalTest, AddsTheAttackersWhomACountLeavesOut) {
  CountSpec attackers = People(4);
  attackers.group = "attackers";
  attackers.population = static_cast<PopulationSet>(Population::kPerpetrators);
  ReportBuilder both("a");
  both.Published("2024-03-02").Count(People(35)).Count(attackers);
  std::vector<AnnotatedReport> reports;
  reports.push_back(both.Done());
  reports.push_back(Says("b", "2024-03-04", People(38)));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{38, 38, 38, false}));
  reports[1].claims.figures[0].perpetrators = Figure::Perpetrators::kExcluded;
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{42, 42, 42, false}));
}

TEST(StandingTotalTest, TheHurtOfALowerCountOfTheDeadHaveDiedSince) {
  std::vector<AnnotatedReport> reports;
  for (const auto& [day, killed, hurt] : {std::tuple("2024-03-02", 31, 34), std::tuple("2024-03-04", 33, 32)}) {
    ReportBuilder builder(day);
    builder.Published(day).Count(People(killed)).Count(People(hurt, Outcome::kInjured));
    reports.push_back(builder.Done());
  }
  EXPECT_EQ(TotalOf(reports, Outcome::kInjured).high, 32);
}

TEST(StandingTotalTest, OthersWhoWereHurtAreAllTheHurtBesideTheCountedDead) {
  std::vector<AnnotatedReport> reports;
  for (const auto& [day, killed, hurt] : {std::tuple("2024-03-02", 21, 34), std::tuple("2024-03-04", 22, 33)}) {
    ReportBuilder builder(day);
    CountSpec others = People(hurt, Outcome::kInjured);
    others.group = "others";
    others.population = static_cast<PopulationSet>(Population::kResidue);
    builder.Published(day).Count(People(killed)).Count(others);
    reports.push_back(builder.Done());
  }
  EXPECT_EQ(TotalOf(reports, Outcome::kInjured), (Estimate{33, 33, 33, false}));
}

TEST(StandingTotalTest, NobodyIsInjuredOnceMoreWhoDiedSince) {
  const auto of_day = [](const std::string& id, std::string_view time, std::int64_t killed, std::int64_t injured) {
    ReportBuilder builder(id);
    CountSpec hurt = People(injured, Outcome::kInjured);
    hurt.joint = ". In " + id + " it is said: ";  // no copies of each other
    builder.Outlet(id).Published(time).Count(People(killed)).Count(hurt);
    return builder.Done();
  };
  std::vector<AnnotatedReport> reports;
  reports.push_back(of_day("a", "2024-03-02", 18, 40));
  reports.push_back(of_day("b", "2024-03-03", 20, 38));
  reports.push_back(of_day("c", "2024-03-04", 20, 38));
  EXPECT_EQ(TotalOf(reports, Outcome::kInjured), (Estimate{38, 38, 38, false}));
  // As many dead as later: then two sources differ.
  reports[0] = of_day("a", "2024-03-02", 20, 40);
  EXPECT_EQ(TotalOf(reports, Outcome::kInjured).high, 40);
}

TEST(StandingTotalTest, AddsSeveralWhoDidItToATotalOfCivilians) {
  const auto with_attackers = [](PopulationSet population) {
    CountSpec attackers{.words = "four", .group = "attackers", .low = 4, .high = 4};
    attackers.population = static_cast<PopulationSet>(Population::kPerpetrators);
    CountSpec dead = People(38);
    dead.population = population;
    std::vector<AnnotatedReport> reports;
    ReportBuilder first("a");
    first.Published("2024-03-02").Count(People(35)).Count(attackers);
    reports.push_back(first.Done());
    reports.push_back(Says("b", "2024-03-03", People(38)));
    reports.push_back(Says("c", "2024-03-04", dead));
    return TotalOf(reports, Outcome::kKilled).best;
  };
  EXPECT_EQ(with_attackers(static_cast<PopulationSet>(Population::kCivilians)), 42);
  EXPECT_EQ(with_attackers(0), 38);  // in a fight each side counts the other's dead
}

TEST(StandingTotalTest, OfThoseCountedAsHurtTheDeadAreTakenOff) {
  // "Of the 63 people who were burnt, 33 have died."
  CountSpec hurt = People(63, Outcome::kInjured), dead = People(33);
  dead.group = "";
  ReportBuilder last("b");
  last.Published("2024-03-09").Count(hurt).Count(dead);
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", People(60, Outcome::kInjured)));
  reports.push_back(last.Done());
  reports[1].claims.figures[1].of_hurt = true;
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 33);
  EXPECT_EQ(TotalOf(reports, Outcome::kInjured), (Estimate{30, 30, 30, false}));
}

TEST(StandingTotalTest, TheWholeIsNoLessThanAGroupThatIsCountedLater) {
  CountSpec civilians = People(54);
  civilians.group = "civilians";
  civilians.population = static_cast<PopulationSet>(Population::kCivilians);
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", People(33)));
  reports.push_back(Says("b", "2024-03-04", civilians));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{54, 54, 54, false}));
}

TEST(StandingTotalTest, OfTwoOfficesTheOneThatALaterReportFollowsIsRight) {
  ReportBuilder builder("a");
  CountSpec agency = People(18), town = People(19);
  agency.sources = {"Ada Brook"};
  town.sources = {"Noor Salim"};
  builder.Published("2024-03-02").Count(town).Count(agency);
  std::vector<AnnotatedReport> reports;
  reports.push_back(builder.Done());
  reports[0].claims.sources = {SourceClass::kGovernment, SourceClass::kRescue};
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).best, 19);
  reports.push_back(Says("b", "2024-03-05", People(18)));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{18, 18, 19, false}));
}

TEST(StandingTotalTest, AHigherCountIsHistoryOnceARunningTotalAndAnotherCountAreLower) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", People(102), SourceClass::kPolice));
  reports.push_back(Says("b", "2024-03-03", People(97), SourceClass::kJustice));
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled).high, 102);
  reports.push_back(Says("c", "2024-03-06", People(98), SourceClass::kHospital));
  reports[2].claims.figures[0].cumulative = true;  // "bringing the toll to 98"
  EXPECT_EQ(TotalOf(reports, Outcome::kKilled), (Estimate{98, 98, 98, false}));
}

TEST(StandingTotalTest, InjuredBesideFewerDeadAreHistoryOnceTheyAreCountedAgain) {
  const auto both = [](std::string id, std::string_view day, std::int64_t dead, std::int64_t hurt) {
    ReportBuilder builder(std::move(id));
    builder.Published(day).Count(People(dead)).Count(People(hurt, Outcome::kInjured));
    return builder.Done();
  };
  const auto injured = [&](std::int64_t dead) {
    std::vector<AnnotatedReport> reports;
    reports.push_back(both("a", "2024-03-02", 20, 40));
    reports.push_back(both("b", "2024-03-04", dead, 37));
    reports[1].claims.figures[1].cumulative = true;
    return TotalOf(reports, Outcome::kInjured);
  };
  EXPECT_EQ(injured(22), (Estimate{37, 37, 37, false}));
  EXPECT_EQ(injured(20).best, 37);
}

}  // namespace
}  // namespace rashomon

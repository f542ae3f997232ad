// How the counts of one report add up to its total.
#include "reconcile/toll.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "reconcile/reconcile.h"
#include "reconcile/testing/reconcile_all.h"
#include "reconcile/toll_accounts.h"

namespace rashomon {
namespace {

TEST(TollTest, AddsTheDeadOfTwoIncidentsThatOneReportTellsApart) {
  const auto killed = [](std::uint32_t second) {
    const auto account = ReconcileAll(
        Reports(ReportBuilder("a")
                    .Happened(IncidentType::kBombing, "bomb", "2024-03-02")
                    .Happened(IncidentType::kBombing, "another", "2024-03-02")
                    .Count({.words = "3", .group = "people", .low = 3, .high = 3, .incident = 0})
                    .Text("Police and soldiers closed all roads to the hotel and searched the cars near it for hours.")
                    .Count({.words = "2", .group = "people", .low = 2, .high = 2, .incident = second})));
    const auto found = std::ranges::find(account.toll, Outcome::kKilled, &TollEntry::outcome);
    return found == account.toll.end() ? std::nullopt : found->estimate.best;
  };
  EXPECT_EQ(killed(1), 5);
  EXPECT_EQ(killed(0), 3);  // a part, or told again
}

// "Nine soldiers and 15 militants were killed. The army put its losses at ten": ten soldiers are no others than the
// nine.
TEST(TollTest, CountsEachSideOfAFightOnce) {
  const auto side = [](std::int64_t number, std::string group, Population population) {
    return CountSpec{.words = std::to_string(number),
                     .group = std::move(group),
                     .low = number,
                     .high = number,
                     .population = static_cast<PopulationSet>(population)};
  };
  const auto reports = Reports(ReportBuilder("a")
                                   .Count(side(9, "soldiers", Population::kMilitary))
                                   .Count(side(15, "militants", Population::kCombatants))
                                   .Count(side(10, "soldiers", Population::kMilitary)));
  EventGroup event;
  event.reports = {0};
  const Grouping grouping = GroupReports(reports, {});
  const auto totals = SumByReport(GatherFigures(MakeView(reports, event, grouping.origins)), Outcome::kKilled);
  ASSERT_EQ(totals.size(), 1u);
  EXPECT_EQ(totals[0].count, (CountRange{24, 24}));
}

TEST(TollTest, ACountOfAllBesideTheVictimsOfOneOfThemTakesHimIn) {
  // "A farmer shot dead the two women before he killed himself. The bodies of all three were found in the morning."
  const auto killed = [](std::int64_t all) {
    constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
    const auto account = ReconcileAll(
        Reports(ReportBuilder("a")
                    .Count({.words = "a", .group = "farmer", .low = 1, .high = 1, .population = kDidIt})
                    .Text("Police and neighbours said that nobody had seen it coming.")
                    .Count({.words = "two", .group = "women", .low = 2, .high = 2})
                    .Text("Police closed the road to the farm and searched the house and both barns for hours.")
                    .Count({.words = std::to_string(all), .group = "people", .low = all, .high = all})));
    const auto found = std::ranges::find(account.toll, Outcome::kKilled, &TollEntry::outcome);
    return found == account.toll.end() ? std::nullopt : found->estimate.best;
  };
  EXPECT_EQ(killed(3), 3);
  EXPECT_EQ(killed(4), 5);  // four victims, of whom two are women, and he
}

TEST(TollTest, CountsTheHurtOfThoseWhoWereRescuedForAllWhoWereHurt) {
  const auto injured = [](Outcome whole) {
    CountSpec all{.words = "41", .group = "people", .outcome = whole, .low = 41, .high = 41};
    all.includes = {1};
    const auto account = ReconcileAll(Reports(ReportBuilder("a").Count(all).Count(
        {.words = "6", .group = "of them", .outcome = Outcome::kInjured, .low = 6, .high = 6})));
    const auto found = std::ranges::find(account.toll, Outcome::kInjured, &TollEntry::outcome);
    return found == account.toll.end() ? std::nullopt : found->estimate.best;
  };
  EXPECT_EQ(injured(Outcome::kRescued), 6);
  EXPECT_EQ(injured(Outcome::kHospitalized), 41);  // the six are badly hurt, and so many are in hospital
}

std::optional<std::int64_t> BestOf(const Reconciliation& account, Outcome outcome) {
  const auto found = std::ranges::find(account.toll, outcome, &TollEntry::outcome);
  return found == account.toll.end() ? std::nullopt : found->estimate.best;
}

// What one report adds up to.
ReportAccount AccountOf(AnnotatedReport report) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(std::move(report));
  const Grouping grouping = GroupReports(reports, {});
  const EventView view = MakeView(reports, grouping.events.front(), grouping.origins);
  return MakeAccounts(GatherFigures(view)).front();
}

// "A girl of ten was hit", and far from it "a woman of 19 was hit".
std::optional<std::int64_t> Hurt(std::optional<std::uint32_t> girl, std::optional<std::uint32_t> woman) {
  const auto told = [](std::string group, std::optional<std::uint32_t> age) {
    return CountSpec{.words = "a",
                     .group = std::move(group),
                     .outcome = Outcome::kInjured,
                     .low = 1,
                     .high = 1,
                     .population = static_cast<PopulationSet>(Population::kWomen),
                     .age = age};
  };
  ReportBuilder report("a");
  report.Count(told("girl", girl)).Text("Police closed the road and looked for the car until the next morning.");
  return AccountOf(report.Count(told("woman", woman)).Done()).injured;
}

TEST(TollTest, TellsTheHurtOfOneSexApartByTheirAges) {
  EXPECT_EQ(Hurt(10, 19), 2);
  EXPECT_EQ(Hurt(10, 10), 1);
  EXPECT_EQ(Hurt(10, std::nullopt), 1);  // may be the girl
}

TEST(TollTest, WhoDiedInHospitalIsAmongThoseWhoWereBroughtThere) {
  const auto one = [](std::string group, Outcome outcome, Population population) {
    return CountSpec{.words = "a",
                     .group = std::move(group),
                     .outcome = outcome,
                     .low = 1,
                     .high = 1,
                     .population = static_cast<PopulationSet>(population)};
  };
  // "A boy died and a woman was hurt. Both were taken to hospital."
  const auto hurt = [&](std::int64_t taken) {
    ReportBuilder report("a");
    report.Count(one("boy", Outcome::kKilled, Population::kMen));
    report.Count(one("woman", Outcome::kInjured, Population::kWomen));
    report.Count({.words = std::to_string(taken),
                  .group = "victims",
                  .outcome = Outcome::kHospitalized,
                  .low = taken,
                  .high = taken});
    return AccountOf(report.Done()).injured;
  };
  EXPECT_EQ(hurt(2), 1);
  EXPECT_EQ(hurt(3), 3);
}

TEST(TollTest, AFifthPersonWhoWasHurtMakesFiveInAll) {
  // "Four people were hurt", and in another place "a fifth man was hurt".
  const auto told = [](std::int64_t dead) {
    ReportBuilder builder("a");
    builder.Count({.words = "4", .group = "people", .outcome = Outcome::kInjured, .low = 4, .high = 4});
    builder.Text("Police closed the road and looked for the car until the next morning.");
    builder.Count({.words = "a fifth", .group = "man", .outcome = Outcome::kInjured, .low = 1, .high = 1});
    if (dead > 0) builder.Count({.words = "1", .group = "guard", .low = dead, .high = dead});
    AnnotatedReport report = builder.Done();
    report.claims.figures[1].place = 5;
    return AccountOf(std::move(report));
  };
  EXPECT_EQ(told(0).injured, 5);
  EXPECT_EQ(told(1).injured, 4);  // the dead guard is one of the five
}

TEST(TollTest, WhoDiesOfTheHurtIsTakenOffThemAloneWhereARunningTotalCountsMoreDead) {
  // "One of the nine people injured died in hospital, bringing the toll to five" / "nine were hit, and one died".
  const auto told = [](bool total) {
    ReportBuilder builder("a");
    builder.Count(
        {.words = "nine", .group = "people", .outcome = Outcome::kInjured, .low = 9, .high = 9, .includes = {1}});
    builder.Count({.words = "One", .group = "of them", .low = 1, .high = 1});
    if (total) builder.Count({.words = "five", .low = 5, .high = 5});
    AnnotatedReport report = builder.Done();
    report.claims.figures[1].of_hurt = true;
    if (total) report.claims.figures[2].cumulative = true;
    return AccountOf(std::move(report));
  };
  EXPECT_EQ(told(true).injured, 8);
  EXPECT_EQ(told(true).killed, 5);
  EXPECT_EQ(told(false).injured, 8);
  EXPECT_EQ(told(false).killed, 1);
}

TEST(TollTest, CountsOthersWhoWereShotBesideTheKilledAsHurt) {
  // "One man was killed and six others were shot."
  const auto account = ReconcileAll(Reports(ReportBuilder("a")
                                                .Count({.words = "1", .group = "man", .low = 1, .high = 1})
                                                .Count({.words = "6",
                                                        .group = "others",
                                                        .outcome = Outcome::kCasualties,
                                                        .low = 6,
                                                        .high = 6,
                                                        .population = static_cast<PopulationSet>(Population::kResidue),
                                                        .joint = " and "})));
  EXPECT_EQ(BestOf(account, Outcome::kKilled), 1);
  EXPECT_EQ(BestOf(account, Outcome::kInjured), 6);
}

TEST(TollTest, HoldsALowerCountOfALaterHourThatContradicts) {
  const auto said = [](std::string_view report, std::string_view time, std::string_view words, std::int64_t number) {
    ReportBuilder builder{std::string(report)};
    builder.Published(std::string(time))
        .Count({.words = std::string(words), .group = "people", .low = number, .high = number});
    return builder;
  };
  const auto account =
      ReconcileAll(Reports(said("a", "2024-03-02T09:00:00Z", "12", 12), said("b", "2024-03-02T18:00:00Z", "Three", 3)));
  ASSERT_FALSE(account.toll.empty());
  EXPECT_EQ(account.toll[0].estimate, (Estimate{3, 12, 12, false}));
}

TEST(TollTest, TheSixthHostageIsNotTheSixthOfTheDead) {
  // "Five engineers were set free. A sixth hostage was killed."
  const auto place = [](std::int64_t freed) {
    std::vector<AnnotatedReport> reports =
        Reports(ReportBuilder("a")
                    .Count({.words = std::to_string(freed),
                            .group = "engineers",
                            .outcome = Outcome::kRescued,
                            .low = freed,
                            .high = freed})
                    .Count({.words = "a sixth", .group = "hostage", .low = 1, .high = 1}));
    reports[0].claims.figures[1].place = 6;
    const Grouping grouping = GroupReports(reports, {});
    const EventView view = MakeView(reports, grouping.events.front(), grouping.origins);
    return GatherFigures(view).back().place;
  };
  EXPECT_EQ(place(5), std::nullopt);
  EXPECT_EQ(place(4), 6u);
}

TEST(TollTest, ACountOfSoldiersOrWhatIsAddedUpTakesNoGunmanIn) {
  constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
  const auto killed = [](PopulationSet of_five) {
    const auto account = ReconcileAll(
        Reports(ReportBuilder("a")
                    .Count({.words = "five", .group = "people", .low = 5, .high = 5, .population = of_five})
                    .Text("Police and neighbours said that nobody had seen it coming.")
                    .Count({.words = "four", .group = "guards", .low = 4, .high = 4})
                    .Text("Police closed the road to the farm and searched the house and both barns for hours.")
                    .Count({.words = "the", .group = "gunman", .low = 1, .high = 1, .population = kDidIt})));
    const auto found = std::ranges::find(account.toll, Outcome::kKilled, &TollEntry::outcome);
    return found == account.toll.end() ? std::nullopt : found->estimate.best;
  };
  EXPECT_EQ(killed(0), 5);
  EXPECT_EQ(killed(static_cast<PopulationSet>(Population::kMilitary)), 6);
}

TEST(TollTest, TheDeadAmongThoseWhoWereHurtOrHitAreAllTheDead) {
  // "Six people were shot, four of them fatally", "sixty were hurt, six of whom have died"
  const auto killed = [](Outcome whole, std::int64_t all, std::int64_t dead) {
    const auto account = ReconcileAll(
        Reports(ReportBuilder("a")
                    .Count({.words = std::to_string(all),
                            .group = "people",
                            .outcome = whole,
                            .low = all,
                            .high = all,
                            .includes = {1}})
                    .Count({.words = std::to_string(dead), .group = "", .low = dead, .high = dead, .joint = ", "})));
    const auto found = std::ranges::find(account.toll, Outcome::kKilled, &TollEntry::outcome);
    return found == account.toll.end() ? std::nullopt : found->estimate.best;
  };
  EXPECT_EQ(killed(Outcome::kCasualties, 6, 4), 4);
  EXPECT_EQ(killed(Outcome::kInjured, 5, 2), 2);
  EXPECT_EQ(killed(Outcome::kInjured, 60, 6), 6);
}

// The estimate of one outcome, of reports that tell of a crash.
Estimate OfACrash(const std::vector<AnnotatedReport>& reports, Outcome outcome) {
  const auto account = ReconcileAll(reports);
  const auto found = std::ranges::find(account.toll, outcome, &TollEntry::outcome);
  return found == account.toll.end() ? Estimate{} : found->estimate;
}

ReportBuilder Crash(std::string id, std::string_view time) {
  ReportBuilder report(std::move(id));
  report.Published(time).Happened(IncidentType::kAccident, "crash", "2024-03-02");
  return report;
}

CountSpec People(std::int64_t number, Outcome outcome = Outcome::kKilled) {
  return {.words = std::to_string(number), .group = "people", .outcome = outcome, .low = number, .high = number};
}

TEST(TollTest, SomeOfAWholeThatOthersCountAreAPartOfIt) {
  auto reports = Reports(Crash("a", "2024-03-02").Count(People(9)), Crash("b", "2024-03-09").Count(People(2)));
  reports[1].claims.figures[0].of_whole = true;
  EXPECT_EQ(OfACrash(reports, Outcome::kKilled), (Estimate{9, 9, 9, false}));
}

TEST(TollTest, MoreBodiesAreAmongTheTotalThatRoseAfterTheyWereFound) {
  // "The toll rose to four after two more bodies were found."
  auto reports = Reports(Crash("a", "2024-03-02").Count(People(2)),
                         Crash("b", "2024-03-03").Count(People(4)).Text("after").Count(People(2)));
  reports[1].claims.figures[0].cumulative = reports[1].claims.figures[1].additional = true;
  EXPECT_EQ(OfACrash(reports, Outcome::kKilled).best, 4);
}

TEST(TollTest, FollowsTheCourseThatReportsTellOfACrash) {
  auto reports = Reports(Crash("a", "2024-03-02").Count(People(5)), Crash("b", "2024-03-03").Count(People(7)),
                         Crash("c", "2024-03-04").Count(People(6)).Count(People(7)));
  reports[1].claims.figures[0].cumulative = true;
  reports[2].claims.figures[1].prior = true;  // "six people died, not seven"
  EXPECT_EQ(OfACrash(reports, Outcome::kKilled), (Estimate{6, 6, 6, false}));
}

TEST(TollTest, HospitalsCountTheHurtOfACrashWhereNobodyElseDoes) {
  auto reports = Reports(Crash("a", "2024-03-02").Count(People(9)).Count(People(14, Outcome::kHospitalized)),
                         Crash("b", "2024-03-03").Count(People(11)));
  reports[1].claims.figures[0].cumulative = true;
  EXPECT_EQ(OfACrash(reports, Outcome::kInjured).best, 14);
}

}  // namespace
}  // namespace rashomon

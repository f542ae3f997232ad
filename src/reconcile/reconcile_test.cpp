#include "reconcile/reconcile.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reconcile/testing/reconcile_all.h"

namespace rashomon {
namespace {

constexpr auto kMilitary = static_cast<PopulationSet>(Population::kMilitary);
constexpr auto kCivilians = static_cast<PopulationSet>(Population::kCivilians);
constexpr auto kMen = static_cast<PopulationSet>(Population::kMen);
constexpr auto kPerpetrators = static_cast<PopulationSet>(Population::kPerpetrators);

TEST(ReconcileTest, AddsGroupsThatOneSentenceCountsApart) {
  const auto account = ReconcileAll(Reports(ReportBuilder("a")
                                                .Count({.words = "at least 40",
                                                        .group = "Freedonian dockers",
                                                        .low = 40,
                                                        .population = kCivilians,
                                                        .nationality = "XF"})
                                                .Count({.words = "9",
                                                        .group = "Sylvanian sailors",
                                                        .low = 9,
                                                        .high = 9,
                                                        .population = kMilitary,
                                                        .nationality = "XS",
                                                        .joint = " and "})));
  const TollEntry* killed = FindToll(account, Outcome::kKilled);
  ASSERT_NE(killed, nullptr);
  EXPECT_EQ(killed->estimate, (Estimate{49, 49, std::nullopt, false}));
}

TEST(ReconcileTest, LetsACorrectionTakeBackWhatItNamesAndNothingElse) {
  const auto injured = [](std::string id, std::string_view day, std::int64_t number) {
    ReportBuilder builder(std::move(id));
    builder.Published(day).Count({.words = std::to_string(number),
                                  .group = "people",
                                  .outcome = Outcome::kInjured,
                                  .low = number,
                                  .high = number});
    return builder;
  };
  auto later = injured("b", "2024-03-03", 4);
  const auto account = ReconcileAll(Reports(injured("a", "2024-03-02", 31), later.Corrected()));
  const FigureLine* line = FindLine(account, Outcome::kInjured, "people");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->agreement, Agreement::kConflict);
  EXPECT_EQ(line->estimate.high, 31);  // the correction was of something else
}

TEST(ReconcileTest, ShowsACountThatWasTakenBackAsSuperseded) {
  const auto killed = [](std::int64_t number) {
    return CountSpec{.words = std::to_string(number), .group = "people", .low = number, .high = number};
  };
  CountSpec wrong = killed(31);
  wrong.status = ClaimStatus::kDenied;
  ReportBuilder first("a"), second("b");
  first.Published("2024-03-02").Count(killed(31));
  second.Published("2024-03-03").Count(killed(4)).Count(wrong);
  std::vector<AnnotatedReport> reports = Reports(std::move(first), std::move(second));
  reports[1].claims.corrections = {{.span = reports[1].claims.figures[1].span, .was = {}, .is = {}}};
  const auto account = ReconcileAll(reports);
  ASSERT_EQ(account.disagreements.size(), 1u);
  EXPECT_EQ(account.disagreements[0].kind, DisagreementKind::kSupersession);
  ASSERT_EQ(account.disagreements[0].positions.size(), 2u);
  EXPECT_EQ(account.disagreements[0].positions[0].value, "31 people");
  EXPECT_EQ(account.disagreements[0].positions[1].value, "4 people");
}

TEST(ReconcileTest, CallsRangesThatMeetCompatible) {
  const auto account = ReconcileAll(
      Reports(ReportBuilder("a").Outlet("A").Count({.words = "50 to 70", .group = "people", .low = 50, .high = 70}),
              ReportBuilder("b").Outlet("B").Count({.words = "60 to 80", .group = "people", .low = 60, .high = 80})));
  ASSERT_EQ(account.disagreements.size(), 1u);
  EXPECT_EQ(account.disagreements[0].kind, DisagreementKind::kRange);
  EXPECT_TRUE(account.disagreements[0].compatible);
}

TEST(ReconcileTest, NeverGoesBackBehindACountThatItsOwnSourceRaised) {
  const auto killed = [](const char* id, std::string_view published, std::int64_t number) {
    ReportBuilder builder(id);
    builder.Published(published).Count(
        {.words = std::to_string(number), .group = "people", .low = number, .high = number, .sources = {"Odo Marsh"}});
    return builder;
  };
  const auto account =
      ReconcileAll(Reports(killed("a", "2024-03-02T10:00:00Z", 5), killed("b", "2024-03-02T18:00:00Z", 9)));
  const TollEntry* toll = FindToll(account, Outcome::kKilled);
  ASSERT_NE(toll, nullptr);
  EXPECT_EQ(toll->estimate.best, 9);
  EXPECT_EQ(toll->estimate.high, 9);
}

TEST(ReconcileTest, FollowsTheLatestCountOfEveryoneOfALargeEvent) {
  const auto count = [](std::int64_t number) {
    return CountSpec{.words = std::to_string(number), .group = "people", .low = number, .high = number};
  };
  CountSpec claimed = count(70);
  claimed.sources = {"Odo Marsh"};
  const auto account =
      ReconcileAll(Reports(ReportBuilder("a").Published("2024-03-02").Count(count(20)),
                           ReportBuilder("b").Published("2024-03-03").Count(count(45)).Count(claimed)));
  const TollEntry* killed = FindToll(account, Outcome::kKilled);
  ASSERT_NE(killed, nullptr);
  EXPECT_EQ(killed->estimate.best, 45);  // the report's own; what somebody in it says stands beside it
  EXPECT_EQ(killed->estimate.high, 70);
}

TEST(ReconcileTest, TakesTheCountThatStandsWhereItIsLaterThanWhatGrew) {
  const auto hurt = [](std::int64_t low, std::optional<std::int64_t> high) {
    return CountSpec{
        .words = std::to_string(low), .group = "people", .outcome = Outcome::kInjured, .low = low, .high = high};
  };
  const auto best = [&](const CountSpec& last) {
    const auto account = ReconcileAll(Reports(ReportBuilder("a").Published("2024-03-02").Count(hurt(150, 150)),
                                              ReportBuilder("b").Published("2024-03-03").Count(hurt(401, std::nullopt)),
                                              ReportBuilder("c").Published("2024-03-05").Count(last)));
    const TollEntry* injured = FindToll(account, Outcome::kInjured);
    return injured == nullptr ? std::nullopt : injured->estimate.best;
  };
  EXPECT_EQ(best(hurt(612, 612)), 612);  // "more than 400" is no other number
}

TEST(ReconcileTest, TakesAPartOfTheInjuredForAllWhoAreInHospital) {
  CountSpec hurt{.words = "82", .group = "people", .outcome = Outcome::kInjured, .low = 82, .high = 82};
  hurt.includes = {1};
  const auto account = ReconcileAll(Reports(ReportBuilder("a").Count(hurt).Count(
      {.words = "29", .group = "of them", .outcome = Outcome::kHospitalized, .low = 29, .high = 29})));
  const TollEntry* hospital = FindToll(account, Outcome::kHospitalized);
  ASSERT_NE(hospital, nullptr);
  EXPECT_EQ(hospital->estimate.best, 29);
}

TEST(ReconcileTest, AddsUpTheGroupsOfOneTellingInATitle) {
  std::vector<AnnotatedReport> reports = Reports(ReportBuilder("a").Text("Police said little."));
  HeadlineFigure guards;
  guards.span = {0, 25};
  guards.outcome = Outcome::kKilled;
  guards.count = {2, 2};
  HeadlineFigure gunman = guards;
  gunman.span = {12, 25};
  gunman.count = {1, 1};
  reports.front().claims.headline = {guards, gunman};  // "Two guards, gunman killed"
  const Reconciliation account = ReconcileAll(reports);
  const TollEntry* killed = FindToll(account, Outcome::kKilled);
  ASSERT_NE(killed, nullptr);
  EXPECT_EQ(killed->estimate.best, 3);
}

TEST(ReconcileTest, KeepsInTheRangeWhatIsCredibleAndHigherThanTheBest) {
  const auto account = ReconcileAll(Reports(
      ReportBuilder("a").Published("2024-03-02").Count({.words = "40", .group = "people", .low = 40, .high = 40}),
      ReportBuilder("b").Published("2024-03-03").Count({.words = "45", .group = "people", .low = 45, .high = 45}),
      ReportBuilder("c")
          .Published("2024-03-03")
          .Count({.words = "at least 60", .group = "people", .low = 60, .sources = {"Odo Marsh"}})));
  const TollEntry* killed = FindToll(account, Outcome::kKilled);
  ASSERT_NE(killed, nullptr);
  ASSERT_TRUE(killed->estimate.low);
  EXPECT_TRUE(!killed->estimate.high || *killed->estimate.high >= 60);
}

TEST(ReconcileTest, ContradictsNoReportWithItself) {
  const CountSpec dead{.words = "26", .group = "people", .low = 26, .high = 26};
  const CountSpec crew{.words = "three", .group = "members of the crew", .low = 3, .high = 3};
  const auto account = ReconcileAll(Reports(ReportBuilder("a").Published("2024-03-02").Count(dead).Count(crew)));
  EXPECT_EQ(FindLine(account, Outcome::kKilled, "people")->estimate, (Estimate{26, 26, 26, false}));
  ASSERT_NE(FindLine(account, Outcome::kKilled, "crew"), nullptr);
  EXPECT_TRUE(account.disagreements.empty());
}

TEST(ReconcileTest, KeepsOnePersonOutOfTheCountOfAll) {
  const CountSpec six{.words = "six", .group = "people", .outcome = Outcome::kMissing, .low = 6, .high = 6};
  const CountSpec one{.words = "one", .group = "of the missing", .outcome = Outcome::kMissing, .low = 1, .high = 1};
  const auto account = ReconcileAll(Reports(ReportBuilder("a").Published("2024-03-02").Count(six),
                                            ReportBuilder("b").Published("2024-03-03").Count(one)));
  const FigureLine* line = FindLine(account, Outcome::kMissing, "people");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->estimate, (Estimate{6, 6, 6, false}));
  EXPECT_NE(FindLine(account, Outcome::kMissing, "of the missing"), nullptr);
}

TEST(ReconcileTest, NeverAddsAPartToItsWhole) {
  const auto account = ReconcileAll(Reports(ReportBuilder("a")
                                                .Count({.words = "9",
                                                        .group = "Sylvanian sailors",
                                                        .low = 9,
                                                        .high = 9,
                                                        .population = kMilitary,
                                                        .nationality = "XS",
                                                        .includes = {1}})
                                                .Count({.words = "two",
                                                        .group = "officers",
                                                        .low = 2,
                                                        .high = 2,
                                                        .population = kMilitary,
                                                        .nationality = "XS",
                                                        .joint = ", among them "})));
  EXPECT_EQ(FindToll(account, Outcome::kKilled)->estimate.best, 9);
  const FigureLine* part = FindLine(account, Outcome::kKilled, "officers");
  ASSERT_NE(part, nullptr);
  EXPECT_TRUE(part->part_of.has_value());
}

TEST(ReconcileTest, HoldsDisjointCountsOfOneHourForAConflict) {
  const auto account = ReconcileAll(
      Reports(ReportBuilder("a")
                  .Published("2024-03-02")
                  .Count({.words = "99", .group = "people", .outcome = Outcome::kDetained, .low = 99, .high = 99}),
              ReportBuilder("b")
                  .Published("2024-03-02")
                  .Count({.words = "89", .group = "people", .outcome = Outcome::kDetained, .low = 89, .high = 89})));
  ASSERT_EQ(account.disagreements.size(), 1u);
  EXPECT_EQ(account.disagreements[0].about, "number detained");
  EXPECT_EQ(account.disagreements[0].positions.size(), 2u);
}

TEST(ReconcileTest, LowersNothingOnTheWordOfAParty) {
  const auto account = ReconcileAll(Reports(
      ReportBuilder("a")
          .Happened(IncidentType::kBombing, "blast", "2024-03-02")
          .Held({.organization = "Red Lantern"})
          .Count({.words = "at least 40", .group = "people", .low = 40}),
      ReportBuilder("b").Count({.words = "10", .group = "people", .low = 10, .high = 10, .sources = {"Red Lantern"}})));
  EXPECT_EQ(FindToll(account, Outcome::kKilled)->estimate, (Estimate{40, 40, std::nullopt, false}));
}

TEST(ReconcileTest, CountsThePersonWhoDiedLaterAsKilledAndNoLongerInjured) {
  const auto account = ReconcileAll(Reports(
      ReportBuilder("a")
          .Published("2024-03-02")
          .Count({.words = "a man", .outcome = Outcome::kInjured, .low = 1, .high = 1, .people = {"Tom Harker"}}),
      ReportBuilder("b")
          .Published("2024-03-04")
          .Count({.words = "the man", .outcome = Outcome::kKilled, .low = 1, .high = 1, .people = {"Tom Harker"}})));
  EXPECT_EQ(FindToll(account, Outcome::kKilled)->estimate.best, 1);
  EXPECT_EQ(FindToll(account, Outcome::kInjured)->estimate.best, 0);
}

TEST(ReconcileTest, CountsThePerpetratorsOwnDeathAndSaysSo) {
  const auto account =
      ReconcileAll(Reports(ReportBuilder("a")
                               .Count({.words = "seven", .group = "people", .low = 7, .high = 7})
                               .Count({.words = "the gunman", .low = 1, .high = 1, .population = kPerpetrators})));
  const TollEntry* killed = FindToll(account, Outcome::kKilled);
  EXPECT_EQ(killed->estimate.best, 8);
  EXPECT_EQ(killed->of_which_perpetrators, 1);
}

TEST(ReconcileTest, CountsOneMinistryAsOneOriginThoughTwoOutletsCiteIt) {
  const auto account = ReconcileAll(
      Reports(ReportBuilder("a")
                  .Text("In the north of the country. ")
                  .Count({.words = "5", .group = "miners", .low = 5, .high = 5, .sources = {"Ada Brook"}}),
              ReportBuilder("b")
                  .Text("After days of rain, yesterday. ")
                  .Count({.words = "5", .group = "miners", .low = 5, .high = 5, .sources = {"Ada Brook"}})));
  const FigureLine* line = FindLine(account, Outcome::kKilled, "miners");
  EXPECT_EQ(line->outlets, 2u);
  EXPECT_EQ(line->origins, 1u);
  EXPECT_EQ(line->agreement, Agreement::kAgree);
}

TEST(ReconcileTest, CountsNoOriginForANumberThatIsPrintedWithoutTheSourceThatAnotherReportNames) {
  const CountSpec sourced{.words = "5", .group = "miners", .low = 5, .high = 5, .sources = {"Ada Brook"}};
  const CountSpec bare{.words = "5", .group = "miners", .low = 5, .high = 5};
  const CountSpec other{.words = "6", .group = "miners", .low = 6, .high = 6};
  const auto origins = [&](const CountSpec& second) {
    const auto account =
        ReconcileAll(Reports(ReportBuilder("a").Text("In the north of the country. ").Count(sourced),
                             ReportBuilder("b").Text("After days of rain, yesterday. ").Count(second)));
    return FindLine(account, Outcome::kKilled, "miners")->origins;
  };
  EXPECT_EQ(origins(bare), 1u);
  EXPECT_EQ(origins(other), 2u);
}

TEST(ReconcileTest, KnowsOnePersonOfSeveralReportsByTheirAge) {
  const auto lines = [](std::optional<std::uint32_t> other_age) {
    CountSpec named{.words = "36-year-old", .group = "Duncan Hale", .low = 1, .high = 1, .population = kMen};
    named.people = {"Duncan Hale"};
    named.age = 36;
    CountSpec described{.words = "a", .group = "man from the coast", .low = 1, .high = 1, .population = kMen};
    described.age = other_age;
    ReportBuilder a("a"), b("b");
    a.Count(named);
    b.Count(described);
    return ReconcileAll(Reports(std::move(a), std::move(b))).figures;
  };
  ASSERT_EQ(lines(36).size(), 1u);
  EXPECT_EQ(lines(36)[0].group, "Duncan Hale");
  EXPECT_EQ(lines(41).size(), 2u);
  EXPECT_EQ(lines(std::nullopt).size(), 2u);
}

TEST(ReconcileTest, ShowsMeasuresThatDoNotMeetInOneUnit) {
  const auto measured = [](const char* id, std::string_view words, std::int64_t milli) {
    ReportBuilder builder(id);
    builder.Measured("how far they fell", words, "length", milli);
    return builder;
  };
  const auto account = ReconcileAll(Reports(measured("a", "150 metres", 150'000), measured("b", "60 m", 60'000),
                                            measured("c", "200 feet", 61'000), measured("d", "150 m", 150'000)));
  ASSERT_EQ(account.disagreements.size(), 1u);
  EXPECT_EQ(account.disagreements[0].about, "how far they fell");
  ASSERT_EQ(account.disagreements[0].positions.size(), 2u);
  EXPECT_EQ(account.disagreements[0].positions[0].value, "150 metres");
  EXPECT_EQ(account.disagreements[0].positions[0].claims.size(), 2u);
  EXPECT_EQ(account.disagreements[0].positions[1].claims.size(), 2u);
}

TEST(ReconcileTest, TakesMeasuresForTwoThingsWhereOneReportStatesBothOrOneIsTenTimesTheOther) {
  const auto disagreements = [](std::int64_t first, std::int64_t second, bool second_has_both) {
    ReportBuilder a("a"), b("b");
    a.Measured("depth", "so deep", "length", first);
    b.Measured("depth", "so deep", "length", second);
    if (second_has_both) b.Measured("depth", "so deep", "length", first);
    return ReconcileAll(Reports(std::move(a), std::move(b))).disagreements.size();
  };
  EXPECT_EQ(disagreements(38'000, 52'000, false), 1u);
  EXPECT_EQ(disagreements(38'000, 52'000, true), 0u);
  EXPECT_EQ(disagreements(38'000, 380'000, false), 0u);
}

TEST(ReconcileTest, ShowsWhatOneSaysAndAnotherDenies) {
  const auto account = ReconcileAll(Reports(ReportBuilder("a").Measured("whether there was a warning", "yes"),
                                            ReportBuilder("b").Measured("whether there was a warning", "no")));
  ASSERT_EQ(account.disagreements.size(), 1u);
  EXPECT_EQ(account.disagreements[0].kind, DisagreementKind::kContradiction);
  EXPECT_EQ(account.disagreements[0].positions.size(), 2u);
}

TEST(ReconcileTest, LeavesOutWhatIsDeniedOrAboutAnotherEvent) {
  const auto account = ReconcileAll(
      Reports(ReportBuilder("a")
                  .Count({.words = "30", .group = "people", .low = 30, .high = 30, .scope = Scope::kOther})
                  .Count({.words = "20", .group = "people", .low = 20, .high = 20, .status = ClaimStatus::kDenied})
                  .Count({.words = "3", .group = "people", .low = 3, .high = 3})));
  EXPECT_EQ(FindToll(account, Outcome::kKilled)->estimate.best, 3);
  // The reader is told that the line is denied, below what holds.
  ASSERT_EQ(account.figures.size(), 3u);
  EXPECT_EQ(account.figures[0].status, ClaimStatus::kAsserted);
  EXPECT_EQ(account.figures[1].status, ClaimStatus::kDenied);
  EXPECT_EQ(account.figures[1].estimate.best, 20);
}

TEST(ReconcileTest, TakesTheLatestCountOfTheMissingEvenWhereItIsLower) {
  const auto account = ReconcileAll(
      Reports(ReportBuilder("a")
                  .Published("2024-03-02T09:00:00Z")
                  .Count({.words = "20", .group = "people", .outcome = Outcome::kMissing, .low = 20, .high = 20}),
              ReportBuilder("b")
                  .Published("2024-03-02T19:00:00Z")
                  .Count({.words = "Six", .group = "people", .outcome = Outcome::kMissing, .low = 6, .high = 6})));
  EXPECT_EQ(FindToll(account, Outcome::kMissing)->estimate, (Estimate{6, 6, 6, false}));
  const FigureLine* line = FindLine(account, Outcome::kMissing, "people");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->agreement, Agreement::kSingle);
  EXPECT_EQ(line->history.size(), 2u);
}

// A page that says no date printed it from another such page: what they print is as old as the text behind both.
TEST(ReconcileTest, TakesACopyOfACopyForAsOldAsTheTextBehindThem) {
  const auto missing = [](const char* id, const char* published, std::int64_t count) {
    ReportBuilder builder(id);
    if (published != nullptr) builder.Published(published);
    builder.Count({.words = "Some", .group = "people", .outcome = Outcome::kMissing, .low = count, .high = count});
    return builder;
  };
  const auto reports = Reports(missing("a", "2024-03-02T09:00:00Z", 20), missing("b", nullptr, 20),
                               missing("c", nullptr, 20), missing("d", "2024-03-02T19:00:00Z", 6));
  std::vector<TextOrigin> origins(4);
  origins[1].copy_of = 0;
  origins[2].copy_of = 1;
  origins[3].origin = 3;
  EventGroup all;
  all.reports = {0, 1, 2, 3};
  const auto account = Reconcile(reports, all, origins, {});
  const FigureLine* line = FindLine(account, Outcome::kMissing, "people");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->estimate, (Estimate{6, 6, 6, false}));
  EXPECT_EQ(line->origins, 1u);
}

TEST(ReconcileTest, LetsNobodyOfAPartLowerTheCountOfAll) {
  const auto account =
      ReconcileAll(Reports(ReportBuilder("a")
                               .Published("2024-03-02T09:00:00Z")
                               .Count({.words = "17", .group = "people", .low = 17, .high = 17})
                               .Count({.words = "No deaths", .low = 0, .high = 0, .joint = " in the town. "})));
  EXPECT_EQ(FindToll(account, Outcome::kKilled)->estimate, (Estimate{17, 17, 17, false}));
  EXPECT_EQ(FindLine(account, Outcome::kKilled, "people")->agreement, Agreement::kSingle);
}

TEST(ReconcileTest, KeepsAPartysCountOfEveryoneApart) {
  auto reports =
      Reports(ReportBuilder("a")
                  .Happened(IncidentType::kBombing, "blast", "2024-03-02")
                  .Held({.organization = "Red Lantern"})
                  .Count({.words = "140", .group = "people", .outcome = Outcome::kInjured, .low = 140, .high = 140}),
              ReportBuilder("b").Count({.words = "100",
                                        .group = "people",
                                        .outcome = Outcome::kInjured,
                                        .low = 100,
                                        .high = 100,
                                        .sources = {"Red Lantern"}}));
  reports[1].annotation.entities[0].type = EntityType::kOrganization;
  const auto account = ReconcileAll(reports);
  ASSERT_EQ(account.figures.size(), 2u);
  EXPECT_EQ(account.figures[0].agreement, Agreement::kSingle);
  EXPECT_EQ(account.figures[1].agreement, Agreement::kClaimed);
}

TEST(ReconcileTest, HoldsPeopleAndAClassOfPeopleForTwoQuestions) {
  const auto account =
      ReconcileAll(Reports(ReportBuilder("a").Count({.words = "at least 12",
                                                     .group = "Sylvanian sailors",
                                                     .low = 12,
                                                     .population = kMilitary,
                                                     .nationality = "XS"}),
                           ReportBuilder("b").Count({.words = "dozens of", .group = "people", .low = 24})));
  EXPECT_EQ(account.figures.size(), 2u);
}

TEST(ReconcileTest, TakesNoNameInsideASourceForTheSpeaker) {
  AnnotatedReport report =
      ReportBuilder("a").Count({.words = "9", .group = "people", .low = 9, .high = 9, .sources = {"Sylvanian"}}).Done();
  report.report.text += " officials";
  report.annotation.entities[0].type = EntityType::kGroup;
  report.annotation.attributions[0].source->end = static_cast<std::uint32_t>(report.report.text.size());
  std::vector<AnnotatedReport> reports;
  reports.push_back(std::move(report));
  const auto account = ReconcileAll(reports);
  ASSERT_EQ(account.figures.size(), 1u);
  EXPECT_EQ(account.figures[0].sources[0].chain, std::vector<std::string>{"Sylvanian officials"});
}

std::vector<std::string> DisagreementsOf(const Reconciliation& account) {
  std::vector<std::string> all;
  for (const Disagreement& entry : account.disagreements) {
    std::string line = entry.about + ":";
    for (const Position& position : entry.positions) line += " [" + position.value + "]";
    all.push_back(std::move(line));
  }
  return all;
}

TEST(ReconcileTest, HoldsHoursAgainstEachOther) {
  struct Case {
    std::int64_t low_a, high_a, low_b, high_b;
    std::string_view zone_b;
    bool differ;
  };
  const Case cases[] = {
      {990, 1050, 1080, 1110, "", true},      // about five, just after six
      {990, 1050, 1030, 1050, "", false},     // about five, at 17:40
      {1410, 1440, 0, 30, "", false},         // before midnight, after midnight
      {990, 1050, 1080, 1110, "GMT", false},  // of two clocks
  };
  for (const Case& c : cases) {
    const auto account = ReconcileAll(Reports(ReportBuilder("a").AtHour("the first hour", c.low_a, c.high_a),
                                              ReportBuilder("b").AtHour("the second", c.low_b, c.high_b, c.zone_b)));
    const std::vector<std::string> expected =
        c.differ ? std::vector<std::string>{"hour: [the first hour] [the second]"} : std::vector<std::string>{};
    EXPECT_EQ(DisagreementsOf(account), expected) << c.low_b;
  }
}

TEST(ReconcileTest, HoldsTownsAgainstEachOtherThatLieFarApart) {
  const auto at = [](const char* id, std::string_view town, double latitude) {
    ReportBuilder builder(id);
    builder.Happened(IncidentType::kBombing, "bombing", "2024-03-01", town).Pinned(latitude, 20);
    return builder;
  };
  EXPECT_EQ(DisagreementsOf(ReconcileAll(Reports(at("a", "Tolm", 10), at("b", "Esk", 11)))),
            std::vector<std::string>{"place: [Tolm] [Esk]"});
  // A suburb; and a town that the other report knows, too.
  EXPECT_TRUE(ReconcileAll(Reports(at("a", "Tolm", 10), at("b", "Esk", 10.1))).disagreements.empty());
  ReportBuilder both = at("b", "Esk", 11);
  both.Happened(IncidentType::kArrest, "arrest", "2024-03-02", "Tolm").Pinned(10, 20);
  EXPECT_TRUE(ReconcileAll(Reports(at("a", "Tolm", 10), std::move(both))).disagreements.empty());
}

TEST(ReconcileTest, HoldsSitesAgainstEachOtherButNoSiteAgainstItsTown) {
  const auto at = [](const char* id, std::string_view site) {
    ReportBuilder builder(id);
    builder.Happened(IncidentType::kBombing, "bombing", "2024-03-01").AtSite(site);
    return builder;
  };
  EXPECT_EQ(DisagreementsOf(ReconcileAll(Reports(at("a", "Grand Hotel"), at("b", "Orlow Station")))),
            std::vector<std::string>{"place: site: [Grand Hotel] [Orlow Station]"});
  EXPECT_TRUE(ReconcileAll(Reports(at("a", "Orlow Station"), at("b", "Orlow Central Station"))).disagreements.empty());
  ReportBuilder town("b");
  town.Happened(IncidentType::kBombing, "bombing", "2024-03-01", "Orlow").Pinned(10, 20);
  EXPECT_TRUE(ReconcileAll(Reports(at("a", "Grand Hotel"), std::move(town))).disagreements.empty());
}

struct Printed {
  std::string text, agency;
  Credit::Extent extent = Credit::Extent::kWhole;
};

std::uint32_t OriginsOfTwo(const Printed& first, const Printed& second) {
  const auto report = [](const char* id, const Printed& printed) {
    ReportBuilder builder(id);
    builder.Outlet(id).Text(printed.text).Count({.words = "12", .group = "people", .low = 12, .high = 12});
    AnnotatedReport done = builder.Done();
    if (!printed.agency.empty())
      done.claims.credits = {{.agency = printed.agency, .extent = printed.extent, .basis = {}, .span = {}}};
    return done;
  };
  std::vector<AnnotatedReport> reports;
  reports.push_back(report("a", first));
  reports.push_back(report("b", second));
  const FigureLine* line = nullptr;
  const auto account = ReconcileAll(reports);
  line = FindLine(account, Outcome::kKilled, "people");
  return line == nullptr ? 0 : line->origins;
}

TEST(ReconcileTest, CountsTheTextsOfOneAgencyAsOneOrigin) {
  const std::string one = "The ferry went down within minutes of leaving the quay, and nobody on the bridge called. ";
  const std::string two = "Divers found the wreck by noon; the owners of the line would not say how old she was. ";
  constexpr auto kPart = Credit::Extent::kPart;
  EXPECT_EQ(OriginsOfTwo({one, ""}, {two, ""}), 2u);
  EXPECT_EQ(OriginsOfTwo({one, "Nordwire"}, {two, "Nordwire"}), 1u);
  EXPECT_EQ(OriginsOfTwo({one, "Nordwire"}, {two, "Sund"}), 2u);
  EXPECT_EQ(OriginsOfTwo({one, "Nordwire"}, {two, ""}), 2u);
  EXPECT_EQ(OriginsOfTwo({one, "Nordwire", kPart}, {two, "Nordwire"}), 1u);
  EXPECT_EQ(OriginsOfTwo({one, "Nordwire", kPart}, {two, ""}), 2u);  // nobody else leans on it
}

TEST(ReconcileTest, TakesANumberInASharedPassageBackToWhoHadItFirst) {
  const std::string own =
      "Our reporter saw divers climb into a grey launch at dawn. Families waited by the fish hall, where a nurse gave "
      "out "
      "tea and the priest read the names that he had been told. Nobody from the line had come to speak with them. A "
      "man in oilskins had walked along the mole since midnight, "
      "calling for a brother who sold ropes in the next town and took that boat home every week of his life. ";
  const std::string other =
      "The mayor opened the school gym to relatives. A choir sang there until long after dark, and children drew "
      "pictures "
      "of the boat on the blackboards, which the teachers did not wipe off before the week was over. At the town hall "
      "a clerk copied out phone numbers by "
      "hand, because the lines were down, and gave each caller a number of their own for the next morning. ";
  const std::string wire =
      "The ferry had left the quay with its bow doors open, although its crew of nine had been told twice to turn "
      "back. "
      "The dead: ";
  const auto print = [&](const char* id, std::string_view day, const std::string& before) {
    ReportBuilder builder(id);
    builder.Outlet(id)
        .Published(day)
        .Text(before + wire)
        .Count({.words = "12", .group = "people", .low = 12, .high = 12});
    return builder;
  };
  const auto account = ReconcileAll(Reports(print("a", "2024-03-02", own), print("b", "2024-03-03", other)));
  ASSERT_EQ(account.passages.size(), 1u);
  const FigureLine* line = FindLine(account, Outcome::kKilled, "people");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->outlets, 2u);
  EXPECT_EQ(line->origins, 1u);
}

}  // namespace
}  // namespace rashomon

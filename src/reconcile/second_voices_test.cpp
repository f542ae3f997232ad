// Whose number is the total where one who has no office to count and one who has differ.
#include "reconcile/second_voices.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reconcile/testing/reconcile_all.h"

namespace rashomon {
namespace {

// A report with counts of the killed, each on the word of a source of that class; kNotSaid: its own.
AnnotatedReport Says(std::string id, std::string_view time,
                     const std::vector<std::pair<std::int64_t, SourceClass>>& counts) {
  constexpr std::string_view kNames[] = {"Ada Brook", "Noor Salim"};
  ReportBuilder builder(id);
  builder.Published(time).Text(id == "a" ? "The square was cleared at noon, and shops near it stayed shut all day."
                                         : "Relatives waited at the gate of the clinic until late in the evening.");
  std::vector<SourceClass> classes;
  for (const auto& [number, speaker] : counts) {
    CountSpec spec{.words = std::to_string(number), .group = "people", .low = number, .high = number};
    if (speaker != SourceClass::kNotSaid) {
      spec.sources = {std::string(kNames[classes.size()])};
      classes.push_back(speaker);
    }
    builder.Count(spec);
  }
  AnnotatedReport report = builder.Done();
  report.claims.sources = classes;
  return report;
}

Estimate Killed(const std::vector<AnnotatedReport>& reports) {
  const Reconciliation account = ReconcileAll(reports);
  const auto found = std::ranges::find(account.toll, Outcome::kKilled, &TollEntry::outcome);
  return found == account.toll.end() ? Estimate{} : found->estimate;
}

TEST(SecondVoicesTest, KeepsTheUnionsNumberForTheUpperEndWhereAMinistryCountsLess) {
  for (const std::int64_t fewer : {6, 36}) {  // small and large
    std::vector<AnnotatedReport> reports;
    reports.push_back(Says("a", "2024-03-02", {{fewer, SourceClass::kGovernment}}));
    reports.push_back(Says("b", "2024-03-03", {{fewer + 3, SourceClass::kNgo}, {fewer, SourceClass::kGovernment}}));
    EXPECT_EQ(Killed(reports), (Estimate{fewer, fewer, fewer + 3, false}));
  }
}

// "Survivors told of the fire, which killed two. A rights group said that five had died": police had counted two.
TEST(SecondVoicesTest, KnowsTheOfficesNumberOnAnybodysWord) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", {{2, SourceClass::kPolice}}));
  reports.push_back(Says("b", "2024-03-03", {{2, SourceClass::kWitness}, {5, SourceClass::kNgo}}));
  EXPECT_EQ(Killed(reports), (Estimate{2, 2, 5, false}));
}

TEST(SecondVoicesTest, FollowsTheUnionWhereNoOfficeCountsSince) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", {{30, SourceClass::kWitness}}));
  reports.push_back(Says("b", "2024-03-03", {{36, SourceClass::kNgo}}));
  EXPECT_EQ(Killed(reports).best, 36);
}

TEST(SecondVoicesTest, AnOfficialCountThatComesLaterAndIsLowerIsTheNumber) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", {{34, SourceClass::kOpposition}}));
  reports.push_back(Says("b", "2024-03-04", {{27, SourceClass::kPolice}}));
  EXPECT_EQ(Killed(reports), (Estimate{27, 27, 34, false}));
}

TEST(SecondVoicesTest, ANumberThatALaterReportMakesItsOwnIsNoLongerAVoice) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", {{33, SourceClass::kNgo}, {31, SourceClass::kHospital}}));
  EXPECT_EQ(Killed(reports).best, 31);
  reports.push_back(Says("b", "2024-03-05", {{33, SourceClass::kNotSaid}}));
  EXPECT_EQ(Killed(reports).best, 33);
}

TEST(SecondVoicesTest, WhoeverPrintsItsNumberBeforeHadItFromThatVoice) {
  // A leaflet counts 41 without a name; a day later the rescue service says 35, "and the collective 41".
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", {{41, SourceClass::kNotSaid}}));
  reports.push_back(Says("b", "2024-03-03", {{35, SourceClass::kRescue}, {41, SourceClass::kNgo}}));
  EXPECT_EQ(Killed(reports), (Estimate{35, 35, 41, false}));
}

TEST(SecondVoicesTest, AVoiceThatCountsAnewGivesItsFirstNumberUp) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", {{60, SourceClass::kOpposition}, {25, SourceClass::kPolice}}));
  EXPECT_EQ(Killed(reports).high, 60);
  reports.push_back(Says("b", "2024-03-03", {{28, SourceClass::kOpposition}, {25, SourceClass::kPolice}}));
  EXPECT_EQ(Killed(reports).high, 28);
}

TEST(SecondVoicesTest, AReportGoesByTheCountThatItTellsFirst) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", {{38, SourceClass::kHospital}, {45, SourceClass::kGovernment}}));
  EXPECT_EQ(Killed(reports), (Estimate{38, 38, 45, false}));
}

TEST(SecondVoicesTest, ATollGivenByTheOppositionIsNoRunningTotalOfTheReport) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", {{12, SourceClass::kNotSaid}, {16, SourceClass::kOpposition}}));
  reports[0].claims.figures[1].cumulative = true;
  EXPECT_EQ(Killed(reports), (Estimate{12, 12, 16, false}));
}

TEST(SecondVoicesTest, LessThanHalfMayBeSomeOfThem) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "2024-03-02", {{2, SourceClass::kPolice}, {29, SourceClass::kGovernment}}));
  EXPECT_EQ(Killed(reports).best, 29);
}

}  // namespace
}  // namespace rashomon

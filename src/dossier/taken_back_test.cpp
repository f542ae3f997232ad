#include "dossier/taken_back.h"

#include <gtest/gtest.h>

#include "reconcile/testing/report_builder.h"

namespace rashomon {
namespace {

AnnotatedReport Counts(std::string id, std::string_view words, std::int64_t low) {
  ReportBuilder builder(std::move(id));
  builder.Published("2024-03-02").Count({.words = std::string(words), .group = "people", .low = low, .high = low});
  return builder.Done();
}

Dossier Told(std::vector<AnnotatedReport> reports, std::vector<RetractedReport> retracted) {
  const GroupOptions together{.by = GroupOptions::By::kTogether};
  const Grouping grouping = GroupReports(reports, together);
  Dossier dossier = BuildDossier(std::move(reports), grouping, {});
  AddTakenBack(std::move(retracted), together, {}, dossier);
  return dossier;
}

std::vector<AnnotatedReport> Kept() {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Counts("a", "Twelve", 12));
  reports.push_back(Counts("c", "Twelve", 12));
  return reports;
}

TEST(TakenBackTest, NamesTheNumberThatStoodOnTheReportAlone) {
  std::vector<RetractedReport> retracted;
  retracted.push_back({.report = Counts("b", "Forty", 40), .reason = "made up", .by = "M. Orr", .at = {}});
  const Dossier dossier = Told(Kept(), std::move(retracted));
  ASSERT_EQ(dossier.reports.size(), 2u);
  ASSERT_EQ(dossier.events.size(), 1u);
  const DossierEvent& event = dossier.events[0];
  EXPECT_EQ(event.account.toll[0].estimate.best, 12);
  ASSERT_EQ(event.taken_back.size(), 1u);
  EXPECT_EQ(event.taken_back[0].id, "b");
  EXPECT_EQ(event.taken_back[0].reason, "made up");
  ASSERT_EQ(event.taken_back[0].lost.size(), 1u);
  EXPECT_EQ(event.taken_back[0].lost[0].count.best, 40);
  ASSERT_EQ(event.toll_before.size(), 1u);
  EXPECT_TRUE(event.toll_before[0].claims.empty());
}

TEST(TakenBackTest, LosesNothingThatOthersSayToo) {
  std::vector<RetractedReport> retracted;
  retracted.push_back({.report = Counts("b", "Twelve", 12), .reason = {}, .by = {}, .at = {}});
  const Dossier dossier = Told(Kept(), std::move(retracted));
  EXPECT_TRUE(dossier.events[0].taken_back[0].lost.empty());
  EXPECT_TRUE(dossier.events[0].toll_before.empty());
}

TEST(TakenBackTest, TellsOfAReportWithWhichItsEventIsGone) {
  std::vector<RetractedReport> retracted;
  retracted.push_back({.report = Counts("b", "Forty", 40), .reason = {}, .by = {}, .at = {}});
  const Dossier dossier = Told({}, std::move(retracted));
  EXPECT_TRUE(dossier.events.empty());
  ASSERT_EQ(dossier.taken_back.size(), 1u);
  EXPECT_EQ(dossier.taken_back[0].id, "b");
}

}  // namespace
}  // namespace rashomon

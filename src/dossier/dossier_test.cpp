#include "dossier/dossier.h"

#include <gtest/gtest.h>

namespace rashomon {
namespace {

AnnotatedReport Make(std::string id, std::string text) {
  AnnotatedReport report;
  report.report.id = std::move(id);
  report.report.text = std::move(text);
  return report;
}

TEST(DossierTest, OrdersReportsByIdAndKeepsEachInOneEvent) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Make("z", "The bridge at Ormsby closed after the flood took two of its piers."));
  reports.push_back(Make("a", "A train left the rails near Calder, and the driver was pulled from the cab."));
  const Grouping grouping = GroupReports(reports, {});
  const Dossier dossier = BuildDossier(std::move(reports), grouping, {});
  ASSERT_EQ(dossier.reports.size(), 2u);
  EXPECT_EQ(dossier.reports[0].report.id, "a");
  ASSERT_EQ(dossier.events.size(), 2u);
  EXPECT_EQ(dossier.events[0].id, "e1");
}

TEST(DossierTest, ReadsAWeekdayOfAnUndatedReportWithTheDatesOfTheOthers) {
  AnnotatedReport dated = Make("a", "On 26 August 2021 a blast hit the gate.");
  dated.annotation.times.push_back({.span = {3, 17}, .type = TimexType::kDate, .value = "2021-08-26", .modifier = ""});
  AnnotatedReport undated = Make("b", "The blast on Thursday hit the gate.");
  undated.annotation.times.push_back(
      {.span = {13, 21}, .type = TimexType::kDate, .value = "XXXX-WXX-4", .modifier = ""});
  std::vector<AnnotatedReport> reports;
  reports.push_back(std::move(dated));
  reports.push_back(std::move(undated));
  const Grouping together{.events = {{.reports = {0, 1}, .key = "", .reasons = {}}},
                          .origins = std::vector<TextOrigin>(2)};
  const Dossier dossier = BuildDossier(std::move(reports), together, {});
  EXPECT_EQ(dossier.events[0].when.begin, "2021-08-26");
  EXPECT_EQ(dossier.events[0].when.claims.size(), 2u);
}

TEST(DossierTest, MakesAnEmptyDossierOfNothing) {
  EXPECT_TRUE(BuildDossier({}, {}, {}).events.empty());
}

}  // namespace
}  // namespace rashomon

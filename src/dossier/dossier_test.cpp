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

TEST(DossierTest, TellsHappeningsOnceAndNoLinesOfPublication) {
  AnnotatedReport report = Make("a",
                                "The Ormsby Gazette, at 7.15 pm\nThe bridge gave way at 5 p.m. on Monday. By 6 p.m. "
                                "boats had reached the piers.");
  Annotation& annotation = report.annotation;
  annotation.blocks.push_back({.kind = BlockKind::kParagraph, .span = {0, 29}, .repeats = {}});
  const auto size = static_cast<std::uint32_t>(report.report.text.size());
  annotation.blocks.push_back({.kind = BlockKind::kParagraph, .span = {30, size}, .repeats = {}});
  const auto add = [&](std::uint32_t begin, std::uint32_t end, std::string value) {
    annotation.times.push_back(
        {.span = {begin, end}, .type = TimexType::kTime, .value = std::move(value), .modifier = ""});
  };
  add(20, 29, "2024-03-04T19:15");
  add(53, 59, "2024-03-04T17:00");
  add(74, 80, "2024-03-04T18:00");
  add(53, 59, "2024-03-04T17:00");
  std::vector<AnnotatedReport> reports;
  reports.push_back(std::move(report));
  const Grouping grouping = GroupReports(reports, {});
  const Dossier dossier = BuildDossier(std::move(reports), grouping, {});
  const std::vector<TimelineEntry>& timeline = dossier.events[0].timeline;
  ASSERT_EQ(timeline.size(), 2u);
  EXPECT_EQ(timeline[0].what, "The bridge gave way at 5 p.m. on Monday.");
  EXPECT_EQ(timeline[1].what, "By 6 p.m. boats had reached the piers.");
}

}  // namespace
}  // namespace rashomon

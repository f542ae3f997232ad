#include "desk/changes.h"

#include <gtest/gtest.h>

#include "reconcile/testing/report_builder.h"

namespace rashomon {
namespace {

Dossier DossierOf(std::vector<AnnotatedReport> reports) {
  const Grouping grouping = GroupReports(reports, {});
  return BuildDossier(std::move(reports), grouping, {});
}

AnnotatedReport Count(const char* id, std::string_view published, std::int64_t dead) {
  ReportBuilder builder(id);
  builder.Published(published)
      .Happened(IncidentType::kBombing, "bombing", "2031-03-03", "Velin")
      .Count({.words = std::to_string(dead), .group = "people", .low = dead, .high = dead});
  return builder.Done();
}

std::vector<std::string> Told(const Dossier& before, const Dossier& after) {
  std::vector<std::string> told;
  for (const DossierChange& change : ChangesBetween({before, 0}, {after, 0}))
    told.push_back(change.what + " " + std::string(Name(change.kind)) + " " + change.key);
  return told;
}

std::vector<AnnotatedReport> Reports(std::int64_t second) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Count("r1", "2031-03-03T10:00:00Z", 5));
  if (second > 0) reports.push_back(Count("r2", "2031-03-03T18:00:00Z", second));
  return reports;
}

TEST(ChangesTest, TellsWhatANewReportChanged) {
  const Dossier before = DossierOf(Reports(0)), after = DossierOf(Reports(9));
  const std::vector<std::string> told = Told(before, after);
  ASSERT_GE(told.size(), 3u);
  EXPECT_EQ(told.front(), "toll changed killed");
  EXPECT_EQ(told.back(), "report added r2");
  const std::vector<DossierChange> changes = ChangesBetween({before, 0}, {after, 0});
  EXPECT_NE(changes.front().before.find("\"best\":5"), std::string::npos);
  EXPECT_NE(changes.front().after.find("\"high\":9"), std::string::npos) << changes.front().after;
  EXPECT_FALSE(changes.front().because.empty());
}

TEST(ChangesTest, TellsNothingWhereNothingChanged) {
  EXPECT_TRUE(Told(DossierOf(Reports(9)), DossierOf(Reports(9))).empty());
}

TEST(ChangesTest, TellsWhatWentAndWhatIsNew) {
  const Dossier before = DossierOf(Reports(9)), after = DossierOf(Reports(0)), none;
  EXPECT_EQ(Told(before, after).back(), "report removed r2");
  for (const std::string& line : Told(none, after)) EXPECT_NE(line.find(" added "), std::string::npos) << line;
  for (const std::string& line : Told(after, none)) EXPECT_NE(line.find(" removed "), std::string::npos) << line;
}

TEST(ChangesTest, WritesJsonWhoseTextsStayTexts) {
  const std::string json = WriteChanges({{.what = "report",
                                          .kind = DossierChange::Kind::kAdded,
                                          .key = "r\"1\n",
                                          .before = {},
                                          .after = "{\"title\":\"x\"}",
                                          .because = {"r1#f0"}}});
  EXPECT_EQ(json,
            "{\"changes\":[{\"what\":\"report\",\"change\":\"added\",\"key\":\"r\\\"1\\n\",\"before\":null,"
            "\"after\":{\"title\":\"x\"},\"because\":[\"r1#f0\"]}]}");
}

}  // namespace
}  // namespace rashomon

// Who said what: which sayings are one statement, and whose it is.
#include <gtest/gtest.h>

#include "reconcile/reconcile.h"
#include "reconcile/testing/reconcile_all.h"
#include "reconcile/testing/report_builder.h"

namespace rashomon {
namespace {

TEST(StatementsTest, KeepsStatementsApartThatCountOtherwiseInTheSameWords) {
  const auto said = [](std::string id, std::int64_t dead) {
    const std::string words = std::to_string(dead) + " people have died in the floods in the Orlow valley since Friday";
    ReportBuilder builder(std::move(id));
    builder.Quote("Ada Marsh", words);
    AnnotatedReport report = builder.Done();
    const ByteSpan span = report.annotation.attributions[0].content[0];
    Figure figure;
    figure.span = figure.quantity = span;
    figure.outcome = Outcome::kKilled;
    figure.count = {dead, dead};
    figure.attribution = {0};
    report.claims.figures.push_back(figure);
    return report;
  };
  const auto statements = [&](std::int64_t first, std::int64_t second) {
    std::vector<AnnotatedReport> reports;
    reports.push_back(said("a", first));
    reports.push_back(said("b", second));
    return ReconcileAll(reports).statements.size();
  };
  EXPECT_EQ(statements(9, 9), 1u);
  EXPECT_EQ(statements(9, 17), 2u);
}

TEST(StatementsTest, JoinsTwoCutsOfOneStatement) {
  const auto account = ReconcileAll(
      Reports(ReportBuilder("a").Quote("Ada Brook", "We will rebuild every house on this street, whatever it takes"),
              ReportBuilder("b").Quote("Ada Brook", "rebuild every house on this street")));
  ASSERT_EQ(account.statements.size(), 1u);
  EXPECT_EQ(account.statements[0].reports.size(), 2u);
}

TEST(StatementsTest, JoinsTwoTranscriptsOfTheWordsBetweenTheMarks) {
  const auto account = ReconcileAll(
      Reports(ReportBuilder("a").Quote("Ada Brook",
                                       "The council is about to adopt \"final plans to raise dykes, gates and roads\""),
              ReportBuilder("b").Quote(
                  "Ada Brook", "she had told engineers \"to draw final plans to raise gates, roads, and dykes\"")));
  ASSERT_EQ(account.statements.size(), 1u);
  EXPECT_EQ(account.statements[0].reports.size(), 2u);
}

TEST(StatementsTest, JoinsNoStatementsOverAFewWordsThatBothUse) {
  // "two million crowns" stands in both; what is said of it does not.
  std::vector<AnnotatedReport> reports = Reports(
      ReportBuilder("a").Quote("Ada Brook", "Four men rammed the window and left with rings worth two million crowns"),
      ReportBuilder("b").Quote("Ada Brook", "two million crowns"),
      ReportBuilder("c").Quote("Ada Brook",
                               "They came in a large van before dawn and took watches worth two million crowns"));
  for (AnnotatedReport& report : reports) report.annotation.attributions[0].direct = false;
  EXPECT_TRUE(ReconcileAll(reports).statements.empty());
}

TEST(StatementsTest, GivesAStatementToWhomMostReportsGiveIt) {
  const std::string_view words = "The water rose by a metre within an hour and took the lower bridge";
  std::vector<AnnotatedReport> reports =
      Reports(ReportBuilder("a").Quote("Newswire", words), ReportBuilder("b").Quote("Ada Brook", words),
              ReportBuilder("c").Quote("Ada Brook", words));
  reports[0].annotation.entities[0].type = EntityType::kOrganization;
  const auto account = ReconcileAll(reports);
  ASSERT_EQ(account.statements.size(), 1u);
  EXPECT_EQ(account.statements[0].speaker, "Ada Brook");
}

TEST(StatementsTest, GivesAStatementThatOneHandsOnToWhomItIsFrom) {
  // The paper's words hold the mayor's: the statement is hers, and the paper's other words join nothing.
  ReportBuilder a("a");
  a.Text("The mayor promised help.").Quote("Ada Brook", "We will rebuild every house on this street");
  AnnotatedReport told = a.Done();
  Attribution outer = told.annotation.attributions[0];
  outer.source_name = "The Courier";
  outer.source_mention.reset();
  outer.content[0].begin = 0;
  told.annotation.attributions.push_back(outer);
  told.annotation.attributions[0].within = 1;
  std::vector<AnnotatedReport> reports =
      Reports(ReportBuilder("b").Quote("Ada Brook", "We will rebuild every house on this street"));
  reports.push_back(std::move(told));
  const auto account = ReconcileAll(reports);
  ASSERT_FALSE(account.statements.empty());
  EXPECT_EQ(account.statements[0].speaker, "Ada Brook");
  EXPECT_EQ(account.statements[0].claims.size(), 2u);
}

TEST(StatementsTest, WhoQuotesAnotherIsNotTheSpeakerThoughTheQuoteGoesOn) {
  ReportBuilder a("a");
  a.Quote("Jon Vale", "Help is on its way")
      .Quote("Ada Brook", "The water came over the wall at night and nobody had told us to leave");
  AnnotatedReport told = a.Done();
  std::vector<Attribution>& said = told.annotation.attributions;
  said[0].content = said[1].content;
  said[0].content[0].end -= 20;
  said[1].within = 0;
  std::vector<AnnotatedReport> reports = Reports(
      ReportBuilder("b").Quote("A neighbour", "The water came over the wall at night and nobody had told us to leave"));
  reports[0].annotation.attributions[0].source_mention.reset();
  reports[0].annotation.attributions[0].source_name = "a witness";
  reports.push_back(std::move(told));
  const auto account = ReconcileAll(reports);
  ASSERT_FALSE(account.statements.empty());
  EXPECT_EQ(account.statements[0].reports.size(), 2u);
  EXPECT_EQ(account.statements[0].speaker, "Ada Brook");
}

}  // namespace
}  // namespace rashomon

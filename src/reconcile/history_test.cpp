// What a line of a dossier tells of its number over time, and which counts are no step of it.
#include <gtest/gtest.h>

#include <algorithm>

#include "reconcile/reconcile.h"
#include "reconcile/testing/reconcile_all.h"

namespace rashomon {
namespace {

constexpr auto kMilitary = static_cast<PopulationSet>(Population::kMilitary);

TEST(HistoryTest, TakesALaterHigherCountForHistoryAndNoConflict) {
  const auto account = ReconcileAll(Reports(ReportBuilder("a")
                                                .Published("2024-03-02T09:00:00Z")
                                                .Count({.words = "12", .group = "people", .low = 12, .high = 12}),
                                            ReportBuilder("b")
                                                .Published("2024-03-02T15:00:00Z")
                                                .Count({.words = "15", .group = "people", .low = 15, .high = 15})));
  const FigureLine* line = FindLine(account, Outcome::kKilled, "people");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->estimate.best, 15);
  EXPECT_NE(line->agreement, Agreement::kConflict);
  ASSERT_EQ(line->history.size(), 2u);
  EXPECT_EQ(line->history[0].estimate.best, 12);
  EXPECT_TRUE(account.disagreements.empty());
}

TEST(HistoryTest, TellsALowerCountForHistoryWhereItsReportTakesTheHigherBack) {
  const auto steps = [](bool takes_back) {
    ReportBuilder last("c");
    last.Published("2024-03-04T09:00:00Z").Count({.words = "13", .group = "people", .low = 13, .high = 13});
    if (takes_back)
      last.Text("is the number of the dead, and not")
          .Count({.words = "15", .group = "people", .low = 15, .high = 15, .prior = true});
    const auto account = ReconcileAll(Reports(ReportBuilder("a")
                                                  .Published("2024-03-02T09:00:00Z")
                                                  .Count({.words = "12", .group = "people", .low = 12, .high = 12}),
                                              ReportBuilder("b")
                                                  .Published("2024-03-03T09:00:00Z")
                                                  .Count({.words = "15", .group = "people", .low = 15, .high = 15}),
                                              last));
    const FigureLine* line = FindLine(account, Outcome::kKilled, "people");
    std::vector<std::int64_t> best;
    if (line != nullptr) {
      for (const HistoryStep& step : line->history) best.push_back(step.estimate.best.value_or(0));
    }
    return best;
  };
  EXPECT_EQ(steps(true), (std::vector<std::int64_t>{12, 15, 13}));
  EXPECT_EQ(steps(false), (std::vector<std::int64_t>{12, 15}));
}

// "A wounded soldier died" says nothing against "nine soldiers were wounded"; "one soldier was wounded" does.
TEST(HistoryTest, APersonToldOfIsNoCountOfHisGroup) {
  const auto differences = [](bool by_number) {
    const CountSpec nine{
        .words = "9", .group = "soldiers", .outcome = Outcome::kInjured, .low = 9, .high = 9, .population = kMilitary};
    const CountSpec one{
        .words = "one", .group = "soldier", .outcome = Outcome::kInjured, .low = 1, .high = 1, .population = kMilitary};
    auto reports = Reports(ReportBuilder("a").Published("2024-03-02").Count(nine),
                           ReportBuilder("b").Published("2024-03-02").Count(one));
    Figure& soldier = reports[1].claims.figures[0];
    if (!by_number) soldier.quantity = *soldier.group;  // "a soldier" is the number and the group
    return ReconcileAll(reports).disagreements.size();
  };
  EXPECT_EQ(differences(false), 0u);
  EXPECT_EQ(differences(true), 1u);
}

}  // namespace
}  // namespace rashomon

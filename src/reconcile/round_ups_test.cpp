// A round-up counts the people of several incidents: its numbers are not those of the event that others tell of.
#include "reconcile/round_ups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <vector>

#include "reconcile/reconcile.h"
#include "reconcile/testing/reconcile_all.h"

namespace rashomon {
namespace {

AnnotatedReport Telling(const char* id, std::int64_t killed, bool round_up) {
  AnnotatedReport report =
      ReportBuilder(id)
          .Published("2024-03-02")
          .Happened(IncidentType::kShooting, "shooting", "2024-03-02")
          .Count({.words = std::to_string(killed), .group = "people", .low = killed, .high = killed})
          .Done();
  report.claims.round_up = round_up;
  return report;
}

std::optional<std::int64_t> BestOf(const std::vector<AnnotatedReport>& reports) {
  const Reconciliation account = ReconcileAll(reports);
  const auto found = std::ranges::find(account.toll, Outcome::kKilled, &TollEntry::outcome);
  return found == account.toll.end() ? std::nullopt : found->estimate.best;
}

// The total of reports that tell of so many killed each, below 0: as round-ups.
std::optional<std::int64_t> Killed(std::initializer_list<std::int64_t> told) {
  std::vector<AnnotatedReport> reports;
  for (const std::int64_t killed : told)
    reports.push_back(Telling(std::to_string(reports.size()).c_str(), std::abs(killed), killed < 0));
  return BestOf(reports);
}

TEST(RoundUpsTest, ARoundUpChoosesNoTotalOfWhatAnotherTellsAlone) {
  EXPECT_EQ(Killed({2, -5}), 2);
  EXPECT_EQ(Killed({2, 5}), 5);
}

TEST(RoundUpsTest, WhereMostReportsAreRoundUpsTheEventMayBeAllOfIt) {
  EXPECT_EQ(Killed({-5}), 5);
  EXPECT_EQ(Killed({-5, -5, 2}), 5);
}

}  // namespace
}  // namespace rashomon

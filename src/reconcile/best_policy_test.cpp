// Which count each named policy takes for best.
#include <gtest/gtest.h>

#include <algorithm>

#include "reconcile/reconcile.h"
#include "reconcile/testing/reconcile_all.h"

namespace rashomon {
namespace {

using Best = ReconcileOptions::Best;

// A count of the killed on the word of "the <who>", which is of `speaker`.
AnnotatedReport Says(std::string id, std::string_view who, SourceClass speaker, std::int64_t count,
                     std::string_view hour) {
  ReportBuilder builder(std::move(id));
  CountSpec spec{.words = std::to_string(count), .group = "people", .low = count, .high = count};
  if (!who.empty()) spec.sources = {std::string(who)};
  builder.Published("2024-03-02T" + std::string(hour) + ":00Z").Count(spec);
  AnnotatedReport report = builder.Done();
  if (!who.empty()) report.claims.sources = {speaker};
  return report;
}

Reconciliation Under(const std::vector<AnnotatedReport>& reports, Best policy) {
  const Grouping grouping = GroupReports(reports, {});
  EventGroup all;
  for (std::uint32_t i = 0; i < reports.size(); ++i) all.reports.push_back(i);
  return Reconcile(reports, all, grouping.origins, {.best = policy});
}

// Four counts of one hour and one before it; none of them replaces another.
std::vector<AnnotatedReport> FourVoices() {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "Ministry of Orlow", SourceClass::kGovernment, 14, "10:00"));
  reports.push_back(Says("b", "Mara Olden", SourceClass::kWitness, 11, "10:00"));
  reports.push_back(Says("c", "Hospital of Orlow", SourceClass::kHospital, 12, "10:00"));
  reports.push_back(Says("d", "", SourceClass::kNotSaid, 17, "10:00"));
  return reports;
}

TEST(BestPolicyTest, EachPolicyTakesWhatItSays) {
  struct Case {
    Best policy;
    std::int64_t best;
  };
  const Case cases[] = {
      {.policy = Best::kLatest, .best = 17},    // of one time the higher
      {.policy = Best::kOfficial, .best = 14},  // of the ministry and the hospital the higher
      {.policy = Best::kConservative, .best = 11},
      {.policy = Best::kUcdp, .best = 12},  // of the official ones the lower
      {.policy = Best::kHighest, .best = 17},
  };
  for (const Case& c : cases) {
    const Reconciliation account = Under(FourVoices(), c.policy);
    ASSERT_EQ(account.figures.size(), 1u);
    EXPECT_EQ(account.figures[0].estimate.best, c.best) << PolicyOf(c.policy).name;
    EXPECT_EQ(account.figures[0].estimate.low, 11);
    EXPECT_EQ(account.figures[0].estimate.high, 17);
  }
}

TEST(BestPolicyTest, WithoutAnOfficialVoiceTheLatestHolds) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Says("a", "Mara Olden", SourceClass::kWitness, 14, "10:00"));
  reports.push_back(Says("b", "Rolf Dane", SourceClass::kWitness, 12, "11:00"));
  EXPECT_EQ(Under(reports, Best::kOfficial).figures[0].estimate.best, 12);
}

TEST(BestPolicyTest, ThePartiesWidenUcdpsRangeAndNoOtherAndAreMarked) {
  for (const Best policy : {Best::kLatest, Best::kOfficial, Best::kConservative, Best::kUcdp, Best::kHighest}) {
    std::vector<AnnotatedReport> reports = FourVoices();
    ReportBuilder claim("e");
    claim.Published("2024-03-02T10:00:00Z")
        .Count({.words = "40", .group = "people", .low = 40, .high = 40, .sources = {"Dawn Front"}})
        .Happened(IncidentType::kBombing, "blast", "2024-03-02", "Orlow")
        .Held({.organization = "Dawn Front"});
    reports.push_back(claim.Done());
    const Reconciliation account = Under(reports, policy);
    ASSERT_EQ(account.figures.size(), 2u);  // the party's count stands by itself
    const bool claimed_first = account.figures[0].agreement == Agreement::kClaimed;
    const FigureLine& claimed = account.figures[claimed_first ? 0 : 1];
    const FigureLine& line = account.figures[claimed_first ? 1 : 0];
    EXPECT_EQ(line.estimate.high, policy == Best::kUcdp ? 40 : 17) << PolicyOf(policy).name;
    EXPECT_LE(*line.estimate.best, 17);
    EXPECT_TRUE(std::ranges::none_of(line.sources, &SourcePath::party));
    ASSERT_EQ(claimed.sources.size(), 1u);
    EXPECT_TRUE(claimed.sources[0].party);
    EXPECT_EQ(account.toll[0].estimate.high, line.estimate.high) << PolicyOf(policy).name;
  }
}

TEST(BestPolicyTest, AllHaveANameAndAMeaning) {
  EXPECT_EQ(BestPolicies().front().policy, Best::kLatest);
  for (const BestPolicy& policy : BestPolicies()) {
    EXPECT_FALSE(policy.meaning.empty());
    EXPECT_EQ(PolicyOf(policy.policy).name, policy.name);
  }
}

}  // namespace
}  // namespace rashomon

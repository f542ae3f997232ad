// Where accounts differ, by kind: contradiction, omission, scope, range, supersession. (Hours, measures, places and
// counts that do not meet: reconcile_test.cpp.)
#include <gtest/gtest.h>

#include <algorithm>

#include "reconcile/reconcile.h"
#include "reconcile/testing/reconcile_all.h"

namespace rashomon {
namespace {

constexpr auto kAttackers = static_cast<PopulationSet>(Population::kPerpetrators);
constexpr auto kCivilians = static_cast<PopulationSet>(Population::kCivilians);

CountSpec Attackers(std::int64_t count) {
  return {.words = std::to_string(count),
          .group = "gunmen",
          .outcome = Outcome::kPerpetrators,
          .low = count,
          .high = count,
          .population = kAttackers};
}

ReportBuilder Holds(std::string id, std::string_view organization, Stance stance) {
  ReportBuilder builder(std::move(id));
  builder.Happened(IncidentType::kBombing, "blast", "2024-03-02")
      .Held({.organization = std::string(organization), .stance = stance});
  return builder;
}

// The report says that somebody "made no mention of <what>".
AnnotatedReport MakesNoMention(std::string id, std::string_view what) {
  ReportBuilder builder(std::move(id));
  builder.Text("The statement made no mention of ");
  builder.Text(what);
  AnnotatedReport report = builder.Done();
  const auto at = static_cast<std::uint32_t>(report.report.text.find(what));
  report.claims.omissions.push_back({.span = {0, at},
                                     .by = std::nullopt,
                                     .what = {at, at + static_cast<std::uint32_t>(what.size())},
                                     .attribution = {}});
  return report;
}

TEST(DifferencesTest, ContradictsWhereTheNumbersOfAttackersDoNotMeet) {
  const auto account = ReconcileAll(
      Reports(ReportBuilder("a").Count(Attackers(2)), ReportBuilder("b").Outlet("other").Count(Attackers(4))));
  ASSERT_EQ(account.disagreements.size(), 1u);
  EXPECT_EQ(account.disagreements[0].about, "number of attackers");
  EXPECT_EQ(account.disagreements[0].kind, DisagreementKind::kContradiction);
  EXPECT_EQ(account.disagreements[0].positions.size(), 2u);
}

TEST(DifferencesTest, TakesAnAccountThatLeavesAnAttackerOutForSpeakingAgainstTheCount) {
  std::vector<AnnotatedReport> reports = Reports(ReportBuilder("a").Count(Attackers(2)));
  reports.push_back(MakesNoMention("b", "gunmen at the gate"));
  const auto account = ReconcileAll(reports);
  ASSERT_EQ(account.disagreements.size(), 1u);
  EXPECT_EQ(account.disagreements[0].kind, DisagreementKind::kContradiction);
  EXPECT_FALSE(account.disagreements[0].compatible);
}

TEST(DifferencesTest, CallsAGroupThatAnAccountLeavesOutAnOmissionAndNoContradiction) {
  std::vector<AnnotatedReport> reports = Reports(
      ReportBuilder("a").Count({.words = "12", .group = "villagers", .low = 12, .high = 12, .population = kCivilians}));
  reports.push_back(MakesNoMention("b", "villagers"));
  const auto account = ReconcileAll(reports);
  ASSERT_EQ(account.disagreements.size(), 1u);
  EXPECT_EQ(account.disagreements[0].about, "number killed: villagers");
  EXPECT_EQ(account.disagreements[0].kind, DisagreementKind::kOmission);
  EXPECT_TRUE(account.disagreements[0].compatible);
}

TEST(DifferencesTest, SetsAPartysCountOfAllApartByItsScope) {
  ReportBuilder claim("b");
  claim.Happened(IncidentType::kBombing, "blast", "2024-03-02")
      .Held({.organization = "Red Lantern"})
      .Count({.words = "40", .group = "people", .low = 40, .high = 40, .sources = {"Red Lantern"}});
  const auto account =
      ReconcileAll(Reports(ReportBuilder("a").Count({.words = "12", .group = "people", .low = 12, .high = 12}), claim));
  ASSERT_EQ(account.disagreements.size(), 1u);
  EXPECT_EQ(account.disagreements[0].kind, DisagreementKind::kScope);
  EXPECT_TRUE(account.disagreements[0].positions[1].sources[0].party);
}

TEST(DifferencesTest, HoldsWhatIsClaimedAgainstWhatIsDenied) {
  const auto account =
      ReconcileAll(Reports(Holds("a", "Red Lantern", Stance::kAccused), Holds("b", "Red Lantern", Stance::kDenied)));
  ASSERT_EQ(account.disagreements.size(), 1u);
  EXPECT_EQ(account.disagreements[0].about, "responsibility of Red Lantern");
  EXPECT_EQ(account.disagreements[0].kind, DisagreementKind::kContradiction);
}

TEST(DifferencesTest, HoldsOneWhoClaimsItAgainstRivalsAndAgainstWhoIsAccused) {
  for (const Stance other : {Stance::kClaimed, Stance::kAccused, Stance::kConfirmed}) {
    const auto account =
        ReconcileAll(Reports(Holds("a", "Red Lantern", Stance::kClaimed), Holds("b", "Grey Wolves", other)));
    ASSERT_EQ(account.disagreements.size(), 1u) << Name(other);
    EXPECT_EQ(account.disagreements[0].about, "who is responsible");
    EXPECT_EQ(account.disagreements[0].positions.size(), 2u);
  }
}

TEST(DifferencesTest, SuspectsWhoeverItMayBeBesideTheClaim) {
  const auto account =
      ReconcileAll(Reports(Holds("a", "Red Lantern", Stance::kClaimed), Holds("b", "Grey Wolves", Stance::kSuspected)));
  EXPECT_TRUE(account.disagreements.empty());
}

}  // namespace
}  // namespace rashomon

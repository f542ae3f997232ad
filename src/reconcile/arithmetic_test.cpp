// Sums, parts that are too large, and what follows from the numbers that nobody states.
#include "reconcile/arithmetic.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reconcile/testing/reconcile_all.h"

namespace rashomon {
namespace {

constexpr auto kMilitary = static_cast<PopulationSet>(Population::kMilitary);
constexpr auto kMen = static_cast<PopulationSet>(Population::kMen);

std::vector<std::string> NotesOf(const Reconciliation& account) {
  std::vector<std::string> notes;
  for (const ArithmeticLine& line : account.arithmetic)
    notes.push_back(std::string(Name(line.relation)) + ": " + line.note);
  return notes;
}

CountSpec Dead(std::int64_t number, std::string group, PopulationSet population = 0) {
  return {.words = std::to_string(number),
          .group = std::move(group),
          .low = number,
          .high = number,
          .population = population};
}

TEST(ArithmeticTest, AddsUpThreeGroupsAndMore) {
  constexpr auto kChildren = static_cast<PopulationSet>(Population::kChildren);
  constexpr auto kWomen = static_cast<PopulationSet>(Population::kWomen);
  const auto account = ReconcileAll(Reports(ReportBuilder("a")
                                                .Count(Dead(31, "people"))
                                                .Count(Dead(15, "children", kChildren))
                                                .Count(Dead(9, "women", kWomen))
                                                .Count(Dead(7, "men", kMen))));
  const std::vector<std::string> notes = NotesOf(account);
  EXPECT_NE(std::ranges::find(notes, "sum: 15 + 9 + 7 = 31"), notes.end());
}

TEST(ArithmeticTest, SaysOfATotalThatNobodyStatesThatItIsInferred) {
  constexpr auto kWomen = static_cast<PopulationSet>(Population::kWomen);
  CountSpec men = Dead(3, "men", kMen);
  men.joint = " and ";
  const auto account = ReconcileAll(Reports(ReportBuilder("a").Count(Dead(2, "women", kWomen)).Count(men)));
  ASSERT_EQ(account.arithmetic.size(), 1u);
  EXPECT_FALSE(account.arithmetic[0].whole);
  ASSERT_TRUE(account.arithmetic[0].inferred);
  EXPECT_EQ(account.arithmetic[0].inferred->count, (CountRange{5, 5}));
}

TEST(ArithmeticTest, InfersTheInjuredWhomKilledOrInjuredLeaves) {
  CountSpec hit = Dead(21, "people");
  hit.outcome = Outcome::kCasualties;
  const auto account =
      ReconcileAll(Reports(ReportBuilder("a").Count(hit), ReportBuilder("b").Count(Dead(6, "people"))));
  ASSERT_EQ(account.arithmetic.size(), 1u);
  ASSERT_TRUE(account.arithmetic[0].inferred);
  EXPECT_EQ(account.arithmetic[0].inferred->outcome, Outcome::kInjured);
  EXPECT_EQ(account.arithmetic[0].inferred->count, (CountRange{15, 15}));
}

TEST(ArithmeticTest, ShowsAGroupThatIsMoreThanAll) {
  const auto account = ReconcileAll(
      Reports(ReportBuilder("a").Count(Dead(9, "people")), ReportBuilder("b").Count(Dead(12, "soldiers", kMilitary))));
  const std::vector<std::string> notes = NotesOf(account);
  EXPECT_NE(std::ranges::find(notes, "contradicts: 12 of one group are more than 9 in all"), notes.end());
}

}  // namespace
}  // namespace rashomon

// What the rules leave is asked for once: people with a number, single persons, where words of harm are near.
#include "claims/figure_leftovers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The leftovers of a text, each in the words of its groups: "# four divers", "the cook + her son"; '#' marks a count.
std::vector<std::string> LeftoversOf(std::string_view text) {
  const FigureReading reading = ReadFigures(text);
  const FigureWords words(reading.annotation, English());
  const Groups groups(words);
  const std::vector<Predicate> predicates = FindPredicates(words, groups);
  const FigureArguments arguments(words, groups, predicates);
  const FigureSentences in{.words = words, .groups = groups, .predicates = predicates, .arguments = arguments};
  std::vector<std::string> shown;
  for (const FigureLeftover& left : FindLeftovers(in, FiguresByRule(in, English()))) {
    std::string& show = shown.emplace_back(left.kind == FigureLeftover::Kind::kCounted ? "# " : "");
    for (const std::uint32_t g : left.groups()) {
      if (g != left.first) show += " + ";
      show += words.Span({groups[g].begin, groups[g].end}).In(text);
    }
  }
  return shown;
}

TEST(FigureLeftoversTest, APersonThatNoRuleCountsIsLeft) {
  EXPECT_THAT(LeftoversOf("The fire killed two men. A welder stood by the gate."), ElementsAre("A welder"));
}

TEST(FigureLeftoversTest, WhomARuleCountsIsNotLeft) {
  EXPECT_THAT(LeftoversOf("A welder was killed."), IsEmpty());
  EXPECT_THAT(LeftoversOf("Two of the welders were killed."), IsEmpty());
}

TEST(FigureLeftoversTest, WhatSaysMoreOfSomebodyIsNotAskedApart) {
  EXPECT_THAT(LeftoversOf("Their founder, Ann Lee, was shot dead."), IsEmpty());
}

TEST(FigureLeftoversTest, ACountIsLeftWithItsNumber) {
  EXPECT_THAT(LeftoversOf("One man died. The police met 14 youths."), Contains("# 14 youths"));
}

TEST(FigureLeftoversTest, OfAWholeItsPartIsTold) {
  EXPECT_THAT(LeftoversOf("Of the 36 passengers, 12 died."), IsEmpty());
  EXPECT_THAT(LeftoversOf("There were 48 people aboard the bus, of whom 31 died."), IsEmpty());
  EXPECT_THAT(LeftoversOf("Eighteen out of 240 patients died."), IsEmpty());
}

TEST(FigureLeftoversTest, WhoTheCountedAreIsNobodyMore) {
  EXPECT_THAT(LeftoversOf("Two bystanders, a man and a schoolgirl, were killed."), IsEmpty());
}

TEST(FigureLeftoversTest, WhoDoesItToOthersIsNotAskedFor) {
  EXPECT_THAT(LeftoversOf("A boy killed two guards."), IsEmpty());
  EXPECT_THAT(LeftoversOf("A boy was near. Two guards were killed."), ElementsAre("A boy"));
}

TEST(FigureLeftoversTest, BothAreTheTwoWhoWereCounted) {
  EXPECT_THAT(LeftoversOf("Two men in their twenties, both from Kell, died."), IsEmpty());
}

TEST(FigureLeftoversTest, WhoSpeaksTellsOfOthers) {
  EXPECT_THAT(LeftoversOf("Two men were killed, a neighbour said."), IsEmpty());
}

TEST(FigureLeftoversTest, FarFromWordsOfHarmNobodyIsAskedFor) {
  EXPECT_THAT(LeftoversOf("A welder opened the new bridge. The mayor praised 14 pupils."), IsEmpty());
}

}  // namespace
}  // namespace rashomon

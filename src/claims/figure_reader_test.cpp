// The learned reader adds what the rules leave, with its mark, and changes nothing of what they say.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

constexpr std::string_view kReport =
    "The blast killed two men at the quarry. A farmer came out with his face burned. Six people were injured.";

// The figures of a report, read with the model of the reader (WithModel) or without it (English).
std::vector<Figure> FiguresOf(std::string_view text, const Language& language) {
  Report report;
  report.id = "r1";
  report.text = text;
  Annotation annotation = Annotate(report, language, {});
  return ExtractClaims(report, annotation, language).figures;
}

const Language& WithModel() {
  static const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  return language;
}

TEST(FigureReaderTest, SeesAPersonOfWhomNoRuleSpeaks) {
  const std::vector<Figure> figures = FiguresOf(kReport, WithModel());
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_TRUE(figures[1].learned);
  EXPECT_EQ(figures[1].outcome, Outcome::kInjured);
  EXPECT_EQ(figures[1].group->In(kReport), "A farmer");
  EXPECT_TRUE(figures[1].span.Contains(*figures[1].group));
}

TEST(FigureReaderTest, WithoutItsModelTheRulesSpeakAlone) {
  const std::vector<Figure> figures = FiguresOf(kReport, English());
  ASSERT_EQ(figures.size(), 2u);
  EXPECT_FALSE(figures[0].learned || figures[1].learned);
}

TEST(FigureReaderTest, WhatTheRulesSayStaysAsItIs) {
  std::vector<Figure> with = FiguresOf(kReport, WithModel());
  std::erase_if(with, [](const Figure& figure) { return figure.learned; });
  const std::vector<Figure> without = FiguresOf(kReport, English());
  ASSERT_EQ(with.size(), without.size());
  for (std::size_t i = 0; i < with.size(); ++i) {
    EXPECT_EQ(with[i].span, without[i].span);
    EXPECT_EQ(with[i].outcome, without[i].outcome);
    EXPECT_EQ(with[i].scope, without[i].scope);
    EXPECT_EQ(with[i].incident, without[i].incident);
  }
}

TEST(FigureReaderTest, LeavesBystandersAlone) {
  const std::vector<Figure> figures =
      FiguresOf("Two men were killed in the crash. The mayor praised the crews.", WithModel());
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_FALSE(figures[0].learned);
}

TEST(FigureReaderTest, DoesNotTakeAllForDeadWhereTheDeadAreCounted) {
  for (const char* text : {"A lorry carrying 40 miners overturned; 12 died.",
                           "Thirty passengers were thrown from the bus, and 12 of them died."}) {
    const std::vector<Figure> figures = FiguresOf(text, WithModel());
    ASSERT_EQ(figures.size(), 1u) << text;
    EXPECT_EQ(figures[0].count, (CountRange{12, 12}));
  }
}

TEST(FigureReaderTest, TakesNobodyBadlyHurtForNobodyHurt) {
  for (const Figure& figure :
       FiguresOf("The ferry sank. The abbey took in nine survivors, none of them seriously hurt.", WithModel()))
    EXPECT_NE(figure.count.high, 0);
}

}  // namespace
}  // namespace rashomon

// Whom a number goes back to (docs/decisions/origins.md): in doubt two voices are one.
#include <gtest/gtest.h>

#include "reconcile/questions.h"

namespace rashomon {
namespace {

using Names = std::vector<std::string>;

// The origins of one number that reports have on the word of these unnamed sources, one report each.
Names OriginsOf(const Names& sources) {
  std::vector<ClaimedFigure> figures;
  std::vector<std::uint32_t> all;
  for (const std::string& source : sources) {
    ClaimedFigure figure;
    figure.ref.report = static_cast<std::uint32_t>(figures.size());
    figure.path.chain = {source};
    figure.origin = NameKey(source);
    figure.named_source = true;
    figure.count = {.low = 2, .high = 2};
    all.push_back(figure.ref.report);
    figures.push_back(std::move(figure));
  }
  return CountOrigins(figures, all);
}

TEST(OriginsTest, ASourceTheWordsOfWhichStandInAnothersIsNoOtherVoice) {
  EXPECT_EQ(OriginsOf({"police", "Police in Harlow"}), Names{"Police in Harlow"});
  EXPECT_EQ(OriginsOf({"officials", "hospital officials", "two hospital officials"}), Names{"two hospital officials"});
}

TEST(OriginsTest, SourcesThatDifferInWordsAreTwo) {
  EXPECT_EQ(OriginsOf({"a doctor", "the police"}), (Names{"a doctor", "the police"}));
}

TEST(OriginsTest, OneSourceIsShownInSmallLettersWhereSomebodyWritesItSo) {
  EXPECT_EQ(OriginsOf({"Police in Harlow", "police in Harlow"}), Names{"police in Harlow"});
}

}  // namespace
}  // namespace rashomon

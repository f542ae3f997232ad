#include "annotate/quotes.h"

#include <gtest/gtest.h>

#include <string>

namespace rashomon {
namespace {

std::vector<Block> BlocksOf(std::string_view text) {
  std::vector<Block> blocks;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) {
      blocks.push_back({BlockKind::kParagraph, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, {}});
    }
    at = end + 1;
  }
  return blocks;
}

std::vector<std::string> InnerTexts(std::string_view text) {
  std::vector<std::string> found;
  for (const Quote& quote : FindQuotes(text, BlocksOf(text))) found.emplace_back(quote.inner.In(text));
  return found;
}

TEST(QuotesTest, ReadsEveryKindOfMark) {
  struct Case {
    std::string_view text;
    std::vector<std::string> inner;
  };
  const Case cases[] = {
      {.text = "\"The bridge is closed,\" she said.", .inner = {"The bridge is closed,"}},
      {.text = "“The bridge is closed,” she said.", .inner = {"The bridge is closed,"}},
      {.text = "''The bridge is closed,'' she said.", .inner = {"The bridge is closed,"}},
      {.text = "'The bridge is closed,' she said.", .inner = {"The bridge is closed,"}},
      {.text = "‘The bridge is closed,’ she said.", .inner = {"The bridge is closed,"}},
      {.text = "«The bridge is closed», she said.", .inner = {"The bridge is closed"}},
      {.text = "He called it \"a mess\" and \"a shame\".", .inner = {"a mess", "a shame"}},
  };
  for (const Case& c : cases) EXPECT_EQ(InnerTexts(c.text), c.inner) << c.text;
}

TEST(QuotesTest, TakesApostrophesForNoQuotation) {
  EXPECT_TRUE(InnerTexts("The workers' union didn't say what it'll do in the '90s.").empty());
  EXPECT_TRUE(InnerTexts("The mayor’s office hasn’t answered the residents’ letter.").empty());
}

TEST(QuotesTest, ClosesWithAMarkThatABlankAfterTheCommaMakesLookLikeAnOpeningOne) {
  EXPECT_EQ(InnerTexts("\"The bridge is closed, \"the mayor said. \"Use the ferry,\" she added."),
            (std::vector<std::string>{"The bridge is closed, ", "Use the ferry,"}));
  // Here the first quotation was never closed: what follows the second mark is quoted, as its own end shows.
  EXPECT_EQ(InnerTexts("\"The bridge is closed, the mayor said, \"use the ferry\" and went."),
            (std::vector<std::string>{"The bridge is closed, the mayor said, ", "use the ferry"}));
}

TEST(QuotesTest, LeavesAnInnerQuotationToTheOuterOne) {
  EXPECT_EQ(InnerTexts("“He shouted ‘get out’ and ran,” she said."),
            std::vector<std::string>{"He shouted ‘get out’ and ran,"});
}

TEST(QuotesTest, JoinsAQuotationOverSeveralParagraphs) {
  const std::string_view text = "“The water came at night.\n“Nobody was warned,” she said.";
  const std::vector<Quote> quotes = FindQuotes(text, BlocksOf(text));
  ASSERT_EQ(quotes.size(), 2u);
  EXPECT_FALSE(quotes[0].closed);
  EXPECT_TRUE(quotes[1].closed);
  EXPECT_EQ(quotes[1].continues, 0u);
}

TEST(QuotesTest, EndsAnUnclosedQuotationWithItsParagraph) {
  const std::string_view text = "\"The water came at night, she said.\nThe road was closed.";
  const std::vector<Quote> quotes = FindQuotes(text, BlocksOf(text));
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_LT(quotes[0].span.end, text.find('T', 5));
}

}  // namespace
}  // namespace rashomon

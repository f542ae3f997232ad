#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "annotate/steps.h"

namespace rashomon {
namespace {

using ::testing::ElementsAre;

const Language& English() {
  static const Language language = Language::Load(*LanguageSources::BuiltIn("en")).value();
  return language;
}

std::string_view KindName(BlockKind kind) {
  constexpr std::string_view kNames[] = {"headline", "subheadline", "paragraph", "caption",
                                         "credit",   "notice",      "other"};
  return kNames[static_cast<std::size_t>(kind)];
}

// "kind: first words", with "=N" behind the kind of a block that repeats block N.
std::vector<std::string> Blocks(std::string_view text, std::string_view title = "") {
  Report report;
  report.text = std::string(text);
  report.title = std::string(title);
  Annotation annotation;
  FindBlocks(report, English(), annotation);
  std::vector<std::string> lines;
  std::uint32_t end = 0;
  for (const Block& block : annotation.blocks) {
    EXPECT_LE(end, block.span.begin);
    EXPECT_LT(block.span.begin, block.span.end);
    end = block.span.end;
    std::string line(KindName(block.kind));
    if (block.repeats) line += "=" + std::to_string(*block.repeats);
    lines.push_back(line + ": " + std::string(block.span.In(report.text).substr(0, 28)));
  }
  return lines;
}

TEST(BlocksTest, FindsHeadlineSubheadlineAndParagraphs) {
  EXPECT_THAT(Blocks("Ferry sinks off Port Arden, dozens missing\n\n"
                     "Coast guard calls off night search\n\n"
                     "A passenger ferry went down in rough seas on Tuesday, the harbour master said.\n\n"
                     "What is known about the ship\n\n"
                     "The vessel was built in 1988 and had passed its last inspection, according to its owner."),
              ElementsAre("headline: Ferry sinks off Port Arden, ", "subheadline: Coast guard calls off night ",
                          "paragraph: A passenger ferry went down ", "subheadline: What is known about the ship",
                          "paragraph: The vessel was built in 1988"));
}

// A piece of the text, from the first of its words on, as markup would mark it.
MarkedBlock Mark(std::string_view text, std::string_view words, TextForm form) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {.form = form,
          .span = {begin, begin + static_cast<std::uint32_t>(words.size())},
          .time = ParseIsoTime("2024-03-02")};
}

TEST(BlocksTest, TakesTheKindThatTheMarkupGives) {
  Report report;
  report.text =
      "Ferry sinks off Port Arden, dozens missing\n\nThe ferry went down on Tuesday in rough seas, with nobody but its "
      "crew of nine on board, the harbour master said.\n\nRescuers at the pier of Port Arden, where the ferry "
      "was to land.\n\nWhat happened next.\n\nLife jackets\n\nThe search goes on.";
  report.marked = {
      Mark(report.text, "Rescuers at the pier of Port Arden, where the ferry was to land.", TextForm::kCaption),
      Mark(report.text, "What happened next.", TextForm::kSubheadline),
      Mark(report.text, "Life jackets", TextForm::kListItem)};
  Annotation annotation;
  FindBlocks(report, English(), annotation);
  std::vector<std::string> kinds;
  for (const Block& block : annotation.blocks) kinds.emplace_back(KindName(block.kind));
  EXPECT_THAT(kinds, ElementsAre("headline", "paragraph", "caption", "subheadline", "paragraph", "paragraph"));
  EXPECT_EQ(annotation.blocks[4].form, TextForm::kListItem);
  EXPECT_EQ(annotation.blocks[4].time->text, "2024-03-02");
  EXPECT_FALSE(annotation.blocks[5].time);
}

TEST(BlocksTest, CutsAHeadersDateOffTheHeadline) {
  EXPECT_THAT(Blocks(" date 2015-03-04 Nine hurt as tram leaves rails\n\nThe tram was full, witnesses said."),
              ElementsAre("notice: date 2015-03-04", "headline: Nine hurt as tram leaves rai",
                          "paragraph: The tram was full, witnesses"));
  EXPECT_THAT(
      Blocks("Published: March 4, 2015 10:30 - Nine hurt as tram leaves rails\n\nThe tram was full, they said."),
      ElementsAre("notice: Published: March 4, 2015 10:", "headline: Nine hurt as tram leaves rai",
                  "paragraph: The tram was full, they said"));
}

TEST(BlocksTest, CutsAClosingDateOffACaption) {
  EXPECT_THAT(
      Blocks(
          "Mine roof falls in\n\nRescuers wait at the shaft. (Published Friday, May 3, 2019)\n\nNo sound was heard."),
      ElementsAre("headline: Mine roof falls in", "paragraph: Rescuers wait at the shaft.",
                  "notice: (Published Friday, May 3, 20", "paragraph: No sound was heard."));
}

TEST(BlocksTest, KeepsAPlaylistOutOfTheReport) {
  EXPECT_THAT(
      Blocks("Mine roof falls in\n\nNo sound was heard.\n\n2:35 Mayor speaks of earlier fire that killed nine\n\n"
             "Work goes on."),
      ElementsAre("headline: Mine roof falls in", "paragraph: No sound was heard.",
                  "other: 2:35 Mayor speaks of earlier", "paragraph: Work goes on."));
}

TEST(BlocksTest, CutsAPlayersLabelOffATitle) {
  EXPECT_THAT(Blocks("Mine roof falls in\n\nRescuers reached the shaft at noon, the company said.\n\n"
                     "Watch video 03:15 Trapped miner's brother speaks of a long night\n\n"
                     "Four men were brought up alive in the evening."),
              ElementsAre("headline: Mine roof falls in", "paragraph: Rescuers reached the shaft a",
                          "notice: Watch video 03:15", "caption: Trapped miner's brother spea",
                          "paragraph: Four men were brought up ali"));
}

TEST(BlocksTest, CutsTheCreditOffACaption) {
  const std::string head = "Blaze at chemical plant\n\n";
  const std::string tail = "\n\nThe fire was out by dawn, officials said.";
  struct Case {
    std::string line;
    std::string caption;
    std::string credit;
  };
  const Case cases[] = {
      {.line = "Smoke rises over the plant in Weston on May 3, 2019. Photo credit Ann Lee/Getty Images",
       .caption = "Smoke rises over the plant i",
       .credit = "Photo credit Ann Lee/Getty I"},
      {.line = "Smoke rises over the plant. (Photo: Weston Herald)",
       .caption = "Smoke rises over the plant.",
       .credit = "(Photo: Weston Herald)"},
      {.line = "Smoke rises over the plant. Reuters", .caption = "Smoke rises over the plant.", .credit = "Reuters"},
      {.line = "Smoke rises over the plant (AP Photo/J. Ray)",
       .caption = "Smoke rises over the plant",
       .credit = "(AP Photo/J. Ray)"},
      {.line = "Dan Moor, May 3, 2019 (Weston County Sheriff's Office)",
       .caption = "Dan Moor, May 3, 2019",
       .credit = "(Weston County Sheriff's Off"},
  };
  for (const Case& c : cases) {
    const auto blocks = Blocks(head + c.line + tail);
    ASSERT_EQ(blocks.size(), 4u) << c.line;
    EXPECT_EQ(blocks[1].substr(0, 9 + 28), ("caption: " + c.caption).substr(0, 9 + 28));
    EXPECT_EQ(blocks[2], "credit: " + c.credit);
  }
}

TEST(BlocksTest, LinksACaptionThatIsPrintedTwice) {
  const std::string caption =
      "Relatives wait outside the pit head in Norwick while crews try to clear the second shaft.";
  EXPECT_THAT(Blocks("Rescue goes on\n\n" + caption + "\n" + caption + " Photo by Tom Hill/AFP\n\nNo sound was heard."),
              ElementsAre("headline: Rescue goes on", "caption: Relatives wait outside the p",
                          "caption=1: Relatives wait outside the p", "credit: Photo by Tom Hill/AFP",
                          "paragraph: No sound was heard."));
}

TEST(BlocksTest, TakesADescriptionUnderItsKeywordsAsACaption) {
  EXPECT_THAT(
      Blocks("Dam gives way\n\nThe valley was warned in time.\n\nDam, valley, flood, village\n"
             "A road ends in the water near the old mill. Handout"),
      ElementsAre("headline: Dam gives way", "paragraph: The valley was warned in tim",
                  "other: Dam, valley, flood, village", "caption: A road ends in the water nea", "credit: Handout"));
}

TEST(BlocksTest, KnowsWhatASiteSaysForItself) {
  for (const std::string line :
       {"This is a developing story. Check back for updates.", "This article was last updated at 23:06 GMT.",
        "Read more: Five questions about the dam", "Copyright 2019 Weston Herald. All rights reserved.",
        "Advertisement", "Sign up for our newsletter", "Please enable Javascript to watch this video",
        "Correction: An earlier version of this report gave the wrong street.",
        "The Associated Press contributed to this report."}) {
    const auto blocks = Blocks("Dam gives way\n\nThe valley was warned in time.\n\n" + line);
    ASSERT_EQ(blocks.size(), 3u);
    EXPECT_TRUE(blocks[2].starts_with("notice: ")) << line;
  }
}

TEST(BlocksTest, LeavesOrdinaryParagraphsAlone) {
  for (const std::string line :
       {"Police said the man (the owner of the shop) had been alone.",
        "By noon the water had reached the second floor.",
        "The report, first published on Monday, names three companies that had known of the fault for years and did "
        "not act.",
        "Watch towers along the coast had seen the smoke.", "“It was over in a minute,” she said. “We ran.”",
        "Related incidents were reported from two other towns, the ministry said in a statement on Friday."}) {
    const auto blocks = Blocks("Dam gives way\n\nThe valley was warned in time.\n\n" + line);
    ASSERT_EQ(blocks.size(), 3u) << line;
    EXPECT_TRUE(blocks[2].starts_with("paragraph: ")) << line;
  }
}

TEST(BlocksTest, KnowsTheHeadlineByTheReportsTitle) {
  EXPECT_THAT(Blocks("Two die in hotel fire.\n\nTwo guests died.", "Two die in hotel fire - The Weston Herald"),
              ElementsAre("headline: Two die in hotel fire.", "paragraph: Two guests died."));
  EXPECT_THAT(
      Blocks("Two die in hotel fire Two guests died on Monday when smoke filled the hall.", "Two die in hotel fire"),
      ElementsAre("headline: Two die in hotel fire", "paragraph: Two guests died on Monday wh"));
  EXPECT_THAT(Blocks("Two guests died on Monday.", "Two die in hotel fire"),
              ElementsAre("paragraph: Two guests died on Monday."));
}

TEST(BlocksTest, JoinsLinesThatAFixedWidthBroke) {
  EXPECT_THAT(Blocks("Storm cuts off three villages\n\n"
                     "The mountain road was closed on Sunday after a slide buried two\n"
                     "of its tunnels, and helicopters brought food to the people who had\n"
                     "stayed behind in the upper valley. Nobody was hurt, the governor of\n"
                     "the province said.\n\n"
                     "More snow is expected."),
              ElementsAre("headline: Storm cuts off three village", "paragraph: The mountain road was closed",
                          "paragraph: More snow is expected."));
}

TEST(BlocksTest, KeepsADatelineWithItsParagraph) {
  EXPECT_THAT(Blocks("PORT ARDEN, May 3 (Reuters) - A ferry sank on Tuesday."),
              ElementsAre("paragraph: PORT ARDEN, May 3 (Reuters) "));
}

TEST(BlocksTest, TellsMastheadAndDateLineFromTheHeadline) {
  EXPECT_THAT(
      Blocks("WESTON HERALD - BREAKING\nSunday, March 4, 2018, 18:20\n\nTram leaves rails, dozens feared hurt\n\n"
             "The tram was full, witnesses said."),
      ElementsAre("other: WESTON HERALD - BREAKING", "notice: Sunday, March 4, 2018, 18:20",
                  "headline: Tram leaves rails, dozens fe", "paragraph: The tram was full, witnesses"));
  EXPECT_THAT(
      Blocks("Eleven hurt, a city in shock\n\nWeston Post\nTuesday, 6 March 2018. Last updated at 19:30\n"
             "By Ann Lee in Weston and Tom Hill in the capital\n\nThe tram was full, witnesses said, and many of those "
             "who stood in the rear car were children on their way home from the fair in the park by the river."),
      ElementsAre("headline: Eleven hurt, a city in shock", "other: Weston Post",
                  "notice: Tuesday, 6 March 2018. Last ", "credit: By Ann Lee in Weston and Tom",
                  "paragraph: The tram was full, witnesses"));
  // A headline alone stays one, whatever stands under it.
  EXPECT_THAT(
      Blocks("Tram leaves rails\n6 March 2018\n\nThe tram was full, witnesses said."),
      ElementsAre("headline: Tram leaves rails", "notice: 6 March 2018", "paragraph: The tram was full, witnesses"));
}

TEST(BlocksTest, HasNoBlocksWithoutWords) {
  EXPECT_TRUE(Blocks("").empty());
  EXPECT_TRUE(Blocks(" \n\n ").empty());
}

}  // namespace
}  // namespace rashomon

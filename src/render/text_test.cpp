#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "render/render.h"
#include "render/terminal.h"
#include "render/testing/fixture.h"
#include "render/words.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string Text(RenderOptions options = {}) {
  return Render(MakeFixtureDossier(), RenderFormat::kText, options);
}

TEST(TextTest, NoLineIsWiderThanThePage) {
  for (const int width : {60, 80, 132}) {
    for (const Detail detail : {Detail::kNormal, Detail::kVerbose}) {
      std::istringstream lines(Text({.detail = detail, .explain = Explain::kYes, .width = width}));
      for (std::string line; std::getline(lines, line);) EXPECT_LE(DisplayWidth(line), width) << line;
    }
  }
}

TEST(TextTest, APageCountsEventsAsTheTerminalDoes) {
  Dossier dossier = MakeFixtureDossier();
  DossierEvent& aside = dossier.events.emplace_back();
  aside.id = "e9";
  aside.reports = {0};
  ASSERT_TRUE(IsAside(dossier.events.back()));
  EXPECT_THAT(Render(dossier, RenderFormat::kText, {}), HasSubstr("2 events, 1 report of something else"));
  EXPECT_THAT(Render(dossier, RenderFormat::kHtml, {}), HasSubstr("2 events, 1 report of something else"));
}

TEST(TextTest, ALongNameIsWrappedInItsColumnAndNotCut) {
  Dossier dossier = MakeFixtureDossier();
  dossier.events.front().account.responsibility.front().organization =
      "Dawn Front for the Freedom of the Outer Islands";
  const std::string narrow = Render(dossier, RenderFormat::kText, {.width = 80});
  EXPECT_THAT(narrow, HasSubstr("\n  Dawn Front for the        claims it"));
  EXPECT_THAT(narrow, HasSubstr("\n  Freedom of the Outer"));
  const std::string wide = Render(dossier, RenderFormat::kText, {.width = 160});
  EXPECT_THAT(wide, HasSubstr("  Dawn Front for the Freedom of the Outer Islands  claims it"));
}

TEST(TextTest, ANoughtThatNobodySaidIsNoNought) {
  Dossier dossier = MakeFixtureDossier();
  Reconciliation& account = dossier.events.front().account;
  account.toll.push_back({.outcome = Outcome::kMissing,
                          .estimate = {.low = 0, .best = 0, .high = 1},
                          .of_which_perpetrators = {},
                          .basis = "what the reports bear out",
                          .claims = {}});
  for (const RenderFormat format : {RenderFormat::kText, RenderFormat::kMarkdown, RenderFormat::kHtml}) {
    const std::string page = Render(dossier, format, {});
    EXPECT_THAT(page, HasSubstr("told of, 1 at most"));
    EXPECT_THAT(page, Not(HasSubstr("what the reports bear out")));
  }
}

TEST(TextTest, SaysWhoseWordsStandInOtherReportsToo) {
  EXPECT_THAT(Text(), HasSubstr("24 words of Herald (Meridian Wire, 3 Mar"));
  EXPECT_THAT(Text(), HasSubstr("\"the fish market of Ostraven\""));
}

TEST(TextTest, StrikesThroughWhatWasTakenBackAndTellsWhy) {
  const std::string text = Text();
  EXPECT_THAT(text, HasSubstr("1 more report was taken back: not counted, see below"));
  EXPECT_THAT(text, HasSubstr("~~Tribune, 3 Mar 15:00 GMT~~"));
  EXPECT_THAT(text, HasSubstr("taken back by M. Orr, 3 Mar 18:00 GMT: its reporter was not there"));
  EXPECT_THAT(text, HasSubstr("~~at least 40 killed, everyone~~"));
  EXPECT_THAT(text, HasSubstr("With this the toll was killed: at least 40."));
  EXPECT_THAT(Text({.colour = Colour::kAlways}), HasSubstr("\x1b[9m~~Tribune"));
}

TEST(TextTest, TheSectionsStandInTheOrderOfTheDossier) {
  const std::string text = Text({.explain = Explain::kYes});
  std::size_t last = 0;
  for (const char* heading :
       {"BOMBING  fish market of Ostraven", "4 reports, 4 outlets, 3 origins", "KILLED    at least 17",
        "INJURED   40, 1 of them attackers", "WHO IS HELD RESPONSIBLE", "WHERE THE ACCOUNTS DIFFER",
        "HOW THE NUMBERS FIT", "WHO SAID WHAT", "TIMELINE", "NAMES", "SOURCES", "PASSAGES IN SEVERAL REPORTS",
        "TAKEN BACK, NOT COUNTED ABOVE", "READ WITH CARE", "WHY THESE REPORTS ARE ONE EVENT"}) {
    const std::size_t at = text.find(heading);
    ASSERT_NE(at, std::string::npos) << heading << "\n" << text;
    EXPECT_GT(at, last) << heading;
    last = at;
  }
}

TEST(TextTest, ANumberStandsWithWhomItCountsAndOnWhoseWord) {
  const std::string text = Text();
  EXPECT_THAT(text, HasSubstr("17+      everyone"));
  EXPECT_THAT(text, HasSubstr("3 outlets, 2 origins:"));
  EXPECT_THAT(text, HasSubstr("~30      officers"));
  EXPECT_THAT(text, HasSubstr("Monitor < Dawn Front < \"a"));
  EXPECT_THAT(text, HasSubstr("over time: 14+ (3 Mar 14:05 GMT), 17 (3 Mar 21:40 +01:00)"));
}

TEST(TextTest, ANumberThatNobodyStatesSaysHowItWasReckoned) {
  Dossier dossier = MakeFixtureDossier();
  TollEntry& killed = dossier.events[0].account.toll[0];
  killed.basis = "killed or injured in all, less the injured";
  EXPECT_THAT(Render(dossier, RenderFormat::kText, {}), Not(HasSubstr(killed.basis)));  // a line states it
  killed.estimate = {.low = 21, .best = 21, .high = 21, .approximate = false};
  EXPECT_THAT(Render(dossier, RenderFormat::kText, {}), HasSubstr("KILLED    21: killed or injured in all, less the"));
  EXPECT_THAT(Render(dossier, RenderFormat::kJson, {}), HasSubstr("\"inferred\":true"));
}

TEST(TextTest, NothingFromAReportDrivesTheTerminal) {
  const std::string text = Text({.detail = Detail::kVerbose});
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_THAT(text, HasSubstr("␛[31m"));
  EXPECT_THAT(text, HasSubstr("<U+202E>evil<U+202C>"));
  EXPECT_TRUE(IsValidUtf8(text));
}

TEST(TextTest, ColourRepeatsWhatTheWordsSay) {
  const std::string plain = Text();
  const std::string coloured = Text({.colour = Colour::kAlways});
  EXPECT_NE(plain, coloured);
  std::string stripped;
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1b')
      i = coloured.find('m', i);
    else
      stripped += coloured[i];
  }
  // Spaces at the end of a line may have been kept behind a colour code.
  std::istringstream one(plain), other(stripped);
  for (std::string a, b; std::getline(one, a) && std::getline(other, b);) {
    b.erase(b.find_last_not_of(' ') + 1);
    EXPECT_EQ(a, b);
  }
}

TEST(TextTest, VerboseShowsTheSentencesWithTheirClaims) {
  const std::string text = Text({.detail = Detail::kVerbose});
  EXPECT_THAT(text, HasSubstr("(courier#f1)"));
  EXPECT_THAT(Text(), Not(HasSubstr("(courier#f1)")));
}

TEST(TextTest, EmptyAndSingleAreStatesOfTheirOwn) {
  EXPECT_EQ(Render({}, RenderFormat::kText, {}), "No report was read: there is nothing to say.\n");
  Dossier single = MakeFixtureDossier();
  single.events.erase(single.events.begin());
  const std::string text = Render(single, RenderFormat::kText, {});
  EXPECT_THAT(text, HasSubstr("One report only"));
  EXPECT_THAT(text, HasSubstr("date not known"));
  single.events[0].account = {};
  EXPECT_THAT(Render(single, RenderFormat::kText, {}), HasSubstr("No count of people was found in this report."));
}

TEST(WordsTest, ABoundIsWrittenAsABound) {
  struct Case {
    Estimate estimate;
    std::string_view compact, words;
  };
  const Case cases[] = {
      {.estimate = {.low = 12, .best = 12, .high = 12}, .compact = "12", .words = "12"},
      {.estimate = {.low = 60, .best = 60, .high = {}}, .compact = "60+", .words = "at least 60"},
      {.estimate = {.low = {}, .best = 30, .high = 30}, .compact = "up to 30", .words = "at most 30"},
      {.estimate = {.low = 60, .best = 60, .high = 60, .approximate = true}, .compact = "~60", .words = "about 60"},
      {.estimate = {.low = 5, .best = 6, .high = 7}, .compact = "5-7", .words = "6 (between 5 and 7)"},
      {.estimate = {.low = 3400, .best = 3400, .high = 3400}, .compact = "3,400", .words = "3,400"},
      {.estimate = {.low = 9, .best = 12, .high = {}}, .compact = "9+", .words = "12 (at least 9)"},
      {.estimate = {.low = {}, .best = {}, .high = {}, .approximate = true},
       .compact = "some",
       .words = "a number not given"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(CompactBound(c.estimate), c.compact);
    EXPECT_EQ(BoundInWords(c.estimate), c.words);
  }
}

TEST(WordsTest, TimesKeepTheirPrecisionAndZone) {
  EXPECT_EQ(DayInWords("2024-05-14"), "Tue 14 May 2024");
  EXPECT_EQ(DayInWords("2024-05"), "May 2024");
  EXPECT_EQ(DayInWords("2024-W20"), "2024-W20");
  EXPECT_EQ(MomentInWords("2024-05-14TAF"), "14 May 2024, afternoon");
  EXPECT_EQ(ShortMomentInWords("2024-05-14T09:05:00Z"), "14 May 09:05 GMT");
  EXPECT_EQ(MomentInWords("2024-05-14T09:05:00-03:30"), "14 May 2024 09:05 -03:30");
  EXPECT_EQ(MomentInWords("2024-05-14"), "14 May 2024");
  EXPECT_EQ(WhenInWords({.begin = "2024-05-14", .end = "2024-05-15", .claims = {}}),
            "Tue 14 May 2024 to Wed 15 May 2024");
}

TEST(WordsTest, AnOutletThatIsAFileIsCalledByItsName) {
  EXPECT_EQ(OutletInWords("clippings/2024/herald.txt"), "herald");
  EXPECT_EQ(OutletInWords("clippings/herald.txt's own reporting"), "herald's own reporting");
  EXPECT_EQ(OutletInWords("in/reports.jsonl:3"), "reports.jsonl:3");
  EXPECT_EQ(OutletInWords("News / Views"), "News / Views");
  EXPECT_EQ(OutletInWords("Post/Courier"), "Post/Courier");
  EXPECT_EQ(OutletInWords("https://a.example/b.html"), "https://a.example/b.html");
}

TEST(TerminalTest, CountsColumnsNotBytes) {
  EXPECT_EQ(DisplayWidth("Señor"), 5);
  EXPECT_EQ(DisplayWidth("東京"), 4);
  EXPECT_EQ(DisplayWidth("e\u0301a"), 2);
  EXPECT_EQ(Fit("東京都庁", 5), "東京…");
  EXPECT_EQ(Fit("short", 5), "short");
  EXPECT_EQ(PadLeft("é", 3), "  é");
  EXPECT_THAT(Wrap("one two three four", 9), testing::ElementsAre("one two", "three", "four"));
  EXPECT_THAT(Wrap("abcdefghijklmnop", 8), testing::ElementsAre("abcdefgh", "ijklmnop"));
  EXPECT_THAT(Wrap("", 8), testing::ElementsAre(""));
}

TEST(TerminalTest, MakesVisibleWhatWouldAct) {
  EXPECT_EQ(Visible("a\x1b[2Jb\x07"), "a␛[2Jb␇");
  EXPECT_EQ(Visible("one\n\t two"), "one two");
  EXPECT_EQ(Visible("\u202Eabc\u2069"), "<U+202E>abc<U+2069>");
  EXPECT_EQ(Visible("bad\xff"), "bad\uFFFD");
}

}  // namespace
}  // namespace rashomon

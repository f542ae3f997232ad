#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ingest/loose_date.h"
#include "ingest/readers.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view kLead =
    "A goods train left the rails near Ostrow on Sunday, and two of its wagons, loaded with timber, fell down the bank "
    "into the river below the old bridge.";
constexpr std::string_view kSecond =
    "Nobody was hurt, the railway said, but the line, the only one into the valley, stays closed until the wagons have "
    "been lifted, which may take a week.";

std::string Page(std::string_view head, std::string_view before = "", std::string_view after = "") {
  return "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Train falls into river | Ostrow Post</title>" +
         std::string(head) +
         "</head><body><nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/s\">Sport, weather, "
         "more</a></li></ul></nav>"
         "<div class=\"layout\"><h1>Train falls into river</h1>" +
         std::string(before) + "<div class=\"story-body\"><p>" + std::string(kLead) +
         "</p><script>var x = 'a, b, c';</script><p>" + std::string(kSecond) + "</p>" + std::string(after) +
         "</div><aside class=\"related\"><p>Read also, dear reader: ten bridges that fell, and why, and what came "
         "after.</p></aside>"
         "</div><footer>Imprint, privacy, contact, and all the rest of it</footer></body></html>";
}

TEST(HtmlReaderTest, TakesTheArticleAndLeavesTheFurniture) {
  const auto report = ReadHtmlReport("a.html", Page("<meta property=\"og:site_name\" content=\"Ostrow Post\">"), {});
  ASSERT_TRUE(report.has_value()) << report.error().message;
  EXPECT_EQ(report->text, std::string(kLead) + "\n\n" + std::string(kSecond));
  EXPECT_EQ(report->title, "Train falls into river");
  EXPECT_EQ(report->outlet, "Ostrow Post");
  EXPECT_EQ(report->language, "en-GB");
  EXPECT_EQ(report->input, "a.html");
}

TEST(HtmlReaderTest, LeavesOutWhatHangsInsideOfTheArticle) {
  const auto report = ReadHtmlReport(
      "a.html",
      Page("", "<p class=\"byline\">By Jan Novak</p>",
           "<figure><img src=\"x\"><figcaption>The bridge, on Sunday</figcaption></figure><div class=\"share-buttons\">"
           "<a href=\"t\">Tweet</a> <a href=\"f\">Share</a></div><p style=\"display:none\">Hidden words, many of "
           "them.</p>"
           "<ul><li><a href=\"1\">First other story of the day</a></li><li><a href=\"2\">Second story</a></li></ul>"),
      {});
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->text, std::string(kLead) + "\n\n" + std::string(kSecond));
}

TEST(HtmlReaderTest, ReadsThePublicationDateFromWhereverThePageHasIt) {
  struct Case {
    std::string head;
    std::string before = "";
    std::string published;
    std::string updated = "";
  };
  const Case cases[] = {
      {.head = R"(<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "x",
                 "datePublished": "2019-05-03T10:00:00+02:00", "dateModified": "2019-05-04T08:00:00+02:00"}]}</script>)",
       .published = "2019-05-03T10:00:00+02:00",
       .updated = "2019-05-04T08:00:00+02:00"},
      {.head = "<meta property=\"article:published_time\" content=\"2019-05-03T22:30:00-0500\">",
       .published = "2019-05-03T22:30:00-0500"},
      {.head = "<meta name=\"DC.date.issued\" content=\"2019-05-03\">", .published = "2019-05-03"},
      {.head = "",
       .before = "<time itemprop=\"datePublished\" datetime=\"2019-05-03T10:00\">Friday</time>",
       .published = "2019-05-03T10:00"},
      {.head = "<link rel=\"canonical\" href=\"https://post.example/2019/05/03/train\">", .published = "2019-05-03"},
      {.head = "", .before = "<span class=\"date\">Friday 3rd May 2019, 10:00</span>", .published = "2019-05-03"},
      {.head = "", .before = "<p>03/05/2019</p>", .published = "2019-05-03"},
      {.head = "<meta property=\"article:modified_time\" content=\"2019-05-04\">",
       .published = "2019-05-04",
       .updated = "2019-05-04"},
      {.head = "", .published = ""},
  };
  for (const Case& c : cases) {
    const auto report = ReadHtmlReport("a.html", Page(c.head, c.before), {});
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->published ? report->published->text : "", c.published) << c.head << c.before;
    EXPECT_EQ(report->updated ? report->updated->text : "", c.updated) << c.head;
  }
}

TEST(HtmlReaderTest, ReadsTheEncodingThatThePageDeclares) {
  std::string page = Page("<meta charset=\"iso-8859-1\">", "<p>Caf\xE9</p>");
  page.replace(page.find("Nobody"), 6,
               "N\xE9\x93"
               "body");
  const auto report = ReadHtmlReport("a.html", page, {});
  ASSERT_TRUE(report.has_value());
  EXPECT_NE(report->text.find("Né“body"), std::string::npos) << report->text;
}

TEST(HtmlReaderTest, BelievesTheBytesWhereThePageDeclaresWhatTheyAreNot) {
  struct Case {
    std::string_view what;
    std::string head;
    std::string words;
    std::string_view text;
  };
  const std::string latin =
      "La pr\xE9"
      "fecture a annonc\xE9 que trois \xE9l\xE8ves ont \xE9t\xE9 bless\xE9s \xE0 N\xEEmes, o\xF9 l'\xE9"
      "cole est ferm\xE9"
      "e jusqu'\xE0 nouvel ordre.";
  constexpr std::string_view kFrench =
      "La préfecture a annoncé que trois élèves ont été blessés à Nîmes, où l'école est fermée jusqu'à nouvel ordre.";
  const Case cases[] = {
      {.what = "UTF-8 called Latin-1",
       .head = "<meta charset=iso-8859-1>",
       .words = std::string(kFrench),
       .text = kFrench},
      {.what = "UTF-8, nothing said", .head = "", .words = std::string(kFrench), .text = kFrench},
      {.what = "Latin-1 called UTF-8", .head = "<meta charset=utf-8>", .words = latin, .text = kFrench},
      {.what = "Latin-1, nothing said", .head = "", .words = latin, .text = kFrench},
      {.what = "Latin-1 called UTF-16", .head = "<meta charset=utf-16>", .words = latin, .text = kFrench},
      {.what = "a charset that nobody knows",
       .head = "<meta charset=x-none>",
       .words = "Nobody was hurt, it said.",
       .text = "Nobody was hurt, it said."},
  };
  for (const Case& c : cases) {
    const auto report = ReadHtmlReport("a.html", Page(c.head, "", "<p>" + c.words + "</p>"), {});
    ASSERT_TRUE(report.has_value()) << c.what;
    EXPECT_TRUE(report->text.ends_with(c.text)) << c.what << ": " << report->text;
  }
}

TEST(HtmlReaderTest, SaysThatAPageHoldsNoArticle) {
  const auto report = ReadHtmlReport("a.html", "<html><body><script>x</script></body></html>", {});
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.error().message, "a.html: the page holds no article text");
}

// "form: words" of each block; what is between them is blank lines and nothing else.
std::vector<std::string> Blocks(const Report& report) {
  std::vector<std::string> lines;
  std::string rebuilt;
  for (const MarkedBlock& block : report.marked) {
    const std::string words(block.span.In(report.text));
    rebuilt += (rebuilt.empty() ? "" : "\n\n") + words;
    lines.push_back(std::string(FormName(block.form)) + ": " + words + (block.time ? " @" + block.time->text : ""));
  }
  EXPECT_EQ(rebuilt, report.text);
  return lines;
}

TEST(HtmlReaderTest, KeepsListsTablesAndEntriesInReadingOrderAsBlocksOfTheirKind) {
  const auto report = ReadHtmlReport("a.html",
                                     Page("", "",
                                          "<h2>At noon</h2><ul><li>The line stays shut.</li><li>Buses "
                                          "run.</li></ul><table><tr><th>Wagon of the train</th><th>Load</th>"
                                          "</tr><tr><td>Third</td><td>12 <b>t</b></td></tr></table><div "
                                          "class=\"entry\"><time>12:40</time><p>A crane has "
                                          "come from Lind, the railway says.</p></div><blockquote><p>It slid like a "
                                          "sledge.</p></blockquote>"),
                                     {});
  ASSERT_TRUE(report.has_value());
  EXPECT_THAT(Blocks(*report),
              ElementsAre("plain: " + std::string(kLead), "plain: " + std::string(kSecond), "subheadline: At noon",
                          "list_item: The line stays shut.", "list_item: Buses run.",
                          "table_row: Wagon of the train | Load", "table_row: Third | 12 t", "plain: 12:40",
                          "plain: A crane has come from Lind, the railway says.", "quote: It slid like a sledge."));
}

TEST(HtmlReaderTest, KeepsShortPiecesThatGoOnWithTheTextAndNoOthers) {
  const auto report = ReadHtmlReport(
      "a.html",
      "<html><body><div class=\"story-body\"><div class=\"par\">" + std::string(kLead) +
          "</div><div class=\"par\">Nobody was hurt.</div><div class=\"par\">" + std::string(kSecond) +
          "</div><div class=\"tool\">Print this</div><table><tr><td>Wagons</td><td>2</td></tr><tr><td>Crews</td>"
          "<td>3</td></tr></table><table><tr><td>Advertisement</td></tr></table><ul><li>Buses "
          "run.</li></ul></div></body></html>",
      {});
  ASSERT_TRUE(report.has_value());
  EXPECT_THAT(Blocks(*report),
              ElementsAre("plain: " + std::string(kLead), "plain: Nobody was hurt.", "plain: " + std::string(kSecond),
                          "table_row: Wagons | 2", "table_row: Crews | 3", "list_item: Buses run."));
}

TEST(HtmlReaderTest, KeepsTheWordsUnderAPictureButNotWhoseItIs) {
  const auto report = ReadHtmlReport(
      "a.html",
      Page("", "",
           "<figure><img src=x><span>Zoom</span><figcaption><span class=\"visually-hidden\">Caption</span> The old "
           "bridge "
           "at Ostrow on Sunday, with the two wagons below it. <span class=\"credit\">A. Reed / LPA</span></figcaption>"
           "</figure><figure><img src=y><figcaption>A. Reed / LPA</figcaption></figure>"),
      {});
  ASSERT_TRUE(report.has_value());
  EXPECT_THAT(Blocks(*report),
              ElementsAre("plain: " + std::string(kLead), "plain: " + std::string(kSecond),
                          "caption: The old bridge at Ostrow on Sunday, with the two wagons below it."));
}

TEST(HtmlReaderTest, GivesEachEntryOfALiveBlogItsOwnTime) {
  const auto entry = [](std::string_view clock, std::string_view words) {
    return "<div class=\"entry\"><header><time datetime=\"2019-05-05T" + std::string(clock) + "+02:00\">" +
           std::string(clock) + "</time></header><p>" + std::string(words) + "</p></div>";
  };
  const std::string blog =
      entry("14:10", "Both wagons are back on the bank, the railway says, and a third is to follow.") +
      entry("12:40", "A crane has come from Lind, with two crews, and work at the bridge begins.") +
      entry("11:05", "Divers have looked into the river, found nobody, and gone back to their base.");
  const auto report =
      ReadHtmlReport("a.html", "<html><body><div class=\"story-body\">" + blog + "</div></body></html>", {});
  ASSERT_TRUE(report.has_value());
  ASSERT_EQ(report->marked.size(), 3u) << report->text;
  EXPECT_EQ(report->marked[0].time->text, "2019-05-05T14:10+02:00");
  EXPECT_EQ(report->marked[1].time->text, "2019-05-05T12:40+02:00");
  EXPECT_EQ(report->marked[2].time->text, "2019-05-05T11:05+02:00");
  // Times of teasers beside the text are not times of the text.
  std::string teasers;
  for (const char* day : {"01", "02", "03"}) {
    teasers +=
        "<div><time datetime=\"2019-05-" + std::string(day) + "\">" + day + "</time> A story of that day, short.</div>";
  }
  const auto other = ReadHtmlReport("a.html", Page("", "", "<div class=\"content\">" + teasers + "</div>"), {});
  ASSERT_TRUE(other.has_value());
  for (const MarkedBlock& block : other->marked) EXPECT_FALSE(block.time) << block.span.In(other->text);
}

TEST(HtmlReaderTest, MovesTheBlocksWithWhatIsCleanedOutOfTheText) {
  const auto report = ReadHtmlReport("a.html",
                                     Page("", "",
                                          "<p>A rail\u00ADway\u200Bman called it "
                                          "e\u0301trange.</p><p>\u200B</p><h3>La\u00ADter</h3><p>He went home.</p>"),
                                     {});
  ASSERT_TRUE(report.has_value());
  EXPECT_THAT(Blocks(*report),
              ElementsAre("plain: " + std::string(kLead), "plain: " + std::string(kSecond),
                          "plain: A railwayman called it étrange.", "subheadline: Later", "plain: He went home."));
}

TEST(HtmlReaderTest, ReadsWhoWroteItAndWhomItCredits) {
  const auto marked = ReadHtmlReport("a.html", Page("", "<a rel=\"author\" href=\"/n\">Jan  Novak</a>"), {});
  EXPECT_EQ(marked->byline, "Jan Novak");
  const auto linked =
      ReadHtmlReport("a.html",
                     Page("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"x\", "
                          "\"author\": {\"name\": \"A. Reed\"}, "
                          "\"sourceOrganization\": [{\"name\": \"Nord Agency\"}, {\"name\": \"LPA\"}]}</script>",
                          "<a rel=\"author\">Jan Novak</a>"),
                     {});
  EXPECT_EQ(linked->byline, "A. Reed");
  EXPECT_EQ(linked->credit, "Nord Agency, LPA");
}

TEST(HtmlReaderTest, FindsDirectionMarksWhereTheyStandInTheText) {
  const auto report = ReadHtmlReport("a.html",
                                     Page("<meta name=\"x\" content=\"\xE2\x80\xAE\">", "",
                                          "<p>Signed \xE2\x80\xAEkavon\xE2\x80\xAC, and sealed.</p>"),
                                     {});
  ASSERT_TRUE(report.has_value());
  ASSERT_EQ(report->findings.size(), 1u);
  EXPECT_EQ(report->findings[0].kind, "bidi-control");
  EXPECT_EQ(report->findings[0].span->In(report->text), "\xE2\x80\xAE");
}

TEST(HtmlReaderTest, SurvivesDeepNesting) {
  std::string page = "<html><body>";
  for (int i = 0; i < 20000; ++i) page += "<div class=\"comment\"><h1>";
  page += "<p>" + std::string(kLead) + "</p>";
  const auto report = ReadHtmlReport("a.html", page, {});
  EXPECT_TRUE(!report || IsValidUtf8(report->text));
}

TEST(LooseDateTest, ReadsTheFormsThatPagesUse) {
  struct Case {
    std::string_view text;
    std::string_view date;  // "" = none
    NumericOrder order = NumericOrder::kDayFirst;
  };
  const Case cases[] = {
      {.text = "2016-03-04T10:00:00Z", .date = "2016-03-04T10:00:00Z"},
      {.text = "2016-03-04 10:00:00 CET", .date = "2016-03-04"},
      {.text = "Fri, 04 Mar 2016 10:00:00 GMT", .date = "2016-03-04T10:00:00Z"},
      {.text = "4 Mar 2016 10:00:00 -0530", .date = "2016-03-04T10:00:00-05:30"},
      {.text = "Fri, 04 Mar 2016 10:00 XST", .date = "2016-03-04"},
      {.text = "20160304", .date = "2016-03-04"},
      {.text = "March 4th, 2016 at noon", .date = "2016-03-04"},
      {.text = "4. März 2016", .date = "2016-03-04"},
      {.text = "Le 4 février 2016", .date = "2016-02-04"},
      {.text = "4 de marzo de 2016", .date = "2016-03-04"},
      {.text = "4 марта 2016", .date = "2016-03-04"},
      {.text = "am 04.03.2016 um 10 Uhr", .date = "2016-03-04"},
      {.text = "04.03.16", .date = "2016-03-04"},
      {.text = "03/04/2016", .date = "2016-04-03"},
      {.text = "03/04/2016", .date = "2016-03-04", .order = NumericOrder::kMonthFirst},
      {.text = "25/04/2016", .date = "2016-04-25", .order = NumericOrder::kMonthFirst},
      {.text = "2016/3/4", .date = "2016-03-04"},
      {.text = "Tel. 030-1234-5678", .date = ""},
      {.text = "31.02.2016", .date = ""},
      {.text = "1815-06-18", .date = ""},
      {.text = "March 2016", .date = ""},
  };
  for (const Case& c : cases) {
    const auto time = FindLooseDate(c.text, c.order);
    EXPECT_EQ(time ? time->text : "", c.date) << c.text;
  }
}

TEST(LooseDateTest, ReadsTheDayInAnAddress) {
  EXPECT_EQ(DateInUrl("https://post.example/news/2019/05/03/train")->text, "2019-05-03");
  EXPECT_EQ(DateInUrl("https://post.example/2019-05-03-train.html")->text, "2019-05-03");
  EXPECT_EQ(DateInUrl("https://post.example/a/20190503/train")->text, "2019-05-03");
  EXPECT_FALSE(DateInUrl("https://post.example/2019/train").has_value());
  EXPECT_FALSE(DateInUrl("https://post.example/20190599/train").has_value());
  EXPECT_FALSE(DateInUrl("").has_value());
}

RC_GTEST_PROP(HtmlReaderProperty, AnyMarkupGivesValidTextOrAReason, (const std::vector<std::uint8_t>& picks)) {
  constexpr std::string_view kPieces[] = {"<p>",
                                          "</p>",
                                          "<div class='comment'>",
                                          "</div>",
                                          "<a href=x>",
                                          "</a>",
                                          "a, b. ",
                                          "<script>",
                                          "</script>",
                                          "&amp;",
                                          "&#x202e;",
                                          "<!--",
                                          "-->",
                                          "\xC3\xA9",
                                          "\xFF",
                                          "<td>",
                                          "<h1>",
                                          "2019-05-03 ",
                                          "<time datetime='",
                                          "'>",
                                          "<",
                                          "&"};
  std::string page = "<html>";
  for (const std::uint8_t pick : picks) page += kPieces[pick % std::size(kPieces)];
  const auto report = ReadHtmlReport("x", page, {});
  if (report) {
    RC_ASSERT(IsValidUtf8(report->text));
    RC_ASSERT(!report->text.empty());
  } else {
    RC_ASSERT(!report.error().message.empty());
  }
}

}  // namespace
}  // namespace rashomon

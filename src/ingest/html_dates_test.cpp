#include "ingest/html_dates.h"

#include <gtest/gtest.h>

#include "ingest/clean_text.h"
#include "ingest/html_json_ld.h"
#include "ingest/readers.h"

namespace rashomon {
namespace {

constexpr std::string_view kStory =
    "<div class=\"story-body\"><p>The lock at Weirham was shut on Friday after a barge, laden with gravel, had torn "
    "one "
    "of its gates from the wall.</p><p>The owner, a firm in Oster, said that the brakes had failed, and that the gate "
    "would be paid for.</p></div>";

std::string Page(std::string_view head, std::string_view before = "", std::string_view after = "") {
  return "<html lang=\"en-GB\"><head><title>Lock shut</title>" + std::string(head) +
         "</head><body><div class=\"top\">" + "</div><h1>Lock shut</h1>" + std::string(before) + std::string(kStory) +
         std::string(after) + "</body></html>";
}

struct Case {
  std::string head = "";
  std::string before = "";
  std::string after = "";
  std::string published;
};

void Check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const auto report = ReadHtmlReport("a.html", Page(c.head, c.before, c.after), {});
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->published ? report->published->text : "", c.published) << c.head << c.before << c.after;
  }
}

TEST(ShownDateTest, IsTheOneNearTheHeadlineAndNotThatOfATeaser) {
  const std::string teasers =
      "<div class=\"latest\"><ul><li><a href=\"/b\">Bridge open</a> <time pubdate datetime=\"2019-06-01\">1 "
      "June</time></li></ul></div>";
  Check({
      {.before = "<p class=\"line\">Weirham, 3 May 2019</p>", .after = teasers, .published = "2019-05-03"},
      {.before = "<time datetime=\"2019-05-03T10:00:00+01:00\">Friday</time>",
       .after = teasers,
       .published = "2019-05-03T10:00:00+01:00"},
      {.before = teasers, .after = "<p class=\"date\">03/05/2019</p>", .published = "2019-05-03"},
      {.before = "<aside><span class=\"date\">4 June 2019</span></aside><span>Posted 3 May 2019</span>",
       .published = "2019-05-03"},
      {.before = "<div class=\"meta\">3 May 2019</div>",
       .after = "<div class=\"comments\"><time datetime=\"2019-05-09\">9 May</time></div>",
       .published = "2019-05-03"},
      {.before = "<span class=\"updated\">Updated 9 May 2019</span><span class=\"published\">3 May 2019</span>",
       .published = "2019-05-03"},
  });
}

TEST(ShownDateTest, SaysWhichDayATimeInUtcFellOn) {
  const std::string late = "<meta property=\"article:published_time\" content=\"2019-05-04T01:30:00Z\">";
  Check({
      {.head = late, .published = "2019-05-04T01:30:00Z"},
      {.head = late, .before = "<time>3 May 2019, 8:30 pm</time>", .published = "2019-05-03"},
      {.head = late + "<link rel=\"canonical\" href=\"https://post.example/2019/05/03/lock\">",
       .published = "2019-05-03"},
      // A day on which no clock showed that instant is the day of something else.
      {.head = late, .before = "<time>29 April 2019</time>", .published = "2019-05-04T01:30:00Z"},
      {.head = "<meta property=\"article:published_time\" content=\"2019-05-04T01:30:00+02:00\">",
       .before = "<time>3 May 2019</time>",
       .published = "2019-05-04T01:30:00+02:00"},
  });
}

TEST(ShownDateTest, SaysWhatTheMetadataHad) {
  const auto report = ReadHtmlReport(
      "a.html",
      Page("<meta property=\"article:published_time\" content=\"2019-05-04T01:30:00Z\">", "<time>3 May 2019</time>"),
      {});
  ASSERT_EQ(report->findings.size(), 1u);
  EXPECT_EQ(report->findings[0].kind, "published-day-shown");
}

TEST(LocalDayTest, HoldsTheDaysThatClocksShowedAtTheInstant) {
  const IsoTime time = *ParseIsoTime("2019-05-04T01:30:00Z");
  EXPECT_TRUE(IsLocalDayOf(time, {2019, 5, 3}));
  EXPECT_TRUE(IsLocalDayOf(time, {2019, 5, 4}));
  EXPECT_FALSE(IsLocalDayOf(time, {2019, 5, 5}));
  EXPECT_TRUE(IsLocalDayOf(*ParseIsoTime("2019-05-04T23:00:00Z"), {2019, 5, 5}));
  EXPECT_FALSE(IsLocalDayOf(*ParseIsoTime("2019-05-04"), {2019, 5, 5}));
}

TEST(UrlDateTest, EndsWithItsDay) {
  EXPECT_EQ(DateInUrl("https://post.example/talks/2003/03/20030331_Talk.html")->text, "2003-03-31");
  EXPECT_EQ(DateInUrl("https://post.example/2019/5/3/lock")->text, "2019-05-03");
  EXPECT_EQ(DateInUrl("https://post.example/lock-2019-05-03")->text, "2019-05-03");
  EXPECT_FALSE(DateInUrl("https://post.example/2019/05/034711/lock").has_value());
  EXPECT_FALSE(DateInUrl("https://post.example/a-20190503-b").has_value());
}

TEST(JsonLdTest, PrefersTheArticleToWhatStandsBesideIt) {
  JsonLd data;
  data.Add(R"({"@graph": [{"@type": "WebPage", "name": "x", "datePublished": "2001-01-01"},
    {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Other", "datePublished": "2019-06-01"}]},
    {"@type": ["NewsArticle"], "headline": "Lock shut", "datePublished": "2019-05-03", "author": [{"name": "A. Reed"}, "B. Moss"],
     "publisher": {"name": "Weir Post"}, "copyrightHolder": {"name": "Weir Ltd"},
     "comment": [{"@type": "Comment", "datePublished": "2019-05-09"}]}]})");
  EXPECT_EQ(data.Get(JsonLd::kPublished), "2019-05-03");
  EXPECT_EQ(data.Get(JsonLd::kHeadline), "Lock shut");
  EXPECT_EQ(data.Get(JsonLd::kByline), "A. Reed, B. Moss");
  EXPECT_EQ(data.Get(JsonLd::kOutlet), "Weir Post");
  EXPECT_EQ(data.Get(JsonLd::kCopyrightHolder), "Weir Ltd");
}

TEST(JsonLdTest, FindsDatesInBrokenScripts) {
  JsonLd data;
  data.Add(R"({"headline": "The "lock"", "datePublished" : "2019-05-03T10:00:00+01:00", "dateModified": 7})");
  EXPECT_EQ(data.Get(JsonLd::kPublished), "2019-05-03T10:00:00+01:00");
  EXPECT_EQ(data.Get(JsonLd::kUpdated), "");
}

TEST(HtmlReaderTest, FallsBackOnWhatAPageFilledByScriptsSaysOfItself) {
  const std::string body =
      "The lock at Weirham was shut on Friday, after a barge had torn one of its gates from the wall.";
  const auto full =
      ReadHtmlReport("a.html",
                     "<html><head><script type=\"application/ld+json\">{\"@type\": \"Article\", \"articleBody\": \"" +
                         body + "\"}</script></head><body></body></html>",
                     {});
  ASSERT_TRUE(full.has_value());
  EXPECT_EQ(full->text, body);
  const auto summary = ReadHtmlReport(
      "a.html",
      "<html><head><meta name=\"description\" content=\"" + body + "\"></head><body><script>x</script></body></html>",
      {});
  ASSERT_TRUE(summary.has_value());
  EXPECT_EQ(summary->text, body);
  EXPECT_EQ(summary->findings[0].kind, "summary-only");
}

TEST(HtmlReaderTest, GivesUpAPageThatTakesTooLong) {
  IngestOptions options;
  options.max_milliseconds = 0;
  const auto report = ReadHtmlReport("a.html", Page(""), options);
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.error().message, "a.html: given up after 0 ms");
}

TEST(CleanTextTest, ComposesAndDropsWhatNobodySees) {
  EXPECT_EQ(CleanExtractedText("Cafe\xCC\x81 so\xC2\xADnic\xE2\x80\x8B wave\xEF\xBB\xBF"), "Caf\xC3\xA9 sonic wave");
  EXPECT_EQ(CleanExtractedText("plain"), "plain");
  EXPECT_EQ(CleanExtractedText("\xE2\x80\x8D"), "\xE2\x80\x8D");  // joins signs of scripts and emoji
}

}  // namespace
}  // namespace rashomon

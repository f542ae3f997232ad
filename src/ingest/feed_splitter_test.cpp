#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/raw_report.h"
#include "ingest/testing/packed.h"

namespace rashomon {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Lines;

std::vector<ReadOutcome> Read(const std::string& bytes, IngestOptions options = {}) {
  return ReadBytes("feed.xml", bytes, options);
}

constexpr const char* kRss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Coast Reader</title><link>https://reader.example/</link><language>en-gb</language>
<image><title>Logo</title><url>x.png</url></image>
<item>
 <title>Dyke breaks at Holm &amp; Sund</title>
 <link>https://post.example/dyke</link><guid isPermaLink="false">tag:dyke-1</guid>
 <pubDate>Sat, 02 Mar 2024 09:15:00 +0100</pubDate><dc:creator>Mara Lindt</dc:creator>
 <source url="https://post.example/rss">Holm Post</source>
 <description>Short.</description>
 <content:encoded><![CDATA[<p>The dyke broke at night.&nbsp;Forty people left their homes.</p><ul><li>Holm</li><li>Sund</li></ul><script>x()</script>]]></content:encoded>
</item>
<item><title>Second</title><link>https://reader.example/2</link><description>&lt;p&gt;Only a teaser&lt;/p&gt;</description><pubDate>soon</pubDate></item>
<item><title></title></item>
</channel></rss>)";

TEST(FeedTest, ReadsTheEmbeddedContentOfRss) {
  const auto outcomes = Read(kRss);
  EXPECT_THAT(Lines(outcomes),
              ElementsAre("feed.xml:1: The dyke broke at night. Forty people left their homes.\n\nHolm\n\nSund",
                          "feed.xml:2: Only a teaser", "! feed.xml:3: the item holds no text"));
  const Report& report = *outcomes[0].report;
  EXPECT_EQ(report.title, "Dyke breaks at Holm & Sund");
  EXPECT_EQ(report.url, "https://post.example/dyke");
  EXPECT_EQ(report.outlet, "Holm Post");  // who published it, not whose feed it is
  EXPECT_EQ(report.byline, "Mara Lindt");
  EXPECT_EQ(report.language, "en-gb");
  EXPECT_EQ(report.item, "tag:dyke-1");
  EXPECT_EQ(report.published->text, "2024-03-02T09:15:00+01:00");
  const Report& second = *outcomes[1].report;
  EXPECT_EQ(second.outlet, "Coast Reader");
  EXPECT_FALSE(second.published.has_value());
  EXPECT_EQ(second.findings[0].kind, "summary-only");
  EXPECT_EQ(second.findings[1].kind, "date-unreadable");
}

TEST(FeedTest, ReadsAtomWithMarkupInside) {
  const auto outcomes = Read(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Sund Wire</title>
<entry><title type="html">Ferry &lt;b&gt;late&lt;/b&gt;</title><link rel="edit" href="https://e.example/edit"/>
<link href="https://wire.example/ferry"/><id>urn:1</id><updated>2024-03-02T10:00:00Z</updated>
<published>2024-03-02T08:00:00+01:00</published><author><name>Jon Berg</name><email>x@y</email></author>
<rights>Sund Wire 2024</rights>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry is <b>late</b> &lt;again&gt;.</p><p>Nobody knows why.</p></div></content>
</entry><entry><title>Two</title><id>urn:2</id><content type="text">1 &lt; 2
says the harbour.</content><source><title>Holm Post</title></source></entry></feed>)");
  EXPECT_THAT(Lines(outcomes), ElementsAre("feed.xml:1: The ferry is late <again>.\n\nNobody knows why.",
                                           "feed.xml:2: 1 < 2\nsays the harbour."));
  const Report& report = *outcomes[0].report;
  EXPECT_EQ(report.title, "Ferry late");
  EXPECT_EQ(report.url, "https://wire.example/ferry");
  EXPECT_EQ(report.byline, "Jon Berg");
  EXPECT_EQ(report.copyright_holder, "Sund Wire 2024");
  EXPECT_EQ(report.published->text, "2024-03-02T08:00:00+01:00");
  EXPECT_EQ(report.updated->text, "2024-03-02T10:00:00Z");
  EXPECT_EQ(outcomes[1].report->outlet, "Holm Post");
}

TEST(FeedTest, ReadsWhatComesBeforeDamageAndNamesTheLine) {
  const std::string whole = kRss;
  const auto lines = Lines(Read(whole.substr(0, whole.find("<item><title>Second")) + "\n<item><title>x</item>"));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_THAT(lines[0], HasSubstr("The dyke broke"));
  EXPECT_THAT(lines[1], HasSubstr("! feed.xml:14: the feed is not well-formed"));
}

TEST(FeedTest, RefusesEntitiesOfItsOwnAndReadsThoseOfHtml) {
  EXPECT_THAT(Lines(Read("<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b "
                         "\"&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>")),
              ElementsAre(HasSubstr("declares entities of its own")));
  EXPECT_THAT(Lines(Read("<!DOCTYPE rss [<!ENTITY a SYSTEM "
                         "\"/etc/passwd\">]><rss><channel><item><title>&a;</title></item></channel></rss>")),
              ElementsAre(HasSubstr("declares entities of its own")));
  EXPECT_THAT(Lines(Read("<rss><channel><item><title>Caf&eacute;&nbsp;shut</title></item></channel></rss>")),
              ElementsAre("feed.xml:1: Caf\xC3\xA9 shut"));
}

TEST(FeedTest, ReadsOldEncodings) {
  EXPECT_THAT(Lines(Read("<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss><channel><item><title>\x93"
                         "Caf\xE9\x94</title></item></channel></rss>")),
              ElementsAre("feed.xml:1: “Café”"));
}

// Nothing is fetched: a feed that names itself as its own next page, source and enclosure is read once.
TEST(FeedTest, ReadsAFeedThatNamesItselfOnce) {
  EXPECT_THAT(
      Lines(Read(
          R"(<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="feed.xml"/><link rel="next" href="feed.xml"/>
<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="feed.xml"/><entry><title>Ferry late</title><id>feed.xml</id>
<link href="feed.xml"/><content src="feed.xml"/><source><id>feed.xml</id><title>Sund Wire</title></source></entry></feed>)")),
      ElementsAre("feed.xml:1: Ferry late"));
  EXPECT_THAT(Lines(Read("<rss><channel><item><title>Ferry late</title><source url=\"feed.xml\"></source>"
                         "<item><title>Within</title></item></item></channel></rss>")),
              ::testing::Each(HasSubstr("feed.xml:")));
}

TEST(FeedTest, BoundsDepthAndTheLengthOfTags) {
  std::string deep = "<rss><channel><item>";
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  EXPECT_THAT(Lines(Read(deep)), ElementsAre(HasSubstr("nested too deep")));
  IngestOptions options;
  options.max_report_bytes = 1u << 20;
  EXPECT_THAT(Lines(Read("<rss><channel><item><title a=\"" + std::string(3u << 20, 'x'), options)),
              ElementsAre(HasSubstr("a tag or comment longer than")));
  EXPECT_THAT(Lines(Read("<rss><channel><item><!--" + std::string(3u << 20, 'x'), options)),
              ElementsAre(HasSubstr("a tag or comment longer than")));
  EXPECT_THAT(Lines(Read("<rss><channel><item><title>t</title><description>" + std::string(3u << 20, 'x') +
                             "</description></item></channel></rss>",
                         options)),
              ElementsAre(HasSubstr("holds no text")));
}

}  // namespace
}  // namespace rashomon

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <sstream>

#include "render/html_parts.h"
#include "render/render.h"
#include "render/sha256.h"
#include "render/testing/fixture.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string Html(RenderOptions options = {.explain = Explain::kYes}) {
  return Render(MakeFixtureDossier(), RenderFormat::kHtml, options);
}

std::string Between(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t begin = text.find(from);
  if (begin == std::string::npos) return "";
  const std::size_t end = text.find(to, begin + from.size());
  return text.substr(begin + from.size(), end - begin - from.size());
}

TEST(Sha256Test, GivesThePublishedDigests) {
  const auto hex = [](std::string_view bytes) {
    std::string out;
    for (const std::uint8_t byte : Sha256(bytes)) {
      out += "0123456789abcdef"[byte >> 4];
      out += "0123456789abcdef"[byte & 15];
    }
    return out;
  };
  EXPECT_EQ(hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(std::string(1000000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  EXPECT_EQ(Base64("f"), "Zg==");
  EXPECT_EQ(Base64("fo"), "Zm8=");
  EXPECT_EQ(Base64("foobar"), "Zm9vYmFy");
}

TEST(HtmlTest, ThePolicyLetsThroughOnlyTheOwnStyleAndScript) {
  const std::string html = Html();
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  EXPECT_THAT(html, HasSubstr("script-src '" + PolicyHash(Between(html, "<script>", "</script>")) + "'"));
  EXPECT_THAT(html, HasSubstr("style-src '" + PolicyHash(Between(html, "<style>", "</style>")) + "'"));
  EXPECT_THAT(html, Not(HasSubstr("unsafe")));
}

TEST(HtmlTest, StrikesThroughWhatWasTakenBackAndTellsWhy) {
  const std::string gone = Between(Html(), "id=\"gone-e1\"", "<h2>");
  EXPECT_THAT(gone,
              HasSubstr("<del><b class=\"name\">Tribune</b>, 3 Mar 15:00 GMT “Dozens &lt;b&gt;dead&lt;/b&gt;”</del>"));
  EXPECT_THAT(gone, HasSubstr("Taken back by M. Orr, 3 Mar 18:00 GMT: its reporter was not there"));
  EXPECT_THAT(gone, HasSubstr("<del>at least 40 killed, everyone</del>"));
  EXPECT_THAT(gone, HasSubstr("<p dir=\"auto\"><del>Nothing else is known.</del></p>"));
  EXPECT_THAT(gone, HasSubstr("With this the toll was killed: at least 40."));
  EXPECT_THAT(Html(), HasSubstr("<a href=\"#gone-e1\">"));
}

TEST(HtmlTest, AThreadLeadsFromAPassageToAllItsPlaces) {
  const std::string passages = Between(Html(), "<h2>Passages in several reports</h2>", "</ul>");
  EXPECT_THAT(passages, HasSubstr("24 words of Herald"));
  const std::string threads = Between(passages, "data-c=\"", "\"");
  EXPECT_TRUE(threads.starts_with("s2-") && threads.find(" s0-") != std::string::npos) << threads;
}

TEST(HtmlTest, NothingIsLoadedAndNothingRunsFromAnAttribute) {
  const std::string html = Html();
  EXPECT_THAT(html, Not(HasSubstr(" src=")));
  EXPECT_THAT(html, Not(HasSubstr("<link")));
  EXPECT_THAT(html, Not(HasSubstr(" style=")));
  EXPECT_FALSE(std::regex_search(html, std::regex(" on[a-z]+=")));
  EXPECT_FALSE(std::regex_search(html, std::regex("href=\"(?!#)")));
}

TEST(HtmlTest, AHostileReportIsShownAndDoesNotAct) {
  const std::string html = Html();
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
  EXPECT_EQ(html.find("<script>"), html.rfind("<script>"));
  EXPECT_THAT(html, Not(HasSubstr("<b>wind")));
  EXPECT_THAT(html, Not(HasSubstr("\x1b")));
  EXPECT_THAT(html, Not(HasSubstr("\u202E")));
  EXPECT_THAT(html, HasSubstr("&lt;Gale&gt; &amp; Sons"));
  EXPECT_TRUE(IsValidUtf8(html));
}

// Every link of a statement has its anchor, and the offsets of an anchor hold the words of its claim.
TEST(HtmlTest, EveryThreadEndsAtItsWords) {
  const std::string html = Html();
  const std::regex link("data-c=\"([^\"]+)\""), anchor("<span id=\"([^\"]+)\" data-p=\"(\\d+)-(\\d+)");
  std::set<std::string> anchors;
  for (std::sregex_iterator at(html.begin(), html.end(), anchor), end; at != end; ++at) anchors.insert((*at)[1]);
  EXPECT_FALSE(anchors.empty());
  for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at) {
    std::istringstream ids((*at)[1]);
    for (std::string id; ids >> id;) EXPECT_TRUE(anchors.contains(id)) << id;
  }
  // “Seventeen people died” begins after the headline and an empty line, all of it in the basic plane.
  const std::string expected = "<span id=\"c0f0\" data-p=\"27-48\"></span>Seventeen people died";
  EXPECT_THAT(html, HasSubstr(expected));
}

TEST(HtmlTest, OffsetsAreUtf16BecauseBrowsersCountSo) {
  Dossier dossier = MakeFixtureDossier();
  dossier.reports[4] = MakeReport("storm", "Gale", "2031-04-01", "Storm", "🌀🌀 Storm: 2 dead.");
  AddFigure(dossier.reports[4], "2 dead", "2", Outcome::kKilled, {2, 2});
  EXPECT_THAT(Render(dossier, RenderFormat::kHtml, {}), HasSubstr("data-p=\"12-18\"></span>2 dead"));
}

TEST(HtmlTest, TheWholeTextOfAReportIsThereEvenWithoutBlocks) {
  const std::string html = Html();
  EXPECT_THAT(html, HasSubstr("Hospitals took in "));
  Dossier dossier = MakeFixtureDossier();
  const ByteSpan block = SpanOf(dossier.reports[0], "Seventeen people died in the blast");
  dossier.reports[0].annotation.blocks.push_back({.kind = BlockKind::kCaption, .span = block, .repeats = std::nullopt});
  const std::string cut = Render(dossier, RenderFormat::kHtml, {});
  EXPECT_THAT(cut, HasSubstr("k-caption"));
  EXPECT_THAT(cut, HasSubstr(" at the old fish market, the city&#39;s health office said"));
}

TEST(HtmlTest, EmptyAndSingleAreStatesOfTheirOwn) {
  EXPECT_THAT(Render({}, RenderFormat::kHtml, {}), HasSubstr("No report was read."));
  Dossier single = MakeFixtureDossier();
  single.events.erase(single.events.begin());
  EXPECT_THAT(Render(single, RenderFormat::kHtml, {}), HasSubstr("One report only"));
}

TEST(HtmlTest, ACutOfAQuotationShowsWhereItDiffers) {
  struct Case {
    std::string_view whole, variant, html;
  };
  const Case cases[] = {
      {.whole = "“We will find them, and we will not rest.”",
       .variant = "“We will find them.”",
       .html = "“We will find them.”"},
      {.whole = "we will find them",
       .variant = "we shall find <them>",
       .html = "we <b>shall</b> find <b>&lt;them&gt;</b>"},
      {.whole = "", .variant = "new words", .html = "<b>new</b> <b>words</b>"},
  };
  for (const Case& c : cases) {
    HtmlWriter html;
    WriteDifference(c.whole, c.variant, html);
    EXPECT_EQ(std::move(html).Take(), c.html);
  }
}

TEST(HtmlTest, SameDossierSameBytes) {
  EXPECT_EQ(Html(), Html());
}

}  // namespace
}  // namespace rashomon

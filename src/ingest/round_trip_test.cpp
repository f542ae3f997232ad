// What somebody marks up comes out as the same blocks, whatever format it travels in.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>

#include "ingest/raw_report.h"
#include "ingest/testing/packed.h"

namespace rashomon {
namespace {

struct Piece {
  TextForm form = TextForm::kPlain;
  std::string words;
};

constexpr std::string_view kWords[] = {"Käfig", "a&b", "<3",  "“so”",  "漢字", "🌊",
                                       "x]]>y", "1.",  "the", "\"q\"", "it's", "é;"};

// Between one and nine pieces of one to five words, from `picks`.
std::vector<Piece> Pieces(const std::vector<std::uint8_t>& picks) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < picks.size() && pieces.size() < 9;) {
    Piece piece{.form = static_cast<TextForm>(picks[i++] % 6), .words = "Word"};
    for (std::size_t n = 0; n < 4u && i < picks.size(); ++n, ++i) {
      piece.words += piece.form == TextForm::kTableRow ? " | " : " ";
      piece.words += kWords[picks[i] % std::size(kWords)];
    }
    if (piece.form == TextForm::kTableRow && !piece.words.contains('|')) piece.words += " | x";
    pieces.push_back(std::move(piece));
  }
  if (pieces.empty()) pieces.push_back({.form = TextForm::kPlain, .words = "Word"});
  return pieces;
}

std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') out += "&amp;";
    if (c == '<') out += "&lt;";
    if (c == '>') out += "&gt;";
    if (c == '"') out += "&quot;";
    if (c != '&' && c != '<' && c != '>' && c != '"') out += c;
  }
  return out;
}

std::string Markup(const Piece& piece) {
  const std::string words = Escaped(piece.words);
  switch (piece.form) {
    case TextForm::kSubheadline:
      return "<h3>" + words + "</h3>";
    case TextForm::kCaption:
      return "<figure><img src=\"x\"/><figcaption>" + words + "</figcaption></figure>";
    case TextForm::kListItem:
      return "<ul><li>" + words + "</li></ul>";
    case TextForm::kQuote:
      return "<blockquote><p>" + words + "</p></blockquote>";
    case TextForm::kTableRow: {
      std::string row = "<table><tr><td>" + words + "</td></tr></table>";
      for (std::size_t at = 0; (at = row.find(" | ", at)) != std::string::npos;) row.replace(at, 3, "</td><td>");
      return row;
    }
    default:
      return "<p>" + words + "</p>";
  }
}

std::string Markup(const std::vector<Piece>& pieces) {
  std::string all;
  for (const Piece& piece : pieces) all += Markup(piece);
  return all;
}

std::string InCdata(std::string markup) {
  for (std::size_t at = 0; (at = markup.find("]]>", at)) != std::string::npos; at += 15) {
    markup.replace(at, 3, "]]]]><![CDATA[>");
  }
  return "<![CDATA[" + markup + "]]>";
}

// The same content in every format that carries marked-up text whole.
std::vector<std::pair<std::string, std::string>> Inputs(const std::vector<Piece>& pieces) {
  const std::string markup = Markup(pieces);
  const std::string rss =
      "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item><title>T</title>"
      "<content:encoded>" +
      InCdata(markup) + "</content:encoded></item></channel></rss>";
  const auto atom = [](std::string_view type, const std::string& content) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>T</title><content type=\"" + std::string(type) +
           "\">" + content + "</content></entry></feed>";
  };
  const nlohmann::json flat = {{"uri", "u"}, {"versioncreated", "2024-03-02"}, {"body_xhtml", markup}};
  const nlohmann::json listed = {
      {"uri", "u"},
      {"versionCreated", "2024-03-02"},
      {"bodies", {{{"contentType", "text/plain"}, {"value", "x"}}, {{"contentType", "text/html"}, {"value", markup}}}}};
  const std::string item = "<newsItem guid=\"g\"><contentSet><inlineXML><html><body>" + markup +
                           "</body></html></inlineXML></contentSet></newsItem>";
  return {
      {"rss", rss},
      {"rss in gzip", testing::Gzip(rss)},
      {"atom html", atom("html", Escaped(markup))},
      {"atom xhtml", atom("xhtml", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + markup + "</div>")},
      {"ninjs 1", flat.dump()},
      {"ninjs 3", listed.dump()},
      {"newsml-g2", item},
      {"newsml-g2 in zstd", testing::Zstd(item)},
      {"a feed in an archive",
       testing::WarcRecord("response", "https://post.example/rss",
                           testing::HttpResponse(rss, "Content-Type: application/rss+xml\r\n"))},
  };
}

// Blocks in text order, blank lines between them and nothing else.
bool Rebuilds(const Report& report) {
  std::string rebuilt;
  for (const MarkedBlock& block : report.marked) {
    if (block.span.begin >= block.span.end || block.span.end > report.text.size()) return false;
    rebuilt += (rebuilt.empty() ? "" : "\n\n") + std::string(block.span.In(report.text));
  }
  return rebuilt == report.text;
}

RC_GTEST_PROP(RoundTripProperty, MarkedUpTextComesOutAsItsBlocksInEveryFormat,
              (const std::vector<std::uint8_t>& picks)) {
  const std::vector<Piece> pieces = Pieces(picks);
  for (const auto& [format, input] : Inputs(pieces)) {
    const std::vector<ReadOutcome> outcomes = ReadBytes("x", input, {});
    RC_ASSERT(outcomes.size() == 1u);
    RC_ASSERT(outcomes[0].report.has_value());
    const Report& report = *outcomes[0].report;
    RC_LOG() << format << ": " << report.text << "\n";
    RC_ASSERT(Rebuilds(report));
    RC_ASSERT(report.marked.size() == pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      RC_ASSERT(std::string(report.marked[i].span.In(report.text)) == pieces[i].words);
      RC_ASSERT(report.marked[i].form == pieces[i].form);
    }
  }
}

// What a page keeps of it is the finder's choice; what it keeps has blocks, alone and in an archive the same.
RC_GTEST_PROP(RoundTripProperty, ThePartsOfAPageThatAreKeptRebuildItsText, (const std::vector<std::uint8_t>& picks)) {
  const std::string page =
      "<html><body><article><p>A lock at Weirham was shut on Friday, after a barge, laden with "
      "gravel, had torn one of its gates from the wall.</p>" +
      Markup(Pieces(picks)) + "</article></body></html>";
  const std::string archived =
      testing::WarcRecord("response", "https://post.example/a", testing::HttpResponse(page)) +
      testing::WarcRecord("conversion", "https://post.example/a", page, "Content-Type: text/html\r\n");
  std::vector<ReadOutcome> outcomes = ReadBytes("x", testing::Gzip(archived), {});
  RC_ASSERT(outcomes.size() == 2u);
  for (ReadOutcome& outcome : ReadBytes("x", page, {})) outcomes.push_back(std::move(outcome));
  for (const ReadOutcome& outcome : outcomes) {
    RC_ASSERT(outcome.report.has_value());
    RC_ASSERT(!outcome.report->marked.empty());
    RC_ASSERT(Rebuilds(*outcome.report));
    RC_ASSERT(outcome.report->text == outcomes[0].report->text);
  }
}

// Plain text stays as it is, whatever carries it.
RC_GTEST_PROP(RoundTripProperty, PlainTextIsNotTouched, (const std::vector<std::uint8_t>& picks)) {
  std::string text = "It began at noon.";
  for (const std::uint8_t pick : picks) {
    text += pick % 5 == 0 ? "\n\n" : pick % 5 == 1 ? "\n" : " ";
    text += kWords[pick % std::size(kWords)];
  }
  const nlohmann::json line = {{"text", text}};
  const std::string inputs[] = {text, testing::Gzip(text), line.dump() + "\n", testing::Zstd(line.dump())};
  for (const std::string& input : inputs) {
    const std::vector<ReadOutcome> outcomes = ReadBytes("x", input, {});
    RC_ASSERT(outcomes.size() == 1u);
    RC_ASSERT(outcomes[0].report.has_value());
    RC_ASSERT(outcomes[0].report->text == text);
    RC_ASSERT(outcomes[0].report->marked.empty());
  }
}

TEST(RoundTripTest, NulsAndWhatNobodySeesCostNoBlock) {
  const nlohmann::json item = {{"uri", "u"},
                               {"versioncreated", "2024-03-02"},
                               {"body_html", std::string("<p>A\0B</p><p>so\xC2\xADnic</p>", 24)}};
  const std::vector<ReadOutcome> outcomes = ReadBytes("x", item.dump(), {});
  ASSERT_TRUE(outcomes[0].report.has_value());
  EXPECT_EQ(outcomes[0].report->text, "A\uFFFDB\n\nsonic");
  EXPECT_EQ(outcomes[0].report->marked.size(), 2u);
  EXPECT_TRUE(Rebuilds(*outcomes[0].report));
}

}  // namespace
}  // namespace rashomon

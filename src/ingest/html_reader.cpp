// A page -> its article. Encoding first (mark, declaration, guess), then tree, article, metadata.
#include <fmt/format.h>

#include <algorithm>

#include "ingest/clean_text.h"
#include "ingest/encoding.h"
#include "ingest/html_article.h"
#include "ingest/html_live_blog.h"
#include "ingest/html_metadata.h"
#include "ingest/html_tree.h"
#include "ingest/readers.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kDeclarationReach = 4096;  // WHATWG prescans 1024; real pages are later
constexpr std::size_t kShortestSummary = 80;     // bytes; shorter ones are slogans
constexpr std::size_t kMuchMore = 2;             // times the text that is there: scripts would have brought it
constexpr std::size_t kMostPageBytes = 1u << 30;

// As converters know it, lower case; empty for UTF-8, which is found out by looking.
std::string KnownCharset(std::string charset) {
  // What calls itself Latin-1 is windows-1252 (WHATWG Encoding Standard, 4.2).
  if (charset == "iso-8859-1" || charset == "latin1" || charset == "us-ascii") return "windows-1252";
  if (charset == "utf-8" || charset == "utf8") return "";
  return charset;
}

// "utf-8" of <meta charset="utf-8"> or "text/html; charset=utf-8"; empty if the page declares nothing.
std::string DeclaredCharset(std::string_view bytes) {
  const std::string head = LowerCase(bytes.substr(0, kDeclarationReach));
  std::size_t at = head.find("charset=");
  if (at == std::string::npos) return "";
  at += 8;
  while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
  const std::size_t end = std::min(head.find_first_of("\"' />;\n\r\t", at), head.size());
  const std::string charset = KnownCharset(head.substr(at, std::min<std::size_t>(end - at, 40)));
  return charset.starts_with("utf-16") ? "" : charset;  // or these very letters could not have been read (WHATWG)
}

// The article; where scripts would have to fill the page, what it says of itself without them.
MarkedText TextOf(Article& article, PageMetadata& metadata, std::vector<Finding>& findings) {
  if (!metadata.live_entries.empty()) {
    MarkedText entries = TextOfLiveEntries(metadata.live_entries);
    if (entries.text.size() > article.words.text.size() * kMuchMore) return entries;
  }
  DateEntries(metadata, article.words);
  if (!article.words.text.empty()) return std::move(article.words);
  if (!metadata.body.empty()) return PlainParagraphs(RepairUtf8(metadata.body).text);
  if (metadata.description.size() < kShortestSummary) return {};
  findings.push_back({.kind = "summary-only",
                      .message = "the page holds no article text; this is its own summary of it",
                      .span = std::nullopt});
  return PlainParagraphs(RepairUtf8(metadata.description).text);
}

Finding CutOff() {
  return {.kind = "cut-off",
          .message = "the page is nested too deep or has too many elements; what follows was not read",
          .span = std::nullopt};
}

void Fill(PageMetadata metadata, Report& report) {
  report.title = CleanExtractedText(std::move(metadata.title));
  report.url = std::move(metadata.url);
  report.outlet = metadata.outlet.empty() ? OutletOfUrl(report.url) : std::move(metadata.outlet);
  report.byline = CleanExtractedText(std::move(metadata.byline));
  report.language = std::move(metadata.language);
  report.copyright_holder = std::move(metadata.copyright_holder);
  report.credit = std::move(metadata.credit);
  report.published = std::move(metadata.published);
  report.updated = std::move(metadata.updated);
  if (report.published) report.published_basis = PublishedBasis::kMetadata;
  if (metadata.published_instant.empty()) return;
  report.findings.push_back({.kind = "published-day-shown",
                             .message = fmt::format("the page's metadata say {}, which is {} where the page was made",
                                                    metadata.published_instant, report.published->text),
                             .span = std::nullopt});
}

}  // namespace

Result<Report> ReadHtmlReport(std::string_view name, std::string_view bytes, const IngestOptions& options,
                              const RecordFacts& facts) {
  if (bytes.size() > std::min(options.max_report_bytes, kMostPageBytes)) {
    return Fail(ErrorCode::kTooLarge, TooLongMessage(name, options.max_report_bytes));
  }
  const TimeLimit limit(options.max_milliseconds);
  const auto given_up = [&] {
    return Fail(ErrorCode::kTooLarge, fmt::format("{}: given up after {} ms", name, options.max_milliseconds));
  };
  std::string charset = KnownCharset(facts.charset);
  if (charset.empty()) charset = DeclaredCharset(bytes);
  Result<DecodedText> decoded = DecodeMarkup(name, bytes, charset);
  if (!decoded) return std::unexpected(std::move(decoded.error()));
  const Result<PageTree> page = PageTree::Parse(std::move(decoded->text), &limit);
  if (!page && page.error().code == ErrorCode::kTooLarge) return given_up();
  if (!page) return Fail(page.error().code, fmt::format("{}: {}", name, page.error().message));
  Article article = FindArticle(*page, ReadTitle(*page));
  if (limit.Expired()) return given_up();
  PageMetadata metadata = ReadMetadata(*page, article.container, facts.url);
  if (limit.Expired()) return given_up();
  Report report;
  report.findings = std::move(decoded->findings);
  if (page->cut_off()) report.findings.push_back(CutOff());
  SetMarkedText(TextOf(article, metadata, report.findings), report);
  if (report.text.empty()) {
    return Fail(ErrorCode::kInvalidInput, fmt::format("{}: the page holds no article text", name));
  }
  report.id = std::string(name);
  report.input = std::string(name);
  Fill(std::move(metadata), report);
  return report;
}

}  // namespace rashomon

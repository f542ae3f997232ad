// A page -> its article. Encoding first (mark, declaration, guess), then tree, article, metadata.
#include <fmt/format.h>

#include <algorithm>

#include "ingest/encoding.h"
#include "ingest/html_article.h"
#include "ingest/html_metadata.h"
#include "ingest/html_tree.h"
#include "ingest/readers.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kDeclarationReach = 4096;  // WHATWG prescans 1024; real pages are later
constexpr std::size_t kMostPageBytes = 1u << 30;

// "utf-8" of <meta charset="utf-8"> or "text/html; charset=utf-8"; empty if the page declares nothing.
std::string DeclaredCharset(std::string_view bytes) {
  const std::string head = LowerCase(bytes.substr(0, kDeclarationReach));
  std::size_t at = head.find("charset=");
  if (at == std::string::npos) return "";
  at += 8;
  while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
  const std::size_t end = std::min(head.find_first_of("\"' />;\n\r\t", at), head.size());
  std::string charset = head.substr(at, std::min<std::size_t>(end - at, 40));
  // What calls itself Latin-1 is windows-1252 (WHATWG Encoding Standard, 4.2).
  if (charset == "iso-8859-1" || charset == "latin1" || charset == "us-ascii") charset = "windows-1252";
  if (charset == "utf-8" || charset == "utf8") charset.clear();
  return charset;
}

}  // namespace

Result<Report> ReadHtmlReport(std::string_view name, std::string_view bytes, const IngestOptions& options) {
  if (bytes.size() > std::min(options.max_report_bytes, kMostPageBytes)) {
    return Fail(ErrorCode::kTooLarge,
                fmt::format("{}: is longer than {} bytes, the limit for one report", name, options.max_report_bytes));
  }
  Result<DecodedText> decoded = DecodeMarkup(name, bytes, DeclaredCharset(bytes));
  if (!decoded) return std::unexpected(std::move(decoded.error()));
  const Result<PageTree> page = PageTree::Parse(decoded->text);
  if (!page) return Fail(page.error().code, fmt::format("{}: {}", name, page.error().message));
  Article article = FindArticle(*page, ReadTitle(*page));
  if (article.text.empty())
    return Fail(ErrorCode::kInvalidInput, fmt::format("{}: the page holds no article text", name));
  PageMetadata metadata = ReadMetadata(*page, article.container);

  Report report;
  report.id = std::string(name);
  report.input = std::string(name);
  report.title = std::move(metadata.title);
  report.url = std::move(metadata.url);
  report.outlet = metadata.outlet.empty() ? OutletOfUrl(report.url) : std::move(metadata.outlet);
  report.byline = std::move(metadata.byline);
  report.language = std::move(metadata.language);
  report.published = std::move(metadata.published);
  report.updated = std::move(metadata.updated);
  if (report.published) report.published_basis = PublishedBasis::kMetadata;
  DecodedText checked = CheckText(RepairUtf8(article.text).text);
  report.text = std::move(checked.text);
  report.findings = std::move(decoded->findings);
  return report;
}

}  // namespace rashomon

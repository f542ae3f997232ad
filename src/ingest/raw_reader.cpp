// Which reader reads a raw report, and what the container's facts add to what the report says of itself.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "ingest/clean_text.h"
#include "ingest/detect.h"
#include "ingest/encoding.h"
#include "ingest/html_article.h"
#include "ingest/loose_date.h"
#include "ingest/raw_report.h"
#include "ingest/readers.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

// HTTP/1.1 chunks (RFC 9112, 7.1) joined. Many archives keep the header and store the body joined already: what does
// not begin with a chunk is returned as it is. The chunks before damage are kept.
std::string JoinChunks(std::string body) {
  std::string joined;
  std::size_t at = 0;
  while (at < body.size()) {
    std::size_t size = 0;
    const auto [end, code] = std::from_chars(body.data() + at, body.data() + std::min(body.size(), at + 8), size, 16);
    const std::size_t line_end = body.find('\n', at);
    const bool readable = code == std::errc{} && line_end != std::string::npos && line_end - at < 200 &&
                          (*end == '\r' || *end == '\n' || *end == ';' || *end == ' ');
    if (!readable) return at == 0 ? body : joined;
    if (size == 0) break;
    joined.append(body, line_end + 1, size);
    at = std::min(body.size(), line_end + 1 + size);
    while (at < body.size() && (body[at] == '\r' || body[at] == '\n')) ++at;
  }
  return joined;
}

// Undoes the HTTP transfer; an error says what could not be undone.
Result<void> Unwrap(RawReport& raw, std::size_t most) {
  if (raw.facts.chunked) raw.bytes = JoinChunks(std::move(raw.bytes));
  const std::string& encoding = raw.facts.content_encoding;
  if (encoding.empty() || encoding == "identity") return {};
  const Packing packing = DetectPacking(raw.bytes);
  const bool zlib = encoding == "deflate" && raw.bytes.starts_with('\x78');
  if (packing == Packing::kNone && !zlib) {
    // Stored unpacked with the header kept: then it is text. Otherwise a packing that we don't know.
    if (raw.bytes.find('\0') == std::string::npos && IsValidUtf8(raw.bytes.substr(0, 1000))) return {};
    return Fail(ErrorCode::kInvalidInput, fmt::format("packed as \"{}\", which is not read", Printable(encoding, 40)));
  }
  Result<std::string> unpacked = Unpack(raw.bytes, zlib ? Packing::kDeflate : packing, most);
  if (!unpacked) return std::unexpected(std::move(unpacked.error()));
  raw.bytes = std::move(*unpacked);
  return {};
}

void AddFacts(const RecordFacts& facts, Report& report) {
  if (report.url.empty()) report.url = facts.url;
  if (report.outlet.empty()) report.outlet = OutletOfUrl(report.url);
  if (report.extra_json == "{}") report.extra_json = facts.extra_json;
  if (!facts.cut_off) return;
  report.findings.push_back(
      {.kind = "cut-off", .message = "the archive holds only the beginning of this record", .span = std::nullopt});
}

std::vector<ReadOutcome> One(Result<Report> report) {
  std::vector<ReadOutcome> outcomes(1);
  if (report) {
    outcomes[0].report = std::move(*report);
  } else {
    outcomes[0].problem = std::move(report.error());
  }
  return outcomes;
}

void SetTime(std::string_view name, std::string_view text, std::optional<IsoTime>& slot, Report& report) {
  if (text.empty()) return;
  slot = FindLooseDate(text, NumericOrder::kDayFirst);
  if (slot) return;
  report.findings.push_back(
      {.kind = "date-unreadable",
       .message = fmt::format("{}: \"{}\" is no date and was not used", name, Printable(text, 80)),
       .span = std::nullopt});
}

}  // namespace

Result<Report> ReadFeedItem(const RawReport& raw) {
  const RecordFacts& facts = raw.facts;
  Report report;
  report.input = report.id = raw.input;
  report.text = CleanExtractedText(TextOfFragment(raw.bytes));
  report.title = CleanExtractedText(TextOfFragment(facts.title));
  std::ranges::replace(report.title, '\n', ' ');
  if (report.text.empty()) report.text = report.title;
  if (report.text.empty()) return Fail(ErrorCode::kInvalidInput, raw.input + ": the item holds no text");
  if (facts.summary_only) {
    report.findings.push_back({.kind = "summary-only",
                               .message = "the feed holds a summary of this item, not its text",
                               .span = std::nullopt});
  }
  report.url = facts.url;
  report.outlet = facts.outlet.empty() ? OutletOfUrl(facts.url) : facts.outlet;
  report.byline = facts.byline;
  report.language = facts.language;
  report.copyright_holder = facts.copyright_holder;
  report.credit = facts.credit;
  report.item = facts.item;
  SetTime("published", facts.published, report.published, report);
  SetTime("updated", facts.updated, report.updated, report);
  if (!report.published) report.published = report.updated;
  if (report.published) report.published_basis = PublishedBasis::kMetadata;
  return report;
}

struct RawReader::State {
  IngestOptions options;
  JsonLineReader json;
};

RawReader::RawReader(IngestOptions options) : state_(std::make_unique<State>()) {
  state_->options = options;
}
RawReader::~RawReader() = default;

std::vector<ReadOutcome> RawReader::Read(RawReport raw) {
  const IngestOptions& options = state_->options;
  if (const Result<void> unwrapped = Unwrap(raw, options.max_report_bytes); !unwrapped) {
    return {ProblemOutcome(unwrapped.error().code, fmt::format("{}: {}", raw.input, unwrapped.error().message))};
  }
  Result<Report> report;
  switch (raw.format) {
    case InputFormat::kJsonLines:
      if (IsDossier(raw.bytes)) return state_->json.ReadDossier(raw.input, raw.bytes);
      return One(state_->json.Read(raw.input, raw.bytes));
    case InputFormat::kRss:
    case InputFormat::kAtom:
      return One(ReadFeedItem(raw));
    case InputFormat::kNinjs:
      return ReadNinjs(raw, options);
    case InputFormat::kNewsmlG2:
      return ReadNewsmlG2(raw, options);
    case InputFormat::kHtml:
      report = ReadHtmlReport(raw.input, raw.bytes, options, raw.facts);
      break;
    default:
      report = ReadTextReport(raw.input, raw.bytes, options);
      break;
  }
  if (report) AddFacts(raw.facts, *report);
  return One(std::move(report));
}

std::vector<ReadOutcome> ReadBytes(std::string name, std::string bytes, const IngestOptions& options) {
  ByteStream stream = ByteStream::OfBytes(name, std::move(bytes));
  std::vector<ReadOutcome> outcomes;
  const Result<void> filled = stream.Fill(kDetectBytes);
  const InputFormat format = options.format == InputFormat::kDetect ? DetectFormat(stream.held()) : options.format;
  if (!filled && format != InputFormat::kWarc) {
    outcomes.push_back(ProblemOutcome(filled.error().code, filled.error().message));
    return outcomes;
  }
  const std::unique_ptr<Splitter> splitter = MakeSplitter(std::move(stream), std::move(name), format, options);
  RawReader reader(options);
  while (std::optional<SplitOutcome> split = splitter->Next()) {
    if (!split->raw) {
      outcomes.push_back(std::move(split->outcome));
      continue;
    }
    std::vector<ReadOutcome> read = reader.Read(std::move(*split->raw));
    std::ranges::move(read, std::back_inserter(outcomes));
  }
  return outcomes;
}

}  // namespace rashomon

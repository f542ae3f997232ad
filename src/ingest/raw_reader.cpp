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
#include "ingest/marked_text.h"
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

// Archives store what was packed unpacked, too, with the header kept: then it is text.
bool IsStoredUnpacked(std::string_view bytes) {
  constexpr std::size_t kEnough = 1000;
  constexpr std::size_t kCutAtTheEnd = 1;
  return !bytes.contains('\0') && RepairUtf8(bytes.substr(0, kEnough)).replaced <= kCutAtTheEnd;
}

// Undoes the HTTP transfer; an error says what could not be undone.
Result<void> Unwrap(RawReport& raw, std::size_t most) {
  if (raw.facts.chunked) raw.bytes = JoinChunks(std::move(raw.bytes));
  const std::string& encoding = raw.facts.content_encoding;
  if (encoding.empty() || encoding == "identity") return {};
  Packing packing = DetectPacking(raw.bytes);
  if (encoding == "deflate" && raw.bytes.starts_with('\x78')) packing = Packing::kDeflate;
  if (packing == Packing::kNone) {
    if (IsStoredUnpacked(raw.bytes)) return {};
    if (encoding != "br") {
      return Fail(ErrorCode::kInvalidInput,
                  fmt::format("packed as \"{}\", which is not read", Printable(encoding, 40)));
    }
    packing = Packing::kBrotli;
  }
  Result<std::string> unpacked = Unpack(raw.bytes, packing, most);
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

Result<Report> ReadFeedItem(const RawReport& raw, const TimeLimit* limit) {
  const RecordFacts& facts = raw.facts;
  Report report;
  report.input = report.id = raw.input;
  SetMarkedText(TextOfFragment(raw.bytes, limit), report);
  report.title = CleanExtractedText(TextOfFragment(facts.title).text);
  std::ranges::replace(report.title, '\n', ' ');
  if (report.text.empty()) SetMarkedText(PlainParagraphs(report.title), report);
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

namespace {

// A feed in an archive: its items are read here, one by one, named by their numbers.
std::vector<ReadOutcome> ReadWholeFeed(RawReport raw, const IngestOptions& options, const TimeLimit& limit) {
  const InputFormat format = DetectFormat(std::string_view(raw.bytes).substr(0, kDetectBytes));
  if (format != InputFormat::kRss && format != InputFormat::kAtom) return {RemarkOutcome(raw.input + ": is no feed")};
  const std::unique_ptr<Splitter> items =
      MakeFeedSplitter(ByteStream::OfBytes(raw.input, std::move(raw.bytes)), raw.input, format, options);
  std::vector<ReadOutcome> outcomes;
  while (std::optional<SplitOutcome> item = items->Next()) {
    if (limit.Expired()) break;  // and named by the caller
    if (!item->raw) {
      outcomes.push_back(std::move(item->outcome));
      continue;
    }
    std::vector<ReadOutcome> read = One(ReadFeedItem(*item->raw, &limit));
    std::ranges::move(read, std::back_inserter(outcomes));
  }
  if (outcomes.empty()) outcomes.push_back(RemarkOutcome(raw.input + ": the feed holds no item"));
  return outcomes;
}

}  // namespace

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
  const TimeLimit limit(options.max_milliseconds);
  const std::string input = raw.input;
  std::vector<ReadOutcome> outcomes = ReadUnlimited(std::move(raw), limit);
  if (!limit.Expired() || (outcomes.size() == 1 && outcomes[0].problem)) return outcomes;
  return {
      ProblemOutcome(ErrorCode::kTooLarge, fmt::format("{}: given up after {} ms", input, options.max_milliseconds))};
}

std::vector<ReadOutcome> RawReader::ReadUnlimited(RawReport raw, const TimeLimit& limit) {
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
      if (raw.facts.whole_feed) return ReadWholeFeed(std::move(raw), options, limit);
      return One(ReadFeedItem(raw, &limit));
    case InputFormat::kNinjs:
      return ReadNinjs(raw, options, &limit);
    case InputFormat::kNewsmlG2:
      return ReadNewsmlG2(raw, options, &limit);
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

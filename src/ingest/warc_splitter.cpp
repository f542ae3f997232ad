// WARC (ISO 28500) as crawlers write it: a record's header, its length, its block. Compressed archives pack each record
// by itself, which is what damage is bounded by: after a record that makes no sense, reading goes on with the next
// member, or, in a plain archive, with the next line that begins a record.
//
// Pages are read (HTTP responses with status 200 and a page or plain text, `resource` and `conversion` records of these
// types); requests, revisits, images and the rest are passed over without a word: they are no reports and no fault.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "ingest/raw_report.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

using Replace = nlohmann::ordered_json::error_handler_t;

constexpr std::size_t kMostHeaderBytes = 64u << 10;
constexpr std::size_t kSearchStep = 256u << 10;

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

// Where a header block ends: behind the first blank line; npos if there is none.
std::size_t EndOfHeader(std::string_view text) {
  const std::size_t strict = text.find("\r\n\r\n");
  const std::size_t loose = text.find("\n\n");
  if (strict == std::string_view::npos && loose == std::string_view::npos) return std::string_view::npos;
  return strict < loose ? strict + 4 : loose + 2;
}

// The first field of that name (lower case) in the lines after the first; empty if there is none.
std::string_view Field(std::string_view header, std::string_view name) {
  for (std::size_t line = header.find('\n'); line != std::string_view::npos; line = header.find('\n', line + 1)) {
    const std::string_view rest = header.substr(line + 1);
    if (rest.size() <= name.size() || rest[name.size()] != ':') continue;
    if (LowerCase(rest.substr(0, name.size())) != name) continue;
    return Trim(rest.substr(name.size() + 1, rest.find('\n') - std::min(rest.find('\n'), name.size() + 1)));
  }
  return {};
}

// "charset=utf-8" out of a content type, lower case.
std::string CharsetOf(std::string_view content_type) {
  const std::string lower = LowerCase(content_type);
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos) return "";
  std::string charset = lower.substr(at + 8, 40);
  std::erase_if(charset, [](char c) { return c == '"' || c == '\'' || c == ' '; });
  return charset.substr(0, charset.find(';'));
}

// The format of a block of that type; nothing for what is no report.
std::optional<InputFormat> FormatOf(std::string_view content_type) {
  const std::string type = LowerCase(Trim(content_type.substr(0, content_type.find(';'))));
  if (type.empty() || type == "text/html" || type == "application/xhtml+xml") return InputFormat::kHtml;
  if (type == "text/plain") return InputFormat::kText;
  if (type == "application/rss+xml" || type == "application/atom+xml" || type == "text/xml" ||
      type == "application/xml") {
    return InputFormat::kRss;
  }
  return std::nullopt;
}

class WarcSplitter : public Splitter {
 public:
  WarcSplitter(ByteStream stream, std::string path, std::size_t limit)
      : stream_(std::move(stream)), path_(std::move(path)), limit_(limit) {}

  std::optional<SplitOutcome> Next() override {
    while (true) {
      if (!SkipBlankLines()) return std::nullopt;
      if (std::optional<SplitOutcome> outcome = ReadRecord()) return outcome;
    }
  }
  std::uint64_t bytes_read() const override { return stream_.bytes_read(); }

 private:
  struct Record {
    std::string header;
    std::uint64_t length = 0;
  };

  // To the next byte that is no blank; false at the end of the input.
  bool SkipBlankLines() {
    while (true) {
      const Result<void> filled = stream_.Fill(1);
      if (!filled && !broken_) broken_ = filled.error();
      const std::string_view held = stream_.held();
      const std::size_t first = held.find_first_not_of("\r\n \t");
      if (first != std::string_view::npos) {
        stream_.Drop(first);
        return true;
      }
      stream_.Drop(held.size());
      if (stream_.at_end() && !broken_ && !stream_.NextMember()) return false;
      if (broken_) return true;
    }
  }

  std::string RecordName() const { return fmt::format("{}:{}", path_, number_); }

  SplitOutcome Damaged(std::string_view what) {
    const SplitOutcome outcome{std::nullopt, ProblemOutcome(ErrorCode::kInvalidInput,
                                                            fmt::format("{}: damaged record: {}", RecordName(), what))};
    GoOnBehindDamage();
    return outcome;
  }

  void GoOnBehindDamage() {
    broken_.reset();
    if (stream_.NextMember()) return;
    stream_.Drop(std::min<std::size_t>(stream_.held().size(), 1));
    while (true) {  // a plain archive, or one member with everything in it
      const std::string_view held = stream_.held();
      const std::size_t found = held.find("WARC/");
      if (found != std::string_view::npos && (found == 0 || held[found - 1] == '\n')) {
        stream_.Drop(found);
        return;
      }
      if (found != std::string_view::npos) {
        stream_.Drop(found + 1);
        continue;
      }
      stream_.Drop(held.size() > 8 ? held.size() - 8 : 0);
      if (stream_.at_end()) {
        stream_.Drop(stream_.held().size());
        return;
      }
      if (!stream_.Fill(kSearchStep)) {
        stream_.Drop(stream_.held().size());
        return;
      }
    }
  }

  // One record; nothing where it is none of ours.
  std::optional<SplitOutcome> ReadRecord() {
    ++number_;
    if (broken_) return Damaged(Reason(*broken_));
    if (const Result<void> filled = stream_.Fill(kMostHeaderBytes); !filled) broken_ = filled.error();
    if (!stream_.held().starts_with("WARC/")) return Damaged("does not begin with \"WARC/\"");
    const std::size_t header_end = EndOfHeader(stream_.held().substr(0, kMostHeaderBytes));
    if (header_end == std::string_view::npos) return Damaged("its header has no end");
    Record record{std::string(stream_.held().substr(0, header_end)), 0};
    const std::string_view length = Field(record.header, "content-length");
    if (length.empty() ||
        std::from_chars(length.data(), length.data() + length.size(), record.length).ec != std::errc{})
      return Damaged("no readable Content-Length");
    stream_.Drop(header_end);
    if (!IsWanted(record.header)) return Skip(record);
    return ReadBlock(record);
  }

  // The message of a stream without the path that we name ourselves.
  std::string Reason(const Error& error) const {
    const std::string prefix = path_ + ": ";
    return error.message.starts_with(prefix) ? error.message.substr(prefix.size()) : error.message;
  }

  static bool IsWanted(std::string_view header) {
    const std::string type = LowerCase(Field(header, "warc-type"));
    if (type == "response") return true;
    return (type == "resource" || type == "conversion") && FormatOf(Field(header, "content-type")).has_value();
  }

  // Passes over the block, a piece at a time.
  std::optional<SplitOutcome> Skip(const Record& record) {
    std::uint64_t left = record.length;
    while (left > 0) {
      if (stream_.held().empty()) {
        if (broken_ || stream_.at_end()) return Damaged("cut off");
        if (const Result<void> filled = stream_.Fill(1); !filled) broken_ = filled.error();
        if (stream_.held().empty()) return Damaged(broken_ ? Reason(*broken_) : "cut off");
      }
      const std::size_t piece = static_cast<std::size_t>(std::min<std::uint64_t>(left, stream_.held().size()));
      stream_.Drop(piece);
      left -= piece;
    }
    return std::nullopt;
  }

  std::optional<SplitOutcome> ReadBlock(const Record& record) {
    // A response's HTTP header tells early whether the rest is worth holding.
    if (!broken_) {
      const std::size_t look = static_cast<std::size_t>(std::min<std::uint64_t>(record.length, kMostHeaderBytes));
      if (const Result<void> filled = stream_.Fill(look); !filled) broken_ = filled.error();
    }
    RawReport raw{RecordName(), InputFormat::kHtml, {}, {}};
    std::size_t body = 0;
    if (!ReadBlockHeader(record, raw, body)) return Skip(record);
    if (record.length > limit_ + kMostHeaderBytes) {
      std::optional<SplitOutcome> skipped = Skip(record);
      if (skipped) return skipped;
      return SplitOutcome{std::nullopt, ProblemOutcome(ErrorCode::kTooLarge, TooLongMessage(RecordName(), limit_))};
    }
    const auto length = static_cast<std::size_t>(record.length);
    if (!broken_) {
      if (const Result<void> filled = stream_.Fill(length); !filled) broken_ = filled.error();
    }
    std::string_view block = stream_.held().substr(0, length);
    const std::size_t intruder = FindIntruder(block);
    if (intruder != std::string_view::npos) block = block.substr(0, intruder);
    if (block.size() < length) raw.facts.cut_off = true;
    if (block.size() < body) return Damaged("cut off");
    raw.bytes = std::string(block.substr(body));
    const bool damaged = broken_.has_value();
    stream_.Drop(block.size());
    if (damaged) GoOnBehindDamage();
    return SplitOutcome{std::move(raw), {}};
  }

  // Another record's header inside of the block: the record was cut and the archive goes on. npos if there is none.
  static std::size_t FindIntruder(std::string_view block) {
    for (std::size_t at = block.find("\nWARC/1."); at != std::string_view::npos; at = block.find("\nWARC/1.", at + 1)) {
      const std::size_t line_end = block.find('\n', at + 1);
      if (line_end != std::string_view::npos && block.substr(line_end + 1).starts_with("WARC-")) return at + 1;
    }
    return std::string_view::npos;
  }

  // Fills in what the headers say; `body` gets where the page begins in the block. False for what is no page.
  bool ReadBlockHeader(const Record& record, RawReport& raw, std::size_t& body) const {
    const std::string_view header = record.header;
    std::string_view url = Field(header, "warc-target-uri");
    if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
    raw.facts.url = Printable(RepairUtf8(url).text, 2000);
    raw.facts.cut_off = !Field(header, "warc-truncated").empty();
    nlohmann::ordered_json extra;
    for (const char* const name : {"WARC-Record-ID", "WARC-Date"}) {
      const std::string value = Printable(RepairUtf8(Field(header, LowerCase(name))).text);
      if (!value.empty()) extra[name] = value;
    }
    raw.facts.extra_json = extra.is_null() ? "{}" : extra.dump(-1, ' ', false, Replace::replace);
    std::string_view type = Field(header, "content-type");
    const std::string_view block = stream_.held();
    if (block.starts_with("HTTP/")) {
      const std::size_t end = EndOfHeader(block.substr(0, kMostHeaderBytes));
      if (end == std::string_view::npos) return false;
      const std::string_view http = block.substr(0, end);
      const std::size_t status = http.find(' ');
      if (status == std::string_view::npos || !Trim(http.substr(status, 5)).starts_with("20")) return false;
      body = end;
      type = Field(http, "content-type");
      raw.facts.charset = CharsetOf(type);
      raw.facts.content_encoding = LowerCase(Field(http, "content-encoding"));
      raw.facts.chunked = LowerCase(Field(http, "transfer-encoding")).contains("chunked");
    }
    const std::optional<InputFormat> format = FormatOf(type);
    if (format) raw.format = *format;
    raw.facts.whole_feed = format == InputFormat::kRss;
    return format.has_value();
  }

  ByteStream stream_;
  std::string path_;
  std::size_t limit_;
  std::uint64_t number_ = 0;     // of the record
  std::optional<Error> broken_;  // what ended the stream that we hold the rest of
};

}  // namespace

std::unique_ptr<Splitter> MakeWarcSplitter(ByteStream stream, std::string path, const IngestOptions& options) {
  return std::make_unique<WarcSplitter>(std::move(stream), std::move(path), options.max_report_bytes);
}

}  // namespace rashomon

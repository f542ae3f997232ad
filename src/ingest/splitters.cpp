// The splitters of inputs that are one report, and of those that are one report a line.
#include <fmt/format.h>

#include <algorithm>

#include "ingest/raw_report.h"

namespace rashomon {
namespace {

constexpr std::size_t kLineStep = 1u << 20;

// Text, a page, a message: the whole input is one raw report.
class WholeSplitter : public Splitter {
 public:
  WholeSplitter(ByteStream stream, std::string path, InputFormat format, std::size_t limit)
      : stream_(std::move(stream)), path_(std::move(path)), format_(format), limit_(limit) {}

  std::optional<SplitOutcome> Next() override {
    if (done_) return std::nullopt;
    done_ = true;
    if (const Result<void> filled = stream_.Fill(limit_ + 1); !filled) {
      return SplitOutcome{std::nullopt, ProblemOutcome(filled.error().code, filled.error().message)};
    }
    if (stream_.held().size() > limit_) {
      return SplitOutcome{std::nullopt, ProblemOutcome(ErrorCode::kTooLarge, TooLongMessage(path_, limit_))};
    }
    return SplitOutcome{RawReport{path_, format_, std::string(stream_.held()), {}}, {}};
  }
  std::uint64_t bytes_read() const override { return stream_.bytes_read(); }

 private:
  ByteStream stream_;
  std::string path_;
  InputFormat format_;
  std::size_t limit_;
  bool done_ = false;
};

class LineSplitter : public Splitter {
 public:
  LineSplitter(ByteStream stream, std::string path, InputFormat format, std::size_t limit)
      : stream_(std::move(stream)), path_(std::move(path)), format_(format), limit_(limit) {
    if (stream_.held().starts_with("\xEF\xBB\xBF")) stream_.Drop(3);
  }

  // The next line that is not blank; nothing at the end.
  std::optional<SplitOutcome> Next() override {
    while (true) {
      std::size_t searched = 0;
      std::size_t line_end = std::string_view::npos;
      while (line_end == std::string_view::npos) {
        const std::string_view held = stream_.held();
        line_end = held.find('\n', searched);
        searched = held.size();
        if (line_end != std::string_view::npos || stream_.at_end()) break;
        if (searched > limit_) return SkipLongLine();
        if (const Result<void> filled = stream_.Fill(searched + std::max(searched, kLineStep)); !filled) {
          stream_.Drop(stream_.held().size());
          return Problem(filled.error());
        }
      }
      if (stream_.held().empty()) return std::nullopt;
      ++number_;
      const std::size_t size = std::min(line_end, stream_.held().size());
      const std::string_view line = stream_.held().substr(0, size);
      std::optional<SplitOutcome> outcome;
      if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
        outcome =
            line.size() > limit_ ? TooLong() : SplitOutcome{RawReport{LineName(), format_, std::string(line), {}}, {}};
      }
      stream_.Drop(std::min(size + 1, stream_.held().size()));
      if (outcome) return outcome;
    }
  }
  std::uint64_t bytes_read() const override { return stream_.bytes_read(); }

 private:
  static SplitOutcome Problem(const Error& error) { return {std::nullopt, ProblemOutcome(error.code, error.message)}; }
  SplitOutcome TooLong() const {
    return {std::nullopt, ProblemOutcome(ErrorCode::kTooLarge, TooLongMessage(LineName(), limit_))};
  }
  std::string LineName() const { return fmt::format("{}:{}", path_, number_); }

  // Drops the rest of a line that no report may fill, a piece at a time.
  SplitOutcome SkipLongLine() {
    ++number_;
    while (true) {
      const std::string_view held = stream_.held();
      const std::size_t line_end = held.find('\n');
      stream_.Drop(line_end == std::string_view::npos ? held.size() : line_end + 1);
      if (line_end != std::string_view::npos || (stream_.at_end() && stream_.held().empty())) break;
      if (const Result<void> filled = stream_.Fill(kLineStep); !filled) {
        stream_.Drop(stream_.held().size());
        return Problem(filled.error());
      }
    }
    return TooLong();
  }

  ByteStream stream_;
  std::string path_;
  InputFormat format_;
  std::size_t limit_;
  std::uint64_t number_ = 0;
};

// True if the input is one object a line: a second object begins right after the first line. A file that is one long
// object ends, or goes on inside of it.
bool IsOneObjectALine(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || head[first] != '{') return false;
  const std::size_t line_end = head.find('\n', first);
  if (line_end == std::string_view::npos) return false;
  const std::size_t last = head.find_last_not_of(" \t\r", line_end - 1);
  const std::size_t next = head.find_first_not_of(" \t\r\n", line_end);
  return head[last] == '}' && next != std::string_view::npos && head[next] == '{';
}

}  // namespace

std::unique_ptr<Splitter> MakeSplitter(ByteStream stream, std::string path, InputFormat format,
                                       const IngestOptions& options) {
  const std::size_t limit = options.max_report_bytes;
  if (format != InputFormat::kWarc) stream.JoinMembers();
  switch (format) {
    case InputFormat::kWarc:
      return MakeWarcSplitter(std::move(stream), std::move(path), options);
    case InputFormat::kRss:
    case InputFormat::kAtom:
      return MakeFeedSplitter(std::move(stream), std::move(path), format, options);
    case InputFormat::kNinjs:
      if (!IsOneObjectALine(stream.held())) break;
      [[fallthrough]];
    case InputFormat::kJsonLines:
      if (IsDossier(stream.held())) break;
      return std::make_unique<LineSplitter>(std::move(stream), std::move(path), format, limit);
    default:
      break;
  }
  return std::make_unique<WholeSplitter>(std::move(stream), std::move(path), format, limit);
}

ReadOutcome ProblemOutcome(ErrorCode code, std::string message) {
  ReadOutcome outcome;
  outcome.problem = Error{code, std::move(message)};
  return outcome;
}

ReadOutcome RemarkOutcome(std::string message) {
  ReadOutcome outcome = ProblemOutcome(ErrorCode::kInvalidInput, std::move(message));
  outcome.weight = ReadOutcome::Weight::kRemark;
  return outcome;
}

std::string TooLongMessage(std::string_view name, std::size_t limit) {
  return fmt::format("{}: is longer than {} bytes, the limit for one report", name, limit);
}

std::string Printable(std::string_view text, std::size_t most) {
  std::string out;
  while (most < text.size() && most > 0 && (text[most] & 0xC0) == 0x80) --most;  // never within a character
  for (const char c : text.substr(0, most)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return out;
}

}  // namespace rashomon

// ReportReader: one input after another, one report after another. A file is a single report or a stream of lines;
// either way no more of it is held than the largest report that options allow.
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <optional>

#include "ingest/byte_stream.h"
#include "ingest/detect.h"
#include "ingest/ingest.h"
#include "ingest/input_walk.h"
#include "ingest/readers.h"

namespace rashomon {
namespace {

constexpr std::size_t kLineStep = 1u << 20;

ReadOutcome Problem(Error error) {
  return {.report = std::nullopt, .problem = std::move(error)};
}

ReadOutcome Outcome(Result<Report> report) {
  if (!report) return Problem(std::move(report.error()));
  return {.report = std::move(*report), .problem = std::nullopt};
}

// What regular files among the inputs hold in all; nothing where a folder or standard input is among them.
std::optional<std::uint64_t> TotalSize(const std::vector<std::string>& inputs) {
  std::uint64_t total = 0;
  for (const std::string& input : inputs) {
    struct stat status = {};
    if (input == "-" || ::stat(input.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    total += static_cast<std::uint64_t>(status.st_size);
  }
  return total;
}

}  // namespace

class ReportReader::Impl {
 public:
  Impl(std::vector<std::string> inputs, IngestOptions options)
      : options_(options), total_(TotalSize(inputs)), walk_(std::move(inputs)) {}

  std::optional<ReadOutcome> Next() {
    while (true) {
      if (lines_) {
        if (auto outcome = NextLine()) return outcome;
        Close();
        continue;
      }
      std::optional<Result<std::string>> path = walk_.Next();
      if (!path) return std::nullopt;
      if (!*path) return Problem(std::move(path->error()));
      if (auto outcome = Open(std::move(**path))) return outcome;
    }
  }

  std::uint64_t bytes_read() const { return done_bytes_ + (lines_ ? lines_->bytes_read() : 0); }
  std::optional<std::uint64_t> bytes_total() const { return total_; }

 private:
  // A single report or problem; nothing where the input turned out to be lines, which NextLine reads.
  std::optional<ReadOutcome> Open(std::string path) {
    Result<ByteStream> stream = ByteStream::Open(path);
    if (!stream) return Problem(std::move(stream.error()));
    if (const Result<void> filled = stream->Fill(kDetectBytes); !filled) return Problem(filled.error());
    const InputFormat format = options_.format == InputFormat::kDetect ? DetectFormat(stream->held()) : options_.format;
    path_ = std::move(path);
    if (format != InputFormat::kJsonLines) return ReadWhole(*stream, format);
    lines_ = std::move(*stream);
    line_number_ = 0;
    if (lines_->held().starts_with("\xEF\xBB\xBF")) lines_->Drop(3);
    return std::nullopt;
  }

  ReadOutcome ReadWhole(ByteStream& stream, InputFormat format) {
    if (format != InputFormat::kText && format != InputFormat::kHtml) {
      return Problem({ErrorCode::kInvalidInput, fmt::format("{}: {} is not read yet", path_, Name(format))});
    }
    if (const Result<void> filled = stream.Fill(options_.max_report_bytes + 1); !filled) return Problem(filled.error());
    done_bytes_ += stream.bytes_read();
    if (stream.held().size() > options_.max_report_bytes) return Problem(TooLong(path_));
    return Outcome(format == InputFormat::kHtml ? ReadHtmlReport(path_, stream.held(), options_)
                                                : ReadTextReport(path_, stream.held(), options_));
  }

  Error TooLong(const std::string& where) const {
    return {ErrorCode::kTooLarge,
            fmt::format("{}: is longer than {} bytes, the limit for one report", where, options_.max_report_bytes)};
  }

  // The next line that is not blank; nothing at the end.
  std::optional<ReadOutcome> NextLine() {
    while (true) {
      std::size_t searched = 0;
      std::size_t line_end = std::string_view::npos;
      while (line_end == std::string_view::npos) {
        const std::string_view held = lines_->held();
        line_end = held.find('\n', searched);
        searched = held.size();
        if (line_end != std::string_view::npos || lines_->at_end()) break;
        if (searched > options_.max_report_bytes) return SkipLongLine();
        if (const Result<void> filled = lines_->Fill(searched + std::max(searched, kLineStep)); !filled) {
          lines_->Drop(lines_->held().size());
          return Problem(filled.error());
        }
      }
      if (lines_->held().empty()) return std::nullopt;
      ++line_number_;
      const std::size_t size = std::min(line_end, lines_->held().size());
      const std::string_view line = lines_->held().substr(0, size);
      std::optional<ReadOutcome> outcome;
      if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
        outcome = line.size() > options_.max_report_bytes ? Problem(TooLong(LineName()))
                                                          : Outcome(json_.Read(LineName(), line));
      }
      lines_->Drop(std::min(size + 1, lines_->held().size()));
      if (outcome) return outcome;
    }
  }

  // Drops the rest of a line that no report may fill, a piece at a time.
  ReadOutcome SkipLongLine() {
    ++line_number_;
    while (true) {
      const std::string_view held = lines_->held();
      const std::size_t line_end = held.find('\n');
      lines_->Drop(line_end == std::string_view::npos ? held.size() : line_end + 1);
      if (line_end != std::string_view::npos || (lines_->at_end() && lines_->held().empty())) break;
      if (const Result<void> filled = lines_->Fill(kLineStep); !filled) {
        lines_->Drop(lines_->held().size());
        return Problem(filled.error());
      }
    }
    return Problem(TooLong(LineName()));
  }

  std::string LineName() const { return fmt::format("{}:{}", path_, line_number_); }

  void Close() {
    done_bytes_ += lines_->bytes_read();
    lines_.reset();
  }

  IngestOptions options_;
  std::optional<std::uint64_t> total_;
  InputWalk walk_;
  JsonLineReader json_;
  std::string path_;  // of the input being read, as messages name it
  std::optional<ByteStream> lines_;
  std::uint64_t line_number_ = 0;
  std::uint64_t done_bytes_ = 0;
};

ReportReader::ReportReader(std::vector<std::string> inputs, IngestOptions options)
    : impl_(std::make_unique<Impl>(std::move(inputs), options)) {}
ReportReader::~ReportReader() = default;
ReportReader::ReportReader(ReportReader&&) noexcept = default;
ReportReader& ReportReader::operator=(ReportReader&&) noexcept = default;

std::optional<ReadOutcome> ReportReader::Next() {
  return impl_->Next();
}
std::uint64_t ReportReader::bytes_read() const {
  return impl_->bytes_read();
}
std::optional<std::uint64_t> ReportReader::bytes_total() const {
  return impl_->bytes_total();
}

}  // namespace rashomon

// ingest: bytes -> Report. What was said, by whom published, when; nothing about what it means.
//
//   ReportReader reader({"clippings/", "more.jsonl"}, options);
//   while (std::optional<ReadOutcome> next = reader.Next()) {
//     if (next->report) Use(*next->report); else Warn(next->problem->message);
//   }
//
// Readers stream: one report (or one problem) at a time, memory bounded by the largest single report, never by
// the input. The order is that of the arguments, folders in byte order of their paths.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "text/iso_time.h"

namespace rashomon {

// Where `Report::published` comes from, in falling order of trust for dating an event.
enum class PublishedBasis { kMetadata, kText, kInput, kReference, kUnknown };

// One published version of one article. Owns its text; the text does not change once read, so spans stay good.
struct Report {
  std::string id;     // unique in a run
  std::string input;  // path, URL or path:line, as given
  std::string title;
  std::string url;
  std::string outlet;
  std::string byline;
  std::string language;  // BCP 47; empty = not known
  std::optional<IsoTime> published;
  std::optional<IsoTime> updated;
  PublishedBasis published_basis = PublishedBasis::kUnknown;
  std::string event_key;          // --group-by event; empty = none
  std::string text;               // valid UTF-8
  std::string extra_json = "{}";  // keys of the input that we do not know, as one JSON object
  std::vector<Finding> findings;  // encoding repaired, NULs, ...
  // What the report goes by in lists: its outlet, else its file's name where that tells it from the others of the run,
  // else its id. Given when all reports of a run are known (engine), never written to an annotation.
  std::string label;
};

enum class InputFormat { kDetect, kText, kHtml, kJsonLines, kRss, kAtom, kWarc, kNinjs, kNewsmlG2 };
[[nodiscard]] Result<InputFormat> ParseInputFormat(std::string_view name);

struct IngestOptions {
  InputFormat format = InputFormat::kDetect;
  std::optional<CivilDate> reference_date;   // for inputs that carry no date
  std::size_t max_report_bytes = 16u << 20;  // a longer report or line is a problem, not a report
};

// Exactly one of the two is set.
struct ReadOutcome {
  std::optional<Report> report;
  std::optional<Error> problem;  // message names the file (and line) and the reason; the run goes on
};

// Not thread-safe; move-only. Destroying it early is fine.
class ReportReader {
 public:
  // `inputs`: files, folders, "-" for standard input.
  ReportReader(std::vector<std::string> inputs, IngestOptions options);
  ~ReportReader();
  ReportReader(ReportReader&&) noexcept;
  ReportReader& operator=(ReportReader&&) noexcept;

  // Nothing at the end of all inputs.
  [[nodiscard]] std::optional<ReadOutcome> Next();
  // Bytes consumed so far, and in all where that is known (for the progress line).
  [[nodiscard]] std::uint64_t bytes_read() const;
  [[nodiscard]] std::optional<std::uint64_t> bytes_total() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// Reads one input held in memory as a plain-text report: repairs the encoding, finds nothing else out.
// Error kInvalidInput for binary or empty content, kTooLarge past the limit. (The entry of the fuzz target.)
[[nodiscard]] Result<Report> ReadTextReport(std::string_view name, std::string_view bytes,
                                            const IngestOptions& options);

}  // namespace rashomon

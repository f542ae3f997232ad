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
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/finding.h"
#include "base/result.h"
#include "text/iso_time.h"

namespace rashomon {

// Where `Report::published` comes from, in falling order of trust for dating an event.
enum class PublishedBasis { kMetadata, kText, kInput, kReference, kUnknown };

// What the markup of the input says of a piece of its text.
enum class TextForm { kPlain, kSubheadline, kCaption, kListItem, kQuote, kTableRow };
[[nodiscard]] std::string_view FormName(TextForm form);  // "list_item"
[[nodiscard]] std::optional<TextForm> ParseForm(std::string_view name);

struct MarkedBlock {
  TextForm form = TextForm::kPlain;
  ByteSpan span;                     // of Report::text; no white space at the edges
  std::optional<IsoTime> time = {};  // of the live-blog entry that it stands in
};

// One published version of one article. Owns its text; the text does not change once read, so spans stay good.
struct Report {
  std::string id;     // unique in a run
  std::string input;  // path, URL or path:line, as given
  std::string title;
  std::string url;
  std::string outlet;
  std::string byline;
  std::string copyright_holder;
  std::string credit;    // the agencies or services that the input credits, as given
  std::string item;      // the publisher's own name of the article, the same for all its versions; empty = none
  std::string version;   // of the item, as given
  std::string language;  // BCP 47; empty = not known
  std::optional<IsoTime> published;
  std::optional<IsoTime> updated;
  PublishedBasis published_basis = PublishedBasis::kUnknown;
  std::string event_key;            // --group-by event; empty = none
  std::string text;                 // valid UTF-8
  std::vector<MarkedBlock> marked;  // in text order, blank lines between them; empty where the input has no markup
  std::string extra_json = "{}";    // keys of the input that we do not know, as one JSON object
  std::vector<Finding> findings;    // encoding repaired, NULs, ...
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
  std::uint32_t max_milliseconds = 5000;     // of processor time for one report; it is given up and named
};

// What a worker may use, in bytes, and what one report may then be: a page takes up to 32 times its size as a tree.
inline constexpr std::size_t kDefaultMemory = 512u << 20;
[[nodiscard]] constexpr std::size_t ReportBytesFor(std::size_t memory) {
  return memory / 32;
}
// What a text may be to be annotated, of which a worker holds up to 200 times its size.
[[nodiscard]] constexpr std::size_t TextBytesFor(std::size_t memory) {
  return memory / 256;
}

// Exactly one of the first two is set.
struct ReadOutcome {
  enum class Weight {
    kProblem,  // something that should have been read could not be
    kRemark,   // left out on purpose: withheld, canceled, under embargo; no fault of the input
  };
  std::optional<Report> report;
  std::optional<Error> problem;  // message names the file (and line) and the reason; the run goes on
  Weight weight = Weight::kProblem;
  std::string retracted_item;  // Report::item of what the publisher takes back with this outcome; empty = nothing
};

// Reads and unpacks on the calling thread, parses and extracts on `workers` threads (0: on the calling thread too); the
// order of the outcomes and every byte of them is the same however many there are. At most a few reports per worker
// are held. Not thread-safe; move-only. Destroying it early is fine.
class ReportReader {
 public:
  // `inputs`: files, folders, "-" for standard input.
  ReportReader(std::vector<std::string> inputs, IngestOptions options, unsigned workers = 0);
  ~ReportReader();
  ReportReader(ReportReader&&) noexcept;
  ReportReader& operator=(ReportReader&&) noexcept;

  // Nothing at the end of all inputs.
  [[nodiscard]] std::optional<ReadOutcome> Next();
  // Records of archives, items of feeds, lines and files seen so far, read or not.
  [[nodiscard]] std::uint64_t records_read() const;
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

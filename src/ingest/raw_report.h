// RawReport: the bytes of one report between the two halves of reading. Splitters cut inputs into raw reports, in
// order, on one thread, and never look inside; ReadRaw makes reports of them, on any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ingest/byte_stream.h"
#include "ingest/ingest.h"
#include "ingest/time_limit.h"

namespace rashomon {

// A dossier as we print it is one object that holds reports: what `head`, the start of an input, begins with.
[[nodiscard]] bool IsDossier(std::string_view head);

// What the container (archive, feed) says of a record; empty where it does not.
struct RecordFacts {
  std::string url;
  std::string title;
  std::string byline;
  std::string outlet;
  std::string language;
  std::string copyright_holder;
  std::string credit;
  std::string published;  // as written
  std::string updated;
  std::string item;     // the publisher's own id
  std::string charset;  // of the HTTP header
  std::string content_encoding;
  bool chunked = false;       // the body is in HTTP/1.1 chunks
  bool summary_only = false;  // the feed has no more than a teaser
  bool whole_feed = false;    // `bytes` is a feed as it was fetched, not the content of one item
  bool cut_off = false;       // the archive says, or we saw, that the end is missing
  std::string extra_json = "{}";
};

struct RawReport {
  std::string input;   // path, path:line or path:record
  InputFormat format;  // never kDetect; kRss and kAtom: `bytes` is the content of one item, as HTML, or a whole feed
  std::string bytes;
  RecordFacts facts;
};

// A raw report, or what became of a piece of the input that is none.
struct SplitOutcome {
  std::optional<RawReport> raw;
  ReadOutcome outcome;  // set where there is no raw report
};

// Cuts one input. Holds at most one report's bytes and a look-ahead.
class Splitter {
 public:
  virtual ~Splitter() = default;
  // Nothing at the end of the input.
  [[nodiscard]] virtual std::optional<SplitOutcome> Next() = 0;
  [[nodiscard]] virtual std::uint64_t bytes_read() const = 0;
};

// `stream` has been looked at by DetectFormat or not at all; `path` names it in messages.
[[nodiscard]] std::unique_ptr<Splitter> MakeSplitter(ByteStream stream, std::string path, InputFormat format,
                                                     const IngestOptions& options);
[[nodiscard]] std::unique_ptr<Splitter> MakeWarcSplitter(ByteStream stream, std::string path,
                                                         const IngestOptions& options);
[[nodiscard]] std::unique_ptr<Splitter> MakeFeedSplitter(ByteStream stream, std::string path, InputFormat format,
                                                         const IngestOptions& options);

// Reads raw reports; keeps buffers between them. One for each thread.
class RawReader {
 public:
  explicit RawReader(IngestOptions options);
  ~RawReader();
  // One outcome, or several where a message holds several items; never none. What takes over max_milliseconds is one
  // problem: its parse stops, and so does the list of its items.
  [[nodiscard]] std::vector<ReadOutcome> Read(RawReport raw);

 private:
  std::vector<ReadOutcome> ReadUnlimited(RawReport raw, const TimeLimit& limit);

  struct State;
  std::unique_ptr<State> state_;
};

// One input held in memory, packed or not, of whatever format: all that is in it, in order. For programs that have the
// bytes already, tests and fuzzers.
[[nodiscard]] std::vector<ReadOutcome> ReadBytes(std::string name, std::string bytes, const IngestOptions& options);

// ---- shared by splitters and readers ----

[[nodiscard]] ReadOutcome ProblemOutcome(ErrorCode code, std::string message);
[[nodiscard]] ReadOutcome RemarkOutcome(std::string message);
[[nodiscard]] std::string TooLongMessage(std::string_view name, std::size_t limit);
// Text from outside, for one line of a message: control characters out, cut after `most` bytes.
[[nodiscard]] std::string Printable(std::string_view text, std::size_t most = 200);

}  // namespace rashomon

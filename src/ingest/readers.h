// The readers of single formats: bytes of one report in, a Report out. Text has its own in ingest.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/ingest.h"
#include "ingest/raw_report.h"

namespace rashomon {

// One page: its article, title and dates. kInvalidInput where there is no article text.
// `facts`: what the archive knows of the record that it was in.
[[nodiscard]] Result<Report> ReadHtmlReport(std::string_view name, std::string_view bytes, const IngestOptions& options,
                                            const RecordFacts& facts = {});

// One item of a feed: `raw.bytes` is its content as HTML. kInvalidInput where there is neither text nor title.
[[nodiscard]] Result<Report> ReadFeedItem(const RawReport& raw, const TimeLimit* limit = nullptr);

// IPTC ninjs 1.x to 3.x: one item, or a list of items. One outcome each.
[[nodiscard]] std::vector<ReadOutcome> ReadNinjs(const RawReport& raw, const IngestOptions& options,
                                                 const TimeLimit* limit = nullptr);

// IPTC NewsML-G2: a newsItem, or a newsMessage with several. One outcome each.
[[nodiscard]] std::vector<ReadOutcome> ReadNewsmlG2(const RawReport& raw, const IngestOptions& options,
                                                    const TimeLimit* limit = nullptr);

// Reads lines of JSON, one report each; keeps its buffers between lines. Not thread-safe.
class JsonLineReader {
 public:
  JsonLineReader();
  ~JsonLineReader();
  // `input`: "path:line", which becomes the id where the line gives none. kInvalidInput says what is wrong with it.
  // A line that extract or annotate wrote gives the report that it was written of, `Report::input` included; so does
  // what stands in a dossier, which need not say so.
  enum class FromDossier { kNo, kYes };
  [[nodiscard]] Result<Report> Read(std::string_view input, std::string_view line,
                                    FromDossier from_dossier = FromDossier::kNo);
  // The reports in a dossier that we printed, each as if it were a line; one outcome each.
  [[nodiscard]] std::vector<ReadOutcome> ReadDossier(std::string_view input, std::string_view json);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Whose address it is: "news.example.org" of "https://www.news.example.org:443/a", also inside of an archive's
// address ("http://web.archive.org/web/2016/http://..."). Empty if it is no address.
[[nodiscard]] std::string OutletOfUrl(std::string_view url);

}  // namespace rashomon

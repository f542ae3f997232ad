// Plain text: the text is the report. Everything else about it (headline, date) is found by annotate/.
#include <fmt/format.h>

#include "ingest/encoding.h"
#include "ingest/ingest.h"

namespace rashomon {

Result<Report> ReadTextReport(std::string_view name, std::string_view bytes, const IngestOptions& options) {
  if (bytes.size() > options.max_report_bytes) {
    return Fail(ErrorCode::kTooLarge,
                fmt::format("{}: is longer than {} bytes, the limit for one report", name, options.max_report_bytes));
  }
  Result<DecodedText> decoded = DecodePlainText(name, bytes);
  if (!decoded) return std::unexpected(std::move(decoded.error()));
  Report report;
  report.id = std::string(name);
  report.input = std::string(name);
  report.text = std::move(decoded->text);
  report.findings = std::move(decoded->findings);
  return report;
}

}  // namespace rashomon

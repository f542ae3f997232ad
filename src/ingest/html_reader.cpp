#include "ingest/readers.h"

namespace rashomon {

Result<Report> ReadHtmlReport(std::string_view name, std::string_view /*bytes*/, const IngestOptions& /*options*/) {
  return Fail(ErrorCode::kInvalidInput, std::string(name) + ": HTML is not read yet");
}

}  // namespace rashomon

// Plain text to dossier: whatever bytes come in, no crash, no hang, and every span proves words of its report.
//
// A form feed cuts the input into up to four reports, so that grouping and reconciliation see several.
#include <algorithm>
#include <cstdint>

#include "promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rashomon;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<AnnotatedReport> reports;
  for (int i = 0; i < 4 && !rest.empty(); ++i) {
    const std::size_t end = i == 3 ? rest.size() : std::min(rest.find('\f'), rest.size());
    const Result<Report> report = ReadTextReport("r" + std::to_string(i), rest.substr(0, end), {});
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!report) continue;
    reports.push_back(fuzz::TheEngine().Annotate(*report));
    fuzz::RequireSpans(reports.back());
    fuzz::RequireRoundTrip(reports.back());
  }
  fuzz::RequireDossier(std::move(reports));
  return 0;
}

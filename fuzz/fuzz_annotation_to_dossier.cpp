// Annotation lines to dossier: what others have written or edited is refused or read, never believed. Whatever is read
// keeps the promises of any report.
//
// A line break cuts the input into up to four annotations.
#include <algorithm>
#include <cstdint>

#include "promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rashomon;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<AnnotatedReport> reports;
  for (int i = 0; i < 4 && !rest.empty(); ++i) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    Result<AnnotatedReport> report = ReadAnnotation(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!report) continue;
    fuzz::RequireRoundTrip(*report);
    reports.push_back(std::move(*report));
  }
  fuzz::RequireDossier(std::move(reports));
  return 0;
}

// Annotation lines to dossier: what others have written or edited is refused or read, never believed. Whatever is read
// is written and read again to the same bytes, and makes a dossier that every renderer can show.
//
// A line break cuts the input into up to four annotations.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "codec/codec.h"
#include "engine/engine.h"
#include "render/render.h"

namespace {

using namespace rashomon;

void Require(bool condition) {
  if (!condition) std::abort();
}

const Engine& TheEngine() {
  static const Engine engine = [] {
    EngineOptions options;
    options.jobs = 1;
    Result<Engine> made = Engine::Create(options);
    Require(made.has_value());
    return *made;
  }();
  return engine;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<AnnotatedReport> reports;
  for (int i = 0; i < 4 && !rest.empty(); ++i) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    Result<AnnotatedReport> report = ReadAnnotation(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!report) continue;
    const std::string line = WriteAnnotation(*report);
    const Result<AnnotatedReport> again = ReadAnnotation(line);
    Require(again.has_value());
    Require(WriteAnnotation(*again) == line);
    reports.push_back(std::move(*report));
  }
  const Dossier dossier = TheEngine().MakeDossier(std::move(reports));
  for (RenderFormat format :
       {RenderFormat::kText, RenderFormat::kJson, RenderFormat::kHtml, RenderFormat::kMarkdown, RenderFormat::kCsv}) {
    (void)Render(dossier, format, {});
  }
  return 0;
}

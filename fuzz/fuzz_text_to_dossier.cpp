// Plain text to dossier: whatever bytes come in, no crash, no hang, and every span proves words of its report.
//
// A form feed cuts the input into up to four reports, so that grouping and reconciliation see several.
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

void RequireSpan(ByteSpan span, const std::string& text) {
  Require(span.begin <= span.end && span.end <= text.size());
  const auto continues = [&](std::uint32_t at) { return at < text.size() && (text[at] & 0xC0) == 0x80; };
  Require(!continues(span.begin) && !continues(span.end));
}

void RequireSpans(const AnnotatedReport& report) {
  const std::string& text = report.report.text;
  for (const Block& block : report.annotation.blocks) RequireSpan(block.span, text);
  for (const Timex& time : report.annotation.times) RequireSpan(time.span, text);
  for (const Mention& mention : report.annotation.mentions) RequireSpan(mention.span, text);
  for (const Attribution& attribution : report.annotation.attributions) {
    for (ByteSpan piece : attribution.content) RequireSpan(piece, text);
  }
  for (const Figure& figure : report.claims.figures) {
    RequireSpan(figure.span, text);
    RequireSpan(figure.quantity, text);
  }
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
    const std::size_t end = i == 3 ? rest.size() : std::min(rest.find('\f'), rest.size());
    const Result<Report> report = ReadTextReport("r" + std::to_string(i), rest.substr(0, end), {});
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!report) continue;
    reports.push_back(TheEngine().Annotate(*report));
    RequireSpans(reports.back());
    const std::string line = WriteAnnotation(reports.back());
    const Result<AnnotatedReport> again = ReadAnnotation(line);
    Require(again.has_value());
    Require(WriteAnnotation(*again) == line);
  }
  const Dossier dossier = TheEngine().MakeDossier(std::move(reports));
  for (RenderFormat format :
       {RenderFormat::kText, RenderFormat::kJson, RenderFormat::kHtml, RenderFormat::kMarkdown, RenderFormat::kCsv}) {
    (void)Render(dossier, format, {});
  }
  return 0;
}

// What must hold of any report, whatever bytes it came from: spans that prove words, JSON that reads back to the same
// bytes, a dossier that every renderer can show. A broken promise aborts, which the fuzzer reports with its input.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/codec.h"
#include "engine/engine.h"
#include "render/render.h"

namespace rashomon::fuzz {

inline void Require(bool condition) {
  if (!condition) std::abort();
}

inline const Engine& TheEngine() {
  static const Engine engine = [] {
    EngineOptions options;
    options.jobs = 1;
    Result<Engine> made = Engine::Create(options);
    Require(made.has_value());
    return *made;
  }();
  return engine;
}

inline void RequireSpan(ByteSpan span, const std::string& text) {
  Require(span.begin <= span.end && span.end <= text.size());
  const auto continues = [&](std::uint32_t at) { return at < text.size() && (text[at] & 0xC0) == 0x80; };
  Require(!continues(span.begin) && !continues(span.end));
}

inline void RequireSpans(const AnnotatedReport& report) {
  const std::string& text = report.report.text;
  for (const Block& block : report.annotation.blocks) RequireSpan(block.span, text);
  for (const Timex& time : report.annotation.times) RequireSpan(time.span, text);
  for (const Mention& mention : report.annotation.mentions) RequireSpan(mention.span, text);
  for (const Attribution& attribution : report.annotation.attributions) {
    if (attribution.source) RequireSpan(*attribution.source, text);
    if (attribution.cue) RequireSpan(*attribution.cue, text);
    for (ByteSpan piece : attribution.content) RequireSpan(piece, text);
  }
  for (const Figure& figure : report.claims.figures) {
    RequireSpan(figure.span, text);
    RequireSpan(figure.quantity, text);
    if (figure.group) RequireSpan(*figure.group, text);
  }
  for (const Incident& incident : report.claims.incidents) RequireSpan(incident.span, text);
}

inline void RequireRoundTrip(const AnnotatedReport& report) {
  const std::string line = WriteAnnotation(report);
  const Result<AnnotatedReport> again = ReadAnnotation(line);
  Require(again.has_value());
  Require(WriteAnnotation(*again) == line);
}

inline void RequireDossier(std::vector<AnnotatedReport> reports) {
  const Dossier dossier = TheEngine().MakeDossier(std::move(reports));
  for (RenderFormat format :
       {RenderFormat::kText, RenderFormat::kJson, RenderFormat::kHtml, RenderFormat::kMarkdown, RenderFormat::kCsv}) {
    (void)Render(dossier, format, {});
  }
}

}  // namespace rashomon::fuzz

// What must hold for every reader, whatever the bytes: an end, no crash; for each piece of input a report of valid
// UTF-8 with words in it or a reason; spans of findings and blocks within the text, blocks in its order and never
// inside of a character; the same outcome when read again.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

#include "ingest/raw_report.h"
#include "text/utf8.h"

namespace rashomon {

inline void Require(bool condition) {
  if (!condition) std::abort();
}

inline void RequireBlocks(const Report& report) {
  const auto continues = [&](std::uint32_t at) {
    return at < report.text.size() && (static_cast<unsigned char>(report.text[at]) & 0xC0) == 0x80;
  };
  std::uint32_t last = 0;
  for (const MarkedBlock& block : report.marked) {
    Require(last <= block.span.begin && block.span.begin < block.span.end && block.span.end <= report.text.size());
    Require(!continues(block.span.begin) && !continues(block.span.end));
    last = block.span.end;
  }
}

inline std::string ReadOnce(InputFormat format, const std::uint8_t* data, std::size_t size) {
  IngestOptions options;
  options.format = format;
  options.max_report_bytes = 1u << 20;
  std::string lines;
  for (const ReadOutcome& outcome : ReadBytes("x", std::string(reinterpret_cast<const char*>(data), size), options)) {
    Require(outcome.report.has_value() != outcome.problem.has_value());
    if (!outcome.report) {
      Require(!outcome.problem->message.empty());
      lines += outcome.problem->message + "\n";
      continue;
    }
    const Report& report = *outcome.report;
    Require(IsValidUtf8(report.text));
    Require(!report.text.empty() && !report.id.empty() && !report.input.empty());
    for (const Finding& finding : report.findings) {
      Require(!finding.span || (finding.span->begin <= finding.span->end && finding.span->end <= report.text.size()));
    }
    RequireBlocks(report);
    for (const MarkedBlock& block : report.marked) lines += block.time ? block.time->text + "\n" : "";
    for (const std::string* part : {&report.id, &report.title, &report.url, &report.outlet, &report.byline,
                                    &report.language, &report.extra_json, &report.text}) {
      lines += *part + "\n";
    }
    if (report.published) lines += report.published->text + "\n";
  }
  return lines;
}

inline int ReadAsFormat(InputFormat format, const std::uint8_t* data, std::size_t size) {
  Require(ReadOnce(format, data, size) == ReadOnce(format, data, size));
  return 0;
}

}  // namespace rashomon

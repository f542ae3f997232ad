#include "codec/extract_record.h"

#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace rashomon {
namespace {

nlohmann::ordered_json OrNull(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

nlohmann::ordered_json OrNull(const std::optional<IsoTime>& time) {
  return time ? nlohmann::ordered_json(time->text) : nlohmann::ordered_json(nullptr);
}

nlohmann::ordered_json Findings(const Report& report) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Finding& finding : report.findings) {
    list.push_back({{"kind", finding.kind}, {"message", finding.message}});
  }
  return list;
}

// In code points, as the contract has offsets.
nlohmann::ordered_json Blocks(const Report& report) {
  const CodePointIndex offsets(report.text);
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const MarkedBlock& block : report.marked) {
    const bool is_kind = block.form == TextForm::kSubheadline || block.form == TextForm::kCaption;
    nlohmann::ordered_json item = {{"kind", is_kind ? FormName(block.form) : "paragraph"},
                                   {"begin", offsets.ToCodePoint(block.span.begin)},
                                   {"end", offsets.ToCodePoint(block.span.end)}};
    if (block.form > TextForm::kCaption) item["form"] = FormName(block.form);
    if (block.time) item["time"] = block.time->text;
    list.push_back(std::move(item));
  }
  return list;
}

}  // namespace

std::string WriteExtractRecord(const Report& report) {
  nlohmann::ordered_json record = {
      {"schema", "rashomon/extract/1"},
      {"id", report.id},
      {"input", report.input},
      {"url", OrNull(report.url)},
      {"title", OrNull(report.title)},
      {"byline", OrNull(report.byline)},
      {"outlet", OrNull(report.outlet)},
      {"published", OrNull(report.published)},
      {"updated", OrNull(report.updated)},
      {"language", OrNull(report.language)},
      {"copyright", OrNull(report.copyright_holder)},
      {"credit", OrNull(report.credit)},
      {"item", OrNull(report.item)},
      {"version", OrNull(report.version)},
      {"findings", Findings(report)},
      {"blocks", Blocks(report)},
      {"text", report.text},
  };
  if (!report.event_key.empty()) record["event"] = report.event_key;
  if (report.extra_json != "{}") {
    nlohmann::ordered_json extra = nlohmann::ordered_json::parse(report.extra_json, nullptr, false);
    if (extra.is_object() && !extra.empty()) record["extra"] = std::move(extra);
  }
  return record.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace rashomon

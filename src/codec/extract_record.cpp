#include "codec/extract_record.h"

#include <nlohmann/json.hpp>

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

}  // namespace

std::string WriteExtractRecord(const Report& report) {
  const nlohmann::ordered_json record = {
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
      {"findings", Findings(report)},
      {"text", report.text},
  };
  return record.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace rashomon

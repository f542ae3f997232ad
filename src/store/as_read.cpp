#include "store/as_read.h"

#include <simdjson.h>

#include "codec/json_writer.h"

namespace rashomon {
namespace {

constexpr std::string_view kDamaged = "what was read of the report is damaged";

// Spans inside the text, one after the other, as annotate relies on.
Result<void> ReadMarked(simdjson::dom::array list, Report& report) {
  std::uint64_t last = 0;
  for (const simdjson::dom::element element : list) {
    std::uint64_t begin = 0, end = 0;
    std::string_view form;
    if (element["begin"].get(begin) != simdjson::SUCCESS || element["end"].get(end) != simdjson::SUCCESS ||
        element["form"].get(form) != simdjson::SUCCESS || begin < last || begin >= end || end > report.text.size())
      return Fail(ErrorCode::kInvalidInput, std::string(kDamaged));
    last = end;
    MarkedBlock block{.form = ParseForm(form).value_or(TextForm::kPlain),
                      .span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
    std::string_view time;
    if (element["time"].get(time) == simdjson::SUCCESS) block.time = ParseIsoTime(time);
    report.marked.push_back(std::move(block));
  }
  return {};
}

}  // namespace

std::string WriteAsRead(const Report& report) {
  if (report.marked.empty() && report.copyright_holder.empty() && report.credit.empty()) return {};
  JsonWriter json;
  json.BeginObject().Key("copyright").String(report.copyright_holder).Key("credit").String(report.credit);
  json.Key("marked").BeginArray();
  for (const MarkedBlock& block : report.marked) {
    json.BeginObject().Key("form").String(FormName(block.form)).Key("begin").Integer(block.span.begin);
    json.Key("end").Integer(block.span.end);
    if (block.time) json.Key("time").String(block.time->text);
    json.EndObject();
  }
  json.EndArray().EndObject();
  return std::move(json).Take();
}

Result<void> ReadAsRead(std::string_view as_read, Report& report) {
  if (as_read.empty()) return {};
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  simdjson::dom::array marked;
  std::string_view copyright, credit;
  if (parser.parse(as_read.data(), as_read.size()).get(object) != simdjson::SUCCESS ||
      object["copyright"].get(copyright) != simdjson::SUCCESS || object["credit"].get(credit) != simdjson::SUCCESS ||
      object["marked"].get(marked) != simdjson::SUCCESS)
    return Fail(ErrorCode::kInvalidInput, std::string(kDamaged));
  report.copyright_holder = copyright;
  report.credit = credit;
  return ReadMarked(marked, report);
}

}  // namespace rashomon

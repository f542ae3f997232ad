#include "ingest/wire_item.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "ingest/clean_text.h"
#include "ingest/encoding.h"
#include "ingest/html_article.h"
#include "ingest/readers.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

std::string NameOf(const WireItem& item, std::string_view input) {
  return item.uri.empty() ? std::string(input) : fmt::format("{} ({})", input, Printable(item.uri));
}

// Why the item must not be shown; nothing if it may.
std::optional<ReadOutcome> HeldBack(const WireItem& item, std::string_view input, const IngestOptions& options) {
  const std::string status = LowerCase(item.status);
  if (status == "canceled" || status == "cancelled") {
    ReadOutcome outcome = RemarkOutcome(fmt::format("{}: canceled by its publisher", NameOf(item, input)));
    outcome.retracted_item = item.uri;
    return outcome;
  }
  if (status == "withheld") return RemarkOutcome(fmt::format("{}: withheld by its publisher", NameOf(item, input)));
  if (item.embargoed.empty()) return std::nullopt;
  const std::optional<IsoTime> until = ParseIsoTime(item.embargoed);
  if (until && options.reference_date && *options.reference_date > until->date) return std::nullopt;
  if (until && options.reference_date && *options.reference_date == until->date && !until->second_of_day)
    return std::nullopt;
  return RemarkOutcome(fmt::format("{}: under embargo until {} (with --reference-date of a later day it is read)",
                                   NameOf(item, input), Printable(item.embargoed, 40)));
}

void SetTime(std::string_view name, const std::string& text, std::optional<IsoTime>& slot, Report& report) {
  if (text.empty()) return;
  slot = ParseIsoTime(text);
  if (slot) return;
  report.findings.push_back(
      {.kind = "date-unreadable",
       .message = fmt::format("\"{}\": \"{}\" is no ISO 8601 date and was not used", name, Printable(text, 80)),
       .span = std::nullopt});
}

}  // namespace

ReadOutcome FinishWireItem(WireItem item, std::string_view input, const IngestOptions& options,
                           const TimeLimit* limit) {
  if (std::optional<ReadOutcome> held = HeldBack(item, input, options)) return std::move(*held);
  Report report;
  SetMarkedText(item.html.empty() ? MarkedText{.text = RepairUtf8(item.text).text, .blocks = {}}
                                  : TextOfFragment(item.html, limit),
                report);
  if (report.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    const bool other = !item.type.empty() && LowerCase(item.type) != "text";
    const std::string message = fmt::format("{}: holds no text{}", NameOf(item, input),
                                            other ? fmt::format(" (it is of type {})", Printable(item.type, 40)) : "");
    return other ? RemarkOutcome(message) : ProblemOutcome(ErrorCode::kInvalidInput, message);
  }
  report.id = report.input = std::string(input);
  report.title = CleanExtractedText(TextOfFragment(item.headline).text);
  report.byline = std::move(item.byline);
  report.outlet = item.outlet.empty() ? OutletOfUrl(item.url) : std::move(item.outlet);
  report.language = std::move(item.language);
  report.url = std::move(item.url);
  report.copyright_holder = std::move(item.copyright_holder);
  report.credit = std::move(item.credit);
  report.item = std::move(item.uri);
  report.version = std::move(item.version);
  SetTime("published", item.created, report.published, report);
  SetTime("updated", item.changed, report.updated, report);
  if (!report.published) report.published = report.updated;
  if (report.published) report.published_basis = PublishedBasis::kMetadata;
  nlohmann::ordered_json extra = nlohmann::ordered_json::object();
  if (!report.item.empty()) extra["item"] = report.item;
  if (!report.version.empty()) extra["version"] = report.version;
  if (!item.note.empty()) extra["editor_note"] = item.note;
  report.extra_json = extra.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  ReadOutcome outcome;
  outcome.report = std::move(report);
  return outcome;
}

}  // namespace rashomon

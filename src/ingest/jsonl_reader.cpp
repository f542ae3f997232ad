// JSON Lines by simdjson's DOM: one object a line, the keys of docs/formats, everything else kept as it came. Lines
// that extract or annotate wrote say so in their "schema": of these what the input said is taken back whole, and what
// we made of it is left, to be made again.
#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "ingest/encoding.h"
#include "ingest/json_buffer.h"
#include "ingest/marked_text.h"
#include "ingest/readers.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

namespace dom = simdjson::dom;

std::unexpected<Error> Bad(std::string_view input, std::string_view reason) {
  return Fail(ErrorCode::kInvalidInput, fmt::format("{}: {}", input, reason));
}

std::string_view TypeName(dom::element value) {
  switch (value.type()) {
    case dom::element_type::ARRAY:
      return "a list";
    case dom::element_type::OBJECT:
      return "an object";
    case dom::element_type::STRING:
      return "a string";
    case dom::element_type::BOOL:
      return "true or false";
    case dom::element_type::NULL_VALUE:
      return "null";
    default:
      return "a number";
  }
}

// A date key: what does not parse is odd, not fatal.
void ReadTime(std::string_view key, std::string_view value, Report& report, std::optional<IsoTime>& out) {
  if (value.empty()) return;
  out = ParseIsoTime(value);
  if (out) return;
  report.findings.push_back(
      {.kind = "date-unreadable",
       .message = fmt::format("\"{}\": \"{}\" is no ISO 8601 date and was not used", key, value.substr(0, 80)),
       .span = std::nullopt});
}

// True if the key is one of ours. A value of the wrong type is reported and passed over.
bool ReadKey(std::string_view key, dom::element value, Report& report) {
  std::string* const plain = key == "id"          ? &report.id
                             : key == "title"     ? &report.title
                             : key == "url"       ? &report.url
                             : key == "outlet"    ? &report.outlet
                             : key == "byline"    ? &report.byline
                             : key == "language"  ? &report.language
                             : key == "copyright" ? &report.copyright_holder
                             : key == "credit"    ? &report.credit
                             : key == "event"     ? &report.event_key
                             : key == "item"      ? &report.item
                             : key == "version"   ? &report.version
                                                  : nullptr;
  const bool date = key == "published" || key == "updated";
  if (plain == nullptr && !date && key != "text") return false;
  std::string_view string;
  if (value.get(string) == simdjson::SUCCESS) {
    if (plain != nullptr) *plain = std::string(string);
    if (key == "text") report.text = std::string(string);
    if (key == "published") ReadTime(key, string, report, report.published);
    if (key == "updated") ReadTime(key, string, report, report.updated);
  } else if ((key == "id" || key == "event" || key == "item" || key == "version") &&
             (value.is_int64() || value.is_uint64())) {
    *plain = simdjson::minify(value);
  } else if (!value.is_null()) {
    report.findings.push_back(
        {.kind = "key-ignored",
         .message = fmt::format("\"{}\" is {}, not a string, and was not used", key, TypeName(value)),
         .span = std::nullopt});
  }
  return true;
}

// ---- what only our own lines hold ----

bool IsOurs(dom::object object) {
  std::string_view schema;
  return object["schema"].get(schema) == simdjson::SUCCESS &&
         (schema.starts_with("rashomon/extract/") || schema.starts_with("rashomon/annotation/"));
}

// Of an annotation only those that reading had found; those of extract are all of them. Spans are found anew.
void ReadFindings(dom::element value, bool of_annotation, Report& report) {
  dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return;
  for (const dom::element element : list) {
    std::string_view kind, message;
    bool of_input = false;
    const bool given = element["of_input"].get(of_input) == simdjson::SUCCESS && of_input;
    if ((of_annotation && !given) || element["kind"].get(kind) != simdjson::SUCCESS ||
        element["message"].get(message) != simdjson::SUCCESS) {
      continue;
    }
    report.findings.push_back({.kind = std::string(kind), .message = std::string(message), .span = std::nullopt});
  }
}

// What the input had said of itself where annotate came to believe otherwise; and a date that annotate found, or was
// given, is none of the input's.
void ReadDeclared(dom::object object, Report& report) {
  std::string_view basis, text;
  dom::object declared;
  const bool has_declared = object["declared"].get(declared) == simdjson::SUCCESS;
  const dom::object& from = has_declared ? declared : object;
  if (from["published_basis"].get(basis) == simdjson::SUCCESS && basis != "metadata" && basis != "input") {
    report.published.reset();
  }
  if (!has_declared) return;
  const auto time = [&](std::string_view key) {
    return declared[key].get(text) == simdjson::SUCCESS ? ParseIsoTime(text) : std::nullopt;
  };
  report.published = time("published");
  report.updated = time("updated");
  report.language = declared["language"].get(text) == simdjson::SUCCESS ? std::string(text) : "";
}

// True if the key was one of those; of the rest, what the input had is under "extra" and all else is our own work.
bool ReadOwnKey(std::string_view key, dom::element value, bool of_annotation, Report& report) {
  std::string_view text;
  if (key == "input" && value.get(text) == simdjson::SUCCESS) report.input = std::string(text);
  if (key == "findings") ReadFindings(value, of_annotation, report);
  if (key == "extra" && value.is_object()) report.extra_json = simdjson::minify(value);
  return key != "blocks";
}

// "blocks" as extract and annotate print them, of which we take what markup can say; false if they do not fit the text.
bool ReadBlocks(dom::element value, Report& report) {
  dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return false;
  const CodePointIndex offsets(report.text);
  const std::uint32_t length = offsets.ToCodePoint(static_cast<std::uint32_t>(report.text.size()));
  std::uint64_t last = 0;
  for (const dom::element element : list) {
    std::uint64_t begin = 0, end = 0;
    std::string_view kind, form, time;
    if (element["begin"].get(begin) != simdjson::SUCCESS || element["end"].get(end) != simdjson::SUCCESS ||
        element["kind"].get(kind) != simdjson::SUCCESS || begin < last || begin >= end || end > length) {
      return false;
    }
    last = end;
    MarkedBlock block;
    const bool is_form = element["form"].get(form) == simdjson::SUCCESS;
    if (element["time"].get(time) == simdjson::SUCCESS) block.time = ParseIsoTime(time);
    // What annotate found a headline or a notice to be is not what markup says, unless there is more.
    const bool is_marked = is_form || block.time || kind == "paragraph" || kind == "caption" || kind == "subheadline";
    if (!is_marked) continue;
    block.form = ParseForm(is_form ? form : kind).value_or(TextForm::kPlain);
    block.span = {offsets.ToByte(static_cast<std::uint32_t>(begin)), offsets.ToByte(static_cast<std::uint32_t>(end))};
    if (block.span.begin < block.span.end) report.marked.push_back(std::move(block));
  }
  return true;
}

Result<Report> Finish(std::string_view input, Report report) {
  if (report.text.find_first_not_of(" \t\r\n\f\v") == std::string::npos) return Bad(input, "\"text\" is empty");
  MoveBehindNuls(report.text, report.marked);
  DecodedText checked = CheckText(std::move(report.text));
  report.text = std::move(checked.text);
  for (Finding& finding : checked.findings) {  // one that an earlier reading had found gets its span back
    const auto same = std::ranges::find_if(report.findings, [&](const Finding& known) {
      return known.kind == finding.kind && known.message == finding.message;
    });
    if (same == report.findings.end()) {
      report.findings.push_back(std::move(finding));
    } else {
      *same = std::move(finding);
    }
  }
  if (report.input.empty()) report.input = std::string(input);
  if (report.id.empty()) report.id = std::string(input);
  if (report.outlet.empty()) report.outlet = OutletOfUrl(report.url);
  if (report.published) report.published_basis = PublishedBasis::kMetadata;
  return report;
}

}  // namespace

struct JsonLineReader::State {
  dom::parser parser;
  JsonBuffer buffer;
};

JsonLineReader::JsonLineReader() : state_(std::make_unique<State>()) {}
JsonLineReader::~JsonLineReader() = default;

Result<Report> JsonLineReader::Read(std::string_view input, std::string_view line, FromDossier from_dossier) {
  Report report;
  if (const std::size_t replaced = state_->buffer.Fill(line); replaced > 0) {
    report.findings.push_back({.kind = "encoding-repaired",
                               .message = fmt::format("{} broken UTF-8 sequence{} replaced by U+FFFD", replaced,
                                                      replaced == 1 ? " was" : "s were"),
                               .span = std::nullopt});
  }
  dom::element root;
  if (const auto error = state_->buffer.Parse(state_->parser).get(root)) {
    return Bad(input, fmt::format("not valid JSON ({})", simdjson::error_message(error)));
  }
  dom::object object;
  if (root.get(object) != simdjson::SUCCESS) return Bad(input, fmt::format("is {}, not a JSON object", TypeName(root)));
  dom::element text;
  if (object["text"].get(text) != simdjson::SUCCESS) return Bad(input, "has no \"text\"");
  if (!text.is_string()) return Bad(input, fmt::format("\"text\" is {}, not a string", TypeName(text)));
  std::string extra;
  std::optional<dom::element> blocks;
  const bool ours = from_dossier == FromDossier::kYes || IsOurs(object);
  const bool of_annotation = object["published_basis"].error() == simdjson::SUCCESS;
  for (const auto& [key, value] : object) {
    if (ReadKey(key, value, report)) continue;
    if (ours && ReadOwnKey(key, value, of_annotation, report)) continue;
    if (key == "blocks") {
      blocks = value;
      continue;
    }
    if (!extra.empty()) extra += ',';
    extra += nlohmann::json(key).dump();
    extra += ':';
    extra += simdjson::minify(value);
  }
  if (ours) {
    ReadDeclared(object, report);
  } else {
    report.extra_json = "{" + extra + "}";
  }
  if (blocks && !ReadBlocks(*blocks, report)) {
    report.marked.clear();
    report.findings.push_back(
        {.kind = "key-ignored", .message = "\"blocks\" does not fit the text and was not used", .span = std::nullopt});
  }
  return Finish(input, std::move(report));
}

bool IsDossier(std::string_view head) {
  return head.substr(0, 100).contains("\"schema\":\"rashomon/dossier/");
}

std::vector<ReadOutcome> JsonLineReader::ReadDossier(std::string_view input, std::string_view json) {
  const auto bad = [input](std::string_view reason) {
    return std::vector{ProblemOutcome(ErrorCode::kInvalidInput, fmt::format("{}: {}", input, reason))};
  };
  JsonBuffer buffer;
  buffer.Fill(json);
  dom::parser parser;
  dom::element root;
  if (const auto error = buffer.Parse(parser).get(root)) {
    return bad(fmt::format("not valid JSON ({})", simdjson::error_message(error)));
  }
  // The annotations, where the dossier holds them, say all that the inputs said; the list of reports says less.
  dom::array reports;
  if (root["annotations"].get(reports) != simdjson::SUCCESS && root["reports"].get(reports) != simdjson::SUCCESS) {
    return bad("the dossier holds no reports");
  }
  std::vector<ReadOutcome> outcomes;
  for (const dom::element report : reports) {
    const std::string name = fmt::format("{}:{}", input, outcomes.size() + 1);
    Result<Report> read = Read(name, simdjson::minify(report), FromDossier::kYes);
    ReadOutcome outcome;
    if (read) {
      outcome.report = std::move(*read);
    } else {
      outcome.problem = std::move(read.error());
    }
    outcomes.push_back(std::move(outcome));
  }
  return outcomes.empty() ? bad("the dossier holds no reports") : outcomes;
}

}  // namespace rashomon

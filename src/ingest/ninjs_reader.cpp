// IPTC ninjs. 1.x has flat keys ("body_text", "body_xhtml", "versioncreated"); 2.x and 3.x have lists ("headlines",
// "bodies") and, from 3.0, capitals inside of keys ("versionCreated"). Keys are compared without case, and both shapes
// are looked for: publishers mix versions.
#include <fmt/format.h>
#include <simdjson.h>

#include "ingest/json_buffer.h"
#include "ingest/readers.h"
#include "ingest/wire_item.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMostItems = 10000;

// The value of a key, whatever its case; an error if there is none.
simdjson::simdjson_result<dom::element> Get(dom::object object, std::string_view key) {
  return object.at_key_case_insensitive(key);
}

std::string String(dom::object object, std::string_view key) {
  dom::element value;
  if (Get(object, key).get(value) != simdjson::SUCCESS) return "";
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  return value.is_int64() || value.is_double() ? std::string(simdjson::minify(value)) : "";
}

std::string FirstOf(dom::object object, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (std::string value = String(object, key); !value.empty()) return value;
  }
  return "";
}

// Names of a list of objects ("people", "infosources", "by"), joined by commas.
std::string Names(dom::object object, std::initializer_list<std::string_view> keys) {
  std::string joined;
  for (const std::string_view key : keys) {
    dom::array list;
    if (Get(object, key).get(list) != simdjson::SUCCESS) continue;
    for (const dom::element element : list) {
      dom::object one;
      if (element.get(one) != simdjson::SUCCESS) continue;
      const std::string name = String(one, "name");
      if (!name.empty()) joined += (joined.empty() ? "" : ", ") + name;
    }
    if (!joined.empty()) break;
  }
  return joined;
}

bool IsMarkup(std::string_view content_type) {
  const std::string type = LowerCase(content_type);
  return type.contains("html") || type.contains("xml");
}

// "bodies": the marked-up one before the plain one, the first of each.
void ReadBodies(dom::object object, WireItem& item) {
  dom::array bodies;
  if (Get(object, "bodies").get(bodies) != simdjson::SUCCESS) return;
  for (const dom::element element : bodies) {
    dom::object body;
    if (element.get(body) != simdjson::SUCCESS) continue;
    std::string& slot = IsMarkup(String(body, "contenttype")) ? item.html : item.text;
    if (slot.empty()) slot = String(body, "value");
  }
}

// 1.x: "body_html", "body_xhtml", "body_text", and publishers' own "body_nitf".
void ReadFlatBodies(dom::object object, WireItem& item) {
  for (const auto& [key, value] : object) {
    std::string_view text;
    const std::string name = LowerCase(key);
    if (!name.starts_with("body") || value.get(text) != simdjson::SUCCESS) continue;
    std::string& slot = name == "body_text" || name == "body" ? item.text : item.html;
    if (slot.empty()) slot = std::string(text);
  }
}

// The headline of role "main", else the first.
std::string Headline(dom::object object) {
  if (std::string flat = String(object, "headline"); !flat.empty()) return flat;
  dom::array headlines;
  if (Get(object, "headlines").get(headlines) != simdjson::SUCCESS) return String(object, "title");
  std::string first;
  for (const dom::element element : headlines) {
    dom::object headline;
    if (element.get(headline) != simdjson::SUCCESS) continue;
    std::string value = String(headline, "value");
    if (LowerCase(String(headline, "role")).contains("main")) return value;
    if (first.empty()) first = std::move(value);
  }
  return first;
}

std::string RightsHolder(dom::object object) {
  if (std::string flat = FirstOf(object, {"copyrightholder", "copyrightnotice"}); !flat.empty()) return flat;
  dom::object rights;
  if (Get(object, "rightsinfo").get(rights) == simdjson::SUCCESS) {
    return FirstOf(rights, {"copyrightholder", "copyrightnotice"});
  }
  return "";
}

WireItem ReadItem(dom::object object) {
  WireItem item;
  item.uri = String(object, "uri");
  item.version = String(object, "version");
  item.status = String(object, "pubstatus");
  item.embargoed = String(object, "embargoed");
  item.type = String(object, "type");
  item.headline = Headline(object);
  item.byline = String(object, "byline");
  if (item.byline.empty()) item.byline = String(object, "by");
  if (item.byline.empty()) item.byline = Names(object, {"bylines", "creators", "authors"});
  item.outlet = FirstOf(object, {"provider", "source", "publisher"});
  if (item.outlet.empty()) item.outlet = Names(object, {"infosources", "infosource", "organisation", "organisations"});
  item.language = String(object, "language");
  item.url = FirstOf(object, {"url", "href"});
  if (item.url.empty() && item.uri.starts_with("http")) item.url = item.uri;
  item.copyright_holder = RightsHolder(object);
  item.credit = FirstOf(object, {"creditline", "credit"});
  item.note = FirstOf(object, {"ednote", "editorialnote"});
  item.created = FirstOf(object, {"contentcreated", "firstcreated", "versioncreated"});
  item.changed = FirstOf(object, {"contentmodified", "versioncreated"});
  if (item.changed == item.created) item.changed.clear();
  ReadBodies(object, item);
  ReadFlatBodies(object, item);
  return item;
}

}  // namespace

std::vector<ReadOutcome> ReadNinjs(const RawReport& raw, const IngestOptions& options, const TimeLimit* limit) {
  const auto bad = [&raw](std::string_view why) {
    return std::vector{ProblemOutcome(ErrorCode::kInvalidInput, fmt::format("{}: {}", raw.input, why))};
  };
  JsonBuffer buffer;
  buffer.Fill(raw.bytes);
  dom::parser parser;
  dom::element root;
  if (const auto error = buffer.Parse(parser).get(root)) {
    return bad(fmt::format("not valid JSON ({})", simdjson::error_message(error)));
  }
  dom::object object;
  if (root.get(object) == simdjson::SUCCESS) {
    dom::array items;
    if (Get(object, "items").get(items) != simdjson::SUCCESS) {
      return {FinishWireItem(ReadItem(object), raw.input, options, limit)};
    }
    root = Get(object, "items").value_unsafe();
  }
  dom::array list;
  if (root.get(list) != simdjson::SUCCESS) return bad("is no ninjs item");
  std::vector<ReadOutcome> outcomes;
  for (const dom::element element : list) {
    if (limit != nullptr && limit->Expired()) {
      return {ProblemOutcome(ErrorCode::kTooLarge,
                             fmt::format("{}: given up after {} ms", raw.input, options.max_milliseconds))};
    }
    const std::string name = fmt::format("{}:{}", raw.input, outcomes.size() + 1);
    if (outcomes.size() == kMostItems) {
      outcomes.push_back(ProblemOutcome(ErrorCode::kTooLarge, fmt::format("{}: more than {} items", name, kMostItems)));
      break;
    }
    if (element.get(object) == simdjson::SUCCESS) {
      outcomes.push_back(FinishWireItem(ReadItem(object), name, options, limit));
    } else {
      outcomes.push_back(ProblemOutcome(ErrorCode::kInvalidInput, name + ": is no ninjs item"));
    }
  }
  return outcomes.empty() ? bad("the list holds no item") : outcomes;
}

}  // namespace rashomon

// What is written through a desk: decisions of people, and reports as JSON Lines.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "codec/json_writer.h"
#include "desk/decision_json.h"
#include "desk/store_desk.h"
#include "ingest/readers.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostNamed = 1000;     // events or reports in one decision
constexpr std::size_t kLongestWords = 2000;  // of a reason
constexpr std::size_t kBatch = 50;           // reports in one transaction

struct Asked {
  std::string kind, event, report, reason, by = "desk";
  std::vector<std::string> events, reports;
  std::int64_t decision = 0;
};

std::string Text(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> Texts(const nlohmann::json& object, const char* key) {
  std::vector<std::string> texts;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return texts;
  for (const nlohmann::json& item : *found) {
    if (item.is_string() && texts.size() < kMostNamed) texts.push_back(item.get<std::string>());
  }
  return texts;
}

Result<Asked> ReadAsked(const std::string& body) {
  const nlohmann::json object = nlohmann::json::parse(body, nullptr, false);
  if (!object.is_object()) return Fail(ErrorCode::kInvalidInput, "the body is no JSON object");
  Asked asked{.kind = Text(object, "kind"),
              .event = Text(object, "event"),
              .report = Text(object, "report"),
              .reason = Text(object, "reason").substr(0, kLongestWords),
              .events = Texts(object, "events"),
              .reports = Texts(object, "reports")};
  if (const std::string by = Text(object, "by"); !by.empty()) asked.by = by.substr(0, kLongestWords);
  const auto decision = object.find("decision");
  if (decision != object.end() && decision->is_number_integer()) asked.decision = decision->get<std::int64_t>();
  return asked;
}

Result<std::int64_t> Carry(Store& store, const Asked& asked, StoreTime at) {
  if (asked.kind == "merge") {
    std::vector<StoreEventId> events;
    for (const std::string& name : asked.events) {
      const std::optional<StoreEventId> id = ParseStoreEvent(name);
      if (!id) return Fail(ErrorCode::kNotFound, fmt::format("there is no event '{}'", name));
      events.push_back(*id);
    }
    if (events.size() < 2) return Fail(ErrorCode::kInvalidInput, "a merge names two events or more in 'events'");
    return store.Merge(events, asked.by, asked.reason, at);
  }
  if (asked.kind == "split") {
    if (asked.reports.empty()) return Fail(ErrorCode::kInvalidInput, "a split names its reports in 'reports'");
    return store.Split(asked.reports, asked.by, asked.reason, at);
  }
  if (asked.kind == "retract") {
    if (asked.report.empty()) return Fail(ErrorCode::kInvalidInput, "a retraction names its report in 'report'");
    return store.Retract(asked.report, asked.by, asked.reason, at);
  }
  if (asked.kind == "undo") return store.Undo(asked.decision, asked.by, asked.reason, at);
  return Fail(ErrorCode::kInvalidInput, "'kind' is merge, split, retract or undo");
}

}  // namespace

Result<DeskAnswer> StoreDesk::Decide(const std::string& body) {
  const Result<Asked> asked = ReadAsked(body);
  if (!asked) return std::unexpected(asked.error());
  std::optional<std::uint64_t> seen = Revision();
  const StoreTime at = now_();
  const Result<std::int64_t> made = Carry(store_, *asked, at);
  if (!made) return std::unexpected(made.error());
  const Result<std::vector<StoreDecision>> decisions = store_.Decisions();
  if (!decisions) return std::unexpected(decisions.error());
  const auto decision = std::ranges::find(*decisions, *made, &StoreDecision::id);
  if (decision == decisions->end())
    return Fail(ErrorCode::kUnavailable, "the decision was made and is not to be found");
  JsonWriter json;
  json.BeginObject().Key("decision");
  WriteDecision(json, *decision);
  json.Key("events").BeginArray();
  for (const Change& change : ChangedSince(store_, seen)) json.String(change.event);
  json.EndArray().EndObject();
  return DeskAnswer{std::move(json).Take(), Revision()};
}

Result<DeskAnswer> StoreDesk::Ingest(const std::string& json_lines) {
  JsonLineReader reader;
  AddCounts counts;
  std::set<StoreEventId> events;
  std::vector<StoreEntry> batch;
  std::vector<std::pair<std::size_t, std::string>> refused;
  const auto flush = [&]() -> Result<void> {
    if (batch.empty()) return {};
    Result<AddCounts> added = incoming_.Add(std::move(batch), now_());
    batch.clear();
    if (!added) return std::unexpected(added.error());
    counts.added += added->added;
    counts.versions += added->versions;
    counts.unchanged += added->unchanged;
    events.insert(added->events.begin(), added->events.end());
    return {};
  };
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < json_lines.size();) {
    const std::size_t end = std::min(json_lines.find('\n', begin), json_lines.size());
    const std::string line = json_lines.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    Result<rashomon::Report> report = reader.Read(fmt::format("posted:{}", number), line);
    if (!report) {
      refused.emplace_back(number, report.error().message);
      continue;
    }
    std::string key = Store::KeyOf(*report);
    const Result<Store::Standing> standing = incoming_.Identify(*report);
    if (!standing) return std::unexpected(standing.error());
    if (*standing == Store::Standing::kUnchanged) {
      ++counts.unchanged;
      continue;
    }
    AnnotatedReport annotated = engine_.Annotate(std::move(*report));
    if (annotated.annotation.given_up) {
      refused.emplace_back(number,
                           annotated.annotation.too_long ? "its text is too long" : "takes too long to annotate");
      continue;
    }
    batch.push_back({std::move(annotated), std::move(key)});
    if (batch.size() == kBatch) {
      if (const Result<void> done = flush(); !done) return std::unexpected(done.error());
    }
  }
  if (const Result<void> done = flush(); !done) return std::unexpected(done.error());
  JsonWriter json;
  json.BeginObject().Key("accepted").Integer(static_cast<std::int64_t>(counts.added + counts.versions));
  json.Key("unchanged").Integer(static_cast<std::int64_t>(counts.unchanged)).Key("refused").BeginArray();
  for (const auto& [line, reason] : refused) {
    json.BeginObject().Key("line").Integer(static_cast<std::int64_t>(line)).Key("reason").String(reason).EndObject();
  }
  json.EndArray().Key("events").BeginArray();
  for (const StoreEventId event : events) json.String(ToText(event));
  const std::uint64_t revision = incoming_.Revision().value_or(0);
  json.EndArray().Key("revision").Integer(static_cast<std::int64_t>(revision)).EndObject();
  return DeskAnswer{std::move(json).Take(), revision};
}

}  // namespace rashomon

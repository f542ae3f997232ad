#include "desk/store_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "codec/codec.h"
#include "codec/json_writer.h"
#include "desk/changes.h"
#include "desk/decision_json.h"
#include "desk/event_body.h"
#include "render/render.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMostChanges = 10'000;  // told at once

bool HoldsLower(std::string_view text, std::string_view part) {
  return LowerCase(text).find(LowerCase(part)) != std::string::npos;
}

void WriteEstimate(JsonWriter& json, const Estimate& estimate) {
  json.BeginObject().Key("low").IntegerOrNull(estimate.low).Key("best").IntegerOrNull(estimate.best);
  json.Key("high").IntegerOrNull(estimate.high).EndObject();
}

// [{"value","count"}], the most frequent first.
void WriteFacets(JsonWriter& json, std::string_view key, const std::map<std::string, std::int64_t>& counts) {
  std::vector<std::pair<std::int64_t, std::string>> sorted;
  for (const auto& [value, count] : counts) sorted.emplace_back(-count, value);
  std::ranges::sort(sorted);
  json.Key(key).BeginArray();
  for (const auto& [count, value] : sorted)
    json.BeginObject().Key("value").String(value).Key("count").Integer(-count).EndObject();
  json.EndArray();
}

// The snippet without the marks, and where they stood, in code points.
void WriteSnippet(JsonWriter& json, std::string_view snippet) {
  std::string text;
  std::vector<std::size_t> edges;
  std::size_t at = 0;
  for (const char c : snippet) {
    if (c == '\x02' || c == '\x03') {
      edges.push_back(at);
      continue;
    }
    at += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    text.push_back(c);
  }
  json.Key("snippet").BeginObject().Key("text").String(text).Key("marks").BeginArray();
  for (std::size_t i = 0; i + 1 < edges.size(); i += 2) {
    json.BeginArray().Integer(static_cast<std::int64_t>(edges[i])).Integer(static_cast<std::int64_t>(edges[i + 1]));
    json.EndArray();
  }
  json.EndArray().EndObject();
}

RenderFormat FormatOf(ExportFormat format) {
  switch (format) {
    case ExportFormat::kCsv:
      return RenderFormat::kCsv;
    case ExportFormat::kMarkdown:
      return RenderFormat::kMarkdown;
    case ExportFormat::kHtml:
      return RenderFormat::kHtml;
    case ExportFormat::kJson:
      break;
  }
  return RenderFormat::kJson;
}

}  // namespace

void WriteDecision(JsonWriter& json, const StoreDecision& decision) {
  json.BeginObject().Key("id").Integer(decision.id).Key("at").String(DeskTime(decision.at));
  json.Key("by").String(decision.by).Key("kind").String(Name(decision.kind)).Key("reports").BeginArray();
  for (const std::string& report : decision.reports) json.String(report);
  json.EndArray().Key("from").BeginArray();
  for (const std::string& report : decision.from) json.String(report);
  json.EndArray().Key("events").BeginArray().EndArray().Key("reason").String(decision.reason);
  if (decision.kind == StoreDecision::Kind::kUndo) json.Key("undoes").Integer(decision.undoes);
  json.Key("undone").Bool(decision.undone).EndObject();
}

std::string DeskTime(StoreTime time) {
  constexpr StoreTime kDay = 86'400;
  const StoreTime day = time / kDay - (time % kDay < 0 ? 1 : 0);
  const StoreTime second = time - day * kDay;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", ToIso(DateFromDays(day)), second / 3600, second / 60 % 60, second % 60);
}

std::vector<RetractedReport> AsRetracted(std::vector<StoreRetraction> retractions) {
  std::vector<RetractedReport> retracted;
  for (StoreRetraction& one : retractions) {
    retracted.push_back({.report = std::move(one.told),
                         .reason = std::move(one.reason),
                         .by = std::move(one.by),
                         .at = DeskTime(one.at)});
  }
  return retracted;
}

std::optional<StoreTime> ReadDeskTime(const std::string& text) {
  const std::optional<IsoTime> time = ParseIsoTime(text);
  if (!time) return std::nullopt;
  constexpr StoreTime kDay = 86'400;
  return time->second_of_day ? time->SortKey() : time->SortKey() + kDay - 1;
}

std::uint64_t StoreDesk::Revision() {
  return store_.Revision().value_or(0);
}

std::uint64_t StoreDesk::EventRevision(const std::string& id) {
  const Result<StoreEvent> event = Find(id);
  return event ? event->revision : 0;
}

Result<StoreEvent> StoreDesk::Find(const std::string& id) {
  const std::optional<StoreEventId> number = ParseStoreEvent(id);
  if (!number) return Fail(ErrorCode::kNotFound, fmt::format("there is no event '{}'", id));
  return store_.Event(*number);
}

Result<Dossier> StoreDesk::DossierOf(const StoreSelection& selection) {
  return MakeEventDossier(store_, engine_, selection);
}

// What was kept in the store before this program began; what is not kept is made when it is asked for.
Result<void> StoreDesk::RecallRows(const std::vector<StoreEvent>& events) {
  if (recalled_) return {};
  recalled_ = true;
  const Result<std::map<StoreEventId, std::string>> kept = store_.KeptRows(RowMark(engine_), kMostListed);
  if (!kept) return std::unexpected(kept.error());
  for (const StoreEvent& event : events) {
    const auto found = kept->find(event.id);
    if (found == kept->end() || rows_.contains(event.id)) continue;
    if (std::optional<EventRow> told = ReadEventRow(found->second))
      rows_.emplace(event.id, Row{.event = event, .told = std::move(*told)});
  }
  return {};
}

Result<const StoreDesk::Row*> StoreDesk::RowOf(const StoreEvent& event) {
  const auto known = rows_.find(event.id);
  if (known != rows_.end() && known->second.event.revision == event.revision) return &known->second;
  const Result<Dossier> dossier = DossierOf({.event = event.id});
  if (!dossier) return std::unexpected(dossier.error());
  Row row{.event = event, .told = MakeEventRow(event, *dossier)};
  return &rows_.insert_or_assign(event.id, std::move(row)).first->second;
}

Result<DeskAnswer> StoreDesk::Events(const EventQuery& query) {
  const std::uint64_t revision = Revision();
  Result<std::vector<StoreEvent>> events = store_.Events(kMostListed);
  if (!events) return std::unexpected(events.error());
  if (const Result<void> recalled = RecallRows(*events); !recalled) return std::unexpected(recalled.error());
  std::vector<StoreEventId> holding;
  if (!query.text.empty()) {
    StoreQuery words;
    words.text = query.text;
    words.limit = kMostListed;
    const Result<std::vector<StoreHit>> hits = store_.Search(words);
    if (!hits) return std::unexpected(hits.error());
    for (const StoreHit& hit : *hits) holding.push_back(hit.event);
    std::ranges::sort(holding);
  }
  const std::optional<StoreTime> since = ReadDeskTime(query.changed_since);
  std::vector<const Row*> rows;
  std::map<std::string, std::int64_t> types, places;
  for (const StoreEvent& event : *events) {
    if (event.reports == 0 || (since && event.changed < *since)) continue;
    if (!query.text.empty() && !std::ranges::binary_search(holding, event.id)) continue;
    const Result<const Row*> found = RowOf(event);
    if (!found) return std::unexpected(found.error());
    const EventRow& row = (*found)->told;
    if (row.shown == 0) continue;
    const auto killed = std::ranges::find(row.toll, "killed", &std::pair<std::string, Estimate>::first);
    const std::int64_t dead = killed == row.toll.end() ? 0 : killed->second.best.value_or(0);
    if (query.min_killed && dead < *query.min_killed) continue;
    if (!query.from.empty() && (row.end.empty() || row.end < query.from.substr(0, 10))) continue;
    if (!query.to.empty() && (row.begin.empty() || row.begin > query.to.substr(0, 10))) continue;
    ++types[row.type];
    if (!row.place.empty()) ++places[row.place];
    if (!query.type.empty() && row.type != query.type) continue;
    if (!query.place.empty() && !HoldsLower(row.place, query.place)) continue;
    rows.push_back(*found);
  }
  if (query.sort == "when")
    std::ranges::stable_sort(rows, std::greater{}, [](const Row* row) { return row->told.begin; });
  else if (query.sort == "size")
    std::ranges::stable_sort(rows, std::greater{}, [](const Row* row) { return row->told.shown; });
  std::size_t first = 0;
  std::from_chars(query.cursor.data(), query.cursor.data() + query.cursor.size(), first);
  JsonWriter json;
  json.BeginObject().Key("revision").Integer(static_cast<std::int64_t>(revision)).Key("events").BeginArray();
  const std::size_t last = std::min(rows.size(), first + query.limit);
  for (std::size_t i = first; i < last; ++i) {
    const auto& [event, row] = *rows[i];
    json.BeginObject().Key("id").String(ToText(event.id)).Key("label").String(row.label);
    json.Key("type").String(row.type).Key("when").BeginObject().Key("begin").StringOrNull(row.begin);
    json.Key("end").StringOrNull(row.end).EndObject().Key("where");
    if (row.place.empty()) {
      json.Null();
    } else {
      json.BeginObject().Key("name").String(row.place).Key("country").StringOrNull(row.country).EndObject();
    }
    json.Key("reports").Integer(static_cast<std::int64_t>(row.shown)).Key("outlets").Integer(row.outlets);
    json.Key("origins").Integer(row.origins).Key("toll").BeginObject();
    for (const auto& [outcome, estimate] : row.toll) {
      json.Key(outcome);
      WriteEstimate(json, estimate);
    }
    json.EndObject().Key("disagreements").Integer(row.disagreements);
    json.Key("first_seen").String(DeskTime(event.first_seen)).Key("changed").String(DeskTime(event.changed));
    json.Key("revision").Integer(static_cast<std::int64_t>(event.revision)).EndObject();
  }
  json.EndArray().Key("next");
  if (last < rows.size()) {
    json.String(std::to_string(last));
  } else {
    json.Null();
  }
  json.Key("facets").BeginObject();
  WriteFacets(json, "types", types);
  WriteFacets(json, "places", places);
  json.EndObject().EndObject();
  return DeskAnswer{std::move(json).Take(), revision};
}

Result<std::map<std::string, StoreDecision>> StoreDesk::Retractions() {
  Result<std::vector<StoreDecision>> decisions = store_.Decisions();
  if (!decisions) return std::unexpected(decisions.error());
  std::map<std::string, StoreDecision> retracted;
  for (const StoreDecision& decision : *decisions) {
    if (decision.kind != StoreDecision::Kind::kRetract || decision.undone) continue;
    for (const std::string& report : decision.reports) retracted[report] = decision;
  }
  return retracted;
}

Result<DeskAnswer> StoreDesk::Event(const std::string& id, const DeskHour& as_of) {
  const Result<StoreEvent> event = Find(id);
  if (!event) return std::unexpected(event.error());
  const std::string key = fmt::format("{} {} {}", id, as_of.time, static_cast<int>(as_of.by));
  std::shared_ptr<const KeptBody> kept = kept_.Find(key, event->revision);
  if (!kept) {
    Result<std::string> body =
        as_of.time.empty() ? EventBodyNow(store_, engine_, *event) : MakeEventBody(store_, engine_, *event, as_of);
    if (!body) return std::unexpected(body.error());
    kept = kept_.Keep(key, event->revision, std::move(*body));
  }
  return DeskAnswer{.body = {}, .revision = event->revision, .kept = std::move(kept)};
}

Result<DeskAnswer> StoreDesk::Changes(const ChangesQuery& query) {
  const Result<StoreEvent> event = Find(query.event);
  if (!event) return std::unexpected(event.error());
  const StoreSelection from = SelectionOf(event->id, query.from);
  const Result<Dossier> before = from.as_of ? DossierOf(from) : Result<Dossier>(Dossier());
  const Result<Dossier> after = DossierOf(SelectionOf(event->id, query.to));
  if (!before) return std::unexpected(before.error());
  if (!after) return std::unexpected(after.error());
  return DeskAnswer{WriteChanges(ChangesBetween({*before, 0}, {*after, 0})), event->revision};
}

Result<DeskAnswer> StoreDesk::Export(const std::string& id, ExportFormat format, const DeskHour& as_of) {
  const Result<StoreEvent> event = Find(id);
  if (!event) return std::unexpected(event.error());
  const Result<Dossier> dossier = DossierOf(SelectionOf(event->id, as_of));
  if (!dossier) return std::unexpected(dossier.error());
  return DeskAnswer{Render(*dossier, FormatOf(format), {}), event->revision};
}

Result<DeskAnswer> StoreDesk::Report(const std::string& id, std::uint32_t version) {
  const std::uint64_t revision = Revision();
  const Result<std::vector<StoreReportVersion>> versions = store_.Versions(id);
  if (!versions) return std::unexpected(versions.error());
  const auto shown = std::ranges::find_if(
      *versions, [&](const StoreReportVersion& v) { return version == 0 ? v.current : v.number == version; });
  if (shown == versions->end()) return Fail(ErrorCode::kNotFound, fmt::format("there is no such report '{}'", id));
  const Result<AnnotatedReport> report = ReadAnnotation(shown->annotation);
  if (!report) return Fail(ErrorCode::kUnavailable, report.error().message);
  const Result<std::map<std::string, StoreDecision>> retracted = Retractions();
  if (!retracted) return std::unexpected(retracted.error());
  JsonWriter json;
  json.BeginObject().Key("id").String(id).Key("version").Integer(shown->number).Key("versions").BeginArray();
  for (const StoreReportVersion& v : *versions) {
    json.BeginObject().Key("version").Integer(v.number).Key("seen").String(DeskTime(v.came_out.value_or(v.ingested)));
    json.Key("published").StringOrNull(v.came_out ? DeskTime(*v.came_out) : "").EndObject();
  }
  const auto& annotation = report->annotation;
  json.EndArray().Key("title").StringOrNull(report->report.title).Key("outlet").StringOrNull(report->report.outlet);
  json.Key("url").StringOrNull(report->report.url).Key("published");
  json.StringOrNull(annotation.published ? annotation.published->text : "").Key("text").String(report->report.text);
  json.Key("retracted");
  if (const auto decision = retracted->find(id); decision != retracted->end()) {
    json.BeginObject().Key("reason").String(decision->second.reason).Key("by").StringOrNull(decision->second.by);
    json.Key("at").String(DeskTime(decision->second.at)).EndObject();
  } else {
    json.Null();
  }
  json.Key("annotation").Raw(shown->annotation).EndObject();
  return DeskAnswer{std::move(json).Take(), revision};
}

Result<DeskAnswer> StoreDesk::Search(const SearchQuery& query) {
  const std::uint64_t revision = Revision();
  const StoreQuery asked{.text = query.text,
                         .place = query.place,
                         .actor = query.actor,
                         .figure = query.figure,
                         .from = ReadDeskTime(query.from),
                         .to = ReadDeskTime(query.to),
                         .limit = query.limit};
  const bool asks = !query.text.empty() || !query.place.empty() || !query.actor.empty() || !query.figure.empty() ||
                    asked.from || asked.to;
  if (!asks) return Fail(ErrorCode::kInvalidArgument, "say what to search for: q, place, actor, figure, from or to");
  const Result<std::vector<StoreHit>> hits = store_.Search(asked);
  if (!hits) return std::unexpected(hits.error());
  JsonWriter json;
  json.BeginObject().Key("hits").BeginArray();
  for (const StoreHit& hit : *hits) {
    json.BeginObject().Key("report").String(hit.report).Key("event").String(ToText(hit.event));
    json.Key("title").StringOrNull(hit.title).Key("outlet").StringOrNull(hit.outlet);
    json.Key("published").StringOrNull(hit.published);
    WriteSnippet(json, hit.snippet);
    json.EndObject();
  }
  json.EndArray().EndObject();
  return DeskAnswer{std::move(json).Take(), revision};
}

Result<DeskAnswer> StoreDesk::Decisions() {
  const std::uint64_t revision = Revision();
  Result<std::vector<StoreDecision>> decisions = store_.Decisions();
  if (!decisions) return std::unexpected(decisions.error());
  std::ranges::sort(*decisions, std::greater{}, &StoreDecision::id);
  JsonWriter json;
  json.BeginObject().Key("decisions").BeginArray();
  for (const StoreDecision& decision : *decisions) WriteDecision(json, decision);
  json.EndArray().EndObject();
  return DeskAnswer{std::move(json).Take(), revision};
}

std::vector<Desk::Change> StoreDesk::ChangedSince(Store& store, std::optional<std::uint64_t>& revision) {
  std::vector<Change> told;
  if (!revision) {
    if (const Result<std::uint64_t> now = store.Revision()) revision = *now;
    return told;
  }
  const Result<std::vector<StoreChange>> changes = store.ChangedSince(*revision, kMostChanges);
  if (!changes) return told;  // asked again soon
  for (const StoreChange& change : *changes) {
    // A list that was cut ends before a revision of which it holds only a part.
    if (changes->size() == kMostChanges && change.revision == changes->back().revision &&
        changes->front().revision != change.revision)
      break;
    revision = change.revision;
    told.push_back({.event = ToText(change.id),
                    .revision = change.revision,
                    .at = DeskTime(change.changed),
                    .merged_into = change.merged_into ? ToText(*change.merged_into) : ""});
  }
  return told;
}

}  // namespace rashomon

#include "desk/event_rows.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "codec/json_writer.h"
#include "desk/store_desk.h"
#include "render/lookup.h"
#include "telling_mark.h"

namespace rashomon {
namespace {

constexpr std::size_t kAtOnce = 100;  // rows in one transaction

using Json = nlohmann::json;

// False where it is not there or of another kind.
bool Take(const Json& object, const char* key, std::string& text) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return false;
  text = found->get<std::string>();
  return true;
}

template <typename Number>
bool Take(const Json& object, const char* key, Number& number) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number_unsigned()) return false;
  number = found->get<Number>();
  return true;
}

std::optional<std::int64_t> Count(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_integer() ? std::optional(found->get<std::int64_t>()) : std::nullopt;
}

bool TakeToll(const Json& object, EventRow& row) {
  const auto list = object.find("toll");
  if (list == object.end() || !list->is_array()) return false;
  for (const Json& item : *list) {
    std::string outcome;
    if (!item.is_object() || !Take(item, "outcome", outcome)) return false;
    row.toll.emplace_back(std::move(outcome), Estimate{.low = Count(item, "low"),
                                                       .best = Count(item, "best"),
                                                       .high = Count(item, "high"),
                                                       .approximate = item.value("approximate", Json()).is_boolean()});
  }
  return true;
}

// The events that a list is made of and whose rows the store lacks.
Result<std::vector<StoreEvent>> EventsWithoutRow(Store& store, const std::string& mark) {
  Result<std::vector<StoreEvent>> events = store.Events(kMostListed);
  if (!events) return events;
  const Result<std::map<StoreEventId, std::string>> kept = store.KeptRows(mark, kMostListed);
  if (!kept) return std::unexpected(kept.error());
  std::erase_if(*events, [&](const StoreEvent& event) { return kept->contains(event.id); });
  return events;
}

// Nobody who asks a desk sees why reports were joined.
Result<Dossier> DossierOf(std::vector<AnnotatedReport> reports, Store& store, const Engine& engine,
                          const StoreSelection& selection) {
  Result<std::vector<StoreRetraction>> retractions = store.Retractions(selection);
  if (!retractions) return std::unexpected(retractions.error());
  const GroupOptions group{.by = GroupOptions::By::kTogether, .reasons = GroupOptions::Reasons::kLeaveOut};
  Dossier dossier = engine.MakeDossier(std::move(reports), group, AsRetracted(std::move(*retractions)));
  if (dossier.events.size() == 1 && selection.event) dossier.events.front().id = ToText(*selection.event);
  return dossier;
}

}  // namespace

EventRow MakeEventRow(const StoreEvent& event, const Dossier& dossier) {
  EventRow row{.label = event.title, .type = "other", .place = {}, .country = {}, .begin = {}, .end = {}};
  if (dossier.events.empty()) return row;
  const DossierEvent& told = dossier.events.front();
  row.shown = told.reports.size();
  row.label = told.label;
  row.type = Name(told.type);
  row.place = told.where.name;
  row.country = told.where.pin.country;
  row.begin = told.when.begin;
  row.end = told.when.end;
  row.outlets = told.outlets;
  row.origins = told.origins;
  row.disagreements = static_cast<std::uint32_t>(told.account.disagreements.size());
  for (const TollEntry& toll : told.account.toll) {
    // That no report tells of any injured is worth a line of the dossier, not of the list.
    if (IsReckoned(told, toll) && toll.estimate.best == 0) continue;
    row.toll.emplace_back(Name(toll.outcome), toll.estimate);
  }
  return row;
}

std::string WriteEventRow(const EventRow& row) {
  JsonWriter json;
  json.BeginObject().Key("shown").Integer(static_cast<std::int64_t>(row.shown));
  json.Key("label").String(row.label).Key("type").String(row.type).Key("place").String(row.place);
  json.Key("country").String(row.country).Key("begin").String(row.begin).Key("end").String(row.end);
  json.Key("outlets").Integer(row.outlets).Key("origins").Integer(row.origins);
  json.Key("disagreements").Integer(row.disagreements).Key("toll").BeginArray();
  for (const auto& [outcome, estimate] : row.toll) {
    json.BeginObject().Key("outcome").String(outcome).Key("low").IntegerOrNull(estimate.low);
    json.Key("best").IntegerOrNull(estimate.best).Key("high").IntegerOrNull(estimate.high);
    if (estimate.approximate) json.Key("approximate").Bool(true);
    json.EndObject();
  }
  json.EndArray().EndObject();
  return std::move(json).Take();
}

std::optional<EventRow> ReadEventRow(std::string_view json) {
  const Json object = Json::parse(json, nullptr, false);
  EventRow row;
  const bool whole =
      object.is_object() && Take(object, "shown", row.shown) && Take(object, "label", row.label) &&
      Take(object, "type", row.type) && Take(object, "place", row.place) && Take(object, "country", row.country) &&
      Take(object, "begin", row.begin) && Take(object, "end", row.end) && Take(object, "outlets", row.outlets) &&
      Take(object, "origins", row.origins) && Take(object, "disagreements", row.disagreements) && TakeToll(object, row);
  return whole ? std::optional(std::move(row)) : std::nullopt;
}

std::string RowMark(const Engine& engine) {
  return fmt::format("{}+{}", kTellingMark, engine.Mark());
}

Result<EventTold> TellEvent(Store& store, const Engine& engine, const StoreSelection& selection) {
  Result<StoreLoaded> loaded = store.LoadWithLines(selection);
  if (!loaded) return std::unexpected(loaded.error());
  Result<Dossier> dossier = DossierOf(std::move(loaded->reports), store, engine, selection);
  if (!dossier) return std::unexpected(dossier.error());
  return EventTold{.dossier = std::move(*dossier), .lines = std::move(loaded->lines)};
}

Result<Dossier> MakeEventDossier(Store& store, const Engine& engine, const StoreSelection& selection) {
  Result<std::vector<AnnotatedReport>> reports = store.Load(selection);
  if (!reports) return std::unexpected(reports.error());
  return DossierOf(std::move(*reports), store, engine, selection);
}

Result<std::size_t> KeepEventRows(Store& store, const Engine& engine, const std::function<bool()>& goes_on) {
  const std::string mark = RowMark(engine);
  const Result<std::vector<StoreEvent>> events = EventsWithoutRow(store, mark);
  if (!events) return std::unexpected(events.error());
  std::vector<StoreRow> rows;
  std::size_t made = 0;
  const auto keep = [&]() -> Result<void> {
    made += rows.size();
    return rows.empty() ? Result<void>() : store.KeepRows(std::exchange(rows, {}), mark);
  };
  for (const StoreEvent& event : *events) {
    if (!goes_on()) break;
    const Result<Dossier> dossier = MakeEventDossier(store, engine, {.event = event.id});
    if (!dossier) return std::unexpected(dossier.error());
    rows.push_back(
        {.event = event.id, .revision = event.revision, .row = WriteEventRow(MakeEventRow(event, *dossier))});
    if (rows.size() < kAtOnce) continue;
    if (Result<void> done = keep(); !done) return std::unexpected(done.error());
  }
  if (Result<void> done = keep(); !done) return std::unexpected(done.error());
  return made;
}

}  // namespace rashomon

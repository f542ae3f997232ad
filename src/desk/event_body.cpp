#include "desk/event_body.h"

#include <algorithm>

#include "codec/codec.h"
#include "codec/json_writer.h"
#include "desk/event_rows.h"
#include "desk/store_desk.h"
#include "render/render.h"

namespace rashomon {
namespace {

constexpr std::uint64_t kLarge = 100;            // reports: to tell of them takes ten milliseconds
constexpr std::uint32_t kMostKeptDossiers = 64;  // of the largest events

void WriteVersion(JsonWriter& json, const StoreShown& shown) {
  json.Key("seen").String(DeskTime(shown.came_out.value_or(shown.ingested)));
  json.Key("version").Integer(shown.number).Key("versions").Integer(static_cast<std::int64_t>(shown.versions));
}

// {"r1": {"seen", "version", "versions"}}: what the store knows of each report beside its words; of one that was taken
// back also what the dossier no longer says of it, and why.
Result<std::string> Lineage(Store& store, const Dossier& dossier, const StoreSelection& selection) {
  JsonWriter json;
  json.BeginObject();
  const Result<std::vector<StoreShown>> all = store.Shown(selection);
  if (!all) return std::unexpected(all.error());
  const auto shown_of = [&](const std::string& report) {
    const auto found = std::ranges::lower_bound(*all, report, {}, &StoreShown::report);
    return found != all->end() && found->report == report ? &*found : nullptr;
  };
  for (const AnnotatedReport& report : dossier.reports) {
    const StoreShown* shown = shown_of(report.report.id);
    if (shown == nullptr) continue;
    json.Key(report.report.id).BeginObject();
    WriteVersion(json, *shown);
    json.EndObject();
  }
  const Result<std::vector<StoreRetraction>> retractions = store.Retractions(selection);
  if (!retractions) return std::unexpected(retractions.error());
  for (const StoreRetraction& retraction : *retractions) {
    const Result<std::vector<StoreReportVersion>> versions = store.Versions(retraction.report);
    if (!versions) return std::unexpected(versions.error());
    const StoreShown* shown = shown_of(retraction.report);
    const auto version = std::ranges::find_if(
        *versions, [&](const StoreReportVersion& v) { return shown != nullptr && v.number == shown->number; });
    if (version == versions->end()) continue;
    const Result<AnnotatedReport> report = ReadAnnotation(version->annotation);
    if (!report) return std::unexpected(report.error());
    json.Key(retraction.report).BeginObject();
    WriteVersion(json, *shown);
    json.Key("title").StringOrNull(retraction.title).Key("outlet").StringOrNull(retraction.outlet);
    json.Key("published").StringOrNull(retraction.published).Key("text").String(report->report.text);
    json.Key("retracted").BeginObject().Key("reason");
    json.String(retraction.reason.empty() ? "by its publisher" : retraction.reason);
    json.Key("by").StringOrNull(retraction.by).Key("at").String(DeskTime(retraction.at)).EndObject().EndObject();
  }
  json.EndObject();
  return std::move(json).Take();
}

}  // namespace

StoreSelection SelectionOf(StoreEventId event, const DeskHour& hour) {
  using Basis = StoreSelection::Basis;
  return {.event = event,
          .as_of = ReadDeskTime(hour.time),
          .basis = hour.by == DeskHour::By::kIngest ? Basis::kIngested : Basis::kPublished};
}

Result<std::string> MakeEventBody(Store& store, const Engine& engine, const StoreEvent& event, const DeskHour& as_of) {
  const StoreSelection selection = SelectionOf(event.id, as_of);
  const Result<EventTold> told = TellEvent(store, engine, selection);
  if (!told) return std::unexpected(told.error());
  const Result<std::string> lineage = Lineage(store, told->dossier, selection);
  if (!lineage) return lineage;
  std::string body = Render(told->dossier, RenderFormat::kJson, {.lines = &told->lines});
  JsonWriter head;
  head.BeginObject().Key("revision").Integer(static_cast<std::int64_t>(event.revision));
  head.Key("changed").String(DeskTime(event.changed));
  head.Key("as_of").StringOrNull(as_of.time).Key("desk").Raw(*lineage).EndObject();
  std::string added = std::move(head).Take();
  added.back() = ',';  // the dossier's own keys follow
  body.replace(body.find('{'), 1, added);
  return body;
}

Result<std::string> EventBodyNow(Store& store, const Engine& engine, const StoreEvent& event) {
  if (event.reports >= kLarge) {
    // One that can't be read can be made.
    Result<std::optional<std::string>> kept = store.KeptDossier(event, RowMark(engine));
    if (kept && *kept) return std::move(**kept);
  }
  return MakeEventBody(store, engine, event, {});
}

Result<std::size_t> KeepLargeDossiers(Store& store, const Engine& engine, const std::function<bool()>& goes_on) {
  const std::string mark = RowMark(engine);
  const Result<std::vector<StoreEvent>> events = store.LargeEvents(kLarge, kMostKeptDossiers);
  if (!events) return std::unexpected(events.error());
  Result<std::map<StoreEventId, std::uint64_t>> kept = store.KeptDossiers(mark);
  if (!kept) return std::unexpected(kept.error());
  std::size_t left = 0;
  for (const StoreEvent& event : *events) {
    const auto known = kept->extract(event.id);
    if (!known.empty() && known.mapped() == event.revision) continue;
    if (!goes_on()) {
      ++left;
      continue;
    }
    Result<std::string> body = MakeEventBody(store, engine, event, {});
    if (!body) return std::unexpected(body.error());
    if (Result<void> done =
            store.KeepDossier({.event = event.id, .revision = event.revision, .row = std::move(*body)}, mark);
        !done)
      return std::unexpected(done.error());
  }
  std::vector<StoreEventId> others;
  for (const auto& [event, revision] : *kept) others.push_back(event);
  if (others.empty()) return left;
  if (Result<void> done = store.ForgetDossiers(others); !done) return std::unexpected(done.error());
  return left;
}

}  // namespace rashomon

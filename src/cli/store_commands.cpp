#include "cli/store_commands.h"

#include <fmt/format.h>

#include "cli/shared.h"
#include "codec/json_writer.h"

namespace rashomon {
namespace {

// "2024-03-02T18:00:00Z"
std::string TimeText(StoreTime time) {
  constexpr StoreTime kDay = 86'400;
  const StoreTime day = time / kDay - (time % kDay < 0 ? 1 : 0);
  const StoreTime second = time - day * kDay;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", ToIso(DateFromDays(day)), second / 3600, second / 60 % 60, second % 60);
}

// For a table: no control characters, and no longer than the column.
std::string Cell(std::string_view text, std::size_t width) {
  std::string cell;
  std::size_t shown = 0;
  for (const char c : text) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (!continues && ++shown > width) break;
    const auto code = static_cast<unsigned char>(c);
    cell += code < 0x20 || code == 0x7F ? ' ' : c;
  }
  return cell;
}

std::string Padded(std::string_view text, std::size_t width) {
  std::string cell = Cell(text, width);
  std::size_t shown = 0;
  for (const char c : cell) shown += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return cell + std::string(width - std::min(width, shown), ' ');
}

std::string HitJson(const StoreHit& hit) {
  JsonWriter json;
  std::string snippet = hit.snippet;
  std::erase_if(snippet, [](char c) { return c == '\x02' || c == '\x03'; });
  json.BeginObject().Key("report").String(hit.report).Key("event").String(ToText(hit.event));
  json.Key("title").StringOrNull(hit.title).Key("outlet").StringOrNull(hit.outlet);
  json.Key("published").StringOrNull(hit.published).Key("snippet").String(snippet).EndObject();
  return std::move(json).Take() + "\n";
}

std::string EventJson(const StoreEvent& event) {
  JsonWriter json;
  json.BeginObject()
      .Key("event")
      .String(ToText(event.id))
      .Key("reports")
      .Integer(static_cast<std::int64_t>(event.reports));
  json.Key("title").StringOrNull(event.title).Key("first_seen").String(TimeText(event.first_seen));
  json.Key("changed").String(TimeText(event.changed)).EndObject();
  return std::move(json).Take() + "\n";
}

int ListEvents(const Arguments& arguments, Store& store, Output& output) {
  const Result<std::vector<StoreEvent>> events = store.Events(arguments.store.query.limit);
  if (!events) return StoreFailed(events.error());
  std::string out;
  if (!arguments.store.json && !events->empty()) out += "EVENT    REPORTS  CHANGED               TITLE\n";
  for (const StoreEvent& event : *events) {
    out += arguments.store.json ? EventJson(event)
                                : fmt::format("{:<8} {:>7}  {}  {}\n", ToText(event.id), event.reports,
                                              TimeText(event.changed), Cell(event.title, 72));
  }
  return Finish(output, output.Write(out), events->empty() ? kNothingFound : kDone);
}

int RunSearch(const Arguments& arguments, Store& store, Output& output) {
  const StoreQuery& query = arguments.store.query;
  const bool asks = !query.text.empty() || !query.place.empty() || !query.actor.empty() || !query.figure.empty() ||
                    query.from || query.to;
  if (!asks) return ListEvents(arguments, store, output);
  const Result<std::vector<StoreHit>> hits = store.Search(query);
  if (!hits) return StoreFailed(hits.error());
  std::string out;
  if (!arguments.store.json && !hits->empty())
    out += "EVENT    PUBLISHED             OUTLET                TITLE AND REPORT\n";
  for (const StoreHit& hit : *hits) {
    std::string snippet = hit.snippet;
    std::erase_if(snippet, [](char c) { return c == '\x02' || c == '\x03'; });
    out += arguments.store.json
               ? HitJson(hit)
               : fmt::format("{:<8} {} {} {}  ({})\n         {}\n", ToText(hit.event), Padded(hit.published, 21),
                             Padded(hit.outlet, 21), Cell(hit.title, 72), Cell(hit.report, 60), Cell(snippet, 90));
  }
  return Finish(output, output.Write(out), hits->empty() ? kNothingFound : kDone);
}

int RunExport(const Arguments& arguments, Store& store, Output& output) {
  bool any = false;
  Result<void> written;
  const Result<void> done = store.ForEachAnnotation(arguments.store.selection, [&](const std::string& line) {
    any = true;
    written = output.Write(line + "\n");
    return written;
  });
  if (written && !done) return StoreFailed(done.error());
  return Finish(output, written, any ? kDone : kNothingFound);
}

int Verify(Store& store, Output& output, const std::string& path) {
  const Result<VerifyResult> result = store.Verify();
  if (!result) return StoreFailed(result.error());
  for (const std::string& problem : result->problems) Complain(problem);
  if (!result->problems.empty()) {
    Complain("keep the file as it is and restore a backup, or ingest the reports again into a new store");
    return kInternalError;
  }
  if (result->of_other_readers > 0)
    Complain(
        fmt::format("{} of {} versions were annotated by another version of the program, or with other data; "
                    "`rashomon reannotate --store {}` reads them again",
                    result->of_other_readers, result->versions, path));
  return Finish(output,
                output.Write(fmt::format("verified {} versions: every span proves its claim\n", result->versions)),
                result->versions == 0 ? kNothingFound : kDone);
}

Result<std::int64_t> Decide(const Arguments& arguments, Store& store) {
  const StoreArguments& asked = arguments.store;
  const StoreTime at = Now(arguments);
  switch (arguments.command) {
    case Command::kMerge:
      return store.Merge(asked.events, asked.by, asked.reason, at);
    case Command::kSplit:
      return store.Split(arguments.inputs, asked.by, asked.reason, at);
    case Command::kRetract:
      return store.Retract(arguments.inputs.front(), asked.by, asked.reason, at);
    default:
      return store.Undo(asked.decision, asked.by, asked.reason, at);
  }
}

}  // namespace

bool NeedsStoreOnly(Command command) {
  switch (command) {
    case Command::kSearch:
    case Command::kExport:
    case Command::kMerge:
    case Command::kSplit:
    case Command::kRetract:
    case Command::kUndo:
      return true;
    default:
      return false;
  }
}

int RunStoreCommand(const Arguments& arguments, Output& output) {
  const bool reads = arguments.command == Command::kSearch || arguments.command == Command::kExport;
  Result<Store> store = Store::Open(arguments.store.path, reads ? Store::Mode::kRead : Store::Mode::kWrite);
  if (!store) return StoreFailed(store.error());
  if (arguments.command == Command::kSearch) return RunSearch(arguments, *store, output);
  if (arguments.command == Command::kExport) return RunExport(arguments, *store, output);
  const Result<std::int64_t> decision = Decide(arguments, *store);
  if (!decision) return StoreFailed(decision.error());
  return Finish(output,
                output.Write(fmt::format("decision {0}; `rashomon undo --store {1} {0}` takes it back\n", *decision,
                                         arguments.store.path)),
                kDone);
}

int RunVerify(const Arguments& arguments, const Engine& engine, Output& output) {
  Result<Store> store = Store::Open(arguments.store.path, Store::Mode::kRead);
  if (!store) return StoreFailed(store.error());
  store->SetReader(engine.Mark());
  return Verify(*store, output, arguments.store.path);
}

}  // namespace rashomon

// report --store: the reports that are selected, grouped as `report` groups them; or one of the store's lasting events;
// or each of these, one after the other, so that no more than one is held however many there are.
#include <fmt/format.h>

#include "cli/shared.h"
#include "cli/store_commands.h"
#include "desk/store_desk.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMostListed = 1000;  // events at once

// Nothing where the event has no reports then and none was taken back.
Result<std::optional<Dossier>> TellEvent(const StoreSelection& selection, const Engine& engine, GroupOptions group,
                                         Store& store) {
  Result<std::vector<AnnotatedReport>> reports = store.Load(selection);
  if (!reports) return std::unexpected(reports.error());
  Result<std::vector<StoreRetraction>> retractions = store.Retractions(selection);
  if (!retractions) return std::unexpected(retractions.error());
  if (reports->empty() && retractions->empty()) return std::nullopt;
  group.by = GroupOptions::By::kTogether;
  Dossier dossier = engine.MakeDossier(std::move(*reports), group, AsRetracted(std::move(*retractions)));
  if (dossier.events.size() == 1) dossier.events.front().id = ToText(*selection.event);
  return dossier;
}

int TellOneEvent(const Arguments& arguments, const Engine& engine, Store& store, Output& output) {
  const StoreSelection& selection = arguments.store.selection;
  const Result<std::optional<Dossier>> dossier = TellEvent(selection, engine, arguments.engine.group, store);
  if (!dossier) return StoreFailed(dossier.error());
  const std::string& path = arguments.store.path;
  if (!*dossier) {
    Complain(fmt::format("{}: no reports of {} by then; `rashomon search --store {}` lists events", path,
                         ToText(*selection.event), path));
    return kNothingFound;
  }
  if (!(*dossier)->events.empty()) return Print(arguments, **dossier, output, kDone);
  Complain(fmt::format("{}: all reports of {} were taken back", path, ToText(*selection.event)));
  return Print(arguments, **dossier, output, kNothingFound);
}

// What stands between two dossiers: a table has one head.
std::string_view WithoutHead(std::string_view rendered, RenderFormat format) {
  if (format != RenderFormat::kCsv) return rendered;
  return rendered.substr(std::min(rendered.find('\n'), rendered.size() - 1) + 1);
}

int TellEachEvent(const Arguments& arguments, const Engine& engine, Store& store, Output& output) {
  const RenderOptions options = RenderOptionsFor(arguments, output);
  StoreSelection selection = arguments.store.selection;
  bool any = false;
  StoreEventId last = 0;
  for (;;) {
    const Result<std::vector<StoreEventId>> events = store.EventsAfter(last, kMostListed);
    if (!events) return StoreFailed(events.error());
    if (events->empty()) return Finish(output, {}, any ? kDone : kNothingFound);
    last = events->back();
    for (const StoreEventId event : *events) {
      selection.event = event;
      const Result<std::optional<Dossier>> dossier = TellEvent(selection, engine, arguments.engine.group, store);
      if (!dossier) return StoreFailed(dossier.error());
      if (!*dossier) continue;
      const std::string rendered = Render(**dossier, arguments.format, options);
      const bool apart =
          any && (arguments.format == RenderFormat::kText || arguments.format == RenderFormat::kMarkdown);
      Result<void> written = apart ? output.Write("\n") : Result<void>();
      if (written) written = output.Write(any ? WithoutHead(rendered, arguments.format) : rendered);
      if (!written) return Finish(output, written, kDone);
      any = true;
    }
  }
}

int TellAll(const Arguments& arguments, const Engine& engine, Store& store, Output& output) {
  const StoreSelection& selection = arguments.store.selection;
  Result<std::vector<AnnotatedReport>> reports = store.Load(selection);
  if (!reports) return StoreFailed(reports.error());
  GroupOptions group = arguments.engine.group;
  if (group.by == GroupOptions::By::kContent) {
    Result<std::vector<GroupDecision>> decisions = store.GroupDecisions(selection);
    if (!decisions) return StoreFailed(decisions.error());
    group.decisions = std::move(*decisions);
  }
  Result<std::vector<StoreRetraction>> retractions = store.Retractions(selection);
  if (!retractions) return StoreFailed(retractions.error());
  const Dossier dossier = engine.MakeDossier(std::move(*reports), group, AsRetracted(std::move(*retractions)));
  return Print(arguments, dossier, output, dossier.events.empty() ? kNothingFound : kDone);
}

}  // namespace

int RunStoreReport(const Arguments& arguments, const Engine& engine, Output& output) {
  Result<Store> store = Store::Open(arguments.store.path, Store::Mode::kRead);
  if (!store) return StoreFailed(store.error());
  if (arguments.store.each_event) return TellEachEvent(arguments, engine, *store, output);
  if (arguments.store.selection.event) return TellOneEvent(arguments, engine, *store, output);
  return TellAll(arguments, engine, *store, output);
}

}  // namespace rashomon

// Rows of the list of events: what a reader sees of an event at a glance, taken from its dossier. A dossier is a matter
// of milliseconds and a list shows two thousand events, so the rows are kept in the store, each until its event changes
// or another program comes that may tell it otherwise.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/engine.h"
#include "store/store.h"

namespace rashomon {

// A list is made from at most so many events, the last changed first.
inline constexpr std::uint32_t kMostListed = 2000;

struct EventRow {
  std::uint64_t shown = 0;  // reports that the dossier tells of; retracted ones are none
  std::string label, type, place, country, begin, end;
  std::uint32_t outlets = 0, origins = 0, disagreements = 0;
  std::vector<std::pair<std::string, Estimate>> toll = {};  // by outcome, in the order of the dossier
  friend bool operator==(const EventRow&, const EventRow&) = default;
};

// Of the dossier of this event alone; `event` says what it is called where the dossier is empty.
[[nodiscard]] EventRow MakeEventRow(const StoreEvent& event, const Dossier& dossier);

// One JSON object and back; nothing for what WriteEventRow did not write.
[[nodiscard]] std::string WriteEventRow(const EventRow& row);
[[nodiscard]] std::optional<EventRow> ReadEventRow(std::string_view json);

// Names what decides what stands in a row: the code that groups, reconciles and tells, and how reports are annotated.
[[nodiscard]] std::string RowMark(const Engine& engine);

// The dossier of the one event that is selected; its id is that of the store.
[[nodiscard]] Result<Dossier> MakeEventDossier(Store& store, const Engine& engine, const StoreSelection& selection);
// The same, with the annotations that need not be written anew (RenderOptions::lines).
struct EventTold {
  Dossier dossier;
  std::map<std::string, std::string, std::less<>> lines;
};
[[nodiscard]] Result<EventTold> TellEvent(Store& store, const Engine& engine, const StoreSelection& selection);

// Makes and keeps the rows that the store lacks of the events that a list is made of, some at a time, as long as
// `goes_on` says so. `store` is open for writing. Gives how many it has made.
[[nodiscard]] Result<std::size_t> KeepEventRows(Store& store, const Engine& engine,
                                                const std::function<bool()>& goes_on);

}  // namespace rashomon

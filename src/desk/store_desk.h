// A desk over a store: what the server shows and what people decide there, with the dossiers that the engine makes of
// it.
//
// Events are asked for as "ev3". Rows of the list and dossiers are kept until their event changes.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "desk/event_rows.h"
#include "desk/kept_answers.h"
#include "engine/engine.h"
#include "server/desk.h"
#include "store/store.h"

namespace rashomon {

class StoreDesk : public Desk {
 public:
  // `incoming`: the same store, opened once more, for Ingest. `now`: the clock, in seconds since the epoch. `engine`
  // must outlive the desk.
  StoreDesk(Store store, Store incoming, const Engine& engine, std::function<StoreTime()> now)
      : store_(std::move(store)), incoming_(std::move(incoming)), engine_(engine), now_(std::move(now)) {}

  std::uint64_t Revision() override;
  std::uint64_t EventRevision(const std::string& id) override;
  Result<DeskAnswer> Events(const EventQuery& query) override;
  Result<DeskAnswer> Event(const std::string& id, const DeskHour& as_of) override;
  Result<DeskAnswer> Changes(const ChangesQuery& query) override;
  Result<DeskAnswer> Export(const std::string& id, ExportFormat format, const DeskHour& as_of) override;
  Result<DeskAnswer> Report(const std::string& id, std::uint32_t version) override;
  Result<DeskAnswer> Search(const SearchQuery& query) override;
  Result<DeskAnswer> Decisions() override;
  Result<DeskAnswer> Decide(const std::string& body) override;
  Result<DeskAnswer> Ingest(const std::string& json_lines) override;

  // The events of `store` that are not as they were when it had this revision, which becomes that of the last one told.
  // Nothing: the first time none. Whoever else writes to the file is noticed, too. For a store of the asking thread's
  // own.
  [[nodiscard]] static std::vector<Change> ChangedSince(Store& store, std::optional<std::uint64_t>& revision);

 private:
  struct Row {
    StoreEvent event;
    EventRow told;
  };
  [[nodiscard]] Result<StoreEvent> Find(const std::string& id);
  [[nodiscard]] Result<Dossier> DossierOf(const StoreSelection& selection);
  [[nodiscard]] Result<void> RecallRows(const std::vector<StoreEvent>& events);
  [[nodiscard]] Result<const Row*> RowOf(const StoreEvent& event);
  [[nodiscard]] Result<std::map<std::string, StoreDecision>> Retractions();

  Store store_;
  Store incoming_;  // of the thread of Ingest
  const Engine& engine_;
  std::function<StoreTime()> now_;
  std::map<StoreEventId, Row> rows_;
  bool recalled_ = false;
  static constexpr std::size_t kMostKept = std::size_t{256} << 20;  // bytes
  KeptAnswers kept_{kMostKept};
};

// "2024-03-02T18:00:00Z" and back; a day alone is its end. Nothing for "".
[[nodiscard]] std::string DeskTime(StoreTime time);
// As a dossier tells of them.
[[nodiscard]] std::vector<RetractedReport> AsRetracted(std::vector<StoreRetraction> retractions);
[[nodiscard]] std::optional<StoreTime> ReadDeskTime(const std::string& text);

}  // namespace rashomon

// Placing: into which event each report that comes in goes, and which others move for it, within one transaction.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/state.h"

namespace rashomon {

class Placing {
 public:
  // `decisions`: those in force. `last`: the highest number of a report. Every event that changes is added to
  // `changed`.
  Placing(StoreState& state, const std::vector<GroupDecision>& decisions, std::int64_t last, StoreTime at,
          std::set<StoreEventId>& changed);

  // The event of the report that is to be inserted next, under this number; moves others. Looks at a bounded number of
  // reports, whatever the size of the store.
  // `trace`: Judge::TraceToKeep of it.
  [[nodiscard]] Result<StoreEventId> Choose(std::int64_t report, const std::string& trace);
  // Once a report of that event and its current version are written: keeps what it is judged by.
  [[nodiscard]] Result<void> Keep(std::int64_t report, StoreEventId event, const std::string& trace);
  // Of a report whose current version is another one now, or for which some are to be judged again.
  [[nodiscard]] Result<void> JudgeAnew(std::int64_t report, const std::string& trace);
  [[nodiscard]] Result<void> JudgeOthersAgain(std::int64_t report);
  // Before the transaction is committed: writes what waits.
  [[nodiscard]] Result<void> Finish();

 private:
  [[nodiscard]] Result<std::vector<KeptMove>> Judged(std::int64_t report, const std::string& trace);
  [[nodiscard]] Result<void> CarryOut(const std::vector<KeptMove>& moves, std::int64_t coming, StoreEventId& event);

  StoreState& state_;
  Database& database_;
  std::set<std::string, std::less<>> held_;
  StoreTime at_;
  std::int64_t last_;  // report
  std::set<StoreEventId>& changed_;
};

[[nodiscard]] Result<StoreEventId> NewEvent(Database& database, StoreTime at);
// What these are judged by from now on, after they were annotated anew.
[[nodiscard]] Result<void> KeepForJudging(StoreState& state, const std::set<std::int64_t>& reports);
// For a store that comes from an older format: what reports are judged by.
[[nodiscard]] Result<void> KeepAllForJudging(Database& database);

}  // namespace rashomon

// Groups reports that come in one at a time, with bounded work for each, whatever the number that came before.
//
//   EventStream stream;
//   const EventStream::Number number = stream.Add(report);
//   Use(stream.EventOf(number), stream.CopyOf(number), stream.moves());
//
// The decisions are those of judge.h over a keeper in memory, as the store's are over its file: a report that comes in
// has its neighbourhood decided anew, and what a person has decided stays. A report that repeats an earlier text joins
// that one's event and is not looked at further, so that copies move nobody.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "claims/claims.h"
#include "cluster/copy_index.h"
#include "cluster/judge.h"
#include "cluster/memory_keeper.h"
#include "cluster/wide_pages.h"

namespace rashomon {

// Not thread-safe. Deterministic: the same calls in the same order give the same groups.
class EventStream {
 public:
  using Number = std::uint32_t;  // of a report, from 0, as they come
  using Event = KeptEvent;

  EventStream() = default;
  EventStream(EventStream&&) noexcept = default;
  EventStream& operator=(EventStream&&) = delete;  // its tables stand in its own pages

  Number Add(const AnnotatedReport& report);
  // Judges every report again, for times when nothing comes in; what has settled stays.
  void JudgeAll();

  // A person's decisions, which nothing that comes later changes. A copy goes with its text unless it is named itself.
  Event Merge(std::span<const Event> events);
  Event Split(std::span<const Number> reports);

  [[nodiscard]] std::size_t size() const { return copies_.size(); }
  // The number of an event stays as long as more of its reports stay together than go anywhere else.
  [[nodiscard]] Event EventOf(Number report) const { return keeper_.EventOf(kept_[report]); }
  [[nodiscard]] std::optional<FoundCopy> CopyOf(Number report) const { return copies_.CopyOf(report); }

  // Who was put where, and beside whom, by the last call that is not const.
  struct Move {
    Number report = 0;
    Event from = 0, to = 0;  // `from` 0: it came in
    std::optional<Number> like = {};
    double score = 0;  // of the two, 0 to 1
  };
  [[nodiscard]] std::span<const Move> moves() const { return moves_; }

  [[nodiscard]] const JudgeWork& judged() const { return judge_.work(); }
  [[nodiscard]] const CopyIndex::Work& looked_for_copies() const { return copies_.work(); }
  [[nodiscard]] std::size_t Bytes() const;

 private:
  void CarryOut(std::span<const KeptMove> moves, KeptReport coming, Event& event);
  void JudgeAgain(KeptReport report);
  void PutByHand(KeptReport report, Event to);
  [[nodiscard]] std::uint32_t all() const { return keeper_.size(); }

  std::unique_ptr<WidePages> pages_ = std::make_unique<WidePages>();  // for what stands below
  CopyIndex copies_{pages_.get()};
  MemoryKeeper keeper_{pages_.get()};
  Judge judge_{pages_.get()};
  std::vector<KeptReport> kept_;  // of each report the one that is kept; of a copy its text's
  std::vector<Number> number_;    // the other way, from 0
  std::vector<Move> moves_;
};

}  // namespace rashomon

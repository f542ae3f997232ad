// Groups reports that come in one at a time, with bounded work for each, whatever the number that came before.
//
//   EventStream stream;
//   const EventStream::Number number = stream.Add(report);
//   Use(stream.EventOf(number), stream.CopyOf(number));
//
// GroupReports looks at all reports at once and does not depend on their order; this one comes near to it and does
// depend on the order: a report is judged among those that came before, and again whenever as many more have come.
// docs/decisions/grouping.md says how near.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "claims/claims.h"

namespace rashomon {

// What was done, in all since the beginning; each is bounded per report added.
struct StreamWork {
  std::uint64_t fingerprints = 0;  // looked up
  std::uint64_t texts = 0;         // aligned
  std::uint64_t postings = 0;      // read
  std::uint64_t pairs = 0;         // of reports, compared in full
  std::uint64_t items = 0;         // linked
  std::uint64_t judged = 0;        // reports, anew ones included
};

// The most that one added report may cost, however many came before; a copy costs only the first two.
inline constexpr StreamWork kMostStreamWork = {
    .fingerprints = 320, .texts = 4, .postings = 2176, .pairs = 2432, .items = 98, .judged = 2};

struct StreamCopy {
  std::uint32_t of = 0;  // number of the report that came before and shares most
  double shared = 0;     // share of this text, 0 to 1
};

// Not thread-safe. Deterministic: the same reports in the same order give the same groups.
class EventStream {
 public:
  using Number = std::uint32_t;  // of a report, from 0, as they come
  using Event = std::uint32_t;

  EventStream();
  EventStream(EventStream&&) noexcept;
  EventStream& operator=(EventStream&&) noexcept;
  ~EventStream();

  Number Add(const AnnotatedReport& report);
  // Judges those reports again that have waited longest, at most all; for times when nothing comes in.
  void JudgeAgain(std::size_t reports);

  [[nodiscard]] std::size_t size() const;
  // The number of an event stays as long as more of its reports stay together than go anywhere else.
  [[nodiscard]] Event EventOf(Number report) const;
  [[nodiscard]] std::optional<StreamCopy> CopyOf(Number report) const;
  [[nodiscard]] const StreamWork& work() const;
  [[nodiscard]] std::size_t Bytes() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace rashomon

// Who writes what when in a synthetic stream of reports: events with heavy-tailed sizes, bursts, copies, late arrivals.
//
//   StreamPlan plan({.reports = 10'000, .events = 500});
//   for (const StreamEntry& entry : plan.entries()) Use(RenderReport(plan, entry));
//
// What is known of each report (its event, the text it goes back to, how that was edited) is the truth to measure by.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rashomon::made_reports {

struct StreamOptions {
  std::uint32_t reports = 1'000'000;
  std::uint32_t events = 50'000;  // at most `reports`
  std::uint64_t seed = 1;
  double copies = 0.4;      // share of the reports
  std::uint32_t days = 56;  // over which events begin
};

// How a copy differs from the text that it goes back to.
enum class Edit : std::uint8_t { kOwn, kExact, kLight, kShortened, kExtended, kReheadlined };
inline constexpr std::size_t kEdits = 6;
[[nodiscard]] std::string_view Name(Edit edit);

struct StreamEntry {
  std::uint32_t event = 0;
  std::uint32_t text = 0;    // number of the report of this event whose text it is
  std::uint32_t number = 0;  // of the report in its event, by time
  Edit edit = Edit::kOwn;
  std::int64_t published = 0;  // minutes since the first day
  std::int64_t arrival = 0;
};

class StreamPlan {
 public:
  explicit StreamPlan(const StreamOptions& options);
  [[nodiscard]] const StreamOptions& options() const { return options_; }
  // By arrival.
  [[nodiscard]] const std::vector<StreamEntry>& entries() const { return entries_; }
  [[nodiscard]] std::int64_t Begin(std::uint32_t event) const { return begins_[event]; }  // minute

  // A tenth of the events resemble the one before: same kind, same town, within three days.
  [[nodiscard]] static bool IsTwin(std::uint32_t event) { return event % 10 == 9; }

 private:
  void AddEvent(std::uint32_t event, std::uint32_t size);

  StreamOptions options_;
  std::vector<StreamEntry> entries_;
  std::vector<std::int64_t> begins_;
};

}  // namespace rashomon::made_reports

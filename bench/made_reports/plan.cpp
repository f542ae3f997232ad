#include "plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "dice.h"

namespace rashomon::made_reports {
namespace {

constexpr double kMinutesOfDay = 1440;
constexpr double kMostWeight = 60;                            // of the largest event against the smallest
constexpr double kTail = 1.1;                                 // exponent of the sizes (Pareto)
constexpr std::uint64_t kSizes = 1, kTimes = 2, kCopies = 3;  // streams of dice

// How many reports each event has; all have one.
std::vector<std::uint32_t> DrawSizes(const StreamOptions& options) {
  std::vector<double> sum;
  double total = 0;
  for (std::uint32_t event = 0; event < options.events; ++event) {
    Dice dice({options.seed, kSizes, event});
    total += std::min(kMostWeight, std::pow(1 - dice.Fraction(), -1 / kTail));
    sum.push_back(total);
  }
  std::vector<std::uint32_t> sizes(options.events, 1);
  Dice dice({options.seed, kSizes});
  for (std::uint32_t i = options.events; i < options.reports; ++i) {
    const auto at = std::ranges::upper_bound(sum, dice.Fraction() * total);
    ++sizes[static_cast<std::size_t>(std::min(at, sum.end() - 1) - sum.begin())];
  }
  return sizes;
}

// Minutes after the event: most within a day, many right after a press conference, some weeks later.
std::int64_t DrawDelay(Dice& dice, const std::array<double, 3>& bursts) {
  const double kind = dice.Fraction();
  double delay = 0;
  if (kind < 0.4)
    delay = bursts[dice.Roll(bursts.size())] + dice.Exponential(30);
  else if (kind < 0.8)
    delay = dice.Exponential(0.8 * kMinutesOfDay);
  else if (kind < 0.96)
    delay = dice.Exponential(4 * kMinutesOfDay);
  else
    delay = dice.Exponential(20 * kMinutesOfDay);
  return static_cast<std::int64_t>(delay);
}

std::int64_t DrawLag(Dice& dice) {
  return static_cast<std::int64_t>(dice.Chance(0.05) ? dice.Exponential(kMinutesOfDay) : dice.Exponential(10));
}

}  // namespace

std::string_view Name(Edit edit) {
  constexpr std::array<std::string_view, kEdits> kNames = {"own",       "exact",    "light",
                                                           "shortened", "extended", "reheadlined"};
  return kNames[static_cast<std::size_t>(edit)];
}

StreamPlan::StreamPlan(const StreamOptions& options) : options_(options) {
  options_.events = std::clamp(options_.events, 1u, std::max(1u, options_.reports));
  const std::vector<std::uint32_t> sizes = DrawSizes(options_);
  entries_.reserve(options_.reports);
  for (std::uint32_t event = 0; event < options_.events; ++event) AddEvent(event, sizes[event]);
  std::ranges::sort(entries_, {},
                    [](const StreamEntry& entry) { return std::tuple(entry.arrival, entry.event, entry.number); });
}

void StreamPlan::AddEvent(std::uint32_t event, std::uint32_t size) {
  Dice times({options_.seed, kTimes, event});
  std::int64_t begin = static_cast<std::int64_t>(times.Fraction() * options_.days * kMinutesOfDay);
  if (IsTwin(event)) begin = begins_.back() + static_cast<std::int64_t>(times.Exponential(1.5 * kMinutesOfDay));
  begins_.push_back(begin);
  std::array<double, 3> bursts{};
  for (double& burst : bursts) burst = times.Exponential(kMinutesOfDay);
  std::vector<std::int64_t> minutes = {0};
  for (std::uint32_t i = 1; i < size; ++i) minutes.push_back(DrawDelay(times, bursts));
  std::ranges::sort(minutes);
  // The first report is never a copy, so that the others make up for it.
  const double first = static_cast<double>(options_.events) / std::max(1u, options_.reports);
  const double share = first >= 1 ? 0 : options_.copies / (1 - first);
  Dice dice({options_.seed, kCopies, event});
  std::vector<std::uint32_t> own;
  for (std::uint32_t i = 0; i < size; ++i) {
    StreamEntry entry{.event = event, .text = i, .number = i, .published = begin + minutes[i]};
    if (!own.empty() && dice.Chance(share)) {
      const auto last = own.size();
      entry.text = own[std::min(dice.Roll(last), dice.Roll(last))];  // early texts are copied most
      entry.edit = static_cast<Edit>(1 + dice.Roll(kEdits - 1));
    } else {
      own.push_back(i);
    }
    entry.arrival = entry.published + DrawLag(dice);
    entries_.push_back(entry);
  }
}

}  // namespace rashomon::made_reports

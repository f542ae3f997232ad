#include "reconcile/particulars.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace rashomon {
namespace {

constexpr std::size_t kMostPositions = 6;
constexpr std::int64_t kRounding = 20;   // two measures meet within a twentieth
constexpr std::int64_t kMagnitude = 10;  // times as much is another thing that was measured

struct Said {
  ClaimRef ref;
  const Particular* particular = nullptr;
  std::optional<std::uint32_t> actor;
};

// What can be held against each other: one topic in one dimension, said of one person or of the event.
struct Topic {
  std::string topic;
  std::string dimension;
  std::optional<std::uint32_t> actor;
  friend auto operator<=>(const Topic&, const Topic&) = default;
};

std::map<Topic, std::vector<Said>> ByTopic(const EventView& view) {
  std::map<Topic, std::vector<Said>> topics;
  for (const std::uint32_t report : view.members) {
    const AnnotatedReport& value = view.reports[report];
    for (std::uint32_t i = 0; i < value.claims.particulars.size(); ++i) {
      const Particular& particular = value.claims.particulars[i];
      if (particular.scope == Scope::kOther) continue;
      std::optional<std::uint32_t> actor;
      if (particular.of) actor = view.actors.Of(report, value.annotation.mentions[*particular.of].entity);
      if (particular.of && !actor) continue;
      topics[{particular.topic, particular.dimension, actor}].push_back(
          {{ClaimRef::Kind::kParticular, report, i}, &particular, actor});
    }
  }
  return topics;
}

bool AmountsMeet(const CountRange& a, const CountRange& b) {
  const auto above = [](const std::optional<std::int64_t>& low, const std::optional<std::int64_t>& high) {
    return low && high && *low - *low / kRounding > *high;
  };
  return !above(a.low, b.high) && !above(b.low, a.high);
}

bool IsClock(const Particular& particular) {
  return particular.dimension.starts_with("clock");
}

// Minutes of the day, which goes round: "just before midnight" meets "shortly after midnight".
bool ClocksMeet(const CountRange& a, const CountRange& b) {
  constexpr std::int64_t kDay = 24 * 60;
  if (!a.low || !a.high || !b.low || !b.high) return true;
  for (const std::int64_t turn : {-kDay, std::int64_t{0}, kDay}) {
    if (*a.low <= *b.high + turn && *b.low + turn <= *a.high) return true;
  }
  return false;
}

bool SayTheSame(const Particular& a, const Particular& b) {
  if (IsClock(a)) return ClocksMeet(a.amount, b.amount);
  return a.dimension.empty() ? a.value == b.value : AmountsMeet(a.amount, b.amount);
}

// Claims by what they say, in the order in which they were made; each joins the first that it meets.
std::vector<std::vector<const Said*>> Positions(const std::vector<Said>& claims) {
  std::vector<std::vector<const Said*>> positions;
  for (const Said& said : claims) {
    const auto same = std::ranges::find_if(
        positions, [&](const auto& position) { return SayTheSame(*position.front()->particular, *said.particular); });
    if (same != positions.end()) {
      same->push_back(&said);
    } else if (positions.size() < kMostPositions) {
      positions.push_back({&said});
    }
  }
  return positions;
}

std::set<std::uint32_t> ReportsOf(const std::vector<const Said*>& position) {
  std::set<std::uint32_t> reports;
  for (const Said* said : position) reports.insert(said->ref.report);
  return reports;
}

std::int64_t Size(const CountRange& amount) {
  return std::max<std::int64_t>(1, amount.low ? *amount.low : amount.high.value_or(1));
}

// A report that states both measures tells of two things, and ten times as much is another thing as well; a report that
// says yes and no tells of two speakers.
bool ToldApart(const std::vector<const Said*>& a, const std::vector<const Said*>& b) {
  if (a.front()->particular->dimension.empty()) return false;
  const std::int64_t x = Size(a.front()->particular->amount), y = Size(b.front()->particular->amount);
  if (!IsClock(*a.front()->particular) && std::max(x, y) / kMagnitude >= std::min(x, y)) return true;
  const std::set<std::uint32_t> left = ReportsOf(a), right = ReportsOf(b);
  return std::ranges::any_of(left, [&](std::uint32_t report) { return right.contains(report); });
}

Position Printed(const EventView& view, const std::vector<const Said*>& claims) {
  Position position{.value = claims.front()->particular->value, .claims = {}, .sources = {}};
  for (const Said* said : claims) {
    position.claims.push_back(said->ref);
    SourcePath path = PathOf(view, said->ref.report, said->particular->attribution);
    if (std::ranges::find(position.sources, path) == position.sources.end())
      position.sources.push_back(std::move(path));
  }
  return position;
}

std::string NoteOf(const Topic& topic) {
  if (topic.dimension.empty()) return "one says so, another denies it";
  return topic.dimension.starts_with("clock") ? "the hours do not meet" : "the measures do not meet";
}

}  // namespace

std::vector<Disagreement> FindParticularDisagreements(const EventView& view) {
  std::vector<Disagreement> found;
  for (const auto& [topic, claims] : ByTopic(view)) {
    const std::vector<std::vector<const Said*>> positions = Positions(claims);
    std::vector<std::size_t> apart;  // positions that some other one contradicts
    for (std::size_t i = 0; i < positions.size(); ++i) {
      for (std::size_t j = 0; j < positions.size(); ++j) {
        if (i == j || ToldApart(positions[i], positions[j])) continue;
        apart.push_back(i);
        break;
      }
    }
    if (apart.size() < 2) continue;
    Disagreement entry;
    entry.about =
        topic.actor ? fmt::format("{}: {}", topic.topic, view.actors.actors()[*topic.actor].name) : topic.topic;
    entry.note = NoteOf(topic);
    for (const std::size_t i : apart) entry.positions.push_back(Printed(view, positions[i]));
    found.push_back(std::move(entry));
  }
  return found;
}

}  // namespace rashomon

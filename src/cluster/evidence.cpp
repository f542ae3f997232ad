#include "cluster/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "text/iso_time.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

// What evidence adds to or takes from a cosine, learned on pairs of two kinds of reports.
constexpr double kNextDay = 0.08;
constexpr double kFewDays = 0.06;
constexpr double kFortnight = 0.02;
constexpr double kMonths = 0.02;
constexpr double kYears = 0.07;
constexpr double kSharedPerson = 0.015;
constexpr double kOtherPlaces = 0.03;
constexpr double kOtherCount = 0.03;
constexpr double kBeforeItHappened = 0.25;
constexpr double kFullRarity = 5;  // natural logarithm: one in 150

// Days of the main incidents, where the report says them to the day.
std::vector<std::int64_t> EventDays(const AnnotatedReport& report) {
  std::vector<std::int64_t> days;
  for (const Incident& incident : report.claims.incidents) {
    if (incident.scope != Scope::kEvent || incident.when.size() < 10) continue;
    const std::optional<IsoTime> day = ParseIsoTime(std::string_view(incident.when).substr(0, 10));
    if (day) days.push_back(DaysSinceEpoch(day->date));
    break;  // the main one
  }
  return days;
}

std::optional<std::int64_t> LargestCount(const AnnotatedReport& report, Outcome outcome) {
  std::optional<std::int64_t> largest;
  for (const Figure& figure : report.claims.figures) {
    if (figure.outcome != outcome || figure.scope != Scope::kEvent || figure.status == ClaimStatus::kDenied) continue;
    if (figure.count.low && (!largest || *figure.count.low > *largest)) largest = figure.count.low;
  }
  return largest;
}

class NameNumbers {
 public:
  explicit NameNumbers(EvidenceTable& table) : table_(table) {}

  std::uint32_t Number(std::string_view name) {
    const std::string key = LowerCase(name);
    const auto [found, is_new] = numbers_.try_emplace(key, static_cast<std::uint32_t>(table_.names.size()));
    if (is_new) {
      table_.names.emplace_back(name);
      table_.reports_with.push_back(0);
    }
    return found->second;
  }

 private:
  EvidenceTable& table_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

void SortUnique(std::vector<std::uint32_t>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

bool IsPrecise(const PlacePin& pin) {
  return pin.precision == PlacePin::Precision::kCity || pin.precision == PlacePin::Precision::kDistrict ||
         pin.precision == PlacePin::Precision::kFacility;
}

EventEvidence EvidenceOf(const AnnotatedReport& report, NameNumbers& numbers) {
  EventEvidence evidence;
  if (report.annotation.published_basis != PublishedBasis::kReference && report.annotation.published) {
    evidence.published = DaysSinceEpoch(report.annotation.published->date);
  }
  evidence.event_days = EventDays(report);
  for (const Entity& entity : report.annotation.entities) {
    const bool full = entity.name.find(' ') != std::string::npos;
    if (entity.type == EntityType::kPerson && full) evidence.people.push_back(numbers.Number(entity.name));
  }
  for (const Mention& mention : report.annotation.mentions) {
    if (!mention.pin || !IsPrecise(*mention.pin)) continue;
    evidence.places.push_back(numbers.Number(report.annotation.entities[mention.entity.index()].name));
  }
  SortUnique(evidence.people);
  SortUnique(evidence.places);
  evidence.killed = LargestCount(report, Outcome::kKilled);
  evidence.injured = LargestCount(report, Outcome::kInjured);
  evidence.tells = !report.claims.figures.empty() || !report.claims.incidents.empty();
  return evidence;
}

std::vector<std::uint32_t> Common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return common;
}

std::optional<std::int64_t> Gap(const EventEvidence& a, const EventEvidence& b) {
  if (!a.published || !b.published) return std::nullopt;
  return std::abs(*a.published - *b.published);
}

// Publication close in time joins as far as closeness is rare in this run; months between two reports part them.
void JudgeDays(const EvidenceTable& table, const EventEvidence& left, const EventEvidence& right,
               PairVerdict& verdict) {
  if (const std::optional<std::int64_t> gap = Gap(left, right)) {
    const double rare = table.DayRarity(*left.published, *right.published);
    if (*gap <= 1)
      verdict.score += kNextDay * rare;
    else if (*gap <= 3)
      verdict.score += kFewDays * rare;
    else if (*gap <= 14)
      verdict.score += kFortnight * rare;
    else
      verdict.score -= *gap <= 90 ? kMonths : kYears;
    if (*gap <= 1) verdict.reason += *gap == 0 ? ", published the same day" : ", published a day apart";
  }
  // Nobody reports on the day before what happens the day after; a day more for zones and misread dates.
  const auto precedes = [](const EventEvidence& report, const EventEvidence& event) {
    // Where both tell of something of the kind the later one may be about an arrest.
    return report.published && !report.tells && !event.event_days.empty() &&
           *report.published + 1 < event.event_days[0] && event.published && event.event_days[0] <= *event.published;
  };
  if (precedes(left, right) || precedes(right, left)) verdict.score -= kBeforeItHappened;
  const bool same_day =
      !left.event_days.empty() && !right.event_days.empty() && left.event_days[0] == right.event_days[0];
  if (same_day) verdict.reason += ", same day of the event";
}

void JudgeNames(const EvidenceTable& table, const EventEvidence& left, const EventEvidence& right,
                PairVerdict& verdict) {
  const std::vector<std::uint32_t> people = Common(left.people, right.people);
  double rare = 0;
  for (const std::uint32_t name : people) rare += table.NameRarity(name);
  verdict.score += kSharedPerson * std::min(rare, 3.0);
  if (rare > 0) verdict.reason += ", both name " + table.names[people.front()];
  const std::vector<std::uint32_t> places = Common(left.places, right.places);
  if (!places.empty())
    verdict.reason += ", both in " + table.names[places.front()];
  else if (!left.places.empty() && !right.places.empty())
    verdict.score -= kOtherPlaces;
}

}  // namespace

EvidenceTable GatherEvidence(std::span<const AnnotatedReport* const> reports) {
  EvidenceTable table;
  NameNumbers numbers(table);
  for (const AnnotatedReport* report : reports) table.of_report.push_back(EvidenceOf(*report, numbers));
  for (const EventEvidence& evidence : table.of_report) {
    if (evidence.published) table.days.push_back(*evidence.published);
    for (const std::uint32_t name : evidence.people) ++table.reports_with[name];
    for (const std::uint32_t name : evidence.places) ++table.reports_with[name];
  }
  std::ranges::sort(table.days);
  return table;
}

double EvidenceTable::DayRarity(std::int64_t a, std::int64_t b) const {
  const auto from = std::ranges::lower_bound(days, std::min(a, b) - 1);
  const auto to = std::ranges::upper_bound(days, std::max(a, b) + 1);
  const double near = std::max(2.0, static_cast<double>(to - from));
  return std::clamp(std::log(static_cast<double>(days.size()) / near) / kFullRarity, 0.0, 1.0);
}

double EvidenceTable::NameRarity(std::uint32_t name) const {
  const double all = static_cast<double>(of_report.size()) + 20;
  return std::clamp(std::log(all / (reports_with[name] + 1.0)) / kFullRarity, 0.0, 1.0);
}

PairVerdict JudgePair(const EvidenceTable& table, std::uint32_t a, std::uint32_t b, double cosine) {
  const EventEvidence& left = table.of_report[a];
  const EventEvidence& right = table.of_report[b];
  PairVerdict verdict{.score = cosine, .reason = fmt::format("words alike ({:.2f})", cosine)};
  JudgeDays(table, left, right, verdict);
  JudgeNames(table, left, right, verdict);
  if (left.killed && right.killed) {
    if (*left.killed != *right.killed)
      verdict.score -= kOtherCount;
    else
      verdict.reason += fmt::format(", killed {} in both", *left.killed);
  }
  return verdict;
}

}  // namespace rashomon

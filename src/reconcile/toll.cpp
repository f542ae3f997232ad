#include "reconcile/toll.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace rashomon {
namespace {

constexpr std::uint32_t kSiblingGap = 60;  // bytes between the groups of one telling

// Groups that one sentence adds up: "60 Afghans and 12 soldiers", "a woman and two others".
struct Telling {
  CountRange count;
  bool approximate = false;
  bool stated = false;
  std::vector<ClaimRef> claims;
};

ByteSpan Words(const ClaimedFigure& figure) {
  ByteSpan words = figure.figure->quantity;
  if (figure.figure->group) words = words.Cover(*figure.figure->group);
  return words;
}

bool SameGroup(const ClaimedFigure& a, const ClaimedFigure& b) {
  return a.population == b.population && a.figure->nationality == b.figure->nationality && a.words == b.words;
}

// `b` follows `a` in one telling and counts other people.
bool IsSibling(const ClaimedFigure& a, const ClaimedFigure& b) {
  const ByteSpan left = Words(a);
  const ByteSpan right = Words(b);
  if (right.begin < left.end || right.begin - left.end > kSiblingGap) return false;
  if (b.figure->additional || b.residue) return true;
  if (SameGroup(a, b) || (a.everyone && b.everyone)) return false;
  // "12 people, four of them children": the later is smaller and may be a part; only classes that exclude each other
  // add.
  if (a.everyone && !a.single) return false;
  return true;
}

void Add(Telling& telling, const ClaimedFigure& figure) {
  const bool first = telling.claims.empty();
  const std::optional<std::int64_t> low =
      figure.count.low ? figure.count.low : (figure.count.high ? std::optional<std::int64_t>(0) : std::nullopt);
  if (first) {
    telling.count = figure.count;
  } else {
    if (telling.count.low && low) *telling.count.low += *low;
    if (telling.count.high && figure.count.high)
      *telling.count.high += *figure.count.high;
    else
      telling.count.high = std::nullopt;
  }
  telling.approximate = telling.approximate || figure.figure->approximate;
  telling.stated = telling.stated || !figure.single || !first;
  telling.claims.push_back(figure.ref);
}

std::vector<Telling> FindTellings(std::span<const ClaimedFigure* const> figures) {
  std::vector<Telling> tellings;
  const ClaimedFigure* last = nullptr;
  for (const ClaimedFigure* figure : figures) {
    if (last == nullptr || !IsSibling(*last, *figure)) tellings.emplace_back();
    Add(tellings.back(), *figure);
    last = figure;
  }
  return tellings;
}

bool IsStronger(const Telling& a, const Telling& b) {
  return Representative(a.count).value_or(-1) > Representative(b.count).value_or(-1);
}

ReportTotal SumUp(std::uint32_t report, std::span<const ClaimedFigure* const> all) {
  ReportTotal total{.report = report,
                    .count = {},
                    .approximate = false,
                    .stated = false,
                    .perpetrators = 0,
                    .claims = {},
                    .people = {},
                    .as_of = "",
                    .time = {}};
  std::vector<const ClaimedFigure*> victims;
  std::set<std::uint32_t> named, named_perpetrators;
  std::int64_t perpetrators = 0;
  bool included = false;
  for (const ClaimedFigure* figure : all) {
    if (figure->time && (!total.time || *figure->time >= *total.time)) {
      total.time = figure->time;
      total.as_of = figure->as_of;
    }
    included = included || figure->figure->perpetrators == Figure::Perpetrators::kIncluded;
    if (figure->perpetrator) {
      perpetrators = std::max(perpetrators, figure->count.low.value_or(0));
      named_perpetrators.insert(figure->people.begin(), figure->people.end());
      total.claims.push_back(figure->ref);
      continue;
    }
    named.insert(figure->people.begin(), figure->people.end());
    if (!figure->part) victims.push_back(figure);
  }
  Telling best;
  for (Telling& telling : FindTellings(victims)) {
    if (best.claims.empty() || IsStronger(telling, best)) best = std::move(telling);
  }
  for (const std::uint32_t actor : named_perpetrators) named.erase(actor);
  perpetrators = std::max(perpetrators, static_cast<std::int64_t>(named_perpetrators.size()));
  total.count = best.count;
  total.approximate = best.approximate;
  total.stated = best.stated;
  total.claims.insert(total.claims.end(), best.claims.begin(), best.claims.end());
  const auto told = static_cast<std::int64_t>(named.size());
  if (told > Representative(total.count).value_or(0)) total.count = {told, told};
  total.people.assign(named.begin(), named.end());
  if (perpetrators > 0) {
    total.perpetrators = perpetrators;
    if (!included || Representative(total.count).value_or(0) < perpetrators) {
      if (best.claims.empty() && told == 0)
        total.count = {perpetrators, perpetrators};
      else {
        if (total.count.low) *total.count.low += perpetrators;
        if (total.count.high) *total.count.high += perpetrators;
      }
    }
  }
  return total;
}

bool Counts(const ClaimedFigure& figure, Outcome outcome) {
  return figure.figure->outcome == outcome && figure.counted && !figure.by_party;
}

std::int64_t Best(const ReportTotal& total) {
  return Representative(total.count).value_or(0);
}

// One policy's choice among the totals of the reports, which are in time. A report that tells of one person only does
// not lower what another one counts; a later count does only if its report corrects itself.
const ReportTotal* Choose(std::span<const ReportTotal> totals, ReconcileOptions::Best policy) {
  const ReportTotal* chosen = nullptr;
  for (const ReportTotal& total : totals) {
    if (!Representative(total.count)) {
      if (chosen == nullptr) chosen = &total;
      continue;
    }
    if (chosen == nullptr || !Representative(chosen->count)) {
      chosen = &total;
      continue;
    }
    const bool lower = Best(total) < Best(*chosen);
    if (policy == ReconcileOptions::Best::kConservative ? lower && total.stated : !lower) chosen = &total;
  }
  return chosen;
}

// Everyone named over all reports; a lower bound of the total.
std::set<std::uint32_t> NamedIn(std::span<const ReportTotal> totals) {
  std::set<std::uint32_t> named;
  for (const ReportTotal& total : totals) named.insert(total.people.begin(), total.people.end());
  return named;
}

// Sum over groups that exclude each other by nation, where no report adds them up itself.
std::int64_t SumOfNations(std::span<const FigureLine> lines, Outcome outcome) {
  std::map<std::string, std::int64_t> largest;
  for (const FigureLine& line : lines) {
    if (line.outcome != outcome || line.scope_other || line.nationality.empty() ||
        line.agreement == Agreement::kClaimed)
      continue;
    std::int64_t& most = largest[line.nationality];
    most = std::max(most, line.estimate.low.value_or(0));
  }
  std::int64_t sum = 0;
  for (const auto& [nation, count] : largest) sum += count;
  return largest.size() < 2 ? 0 : sum;
}

struct OutcomeSum {
  std::vector<ReportTotal> totals;
  const ReportTotal* chosen = nullptr;
  std::int64_t best = 0;
};

OutcomeSum SumOutcome(std::span<const ClaimedFigure> figures, Outcome outcome, const ReconcileOptions& options) {
  OutcomeSum sum;
  sum.totals = SumByReport(figures, outcome);
  sum.chosen = Choose(sum.totals, options.best);
  if (sum.chosen != nullptr) sum.best = Best(*sum.chosen);
  return sum;
}

TollEntry MakeEntry(Outcome outcome, const OutcomeSum& sum) {
  TollEntry entry;
  entry.outcome = outcome;
  const ReportTotal& chosen = *sum.chosen;
  entry.estimate = {chosen.count.low, sum.best, chosen.count.high, chosen.approximate};
  entry.claims = chosen.claims;
  if (chosen.perpetrators > 0) entry.of_which_perpetrators = chosen.perpetrators;
  // Later or equal-time totals that differ open the range; earlier lower ones are history.
  for (const ReportTotal& total : sum.totals) {
    if (!total.stated || !total.time || !chosen.time || *total.time < *chosen.time) continue;
    if (Meet(total.count, chosen.count)) continue;
    if (total.count.low && entry.estimate.low) entry.estimate.low = std::min(*entry.estimate.low, *total.count.low);
    if (total.count.high && entry.estimate.high)
      entry.estimate.high = std::max(*entry.estimate.high, *total.count.high);
  }
  return entry;
}

// The largest number of people hurt in any way that one report speaks of.
std::int64_t MostVictims(std::span<const ReportTotal> killed, std::span<const ReportTotal> injured,
                         std::span<const ReportTotal> casualties) {
  std::map<std::uint32_t, std::int64_t> sum;
  std::int64_t most = 0;
  for (const ReportTotal& total : killed) sum[total.report] += Best(total);
  for (const ReportTotal& total : injured) sum[total.report] += Best(total);
  for (const auto& [report, count] : sum) most = std::max(most, count);
  for (const ReportTotal& total : casualties) most = std::max(most, Best(total));
  return most;
}

void RaiseTo(TollEntry& entry, std::int64_t value, std::string_view why) {
  if (entry.estimate.best.value_or(0) >= value) return;
  entry.estimate.best = value;
  entry.estimate.low = std::max(entry.estimate.low.value_or(0), value);
  if (entry.estimate.high && *entry.estimate.high < value) entry.estimate.high = value;
  entry.basis += entry.basis.empty() ? std::string(why) : "; " + std::string(why);
}

// Who is told of as injured and, in any report, as killed is killed.
std::int64_t CountMoved(std::span<const ReportTotal> injured, const std::set<std::uint32_t>& killed) {
  std::int64_t moved = 0;
  for (const std::uint32_t actor : NamedIn(injured)) moved += killed.contains(actor) ? 1 : 0;
  return moved;
}

void SettleInjured(TollEntry& injured, const TollEntry* killed, const OutcomeSum& killed_sum,
                   const OutcomeSum& injured_sum, const OutcomeSum& casualties) {
  const std::int64_t dead = killed == nullptr ? 0 : killed->estimate.best.value_or(0);
  const std::int64_t stated = injured.estimate.best.value_or(0);
  const std::int64_t hurt = MostVictims(killed_sum.totals, injured_sum.totals, casualties.totals);
  std::int64_t best = stated;
  if (hurt > 0 && hurt - dead > best && casualties.best > 0) best = std::max(best, casualties.best - dead);
  if (best > 0 && hurt - dead < best) best = std::max<std::int64_t>(0, hurt - dead);
  const std::int64_t moved = CountMoved(injured_sum.totals, NamedIn(killed_sum.totals));
  if (moved > 0 && best > stated - moved && stated == best) best = std::max<std::int64_t>(stated - moved, 0);
  if (best == stated) return;
  injured.basis = fmt::format("{} killed or injured in all, {} killed", hurt, dead);
  injured.estimate.best = best;
  injured.estimate.low = std::min(injured.estimate.low.value_or(best), best);
  if (best > stated) injured.estimate.low = best;
  if (injured.estimate.high) injured.estimate.high = std::max(*injured.estimate.high, best);
}

}  // namespace

std::vector<ReportTotal> SumByReport(std::span<const ClaimedFigure> figures, Outcome outcome) {
  std::map<std::uint32_t, std::vector<const ClaimedFigure*>> by_report;
  for (const ClaimedFigure& figure : figures) {
    if (Counts(figure, outcome)) by_report[figure.ref.report].push_back(&figure);
  }
  std::vector<ReportTotal> totals;
  for (auto& [report, of_report] : by_report) {
    std::ranges::sort(of_report, {}, [](const ClaimedFigure* figure) { return figure->figure->quantity.begin; });
    totals.push_back(SumUp(report, of_report));
  }
  std::ranges::stable_sort(totals, {}, [](const ReportTotal& total) {
    return total.time.value_or(std::numeric_limits<std::int64_t>::min());
  });
  return totals;
}

std::vector<TollEntry> CountToll(const EventView& /*view*/, std::span<const ClaimedFigure> figures,
                                 std::span<const FigureLine> lines, const ReconcileOptions& options) {
  const OutcomeSum killed = SumOutcome(figures, Outcome::kKilled, options);
  const OutcomeSum injured = SumOutcome(figures, Outcome::kInjured, options);
  const OutcomeSum casualties = SumOutcome(figures, Outcome::kCasualties, options);
  const OutcomeSum hospital = SumOutcome(figures, Outcome::kHospitalized, options);
  std::vector<TollEntry> toll;
  if (killed.chosen != nullptr) {
    TollEntry entry = MakeEntry(Outcome::kKilled, killed);
    entry.basis = "the latest and fullest count of a report";
    const auto named = static_cast<std::int64_t>(NamedIn(killed.totals).size());
    RaiseTo(entry, named, "people named one by one");
    RaiseTo(entry, SumOfNations(lines, Outcome::kKilled), "sum of groups that exclude each other");
    toll.push_back(std::move(entry));
  }
  const bool hurt = injured.chosen != nullptr || casualties.chosen != nullptr || hospital.chosen != nullptr;
  if (hurt) {
    TollEntry entry;
    const OutcomeSum& direct = injured.chosen != nullptr ? injured : hospital;
    if (direct.chosen != nullptr)
      entry = MakeEntry(Outcome::kInjured, direct);
    else
      entry.estimate = {0, 0, std::nullopt, false};
    entry.outcome = Outcome::kInjured;
    entry.basis = "the latest and fullest count of a report";
    SettleInjured(entry, toll.empty() ? nullptr : &toll.front(), killed, direct, casualties);
    toll.push_back(std::move(entry));
  }
  constexpr Outcome kOthers[] = {Outcome::kCasualties, Outcome::kMissing,   Outcome::kHospitalized,
                                 Outcome::kRescued,    Outcome::kEvacuated, Outcome::kAwaitingEvacuation,
                                 Outcome::kDisplaced,  Outcome::kDetained,  Outcome::kSickened};
  for (const Outcome outcome : kOthers) {
    const OutcomeSum sum = SumOutcome(figures, outcome, options);
    if (sum.chosen == nullptr) continue;
    TollEntry entry = MakeEntry(outcome, sum);
    entry.basis = "the latest and fullest count of a report";
    toll.push_back(std::move(entry));
  }
  return toll;
}

std::vector<HistoryStep> TotalsOverTime(std::span<const ReportTotal> totals) {
  std::vector<HistoryStep> history;
  for (const ReportTotal& total : totals) {
    const std::optional<std::int64_t> best = Representative(total.count);
    if (!best || !total.time) continue;
    const Estimate estimate{total.count.low, best, total.count.high, total.approximate};
    if (!history.empty()) {
      const Estimate& last = history.back().estimate;
      if (Meet({last.low, last.high}, total.count) || *best <= last.best.value_or(0)) continue;
      if (history.back().as_of == total.as_of) continue;
    }
    history.push_back({total.as_of, estimate, total.claims});
  }
  return history;
}

}  // namespace rashomon

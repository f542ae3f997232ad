#include "reconcile/toll.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "reconcile/persons.h"
#include "reconcile/round_ups.h"
#include "reconcile/standing_total.h"
#include "reconcile/tellings.h"
#include "reconcile/toll_accounts.h"
#include "reconcile/toll_lines.h"

namespace rashomon {
namespace {

// A total that the report states as such outweighs what others in it claim; else the higher one counts.
bool IsStronger(const Telling& a, const Telling& b) {
  if (a.cumulative != b.cumulative) return a.cumulative;
  return Representative(a.count).value_or(-1) > Representative(b.count).value_or(-1);
}

ReportTotal SumUp(std::uint32_t report, std::span<const ClaimedFigure* const> all) {
  ReportTotal total{.report = report,
                    .count = {},
                    .approximate = false,
                    .stated = false,
                    .everyone = false,
                    .perpetrators = 0,
                    .claims = {},
                    .people = {},
                    .as_of = "",
                    .time = {}};
  std::vector<const ClaimedFigure*> victims;
  std::set<std::uint32_t> named, named_perpetrators;
  std::int64_t perpetrators = 0, placed = 0;  // "the body of a fourth man": so many in all
  bool included = false;
  for (const ClaimedFigure* figure : all) {
    if (figure->place && figure->figure->outcome == Outcome::kKilled && !figure->perpetrator)
      placed = std::max<std::int64_t>(placed, *figure->place);
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
    if (figure->part) continue;
    victims.push_back(figure);
    total.everyone = total.everyone || (figure->everyone && !figure->residue);
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
  if (placed > Representative(total.count).value_or(0)) {
    total.count = {placed, placed};
    total.stated = total.everyone = true;
  }
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

std::int64_t Best(const ReportTotal& total) {
  return Representative(total.count).value_or(0);
}

// One policy's choice among the totals of the reports, which are in time. A report that tells of one person only does
// not lower what another one counts; a later count does only if its report corrects itself.
const ReportTotal* Choose(std::span<const ReportTotal> totals, Outcome outcome, ReconcileOptions::Best policy) {
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
    if (IsState(outcome) && policy == ReconcileOptions::Best::kLatest && total.stated) {
      chosen = &total;
      continue;
    }
    if (policy == ReconcileOptions::Best::kConservative ? lower && total.stated : !lower) chosen = &total;
  }
  return chosen;
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
  sum.chosen = Choose(sum.totals, outcome, options.best);
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
    if (chosen.everyone && !total.everyone) continue;  // a group of those whom the chosen one counts
    // Of one day, hours unknown: the lower count is the earlier one, or of a part.
    constexpr std::size_t kDay = 10;
    const bool day_only = total.as_of.size() <= kDay && *total.time == *chosen.time;
    if (day_only && Best(total) < Best(chosen)) continue;
    // Who leaves out those who did it counts no fewer.
    if (total.perpetrators == 0 && Best(total) + chosen.perpetrators == Best(chosen)) continue;
    if (Meet(total.count, chosen.count)) continue;
    if (total.count.low && entry.estimate.low) entry.estimate.low = std::min(*entry.estimate.low, *total.count.low);
    if (total.count.high && entry.estimate.high)
      entry.estimate.high = std::max(*entry.estimate.high, *total.count.high);
  }
  return entry;
}

void RaiseTo(TollEntry& entry, std::int64_t value, std::string_view why) {
  if (entry.estimate.best.value_or(0) >= value) return;
  entry.estimate.best = value;
  entry.estimate.low = std::max(entry.estimate.low.value_or(0), value);
  if (entry.estimate.high && *entry.estimate.high < value) entry.estimate.high = value;
  entry.basis += entry.basis.empty() ? std::string(why) : "; " + std::string(why);
}

// The killed by report, in time, have grown step by step to the last count: two lower ones or more came before it.
bool HasGrownTo(std::span<const ReportTotal> totals, std::int64_t highest) {
  std::set<std::int64_t> lower;
  std::optional<std::int64_t> since;
  for (const ReportTotal& total : totals) {
    if (!total.time || !total.everyone || !Representative(total.count)) continue;
    if (Best(total) >= highest)
      since = since.value_or(*total.time);
    else if (since && *total.time > *since)
      return false;
    else
      lower.insert(Best(total));
  }
  return since && lower.size() >= 2;
}

// A later running total ("bringing the toll to 12") takes the place of a higher count before it.
std::optional<std::int64_t> LastRunningTotal(std::span<const ClaimedFigure> figures, Outcome outcome) {
  const ClaimedFigure* last = nullptr;
  for (const ClaimedFigure& figure : figures) {
    if (!Counts(figure, outcome) || !figure.time || figure.part || !figure.everyone) continue;
    if (last != nullptr && *figure.time < *last->time) continue;
    if (last != nullptr && *figure.time == *last->time && figure.count.low.value_or(0) <= last->count.low.value_or(0))
      continue;
    last = &figure;
  }
  if (last == nullptr || !last->figure->cumulative) return std::nullopt;
  return Representative(last->count);
}

// Sets `best`; the range keeps what the reports state where the number is theirs.
void SetBest(TollEntry& entry, std::int64_t best, std::string_view why) {
  const bool inside = entry.estimate.low.value_or(0) <= best && (!entry.estimate.high || best <= *entry.estimate.high);
  if (entry.estimate.best == best && inside) return;
  entry.estimate.best = best;
  entry.estimate.low = best;
  if (entry.estimate.high && *entry.estimate.high != best) entry.estimate.high = best;
  entry.basis = std::string(why);
}

}  // namespace

std::vector<ReportTotal> SumByReport(std::span<const ClaimedFigure> figures, Outcome outcome) {
  std::vector<ReportTotal> totals;
  const auto counts = [outcome](const ClaimedFigure& figure) { return Counts(figure, outcome); };
  for (std::vector<const ClaimedFigure*>& of_report : SplitByReport(figures, counts)) {
    const std::vector<const ClaimedFigure*> all = of_report;
    std::erase_if(of_report, [&](const ClaimedFigure* figure) { return IsTakenBack(*figure, all); });
    totals.push_back(SumUp(all.front()->ref.report, of_report));
  }
  std::ranges::stable_sort(totals, {}, [](const ReportTotal& total) {
    return total.time.value_or(std::numeric_limits<std::int64_t>::min());
  });
  return totals;
}

namespace {

// Killed and injured by the rules of best-policy.md.
std::vector<TollEntry> CountByRules(const EventView& view, std::span<const ClaimedFigure> figures,
                                    std::span<const FigureLine> lines, std::span<const ReportAccount> accounts,
                                    const ReconcileOptions& options) {
  const OutcomeSum killed = SumOutcome(figures, Outcome::kKilled, options);
  const OutcomeSum injured = SumOutcome(figures, Outcome::kInjured, options);
  const OutcomeSum casualties = SumOutcome(figures, Outcome::kCasualties, options);
  const OutcomeSum hospital = SumOutcome(figures, Outcome::kHospitalized, options);
  EventAccount account = JoinAccounts(view, accounts);
  std::vector<TollEntry> toll;
  if (killed.chosen != nullptr) {
    TollEntry entry = MakeEntry(Outcome::kKilled, killed);
    entry.basis = "the fullest count of a report";
    std::optional<std::int64_t> best = account.killed;
    if (HasGrownTo(killed.totals, killed.best)) best = killed.best;
    const std::optional<std::int64_t> running = LastRunningTotal(figures, Outcome::kKilled);
    // "The toll rose to 13, not counting the bomber" is no less than 14.
    const bool without = running && best && *running + killed.chosen->perpetrators >= *best;
    if (running && best && *running < *best && *running >= 2 && !without) {
      entry = MakeEntry(Outcome::kKilled, {killed.totals, &killed.totals.back(), *running});
      entry.estimate = {running, running, running, false};
      best = running;
      if (account.injured && account.victims > *running && HitAtOnce(view))
        account.injured = std::max(*account.injured, account.victims - *running);
    }
    if (best) SetBest(entry, *best, "persons told of, each counted once");
    entry.of_which_perpetrators = account.perpetrators > 0 ? std::optional(account.perpetrators) : std::nullopt;
    RaiseTo(entry, SumOfNations(lines, Outcome::kKilled), "sum of groups that exclude each other");
    toll.push_back(std::move(entry));
  }
  const OutcomeSum* direct = injured.chosen != nullptr    ? &injured
                             : hospital.chosen != nullptr ? &hospital
                                                          : &casualties;
  if (direct->chosen != nullptr) {
    TollEntry entry = MakeEntry(Outcome::kInjured, *direct);
    entry.of_which_perpetrators = std::nullopt;
    entry.basis = "the fullest count of a report";
    SetBest(entry, account.injured.value_or(0), "killed or injured in all, less the killed");
    const bool nobody = direct == &casualties && entry.estimate.best == 0;  // which no report says
    if (!nobody) toll.push_back(std::move(entry));
  }
  return toll;
}

std::int64_t BestOf(std::span<const TollEntry> toll, Outcome outcome) {
  const auto entry = std::ranges::find(toll, outcome, &TollEntry::outcome);
  return entry == toll.end() ? 0 : entry->estimate.best.value_or(0);
}

// Beyond what the choice was trained on; the many reports of a small event are not of one mind about its persons.
bool IsLarge(std::span<const TollEntry> toll) {
  return std::ranges::any_of(toll,
                             [](const TollEntry& entry) { return entry.estimate.best.value_or(0) > kLargestTrained; });
}

// Large events: what the reports hold the total to be, one after another. The rules know better where a perpetrator is
// among the dead whom the total leaves out.
void TakeStandingTotals(std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
                        std::vector<TollEntry>& toll) {
  const bool counts_hurt =
      std::ranges::any_of(figures, [](const ClaimedFigure& figure) { return Counts(figure, Outcome::kInjured); });
  for (TollEntry& entry : toll) {
    std::optional<StandingTotal> total = FindStandingTotal(figures, entry.outcome);
    if (!total && entry.outcome == Outcome::kInjured && !counts_hurt)
      total = FindStandingTotal(figures, Outcome::kHospitalized);
    if (!total || (entry.of_which_perpetrators && total->estimate.best <= entry.estimate.best)) continue;
    entry.estimate = total->estimate;
    entry.claims = total->claims;
    entry.of_which_perpetrators = total->perpetrators > 0 ? std::optional(total->perpetrators) : std::nullopt;
    entry.basis = total->of_both_sides ? "the counts of both sides together" : std::string();
    if (total->inferred) entry.basis = "the latest count of everyone, with those who died since";
    if (entry.outcome == Outcome::kKilled)
      RaiseTo(entry, SumOfNations(lines, Outcome::kKilled), "sum of groups that exclude each other");
  }
}

// Nobody was shot at, and a report tells the number of the killed as a step: risen, lowered, with an earlier count
// beside it. All counts of everyone since are that number: the totals follow each other as in large events.
bool FollowsACourse(std::span<const ReportEvidence> evidence, std::span<const ClaimedFigure> figures) {
  if (std::ranges::any_of(evidence, &ReportEvidence::shooting)) return false;
  const auto prior_beside = [&](const ClaimedFigure& total) {
    return std::ranges::any_of(figures, [&](const ClaimedFigure& other) {
      return other.ref.report == total.ref.report && other.figure->outcome == Outcome::kKilled && other.figure->prior &&
             !Meet(other.count, total.count);
    });
  };
  std::optional<std::int64_t> step;
  for (const ClaimedFigure& figure : figures) {  // in time
    const std::int64_t count = Representative(figure.count).value_or(0);
    if (!Counts(figure, Outcome::kKilled) || !figure.everyone || figure.part || figure.told || count < 2) continue;
    if (figure.figure->prior || figure.figure->additional || figure.perpetrator) continue;
    if (figure.figure->cumulative || prior_beside(figure))
      step = count;
    else if (step && count != *step)
      step.reset();
  }
  return step.has_value();
}

// Puts the chosen number and the range of those that are nearly as well supported into the entry.
void Settle(std::vector<TollEntry>& toll, Outcome outcome, std::int64_t best, const TollRange& range) {
  auto entry = std::ranges::find(toll, outcome, &TollEntry::outcome);
  if (entry == toll.end()) {
    // Nobody by the choice, but somebody by a title that it does not believe: the range holds that claim.
    if (best == 0 && range.high == 0) return;
    const auto place = outcome == Outcome::kKilled ? toll.begin() : toll.end();
    entry = toll.insert(place, TollEntry{});
    entry->outcome = outcome;
  }
  Estimate& estimate = entry->estimate;
  if (estimate.best != best) {
    estimate.best = best;
    estimate.low = estimate.high = best;
    entry->basis = "what headlines, counts and persons told of bear out best";
    if (entry->of_which_perpetrators && *entry->of_which_perpetrators > best) entry->of_which_perpetrators = best;
  }
  if (estimate.low) estimate.low = std::min(*estimate.low, range.low);
  if (estimate.high) estimate.high = std::max(*estimate.high, range.high);
}

TollGround GroundOf(const EventView& view, std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
                    const ReconcileOptions& options) {
  const std::vector<ReportAccount> accounts = MakeAccounts(figures);
  TollGround ground;
  ground.by_rules = CountByRules(view, figures, lines, accounts, options);
  // A count that grew step by step is a history, and its last number the answer.
  const OutcomeSum killed = SumOutcome(figures, Outcome::kKilled, options);
  if (HasGrownTo(killed.totals, killed.best)) ground.grown = killed.best;
  ground.evidence = GatherEvidence(view, figures, accounts, MakeAccounts(FiguresOfLeads(figures)));
  ground.rule = {BestOf(ground.by_rules, Outcome::kKilled), BestOf(ground.by_rules, Outcome::kInjured)};
  return ground;
}

}  // namespace

TollGround GroundOfToll(const EventView& view, std::span<const ClaimedFigure> figures,
                        std::span<const FigureLine> lines, const ReconcileOptions& options) {
  const std::set<std::uint32_t> round_ups = FindRoundUps(view, figures);
  if (round_ups.empty()) return GroundOf(view, figures, lines, options);
  EventView of_one = view;
  std::erase_if(of_one.members, [&](std::uint32_t report) { return round_ups.contains(report); });
  std::vector<ClaimedFigure> told(figures.begin(), figures.end());
  std::erase_if(told, [&](const ClaimedFigure& figure) { return round_ups.contains(figure.ref.report); });
  return GroundOf(of_one, told, lines, options);
}

std::vector<TollEntry> CountToll(const EventView& view, std::span<const ClaimedFigure> figures,
                                 std::span<const FigureLine> lines, const ReconcileOptions& options) {
  TollGround ground = GroundOfToll(view, figures, lines, options);
  std::vector<TollEntry>& toll = ground.by_rules;
  const std::optional<TollChoice> choice = options.best == ReconcileOptions::Best::kLatest
                                               ? ChooseToll(ground.evidence, ground.rule, ground.grown)
                                               : std::nullopt;
  if (!choice && options.best == ReconcileOptions::Best::kLatest) {
    const bool shooting = std::ranges::any_of(ground.evidence, &ReportEvidence::shooting);
    if (!IsLarge(toll)) FollowLatestCounts(figures, lines, toll);
    if (IsLarge(toll) || !shooting) TakeStandingTotals(figures, lines, toll);
    HoldWhatStands(figures, lines, toll);
  }
  if (choice) {
    Settle(toll, Outcome::kKilled, choice->pair.killed, choice->killed);
    Settle(toll, Outcome::kInjured, choice->pair.injured, choice->injured);
    KeepGrown(view, figures, lines, toll);
    if (FollowsACourse(ground.evidence, figures)) TakeStandingTotals(figures, lines, toll);
  }
  if (options.best == ReconcileOptions::Best::kLatest) HearSecondVoices(figures, toll);
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
  if (options.best != ReconcileOptions::Best::kLatest) {
    ApplyNamedPolicy(figures, lines, toll);
    // The whole is no smaller than parts that exclude each other.
    for (TollEntry& entry : toll) {
      if (entry.outcome == Outcome::kKilled)
        RaiseTo(entry, SumOfNations(lines, Outcome::kKilled), "sum of groups that exclude each other");
    }
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

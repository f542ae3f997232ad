#include "reconcile/standing_total.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "reconcile/toll_lines.h"

namespace rashomon {
namespace {

constexpr std::int64_t kLongAgo = std::numeric_limits<std::int64_t>::min();

// Those who saw, mourn, protest, help or fight, and have no office to count.
bool IsWeak(const ClaimedFigure& figure) {
  constexpr SourceClass kWeak[] = {SourceClass::kArmedGroup, SourceClass::kWitness,    SourceClass::kFamily,
                                   SourceClass::kCompany,    SourceClass::kOpposition, SourceClass::kNgo};
  return figure.named_source && std::ranges::find(kWeak, figure.speaker) != std::end(kWeak);
}

// What the report says itself, or has from a body whose office it is to count, comes before other names.
bool IsFirstHand(const ClaimedFigure& figure) {
  return !figure.named_source || IsOfficial(figure.speaker);
}

std::int64_t Value(const ClaimedFigure& figure) {
  return Representative(figure.count).value_or(0);
}

// "A sixth man has died": one man, and six in all. Of "the 41 hurt, three of whom have died" 38 are hurt. "Nine
// soldiers and 15 militants" are 24.
CountRange TotalOf(const ClaimedFigure& figure) {
  if (figure.place && figure.figure->outcome == Outcome::kKilled) return {*figure.place, *figure.place};
  CountRange left = figure.count;
  if (left.low) *left.low += figure.other_side - figure.died_of;
  if (left.high) *left.high += figure.other_side - figure.died_of;
  return left;
}

std::int64_t TotalValue(const ClaimedFigure& figure) {
  return Representative(TotalOf(figure)).value_or(0);
}

std::int64_t TimeOf(const ClaimedFigure& figure) {
  return figure.time.value_or(kLongAgo);
}

std::string_view DayOf(const ClaimedFigure& figure) {
  constexpr std::size_t kDay = 10;
  return std::string_view(figure.as_of).substr(0, kDay);
}

// "As many as 60": no count, and no more than what others may have counted.
bool IsOnlyABound(const ClaimedFigure& figure) {
  return !TotalOf(figure).low.has_value();
}

bool CountsAll(const ClaimedFigure& figure, Outcome outcome) {
  return Counts(figure, outcome) && figure.everyone && !figure.told && !figure.part && !figure.figure->of_hurt &&
         !figure.perpetrator && !figure.figure->additional && Value(figure) > 0;
}

// It may be what its report holds the total to be.
bool CountsEveryone(const ClaimedFigure& figure, Outcome outcome) {
  if (figure.place && outcome == Outcome::kKilled) return Counts(figure, outcome) && !figure.perpetrator;
  if (figure.other_side > 0) return Counts(figure, outcome);
  return CountsAll(figure, outcome) && !figure.residue;
}

// "Officials say 14 have died. Thirty-three others were hurt": besides the dead, so it is all the hurt.
bool CountsAllTheHurt(std::span<const ClaimedFigure> figures, const ClaimedFigure& figure) {
  return figure.residue && CountsAll(figure, Outcome::kInjured) &&
         std::ranges::any_of(figures, [&](const ClaimedFigure& dead) {
           return dead.ref.report == figure.ref.report && CountsEveryone(dead, Outcome::kKilled);
         });
}

// "Of the 41 hurt, twelve have died": all the dead, where nobody has counted more by then.
bool CountsAllTheDead(std::span<const ClaimedFigure> figures, const ClaimedFigure& figure) {
  if (!figure.figure->of_hurt || !figure.everyone || figure.part || !Counts(figure, Outcome::kKilled)) return false;
  bool among = false, most = true;
  for (const ClaimedFigure& other : figures) {
    among = among || (other.ref.report == figure.ref.report && other.died_of > 0 && other.died_of == Value(figure));
    const bool before = CountsEveryone(other, Outcome::kKilled) && TimeOf(other) <= TimeOf(figure);
    most = most && !(before && TotalValue(other) >= Value(figure));
  }
  return among && most;
}

// A running total far below is no slip of the tongue: what is many times it is told of another case.
bool IsBetter(const ClaimedFigure& a, const ClaimedFigure& b) {
  constexpr std::int64_t kManyTimes = 2;
  if (a.figure->prior != b.figure->prior) return b.figure->prior;
  if (IsWeak(a) != IsWeak(b)) return IsWeak(b);
  if (IsOnlyABound(a) != IsOnlyABound(b)) return IsOnlyABound(b);
  if (IsFirstHand(a) != IsFirstHand(b)) return IsFirstHand(a);
  if (a.figure->cumulative != b.figure->cumulative) {
    const ClaimedFigure& running = a.figure->cumulative ? a : b;
    const ClaimedFigure& other = a.figure->cumulative ? b : a;
    if (TotalValue(other) > kManyTimes * TotalValue(running)) return a.figure->cumulative;
  }
  if (TotalValue(a) == TotalValue(b)) return a.figure->cumulative && !b.figure->cumulative;
  return TotalValue(a) > TotalValue(b);
}

// "Five are in the clinic, two with broken legs": few of those in hospital.
bool IsOfThoseInHospital(std::span<const ClaimedFigure> figures, const ClaimedFigure& hurt) {
  return hurt.figure->outcome == Outcome::kInjured && std::ranges::any_of(figures, [&](const ClaimedFigure& other) {
           return other.ref.report == hurt.ref.report && CountsAll(other, Outcome::kHospitalized) &&
                  TotalValue(other) >= 2 * TotalValue(hurt);
         });
}

using Totals = std::vector<const ClaimedFigure*>;

// One a report, in time.
Totals TotalsOf(std::span<const ClaimedFigure> figures, Outcome outcome) {
  std::map<std::uint32_t, std::size_t> place;
  Totals totals;
  for (const ClaimedFigure& figure : figures) {
    const bool all_hurt = outcome == Outcome::kInjured && CountsAllTheHurt(figures, figure);
    const bool all_dead = outcome == Outcome::kKilled && CountsAllTheDead(figures, figure);
    if (!all_hurt && !all_dead && !CountsEveryone(figure, outcome)) continue;
    if (IsOfThoseInHospital(figures, figure)) continue;
    const auto [at, is_new] = place.try_emplace(figure.ref.report, totals.size());
    if (is_new)
      totals.push_back(&figure);
    else if (IsBetter(figure, *totals[at->second]))
      totals[at->second] = &figure;
  }
  std::ranges::stable_sort(totals, {}, [](const ClaimedFigure* total) { return TimeOf(*total); });
  return totals;
}

// The report of `later` tells the number of `earlier` as one that was given before.
bool TellsAsPrior(std::span<const ClaimedFigure> figures, const ClaimedFigure& later, const ClaimedFigure& earlier) {
  return std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
    return figure.ref.report == later.ref.report && figure.figure->prior && figure.count == TotalOf(earlier) &&
           figure.figure->outcome == earlier.figure->outcome;
  });
}

// "24, the prosecutor said. The rights federation stands by its count of 38": who has the office to count knows of the
// higher number of one who has not, and differs.
bool CountsAgainst(std::span<const ClaimedFigure> figures, const ClaimedFigure& later, const ClaimedFigure& earlier) {
  if (!later.named_source || !IsOfficial(later.speaker) || IsFirstHand(earlier)) return false;
  return std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
    return figure.ref.report == later.ref.report && figure.named_source &&
           figure.figure->outcome == earlier.figure->outcome && Representative(figure.count) == TotalValue(earlier);
  });
}

// One report tells two numbers side by side, the lower one as an office's, and the later report takes that one.
bool Decides(std::span<const ClaimedFigure> figures, const ClaimedFigure& later, const ClaimedFigure& earlier) {
  return std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
    return figure.ref.report == earlier.ref.report && figure.ref.report != later.ref.report && figure.named_source &&
           IsOfficial(figure.speaker) && CountsEveryone(figure, earlier.figure->outcome) && !figure.figure->prior &&
           TotalOf(figure) == TotalOf(later);
  });
}

// "31 dead and 34 hurt", then "33 dead and 32 hurt": as many in all, and two have died.
bool SomeHaveDied(std::span<const ClaimedFigure> figures, const ClaimedFigure& later, const ClaimedFigure& earlier) {
  if (later.figure->outcome != Outcome::kInjured) return false;
  const auto counts = [&](const ClaimedFigure& total, std::int64_t dead) {
    return std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
      return figure.ref.report == total.ref.report && CountsEveryone(figure, Outcome::kKilled) &&
             TotalValue(figure) == dead;
    });
  };
  return std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
    const std::int64_t before = TotalValue(figure) + TotalValue(later) - TotalValue(earlier);
    return figure.ref.report == later.ref.report && CountsEveryone(figure, Outcome::kKilled) && before > 0 &&
           counts(earlier, before);
  });
}

bool TakesPlace(std::span<const ClaimedFigure> figures, const ClaimedFigure& later, const ClaimedFigure& earlier) {
  if (later.figure->prior != earlier.figure->prior) return earlier.figure->prior;
  if (IsWeak(later) != IsWeak(earlier)) return IsWeak(earlier);
  if (IsOnlyABound(later) != IsOnlyABound(earlier)) return IsOnlyABound(earlier);
  if (TotalValue(later) > TotalValue(earlier)) return true;
  // "Some 70" bounds nothing that "at least 70" leaves open.
  const bool closed = TotalOf(later).high.has_value() && !later.figure->approximate;
  if (TotalValue(later) == TotalValue(earlier)) return closed || (!TotalOf(earlier).high && !TotalOf(later).high);
  const bool lowers = later.figure->cumulative || TellsAsPrior(figures, later, earlier) ||
                      CountsAgainst(figures, later, earlier) || SomeHaveDied(figures, later, earlier) ||
                      Decides(figures, later, earlier) || later.died_of > 0;
  return TimeOf(later) > TimeOf(earlier) && lowers && !IsWeak(later);
}

// Two origins or more that counted as late or later agree on less, and nobody else gives that number.
const ClaimedFigure* WithoutOutlier(const Totals& totals, const ClaimedFigure* chosen) {
  std::map<std::int64_t, std::set<std::string>> origins;
  for (const ClaimedFigure* total : totals) {
    if (TimeOf(*total) >= TimeOf(*chosen) && !IsWeak(*total)) origins[TotalValue(*total)].insert(total->origin);
    if (total != chosen && TotalValue(*total) == TotalValue(*chosen)) return chosen;
  }
  const ClaimedFigure* other = chosen;
  for (const ClaimedFigure* total : totals) {
    const auto found = origins.find(TotalValue(*total));
    if (TotalValue(*total) < TotalValue(*chosen) && found != origins.end() && found->second.size() >= 2) other = total;
  }
  return other;
}

// "At least 54 civilians were killed": the whole is no less than a group of it that an office, or a report itself,
// counts at the time of `chosen` or later. What is many times as much is of another time or place.
const ClaimedFigure* LargerGroup(std::span<const ClaimedFigure> figures, const ClaimedFigure* chosen) {
  constexpr std::int64_t kManyTimes = 3;
  const ClaimedFigure* larger = chosen;
  for (const ClaimedFigure& group : figures) {
    const bool of_some = group.population != 0 && !group.told && !group.part && !group.single && !group.residue &&
                         !group.perpetrator && !group.figure->additional && !group.figure->of_hurt;
    if (!of_some || !Counts(group, chosen->figure->outcome) || group.figure->prior) continue;
    if (IsWeak(group) || !IsFirstHand(group) || IsOnlyABound(group) || TimeOf(group) < TimeOf(*chosen)) continue;
    if (TotalValue(group) > TotalValue(*larger) && TotalValue(group) <= kManyTimes * TotalValue(*chosen))
      larger = &group;
  }
  return larger;
}

// What else is claimed of the same time or later: of less only what is no part by its size.
void Widen(std::span<const ClaimedFigure> figures, const ClaimedFigure& chosen, Estimate& estimate) {
  for (const ClaimedFigure& other : figures) {
    if (!CountsEveryone(other, chosen.figure->outcome) || other.figure->prior) continue;
    if (TimeOf(other) < TimeOf(chosen) || Meet(TotalOf(other), TotalOf(chosen))) continue;
    const bool less = TotalValue(other) < TotalValue(chosen);
    const bool helper = other.speaker == SourceClass::kNgo;  // counts few of many, but does count
    if (less && ((IsWeak(other) && !helper) || 3 * TotalValue(other) < 2 * TotalValue(chosen))) continue;
    // One voice, or less than what the report itself adds up to.
    const bool one_voice = other.origin == chosen.origin || (chosen.figure->cumulative && !chosen.named_source);
    if (less && other.ref.report == chosen.ref.report && one_voice) continue;
    if (less && estimate.low) estimate.low = std::min(*estimate.low, TotalValue(other));
    if (!less && estimate.high)
      estimate.high =
          TotalOf(other).high ? std::optional(std::max(*estimate.high, *TotalOf(other).high)) : std::nullopt;
  }
}

bool WasHurt(const Figure& figure) {
  return figure.of_hurt || figure.died_later;
}

// How many of the hurt have died by one report, at most.
std::int64_t DiedOfTheHurt(std::span<const ClaimedFigure> figures, std::uint32_t report) {
  std::int64_t counted = 0, told = 0;
  for (const ClaimedFigure& figure : figures) {
    if (figure.ref.report != report || !WasHurt(*figure.figure) || !Counts(figure, Outcome::kKilled)) continue;
    if (figure.figure->same_as || figure.part) continue;
    (figure.single ? told : counted) += Value(figure);
  }
  return std::max(counted, told);
}

// Of those who died on a later day than that of `last`, as the fullest report tells it: who died the same day may be
// counted already, and for reports for which `skip` holds they are.
template <typename Skip>
std::int64_t DiedSince(std::span<const ClaimedFigure> figures, const ClaimedFigure& last, Skip skip) {
  std::set<std::uint32_t> seen;
  std::int64_t before = 0, after = 0;
  for (const ClaimedFigure& figure : figures) {
    if (!WasHurt(*figure.figure) || !seen.insert(figure.ref.report).second) continue;
    const std::int64_t died = DiedOfTheHurt(figures, figure.ref.report);
    if (TimeOf(figure) <= TimeOf(last) || DayOf(figure) == DayOf(last))
      before = std::max(before, died);
    else if (!skip(figure.ref.report, died))
      after = std::max(after, died);
  }
  return std::max<std::int64_t>(0, after - before);
}

// A later report counts as many fewer who are hurt, or in hospital, as have died: what was counted before is no more.
bool CountsTheRest(std::span<const ClaimedFigure> figures, const ClaimedFigure& last, std::int64_t rest) {
  return std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
    const bool of_the_hurt = Counts(figure, Outcome::kInjured) || Counts(figure, Outcome::kHospitalized);
    return of_the_hurt && TimeOf(figure) > TimeOf(last) && DayOf(figure) != DayOf(last) && !WasHurt(*figure.figure) &&
           Value(figure) == rest && rest > 1;
  });
}

void MoveTheDead(std::span<const ClaimedFigure> figures, const Totals& totals, const ClaimedFigure& chosen,
                 StandingTotal& total) {
  const bool killed = chosen.figure->outcome == Outcome::kKilled;
  // A report that counts many dead in whatever words has those in them. One that counts so many fewer injured as have
  // died says what is left.
  bool left = false;
  const auto counts_all = [&](std::uint32_t report, std::int64_t died) {
    bool all = false;
    for (const ClaimedFigure& other : figures) {
      if (other.ref.report != report || !Counts(other, chosen.figure->outcome) || WasHurt(*other.figure)) continue;
      const bool rest = !killed && died > 0 && Value(other) + died == TotalValue(chosen);
      left = left || rest;
      all = all || (!rest && 2 * Value(other) > TotalValue(chosen));
    }
    return all;
  };
  const ClaimedFigure* last = &chosen;
  for (const ClaimedFigure* other : totals) {
    if (TotalValue(*other) == TotalValue(chosen) && TimeOf(*other) > TimeOf(*last)) last = other;
  }
  const std::int64_t died = DiedSince(figures, *last, counts_all);
  Estimate& estimate = total.estimate;
  if (died == 0 || !estimate.best || (!killed && died >= *estimate.best)) return;
  total.inferred = true;
  *estimate.best += killed ? died : -died;
  if (killed && estimate.low) estimate.low = std::max(*estimate.low, *estimate.best);
  if (killed && estimate.high) *estimate.high += died;
  if (!killed && estimate.low) estimate.low = std::min(*estimate.low, *estimate.best);
  left = left || (!killed && CountsTheRest(figures, *last, TotalValue(chosen) - died));
  left = left || (!killed && !chosen.figure->approximate);
  if (left && estimate.high == TotalValue(chosen)) estimate.high = estimate.best;
}

// Some report tells the death of those who did it beside `victims`, which it counts, be it as "40 others".
bool CountsApart(std::span<const ClaimedFigure> figures, const ClaimedFigure& dead, std::int64_t victims) {
  return std::ranges::any_of(figures, [&](const ClaimedFigure& count) {
    return count.ref.report == dead.ref.report && CountsAll(count, Outcome::kKilled) && Value(count) == victims;
  });
}

// "35 worshippers and four attackers were killed", "38 worshippers": the total is of those whom they attacked.
bool IsOfOthersAlone(std::span<const ClaimedFigure> figures, const ClaimedFigure& chosen) {
  return std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
    constexpr auto kCivilians = static_cast<PopulationSet>(Population::kCivilians);
    return Counts(figure, Outcome::kKilled) && !figure.part && (figure.population & kCivilians) != 0 &&
           Value(figure) == TotalValue(chosen);
  });
}

// How many of those who did it died, beside `chosen`. In a fight both sides count the other's dead: of several, only
// where the total is of civilians, and not on the word of an army.
std::int64_t PerpetratorsApart(std::span<const ClaimedFigure> figures, const ClaimedFigure& chosen) {
  const bool of_others = IsOfOthersAlone(figures, chosen);
  std::int64_t apart = 0;
  for (const ClaimedFigure& figure : figures) {
    if (!Counts(figure, Outcome::kKilled) || !figure.perpetrator) continue;
    const bool by_army = figure.named_source && figure.speaker == SourceClass::kMilitary;
    if (figure.single || (of_others && !by_army)) apart = std::max(apart, Value(figure));
  }
  return apart;
}

// "The bomber died as well": he belongs to the total, unless some report takes him into that number in so many words,
// or one of the same day counts as many fewer beside him.
void AddPerpetrators(std::span<const ClaimedFigure> figures, const ClaimedFigure& chosen, StandingTotal& total) {
  std::int64_t apart = PerpetratorsApart(figures, chosen);
  bool taken_in = false;
  const bool left_out = std::ranges::any_of(figures, [&](const ClaimedFigure& figure) {
    return Counts(figure, Outcome::kKilled) && figure.figure->perpetrators == Figure::Perpetrators::kExcluded &&
           TotalValue(figure) == TotalValue(chosen);
  });
  for (const ClaimedFigure& figure : figures) {
    if (!Counts(figure, Outcome::kKilled)) continue;
    if (figure.perpetrator && left_out) apart = std::max(apart, Value(figure));
    taken_in = taken_in ||
               (figure.figure->perpetrators == Figure::Perpetrators::kIncluded && Value(figure) >= TotalValue(chosen));
  }
  const bool newer = chosen.figure->cumulative || chosen.figure->additional;  // the toll may have grown by as many
  for (const ClaimedFigure& figure : figures) {
    if (!Counts(figure, Outcome::kKilled) || !figure.perpetrator) continue;
    if (newer && DayOf(figure) != DayOf(chosen)) continue;
    taken_in = taken_in || CountsApart(figures, figure, TotalValue(chosen) - apart);
  }
  if (taken_in || apart == 0 || !total.estimate.best) return;
  total.perpetrators = apart;
  *total.estimate.best += apart;
  if (total.estimate.low) *total.estimate.low += apart;
  if (total.estimate.high) *total.estimate.high += apart;
}

}  // namespace

std::optional<StandingTotal> FindStandingTotal(std::span<const ClaimedFigure> figures, Outcome outcome) {
  const Totals totals = TotalsOf(figures, outcome);
  if (totals.empty()) return std::nullopt;
  const ClaimedFigure* chosen = totals.front();
  for (const ClaimedFigure* total : totals) {
    if (total != chosen && TakesPlace(figures, *total, *chosen)) chosen = total;
  }
  chosen = LargerGroup(figures, WithoutOutlier(totals, chosen));
  StandingTotal total;
  total.estimate = {TotalOf(*chosen).low, TotalValue(*chosen), TotalOf(*chosen).high, chosen->figure->approximate};
  for (const ClaimedFigure* other : totals) {
    if (TotalOf(*other) == TotalOf(*chosen)) {
      total.claims.push_back(other->ref);
      total.claims.insert(total.claims.end(), other->other_claims.begin(), other->other_claims.end());
    }
    const bool exact = TotalValue(*other) == TotalValue(*chosen) && TotalOf(*other).high && !other->figure->approximate;
    if (exact && !other->figure->prior && !total.estimate.high) total.estimate.high = TotalOf(*other).high;
  }
  total.of_both_sides = chosen->other_side > 0;
  Widen(figures, *chosen, total.estimate);
  MoveTheDead(figures, totals, *chosen, total);
  if (outcome == Outcome::kKilled) AddPerpetrators(figures, *chosen, total);
  return total;
}

}  // namespace rashomon

#include "reconcile/testing/count_oracle.h"

#include <algorithm>
#include <array>

namespace rashomon {
namespace {

constexpr std::int64_t kTop = 64;  // above every bound that is generated: what admits it is open

bool Admits(const CountSpec& claim, std::int64_t number) {
  return (!claim.low || number >= *claim.low) && (!claim.high || number <= *claim.high);
}

bool SomeNumberFits(const CountSpec& a, const CountSpec& b) {
  for (std::int64_t number = 0; number <= kTop; ++number) {
    if (Admits(a, number) && Admits(b, number)) return true;
  }
  return false;
}

// Every number that `narrow` admits `wide` admits, too, and more: it says nothing against `narrow`.
bool OnlyWiderThan(const CountSpec& wide, const CountSpec& narrow) {
  bool more = false;
  for (std::int64_t number = 0; number <= kTop; ++number) {
    if (Admits(narrow, number) && !Admits(wide, number)) return false;
    more = more || (Admits(wide, number) && !Admits(narrow, number));
  }
  return more;
}

// "An earlier count of 12": it takes back what admits 12 and nothing else.
bool TakesBack(const SmallReport& later, const CountSpec& then) {
  if (later.counts.size() < 2) return false;
  for (std::int64_t number = 0; number <= kTop; ++number) {
    if (Admits(later.counts[1], number) != Admits(then, number)) return false;
  }
  return true;
}

// The dead and the detained only grow in number; of the missing the last count holds.
bool Replaces(const SmallReport& later, const SmallReport& earlier) {
  const CountSpec& now = later.counts.front();
  const CountSpec& then = earlier.counts.front();
  if (*later.hour <= *earlier.hour || SomeNumberFits(now, then)) return false;
  if (TakesBack(later, then)) return true;
  for (std::int64_t number = 0; number <= kTop; ++number) {
    if (Admits(now, number)) return now.outcome == Outcome::kMissing || number > then.high.value_or(kTop);
  }
  return false;
}

// "At least 60" speaks for 60, "up to 30" for 30.
std::int64_t Spoken(const CountSpec& claim) {
  return claim.low ? *claim.low : *claim.high;
}

// From the smallest to the largest number that `fits`; the ends are open where that is none that anyone gave.
template <typename Fits>
Estimate Span(Fits fits) {
  Estimate span;
  std::optional<std::int64_t> first, last;
  for (std::int64_t number = 0; number <= kTop; ++number) {
    if (!fits(number)) continue;
    if (!first) first = number;
    last = number;
  }
  if (first && *first > 0) span.low = first;
  if (last && *last < kTop) span.high = last;
  return span;
}

std::int64_t Choose(const std::vector<const SmallReport*>& left, ReconcileOptions::Best policy) {
  std::vector<std::int64_t> numbers;
  int last = 0;
  for (const SmallReport* report : left) last = std::max(last, *report->hour);
  // Nobody is official here, and nobody a named source: "official" is "latest", and UCDP takes the lower figure.
  using Best = ReconcileOptions::Best;
  const bool by_time = policy == Best::kLatest || policy == Best::kOfficial;
  for (const SmallReport* report : left) {
    if (by_time && *report->hour != last) continue;
    numbers.push_back(Spoken(report->counts.front()));
  }
  const bool lower = policy == Best::kConservative || policy == Best::kUcdp;
  return lower ? std::ranges::min(numbers) : std::ranges::max(numbers);
}

}  // namespace

CountAnswer AnswerSlowly(const SmallEvent& event, ReconcileOptions::Best policy) {
  CountAnswer answer;
  std::vector<const SmallReport*> left;
  for (const SmallReport& report : event.reports) {
    answer.superseded.push_back(
        std::ranges::any_of(event.reports, [&](const SmallReport& other) { return Replaces(other, report); }));
    if (!answer.superseded.back()) left.push_back(&report);
  }
  const auto all_admit = [&](std::int64_t number) {
    return std::ranges::all_of(left, [&](const SmallReport* r) { return Admits(r->counts.front(), number); });
  };
  const auto one_admits = [&](std::int64_t number) {
    return std::ranges::any_of(left, [&](const SmallReport* r) { return Admits(r->counts.front(), number); });
  };
  const auto one_of_the_narrowest_admits = [&](std::int64_t number) {
    return std::ranges::any_of(left, [&](const SmallReport* r) {
      const CountSpec& claim = r->counts.front();
      const bool only_wider = std::ranges::any_of(
          left, [&](const SmallReport* other) { return OnlyWiderThan(claim, other->counts.front()); });
      return !only_wider && Admits(claim, number);
    });
  };
  bool agree_on_some = false, all_equal = true;
  for (std::int64_t number = 0; number <= kTop; ++number) {
    agree_on_some = agree_on_some || all_admit(number);
    all_equal = all_equal && all_admit(number) == one_admits(number);
  }
  answer.estimate = agree_on_some ? Span(all_admit) : Span(one_of_the_narrowest_admits);
  answer.agreement = !agree_on_some    ? Agreement::kConflict
                     : left.size() < 2 ? Agreement::kSingle
                     : all_equal       ? Agreement::kAgree
                                       : Agreement::kCompatible;
  answer.estimate.best =
      std::clamp(Choose(left, policy), answer.estimate.low.value_or(0), answer.estimate.high.value_or(kTop));
  if (policy == ReconcileOptions::Best::kUcdp) {  // the extremes of what is said, whatever meets
    std::vector<std::int64_t> spoken;
    for (const SmallReport* report : left) spoken.push_back(Spoken(report->counts.front()));
    answer.estimate.low = std::ranges::min(spoken);
    answer.estimate.high = std::ranges::max(spoken);
  }
  return answer;
}

}  // namespace rashomon

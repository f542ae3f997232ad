#include "reconcile/testing/arithmetic_oracle.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace rashomon {
namespace {

constexpr std::int64_t kTop = 40;  // above every bound that is generated: what admits it is open

bool Admits(const CountSpec& count, std::int64_t number) {
  return (!count.low || number >= *count.low) && (!count.high || number <= *count.high);
}

bool IsOne(const CountSpec& count) {
  return count.low == 1 && count.high == 1;
}

bool IsEveryone(const CountSpec& count) {
  return count.population == 0;
}

// Some number of the part is no larger than some number of the whole.
bool MayBePart(const CountSpec& part, const CountSpec& whole) {
  for (std::int64_t all = 0; all <= kTop; ++all) {
    for (std::int64_t some = 0; some <= all; ++some) {
      if (Admits(whole, all) && Admits(part, some)) return true;
    }
  }
  return false;
}

bool SomeSumFits(const CountSpec& a, const CountSpec& b, const CountSpec& whole) {
  for (std::int64_t first = 0; first <= kTop; ++first) {
    for (std::int64_t second = 0; second <= kTop; ++second) {
      if (Admits(a, first) && Admits(b, second) && Admits(whole, first + second)) return true;
    }
  }
  return false;
}

class SlowFitter {
 public:
  explicit SlowFitter(const SmallReport& report) : counts_(report.counts) {
    for (const CountSpec& count : counts_) parts_.insert(count.includes.begin(), count.includes.end());
  }

  std::vector<Fit> Answer() {
    for (std::uint32_t whole = 0; whole < counts_.size(); ++whole) {
      NamedParts(whole);
      Sums(whole);
      Casualties(whole);
      GroupsThatAreTooLarge(whole);
    }
    InjuredThatAreLeft();
    return std::move(found_);
  }

 private:
  void NamedParts(std::uint32_t whole) {
    Fit fitting{.relation = ArithmeticRelation::kIncludes, .whole = whole, .parts = {}};
    for (const std::uint32_t part : counts_[whole].includes) {
      if (MayBePart(counts_[part], counts_[whole])) {
        fitting.parts.insert(part);
      } else {
        found_.push_back({.relation = ArithmeticRelation::kContradicts, .whole = whole, .parts = {part}});
      }
    }
    if (!fitting.parts.empty()) found_.push_back(fitting);
  }

  // Every set of the other figures.
  void Sums(std::uint32_t whole) {
    for (std::uint32_t mask = 0; mask < (1u << counts_.size()); ++mask) {
      std::set<std::uint32_t> parts;
      for (std::uint32_t i = 0; i < counts_.size(); ++i) {
        if ((mask >> i & 1) != 0) parts.insert(i);
      }
      if (parts.contains(whole) || parts.size() < 2 || !AddUpTo(whole, parts)) continue;
      if (parts.size() == 2 ? IsPair(whole, parts) : IsRun(whole, parts))
        found_.push_back({.relation = ArithmeticRelation::kSum, .whole = whole, .parts = parts});
    }
  }

  bool AddUpTo(std::uint32_t whole, const std::set<std::uint32_t>& parts) const {
    std::int64_t sum = 0;
    for (const std::uint32_t part : parts) {
      if (!counts_[part].low) return false;
      sum += *counts_[part].low;
    }
    return counts_[whole].low == sum;
  }

  // Two groups, or killed and injured; three or more at least, for one and one make two everywhere.
  bool IsPair(std::uint32_t whole, const std::set<std::uint32_t>& parts) const {
    std::multiset<Outcome> outcomes;
    for (const std::uint32_t part : parts) {
      if (IsOne(counts_[part])) return false;
      outcomes.insert(counts_[part].outcome);
    }
    const Outcome all = counts_[whole].outcome;
    const bool same = outcomes == std::multiset<Outcome>{all, all};
    const bool joined =
        all == Outcome::kCasualties && outcomes == std::multiset<Outcome>{Outcome::kKilled, Outcome::kInjured};
    return *counts_[whole].low >= 3 && (same || joined);
  }

  // Three and more groups of one outcome that follow each other with nothing of that outcome between them.
  bool IsRun(std::uint32_t whole, const std::set<std::uint32_t>& parts) const {
    const Outcome outcome = counts_[whole].outcome;
    for (std::uint32_t i = *parts.begin(); i <= *parts.rbegin(); ++i) {
      if (counts_[i].outcome == outcome && !parts.contains(i)) return false;
    }
    return *counts_[whole].low >= 4 &&
           std::ranges::all_of(parts, [&](std::uint32_t part) { return counts_[part].outcome == outcome; });
  }

  // The only count of that outcome for a group; nothing of which somebody is only a part.
  std::optional<std::uint32_t> CountOf(Outcome outcome, PopulationSet population) const {
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
      const CountSpec& count = counts_[i];
      if (count.outcome == outcome && count.population == population && count.low && !IsOne(count) &&
          !parts_.contains(i))
        return i;
    }
    return std::nullopt;
  }

  void Casualties(std::uint32_t whole) {
    const CountSpec& hit = counts_[whole];
    if (hit.outcome != Outcome::kCasualties || !hit.low || IsOne(hit) || parts_.contains(whole)) return;
    const auto killed = CountOf(Outcome::kKilled, hit.population), injured = CountOf(Outcome::kInjured, hit.population);
    if (!killed || !injured) return;
    const bool fits = SomeSumFits(counts_[*killed], counts_[*injured], hit);
    found_.push_back({.relation = fits ? ArithmeticRelation::kCompatible : ArithmeticRelation::kContradicts,
                      .whole = whole,
                      .parts = {*killed, *injured}});
  }

  void GroupsThatAreTooLarge(std::uint32_t whole) {
    if (!IsEveryone(counts_[whole]) || IsOne(counts_[whole])) return;
    for (std::uint32_t group = 0; group < counts_.size(); ++group) {
      if (counts_[group].outcome != counts_[whole].outcome || IsEveryone(counts_[group])) continue;
      if (!MayBePart(counts_[group], counts_[whole]))
        found_.push_back({.relation = ArithmeticRelation::kContradicts, .whole = whole, .parts = {group}});
    }
  }

  void InjuredThatAreLeft() {
    std::optional<std::uint32_t> hit, killed;
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i].outcome == Outcome::kInjured) return;
      if (!IsEveryone(counts_[i])) continue;
      (counts_[i].outcome == Outcome::kKilled ? killed : hit) = i;
    }
    if (!hit || !killed || !counts_[*hit].low || !counts_[*killed].low) return;
    if (*counts_[*killed].low > *counts_[*hit].low) return;
    std::optional<std::int64_t> least, most;
    for (std::int64_t all = 0; all <= kTop; ++all) {
      for (std::int64_t dead = 0; dead <= all; ++dead) {
        if (!Admits(counts_[*hit], all) || !Admits(counts_[*killed], dead)) continue;
        least = std::min(least.value_or(all - dead), all - dead);
        most = std::max(most.value_or(all - dead), all - dead);
      }
    }
    CountRange left{.low = least, .high = most};
    if (Admits(counts_[*hit], kTop)) left.high = std::nullopt;
    found_.push_back({.relation = ArithmeticRelation::kIncludes, .whole = *hit, .parts = {*killed}, .inferred = left});
  }

  const std::vector<CountSpec>& counts_;
  std::set<std::uint32_t> parts_;  // that another count names
  std::vector<Fit> found_;
};

struct TellingGroup {
  const char* words;
  Population population;
};
constexpr std::array<TellingGroup, 4> kTold = {{{"people", Population::kEveryone},
                                                {"soldiers", Population::kMilitary},
                                                {"children", Population::kChildren},
                                                {"women", Population::kWomen}}};

}  // namespace

std::vector<Fit> FitSlowly(const SmallReport& report) {
  return SlowFitter(report).Answer();
}

namespace {

// Makes one count the sum of some that stand together, which chance seldom does.
void DrawSum(std::vector<CountSpec>& counts) {
  const auto size = counts.size();
  const auto whole = *rc::gen::inRange<std::size_t>(0, size), first = *rc::gen::inRange<std::size_t>(0, size);
  std::int64_t sum = 0;
  for (std::size_t i = first; i < size && i < first + 4; ++i) {
    if (i != whole) sum += counts[i].low.value_or(0);
  }
  if (sum > 0 && sum <= 14) counts[whole].low = counts[whole].high = sum;
}

}  // namespace

rc::Gen<SmallReport> AnyTelling() {
  return rc::gen::exec([] {
    SmallReport report{.outlet = 0, .hour = 1, .copy_of = {}, .counts = {}};
    std::set<std::pair<Outcome, std::size_t>> told;
    const int counts = *rc::gen::inRange(2, 9);
    for (int i = 0; i < counts; ++i) {
      const Outcome outcome = *rc::gen::element(Outcome::kKilled, Outcome::kInjured, Outcome::kCasualties);
      const auto group = *rc::gen::inRange<std::size_t>(0, kTold.size());
      if (!told.insert({outcome, group}).second) continue;
      CountSpec count{.group = kTold[group].words, .outcome = outcome};
      count.population = static_cast<PopulationSet>(kTold[group].population);
      DrawRange(count, 1);
      if (*rc::gen::arbitrary<bool>()) count.low = count.high = *rc::gen::inRange<std::int64_t>(1, 5);
      const bool named = !report.counts.empty() && report.counts.back().outcome == outcome && group != 0;
      if (named && *rc::gen::arbitrary<bool>()) {
        report.counts.back().includes = {static_cast<std::uint32_t>(report.counts.size())};
        count.joint = ", among them ";
      }
      report.counts.push_back(std::move(count));
    }
    if (*rc::gen::arbitrary<bool>()) DrawSum(report.counts);
    return report;
  });
}

}  // namespace rashomon

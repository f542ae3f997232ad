#include "reconcile/toll_succession.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace rashomon {
namespace {

// Thousandths of a logarithm, as the weights of the model.
constexpr std::int64_t kSettled = 100'000;  // out of the question
constexpr std::int64_t kAgainst = 150;
constexpr std::int64_t kAgainstMany = 2'000;

using Reports = std::span<const ReportEvidence>;

std::int64_t Most(const std::vector<std::int64_t>& values) {
  return values.empty() ? 0 : *std::ranges::max_element(values);
}

// Less than the report's own running total, or of some whom its total holds.
bool IsPart(const SideEvidence& said, std::int64_t value) {
  if (said.running && value < *said.running) return true;
  if (said.running == value || said.account == value) return false;
  return std::ranges::find(said.parts, value) != said.parts.end();
}

// The killed as titles and texts count them, by how many of the reports give each number.
std::map<std::int64_t, int> CountsOfKilled(Reports reports) {
  std::map<std::int64_t, int> given;
  for (const ReportEvidence& report : reports) {
    std::set<std::int64_t> values(report.killed.headline.begin(), report.killed.headline.end());
    values.insert(report.killed.counted.begin(), report.killed.counted.end());
    if (report.killed.running) values.insert(*report.killed.running);
    for (const std::int64_t value : values) given[value] += IsPart(report.killed, value) ? 0 : 1;
  }
  return given;
}

// All that the reports of earlier days give of the killed is less, and some give something.
bool HasRisenTo(Reports earlier, std::optional<std::int64_t> day, std::int64_t total) {
  const std::map<std::int64_t, int> given = CountsOfKilled(earlier);
  const auto before = [&](const ReportEvidence& report) { return report.day && day && *report.day < *day; };
  return std::ranges::all_of(earlier, before) &&
         std::ranges::any_of(given, [](const auto& number) { return number.second > 0; }) &&
         std::ranges::all_of(given, [&](const auto& number) { return number.first < total; });
}

// The latest total of the killed that a report itself holds to be one ("bringing the toll to 3"), if the reports since
// then give it twice or more and no other number as often; that of one report alone, if its title gives it, too.
std::optional<std::int64_t> SettledTotal(Reports reports) {
  for (std::size_t i = reports.size(); i > 0; --i) {
    const std::optional<std::int64_t> total = reports[i - 1].killed.running;
    if (!total) continue;
    std::map<std::int64_t, int> given = CountsOfKilled(reports.subspan(i - 1));
    const int times = std::exchange(given[*total], 0);
    const bool only = std::ranges::all_of(given, [times](const auto& other) { return other.second < times; });
    const SideEvidence& said = reports[i - 1].killed;
    const bool in_title = said.account == total && said.at_once == total &&
                          std::ranges::find(said.headline, *total) != said.headline.end();
    if (only && (times >= 2 || in_title)) return total;
    // Told once, above all before; who counts fewer since, and each another number, counts some of them.
    const bool below = std::ranges::all_of(
        given, [&](const auto& other) { return other.second <= times && (other.first < *total || other.second == 0); });
    const bool adds_up = said.account == total;
    if (times == 1 && below && adds_up && HasRisenTo(reports.first(i - 1), reports[i - 1].day, *total)) return total;
  }
  return std::nullopt;
}

// "Three workers died", "two more have died", "the five who died": what the first sentences of a later report give is
// what those of the earlier ones add up to. Nothing where somebody has counted more since.
std::optional<std::int64_t> CountedOn(Reports reports) {
  std::optional<std::int64_t> before, expected, total;
  for (const ReportEvidence& report : reports) {
    const SideEvidence& said = report.killed;
    const std::int64_t at_once = said.at_once.value_or(0);
    const std::int64_t most = std::max({said.account.value_or(0), Most(said.counted), Most(said.headline)});
    if (total && most > *total) return std::nullopt;
    if (expected && at_once == *expected) total = expected;
    if (at_once == 0) continue;
    if (said.more.empty())
      before = at_once;
    else if (before && at_once == Most(said.more))
      expected = *before + at_once;
  }
  return total;
}

// On three days or more a higher number of killed each, in title or text: the last. Two are enough where nobody was
// shot at: the reports on a shooting tell more often of others killed besides. Nothing where a number falls.
std::optional<std::int64_t> LastOfRising(Reports reports) {
  const int least = std::ranges::any_of(reports, &ReportEvidence::shooting) ? 3 : 2;
  std::optional<std::int64_t> day, last;
  int days = 0;
  for (const ReportEvidence& report : reports) {
    const SideEvidence& said = report.killed;
    const std::int64_t most =
        std::max({Most(said.counted), Most(said.headline), said.running.value_or(0), said.account.value_or(0)});
    if (most < 2) continue;
    if (last && most < *last) return std::nullopt;
    const bool next_day = report.day && (!day || *report.day > *day);
    if (last && most > *last && !next_day) return std::nullopt;
    if (!last || most > *last) ++days;
    last = most;
    day = report.day;
  }
  return days >= least ? last : std::nullopt;
}

// Two reports or more came after the last that gives `killed`, be it in its first sentences alone, and all that count
// the dead count more. Of five reports or more; where nobody was shot at, one of a later day is enough of any number,
// whatever came between: who counts few then counts some of a disaster's dead, and not another case.
bool Outgrown(Reports reports, SideEvidence ReportEvidence::* side, std::int64_t number) {
  const bool shooting = std::ranges::any_of(reports, &ReportEvidence::shooting);
  const bool many = side == &ReportEvidence::killed && reports.size() >= kManyReports;
  int more = 0;
  bool fewer = false;
  std::optional<std::int64_t> day;  // of the last that counts more
  for (std::size_t i = reports.size(); i > 0; --i) {
    const SideEvidence& said = reports[i - 1].*side;
    if (Gives(said, number) || said.at_once == number) {
      const bool later = day && reports[i - 1].day && *day > *reports[i - 1].day;
      return (many && !fewer && more >= 2) || (!shooting && later);
    }
    const std::int64_t most = std::max(Most(said.counted), Most(said.headline));
    if (most > number && !fewer) {
      ++more;
      day = std::max(day, reports[i - 1].day);
    }
    fewer = fewer || (most > 0 && most <= number);
  }
  return many && !fewer && more >= 2;
}

// Persons told of one by one, and then a report whose title and text count them all ("trips suspended after three
// deaths"): nobody counted before it, so nothing lower was a count. Of three reports or more.
std::optional<std::int64_t> TotalOfPersons(Reports reports) {
  constexpr int kSeveral = 3;
  const ReportEvidence* last = nullptr;
  std::optional<std::int64_t> first_day;
  int tell = 0;
  std::int64_t told = 0;
  for (const ReportEvidence& report : reports) {
    const SideEvidence& said = report.killed;
    if (said.account.value_or(0) == 0) continue;
    ++tell;
    if (!first_day) first_day = report.day;
    // "Body of second rafter found" counts nobody but one.
    const bool counts = Most(said.counted) >= 2 || (*said.account >= 2 && Most(said.headline) >= 2);
    if (last != nullptr) {
      if (said.account != last->killed.account) return std::nullopt;
    } else if (!counts) {
      told = std::max(told, *said.account);
    } else if (std::ranges::find(said.headline, *said.account) != said.headline.end()) {
      last = &report;
    } else {
      return std::nullopt;
    }
  }
  const bool later = last != nullptr && first_day && last->day && *last->day > *first_day;
  if (tell < kSeveral || !later || told == 0 || told >= *last->killed.account) return std::nullopt;
  return last->killed.account;
}

// Some report gives another number and tells of `value` as one that was given before, and nobody gives it since.
bool Withdrawn(Reports reports, SideEvidence ReportEvidence::* side, std::int64_t value) {
  for (std::size_t i = reports.size(); i > 0; --i) {
    const SideEvidence& said = reports[i - 1].*side;
    if (Gives(said, value)) return false;
    if (std::ranges::find(said.withdrawn, value) == said.withdrawn.end()) continue;
    return said.account || said.nobody || !said.headline.empty() || !said.counted.empty();
  }
  return false;
}

// Some report counts as many fewer injured beside so many killed, and who gives the higher number counted before
// they died.
bool CountsWhoDied(Reports reports, TollPair pair) {
  std::map<std::int64_t, int> given;
  for (const ReportEvidence& report : reports) {
    if (report.killed.account == pair.killed && report.injured.account.value_or(0) > 0)
      ++given[*report.injured.account];
  }
  return std::ranges::any_of(given, [&](const auto& fewer) {
    return fewer.second > 0 && DiedSince(reports, pair.injured, {pair.killed, fewer.first});
  });
}

// One report tells of somebody killed, be it in a round-up of a night, and two others or more of as many hurt and of
// nobody dead, one of them on a later day: who had died since would be told of there.
bool KilledElsewhere(Reports reports) {
  const ReportEvidence* deadly = nullptr;
  std::optional<std::int64_t> hurt;
  int alone = 0;
  bool since = false;
  for (const ReportEvidence& report : reports) {
    if (report.killed.account.value_or(0) > 0 || !report.killed.headline.empty() || report.deadly) {
      if (deadly != nullptr) return false;
      deadly = &report;
    } else if (const std::int64_t injured = report.injured.account.value_or(0); injured > 0) {
      if (hurt && hurt != injured) return false;
      hurt = injured;
      ++alone;
      since = since || (deadly != nullptr && deadly->day && report.day && *report.day > *deadly->day);
    }
  }
  return deadly != nullptr && alone >= 2 && since;
}

// "Two killed, five hurt", and days later "a third victim has died, four others were hurt": as many in all, more of
// them dead, by the last report, which gives the earlier number of the dead no more. All before it agree.
std::optional<TollPair> MoreHaveDied(Reports reports) {
  if (reports.size() < 2) return std::nullopt;
  const auto told = [](const ReportEvidence& report) {
    return TollPair{report.killed.account.value_or(0), report.injured.account.value_or(0)};
  };
  const ReportEvidence& last = reports.back();
  const TollPair before = told(reports.front()), now = told(last);
  const bool moved = now.killed > before.killed && now.killed + now.injured == before.killed + before.injured;
  if (!moved || before.killed == 0 || now.injured == 0 || Gives(last.killed, before.killed)) return std::nullopt;
  const bool agree = std::ranges::all_of(reports.first(reports.size() - 1), [&](const ReportEvidence& earlier) {
    return told(earlier) == before && earlier.day && last.day && *earlier.day < *last.day;
  });
  return agree ? std::optional(now) : std::nullopt;
}

// "Girl, 6, shot", and on the last day the title "girl has died": of one person, of whom no report tells beside others,
// the death comes last.
bool OneHasDied(Reports reports) {
  std::optional<std::int64_t> last, died;
  bool hurt = false;
  for (const ReportEvidence& report : reports) {
    if (!report.day || report.victims > 1) return false;
    last = std::max(last, report.day);
    if (report.killed.headline == std::vector<std::int64_t>{1}) died = std::max(died, report.day);
    hurt = hurt || (report.killed.account.value_or(0) == 0 && report.injured.account == 1);
  }
  return reports.size() >= 2 && hurt && died && died == last;
}

// "Four shot in the park", and no other number in a title, no death in any report: so many were hurt, whomever the
// texts tell of.
std::optional<TollPair> HitByTitles(Reports reports) {
  std::optional<std::int64_t> hit;
  for (const ReportEvidence& report : reports) {
    const SideEvidence& dead = report.killed;
    if (dead.account.value_or(0) > 0 || !dead.headline.empty() || report.deadly || report.deadly_twice)
      return std::nullopt;
    if (report.headline_hit.empty()) continue;
    const std::int64_t most = Most(report.headline_hit);
    if (hit && *hit != most) return std::nullopt;
    hit = most;
  }
  return hit.value_or(0) >= 2 ? std::optional(TollPair{0, *hit}) : std::nullopt;
}

// "Two dead" in a title, and then in two or more, the last among them, "three dead": no title gives more.
std::optional<std::int64_t> RisenInTitles(Reports reports) {
  std::vector<std::int64_t> titles;
  for (const ReportEvidence& report : reports) {
    if (!report.killed.headline.empty()) titles.push_back(Most(report.killed.headline));
  }
  if (titles.empty()) return std::nullopt;
  const std::int64_t most = Most(titles);
  const bool risen = titles.front() < most && titles.back() == most && std::ranges::count(titles, most) >= 2;
  return risen && std::ranges::is_sorted(titles) ? std::optional(most) : std::nullopt;
}

// The number of two or more hurt that three reports or more add up to, and two of three of those that tell of any, of a
// shooting; not where another counts more dead than they: some may have died since.
std::optional<std::int64_t> MostAddUpTo(Reports reports) {
  constexpr int kSeveral = 3;
  std::map<std::int64_t, int> given;
  int tell = 0;
  for (const ReportEvidence& report : reports) {
    const std::int64_t account = report.injured.account.value_or(0);
    tell += account > 0 ? 1 : 0;
    if (account >= 2) ++given[account];
  }
  const auto most = std::ranges::max_element(given, {}, [](const auto& number) { return number.second; });
  if (most == given.end() || most->second < kSeveral || 3 * most->second < 2 * tell) return std::nullopt;
  std::int64_t dead = 0, dead_of_others = 0;
  for (const ReportEvidence& report : reports) {
    std::int64_t& count = report.injured.account == most->first ? dead : dead_of_others;
    count = std::max(count, report.killed.account.value_or(0));
  }
  const bool shooting = std::ranges::any_of(reports, &ReportEvidence::shooting);
  return shooting && dead_of_others <= dead ? std::optional(most->first) : std::nullopt;
}

// The last report, of a later day than all others, begins with so many dead and several hurt, and tells of no others.
bool EndsWithTheHurt(Reports reports, std::int64_t killed) {
  if (reports.size() < 2 || !reports.back().day) return false;
  const ReportEvidence& last = reports.back();
  const bool of_both = killed > 0 && last.killed.account == killed && last.killed.at_once == killed &&
                       last.injured.account.value_or(0) >= 2 && last.injured.at_once == last.injured.account;
  return of_both && std::ranges::all_of(reports.first(reports.size() - 1), [&](const ReportEvidence& earlier) {
           return earlier.day && *earlier.day < *last.day;
         });
}

// Every report that tells of anybody tells of several dead, and two or more do, or one in its first sentences.
bool AllTellOfSeveralDead(Reports reports) {
  int tell = 0;
  bool at_once = false;
  for (const ReportEvidence& report : reports) {
    const std::int64_t killed = report.killed.account.value_or(0);
    if (killed == 0 && report.injured.account.value_or(0) == 0) continue;
    if (killed < 2) return false;
    at_once = at_once || report.killed.at_once == killed;
    ++tell;
  }
  return tell >= 2 || at_once;
}

// Those whom the report tells of, dead or hurt, may be the killed: they are as many. Not where who counts so many
// killed tells its number as an earlier, wrong one: then it was the count that grew.
bool MayHaveDied(Reports reports, const ReportEvidence& report, TollPair pair) {
  const std::int64_t killed = report.killed.account.value_or(0);
  if (killed + report.injured.account.value_or(0) != pair.killed) return false;
  return std::ranges::none_of(reports, [&](const ReportEvidence& other) {
    const std::vector<std::int64_t>& withdrawn = other.killed.withdrawn;
    return other.killed.account == pair.killed && std::ranges::find(withdrawn, killed) != withdrawn.end();
  });
}

}  // namespace

bool Gives(const SideEvidence& said, std::int64_t count) {
  if (count == 0) return said.nobody;  // whom it tells of may have died: that denies no others
  if (IsPart(said, count)) return false;
  return said.account == count || said.running == count ||
         std::ranges::find(said.headline, count) != said.headline.end() ||
         std::ranges::find(said.counted, count) != said.counted.end();
}

bool AllGive(std::span<const ReportEvidence> reports, SideEvidence ReportEvidence::* side, std::int64_t count) {
  constexpr int kSeveral = 3;
  int give = 0;
  for (const ReportEvidence& report : reports) {
    const SideEvidence& said = report.*side;
    if (said.account.value_or(0) == 0 && !said.nobody) continue;
    if (said.account != count) return false;
    ++give;
  }
  return give >= kSeveral && count >= 2;
}

bool DiedSince(std::span<const ReportEvidence> reports, std::int64_t injured, TollPair chosen) {
  bool given = false;
  for (const ReportEvidence& report : reports) {
    if (!Gives(report.injured, injured)) continue;
    given = true;
    if (report.killed.account.value_or(0) + injured != chosen.killed + chosen.injured) return false;
  }
  return given && injured > chosen.injured;
}

bool CountedBeforeMoreDied(std::span<const ReportEvidence> reports, std::int64_t injured, TollPair chosen) {
  if (injured == chosen.injured || chosen.injured == 0) return false;
  std::optional<std::int64_t> dead;  // by the last report that gives the number
  bool since = false;
  for (const ReportEvidence& report : reports) {
    const std::int64_t killed = report.killed.account.value_or(0);
    if (Gives(report.injured, injured)) {
      if (killed >= chosen.killed) return false;
      dead = killed;
      since = false;
    } else if (dead && killed > *dead && report.injured.account == chosen.injured) {
      since = true;
    }
  }
  return since;
}

void KeepSettled(std::span<const ReportEvidence> reports, std::span<const TollCandidate> candidates,
                 std::span<std::int64_t> scores) {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const TollPair pair = candidates[i].pair;
    if (Withdrawn(reports, &ReportEvidence::killed, pair.killed) ||
        Withdrawn(reports, &ReportEvidence::injured, pair.injured) || CountsWhoDied(reports, pair))
      scores[i] -= kOutgrown;
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const TollPair pair = candidates[i].pair;
    if (pair.killed > 0 && Outgrown(reports, &ReportEvidence::killed, pair.killed)) scores[i] -= kOutgrown;
    if (pair.injured > 0 && Outgrown(reports, &ReportEvidence::injured, pair.injured)) scores[i] -= kOutgrown;
  }
  const bool elsewhere = KilledElsewhere(reports), one_has_died = OneHasDied(reports);
  const std::optional<TollPair> since = MoreHaveDied(reports);
  const auto all_hurt = std::ranges::find_if(candidates, [&](const TollCandidate& candidate) {
    return AllGive(reports, &ReportEvidence::injured, candidate.pair.injured);
  });
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const TollPair pair = candidates[i].pair;
    if (elsewhere && pair.killed > 0) scores[i] -= kOutgrown;
    if (one_has_died && pair != TollPair{1, 0}) scores[i] -= kOutgrown;
    if (since && pair != *since) scores[i] -= kOutgrown;
    if (all_hurt != candidates.end() && pair.injured != all_hurt->pair.injured) scores[i] -= kOutgrown;
  }
  const std::optional<std::int64_t> of_persons = TotalOfPersons(reports);
  for (std::size_t i = 0; of_persons && i < candidates.size(); ++i) {
    if (candidates[i].pair.killed < *of_persons) scores[i] -= kOutgrown;
  }
  std::optional<std::int64_t> total = SettledTotal(reports);
  if (!total) total = CountedOn(reports);
  if (!total) total = LastOfRising(reports);
  if (!total) total = RisenInTitles(reports);
  const auto has_it = [&](const TollCandidate& candidate) { return candidate.pair.killed == total; };
  if (!total || std::ranges::none_of(candidates, has_it)) return;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!has_it(candidates[i])) scores[i] -= kSettled;
  }
}

void PreferCounted(std::span<const ReportEvidence> reports, std::span<const TollCandidate> candidates,
                   std::span<std::int64_t> scores) {
  const std::optional<TollPair> hit = HitByTitles(reports);
  const std::optional<std::int64_t> hurt = MostAddUpTo(reports);
  const auto lower = [&](auto has_it) {
    if (std::ranges::none_of(candidates, has_it)) return;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (!has_it(candidates[i])) scores[i] -= kOutgrown;
    }
  };
  if (hit) lower([&](const TollCandidate& candidate) { return candidate.pair == *hit; });
  if (hurt) lower([&](const TollCandidate& candidate) { return candidate.pair.injured == *hurt; });
}

bool SpeaksAgainstNobody(std::span<const ReportEvidence> reports, SideEvidence ReportEvidence::* side, TollPair pair) {
  const bool hurt = side == &ReportEvidence::injured;
  const bool shooting = std::ranges::any_of(reports, &ReportEvidence::shooting);
  const bool few = hurt && !shooting;
  const int enough = few ? 1 : 2, share = few ? 3 : 2;
  int counting = 0, tell = 0, at_once = 0;
  bool counted = false;  // by a title: "four wounded"
  for (const ReportEvidence& report : reports) {
    const SideEvidence& said = report.*side;
    if (said.nobody) return false;
    counted = counted || Most(said.headline) >= 2;
    counting += report.killed.account.value_or(0) > 0 || report.injured.account.value_or(0) > 0 ? 1 : 0;
    if (said.account.value_or(0) == 0 || (hurt && MayHaveDied(reports, report, pair))) continue;
    ++tell;
    at_once += said.at_once.value_or(0) > 0 || Most(said.headline) > 0 ? 1 : 0;
  }
  if (hurt ? EndsWithTheHurt(reports, pair.killed) : AllTellOfSeveralDead(reports)) return true;
  return counted || (at_once >= enough && share * tell >= counting);
}

AgainstNobody AgainstNobodyHurt(std::span<const ReportEvidence> reports) {
  const auto told = std::ranges::count_if(
      reports, [](const ReportEvidence& report) { return report.injured.account.value_or(0) > 0; });
  const auto denied =
      std::ranges::count_if(reports, [](const ReportEvidence& report) { return report.injured.nobody; });
  const std::int64_t more = std::max<std::int64_t>(0, told - denied);
  AgainstNobody against{.as_best = kAgainst * more * (more - 1), .in_range = kAgainst * more * (more - 1)};
  const bool clear = reports.size() + 1 >= kManyReports && denied == 0 && told >= 2;
  if (clear) against.as_best = std::max(against.as_best, kAgainstMany);
  return against;
}

}  // namespace rashomon

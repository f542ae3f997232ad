#include "reconcile/toll_accounts.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "reconcile/tellings.h"
#include "reconcile/toll_choice.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kLead = 600;  // bytes
constexpr int kManyAccounts = 3;

std::int64_t LargestTelling(std::span<const ClaimedFigure* const> figures, Outcome outcome, bool& says, bool& residue) {
  std::vector<const ClaimedFigure*> of_outcome;
  for (const ClaimedFigure* figure : figures) {
    if (figure->figure->outcome == outcome && !figure->perpetrator && !figure->part) of_outcome.push_back(figure);
  }
  says = !of_outcome.empty();
  std::int64_t largest = 0;
  for (const Telling& telling : FindTellings(of_outcome)) {
    if (!telling.stated || Representative(telling.count).value_or(0) <= largest) continue;
    largest = Representative(telling.count).value_or(0);
    residue = telling.residue;
  }
  return largest;
}

// "One of three people hit has died", "four were hit, and three of those victims died": so many of those whom the
// number of the hurt counts have died; 0 where nobody has.
std::int64_t DiedOf(std::span<const ClaimedFigure* const> figures, std::int64_t injured) {
  std::int64_t died = 0;
  for (const ClaimedFigure* hurt : figures) {
    if (Representative(hurt->count) == injured) died = std::max(died, hurt->died_of);
  }
  return died;
}

// "Bringing the death toll to 13": the dead so far, as the report itself holds it.
bool HasRunningTotal(std::span<const ClaimedFigure* const> figures, std::int64_t killed) {
  return std::ranges::any_of(figures, [killed](const ClaimedFigure* dead) {
    return dead->figure->cumulative && dead->figure->outcome == Outcome::kKilled &&
           Representative(dead->count) == killed;
  });
}

// Those who were hurt and have died since are no longer hurt. The number of the hurt is of the killed or injured
// together, but where a running total counts more dead, the others were never among the hurt.
void TakeOffTheDead(std::span<const ClaimedFigure* const> figures, CountedGroups& counted) {
  const std::int64_t died = counted.injured >= 2 ? DiedOf(figures, counted.injured) : 0;
  if (died == 0) return;
  if (counted.killed > died && HasRunningTotal(figures, counted.killed)) {
    counted.injured = std::max<std::int64_t>(0, counted.injured - died);
    return;
  }
  counted.casualties = std::max(counted.casualties, counted.injured);
  counted.injured = 0;
}

// The highest value, but not one that a single report of many gives against all others: it may tell of another event.
template <typename Value>
std::optional<std::int64_t> MostBelievable(std::span<const ReportAccount> accounts, Value value) {
  std::map<std::int64_t, int> support;
  int says = 0;
  for (const ReportAccount& account : accounts) {
    const std::optional<std::int64_t> v = value(account);
    if (v) ++support[*v], ++says;
  }
  if (support.empty()) return std::nullopt;
  const auto highest = support.rbegin();
  if (says < kManyAccounts || highest->second > 1 || support.size() < 2) return highest->first;
  const auto next = std::next(highest);
  return next->second >= 2 ? next->first : highest->first;
}

// The fewest injured that a report counts after the first that gives `killed`: who is still hurt then did not die. None
// of those that tell of more than `victims`.
std::optional<std::int64_t> InjuredSince(std::span<const ReportAccount> accounts, std::optional<std::int64_t> killed,
                                         std::int64_t victims) {
  std::optional<std::int64_t> fewest;
  bool since = false;
  for (const ReportAccount& account : accounts) {
    const bool of_more = account.victims > victims;  // of a year, of other places
    if (since && !of_more && account.counts_injured && account.says_injured && account.injured)
      fewest = fewest ? std::min(*fewest, *account.injured) : *account.injured;
    since = since || account.killed == killed;
  }
  return fewest;
}

}  // namespace

std::vector<ReportAccount> MakeAccounts(std::span<const ClaimedFigure> figures) {
  std::vector<ReportAccount> accounts;
  const auto counts = [](const ClaimedFigure& figure) {
    return figure.counted && !figure.by_party && !figure.second_voice;
  };
  for (std::vector<const ClaimedFigure*> of_report : SplitByReport(figures, counts)) {
    const std::vector<const ClaimedFigure*> all = of_report;
    std::erase_if(of_report, [&](const ClaimedFigure* figure) { return IsTakenBack(*figure, all); });
    CountedGroups counted;
    bool says = false, residue = false;
    counted.killed = LargestTelling(of_report, Outcome::kKilled, counted.says_killed, residue);
    counted.injured = LargestTelling(of_report, Outcome::kInjured, counted.says_injured, residue);
    counted.hospitalized = LargestTelling(of_report, Outcome::kHospitalized, says, residue);
    residue = false;
    counted.casualties = LargestTelling(of_report, Outcome::kCasualties, says, counted.residue_casualties);
    counted.with_perpetrators = std::ranges::any_of(of_report, [&](const ClaimedFigure* figure) {
      return figure->figure->perpetrators == Figure::Perpetrators::kIncluded &&
             figure->figure->outcome == Outcome::kKilled && Representative(figure->count) == counted.killed;
    });
    TakeOffTheDead(of_report, counted);
    accounts.push_back(AccountOf(of_report, counted));
  }
  return accounts;
}

std::vector<ClaimedFigure> FiguresOfLeads(std::span<const ClaimedFigure> figures) {
  std::vector<ClaimedFigure> first;
  std::ranges::copy_if(figures, std::back_inserter(first),
                       [](const ClaimedFigure& figure) { return figure.figure->quantity.begin < kLead; });
  return first;
}

bool HitAtOnce(const EventView& view) {
  int natural = 0, deeds = 0;
  for (const std::uint32_t report : view.members) {
    const std::vector<Incident>& incidents = view.reports[report].claims.incidents;
    const auto main = std::ranges::find(incidents, Scope::kEvent, &Incident::scope);
    if (main == incidents.end()) continue;
    ++(main->type == IncidentType::kDisaster ? natural : deeds);
  }
  return natural <= deeds;
}

EventAccount JoinAccounts(const EventView& view, std::span<const ReportAccount> accounts) {
  const bool hit_at_once = HitAtOnce(view);
  EventAccount event;
  std::optional<std::int64_t> injured;
  const std::optional<std::int64_t> killed = MostBelievable(accounts, [](const ReportAccount& a) { return a.killed; });
  injured = MostBelievable(accounts, [](const ReportAccount& a) { return a.injured; });
  for (const ReportAccount& account : accounts) {
    if (account.killed && account.killed == killed) {
      event.killed = account.killed;
      event.perpetrators = std::max(event.perpetrators, account.perpetrators_killed);
    }
  }
  event.victims = MostBelievable(accounts, [](const ReportAccount& a) { return std::optional(a.victims); }).value_or(0);
  // Several reports that count the dead alone do not speak against one that agrees on the dead and counts the hurt too.
  for (const ReportAccount& account : accounts) {
    if (account.injured && account.killed == killed && killed.value_or(0) >= 2)
      event.victims = std::max(event.victims, account.victims);
  }
  if (injured && !hit_at_once) {
    // "The first of 16 victims were buried": they are those who died, where no report tells of more.
    const auto told = MostBelievable(
        accounts, [](const ReportAccount& a) { return a.says_injured ? a.injured : std::optional<std::int64_t>(); });
    event.injured = told ? *told : std::max<std::int64_t>(0, *injured - killed.value_or(0));
  } else if (injured) {
    // Who was injured in one report and dead in a later one is among those whom the fullest report counts.
    event.injured = std::min(*injured, std::max<std::int64_t>(0, event.victims - event.killed.value_or(0)));
    event.injured = std::max(event.injured, InjuredSince(accounts, event.killed, event.victims));
  } else if (event.victims > event.killed.value_or(0)) {
    event.injured = event.victims - event.killed.value_or(0);
  }
  return event;
}

}  // namespace rashomon

// The pairs of totals that something in the reports supports, and what speaks for and against each (toll_choice.h).
#include <algorithm>
#include <set>

#include "reconcile/toll_choice.h"
#include "reconcile/toll_signs.h"

namespace rashomon {
namespace {

constexpr std::size_t kMaxValues = 20;  // per outcome
constexpr std::int64_t kManyTimes = 4;

bool Has(const std::vector<std::int64_t>& values, std::int64_t value) {
  return std::ranges::find(values, value) != values.end();
}

std::int64_t Most(const std::vector<std::int64_t>& values) {
  return values.empty() ? 0 : *std::ranges::max_element(values);
}

// Quarters, rounded: how many of those that say anything say this.
std::int32_t Share(int part, int whole) {
  return whole == 0 ? 0 : (4 * part + whole / 2) / whole;
}

using Reports = std::span<const ReportEvidence>;
using Side = SideEvidence ReportEvidence::*;

// What the reports say of one outcome, gathered once for all values.
struct SideSummary {
  int accounts = 0, headlines = 0, countings = 0, leads = 0, told = 0;
  std::int64_t first = -1, last = -1, most = 0, least = 0, mode = -1, last_headline = -1, headline_most = 0;
  std::int64_t counted_most = 0, told_most = 0, named_most = 0;
  int zeros = 0;
};

SideSummary Summarize(Reports reports, Side side) {
  SideSummary sum;
  std::set<std::pair<int, std::int64_t>> modes;  // (support, value)
  for (const ReportEvidence& report : reports) {
    const SideEvidence& said = report.*side;
    sum.headlines += said.headline.empty() ? 0 : 1;
    if (!said.headline.empty()) sum.last_headline = Most(said.headline);
    sum.headline_most = std::max(sum.headline_most, Most(said.headline));
    sum.countings += said.counted.empty() ? 0 : 1;
    sum.counted_most = std::max(sum.counted_most, Most(said.counted));
    sum.leads += said.lead ? 1 : 0;
    sum.told += said.told > 0 ? 1 : 0;
    sum.told_most = std::max(sum.told_most, said.told);
    sum.named_most = std::max(sum.named_most, said.named);
    sum.zeros += said.nobody ? 1 : 0;
    if (!said.account) continue;
    if (sum.accounts == 0) sum.first = sum.least = *said.account;
    ++sum.accounts;
    sum.last = *said.account;
    sum.most = std::max(sum.most, *said.account);
    sum.least = std::min(sum.least, *said.account);
    const int support = static_cast<int>(std::ranges::count_if(
        reports, [&](const ReportEvidence& other) { return (other.*side).account == said.account; }));
    modes.insert({support, *said.account});
  }
  if (!modes.empty()) sum.mode = modes.rbegin()->second;
  return sum;
}

void WeighSide(Reports reports, Side side, const SideSummary& sum, std::int64_t value, std::int64_t rule,
               std::span<std::int32_t> out) {
  int accounts = 0, headlines = 0, counted = 0, leads = 0, told = 0, plus = 0, minus = 0;
  for (const ReportEvidence& report : reports) {
    const SideEvidence& said = report.*side;
    accounts += said.account == value ? 1 : 0;
    headlines += Has(said.headline, value) ? 1 : 0;
    counted += Has(said.counted, value) ? 1 : 0;
    leads += said.lead == value ? 1 : 0;
    told += said.told == value && value > 0 ? 1 : 0;
    if (report.perpetrators <= 0) continue;
    plus += Has(said.counted, value - report.perpetrators) || said.told == value - report.perpetrators ? 1 : 0;
    minus += Has(said.counted, value) || said.told == value ? 1 : 0;
  }
  const bool zero = value == 0;
  out[kRule] = value == rule;
  out[kAccountShare] = Share(accounts, sum.accounts);
  out[kAccountAny] = accounts > 0;
  out[kAccountLast] = sum.accounts > 0 && value == sum.last;
  out[kAccountFirst] = sum.accounts > 0 && value == sum.first;
  out[kAccountMost] = sum.accounts > 0 && value == sum.most;
  out[kAccountLeast] = sum.accounts > 0 && value == sum.least;
  out[kAccountMode] = sum.accounts > 0 && value == sum.mode;
  out[kAboveAccounts] = value > sum.most;
  out[kHeadlineShare] = Share(headlines, sum.headlines);
  out[kHeadlineAny] = headlines > 0;
  out[kHeadlineLast] = sum.headlines > 0 && value == sum.last_headline;
  out[kHeadlineHigher] = sum.headline_most > value;
  out[kAboveHeadlines] = sum.headlines > 0 && value > sum.headline_most;
  out[kNotInHeadlines] = sum.headlines > 0 && headlines == 0;
  out[kCountedShare] = Share(counted, sum.countings);
  out[kCountedAny] = counted > 0;
  out[kCountedTwice] = counted > 1;
  out[kCountedHigher] = sum.counted_most > value;
  out[kLeadShare] = Share(leads, sum.leads);
  out[kLeadAny] = leads > 0;
  out[kToldShare] = Share(told, sum.told);
  out[kToldMore] = sum.told_most > value;
  out[kNamedMore] = sum.named_most > value;
  out[kNamedSame] = value > 0 && sum.named_most == value;
  out[kZero] = zero;
  out[kZeroStated] = zero && sum.zeros > 0;
  out[kZeroAgainstHeadline] = zero && sum.headline_most > 0;
  out[kZeroAgainstAccounts] = zero ? Share(sum.accounts - accounts, static_cast<int>(reports.size())) : 0;
  out[kZeroAgainstMost] = zero && sum.most > 0;
  out[kOne] = value == 1;
  out[kTwo] = value == 2;
  out[kThreeOrMore] = value >= 3;
  out[kSixOrMore] = value >= 6;
  out[kManyUncounted] = value >= 3 && counted == 0 && headlines == 0;
  out[kWithPerpetrators] = plus > 0;
  out[kWithoutPerpetrators] = minus > 0;
}

void WeighPair(Reports reports, TollPair pair, TollPair rule, std::span<std::int32_t> out) {
  const std::int64_t sum = pair.killed + pair.injured;
  int deadly = 0, twice_deadly = 0;
  int says = 0, agrees = 0, headline = 0, sum_headline = 0, hit_headlines = 0, sum_counted = 0, victims = 0;
  bool last = false, hurt_first = false, twice = false, hit = false;
  bool in_title = false;
  int leads = 0, lead_killed = 0, lead_injured = 0, lead_pair = 0, lead_sum = 0;
  bool lead_killed_last = false, lead_injured_last = false;
  std::int64_t most = 0, hurt_before = 0, only_hurt = 0, named = 0;
  for (const ReportEvidence& report : reports) {
    if (report.killed.at_once || report.injured.at_once) {
      ++leads;
      lead_killed_last = report.killed.at_once.value_or(0) == pair.killed;
      lead_injured_last = report.injured.at_once.value_or(0) == pair.injured;
      lead_killed += lead_killed_last ? 1 : 0;
      lead_injured += lead_injured_last ? 1 : 0;
      lead_pair += lead_killed_last && lead_injured_last ? 1 : 0;
      lead_sum += report.killed.at_once.value_or(0) + report.injured.at_once.value_or(0) == sum ? 1 : 0;
    }
    const bool tells = report.killed.account || report.injured.account;
    const bool same =
        tells && report.killed.account.value_or(0) == pair.killed && report.injured.account.value_or(0) == pair.injured;
    says += tells ? 1 : 0;
    agrees += same ? 1 : 0;
    if (tells) last = same;
    headline += Has(report.killed.headline, pair.killed) && Has(report.injured.headline, pair.injured) ? 1 : 0;
    hit_headlines += report.headline_hit.empty() ? 0 : 1;
    sum_headline += Has(report.headline_hit, sum) ? 1 : 0;
    sum_counted += Has(report.counted_hit, sum) ? 1 : 0;
    victims += tells && report.victims == sum ? 1 : 0;
    deadly += report.deadly ? 1 : 0;
    in_title = in_title || Has(report.killed.headline, pair.killed);
    if (report.killed.account.value_or(0) == 0) only_hurt = std::max(only_hurt, report.injured.account.value_or(0));
    twice_deadly += report.deadly_twice ? 1 : 0;
    most = std::max(most, report.victims);
    hurt_first = hurt_first || (pair.killed > 0 && hurt_before == sum && report.killed.account == pair.killed);
    hurt_before =
        std::max(hurt_before, report.killed.account.value_or(0) == 0 ? report.injured.account.value_or(0) : 0);
    twice =
        twice || (pair.killed > 0 && (Has(report.headline_hit, pair.injured) || Has(report.counted_hit, pair.injured)));
    hit =
        hit || (pair.killed == 0 && (Has(report.headline_hit, pair.injured) || Has(report.counted_hit, pair.injured)));
    named = std::max(named, report.killed.named + report.injured.named);
  }
  out[kBothRule] = pair == rule;
  out[kPairShare] = Share(agrees, says);
  out[kPairAny] = agrees > 0;
  out[kPairLast] = last;
  out[kPairHeadline] = headline > 0;
  out[kSumHeadline] = sum_headline > 0;
  out[kSumHeadlineNot] = hit_headlines > 0 && sum_headline == 0;
  out[kSumCounted] = sum_counted > 0;
  out[kSumVictimsMost] = sum == most;
  out[kSumVictimsShare] = Share(victims, says);
  out[kSumAboveVictims] = sum > most;
  out[kSumBelowVictims] = sum < most;
  out[kNobody] = sum == 0;
  out[kOnlyOne] = sum == 1;
  out[kInjuredTwice] = twice;
  out[kInjuredIsHit] = hit;
  out[kMoved] = hurt_first;
  out[kInjuredBesideOne] = pair.killed == 1 && pair.injured == 1;
  out[kSumNamed] = named > 0 && named == sum;
  const std::int32_t deadly_share = Share(deadly, static_cast<int>(reports.size()));
  out[kDeadlyNobody] = pair.killed == 0 ? deadly_share : 0;
  out[kDeadlyOne] = pair.killed == 1 ? deadly_share : 0;
  const std::int32_t self_share = Share(twice_deadly, static_cast<int>(reports.size()));
  out[kSelfAndOne] = pair.killed < 2 ? self_share : 0;
  out[kSelfAndTwo] = pair.killed == 2 ? self_share : 0;
  out[kLeadKilled] = Share(lead_killed, leads);
  out[kLeadKilledLast] = lead_killed_last;
  out[kLeadInjured] = Share(lead_injured, leads);
  out[kLeadInjuredLast] = lead_injured_last;
  out[kLeadPair] = Share(lead_pair, leads);
  out[kLeadPairAny] = lead_pair > 0;
  out[kLeadSum] = Share(lead_sum, leads);
  out[kTitleMoved] = pair.killed > 0 && in_title && only_hurt == sum;
}

void AddValues(std::vector<std::int64_t>& values, std::int64_t value) {
  if (value >= 0 && value <= kLargestTrained && values.size() < kMaxValues && !Has(values, value))
    values.push_back(value);
}

// The rules' answer, nobody, one, and every number that some report gives for this outcome.
std::vector<std::int64_t> ValuesOf(Reports reports, Side side, std::int64_t rule) {
  std::vector<std::int64_t> values;
  for (const std::int64_t value : {rule, std::int64_t{0}, std::int64_t{1}}) AddValues(values, value);
  for (const ReportEvidence& report : reports) {
    const SideEvidence& said = report.*side;
    AddValues(values, said.account.value_or(0));
    for (const std::int64_t value : said.headline) AddValues(values, value);
    AddValues(values, said.told);
    AddValues(values, said.at_once.value_or(0));
    AddValues(values, said.named);
    AddValues(values, said.lead.value_or(0));
    if (side == &ReportEvidence::killed && report.deadly_twice) AddValues(values, 2);
  }
  for (const ReportEvidence& report : reports) {
    const SideEvidence& said = report.*side;
    for (const std::int64_t value : said.counted) {
      AddValues(values, value);
      if (side == &ReportEvidence::killed && report.perpetrators > 0) AddValues(values, value + report.perpetrators);
    }
    if (side == &ReportEvidence::killed && report.perpetrators > 0) AddValues(values, said.told + report.perpetrators);
  }
  return values;
}

// Those hit less the killed, and the hit themselves.
void AddHit(Reports reports, std::span<const std::int64_t> killed, std::vector<std::int64_t>& injured) {
  for (const ReportEvidence& report : reports) {
    for (const auto& counts : {report.headline_hit, report.counted_hit, std::vector<std::int64_t>{report.victims}}) {
      for (const std::int64_t hit : counts) {
        AddValues(injured, hit);
        for (const std::int64_t dead : killed) AddValues(injured, hit - dead);
      }
    }
  }
}

// Of several reports, half of those that tell of the outcome tell of more than the model was trained on.
bool MostlyLarge(Reports reports, Side side) {
  int tell = 0, large = 0;
  for (const ReportEvidence& report : reports) {
    const std::int64_t most = std::max((report.*side).account.value_or(0), Most((report.*side).headline));
    tell += most > 0 ? 1 : 0;
    large += most > kLargestTrained ? 1 : 0;
  }
  constexpr std::size_t kSeveral = 3;
  return reports.size() >= kSeveral && large > 0 && 2 * large >= tell;
}

std::int64_t MostInTitle(const ReportEvidence& report) {
  return std::max({Most(report.headline_hit), Most(report.killed.headline), Most(report.injured.headline)});
}

// Where a title counts killed and hurt, many times that in the text is of years or of other places; where it counts the
// killed alone, so is what is many times all that the first sentences add up to.
std::int64_t MostOf(const ReportEvidence& report) {
  const std::int64_t title = MostInTitle(report);
  const std::int64_t hurt = std::max(Most(report.headline_hit), Most(report.injured.headline));
  const std::int64_t dead = Most(report.killed.headline);
  const bool elsewhere = hurt > 0 && dead > 0 &&
                         (report.killed.account.value_or(0) > kManyTimes * dead ||
                          report.injured.account.value_or(0) > kManyTimes * (hurt + dead));
  const bool of_others = dead == 0 && hurt > 0 && !report.deadly && report.victims > kManyTimes * hurt;
  if (elsewhere || of_others) return title;
  const std::int64_t at_once = report.killed.at_once.value_or(0) + report.injured.at_once.value_or(0);
  const std::int64_t first = std::max(title, at_once);
  return dead > 0 && report.victims > kManyTimes * first ? first : std::max(title, report.victims);
}

// All counts of several, whatever became of them.
std::set<std::int64_t> CountsOf(const ReportEvidence& report) {
  std::set<std::int64_t> counts;
  for (const auto* given : {&report.headline_hit, &report.counted_hit, &report.killed.headline, &report.killed.counted,
                            &report.injured.headline, &report.injured.counted})
    counts.insert(given->begin(), given->end());
  std::erase_if(counts, [](std::int64_t count) { return count < 2; });
  return counts;
}

// "Nearly 50 were shot this month" in a report that counts as few as another does, and no more in its title and first
// sentences: it tells of others besides. So does a round-up of a night's shootings that begins with all of them, if it
// counts what two others do.
bool TellsOfOthersToo(Reports reports, const ReportEvidence& large) {
  const std::int64_t at_once = large.killed.at_once.value_or(0) + large.injured.at_once.value_or(0);
  const bool round_up = std::max(MostInTitle(large), at_once) > kLargestTrained;
  if (round_up && !std::ranges::all_of(reports, &ReportEvidence::shooting)) return false;
  const int enough = round_up ? 2 : 1;
  return std::ranges::any_of(CountsOf(large), [&](std::int64_t count) {
    return count <= kLargestTrained && std::ranges::count_if(reports, [&](const ReportEvidence& other) {
                                         return MostOf(other) <= kLargestTrained && CountsOf(other).contains(count);
                                       }) >= enough;
  });
}

// The model has seen few incidents with many victims: it is not asked where half of the reports tell of one.
// A growing disaster is no case of those it was learned on: there the latest count of the whole stands, by the rules,
// though the first reports count few.
bool WasTrainedFor(Reports reports) {
  std::size_t large = 0, others = 0;
  for (const ReportEvidence& report : reports) {
    if (MostOf(report) <= kLargestTrained) continue;
    ++large;
    others += TellsOfOthersToo(reports, report) ? 1 : 0;
  }
  if (large > 0 && large == others) return true;
  if (large > others && std::ranges::none_of(reports, &ReportEvidence::shooting)) return false;
  if (MostlyLarge(reports, &ReportEvidence::killed) || MostlyLarge(reports, &ReportEvidence::injured)) return false;
  return !reports.empty() && 3 * large < reports.size();
}

}  // namespace

std::span<const std::string_view> TollFeatureNames() {
  static constexpr std::array<std::string_view, kTollFeatures> kNames = [] {
    std::array<std::string_view, kTollFeatures> names{};
    for (std::size_t i = 0; i < kSideFeatures; ++i) names[i] = names[kSideFeatures + i] = kSideNames[i];
    for (std::size_t i = 0; i < kPairFeatures; ++i) names[2 * kSideFeatures + i] = kPairNames[i];
    return names;
  }();
  return kNames;
}

std::vector<TollCandidate> TollCandidates(std::span<const ReportEvidence> evidence, TollPair rule) {
  std::vector<TollCandidate> candidates;
  if (!WasTrainedFor(evidence)) return candidates;
  const std::vector<std::int64_t> killed = ValuesOf(evidence, &ReportEvidence::killed, rule.killed);
  std::vector<std::int64_t> injured = ValuesOf(evidence, &ReportEvidence::injured, rule.injured);
  AddHit(evidence, killed, injured);
  const SideSummary killed_sum = Summarize(evidence, &ReportEvidence::killed);
  const SideSummary injured_sum = Summarize(evidence, &ReportEvidence::injured);
  for (const std::int64_t dead : killed) {
    for (const std::int64_t hurt : injured) {
      TollCandidate& candidate = candidates.emplace_back();
      candidate.pair = {dead, hurt};
      candidate.features.assign(kTollFeatures, 0);
      const std::span<std::int32_t> out = candidate.features;
      WeighSide(evidence, &ReportEvidence::killed, killed_sum, dead, rule.killed, out.subspan(0, kSideFeatures));
      WeighSide(evidence, &ReportEvidence::injured, injured_sum, hurt, rule.injured,
                out.subspan(kSideFeatures, kSideFeatures));
      WeighPair(evidence, candidate.pair, rule, out.subspan(2 * kSideFeatures));
    }
  }
  return candidates;
}

}  // namespace rashomon

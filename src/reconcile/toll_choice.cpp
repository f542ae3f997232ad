#include "reconcile/toll_choice.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "reconcile/toll_succession.h"
#include "reconcile/toll_weights.h"

namespace rashomon {
namespace {

constexpr std::size_t kMaxValues = 20;  // per outcome
constexpr double kBelieved = 0.99;      // what the range that is shown holds, of what still stands
constexpr std::int64_t kManyTimes = 4;
constexpr std::int64_t kNear = 5;      // from the number chosen, and
constexpr double kLikely = 0.033;      // believed: the least of a number of injured that no report gives
constexpr double kKnown = 0.1;         // believed: the least of the chosen pair, or too little is known for that
constexpr double kLeastBelief = 0.25;  // of the best pair; below it the model does not know

// Of one outcome; those of the injured follow those of the killed.
enum SideFeature : std::uint8_t {
  kRule,
  kAccountShare,
  kAccountAny,
  kAccountLast,
  kAccountFirst,
  kAccountMost,
  kAccountLeast,
  kAccountMode,
  kAboveAccounts,
  kHeadlineShare,
  kHeadlineAny,
  kHeadlineLast,
  kHeadlineHigher,
  kAboveHeadlines,
  kNotInHeadlines,
  kCountedShare,
  kCountedAny,
  kCountedTwice,
  kCountedHigher,
  kLeadShare,
  kLeadAny,
  kToldShare,
  kToldMore,
  kNamedMore,
  kNamedSame,
  kZero,
  kZeroStated,
  kZeroAgainstHeadline,
  kZeroAgainstAccounts,
  kZeroAgainstMost,
  kOne,
  kTwo,
  kThreeOrMore,
  kSixOrMore,
  kManyUncounted,
  kWithPerpetrators,
  kWithoutPerpetrators,
  kSideFeatures
};
constexpr std::string_view kSideNames[kSideFeatures] = {"rule",
                                                        "account_share",
                                                        "account_any",
                                                        "account_last",
                                                        "account_first",
                                                        "account_most",
                                                        "account_least",
                                                        "account_mode",
                                                        "above_accounts",
                                                        "headline_share",
                                                        "headline_any",
                                                        "headline_last",
                                                        "headline_higher",
                                                        "above_headlines",
                                                        "not_in_headlines",
                                                        "counted_share",
                                                        "counted_any",
                                                        "counted_twice",
                                                        "counted_higher",
                                                        "lead_share",
                                                        "lead_any",
                                                        "told_share",
                                                        "told_more",
                                                        "named_more",
                                                        "named_same",
                                                        "zero",
                                                        "zero_stated",
                                                        "zero_against_headline",
                                                        "zero_against_accounts",
                                                        "zero_against_most",
                                                        "one",
                                                        "two",
                                                        "three_or_more",
                                                        "six_or_more",
                                                        "many_uncounted",
                                                        "with_perpetrators",
                                                        "without_perpetrators"};

enum PairFeature : std::uint8_t {
  kBothRule,
  kPairShare,
  kPairAny,
  kPairLast,
  kPairHeadline,
  kSumHeadline,
  kSumHeadlineNot,
  kSumCounted,
  kSumVictimsMost,
  kSumVictimsShare,
  kSumAboveVictims,
  kSumBelowVictims,
  kNobody,
  kOnlyOne,
  kInjuredTwice,
  kInjuredIsHit,
  kMoved,
  kInjuredBesideOne,
  kSumNamed,
  kDeadlyNobody,
  kDeadlyOne,
  kSelfAndOne,
  kSelfAndTwo,
  kTitleMoved,
  kPairFeatures
};
constexpr std::string_view kPairNames[kPairFeatures] = {"both_rule",
                                                        "pair_share",
                                                        "pair_any",
                                                        "pair_last",
                                                        "pair_headline",
                                                        "sum_headline",
                                                        "sum_headline_not",
                                                        "sum_counted",
                                                        "sum_victims_most",
                                                        "sum_victims_share",
                                                        "sum_above_victims",
                                                        "sum_below_victims",
                                                        "nobody",
                                                        "only_one",
                                                        "injured_twice",
                                                        "injured_is_hit",
                                                        "moved",
                                                        "injured_beside_one",
                                                        "sum_named",
                                                        "deadly_nobody",
                                                        "deadly_one",
                                                        "self_and_one",
                                                        "self_and_two",
                                                        "title_moved"};

constexpr std::size_t kFeatures = 2 * kSideFeatures + kPairFeatures;

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
  std::int64_t most = 0, hurt_before = 0, only_hurt = 0, named = 0;
  for (const ReportEvidence& report : reports) {
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

// The model has seen few incidents with many victims: it is not asked where half of the reports tell of one.
// A growing disaster is no case of those it was learned on: there the latest count of the whole stands, by the rules.
bool WasTrainedFor(Reports reports) {
  const auto large = std::ranges::count_if(reports, [](const ReportEvidence& report) {
    const std::int64_t title =
        std::max({Most(report.headline_hit), Most(report.killed.headline), Most(report.injured.headline)});
    // Where a title counts killed and hurt, many times that in the text is of years or of other places.
    const std::int64_t hurt = std::max(Most(report.headline_hit), Most(report.injured.headline));
    const std::int64_t dead = Most(report.killed.headline);
    const bool elsewhere = hurt > 0 && dead > 0 &&
                           (report.killed.account.value_or(0) > kManyTimes * dead ||
                            report.injured.account.value_or(0) > kManyTimes * (hurt + dead));
    return (elsewhere ? title : std::max(title, report.victims)) > kLargestTrained;
  });
  if (MostlyLarge(reports, &ReportEvidence::killed) || MostlyLarge(reports, &ReportEvidence::injured)) return false;
  return !reports.empty() && 3 * static_cast<std::size_t>(large) < reports.size();
}

// Some report gives the number of that outcome; 0 and 1 are candidates without one.
bool Supported(const TollCandidate& candidate, std::int64_t TollPair::* side) {
  const std::span<const std::int32_t> all = candidate.features;
  const auto of = all.subspan(side == &TollPair::killed ? 0 : kSideFeatures, kSideFeatures);
  const auto pair = all.subspan(2 * kSideFeatures);
  return of[kRule] + of[kAccountAny] + of[kHeadlineAny] + of[kCountedAny] + of[kLeadAny] + of[kToldShare] +
             pair[kSumHeadline] + pair[kSumCounted] +
             (side == &TollPair::killed ? pair[kDeadlyOne] + pair[kSelfAndTwo] : 0) >
         0;
}

// Some report gives this lower number of all, be it told one by one, counted or in the title, and on its day or later
// no three reports (of many, no two) put `best` in its place.
bool StillStands(Reports reports, SideEvidence ReportEvidence::* side, std::int64_t lower, std::int64_t best) {
  const int enough = reports.size() >= kManyReports ? 2 : 3;
  bool given = false;
  std::optional<std::int64_t> last;
  for (const ReportEvidence& report : reports) {
    if (Gives(report.*side, lower)) given = true, last = std::max(last, report.day);
  }
  const auto replaces = [&](const ReportEvidence& report) {
    return Gives(report.*side, best) && (!last || (report.day && *report.day >= *last));
  };
  return given && std::ranges::count_if(reports, replaces) < enough;
}

// A report's own running total was lower, and none as late gives this number: it was counted too high.
bool TakenDown(Reports reports, SideEvidence ReportEvidence::* side, std::int64_t higher) {
  for (std::size_t i = reports.size(); i > 0; --i) {
    const SideEvidence& said = reports[i - 1].*side;
    if (Gives(said, higher)) return false;
    if (said.running && *said.running < higher) return true;
  }
  return false;
}

// Those hurt who would be among the killed by what some report says of them: as many fewer as it counts more dead.
bool MovedToTheDead(const TollCandidate& candidate, std::int64_t TollPair::* side, TollPair chosen) {
  const TollPair pair = candidate.pair;
  return side == &TollPair::injured && pair.killed > chosen.killed && Supported(candidate, &TollPair::killed) &&
         pair.killed + pair.injured == chosen.killed + chosen.injured;
}

// How much a number must be believed to stand in the range of the injured or killed: one that some report gives, and a
// number of injured that none gives.
struct Doubt {
  double given = 0, unsaid = kLikely;
};

// The more reports, the less they have missed: of four or more the range is what they still claim, unless the model
// believes no pair.
Doubt DoubtOf(Reports reports, double belief) {
  if (belief < kKnown || reports.size() < kManyReports - 1) return {};
  return reports.size() < kManyReports ? Doubt{.given = 0.08, .unsaid = 0.1} : Doubt{.given = 0.15, .unsaid = 0.3};
}

// The range around `best` that holds kBelieved of what the model believes of one outcome, without lower numbers that
// no longer stand where several reports tell of it. `chosen` is the pair that the event gets.
TollRange BelievedRange(Reports reports, std::span<const TollCandidate> candidates, std::span<const double> beliefs,
                        std::int64_t TollPair::* side, TollPair chosen) {
  const std::int64_t best = chosen.*side;
  const auto said = side == &TollPair::killed ? &ReportEvidence::killed : &ReportEvidence::injured;
  double of_pair = 0, every = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    of_pair += candidates[i].pair == chosen ? beliefs[i] : 0;
    every += beliefs[i];
  }
  if (AllGive(reports, said, best)) return {best, best};
  const Doubt doubt = DoubtOf(reports, of_pair / every);
  const bool many = doubt.given > 0;
  const bool hurt = side == &TollPair::injured &&
                    std::ranges::none_of(reports, [](const ReportEvidence& report) { return report.injured.nobody; });
  // That nobody was hurt is no guess where several of four reports or more tell of somebody, and not of one who has
  // died since.
  const auto tell = std::ranges::count_if(reports, [&](const ReportEvidence& report) {
    const bool of_the_dead = chosen.killed > 0 && report.killed.account.value_or(0) == 0;
    return report.injured.account.value_or(0) > 0 && !of_the_dead;
  });
  const bool told_of = reports.size() + 1 >= kManyReports && tell >= 2;
  std::map<std::int64_t, double> of_value, marginal;
  double all = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) marginal[candidates[i].pair.*side] += beliefs[i];
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    // A number may be about another case; but none of the killed is in the range that nobody states. Who was hit and
    // lived is counted less well: what is likely enough belongs to the injured, and who may be of the dead is less.
    const std::int64_t value = candidates[i].pair.*side;
    const bool near = std::max(value, best) - std::min(value, best) <= kNear;
    if (many && value != best && marginal[value] < doubt.given * every) continue;
    if (many && side == &TollPair::injured && value > best && DiedSince(reports, value, chosen)) continue;
    if (value > best && TakenDown(reports, said, value)) continue;
    const bool likely = hurt && near && marginal[value] >= doubt.unsaid * every && (value > 0 || !told_of);
    const bool open = value == best || likely || (!many && MovedToTheDead(candidates[i], side, chosen));
    if (!open && !Supported(candidates[i], side)) continue;
    if (!open && value < best && reports.size() > 1 && !StillStands(reports, said, value, best)) continue;
    of_value[value] += beliefs[i];
    all += beliefs[i];
  }
  std::vector<std::pair<double, std::int64_t>> order;  // the most believed first, of equal ones the lower number
  for (const auto& [value, belief] : of_value) order.emplace_back(-belief, value);
  std::ranges::sort(order);
  TollRange range{best, best};
  for (const auto& next : order) {
    double inside = 0;
    for (const auto& [value, belief] : of_value) inside += range.low <= value && value <= range.high ? belief : 0;
    if (inside >= kBelieved * all) break;
    range = {std::min(range.low, next.second), std::max(range.high, next.second)};
  }
  return range;
}

// Shares of the highest one, as the log-linear model has them: of one, but for the common divisor.
std::vector<double> BeliefsOf(std::span<const std::int64_t> scores) {
  const std::int64_t top = std::ranges::max(scores);
  std::vector<double> beliefs;
  for (const std::int64_t score : scores) beliefs.push_back(std::exp(static_cast<double>(score - top) / 1000.0));
  return beliefs;
}

}  // namespace

std::span<const std::string_view> TollFeatureNames() {
  static constexpr std::array<std::string_view, kFeatures> kNames = [] {
    std::array<std::string_view, kFeatures> names{};
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
      candidate.features.assign(kFeatures, 0);
      const std::span<std::int32_t> out = candidate.features;
      WeighSide(evidence, &ReportEvidence::killed, killed_sum, dead, rule.killed, out.subspan(0, kSideFeatures));
      WeighSide(evidence, &ReportEvidence::injured, injured_sum, hurt, rule.injured,
                out.subspan(kSideFeatures, kSideFeatures));
      WeighPair(evidence, candidate.pair, rule, out.subspan(2 * kSideFeatures));
    }
  }
  return candidates;
}

std::optional<TollChoice> ChooseToll(std::span<const ReportEvidence> evidence, TollPair rule) {
  static_assert(std::size(kTollWeights) == kFeatures, "train again: training/toll_choice.py");
  const std::vector<TollCandidate> candidates = TollCandidates(evidence, rule);
  if (candidates.empty()) return std::nullopt;
  std::vector<std::int64_t> scores;
  for (const TollCandidate& candidate : candidates) {
    std::int64_t score = 0;
    for (std::size_t i = 0; i < kFeatures; ++i) score += std::int64_t{kTollWeights[i]} * candidate.features[i];
    scores.push_back(score);
  }
  const std::vector<std::int64_t> learned = scores;
  KeepSettled(evidence, candidates, scores);
  const auto of_rule = std::ranges::find(candidates, rule, &TollCandidate::pair) - candidates.begin();
  const auto at = static_cast<std::size_t>(of_rule);
  const bool rule_stands = at == candidates.size() || scores[at] == learned[at];
  const bool many = evidence.size() >= kManyReports;
  std::vector<std::int64_t> with_doubt = scores;  // for the range
  const AgainstNobody against = AgainstNobodyHurt(evidence);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].pair.injured > 0) continue;
    scores[i] -= against.as_best;
    with_doubt[i] -= many ? against.in_range : 0;
  }
  const auto highest = std::ranges::max_element(scores);
  const TollPair best = candidates[static_cast<std::size_t>(highest - scores.begin())].pair;
  const std::vector<double> shares = BeliefsOf(many ? scores : with_doubt);
  const std::vector<double> beliefs = BeliefsOf(with_doubt);
  double all = 0;
  for (const double share : shares) all += share;
  const TollPair pair = rule_stands && 1.0 < kLeastBelief * all ? rule : best;
  return TollChoice{.pair = pair,
                    .killed = BelievedRange(evidence, candidates, beliefs, &TollPair::killed, pair),
                    .injured = BelievedRange(evidence, candidates, beliefs, &TollPair::injured, pair)};
}

}  // namespace rashomon

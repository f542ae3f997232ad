#include "reconcile/toll_choice.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "reconcile/toll_signs.h"
#include "reconcile/toll_succession.h"
#include "reconcile/toll_weights.h"

namespace rashomon {
namespace {

using Reports = std::span<const ReportEvidence>;

constexpr double kBelieved = 0.99;     // what the range that is shown holds, of what still stands
constexpr std::int64_t kNear = 5;      // from the number chosen, and
constexpr double kLikely = 0.033;      // believed: the least of a number of injured that no report gives
constexpr double kKnown = 0.1;         // believed: the least of the chosen pair, or too little is known for that
constexpr std::size_t kSeveral = 3;    // reports: what speaks against nobody speaks against it in the range, too
constexpr double kLeastBelief = 0.25;  // of the best pair; below it the model does not know

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

// Persons told of one by one, and no number of them in title or text.
bool OnlyTells(const SideEvidence& said, std::int64_t number) {
  return said.told == number && std::ranges::find(said.headline, number) == said.headline.end() &&
         std::ranges::find(said.counted, number) == said.counted.end();
}

// "Girl wounded in the café leaves hospital", in a report that adds up to seven: a title may tell of one of them.
bool IsOneOfThem(const SideEvidence& said, std::int64_t number, std::int64_t best) {
  constexpr std::int64_t kFew = 3;
  return number == 1 && best >= kFew && said.account.value_or(0) >= best;
}

// Most of the reports tell of somebody who was shot at, or one of two.
bool IsShooting(Reports reports) {
  const auto tell = static_cast<std::size_t>(std::ranges::count_if(reports, &ReportEvidence::shooting));
  return 2 * tell > reports.size() || (reports.size() == 2 && tell == 1);
}

// "At least three were killed", be it beside a gunman who died.
bool IsBound(const ReportEvidence& report, SideEvidence ReportEvidence::* side, std::int64_t number) {
  const std::vector<std::int64_t>& bounds = (report.*side).bounds;
  const std::int64_t victims = side == &ReportEvidence::killed ? number - report.perpetrators : number;
  return std::ranges::find(bounds, number) != bounds.end() || std::ranges::find(bounds, victims) != bounds.end();
}

// Some report gives this lower number of all, be it told one by one, counted or in the title, but not as a bound ("at
// least three" says nothing against five), and on its day or later no three reports (of many, no two) put `best` in its
// place, nor two on later days. Of what is no shooting, who is told of after `best` was counted is one of those, and
// what nobody gives since is history.
bool StillStands(Reports reports, SideEvidence ReportEvidence::* side, std::int64_t lower, std::int64_t best) {
  const int enough = reports.size() >= kManyReports ? 2 : 3;
  const bool shooting = std::ranges::any_of(reports, &ReportEvidence::shooting);
  const bool grows = !IsShooting(reports);
  bool given = false, replaced = false;
  std::optional<std::int64_t> last;
  for (const ReportEvidence& report : reports) {
    if (IsBound(report, side, lower)) continue;
    const bool replaced_before = std::exchange(replaced, replaced || Gives(report.*side, best));
    if (replaced && !shooting && OnlyTells(report.*side, lower)) continue;
    if (IsOneOfThem(report.*side, lower, best)) continue;
    if (grows && !replaced_before && replaced) given = false;
    if (Gives(report.*side, lower)) given = true, last = std::max(last, report.day);
  }
  const auto replaces = [&](const ReportEvidence& report) {
    return Gives(report.*side, best) && (!last || (report.day && *report.day >= *last));
  };
  const auto replaces_later = [&](const ReportEvidence& report) {
    return replaces(report) && last && *report.day > *last;
  };
  const bool on_later_days = std::ranges::count_if(reports, replaces_later) >= 2;
  return given && !on_later_days && std::ranges::count_if(reports, replaces) < enough;
}

// A lower number that no longer stands; of one report alone, one of those whom it adds up to.
bool IsHistory(Reports reports, SideEvidence ReportEvidence::* side, std::int64_t number, std::int64_t best) {
  if (number >= best) return false;
  if (reports.size() == 1) return IsOneOfThem(reports.front().*side, number, best);
  return !StillStands(reports, side, number, best);
}

bool IsGiven(Reports reports, SideEvidence ReportEvidence::* side, std::int64_t number) {
  return std::ranges::any_of(reports, [&](const ReportEvidence& report) { return Gives(report.*side, number); });
}

// "Four employees were killed" beside a gunman who died, which makes the five of another report: who leaves out those
// who did it counts no fewer. Not where a report that tells of them gives the lower number with them.
bool LeavesPerpetratorsOut(Reports reports, std::int64_t lower, std::int64_t best) {
  bool out = false;
  for (const ReportEvidence& report : reports) {
    if (report.perpetrators == 0) continue;
    if (report.killed.account == lower && !IsBound(report, &ReportEvidence::killed, lower)) return false;
    out = out || (report.killed.account == best && lower + report.perpetrators == best);
  }
  return out;
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
// believes no pair. Who was hit and lived is counted less well than the dead.
Doubt DoubtOf(Reports reports, std::int64_t TollPair::* side, double belief) {
  if (belief < kKnown || reports.size() < kManyReports - 1) return {};
  if (reports.size() >= kManyReports) return {.given = 0.15, .unsaid = 0.3};
  return {.given = side == &TollPair::injured ? 0.05 : 0.08, .unsaid = 0.15};
}

// Of four reports or more, what half or more of those that add up to somebody add up to, unless the last of them adds
// up to `best`: then it is history.
std::optional<std::int64_t> MostAddUpTo(Reports reports, SideEvidence ReportEvidence::* side, std::int64_t best) {
  std::map<std::int64_t, std::size_t> given;
  std::size_t tell = 0;
  std::int64_t last = best;
  for (const ReportEvidence& report : reports) {
    const std::int64_t account = (report.*side).account.value_or(0);
    if (account == 0) continue;
    ++tell;
    ++given[account];
    last = account;
  }
  if (reports.size() + 1 < kManyReports || tell < kSeveral || last == best) return std::nullopt;
  const auto most = std::ranges::max_element(given, {}, [](const auto& number) { return number.second; });
  return 2 * most->second >= tell ? std::optional(most->first) : std::nullopt;
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
  const Doubt doubt = DoubtOf(reports, side, of_pair / every);
  const bool many = doubt.given > 0;
  // What nobody says is guessed of shootings alone: the model has learned of nothing else.
  const bool guess = side == &TollPair::injured && IsShooting(reports) &&
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
    if (side == &TollPair::injured && value > best && DiedSince(reports, value, chosen)) continue;
    if (side == &TollPair::injured && CountedBeforeMoreDied(reports, value, chosen)) continue;
    if (value > best && TakenDown(reports, said, value)) continue;
    if (side == &TollPair::killed && value < best && LeavesPerpetratorsOut(reports, value, best)) continue;
    const bool likely = guess && near && marginal[value] >= doubt.unsaid * every && (value > 0 || !told_of);
    const bool history = IsHistory(reports, said, value, best);
    const bool outgrown = history && reports.size() > 1 && IsGiven(reports, said, value);
    const bool open = value == best || (likely && !outgrown) || (!many && MovedToTheDead(candidates[i], side, chosen));
    if (!open && (history || !Supported(candidates[i], side))) continue;
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
  const std::optional<std::int64_t> most = MostAddUpTo(reports, said, best);
  const bool shooting = std::ranges::any_of(reports, &ReportEvidence::shooting);
  if (most && shooting && side == &TollPair::injured && !DiedSince(reports, *most, chosen))
    range = {std::min(range.low, *most), std::max(range.high, *most)};
  return range;
}

// It has nobody hurt, or a number that no report gives, though some are told of.
bool IsSilent(Reports reports, const TollCandidate& candidate) {
  const bool said = candidate.pair.injured > 0 && Supported(candidate, &TollPair::injured);
  return !said && SpeaksAgainstNobody(reports, &ReportEvidence::injured, {candidate.pair.killed, 0});
}

// Shares of the highest one, as the log-linear model has them: of one, but for the common divisor.
std::vector<double> BeliefsOf(std::span<const std::int64_t> scores) {
  const std::int64_t top = std::ranges::max(scores);
  std::vector<double> beliefs;
  for (const std::int64_t score : scores) beliefs.push_back(std::exp(static_cast<double>(score - top) / 1000.0));
  return beliefs;
}

}  // namespace

std::optional<TollChoice> ChooseToll(std::span<const ReportEvidence> evidence, TollPair rule,
                                     std::optional<std::int64_t> grown) {
  static_assert(std::size(kTollWeights) == kTollFeatures, "train again: training/toll_choice.py");
  const std::vector<TollCandidate> candidates = TollCandidates(evidence, rule);
  const auto may_be = [&](const TollCandidate& candidate) { return !grown || candidate.pair.killed >= *grown; };
  if (std::ranges::none_of(candidates, may_be)) return std::nullopt;
  std::vector<std::int64_t> scores;
  for (const TollCandidate& candidate : candidates) {
    std::int64_t score = 0;
    for (std::size_t i = 0; i < kTollFeatures; ++i) score += std::int64_t{kTollWeights[i]} * candidate.features[i];
    scores.push_back(score);
  }
  const std::vector<std::int64_t> learned = scores;
  KeepSettled(evidence, candidates, scores);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!may_be(candidates[i])) scores[i] -= kOutgrown;
  }
  std::vector<std::int64_t> with_doubt = scores;  // for the range
  PreferCounted(evidence, candidates, scores);
  const auto of_rule = std::ranges::find(candidates, rule, &TollCandidate::pair) - candidates.begin();
  const auto at = static_cast<std::size_t>(of_rule);
  const bool rule_stands = at == candidates.size() || scores[at] == learned[at];
  const bool many = evidence.size() >= kManyReports;
  const AgainstNobody against = AgainstNobodyHurt(evidence);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const TollPair pair = candidates[i].pair;
    if (pair.killed == 0 && SpeaksAgainstNobody(evidence, &ReportEvidence::killed, pair)) scores[i] -= kOutgrown;
    if (IsSilent(evidence, candidates[i])) {
      scores[i] -= kOutgrown;
      with_doubt[i] -= evidence.size() >= kSeveral ? kOutgrown : 0;
    }
    if (pair.injured > 0) continue;
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
  TollChoice choice{.pair = pair,
                    .killed = BelievedRange(evidence, candidates, beliefs, &TollPair::killed, pair),
                    .injured = BelievedRange(evidence, candidates, beliefs, &TollPair::injured, pair)};
  if (grown) choice.killed.low = std::max(choice.killed.low, std::min(*grown, pair.killed));  // the lower ones: history
  return choice;
}

}  // namespace rashomon

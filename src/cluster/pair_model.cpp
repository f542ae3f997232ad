#include "cluster/pair_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "cluster/pair_weights.h"

namespace rashomon {
namespace {

constexpr std::int64_t kDaysTogether = 3;     // a day, the one before and the one after
constexpr double kUsualDays = 250;            // over which usual news is spread
constexpr double kFullRarity = 5;             // natural logarithm: one day in 150
constexpr double kLowest = -6, kHighest = 2;  // log-odds beyond which a pair says no more
constexpr double kClearMain = 6;
constexpr double kUsualLength = 4.5;  // logarithm of the words of a short report
constexpr double kJoin = 0.52, kLateOfFew = 0.15, kLateOfMany = 0.36;
constexpr double kFew = 8, kMany = 320;  // reports

// Calls `found(i, j)` for every word that stands in both.
template <typename Found>
void ForShared(const WeighedWords& a, const WeighedWords& b, Found found) {
  const std::span<const WordKey> keys_a = a.keys(), keys_b = b.keys();
  std::size_t i = 0, j = 0;
  while (i < keys_a.size() && j < keys_b.size()) {
    // Few are shared, and which side is behind cannot be foretold: no branch but the rare one.
    const WordKey left = keys_a[i], right = keys_b[j];
    if (left == right) found(i, j);
    i += left <= right ? 1 : 0;
    j += right <= left ? 1 : 0;
  }
}

double Cosine(const WeighedWords& a, const WeighedWords& b) {
  double sum = 0;
  ForShared(a, b, [&](std::size_t i, std::size_t j) { sum += static_cast<double>(a.weight(i)) * b.weight(j); });
  return sum;
}

double& At(PairFeatures& features, PairFeature feature) {
  return features[static_cast<std::size_t>(feature)];
}

double ScoreOfOdds(double odds) {
  return (std::clamp(odds, kLowest, kHighest) - kLowest) / (kHighest - kLowest);
}

// How prominent the main person of `a` is in `b`: 0 not named, 1 its main person too.
double Prominence(const WeighedTrace& a, const WeighedTrace& b) {
  std::uint32_t most = 0;
  const std::span<const WordKey> people = b.people().keys();
  for (const WordKey key : a.main_person()) {
    const auto found = std::ranges::lower_bound(people, key);
    if (found != people.end() && *found == key)
      most = std::max(most, b.Prominence(static_cast<std::size_t>(found - people.begin())));
  }
  return most / 255.0;
}

void ComparePeople(const WeighedTrace& a, const WeighedTrace& b, PairFeatures& features) {
  At(features, PairFeature::kPeople) = Cosine(a.people(), b.people());
  if (a.main_person().empty() || b.main_person().empty()) return;
  const double there = Prominence(a, b), here = Prominence(b, a);
  const double strong_a = std::min(1.0, a.main_strength / kClearMain);
  const double strong_b = std::min(1.0, b.main_strength / kClearMain);
  At(features, PairFeature::kMainPerson) = std::min(there, here);
  At(features, PairFeature::kOtherMainPerson) = (1 - std::max(there, here)) * std::sqrt(strong_a * strong_b);
  At(features, PairFeature::kOnlyOneMainPerson) = (1 - std::min(there, here)) * std::min(strong_a, strong_b);
}

// Cosine of the words, how much of its weightiest words either has in the other, and the numbers that both have.
void CompareWords(const WeighedTrace& a, const WeighedTrace& b, PairFeatures& features) {
  const WeighedWords words_a = a.words(), words_b = b.words();
  double cosine = 0, top_a = 0, top_b = 0;
  ForShared(words_a, words_b, [&](std::size_t i, std::size_t j) {
    const float weight_a = words_a.weight(i), weight_b = words_b.weight(j);
    cosine += static_cast<double>(weight_a) * weight_b;
    if (weight_a >= a.top) top_a += weight_a;
    if (weight_b >= b.top) top_b += weight_b;
  });
  At(features, PairFeature::kCosine) = std::clamp(cosine, 0.0, 1.0);
  if (a.top_sum > 0 && b.top_sum > 0)
    At(features, PairFeature::kTopWords) = std::min({top_a / a.top_sum, top_b / b.top_sum, 1.0});
  if (!(a.numbers_length > 0 && b.numbers_length > 0)) return;
  double numbers = 0;
  ForShared(a.numbers(), b.numbers(), [&](std::size_t i, std::size_t) { numbers += a.numbers().weight(i); });
  const double shared = std::min(1.0, numbers / (static_cast<double>(a.numbers_length) * b.numbers_length));
  At(features, PairFeature::kNumbers) = shared;
  At(features, PairFeature::kOtherNumbers) = 1 - std::min(1.0, 2 * shared);
}

// Of two counts, as a share of the smaller: one and two are two events', 57 and 71 may be one's, for the counts of a
// large event differ by nature.
double Difference(std::int64_t a, std::int64_t b) {
  const auto least = static_cast<double>(std::min(a, b)), most = static_cast<double>(std::max(a, b));
  return std::clamp((most - least) / std::max(1.0, least), 0.0, 1.0);
}

// A count that the report of a later day has higher has grown; of one day's reports either may be the later.
bool MayHaveGrown(const WeighedTrace& a, const WeighedTrace& b) {
  if (!a.published || !b.published) return false;
  return *a.published == *b.published || (*a.published < *b.published) == (*a.injured < *b.injured);
}

void CompareDays(const WeighedTrace& a, const WeighedTrace& b, const RunCounts& counts, PairFeatures& features) {
  if (a.published && b.published) {
    At(features, PairFeature::kBothDated) = 1;
    const std::int64_t gap = std::abs(*a.published - *b.published);
    const double rare = gap <= 3 ? counts.DayRarity(*a.published, *b.published) : 0;
    // Closeness joins as far as it is rare in this run; it never parts.
    const PairFeature step = gap <= 1    ? PairFeature::kNextDay
                             : gap <= 3  ? PairFeature::kFewDays
                             : gap <= 14 ? PairFeature::kFortnight
                             : gap <= 90 ? PairFeature::kMonths
                                         : PairFeature::kYears;
    At(features, step) = gap <= 3 ? rare : 1;
  }
  if (a.event_day && b.event_day) {
    const std::int64_t gap = std::abs(*a.event_day - *b.event_day);
    if (gap == 0) At(features, PairFeature::kSameEventDay) = 1;
    if (gap > 3) At(features, PairFeature::kOtherEventDay) = 1;
  }
  if (a.weekdays != 0 && b.weekdays != 0 && (a.weekdays & b.weekdays) == 0)
    At(features, PairFeature::kOtherWeekday) = 1;
}

}  // namespace

void RunCounts::Add(const ReportTrace& trace) {
  words_.Add(trace.words);
  if (!trace.published) return;
  ++days_[*trace.published];
  ++dated_;
}

void RunCounts::ExpectMore() {
  more_to_come_ = true;
  latest_ = 0;
  if (days_.empty()) return;
  const std::int64_t last = days_.rbegin()->first;
  // The last day may have been cut off in the middle.
  for (auto day = days_.lower_bound(last - kDaysTogether); day != days_.end(); ++day)
    latest_ += day->first < last || days_.size() == 1 ? day->second : 0;
}

double RunCounts::DayRarity(std::int64_t a, std::int64_t b) const {
  double near = 0;
  const std::int64_t last = std::max(a, b) + 1;
  for (auto day = days_.lower_bound(std::min(a, b) - 1); day != days_.end() && day->first <= last; ++day)
    near += day->second;
  if (more_to_come_ && !days_.empty() && last >= days_.rbegin()->first) near = std::max(near, latest_);
  // A few reports of one day are near each other among all news, though not among themselves.
  const double usual = kUsualTexts - std::min(dated_, kUsualTexts);
  near += usual * kDaysTogether / kUsualDays;
  return std::clamp(std::log(std::max(1.0, dated_ + usual) / std::max(2.0, near)) / kFullRarity, 0.0, 1.0);
}

double RunCounts::ShareOfFew() const {
  constexpr std::uint32_t kFewTexts = 128;
  return 1 - static_cast<double>(std::min(words_.texts(), kFewTexts)) / kFewTexts;
}

namespace {

void MarkTop(WeighedTrace& weighed) {
  weighed.top = weighed.top_sum = 0;
  std::array<float, kTopWords> tops{};  // a heap, the least first
  const WeighedWords words = weighed.words();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words.weight(i) <= tops.front()) continue;
    std::ranges::pop_heap(tops, std::greater{});
    tops.back() = words.weight(i);
    std::ranges::push_heap(tops, std::greater{});
  }
  if (words.empty()) return;
  // What weighs nothing tells nothing; of few words all count.
  weighed.top = std::max(tops.front(), std::numeric_limits<float>::min());
  for (std::size_t i = 0; i < words.size(); ++i)
    weighed.top_sum += words.weight(i) >= weighed.top ? words.weight(i) : 0;
}

// Logarithm of how often a word stands in a report, and one more.
double LogOfCount(std::uint16_t count) {
  static const std::array<double, 64> kLogs = [] {
    std::array<double, 64> logs{};
    for (std::size_t i = 0; i < logs.size(); ++i) logs[i] = 1 + std::log(static_cast<double>(i));
    return logs;
  }();
  return count < kLogs.size() ? kLogs[count] : 1 + std::log(count);
}

// To the power of 1.5: rare words tell events apart better than plain logarithms say.
double WeightOf(const CountedWord& word, double rarity) {
  return LogOfCount(word.count) * rarity * std::sqrt(rarity);
}

// Puts the words and their weights, of length 1 or of none, at `at`. `rarities`: one per word.
template <typename WeightOf>
void PutWords(std::span<const CountedWord> words, std::span<const double> rarities, WeightOf weight_of,
              std::uint32_t* at) {
  double square = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const double weight = weight_of(words[i], rarities[i]);
    square += weight * weight;
    at[i] = words[i].key;
    at[words.size() + i] = std::bit_cast<std::uint32_t>(static_cast<float>(weight));
  }
  const auto scale = square > 0 ? static_cast<float>(1 / std::sqrt(square)) : 0.0f;
  for (std::uint32_t& weight : std::span(at + words.size(), words.size()))
    weight = std::bit_cast<std::uint32_t>(std::bit_cast<float>(weight) * scale);
}

std::vector<double> RaritiesOf(std::span<const CountedWord> words, const WordCounts& counts) {
  std::vector<double> rarities;
  rarities.reserve(words.size());
  for (const CountedWord& word : words) rarities.push_back(counts.Rarity(word));
  return rarities;
}

// Leaves those that weigh most, at most `most`.
void KeepWeightiest(std::vector<CountedWord>& words, std::vector<double>& rarities, std::size_t most) {
  if (words.size() <= most) return;
  std::vector<std::pair<double, WordKey>> order, sorted;
  order.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) order.emplace_back(-WeightOf(words[i], rarities[i]), words[i].key);
  sorted = order;
  std::ranges::nth_element(sorted, sorted.begin() + static_cast<std::ptrdiff_t>(most));
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (order[i] < sorted[most]) words[kept] = words[i], rarities[kept++] = rarities[i];
  }
  words.resize(kept);
  rarities.resize(kept);
}

}  // namespace

void WeighInto(const ReportTrace& trace, const RunCounts& counts, std::size_t most, WeighedTrace& weighed) {
  std::vector<double> rarities = RaritiesOf(trace.words, counts.words());
  std::vector<CountedWord> fewer;
  std::span<const CountedWord> words = trace.words;
  if (words.size() > most) {
    fewer = trace.words;
    KeepWeightiest(fewer, rarities, most);
    words = fewer;
  }
  const auto is_number = [](const CountedWord& word) { return IsNumber(word.shape); };
  weighed.number_words = static_cast<std::uint32_t>(words.size());
  weighed.number_people = static_cast<std::uint32_t>(trace.people.size());
  weighed.number_places = static_cast<std::uint32_t>(trace.places.size());
  weighed.number_numbers = static_cast<std::uint32_t>(std::ranges::count_if(words, is_number));
  weighed.number_main = static_cast<std::uint32_t>(trace.main_person.size());
  const std::size_t size = 2 * (words.size() + trace.people.size() + trace.places.size() + weighed.number_numbers) +
                           trace.main_person.size() + trace.people.size();
  if (weighed.block.capacity() < size) {  // nothing of it is to be moved
    weighed.block.clear();
    weighed.block.shrink_to_fit();
  }
  weighed.block.resize(size);
  std::uint32_t* at = weighed.block.data();
  PutWords(words, rarities, WeightOf, at);
  at += 2 * words.size();
  PutWords(
      trace.people, RaritiesOf(trace.people, counts.words()),
      [](const CountedWord& word, double rarity) { return word.count * rarity; }, at);
  at += 2 * trace.people.size();
  PutWords(
      trace.places, RaritiesOf(trace.places, counts.words()),
      [](const CountedWord& word, double rarity) { return LogOfCount(word.count) * rarity; }, at);
  at += 2 * trace.places.size();
  double square = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_number(words[i])) continue;
    square += rarities[i] * rarities[i];
    at[0] = words[i].key;
    at[weighed.number_numbers] = std::bit_cast<std::uint32_t>(static_cast<float>(rarities[i] * rarities[i]));
    ++at;
  }
  weighed.numbers_length = static_cast<float>(std::sqrt(square));
  at += weighed.number_numbers;
  at = std::ranges::copy(trace.main_person, at).out;
  for (const CountedWord& word : trace.people) *at++ = word.prominence;
  weighed.published = trace.published;
  weighed.event_day = trace.event_day;
  weighed.killed = trace.killed;
  weighed.injured = trace.injured;
  weighed.length = trace.length;
  weighed.main_strength = trace.main_strength;
  weighed.weekdays = trace.weekdays;
  weighed.tells = trace.tells;
  MarkTop(weighed);
}

WeighedTrace Weigh(const ReportTrace& trace, const RunCounts& counts, std::size_t most) {
  WeighedTrace weighed;
  WeighInto(trace, counts, most, weighed);
  return weighed;
}

float CrowdOf(std::span<float> cosines) {
  std::ranges::sort(cosines, std::greater{});
  double sum = 0;
  for (std::size_t i = 0; i < kCrowd; ++i) sum += i < cosines.size() ? cosines[i] : kLeastCrowd;
  return std::max(kLeastCrowd, static_cast<float>(sum / kCrowd));
}

double CosineOfWords(const WeighedTrace& a, const WeighedTrace& b) {
  return Cosine(a.words(), b.words());
}

std::string_view Name(PairFeature feature) {
  static constexpr std::array<std::string_view, kPairFeatures> kNames = {"cosine",
                                                                         "cosine_root",
                                                                         "cosine_of_long",
                                                                         "cosine_in_crowd",
                                                                         "people",
                                                                         "places",
                                                                         "other_places",
                                                                         "numbers",
                                                                         "main_person",
                                                                         "other_main_person",
                                                                         "only_one_main_person",
                                                                         "both_dated",
                                                                         "fortnight",
                                                                         "months",
                                                                         "years",
                                                                         "next_day",
                                                                         "few_days",
                                                                         "same_event_day",
                                                                         "other_event_day",
                                                                         "other_weekday",
                                                                         "same_killed",
                                                                         "other_injured",
                                                                         "other_numbers",
                                                                         "top_words"};
  return kNames[std::min(static_cast<std::size_t>(feature), kPairFeatures - 1)];
}

PairFeatures CompareTraces(const WeighedTrace& a, const WeighedTrace& b, const RunCounts& counts) {
  PairFeatures features{};
  CompareWords(a, b, features);
  const double cosine = At(features, PairFeature::kCosine);
  At(features, PairFeature::kCosineRoot) = std::sqrt(cosine);
  const double length = std::log(std::min(a.length, b.length) + 5.0) - kUsualLength;
  At(features, PairFeature::kCosineOfLong) = cosine * length;
  At(features, PairFeature::kCosineInCrowd) =
      cosine / std::sqrt(static_cast<double>(std::max(a.crowd, kLeastCrowd)) * std::max(b.crowd, kLeastCrowd));
  ComparePeople(a, b, features);
  const double places = Cosine(a.places(), b.places());
  At(features, PairFeature::kPlaces) = places;
  if (!a.places().empty() && !b.places().empty())
    At(features, PairFeature::kOtherPlaces) = 1 - std::min(1.0, 2 * places);
  CompareDays(a, b, counts, features);
  if (a.killed && a.killed == b.killed && *a.killed > 1) At(features, PairFeature::kSameKilled) = 1;
  if (a.injured && b.injured && !MayHaveGrown(a, b))
    At(features, PairFeature::kOtherInjured) = Difference(*a.injured, *b.injured);
  return features;
}

double ScorePair(const PairFeatures& features, double more) {
  double odds = kPairBias + more;
  for (std::size_t i = 0; i < kPairFeatures; ++i) odds += kPairWeights[i] * features[i];
  return ScoreOfOdds(odds);
}

double OtherNews(const WeighedTrace& a, const WeighedTrace& b, const RunCounts& counts) {
  constexpr double kOneTellsNothing = -6, kOtherKind = -2;
  constexpr unsigned kKinds = kTellsOfDeed | kTellsOfMishap;
  const unsigned kinds_a = a.tells & kKinds, kinds_b = b.tells & kKinds;
  double odds = 0;
  if (((a.tells ^ b.tells) & kTells) != 0) odds += kOneTellsNothing;
  if (kinds_a != 0 && kinds_b != 0 && (kinds_a & kinds_b) == 0) odds += kOtherKind;
  return odds * counts.ShareOfFew();
}

PairOdds OddsOf(PairFeatures features) {
  At(features, PairFeature::kCosineInCrowd) = 0;
  double odds = kPairBias;
  for (std::size_t i = 0; i < kPairFeatures; ++i) odds += kPairWeights[i] * features[i];
  return {.without_crowd = static_cast<float>(odds), .cosine = static_cast<float>(At(features, PairFeature::kCosine))};
}

double ScorePair(const PairOdds& odds, float crowd_a, float crowd_b) {
  constexpr double kWeight = kPairWeights[static_cast<std::size_t>(PairFeature::kCosineInCrowd)];
  const double crowds = static_cast<double>(std::max(crowd_a, kLeastCrowd)) * std::max(crowd_b, kLeastCrowd);
  return ScoreOfOdds(odds.without_crowd + kWeight * odds.cosine / std::sqrt(crowds));
}

LinkLimits JoinLimits(std::size_t reports) {
  const double size = std::log(static_cast<double>(reports) / kFew) / std::log(kMany / kFew);
  const double late = kLateOfFew + (kLateOfMany - kLateOfFew) * std::clamp(size, 0.0, 1.0);
  return {kJoin, late, reports < kUsualTexts ? 2u : 4u};
}

}  // namespace rashomon

// How likely two reports tell of one event: a logistic model of few features, the same for every kind of report.
//
// Weights were fitted on pairs of two kinds of reports (training/grouping.md). Country-level agreement is no feature.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <map>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cluster/link.h"
#include "cluster/trace.h"

namespace rashomon {

// What a run or a stream of reports holds so far: how rare a word is, and a day.
class RunCounts {
 public:
  void Add(const ReportTrace& trace);
  [[nodiscard]] const WordCounts& words() const { return words_; }
  // How much two reports of nearly one day say by that: 0 in a run of one day, 1 in a run over years.
  [[nodiscard]] double DayRarity(std::int64_t a, std::int64_t b) const;
  // How few the reports are: 1 of none, 0 from 128 on.
  [[nodiscard]] double ShareOfFew() const;
  // To be called when all have been added; nothing that is asked changes by it.
  void Settle() { words_.Settle(); }
  // Reports come on and are counted later: days after the last one counted are taken to be as full as those before it.
  void ExpectMore();
  [[nodiscard]] std::size_t Bytes() const { return words_.Bytes() + days_.size() * 64; }

 private:
  WordCounts words_;
  std::map<std::int64_t, std::uint32_t> days_;
  std::uint32_t dated_ = 0;
  bool more_to_come_ = false;
  double latest_ = 0;  // reports of the last days counted
};

// Words that ascend by key, each with a weight; they stand in the block of a WeighedTrace.
class WeighedWords {
 public:
  WeighedWords(const std::uint32_t* begin, std::size_t size) : begin_(begin), size_(size) {}
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] WordKey key(std::size_t i) const { return begin_[i]; }
  [[nodiscard]] float weight(std::size_t i) const { return std::bit_cast<float>(begin_[size_ + i]); }
  [[nodiscard]] std::span<const WordKey> keys() const { return {begin_, size_}; }

 private:
  const std::uint32_t* begin_;  // the keys, then the weights
  std::size_t size_;
};

// What comparing needs of a trace, as the counts stood when it was made. The weights of words, people and places are
// vectors of length 1 each (or empty). All words stand one after the other in one block, so that a pair costs few
// places of memory and the next one can be asked for before it is needed.
struct WeighedTrace {
  std::pmr::vector<std::uint32_t>
      block;  // words, people, places, numbers; words of the main person; prominences of people
  std::uint32_t number_words = 0, number_people = 0, number_places = 0, number_numbers = 0, number_main = 0;
  std::optional<std::int64_t> published, event_day, killed, injured;  // as in ReportTrace
  std::uint32_t length = 0;
  std::uint8_t main_strength = 0, weekdays = 0, tells = 0;
  float numbers_length = 0;    // length of the vector of numbers
  float top = 0, top_sum = 0;  // least weight of its kTopWords weightiest words; the sum of theirs
  float crowd = 0;             // see SetCrowd

  [[nodiscard]] WeighedWords words() const { return {block.data(), number_words}; }
  [[nodiscard]] WeighedWords people() const { return {block.data() + 2 * number_words, number_people}; }
  [[nodiscard]] WeighedWords places() const {
    return {block.data() + 2 * (number_words + number_people), number_places};
  }
  // The numbers among the words; a weight is the square of the rarity.
  [[nodiscard]] WeighedWords numbers() const {
    return {block.data() + 2 * (number_words + number_people + number_places), number_numbers};
  }
  [[nodiscard]] std::span<const WordKey> main_person() const { return {block.data() + AfterPairs(), number_main}; }
  // 255 for the report's main person.
  [[nodiscard]] std::uint32_t Prominence(std::size_t person) const {
    return block[AfterPairs() + number_main + person];
  }

 private:
  [[nodiscard]] std::size_t AfterPairs() const {
    return 2 * (number_words + number_people + number_places + number_numbers);
  }
};

// How near the nearest reports are: mean cosine of the kCrowd nearest, each at least kLeastCrowd. A pair is held
// against it (local scaling, Zelnik-Manor & Perona 2004): among look-alike events being alike says little.
inline constexpr std::size_t kCrowd = 5;
inline constexpr float kLeastCrowd = 0.15f;
[[nodiscard]] float CrowdOf(std::span<float> cosines);  // reorders them

inline constexpr std::size_t kTopWords = 12;

// Keeps the `most` words that weigh most; equal ones by key.
[[nodiscard]] WeighedTrace Weigh(const ReportTrace& trace, const RunCounts& counts, std::size_t most = ~std::size_t{0});
// The same into one whose memory is used again; the crowd stays.
void WeighInto(const ReportTrace& trace, const RunCounts& counts, std::size_t most, WeighedTrace& weighed);

enum class PairFeature : std::size_t {
  kCosine,
  kCosineRoot,
  kCosineOfLong,
  kCosineInCrowd,
  kPeople,
  kPlaces,
  kOtherPlaces,
  kNumbers,
  kMainPerson,
  kOtherMainPerson,
  kOnlyOneMainPerson,
  kBothDated,
  kFortnight,
  kMonths,
  kYears,
  kNextDay,
  kFewDays,
  kSameEventDay,
  kOtherEventDay,
  kOtherWeekday,
  kSameKilled,
  kOtherInjured,
  kOtherNumbers,
  kTopWords,
  kCount
};
inline constexpr std::size_t kPairFeatures = static_cast<std::size_t>(PairFeature::kCount);
[[nodiscard]] std::string_view Name(PairFeature feature);  // "people"

using PairFeatures = std::array<double, kPairFeatures>;
[[nodiscard]] PairFeatures CompareTraces(const WeighedTrace& a, const WeighedTrace& b, const RunCounts& counts);

// Cosine of the words alone: what candidates are chosen by.
[[nodiscard]] double CosineOfWords(const WeighedTrace& a, const WeighedTrace& b);

// 0 surely two events, 1 surely one; log-odds cut at both ends, so that means over many pairs are evidence summed.
// `more`: log-odds of what is no feature.
[[nodiscard]] double ScorePair(const PairFeatures& features, double more = 0);

// Log-odds of what speaks against a pair among a few reports, beside the features: one of them tells of nothing that
// happened to anybody, or one of a deed and one of a mishap. Other news of the same town and days shares names with the
// event's, and neither corpus that the weights were fitted on has any.
[[nodiscard]] double OtherNews(const WeighedTrace& a, const WeighedTrace& b, const RunCounts& counts);

// The same for a pair that is kept while the crowds around its reports grow.
struct PairOdds {
  float without_crowd = 0;  // log-odds of all features but kCosineInCrowd
  float cosine = 0;
};
[[nodiscard]] PairOdds OddsOf(PairFeatures features);
[[nodiscard]] double ScorePair(const PairOdds& odds, float crowd_a, float crowd_b);

// Links at which clusters of so many reports join. What is told late needs less among a few: who hands in a few
// reports has picked them. But it is one report or two there, for a few have hardly any rivals.
[[nodiscard]] LinkLimits JoinLimits(std::size_t reports);

}  // namespace rashomon

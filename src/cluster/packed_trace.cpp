#include "cluster/packed_trace.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace rashomon {
namespace {

constexpr double kSteps = 255;

// The words with the largest weights, still ascending by key.
std::vector<std::size_t> Weightiest(const std::vector<CountedWord>& words, const std::vector<float>& weights,
                                    std::size_t most) {
  std::vector<std::size_t> chosen(words.size());
  for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i] = i;
  if (chosen.size() <= most) return chosen;
  std::ranges::sort(chosen, [&](std::size_t x, std::size_t y) {
    return weights[x] != weights[y] ? weights[x] > weights[y] : words[x].key < words[y].key;
  });
  chosen.resize(most);
  std::ranges::sort(chosen);
  return chosen;
}

std::uint8_t Byte(double value) {
  return static_cast<std::uint8_t>(std::clamp(value, 0.0, kSteps));
}

std::int32_t Day(std::optional<std::int64_t> day, std::int32_t nothing) {
  return day ? static_cast<std::int32_t>(std::clamp<std::int64_t>(*day, -1'000'000'000, 1'000'000'000)) : nothing;
}

}  // namespace

void NearReports::Offer(std::uint32_t report, float cosine) {
  Near* least = near_.data();
  for (Near& near : near_) {
    if (near.cosine > 0 && near.report == report) {
      near.cosine = cosine;
      return;
    }
    if (near.cosine < least->cosine) least = &near;
  }
  if (cosine > least->cosine) *least = {report, cosine};
}

float NearReports::Crowd() const {
  double sum = 0;
  for (const Near& near : near_) sum += near.cosine > 0 ? near.cosine : kLeastCrowd;
  return std::max(kLeastCrowd, static_cast<float>(sum / kCrowd));
}

std::string NearReports::Write() const {
  std::string bytes;
  for (const Near& near : near_) {
    for (const std::uint32_t value : {near.report, std::bit_cast<std::uint32_t>(near.cosine)}) {
      for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((value >> shift) & 0xFF);
    }
  }
  return bytes;
}

NearReports NearReports::Read(std::string_view bytes) {
  NearReports read;
  if (bytes.size() != read.near_.size() * 8) return read;
  std::size_t at = 0;
  const auto next = [&] {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 32; shift += 8)
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at++])) << shift;
    return value;
  };
  for (Near& near : read.near_) {
    near.report = next();
    near.cosine = std::bit_cast<float>(next());
    if (!(near.cosine >= 0 && near.cosine <= 2)) near = {};
  }
  return read;
}

PackedTrace::PackedTrace(const ReportTrace& trace, const RunCounts& counts)
    : main_person_(trace.main_person),
      published_(Day(trace.published, kNothing)),
      event_day_(Day(trace.event_day, kNothing)),
      killed_(trace.killed.value_or(kNothing)),
      injured_(trace.injured.value_or(kNothing)),
      length_(
          static_cast<std::uint16_t>(std::min<std::uint32_t>(trace.length, std::numeric_limits<std::uint16_t>::max()))),
      main_strength_(trace.main_strength),
      weekdays_(trace.weekdays),
      tells_(trace.tells) {
  const WeighedTrace whole = Weigh(trace, counts);
  double kept = 0;
  const auto pack = [&](const std::vector<CountedWord>& words, const std::vector<float>& weights, std::size_t most) {
    kept = 0;
    for (const std::size_t i : Weightiest(words, weights, most)) {
      kept += static_cast<double>(weights[i]) * weights[i];
      packed_.push_back({.key = words[i].key,
                         .count = Byte(words[i].count),
                         .shape = static_cast<std::uint8_t>(words[i].shape),
                         .prominence = words[i].prominence});
    }
  };
  packed_.reserve(std::min(words_ + 0ul + whole.words.size(), kMostWords) +
                  std::min(whole.people.size(), kMostNameWords) + std::min(whole.places.size(), kMostNameWords));
  pack(trace.words, whole.words, kMostWords);
  words_ = static_cast<std::uint8_t>(packed_.size());
  kept_ = kept > 0 ? static_cast<float>(std::sqrt(kept)) : 1;
  pack(trace.people, whole.people, kMostNameWords);
  people_ = static_cast<std::uint8_t>(packed_.size() - words_);
  pack(trace.places, whole.places, kMostNameWords);
  SetWeights(counts);
  numbers_ = whole.numbers;
}

void PackedTrace::Unpack(WeighedTrace& out) const {
  const auto unpack = [](std::span<const Packed> from, float largest, std::vector<CountedWord>& words,
                         std::vector<float>& weights) {
    words.resize(from.size());
    weights.resize(from.size());
    const float step = largest / static_cast<float>(kSteps);
    for (std::size_t i = 0; i < from.size(); ++i) {
      words[i] = {.key = from[i].key,
                  .count = from[i].count,
                  .shape = static_cast<WordShape>(from[i].shape),
                  .prominence = from[i].prominence};
      weights[i] = static_cast<float>(from[i].weight) * step;
    }
  };
  const std::span<const Packed> all(packed_);
  unpack(all.first(words_), largest_words_, out.trace.words, out.words);
  unpack(all.subspan(words_, people_), largest_people_, out.trace.people, out.people);
  unpack(all.subspan(words_ + 0u + people_), largest_places_, out.trace.places, out.places);
  const auto maybe = [](std::int64_t value) {
    return value == kNothing ? std::nullopt : std::optional<std::int64_t>(value);
  };
  out.trace.main_person = main_person_;
  out.trace.published = maybe(published_);
  out.trace.event_day = maybe(event_day_);
  out.trace.killed = maybe(killed_);
  out.trace.injured = maybe(injured_);
  out.trace.length = length_;
  out.trace.main_strength = main_strength_;
  out.trace.weekdays = weekdays_;
  out.trace.tells = tells_;
  out.numbers = numbers_;
}

void PackedTrace::SetWeights(const RunCounts& counts) {
  WeighedTrace own;
  Unpack(own);
  own = Weigh(std::move(own.trace), counts);
  std::size_t at = 0;
  const auto pack = [&](const std::vector<float>& weights, float kept, float& largest) {
    largest = weights.empty() ? 0 : std::ranges::max(weights);
    for (const float weight : weights)
      packed_[at++].weight = Byte(largest > 0 ? std::round(kSteps * weight / largest) : 0);
    largest *= kept;
  };
  pack(own.words, kept_, largest_words_);
  pack(own.people, 1, largest_people_);
  pack(own.places, 1, largest_places_);
  numbers_ = std::max(numbers_, own.numbers);
}

std::size_t PackedTrace::Bytes() const {
  return sizeof(PackedTrace) + packed_.capacity() * sizeof(Packed) + main_person_.capacity() * sizeof(WordKey);
}

}  // namespace rashomon

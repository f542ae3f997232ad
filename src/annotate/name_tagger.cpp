#include "annotate/name_tagger.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace rashomon {
namespace {

constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kTrailerBytes = 8;

static_assert(std::endian::native == std::endian::little, "models are read in place");

std::uint32_t ReadU32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}
float ReadF32(std::string_view bytes, std::size_t at) {
  return std::bit_cast<float>(ReadU32(bytes, at));
}

// Eight keys that stand one after another. Equal says which of them are `key`: kBits bits for each, the first one
// lowest.
#if defined(__SSE2__)
class KeyBlock {
 public:
  static constexpr std::uint32_t kKeys = 8, kBits = 2;
  explicit KeyBlock(const char* at) : keys_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}
  [[nodiscard]] std::uint32_t Equal(std::uint16_t key) const {
    return static_cast<std::uint32_t>(
        _mm_movemask_epi8(_mm_cmpeq_epi16(keys_, _mm_set1_epi16(static_cast<std::int16_t>(key)))));
  }

 private:
  __m128i keys_;
};
#else
class KeyBlock {
 public:
  static constexpr std::uint32_t kKeys = 8, kBits = 1;
  explicit KeyBlock(const char* at) { std::memcpy(keys_, at, sizeof keys_); }
  [[nodiscard]] std::uint32_t Equal(std::uint16_t key) const {
    std::uint32_t bits = 0;
    for (std::uint32_t i = 0; i < kKeys; ++i) bits |= std::uint32_t{keys_[i] == key} << i;
    return bits;
  }

 private:
  std::uint16_t keys_[kKeys];
};
#endif

}  // namespace

std::vector<NameSpan> SpansOfLabels(const std::vector<std::uint8_t>& labels, std::uint32_t first_word) {
  std::vector<NameSpan> spans;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == 0) continue;
    const auto type = static_cast<EntityType>((labels[i] - 1) / 2);
    const bool goes_on = labels[i] % 2 == 0 && i > 0 && labels[i - 1] != 0 && !spans.empty() &&
                         spans.back().type == type && spans.back().end == first_word + i;
    if (goes_on) {
      ++spans.back().end;
    } else {
      spans.push_back({first_word + i, first_word + i + 1, type});
    }
  }
  return spans;
}

NameTagger NameTagger::Open(std::string_view container) {
  NameTagger tagger;
  constexpr std::size_t kFixed = 12 + (kNameLabels + 1) * kNameLabels * 4;
  if (container.size() < kHeaderBytes + kFixed + kTrailerBytes || !container.starts_with("RSHM") ||
      ReadU32(container, 4) != 1)
    return tagger;
  const std::string_view payload = container.substr(kHeaderBytes, container.size() - kHeaderBytes - kTrailerBytes);
  const std::uint64_t slots = ReadU32(payload, 4);
  if (ReadU32(payload, 0) != kNameLabels || payload.size() != kFixed + slots * (2 + kNameLabels)) return tagger;
  tagger.step_ = ReadF32(payload, 8);
  for (std::size_t from = 0; from <= kNameLabels; ++from) {
    tagger.transitions_[from].fill(-std::numeric_limits<float>::infinity());
    for (std::size_t to = 0; to < kNameLabels; ++to)
      tagger.transitions_[from][to] = ReadF32(payload, 12 + (from * kNameLabels + to) * 4);
  }
  tagger.keys_ = payload.substr(kFixed, slots * 2);
  tagger.weights_ = payload.substr(kFixed + slots * 2);
  tagger.slots_ = static_cast<std::uint32_t>(slots);
  return tagger;
}

// The table is so full that a feature which is not in it costs a dozen probes: eight are made at a time.
std::uint32_t NameTagger::FindSlot(std::uint64_t feature) const {
  static_assert(kMaxNameProbes % KeyBlock::kKeys == 0);
  const NameSlot place = SlotOf(feature, slots_);
  std::uint32_t slot = place.slot;
  for (std::uint32_t probe = 0; probe < kMaxNameProbes; probe += KeyBlock::kKeys, slot += KeyBlock::kKeys) {
    if (slot + KeyBlock::kKeys > slots_) return FindSlotOneByOne(place.key, slot, kMaxNameProbes - probe);
    const KeyBlock block(keys_.data() + std::size_t{slot} * 2);
    const std::uint32_t same = block.Equal(place.key), ends = same | block.Equal(0);
    if (ends == 0) continue;
    const int first = std::countr_zero(ends);
    return (same >> first & 1) != 0 ? slot + static_cast<std::uint32_t>(first) / KeyBlock::kBits : slots_;
  }
  return slots_;
}

// The same at the table's end, from where it goes on at its beginning.
std::uint32_t NameTagger::FindSlotOneByOne(std::uint16_t wanted, std::uint32_t slot, std::uint32_t probes) const {
  for (; probes > 0; --probes, ++slot) {
    if (slot >= slots_) slot -= slots_;
    std::uint16_t key = 0;
    std::memcpy(&key, keys_.data() + std::size_t{slot} * 2, sizeof key);
    if (key == 0) break;
    if (key == wanted) return slot;
  }
  return slots_;
}

NameTagger::Row NameTagger::Scores(std::span<const std::uint64_t> features) const {
  static_assert(NameFeatures::kMax * 128 <= 32767, "sums of weights fit 16 bits");
  static_assert(kRow - kNameLabels <= kTrailerBytes, "a read of a whole row ends within the container");
  using Bytes [[gnu::vector_size(kRow)]] = signed char;
  using Sums [[gnu::vector_size(2 * kRow)]] = std::int16_t;
  Sums sums{};
  // Keys and weights are further away than the near caches: all are asked for before the first is read.
  std::array<std::uint32_t, NameFeatures::kMax> found;
  std::size_t count = 0;
  for (const std::uint64_t feature : features)
    __builtin_prefetch(keys_.data() + std::size_t{SlotOf(feature, slots_).slot} * 2);
  for (const std::uint64_t feature : features) {
    found[count] = FindSlot(feature);
    if (found[count] == slots_) continue;
    __builtin_prefetch(weights_.data() + std::size_t{found[count++]} * kNameLabels);
  }
  for (std::size_t i = 0; i < count; ++i) {
    Bytes weights;  // those past the labels belong to the next row and are never read out
    std::memcpy(&weights, weights_.data() + std::size_t{found[i]} * kNameLabels, sizeof weights);
    sums += __builtin_convertvector(weights, Sums);
  }
  Row scores{};
  for (std::size_t l = 0; l < kNameLabels; ++l) scores[l] = static_cast<float>(sums[l]) * step_;
  return scores;
}

// Of several ways to a label the one from the lowest label wins.
void NameTagger::Decode(const std::vector<Row>& scores, Edges edges, std::vector<std::uint8_t>& labels) const {
  using Floats [[gnu::vector_size(16)]] = float;
  using Ints [[gnu::vector_size(16)]] = std::int32_t;
  constexpr std::size_t kBlocks = kRow / 4;
  const auto read = [](const Row& row, std::size_t block) {
    Floats four;
    std::memcpy(&four, row.data() + block * 4, sizeof four);
    return four;
  };
  Row best{};
  for (std::size_t l = 0; l < kNameLabels; ++l)
    best[l] = scores[0][l] + transitions_[edges.begins_sentence ? kNameLabels : 0][l];
  std::vector<std::array<std::int32_t, kRow>> from(scores.size());
  for (std::size_t i = 1; i < scores.size(); ++i) {
    Row next;
    for (std::size_t block = 0; block < kBlocks; ++block) {
      Floats top = Floats{} - std::numeric_limits<float>::infinity();
      Ints which{};
      for (std::int32_t l = 0; l < static_cast<std::int32_t>(kNameLabels); ++l) {
        const Floats score = read(transitions_[static_cast<std::size_t>(l)], block) + best[static_cast<std::size_t>(l)];
        const Ints better = score > top;
        top = better ? score : top;
        which = better ? Ints{} + l : which;
      }
      top += read(scores[i], block);
      std::memcpy(next.data() + block * 4, &top, sizeof top);
      std::memcpy(from[i].data() + block * 4, &which, sizeof which);
    }
    best = next;
  }
  if (!edges.ends_sentence) {
    for (std::size_t l = 0; l < kNameLabels; ++l) best[l] += transitions_[l][0];
  }
  labels.assign(scores.size(), 0);
  auto label = static_cast<std::uint8_t>(std::max_element(best.begin(), best.begin() + kNameLabels) - best.begin());
  for (std::size_t i = scores.size(); i-- > 0;) {
    labels[i] = label;
    label = static_cast<std::uint8_t>(from[i][label]);
  }
}

std::vector<NameSpan> NameTagger::Find(const NameDocument& document) const {
  std::vector<NameSpan> names;
  if (empty()) return names;
  const NameFeatures features(document);
  std::array<std::uint64_t, NameFeatures::kMax> hashes;
  std::vector<Row> scores;
  std::vector<std::uint8_t> labels;
  for (const NameSentence& sentence : document.sentences) {
    for (std::uint32_t begin = sentence.begin; begin < sentence.end;) {
      if (!features.MayBeName(begin)) {
        ++begin;
        continue;
      }
      scores.clear();
      std::uint32_t end = begin;
      for (; end < sentence.end && features.MayBeName(end); ++end) {
        const std::size_t count = features.Of(sentence, end, hashes);
        scores.push_back(Scores({hashes.data(), count}));
      }
      Decode(scores, {begin == sentence.begin, end == sentence.end}, labels);
      const std::vector<NameSpan> found = SpansOfLabels(labels, begin);
      names.insert(names.end(), found.begin(), found.end());
      begin = end;
    }
  }
  return names;
}

}  // namespace rashomon

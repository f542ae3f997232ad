#include "annotate/name_tagger.h"

#include <algorithm>
#include <bit>
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

// The words whose features are at hand at one time: the keys and weights of the next ones are asked for before those of
// the first are read, since the tables are further away than the near caches.
constexpr std::size_t kTile = 8;
struct Tile {
  std::array<std::array<NameSlot, NameFeatures::kMax>, kTile> slots;
  std::array<std::array<std::uint32_t, NameFeatures::kMax>, kTile> found;
  std::array<std::size_t, kTile> count;
  std::size_t words = 0;

  void Add(const NameTable& table, std::span<const std::uint64_t> features) {
    for (std::size_t f = 0; f < features.size(); ++f) {
      slots[words][f] = SlotOf(features[f], table.slots);
      __builtin_prefetch(table.keys + std::size_t{slots[words][f].slot} * 2);
    }
    count[words++] = features.size();
  }
  void Sum(const NameTable& table, float step, std::pmr::vector<NameRow>& scores) {
    static_assert(NameFeatures::kMax * 128 <= 32767, "sums of weights fit 16 bits");
    const NameKernels& kernels = BestNameKernels();
    for (std::size_t w = 0; w < words; ++w) {
      count[w] = kernels.find(table, std::span(slots[w]).first(count[w]), found[w].data());
      for (std::size_t f = 0; f < count[w]; ++f)
        __builtin_prefetch(table.weights + std::size_t{found[w][f]} * kNameLabels);
    }
    for (std::size_t w = 0; w < words; ++w)
      kernels.sum(table, std::span(found[w]).first(count[w]), step, scores.emplace_back());
    words = 0;
  }
};

// A stretch begins with a span of its own.
void AddSpans(std::span<const std::uint8_t> labels, std::uint32_t first_word, std::vector<NameSpan>& spans) {
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == 0) continue;
    const auto type = static_cast<EntityType>((labels[i] - 1) / 2);
    const bool goes_on = labels[i] % 2 == 0 && i > 0 && labels[i - 1] != 0 && spans.back().type == type &&
                         spans.back().end == first_word + i;
    if (goes_on) {
      ++spans.back().end;
    } else {
      spans.push_back({first_word + i, first_word + i + 1, type});
    }
  }
}

}  // namespace

std::vector<NameSpan> SpansOfLabels(std::span<const std::uint8_t> labels, std::uint32_t first_word) {
  std::vector<NameSpan> spans;
  AddSpans(labels, first_word, spans);
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
  static_assert(kNameRow - kNameLabels <= kTrailerBytes, "a read of a whole row ends within the container");
  const std::string_view keys = payload.substr(kFixed);
  tagger.table_ = {.keys = keys.data(), .weights = keys.data() + slots * 2, .slots = static_cast<std::uint32_t>(slots)};
  return tagger;
}

std::pmr::vector<NameRow> NameTagger::Scores(const NameDocument& document, const NameFeatures& features) const {
  std::pmr::vector<NameRow> scores(document.memory());
  std::size_t words = 0;
  for (std::uint32_t i = 0; i < document.words.size(); ++i) words += features.MayBeName(i) ? 1 : 0;
  scores.reserve(words);
  std::array<std::uint64_t, NameFeatures::kMax> hashes;
  Tile tile;
  for (const NameSentence& sentence : document.sentences) {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (!features.MayBeName(i)) continue;
      const std::size_t count = features.Of(sentence, i, hashes);
      tile.Add(table_, {hashes.data(), count});
      if (tile.words == kTile) tile.Sum(table_, step_, scores);
    }
  }
  tile.Sum(table_, step_, scores);
  return scores;
}

void NameTagger::Decode(std::span<const NameRow> scores, Edges edges, std::pmr::vector<NameOrigins>& from,
                        std::pmr::vector<std::uint8_t>& labels) const {
  const NameKernels& kernels = BestNameKernels();
  NameRow best{};
  for (std::size_t l = 0; l < kNameLabels; ++l)
    best[l] = scores[0][l] + transitions_[edges.begins_sentence ? kNameLabels : 0][l];
  from.resize(scores.size());
  for (std::size_t i = 1; i < scores.size(); ++i) kernels.step(transitions_.data(), scores[i], best, from[i]);
  if (!edges.ends_sentence) {
    for (std::size_t l = 0; l < kNameLabels; ++l) best[l] += transitions_[l][0];
  }
  labels.resize(scores.size());
  auto label = static_cast<std::uint8_t>(std::max_element(best.begin(), best.begin() + kNameLabels) - best.begin());
  for (std::size_t i = scores.size(); i-- > 0;) {
    labels[i] = label;
    if (i > 0) label = from[i][label];
  }
}

std::vector<NameSpan> NameTagger::Find(const NameDocument& document) const {
  std::vector<NameSpan> names;
  if (empty()) return names;
  const NameFeatures features(document);
  const std::pmr::vector<NameRow> scores = Scores(document, features);
  std::pmr::vector<NameOrigins> from(document.memory());
  std::pmr::vector<std::uint8_t> labels(document.memory());
  std::size_t done = 0;
  for (const NameSentence& sentence : document.sentences) {
    for (std::uint32_t begin = sentence.begin; begin < sentence.end;) {
      if (!features.MayBeName(begin)) {
        ++begin;
        continue;
      }
      std::uint32_t end = begin;
      while (end < sentence.end && features.MayBeName(end)) ++end;
      Decode(std::span(scores).subspan(done, end - begin), {begin == sentence.begin, end == sentence.end}, from,
             labels);
      AddSpans(labels, begin, names);
      done += end - begin;
      begin = end;
    }
  }
  return names;
}

}  // namespace rashomon

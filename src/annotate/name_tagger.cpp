#include "annotate/name_tagger.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace rashomon {
namespace {

constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kTrailerBytes = 8;

std::uint32_t ReadU32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}
float ReadF32(std::string_view bytes, std::size_t at) {
  return std::bit_cast<float>(ReadU32(bytes, at));
}

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
  for (std::size_t i = 0; i < (kNameLabels + 1) * kNameLabels; ++i)
    tagger.transitions_.push_back(ReadF32(payload, 12 + i * 4));
  tagger.keys_ = payload.substr(kFixed, slots * 2);
  tagger.weights_ = payload.substr(kFixed + slots * 2);
  tagger.slots_ = static_cast<std::uint32_t>(slots);
  return tagger;
}

void NameTagger::AddScores(std::uint64_t feature, float* scores) const {
  const NameSlot place = SlotOf(feature, slots_);
  std::uint32_t slot = place.slot;
  for (std::uint32_t probe = 0; probe < kMaxNameProbes; ++probe) {
    const auto key = static_cast<std::uint16_t>(static_cast<unsigned char>(keys_[slot * 2]) |
                                                static_cast<unsigned char>(keys_[slot * 2 + 1]) << 8);
    if (key == 0) return;
    if (key == place.key) {
      const auto* weights = reinterpret_cast<const signed char*>(weights_.data()) + std::size_t{slot} * kNameLabels;
      for (std::size_t l = 0; l < kNameLabels; ++l) scores[l] += static_cast<float>(weights[l]);
      return;
    }
    if (++slot == slots_) slot = 0;
  }
}

void NameTagger::Decode(const std::vector<float>& scores, std::size_t words, std::vector<std::uint8_t>& labels) const {
  std::vector<float> best(scores.begin(), scores.begin() + kNameLabels);
  for (std::size_t l = 0; l < kNameLabels; ++l) best[l] += transitions_[kNameLabels * kNameLabels + l];
  std::vector<std::uint8_t> from(words * kNameLabels);
  std::vector<float> next(kNameLabels);
  for (std::size_t i = 1; i < words; ++i) {
    for (std::size_t to = 0; to < kNameLabels; ++to) {
      float top = -std::numeric_limits<float>::infinity();
      for (std::size_t l = 0; l < kNameLabels; ++l) {
        const float score = best[l] + transitions_[l * kNameLabels + to];
        if (score > top) top = score, from[i * kNameLabels + to] = static_cast<std::uint8_t>(l);
      }
      next[to] = top + scores[i * kNameLabels + to];
    }
    best.swap(next);
  }
  labels.assign(words, 0);
  auto label = static_cast<std::uint8_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (std::size_t i = words; i-- > 0;) {
    labels[i] = label;
    label = from[i * kNameLabels + label];
  }
}

std::vector<NameSpan> NameTagger::Find(const NameDocument& document) const {
  std::vector<NameSpan> names;
  if (empty()) return names;
  const NameFeatures features(document);
  std::array<std::uint64_t, NameFeatures::kMax> hashes;
  std::vector<float> scores;
  std::vector<std::uint8_t> labels;
  for (const NameSentence& sentence : document.sentences) {
    const std::size_t words = sentence.end - sentence.begin;
    if (words == 0) continue;
    scores.assign(words * kNameLabels, 0);
    for (std::size_t i = 0; i < words; ++i) {
      const std::size_t count = features.Of(sentence, sentence.begin + static_cast<std::uint32_t>(i), hashes);
      for (std::size_t f = 0; f < count; ++f) AddScores(hashes[f], &scores[i * kNameLabels]);
    }
    for (float& score : scores) score *= step_;
    Decode(scores, words, labels);
    const std::vector<NameSpan> found = SpansOfLabels(labels, sentence.begin);
    names.insert(names.end(), found.begin(), found.end());
  }
  return names;
}

}  // namespace rashomon

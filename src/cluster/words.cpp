#include "cluster/words.h"

#include <algorithm>
#include <array>
#include <cmath>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace rashomon {
namespace {

constexpr double kBackgroundTexts = 40;   // size of the imagined background
constexpr std::uint32_t kSettled = 4096;  // texts: what stands in more is reckoned anew each time

// How large a share of texts of any kind is believed to hold a word of a shape; by WordShape.
constexpr std::array<double, 11> kBackgroundShare = {0.9, 0.9, 0.9, 0.75, 0.5, 0.3, 0.2, 0.12, 0.08, 0.3, 0.1};

bool IsWordByte(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0x80) return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  return true;
}

// Bytes of a separator character that is not ASCII, 0 for none.
std::size_t WideSeparator(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xC0) return 2;
  if (byte == 0xE2 && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) <= 0x81) return 3;
  return 0;
}

}  // namespace

WordShape ShapeOf(std::string_view lower) {
  const bool digits = !lower.empty() && std::ranges::all_of(lower, [](char c) { return c >= '0' && c <= '9'; });
  if (digits) return lower.size() == 1 ? WordShape::kDigit : WordShape::kNumber;
  return static_cast<WordShape>(std::min<std::size_t>(lower.size(), static_cast<std::size_t>(WordShape::kLong)));
}

WordKey KeyOf(std::string_view lower) {
  return static_cast<WordKey>(XXH3_64bits(lower.data(), lower.size()));
}

void WordCounts::Add(const std::vector<CountedWord>& words) {
  ++texts_;
  settled_.clear();
  for (const CountedWord& word : words) ++texts_with_[word.key];
}

std::uint32_t WordCounts::TextsWith(WordKey key) const {
  const std::uint32_t* texts = texts_with_.Find(key);
  return texts == nullptr ? 0 : *texts;
}

void WordCounts::Settle() {
  settled_.clear();
  for (std::uint32_t with = 0; with < std::min(kSettled, texts_ + 1); ++with) {
    for (std::size_t shape = 0; shape < kShapes; ++shape)
      settled_.push_back(RarityOf(static_cast<WordShape>(shape), with));
  }
}

double WordCounts::RarityOf(WordShape shape, std::uint32_t texts_with) const {
  const double seen = texts_with + kBackgroundTexts * kBackgroundShare[static_cast<std::size_t>(shape)];
  return std::max(0.0, std::log((static_cast<double>(texts_) + kBackgroundTexts) / seen));
}

double WordCounts::Rarity(const CountedWord& word) const {
  const std::uint32_t with = TextsWith(word.key);
  const std::size_t at = with * kShapes + static_cast<std::size_t>(word.shape);
  return at < settled_.size() ? settled_[at] : RarityOf(word.shape, with);
}

std::size_t WordCounts::Bytes() const {
  return texts_with_.Bytes() + settled_.capacity() * sizeof(double);
}

std::vector<std::string_view> SplitWords(std::string_view lower) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  std::size_t i = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) words.push_back(lower.substr(begin, end - begin));
  };
  while (i < lower.size()) {
    const std::size_t wide = WideSeparator(lower, i);
    if (wide == 0 && IsWordByte(lower, i)) {
      ++i;
      continue;
    }
    close(i);
    i += wide == 0 ? 1 : wide;
    begin = i;
  }
  close(std::min(i, lower.size()));
  return words;
}

}  // namespace rashomon

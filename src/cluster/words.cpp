#include "cluster/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "cluster_assets.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace rashomon {
namespace {

constexpr double kBackgroundTexts = 40;   // imagined reports of any language and kind
constexpr std::uint32_t kSettled = 4096;  // texts: what stands in more is reckoned anew each time

// How large a share of texts of any kind is believed to hold a word of a shape; by WordShape.
constexpr std::array<double, static_cast<std::size_t>(WordShape::kCount)> kBackgroundShare = {
    0.9, 0.9, 0.9, 0.75, 0.5, 0.3, 0.2, 0.12, 0.08, 0.3, 0.1, 0.6, 0.3, 0.12, 0.05, 0.02};
// The same of news as it usually is, whose common words are known: any other word is rare there, whatever its length.
constexpr std::array<double, static_cast<std::size_t>(WordShape::kCount)> kUsualShare = {
    0.0015, 0.0015, 0.0015, 0.0015, 0.0015, 0.0015, 0.0015, 0.0015, 0.0015, 0.3, 0.03, 0.6, 0.3, 0.12, 0.05, 0.02};

// Of 1,000 reports: from so many on a word is of the shape.
constexpr std::array<std::pair<int, WordShape>, 5> kCommonFrom = {{{450, WordShape::kIn60},
                                                                   {200, WordShape::kIn30},
                                                                   {80, WordShape::kIn12},
                                                                   {35, WordShape::kIn5},
                                                                   {0, WordShape::kIn2}}};

// Shapes of the words of assets/common_words.tsv ("police<TAB>322": of 1,000 reports 322 hold it).
const KeyTable<WordShape>& CommonWords() {
  static const KeyTable<WordShape> kWords = [] {
    KeyTable<WordShape> words;
    std::string_view left = cluster_assets().front().content;
    while (!left.empty()) {
      const std::string_view line = left.substr(0, left.find('\n'));
      left.remove_prefix(std::min(left.size(), line.size() + 1));
      const std::size_t tab = line.find('\t');
      int reports = 0;
      if (tab == std::string_view::npos ||
          std::from_chars(line.data() + tab + 1, line.data() + line.size(), reports).ec != std::errc())
        continue;
      words[KeyOf(line.substr(0, tab))] =
          std::ranges::find_if(kCommonFrom, [&](const auto& from) { return reports >= from.first; })->second;
    }
    return words;
  }();
  return kWords;
}

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
  if (const WordShape* common = CommonWords().Find(KeyOf(lower))) return *common;
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
  const auto at = static_cast<std::size_t>(shape);
  const double usual = kUsualTexts - std::min(texts_, kUsualTexts);
  const double seen = texts_with + kBackgroundTexts * kBackgroundShare[at] + usual * kUsualShare[at];
  return std::max(0.0, std::log((texts_ + kBackgroundTexts + usual) / seen));
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

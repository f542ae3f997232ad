// Words of a text without knowing its language: what can be counted about them, and how rare a word of a shape is.
//
// A word is a run of letters and digits, known by the hash of its lower-cased bytes. A run may be of three reports of
// one event, whose words stand in all three: frequency over reports says nothing there, or the contrary of what is
// wanted. So counts are smoothed with those of imagined reports: a few in which short words are common and long ones
// and numbers rare (Zipf's law of abbreviation), whatever the language, and, in a run of fewer than kUsualTexts, as
// many as it lacks of news as it usually is (assets/common_words.tsv). A run of three is then judged as one of hundreds
// would be in which these three stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cluster/key_table.h"

namespace rashomon {

// What the background knows a word by: how many letters it has, or, of the words of assets/common_words.tsv, about how
// many of 100 reports hold it.
enum class WordShape : std::uint8_t {
  kEmpty,
  k1,
  k2,
  k3,
  k4,
  k5,
  k6,
  k7,
  kLong,
  kDigit,
  kNumber,
  kIn60,
  kIn30,
  kIn12,
  kIn5,
  kIn2,
  kCount
};
[[nodiscard]] WordShape ShapeOf(std::string_view lower);
// So many reports are held against each other as if news as it usually is stood beside them.
inline constexpr std::uint32_t kUsualTexts = 400;
// A number of two digits or more: a figure, an age, a year.
[[nodiscard]] inline bool IsNumber(WordShape shape) {
  return shape == WordShape::kNumber;
}

using WordKey = std::uint32_t;
[[nodiscard]] WordKey KeyOf(std::string_view lower);

struct CountedWord {
  WordKey key = 0;
  std::uint16_t count = 0;  // weighted occurrences
  WordShape shape = WordShape::kEmpty;
  // Of a word of people's names: how prominent the most prominent bearer is, 255 for the report's main person.
  std::uint8_t prominence = 0;
};

// In how many texts of a run or stream a word stands.
class WordCounts {
 public:
  // Words of one more text, each once.
  void Add(const std::vector<CountedWord>& words);
  [[nodiscard]] std::uint32_t texts() const { return texts_; }
  [[nodiscard]] std::uint32_t TextsWith(WordKey key) const;
  // To be called when all texts have been added, until the next: the logarithms that most words ask for are taken once.
  void Settle();
  // Logarithm of inverse document frequency (Salton & Buckley 1988), smoothed by the background; never negative.
  [[nodiscard]] double Rarity(const CountedWord& word) const;
  [[nodiscard]] std::size_t Bytes() const;

 private:
  static constexpr std::size_t kShapes = static_cast<std::size_t>(WordShape::kCount);

  [[nodiscard]] double RarityOf(WordShape shape, std::uint32_t texts_with) const;

  KeyTable<std::uint32_t> texts_with_;
  std::uint32_t texts_ = 0;
  std::vector<double> settled_;  // by the texts that hold a word, then by its shape; empty where not settled
};

// Cuts text into lower-cased runs of letters and digits; views into `lower`, which must outlive them.
// General punctuation (U+2000..206F) and U+00A0..00BF separate; an apostrophe does too.
[[nodiscard]] std::vector<std::string_view> SplitWords(std::string_view lower);

}  // namespace rashomon

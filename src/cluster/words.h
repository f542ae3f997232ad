// Words of a set of reports as weighted vectors: how alike two texts are without knowing their language.
//
// A word is a run of letters and digits. Its weight is term frequency times inverse document frequency (Salton &
// Buckley 1988) over the reports of the run. A run may be three reports, where frequency over reports says nothing: the
// counts are smoothed with those of an imagined background in which short words are common and long ones, numbers and
// capitalised ones rare (Zipf's law of abbreviation), so that no list of stop words is needed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rashomon {

struct WordWeight {
  std::uint32_t word = 0;
  float weight = 0;
};

// Ascending by word, of length 1 (or empty).
using WordVector = std::vector<WordWeight>;

struct WordText {
  std::string_view title;
  std::string_view text;
};

struct WordSpace {
  std::vector<WordVector> vectors;          // one per text
  std::vector<std::uint32_t> reports_with;  // per word: in how many texts it stands
  std::vector<std::string> words;           // per word: lower case
};

// Numbers words in order of first appearance. Linear in the texts.
[[nodiscard]] WordSpace WeighWords(std::span<const WordText> texts);

// Of two vectors of length 1: 0 nothing shared, 1 the same words.
[[nodiscard]] double Cosine(const WordVector& a, const WordVector& b);

struct SimilarPair {
  std::uint32_t a = 0, b = 0;  // a < b
  double cosine = 0;
};

// All pairs whose cosine is at least `floor`, ascending. Goes over an inverted index and leaves out words that stand in
// a large share of many texts when it looks for candidates, not when it compares them.
[[nodiscard]] std::vector<SimilarPair> FindSimilarPairs(const WordSpace& space, double floor);

// Cuts text into lower-cased runs of letters and digits; views into `lower`, which must outlive them.
// General punctuation (U+2000..206F) and U+00A0..00BF separate; an apostrophe does too.
[[nodiscard]] std::vector<std::string_view> SplitWords(std::string_view lower);

}  // namespace rashomon

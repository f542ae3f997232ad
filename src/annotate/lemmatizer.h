// Lemmas: what to take off and put on at a word's end, learned for its whole form or its ending, with its tag.
//
// The longest known ending decides (Kanerva et al. 2020 show how far suffix edits go for English); a word whose ending
// nothing is known of is its own lemma.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/model_file.h"
#include "annotate/word_features.h"
#include "base/result.h"

namespace rashomon {

// What to do at a word's end: take `strip` bytes off, put `append` on. Written "3y" in the model's names.
struct LemmaEdit {
  std::size_t strip = 0;
  std::string_view append;
};

class Lemmatizer {
 public:
  static constexpr std::string_view kKind = "LEM1";
  static constexpr std::size_t kLongestEnding = 6;  // bytes

  // A view of `bytes`, which must outlive it. kInvalidInput, kNotFound as ModelFile::Open.
  [[nodiscard]] static Result<Lemmatizer> Open(std::string_view bytes);

  // A tag as the keys have it.
  struct Tag {
    Tag(Upos upos, std::string_view xpos);
    std::uint64_t upos, xpos;
  };
  // The edit for a lower-cased word, whose hashes are in `word`; nothing to do where none is known. Never strips more
  // than the word has.
  [[nodiscard]] LemmaEdit Edit(std::string_view lower, const WordFeatures& word, const Tag& tag) const;

  // Keys of the table, shared with the trainer: a whole word, or an ending, under a tag.
  [[nodiscard]] static std::uint64_t WordKey(std::string_view lower, Upos upos, std::string_view xpos);
  [[nodiscard]] static std::uint64_t EndingKey(std::string_view ending, Upos upos, std::string_view xpos);

 private:
  // Whether the table may have this feature: most of those that are asked for it has not.
  [[nodiscard]] bool MayHave(std::uint64_t feature) const {
    const std::uint32_t bit = FeatureKey(feature) >> (32 - kFilterBits);
    return (filter_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  static constexpr std::uint32_t kFilterBits = 16;
  ModelFile model_;
  std::vector<std::uint64_t> filter_;  // a bit for the upper bits of every key
};

}  // namespace rashomon

// What the syntax network is told of one word, worked out once from its letters: the rows of its embedding table that
// stand for the word's form, class, endings, beginnings and shape.
//
// Works on lower-cased, all-capital and Title Case text too: where case says nothing the shape is that of the
// lower-cased word, and the training text is partly re-cased (training/README.md).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "annotate/model_file.h"

namespace rashomon {

enum class CaseUse : std::uint8_t { kInformative, kUninformative };

struct WordFeatures {
  std::uint64_t word = 0;                                                         // lower-cased form, figures as one
  std::uint64_t form = 0;                                                         // lower-cased form
  std::uint64_t shape = 0;                                                        // "Xx", "dd.d"
  std::uint32_t cluster = 0;                                                      // 0 = word not known
  std::uint64_t suffix2 = 0, suffix3 = 0, suffix4 = 0, prefix2 = 0, prefix3 = 0;  // of so many bytes
};

// `clusters` may be null: then all clusters are 0.
[[nodiscard]] WordFeatures FeaturesOfWord(std::string_view form, std::string_view lower, CaseUse use,
                                          const ModelFile* clusters);

struct SyntaxRows {
  static constexpr std::size_t kCount = 8;
  static constexpr std::uint32_t kClasses = 193;  // word classes, 0 = none
  static constexpr std::uint32_t kShort = 1024, kMiddle = 4096, kLong = 8192, kShapes = 512;
  // Where each kind begins; words come last, since their number is the model's affair. Row kWords is "not known".
  static constexpr std::uint32_t kSuffix2 = kClasses, kSuffix3 = kSuffix2 + kShort, kSuffix4 = kSuffix3 + kMiddle,
                                 kPrefix2 = kSuffix4 + kLong, kPrefix3 = kPrefix2 + kShort, kShape = kPrefix3 + kMiddle,
                                 kWords = kShape + kShapes;
  enum Kind : std::size_t { kWord, kClass, kEnding2, kEnding3, kEnding4, kBeginning2, kBeginning3, kForm };

  // By Kind. `word_row` is the word's number in the model, 0 = not known.
  [[nodiscard]] static std::array<std::uint32_t, kCount> Of(const WordFeatures& word, std::uint32_t word_row) {
    return {kWords + word_row,
            word.cluster < kClasses ? word.cluster : 0,
            kSuffix2 + FeatureSlot(word.suffix2, kShort),
            kSuffix3 + FeatureSlot(word.suffix3, kMiddle),
            kSuffix4 + FeatureSlot(word.suffix4, kLong),
            kPrefix2 + FeatureSlot(word.prefix2, kShort),
            kPrefix3 + FeatureSlot(word.prefix3, kMiddle),
            kShape + FeatureSlot(word.shape, kShapes)};
  }
};

}  // namespace rashomon

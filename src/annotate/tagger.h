// Parts of speech: a greedy averaged perceptron (Collins 2002) over words, their parts, their neighbours and the tags
// before them. UPOS and the Penn tag are one label, so that they always agree.
//
// Works on lower-cased, all-capital and Title Case text too: where case says nothing the features on case are left out,
// and the training text is partly re-cased (training/README.md).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/model_file.h"
#include "base/result.h"

namespace rashomon {

// What the tagger and the parser ask of one word, worked out once from its letters.
struct WordFeatures {
  std::uint64_t word = 0;                 // lower-cased form, figures as one
  std::uint64_t shape = 0;                // "Xx", "dd.d"; one value where case says nothing
  std::uint32_t cluster = 0;              // 0 = word not known
  std::array<std::uint64_t, 5> suffix{};  // of 1 to 5 letters
  std::array<std::uint64_t, 4> prefix{};  // of 1 to 4 letters
};

enum class CaseUse : std::uint8_t { kInformative, kUninformative };

// `clusters` may be null: then all clusters are 0.
[[nodiscard]] WordFeatures FeaturesOfWord(std::string_view form, std::string_view lower, CaseUse use,
                                          const ModelFile* clusters);

// The features of word `at`, as the trainer and the tagger see them.
struct TaggerFeatures {
  static constexpr std::size_t kStatic = 45;
  static constexpr std::size_t kDynamic = 9;
  // Of the words alone.
  static void Static(std::span<const WordFeatures> words, std::size_t at, std::span<std::uint64_t, kStatic> out);
  // With the tags of the one and two words before (0 = none, else label + 1).
  static void Dynamic(std::span<const WordFeatures> words, std::size_t at, std::uint32_t previous,
                      std::uint32_t before_previous, std::span<std::uint64_t, kDynamic> out);
};

class Tagger {
 public:
  static constexpr std::string_view kKind = "TAG1";
  static constexpr std::size_t kMostLabels = 256;

  // A view of `bytes`, which must outlive it. kInvalidInput, kNotFound as ModelFile::Open.
  [[nodiscard]] static Result<Tagger> Open(std::string_view bytes);

  // One label per word of a sentence.
  [[nodiscard]] std::vector<std::uint8_t> Tag(std::span<const WordFeatures> words) const;
  [[nodiscard]] Upos UposOf(std::uint8_t label) const;
  [[nodiscard]] std::string_view XposOf(std::uint8_t label) const;  // lives as long as the model's bytes

  // A label's name in the model: one letter for UPOS ('A' + its number), then the Penn tag.
  [[nodiscard]] const std::vector<std::string_view>& labels() const { return model_.names(); }

 private:
  ModelFile model_;
};

}  // namespace rashomon

// The inner loops of the attribution tagger for processors with AVX-512 or AVX2: features of several words at a time,
// and what they weigh together. The same numbers, bit for bit, as RowSum over CueHintFeatures, CueFeatures and
// ArgumentFeatures::Of.
#pragma once

#include <cstdint>
#include <span>

#include "annotate/attribution_features.h"
#include "annotate/label_chain.h"

namespace rashomon {

// A table of 2^bits rows of weights, as RowSum has it.
struct RowTable {
  const signed char* weights = nullptr;
  std::uint32_t bits = 0;
};

// The words of one cue's window. Of each column kMargin more may be read at either end.
struct ArgumentColumns {
  AttributionContext::Columns codes;             // at the window's first word
  const std::uint32_t *branch, *root, *between;  // no branch and no root before the first word: zeros
  const std::uint8_t *limits, *away;
  std::uint32_t cue_begin = 0, cue_end = 0;  // counted from the window's first word
  std::uint32_t cue_lemma = 0;
};

// Some words of one sentence that stand together, all of them in the tree. Of each column kMargin more may be read
// behind.
struct CueColumns {
  AttributionContext::Columns codes;                         // at the first of them
  const std::uint32_t *suffix, *after, *seen, *frame;        // as CueFeatures has them
  const std::uint32_t *head_lemma, *head_tag, *head_speech;  // of the word above; 0 at a root
  std::uint32_t words_before = 0, words_behind = 0;          // of the sentence
};

struct AttributionKernels {
  // What the hints say of each word of a sentence whose first word `codes` stand at; `sums` is as long as the sentence.
  void (*hints)(const AttributionContext::Columns& codes, RowTable table, std::span<std::int32_t> sums);
  // Of each of the words; `rows` are as many.
  void (*cues)(const CueColumns& columns, RowTable table, std::span<ChainSums> rows);
  // Of each word of the window, all of them in the tree; nothing sensible of the cue's own. `rows` is as long as the
  // window.
  void (*arguments)(const ArgumentColumns& columns, RowTable table, std::span<ChainSums> rows);
  const char* name;
};

// Those that this processor can run, the fastest last.
[[nodiscard]] std::span<const AttributionKernels> AllAttributionKernels();
// The fastest; null where this processor can run none.
[[nodiscard]] const AttributionKernels* FastAttributionKernels();

}  // namespace rashomon

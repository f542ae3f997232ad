// AttributionTagger: the learned finder of cues, and of the source and content of each.
//
// Two linear-chain models in the manner of conditional random fields (Lafferty et al. 2001), as Newell et al. 2018 do
// for PolNeAR: the first labels each sentence's cues; the second is run once for every cue and labels the words
// around it as source, content or neither. Few words can be part of a cue: a small table of hints says which, and the
// first model looks at those and their neighbours only. Trained by training/attribution_train.cpp; see
// models/en/attribution.md.
//
// The file: "RSHM", u32 version, u64 payload size, payload, u64 FNV-1a of the payload, all little-endian. The payload:
// u32 1 if trained with dependency trees, else 0; of the hints u32 bits, i32 the least sum that makes a word a
// candidate, 2^bits i8 weights; for either model u32 bits, then 2^bits rows of i8 weights (4 columns for cues, 8 for
// arguments).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/attribution_features.h"
#include "annotate/label_chain.h"
#include "annotate/syntax.h"

namespace rashomon {

struct LearnedAttribution {
  TokenRange cue;
  TokenRange source;  // empty = none
  std::vector<TokenRange> content;
};

class AttributionTagger {
 public:
  // A view: `file` must outlive the tagger. Nothing for what is no such model. O(1).
  [[nodiscard]] static std::optional<AttributionTagger> Open(std::string_view file);

  [[nodiscard]] std::vector<TokenRange> FindCues(const AttributionContext& context, const Sentence& sentence) const;
  // Content is empty where the model finds none.
  [[nodiscard]] LearnedAttribution FindArguments(const AttributionContext& context, TokenRange cue) const;

  [[nodiscard]] AttributionContext::Tree tree() const { return tree_; }

  // One weight table as it lies in the file.
  struct Table {
    std::uint32_t bits = 0;
    const signed char* weights = nullptr;
  };

 private:
  // By word of the sentence: 1 where a cue may be, else 0.
  void FindCandidates(const AttributionContext& context, const Sentence& sentence, ChainLabels& may) const;

  // What the hints say of each word of the sentence.
  void SumHints(const AttributionContext& context, const Sentence& sentence, std::span<std::int32_t> sums) const;
  // What the words of the stretch weigh as parts of a cue.
  void SumCues(const AttributionContext& context, TokenRange stretch, CueWords& words, std::span<ChainSums> rows) const;
  // What the words of the window are to the cue; nothing for the cue's own.
  void SumArguments(const AttributionContext& context, TokenRange cue, TokenRange window,
                    std::span<ChainSums> rows) const;

  struct Hints {
    std::uint32_t bits = 0;
    std::int32_t least = 0;
    const signed char* weights = nullptr;
  };
  static std::optional<Hints> TakeHints(std::string_view& payload);
  Hints hints_;
  Table cues_;
  Table arguments_;
  AttributionContext::Tree tree_ = AttributionContext::Tree::kNone;
};

}  // namespace rashomon

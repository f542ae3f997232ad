// NameTagger: which words are names of what. A linear-chain conditional random field (Lafferty et al. 2001) over the
// labels O and B-/I- of each type, with hashed features and weights of one byte (models/en/names.md says how it was
// made).
//
//   NameTagger tagger = NameTagger::Open(language.file("names.bin"));
//   std::vector<NameSpan> names = tagger.Find(document);
//
// Model container: "RSHM", u32 version 1, u64 payload size, payload, u64 FNV-1a of the payload, all little endian.
// Payload: u32 labels, u32 slots, f32 weight of one step, (labels + 1) * labels f32 transitions (the last row is the
// start), slots u16 keys (0 = empty), slots * labels i8 weights.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/name_features.h"
#include "annotate/name_rows.h"

namespace rashomon {

struct NameSpan {
  std::uint32_t begin = 0;  // words, half open
  std::uint32_t end = 0;
  EntityType type = EntityType::kOther;
  friend bool operator==(const NameSpan&, const NameSpan&) = default;
};

// Names from a label per word (an I- without its B- begins one).
[[nodiscard]] std::vector<NameSpan> SpansOfLabels(std::span<const std::uint8_t> labels, std::uint32_t first_word);

class NameTagger {
 public:
  // The language's own; see Open. For Language::Prepared.
  explicit NameTagger(const Language& language) : NameTagger(Open(language.file("names.bin"))) {}
  // O(1). Bytes that are no model of this version make a tagger that finds nothing. `container` must outlive it.
  [[nodiscard]] static NameTagger Open(std::string_view container);

  [[nodiscard]] bool empty() const { return table_.slots == 0; }
  // In text order. Viterbi: time linear in the words. Where case speaks, a word with small letters far from any capital
  // is no name and is not looked at.
  [[nodiscard]] std::vector<NameSpan> Find(const NameDocument& document) const;

 private:
  // What the words that may be names weigh, in text order, a row for each.
  [[nodiscard]] std::pmr::vector<NameRow> Scores(const NameDocument& document, const NameFeatures& features) const;
  // The words of one stretch. At an inner edge there stands a word that is no name.
  struct Edges {
    bool begins_sentence = true;
    bool ends_sentence = true;
  };
  void Decode(std::span<const NameRow> scores, Edges edges, std::pmr::vector<NameOrigins>& from,
              std::pmr::vector<std::uint8_t>& labels) const;
  NameTagger() = default;

  float step_ = 0;
  std::array<NameRow, kNameLabels + 1> transitions_;  // from each label, and from the start; past the labels -infinity
  NameTable table_;
};

}  // namespace rashomon

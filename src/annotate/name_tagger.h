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

namespace rashomon {

// Labels: 0 is O; 1 + 2 * type begins a name of EntityType `type`, 2 + 2 * type goes on with it.
inline constexpr std::size_t kNameLabels = 13;

struct NameSpan {
  std::uint32_t begin = 0;  // words, half open
  std::uint32_t end = 0;
  EntityType type = EntityType::kOther;
  friend bool operator==(const NameSpan&, const NameSpan&) = default;
};

// Names from a label per word (an I- without its B- begins one).
[[nodiscard]] std::vector<NameSpan> SpansOfLabels(const std::vector<std::uint8_t>& labels, std::uint32_t first_word);

class NameTagger {
 public:
  // The language's own; see Open. For Language::Prepared.
  explicit NameTagger(const Language& language) : NameTagger(Open(language.file("names.bin"))) {}
  // O(1). Bytes that are no model of this version make a tagger that finds nothing. `container` must outlive it.
  [[nodiscard]] static NameTagger Open(std::string_view container);

  [[nodiscard]] bool empty() const { return slots_ == 0; }
  // In text order. Viterbi: time linear in the words. Where case speaks, a word with small letters far from any capital
  // is no name and is not looked at.
  [[nodiscard]] std::vector<NameSpan> Find(const NameDocument& document) const;

 private:
  // A number for each label, filled up to a multiple of four, so that four are reckoned at once.
  static constexpr std::size_t kRow = 16;
  using Row = std::array<float, kRow>;
  [[nodiscard]] Row Scores(std::span<const std::uint64_t> features) const;
  // The slot that holds the weights of a feature, or slots_.
  [[nodiscard]] std::uint32_t FindSlot(std::uint64_t feature) const;
  [[nodiscard]] std::uint32_t FindSlotOneByOne(std::uint16_t wanted, std::uint32_t slot, std::uint32_t probes) const;
  // The words of one stretch. At an inner edge there stands a word that is no name.
  struct Edges {
    bool begins_sentence = true;
    bool ends_sentence = true;
  };
  void Decode(const std::vector<Row>& scores, Edges edges, std::vector<std::uint8_t>& labels) const;
  NameTagger() = default;

  std::uint32_t slots_ = 0;
  float step_ = 0;
  std::array<Row, kNameLabels + 1> transitions_;  // from each label, and from the start; past the labels -infinity
  std::string_view keys_;
  std::string_view weights_;
};

// Where a feature stands in a table of `slots`, and the key that it is known by there (never 0).
struct NameSlot {
  std::uint32_t slot;
  std::uint16_t key;
};
[[nodiscard]] constexpr NameSlot SlotOf(std::uint64_t feature, std::uint32_t slots) {
  const auto key = static_cast<std::uint16_t>(feature);
  return {static_cast<std::uint32_t>((feature >> 32) * slots >> 32), key == 0 ? std::uint16_t{1} : key};
}
inline constexpr std::uint32_t kMaxNameProbes = 32;

}  // namespace rashomon

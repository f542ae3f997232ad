// A partial dependency tree: arc-eager transitions (Nivre 2008) with the root at the end (Ballesteros and Nivre 2013),
// and what the parser looks at in it.
//
// Every sentence of n words takes 2n transitions. Words are known by their place; `words` (one past the last) is the
// root.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <vector>

#include "annotate/annotate.h"

namespace rashomon {

enum class Transition : std::uint8_t { kShift, kLeft, kRight, kReduce };
constexpr std::size_t kTransitions = 4;

class ParserState {
 public:
  static constexpr std::uint16_t kNone = 0xFFFF;
  struct Node {
    std::uint16_t head = kNone;
    std::uint16_t left[2] = {kNone, kNone};  // outermost first
    std::uint16_t right[2] = {kNone, kNone};
    std::uint8_t left_count = 0;
    std::uint8_t right_count = 0;
    std::uint8_t relation = 0;  // of the arc to its head, label + 1; 0 before there is one
  };

  explicit ParserState(std::size_t words = 0) { Reset(words); }
  // Begins anew; keeps its memory.
  void Reset(std::size_t words);
  [[nodiscard]] bool Allows(Transition transition) const {
    return (Allowed() >> static_cast<int>(transition) & 1) != 0;
  }
  // The transitions that are allowed: a bit for each, by number.
  [[nodiscard]] unsigned Allowed() const {
    if (depth_ == 0) return next_ < words_ ? kShiftBit : 0;
    const unsigned of_top = nodes_[Stack(0)].head == kNone ? kLeftBit : kReduceBit;
    return of_top | (next_ < words_ ? kShiftBit | kRightBit : 0);
  }
  // Where no more than one is allowed: which. Nothing, too, if the state is Finished.
  [[nodiscard]] std::optional<Transition> OnlyTransition() const {
    if (Finished()) return std::nullopt;
    if (depth_ == 0) return Transition::kShift;
    if (next_ < words_) return std::nullopt;
    return nodes_[Stack(0)].head == kNone ? Transition::kLeft : Transition::kReduce;
  }
  // `relation` (label + 1) goes with kLeft and kRight. The transition must be allowed.
  void Apply(Transition transition, std::uint8_t relation) {
    const auto next = static_cast<std::uint16_t>(next_);
    switch (transition) {
      case Transition::kShift:
        Push(next);
        break;
      case Transition::kLeft:
        Attach(Stack(0), next, relation);
        --depth_;
        break;
      case Transition::kRight:
        Attach(next, Stack(0), relation);
        Push(next);
        break;
      case Transition::kReduce:
        --depth_;
        break;
    }
  }
  [[nodiscard]] bool Finished() const { return next_ == words_ && depth_ == 0; }

  // kNone where there is none. `depth` 0 is the top of the stack, `ahead` 0 the next word.
  [[nodiscard]] std::uint16_t Stack(std::size_t depth) const {
    return depth < depth_ + kBelow ? stack_[depth_ + kBelow - 1 - depth] : kNone;
  }
  [[nodiscard]] std::span<const std::uint16_t> stack() const { return std::span(stack_).subspan(kBelow, depth_); }
  [[nodiscard]] std::uint16_t Buffer(std::size_t ahead) const {
    return next_ + ahead <= words_ ? static_cast<std::uint16_t>(next_ + ahead) : kNone;
  }
  // Of kNone: one that has nothing.
  [[nodiscard]] const Node& node(std::uint16_t word) const { return nodes_[std::min<std::size_t>(word, words_ + 1)]; }
  [[nodiscard]] std::size_t words() const { return words_; }

 private:
  static constexpr unsigned kShiftBit = 1U << static_cast<int>(Transition::kShift),
                            kLeftBit = 1U << static_cast<int>(Transition::kLeft),
                            kRightBit = 1U << static_cast<int>(Transition::kRight),
                            kReduceBit = 1U << static_cast<int>(Transition::kReduce);
  static constexpr std::size_t kBelow = 2;
  void Push(std::uint16_t word) {
    stack_[kBelow + depth_++] = word;
    ++next_;
  }
  void Attach(std::uint16_t dependent, std::uint16_t head, std::uint8_t relation) {
    nodes_[dependent].head = head;
    nodes_[dependent].relation = relation;
    Node& node = nodes_[head];
    if (dependent < head) {
      node.left[1] = node.left[0];
      node.left[0] = dependent;
      node.left_count += node.left_count < 255 ? 1 : 0;
    } else {
      node.right[1] = node.right[0];
      node.right[0] = dependent;
      node.right_count += node.right_count < 255 ? 1 : 0;
    }
  }
  std::size_t words_ = 0;
  std::size_t next_ = 0;
  std::size_t depth_ = 0;             // of the stack
  std::vector<std::uint16_t> stack_;  // two words that are none, and then those of the stack, the top last
  std::vector<Node> nodes_;           // words_, the root, and one for kNone
};

// The parts of speech of a sentence, as the parser asks for them.
class WordKinds {
 public:
  static constexpr std::uint16_t kOutside = 17;  // the part of speech of the root and of no word
  WordKinds() = default;
  explicit WordKinds(std::span<const Upos> upos) { Read(upos); }
  // Keeps its memory.
  void Read(std::span<const Upos> upos);
  [[nodiscard]] std::uint16_t UposOf(std::uint16_t word) const { return upos_[std::min<std::size_t>(word, words_)]; }
  // Which kinds of words (bits, below 64) stand between two words; only the first 23 of them are looked at.
  [[nodiscard]] std::uint16_t Between(std::size_t from, std::size_t to) const {
    const std::size_t count = std::min(to - from - 1, kFarthest);
    std::uint64_t found = 0;
    for (std::size_t k = 0; k < kFarthest; k += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, &kinds_[from + 1 + k], sizeof eight);
      found |= eight & kFirst[std::min<std::size_t>(count - std::min(count, k), 8)];
    }
    found |= found >> 32;
    found |= found >> 16;
    found |= found >> 8;
    return static_cast<std::uint16_t>(found & 0xFF);
  }

 private:
  static constexpr std::size_t kFarthest = 23;
  // Masks of the first bytes of eight, as they lie in memory.
  static constexpr auto kFirst = [] {
    std::array<std::uint64_t, 9> masks{};
    for (std::size_t n = 0; n < masks.size(); ++n) {
      std::array<std::uint8_t, 8> bytes{};
      for (std::size_t i = 0; i < n; ++i) bytes[i] = 0xFF;
      masks[n] = std::bit_cast<std::uint64_t>(bytes);
    }
    return masks;
  }();
  std::size_t words_ = 0;
  std::vector<std::uint8_t> upos_;   // of the words, and kOutside
  std::vector<std::uint8_t> kinds_;  // likewise, and then nothing for as far as Between may read
};

// What decides on the next transition: some words, and facts about the tree between them.
struct ParserContext {
  static constexpr std::size_t kSlots = 9;
  static constexpr std::size_t kFacts = 11;
  static constexpr std::size_t kMostRelations = 64;
  // How many values each fact has; a relation is 0 or label + 1.
  static constexpr std::array<std::uint16_t, kFacts> kFactSizes = {64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 324};

  // The first row of each fact in a table of them all.
  [[nodiscard]] static constexpr std::array<std::size_t, kFacts> FirstRows() {
    std::array<std::size_t, kFacts> rows{};
    for (std::size_t f = 1; f < rows.size(); ++f) rows[f] = rows[f - 1] + kFactSizes[f - 1];
    return rows;
  }

  std::array<std::uint16_t, kSlots> slots;  // kNone where there is none
  std::array<std::uint16_t, kFacts> facts;

  // `kinds` of the sentence's words.
  [[nodiscard]] static ParserContext Of(const ParserState& state, const WordKinds& kinds) {
    ParserContext context;
    Visit(
        state, kinds, [&](std::size_t slot, std::uint16_t word) { context.slots[slot] = word; },
        [&](std::size_t fact, std::size_t value) { context.facts[fact] = static_cast<std::uint16_t>(value); });
    return context;
  }
  // The same, told one by one: slot(number, word) and fact(number, value), in the order of their numbers.
  template <typename Slot, typename Fact>
  static void Visit(const ParserState& state, const WordKinds& kinds, const Slot& slot, const Fact& fact);

 private:
  [[nodiscard]] static std::size_t DistanceClass(std::size_t distance) {
    static constexpr std::array<std::uint8_t, 15> kClasses = {0, 1, 2, 3, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6, 7};
    return kClasses[std::min<std::size_t>(distance, 14)];
  }
};

template <typename Slot, typename Fact>
inline __attribute__((always_inline)) void ParserContext::Visit(const ParserState& state, const WordKinds& kinds,
                                                                const Slot& slot, const Fact& fact) {
  static constexpr std::uint16_t kNone = ParserState::kNone;
  const std::uint16_t s0 = state.Stack(0), s1 = state.Stack(1), n0 = state.Buffer(0);
  const ParserState::Node& top = state.node(s0);
  const ParserState::Node& next = state.node(n0);
  slot(0, s0);
  slot(1, s1);
  slot(2, n0);
  slot(3, state.Buffer(1));
  slot(4, state.Buffer(2));
  slot(5, top.head);
  slot(6, top.left[0]);
  slot(7, top.right[0]);
  slot(8, next.left[0]);
  const auto relation = [&](std::uint16_t at) -> std::size_t { return state.node(at).relation; };
  const auto few = [](std::uint8_t count) { return std::min<std::size_t>(count, 3); };
  fact(0, top.relation);
  fact(1, relation(top.left[0]));
  fact(2, relation(top.right[0]));
  fact(3, relation(next.left[0]));
  fact(4, relation(s1));
  fact(5, relation(top.right[1]));
  fact(6, relation(next.left[1]));
  fact(7, few(top.left_count) + 4 * few(top.right_count));
  fact(8, few(next.left_count) + 4 * (s0 == kNone ? 0 : DistanceClass(n0 - s0)));
  fact(9, s0 == kNone ? 0 : kinds.Between(s0, n0));
  fact(10, kinds.UposOf(s0) * 18 + kinds.UposOf(n0));
}

}  // namespace rashomon

// A partial dependency tree: arc-eager transitions (Nivre 2008) with the root at the end (Ballesteros and Nivre 2013),
// and what the parser looks at in it.
//
// Every sentence of n words takes 2n transitions. Words are known by their place; `words` (one past the last) is the
// root.
#pragma once

#include <array>
#include <cstdint>
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
  [[nodiscard]] bool Allows(Transition transition) const;
  // Where no more than one is allowed: which. Nothing, too, if the state is Finished.
  [[nodiscard]] std::optional<Transition> OnlyTransition() const {
    if (Finished()) return std::nullopt;
    if (stack_.empty()) return Transition::kShift;
    if (next_ < words_) return std::nullopt;
    return nodes_[stack_.back()].head == kNone ? Transition::kLeft : Transition::kReduce;
  }
  // `relation` (label + 1) goes with kLeft and kRight. The transition must be allowed.
  void Apply(Transition transition, std::uint8_t relation);
  [[nodiscard]] bool Finished() const { return next_ == words_ && stack_.empty(); }

  // kNone where there is none. `depth` 0 is the top of the stack, `ahead` 0 the next word.
  [[nodiscard]] std::uint16_t Stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone;
  }
  [[nodiscard]] std::span<const std::uint16_t> stack() const { return stack_; }
  [[nodiscard]] std::uint16_t Buffer(std::size_t ahead) const {
    return next_ + ahead <= words_ ? static_cast<std::uint16_t>(next_ + ahead) : kNone;
  }
  [[nodiscard]] const Node& node(std::uint16_t word) const { return nodes_[word]; }
  [[nodiscard]] std::size_t words() const { return words_; }

 private:
  void Attach(std::uint16_t dependent, std::uint16_t head, std::uint8_t relation);
  std::size_t words_ = 0;
  std::size_t next_ = 0;
  std::vector<std::uint16_t> stack_;
  std::vector<Node> nodes_;  // words_ + 1, the root last
};

// What decides on the next transition: some words, and facts about the tree between them.
struct ParserContext {
  static constexpr std::size_t kSlots = 9;
  static constexpr std::size_t kFacts = 11;
  static constexpr std::size_t kMostRelations = 64;
  // How many values each fact has; a relation is 0 or label + 1.
  static constexpr std::array<std::uint16_t, kFacts> kFactSizes = {64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 324};

  std::array<std::uint16_t, kSlots> slots;  // kNone where there is none
  std::array<std::uint16_t, kFacts> facts;

  // `upos` of the sentence's words.
  [[nodiscard]] static ParserContext Of(const ParserState& state, std::span<const Upos> upos);
};

}  // namespace rashomon

// A step of the parser: the hidden layer of a state, and the transition that it gives the largest score.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "annotate/integer_product.h"
#include "annotate/parser_state.h"

namespace rashomon {

// What facts about the tree add to the hidden layer, of two facts together one row, so that a step adds up half as
// many. Sums wrap round, so that they are the same as those of one row a fact.
class JointFacts {
 public:
  // The facts of a pair come to be known at about the same time; what the last arc may change stands last.
  static constexpr std::size_t kAlone = 10;  // and no other with it
  static constexpr std::array<std::array<std::uint8_t, 2>, 5> kPairs = {{{7, 8}, {1, 9}, {2, 5}, {3, 6}, {0, 4}}};
  static constexpr std::size_t kRows = 1 + kPairs.size();
  JointFacts() = default;
  // `facts`: a row for each value of each fact, by ParserContext::FirstRows; `bias` is part of the first row's.
  // `relations`: labels of the network; values beyond those that a state can have add nothing.
  JointFacts(const std::int16_t* facts, const std::int16_t* bias, std::size_t wide, std::size_t relations);

  // The values of a fact below which all that a state can have lie.
  [[nodiscard]] static std::size_t ValuesOf(std::size_t fact, std::size_t relations);

  [[nodiscard]] const std::int16_t* rows() const { return rows_.data(); }
  // Where each of the kRows rows begins for these facts, in rows of the hidden layer's size from rows() on.
  [[nodiscard]] static std::array<std::size_t, kRows> Places(
      const std::array<std::size_t, ParserContext::kFacts>& facts) {
    return [&]<std::size_t... kPair>(std::index_sequence<kPair...>) {
      return std::array{facts[kAlone], Place<kPair>(facts)...};
    }(std::make_index_sequence<kPairs.size()>());
  }

 private:
  static constexpr std::size_t kFactSize = 64, kPairSize = kFactSize * kFactSize;
  template <std::size_t kPair>
  [[nodiscard]] static std::size_t Place(const std::array<std::size_t, ParserContext::kFacts>& facts) {
    constexpr std::size_t kBegin = ParserContext::kFactSizes[kAlone] + kPair * kPairSize;
    return kBegin + facts[kPairs[kPair][0]] * kFactSize + facts[kPairs[kPair][1]];
  }
  std::vector<std::int16_t> rows_;
};

// The weights that a step reads; views.
struct StepWeights {
  std::size_t wide = 0;  // of the hidden layer, a multiple of 32
  std::uint32_t factor = 0;
  const std::int16_t *none = nullptr, *facts = nullptr;  // JointFacts::rows
  const std::int8_t* four = nullptr;                     // of the transitions, by FourPlace
  const std::int16_t* turned = nullptr;                  // the same, `wide` of each transition after another
  const std::int32_t* transition_bias = nullptr;         // kTransitions of them
};

// What the words of a sentence add in the parts of ParserContext: word w in part k at words + k * part + w * wide.
struct StepWords {
  const std::int16_t* words = nullptr;
  std::size_t part = 0;
};

// Puts the hidden layer, of 7 bits, at `hidden` (weights.wide bytes). More than one transition, or kLeft alone, must be
// allowed. Of equal scores the first is taken.
using StepFunction = Transition (*)(const StepWeights& weights, const StepWords& words, const ParserState& state,
                                    const WordKinds& kinds, const IntegerKernels& kernels, std::uint8_t* hidden);

// For any layer on any processor, by `kernels`.
[[nodiscard]] Transition StepOf(const StepWeights& weights, const StepWords& words, const ParserState& state,
                                const WordKinds& kinds, const IntegerKernels& kernels, std::uint8_t* hidden);
// The fastest for a hidden layer of that size with those kernels; all give the same.
[[nodiscard]] StepFunction BestStep(std::size_t wide, const IntegerKernels& kernels);

}  // namespace rashomon

// A step of the parser: the hidden layer of a state, and the transition that it gives the largest score.
#pragma once

#include <cstdint>
#include <vector>

#include "annotate/integer_product.h"
#include "annotate/parser_state.h"

namespace rashomon {

// The weights that a step reads; views.
struct StepWeights {
  std::size_t wide = 0;  // of the hidden layer, a multiple of 32
  std::uint32_t factor = 0;
  const std::int16_t *bias = nullptr, *none = nullptr, *facts = nullptr;
  const std::int8_t* four = nullptr;              // of the transitions, by FourPlace
  const std::int16_t* turned = nullptr;           // the same, `wide` of each transition after another
  const std::int32_t* transition_bias = nullptr;  // kTransitions of them
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

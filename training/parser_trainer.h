// Learns the parser's two models from trees whose tags were given by a tagger that had not seen them (jackknifing).
#pragma once

#include <span>
#include <vector>

#include "annotate/parser.h"
#include "conllu.h"
#include "model_writer.h"

namespace rashomon::training {

struct ParserOptions {
  int epochs = 8;
  std::size_t beam = 4;
  std::uint32_t slots = 1'400'000;
  const ModelFile* clusters = nullptr;
};

[[nodiscard]] ModelContent TrainTransitions(std::span<const GoldSentence> sentences, const ParserOptions& options);
[[nodiscard]] ModelContent TrainRelations(std::span<const GoldSentence> sentences, const ParserOptions& options);

// Arcs that cross others are lifted to the head's head (Nivre and Nilsson 2005, without marks). Heads are places; the
// root's head is heads.size().
[[nodiscard]] std::vector<std::uint16_t> Projective(std::vector<std::uint16_t> heads);
// The derivation of a projective tree; its length is twice the words.
[[nodiscard]] std::vector<Transition> DerivationOf(std::span<const std::uint16_t> heads);

}  // namespace rashomon::training

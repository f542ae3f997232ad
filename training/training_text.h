// Treebank sentences as the trainers use them: in other letter case too, with the words' features, without crossing
// arcs, in a fixed order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "annotate/model_file.h"
#include "annotate/word_features.h"
#include "conllu.h"

namespace rashomon::training {

// Sentences as they are, and copies of about every fourth in lower case, every twentieth in capitals and in Title Case.
[[nodiscard]] std::vector<GoldSentence> WithOtherCases(std::span<const GoldSentence> sentences);

// What the network is told of a sentence's words.
[[nodiscard]] std::vector<WordFeatures> FeaturesOf(const GoldSentence& sentence, const ModelFile* clusters);

// Arcs that cross others are lifted to the head's head (Nivre and Nilsson 2005, without marks). Heads are places; the
// root's head is heads.size().
[[nodiscard]] std::vector<std::uint16_t> Projective(std::vector<std::uint16_t> heads);

// A fixed permutation for each seed (a linear congruential generator), the same on every machine.
void Shuffle(std::vector<std::uint32_t>& order, std::uint64_t seed);

}  // namespace rashomon::training

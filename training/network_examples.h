// Treebank sentences as the network learns from them: numbers for words, tags and relations.
#pragma once

#include <span>
#include <vector>

#include "network_trainer.h"

namespace rashomon::training {

// Tags that occur three times, relations five, words two: the network's labels and the words that it knows.
void NumberLabels(std::span<const GoldSentence> sentences, Network& network);

// Sentences of up to kLongestSentence words in the network's numbers. What it has no number for: tag 0xFFFF, relation
// 0, word 0 (unknown).
[[nodiscard]] std::vector<NetworkSentence> Prepare(std::span<const GoldSentence> sentences, const Network& network);

// Leaves the network the `most` tags that are the most frequent in `sentences`, in their order: what reads tags takes
// time for each of them.
void KeepCommonTags(std::span<const GoldSentence> sentences, std::size_t most, Network& network);
// Leaves the `most` commonest relations of `sentences` on either side of a head; the others are given no more.
// What hangs on no word is not among them.
void KeepCommonRelations(std::span<const GoldSentence> sentences, std::size_t most, Network& network);

}  // namespace rashomon::training

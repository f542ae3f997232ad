// Learns the lemmatizer's table: for each tag the most frequent edit of every ending, and of the words that differ from
// it.
#pragma once

#include <span>

#include "conllu.h"
#include "model_writer.h"

namespace rashomon::training {

[[nodiscard]] ModelContent TrainLemmas(std::span<const GoldSentence> sentences);

}  // namespace rashomon::training

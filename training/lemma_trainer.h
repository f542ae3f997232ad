// Learns the lemmatizer's table: for each tag the most frequent edit of every ending, and of the words that differ from
// it.
#pragma once

#include <set>
#include <span>
#include <string>

#include "conllu.h"
#include "model_writer.h"

namespace rashomon::training {

// `verbs`: lemmas beside those of the sentences whose regular forms are to be known, too.
[[nodiscard]] ModelContent TrainLemmas(std::span<const GoldSentence> sentences, std::set<std::string> verbs);

}  // namespace rashomon::training

// Learns the tagger's model from tagged sentences.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "annotate/model_file.h"
#include "annotate/tagger.h"
#include "conllu.h"
#include "model_writer.h"

namespace rashomon::training {

struct TaggerOptions {
  int epochs = 8;
  std::uint32_t least_count = 2;  // of a feature in the training text
  const ModelFile* clusters = nullptr;
};

// Sentences as they are, and copies of about every fourth in lower case, every twentieth in capitals and in Title Case.
[[nodiscard]] std::vector<GoldSentence> WithOtherCases(std::span<const GoldSentence> sentences);

[[nodiscard]] ModelContent TrainTagger(std::span<const GoldSentence> sentences, const TaggerOptions& options);

// What the tagger is given for a sentence.
[[nodiscard]] std::vector<WordFeatures> FeaturesOf(const GoldSentence& sentence, const ModelFile* clusters);

}  // namespace rashomon::training

// Learns tags, trees and relations together: one small network (docs/decisions/syntax.md).
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "annotate/model_file.h"
#include "annotate/parser_state.h"
#include "annotate/word_features.h"
#include "conllu.h"
#include "matrix.h"
#include "model_writer.h"

namespace rashomon::training {

struct NetworkOptions {
  std::size_t embedding = 64, first = 96, second = 64, hidden = 64;
  std::size_t window1 = 2, window2 = 0;  // words on each side
  int epochs = 12;
  int read_epochs = 8;  // the first ones, in which sentences that networks have read are learned from too
  std::size_t batch_words = 250;
  float rate = 2e-3F;
  float dropout = 0.13F;
  float decay = 0;
  float average = 0.002F;  // share of a step in the averaged weights, which are those that are kept
  std::uint64_t seed = 1;
  const ModelFile* clusters = nullptr;
};

// A sentence as the network sees it.
struct NetworkSentence {
  std::vector<std::array<std::uint32_t, SyntaxRows::kCount>> rows;
  std::vector<std::uint32_t> tags;      // label of the tagger
  std::vector<std::uint16_t> gold;      // heads as annotated; size() for the root
  std::vector<std::uint16_t> heads;     // without crossing arcs
  std::vector<std::uint8_t> relations;  // label + 1; 0 = one that is too rare
};

// The weights, with the names and words that they belong to.
struct Network {
  NetworkOptions options;
  std::vector<std::string> tags, relations;
  std::map<std::uint64_t, std::uint32_t> words;  // hash -> row, from 1 on
  std::vector<std::uint32_t> word_counts;        // by row
  Parameter embedding, first, first_bias, tag, tag_bias, second, second_bias, slots, none, hidden_bias, transition,
      transition_bias, left, right, label_bias;
  std::array<Parameter, ParserContext::kFacts> facts;
  // All weights, in the order in which they are saved.
  [[nodiscard]] std::vector<Parameter*> Parameters();
};

// As floats; QuantiseNetwork makes of them what the program reads.
[[nodiscard]] Result<void> SaveNetwork(const std::string& path, Network& network);
[[nodiscard]] Result<Network> LoadNetwork(const std::string& path);

// Longer sentences are not learned from.
constexpr std::size_t kLongestSentence = 150;  // words
// `read`: sentences as networks read them (ReadTogether), may be empty; labels and known words come from `sentences`.
[[nodiscard]] Network TrainNetwork(std::span<const GoldSentence> sentences, std::span<const GoldSentence> read,
                                   std::span<const GoldSentence> dev, const NetworkOptions& options);

// What a network makes of a sentence.
struct SentenceReading {
  std::vector<std::uint32_t> tags;      // numbers of labels
  std::vector<std::uint16_t> heads;     // places; size() for the root
  std::vector<std::uint8_t> relations;  // label + 1
};
[[nodiscard]] std::vector<SentenceReading> Read(Network& network, std::span<const GoldSentence> sentences);

// Sentences of up to kLongestSentence words with the tags and trees that most of the networks give them: each word has
// the head that most give it if these are a tree, else the whole tree is that of the network whose arcs have most
// votes. The networks know the same tags and relations.
[[nodiscard]] Result<std::vector<GoldSentence>> ReadTogether(std::span<Network> networks,
                                                             std::vector<GoldSentence> sentences);

// Values that the layers took, for the choice of scales.
struct LayerSamples {
  std::vector<float> words, first, second, hidden;
};
[[nodiscard]] ModelContent InWholeNumbers(Network& network, const LayerSamples& samples);

// In the whole numbers that the program reads (src/annotate/syntax_network.h); `sentences` show how large the layers'
// values become.
[[nodiscard]] ModelContent QuantiseNetwork(Network& network, std::span<const GoldSentence> sentences);

// Writes the model at `path` anew with the values of its second layer in another order, chosen on `sentences`, in which
// the program works faster. Its results stay the same.
[[nodiscard]] Result<void> OrderSecondLayer(const std::string& path, std::span<const GoldSentence> sentences,
                                            const ModelFile* clusters);

}  // namespace rashomon::training

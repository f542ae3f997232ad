// What several networks make of sentences that nobody has annotated.
#include <fmt/format.h>

#include <algorithm>

#include "network_trainer.h"

namespace rashomon::training {
namespace {

using Readings = std::vector<const SentenceReading*>;  // of one sentence

// The value that most of them have; of equally many the one that comes first.
template <typename Value>
Value Most(const std::vector<Value>& values) {
  return *std::ranges::max_element(values, {}, [&](const Value& value) { return std::ranges::count(values, value); });
}

bool IsTree(const std::vector<std::uint16_t>& heads) {
  if (std::ranges::count(heads, heads.size()) != 1) return false;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    std::size_t steps = 0;
    for (std::size_t at = word; at != heads.size(); at = heads[at]) {
      if (++steps > heads.size()) return false;
    }
  }
  return true;
}

std::vector<std::uint16_t> HeadsTogether(const Readings& readings) {
  const std::size_t words = readings[0]->heads.size();
  std::vector<std::uint16_t> heads;
  std::vector<std::size_t> votes(readings.size());
  for (std::size_t i = 0; i < words; ++i) {
    std::vector<std::uint16_t> given;
    for (const SentenceReading* reading : readings) given.push_back(reading->heads[i]);
    heads.push_back(Most(given));
    for (std::size_t r = 0; r < readings.size(); ++r)
      votes[r] += static_cast<std::size_t>(std::ranges::count(given, given[r]));
  }
  if (IsTree(heads)) return heads;
  return readings[static_cast<std::size_t>(std::ranges::max_element(votes) - votes.begin())]->heads;
}

// Tags are an upper-case letter for the part of speech and the Penn tag (network_examples.cpp).
void Annotate(const Readings& readings, const Network& names, GoldSentence& sentence) {
  const std::vector<std::uint16_t> heads = HeadsTogether(readings);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    std::vector<std::uint32_t> tags;
    std::vector<std::uint8_t> relations;
    for (const SentenceReading* reading : readings) {
      tags.push_back(reading->tags[i]);
      if (reading->heads[i] == heads[i]) relations.push_back(reading->relations[i]);
    }
    GoldWord& word = sentence.words[i];
    const std::string& tag = names.tags[Most(tags)];
    word.upos = Name(static_cast<Upos>(tag[0] - 'A'));
    word.xpos = tag.substr(1);
    word.head = heads[i] == heads.size() ? 0 : heads[i] + 1u;
    const std::uint8_t relation = Most(relations);
    word.deprel = relation == 0 ? "_" : names.relations[relation - 1u];
  }
}

}  // namespace

Result<std::vector<GoldSentence>> ReadTogether(std::span<Network> networks, std::vector<GoldSentence> sentences) {
  std::erase_if(sentences, [](const GoldSentence& sentence) { return sentence.words.size() > kLongestSentence; });
  std::vector<std::vector<SentenceReading>> all;
  for (Network& network : networks) {
    if (network.tags != networks[0].tags || network.relations != networks[0].relations)
      return Fail(ErrorCode::kInvalidInput, "the networks know different tags or relations");
    all.push_back(Read(network, sentences));
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    Readings readings;
    for (const std::vector<SentenceReading>& of_network : all) readings.push_back(&of_network[s]);
    Annotate(readings, networks[0], sentences[s]);
  }
  return sentences;
}

}  // namespace rashomon::training

#include "network_examples.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

#include "training_text.h"

namespace rashomon::training {
namespace {

std::string TagOf(const GoldWord& word) {
  int upos = 0;
  while (upos < static_cast<int>(Upos::kX) && Name(static_cast<Upos>(upos)) != word.upos) ++upos;
  return static_cast<char>('A' + upos) + word.xpos;
}

}  // namespace

void NumberLabels(std::span<const GoldSentence> sentences, Network& network) {
  std::map<std::string, int> tags, relations;
  std::map<std::uint64_t, std::uint32_t> words;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence.words) {
      ++tags[TagOf(word)];
      ++relations[word.deprel];
    }
    for (const WordFeatures& word : FeaturesOf(sentence, nullptr)) ++words[word.word];
  }
  for (const auto& [name, count] : tags) {
    if (count >= 3 && network.tags.size() < 255) network.tags.push_back(name);
  }
  for (const auto& [name, count] : relations) {
    if (count >= 5 && network.relations.size() + 1 < ParserContext::kMostRelations) network.relations.push_back(name);
  }
  network.word_counts.push_back(0);
  for (const auto& [hash, count] : words) {
    if (count < 2) continue;
    network.words[hash] = static_cast<std::uint32_t>(network.word_counts.size());
    network.word_counts.push_back(count);
  }
}

std::vector<NetworkSentence> Prepare(std::span<const GoldSentence> sentences, const Network& network) {
  std::map<std::string, std::uint32_t> tags, relations;
  for (std::size_t i = 0; i < network.tags.size(); ++i) tags[network.tags[i]] = static_cast<std::uint32_t>(i);
  for (std::size_t i = 0; i < network.relations.size(); ++i)
    relations[network.relations[i]] = static_cast<std::uint32_t>(i) + 1;
  std::vector<NetworkSentence> prepared;
  for (const GoldSentence& sentence : sentences) {
    if (sentence.words.size() > kLongestSentence) continue;
    NetworkSentence made;
    const std::vector<WordFeatures> features = FeaturesOf(sentence, network.options.clusters);
    for (std::size_t i = 0; i < features.size(); ++i) {
      const GoldWord& word = sentence.words[i];
      const auto row = network.words.find(features[i].word);
      made.rows.push_back(SyntaxRows::Of(features[i], row == network.words.end() ? 0 : row->second));
      const auto tag = tags.find(TagOf(word));
      made.tags.push_back(tag == tags.end() ? 0xFFFF : tag->second);
      made.gold.push_back(static_cast<std::uint16_t>(word.head == 0 ? sentence.words.size() : word.head - 1));
      const auto relation = relations.find(word.deprel);
      made.relations.push_back(relation == relations.end() ? std::uint8_t{0}
                                                           : static_cast<std::uint8_t>(relation->second));
    }
    made.heads = Projective(made.gold);
    prepared.push_back(std::move(made));
  }
  return prepared;
}

void KeepCommonTags(std::span<const GoldSentence> sentences, std::size_t most, Network& network) {
  std::map<std::string, std::size_t> counts;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence.words) ++counts[TagOf(word)];
  }
  std::vector<std::size_t> kept(network.tags.size());
  std::iota(kept.begin(), kept.end(), std::size_t{0});
  std::ranges::stable_sort(kept, std::greater(), [&](std::size_t tag) { return counts[network.tags[tag]]; });
  kept.resize(std::min(most, kept.size()));
  std::ranges::sort(kept);
  const auto narrowed = [&](const Matrix& all) {
    Matrix some(all.rows, kept.size());
    for (std::size_t row = 0; row < all.rows; ++row) {
      for (std::size_t column = 0; column < kept.size(); ++column) some.row(row)[column] = all.row(row)[kept[column]];
    }
    return some;
  };
  network.tag.value = narrowed(network.tag.value);
  network.tag_bias.value = narrowed(network.tag_bias.value);
  std::vector<std::string> tags;
  for (const std::size_t tag : kept) tags.push_back(network.tags[tag]);
  network.tags = std::move(tags);
}

void KeepCommonRelations(std::span<const GoldSentence> sentences, std::size_t most, Network& network) {
  const std::size_t relations = network.relations.size();
  std::map<std::string, std::size_t> numbers;
  for (std::size_t r = 0; r < relations; ++r) numbers.emplace(network.relations[r], r);
  std::vector<std::size_t> counts(2 * relations);  // as the biases: of dependents before their head, then the others
  for (const GoldSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const auto relation = numbers.find(sentence.words[i].deprel);
      const std::size_t head = sentence.words[i].head;
      if (head == 0 || relation == numbers.end() || relation->first == "root") continue;
      ++counts[(head > i + 1 ? 0 : relations) + relation->second];
    }
  }
  for (const std::size_t side : {std::size_t{0}, relations}) {
    std::vector<std::size_t> order(relations);
    std::iota(order.begin(), order.end(), side);
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t label) { return counts[label]; });
    for (const std::size_t label : std::span(order).subspan(std::min(most, relations)))
      network.label_bias.value.values[label] = std::numeric_limits<float>::lowest();
  }
}

}  // namespace rashomon::training

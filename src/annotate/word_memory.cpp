#include "annotate/word_memory.h"

#include <cstring>

namespace rashomon {

WordMemory::WordMemory(const SyntaxNetwork& network, const ModelFile* clusters)
    : network_(&network), clusters_(clusters), wide_(network.embedding_size()), words_(kPlaces) {
  kept_.Need(kPlaces * wide_);
}

void WordMemory::Begin() {
  if (words_.size() > kPlaces) words_.resize(kPlaces);
  ++use_;
  fresh_.clear();
}

// The form, filled up with zeros, its size and how case is read: no two words share one. All zero for a word that is
// too long.
WordMemory::Key WordMemory::KeyOf(std::string_view form, CaseUse use) {
  Key key{};
  if (form.size() > kKeyBytes - 2) return key;
  std::array<char, kKeyBytes> bytes{};
  std::memcpy(bytes.data(), form.data(), form.size());
  bytes[kKeyBytes - 2] = static_cast<char>(use);
  bytes[kKeyBytes - 1] = static_cast<char>(form.size() + 1);
  std::memcpy(key.data(), bytes.data(), kKeyBytes);
  return key;
}

std::uint32_t WordMemory::Add(std::string_view form, std::string_view lower, CaseUse use) {
  const Key key = KeyOf(form, use);
  const std::uint64_t hash = MixFeature(MixFeature(key[0] ^ key[2], key[1]), key[2]);
  auto place = static_cast<std::uint32_t>(hash >> 40) % kPlaces;
  if (words_[place].key == key && key[2] != 0) {
    words_[place].use = use_;
    return place;
  }
  if (key[2] == 0 || words_[place].use == use_) {
    place = static_cast<std::uint32_t>(words_.size());
    words_.emplace_back();
  }
  words_[place].key = key;
  Read(place, form, lower, use);
  return place;
}

void WordMemory::Read(std::uint32_t place, std::string_view form, std::string_view lower, CaseUse use) {
  Word& word = words_[place];
  word.use = use_;
  word.has_edit = false;
  word.features = FeaturesOfWord(form, lower, use, clusters_);
  fresh_.push_back({place, SyntaxRows::Of(word.features, network_->WordRow(word.features.word))});
  network_->Prefetch(fresh_.back().rows);
}

void WordMemory::Finish() {
  others_.Need((words_.size() - kPlaces) * wide_);
  for (const Fresh& word : fresh_) {
    network_->Embed(word.rows,
                    word.place < kPlaces ? &kept_[word.place * wide_] : &others_[(word.place - kPlaces) * wide_]);
  }
}

LemmaEdit WordMemory::Lemma(std::uint32_t place, std::string_view lower, const Lemmatizer& lemmatizer,
                            std::uint8_t label, const Lemmatizer::Tag& tag) {
  Word& word = words_[place];
  if (!word.has_edit || word.label != label) {
    word.edit = lemmatizer.Edit(lower, word.features, tag);
    word.label = label;
    word.has_edit = true;
  }
  return word.edit;
}

}  // namespace rashomon

#include "annotate/word_memory.h"

namespace rashomon {

WordMemory::WordMemory(const SyntaxNetwork& network, const ModelFile* clusters)
    : network_(&network), clusters_(clusters), wide_(network.word_size()), rows_(kRows), words_(kPlaces) {
  kept_.Need(kPlaces * wide_);
}

void WordMemory::Begin() {
  if (words_.size() > kPlaces) words_.resize(kPlaces);
  ++use_;
  fresh_.clear();
}

std::uint32_t WordMemory::Add(std::string_view form, std::string_view lower, CaseUse use) {
  const Key key{FormKey::Of(form), use};
  const std::uint64_t size_and_use = std::uint64_t{key.form.size} << 1 | (use == CaseUse::kInformative ? 1 : 0);
  const std::uint64_t hash = MixFeature(MixFeature(key.form.first, size_and_use), key.form.last ^ key.form.middle);
  const auto tag = static_cast<std::uint32_t>(hash);
  const auto row = static_cast<std::uint32_t>(hash >> 32) % kRows;
  Row& places = rows_[row];
  std::uint32_t oldest = 0;
  for (std::uint32_t k = 0; k < kTogether; ++k) {
    const std::uint32_t place = row * kTogether + k;
    if (places.tags[k] == tag && words_[place].key == key && key.form.size != 0) {
      places.uses[k] = use_;
      return place;
    }
    if (places.uses[k] < places.uses[oldest]) oldest = k;
  }
  std::uint32_t place = row * kTogether + oldest;
  if (key.form.size == 0 || places.uses[oldest] == use_) {
    place = static_cast<std::uint32_t>(words_.size());
    words_.emplace_back();
  } else {
    places.uses[oldest] = use_;
    places.tags[oldest] = tag;
  }
  words_[place].key = key;
  Read(place, form, lower, use);
  return place;
}

void WordMemory::Read(std::uint32_t place, std::string_view form, std::string_view lower, CaseUse use) {
  Word& word = words_[place];
  word.has_edit = false;
  word.note = 0;
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

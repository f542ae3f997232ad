// WordMemory: what the syntax network and the lemmatizer make of a word's letters, kept for the next time that it
// comes. Nine words of ten have been seen in the thousand words before; what is kept is what would be worked out anew,
// so that results do not depend on it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/form_key.h"
#include "annotate/lemmatizer.h"
#include "annotate/room.h"
#include "annotate/syntax_network.h"
#include "annotate/word_features.h"

namespace rashomon {

// Of bounded size, for one thread. Words are known by their form and by whether letter case speaks where they stand.
class WordMemory {
 public:
  // Views: both must outlive it. `clusters` may be null.
  WordMemory(const SyntaxNetwork& network, const ModelFile* clusters);

  // Begins with the words of some more sentences; places of earlier ones are good no longer.
  void Begin();
  // The place of a word. `lower` is its lower-cased form.
  [[nodiscard]] std::uint32_t Add(std::string_view form, std::string_view lower, CaseUse use);
  // All words are added: after it Embedding may be asked for.
  void Finish();
  // SyntaxNetwork::Embed of the word.
  [[nodiscard]] const std::uint8_t* Embedding(std::uint32_t place) const {
    return place < kPlaces ? &kept_[place * wide_] : &others_[(place - kPlaces) * wide_];
  }
  // What the lemmatizer says of it under the tag whose number is `label`.
  [[nodiscard]] LemmaEdit Lemma(std::uint32_t place, std::string_view lower, const Lemmatizer& lemmatizer,
                                std::uint8_t label, const Lemmatizer::Tag& tag);
  // What the caller notes of the word's letters; 0 before.
  [[nodiscard]] std::uint8_t& Note(std::uint32_t place) { return words_[place].note; }

 private:
  // A word has a row by its hash, in which it takes the place of the word that was added longest ago.
  static constexpr std::size_t kRows = 1024, kTogether = 4, kPlaces = kRows * kTogether;
  struct Row {
    std::array<std::uint32_t, kTogether> tags{};  // of the words' hashes
    std::array<std::uint32_t, kTogether> uses{};  // the last Begin after which a word was added
  };
  struct Key {
    FormKey form;
    CaseUse use = CaseUse::kInformative;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Word {
    Key key;
    std::uint8_t label = 0;
    bool has_edit = false;
    std::uint8_t note = 0;
    LemmaEdit edit;  // under `label`
    WordFeatures features;
  };
  struct Fresh {
    std::uint32_t place;
    SyntaxNetwork::Rows rows;
  };

  void Read(std::uint32_t place, std::string_view form, std::string_view lower, CaseUse use);

  const SyntaxNetwork* network_;
  const ModelFile* clusters_;
  std::size_t wide_;
  std::uint32_t use_ = 0;
  std::vector<Row> rows_;
  std::vector<Word> words_;  // kPlaces, and then those that find their row taken by other words of the same sentences
  Room<std::uint8_t> kept_, others_;  // embeddings, of the first kPlaces words and of those after them
  std::vector<Fresh> fresh_;          // have no embedding yet
};

}  // namespace rashomon

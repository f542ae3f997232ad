// What the name tagger sees of a word: its form and shape, its neighbours, what lexicons, name lists and the gazetteer
// say, and what the rest of the report shows of it. One file, used by the tagger and by its trainer alike.
//
//   NameKnowledge knowledge(language);
//   NameDocument document = ...;               // words and sentences
//   knowledge.AddClasses(document, hits);       // lexicon, lists, gazetteer, what its words are made of
//   NameFeatures features(document);
//   features.Of(i, out);                        // hashes
//
// Letter case is evidence only where it says something: in a sentence of capitals or of small letters alone the forms
// are read as lower case, in a Title Case headline capitals are features of their own kind.
#pragma once

#include <array>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/form_memory.h"
#include "annotate/gazetteer.h"
#include "annotate/idle_pool.h"
#include "language/language.h"

namespace rashomon {

enum class LetterCase : std::uint8_t { kNormal, kMono, kTitle };

// What is made of a word's letters, whatever stands around it.
struct NameLetters {
  std::uint64_t word = 0;     // HashedWord of the lower-cased form
  std::uint64_t lower = 0;    // Fnv1a64 of it
  std::uint64_t shape = 0;    // of the form
  std::uint64_t suffix3 = 0;  // Fnv1a64 of the last three bytes of `lower`, of none where it is no longer than that
  bool small = false;         // of small ASCII letters alone
  bool capital = false;       // begins with one
  bool marked = false;        // holds a capital or a digit
};

// What lists of names and the gazetteer say of it. Of words that may be names only: the tables are far away.
struct NameListings {
  bool known = false;            // what follows was looked up
  bool begins_city = false;      // some place's name begins with the word
  bool goes_on = false;          // and has more words, perhaps
  bool is_city = false;          // it is one
  std::uint32_t population = 0;  // of the largest place of that name
  std::uint64_t classes = 0;     // bits of NameClass: a first name, a last name
};

struct NameWord {
  std::string_view form;
  std::string_view lower;     // made of the form and nothing else
  std::uint64_t classes = 0;  // bits of NameClass
  NameLetters letters = {};   // NameKnowledge::AddClasses fills these in
  NameListings listings = {};
};

struct NameSentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  LetterCase letter_case = LetterCase::kNormal;
};

struct NameDocument {
  // What is made of the document takes its memory from there, too.
  explicit NameDocument(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
      : words(memory), sentences(memory) {}
  std::pmr::vector<NameWord> words;
  std::pmr::vector<NameSentence> sentences;

  [[nodiscard]] std::pmr::memory_resource* memory() const { return words.get_allocator().resource(); }
};

// Bits of NameWord::classes. The first ones are lexicon classes (names in kNameClasses, same order).
enum class NameClass : std::uint8_t {
  kTitle,
  kNameSuffix,
  kNameParticle,
  kCountry,
  kDemonym,
  kState,
  kStateAbbreviation,
  kRegion,
  kArmed,
  kKnown,
  kGroup,
  kSupranational,
  kOrganizationWord,
  kFacilityWord,
  kPlaceWord,
  kDirection,
  kPersonNoun,
  kOrganizationNoun,
  kNameStop,
  kPlaceCue,
  kStatePeople,
  kFirstName,
  kLastName,
  kSmallCity,
  kCity,
  kLargeCity,
  kInside,  // inside: not the first word of a phrase entry
  kCount
};
[[nodiscard]] constexpr std::uint64_t Bit(NameClass c) {
  return std::uint64_t{1} << static_cast<unsigned>(c);
}

class NameKnowledge {
 public:
  explicit NameKnowledge(const Language& language);
  // Fills NameWord::classes from the lexicon hits (words numbered as in the document), name lists and gazetteer.
  void AddClasses(NameDocument& document, std::span<const LexiconHit> hits) const;
  [[nodiscard]] const Gazetteer& gazetteer() const { return gazetteer_; }
  // 'm', 'f', 'u' (either), 0 if it is no first name. `lower`: lower-cased.
  [[nodiscard]] char GenderOf(std::string_view lower) const;

 private:
  // What is kept of a word from one report to the next.
  struct Kept {
    NameLetters letters;
    NameListings listings;
  };
  void ReadWords(NameDocument& document) const;
  [[nodiscard]] NameListings Listed(std::string_view lower) const;
  void AddCities(NameDocument& document, const NameSentence& sentence) const;

  const Lexicon* lexicon_;
  std::vector<std::uint8_t> bit_of_class_;  // by lexicon class id; 255 = none of ours
  Gazetteer gazetteer_;
  LineTable first_names_;
  LineTable last_names_;
  mutable IdlePool<FormMemory<Kept>> idle_;
};

class NameFeatures {
 public:
  static constexpr std::size_t kMax = 96;
  // Reads the whole document once, which NameKnowledge::AddClasses has read before. Holds a reference to it.
  explicit NameFeatures(const NameDocument& document);
  // False where letter case speaks, the word has no capital or digit, and none stands within two words on either side.
  [[nodiscard]] bool MayBeName(std::uint32_t i) const { return words_[i].may_be_name; }
  // The features of word `i` of `sentence`; returns how many of `out` are filled (<= kMax).
  [[nodiscard]] std::size_t Of(const NameSentence& sentence, std::uint32_t i,
                               std::array<std::uint64_t, kMax>& out) const;

 private:
  struct Word {  // of NameLetters, where it stands
    std::uint64_t lower = 0, shape = 0, suffix3 = 0;
    std::uint16_t elsewhere = 0;  // what the report's other occurrences of this word show
    bool capital = false;
    bool marked = false;  // holds a capital or a digit
    bool may_be_name = false;
  };
  void ReadForms();
  void MarkNames();
  void ReadElsewhere();

  const NameDocument* document_;
  std::pmr::vector<Word> words_;
};

}  // namespace rashomon

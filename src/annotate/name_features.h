// What the name tagger sees of a word: its form and shape, its neighbours, what lexicons, name lists and the gazetteer
// say, and what the rest of the report shows of it. One file, used by the tagger and by its trainer alike.
//
//   NameKnowledge knowledge(language);
//   NameDocument document = ...;               // words and sentences
//   knowledge.AddClasses(document);             // lexicon, lists, gazetteer
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

#include "annotate/gazetteer.h"
#include "language/language.h"

namespace rashomon {

enum class LetterCase : std::uint8_t { kNormal, kMono, kTitle };

struct NameWord {
  std::string_view form;
  std::string_view lower;
  std::uint64_t classes = 0;  // bits of NameClass
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
  void AddCities(NameDocument& document, const NameSentence& sentence) const;

  const Lexicon* lexicon_;
  std::vector<std::uint8_t> bit_of_class_;  // by lexicon class id; 255 = none of ours
  Gazetteer gazetteer_;
  LineTable first_names_;
  LineTable last_names_;
};

class NameFeatures {
 public:
  static constexpr std::size_t kMax = 96;
  // Of which words the features may be asked for: those that may be names, or all, as a trainer does.
  enum class Scope { kMayBeName, kAll };
  // Reads the whole document once. Holds a reference to it.
  explicit NameFeatures(const NameDocument& document, Scope scope = Scope::kMayBeName);
  // False where letter case speaks, the word has no capital or digit, and none stands within two words on either side.
  [[nodiscard]] bool MayBeName(std::uint32_t i) const { return words_[i].may_be_name; }
  // The features of word `i` of `sentence`, which is within the scope; returns how many of `out` are filled (<= kMax).
  [[nodiscard]] std::size_t Of(const NameSentence& sentence, std::uint32_t i,
                               std::array<std::uint64_t, kMax>& out) const;

 private:
  struct Word {                                       // hashes worked out once a word
    std::uint64_t lower = 0, shape = 0, suffix3 = 0;  // lower and suffix3 only where a name may be near
    std::uint16_t elsewhere = 0;                      // what the report's other occurrences of this word show
    bool capital = false;
    bool marked = false;  // holds a capital or a digit
    bool may_be_name = false;
    bool is_near = false;  // to a word that may be a name, or one itself
  };
  void ReadForms();
  void MarkNames(Scope scope);
  void ReadElsewhere();

  const NameDocument* document_;
  std::pmr::vector<Word> words_;
};

}  // namespace rashomon

// What the steps of naming share: names.cpp finds them, coreference.cpp joins those of one bearer, nominals.cpp adds
// "the general" and "he", places.cpp pins them. Internal to annotate.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/hit_table.h"
#include "annotate/name_features.h"
#include "annotate/name_tagger.h"

namespace rashomon {

// The classes that naming asks for; those of name_features.cpp are among them.
inline constexpr std::string_view kNamingClasses[] = {"acronym_filler",
                                                      "affiliate_link",
                                                      "affiliate_noun",
                                                      "alias_cue",
                                                      "armed_organization",
                                                      "country_name",
                                                      "definite_determiner",
                                                      "demonym",
                                                      "direction_word",
                                                      "facility_word",
                                                      "generic_head",
                                                      "group_name",
                                                      "indefinite_determiner",
                                                      "known_organization",
                                                      "name_edge",
                                                      "name_particle",
                                                      "name_stop",
                                                      "name_suffix",
                                                      "organization_noun",
                                                      "organization_word",
                                                      "person_noun",
                                                      "person_pronoun",
                                                      "place_cue",
                                                      "place_opener",
                                                      "place_noun",
                                                      "place_word",
                                                      "possessive_mark",
                                                      "region_name",
                                                      "spelling",
                                                      "stance_word",
                                                      "supranational_place",
                                                      "title",
                                                      "us_state",
                                                      "us_state_abbreviation",
                                                      "us_state_people"};

// One of them by its name, looked up when the code is compiled: hits.Is(token, "title").
struct ClassName {
  consteval ClassName(const char* name) : text(name) {
    while (kNamingClasses[slot] != text) ++slot;  // past the end: an error of compilation
  }
  std::string_view text;
  std::size_t slot = 0;
};

// Lexicon hits of the report by token and class.
class ClassHits {
 public:
  ClassHits(const Annotation& annotation, const Language& language, std::pmr::memory_resource* memory)
      : kept_(memory),
        hits_(annotation, language.Prepared<HitClassesOf<kNamingClasses>>(), memory, &kept_),
        lexicon_(&language.lexicon()) {}
  // All of these classes, in the order of the report's.
  [[nodiscard]] std::span<const LexiconHit> all() const { return kept_; }
  // The longest entry of `lexicon_class` that begins at `token`; its length in words goes to `length`.
  [[nodiscard]] const LexiconEntry* At(std::uint32_t token, ClassName lexicon_class,
                                       std::uint32_t* length = nullptr) const {
    const HitTable::Hit hit = hits_.At(token, lexicon_class.slot);
    if (hit && length != nullptr) *length = hit.length;
    return hit.entry;
  }
  // The longest entry of the class that ends right before `token`, within the sentence from `from`.
  [[nodiscard]] const LexiconEntry* Before(std::uint32_t token, std::uint32_t from, ClassName lexicon_class,
                                           std::uint32_t* length = nullptr) const;
  [[nodiscard]] bool Is(std::uint32_t token, ClassName lexicon_class) const {
    return hits_.Begins(token, lexicon_class.slot);
  }
  [[nodiscard]] bool IsOf(const LexiconHit& hit, ClassName lexicon_class) const {
    return hits_.classes().SlotOf(hit.lexicon_class) == lexicon_class.slot;
  }
  // Whether the report holds an entry of the class.
  [[nodiscard]] bool Holds(ClassName lexicon_class) const { return hits_.Holds(lexicon_class.slot); }
  // Whether an entry of any of the classes begins at `token`.
  [[nodiscard]] bool Any(std::uint32_t token) const { return hits_.Any(token); }
  // The entry of the class that is this word, wherever it stands.
  [[nodiscard]] const LexiconEntry* Find(std::string_view word, ClassName lexicon_class) const {
    return hits_.Find(lexicon_class.slot, word).entry;
  }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

 private:
  std::pmr::vector<LexiconHit> kept_;  // before hits_, which fills it
  HitTable hits_;
  const Lexicon* lexicon_;
};

struct NameContext {
  const Report& report;
  const Language& language;
  const NameKnowledge& knowledge;
  std::pmr::memory_resource* memory;  // for what is needed while the names of one report are found
  ClassHits hits;
  Annotation& annotation;

  [[nodiscard]] std::string_view Text(std::uint32_t begin, std::uint32_t end) const {  // of the tokens
    return ByteSpan{annotation.tokens[begin].span.begin, annotation.tokens[end - 1].span.end}.In(report.text);
  }
  [[nodiscard]] std::string_view Form(std::uint32_t token) const {
    return annotation.tokens[token].span.In(report.text);
  }
  [[nodiscard]] const Sentence& SentenceOf(std::uint32_t token) const {
    return annotation.sentences[annotation.tokens[token].sentence];
  }
  [[nodiscard]] bool CaseSpeaks(std::uint32_t token) const {
    return !SentenceOf(token).mono_case && !SentenceOf(token).title_case;
  }
};

enum class Gender : std::uint8_t { kUnknown, kMale, kFemale };

// One name in the text, on its way to a Mention.
struct NameMention {
  NameSpan words;
  std::uint32_t title_begin = 0;  // first word of the title before a person's name; words.begin if there is none
  const LexiconEntry* title = nullptr;
  const LexiconEntry* known = nullptr;  // the lexicon's entry for this name (an organisation, a country, a people)
  std::uint32_t entity = 0;
};

// names.cpp: names in text order, without overlaps.
[[nodiscard]] std::vector<NameMention> FindNames(const NameContext& context);

// What is known of an entity while names are joined; same index as Annotation::entities.
struct EntityNotes {
  Gender gender = Gender::kUnknown;
  std::vector<std::string> roles;  // lemmas: "president", "spokesman"
  std::vector<std::string> kinds;  // of organisations: "armed", "media", ...
  std::vector<std::string> words;  // of its names, lower case, respelt
  const LexiconEntry* known = nullptr;
};

// coreference.cpp: fills annotation.entities and the entity of each name; returns the notes.
[[nodiscard]] std::vector<EntityNotes> JoinNames(NameContext& context, std::vector<NameMention>& names);

// nominals.cpp: nominal and pronoun mentions, in text order among themselves.
[[nodiscard]] std::vector<Mention> FindNominals(const NameContext& context, const std::vector<NameMention>& names,
                                                const std::vector<EntityNotes>& notes);

// places.cpp: pins for the mentions of places and facilities.
void PinPlaces(NameContext& context);

// The form without marks and in one spelling, for comparison: "Mt." -> "mount", "U.S." -> "us".
[[nodiscard]] std::string RespeltWord(const ClassHits& hits, std::string_view lower);

}  // namespace rashomon

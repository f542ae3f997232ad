// What the steps of naming share: names.cpp finds them, coreference.cpp joins those of one bearer, nominals.cpp adds
// "the general" and "he", places.cpp pins them. Internal to annotate.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/name_features.h"
#include "annotate/name_tagger.h"

namespace rashomon {

// Lexicon hits of the report by token and class. A question takes time by the hits that begin at its token.
class ClassHits {
 public:
  ClassHits(const Annotation& annotation, const Language& language);
  // The longest entry of `lexicon_class` that begins at `token`; its length in words goes to `length`.
  [[nodiscard]] const LexiconEntry* At(std::uint32_t token, std::string_view lexicon_class,
                                       std::uint32_t* length = nullptr) const;
  // The longest entry of the class that ends right before `token`, within the sentence from `from`.
  [[nodiscard]] const LexiconEntry* Before(std::uint32_t token, std::uint32_t from, std::string_view lexicon_class,
                                           std::uint32_t* length = nullptr) const;
  [[nodiscard]] bool Is(std::uint32_t token, std::string_view lexicon_class) const {
    std::uint32_t length = 0;
    return At(token, lexicon_class, &length) != nullptr;
  }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

 private:
  const Annotation* annotation_;
  const Lexicon* lexicon_;
  std::vector<std::uint32_t> first_hit_;  // by token, and one more
};

struct NameContext {
  const Report& report;
  const Language& language;
  const NameKnowledge& knowledge;
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
[[nodiscard]] std::string RespeltWord(const Lexicon& lexicon, std::string_view lower);

}  // namespace rashomon

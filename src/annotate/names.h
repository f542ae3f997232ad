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
#include "base/hash.h"

namespace rashomon {

// The name of a lexicon class as it stands in the code, hashed when that is compiled: asked for at every other word.
struct ClassName {
  consteval ClassName(const char* name) : text(name), key(Fnv1a64(name)) {}  // NOLINT: written as a plain literal
  std::string_view text;
  std::uint64_t key;
};

// ClassName::key by the number of the class. Made once a language.
class ClassKeys {
 public:
  explicit ClassKeys(const Language& language);
  [[nodiscard]] bool Is(LexiconClassId id, ClassName name) const { return keys_[id.index()] == name.key; }

 private:
  std::vector<std::uint64_t> keys_;
};

// Lexicon hits of the report by token and class. A question takes time by the hits that begin at its token.
class ClassHits {
 public:
  ClassHits(const Annotation& annotation, const Language& language)
      : annotation_(&annotation), lexicon_(&language.lexicon()), keys_(&language.Prepared<ClassKeys>()) {}
  // The longest entry of `lexicon_class` that begins at `token`; its length in words goes to `length`.
  [[nodiscard]] const LexiconEntry* At(std::uint32_t token, ClassName lexicon_class,
                                       std::uint32_t* length = nullptr) const {
    for (const LexiconHit& hit : annotation_->HitsAt(token)) {  // longest first
      if (!keys_->Is(hit.lexicon_class, lexicon_class)) continue;
      if (length != nullptr) *length = hit.length;
      return &lexicon_->Entry(hit.entry);
    }
    return nullptr;
  }
  // The longest entry of the class that ends right before `token`, within the sentence from `from`.
  [[nodiscard]] const LexiconEntry* Before(std::uint32_t token, std::uint32_t from, ClassName lexicon_class,
                                           std::uint32_t* length = nullptr) const;
  [[nodiscard]] bool Is(std::uint32_t token, ClassName lexicon_class) const {
    return At(token, lexicon_class) != nullptr;
  }
  [[nodiscard]] bool IsOf(const LexiconHit& hit, ClassName lexicon_class) const {
    return keys_->Is(hit.lexicon_class, lexicon_class);
  }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

 private:
  const Annotation* annotation_;
  const Lexicon* lexicon_;
  const ClassKeys* keys_;
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

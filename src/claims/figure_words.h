// FigureWords: one report's words as the reader of figures sees them: which lexicon classes, quantities, times and
// names each word belongs to, looked up in constant time.
//
// Everything English is in data/en/lexicon/casualties.lex and people.lex; here are only the names of the classes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/syntax.h"
#include "language/language.h"

namespace rashomon {

enum class FigureClass : std::uint8_t {
  kVerb,
  kAdjective,
  kNoun,
  kVictimNoun,
  kPersonNoun,
  kPronoun,
  kPronounObject,
  kNotPeople,
  kFatal,
  kSurvival,
  kAttackerVerb,
  kPassive,
  kPerfect,
  kOf,
  kTo,
  kToMarker,
  kBy,
  kIncluding,
  kZero,
  kHypothetical,
  kHedge,
  kBackground,
  kDemonym,
  kSpeech,
  kDefinite,
  kNegation,
  kRelative,
  kPrior,
  kAnother,
  kFrom,
  kAlong,
  kAgeWord,
  kAt,
  kClauseOpener,
  kWhere,
  kNation,
  kAffected,
  kAmong,
  kThem,
  kState,
  kListing,
  kPlace,
  kNaming,
  kCollective,
  kAgeTail,
  kFinite,
  kAsOf,
  kRank,
  kOfOne,
  kOfSeveral,
  kSpan,
  kPriorCount,
  kLaterDeath,
  kContrast,
  kTotal,
  kOrdinal,
  kAchieved,
  kAlternative,
  kOwner,
  kCount
};

// One hit of one of the classes above: words [begin, end).
struct FigureHit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  FigureClass figure_class = FigureClass::kVerb;
  const LexiconEntry* entry = nullptr;
};

class FigureWords {
 public:
  // O(tokens + lexicon hits). Both must outlive this.
  FigureWords(const Annotation& annotation, const Language& language);

  [[nodiscard]] const Annotation& annotation() const { return *annotation_; }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return annotation_->tokens[i]; }
  [[nodiscard]] const Sentence& SentenceOf(std::uint32_t i) const { return annotation_->sentences[token(i).sentence]; }
  [[nodiscard]] bool Is(std::uint32_t i, FigureClass c) const { return bits_[i] >> static_cast<unsigned>(c) & 1u; }
  // By begin, then longest first.
  [[nodiscard]] const std::vector<FigureHit>& hits() const { return hits_; }
  // The longest hit of `c` that ends with word `last` and begins at `begin` or later; nullptr if there is none.
  [[nodiscard]] const LexiconEntry* EndingAt(std::uint32_t last, FigureClass c, std::uint32_t begin = 0) const;
  // The longest hit of `c` that begins with word `first`; nullptr if there is none.
  [[nodiscard]] const FigureHit* BeginningAt(std::uint32_t first, FigureClass c) const;
  // The words of figure_affected that begin here and stand for people ("the wounded", not "the wounded men").
  [[nodiscard]] const FigureHit* AffectedAt(std::uint32_t first) const;
  // The number that an ordinal within [begin, end) gives ("third", "12th"); 0 if there is none.
  [[nodiscard]] std::int64_t OrdinalIn(std::uint32_t begin, std::uint32_t end) const;
  // Whether an entry of the named class begins within [begin, end).
  [[nodiscard]] bool Holds(std::uint32_t begin, std::uint32_t end, std::string_view class_name) const;
  [[nodiscard]] bool Holds(std::uint32_t begin, std::uint32_t end, FigureClass c) const;

  // The quantity that covers the word, refused ones included.
  [[nodiscard]] std::optional<std::uint32_t> QuantityAt(std::uint32_t i) const { return Get(quantity_, i); }
  [[nodiscard]] std::optional<std::uint32_t> TimeAt(std::uint32_t i) const { return Get(time_, i); }
  // The longest mention by name that covers the word.
  [[nodiscard]] std::optional<std::uint32_t> NameAt(std::uint32_t i) const { return Get(name_, i); }
  // The mention (name, nominal or pronoun) whose last word it is.
  [[nodiscard]] std::optional<std::uint32_t> MentionEndingAt(std::uint32_t i) const { return Get(mention_end_, i); }
  [[nodiscard]] const Quantity& quantity(std::uint32_t index) const { return annotation_->quantities[index]; }
  [[nodiscard]] ByteSpan Span(TokenRange range) const;
  // Inside an entry of several words of casualty_verb, past its first: "shot" of "fatally shot".
  // "The gunman [shot] Ann Lee": a past tense that is taken for a noun, between whoever did it and a name.
  [[nodiscard]] bool StandsBetweenPeople(std::uint32_t i) const;
  [[nodiscard]] bool InsideVerbPhrase(std::uint32_t i) const { return verb_phrase_[i]; }
  // A second age whose unit the first one shares begins at `i`: "his 12- and [10]-year-old sons".
  [[nodiscard]] bool ContinuesAge(std::uint32_t i) const;
  // "two" of "mother-of-two": how many children, not how many mothers.
  [[nodiscard]] bool CountsChildren(std::uint32_t i) const;
  // A quotation mark, of whatever kind.
  [[nodiscard]] bool Quotes(std::uint32_t i) const;
  // "Managed to", "took five hours to", where `to` is the word before the verb: what follows was done.
  [[nodiscard]] bool Achieved(std::uint32_t to) const;
  // A headline: letter case and part of speech say little there.
  [[nodiscard]] bool Unreliable(std::uint32_t i) const;

 private:
  static constexpr std::uint32_t kNone = 0xffffffffu;
  [[nodiscard]] static std::optional<std::uint32_t> Get(const std::vector<std::uint32_t>& map, std::uint32_t i) {
    return map[i] == kNone ? std::nullopt : std::optional(map[i]);
  }
  void ReadHits(const Language& language);
  void ReadLayers();

  const Annotation* annotation_;
  const Language* language_;
  std::vector<std::uint64_t> bits_;
  std::vector<FigureHit> hits_;
  std::vector<std::uint32_t> hits_ending_;  // per word: index + 1 into by_end_ chains
  std::vector<std::uint32_t> next_ending_;
  std::vector<bool> verb_phrase_;
  std::vector<std::uint32_t> quantity_, time_, name_, mention_end_;
};

}  // namespace rashomon

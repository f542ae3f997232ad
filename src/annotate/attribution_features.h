// What the learned attribution tagger sees of a report: hashed features of words, quotation marks and dependencies.
//
// The trainer (training/attribution_train.cpp) and the tagger share this file, so that both see the same. A feature
// is a 32-bit hash of a template's number and the values it joins; no word is kept.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/feature_hash.h"
#include "annotate/quotes.h"
#include "annotate/syntax.h"

namespace rashomon {

// Hashes of one token, made once. Kept by columns, of which a reader takes what it needs.
struct TokenCode {
  std::uint32_t word = 0;
  std::uint32_t lemma = 0;
  std::uint32_t tag = 0;       // finer tag
  std::uint32_t relation = 0;  // to the head
  std::uint8_t shape = 0;      // capital, number, punctuation, ...
  std::uint8_t quote = 0;      // outside, inside, opening mark, closing mark
  std::uint8_t speech = 0;     // kind of speech word in the lexicon, 0 = none
};

// A word or phrase of the lexicon's classes of speech.
enum class SpeechClass : std::uint8_t {
  kNone,
  kVerb,
  kNoun,
  kSourcePhrase,
  kOpinionVerb,
  kEvidenceVerb,
  kCitePhrase,
  kHearsay,
  kHedge,
  kNegation,
  kSourceNoun,
  kFirstPerson,
  kOrganizationNoun,
  kActVerb,
  kAgent  // "by", before whoever says it
};
enum class StatedNumber : std::uint8_t {
  kNone,
  kPlaced,  // "put the toll at nine"
  kCounted  // and "counts 30 injured", "spoke of 30 injured"
};
struct SpeechHit {
  std::uint32_t begin = 0;  // tokens
  std::uint32_t end = 0;
  SpeechClass speech_class = SpeechClass::kNone;
  bool weak = false;                          // attributes beside a quotation or a name only: no cue by itself
  bool clause_only = false;                   // attributes a clause, never a thing: "found that", not "found shelter"
  StatedNumber number = StatedNumber::kNone;  // how it attributes a number
  std::string_view kind;                      // what the source does: "say", "deny"; empty = not said
};

// Everything that features are drawn from (attribution_context.cpp). Holds references: report and annotation must
// outlive it.
class AttributionContext {
 public:
  AttributionContext(std::string_view text, const Annotation& annotation, const Language& language);

  [[nodiscard]] const Annotation& annotation() const { return *annotation_; }
  [[nodiscard]] const SyntaxView& syntax() const { return syntax_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::span<const Quote> quotes() const { return quotes_; }
  [[nodiscard]] std::uint32_t quote_of(std::uint32_t token) const { return At(kQuoteOf, token); }  // index + 1
  [[nodiscard]] TokenCode code(std::uint32_t token) const {
    return {.word = At(kWord, token),
            .lemma = At(kLemma, token),
            .tag = At(kTag, token),
            .relation = At(kRelation, token),
            .shape = At(kShape, token),
            .quote = At(kQuote, token),
            .speech = At(kSpeech, token)};
  }
  // The same by columns, each at its word `token`; kMargin more may be read at either end of the report.
  static constexpr std::uint32_t kMargin = 8;
  struct Columns {
    const std::uint32_t *word, *lemma, *tag, *relation;
    const std::uint8_t *shape, *quote, *speech;
  };
  [[nodiscard]] Columns ColumnsAt(std::uint32_t token) const {
    return {.word = &At(kWord, token),
            .lemma = &At(kLemma, token),
            .tag = &At(kTag, token),
            .relation = &At(kRelation, token),
            .shape = &At(kShape, token),
            .quote = &At(kQuote, token),
            .speech = &At(kSpeech, token)};
  }
  [[nodiscard]] const Token& token(std::uint32_t token) const { return annotation_->tokens[token]; }
  [[nodiscard]] const Sentence& sentence_of(std::uint32_t token) const {
    return annotation_->sentences[annotation_->tokens[token].sentence];
  }
  [[nodiscard]] std::span<const SpeechHit> hits() const { return hits_; }  // by begin, then longest first
  // Those that begin in the range; none where it ends before it begins.
  [[nodiscard]] std::span<const SpeechHit> HitsIn(TokenRange range) const {
    if (range.begin >= range.end || range.end > annotation_->tokens.size()) return {};
    const std::uint32_t first = At(kFirstHit, range.begin);
    return std::span(hits_).subspan(first, At(kFirstHit, range.end) - first);
  }
  [[nodiscard]] bool IsOrganizationNoun(std::uint32_t token) const;  // the last word of one of the lexicon
  // Whether features may draw on the dependency tree: only where the model was trained with one.
  enum class Tree : std::uint8_t { kNone, kUsed };
  void set_tree(Tree tree) { tree_ = tree; }
  [[nodiscard]] bool HasTree(std::uint32_t token) const {
    return tree_ == Tree::kUsed && !annotation_->tokens[token].deprel.empty();
  }
  // Whether features draw on a tree that all words of the report are in.
  [[nodiscard]] bool HasWholeTree() const { return tree_ == Tree::kUsed && all_in_tree_; }
  // How many words of the report before `token` are verbs of speech.
  [[nodiscard]] std::uint32_t speech_before(std::uint32_t token) const { return At(kSpeechBefore, token); }
  // The first quotation mark behind `token`; the number of tokens where there is none.
  [[nodiscard]] std::uint32_t mark_after(std::uint32_t token) const { return At(kMarkAfter, token); }
  // A token without letters or digits.
  [[nodiscard]] bool IsMark(std::uint32_t token) const { return At(kShape, token) == 0; }

 private:
  // Columns by token.
  enum Number : std::uint8_t {
    kWord,
    kLemma,
    kTag,
    kRelation,
    kQuoteOf,
    kSpeechBefore,
    kMarkAfter,
    kFirstHit,  // how many of hits_ begin before it; of one token more
    kNumbers
  };
  enum Byte : std::uint8_t { kShape, kQuote, kSpeech, kBytes };
  [[nodiscard]] std::uint32_t& At(Number column, std::uint32_t token) {
    return numbers_[column * stride_ + kMargin + token];
  }
  [[nodiscard]] const std::uint32_t& At(Number column, std::uint32_t token) const {
    return numbers_[column * stride_ + kMargin + token];
  }
  [[nodiscard]] std::uint8_t& At(Byte column, std::uint32_t token) {
    return bytes_[column * stride_ + kMargin + token];
  }
  [[nodiscard]] const std::uint8_t& At(Byte column, std::uint32_t token) const {
    return bytes_[column * stride_ + kMargin + token];
  }
  void FindSpeech(const Language& language);

  std::string_view text_;
  const Annotation* annotation_;
  SyntaxView syntax_;
  std::vector<Quote> quotes_;
  std::size_t stride_;                  // of a column: the tokens, and kMargin more at either end
  std::vector<std::uint32_t> numbers_;  // by Number
  std::vector<std::uint8_t> bytes_;     // by Byte
  bool all_in_tree_ = true;
  std::vector<SpeechHit> hits_;
  Tree tree_ = Tree::kUsed;
};

struct ArgumentColumns;  // attribution_rows.h
struct CueColumns;

// Features go to a sink with push_back: the trainer's FeatureBuffer, or the tagger's RowSum.

// What says whether `token` may be part of a cue at all: few and quickly made, since every word is asked.
template <typename Sink>
void CueHintFeatures(const AttributionContext& context, std::uint32_t token, Sink& features);
// Words this near to one that may be part of a cue are looked at too.
inline constexpr std::uint32_t kCueReach = 1;

// Features of `token` as part of a cue.
template <typename Sink>
void CueFeatures(const AttributionContext& context, std::uint32_t token, Sink& features);

// What CueFeatures are made of and the context has not: of some words of one sentence that stand together, for a kernel
// that makes them of several words at a time. Only where the context has a whole tree.
class CueWords {
 public:
  explicit CueWords(std::pmr::memory_resource* memory) : numbers_(memory) {}
  // Views, good until the next call. `words` is not empty.
  [[nodiscard]] CueColumns Read(const AttributionContext& context, TokenRange words);

 private:
  std::pmr::vector<std::uint32_t> numbers_;  // a column after another
};

// The words that a cue's source and content are looked for in: its sentence, the rest of the quotation that reaches
// into it, and the quoted sentences next to it. At most kMaxWindow words.
inline constexpr std::uint32_t kMaxWindow = 400;
[[nodiscard]] TokenRange ArgumentWindow(const AttributionContext& context, TokenRange cue);

// Features of the window's words as parts of the source or content of one cue.
class ArgumentFeatures {
 public:
  ArgumentFeatures(const AttributionContext& context, TokenRange cue, TokenRange window);
  template <typename Sink>
  void Of(std::uint32_t token, Sink& features) const;
  // The same for a kernel that makes them of several words at a time. Views, and only where the context has a whole
  // tree.
  [[nodiscard]] ArgumentColumns Columns() const;

 private:
  // Of a word, as seen from the cue.
  enum Column : std::uint8_t {
    kBranch,   // hash of the way through the tree
    kRoot,     // token below the common ancestor, and 1; 0 = none
    kBetween,  // what stands between it and the cue
    kTrunk,    // above the cue: hash of the way up to it; else 0
    kColumns
  };
  [[nodiscard]] std::uint32_t& At(Column column, std::uint32_t token) {
    return numbers_[column * stride_ + AttributionContext::kMargin + (token - window_.begin)];
  }
  [[nodiscard]] const std::uint32_t& At(Column column, std::uint32_t token) const {
    return numbers_[column * stride_ + AttributionContext::kMargin + (token - window_.begin)];
  }
  void FindHead();
  void FindTrunk();
  void FindPlaces();  // before FindBetween
  void FindBetween();
  void FindLimits();
  [[nodiscard]] std::uint32_t Distance(std::uint32_t token) const;

  const AttributionContext* context_;
  TokenRange cue_;
  TokenRange window_;
  std::uint32_t head_ = 0;              // the cue's main word
  std::size_t stride_;                  // words of the window, and kMargin more at either end
  std::vector<std::uint32_t> numbers_;  // a column after another
  std::vector<std::uint8_t> limits_;    // by word + kMargin: whether its branch begins (1) and ends (2) there
  std::vector<std::uint8_t> away_;      // by word + kMargin: how many sentences from the cue's, -2..2, and 2
};

}  // namespace rashomon

// What the learned attribution tagger sees of a report: hashed features of words, quotation marks and dependencies.
//
// The trainer (training/attribution_train.cpp) and the tagger share this file, so that both see the same. A feature
// is a 32-bit hash of a template's number and the values it joins; no word is kept.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/feature_hash.h"
#include "annotate/quotes.h"
#include "annotate/syntax.h"

namespace rashomon {

// Hashes of one token, made once.
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
  kActVerb
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

// Everything that features are drawn from. Holds references: report and annotation must outlive it.
class AttributionContext {
 public:
  AttributionContext(std::string_view text, const Annotation& annotation, const Language& language);

  [[nodiscard]] const Annotation& annotation() const { return *annotation_; }
  [[nodiscard]] const SyntaxView& syntax() const { return syntax_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::span<const Quote> quotes() const { return quotes_; }
  [[nodiscard]] std::uint32_t quote_of(std::uint32_t token) const { return quote_of_[token]; }  // index + 1
  [[nodiscard]] const TokenCode& code(std::uint32_t token) const { return codes_[token]; }
  [[nodiscard]] const Token& token(std::uint32_t token) const { return annotation_->tokens[token]; }
  [[nodiscard]] const Sentence& sentence_of(std::uint32_t token) const {
    return annotation_->sentences[annotation_->tokens[token].sentence];
  }
  [[nodiscard]] std::span<const SpeechHit> hits() const { return hits_; }  // by begin, then longest first
  // Those that begin in the range; none where it ends before it begins.
  [[nodiscard]] std::span<const SpeechHit> HitsIn(TokenRange range) const {
    if (range.begin >= range.end || range.end >= first_hit_.size()) return {};
    return std::span(hits_).subspan(first_hit_[range.begin], first_hit_[range.end] - first_hit_[range.begin]);
  }
  [[nodiscard]] bool IsOrganizationNoun(std::uint32_t token) const;  // the last word of one of the lexicon
  // Whether features may draw on the dependency tree: only where the model was trained with one.
  enum class Tree : std::uint8_t { kNone, kUsed };
  void set_tree(Tree tree) { tree_ = tree; }
  [[nodiscard]] bool HasTree(std::uint32_t token) const {
    return tree_ == Tree::kUsed && !annotation_->tokens[token].deprel.empty();
  }
  // How many words of the report before `token` are verbs of speech.
  [[nodiscard]] std::uint32_t speech_before(std::uint32_t token) const { return speech_before_[token]; }
  // The first quotation mark behind `token`; the number of tokens where there is none.
  [[nodiscard]] std::uint32_t mark_after(std::uint32_t token) const { return mark_after_[token]; }
  // A token without letters or digits.
  [[nodiscard]] bool IsMark(std::uint32_t token) const { return codes_[token].shape == 0; }

 private:
  std::string_view text_;
  const Annotation* annotation_;
  SyntaxView syntax_;
  std::vector<Quote> quotes_;
  std::vector<std::uint32_t> quote_of_;
  std::vector<TokenCode> codes_;
  std::vector<std::uint32_t> speech_before_, mark_after_;  // by token
  std::vector<SpeechHit> hits_;
  std::vector<std::uint32_t> first_hit_;  // by token, and one more: how many begin before it
  Tree tree_ = Tree::kUsed;
};

// Features go to a sink with push_back: the trainer's FeatureBuffer, or the tagger's RowSum.

// What says whether `token` may be part of a cue at all: few and quickly made, since every word is asked.
template <typename Sink>
void CueHintFeatures(const AttributionContext& context, std::uint32_t token, Sink& features);
// Words this near to one that may be part of a cue are looked at too.
inline constexpr std::uint32_t kCueReach = 1;

// Features of `token` as part of a cue.
template <typename Sink>
void CueFeatures(const AttributionContext& context, std::uint32_t token, Sink& features);

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

 private:
  struct Place {                    // of a word, as seen from the cue
    std::uint32_t branch = 0;       // hash of the way through the tree
    std::uint32_t branch_root = 0;  // token below the common ancestor
    std::uint32_t between = 0;      // what stands between it and the cue
    std::uint32_t trunk = 0;        // above the cue: hash of the way up to it; else 0
  };
  void FindHead();
  void FindTrunk();
  void FindPlaces();  // before FindBetween
  void FindBetween();
  [[nodiscard]] std::uint32_t Distance(std::uint32_t token) const;

  const AttributionContext* context_;
  TokenRange cue_;
  TokenRange window_;
  std::uint32_t head_ = 0;  // the cue's main word
  std::vector<Place> places_;
};

}  // namespace rashomon

// Token patterns: rules over words, lemmas, parts of speech, lexicon classes and the spans of earlier layers.
//
// A .pat file (data/<language>/patterns/*.pat), a cascade in the manner of FASTUS (Hobbs et al. 1997): each layer
// finds spans that the next one can name.
//
//   # comment
//   death-toll:  death toll (of | at | to | now) (who:<quantity>)   ->  figure outcome=killed
//
//   name:        unique in the file; findings and --explain quote it
//   word         the lower-cased form        "don't", "$"   the same, for words with other signs in them
//   =kill        the lemma                   #VERB   the UPOS tag; #NNS the finer tag
//   @speech_verb the lexicon class (takes as many words as the entry has)
//   <quantity>   one span of a layer, whatever its length; <entity:person> one of a kind
//   .            any word        ^  $        the sentence's begin, end
//   a&b          both (same length)          !a      a word that is not a
//   (a | b)      alternatives    a? a* a+ a{0,4}     repetition, longest first
//   (x: ...)     captures as x
//   -> action key=value ...                  what the reader of the match gets
//   A line that begins with blanks goes on with the rule above.
//
//   -name        in a user's file: takes the rule out; a rule of the same name replaces it
//
// Each rule matches from the left; alternatives are tried in order, repetitions longest first. What failed once is not
// tried again, so time is bounded by words x size of the rule (RE2's promise), and only rules whose required words or
// classes occur in the sentence are tried at all.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "language/lexicon.h"

namespace rashomon {

// A word of the sentence as patterns see it.
struct PatternToken {
  std::string_view form;   // lower case
  std::string_view lemma;  // lower case
  std::string_view upos;   // "VERB"
  std::string_view xpos;   // "VBD"; may be empty
};

// A span that an earlier layer found: words [begin, end).
struct LayerSpan {
  std::string_view layer;  // "quantity", "entity", "time", ...
  std::string_view kind;   // "person"; may be empty
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t index = 0;  // of the caller; comes back in the capture
};

// The numbers by which the rules of a vocabulary know a word; 0 where no rule names it.
struct PatternWord {
  std::uint32_t form = 0, lemma = 0, upos = 0, xpos = 0;
};

class WordTable;

// All words, tags and layers that rules name, numbered. Sets compiled over one vocabulary share the numbers, so that
// the words of a report are looked up once for all of them.
class PatternVocabulary {
 public:
  PatternVocabulary();
  [[nodiscard]] PatternWord Number(const PatternToken& token) const;
  // Forms, lemmas and tags by their numbers.
  [[nodiscard]] const WordTable& words() const { return *words_; }

 private:
  friend class PatternSet;
  std::shared_ptr<WordTable> words_;
};

// One sentence.
struct PatternInput {
  std::span<const PatternWord> words;  // by the vocabulary of the set
  std::span<const LexiconHit> lexicon_hits;
  std::span<const LayerSpan> layers;
  std::uint32_t first = 0;  // what the `begin` and `end` of hits and layers count the first word as
  // By word, and one more: where its hits begin, counted from the first number. Empty: it is worked out.
  std::span<const std::uint32_t> first_hit = {};
  // What PatternNeeds::Find made of the words and hits. Empty: it is worked out.
  std::span<const std::uint64_t> needs = {};
};

struct PatternCapture {
  std::string_view name;
  std::uint32_t begin = 0;  // words, half open
  std::uint32_t end = 0;
  std::optional<std::uint32_t> layer_index;  // of the span, where the capture is exactly one
};

// Views into the PatternSet: good as long as it lives.
struct PatternMatch {
  std::string_view rule;
  std::string_view action;
  std::span<const std::pair<std::string, std::string>> arguments;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<PatternCapture> captures;

  [[nodiscard]] std::string_view Argument(std::string_view key) const;       // empty if absent
  [[nodiscard]] const PatternCapture* Capture(std::string_view name) const;  // nullptr if absent
};

class PatternSet {
 public:
  PatternSet();
  // Compiles several files into one set. kInvalidInput with "path:line: reason" (an unknown class, a bad bracket).
  // `files`: path and content.
  // Adds what the rules name to `vocabulary`, which no other thread may use meanwhile.
  [[nodiscard]] static Result<PatternSet> Compile(std::span<const std::pair<std::string, std::string_view>> files,
                                                  const Lexicon& lexicon, PatternVocabulary& vocabulary);
  // All matches of all rules, by begin, then longest, then order in the file. One rule's matches do not overlap
  // each other; those of different rules may. Words are counted as the input counts them.
  [[nodiscard]] std::vector<PatternMatch> FindAll(const PatternInput& input) const;
  [[nodiscard]] bool empty() const;

 private:
  struct Program;
  friend class PatternNeeds;
  std::shared_ptr<const Program> program_;
  std::size_t needs_at_ = 0;  // in PatternInput::needs
};

// Which rules of all sets of a language the words of a sentence leave possible, layers apart: bits that the sets read
// in place of going through the words again, each for itself.
class PatternNeeds {
 public:
  PatternNeeds();
  // The sets learn where theirs stand; they must be over one vocabulary.
  explicit PatternNeeds(std::span<PatternSet* const> sets);
  // How many 64-bit words a sentence takes.
  [[nodiscard]] std::size_t width() const { return width_; }
  // Adds them to `needs`, which is as wide and all zero.
  void Find(std::span<const PatternWord> words, std::span<const LexiconHit> hits, std::span<std::uint64_t> needs) const;

 private:
  struct Rows;
  std::shared_ptr<const Rows> rows_;
  std::size_t width_ = 0;
};

}  // namespace rashomon

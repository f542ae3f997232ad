// The compiled form of a .pat file: per rule a small program for a backtracking matcher that remembers what failed, and
// for all rules together an index that says which of them are worth trying where.
//
// Private to this folder. pattern_compiler.cpp writes the rules, pattern_index.cpp the index, pattern_matcher.cpp runs
// both.
#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "language/pattern.h"
#include "language/word_table.h"

namespace rashomon {

// One condition on what begins at a word.
struct PatternTest {
  // kOneOf, which no file writes: a word that one of several tests of one word holds for, "(a | =b | #VERB)".
  enum class Kind : std::uint8_t { kAny, kForm, kLemma, kUpos, kXpos, kClass, kLayer, kOneOf } kind = Kind::kAny;
  bool negated = false;
  std::uint32_t number = 0;  // kClass: the class + 1; else of `text` in RuleIndex::words
  std::string text;          // form, lemma, tag, layer
  std::string layer_kind;    // kLayer: "" = any kind
  struct Choice {
    Kind kind = Kind::kForm;  // kForm, kLemma, kUpos or kXpos
    std::uint32_t number = 0;
  };
  std::vector<Choice> choices = {};  // kOneOf
};

// All tests must hold for the same words.
using PatternAtom = std::vector<PatternTest>;

// The same as the matcher reads it: without texts, and all atoms in one row.
struct CompactTest {
  PatternTest::Kind kind = PatternTest::Kind::kAny;
  bool negated = false;
  std::uint32_t number = 0;
  std::string_view layer_kind;  // a view into the atom's; "" = any kind
  struct Choice {
    std::uint32_t PatternWord::* of = nullptr;
    std::uint32_t number = 0;
  };
  std::uint32_t first_choice = 0, end_choice = 0;  // kOneOf: of CompactAtoms::choices
};
struct CompactAtoms {
  std::vector<CompactTest> tests;
  std::vector<std::uint32_t> first;  // by atom, and the end of all
  std::vector<CompactTest::Choice> choices;

  CompactAtoms() = default;
  explicit CompactAtoms(std::span<const PatternAtom> atoms);
  [[nodiscard]] std::span<const CompactTest> operator[](std::uint32_t atom) const {
    return std::span(tests).subspan(first[atom], first[atom + 1] - first[atom]);
  }
  [[nodiscard]] std::span<const CompactTest::Choice> ChoicesOf(const CompactTest& test) const {
    return std::span(choices).subspan(test.first_choice, test.end_choice - test.first_choice);
  }
};

struct PatternInstruction {
  enum class Op : std::uint8_t {
    kAtom,
    kSplit,
    kJump,
    kSaveBegin,
    kSaveEnd,
    kSentenceBegin,
    kSentenceEnd,
    kMatch
  } op = Op::kMatch;
  std::uint32_t a = 0;  // kAtom: atom; kSplit, kJump: first target; kSave*: capture
  std::uint32_t b = 0;  // kSplit: second target
  // The matcher remembers at which words it was here, by this number (from 1 on). 0: it need not, since there is one
  // way on: only a split, and an atom that may take one or several words, can bring two ways to one place.
  std::uint32_t mark = 0;
};

struct PatternRule {
  std::string name;
  std::string action;
  std::vector<std::pair<std::string, std::string>> arguments;
  std::vector<PatternInstruction> code;
  std::uint32_t marks = 0;  // of the code
  std::vector<std::string> captures;
};
// Numbers the instructions that the matcher remembers.
void SetMarks(std::span<const PatternAtom> atoms, PatternRule& rule);

// What a word must be for a rule to match there; `number` as in PatternTest.
struct PatternAnchor {
  PatternTest::Kind kind = PatternTest::Kind::kAny;
  std::uint32_t number = 0;
  friend auto operator<=>(const PatternAnchor&, const PatternAnchor&) = default;
};
// Any match of a rule holds one anchor of each of these sets; none: it can match without any particular word. The sets
// that are met more rarely stand first.
using PatternAnchors = std::vector<std::set<PatternAnchor>>;
inline constexpr std::size_t kMostAnchorSets = 3;  // kept for a rule

// Sets of rules by row, one bit each. Most rows hold few rules: of each row only the 64-bit words are kept that hold
// any. A row that no rule was added to is empty.
class RuleSets {
 public:
  struct Part {
    std::uint32_t word = 0;  // which 64 rules
    std::uint64_t rules = 0;
  };
  using Member = std::pair<std::uint32_t, std::uint32_t>;  // row, rule
  RuleSets() = default;
  explicit RuleSets(std::vector<Member> members);
  // A bit a row, set for those that hold rules: most words begin nothing, and one small table says so.
  [[nodiscard]] std::span<const std::uint64_t> filled() const { return filled_; }
  [[nodiscard]] std::size_t rows() const { return first_.empty() ? 0 : first_.size() - 1; }
  // Of a row that holds rules, or of one between such.
  [[nodiscard]] std::span<const Part> Of(std::uint32_t row) const {
    return std::span(parts_).subspan(first_[row], first_[row + 1] - first_[row]);
  }

 private:
  std::vector<Part> parts_;           // by row, then by word
  std::vector<std::uint32_t> first_;  // by row and one more, into parts_
  std::vector<std::uint64_t> filled_;
};

// Which rules can match in a sentence at all (it holds one anchor of each of their sets), and at which of its words.
struct RuleIndex {
  static constexpr std::size_t kKinds = 7;  // of PatternTest

  std::shared_ptr<const WordTable> words;  // the vocabulary
  // By kind and number: the rules of which this is an anchor, in kMostAnchorSets blocks of `width` 64-bit words, a
  // block for each set; kAny, 0: those that have no such set.
  RuleSets needed[kKinds];
  std::vector<std::uint64_t> layered;  // all rules of `needed` that a layer is an anchor of, in the same blocks
  // By kind and number: the rules that can begin here; kAny, 0: those that can anywhere.
  RuleSets starts[kKinds];
  std::size_t width = 0;

  RuleIndex() = default;
  RuleIndex(std::shared_ptr<const WordTable> all_words, std::span<const PatternRule> rules,
            std::span<const PatternAtom> atoms, std::span<const PatternAnchors> anchors);
};

// A copy of RuleSets::filled, from which rows are taken out once nothing more is to be had of them.
class RowBits {
 public:
  RowBits(const RuleSets& sets, std::pmr::memory_resource& memory)
      : bits_(sets.filled().begin(), sets.filled().end(), &memory) {}
  [[nodiscard]] bool Holds(std::uint32_t row) const {
    return row / 64 < bits_.size() && (bits_[row / 64] >> row % 64 & 1) != 0;
  }
  void Drop(std::uint32_t row) { bits_[row / 64] &= ~(std::uint64_t{1} << row % 64); }

 private:
  std::pmr::vector<std::uint64_t> bits_;
};

// Adds the rules that are anchored by the words or hits to `rules`, each row once; `by_kind` is kKinds sets.
void AddAnchored(const RuleSets* by_kind, std::span<const PatternWord> words, std::span<const LexiconHit> hits,
                 std::uint64_t* rules, std::pmr::memory_resource& memory);

struct PatternSet::Program {
  std::vector<PatternRule> rules;
  std::vector<PatternAtom> atoms;
  CompactAtoms compact;
  RuleIndex index;
};

}  // namespace rashomon

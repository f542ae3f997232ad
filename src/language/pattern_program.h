// The compiled form of a .pat file: per rule a small program for a backtracking matcher that remembers what failed, and
// for all rules together an index that says which of them are worth trying where.
//
// Private to this folder. pattern_compiler.cpp writes the rules, pattern_index.cpp the index, pattern_matcher.cpp runs
// both.
#pragma once

#include <cstdint>
#include <memory>
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
  enum class Kind : std::uint8_t { kAny, kForm, kLemma, kUpos, kXpos, kClass, kLayer } kind = Kind::kAny;
  bool negated = false;
  std::uint32_t number = 0;  // kClass: the class + 1; else of `text` in RuleIndex::words
  std::string text;          // form, lemma, tag, layer
  std::string layer_kind;    // kLayer: "" = any kind
};

// All tests must hold for the same words.
using PatternAtom = std::vector<PatternTest>;

// The same as the matcher reads it: without texts, and all atoms in one row.
struct CompactTest {
  PatternTest::Kind kind = PatternTest::Kind::kAny;
  bool negated = false;
  std::uint32_t number = 0;
  std::string_view layer_kind;  // a view into the atom's; "" = any kind
};
struct CompactAtoms {
  std::vector<CompactTest> tests;
  std::vector<std::uint32_t> first;  // by atom, and the end of all

  CompactAtoms() = default;
  explicit CompactAtoms(std::span<const PatternAtom> atoms);
  [[nodiscard]] std::span<const CompactTest> operator[](std::uint32_t atom) const {
    return std::span(tests).subspan(first[atom], first[atom + 1] - first[atom]);
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
};

struct PatternRule {
  std::string name;
  std::string action;
  std::vector<std::pair<std::string, std::string>> arguments;
  std::vector<PatternInstruction> code;
  std::vector<std::string> captures;
};

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

// Sets of rules, one bit each, in rows of equal width; a row that was never added to is empty.
class RuleSets {
 public:
  explicit RuleSets(std::size_t rules = 0) : width_((rules + 63) / 64) {}
  void Add(std::size_t row, std::uint32_t rule);
  // Whether no row has any rule.
  [[nodiscard]] bool empty() const { return filled_.empty(); }
  // Adds the rules of `row` to `out`, which is as wide as a row; false if there are none.
  bool AddTo(std::size_t row, std::uint64_t* out) const {
    if (row / 64 >= filled_.size() || (filled_[row / 64] >> row % 64 & 1) == 0) return false;
    for (std::size_t i = 0; i < width_; ++i) out[i] |= bits_[row * width_ + i];
    return true;
  }

 private:
  std::size_t width_;  // of a row, in 64-bit words
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint64_t> filled_;  // a bit a row: most words begin nothing, and one small table says so
};

// Which rules can match in a sentence at all (it holds one anchor of each of their sets), and at which of its words.
struct RuleIndex {
  static constexpr std::size_t kKinds = 7;  // of PatternTest

  std::shared_ptr<const WordTable> words;  // the vocabulary
  // By kind and number: the rules of which this is an anchor, in kMostAnchorSets blocks of bits, a block for each set;
  // kAny, 0: those that have no such set.
  RuleSets needed[kKinds];
  RuleSets starts[kKinds];  // by kind and number: the rules that can begin here; kAny, 0: those that can anywhere

  RuleIndex() = default;
  RuleIndex(std::shared_ptr<const WordTable> all_words, std::span<const PatternRule> rules,
            std::span<const PatternAtom> atoms, std::span<const PatternAnchors> anchors);
};

struct PatternSet::Program {
  std::vector<PatternRule> rules;
  std::vector<PatternAtom> atoms;
  CompactAtoms compact;
  RuleIndex index;
};

}  // namespace rashomon

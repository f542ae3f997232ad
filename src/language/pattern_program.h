// The compiled form of a .pat file: per rule a small program for a backtracking matcher that remembers what failed.
//
// Private to this folder. pattern_compiler.cpp writes it, pattern_matcher.cpp runs it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "language/pattern.h"

namespace rashomon {

// One condition on what begins at a word.
struct PatternTest {
  enum class Kind : std::uint8_t { kAny, kForm, kLemma, kUpos, kXpos, kClass, kLayer } kind = Kind::kAny;
  bool negated = false;
  std::string text;                 // form, lemma, tag, layer
  std::string layer_kind;           // kLayer: "" = any kind
  std::uint32_t lexicon_class = 0;  // kClass
};

// All tests must hold for the same words.
using PatternAtom = std::vector<PatternTest>;

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

struct PatternSet::Program {
  std::vector<PatternRule> rules;
  std::vector<PatternAtom> atoms;
  // Anchor -> rules that can only match where it occurs. Keys: "w form", "l lemma", "c class number", "s layer".
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> anchors;
  std::vector<std::uint32_t> unanchored;

  // The rules that could match here at all, in order.
  [[nodiscard]] std::vector<std::uint32_t> CandidateRules(const PatternInput& input, const Lexicon& lexicon) const;
};

}  // namespace rashomon

// What a match must begin with is read off the program: all atoms that can be reached from its first instruction
// without taking a word. One test of each atom that must hold stands for it; an atom without any can begin anywhere.
#include "language/pattern_program.h"

namespace rashomon {
namespace {

using Kind = PatternTest::Kind;
using Op = PatternInstruction::Op;

// The rarest of the tests that must hold: words before classes, classes before spans, those before tags.
PatternAnchor StartOf(const PatternAtom& atom) {
  static constexpr Kind kRarestFirst[] = {Kind::kForm,  Kind::kLemma, Kind::kClass,
                                          Kind::kLayer, Kind::kXpos,  Kind::kUpos};
  for (const Kind kind : kRarestFirst) {
    for (const PatternTest& test : atom) {
      if (test.kind == kind && !test.negated) return {kind, test.number};
    }
  }
  return {};
}

std::vector<std::uint32_t> FirstAtoms(const PatternRule& rule) {
  std::vector<std::uint32_t> atoms;
  std::vector<bool> seen(rule.code.size(), false);
  std::vector<std::uint32_t> open = {0};
  while (!open.empty()) {
    const std::uint32_t pc = open.back();
    open.pop_back();
    if (seen[pc]) continue;
    seen[pc] = true;
    const PatternInstruction& instruction = rule.code[pc];
    switch (instruction.op) {
      case Op::kAtom:
        atoms.push_back(instruction.a);
        break;
      case Op::kSplit:
        open.push_back(instruction.b);
        [[fallthrough]];
      case Op::kJump:
        open.push_back(instruction.a);
        break;
      case Op::kSaveBegin:
      case Op::kSaveEnd:
      case Op::kSentenceBegin:
      case Op::kSentenceEnd:
        open.push_back(pc + 1);
        break;
      case Op::kMatch:  // an empty match is none
        break;
    }
  }
  return atoms;
}

}  // namespace

CompactAtoms::CompactAtoms(std::span<const PatternAtom> atoms) {
  for (const PatternAtom& atom : atoms) {
    first.push_back(static_cast<std::uint32_t>(tests.size()));
    for (const PatternTest& test : atom) tests.push_back({test.kind, test.negated, test.number, test.layer_kind});
  }
  first.push_back(static_cast<std::uint32_t>(tests.size()));
}

void RuleSets::Add(std::size_t row, std::uint32_t rule) {
  if (bits_.size() < (row + 1) * width_) bits_.resize((row + 1) * width_, 0);
  bits_[row * width_ + rule / 64] |= std::uint64_t{1} << (rule % 64);
  if (filled_.size() <= row / 64) filled_.resize(row / 64 + 1, 0);
  filled_[row / 64] |= std::uint64_t{1} << (row % 64);
}

RuleIndex::RuleIndex(std::shared_ptr<const WordTable> all_words, std::span<const PatternRule> rules,
                     std::span<const PatternAtom> atoms, std::span<const PatternAnchors> anchors)
    : words(std::move(all_words)) {
  const auto block = static_cast<std::uint32_t>((rules.size() + 63) / 64 * 64);  // bits
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    needed[kind] = RuleSets(block * kMostAnchorSets);
    starts[kind] = RuleSets(rules.size());
  }
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    for (std::uint32_t i = 0; i < kMostAnchorSets; ++i) {
      const std::set<PatternAnchor> any{PatternAnchor{}};
      for (const PatternAnchor& anchor : i < anchors[rule].size() ? anchors[rule][i] : any)
        needed[static_cast<std::size_t>(anchor.kind)].Add(anchor.number, i * block + rule);
    }
    for (const std::uint32_t atom : FirstAtoms(rules[rule])) {
      const PatternAnchor start = StartOf(atoms[atom]);
      starts[static_cast<std::size_t>(start.kind)].Add(start.number, rule);
    }
  }
}

}  // namespace rashomon

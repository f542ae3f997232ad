// What a match must begin with is read off the program: all atoms that can be reached from its first instruction
// without taking a word. One test of each atom that must hold stands for it; an atom without any can begin anywhere.
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

#include "language/pattern_program.h"

namespace rashomon {
namespace {

using Kind = PatternTest::Kind;
using Op = PatternInstruction::Op;

// The rarest of the tests that must hold: words before classes, classes before spans, those before tags. Several where
// the atom is a choice.
std::vector<PatternAnchor> StartsOf(const PatternAtom& atom) {
  static constexpr Kind kRarestFirst[] = {Kind::kForm,  Kind::kLemma, Kind::kOneOf, Kind::kClass,
                                          Kind::kLayer, Kind::kXpos,  Kind::kUpos};
  for (const Kind kind : kRarestFirst) {
    for (const PatternTest& test : atom) {
      if (test.kind != kind || test.negated) continue;
      if (kind != Kind::kOneOf) return {{kind, test.number}};
      std::vector<PatternAnchor> starts;
      for (const PatternTest::Choice& choice : test.choices) starts.push_back({choice.kind, choice.number});
      return starts;
    }
  }
  return {{}};
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

namespace {

std::uint32_t PatternWord::* NumberOf(Kind kind) {
  return kind == Kind::kForm    ? &PatternWord::form
         : kind == Kind::kLemma ? &PatternWord::lemma
         : kind == Kind::kUpos  ? &PatternWord::upos
                                : &PatternWord::xpos;
}

}  // namespace

CompactAtoms::CompactAtoms(std::span<const PatternAtom> atoms) {
  for (const PatternAtom& atom : atoms) {
    first.push_back(static_cast<std::uint32_t>(tests.size()));
    for (const PatternTest& test : atom) {
      tests.push_back({.kind = test.kind,
                       .negated = test.negated,
                       .number = test.number,
                       .layer_kind = test.layer_kind,
                       .first_choice = static_cast<std::uint32_t>(choices.size()),
                       .end_choice = static_cast<std::uint32_t>(choices.size() + test.choices.size())});
      for (const PatternTest::Choice& choice : test.choices) choices.push_back({NumberOf(choice.kind), choice.number});
    }
  }
  first.push_back(static_cast<std::uint32_t>(tests.size()));
}

void SetMarks(std::span<const PatternAtom> atoms, PatternRule& rule) {
  for (PatternInstruction& instruction : rule.code) {
    const bool several =
        instruction.op == Op::kAtom && std::ranges::any_of(atoms[instruction.a], [](const PatternTest& test) {
          return test.kind == Kind::kClass || test.kind == Kind::kLayer;
        });
    if (several || instruction.op == Op::kSplit) instruction.mark = ++rule.marks;
  }
}

RuleSets::RuleSets(std::vector<Member> members) {
  std::ranges::sort(members);
  for (const auto& [row, rule] : members) {
    while (first_.size() <= row) first_.push_back(static_cast<std::uint32_t>(parts_.size()));
    if (parts_.size() == first_[row] || parts_.back().word != rule / 64)
      parts_.push_back({.word = rule / 64, .rules = 0});
    parts_.back().rules |= std::uint64_t{1} << (rule % 64);
    filled_.resize(row / 64 + 1, 0);
    filled_[row / 64] |= std::uint64_t{1} << (row % 64);
  }
  first_.push_back(static_cast<std::uint32_t>(parts_.size()));
}

RuleIndex::RuleIndex(std::shared_ptr<const WordTable> all_words, std::span<const PatternRule> rules,
                     std::span<const PatternAtom> atoms, std::span<const PatternAnchors> anchors)
    : words(std::move(all_words)), width((rules.size() + 63) / 64) {
  const auto block = static_cast<std::uint32_t>(width * 64);  // bits
  std::vector<RuleSets::Member> of_needed[kKinds], of_starts[kKinds];
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    for (std::uint32_t i = 0; i < kMostAnchorSets; ++i) {
      const std::set<PatternAnchor> any{PatternAnchor{}};
      for (const PatternAnchor& anchor : i < anchors[rule].size() ? anchors[rule][i] : any)
        of_needed[static_cast<std::size_t>(anchor.kind)].emplace_back(anchor.number, i * block + rule);
    }
    for (const std::uint32_t atom : FirstAtoms(rules[rule])) {
      for (const PatternAnchor start : StartsOf(atoms[atom]))
        of_starts[static_cast<std::size_t>(start.kind)].emplace_back(start.number, rule);
    }
  }
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    needed[kind] = RuleSets(std::move(of_needed[kind]));
    starts[kind] = RuleSets(std::move(of_starts[kind]));
  }
  layered.assign(width * kMostAnchorSets, 0);
  const RuleSets& by_layer = needed[static_cast<std::size_t>(Kind::kLayer)];
  for (std::uint32_t row = 0; row < by_layer.rows(); ++row) {
    for (const RuleSets::Part& part : by_layer.Of(row)) layered[part.word] |= part.rules;
  }
}

// Tags are nobody's anchors: too many words have them.
void AddAnchored(const RuleSets* by_kind, std::span<const PatternWord> words, std::span<const LexiconHit> hits,
                 std::uint64_t* rules, std::pmr::memory_resource& memory) {
  const auto add = [rules](const RuleSets& sets, RowBits& rows, std::uint32_t number) {
    if (!rows.Holds(number)) return;
    rows.Drop(number);
    for (const RuleSets::Part& part : sets.Of(number)) rules[part.word] |= part.rules;
  };
  const auto of = [by_kind](Kind kind) -> const RuleSets& { return by_kind[static_cast<std::size_t>(kind)]; };
  const RuleSets &any = of(Kind::kAny), &forms = of(Kind::kForm), &lemmas = of(Kind::kLemma),
                 &classes = of(Kind::kClass);
  if (any.rows() > 0) {
    for (const RuleSets::Part& part : any.Of(0)) rules[part.word] |= part.rules;
  }
  RowBits form_rows(forms, memory), lemma_rows(lemmas, memory), class_rows(classes, memory);
  for (const PatternWord& word : words) {
    add(forms, form_rows, word.form);
    add(lemmas, lemma_rows, word.lemma);
  }
  for (const LexiconHit& hit : hits) add(classes, class_rows, hit.lexicon_class.index() + 1);
}

// ---- all sets at once -----------------------------------------------------------------------------------------

// As RuleIndex::needed, the words of one set after those of another.
struct PatternNeeds::Rows {
  RuleSets by_kind[RuleIndex::kKinds];
};

PatternNeeds::PatternNeeds() = default;

PatternNeeds::PatternNeeds(std::span<PatternSet* const> sets) {
  std::vector<RuleSets::Member> members[RuleIndex::kKinds];
  for (PatternSet* const set : sets) {
    if (set->empty()) continue;
    const RuleIndex& index = set->program_->index;
    set->needs_at_ = width_;
    for (std::size_t kind = 0; kind < RuleIndex::kKinds; ++kind) {
      const RuleSets& needed = index.needed[kind];
      for (std::uint32_t row = 0; row < needed.rows(); ++row) {
        for (const RuleSets::Part& part : needed.Of(row)) {
          for (std::uint64_t left = part.rules; left != 0; left &= left - 1)
            members[kind].emplace_back(row, static_cast<std::uint32_t>((width_ + part.word) * 64) +
                                                static_cast<std::uint32_t>(std::countr_zero(left)));
        }
      }
    }
    width_ += index.width * kMostAnchorSets;
  }
  auto rows = std::make_shared<Rows>();
  for (std::size_t kind = 0; kind < RuleIndex::kKinds; ++kind) rows->by_kind[kind] = RuleSets(std::move(members[kind]));
  rows_ = std::move(rows);
}

void PatternNeeds::Find(std::span<const PatternWord> words, std::span<const LexiconHit> hits,
                        std::span<std::uint64_t> needs) const {
  if (width_ == 0) return;
  std::array<std::byte, 4096> room;
  std::pmr::monotonic_buffer_resource memory(room.data(), room.size());
  AddAnchored(rows_->by_kind, words, hits, needs.data(), memory);
}

}  // namespace rashomon

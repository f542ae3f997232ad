// A backtracking matcher with a memory: a state (instruction, word) that failed is never entered again, which makes it
// linear in words x instructions for one rule and start. Spans of layers and phrases of lexicons make a step longer
// than one word; where several begin at one word the longest is tried first.
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <memory_resource>

#include "language/pattern_program.h"

namespace rashomon {
namespace {

using Op = PatternInstruction::Op;

constexpr std::size_t kMaxLengths = 16;  // alternatives of one step; more begin at one word only by mistake

struct Lengths {
  std::array<std::uint32_t, kMaxLengths> values;  // the first `size` are set
  std::size_t size = 0;

  void Add(std::uint32_t length) {
    if (size < kMaxLengths && std::find(values.begin(), values.begin() + size, length) == values.begin() + size) {
      values[size++] = length;
    }
  }
};

using Kind = PatternTest::Kind;

// The sentence with its hits and layers by the word at which they begin.
class IndexedInput {
 public:
  struct Layer {
    std::uint32_t number = 0;
    const LayerSpan* span = nullptr;
  };

  IndexedInput(const PatternInput& input, const WordTable& names, std::pmr::memory_resource& memory)
      : input_(input), memory_(memory), own_hits_(&memory), layers_(&memory), layer_begin_(&memory) {
    layers_.reserve(input.layers.size());
    for (const LayerSpan& layer : input.layers) {
      if (layer.begin < input.first || layer.begin >= layer.end || layer.end - input.first > size()) continue;
      if (const std::uint32_t number = names.Find(layer.layer); number != 0) layers_.push_back({number, &layer});
    }
  }

  // The rules that can match somewhere among the words, in 64-bit words. `needs` are what PatternNeeds says of them.
  std::pmr::vector<std::uint64_t> FindNeeded(const RuleIndex& index, std::span<const std::uint64_t> needs) const {
    std::pmr::vector<std::uint64_t> rules(needs.begin(), needs.end(), &memory_);
    if (needs.empty()) {
      rules.assign(index.width * kMostAnchorSets, 0);
      AddAnchored(index.needed, input_.words, input_.lexicon_hits, rules.data(), memory_);
    }
    const RuleSets& by_layer = index.needed[static_cast<std::size_t>(Kind::kLayer)];
    for (const Layer& layer : layers_) {
      if (layer.number >= by_layer.rows()) continue;
      for (const RuleSets::Part& part : by_layer.Of(layer.number)) rules[part.word] |= part.rules;
    }
    for (std::size_t i = index.width; i < rules.size(); ++i) rules[i % index.width] &= rules[i];
    rules.resize(index.width);
    return rules;
  }

  // Before the rest is asked for.
  void SortByPlace() {
    first_hit_ = input_.first_hit;
    if (first_hit_.empty()) {
      own_hits_.assign(size() + 1, 0);
      for (const LexiconHit& hit : input_.lexicon_hits) ++own_hits_[std::min(hit.begin - input_.first + 1, size())];
      for (std::size_t i = 1; i < own_hits_.size(); ++i) own_hits_[i] += own_hits_[i - 1];
      first_hit_ = own_hits_;
    }
    layer_begin_.assign(size() + 1, 0);
    for (const Layer& layer : layers_) ++layer_begin_[layer.span->begin - input_.first + 1];
    const auto begin = [](const Layer& layer) { return layer.span->begin; };
    if (!std::ranges::is_sorted(layers_, {}, begin)) std::ranges::stable_sort(layers_, {}, begin);
    for (std::size_t i = 1; i < layer_begin_.size(); ++i) layer_begin_[i] += layer_begin_[i - 1];
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(input_.words.size()); }
  [[nodiscard]] const PatternWord& word(std::uint32_t at) const { return input_.words[at]; }
  [[nodiscard]] std::span<const PatternWord> words() const { return input_.words; }
  [[nodiscard]] std::span<const LexiconHit> HitsAt(std::uint32_t at) const {
    return input_.lexicon_hits.subspan(first_hit_[at] - first_hit_[0], first_hit_[at + 1] - first_hit_[at]);
  }
  [[nodiscard]] std::span<const Layer> LayersAt(std::uint32_t at) const {
    return std::span(layers_).subspan(layer_begin_[at], layer_begin_[at + 1] - layer_begin_[at]);
  }

 private:
  const PatternInput& input_;
  std::pmr::memory_resource& memory_;
  std::span<const std::uint32_t> first_hit_;     // as in PatternInput
  std::pmr::vector<std::uint32_t> own_hits_;     // the same where the input has none
  std::pmr::vector<Layer> layers_;               // sorted by begin
  std::pmr::vector<std::uint32_t> layer_begin_;  // prefix sums into layers_
};

// Whether a test of one word holds there; nothing for a class or a layer, which may take several words.
std::optional<bool> HoldsAt(const CompactTest& test, const CompactAtoms& atoms, const PatternWord& word) {
  switch (test.kind) {
    case Kind::kAny:
      return true;
    case Kind::kForm:
      return word.form == test.number;
    case Kind::kLemma:
      return word.lemma == test.number;
    case Kind::kUpos:
      return word.upos == test.number;
    case Kind::kXpos:
      return word.xpos == test.number;
    case Kind::kOneOf: {
      bool any = false;
      for (const CompactTest::Choice& choice : atoms.ChoicesOf(test)) any |= word.*choice.of == choice.number;
      return any;
    }
    case Kind::kClass:
    case Kind::kLayer:
      break;
  }
  return std::nullopt;
}

void LengthsOf(const CompactTest& test, const CompactAtoms& atoms, const IndexedInput& input, std::uint32_t at,
               Lengths& out) {
  if (test.kind == Kind::kClass) {
    for (const LexiconHit& hit : input.HitsAt(at)) {
      if (hit.lexicon_class.index() + 1 == test.number) out.Add(hit.length);
    }
  } else if (test.kind == Kind::kLayer) {
    for (const IndexedInput::Layer& layer : input.LayersAt(at)) {
      if (layer.number == test.number && (test.layer_kind.empty() || layer.span->kind == test.layer_kind))
        out.Add(layer.span->end - layer.span->begin);
    }
  } else if (*HoldsAt(test, atoms, input.word(at))) {
    out.Add(1);
  }
}

// The usual atom asks about one word only; nothing if this one does not.
std::optional<bool> TakesOneWord(std::span<const CompactTest> atom, const CompactAtoms& atoms,
                                 const PatternWord& word) {
  for (const CompactTest& test : atom) {
    const std::optional<bool> holds = HoldsAt(test, atoms, word);
    if (!holds) return std::nullopt;
    if (*holds == test.negated) return false;
  }
  return true;
}

// The usual atom of more than one word: a class and nothing else. Hits of a word come longest first.
bool IsClassAlone(std::span<const CompactTest> atom) {
  return atom.size() == 1 && atom[0].kind == Kind::kClass && !atom[0].negated;
}
void LengthsOfClass(std::uint32_t number, const IndexedInput& input, std::uint32_t at, Lengths& out) {
  for (const LexiconHit& hit : input.HitsAt(at)) {
    const bool further = hit.lexicon_class.index() + 1 == number && out.size < kMaxLengths &&
                         (out.size == 0 || out.values[out.size - 1] != hit.length);
    if (further) out.values[out.size++] = hit.length;
  }
}

// How many words an atom takes at `at`, longest first; none: it does not match.
Lengths Step(std::span<const CompactTest> atom, const CompactAtoms& atoms, const IndexedInput& input,
             std::uint32_t at) {
  for (const CompactTest& test : atom) {  // what asks about one word first: it costs least
    const std::optional<bool> holds = HoldsAt(test, atoms, input.word(at));
    if (holds && *holds == test.negated) return {};
  }
  Lengths result;
  bool first = true;
  for (const CompactTest& test : atom) {
    Lengths one;
    LengthsOf(test, atoms, input, at, one);
    if (test.negated) {
      if (one.size > 0) return {};
      one.Add(1);
      if (!first) continue;  // a negated test beside another one sets no length
    }
    if (first) {
      result = one;
    } else {
      Lengths both;
      for (std::size_t i = 0; i < result.size; ++i) {
        if (std::find(one.values.begin(), one.values.begin() + one.size, result.values[i]) !=
            one.values.begin() + one.size) {
          both.Add(result.values[i]);
        }
      }
      result = both;
    }
    if (result.size == 0) return result;
    first = test.negated && first;  // the next positive test sets the length
  }
  std::sort(result.values.begin(), result.values.begin() + result.size, std::greater<>());
  return result;
}

struct Save {
  std::uint32_t capture;
  std::uint32_t at;
  bool is_end;
};

class RuleMatcher {
 public:
  RuleMatcher(const CompactAtoms& atoms, const IndexedInput& input, std::pmr::memory_resource& memory)
      : atoms_(atoms), input_(input), tried_(&memory), stack_(64, {}, &memory) {}

  // Of which rule MatchAt speaks.
  void Use(const PatternRule& rule) {
    code_ = rule.code;
    tried_.assign(std::size_t{rule.marks} * (input_.size() + 1), 0);
  }

  // The end of the match that begins at `begin`; `saves` says what was captured.
  std::optional<std::uint32_t> MatchAt(std::uint32_t begin, std::pmr::vector<Save>& saves) {
    depth_ = 0;
    Push({0, begin, 0});
    while (depth_ > 0) {
      const State state = stack_[--depth_];
      saves.resize(state.saves);
      std::uint32_t pc = state.pc;
      std::uint32_t at = state.at;
      while (true) {
        const PatternInstruction& instruction = code_[pc];
        if (instruction.mark != 0 && !Enter(instruction.mark, at)) break;
        if (instruction.op == Op::kMatch) return at;
        if (!Advance(instruction, pc, at, saves)) break;
      }
    }
    return std::nullopt;
  }

 private:
  struct State {
    std::uint32_t pc;
    std::uint32_t at;
    std::size_t saves;
  };

  void Push(State state) {
    if (depth_ == stack_.size()) stack_.resize(2 * depth_);
    stack_[depth_++] = state;
  }

  // False if this state was tried before (from any start: what it leads to is the same).
  bool Enter(std::uint32_t mark, std::uint32_t at) {
    std::uint8_t& tried = tried_[(mark - 1) * (input_.size() + 1) + at];
    if (tried != 0) return false;
    tried = 1;
    return true;
  }

  bool Advance(const PatternInstruction& instruction, std::uint32_t& pc, std::uint32_t& at,
               std::pmr::vector<Save>& saves) {
    switch (instruction.op) {
      case Op::kAtom: {
        if (at >= input_.size()) return false;
        if (const std::optional<bool> one = TakesOneWord(atoms_[instruction.a], atoms_, input_.word(at))) {
          ++at, ++pc;
          return *one;
        }
        Lengths lengths;
        if (IsClassAlone(atoms_[instruction.a])) {
          LengthsOfClass(atoms_[instruction.a][0].number, input_, at, lengths);
        } else {
          lengths = Step(atoms_[instruction.a], atoms_, input_, at);
        }
        if (lengths.size == 0) return false;
        for (std::size_t i = lengths.size; i-- > 1;) Push({pc + 1, at + lengths.values[i], saves.size()});
        at += lengths.values[0];
        ++pc;
        return true;
      }
      case Op::kSplit:
        Push({instruction.b, at, saves.size()});
        pc = instruction.a;
        return true;
      case Op::kJump:
        pc = instruction.a;
        return true;
      case Op::kSaveBegin:
      case Op::kSaveEnd:
        saves.push_back({instruction.a, at, instruction.op == Op::kSaveEnd});
        ++pc;
        return true;
      case Op::kSentenceBegin:
        ++pc;
        return at == 0;
      case Op::kSentenceEnd:
        ++pc;
        return at == input_.size();
      case Op::kMatch:
        break;
    }
    return false;
  }

  const CompactAtoms& atoms_;
  const IndexedInput& input_;
  std::span<const PatternInstruction> code_;
  std::pmr::vector<std::uint8_t> tried_;  // mark x word
  std::pmr::vector<State> stack_;         // the first depth_
  std::size_t depth_ = 0;
};

std::vector<PatternCapture> CapturesOf(const PatternRule& rule, std::span<const Save> saves,
                                       const PatternInput& input) {
  std::vector<PatternCapture> captures;
  for (std::uint32_t slot = 0; slot < rule.captures.size(); ++slot) {
    std::optional<std::uint32_t> begin, end;
    for (const Save& save : saves) {
      if (save.capture != slot) continue;
      if (save.is_end) {
        end = save.at;
      } else {
        begin = save.at;
        end.reset();
      }
    }
    if (!begin || !end) continue;
    PatternCapture capture{.name = rule.captures[slot],
                           .begin = *begin + input.first,
                           .end = *end + input.first,
                           .layer_index = std::nullopt};
    for (const LayerSpan& layer : input.layers) {
      if (layer.begin == capture.begin && layer.end == capture.end) {
        capture.layer_index = layer.index;
        break;
      }
    }
    captures.push_back(capture);
  }
  return captures;
}

}  // namespace

std::string_view PatternMatch::Argument(std::string_view key) const {
  for (const auto& [name, value] : arguments) {
    if (name == key) return value;
  }
  return {};
}

const PatternCapture* PatternMatch::Capture(std::string_view name) const {
  for (const PatternCapture& capture : captures) {
    if (capture.name == name) return &capture;
  }
  return nullptr;
}

namespace {

// A rule that can begin at a word, as one number: they sort in the order in which they are tried.
using Start = std::uint64_t;
constexpr std::uint32_t RuleOf(Start start) {
  return static_cast<std::uint32_t>(start >> 32);
}
constexpr std::uint32_t WordOf(Start start) {
  return static_cast<std::uint32_t>(start);
}

// Of the `needed` rules all that can begin somewhere, each once.
std::pmr::vector<Start> FindStarts(const RuleIndex& index, const IndexedInput& input,
                                   std::span<const std::uint64_t> needed, std::pmr::memory_resource& memory) {
  std::pmr::vector<Start> starts(&memory);
  starts.reserve(64);
  // False if none of the row's rules is needed.
  const auto add = [&](const RuleSets& sets, std::uint32_t row, std::uint32_t at) {
    bool any = false;
    for (const RuleSets::Part& part : sets.Of(row)) {
      for (std::uint64_t left = part.rules & needed[part.word]; left != 0; left &= left - 1, any = true)
        starts.push_back(Start{part.word * 64 + static_cast<std::uint32_t>(std::countr_zero(left))} << 32 | at);
    }
    return any;
  };
  const auto each = [&](Kind kind, const auto& numbers) {
    const RuleSets& sets = index.starts[static_cast<std::size_t>(kind)];
    if (sets.filled().empty()) return;
    RowBits rows(sets, memory);
    for (std::uint32_t at = 0; at < input.size(); ++at) {
      numbers(at, [&](std::uint32_t number) {
        if (rows.Holds(number) && !add(sets, number, at)) rows.Drop(number);
      });
    }
  };
  const auto word = [&](std::uint32_t PatternWord::* number) {
    return [&input, number](std::uint32_t at, const auto& ask) { ask(input.word(at).*number); };
  };
  each(Kind::kAny, [](std::uint32_t, const auto& ask) { ask(0); });
  each(Kind::kForm, word(&PatternWord::form));
  each(Kind::kLemma, word(&PatternWord::lemma));
  each(Kind::kUpos, word(&PatternWord::upos));
  each(Kind::kXpos, word(&PatternWord::xpos));
  each(Kind::kClass, [&](std::uint32_t at, const auto& ask) {
    for (const LexiconHit& hit : input.HitsAt(at)) ask(hit.lexicon_class.index() + 1);
  });
  each(Kind::kLayer, [&](std::uint32_t at, const auto& ask) {
    for (const IndexedInput::Layer& layer : input.LayersAt(at)) ask(layer.number);
  });
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

// False for most sentences: their words leave no rule possible, whatever the spans of layers are.
bool MayMatch(const RuleIndex& index, std::span<const std::uint64_t> needs) {
  bool any = false;
  for (std::size_t word = 0; word < index.width; ++word) {
    std::uint64_t rules = ~std::uint64_t{0};
    for (std::size_t at = word; at < index.layered.size(); at += index.width) rules &= needs[at] | index.layered[at];
    any |= rules != 0;
  }
  return any;
}

}  // namespace

std::vector<PatternMatch> PatternSet::FindAll(const PatternInput& input) const {
  std::vector<PatternMatch> matches;
  if (empty() || input.words.empty()) return matches;
  const RuleIndex& index = program_->index;
  const std::span<const std::uint64_t> needs =
      input.needs.empty() ? input.needs : input.needs.subspan(needs_at_, index.width * kMostAnchorSets);
  if (!needs.empty() && !MayMatch(index, needs)) return matches;
  // What is only needed while matching: most sentences get by with this much and ask the heap for nothing.
  std::array<std::byte, 16'384> room;
  std::pmr::monotonic_buffer_resource memory(room.data(), room.size());
  IndexedInput indexed(input, *index.words, memory);
  const std::pmr::vector<std::uint64_t> needed = indexed.FindNeeded(index, needs);
  if (std::ranges::all_of(needed, [](std::uint64_t bits) { return bits == 0; })) return matches;
  indexed.SortByPlace();
  RuleMatcher matcher(program_->compact, indexed, memory);
  std::pmr::vector<Save> saves(&memory);
  const PatternRule* in_use = nullptr;
  std::uint32_t free = 0;  // the first word that no match of the rule has taken
  for (const Start start : FindStarts(index, indexed, needed, memory)) {
    const PatternRule& rule = program_->rules[RuleOf(start)];
    const std::uint32_t word = WordOf(start);
    if (in_use != &rule) {
      matcher.Use(rule);
      in_use = &rule;
      free = 0;
    }
    if (word < free) continue;
    const std::optional<std::uint32_t> end = matcher.MatchAt(word, saves);
    if (!end || *end == word) continue;
    matches.push_back({.rule = rule.name,
                       .action = rule.action,
                       .arguments = rule.arguments,
                       .begin = word + input.first,
                       .end = *end + input.first,
                       .captures = CapturesOf(rule, saves, input)});
    free = *end;
  }
  if (matches.size() < 2) return matches;
  std::stable_sort(matches.begin(), matches.end(), [](const PatternMatch& a, const PatternMatch& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return matches;
}

}  // namespace rashomon

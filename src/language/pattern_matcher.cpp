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

// Adds the rules that have an anchor among `words` and `hits`; false if there are none. Number 0 has no rules.
bool AddAnchored(const RuleSets* by_kind, std::span<const PatternWord> words, std::span<const LexiconHit> hits,
                 std::uint64_t* rules) {
  bool any = false;
  const auto add = [&](Kind kind, std::uint32_t PatternWord::* number) {
    const RuleSets& sets = by_kind[static_cast<std::size_t>(kind)];
    if (sets.empty()) return;
    for (const PatternWord& word : words) any |= sets.AddTo(word.*number, rules);
  };
  add(Kind::kForm, &PatternWord::form);
  add(Kind::kLemma, &PatternWord::lemma);
  add(Kind::kUpos, &PatternWord::upos);
  add(Kind::kXpos, &PatternWord::xpos);
  const RuleSets& classes = by_kind[static_cast<std::size_t>(Kind::kClass)];
  for (const LexiconHit& hit : hits) any |= classes.AddTo(hit.lexicon_class.index() + 1, rules);
  return any;
}

// The sentence with its hits and layers by the word at which they begin.
class IndexedInput {
 public:
  struct Layer {
    std::uint32_t number = 0;
    const LayerSpan* span = nullptr;
  };

  IndexedInput(const PatternInput& input, const WordTable& names, std::pmr::memory_resource& memory)
      : input_(input), hits_(&memory), layers_(&memory), layer_begin_(&memory) {
    for (const LayerSpan& layer : input.layers) {
      if (layer.begin < input.first || layer.begin >= layer.end || layer.end - input.first > size()) continue;
      if (const std::uint32_t number = names.Find(layer.layer); number != 0) layers_.push_back({number, &layer});
    }
  }

  // The rules that can match somewhere among the words, in `width` 64-bit words.
  void FindNeeded(const RuleIndex& index, std::size_t width, std::pmr::vector<std::uint64_t>& rules) const {
    rules.assign(width * kMostAnchorSets, 0);
    const auto add = [&](Kind kind, std::uint32_t number) {
      index.needed[static_cast<std::size_t>(kind)].AddTo(number, rules.data());
    };
    add(Kind::kAny, 0);
    AddAnchored(index.needed, input_.words, input_.lexicon_hits, rules.data());
    for (const Layer& layer : layers_) add(Kind::kLayer, layer.number);
    for (std::size_t i = width; i < rules.size(); ++i) rules[i % width] &= rules[i];
    rules.resize(width);
  }

  // Before the rest is asked for.
  void SortByPlace() {
    hits_.assign(size() + 1, 0);
    for (const LexiconHit& hit : input_.lexicon_hits) ++hits_[std::min(hit.begin - input_.first + 1, size())];
    for (std::size_t i = 1; i < hits_.size(); ++i) hits_[i] += hits_[i - 1];
    layer_begin_.assign(size() + 1, 0);
    for (const Layer& layer : layers_) ++layer_begin_[layer.span->begin - input_.first + 1];
    std::ranges::stable_sort(layers_, {}, [](const Layer& layer) { return layer.span->begin; });
    for (std::size_t i = 1; i < layer_begin_.size(); ++i) layer_begin_[i] += layer_begin_[i - 1];
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(input_.words.size()); }
  [[nodiscard]] const PatternWord& word(std::uint32_t at) const { return input_.words[at]; }
  [[nodiscard]] std::span<const LexiconHit> HitsAt(std::uint32_t at) const {
    return input_.lexicon_hits.subspan(hits_[at], hits_[at + 1] - hits_[at]);
  }
  [[nodiscard]] std::span<const Layer> LayersAt(std::uint32_t at) const {
    return std::span(layers_).subspan(layer_begin_[at], layer_begin_[at + 1] - layer_begin_[at]);
  }

  // The rules that can begin to match at word `at`; false if there are none.
  bool AddStarting(const RuleIndex& index, std::uint32_t at, std::uint64_t* rules) const {
    bool any = false;
    const auto add = [&](Kind kind, std::uint32_t number) {
      any |= index.starts[static_cast<std::size_t>(kind)].AddTo(number, rules);
    };
    add(Kind::kAny, 0);
    any |= AddAnchored(index.starts, input_.words.subspan(at, 1), HitsAt(at), rules);
    for (const Layer& layer : LayersAt(at)) add(Kind::kLayer, layer.number);
    return any;
  }

 private:
  const PatternInput& input_;
  std::pmr::vector<std::uint32_t> hits_;         // prefix sums; input.lexicon_hits is sorted by begin
  std::pmr::vector<Layer> layers_;               // sorted by begin
  std::pmr::vector<std::uint32_t> layer_begin_;  // prefix sums into layers_
};

// Whether a test of one word holds there; nothing for a class or a layer, which may take several words.
std::optional<bool> HoldsAt(const CompactTest& test, const PatternWord& word) {
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
    case Kind::kClass:
    case Kind::kLayer:
      break;
  }
  return std::nullopt;
}

void LengthsOf(const CompactTest& test, const IndexedInput& input, std::uint32_t at, Lengths& out) {
  if (test.kind == Kind::kClass) {
    for (const LexiconHit& hit : input.HitsAt(at)) {
      if (hit.lexicon_class.index() + 1 == test.number) out.Add(hit.length);
    }
  } else if (test.kind == Kind::kLayer) {
    for (const IndexedInput::Layer& layer : input.LayersAt(at)) {
      if (layer.number == test.number && (test.layer_kind.empty() || layer.span->kind == test.layer_kind))
        out.Add(layer.span->end - layer.span->begin);
    }
  } else if (*HoldsAt(test, input.word(at))) {
    out.Add(1);
  }
}

// The usual atom asks about one word only; nothing if this one does not.
std::optional<bool> TakesOneWord(std::span<const CompactTest> atom, const PatternWord& word) {
  for (const CompactTest& test : atom) {
    const std::optional<bool> holds = HoldsAt(test, word);
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
Lengths Step(std::span<const CompactTest> atom, const IndexedInput& input, std::uint32_t at) {
  Lengths result;
  bool first = true;
  for (const CompactTest& test : atom) {
    Lengths one;
    LengthsOf(test, input, at, one);
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
      : atoms_(atoms), input_(input), tried_(&memory), stack_(&memory) {}

  // Of which rule MatchAt speaks.
  void Use(const PatternRule& rule) {
    code_ = rule.code;
    tried_.assign(code_.size() * (input_.size() + 1), 0);
  }

  // The end of the match that begins at `begin`; `saves` says what was captured.
  std::optional<std::uint32_t> MatchAt(std::uint32_t begin, std::pmr::vector<Save>& saves) {
    stack_.clear();
    saves.clear();
    stack_.push_back({0, begin, 0});
    while (!stack_.empty()) {
      const State state = stack_.back();
      stack_.pop_back();
      saves.resize(state.saves);
      std::uint32_t pc = state.pc;
      std::uint32_t at = state.at;
      while (Enter(pc, at)) {
        const PatternInstruction& instruction = code_[pc];
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

  // False if this state was tried before (from any start: what it leads to is the same).
  bool Enter(std::uint32_t pc, std::uint32_t at) {
    std::uint8_t& tried = tried_[pc * (input_.size() + 1) + at];
    if (tried != 0) return false;
    tried = 1;
    return true;
  }

  bool Advance(const PatternInstruction& instruction, std::uint32_t& pc, std::uint32_t& at,
               std::pmr::vector<Save>& saves) {
    switch (instruction.op) {
      case Op::kAtom: {
        if (at >= input_.size()) return false;
        if (const std::optional<bool> one = TakesOneWord(atoms_[instruction.a], input_.word(at))) {
          ++at, ++pc;
          return *one;
        }
        Lengths lengths;
        if (IsClassAlone(atoms_[instruction.a])) {
          LengthsOfClass(atoms_[instruction.a][0].number, input_, at, lengths);
        } else {
          lengths = Step(atoms_[instruction.a], input_, at);
        }
        if (lengths.size == 0) return false;
        for (std::size_t i = lengths.size; i-- > 1;) stack_.push_back({pc + 1, at + lengths.values[i], saves.size()});
        at += lengths.values[0];
        ++pc;
        return true;
      }
      case Op::kSplit:
        stack_.push_back({instruction.b, at, saves.size()});
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
  std::pmr::vector<std::uint8_t> tried_;  // instruction x word
  std::pmr::vector<State> stack_;
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

// A rule that can begin at a word; in the order in which they are tried.
struct Start {
  std::uint32_t rule = 0;
  std::uint32_t word = 0;
  friend auto operator<=>(const Start&, const Start&) = default;
};

std::pmr::vector<Start> FindStarts(const RuleIndex& index, const IndexedInput& input,
                                   std::span<const std::uint64_t> needed, std::pmr::memory_resource& memory) {
  std::pmr::vector<Start> starts(&memory);
  std::pmr::vector<std::uint64_t> rules(needed.size(), 0, &memory);
  for (std::uint32_t at = 0; at < input.size(); ++at) {
    if (!input.AddStarting(index, at, rules.data())) continue;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      for (std::uint64_t left = rules[i] & needed[i]; left != 0; left &= left - 1)
        starts.push_back({static_cast<std::uint32_t>(i * 64) + static_cast<std::uint32_t>(std::countr_zero(left)), at});
      rules[i] = 0;
    }
  }
  std::ranges::sort(starts);
  return starts;
}

}  // namespace

std::vector<PatternMatch> PatternSet::FindAll(const PatternInput& input) const {
  std::vector<PatternMatch> matches;
  if (empty() || input.words.empty()) return matches;
  // What is only needed while matching: most sentences get by with this much and ask the heap for nothing.
  std::array<std::byte, 16'384> room;
  std::pmr::monotonic_buffer_resource memory(room.data(), room.size());
  const RuleIndex& index = program_->index;
  IndexedInput indexed(input, *index.words, memory);
  std::pmr::vector<std::uint64_t> needed(&memory);
  indexed.FindNeeded(index, (program_->rules.size() + 63) / 64, needed);
  if (std::ranges::all_of(needed, [](std::uint64_t bits) { return bits == 0; })) return matches;
  indexed.SortByPlace();
  RuleMatcher matcher(program_->compact, indexed, memory);
  std::pmr::vector<Save> saves(&memory);
  const PatternRule* in_use = nullptr;
  std::uint32_t free = 0;  // the first word that no match of the rule has taken
  for (const Start start : FindStarts(index, indexed, needed, memory)) {
    const PatternRule& rule = program_->rules[start.rule];
    if (in_use != &rule) {
      matcher.Use(rule);
      in_use = &rule;
      free = 0;
    }
    if (start.word < free) continue;
    const std::optional<std::uint32_t> end = matcher.MatchAt(start.word, saves);
    if (!end || *end == start.word) continue;
    matches.push_back({.rule = rule.name,
                       .action = rule.action,
                       .arguments = rule.arguments,
                       .begin = start.word + input.first,
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

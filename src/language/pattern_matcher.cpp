// A backtracking matcher with a memory: a state (instruction, word) that failed is never entered again, which makes it
// linear in words x instructions for one rule and start. Spans of layers and phrases of lexicons make a step longer
// than one word; where several begin at one word the longest is tried first.
#include <algorithm>
#include <array>

#include "language/pattern_program.h"

namespace rashomon {
namespace {

using Op = PatternInstruction::Op;

constexpr std::size_t kMaxLengths = 16;  // alternatives of one step; more begin at one word only by mistake

struct Lengths {
  std::array<std::uint32_t, kMaxLengths> values{};
  std::size_t size = 0;

  void Add(std::uint32_t length) {
    if (size < kMaxLengths && std::find(values.begin(), values.begin() + size, length) == values.begin() + size) {
      values[size++] = length;
    }
  }
};

// The words of a sentence by the numbers that tests know them by, 0 where none does; hits and layers by the word at
// which they begin.
class IndexedInput {
 public:
  IndexedInput(const PatternInput& input, const WordTable& words) : input_(input) {
    words_.reserve(input.tokens.size());
    for (const PatternToken& token : input.tokens) {
      const std::uint32_t form = words.Find(token.form);
      const bool same = token.lemma.empty() || token.lemma == token.form;
      words_.push_back({form, same ? form : words.Find(token.lemma), words.Find(token.upos), words.Find(token.xpos)});
    }
    IndexHits();
    IndexLayers(words);
  }

  struct Word {
    std::uint32_t form = 0, lemma = 0, upos = 0, xpos = 0;
  };
  struct Layer {
    std::uint32_t number = 0;
    const LayerSpan* span = nullptr;
  };
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  [[nodiscard]] const Word& word(std::uint32_t at) const { return words_[at]; }
  [[nodiscard]] std::span<const LexiconHit> HitsAt(std::uint32_t at) const {
    return input_.lexicon_hits.subspan(hits_[at], hits_[at + 1] - hits_[at]);
  }
  [[nodiscard]] std::span<const Layer> LayersAt(std::uint32_t at) const {
    return std::span(layers_).subspan(layer_begin_[at], layer_begin_[at + 1] - layer_begin_[at]);
  }

  // The rules that can match somewhere among the words.
  void AddNeeded(const RuleIndex& index, std::uint64_t* rules) const { AddRules(index.needed, 0, size(), rules); }
  // The rules that can begin to match at word `at`.
  void AddStarting(const RuleIndex& index, std::uint32_t at, std::uint64_t* rules) const {
    AddRules(index.starts, at, at + 1, rules);
  }

 private:
  using Kind = PatternTest::Kind;

  void IndexHits() {
    hits_.assign(words_.size() + 1, 0);
    for (const LexiconHit& hit : input_.lexicon_hits) ++hits_[std::min<std::size_t>(hit.begin + 1, words_.size())];
    for (std::size_t i = 1; i < hits_.size(); ++i) hits_[i] += hits_[i - 1];
  }

  void IndexLayers(const WordTable& words) {
    layer_begin_.assign(words_.size() + 1, 0);
    if (input_.layers.empty()) return;
    for (const LayerSpan& layer : input_.layers) {
      if (layer.begin >= layer.end || layer.end > words_.size()) continue;
      layers_.push_back({words.Find(layer.layer), &layer});
      ++layer_begin_[layer.begin + 1];
    }
    std::ranges::stable_sort(layers_, {}, [](const Layer& layer) { return layer.span->begin; });
    for (std::size_t i = 1; i < layer_begin_.size(); ++i) layer_begin_[i] += layer_begin_[i - 1];
  }

  void AddRules(const RuleSets (&sets)[RuleIndex::kKinds], std::uint32_t begin, std::uint32_t end,
                std::uint64_t* rules) const {
    const auto add = [&](Kind kind, std::uint32_t number) {
      if (number != 0) sets[static_cast<std::size_t>(kind)].AddTo(number, rules);
    };
    sets[static_cast<std::size_t>(Kind::kAny)].AddTo(0, rules);
    for (std::uint32_t at = begin; at < end; ++at) {
      add(Kind::kForm, words_[at].form);
      add(Kind::kLemma, words_[at].lemma);
      add(Kind::kUpos, words_[at].upos);
      add(Kind::kXpos, words_[at].xpos);
      for (const LexiconHit& hit : HitsAt(at)) add(Kind::kClass, hit.lexicon_class.index() + 1);
      for (const Layer& layer : LayersAt(at)) add(Kind::kLayer, layer.number);
    }
  }

  const PatternInput& input_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> hits_;         // prefix sums; input.lexicon_hits is sorted by begin
  std::vector<Layer> layers_;               // sorted by begin
  std::vector<std::uint32_t> layer_begin_;  // prefix sums into layers_
};

void LengthsOf(const PatternTest& test, const IndexedInput& input, std::uint32_t at, Lengths& out) {
  using Kind = PatternTest::Kind;
  const IndexedInput::Word& word = input.word(at);
  bool holds = false;
  switch (test.kind) {
    case Kind::kAny:
      holds = true;
      break;
    case Kind::kForm:
      holds = word.form == test.number;
      break;
    case Kind::kLemma:
      holds = word.lemma == test.number;
      break;
    case Kind::kUpos:
      holds = word.upos == test.number;
      break;
    case Kind::kXpos:
      holds = word.xpos == test.number;
      break;
    case Kind::kClass:
      for (const LexiconHit& hit : input.HitsAt(at)) {
        if (hit.lexicon_class.index() + 1 == test.number) out.Add(hit.length);
      }
      return;
    case Kind::kLayer:
      for (const IndexedInput::Layer& layer : input.LayersAt(at)) {
        if (layer.number == test.number && (test.layer_kind.empty() || layer.span->kind == test.layer_kind))
          out.Add(layer.span->end - layer.span->begin);
      }
      return;
  }
  if (holds) out.Add(1);
}

// How many words an atom takes at `at`, longest first; none: it does not match.
Lengths Step(const PatternAtom& atom, const IndexedInput& input, std::uint32_t at) {
  Lengths result;
  bool first = true;
  for (const PatternTest& test : atom) {
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
  RuleMatcher(std::span<const PatternAtom> atoms, const IndexedInput& input) : atoms_(atoms), input_(input) {}

  // Of which rule MatchAt speaks.
  void Use(const PatternRule& rule) {
    code_ = rule.code;
    tried_.assign(code_.size() * (input_.size() + 1), 0);
  }

  // The end of the match that begins at `begin`; `saves` says what was captured.
  std::optional<std::uint32_t> MatchAt(std::uint32_t begin, std::vector<Save>& saves) {
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

  bool Advance(const PatternInstruction& instruction, std::uint32_t& pc, std::uint32_t& at, std::vector<Save>& saves) {
    switch (instruction.op) {
      case Op::kAtom: {
        if (at >= input_.size()) return false;
        const Lengths lengths = Step(atoms_[instruction.a], input_, at);
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

  std::span<const PatternAtom> atoms_;
  const IndexedInput& input_;
  std::span<const PatternInstruction> code_;
  std::vector<std::uint8_t> tried_;  // instruction x word
  std::vector<State> stack_;
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
    PatternCapture capture{.name = rule.captures[slot], .begin = *begin, .end = *end, .layer_index = std::nullopt};
    for (const LayerSpan& layer : input.layers) {
      if (layer.begin == *begin && layer.end == *end) {
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

std::vector<PatternMatch> PatternSet::FindAll(const PatternInput& input) const {
  std::vector<PatternMatch> matches;
  if (empty() || input.tokens.empty()) return matches;
  const RuleIndex& index = program_->index;
  const std::size_t width = (program_->rules.size() + 63) / 64;
  const IndexedInput indexed(input, index.words);
  std::vector<std::uint64_t> needed(width, 0);
  indexed.AddNeeded(index, needed.data());
  if (std::ranges::all_of(needed, [](std::uint64_t bits) { return bits == 0; })) return matches;
  std::vector<std::uint64_t> starting(width * indexed.size(), 0);  // word x rule
  std::vector<std::uint64_t> anywhere(width, 0);                   // all rows of `starting` together
  for (std::uint32_t at = 0; at < indexed.size(); ++at) {
    indexed.AddStarting(index, at, &starting[at * width]);
    for (std::size_t i = 0; i < width; ++i) anywhere[i] |= starting[at * width + i] & needed[i];
  }
  RuleMatcher matcher(program_->atoms, indexed);
  std::vector<Save> saves;
  for (std::uint32_t number = 0; number < program_->rules.size(); ++number) {
    const std::uint64_t bit = std::uint64_t{1} << (number % 64);
    if ((anywhere[number / 64] & bit) == 0) continue;
    const PatternRule& rule = program_->rules[number];
    matcher.Use(rule);
    for (std::uint32_t begin = 0; begin < indexed.size();) {
      std::optional<std::uint32_t> end;
      if ((starting[begin * width + number / 64] & bit) != 0) end = matcher.MatchAt(begin, saves);
      if (!end || *end == begin) {
        ++begin;
        continue;
      }
      matches.push_back({.rule = rule.name,
                         .action = rule.action,
                         .arguments = rule.arguments,
                         .begin = begin,
                         .end = *end,
                         .captures = CapturesOf(rule, saves, input)});
      begin = *end;
    }
  }
  std::stable_sort(matches.begin(), matches.end(), [](const PatternMatch& a, const PatternMatch& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return matches;
}

}  // namespace rashomon

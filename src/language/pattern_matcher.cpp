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

// The input with its hits and layers indexed by the word at which they begin.
class IndexedInput {
 public:
  explicit IndexedInput(const PatternInput& input) : input_(input) {
    const std::size_t words = input.tokens.size();
    hits_.assign(words + 1, 0);
    for (const LexiconHit& hit : input.lexicon_hits) ++hits_[std::min<std::size_t>(hit.begin + 1, words)];
    layers_.reserve(input.layers.size());
    for (std::uint32_t i = 0; i < input.layers.size(); ++i) {
      if (input.layers[i].begin < input.layers[i].end && input.layers[i].end <= words) layers_.push_back(i);
    }
    std::stable_sort(layers_.begin(), layers_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return input.layers[a].begin < input.layers[b].begin; });
    layer_begin_.assign(words + 1, 0);
    for (std::uint32_t layer : layers_) ++layer_begin_[input.layers[layer].begin + 1];
    for (std::size_t i = 1; i <= words; ++i) {
      hits_[i] += hits_[i - 1];
      layer_begin_[i] += layer_begin_[i - 1];
    }
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(input_.tokens.size()); }
  [[nodiscard]] const PatternToken& token(std::uint32_t at) const { return input_.tokens[at]; }
  [[nodiscard]] std::span<const LexiconHit> HitsAt(std::uint32_t at) const {
    return input_.lexicon_hits.subspan(hits_[at], hits_[at + 1] - hits_[at]);
  }
  [[nodiscard]] std::span<const std::uint32_t> LayersAt(std::uint32_t at) const {
    return std::span(layers_).subspan(layer_begin_[at], layer_begin_[at + 1] - layer_begin_[at]);
  }
  [[nodiscard]] const LayerSpan& Layer(std::uint32_t index) const { return input_.layers[index]; }
  [[nodiscard]] const PatternInput& input() const { return input_; }

 private:
  const PatternInput& input_;
  std::vector<std::uint32_t> hits_;         // prefix sums; input.lexicon_hits is sorted by begin
  std::vector<std::uint32_t> layers_;       // sorted by begin
  std::vector<std::uint32_t> layer_begin_;  // prefix sums into layers_
};

void LengthsOf(const PatternTest& test, const IndexedInput& input, const Lexicon& lexicon, std::uint32_t at,
               Lengths& out) {
  using Kind = PatternTest::Kind;
  const PatternToken& token = input.token(at);
  bool word = false;
  switch (test.kind) {
    case Kind::kAny:
      word = true;
      break;
    case Kind::kForm:
      word = token.form == test.text;
      break;
    case Kind::kLemma:
      word = (token.lemma.empty() ? token.form : token.lemma) == test.text;
      break;
    case Kind::kUpos:
      word = token.upos == test.text;
      break;
    case Kind::kXpos:
      word = token.xpos == test.text;
      break;
    case Kind::kClass:
      for (const LexiconHit& hit : input.HitsAt(at)) {
        if (lexicon.Entry(hit.entry).lexicon_class.index() == test.lexicon_class) out.Add(hit.length);
      }
      return;
    case Kind::kLayer:
      for (std::uint32_t index : input.LayersAt(at)) {
        const LayerSpan& layer = input.Layer(index);
        if (layer.layer == test.text && (test.layer_kind.empty() || layer.kind == test.layer_kind))
          out.Add(layer.end - layer.begin);
      }
      return;
  }
  if (word) out.Add(1);
}

// How many words an atom takes at `at`, longest first; none: it does not match.
Lengths Step(const PatternAtom& atom, const IndexedInput& input, const Lexicon& lexicon, std::uint32_t at) {
  Lengths result;
  bool first = true;
  for (const PatternTest& test : atom) {
    Lengths one;
    LengthsOf(test, input, lexicon, at, one);
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
  RuleMatcher(const PatternRule& rule, std::span<const PatternAtom> atoms, const IndexedInput& input,
              const Lexicon& lexicon)
      : rule_(rule), atoms_(atoms), input_(input), lexicon_(lexicon) {
    failed_.assign(rule.code.size() * (input.size() + 1), false);
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
        const PatternInstruction& instruction = rule_.code[pc];
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
    auto tried = failed_[pc * (input_.size() + 1) + at];
    if (tried) return false;
    tried = true;
    return true;
  }

  bool Advance(const PatternInstruction& instruction, std::uint32_t& pc, std::uint32_t& at, std::vector<Save>& saves) {
    switch (instruction.op) {
      case Op::kAtom: {
        if (at >= input_.size()) return false;
        const Lengths lengths = Step(atoms_[instruction.a], input_, lexicon_, at);
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

  const PatternRule& rule_;
  std::span<const PatternAtom> atoms_;
  const IndexedInput& input_;
  const Lexicon& lexicon_;
  std::vector<bool> failed_;
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

std::vector<PatternMatch> PatternSet::FindAll(const PatternInput& input, const Lexicon& lexicon) const {
  std::vector<PatternMatch> matches;
  if (empty() || input.tokens.empty()) return matches;
  const std::vector<std::uint32_t> candidates = program_->CandidateRules(input, lexicon);
  if (candidates.empty()) return matches;
  const IndexedInput indexed(input);
  std::vector<Save> saves;
  for (std::uint32_t candidate : candidates) {
    const PatternRule& rule = program_->rules[candidate];
    RuleMatcher matcher(rule, program_->atoms, indexed, lexicon);
    for (std::uint32_t begin = 0; begin < indexed.size();) {
      const std::optional<std::uint32_t> end = matcher.MatchAt(begin, saves);
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

std::vector<std::uint32_t> PatternSet::Program::CandidateRules(const PatternInput& input,
                                                               const Lexicon& lexicon) const {
  std::vector<bool> wanted(rules.size(), false);
  for (std::uint32_t rule : unanchored) wanted[rule] = true;
  std::string key;
  const auto want = [&](char kind, std::string_view text) {
    key.assign(1, kind);
    key += ' ';
    key += text;
    const auto found = anchors.find(key);
    if (found == anchors.end()) return;
    for (std::uint32_t rule : found->second) wanted[rule] = true;
  };
  for (const PatternToken& token : input.tokens) {
    want('w', token.form);
    want('l', token.lemma.empty() ? token.form : token.lemma);
  }
  for (const LexiconHit& hit : input.lexicon_hits) {
    want('c', std::to_string(lexicon.Entry(hit.entry).lexicon_class.index()));
  }
  for (const LayerSpan& layer : input.layers) want('s', layer.layer);
  std::vector<std::uint32_t> candidates;
  for (std::uint32_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i]) candidates.push_back(i);
  }
  return candidates;
}

}  // namespace rashomon

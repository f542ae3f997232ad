// Reads .pat files: a recursive-descent parser over one rule at a time, bounded in depth and size, that writes the
// instructions and, beside them, the sets of anchors of each of which any match must hold one.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "language/pattern_program.h"

namespace rashomon {
namespace {

constexpr int kMaxDepth = 32;
constexpr std::size_t kMaxInstructions = 4000;
constexpr std::uint32_t kMaxRepeat = 50;

using Op = PatternInstruction::Op;
using Code = std::vector<PatternInstruction>;
using Anchors = PatternAnchors;

struct Piece {
  Code code;
  Anchors anchors;
};

bool IsBlank(char c) {
  return c == ' ' || c == '\t';
}
bool IsNameChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

void Append(Code& code, const Code& more) {
  const auto offset = static_cast<std::uint32_t>(code.size());
  for (PatternInstruction instruction : more) {
    if (instruction.op == Op::kSplit || instruction.op == Op::kJump) {
      instruction.a += offset;
      instruction.b += offset;
    }
    code.push_back(instruction);
  }
}

// How rarely a set is met: word anchors before layers, then the smaller.
std::size_t WeightOf(const std::set<PatternAnchor>& anchors) {
  std::size_t sum = 0;
  for (const PatternAnchor& anchor : anchors) {
    sum += anchor.kind == PatternTest::Kind::kLayer ? 100 : anchor.kind == PatternTest::Kind::kClass ? 10 : 1;
  }
  return sum;
}

// All of the sets must be met: the rarest are kept, of equal ones the first.
Anchors Both(Anchors a, const Anchors& b) {
  for (const std::set<PatternAnchor>& anchors : b) {
    if (std::find(a.begin(), a.end(), anchors) == a.end()) a.push_back(anchors);
  }
  std::stable_sort(a.begin(), a.end(), [](const auto& x, const auto& y) { return WeightOf(x) < WeightOf(y); });
  if (a.size() > kMostAnchorSets) a.resize(kMostAnchorSets);
  return a;
}

// Those of `a` are met or those of `b`: then so is each set of the one joined with one of the other.
Anchors Either(const Anchors& a, const Anchors& b) {
  Anchors joined;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    joined.push_back(a[i]);
    joined.back().insert(b[i].begin(), b[i].end());
  }
  return joined;
}

class RuleParser {
 public:
  RuleParser(std::string_view text, const Lexicon& lexicon, WordTable& words, std::vector<PatternAtom>& atoms,
             PatternRule& rule)
      : text_(text), lexicon_(lexicon), words_(words), atoms_(atoms), rule_(rule) {}

  // Error messages carry the reason only; the caller knows the line.
  Result<Anchors> Parse() {
    Result<Piece> pattern = Alternatives(0);
    if (!pattern) return std::unexpected(pattern.error());
    if (at_ < text_.size()) return Refuse(fmt::format("unexpected '{}'", text_.substr(at_, 1)));
    if (pattern->code.empty()) return Refuse("the pattern is empty");
    rule_.code = std::move(pattern->code);
    rule_.code.push_back({.op = Op::kMatch});
    return pattern->anchors;
  }

 private:
  static std::unexpected<Error> Refuse(std::string reason) { return Fail(ErrorCode::kInvalidInput, std::move(reason)); }

  void SkipBlanks() {
    while (at_ < text_.size() && IsBlank(text_[at_])) ++at_;
  }
  [[nodiscard]] bool AtEnd() {
    SkipBlanks();
    return at_ >= text_.size();
  }
  [[nodiscard]] char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  Result<Piece> Alternatives(int depth) {
    if (depth > kMaxDepth) return Refuse("brackets are nested too deeply");
    std::vector<Piece> pieces;
    do {
      if (!pieces.empty()) ++at_;
      Result<Piece> piece = Sequence(depth);
      if (!piece) return piece;
      if (pieces.empty() || !Join(pieces.back(), *piece)) pieces.push_back(std::move(*piece));
    } while (!AtEnd() && Peek() == '|');
    Piece all = std::move(pieces.front());
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      const Piece& left = all;
      const Piece& right = pieces[i];
      Piece both;
      const auto left_size = static_cast<std::uint32_t>(left.code.size());
      const auto right_size = static_cast<std::uint32_t>(right.code.size());
      both.code.push_back({.op = Op::kSplit, .a = 1, .b = left_size + 2});
      Append(both.code, left.code);
      both.code.push_back({.op = Op::kJump, .a = left_size + right_size + 2});
      Append(both.code, right.code);
      both.anchors = Either(left.anchors, right.anchors);
      all = std::move(both);
    }
    return all;
  }

  // The choices of a piece that is one test of one word, or a choice of such; none of others.
  [[nodiscard]] std::vector<PatternTest::Choice> ChoicesOf(const Piece& piece) const {
    using Kind = PatternTest::Kind;
    if (piece.code.size() != 1 || piece.code[0].op != Op::kAtom || atoms_[piece.code[0].a].size() != 1) return {};
    const PatternTest& test = atoms_[piece.code[0].a][0];
    if (test.negated) return {};
    if (test.kind == Kind::kOneOf) return test.choices;
    if (test.kind == Kind::kAny || test.kind == Kind::kClass || test.kind == Kind::kLayer) return {};
    return {{test.kind, test.number}};
  }

  // Neighbouring alternatives of one word each are asked for at once: "(a | =b | #VERB)". False where they are not
  // such.
  bool Join(Piece& left, const Piece& right) {
    std::vector<PatternTest::Choice> choices = ChoicesOf(left), more = ChoicesOf(right);
    if (choices.empty() || more.empty()) return false;
    choices.insert(choices.end(), more.begin(), more.end());
    PatternTest test;
    test.kind = PatternTest::Kind::kOneOf;
    test.choices = std::move(choices);
    left.code = {{.op = Op::kAtom, .a = static_cast<std::uint32_t>(atoms_.size())}};
    left.anchors = Either(left.anchors, right.anchors);
    atoms_.push_back({std::move(test)});
    return true;
  }

  Result<Piece> Sequence(int depth) {
    Piece whole;
    while (!AtEnd() && Peek() != '|' && Peek() != ')') {
      Result<Piece> piece = Repeated(depth);
      if (!piece) return piece;
      Append(whole.code, piece->code);
      whole.anchors = Both(std::move(whole.anchors), piece->anchors);
      if (whole.code.size() > kMaxInstructions) return Refuse("the pattern is too large");
    }
    return whole;
  }

  Result<Piece> Repeated(int depth) {
    Result<Piece> unit = Unit(depth);
    if (!unit) return unit;
    std::uint32_t low = 1;
    std::optional<std::uint32_t> high = 1;
    switch (Peek()) {
      case '?':
        low = 0;
        ++at_;
        break;
      case '*':
        low = 0;
        high.reset();
        ++at_;
        break;
      case '+':
        high.reset();
        ++at_;
        break;
      case '{': {
        const std::size_t close = text_.find('}', at_);
        if (close == std::string_view::npos) return Refuse("'{' without '}'");
        if (!ParseRange(text_.substr(at_ + 1, close - at_ - 1), low, high))
          return Refuse("a repetition is {2}, {0,3} or {1,}");
        at_ = close + 1;
        break;
      }
      default:
        return unit;
    }
    if (low > kMaxRepeat || high.value_or(0) > kMaxRepeat)
      return Refuse(fmt::format("repeats more than {} times", kMaxRepeat));
    return Repeat(*unit, low, high);
  }

  static bool ParseRange(std::string_view text, std::uint32_t& low, std::optional<std::uint32_t>& high) {
    const std::size_t comma = text.find(',');
    const auto number = [](std::string_view digits) -> std::optional<std::uint32_t> {
      if (digits.empty() || digits.size() > 4) return std::nullopt;
      std::uint32_t value = 0;
      for (char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
      }
      return value;
    };
    const auto first = number(text.substr(0, comma));
    if (!first) return false;
    low = *first;
    if (comma == std::string_view::npos) {
      high = low;
      return true;
    }
    if (comma + 1 == text.size()) {
      high.reset();
      return true;
    }
    high = number(text.substr(comma + 1));
    return high && *high >= low;
  }

  static Piece Repeat(const Piece& unit, std::uint32_t low, std::optional<std::uint32_t> high) {
    Piece out;
    for (std::uint32_t i = 0; i < low; ++i) Append(out.code, unit.code);
    if (low > 0) out.anchors = unit.anchors;
    const auto size = static_cast<std::uint32_t>(unit.code.size());
    if (!high) {
      const auto start = static_cast<std::uint32_t>(out.code.size());
      out.code.push_back({.op = Op::kSplit, .a = start + 1, .b = start + size + 2});
      Append(out.code, unit.code);
      out.code.push_back({.op = Op::kJump, .a = start});
      return out;
    }
    for (std::uint32_t i = low; i < *high; ++i) {
      const auto start = static_cast<std::uint32_t>(out.code.size());
      const std::uint32_t rest = (*high - i) * (size + 1);
      out.code.push_back({.op = Op::kSplit, .a = start + 1, .b = start + rest});
      Append(out.code, unit.code);
    }
    return out;
  }

  Result<Piece> Unit(int depth) {
    if (Peek() == '^' || Peek() == '$') {
      const Op op = text_[at_++] == '^' ? Op::kSentenceBegin : Op::kSentenceEnd;
      return Piece{.code = {{.op = op}}, .anchors = {}};
    }
    if (Peek() != '(') return Atom();
    ++at_;
    SkipBlanks();
    std::size_t end = at_;
    while (end < text_.size() && IsNameChar(text_[end])) ++end;
    std::optional<std::string> name;
    if (end > at_ && end < text_.size() && text_[end] == ':') {
      name = std::string(text_.substr(at_, end - at_));
      at_ = end + 1;
    }
    Result<Piece> inner = Alternatives(depth + 1);
    if (!inner) return inner;
    if (AtEnd() || Peek() != ')') return Refuse("'(' without ')'");
    ++at_;
    if (!name) return inner;
    auto slot = std::find(rule_.captures.begin(), rule_.captures.end(), *name);
    if (slot == rule_.captures.end()) slot = rule_.captures.insert(slot, *name);
    const auto index = static_cast<std::uint32_t>(slot - rule_.captures.begin());
    Piece out;
    out.code.push_back({.op = Op::kSaveBegin, .a = index});
    Append(out.code, inner->code);
    out.code.push_back({.op = Op::kSaveEnd, .a = index});
    out.anchors = std::move(inner->anchors);
    return out;
  }

  Result<Piece> Atom() {
    PatternAtom atom;
    Anchors anchors;
    for (;;) {
      PatternTest test;
      if (Peek() == '!') {
        test.negated = true;
        ++at_;
      }
      if (Result<void> read = ReadTest(test); !read) return std::unexpected(read.error());
      if (!test.text.empty() && test.kind != PatternTest::Kind::kClass) test.number = words_.Add(test.text);
      if (!test.negated) anchors = Both(std::move(anchors), AnchorOf(test));
      atom.push_back(std::move(test));
      if (Peek() != '&') break;
      ++at_;
    }
    Piece out{.code = {{.op = Op::kAtom, .a = static_cast<std::uint32_t>(atoms_.size())}},
              .anchors = std::move(anchors)};
    atoms_.push_back(std::move(atom));
    return out;
  }

  static Anchors AnchorOf(const PatternTest& test) {
    using Kind = PatternTest::Kind;
    if (test.kind == Kind::kAny || test.kind == Kind::kUpos || test.kind == Kind::kXpos) return {};
    return {{{test.kind, test.number}}};
  }

  Result<void> ReadTest(PatternTest& test) {
    using Kind = PatternTest::Kind;
    const char sign = Peek();
    if (sign == '"') {
      const std::size_t close = text_.find('"', at_ + 1);
      if (close == std::string_view::npos) return Refuse("the closing quotation mark is missing");
      test.kind = Kind::kForm;
      test.text = std::string(text_.substr(at_ + 1, close - at_ - 1));
      at_ = close + 1;
      return test.text.empty() ? Result<void>(Refuse("an empty word")) : Result<void>();
    }
    if (sign == '<') {
      const std::size_t close = text_.find('>', at_);
      if (close == std::string_view::npos) return Refuse("'<' without '>'");
      const std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
      const std::size_t colon = std::min(inside.find(':'), inside.size());
      test.kind = Kind::kLayer;
      test.text = std::string(inside.substr(0, colon));
      if (colon < inside.size()) test.layer_kind = std::string(inside.substr(colon + 1));
      at_ = close + 1;
      return test.text.empty() ? Result<void>(Refuse("'<>' names no layer")) : Result<void>();
    }
    if (sign == '.') {
      ++at_;
      return {};
    }
    test.kind = sign == '@' ? Kind::kClass : sign == '#' ? Kind::kUpos : sign == '=' ? Kind::kLemma : Kind::kForm;
    if (test.kind != Kind::kForm) ++at_;
    const std::size_t begin = at_;
    while (at_ < text_.size() && !IsBlank(text_[at_]) &&
           std::string_view("()|?*+{}&!@#=<>\"^$").find(text_[at_]) == std::string_view::npos)
      ++at_;
    test.text = std::string(text_.substr(begin, at_ - begin));
    if (test.text.empty()) return Refuse(fmt::format("a word is expected before '{}'", text_.substr(at_, 1)));
    return FinishTest(test);
  }

  Result<void> FinishTest(PatternTest& test) {
    using Kind = PatternTest::Kind;
    static constexpr std::string_view kUpos[] = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                 "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                 "PUNCT", "SCONJ", "SYM", "VERB", "X"};
    if (test.kind == Kind::kClass) {
      const std::optional<LexiconClassId> id = lexicon_.FindClass(test.text);
      if (!id) return Refuse(fmt::format("no lexicon has a class [{}]", test.text));
      test.number = static_cast<std::uint32_t>(id->index()) + 1;
    } else if (test.kind == Kind::kUpos) {
      if (std::find(std::begin(kUpos), std::end(kUpos), test.text) == std::end(kUpos)) test.kind = Kind::kXpos;
    } else if (std::any_of(test.text.begin(), test.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
      return Refuse(fmt::format("'{}' is not in lower case", test.text));
    }
    return {};
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  WordTable& words_;
  std::vector<PatternAtom>& atoms_;
  PatternRule& rule_;
  std::size_t at_ = 0;
};

struct RawRule {
  std::size_t line = 0;
  std::string text;
};

// Joins continuation lines and drops comments.
std::vector<RawRule> SplitRules(std::string_view content) {
  std::vector<RawRule> rules;
  std::size_t number = 0;
  while (!content.empty()) {
    ++number;
    const std::size_t end = std::min(content.find('\n'), content.size());
    std::string_view line = content.substr(0, end);
    content.remove_prefix(std::min(end + 1, content.size()));
    while (!line.empty() && (IsBlank(line.back()) || line.back() == '\r')) line.remove_suffix(1);
    const bool continues = !line.empty() && IsBlank(line.front());
    while (!line.empty() && IsBlank(line.front())) line.remove_prefix(1);
    if (line.empty() || line.front() == '#') {
      if (!continues || line.empty()) continue;
      if (line.size() > 1 && !IsBlank(line[1])) {  // a continuation may begin with a #TAG test
        if (!rules.empty()) rules.back().text += " " + std::string(line);
      }
      continue;
    }
    if (continues && !rules.empty()) {
      rules.back().text += " " + std::string(line);
    } else {
      rules.push_back({number, std::string(line)});
    }
  }
  return rules;
}

Result<void> ReadAction(std::string_view text, PatternRule& rule) {
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && IsBlank(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !IsBlank(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    at = end;
    if (word.empty()) break;
    const std::size_t equals = word.find('=');
    if (rule.action.empty()) {
      if (equals != std::string_view::npos)
        return Fail(ErrorCode::kInvalidInput, "'->' is followed by an action, then key=value");
      rule.action = std::string(word);
    } else if (equals == std::string_view::npos || equals == 0) {
      return Fail(ErrorCode::kInvalidInput, fmt::format("'{}' is no key=value", word));
    } else {
      rule.arguments.emplace_back(word.substr(0, equals), word.substr(equals + 1));
    }
  }
  if (rule.action.empty()) return Fail(ErrorCode::kInvalidInput, "no action after '->'");
  return {};
}

// Finds "->" outside of quotation marks.
std::size_t FindArrow(std::string_view text) {
  bool quoted = false;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (!quoted && text[i] == '-' && text[i + 1] == '>') return i;
  }
  return std::string_view::npos;
}

struct CompiledRule {
  PatternRule rule;
  Anchors anchors;
  std::size_t file = 0;
};

Result<CompiledRule> CompileRule(std::string_view text, const Lexicon& lexicon, WordTable& words,
                                 std::vector<PatternAtom>& atoms) {
  CompiledRule out;
  const std::size_t colon = text.find(':');
  const std::string_view name = text.substr(0, std::min(colon, text.size()));
  if (colon == std::string_view::npos || name.empty() || !std::all_of(name.begin(), name.end(), IsNameChar)) {
    return Fail(ErrorCode::kInvalidInput, "a rule is 'name: pattern -> action'");
  }
  out.rule.name = std::string(name);
  const std::string_view rest = text.substr(colon + 1);
  const std::size_t arrow = FindArrow(rest);
  if (arrow == std::string_view::npos) return Fail(ErrorCode::kInvalidInput, "'->' and an action are missing");
  if (Result<void> action = ReadAction(rest.substr(arrow + 2), out.rule); !action)
    return std::unexpected(action.error());
  RuleParser parser(rest.substr(0, arrow), lexicon, words, atoms, out.rule);
  Result<Anchors> anchors = parser.Parse();
  if (!anchors) return std::unexpected(anchors.error());
  out.anchors = std::move(*anchors);
  return out;
}

}  // namespace

PatternVocabulary::PatternVocabulary() : words_(std::make_shared<WordTable>()) {}

PatternWord PatternVocabulary::Number(const PatternToken& token) const {
  PatternWord word;
  word.form = words_->Find(token.form);
  word.lemma = token.lemma.empty() || token.lemma == token.form ? word.form : words_->Find(token.lemma);
  word.upos = words_->Find(token.upos);
  word.xpos = words_->Find(token.xpos);
  return word;
}

PatternSet::PatternSet() = default;

bool PatternSet::empty() const {
  return !program_ || program_->rules.empty();
}

Result<PatternSet> PatternSet::Compile(std::span<const std::pair<std::string, std::string_view>> files,
                                       const Lexicon& lexicon, PatternVocabulary& vocabulary) {
  std::vector<CompiledRule> compiled;
  auto program = std::make_shared<Program>();
  WordTable& words = *vocabulary.words_;
  for (std::size_t file = 0; file < files.size(); ++file) {
    for (const RawRule& raw : SplitRules(files[file].second)) {
      const auto refuse = [&](std::string_view reason) {
        return Fail(ErrorCode::kInvalidInput, fmt::format("{}:{}: {}", files[file].first, raw.line, reason));
      };
      const auto named = [&](std::string_view name) {
        return std::find_if(compiled.begin(), compiled.end(),
                            [&](const CompiledRule& c) { return c.rule.name == name; });
      };
      if (raw.text.front() == '-') {
        const auto known = named(std::string_view(raw.text).substr(1));
        if (known == compiled.end())
          return refuse(fmt::format("there is no rule '{}' to take out", raw.text.substr(1)));
        compiled.erase(known);
        continue;
      }
      Result<CompiledRule> rule = CompileRule(raw.text, lexicon, words, program->atoms);
      if (!rule) return refuse(rule.error().message);
      rule->file = file;
      const auto known = named(rule->rule.name);
      if (known == compiled.end()) {
        compiled.push_back(std::move(*rule));
      } else if (known->file == file) {
        return refuse(fmt::format("a rule '{}' stands above already", rule->rule.name));
      } else {
        *known = std::move(*rule);
      }
    }
  }
  std::vector<PatternAnchors> anchors;
  for (CompiledRule& rule : compiled) {
    program->rules.push_back(std::move(rule.rule));
    anchors.push_back(std::move(rule.anchors));
  }
  for (PatternRule& rule : program->rules) SetMarks(program->atoms, rule);
  program->compact = CompactAtoms(program->atoms);
  program->index = RuleIndex(vocabulary.words_, program->rules, program->atoms, anchors);
  PatternSet set;
  set.program_ = std::move(program);
  return set;
}

}  // namespace rashomon

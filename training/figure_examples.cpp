#include "figure_examples.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

#include "claims/claims.h"
#include "claims/figure_features.h"
#include "claims/figure_leftovers.h"
#include "ingest/ingest.h"
#include "text/utf8.h"

namespace rashomon::training {
namespace {

// One line of gold.
struct GoldFigure {
  Outcome outcome = Outcome::kOther;
  CountRange count;
  std::string words;
  std::string group_end;  // the last word of the group, in lower case; empty: none is named
  bool found = false;     // by the rules
};

struct LabelledReport {
  Report report;
  std::vector<GoldFigure> gold;
};

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \r\t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \r\t") + 1 - begin);
}

std::vector<std::string_view> Split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(by); end != std::string_view::npos; end = text.find(by)) {
    parts.push_back(Trimmed(text.substr(0, end)));
    text.remove_prefix(end + 1);
  }
  parts.push_back(Trimmed(text));
  return parts;
}

std::optional<std::int64_t> Bound(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} ? std::optional(value) : std::nullopt;
}

std::string LastWord(std::string_view group) {
  if (group == "-") return {};
  std::string word = LowerCase(group.substr(group.find_last_of(' ') + 1));
  constexpr std::string_view kMarks = ".,;'\"";
  while (!word.empty() && kMarks.contains(word.back())) word.pop_back();
  while (!word.empty() && kMarks.contains(word.front())) word.erase(0, 1);
  return word;
}

std::optional<GoldFigure> ReadGold(std::string_view line) {
  const auto parts = Split(line, '|');
  if (parts.size() < 4) return std::nullopt;
  const auto head = Split(parts[0], ' ');
  const auto outcome = ParseOutcome(head[0]);
  if (!outcome || head.size() < 3) return std::nullopt;
  return GoldFigure{.outcome = *outcome,
                    .count = {Bound(head[1]), Bound(head[2])},
                    .words = std::string(parts[1]),
                    .group_end = LastWord(parts[2])};
}

std::optional<LabelledReport> ReadCase(const std::string& path) {
  std::ifstream in(path);
  const std::string all((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  constexpr std::string_view kRule = "\n----\n";
  const std::size_t first = all.find(kRule);
  const std::size_t second = first == std::string::npos ? first : all.find(kRule, first + kRule.size());
  if (second == std::string::npos) return std::nullopt;
  LabelledReport read;
  read.report.id = path;
  std::string text = all.substr(first + kRule.size(), second - first - kRule.size());
  while (text.starts_with('\n')) text.erase(0, 1);
  while (text.ends_with('\n')) text.pop_back();
  read.report.text = std::move(text);
  for (const std::string_view line : Split(std::string_view(all).substr(0, first), '\n')) {
    if (line.starts_with("published ")) read.report.published = ParseIsoTime(Trimmed(line.substr(10)));
  }
  if (read.report.published) read.report.published_basis = PublishedBasis::kInput;
  for (const std::string_view line : Split(std::string_view(all).substr(second + kRule.size()), '\n')) {
    if (auto gold = ReadGold(line)) read.gold.push_back(std::move(*gold));
  }
  return read;
}

// A report as the reader of figures finds it.
struct ReadReport {
  Annotation annotation;
  std::unique_ptr<FigureWords> words;
  std::unique_ptr<Groups> groups;
  std::vector<Predicate> predicates;
  std::unique_ptr<FigureArguments> arguments;
  std::unique_ptr<FigureSentences> in;
  std::vector<FigureCandidate> told;

  ReadReport(const Report& report, const Language& language) : annotation(Annotate(report, language, {})) {
    // Adds the mentions of weapons and targets that figures are read beside.
    (void)ExtractClaims(report, annotation, language);
    if (annotation.tokens.empty()) return;
    words = std::make_unique<FigureWords>(annotation, language);
    groups = std::make_unique<Groups>(*words);
    predicates = FindPredicates(*words, *groups);
    arguments = std::make_unique<FigureArguments>(*words, *groups, predicates);
    in = std::make_unique<FigureSentences>(
        FigureSentences{.words = *words, .groups = *groups, .predicates = predicates, .arguments = *arguments});
    told = FiguresByRule(*in, language);
  }
};

// A group that may be learned from.
struct Asked {
  FigureLeftover left;
  const FigureCandidate* told = nullptr;  // the figure that counts it, if the rules found one
  ByteSpan span;
  std::string words;  // who is counted, in lower case
  CountRange count;
};

class ReportExamples {
 public:
  ReportExamples(const Report& report, const Language& language)
      : report_(report), read_(report, language), lexicon_(language.Prepared<FigureLexicon>()) {
    if (read_.in == nullptr) return;
    for (FigureLeftover& left : FindLeftovers(*read_.in, read_.told)) {
      FigureCandidate made;
      if (MakeCandidate(*read_.in, left.groups(), Outcome::kOther, {}, made))
        asked_.push_back(Ask(left, made, nullptr));
    }
    for (const FigureCandidate& told : read_.told) {
      if (told.dropped || told.groups.empty()) continue;
      const auto kind = told.counted ? FigureLeftover::Kind::kCounted : FigureLeftover::Kind::kPerson;
      asked_.push_back(Ask({kind, told.groups.front(), {told.groups.begin() + 1, told.groups.end()}}, told, &told));
    }
  }

  void AddLabelled(std::vector<GoldFigure> gold, const ExampleWeights& weights, std::vector<FigureExample>& out) {
    std::vector<std::optional<Outcome>> answers(asked_.size());
    std::vector<bool> doubtful(asked_.size(), false);
    for (const bool told : {true, false}) {
      for (GoldFigure& line : gold) Assign(line, told, answers, doubtful);
    }
    for (std::size_t i = 0; i < asked_.size(); ++i) {
      if (doubtful[i] && !answers[i]) continue;
      Add(asked_[i], answers[i] ? AnswerOf(*answers[i]) : 0, asked_[i].told ? weights.told : weights.left, out);
    }
  }

  void AddUnlabelled(const ExampleWeights& weights, std::vector<FigureExample>& out) {
    for (const Asked& asked : asked_) {
      const bool told = asked.told != nullptr;
      Add(asked, told ? AnswerOf(asked.told->figure.outcome) : 0,
          told ? weights.unlabelled_told : weights.unlabelled_left, out);
    }
  }

 private:
  Asked Ask(FigureLeftover left, const FigureCandidate& made, const FigureCandidate* told) const {
    ByteSpan who = made.figure.quantity;
    if (made.figure.group) who = who.Cover(*made.figure.group);
    std::string words = LowerCase(who.In(report_.text));
    if (made.stands_for) words += " " + LowerCase(made.stands_for->In(report_.text));
    return {std::move(left), told, told ? told->figure.span : who, std::move(words), made.figure.count};
  }

  // Gives the line of gold to one of those asked for at its place, the closest to the words of its group.
  void Assign(GoldFigure& line, bool told, std::vector<std::optional<Outcome>>& answers, std::vector<bool>& doubtful) {
    if (line.found) return;
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < asked_.size(); ++i) {
      const Asked& asked = asked_[i];
      if ((asked.told != nullptr) != told || !(asked.count == line.count) || !StandsIn(asked.span, line.words))
        continue;
      if (told && asked.told->figure.outcome != line.outcome) continue;
      doubtful[i] = true;
      if (answers[i] || Fit(asked, line) == 0) continue;
      if (!best || Fit(asked, line) > Fit(asked_[*best], line)) best = i;
    }
    if (!best) return;
    answers[*best] = line.outcome;
    line.found = true;
  }

  // How well the group is the one that the line names. Persons told of again have other words: "she", "the victim".
  int Fit(const Asked& asked, const GoldFigure& line) const {
    if (asked.words.ends_with(line.group_end)) return 4;
    if (asked.words.find(line.group_end) != std::string::npos) return 3;
    const Group& group = (*read_.groups)[asked.left.first];
    if (group.kind == Group::Kind::kPronoun) return 2;
    return group.kind == Group::Kind::kName || group.definite ? 1 : 0;
  }

  bool StandsIn(ByteSpan span, std::string_view words) const {
    for (std::size_t at = report_.text.find(words); at != std::string::npos; at = report_.text.find(words, at + 1)) {
      if (span.begin < at + words.size() && at < span.end) return true;
    }
    return false;
  }

  void Add(const Asked& asked, std::size_t answer, float weight, std::vector<FigureExample>& out) {
    if (weight <= 0) return;
    FigureFeatures features(*read_.in, read_.told, lexicon_);
    FigureExample& example = out.emplace_back();
    features.Read(asked.left, example.features);
    example.answer = answer;
    example.weight = weight;
    example.person = asked.left.kind == FigureLeftover::Kind::kPerson;
    example.left = asked.told == nullptr;
    example.file = report_.id;
    const Sentence& sentence = read_.words->SentenceOf((*read_.groups)[asked.left.first].begin);
    example.words =
        asked.words + " | " + std::string(read_.words->Span({sentence.begin, sentence.end}).In(report_.text));
  }

  const Report& report_;
  ReadReport read_;
  const FigureLexicon& lexicon_;
  std::vector<Asked> asked_;
};

}  // namespace

bool AddLabelled(const std::string& path, const Language& language, const ExampleWeights& weights,
                 std::vector<FigureExample>& examples) {
  std::optional<LabelledReport> read = ReadCase(path);
  if (!read) return false;
  ReportExamples(read->report, language).AddLabelled(std::move(read->gold), weights, examples);
  return true;
}

void AddUnlabelled(const std::string& path, const Language& language, const ExampleWeights& weights,
                   std::vector<FigureExample>& examples) {
  ReportReader reader({path}, {});
  while (std::optional<ReadOutcome> next = reader.Next()) {
    if (next->report) ReportExamples(*next->report, language).AddUnlabelled(weights, examples);
  }
}

}  // namespace rashomon::training

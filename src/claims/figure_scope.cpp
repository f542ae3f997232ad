// Whether a figure is about the report's own event or about another: an attack years ago, a yearly tally, background.
//
// Signs, in order: words of figure_background in the sentence; a date far from the date of the report's first figures;
// a month or a year, over which a count of several is a tally of many cases ("165 people were killed in 2015").
#include <cstdlib>

#include "claims/figure_context.h"

namespace rashomon {
namespace {

constexpr std::int64_t kFarDays = 45;
constexpr std::int64_t kTallySpan = 28;  // days

// Days since year 0 of a TIMEX3 value, roughly (months of 30 days); with how many days the value may span.
struct RoughDay {
  std::int64_t day = 0;
  std::int64_t span = 1;
};

std::optional<std::int64_t> Digits(std::string_view text, std::size_t at, std::size_t length) {
  if (at + length > text.size()) return std::nullopt;
  std::int64_t value = 0;
  for (std::size_t i = at; i < at + length; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::optional<RoughDay> ReadDay(std::string_view value) {
  const auto year = Digits(value, 0, 4);
  if (!year) return std::nullopt;
  const auto month = value.size() >= 7 && value[4] == '-' ? Digits(value, 5, 2) : std::nullopt;
  if (!month) {
    const auto week = value.size() >= 8 && value[4] == '-' && value[5] == 'W' ? Digits(value, 6, 2) : std::nullopt;
    if (week) return RoughDay{*year * 365 + *week * 7, 7};
    if (value.size() > 4) return std::nullopt;  // "2008-SP", seasons: too vague
    return RoughDay{*year * 365, 365};
  }
  const auto day = value.size() >= 10 ? Digits(value, 8, 2) : std::nullopt;
  if (!day) return RoughDay{*year * 365 + *month * 30, 30};
  return RoughDay{*year * 365 + *month * 30 + *day, 1};
}

bool Far(const RoughDay& a, const RoughDay& b) {
  const std::int64_t gap = a.day > b.day ? a.day - (b.day + b.span) : b.day - (a.day + a.span);
  return gap > kFarDays;
}

enum class Place : std::uint8_t { kFirst, kLater };  // of the figure in its report

// "31 died, the most since 2009, when ...": a date after the figure that belongs to another clause. What a report
// counts first happened at its own date; of later figures "since 2009" tells how long they were counted.
bool OpensAnotherClause(const FigureSentences& in, const FigureCandidate& candidate, std::uint32_t i, Place place) {
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  if (i <= candidate.word || i == sentence.begin || !in.words.Is(i - 1, FigureClass::kClauseOpener)) return false;
  const bool clause =
      i + 2 < sentence.end && in.words.token(i + 1).lower == "," && in.words.Is(i + 2, FigureClass::kClauseOpener);
  return clause || place == Place::kFirst;
}

// The date that stands nearest to the figure in its sentence.
std::optional<RoughDay> DateNear(const FigureSentences& in, const FigureCandidate& candidate, Place place) {
  const Annotation& annotation = in.words.annotation();
  const Sentence& sentence = annotation.sentences[candidate.sentence];
  std::optional<RoughDay> best;
  std::uint32_t best_gap = 0;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const auto time = in.words.TimeAt(i);
    if (!time) continue;
    if (OpensAnotherClause(in, candidate, i, place)) continue;
    const Timex& timex = annotation.times[*time];
    if (timex.type != TimexType::kDate && timex.type != TimexType::kTime) continue;
    const auto day = ReadDay(timex.value);
    const std::uint32_t gap = i > candidate.word ? i - candidate.word : candidate.word - i;
    if (day && (!best || gap < best_gap)) {
      best = day;
      best_gap = gap;
    }
  }
  return best;
}

bool Background(const FigureSentences& in, const FigureCandidate& candidate) {
  const Sentence& sentence = in.words.annotation().sentences[candidate.sentence];
  return in.words.Holds(sentence.begin, sentence.end, FigureClass::kBackground);
}

}  // namespace

void FindFigureScope(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  const Annotation& annotation = in.words.annotation();
  std::optional<RoughDay> event;
  if (annotation.published) {
    const auto& date = annotation.published->date;
    event = RoughDay{date.year * 365 + date.month * 30 + date.day, 1};
  }
  bool first = true;
  for (FigureCandidate& candidate : candidates) {
    const auto day = DateNear(in, candidate, first ? Place::kFirst : Place::kLater);
    if (first && day && !Background(in, candidate)) event = day;  // a report of a trial, years after
    if (Background(in, candidate) && !first) candidate.figure.scope = Scope::kOther;
    if (!first && day && event && Far(*day, *event)) candidate.figure.scope = Scope::kOther;
    const bool several = candidate.figure.count.low.value_or(0) > 1;
    if (!first && day && day->span >= kTallySpan && several) candidate.figure.scope = Scope::kOther;
    first = false;
  }
}

}  // namespace rashomon

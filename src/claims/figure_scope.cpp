// Whether a figure is about the report's own event or about another: an attack years ago, a yearly tally, background.
//
// Signs, in order: words of figure_background in the sentence; a date far from the date of the report's first figures;
// a month or a year, over which a count of several is a tally of many cases ("165 people were killed in 2015").
#include "claims/figure_context.h"
#include "claims/rough_day.h"

namespace rashomon {
namespace {

constexpr std::int64_t kTallySpan = 28;  // days

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
    const auto day = ReadRoughDay(timex.value);
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
  if (annotation.published) event = RoughDayOf(*annotation.published);
  bool first = true;
  for (FigureCandidate& candidate : candidates) {
    const auto day = DateNear(in, candidate, first ? Place::kFirst : Place::kLater);
    if (first && day && !Background(in, candidate)) event = day;  // a report of a trial, years after
    if (Background(in, candidate) && !first) candidate.figure.scope = Scope::kOther;
    if (!first && day && event && AreFar(*day, *event)) candidate.figure.scope = Scope::kOther;
    const bool several = candidate.figure.count.low.value_or(0) > 1;
    if (!first && day && day->span >= kTallySpan && several) candidate.figure.scope = Scope::kOther;
    first = false;
  }
}

}  // namespace rashomon

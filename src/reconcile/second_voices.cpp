#include "reconcile/second_voices.h"

#include <algorithm>
#include <span>

namespace rashomon {
namespace {

bool HasNoOffice(SourceClass speaker) {
  constexpr SourceClass kOthers[] = {SourceClass::kArmedGroup, SourceClass::kWitness,    SourceClass::kFamily,
                                     SourceClass::kNgo,        SourceClass::kOpposition, SourceClass::kCompany};
  return std::ranges::find(kOthers, speaker) != std::end(kOthers);
}

// It counts some or all of an outcome in this event, and holds.
bool CountsMany(const ClaimedFigure& figure) {
  return figure.counted && !figure.by_party && !figure.told && !figure.part && !figure.perpetrator && !figure.single &&
         !figure.figure->additional && !figure.figure->prior && figure.count.low.value_or(0) > 0;
}

bool IsOfAnOffice(const ClaimedFigure& figure) {
  return figure.named_source && IsOfficial(figure.speaker);
}

// `official` counts less than `other`, be it of all or of the same people ("thirty men" are of any class).
bool CountsLess(const ClaimedFigure& official, const ClaimedFigure& other) {
  constexpr auto kAnybody = static_cast<PopulationSet>(Population::kMen);
  return official.figure->outcome == other.figure->outcome && !Meet(official.count, other.count) &&
         official.count.low.value_or(0) < other.count.low.value_or(0) &&
         (official.everyone || official.population == other.population || other.population == kAnybody);
}

bool IsNoOlder(const ClaimedFigure& figure, const ClaimedFigure& other) {
  return figure.time && other.time && *figure.time >= *other.time;
}

// An office counts less and knows of `voice` or counts later; or a later report takes an office's lower number for its
// own; or the report of `voice` gives that number, too, be it on somebody's word ("survivors told of the fire, which
// killed two").
bool IsContradicted(std::span<const ClaimedFigure> figures, const ClaimedFigure& voice) {
  return std::ranges::any_of(figures, [&](const ClaimedFigure& other) {
    if (!CountsMany(other) || !CountsLess(other, voice)) return false;
    const bool same_report = other.ref.report == voice.ref.report;
    if (IsOfAnOffice(other)) return same_report || IsNoOlder(other, voice);
    if ((other.named_source && !same_report) || !IsNoOlder(other, voice)) return false;
    return std::ranges::any_of(figures, [&](const ClaimedFigure& office) {
      return IsOfAnOffice(office) && CountsMany(office) && CountsLess(office, voice) &&
             Representative(office.count) == Representative(other.count);
    });
  });
}

// "Police revise toll to 17": the title gives less than somebody says in the text.
bool TitleGivesLess(const EventView& view, const ClaimedFigure& voice) {
  return std::ranges::any_of(view.reports[voice.ref.report].claims.headline, [&](const HeadlineFigure& title) {
    return title.outcome == voice.figure->outcome && !title.additional && !Meet(title.count, voice.count) &&
           title.count.low.value_or(0) >= 2 && title.count.low.value_or(0) < voice.count.low.value_or(0);
  });
}

// The report counts fewer before it comes to this number, on another's word: it goes by its first count. Not by one
// that has grown since, nor by less than half, which may be some of them; and hospitals know best who is hurt.
bool IsToldSecond(std::span<const ClaimedFigure> figures, const ClaimedFigure& voice) {
  const bool running = voice.figure->cumulative && !HasNoOffice(voice.speaker);
  if (!voice.named_source || !voice.everyone || running) return false;
  if (voice.figure->outcome == Outcome::kInjured && voice.speaker == SourceClass::kHospital) return false;
  return std::ranges::any_of(figures, [&](const ClaimedFigure& first) {
    const bool before = first.ref.report == voice.ref.report &&
                        first.figure->quantity.begin < voice.figure->quantity.begin && first.origin != voice.origin;
    const bool whole = first.everyone && 2 * first.count.low.value_or(0) > voice.count.low.value_or(0);
    return before && whole && CountsMany(first) && CountsLess(first, voice);
  });
}

// Whoever else gives the number later, and has an office, speaks for itself or stands uncontradicted, has made it
// theirs.
bool IsTakenOver(std::span<const ClaimedFigure> figures, const ClaimedFigure& voice) {
  return std::ranges::any_of(figures, [&](const ClaimedFigure& other) {
    const bool later = other.time && voice.time && *other.time > *voice.time && CountsMany(other);
    return later && other.figure->outcome == voice.figure->outcome && other.count == voice.count &&
           !other.second_voice && !IsContradicted(figures, other);
  });
}

// Whoever gives the number of `voice` beside what contradicts it tells of that voice; so does one report before that
// does not say whose it is (of several it is not the voice's only).
void TakeItsCopiesApart(std::vector<ClaimedFigure>& figures, const ClaimedFigure& voice) {
  std::vector<ClaimedFigure*> before;
  for (ClaimedFigure& figure : figures) {
    const bool other = figure.ref.report != voice.ref.report && !figure.second_voice && CountsMany(figure);
    const bool same = figure.figure->outcome == voice.figure->outcome && figure.count == voice.count;
    if (!other || !same || IsOfAnOffice(figure)) continue;
    if (IsNoOlder(voice, figure)) before.push_back(&figure);
    figure.second_voice = IsContradicted(figures, figure);
  }
  if (before.size() == 1) before.front()->second_voice = true;
}

}  // namespace

void SetSecondVoicesApart(const EventView& view, std::vector<ClaimedFigure>& figures) {
  for (ClaimedFigure& figure : figures) {
    if (!figure.named_source || !CountsMany(figure)) continue;
    const bool by_other =
        HasNoOffice(figure.speaker) && (IsContradicted(figures, figure) || TitleGivesLess(view, figure));
    figure.second_voice = by_other || IsToldSecond(figures, figure);
  }
  std::vector<bool> taken_over;
  for (const ClaimedFigure& figure : figures) taken_over.push_back(figure.second_voice && IsTakenOver(figures, figure));
  for (std::size_t i = 0; i < figures.size(); ++i) figures[i].second_voice = figures[i].second_voice && !taken_over[i];
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].second_voice) TakeItsCopiesApart(figures, figures[i]);
  }
}

}  // namespace rashomon

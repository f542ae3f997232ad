// What a report tells of other cases than its own: where the rules of data/en/patterns/background.pat say so.
#include <algorithm>
#include <set>

#include "claims/figure_context.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kFirst = 4;  // sentences that may still tell where the report's own event was

// No word of the place's name stands before the sentence.
bool IsNewPlace(const FigureWords& words, const PatternCapture& place, std::uint32_t sentence_begin) {
  for (std::uint32_t i = place.begin; i < place.end; ++i) {
    for (std::uint32_t before = 0; before < sentence_begin; ++before) {
      if (words.token(before).lower == words.token(i).lower) return false;
    }
  }
  return true;
}

}  // namespace

bool TellsOfItsOwn(const FigureSentences& in, std::uint32_t sentence) {
  constexpr std::uint32_t kPhrase = 4;  // words of "the deadly November crash"
  const Annotation& annotation = in.words.annotation();
  const std::uint32_t end = annotation.sentences[sentence].begin;
  const bool placed = std::ranges::any_of(annotation.mentions, [&](const Mention& mention) {
    const bool name = mention.form == Mention::Form::kName && mention.begin_token < end;
    return name && annotation.entities[mention.entity.index()].type == EntityType::kPlace;
  });
  if (!placed) return false;
  if (in.words.Holds(0, end, "figure_aftermath")) return true;
  for (std::uint32_t i = 0; i < end; ++i) {
    if (!in.words.Is(i, FigureClass::kDefinite)) continue;
    const std::uint32_t to = std::min({end, i + kPhrase, annotation.sentences[in.words.token(i).sentence].end});
    if (in.words.Holds(i + 1, to, "incident_noun")) return true;
  }
  return false;
}

std::vector<TokenRange> FindBackground(const FigureSentences& in, const Language& language,
                                       std::span<const FigureCandidate> candidates) {
  std::vector<TokenRange> background;
  const PatternSet& patterns = language.patterns("background");
  if (patterns.empty() || candidates.empty()) return background;
  std::set<std::uint32_t> counting;
  for (const FigureCandidate& candidate : candidates) counting.insert(candidate.sentence);
  const Annotation& annotation = in.words.annotation();
  const PatternView view(annotation, {});
  for (const std::uint32_t s : counting) {
    if (!in.InTime()) break;
    for (const PatternMatch& match : view.FindAll(patterns, s)) {
      const PatternCapture* told = match.Capture("what");
      if (match.action != "background" || told == nullptr) continue;
      const PatternCapture* place = match.Capture("where");
      const bool new_place = place != nullptr && (s >= kFirst || TellsOfItsOwn(in, s)) &&
                             IsNewPlace(in.words, *place, annotation.sentences[s].begin);
      if (match.Argument("new") == "yes" && !new_place) continue;
      background.push_back({told->begin, told->end});
    }
  }
  return background;
}

}  // namespace rashomon

// What a report tells of other cases than its own: where the rules of data/en/patterns/background.pat say so.
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
      const bool new_place =
          s >= kFirst && place != nullptr && IsNewPlace(in.words, *place, annotation.sentences[s].begin);
      if (match.Argument("new") == "yes" && !new_place) continue;
      background.push_back({told->begin, told->end});
    }
  }
  return background;
}

}  // namespace rashomon

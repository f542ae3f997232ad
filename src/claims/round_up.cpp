// A round-up of a night or a weekend ("two killed, four hurt in three separate shootings"): what its title or first
// sentences count is of several incidents, so its numbers are those of none of them.
#include <algorithm>

#include "annotate/pattern_view.h"
#include "claims/steps.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kLead = 600;  // bytes

// People of whom two or more were killed or hurt.
bool CountsSeveral(const Figure& figure) {
  constexpr Outcome kHarm[] = {Outcome::kKilled, Outcome::kInjured, Outcome::kCasualties, Outcome::kHospitalized};
  return std::ranges::find(kHarm, figure.outcome) != std::end(kHarm) && figure.count.low.value_or(0) >= 2;
}

bool Says(std::span<const PatternMatch> matches, std::string_view action) {
  return std::ranges::any_of(matches, [action](const PatternMatch& match) { return match.action == action; });
}

}  // namespace

bool CountsSeveralIncidents(ClaimContext& context, std::span<const Figure> figures) {
  const Annotation& annotation = context.annotation;
  const PatternSet& patterns = context.language.patterns("round_up");
  if (patterns.empty()) return false;
  for (std::uint32_t s = 0; s < annotation.sentences.size(); ++s) {
    const Sentence& sentence = annotation.sentences[s];
    if (sentence.begin == sentence.end) continue;
    const std::uint32_t begin = annotation.tokens[sentence.begin].span.begin;
    const std::uint32_t end = annotation.tokens[sentence.end - 1].span.end;
    if (begin >= kLead) break;
    const auto counts = [&](ByteSpan where) {
      return std::ranges::any_of(
          figures, [&](const Figure& figure) { return CountsSeveral(figure) && where.Contains(figure.quantity); });
    };
    if (!counts({begin, end})) continue;
    const std::vector<PatternMatch> matches = context.View().FindAll(patterns, s);
    if (Says(matches, "one_deed")) continue;
    for (const PatternMatch& match : matches) {
      const bool before = match.action == "several" && counts({begin, annotation.tokens[match.begin].span.begin});
      const bool after = match.action == "several_follow" && counts({annotation.tokens[match.end - 1].span.end, end});
      if (before || after) return true;
    }
  }
  return false;
}

}  // namespace rashomon

#include "claims/claims.h"

#include <algorithm>
#include <span>

#include "annotate/syntax.h"
#include "claims/steps.h"

namespace rashomon {

namespace {

// What an entry of a live blog counts, it counts at its own time.
void DateByEntries(const Annotation& annotation, Claims& claims) {
  for (const Block& block : annotation.blocks) {
    if (!block.time) continue;
    for (Figure& figure : claims.figures) {
      if (!figure.as_of && block.span.Contains(figure.span)) figure.as_of = block.time;
    }
  }
}

// Whom a report counts belongs to the incident that the words around the count are about.
void TieFigures(const ClaimContext& context, Claims& claims) {
  const Annotation& annotation = context.annotation;
  const SyntaxView syntax(annotation);
  for (Figure& figure : claims.figures) {
    const auto token = std::ranges::lower_bound(annotation.tokens, figure.quantity.begin, {},
                                                [](const Token& t) { return t.span.begin; });
    if (token == annotation.tokens.end()) continue;
    const auto at = static_cast<std::uint32_t>(token - annotation.tokens.begin());
    const auto counts = [&](std::size_t incident) {
      const Incident& of = claims.incidents[incident];
      return of.scope == figure.scope && (of.type != IncidentType::kArrest || figure.outcome == Outcome::kDetained);
    };
    std::optional<std::size_t> incident = IncidentAround(annotation, syntax, context.incident_words, at, counts);
    for (std::size_t i = 0; !incident && i < claims.incidents.size(); ++i) {
      if (counts(i)) incident = i;
    }
    if (incident) figure.incident = static_cast<std::uint32_t>(*incident);
  }
}

// For all sets of patterns at once, as most of them are asked for here. One set alone finds its own sooner.
void FindPatternNeeds(const Language& language, Annotation& annotation) {
  const PatternNeeds& needs = language.pattern_needs();
  annotation.pattern_needs.assign(needs.width() * annotation.sentences.size(), 0);
  if (annotation.first_hit.size() <= annotation.tokens.size()) return;  // given up before its words were looked up
  std::span<std::uint64_t> left = annotation.pattern_needs;
  for (const Sentence& sentence : annotation.sentences) {
    const std::uint32_t first = annotation.first_hit[sentence.begin], end = annotation.first_hit[sentence.end];
    needs.Find(std::span(annotation.pattern_words).subspan(sentence.begin, sentence.end - sentence.begin),
               std::span(annotation.lexicon_hits).subspan(first, end - first), left.first(needs.width()));
    left = left.subspan(needs.width());
  }
}

}  // namespace

Claims ExtractClaims(const Report& report, Annotation& annotation, const Language& language, const TimeLimit* limit) {
  Claims claims;
  ClaimContext context{.report = report, .language = language, .annotation = annotation, .limit = limit};
  FindPatternNeeds(language, annotation);
  if (context.InTime()) FindIncidents(context, claims);
  if (context.InTime()) FindFigures(context, claims);
  DateByEntries(annotation, claims);
  TieFigures(context, claims);
  if (context.InTime()) ReadHeadline(context, claims);
  if (context.InTime()) claims.round_up = claims.round_up || CountsSeveralIncidents(context, claims.figures);
  if (context.InTime()) FindResponsibility(context, claims);
  if (context.InTime()) FindVerification(context, claims);
  if (context.InTime()) FindParticulars(context, claims);
  if (context.InTime()) FindSourceClasses(context, claims);
  if (context.InTime()) FindCredits(context, claims);
  (void)context.InTime();
  return claims;
}

}  // namespace rashomon

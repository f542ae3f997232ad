#include "claims/claims.h"

#include <algorithm>

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

}  // namespace

Claims ExtractClaims(const Report& report, Annotation& annotation, const Language& language, const TimeLimit* limit) {
  Claims claims;
  ClaimContext context{.report = report, .language = language, .annotation = annotation, .limit = limit};
  if (context.InTime()) FindIncidents(context, claims);
  if (context.InTime()) FindFigures(context, claims);
  DateByEntries(annotation, claims);
  TieFigures(context, claims);
  if (context.InTime()) ReadHeadline(context, claims);
  if (context.InTime()) FindResponsibility(context, claims);
  if (context.InTime()) FindVerification(context, claims);
  if (context.InTime()) FindParticulars(context, claims);
  if (context.InTime()) FindSourceClasses(context, claims);
  if (context.InTime()) FindCredits(context, claims);
  (void)context.InTime();
  return claims;
}

}  // namespace rashomon

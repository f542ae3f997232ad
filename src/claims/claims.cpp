#include "claims/claims.h"

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

}  // namespace

Claims ExtractClaims(const Report& report, Annotation& annotation, const Language& language, const TimeLimit* limit) {
  Claims claims;
  ClaimContext context{.report = report, .language = language, .annotation = annotation, .limit = limit};
  if (context.InTime()) FindIncidents(context, claims);
  if (context.InTime()) FindFigures(context, claims);
  DateByEntries(annotation, claims);
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

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

Claims ExtractClaims(const Report& report, Annotation& annotation, const Language& language) {
  Claims claims;
  ClaimContext context{.report = report, .language = language, .annotation = annotation};
  FindIncidents(context, claims);
  FindFigures(context, claims);
  DateByEntries(annotation, claims);
  ReadHeadline(context, claims);
  FindResponsibility(context, claims);
  FindVerification(context, claims);
  FindParticulars(context, claims);
  return claims;
}

}  // namespace rashomon

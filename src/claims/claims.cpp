#include "claims/claims.h"

#include "claims/steps.h"

namespace rashomon {

Claims ExtractClaims(const Report& report, Annotation& annotation, const Language& language) {
  Claims claims;
  ClaimContext context{.report = report, .language = language, .annotation = annotation};
  FindIncidents(context, claims);
  FindFigures(context, claims);
  ReadHeadline(context, claims);
  FindResponsibility(context, claims);
  FindVerification(context, claims);
  FindParticulars(context, claims);
  return claims;
}

}  // namespace rashomon

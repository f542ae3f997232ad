#include "claims/testing/claim_reading.h"

#include "claims/testing/figure_reading.h"

namespace rashomon {

ClaimReading::ClaimReading(std::string text, std::string_view published)
    : report(*ReadTextReport("r", std::move(text), {})) {
  report.published = ParseIsoTime(published);
  annotation = Annotate(report, English(), {});
  claims = ExtractClaims(report, annotation, English());
}

}  // namespace rashomon

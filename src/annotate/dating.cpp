#include "annotate/steps.h"

namespace rashomon {

void FindPublication(const Report& report, const Language& /*language*/, const AnnotateOptions& /*options*/, Annotation& annotation) {
  annotation.published = report.published;
}

}  // namespace rashomon

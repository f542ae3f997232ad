#include "annotate/steps.h"

namespace rashomon {

void FindOddities(const Report& /*report*/, const Language& /*language*/, Annotation& /*annotation*/) {}

}  // namespace rashomon

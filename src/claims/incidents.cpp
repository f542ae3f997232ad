#include "claims/steps.h"

namespace rashomon {

void FindIncidents(ClaimContext& /*context*/, Claims& /*claims*/) {}

}  // namespace rashomon

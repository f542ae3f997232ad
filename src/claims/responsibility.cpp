#include "claims/steps.h"

namespace rashomon {

void FindResponsibility(ClaimContext& /*context*/, Claims& /*claims*/) {}

}  // namespace rashomon

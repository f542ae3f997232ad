// Who is held responsible, and what was verified by whom: claims of single reports put in one line per actor.
#pragma once

#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/reconcile.h"

namespace rashomon {

// One line per (organisation, stance), claims first.
[[nodiscard]] std::vector<ResponsibilityLine> GatherResponsibility(const EventView& view);

// One line per (verdict, who vouches, what for).
[[nodiscard]] std::vector<VerificationLine> GatherVerification(const EventView& view);

}  // namespace rashomon

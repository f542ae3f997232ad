// How many were killed or injured in all, as the reports of a large event hold it one after another.
//
// Every report gives at most one total: what it says itself or has from a body that may count, before what witnesses,
// relatives, activists and fighters say, and never what it calls an earlier count. Totals follow each other in time
// (docs/decisions/best-policy.md, 8): a higher one takes the place of a lower one, a lower one only where its report
// takes the higher back. Those hurt who died after the last total was counted are killed and no longer injured.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/reconcile.h"

namespace rashomon {

struct StandingTotal {
  Estimate estimate;
  std::vector<ClaimRef> claims;   // that it rests on
  std::int64_t perpetrators = 0;  // within the estimate, told of beside those whom the reports count
  bool inferred = false;          // some died, or were no longer hurt, after it was counted
  bool of_both_sides = false;     // of a fight: no report adds them up itself
};

// `figures` as GatherFigures has them: in time. Nothing where no report counts everyone. O(figures squared) at worst,
// over those that count everyone.
[[nodiscard]] std::optional<StandingTotal> FindStandingTotal(std::span<const ClaimedFigure> figures, Outcome outcome);

}  // namespace rashomon

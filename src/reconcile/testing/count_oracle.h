// The slow, obvious answer to "how many?" for events of the simplest kind (AnyDatedCounts): dated counts of everyone,
// each by another outlet in its own voice. It holds every claim against every other and tries every number, and shares
// no code with what it checks; docs/decisions/best-policy.md is what both follow.
#pragma once

#include <vector>

#include "reconcile/reconcile.h"
#include "reconcile/testing/small_event.h"

namespace rashomon {

struct CountAnswer {
  std::vector<bool> superseded;  // by specification
  Estimate estimate;             // of what is left
  Agreement agreement = Agreement::kSingle;
};

[[nodiscard]] CountAnswer AnswerSlowly(const SmallEvent& event, ReconcileOptions::Best policy);

}  // namespace rashomon

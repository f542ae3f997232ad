// Where the accounts differ on details that count no people: how far, how strong, how much, whether somebody was armed.
#pragma once

#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/reconcile.h"

namespace rashomon {

// One entry for each topic on which reports contradict each other, by topic. Measures are held against each other in
// one unit, with 5 of 100 for rounding and conversion; two that one report states side by side are of two things, and
// no contradiction.
[[nodiscard]] std::vector<Disagreement> FindParticularDisagreements(const EventView& view);

}  // namespace rashomon

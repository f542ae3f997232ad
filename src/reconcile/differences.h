// Where the accounts differ. Where their numbers fit together: arithmetic.h.
#pragma once

#include <span>
#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/reconcile.h"

namespace rashomon {

// What time does not explain, people and responsibility first: counts in conflict, totals of a party beside those of
// others, the number of attackers, who did it. A few lines, not a list of every variation.
[[nodiscard]] std::vector<Disagreement> FindDisagreements(const EventView& view, std::span<const ClaimedFigure> figures,
                                                          const Reconciliation& account);

// "60+", "~60", "5-7", "up to 30", "12"; "" for an unknown number.
[[nodiscard]] std::string PrintRange(const CountRange& count, bool approximate);

}  // namespace rashomon

// Where the accounts differ, and where their numbers fit together after all.
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

// Sums, parts and bounds that hold between figures of one source, and the sum that the toll rests on.
[[nodiscard]] std::vector<ArithmeticLine> FindArithmetic(std::span<const ClaimedFigure> figures);

// "60+", "~60", "5-7", "up to 30", "12"; "" for an unknown number.
[[nodiscard]] std::string PrintRange(const CountRange& count, bool approximate);

}  // namespace rashomon

// Where the numbers of an event fit together, and what follows from them that nobody states.
#pragma once

#include <span>
#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/reconcile.h"

namespace rashomon {

// Parts that a report names; sums of up to kMostParts figures of one report that make another of it; killed and injured
// held against "killed or injured"; groups that are more than all. Inferred, and marked so: what groups of one telling
// add up to where their report counts not everyone, and the injured that "killed or injured" leaves beside the killed
// where nobody counts them. `lines` are those of `figures`.
[[nodiscard]] std::vector<ArithmeticLine> FindArithmetic(std::span<const ClaimedFigure> figures,
                                                         std::span<const FigureLine> lines);

inline constexpr std::size_t kMostParts = 6;

}  // namespace rashomon

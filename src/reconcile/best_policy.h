// The named ways to choose one best number among the counts that stand (docs/decisions/best-policy.md).
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "reconcile/claimed_figure.h"
#include "reconcile/reconcile.h"

namespace rashomon {

// The number that the policy takes among `current`, claims of one question in time that nothing replaces; nothing where
// none gives one.
[[nodiscard]] std::optional<std::int64_t> ChooseBest(std::span<const ClaimedFigure> figures,
                                                     std::span<const std::uint32_t> current,
                                                     ReconcileOptions::Best policy);

// UCDP's low and high are the lowest and the highest number that anyone gives. Changes low and high alone.
void WidenToAllClaimed(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> standing,
                       Estimate& estimate);

// And parties to the event too, whose counts stand in lines of their own: widens each other line of the same people.
void WidenByParties(std::span<FigureLine> lines);

}  // namespace rashomon

// Reports that count the people of several incidents at once, beside others of the event that tell of it alone.
#pragma once

#include <cstdint>
#include <set>
#include <span>

#include "reconcile/claimed_figure.h"

namespace rashomon {

// Members whose title or first sentences count the people of several incidents ("two dead, four hurt in three separate
// shootings"), so that no number of theirs is the event's: where no fewer others count somebody killed or hurt.
// Empty where there are none such: the event may be all of those incidents.
[[nodiscard]] std::set<std::uint32_t> FindRoundUps(const EventView& view, std::span<const ClaimedFigure> figures);

}  // namespace rashomon

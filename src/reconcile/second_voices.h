// Whose count is not the total: who has no office to count, where somebody who has one counts otherwise, and whose
// higher count a report tells second.
//
// "Nineteen died, the police say; the residents' association stands by its 24": a careful reader takes the 19 for the
// number and keeps the 24 in mind. So a higher number of a union, a rights group, the opposition, witnesses, relatives,
// fighters or a firm stands apart where the report itself tells what an official body counts, where an official body,
// or a report that takes its number over, counts less later, or where the title gives less. It is not among what the
// total is chosen from, and widens its range (toll_lines.h).
//
// "Doctors say that 38 were killed, the committee speaks of 45": of two counts of everyone, each on a word of its own,
// the report goes by the first, whoever gives it (docs/decisions/best-policy.md).
#pragma once

#include <vector>

#include "reconcile/claimed_figure.h"

namespace rashomon {

// Sets ClaimedFigure::second_voice. `figures` are of one event.
void SetSecondVoicesApart(const EventView& view, std::vector<ClaimedFigure>& figures);

}  // namespace rashomon

// Where the accounts put one event at two precise places that cannot both be meant.
#pragma once

#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/reconcile.h"

namespace rashomon {

// At most one entry for towns and one for sites (a hall, a station), which are never held against each other: a site
// and its town differ in precision only. Two towns differ where the gazetteer puts them further apart than kSamePlace
// km; two sites, where their names share no word. A place that a report of the other side knows, too, is no
// contradiction: it may be the suburb, the road that leads there, the hospital.
[[nodiscard]] std::vector<Disagreement> FindPlaceDisagreements(const EventView& view);

}  // namespace rashomon

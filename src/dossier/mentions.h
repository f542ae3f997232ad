// Which reports of other events mention this one in passing: a round-up, the background of a later case.
#pragma once

#include <span>
#include <vector>

#include "dossier/dossier.h"

namespace rashomon {

// Fills `mentioned_in` of every event, ascending. A report mentions an event where, about something else than its own,
//   - it counts a person whom reports of that event count by the same full name, or
//   - it tells of an incident of the event's day, of a kind that goes with its type, at its place (a city or closer).
// What fits more than one event decides for none. About linear in the claims of the run.
void FindMentions(std::span<const AnnotatedReport> reports, std::vector<DossierEvent>& events);

}  // namespace rashomon

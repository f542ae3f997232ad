// When and where an event was, out of what its reports say; and what happened when.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "dossier/dossier.h"
#include "reconcile/actors.h"

namespace rashomon {

// The day that most reports place the event on. "Thursday" in a report that bears no date is read with the dates of the
// others. Dates that a finding calls false do not count. Empty where no report says.
[[nodiscard]] EventWhen FindWhen(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> of_event);

// The most exact place that the reports agree on. A country is named only where nothing smaller is.
[[nodiscard]] EventWhere FindWhere(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> of_event,
                                   const ActorTable& actors);

// By time of the happening, never by that of publication. At most kLongestTimeline entries.
inline constexpr std::size_t kLongestTimeline = 40;
[[nodiscard]] std::vector<TimelineEntry> TellTimeline(std::span<const AnnotatedReport> reports,
                                                      std::span<const std::uint32_t> of_event, const EventWhen& when);

}  // namespace rashomon

// What happened when, as the reports tell it.
#pragma once

#include <span>
#include <vector>

#include "claims/claims.h"
#include "dossier/dossier.h"

namespace rashomon {

// By time of the happening, never by that of publication: the incidents, and every sentence that gives an hour. A
// sentence stands once, with all its claims. When somebody said something is no happening, unless it was a count.
// At most kLongestTimeline entries.
inline constexpr std::size_t kLongestTimeline = 40;
[[nodiscard]] std::vector<TimelineEntry> TellTimeline(std::span<const AnnotatedReport> reports,
                                                      std::span<const std::uint32_t> of_event, const EventWhen& when);

}  // namespace rashomon

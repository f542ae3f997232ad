// When and where an event was, out of what its reports say.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

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

// Of a TIMEX3 value: the day that it names, in days since 1970-01-01; nothing for weeks, months, references.
[[nodiscard]] std::optional<std::int64_t> DayOf(std::string_view value);
// "XXXX-WXX-4" -> 4 (Monday is 1): a day of the week whose week is not known.
[[nodiscard]] std::optional<int> WeekdayOnly(std::string_view value);
// A finding says that the date at `span` is not to be believed.
[[nodiscard]] bool IsDoubted(const Annotation& annotation, ByteSpan span);

}  // namespace rashomon

// Whether something is told of another time than the report's: days of TIMEX3 values, near enough to tell a far date.
// Figures and particulars share it, so that one sentence has one scope for both.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/iso_time.h"

namespace rashomon {

// Days since year 0, months of 30 days and years of 365; the value covers [day, day + span).
struct RoughDay {
  std::int64_t day = 0;
  std::int64_t span = 1;
};

// Of a TIMEX3 value: a day, a week, a month or a year. Nothing of what is vaguer ("2008-SP") or no date.
[[nodiscard]] std::optional<RoughDay> ReadRoughDay(std::string_view value);
[[nodiscard]] RoughDay RoughDayOf(const IsoTime& time);

// More than six weeks lie between them.
[[nodiscard]] bool AreFar(const RoughDay& a, const RoughDay& b);

}  // namespace rashomon

// The arithmetic behind TIMEX3 values (TimeML 1.2.1; TempEval-3): stretches of the calendar and how they are written.
// No words in here, and no clock: every date is reckoned from one that is given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/iso_time.h"

namespace rashomon {

enum class Grain { kDay, kWeek, kMonth, kQuarter, kYear, kDecade, kCentury, kWeekend };

// The grain of a unit's code in times.lex: "D", "W", "M", "Q", "Y", "DE", "CE", "WE".
[[nodiscard]] std::optional<Grain> GrainOf(std::string_view code);

// `date` moved by n stretches; in a shorter month the day is cut to its last ("31 March" - 1 month = 28 February).
[[nodiscard]] CivilDate Shift(CivilDate date, Grain grain, std::int64_t n);

// The stretch that holds `date`: "2021-08-26", "2021-W34", "2021-08", "2021-Q3", "2021", "202", "20", "2021-W34-WE".
[[nodiscard]] std::string Format(CivilDate date, Grain grain);

// The same where the date is not known: "XXXX-XX-XX", "XXXX-WXX", "XXXX".
[[nodiscard]] std::string_view UnknownValue(Grain grain);

struct IsoWeek {
  std::int32_t year = 1970;
  int week = 1;  // 1-53
};
[[nodiscard]] IsoWeek IsoWeekOf(CivilDate date);

// The day of that weekday nearest to `date`: on or before it, on or after it (`weekday` 1 Monday .. 7 Sunday).
[[nodiscard]] CivilDate OnOrBefore(CivilDate date, int weekday);
[[nodiscard]] CivilDate OnOrAfter(CivilDate date, int weekday);

// The nth (1..5; -1 the last) such weekday of the month that is not before day `least`.
[[nodiscard]] CivilDate NthWeekday(std::int32_t year, int month, int weekday, int nth, int least);

// Gregorian Easter Sunday (Meeus/Jones/Butcher).
[[nodiscard]] CivilDate EasterOf(std::int32_t year);

// "P3D", "PT5H30M", "PXY". `n` absent: an unknown number. `halves`: twice the number where it ends in a half, else 0.
struct Length {
  std::optional<std::int64_t> n;
  std::int64_t halves = 0;
  std::string_view code;  // of times.lex
  bool clock = false;
  std::int64_t factor = 1;
};
[[nodiscard]] std::string FormatLength(const Length& length);

}  // namespace rashomon

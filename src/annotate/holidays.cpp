#include "annotate/holidays.h"

#include <algorithm>

#include "annotate/timex_value.h"

namespace rashomon {

CivilDate HolidayIn(const HitTable::Hit& holiday, std::int32_t year) {
  if (const std::optional<std::int64_t> days = holiday.Value("easter"))
    return Shift(EasterOf(year), Grain::kDay, *days);
  const auto month = static_cast<int>(std::clamp<std::int64_t>(holiday.Value("month").value_or(1), 1, 12));
  if (const std::optional<std::int64_t> weekday = holiday.Value("weekday")) {
    return NthWeekday(year, month, static_cast<int>(*weekday), static_cast<int>(holiday.Value("nth").value_or(1)),
                      static_cast<int>(holiday.Value("least").value_or(1)));
  }
  const CivilDate first{year, static_cast<std::uint8_t>(month), 1};
  return Shift(first, Grain::kDay, std::clamp<std::int64_t>(holiday.Value("day").value_or(1), 1, 31) - 1);
}

}  // namespace rashomon

// Times as the source wrote them: ISO 8601 strings that keep their precision and their zone.
//
// A report's clock values are never converted to another zone. Only comparison for ordering goes through
// seconds, and there an unknown zone is read as UTC.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rashomon {

// A day of the proleptic Gregorian calendar.
struct CivilDate {
  std::int32_t year = 1970;
  std::uint8_t month = 1;  // 1-12
  std::uint8_t day = 1;    // 1-31

  friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

[[nodiscard]] std::int64_t DaysSinceEpoch(CivilDate date);  // 1970-01-01 is 0
[[nodiscard]] CivilDate DateFromDays(std::int64_t days);
[[nodiscard]] int WeekdayOf(CivilDate date);  // 1 Monday .. 7 Sunday (ISO 8601)
[[nodiscard]] bool IsValidDate(CivilDate date);
[[nodiscard]] std::string ToIso(CivilDate date);  // "2021-08-26"

enum class ZoneKind { kUnknown, kUtc, kOffset };

// "2021-08-26", "2021-08-26T23:06:00Z", "2021-08-26T23:06:00+02:00", "2021-08-26T23:06".
struct IsoTime {
  CivilDate date;
  std::optional<std::int32_t> second_of_day;  // absent: only the day is known
  ZoneKind zone = ZoneKind::kUnknown;
  std::int32_t offset_minutes = 0;  // east of UTC, for kOffset
  std::string text;                 // as the source has it, with a T before the clock; this is printed

  // Seconds since the epoch, a day without a clock reading as its first second, an unknown zone as UTC.
  [[nodiscard]] std::int64_t SortKey() const;
  friend bool operator==(const IsoTime&, const IsoTime&) = default;
};

// Nothing for what is no ISO 8601 calendar date or date-time.
[[nodiscard]] std::optional<IsoTime> ParseIsoTime(std::string_view text);

}  // namespace rashomon

#include "annotate/timex_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace rashomon {
namespace {

constexpr std::int64_t kMostShift = 400'000;  // keeps every year within 32 bits

int DaysInMonth(std::int32_t year, int month) {
  for (int day = 31; day > 28; --day) {
    if (IsValidDate({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)})) return day;
  }
  return 28;
}

CivilDate ShiftMonths(CivilDate date, std::int64_t months) {
  const std::int64_t all = std::int64_t{date.year} * 12 + date.month - 1 + months;
  const std::int64_t year = all >= 0 ? all / 12 : -((-all + 11) / 12);
  CivilDate moved{static_cast<std::int32_t>(year), static_cast<std::uint8_t>(all - year * 12 + 1), 1};
  moved.day = static_cast<std::uint8_t>(std::min<int>(date.day, DaysInMonth(moved.year, moved.month)));
  return moved;
}

}  // namespace

std::optional<Grain> GrainOf(std::string_view code) {
  static constexpr std::pair<std::string_view, Grain> kCodes[] = {
      {"D", Grain::kDay},  {"W", Grain::kWeek},    {"M", Grain::kMonth},    {"Q", Grain::kQuarter},
      {"Y", Grain::kYear}, {"DE", Grain::kDecade}, {"CE", Grain::kCentury}, {"WE", Grain::kWeekend},
  };
  for (const auto& [known, grain] : kCodes) {
    if (known == code) return grain;
  }
  return std::nullopt;
}

CivilDate Shift(CivilDate date, Grain grain, std::int64_t n) {
  n = std::clamp(n, -kMostShift, kMostShift);
  switch (grain) {
    case Grain::kDay:
      return DateFromDays(DaysSinceEpoch(date) + n);
    case Grain::kWeek:
    case Grain::kWeekend:
      return DateFromDays(DaysSinceEpoch(date) + 7 * n);
    case Grain::kMonth:
      return ShiftMonths(date, n);
    case Grain::kQuarter:
      return ShiftMonths(date, 3 * n);
    case Grain::kYear:
      return ShiftMonths(date, 12 * n);
    case Grain::kDecade:
      return ShiftMonths(date, 120 * n);
    case Grain::kCentury:
      return ShiftMonths(date, 1200 * n);
  }
  return date;
}

std::string Format(CivilDate date, Grain grain) {
  switch (grain) {
    case Grain::kDay:
      return ToIso(date);
    case Grain::kWeek:
      return fmt::format("{:04}-W{:02}", IsoWeekOf(date).year, IsoWeekOf(date).week);
    case Grain::kWeekend:
      return fmt::format("{:04}-W{:02}-WE", IsoWeekOf(date).year, IsoWeekOf(date).week);
    case Grain::kMonth:
      return fmt::format("{:04}-{:02}", date.year, date.month);
    case Grain::kQuarter:
      return fmt::format("{:04}-Q{}", date.year, (date.month + 2) / 3);
    case Grain::kYear:
      return fmt::format("{:04}", date.year);
    case Grain::kDecade:
      return fmt::format("{:03}", date.year / 10);
    case Grain::kCentury:
      return fmt::format("{:02}", date.year / 100);
  }
  return {};
}

std::string_view UnknownValue(Grain grain) {
  switch (grain) {
    case Grain::kDay:
      return "XXXX-XX-XX";
    case Grain::kWeek:
      return "XXXX-WXX";
    case Grain::kWeekend:
      return "XXXX-WXX-WE";
    case Grain::kMonth:
      return "XXXX-XX";
    case Grain::kQuarter:
      return "XXXX-QX";
    default:
      return "XXXX";
  }
}

IsoWeek IsoWeekOf(CivilDate date) {
  const std::int64_t days = DaysSinceEpoch(date);
  const CivilDate thursday = DateFromDays(days + 4 - WeekdayOf(date));  // names the year of its week
  const std::int64_t first = DaysSinceEpoch({thursday.year, 1, 1});
  return {thursday.year, static_cast<int>((DaysSinceEpoch(thursday) - first) / 7 + 1)};
}

CivilDate OnOrBefore(CivilDate date, int weekday) {
  return DateFromDays(DaysSinceEpoch(date) - (WeekdayOf(date) - weekday + 7) % 7);
}

CivilDate OnOrAfter(CivilDate date, int weekday) {
  return DateFromDays(DaysSinceEpoch(date) + (weekday - WeekdayOf(date) + 7) % 7);
}

CivilDate NthWeekday(std::int32_t year, int month, int weekday, int nth, int least) {
  const auto month8 = static_cast<std::uint8_t>(month);
  if (nth < 0) return OnOrBefore({year, month8, static_cast<std::uint8_t>(DaysInMonth(year, month))}, weekday);
  // Counted from `least` on only for the first; later ones count from the first of the month.
  if (nth == 1) return OnOrAfter({year, month8, static_cast<std::uint8_t>(std::clamp(least, 1, 28))}, weekday);
  CivilDate day = Shift(OnOrAfter({year, month8, 1}, weekday), Grain::kWeek, nth - 1);
  while (day.month == month8 && day.day < least) day = Shift(day, Grain::kWeek, 1);
  return day;
}

CivilDate EasterOf(std::int32_t year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  return {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::string FormatLength(const Length& length) {
  const std::string_view prefix = length.clock ? "PT" : "P";
  if (!length.n && length.halves == 0) return fmt::format("{}X{}", prefix, length.code);
  const std::int64_t halves = (length.halves != 0 ? length.halves : 2 * *length.n) * length.factor;
  const std::int64_t whole = halves / 2;
  if (halves % 2 == 0) return fmt::format("{}{}{}", prefix, whole, length.code);
  // Half a unit in the next smaller one.
  static constexpr std::pair<std::string_view, std::string_view> kHalf[] = {
      {"Y", "6M"}, {"W", ""}, {"D", "T12H"}, {"H", "30M"}};
  for (const auto& [code, half] : kHalf) {
    if (code == length.code && !half.empty()) {
      return whole == 0 ? fmt::format("{}{}", prefix, half) : fmt::format("{}{}{}{}", prefix, whole, code, half);
    }
  }
  if (length.clock && length.code == "M") return fmt::format("PT{}M30S", whole);
  return fmt::format("{}{}.5{}", prefix, whole, length.code);
}

}  // namespace rashomon

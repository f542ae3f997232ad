#include "claims/rough_day.h"

namespace rashomon {
namespace {

constexpr std::int64_t kFarDays = 45;
constexpr std::int64_t kMonth = 30;  // days; January begins one month after the year's number

std::optional<std::int64_t> Digits(std::string_view text, std::size_t at, std::size_t length) {
  if (at + length > text.size()) return std::nullopt;
  std::int64_t value = 0;
  for (std::size_t i = at; i < at + length; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

std::optional<RoughDay> ReadRoughDay(std::string_view value) {
  const auto year = Digits(value, 0, 4);
  if (!year) return std::nullopt;
  const auto month = value.size() >= 7 && value[4] == '-' ? Digits(value, 5, 2) : std::nullopt;
  if (!month) {
    const auto week = value.size() >= 8 && value[4] == '-' && value[5] == 'W' ? Digits(value, 6, 2) : std::nullopt;
    if (week) return RoughDay{*year * 365 + kMonth + (*week - 1) * 7, 7};
    if (value.size() > 4) return std::nullopt;  // "2008-SP", seasons: too vague
    return RoughDay{*year * 365, 365};
  }
  const auto day = value.size() >= 10 ? Digits(value, 8, 2) : std::nullopt;
  if (!day) return RoughDay{*year * 365 + *month * kMonth, kMonth};
  return RoughDay{*year * 365 + *month * kMonth + *day, 1};
}

RoughDay RoughDayOf(const IsoTime& time) {
  return {time.date.year * 365 + time.date.month * kMonth + time.date.day, 1};
}

bool AreFar(const RoughDay& a, const RoughDay& b) {
  const std::int64_t gap = a.day > b.day ? a.day - (b.day + b.span) : b.day - (a.day + a.span);
  return gap > kFarDays;
}

}  // namespace rashomon

// Civil dates by Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms", and a reader of ISO 8601 that keeps
// what it is given: the zone as written, the precision as written. Both the extended form ("2021-08-26T23:06") and the
// basic one ("20210826T2306") are read, and a blank in the place of the T (RFC 3339, 5.6).
#include "text/iso_time.h"

#include <fmt/compile.h>

namespace rashomon {
namespace {

constexpr std::int32_t kSecondsPerDay = 86400;

// Reads an ISO 8601 string from left to right; every Take fails without consuming anything.
class IsoScanner {
 public:
  explicit IsoScanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }

  bool Take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  // Exactly `count` digits.
  std::optional<std::int32_t> Digits(std::size_t count) {
    if (rest_.size() < count) return std::nullopt;
    std::int32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (rest_[i] < '0' || rest_[i] > '9') return std::nullopt;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }
  // A decimal fraction of any length after "." or ",". False only where the sign stands without a digit.
  bool SkipFraction() {
    if (rest_.empty() || (rest_.front() != '.' && rest_.front() != ',')) return true;
    std::size_t end = 1;
    while (end < rest_.size() && rest_[end] >= '0' && rest_[end] <= '9') ++end;
    if (end == 1) return false;
    rest_.remove_prefix(end);
    return true;
  }

 private:
  std::string_view rest_;
};

bool ParseDate(IsoScanner& scanner, CivilDate& date) {
  const auto year = scanner.Digits(4);
  if (!year) return false;
  const bool extended = scanner.Take('-');
  const auto month = scanner.Digits(2);
  if (!month || (extended && !scanner.Take('-'))) return false;
  const auto day = scanner.Digits(2);
  if (!day) return false;
  date = {*year, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
  return IsValidDate(date);
}

bool ParseClock(IsoScanner& scanner, std::int32_t& second_of_day) {
  const auto hour = scanner.Digits(2);
  if (!hour || *hour > 24) return false;
  scanner.Take(':');
  const auto minute = scanner.Digits(2);
  if (!minute || *minute > 59) return false;
  std::int32_t second = 0;
  const bool colon = scanner.Take(':');
  if (const auto digits = scanner.Digits(2)) {
    second = *digits;
  } else if (colon) {
    return false;
  }
  if (second > 60 || !scanner.SkipFraction()) return false;  // 60: a leap second
  second_of_day = *hour * 3600 + *minute * 60 + second;
  return second_of_day <= kSecondsPerDay;
}

bool ParseZone(IsoScanner& scanner, IsoTime& time) {
  if (scanner.done()) return true;
  if (scanner.Take('Z') || scanner.Take('z')) {
    time.zone = ZoneKind::kUtc;
    return true;
  }
  const bool west = scanner.Take('-');
  if (!west && !scanner.Take('+')) return false;
  const auto hours = scanner.Digits(2);
  if (!hours || *hours > 23) return false;
  std::int32_t minutes = 0;
  if (!scanner.done()) {
    scanner.Take(':');
    const auto digits = scanner.Digits(2);
    if (!digits || *digits > 59) return false;
    minutes = *digits;
  }
  time.zone = ZoneKind::kOffset;
  time.offset_minutes = (*hours * 60 + minutes) * (west ? -1 : 1);
  return true;
}

std::string_view TrimBlanks(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

}  // namespace

std::int64_t DaysSinceEpoch(CivilDate date) {
  const std::int64_t year = date.month <= 2 ? std::int64_t{date.year} - 1 : std::int64_t{date.year};
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month_from_march = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDate DateFromDays(std::int64_t days) {
  const std::int64_t shifted = days + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int64_t day_of_era = shifted - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<std::uint8_t>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const auto month = static_cast<std::uint8_t>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return {static_cast<std::int32_t>(year), month, day};
}

int WeekdayOf(CivilDate date) {
  const std::int64_t days = DaysSinceEpoch(date) + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>((days % 7 + 7) % 7) + 1;
}

bool IsValidDate(CivilDate date) {
  if (date.month < 1 || date.month > 12 || date.day < 1) return false;
  constexpr std::uint8_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  return date.day <= kDays[date.month - 1] + (leap && date.month == 2 ? 1 : 0);
}

std::string ToIso(CivilDate date) {
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), date.year, date.month, date.day);
}

std::int64_t IsoTime::SortKey() const {
  const std::int64_t offset = zone == ZoneKind::kOffset ? std::int64_t{offset_minutes} * 60 : 0;
  return DaysSinceEpoch(date) * kSecondsPerDay + second_of_day.value_or(0) - offset;
}

std::optional<IsoTime> ParseIsoTime(std::string_view text) {
  text = TrimBlanks(text);
  IsoScanner scanner(text);
  IsoTime time;
  if (!ParseDate(scanner, time.date)) return std::nullopt;
  time.text = std::string(text);
  if (scanner.done()) return time;
  const std::size_t separator = text.size() - scanner.rest().size();
  if (!scanner.Take('T') && !scanner.Take('t') && !scanner.Take(' ')) return std::nullopt;
  std::int32_t second_of_day = 0;
  if (!ParseClock(scanner, second_of_day)) return std::nullopt;
  time.second_of_day = second_of_day;
  if (scanner.Take(' ')) time.text.erase(time.text.size() - scanner.rest().size() - 1, 1);
  if (!ParseZone(scanner, time) || !scanner.done()) return std::nullopt;
  time.text[separator] = 'T';
  if (time.text.back() == 'z') time.text.back() = 'Z';
  return time;
}

}  // namespace rashomon

#include "annotate/other_clocks.h"

#include <cstdint>
#include <optional>

#include "text/iso_time.h"

namespace rashomon {
namespace {

constexpr std::size_t kDay = 10;   // bytes of "2021-08-26"
constexpr std::size_t kJoint = 5;  // bytes at most between ")" and the day: " on "
constexpr int kHalfDay = 12 * 60;  // minutes

// Day and minute of "2021-08-26T23:06"; nothing for other values.
struct Moment {
  std::int64_t day = 0;
  int minute = 0;
};
std::optional<Moment> MomentOf(const Timex& time) {
  if (time.type != TimexType::kTime || time.value.size() < kDay + 6 || time.value[kDay] != 'T') return std::nullopt;
  const std::optional<IsoTime> day = ParseIsoTime(time.value.substr(0, kDay));
  const auto digit = [&](std::size_t at) { return time.value[kDay + at] - '0'; };
  if (!day || time.value[kDay + 3] != ':' || digit(1) < 0 || digit(1) > 2) return std::nullopt;
  return Moment{.day = DaysSinceEpoch(day->date), .minute = (digit(1) * 10 + digit(2)) * 60 + digit(4) * 10 + digit(5)};
}

void SetDay(std::int64_t day, Timex& time) {
  time.value.replace(0, kDay, ToIso(DateFromDays(day)));
}

std::string_view Between(std::string_view text, const Timex& a, const Timex& b) {
  return a.span.end <= b.span.begin ? text.substr(a.span.end, b.span.begin - a.span.end) : std::string_view();
}

bool StandsInBrackets(std::string_view text, const Timex& before, const Timex& time) {
  const std::string_view between = Between(text, before, time);
  return between.ends_with('(') && between.find_first_not_of(" (") == std::string_view::npos &&
         text.substr(time.span.end).starts_with(')');
}

// "[11:42 pm] (0342 GMT) on [Sunday]": the day of a clock time behind its brackets.
std::optional<std::int64_t> DayBehind(std::string_view text, const Timex& bracketed, const Timex& next) {
  const std::string_view between = Between(text, bracketed, next);
  if (next.type != TimexType::kDate || next.value.size() != kDay || !between.starts_with(')')) return std::nullopt;
  if (between.size() > kJoint || between.find_first_of(".;:") != std::string_view::npos) return std::nullopt;
  const std::optional<IsoTime> day = ParseIsoTime(next.value);
  return day ? std::optional(DaysSinceEpoch(day->date)) : std::nullopt;
}

// The day around `moment` on which a clock elsewhere that shows `minute` is less than half a day away.
std::int64_t DayNear(const Moment& moment, int minute) {
  if (minute - moment.minute > kHalfDay) return moment.day - 1;
  if (moment.minute - minute > kHalfDay) return moment.day + 1;
  return moment.day;
}

}  // namespace

void SettleOtherClocks(std::string_view text, std::vector<Timex>& times) {
  for (std::size_t i = 0; i + 1 < times.size(); ++i) {
    const std::optional<Moment> here = MomentOf(times[i]), there = MomentOf(times[i + 1]);
    if (!here || !there || !StandsInBrackets(text, times[i], times[i + 1])) continue;
    Moment moment = *here;
    if (i + 2 < times.size()) moment.day = DayBehind(text, times[i + 1], times[i + 2]).value_or(moment.day);
    SetDay(moment.day, times[i]);
    SetDay(DayNear(moment, there->minute), times[i + 1]);
  }
}

}  // namespace rashomon

// Read from left to right: hours, minutes, seconds that are passed over, half of the day, zone.
#include "ingest/clock_reading.h"

#include <algorithm>

#include "ingest/loose_date.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kLongest = 24;  // bytes

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// Up to two digits off the front; nothing if there are none, or more.
std::optional<std::int32_t> TakeNumber(std::string_view& text) {
  std::int32_t number = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && IsDigit(text[digits]); ++digits) {
    if (digits == 2) return std::nullopt;
    number = number * 10 + (text[digits] - '0');
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

void SkipBlanks(std::string_view& text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\t')) text.remove_prefix(1);
  if (text.starts_with("\xC2\xA0") || text.starts_with("\xE2\x80\xAF")) {  // no-break spaces
    text.remove_prefix(text.front() == '\xC2' ? 2 : 3);
  }
}

// "pm", "p.m." off the front: 12 hours to add to those of the morning; nothing if neither half is named.
std::optional<std::int32_t> TakeHalfOfDay(std::string_view& text) {
  for (const std::string_view half : {"a.m.", "p.m.", "am", "pm"}) {
    if (LowerCase(text.substr(0, half.size())) != half) continue;
    const std::string_view rest = text.substr(half.size());
    if (!rest.empty() && rest.front() != ' ' && rest.front() != '.') continue;
    text = rest;
    return half.front() == 'p' ? 12 : 0;
  }
  return std::nullopt;
}

// What is left behind the clock: a zone's name in capitals, or nothing at all.
bool ReadZone(std::string_view text, ClockReading& clock) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\t')) text.remove_suffix(1);
  if (text.empty()) return true;
  if (text.size() > 5 || !std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; })) return false;
  const std::optional<std::string> offset = OffsetOfZone(text);
  clock.named = offset ? ClockReading::Zone::kKnown : ClockReading::Zone::kUnknown;
  clock.zone = offset.value_or("");
  return true;
}

}  // namespace

std::optional<ClockReading> ParseClock(std::string_view text) {
  SkipBlanks(text);
  if (text.empty() || text.size() > kLongest || !IsDigit(text.front())) return std::nullopt;
  const std::optional<std::int32_t> hour = TakeNumber(text);
  if (!hour) return std::nullopt;
  std::optional<std::int32_t> minute;
  const bool colon = text.starts_with(':');
  const bool sure = colon || text.starts_with('h');  // "14.10" and "5" by themselves are as often numbers
  if (sure || text.starts_with('.')) {
    text.remove_prefix(1);
    const std::size_t digits = text.size();
    minute = TakeNumber(text);
    if (!minute || digits - text.size() != 2) return std::nullopt;
    if (colon && text.starts_with(':')) {
      text.remove_prefix(1);
      if (!TakeNumber(text)) return std::nullopt;
    }
  }
  SkipBlanks(text);
  const std::optional<std::int32_t> half = TakeHalfOfDay(text);
  SkipBlanks(text);
  if (!half && (!minute || (!sure && text.empty()))) return std::nullopt;
  if (half ? (*hour < 1 || *hour > 12) : *hour > 23) return std::nullopt;
  if (minute.value_or(0) > 59) return std::nullopt;
  ClockReading clock;
  clock.minute_of_day = (half ? *hour % 12 + *half : *hour) * 60 + minute.value_or(0);
  if (!ReadZone(text, clock)) return std::nullopt;
  return clock;
}

}  // namespace rashomon

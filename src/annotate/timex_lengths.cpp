// What TimexMatch makes of lengths, distances, clocks, habits and parts of a year.
#include <fmt/format.h>

#include <algorithm>

#include "annotate/timex_match.h"

namespace rashomon {

// ---- stretches and distances

bool TimexMatch::ReadUnit() {
  const Hit unit = Word("unit", kCalendarUnit);
  const std::optional<Grain> grain = GrainOf(unit.Attribute("code"));
  if (!grain) return false;
  if (const PatternCapture* sense = match_.Capture("sense")) return ReadDayBefore(*grain, *sense);
  if (const Hit narrative = Word("narrative", kNarrative)) {
    if (!named()) return Unresolved("XXXX", {});
    const std::int64_t offset = narrative.Value("offset").value_or(0);
    return Stretch(Shift(*named(), *grain, offset), *grain);
  }
  if (!published()) return Unresolved(UnknownValue(*grain), {});
  CivilDate base = *published();
  if (const std::string_view two = match_.Argument("offset"); !two.empty()) {  // "the week before last"
    return Stretch(Shift(base, *grain, two == "2" ? 2 : -2), *grain);
  }
  const Hit direction = Word("dir", kDirection);
  const std::int64_t offset = direction.Value("offset").value_or(0);
  if (*grain == Grain::kDay && direction) return ReadRelativeDay(direction, offset);
  if (*grain == Grain::kWeekend && !direction) {
    const bool ahead = WeekdayOf(base) >= 6 || CourseHere() == Course::kFuture;
    return Stretch(Shift(base, Grain::kWeek, ahead ? 0 : -1), Grain::kWeekend);
  }
  if (offset != 0 && *grain != Grain::kWeekend)
    base.day = std::min<std::uint8_t>(base.day, *grain == Grain::kWeek ? 31 : 28);
  return Stretch(Shift(base, *grain, offset), *grain);
}

bool TimexMatch::ReadRelativeDay(const Hit& direction, std::int64_t offset) {
  if (direction.Attribute("loose") == "yes" || offset < 0) return false;  // "the last day" is no date by itself
  if (!named()) return Unresolved("XXXX-XX-XX", {});
  return Stretch(Shift(offset == 0 ? *published() : *named(), Grain::kDay, offset), Grain::kDay);
}

bool TimexMatch::ReadDayBefore(Grain grain, const PatternCapture& sense) {
  const std::string_view word = annotation_.tokens[sense.begin].lower;
  const bool after = hits_.At(sense.begin, kAgo).Value("sign").value_or(word == "after" ? 1 : -1) > 0;
  if (!named()) return Unresolved(UnknownValue(grain), {});
  return Stretch(Shift(*named(), grain, after ? 1 : -1), grain);
}

bool TimexMatch::ReadShift() {
  const Hit ago = Word("ago", kAgo);
  const std::int64_t sign = ago.Value("sign").value_or(match_.Argument("sense") == "after" ? 1 : -1);
  const bool from_publication = ago.Attribute("anchor") != "narrative";
  if (const Hit stretch = Word("stretch", kStretch)) {
    return ReadLengthShift(stretch.Attribute("value"), sign, from_publication);
  }
  const Hit unit = match_.Capture("unit") != nullptr ? Word("unit", kTimeUnit) : Hit{};
  const ShapeValue* number = Shape("n");
  if (number != nullptr && number->halves != 0) {
    const Length length{.n = number->number,
                        .halves = number->halves,
                        .code = unit.Attribute("code"),
                        .clock = unit.Attribute("clock") == "yes",
                        .factor = unit.Value("factor").value_or(1)};
    return ReadLengthShift(FormatLength(length), sign, from_publication);
  }
  std::optional<std::int64_t> n = number != nullptr ? number->number : std::nullopt;
  if (match_.Capture("one") != nullptr) n = 1;
  if (match_.Argument("n") == "2") n = 2;
  if (match_.Capture("half") != nullptr && n) {
    const Length length{.n = n,
                        .halves = *n * 2 + 1,
                        .code = unit.Attribute("code"),
                        .clock = unit.Attribute("clock") == "yes",
                        .factor = unit.Value("factor").value_or(1)};
    return ReadLengthShift(FormatLength(length), sign, from_publication);
  }
  if (!n || unit.Attribute("clock") == "yes") return ReadVagueShift(unit, n, sign, from_publication);
  const std::optional<CivilDate>& base = from_publication ? published() : named();
  const std::optional<Grain> grain = GrainOf(unit.Attribute("code"));
  const std::int64_t factor = unit.Value("factor").value_or(1);
  if (!grain || *n > 100'000) return false;
  if (!base) return Unresolved(UnknownValue(*grain), {});
  Grain shown = *grain;
  if (*n == 1 && shown == Grain::kYear && anchors_.named_quarter) {
    return Stretch(Shift(*anchors_.named_quarter, Grain::kYear, sign), Grain::kQuarter);
  }
  return Stretch(Shift(*base, shown, sign * *n * factor), shown);
}

bool TimexMatch::ReadLengthShift(std::string_view length, std::int64_t sign, bool from_publication) {
  if (length.find('X') != std::string_view::npos) {  // "a long time ago"
    if (from_publication) return Constant(TimexType::kDate, sign < 0 ? "PAST_REF" : "FUTURE_REF");
    return Constant(TimexType::kDuration, length);
  }
  std::int64_t months = 0, days = 0, number = 0;
  bool whole_years = true;
  for (const char c : length.substr(1)) {
    if (c >= '0' && c <= '9' && number < 100'000) {
      number = number * 10 + (c - '0');
      continue;
    }
    if (c != 'Y' && c != 'M' && c != 'W' && c != 'D') return Constant(TimexType::kDuration, length);  // below a day
    whole_years = whole_years && c == 'Y';
    months += c == 'Y' ? 12 * number : c == 'M' ? number : 0;
    days += c == 'W' ? 7 * number : c == 'D' ? number : 0;
    number = 0;
  }
  const Grain shown = whole_years ? Grain::kYear : months != 0 ? Grain::kMonth : Grain::kDay;
  const std::optional<CivilDate>& base = from_publication ? published() : named();
  if (!base) return Unresolved(UnknownValue(shown), {});
  return Stretch(Shift(Shift(*base, Grain::kMonth, sign * months), Grain::kDay, sign * days), shown);
}

bool TimexMatch::ReadVagueShift(const Hit& unit, std::optional<std::int64_t> n, std::int64_t sign,
                                bool from_publication) {
  if (!n && from_publication) return Constant(TimexType::kDate, sign < 0 ? "PAST_REF" : "FUTURE_REF");
  Hit named_unit = unit;
  if (!named_unit) named_unit = Word("unit", kUnitPlural);
  Length length;
  length.n = n;
  length.code = named_unit.Attribute("code");
  length.clock = named_unit.Attribute("clock") == "yes";
  out_.timex.type = TimexType::kDuration;
  out_.timex.value = FormatLength(length);
  return true;
}

bool TimexMatch::ReadDuration() {
  Hit unit = Word("unit", kTimeUnit);
  if (!unit) unit = Word("unit", kUnitPlural);
  if (!unit) return false;
  Length length;
  length.code = unit.Attribute("code");
  length.clock = unit.Attribute("clock") == "yes";
  length.factor = unit.Value("factor").value_or(1);
  if (const ShapeValue* number = Shape("n")) {
    length.n = number->number;
    length.halves = number->halves;
  } else if (match_.Argument("n") == "2") {
    length.n = 2;
  } else if (match_.Argument("n") == "1") {
    length.n = 1;
  } else if (match_.Capture("vague") == nullptr && !Word("unit", kUnitPlural)) {
    length.n = 1;  // "a week", "another week", "the past week"
  }
  if (const PatternCapture* decimal = match_.Capture("decimal"); decimal != nullptr && length.factor == 1) {
    const std::string_view digits = annotation_.tokens[decimal->begin].lower;
    return Constant(TimexType::kDuration, fmt::format("{}{}{}", length.clock ? "PT" : "P", digits, length.code));
  }
  if (match_.Capture("half") != nullptr && length.n) length.halves = *length.n * 2 + 1;
  if (length.n && *length.n > 1'000'000) return false;
  out_.timex.type = TimexType::kDuration;
  out_.timex.value = FormatLength(length);
  if (AppendLength("n2", "unit2", "unit")) AppendLength("n3", "unit3", "unit2");
  return true;
}

// Seconds 0 to years 6; "18 months, 3 hours" are two lengths if the second is not of a smaller unit.
int TimexMatch::UnitRank(std::string_view capture) const {
  const Hit unit = Word(capture, kTimeUnit);
  const std::string_view code = unit.Attribute("code");
  if (unit.Attribute("clock") == "yes") return code == "S" ? 0 : code == "M" ? 1 : 2;
  return code == "D" ? 3 : code == "W" ? 4 : code == "M" ? 5 : 6;
}

bool TimexMatch::AppendLength(std::string_view n, std::string_view unit_capture, std::string_view before) {
  const Hit unit = Word(unit_capture, kTimeUnit);
  const ShapeValue* number = Shape(n);
  if (!unit || number == nullptr || !number->number) return false;
  if (UnitRank(unit_capture) >= UnitRank(before)) {
    out_.end = match_.Capture(before)->end;
    return false;
  }
  const bool clock = unit.Attribute("clock") == "yes";
  const bool has_clock = out_.timex.value.find('T') != std::string::npos;
  out_.timex.value += fmt::format("{}{}{}", clock && !has_clock ? "T" : "", *number->number, unit.Attribute("code"));
  return true;
}

// ---- clock

bool TimexMatch::ReadClock() {
  const ShapeValue* clock = Shape("clock");
  if (clock == nullptr || !clock->is_clock) return false;
  const Hit meridiem = Word("meridiem", kMeridiem);
  std::int64_t hour = clock->hour;
  std::int64_t add = clock->add.value_or(meridiem.Value("add").value_or(0));
  if (meridiem && meridiem.Value("digits").value_or(0) != 0 && !clock->has_minute) return false;
  const std::string_view part = Word("part", kDayPart).Attribute("code");
  if (!meridiem && !clock->add && hour < 12 && (part == "AF" || part == "EV" || (part == "NI" && hour > 5))) add = 12;
  if (const ShapeValue* until = Shape("until")) {  // "between 7:30 and 8 p.m."
    if (clock->hour % 12 > until->hour % 12) add = 12 - add;
  }
  const bool twelve_hours = meridiem || clock->add;
  if (hour < 12) hour += add;
  if (twelve_hours && add == 0 && clock->hour == 12) hour = 0;
  if (hour > 24 || hour < 0) return false;
  if (!ReadClockDate()) return false;
  out_.timex.type = TimexType::kTime;
  out_.timex.value += fmt::format("T{:02}:{:02}", hour, clock->minute);
  if (clock->second >= 0) out_.timex.value += fmt::format(":{:02}", clock->second);
  return true;
}

bool TimexMatch::ReadClockDate() {
  if (match_.Capture("month") != nullptr) return ReadMonth();
  if (const ShapeValue* date = Shape("date")) return date->date && Stretch(*date->date, Grain::kDay);
  if (match_.Capture("weekday") != nullptr) return ReadWeekday({});
  if (const Hit adverb = Word("adverb", kAdverb)) {
    if (!published()) return Unresolved("XXXX-XX-XX", {});
    return Stretch(Shift(*published(), Grain::kDay, adverb.Value("days").value_or(0)), Grain::kDay);
  }
  if (!NamedDay()) return Unresolved("XXXX-XX-XX", {});
  return Stretch(*NamedDay(), Grain::kDay);
}

// ---- habits

bool TimexMatch::ReadSet() {
  out_.timex.type = TimexType::kSet;
  std::string& value = out_.timex.value;
  if (const std::string_view known = match_.Argument("value"); !known.empty()) return Constant(TimexType::kSet, known);
  std::string_view part = Part();
  if (const Hit parts = Word("part", kDayParts)) part = parts.Attribute("code");
  Hit weekday = Word("weekday", kWeekday);
  if (!weekday) weekday = Word("weekday", kWeekdayPlural);
  if (weekday) {
    value = fmt::format("XXXX-WXX-{}", weekday.Attribute("value"));
    if (!part.empty()) value += fmt::format("T{}", part);
    return true;
  }
  if (const Hit month = Word("month", kMonth)) {
    value = fmt::format("XXXX-{:02}", month.Value("value").value_or(1));
    return true;
  }
  if (const Hit season = Word("season", kSeason)) {
    value = fmt::format("XXXX-{}", season.Attribute("code"));
    return true;
  }
  if (!part.empty()) {
    value = fmt::format("XXXX-XX-XXT{}", part);
    return true;
  }
  const Hit unit = Word("unit", kTimeUnit);
  if (!unit) return false;
  Length length{.n = 1,
                .halves = 0,
                .code = unit.Attribute("code"),
                .clock = unit.Attribute("clock") == "yes",
                .factor = unit.Value("factor").value_or(1)};
  if (const std::optional<int> n = Number("n")) length.n = *n;
  if (match_.Argument("n") == "2") length.n = 2;
  if (match_.Capture("vague") != nullptr) length.n.reset();
  value = FormatLength(length);
  return true;
}

// ---- parts of a year and more

bool TimexMatch::ReadQuarter() {
  int quarter = static_cast<int>(Word("quarter", kOrdinalQuarter).Value("value").value_or(0));
  if (const std::string_view named = match_.Argument("quarter"); !named.empty()) quarter = named.front() - '0';
  std::optional<int> year = Number("year");
  if (match_.Capture("yearago") != nullptr && quarter != 0 && published()) {
    year = published()->year - (quarter * 3 > published()->month + 2 ? 2 : 1);  // the last such quarter's year - 1
  } else if (match_.Capture("yearago") != nullptr) {
    if (anchors_.named_quarter) return Stretch(Shift(*anchors_.named_quarter, Grain::kYear, -1), Grain::kQuarter);
    if (!published()) return Unresolved("XXXX", {});
    return Stretch(Shift(*published(), Grain::kYear, -1), Grain::kYear);
  }
  if (!year && published()) {
    if (const Hit direction = Word("yeardir", kDirection)) {
      year = published()->year + static_cast<int>(direction.Value("offset").value_or(0));
    }
  }
  if (quarter == 0 && year) {  // "the 1988 period", of a quarter or of the year
    if (!anchors_.named_quarter) return Stretch({*year, 1, 1}, Grain::kYear);
    return Stretch({*year, anchors_.named_quarter->month, 1}, Grain::kQuarter);
  }
  if (quarter == 0 && match_.Capture("month") != nullptr) return ReadQuarterEnded();
  if (quarter == 0) {
    if (anchors_.named_quarter) return Stretch(*anchors_.named_quarter, Grain::kQuarter);
    if (!published()) return Unresolved("XXXX-QX", {});
    return Stretch(Shift(*published(), Grain::kQuarter, -1), Grain::kQuarter);
  }
  if (!year && !published()) return Unresolved(fmt::format("XXXX-Q{}", quarter), {});
  const auto month = static_cast<std::uint8_t>(quarter * 3 - 2);
  if (!year) {
    year = published()->year;
    const bool to_come = month > published()->month;
    if (to_come && (month - published()->month > 6 || CourseHere() == Course::kPast)) --*year;
  }
  return Stretch({*year, month, 1}, Grain::kQuarter);
}

bool TimexMatch::ReadQuarterEnded() {
  if (!ReadMonth() || !out_.date) return false;
  return Stretch(Shift(*out_.date, Grain::kDay, -45), Grain::kQuarter);
}

bool TimexMatch::ReadHalf() {
  const std::int64_t half =
      match_.Argument("second") == "yes" ? 2 : Word("half", kOrdinalQuarter).Value("value").value_or(1);
  std::optional<int> year = Number("year");
  if (!year && published()) {
    year = published()->year + static_cast<int>(Word("yeardir", kDirection).Value("offset").value_or(0));
  }
  if (half > 2) return false;
  out_.timex.type = TimexType::kDate;
  out_.timex.value = year ? fmt::format("{:04}-H{}", *year, half) : fmt::format("XXXX-H{}", half);
  return true;
}

bool TimexMatch::ReadDecade() {
  if (const std::optional<std::int64_t> tens = Word("decadeword", kDecadeWord).Value("value")) {
    return Stretch({static_cast<std::int32_t>(*tens * 10), 1, 1}, Grain::kDecade);
  }
  const std::optional<int> year = Number("decade");
  if (year && *year % 10 != 0) return Stretch({*year, 1, 1}, Grain::kYear);  // "the 2012's"
  const bool century = year && *year % 100 == 0 && *year < 2000;             // "the 1800s"
  return year && Stretch({*year, 1, 1}, century ? Grain::kCentury : Grain::kDecade);
}

bool TimexMatch::ReadCentury() {
  const std::optional<int> ordinal = Number("ordinal");
  if (!ordinal || *ordinal < 1 || *ordinal > 30) return false;
  return Stretch({(*ordinal - 1) * 100, 1, 1}, Grain::kCentury);
}
}  // namespace rashomon

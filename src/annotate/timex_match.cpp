#include "annotate/timex_match.h"

#include <fmt/format.h>

#include <algorithm>

#include "annotate/holidays.h"
#include "annotate/time_names.h"

namespace rashomon {
namespace {

bool IsCapital(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

std::optional<ReadTime> TimexMatch::Read() {
  out_.begin = match_.begin;
  out_.end = match_.end;
  if (const PatternCapture* extent = match_.Capture("time")) {
    out_.begin = extent->begin;
    out_.end = extent->end;
  }
  if (IsCommonWord("month", kMonth) || IsCommonWord("weekday", kWeekday) || IsOfName()) return std::nullopt;
  ReadModifier();
  if (!Act()) return std::nullopt;
  return out_;
}

bool TimexMatch::Act() {
  const std::string_view action = match_.action;
  if (action == "date") return ReadDate();
  if (action == "unit") return ReadUnit();
  if (action == "shift") return ReadShift();
  if (action == "duration") return ReadDuration();
  if (action == "clock") return ReadClock();
  if (action == "set") return ReadSet();
  if (action == "quarter") return ReadQuarter();
  if (action == "half") return ReadHalf();
  if (action == "decade") return ReadDecade();
  if (action == "century") return ReadCentury();
  if (action == "recurring") return Constant(TimexType::kSet, Word("recurring", kRecurring).Attribute("value"));
  if (action == "stretch") return Constant(TimexType::kDuration, Word("stretch", kStretch).Attribute("value"));
  if (action == "reference") return Constant(TimexType::kDate, Word("reference", kReference).Attribute("value"));
  if (action == "value") return ReadYearEnd();
  if (action == "era") return ReadEra();
  return action == "none" && Constant(TimexType::kDate, "");
}

// ---- captures

TimexMatch::Hit TimexMatch::Word(std::string_view capture, std::size_t slot) const {
  const PatternCapture* found = match_.Capture(capture);
  if (found == nullptr) return {};
  const Hit hit = hits_.At(found->begin, slot);
  return hit;
}

const ShapeValue* TimexMatch::Shape(std::string_view capture) const {
  const PatternCapture* found = match_.Capture(capture);
  if (found == nullptr || !found->layer_index || *found->layer_index >= layers_.values.size()) return nullptr;
  return &layers_.values[*found->layer_index];
}

std::optional<int> TimexMatch::Number(std::string_view capture) const {
  const ShapeValue* shape = Shape(capture);
  if (shape == nullptr || !shape->number || *shape->number > 9999) return std::nullopt;
  return static_cast<int>(*shape->number);
}

bool TimexMatch::IsCommonWord(std::string_view capture, std::size_t slot) const {
  const PatternCapture* found = match_.Capture(capture);
  if (found == nullptr) return false;
  const std::uint32_t at = found->begin;
  if (hits_.At(at, slot).Attribute("alone") == "no" && match_.end - match_.begin < 2) return true;
  if (hits_.At(at, slot).Attribute("capital") != "yes") return false;
  const Token& token = annotation_.tokens[at];
  if (sentence_.mono_case && match_.Capture("narrative") != nullptr) return true;  // "that march"
  const bool introduced = at > sentence_.begin && hits_.EndingBefore(at, kYearIntroducer);
  if (sentence_.mono_case && introduced && slot == kMonth) return false;  // "since august"
  if (sentence_.mono_case)
    return match_.end - match_.begin < 2 || token.upos == Upos::kAux || token.upos == Upos::kVerb;
  if (!IsCapital(text_[token.span.begin])) return true;
  // "on 3 May he fled": a day or a year beside it says more than the tag, but "Up to 3 May Die" tells of no day.
  const bool dated = Shape("day") != nullptr || Shape("year") != nullptr;
  const bool before_infinitive = at + 1 < sentence_.end && annotation_.tokens[at + 1].xpos == "VB";
  if (dated && !before_infinitive) return false;
  if (at == sentence_.begin && match_.end - match_.begin < 2) return token.upos != Upos::kPropn;
  return token.upos == Upos::kAux || token.upos == Upos::kVerb;
}

bool TimexMatch::IsOfName() const {
  return IsTimeInName(annotation_, text_, sentence_, match_, {out_.begin, out_.end});
}

void TimexMatch::ReadModifier() {
  const Hit edge = Word("edge", kEdge);
  if (edge) out_.timex.modifier = edge.Attribute("mod");
  for (std::string_view capture : {"month", "year", "decade", "ordinal"}) {
    const ShapeValue* glued = Shape(capture);
    if (glued != nullptr && !glued->modifier.empty()) out_.timex.modifier = glued->modifier;
  }
  const PatternCapture* hedge = match_.Capture("hedge");
  if (hedge == nullptr) return;
  const std::string_view mod = Word("hedge", kHedgeWord).Attribute("mod");
  if (!mod.empty()) {
    out_.timex.modifier = mod;
  } else if (out_.begin == hedge->begin) {
    out_.begin = hedge->end;  // "only three days": the word bounds nothing
  }
}

// ---- what it all leans on

const std::optional<CivilDate>& TimexMatch::NamedDay() const {
  return anchors_.named_grain == Grain::kDay ? anchors_.named : anchors_.published;
}

// ---- results

bool TimexMatch::Constant(TimexType type, std::string_view value) {
  out_.timex.type = type;
  out_.timex.value = value;
  return true;
}

bool TimexMatch::Stretch(CivilDate date, Grain grain) {
  out_.timex.type = TimexType::kDate;
  out_.timex.value = Format(date, grain);
  out_.date = date;
  out_.grain = grain;
  return true;
}

bool TimexMatch::DayWithPart(CivilDate date, std::string_view part) {
  Stretch(date, Grain::kDay);
  AddPart(part);
  return true;
}

void TimexMatch::AddPart(std::string_view part) {
  if (part.empty()) return;
  out_.timex.type = TimexType::kTime;
  out_.timex.value += "T";
  out_.timex.value += part;
}

bool TimexMatch::Unresolved(std::string_view value, std::string_view part) {
  out_.timex.type = TimexType::kDate;
  out_.timex.value = value;
  AddPart(part);
  return true;
}

// ---- dates

std::string_view TimexMatch::Part() const {
  for (const auto& [name, slot] :
       {std::pair<std::string_view, std::size_t>{"part", kDayPart}, {"part", kDayPartAlone}}) {
    if (const Hit part = Word(name, slot)) return part.Attribute("code");
  }
  if (!match_.Argument("part").empty()) return match_.Argument("part");
  return Word("adverb", kAdverb).Attribute("part");
}

bool TimexMatch::ReadDate() {
  if (const ShapeValue* date = Shape("date")) return date->date && Stretch(*date->date, Grain::kDay);
  if (const Hit holiday = Word("holiday", kHoliday)) return ReadHoliday(holiday);
  if (match_.Capture("month") != nullptr) return ReadMonth();
  if (match_.Capture("season") != nullptr) return ReadSeason();
  if (match_.Capture("weekday") != nullptr) return ReadWeekday();
  if (const std::optional<int> year = Number("year")) return Stretch({*year, 1, 1}, Grain::kYear);
  if (match_.Capture("day") != nullptr) return ReadDayOfMonth();
  if (const Hit adverb = Word("adverb", kAdverb)) {
    const std::int64_t days = adverb.Value("days").value_or(0);
    if (!published()) return Unresolved("XXXX-XX-XX", Part());
    return DayWithPart(Shift(*published(), Grain::kDay, days), Part());
  }
  if (const Hit narrative = Word("narrative", kNarrative)) {
    if (!NamedDay()) return Unresolved("XXXX-XX-XX", Part());
    return DayWithPart(Shift(*NamedDay(), Grain::kDay, narrative.Value("offset").value_or(0)), Part());
  }
  if (const Hit direction = Word("dir", kDirection)) {
    if (direction.Attribute("loose") == "yes") return false;  // "the past night"
    if (direction.Attribute("narrative") == "yes" && NamedDay()) {
      return DayWithPart(Shift(*NamedDay(), Grain::kDay, direction.Value("offset").value_or(0)), Part());
    }
    if (!published()) return Unresolved("XXXX-XX-XX", Part());
    return DayWithPart(Shift(*published(), Grain::kDay, direction.Value("offset").value_or(0)), Part());
  }
  if (Part().empty()) return false;
  if (match_.Argument("offset") == "-2") {  // "the night before last"
    return published() ? DayWithPart(Shift(*published(), Grain::kDay, -2), Part()) : Unresolved("XXXX-XX-XX", Part());
  }
  if (!NamedDay()) return Unresolved("XXXX-XX-XX", Part());
  std::int64_t days = 0;
  if (const PatternCapture* sense = match_.Capture("sense")) {  // "the night before", "the morning after"
    days = annotation_.tokens[sense->begin].lower == "after" ? 1 : -1;
  }
  return DayWithPart(Shift(*NamedDay(), Grain::kDay, days), Part());
}

std::optional<int> TimexMatch::YearFor(int month, int day) const {
  if (const std::optional<int> year = Number("year")) return *year;
  if (!published()) return std::nullopt;
  const CivilDate base = *published();
  if (const Hit direction = Word("yeardir", kDirection)) {
    return base.year + static_cast<int>(direction.Value("offset").value_or(0));
  }
  if (const Hit narrative = Word("narrative", kNarrative)) return NarrativeYear(narrative, month, day);
  const int key = month * 100 + day, base_key = base.month * 100 + (day == 0 ? 0 : base.day);
  if (const Hit direction = Word("dir", kDirection)) {
    const std::int64_t offset = direction.Value("offset").value_or(0);
    if (offset < 0) return base.year - (key >= base_key ? 1 : 0);
    if (offset > 0) return base.year + (key <= base_key ? 1 : 0);
    return base.year;
  }
  Course course = CourseHere();
  // "he stayed until May": may just be over
  if (hits_.EndingBefore(out_.begin, kFutureCue).Attribute("limit") == "yes" && base.month - month <= 2) {
    course = Course::kUnknown;
  }
  return NearestYear(base, month, day, course);
}

int TimexMatch::NarrativeYear(const Hit& narrative, int month, int day) const {
  const CivilDate base = *named();
  const std::int64_t offset = narrative.Value("offset").value_or(0);
  if (match_.Capture("ofyear") != nullptr) return base.year + static_cast<int>(offset);
  const bool whole_year = anchors_.named_grain == Grain::kYear;
  const int key = month * 100 + day, base_key = base.month * 100 + (day == 0 ? 0 : base.day);
  if (offset < 0) return base.year - (whole_year || key >= base_key ? 1 : 0);
  if (offset > 0) return base.year + (whole_year || key <= base_key ? 1 : 0);
  return base.year;
}

bool TimexMatch::ReadMonth() {
  const ShapeValue* glued = Shape("month");
  const std::optional<std::int64_t> glued_month = glued != nullptr ? glued->month : std::nullopt;
  const auto month = static_cast<int>(Word("month", kMonth).Value("value").value_or(glued_month.value_or(0)));
  if (month < 1 || month > 12) return false;
  const std::optional<int> day = Number("day");
  const std::optional<int> year = YearFor(month, day.value_or(0));
  if (!year) {
    return Unresolved(day ? fmt::format("XXXX-{:02}-{:02}", month, *day) : fmt::format("XXXX-{:02}", month), Part());
  }
  if (!match_.Argument("nth").empty()) return ReadNthOf(*year, month);
  CivilDate date{*year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day.value_or(1))};
  if (!IsValidDate(date)) return false;
  if (!day) return Stretch(date, Grain::kMonth);
  if (match_.Argument("grain") == "week") return Stretch(date, Grain::kWeek);
  return DayWithPart(date, Part());
}

bool TimexMatch::ReadNthOf(int year, int month) {
  const int nth = Number("nth").value_or(-1);  // else "last"
  if (nth == 0 || nth > 5) return false;
  if (match_.Argument("nth") == "weekday") {
    const auto weekday = static_cast<int>(Word("weekday", kWeekday).Value("value").value_or(1));
    const CivilDate date = NthWeekday(year, month, weekday, nth, 1);
    return date.month == month && Stretch(date, Grain::kDay);
  }
  if (Word("unit", kCalendarUnit).Attribute("code") == "WE") {
    return Stretch(NthWeekday(year, month, 6, nth, 1), Grain::kWeekend);
  }
  const CivilDate first{year, static_cast<std::uint8_t>(month), 1};
  if (nth < 0) return Stretch(Shift(Shift(first, Grain::kMonth, 1), Grain::kDay, -4), Grain::kWeek);
  return Stretch(Shift(first, Grain::kDay, 7 * nth - 4), Grain::kWeek);
}

bool TimexMatch::ReadDayOfMonth() {
  const int day = Number("day").value_or(0);
  if (!published()) return Unresolved(fmt::format("XXXX-XX-{:02}", day), {});
  const CivilDate base = *published();
  CivilDate date{base.year, base.month, 1};
  if (const Hit direction = Word("dir", kDirection)) {
    date = Shift(date, Grain::kMonth, direction.Value("offset").value_or(0));
  } else if (match_.Argument("month") != "this") {
    const Course course = CourseHere();
    const bool elsewhere = anchors_.named_grain == Grain::kMonth || anchors_.named_grain == Grain::kDay;
    if (elsewhere && DaysSinceEpoch(*named()) < DaysSinceEpoch(base)) {
      date = {named()->year, named()->month, 1};  // "On 3 April he fled. On the 5th"
    } else if (day > base.day && course == Course::kPast) {
      date = Shift(date, Grain::kMonth, -1);
    } else if (day < base.day && course == Course::kFuture) {
      date = Shift(date, Grain::kMonth, 1);
    }
  }
  date.day = static_cast<std::uint8_t>(day);
  return IsValidDate(date) && Stretch(date, Grain::kDay);
}

bool TimexMatch::ReadWeekday(std::string_view part) {
  const auto weekday = static_cast<int>(Word("weekday", kWeekday).Value("value").value_or(1));
  if (!published()) return Unresolved(fmt::format("XXXX-WXX-{}", weekday), part);
  const CivilDate base = *published();
  if (const Hit direction = Word("weekdir", kDirection)) {
    const CivilDate monday = OnOrBefore(Shift(base, Grain::kWeek, direction.Value("offset").value_or(0)), 1);
    return DayWithPart(Shift(monday, Grain::kDay, weekday - 1), part);
  }
  if (const Hit direction = Word("dir", kDirection)) {
    const std::int64_t offset = direction.Value("offset").value_or(0);
    if (direction.Attribute("narrative") == "yes" && named() && offset < 0) {
      return DayWithPart(OnOrBefore(Shift(*named(), Grain::kDay, -1), weekday), part);
    }
    if (direction.Attribute("narrative") == "yes" && NamedDay() && offset > 0) {
      return DayWithPart(OnOrAfter(Shift(*NamedDay(), Grain::kDay, 1), weekday), part);
    }
    if (offset < 0) return DayWithPart(OnOrBefore(Shift(base, Grain::kDay, -1), weekday), part);
    if (offset > 0) return DayWithPart(OnOrAfter(Shift(base, Grain::kDay, 1), weekday), part);
  }
  if (Word("narrative", kNarrative) && anchors_.named_grain == Grain::kDay) {  // "that Friday"
    return DayWithPart(OnOrAfter(*named(), weekday), part);
  }
  if (Word("one", kNumberArticle)) return Stretch(Shift(OnOrAfter(base, weekday), Grain::kWeek, 1), Grain::kDay);
  const bool ahead = CourseHere() == Course::kFuture;
  return DayWithPart(ahead ? OnOrAfter(base, weekday) : OnOrBefore(base, weekday), part);
}

bool TimexMatch::ReadHoliday(const Hit& holiday) {
  std::optional<int> year = Number("year");
  if (!year && !published()) return Unresolved("XXXX-XX-XX", {});
  if (!year) {
    const CivilDate base = *published();
    const Hit direction = Word("dir", kDirection);
    const std::int64_t offset = direction.Value("offset").value_or(0);
    const std::int64_t ahead = DaysSinceEpoch(HolidayIn(holiday, base.year)) - DaysSinceEpoch(base);
    year = base.year;
    if (direction) {
      if (offset < 0 && ahead >= 0) --*year;
      if (offset > 0 && ahead <= 0) ++*year;
    } else if (ahead > 183 && CourseHere() == Course::kFuture) {
      // "will meet on Thanksgiving"
    } else if (ahead > 183 || (ahead > 60 && CourseHere() == Course::kPast)) {
      --*year;
    } else if (ahead < -183) {
      ++*year;
    }
  }
  const CivilDate date = HolidayIn(holiday, *year);
  if (match_.Argument("grain") == "week") return Stretch(date, Grain::kWeek);
  return DayWithPart(date, Part());
}

bool TimexMatch::ReadSeason() {
  const std::string_view code = Word("season", kSeason).Attribute("code");
  std::optional<int> year = Number("year");
  if (!year && !published()) return Unresolved(fmt::format("XXXX-{}", code), {});
  if (!year) {
    const CivilDate base = *published();
    const int first_month = code == "SP" ? 3 : code == "SU" ? 6 : code == "FA" ? 9 : 12;
    const Hit direction = Word("dir", kDirection);
    const std::int64_t offset = direction.Value("offset").value_or(0);
    year = base.year;
    // A winter that began last December is named after that year.
    const bool still_winter = code == "WI" && base.month < 3;
    if (still_winter) --*year;
    const bool begun = still_winter || base.month >= first_month;
    const bool over = !still_winter && code != "WI" && base.month >= first_month + 3;
    if (offset < 0 && !over) --*year;
    if (offset > 0 && begun) ++*year;
    if (!direction && !begun && CourseHere() == Course::kPast) --*year;
  }
  out_.timex.type = TimexType::kDate;
  out_.timex.value = fmt::format("{:04}-{}", *year, code);
  return true;
}

bool TimexMatch::ReadEra() {
  const std::optional<int> year = Number("n");
  if (!year || *year == 0) return false;
  return Constant(TimexType::kDate, fmt::format("{}{:04}", match_.Argument("before") == "yes" ? "BC" : "", *year));
}

bool TimexMatch::ReadYearEnd() {
  out_.timex.modifier = "END";
  if (!published()) return Unresolved("XXXX", {});
  return Stretch(*published(), Grain::kYear);
}
std::optional<ReadTime> TimexReader::Read(const PatternMatch& match, const Sentence& sentence, const TimeLayers& layers,
                                          const TimeAnchors& anchors) const {
  return TimexMatch(annotation_, text_, hits_, match, sentence, layers, anchors).Read();
}

}  // namespace rashomon

#include "annotate/timex_reading.h"

#include <fmt/format.h>

#include <algorithm>

#include "annotate/course.h"
#include "annotate/holidays.h"
#include "annotate/time_names.h"

namespace rashomon {
namespace {

bool IsCapital(char c) {
  return c >= 'A' && c <= 'Z';
}

// One match, its captures looked up as the actions ask for them.
class Reading {
 public:
  Reading(const Annotation& annotation, std::string_view text, const HitTable& hits, const PatternMatch& match,
          const Sentence& sentence, const TimeLayers& layers, const TimeAnchors& anchors)
      : annotation_(annotation),
        text_(text),
        hits_(hits),
        match_(match),
        sentence_(sentence),
        layers_(layers),
        anchors_(anchors) {}

  std::optional<ReadTime> Read() {
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

 private:
  using Hit = HitTable::Hit;

  bool Act() {
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
    return action == "none" && Constant(TimexType::kDate, "");
  }

  // ---- captures

  [[nodiscard]] Hit Word(std::string_view capture, std::size_t slot) const {
    const PatternCapture* found = match_.Capture(capture);
    if (found == nullptr) return {};
    const Hit hit = hits_.At(found->begin, slot);
    return hit;
  }

  [[nodiscard]] const ShapeValue* Shape(std::string_view capture) const {
    const PatternCapture* found = match_.Capture(capture);
    if (found == nullptr || !found->layer_index || *found->layer_index >= layers_.values.size()) return nullptr;
    return &layers_.values[*found->layer_index];
  }

  [[nodiscard]] std::optional<int> Number(std::string_view capture) const {
    const ShapeValue* shape = Shape(capture);
    if (shape == nullptr || !shape->number || *shape->number > 9999) return std::nullopt;
    return static_cast<int>(*shape->number);
  }

  // "may", "march", "sat": a time only with a capital.
  [[nodiscard]] bool IsCommonWord(std::string_view capture, std::size_t slot) const {
    const PatternCapture* found = match_.Capture(capture);
    if (found == nullptr) return false;
    const std::uint32_t at = found->begin;
    if (hits_.At(at, slot).Attribute("alone") == "no" && match_.end - match_.begin < 2) return true;
    if (hits_.At(at, slot).Attribute("capital") != "yes") return false;
    const Token& token = annotation_.tokens[at];
    if (sentence_.mono_case)
      return match_.end - match_.begin < 2 || token.upos == Upos::kAux || token.upos == Upos::kVerb;
    if (!IsCapital(text_[token.span.begin])) return true;
    if (at == sentence_.begin && match_.end - match_.begin < 2) return token.upos != Upos::kPropn;
    return token.upos == Upos::kAux || token.upos == Upos::kVerb;
  }

  [[nodiscard]] bool IsOfName() const {
    return IsTimeInName(annotation_, text_, sentence_, match_, {out_.begin, out_.end});
  }

  void ReadModifier() {
    const Hit edge = Word("edge", kEdge);
    if (edge) out_.timex.modifier = edge.Attribute("mod");
    for (std::string_view capture : {"month", "year", "decade"}) {
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

  [[nodiscard]] const std::optional<CivilDate>& published() const { return anchors_.published; }
  [[nodiscard]] const std::optional<CivilDate>& named() const { return anchors_.named; }
  // The last date named where that was a day ("that night" after "in 1989" is no night of 1989).
  [[nodiscard]] const std::optional<CivilDate>& NamedDay() const {
    return anchors_.named_grain == Grain::kDay ? anchors_.named : anchors_.published;
  }

  [[nodiscard]] Course CourseHere() const { return CourseAround(annotation_, hits_, sentence_, out_.begin, out_.end); }

  // ---- results

  bool Constant(TimexType type, std::string_view value) {
    out_.timex.type = type;
    out_.timex.value = value;
    return true;
  }

  bool Stretch(CivilDate date, Grain grain) {
    out_.timex.type = TimexType::kDate;
    out_.timex.value = Format(date, grain);
    out_.date = date;
    out_.grain = grain;
    return true;
  }

  bool DayWithPart(CivilDate date, std::string_view part) {
    Stretch(date, Grain::kDay);
    AddPart(part);
    return true;
  }

  void AddPart(std::string_view part) {
    if (part.empty()) return;
    out_.timex.type = TimexType::kTime;
    out_.timex.value += "T";
    out_.timex.value += part;
  }

  // A value whose year is not known: "XXXX-05-12", "XXXX-WXX-4".
  bool Unresolved(std::string_view value, std::string_view part) {
    out_.timex.type = TimexType::kDate;
    out_.timex.value = value;
    AddPart(part);
    return true;
  }

  // ---- dates

  [[nodiscard]] std::string_view Part() const {
    for (const auto& [name, slot] :
         {std::pair<std::string_view, std::size_t>{"part", kDayPart}, {"part", kDayPartAlone}}) {
      if (const Hit part = Word(name, slot)) return part.Attribute("code");
    }
    if (!match_.Argument("part").empty()) return match_.Argument("part");
    return Word("adverb", kAdverb).Attribute("part");
  }

  bool ReadDate() {
    if (const ShapeValue* date = Shape("date")) return date->date && Stretch(*date->date, Grain::kDay);
    if (const Hit holiday = Word("holiday", kHoliday)) return ReadHoliday(holiday);
    if (match_.Capture("month") != nullptr) return ReadMonth();
    if (match_.Capture("season") != nullptr) return ReadSeason();
    if (match_.Capture("weekday") != nullptr) return ReadWeekday();
    if (const std::optional<int> year = Number("year")) return Stretch({*year, 1, 1}, Grain::kYear);
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
      if (!published()) return Unresolved("XXXX-XX-XX", Part());
      return DayWithPart(Shift(*published(), Grain::kDay, direction.Value("offset").value_or(0)), Part());
    }
    if (Part().empty()) return false;
    if (!NamedDay()) return Unresolved("XXXX-XX-XX", Part());
    return DayWithPart(*NamedDay(), Part());
  }

  // The year for a month (and day) named without one.
  [[nodiscard]] std::optional<int> YearFor(int month, int day) const {
    if (const std::optional<int> year = Number("year")) return *year;
    if (!published()) return std::nullopt;
    const CivilDate base = *published();
    if (const Hit direction = Word("yeardir", kDirection)) {
      return base.year + static_cast<int>(direction.Value("offset").value_or(0));
    }
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

  bool ReadMonth() {
    const ShapeValue* glued = Shape("month");
    const std::optional<std::int64_t> glued_month = glued != nullptr ? glued->month : std::nullopt;
    const auto month = static_cast<int>(Word("month", kMonth).Value("value").value_or(glued_month.value_or(0)));
    if (month < 1 || month > 12) return false;
    const std::optional<int> day = Number("day");
    const std::optional<int> year = YearFor(month, day.value_or(0));
    if (!year) {
      return Unresolved(day ? fmt::format("XXXX-{:02}-{:02}", month, *day) : fmt::format("XXXX-{:02}", month), Part());
    }
    CivilDate date{*year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day.value_or(1))};
    if (!IsValidDate(date)) return false;
    if (!day) return Stretch(date, Grain::kMonth);
    if (match_.Argument("grain") == "week") return Stretch(date, Grain::kWeek);
    return DayWithPart(date, Part());
  }

  bool ReadWeekday() { return ReadWeekday(Part()); }

  bool ReadWeekday(std::string_view part) {
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
      if (offset < 0) return DayWithPart(OnOrBefore(Shift(base, Grain::kDay, -1), weekday), part);
      if (offset > 0) return DayWithPart(OnOrAfter(Shift(base, Grain::kDay, 1), weekday), part);
    }
    if (Word("one", kNumberArticle)) return Stretch(Shift(OnOrAfter(base, weekday), Grain::kWeek, 1), Grain::kDay);
    const bool ahead = CourseHere() == Course::kFuture;
    return DayWithPart(ahead ? OnOrAfter(base, weekday) : OnOrBefore(base, weekday), part);
  }

  bool ReadHoliday(const Hit& holiday) {
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

  bool ReadSeason() {
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

  bool ReadYearEnd() {
    out_.timex.modifier = "END";
    if (!published()) return Unresolved("XXXX", {});
    return Stretch(*published(), Grain::kYear);
  }

  // ---- stretches and distances

  bool ReadUnit() {
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

  bool ReadRelativeDay(const Hit& direction, std::int64_t offset) {
    if (direction.Attribute("loose") == "yes" || offset < 0) return false;  // "the last day" is no date by itself
    if (!named()) return Unresolved("XXXX-XX-XX", {});
    return Stretch(Shift(offset == 0 ? *published() : *named(), Grain::kDay, offset), Grain::kDay);
  }

  bool ReadDayBefore(Grain grain, const PatternCapture& sense) {
    const std::string_view word = annotation_.tokens[sense.begin].lower;
    const bool after = hits_.At(sense.begin, kAgo).Value("sign").value_or(word == "after" ? 1 : -1) > 0;
    if (!named()) return Unresolved(UnknownValue(grain), {});
    return Stretch(Shift(*named(), grain, after ? 1 : -1), grain);
  }

  bool ReadShift() {
    const Hit ago = Word("ago", kAgo);
    const std::int64_t sign = ago.Value("sign").value_or(match_.Argument("sense") == "after" ? 1 : -1);
    const bool from_publication = ago.Attribute("anchor") != "narrative";
    const Hit unit = match_.Capture("unit") != nullptr ? Word("unit", kTimeUnit) : Hit{};
    const ShapeValue* number = Shape("n");
    std::optional<std::int64_t> n = number != nullptr ? number->number : std::nullopt;
    if (match_.Capture("one") != nullptr) n = 1;
    if (match_.Argument("n") == "2") n = 2;
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

  // "years ago", "several months later", "two hours earlier"
  bool ReadVagueShift(const Hit& unit, std::optional<std::int64_t> n, std::int64_t sign, bool from_publication) {
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

  bool ReadDuration() {
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
    if (match_.Capture("half") != nullptr && length.n) length.halves = *length.n * 2 + 1;
    if (length.n && *length.n > 1'000'000) return false;
    out_.timex.type = TimexType::kDuration;
    out_.timex.value = FormatLength(length);
    AppendSecondLength();
    return true;
  }

  // "two hours and ten minutes"
  void AppendSecondLength() {
    const Hit unit = Word("unit2", kTimeUnit);
    const ShapeValue* number = Shape("n2");
    if (!unit || number == nullptr || !number->number) return;
    const bool clock = unit.Attribute("clock") == "yes";
    const bool has_clock = out_.timex.value.find('T') != std::string::npos;
    out_.timex.value += fmt::format("{}{}{}", clock && !has_clock ? "T" : "", *number->number, unit.Attribute("code"));
  }

  // ---- clock

  bool ReadClock() {
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

  bool ReadClockDate() {
    if (match_.Capture("month") != nullptr) return ReadMonth();
    if (match_.Capture("weekday") != nullptr) return ReadWeekday({});
    if (const Hit adverb = Word("adverb", kAdverb)) {
      if (!published()) return Unresolved("XXXX-XX-XX", {});
      return Stretch(Shift(*published(), Grain::kDay, adverb.Value("days").value_or(0)), Grain::kDay);
    }
    if (!NamedDay()) return Unresolved("XXXX-XX-XX", {});
    return Stretch(*NamedDay(), Grain::kDay);
  }

  // ---- habits

  bool ReadSet() {
    out_.timex.type = TimexType::kSet;
    std::string& value = out_.timex.value;
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
    value = FormatLength(length);
    return true;
  }

  // ---- parts of a year and more

  bool ReadQuarter() {
    const int quarter = static_cast<int>(Word("quarter", kOrdinalQuarter).Value("value").value_or(0));
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

  // "the quarter ended Sept. 29": that of the calendar which the most of it lies in.
  bool ReadQuarterEnded() {
    if (!ReadMonth() || !out_.date) return false;
    return Stretch(Shift(*out_.date, Grain::kDay, -45), Grain::kQuarter);
  }

  bool ReadHalf() {
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

  bool ReadDecade() {
    if (const std::optional<std::int64_t> tens = Word("decadeword", kDecadeWord).Value("value")) {
      return Stretch({static_cast<std::int32_t>(*tens * 10), 1, 1}, Grain::kDecade);
    }
    const std::optional<int> year = Number("decade");
    if (year && *year % 10 != 0) return Stretch({*year, 1, 1}, Grain::kYear);  // "the 2012's"
    const bool century = year && *year % 100 == 0 && *year < 2000;             // "the 1800s"
    return year && Stretch({*year, 1, 1}, century ? Grain::kCentury : Grain::kDecade);
  }

  bool ReadCentury() {
    const std::optional<int> ordinal = Number("ordinal");
    if (!ordinal || *ordinal < 1 || *ordinal > 30) return false;
    return Stretch({(*ordinal - 1) * 100, 1, 1}, Grain::kCentury);
  }

  const Annotation& annotation_;
  std::string_view text_;
  const HitTable& hits_;
  const PatternMatch& match_;
  const Sentence& sentence_;
  const TimeLayers& layers_;
  const TimeAnchors& anchors_;
  ReadTime out_;
};

}  // namespace

std::optional<ReadTime> TimexReader::Read(const PatternMatch& match, const Sentence& sentence, const TimeLayers& layers,
                                          const TimeAnchors& anchors) const {
  return Reading(annotation_, text_, hits_, match, sentence, layers, anchors).Read();
}

}  // namespace rashomon

// One match of times.pat while it is read: its captures are looked up as the actions ask for them. What every action
// shares and days and dates are in timex_match.cpp, lengths, distances, clocks, habits and parts of a year in
// timex_lengths.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "annotate/course.h"
#include "annotate/timex_reading.h"

namespace rashomon {

class TimexMatch {
 public:
  TimexMatch(const Annotation& annotation, std::string_view text, const HitTable& hits, const PatternMatch& match,
             const Sentence& sentence, const TimeLayers& layers, const TimeAnchors& anchors)
      : annotation_(annotation),
        text_(text),
        hits_(hits),
        match_(match),
        sentence_(sentence),
        layers_(layers),
        anchors_(anchors) {}

  // Nothing where the words prove to be no time ("may" as a verb) or its parts fit no calendar.
  [[nodiscard]] std::optional<ReadTime> Read();

 private:
  using Hit = HitTable::Hit;
  bool Act();

  // ---- captures
  [[nodiscard]] Hit Word(std::string_view capture, std::size_t slot) const;
  [[nodiscard]] const ShapeValue* Shape(std::string_view capture) const;
  [[nodiscard]] std::optional<int> Number(std::string_view capture) const;
  // "may", "march", "sat": a time only with a capital.
  [[nodiscard]] bool IsCommonWord(std::string_view capture, std::size_t slot) const;
  [[nodiscard]] bool IsOfName() const;
  void ReadModifier();

  // ---- what it all leans on
  [[nodiscard]] const std::optional<CivilDate>& published() const { return anchors_.published; }
  [[nodiscard]] const std::optional<CivilDate>& named() const { return anchors_.named; }
  // The last date named where that was a day ("that night" after "in 1989" is no night of 1989).
  [[nodiscard]] const std::optional<CivilDate>& NamedDay() const;
  [[nodiscard]] Course CourseHere() const { return CourseAround(annotation_, hits_, sentence_, out_.begin, out_.end); }

  // ---- results
  bool Constant(TimexType type, std::string_view value);
  bool Stretch(CivilDate date, Grain grain);
  bool DayWithPart(CivilDate date, std::string_view part);
  void AddPart(std::string_view part);
  // A value whose year is not known: "XXXX-05-12", "XXXX-WXX-4".
  bool Unresolved(std::string_view value, std::string_view part);

  // ---- dates
  [[nodiscard]] std::string_view Part() const;
  bool ReadDate();
  // The year for a month (and day) named without one.
  [[nodiscard]] std::optional<int> YearFor(int month, int day) const;
  // That of "that October", "October of that year", "the following March": reckoned from the last date named.
  [[nodiscard]] int NarrativeYear(const Hit& narrative, int month, int day) const;
  bool ReadMonth();
  // "the last Sunday of April", "the first week of April"
  bool ReadNthOf(int year, int month);
  // "on the 25th", "the 25th of last month"
  bool ReadDayOfMonth();
  bool ReadWeekday() { return ReadWeekday(Part()); }

  bool ReadWeekday(std::string_view part);
  bool ReadHoliday(const Hit& holiday);
  bool ReadSeason();
  bool ReadYearEnd();
  // "500 B.C.", "AD 79"
  bool ReadEra();

  // ---- stretches and distances
  bool ReadUnit();
  bool ReadRelativeDay(const Hit& direction, std::int64_t offset);
  bool ReadDayBefore(Grain grain, const PatternCapture& sense);
  bool ReadShift();
  // "half a century ago", "two and a half years ago"; `length` as a TIMEX3 value.
  bool ReadLengthShift(std::string_view length, std::int64_t sign, bool from_publication);
  // "years ago", "several months later", "two hours earlier"
  bool ReadVagueShift(const Hit& unit, std::optional<std::int64_t> n, std::int64_t sign, bool from_publication);
  bool ReadDuration();
  [[nodiscard]] int UnitRank(std::string_view capture) const;
  // "two hours and ten minutes": whether the further part belongs to the length; if not, the time ends before it.
  bool AppendLength(std::string_view n, std::string_view unit_capture, std::string_view before);

  // ---- clock
  bool ReadClock();
  bool ReadClockDate();

  // ---- habits
  bool ReadSet();

  // ---- parts of a year and more
  bool ReadQuarter();
  // "the quarter ended Sept. 29": that of the calendar which the most of it lies in.
  bool ReadQuarterEnded();
  bool ReadHalf();
  bool ReadDecade();
  bool ReadCentury();

  const Annotation& annotation_;
  std::string_view text_;
  const HitTable& hits_;
  const PatternMatch& match_;
  const Sentence& sentence_;
  const TimeLayers& layers_;
  const TimeAnchors& anchors_;
  ReadTime out_;
};

}  // namespace rashomon

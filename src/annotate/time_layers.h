// What the shape of digits and number words says about time: years, days of a month, decades, clock readings,
// written-out dates. They become the layers that data/<language>/patterns/times.pat builds on.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/hit_table.h"
#include "annotate/number_words.h"
#include "language/pattern.h"

namespace rashomon {

// The classes that times read, after those of number_words.h. The names after kNumberSlots are also those of the
// captures in times.pat that hold such a word.
enum TimeSlot : std::size_t {
  kMonth = kNumberSlots,
  kWeekday,
  kWeekdayPlural,
  kTimeUnit,
  kCalendarUnit,
  kUnitPlural,
  kSeason,
  kDayPart,
  kDayPartAlone,
  kDayParts,
  kDirection,
  kNarrative,
  kAgo,
  kEdge,
  kAdverb,
  kReference,
  kEvery,
  kRecurring,
  kStretch,
  kHoliday,
  kDecadeWord,
  kMeridiem,
  kZone,
  kOrdinalQuarter,
  kOrdinalName,
  kFutureCue,
  kPastCue,
  kHedgeWord,
  kIntroducerWord,
  kUnitWord,
  kYearIntroducer,
  kSince,
  kClockSpoken,
  kDecadeBlocker,
  kTimeSlots
};
inline constexpr std::string_view kTimeClasses[] = {
    "number_word", "number_suffix",  "number_article", "number_half",       "number_joiner",    "month",
    "weekday",     "weekday_plural", "time_unit",      "calendar_unit",     "time_unit_plural", "season",
    "day_part",    "day_part_alone", "day_parts",      "time_direction",    "time_narrative",   "time_ago",
    "time_edge",   "time_adverb",    "time_reference", "time_every",        "time_recurring",   "time_stretch",
    "holiday",     "decade_word",    "clock_meridiem", "clock_zone",        "ordinal_quarter",  "ordinal_word",
    "future_cue",  "past_cue",       "quantity_hedge", "number_introducer", "number_unit",      "year_before",
    "time_since",  "clock_spoken",   "decade_blocker"};
static_assert(std::size(kTimeClasses) == kTimeSlots);

// What one layer span stands for; LayerSpan::index points here.
struct ShapeValue {
  std::optional<std::int64_t> number;  // number, ordinal, day, year; the first year of a decade
  std::int64_t halves = 0;
  std::optional<CivilDate> date;      // calendar_date
  std::optional<std::int64_t> month;  // of a glued "mid-May"
  std::string_view modifier;          // of the glued prefix
  bool is_clock = false;
  int hour = 0, minute = 0, second = -1;
  bool has_minute = false;
  std::optional<std::int64_t> add;  // hours after noon, from "pm" in the same token

  void TakeFrom(const ShapeValue& other);
};

struct TimeLayers {
  std::vector<LayerSpan> spans;  // in token indices of the report
  std::vector<ShapeValue> values;
};

// Adds those of one sentence. O(its tokens).
void FindTimeLayers(const Annotation& annotation, const Sentence& sentence, const HitTable& hits, TimeLayers& layers);

}  // namespace rashomon

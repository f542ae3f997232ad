#include "text/iso_time.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rashomon {
namespace {

TEST(CivilDateTest, CountsDaysFromTheEpoch) {
  struct Case {
    CivilDate date;
    std::int64_t days;
    int weekday;
  };
  const Case cases[] = {
      {.date = {1970, 1, 1}, .days = 0, .weekday = 4},      {.date = {1969, 12, 31}, .days = -1, .weekday = 3},
      {.date = {2000, 2, 29}, .days = 11016, .weekday = 2}, {.date = {2024, 3, 2}, .days = 19784, .weekday = 6},
      {.date = {1, 1, 1}, .days = -719162, .weekday = 1},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(DaysSinceEpoch(c.date), c.days) << ToIso(c.date);
    EXPECT_EQ(DateFromDays(c.days), c.date) << ToIso(c.date);
    EXPECT_EQ(WeekdayOf(c.date), c.weekday) << ToIso(c.date);
  }
}

TEST(CivilDateTest, KnowsWhichDatesExist) {
  EXPECT_TRUE(IsValidDate({2024, 2, 29}));
  EXPECT_TRUE(IsValidDate({2000, 2, 29}));
  EXPECT_FALSE(IsValidDate({2023, 2, 29}));
  EXPECT_FALSE(IsValidDate({1900, 2, 29}));
  EXPECT_FALSE(IsValidDate({2024, 13, 1}));
  EXPECT_FALSE(IsValidDate({2024, 4, 31}));
  EXPECT_FALSE(IsValidDate({2024, 4, 0}));
}

TEST(IsoTimeTest, KeepsPrecisionAndZoneAsWritten) {
  struct Case {
    std::string_view text;
    CivilDate date;
    std::optional<std::int32_t> second_of_day = std::nullopt;
    ZoneKind zone = ZoneKind::kUnknown;
    std::int32_t offset_minutes = 0;
    std::string_view printed;
  };
  const Case cases[] = {
      {.text = "2024-03-02", .date = {2024, 3, 2}, .printed = "2024-03-02"},
      {.text = "20240302", .date = {2024, 3, 2}, .printed = "20240302"},
      {.text = "2024-03-02T23:06", .date = {2024, 3, 2}, .second_of_day = 83160, .printed = "2024-03-02T23:06"},
      {.text = "2024-03-02T23:06:07Z",
       .date = {2024, 3, 2},
       .second_of_day = 83167,
       .zone = ZoneKind::kUtc,
       .printed = "2024-03-02T23:06:07Z"},
      {.text = "2024-03-02T01:00:00.250+02:00",
       .date = {2024, 3, 2},
       .second_of_day = 3600,
       .zone = ZoneKind::kOffset,
       .offset_minutes = 120,
       .printed = "2024-03-02T01:00:00.250+02:00"},
      {.text = "2024-03-02T01:00:00-0530",
       .date = {2024, 3, 2},
       .second_of_day = 3600,
       .zone = ZoneKind::kOffset,
       .offset_minutes = -330,
       .printed = "2024-03-02T01:00:00-0530"},
      {.text = " 2024-03-02 01:00:00 ", .date = {2024, 3, 2}, .second_of_day = 3600, .printed = "2024-03-02T01:00:00"},
      {.text = "2024-03-02 01:00:00 +02",
       .date = {2024, 3, 2},
       .second_of_day = 3600,
       .zone = ZoneKind::kOffset,
       .offset_minutes = 120,
       .printed = "2024-03-02T01:00:00+02"},
      {.text = "20240302T230607z",
       .date = {2024, 3, 2},
       .second_of_day = 83167,
       .zone = ZoneKind::kUtc,
       .printed = "20240302T230607Z"},
  };
  for (const Case& c : cases) {
    const auto time = ParseIsoTime(c.text);
    ASSERT_TRUE(time.has_value()) << c.text;
    EXPECT_EQ(time->date, c.date) << c.text;
    EXPECT_EQ(time->second_of_day, c.second_of_day) << c.text;
    EXPECT_EQ(time->zone, c.zone) << c.text;
    EXPECT_EQ(time->offset_minutes, c.offset_minutes) << c.text;
    EXPECT_EQ(time->text, c.printed) << c.text;
  }
}

TEST(IsoTimeTest, RefusesWhatIsNoCalendarDate) {
  for (const std::string_view text :
       {"", "2024", "2024-03", "2024-02-30", "2024-13-01", "March 2, 2024", "2024-03-02T", "2024-03-02T25:00",
        "2024-03-02T10:61", "2024-03-02T10:00:00+2", "2024-03-02T10:00:00 UTC+", "2024-03-02x", "2024-W10-6",
        "2024-03-02T10:00.", "-2024-03-02", "2024-03-02T24:01"}) {
    EXPECT_FALSE(ParseIsoTime(text).has_value()) << text;
  }
}

TEST(IsoTimeTest, OrdersAcrossZonesByTheInstant) {
  const auto key = [](std::string_view text) { return ParseIsoTime(text)->SortKey(); };
  EXPECT_EQ(key("1970-01-02"), 86400);
  EXPECT_LT(key("2024-03-02"), key("2024-03-02T00:01"));
  EXPECT_EQ(key("2024-03-02T01:00:00+02:00"), key("2024-03-01T23:00:00Z"));
  EXPECT_EQ(key("2024-03-02T18:30:00-05:30"), key("2024-03-03T00:00:00"));
}

RC_GTEST_PROP(CivilDateProperty, DaysAndDatesAreInverse, ()) {
  const auto days = *rc::gen::inRange<std::int64_t>(-1000000, 3000000);
  const CivilDate date = DateFromDays(days);
  RC_ASSERT(IsValidDate(date));
  RC_ASSERT(DaysSinceEpoch(date) == days);
  RC_ASSERT(DateFromDays(days + 1) > date);
  RC_ASSERT(WeekdayOf(DateFromDays(days + 1)) == WeekdayOf(date) % 7 + 1);
}

RC_GTEST_PROP(CivilDateProperty, IsoTextReadsBackAsTheSameDay, ()) {
  const CivilDate date = DateFromDays(*rc::gen::inRange<std::int64_t>(-719162, 2932896));
  const auto time = ParseIsoTime(ToIso(date));
  RC_ASSERT(time.has_value());
  RC_ASSERT(time->date == date);
}

RC_GTEST_PROP(IsoTimeProperty, AnyBytesAreReadOrRefusedWithoutHarm, (const std::string& text)) {
  const auto time = ParseIsoTime(text);
  if (time) RC_ASSERT(IsValidDate(time->date));
}

}  // namespace
}  // namespace rashomon

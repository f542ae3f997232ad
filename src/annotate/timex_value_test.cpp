#include "annotate/timex_value.h"

#include <gtest/gtest.h>

namespace rashomon {
namespace {

TEST(TimexValueTest, WritesStretchesOfTheCalendar) {
  const CivilDate day{2021, 8, 26};
  EXPECT_EQ(Format(day, Grain::kDay), "2021-08-26");
  EXPECT_EQ(Format(day, Grain::kWeek), "2021-W34");
  EXPECT_EQ(Format(day, Grain::kWeekend), "2021-W34-WE");
  EXPECT_EQ(Format(day, Grain::kMonth), "2021-08");
  EXPECT_EQ(Format(day, Grain::kQuarter), "2021-Q3");
  EXPECT_EQ(Format(day, Grain::kYear), "2021");
  EXPECT_EQ(Format(day, Grain::kDecade), "202");
}

TEST(TimexValueTest, GivesTheDaysAroundNewYearToTheRightWeek) {
  EXPECT_EQ(Format({2021, 1, 3}, Grain::kWeek), "2020-W53");
  EXPECT_EQ(Format({2018, 12, 31}, Grain::kWeek), "2019-W01");
}

TEST(TimexValueTest, CutsTheDayToTheShorterMonth) {
  EXPECT_EQ(Shift({2019, 3, 31}, Grain::kMonth, -1), (CivilDate{2019, 2, 28}));
  EXPECT_EQ(Shift({2019, 1, 15}, Grain::kMonth, -1), (CivilDate{2018, 12, 15}));
  EXPECT_EQ(Shift({2020, 2, 29}, Grain::kYear, 1), (CivilDate{2021, 2, 28}));
}

TEST(TimexValueTest, FindsMovingHolidays) {
  EXPECT_EQ(EasterOf(2019), (CivilDate{2019, 4, 21}));
  EXPECT_EQ(NthWeekday(2018, 11, 4, 4, 1), (CivilDate{2018, 11, 22}));
  EXPECT_EQ(NthWeekday(2019, 5, 1, -1, 1), (CivilDate{2019, 5, 27}));
  EXPECT_EQ(NthWeekday(2016, 11, 2, 1, 2), (CivilDate{2016, 11, 8}));
}

TEST(TimexValueTest, WritesLengths) {
  EXPECT_EQ(FormatLength({.n = 3, .halves = 0, .code = "D", .clock = false, .factor = 1}), "P3D");
  EXPECT_EQ(FormatLength({.n = {}, .halves = 5, .code = "Y", .clock = false, .factor = 1}), "P2Y6M");
  EXPECT_EQ(FormatLength({.n = {}, .halves = 11, .code = "H", .clock = true, .factor = 1}), "PT5H30M");
  EXPECT_EQ(FormatLength({.n = {}, .halves = 0, .code = "W", .clock = false, .factor = 1}), "PXW");
}

}  // namespace
}  // namespace rashomon

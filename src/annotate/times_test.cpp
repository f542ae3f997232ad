#include <fmt/format.h>
#include <gtest/gtest.h>

#include "annotate/steps.h"
#include "annotate/testing/plain_tokens.h"

namespace rashomon {
namespace {

std::string Show(const Report& report, const Timex& time) {
  static constexpr std::string_view kTypes[] = {"DATE", "TIME", "DURATION", "SET"};
  return fmt::format("{} = {} {}", time.span.In(report.text), kTypes[static_cast<std::size_t>(time.type)], time.value);
}

std::string Times(std::string_view text, std::optional<std::string_view> published) {
  Report report;
  report.text = text;
  if (published) report.published = ParseIsoTime(*published);
  Annotation annotation = testing::PlainTokens(report, testing::English());
  FindTimes(report, testing::English(), annotation);
  std::string all;
  for (const Timex& time : annotation.times) all += (all.empty() ? "" : "; ") + Show(report, time);
  return all;
}

struct Case {
  std::string_view text;
  std::string_view times;
};

// All against Wednesday 2019-05-15.
void Check(std::span<const Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(Times(c.text, "2019-05-15"), c.times) << c.text;
}

TEST(TimesTest, ReadsCalendarDates) {
  const Case cases[] = {
      {.text = "It sank on Aug. 26, 2016.", .times = "Aug. 26, 2016 = DATE 2016-08-26"},
      {.text = "It sank on 26 August 2016.", .times = "26 August 2016 = DATE 2016-08-26"},
      {.text = "It sank on 2016-08-26.", .times = "2016-08-26 = DATE 2016-08-26"},
      {.text = "It sank on 08/26/2016.", .times = "08/26/2016 = DATE 2016-08-26"},
      {.text = "It sank in March 1998.", .times = "March 1998 = DATE 1998-03"},
      {.text = "It sank in 1931.", .times = "1931 = DATE 1931"},
      {.text = "It sank on April 3.", .times = "April 3 = DATE 2019-04-03"},
      {.text = "It sank in December.", .times = "December = DATE 2018-12"},
      {.text = "It sank around May 3.", .times = "around May 3 = DATE 2019-05-03"},
      {.text = "It sank during the 1992 protests.", .times = "1992 = DATE 1992"},
      {.text = "The 2003-2007 plan failed.", .times = "2003 = DATE 2003; 2007 = DATE 2007"},
      {.text = "It stood in the 1800s.", .times = "the 1800s = DATE 18"},
      {.text = "It sank in the 2007 season.", .times = "2007 = DATE 2007"},
      {.text = "It stood since at least 2014.", .times = "2014 = DATE 2014"},
      {.text = "It stood in the 1960's and 1970's.", .times = "the 1960's = DATE 196; 1970's = DATE 197"},
      {.text = "It stood in the late 1980's.", .times = "the late 1980's = DATE 198"},
      {.text = "It sank off Spring Street.", .times = ""},
      {.text = "It stood in the 18th and 19th centuries.", .times = "the 18th = DATE 17; 19th centuries = DATE 18"},
      {.text = "The law will take effect April 2.", .times = "April 2 = DATE 2020-04-02"},
      {.text = "He stayed until April.", .times = "April = DATE 2019-04"},
      {.text = "They hope to pay the loan by March.", .times = "March = DATE 2020-03"},
      {.text = "It was a record set in October.", .times = "October = DATE 2018-10"},
      {.text = "It sank in mid-May.", .times = "mid-May = DATE 2019-05"},
      {.text = "It sank in the 1970s.", .times = "the 1970s = DATE 197"},
      {.text = "It sank in the 19th century.", .times = "the 19th century = DATE 18"},
      {.text = "They may sink.", .times = ""},
  };
  Check(cases);
}

TEST(TimesTest, ReadsWeekdaysBackwardsUnlessSomethingIsToCome) {
  const Case cases[] = {
      {.text = "The ferry sank on Monday.", .times = "Monday = DATE 2019-05-13"},
      {.text = "The ferry sank on Wednesday.", .times = "Wednesday = DATE 2019-05-15"},
      {.text = "The ferry sank on Thursday.", .times = "Thursday = DATE 2019-05-09"},
      {.text = "The court will sit on Friday.", .times = "Friday = DATE 2019-05-17"},
      {.text = "They are supposed to meet on Friday.", .times = "Friday = DATE 2019-05-17"},
      {.text = "The ferry sank last Friday.", .times = "last Friday = DATE 2019-05-10"},
      {.text = "It sails next Wednesday.", .times = "next Wednesday = DATE 2019-05-22"},
      {.text = "The ferry sank Tuesday night.", .times = "Tuesday night = TIME 2019-05-14TNI"},
      {.text = "Police saw him late Tuesday.", .times = "late Tuesday = DATE 2019-05-14"},
      {.text = "The march takes place on Friday.", .times = "Friday = DATE 2019-05-17"},
      {.text = "It sank at dawn Tuesday.", .times = "dawn Tuesday = TIME 2019-05-14TMO"},
      {.text = "It sank in the early morning hours Sunday.",
       .times = "the early morning hours Sunday = TIME 2019-05-12TMO"},
      {.text = "It sank in the early hours of Sunday.", .times = "the early hours of Sunday = TIME 2019-05-12TMO"},
      {.text = "It sank on the night of May 3.", .times = "the night of May 3 = TIME 2019-05-03TNI"},
  };
  Check(cases);
}

// What follows a sentence is not of its dates; there may be nothing (found by fuzzing).
TEST(TimesTest, ADateThatBreaksOffAtTheEndIsNone) {
  const Case cases[] = {
      {.text = "The log ends with 2017-07-", .times = "2017 = DATE 2017"},
      {.text = "The log ends with 2017-", .times = "2017 = DATE 2017"},
  };
  Check(cases);
}

TEST(TimesTest, ReckonsFromTheDayOfPublication) {
  const Case cases[] = {
      {.text = "It burned yesterday.", .times = "yesterday = DATE 2019-05-14"},
      {.text = "It burned this morning.", .times = "this morning = TIME 2019-05-15TMO"},
      {.text = "It burned last night.", .times = "last night = TIME 2019-05-14TNI"},
      {.text = "It burned last week.", .times = "last week = DATE 2019-W19"},
      {.text = "It burned last month.", .times = "last month = DATE 2019-04"},
      {.text = "It burned earlier this year.", .times = "earlier this year = DATE 2019"},
      {.text = "It burned a couple of days ago.", .times = "a couple of days ago = DATE 2019-05-13"},
      {.text = "It burned five or six years ago.", .times = "five or six years ago = DATE 2013"},
      {.text = "It burned a year or so ago.", .times = "a year or so ago = DATE 2018"},
      {.text = "It burned in recent weeks.", .times = "recent weeks = DURATION PXW"},
      {.text = "It burned two days ago.", .times = "two days ago = DATE 2019-05-13"},
      {.text = "It burned three months ago.", .times = "three months ago = DATE 2019-02"},
      {.text = "It burned over the weekend.", .times = "the weekend = DATE 2019-W19-WE"},
      {.text = "It is now recently rebuilt.", .times = "now = DATE PRESENT_REF; recently = DATE PAST_REF"},
      {.text = "It burned last Christmas.", .times = "last Christmas = DATE 2018-12-25"},
      {.text = "It burned last Thanksgiving.", .times = "last Thanksgiving = DATE 2018-11-22"},
  };
  Check(cases);
}

TEST(TimesTest, ReckonsFromTheLastDateNamed) {
  const Case cases[] = {
      {.text = "It fell on March 3, 2011. The next day, troops came.",
       .times = "March 3, 2011 = DATE 2011-03-03; The next day = DATE 2011-03-04"},
      {.text = "It fell in 1994. The following year, troops came.",
       .times = "1994 = DATE 1994; The following year = DATE 1995"},
      {.text = "It fell on March 3, 2011. Two weeks later, troops came.",
       .times = "March 3, 2011 = DATE 2011-03-03; Two weeks later = DATE 2011-W11"},
  };
  Check(cases);
}

TEST(TimesTest, ComparesWithAQuarter) {
  const Case cases[] = {
      {.text = "It opens in next year's first quarter.", .times = "next year's first quarter = DATE 2020-Q1"},
      {.text = "It lost more in the year-earlier first quarter.",
       .times = "the year-earlier first quarter = DATE 2018-Q1"},
      {.text = "For the quarter ended March 31, it lost 3 crowns, against 2 a year earlier.",
       .times = "the quarter = DATE 2019-Q1; March 31 = DATE 2019-03-31; a year earlier = DATE 2018-Q1"},
      {.text = "It lost 3 crowns in the first quarter. In the 2018 period it lost 2.",
       .times = "the first quarter = DATE 2019-Q1; the 2018 period = DATE 2018-Q1"},
      {.text = "In the first quarter it lost 3 crowns. For the nine months it lost 9, against 8 a year earlier.",
       .times = "the first quarter = DATE 2019-Q1; the nine months = DURATION P9M; a year earlier = DATE 2018"},
  };
  Check(cases);
}

TEST(TimesTest, LeavesOutRatesAndTitles) {
  const Case cases[] = {
      {.text = "The mill pays 2 million crowns a year.", .times = ""},
      {.text = "The ferry makes four crossings a day.", .times = ""},
      {.text = "Rents rise 3 percent annually.", .times = ""},
      {.text = "They meet three times a week.", .times = "a week = SET P1W"},
      {.text = "She spoke on the programme \"This Week\".", .times = ""},
      {.text = "Harbour Today wrote of it.", .times = ""},
      {.text = "They took part in the March for the Mills.", .times = ""},
      {.text = "A week-old calf was sold.", .times = ""},
  };
  Check(cases);
}

TEST(TimesTest, ReadsTheClock) {
  const Case cases[] = {
      {.text = "It blew up between 7:30 and 8 p.m. on Friday.",
       .times = "7:30 = TIME 2019-05-15T19:30; 8 p.m. on Friday = TIME 2019-05-10T20:00"},
      {.text = "It blew up between 11:30 and 1 p.m.",
       .times = "11:30 = TIME 2019-05-15T11:30; 1 p.m. = TIME 2019-05-15T13:00"},
      {.text = "It blew up around 5 p.m. Friday.", .times = "around 5 p.m. Friday = TIME 2019-05-10T17:00"},
      {.text = "It blew up at 10 a.m. on Sunday morning.",
       .times = "10 a.m. on Sunday morning = TIME 2019-05-12T10:00"},
      {.text = "It blew up at 8:30 Monday evening.", .times = "8:30 Monday evening = TIME 2019-05-13T20:30"},
      {.text = "It blew up at 10:35 a.m. Friday.", .times = "10:35 a.m. Friday = TIME 2019-05-10T10:35"},
      {.text = "It blew up at 6 p.m. Friday.", .times = "6 p.m. Friday = TIME 2019-05-10T18:00"},
      {.text = "It blew up at 23:06 GMT.", .times = "23:06 GMT = TIME 2019-05-15T23:06"},
      {.text = "It blew up at 2045 on Friday.", .times = "2045 = TIME 2019-05-15T20:45; Friday = DATE 2019-05-10"},
      {.text = "It blew up at 12 a.m. Friday.", .times = "12 a.m. Friday = TIME 2019-05-10T00:00"},
  };
  Check(cases);
}

TEST(TimesTest, ATimeInBracketsIsTheSameMomentByAnotherClock) {
  const Case cases[] = {
      {.text = "It sank on Tuesday at 6:10 a.m. (10:10 p.m. GMT).",
       .times = "Tuesday = DATE 2019-05-14; 6:10 a.m. = TIME 2019-05-14T06:10; 10:10 p.m. GMT = TIME 2019-05-13T22:10"},
      {.text = "It sank at 11:42 pm (0342 GMT) on Sunday.",
       .times = "11:42 pm = TIME 2019-05-12T23:42; 0342 GMT = TIME 2019-05-13T03:42; Sunday = DATE 2019-05-12"},
      {.text = "It sank at 16:15 (12:15 GMT). On Sunday it was raised.",
       .times = "16:15 = TIME 2019-05-15T16:15; 12:15 GMT = TIME 2019-05-15T12:15; Sunday = DATE 2019-05-12"},
  };
  Check(cases);
}

TEST(TimesTest, TellsLengthsFromHabits) {
  const Case cases[] = {
      {.text = "It lasted three days.", .times = "three days = DURATION P3D"},
      {.text = "It was a 20-year war.", .times = "20-year = DURATION P20Y"},
      {.text = "It took about five hours to sink.", .times = "about five hours = DURATION PT5H"},
      {.text = "It sank within 4 hours.", .times = "4 hours = DURATION PT4H"},
      {.text = "Seconds later it sank.", .times = "Seconds later = DURATION PTXS"},
      {.text = "It runs five days a week.", .times = "five days a week = SET P1W"},
      {.text = "It was the second to sink.", .times = ""},
      {.text = "It took a couple of weeks.", .times = "a couple of weeks = DURATION P2W"},
      {.text = "It took 2 1/2 hours.", .times = "2 1/2 hours = DURATION PT2H30M"},
      {.text = "It took more than a week.", .times = "more than a week = DURATION P1W"},
      {.text = "They fought for years.", .times = "years = DURATION PXY"},
      {.text = "They fought in the past three months.", .times = "the past three months = DURATION P3M"},
      {.text = "They fought for several weeks.", .times = "several weeks = DURATION PXW"},
      {.text = "It was a decade-long siege.", .times = "decade-long = DURATION P10Y"},
      {.text = "It was a years-long siege.", .times = "years-long = DURATION PXY"},
      {.text = "They meet every Monday.", .times = "every Monday = SET XXXX-WXX-1"},
      {.text = "They meet daily.", .times = "daily = SET P1D"},
      {.text = "They sent a 22-year-old.", .times = ""},
      {.text = "It fed generations of millers.", .times = ""},
  };
  Check(cases);
}

// Against Wednesday 2019-05-15, as all here; what the guidelines' kinds of expressions come to.
TEST(TimesTest, ReadsMonthsThatAreAlsoWords) {
  const Case cases[] = {
      {.text = "On 3 May he fled.", .times = "3 May = DATE 2019-05-03"},
      {.text = "The trial opens on Monday, 20 May.", .times = "Monday, 20 May = DATE 2019-05-20"},
      {.text = "It ran on 12-14 May.", .times = "12-14 May = DATE 2019-05-12"},
      {.text = "It ran from 3 to 9 April.", .times = "3 = DATE 2019-04-03; 9 April = DATE 2019-04-09"},
      {.text = "It sank on 12.05.2019.", .times = "12.05.2019 = DATE 2019-05-12"},
      {.text = "It sank in May.", .times = "May = DATE 2019-05"},
  };
  Check(cases);
}

TEST(TimesTest, CountsWithinAMonth) {
  const Case cases[] = {
      {.text = "They met on the first Monday in April.", .times = "the first Monday in April = DATE 2019-04-01"},
      {.text = "They met on the last Sunday of April.", .times = "the last Sunday of April = DATE 2019-04-28"},
      {.text = "They met in the last week of April.", .times = "the last week of April = DATE 2019-W17"},
      {.text = "They met on the first weekend in March 2018.",
       .times = "the first weekend in March 2018 = DATE 2018-W09-WE"},
      {.text = "They will meet on the 25th.", .times = "the 25th = DATE 2019-05-25"},
      {.text = "It was on the 25th.", .times = "the 25th = DATE 2019-04-25"},
      {.text = "They met on the 25th floor.", .times = ""},
      {.text = "They met on the 25th of last month.", .times = "the 25th of last month = DATE 2019-04-25"},
  };
  Check(cases);
}

TEST(TimesTest, LeansOnTheLastDateNamed) {
  const Case cases[] = {
      {.text = "On 3 May he fled. The following Tuesday he fell.",
       .times = "3 May = DATE 2019-05-03; The following Tuesday = DATE 2019-05-07"},
      {.text = "On 3 May he fled. The next morning he fell.",
       .times = "3 May = DATE 2019-05-03; The next morning = TIME 2019-05-04TMO"},
      {.text = "In 2005 he fled. In October of that year he fell.",
       .times = "2005 = DATE 2005; October of that year = DATE 2005-10"},
      {.text = "It had rained the night before.", .times = "the night before = TIME 2019-05-14TNI"},
      {.text = "It closed the week before last.", .times = "the week before last = DATE 2019-W18"},
  };
  Check(cases);
}

TEST(TimesTest, ReadsHalvesAndCrowdsOfUnits) {
  const Case cases[] = {
      {.text = "It was a two-and-a-half-year siege.", .times = "two-and-a-half-year = DURATION P2Y6M"},
      {.text = "It closed two and a half years ago.", .times = "two and a half years ago = DATE 2016-11"},
      {.text = "It closed half a century ago.", .times = "half a century ago = DATE 1969"},
      {.text = "It closed a long time ago.", .times = "a long time ago = DATE PAST_REF"},
      {.text = "It grew over thousands of years.", .times = "over thousands of years = DURATION PXY"},
      {.text = "It closed hundreds of years ago.", .times = "hundreds of years ago = DATE PAST_REF"},
      {.text = "The oak is hundreds of years old.", .times = ""},
      {.text = "It took 9.8 seconds.", .times = "9.8 seconds = DURATION PT9.8S"},
      {.text = "It took 2 hours 12 minutes.", .times = "2 hours 12 minutes = DURATION PT2H12M"},
      {.text = "It took two hours, three minutes and ten seconds.",
       .times = "two hours, three minutes and ten seconds = DURATION PT2H3M10S"},
      {.text = "They meet every other week.", .times = "every other week = SET P2W"},
      {.text = "They meet every third day.", .times = "every third day = SET P3D"},
      {.text = "They meet on weekends.", .times = "weekends = SET XXXX-WXX-WE"},
      {.text = "It was one of the worst weekends.", .times = ""},
  };
  Check(cases);
}

TEST(TimesTest, ReadsQuartersDecadesAndEras) {
  const Case cases[] = {
      {.text = "It lost money in Q1 2018.", .times = "Q1 2018 = DATE 2018-Q1"},
      {.text = "Profits fell in the 2018 fiscal year.", .times = "the 2018 fiscal year = DATE 2018"},
      {.text = "They sang in the 60s and 70s.", .times = "the 60s = DATE 196; 70s = DATE 197"},
      {.text = "Temperatures reached the 60s.", .times = ""},
      {.text = "She is in her 60s.", .times = ""},
      {.text = "A mid-19th-century mill burned.", .times = "mid-19th-century = DATE 18"},
      {.text = "It was founded in 44 BC.", .times = "44 BC = DATE BC0044"},
  };
  Check(cases);
}

TEST(TimesTest, ReadsSpokenClocksAndStamps) {
  const Case cases[] = {
      {.text = "It sank at half past four.", .times = "half past four = TIME 2019-05-15T04:30"},
      {.text = "It sank at a quarter to six.", .times = "a quarter to six = TIME 2019-05-15T05:45"},
      {.text = "Posted: Friday, May 10, 2019 7:14 PM EDT",
       .times = "Friday, May 10, 2019 7:14 PM EDT = TIME 2019-05-10T19:14"},
      {.text = "It sank just before dawn on 2 May.", .times = "dawn on 2 May = TIME 2019-05-02TMO"},
      {.text = "He scored with 2:14 left.", .times = ""},
      {.text = "The ratio was 3:1.", .times = ""},
  };
  Check(cases);
}

TEST(TimesTest, GuessesNothingWithoutADayOfPublication) {
  EXPECT_EQ(Times("It sank on Thursday.", std::nullopt), "Thursday = DATE XXXX-WXX-4");
  EXPECT_EQ(Times("It sank on May 3.", std::nullopt), "May 3 = DATE XXXX-05-03");
  EXPECT_EQ(Times("It sank yesterday.", std::nullopt), "yesterday = DATE XXXX-XX-XX");
}

}  // namespace
}  // namespace rashomon

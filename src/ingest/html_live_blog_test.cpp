#include "ingest/html_live_blog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/readers.h"

namespace rashomon {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ClockTest, IsHoursWithMinutesOrAHalfOfTheDay) {
  struct Case {
    std::string_view text;
    int minute;  // of the day; -1 = no clock
    std::string_view zone = "";
  };
  const Case cases[] = {
      {.text = "14:10", .minute = 850},
      {.text = " 9:05\n", .minute = 545},
      {.text = "14:10:33", .minute = 850},
      {.text = "14h10", .minute = 850},
      {.text = "2.30pm", .minute = 870},
      {.text = "2:30 p.m.", .minute = 870},
      {.text = "12 AM", .minute = 0},
      {.text = "12.15 pm", .minute = 735},
      {.text = "9:05 a.m. EST", .minute = 545, .zone = "-05:00"},
      {.text = "14:10 GMT", .minute = 850, .zone = "Z"},
      {.text = "14.10", .minute = -1},
      {.text = "5", .minute = -1},
      {.text = "24:00", .minute = -1},
      {.text = "13:10 pm", .minute = -1},
      {.text = "14:61", .minute = -1},
      {.text = "14:1", .minute = -1},
      {.text = "3:2 win", .minute = -1},
      {.text = "14:10 Crane arrives", .minute = -1},
      {.text = "", .minute = -1},
  };
  for (const Case& c : cases) {
    const auto clock = ParseClock(c.text);
    EXPECT_EQ(clock ? clock->minute_of_day : -1, c.minute) << c.text;
    EXPECT_EQ(clock ? clock->zone : "", c.zone) << c.text;
  }
  EXPECT_EQ(ParseClock("14:10 CET")->named, ClockReading::Zone::kUnknown);
}

// The times of entries that show `clocks`, on a page with these dates.
std::vector<std::string> Dated(const std::vector<std::string_view>& clocks, std::string_view published,
                               std::string_view updated = "") {
  std::vector<ClockReading> readings;
  for (const std::string_view clock : clocks) readings.push_back(*ParseClock(clock));
  std::vector<std::string> times;
  for (const IsoTime& time : DatesOfClocks(readings, *ParseIsoTime(published), ParseIsoTime(updated))) {
    times.push_back(time.text);
  }
  return times;
}

TEST(LiveBlogClockTest, TakesTheDayAndTheZoneOfThePage) {
  EXPECT_THAT(Dated({"14:10", "12:40", "11:05"}, "2019-05-05T10:50:00+02:00"),
              ElementsAre("2019-05-05T14:10+02:00", "2019-05-05T12:40+02:00", "2019-05-05T11:05+02:00"));
  EXPECT_THAT(Dated({"11:05", "12:40", "14:10"}, "2019-05-05"),
              ElementsAre("2019-05-05T11:05", "2019-05-05T12:40", "2019-05-05T14:10"));
  // Machines write UTC whatever the clocks on the page show.
  EXPECT_THAT(Dated({"11:05", "12:40", "14:10"}, "2019-05-05T08:50:00Z"),
              ElementsAre("2019-05-05T11:05", "2019-05-05T12:40", "2019-05-05T14:10"));
  // A zone of its own goes before that of the page, also where we do not know which it is.
  EXPECT_THAT(Dated({"11:05 EST", "12:40 XST", "14:10"}, "2019-05-05T10:50:00+02:00"),
              ElementsAre("2019-05-05T11:05-05:00", "2019-05-05T12:40", "2019-05-05T14:10+02:00"));
}

TEST(LiveBlogClockTest, GoesOnOverMidnight) {
  EXPECT_THAT(Dated({"22:15", "23:40", "00:20", "01:05"}, "2019-05-05"),
              ElementsAre("2019-05-05T22:15", "2019-05-05T23:40", "2019-05-06T00:20", "2019-05-06T01:05"));
  EXPECT_THAT(Dated({"01:05", "00:20", "23:40", "22:15"}, "2019-05-05T22:00:00+02:00", "2019-05-06T01:05:00+02:00"),
              ElementsAre("2019-05-06T01:05+02:00", "2019-05-06T00:20+02:00", "2019-05-05T23:40+02:00",
                          "2019-05-05T22:15+02:00"));
}

TEST(LiveBlogClockTest, LeavesTheDayOpenWhereItIsNotCertain) {
  // Updated the day after: the newest entry is of that day if that is when it was written, else of either.
  EXPECT_THAT(Dated({"14:10", "12:40", "11:05"}, "2019-05-05T10:50:00+02:00", "2019-05-06T14:12:00+02:00"),
              ElementsAre("2019-05-06T14:10+02:00", "2019-05-06T12:40+02:00", "2019-05-06T11:05+02:00"));
  EXPECT_THAT(Dated({"14:10", "12:40", "11:05"}, "2019-05-05T10:50:00+02:00", "2019-05-06T20:00:00+02:00"), IsEmpty());
  EXPECT_THAT(Dated({"14:10", "12:40", "11:05"}, "2019-05-05", "2019-05-06"), IsEmpty());
  EXPECT_THAT(Dated({"01:05", "00:20", "23:40", "22:15"}, "2019-05-06", "2019-05-06"), IsEmpty());
  // In no order.
  EXPECT_THAT(Dated({"14:10", "16:40", "11:05", "15:00", "12:10"}, "2019-05-05"), IsEmpty());
  EXPECT_THAT(Dated({"14:10", "12:40"}, "2019-05-05"), IsEmpty());
}

constexpr const char* kBank = "Both wagons are back on the bank, the railway says, and a third is to follow.";
constexpr const char* kCrane = "A crane has come from Lind, with two crews, and work at the bridge begins.";
constexpr const char* kDivers = "Divers have looked into the river, found nobody, and gone back to their base.";

Report ReadPage(std::string_view head, std::string_view body) {
  auto report = ReadHtmlReport(
      "a.html", "<html><head>" + std::string(head) + "</head><body>" + std::string(body) + "</body></html>", {});
  EXPECT_TRUE(report.has_value());
  return report ? std::move(*report) : Report{};
}

// "time words" of each block, with "-" for those that have none.
std::vector<std::string> Times(const Report& report) {
  std::vector<std::string> lines;
  for (const MarkedBlock& block : report.marked) {
    lines.push_back((block.time ? block.time->text : "-") + " " + std::string(block.span.In(report.text).substr(0, 6)));
  }
  return lines;
}

std::string Entry(std::string_view time, std::string_view words) {
  return "<div class=\"entry\"><header>" + std::string(time) + "</header><p>" + std::string(words) + "</p></div>";
}

const std::string kDay = "<meta property=\"article:published_time\" content=\"2019-05-05T10:50:00+02:00\">";

TEST(LiveBlogTest, ReadsClocksWhereEntriesShowNoDay) {
  for (const auto& [before, behind] :
       {std::pair{"<time>", "</time>"}, {"<span class=\"stamp\">", "</span>"}, {"<b>", "</b>"}}) {
    const auto clock = [&](const char* text) { return std::string(before) + text + behind; };
    const Report report =
        ReadPage(kDay, "<div class=\"story-body\">" + Entry(clock("14:10"), kBank) + Entry(clock("12.40pm"), kCrane) +
                           Entry(clock("11:05"), kDivers) + "</div>");
    EXPECT_THAT(Times(report), ElementsAre("2019-05-05T14:10+02:00 Both w", "2019-05-05T12:40+02:00 A cran",
                                           "2019-05-05T11:05+02:00 Divers"))
        << before;
  }
}

TEST(LiveBlogTest, TakesNoClockOfATableForTheTimeOfAnEntry) {
  const auto row = [](std::string_view clock, std::string_view words) {
    return "<tr><td>" + std::string(clock) + "</td><td>" + std::string(words) + "</td></tr>";
  };
  const Report report = ReadPage(kDay, "<div class=\"story-body\"><table>" + row("14:10", kBank) +
                                           row("12:40", kCrane) + row("11:05", kDivers) + "</table></div>");
  for (const MarkedBlock& block : report.marked) EXPECT_FALSE(block.time);
}

std::string Updates(std::string_view first_headline = "") {
  const auto update = [](std::string_view time, std::string_view headline, std::string_view words) {
    return R"({"@type": "BlogPosting", "datePublished": ")" + std::string(time) + R"(", "headline": ")" +
           std::string(headline) + R"(", "articleBody": ")" + std::string(words) + "\"}";
  };
  return R"(<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Train in river",
    "datePublished": "2019-05-05T10:50:00+02:00", "liveBlogUpdate": [)" +
         update("2019-05-05T14:10:00+02:00", first_headline, kBank) + "," +
         update("2019-05-05T12:40:00+02:00", "", std::string("<p>") + kCrane + "</p><p>More at two.</p>") + "," +
         update("2019-05-05", "", kDivers) + "]}</script>";
}

TEST(LiveBlogTest, FindsTheUpdatesOfJsonLdInTheText) {
  const Report report = ReadPage(
      Updates("A third wagon is next"),
      "<div class=\"story-body\"><p>A goods train has left the rails at Ostrow, and we follow what happens.</p>"
      "<h3>A third wagon is next</h3><p>" +
          std::string(kBank) + "</p><p>" + kCrane + "</p><p>More at two.</p><p>" + kDivers +
          "</p><p>This page is written by the desk at Ostrow, with the help of readers.</p></div>");
  EXPECT_THAT(Times(report), ElementsAre("- A good", "2019-05-05T14:10:00+02:00 A thir",
                                         "2019-05-05T14:10:00+02:00 Both w", "2019-05-05T12:40:00+02:00 A cran",
                                         "2019-05-05T12:40:00+02:00 More a", "2019-05-05 Divers", "- This p"));
}

TEST(LiveBlogTest, ReadsTheUpdatesOfJsonLdWhereScriptsWouldFillThePage) {
  const Report report = ReadPage(Updates("A third wagon is next"), "<div id=\"app\"></div>");
  EXPECT_THAT(Times(report),
              ElementsAre("2019-05-05T14:10:00+02:00 A thir", "2019-05-05T14:10:00+02:00 Both w",
                          "2019-05-05T12:40:00+02:00 A cran", "2019-05-05T12:40:00+02:00 More a", "2019-05-05 Divers"));
  EXPECT_EQ(report.marked[0].form, TextForm::kSubheadline);
  EXPECT_EQ(report.published->text, "2019-05-05T10:50:00+02:00");
}

}  // namespace
}  // namespace rashomon

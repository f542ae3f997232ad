#include "dossier/dossier.h"

#include <gtest/gtest.h>

#include <tuple>

namespace rashomon {
namespace {

AnnotatedReport Make(std::string id, std::string text) {
  AnnotatedReport report;
  report.report.id = std::move(id);
  report.report.text = std::move(text);
  return report;
}

TEST(DossierTest, OrdersReportsByIdAndKeepsEachInOneEvent) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(Make("z", "The bridge at Ormsby closed after the flood took two of its piers."));
  reports.push_back(Make("a", "A train left the rails near Calder, and the driver was pulled from the cab."));
  const Grouping grouping = GroupReports(reports, {});
  const Dossier dossier = BuildDossier(std::move(reports), grouping, {});
  ASSERT_EQ(dossier.reports.size(), 2u);
  EXPECT_EQ(dossier.reports[0].report.id, "a");
  ASSERT_EQ(dossier.events.size(), 2u);
  EXPECT_EQ(dossier.events[0].id, "e1");
}

TEST(DossierTest, ReadsAWeekdayOfAnUndatedReportWithTheDatesOfTheOthers) {
  AnnotatedReport dated = Make("a", "On 26 August 2021 a blast hit the gate.");
  dated.annotation.times.push_back({.span = {3, 17}, .type = TimexType::kDate, .value = "2021-08-26", .modifier = ""});
  AnnotatedReport undated = Make("b", "The blast on Thursday hit the gate.");
  undated.annotation.times.push_back(
      {.span = {13, 21}, .type = TimexType::kDate, .value = "XXXX-WXX-4", .modifier = ""});
  std::vector<AnnotatedReport> reports;
  reports.push_back(std::move(dated));
  reports.push_back(std::move(undated));
  const Grouping together{.events = {{.reports = {0, 1}, .key = "", .reasons = {}}},
                          .origins = std::vector<TextOrigin>(2)};
  const Dossier dossier = BuildDossier(std::move(reports), together, {});
  EXPECT_EQ(dossier.events[0].when.begin, "2021-08-26");
  EXPECT_EQ(dossier.events[0].when.claims.size(), 2u);
}

TEST(DossierTest, AnEventIsNoLaterThanItsFirstReport) {
  AnnotatedReport first = Make("a", "A pit fell in on Thursday.");
  first.annotation.published = ParseIsoTime("2024-03-07");
  first.annotation.times.push_back({.span = {17, 25}, .type = TimexType::kDate, .value = "2024-03-07", .modifier = ""});
  AnnotatedReport second = Make("b", "The number rose to 11 by Saturday.");
  second.annotation.published = ParseIsoTime("2024-03-09");
  second.annotation.times.push_back(
      {.span = {25, 33}, .type = TimexType::kDate, .value = "2024-03-09", .modifier = ""});
  Incident incident;
  incident.when = "2024-03-09";
  second.claims.incidents.push_back(incident);
  std::vector<AnnotatedReport> reports;
  reports.push_back(std::move(first));
  reports.push_back(std::move(second));
  const Grouping together{.events = {{.reports = {0, 1}, .key = "", .reasons = {}}},
                          .origins = std::vector<TextOrigin>(2)};
  const Dossier dossier = BuildDossier(std::move(reports), together, {});
  EXPECT_EQ(dossier.events[0].when.begin, "2024-03-07");
}

TEST(DossierTest, GivesAnEventTwoDaysAtMost) {
  std::vector<AnnotatedReport> reports;
  for (const std::string id : {"a", "b", "c"}) {
    AnnotatedReport report = Make(id, "Fri Sat Sun");
    report.annotation.published = ParseIsoTime("2024-03-05");
    const std::string days[] = {"2024-03-01", "2024-03-02", "2024-03-03"};
    for (std::uint32_t i = 0; i < 3; ++i) {
      // Saturday first, for it to weigh most; then Friday, then Sunday.
      const std::uint32_t which = i == 0 ? 1 : (i == 1 ? 0 : 2);
      report.annotation.times.push_back(
          {.span = {4 * which, 4 * which + 3}, .type = TimexType::kDate, .value = days[which], .modifier = ""});
    }
    reports.push_back(std::move(report));
  }
  const Grouping together{.events = {{.reports = {0, 1, 2}, .key = "", .reasons = {}}},
                          .origins = std::vector<TextOrigin>(3)};
  const Dossier dossier = BuildDossier(std::move(reports), together, {});
  EXPECT_EQ(dossier.events[0].when.begin, "2024-03-01");
  EXPECT_EQ(dossier.events[0].when.end, "2024-03-02");
}

TEST(DossierTest, MakesAnEmptyDossierOfNothing) {
  EXPECT_TRUE(BuildDossier({}, {}, {}).events.empty());
}

TEST(DossierTest, TellsHappeningsOnceAndNoLinesOfPublication) {
  AnnotatedReport report = Make("a",
                                "The Ormsby Gazette, at 7.15 pm\nThe bridge gave way at 5 p.m. on Monday. By 6 p.m. "
                                "boats had reached the piers.");
  Annotation& annotation = report.annotation;
  annotation.blocks.push_back({.kind = BlockKind::kParagraph, .span = {0, 29}, .repeats = {}});
  const auto size = static_cast<std::uint32_t>(report.report.text.size());
  annotation.blocks.push_back({.kind = BlockKind::kParagraph, .span = {30, size}, .repeats = {}});
  const auto add = [&](std::uint32_t begin, std::uint32_t end, std::string value) {
    annotation.times.push_back(
        {.span = {begin, end}, .type = TimexType::kTime, .value = std::move(value), .modifier = ""});
  };
  add(20, 29, "2024-03-04T19:15");
  add(53, 59, "2024-03-04T17:00");
  add(74, 80, "2024-03-04T18:00");
  add(53, 59, "2024-03-04T17:00");
  std::vector<AnnotatedReport> reports;
  reports.push_back(std::move(report));
  const Grouping grouping = GroupReports(reports, {});
  const Dossier dossier = BuildDossier(std::move(reports), grouping, {});
  const std::vector<TimelineEntry>& timeline = dossier.events[0].timeline;
  ASSERT_EQ(timeline.size(), 2u);
  EXPECT_EQ(timeline[0].what, "The bridge gave way at 5 p.m. on Monday.");
  EXPECT_EQ(timeline[1].what, "By 6 p.m. boats had reached the piers.");
}

// A report of one paragraph, whose hours are given by their words.
AnnotatedReport Telling(std::string text, std::initializer_list<std::pair<std::string_view, std::string>> hours) {
  AnnotatedReport report = Make("a", std::move(text));
  const auto size = static_cast<std::uint32_t>(report.report.text.size());
  report.annotation.blocks.push_back({.kind = BlockKind::kParagraph, .span = {0, size}, .repeats = {}});
  for (const auto& [words, value] : hours) {
    const auto begin = static_cast<std::uint32_t>(report.report.text.find(words));
    report.annotation.times.push_back({.span = {begin, begin + static_cast<std::uint32_t>(words.size())},
                                       .type = TimexType::kTime,
                                       .value = value,
                                       .modifier = ""});
  }
  return report;
}

std::vector<std::string> TimelineOf(AnnotatedReport report) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(std::move(report));
  const Grouping grouping = GroupReports(reports, {});
  const Dossier dossier = BuildDossier(std::move(reports), grouping, {});
  std::vector<std::string> lines;
  for (const TimelineEntry& entry : dossier.events[0].timeline) lines.push_back(entry.what);
  return lines;
}

TEST(DossierTest, PutsMorningBeforeAfternoonAndBothAmongTheHours) {
  EXPECT_EQ(
      TimelineOf(Telling(
          "Boats came in the afternoon. The pier broke in the morning. Rain began at 11 a.m. there.",
          {{"the afternoon", "2024-03-04TAF"}, {"the morning", "2024-03-04TMO"}, {"11 a.m.", "2024-03-04T11:00"}})),
      (std::vector<std::string>{"The pier broke in the morning.", "Rain began at 11 a.m. there.",
                                "Boats came in the afternoon."}));
}

TEST(DossierTest, LeavesTheDatelineAndWordsWithoutACountOutOfTheTimeline) {
  AnnotatedReport report =
      Telling("ORMSBY, March 4 (Agency) - The bridge fell at 5 p.m. that day. \"We wait. We hope,\" she said at noon.",
              {{"5 p.m.", "2024-03-04T17:00"}, {"noon", "2024-03-04T12:00"}});
  const std::string& text = report.report.text;
  const auto said = static_cast<std::uint32_t>(text.find("said"));
  const auto quote = static_cast<std::uint32_t>(text.find('"'));
  Attribution attribution;
  attribution.cue = ByteSpan{said, said + 4};
  attribution.content = {{quote, said - 5}};
  report.annotation.attributions.push_back(attribution);
  EXPECT_EQ(TimelineOf(std::move(report)), (std::vector<std::string>{"The bridge fell at 5 p.m. that day."}));
}

TEST(DossierTest, KeepsAShortenedMonthOfADatelineOutOfTheTimeline) {
  EXPECT_EQ(TimelineOf(
                Telling("ORMSBY, Aug. 30 - Four houses fell at 5 p.m. on the bank.", {{"5 p.m.", "2024-08-30T17:00"}})),
            (std::vector<std::string>{"Four houses fell at 5 p.m. on the bank."}));
}

TEST(DossierTest, DoesNotCutAQuotationInTwo) {
  EXPECT_EQ(TimelineOf(Telling("\"It was dark. We ran at 5 a.m. from there,\" said a man of the town.",
                               {{"5 a.m.", "2024-03-04T05:00"}})),
            (std::vector<std::string>{"\"It was dark. We ran at 5 a.m. from there,\" said a man of the town."}));
}

// Filed from a city of the gazetteer; `place` is a name that it does not know, where the main incident was.
AnnotatedReport FiledFrom(std::string_view city, std::string id, std::string text, std::string_view place = {}) {
  AnnotatedReport report = Make(std::move(id), std::move(text));
  const std::string& words = report.report.text;
  report.annotation.blocks.push_back(
      {.span = {0, static_cast<std::uint32_t>(words.size())}, .repeats = std::nullopt, .time = std::nullopt});
  const auto name = [&](std::string_view of, std::optional<PlacePin> pin) {
    const auto begin = static_cast<std::uint32_t>(words.find(of));
    Mention mention{.span = {begin, begin + static_cast<std::uint32_t>(of.size())},
                    .entity = EntityId(report.annotation.entities.size()),
                    .pin = std::move(pin)};
    report.annotation.entities.push_back(
        {.type = EntityType::kPlace, .name = std::string(of), .aliases = {}, .part_of = std::nullopt});
    report.annotation.mentions.push_back(mention);
  };
  name(city, PlacePin{.country = "ML", .latitude = 12.6, .longitude = -8, .precision = PlacePin::Precision::kCity});
  if (place.empty()) return report;
  name(place, std::nullopt);
  Incident incident;
  incident.where = {1};
  report.claims.incidents.push_back(incident);
  return report;
}

TEST(DossierTest, TakesTheVillageThatATextNamesBeforeTheCityThatItIsFiledFrom) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(FiledFrom("BAMAKO", "a", "BAMAKO - Gunmen attacked a post at Tin-Kelt on Saturday.", "Tin-Kelt"));
  reports.push_back(FiledFrom("BAMAKO", "b", "BAMAKO - The number of dead in the attack rose to nine."));
  const Grouping together{.events = {{.reports = {0, 1}, .key = "", .reasons = {}}},
                          .origins = std::vector<TextOrigin>(2)};
  EXPECT_EQ(BuildDossier(std::move(reports), together, {}).events[0].where.name, "Tin-Kelt");
}

// A report of one paragraph that names towns, each with its country; `at` are those where its main incident was.
AnnotatedReport Naming(std::string id, std::string text,
                       std::initializer_list<std::tuple<std::string_view, std::string, PlacePin::Precision>> towns,
                       std::vector<std::uint32_t> at = {}) {
  AnnotatedReport report = Make(std::move(id), std::move(text));
  const std::string& words = report.report.text;
  report.annotation.blocks.push_back(
      {.span = {0, static_cast<std::uint32_t>(words.size())}, .repeats = std::nullopt, .time = std::nullopt});
  for (const auto& [name, country, precision] : towns) {
    const auto begin = static_cast<std::uint32_t>(words.find(name));
    PlacePin pin;
    pin.country = country;
    pin.precision = precision;
    report.annotation.mentions.push_back({.span = {begin, begin + static_cast<std::uint32_t>(name.size())},
                                          .entity = EntityId(report.annotation.entities.size()),
                                          .pin = std::move(pin)});
    report.annotation.entities.push_back(
        {.type = EntityType::kPlace, .name = std::string(name), .aliases = {}, .part_of = std::nullopt});
  }
  if (at.empty()) return report;
  Incident incident;
  incident.where = std::move(at);
  report.claims.incidents.push_back(incident);
  return report;
}

std::string WhereOf(std::vector<AnnotatedReport> reports) {
  EventGroup all;
  for (std::uint32_t i = 0; i < reports.size(); ++i) all.reports.push_back(i);
  const Grouping together{.events = {all}, .origins = std::vector<TextOrigin>(reports.size())};
  return BuildDossier(std::move(reports), together, {}).events[0].where.name;
}

TEST(DossierTest, TheSeatOfASourceIsNoPlaceOfTheEvent) {
  using Precision = PlacePin::Precision;
  const auto where = [](bool source) {
    AnnotatedReport report = Naming("a", "A barge sank off Velm on Monday, the port office in Harlow said.",
                                    {{"Velm", "GB", Precision::kUnknown}, {"Harlow", "GB", Precision::kCity}});
    Attribution said;
    if (source) said.source = ByteSpan{33, 58};
    said.cue = ByteSpan{59, 63};
    report.annotation.attributions.push_back(said);
    std::vector<AnnotatedReport> reports;
    reports.push_back(std::move(report));
    return WhereOf(std::move(reports));
  };
  EXPECT_EQ(where(true), "Velm");
  EXPECT_EQ(where(false), "Harlow");
}

TEST(DossierTest, ATownOfAnotherCountryThanTheIncidentsIsNotItsPlace) {
  using Precision = PlacePin::Precision;
  const auto where = [](std::string country) {
    std::vector<AnnotatedReport> reports;
    reports.push_back(Naming("a", "Four members of the Harlow club died in a flood at Grau in Austria.",
                             {{"Harlow", std::move(country), Precision::kCity},
                              {"Grau", "AT", Precision::kUnknown},
                              {"Austria", "AT", Precision::kCountry}},
                             {0, 1, 2}));
    return WhereOf(std::move(reports));
  };
  EXPECT_EQ(where("GB"), "Grau");
  EXPECT_EQ(where("AT"), "Harlow");
}

TEST(DossierTest, AReportOfMonthsAfterSaysLittleByWhereItIsTold) {
  using Precision = PlacePin::Precision;
  const auto where = [](std::string_view published) {
    std::vector<AnnotatedReport> reports;
    reports.push_back(Naming("a", "A barge sank at Velm.", {{"Velm", "GB", Precision::kUnknown}}));
    reports.back().annotation.published = ParseIsoTime("2024-03-04");
    reports.push_back(Naming("b", "Harlow remembers the barge.", {{"Harlow", "GB", Precision::kCity}}));
    reports.back().annotation.published = ParseIsoTime(published);
    return WhereOf(std::move(reports));
  };
  EXPECT_EQ(where("2025-03-04"), "Velm");
  EXPECT_EQ(where("2024-03-05"), "Harlow");
}

}  // namespace
}  // namespace rashomon

#include "dossier/mentions.h"

#include <gtest/gtest.h>

#include "reconcile/testing/report_builder.h"

namespace rashomon {
namespace {

DossierEvent EventAt(std::string day, std::string place, IncidentType type, std::vector<std::uint32_t> reports) {
  DossierEvent event;
  event.type = type;
  event.when = {.begin = day, .end = day, .claims = {}};
  event.where = {.name = std::move(place),
                 .pin = {.country = "", .latitude = {}, .longitude = {}, .precision = PlacePin::Precision::kCity},
                 .spans = {}};
  event.reports = std::move(reports);
  return event;
}

// A report that tells of a shooting elsewhere as background.
AnnotatedReport Background(std::string_view day, std::string_view place, IncidentType type = IncidentType::kShooting) {
  AnnotatedReport report = ReportBuilder("r").Happened(type, "shooting", day, place).Done();
  report.claims.incidents.front().scope = Scope::kOther;
  return report;
}

std::vector<DossierEvent> TwoEvents() {
  std::vector<DossierEvent> events;
  events.push_back(EventAt("2024-03-02", "Port Merrow", IncidentType::kShooting, {0}));
  events.push_back(EventAt("2024-03-09", "Eastvale", IncidentType::kShooting, {1}));
  return events;
}

std::vector<std::uint32_t> MentionedIn(AnnotatedReport first, AnnotatedReport second,
                                       std::vector<DossierEvent> events = TwoEvents()) {
  std::vector<AnnotatedReport> reports;
  reports.push_back(std::move(first));
  reports.push_back(std::move(second));
  FindMentions(reports, events);
  EXPECT_TRUE(events[1].mentioned_in.empty());
  return events[0].mentioned_in;
}

TEST(MentionsTest, TakesDayPlaceAndKindTogether) {
  const auto own = [] { return ReportBuilder("own").Done(); };
  EXPECT_EQ(MentionedIn(own(), Background("2024-03-02", "Port Merrow")), (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(MentionedIn(own(), Background("2024-03-02T21", "Port Merrow", IncidentType::kAttack)),
            (std::vector<std::uint32_t>{1}));
  EXPECT_TRUE(MentionedIn(own(), Background("2024-03-03", "Port Merrow")).empty());
  EXPECT_TRUE(MentionedIn(own(), Background("2024-03-02", "Calder")).empty());
  EXPECT_TRUE(MentionedIn(own(), Background("2024-03-02", "Port Merrow", IncidentType::kArson)).empty());
  EXPECT_TRUE(MentionedIn(own(), Background("2024-03", "Port Merrow")).empty());
}

TEST(MentionsTest, TakesTheTownOfAPlaceWithinIt) {
  std::vector<DossierEvent> events = TwoEvents();
  events[0].where.name = "Harbour Gate, Port Merrow";
  EXPECT_EQ(MentionedIn(ReportBuilder("own").Done(), Background("2024-03-02", "Port Merrow"), events),
            (std::vector<std::uint32_t>{1}));
}

TEST(MentionsTest, KnowsAPersonWhoIsCountedByName) {
  const auto counts = [](std::string name, Scope scope) {
    return ReportBuilder("r")
        .Count({.group = "a docker", .low = 1, .high = 1, .people = {std::move(name)}, .scope = scope})
        .Done();
  };
  EXPECT_EQ(MentionedIn(counts("Ida Voss", Scope::kEvent), counts("Ida Voss", Scope::kOther)),
            (std::vector<std::uint32_t>{1}));
  EXPECT_TRUE(MentionedIn(counts("Ida Voss", Scope::kEvent), counts("Ida Marl", Scope::kOther)).empty());
  EXPECT_TRUE(MentionedIn(counts("Voss", Scope::kEvent), counts("Voss", Scope::kOther)).empty());
}

TEST(MentionsTest, LeavesOpenWhatFitsTwoEvents) {
  std::vector<DossierEvent> events = TwoEvents();
  events.push_back(EventAt("2024-03-02", "Port Merrow", IncidentType::kShooting, {}));
  EXPECT_TRUE(MentionedIn(ReportBuilder("own").Done(), Background("2024-03-02", "Port Merrow"), events).empty());
}

}  // namespace
}  // namespace rashomon

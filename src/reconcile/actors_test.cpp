// Who is who over the reports of an event: by which name a person, a body or a place is called in the dossier.
#include "reconcile/actors.h"

#include <gtest/gtest.h>

#include <numeric>

#include "reconcile/testing/reconcile_all.h"

namespace rashomon {
namespace {

struct Named {
  EntityType type;
  std::string name;                     // of the entity
  std::vector<std::string> words = {};  // of its mentions, where they are written otherwise
  std::optional<Stance> stance = {};    // in which it is held responsible
};

AnnotatedReport Tells(const std::vector<Named>& named) {
  AnnotatedReport report;
  for (std::uint32_t i = 0; i < named.size(); ++i) {
    report.annotation.entities.push_back({.type = named[i].type, .name = named[i].name, .aliases = {}, .part_of = {}});
    std::vector<std::string> words = {named[i].name};
    words.insert(words.end(), named[i].words.begin(), named[i].words.end());
    for (const std::string& word : words) {
      const auto begin = static_cast<std::uint32_t>(report.report.text.size());
      report.report.text += word;
      const ByteSpan span{begin, static_cast<std::uint32_t>(report.report.text.size())};
      report.report.text += ' ';
      report.annotation.mentions.push_back({.span = span, .entity = EntityId(i), .pin = {}});
    }
    if (!named[i].stance) continue;
    if (report.claims.incidents.empty()) report.claims.incidents.emplace_back();
    const auto mention = static_cast<std::uint32_t>(report.annotation.mentions.size() - 1);
    report.claims.incidents.front().responsibility.push_back(
        {.organization = mention, .stance = *named[i].stance, .span = {}, .attribution = {}});
  }
  return report;
}

std::vector<std::string> NamesIn(const std::vector<std::vector<Named>>& named) {
  std::vector<AnnotatedReport> reports;
  for (const std::vector<Named>& of_report : named) reports.push_back(Tells(of_report));
  std::vector<std::uint32_t> all(reports.size());
  std::iota(all.begin(), all.end(), 0u);
  std::vector<std::string> names;
  const ActorTable table(reports, all);
  for (const UnitedActor& actor : table.actors()) names.push_back(actor.name);
  return names;
}

using Names = std::vector<std::string>;
using Report = std::vector<Named>;

TEST(ActorsTest, APlaceIsCalledAsTheTextWritesItAndNotAsTheDateline) {
  EXPECT_EQ(NamesIn({Report{{EntityType::kPlace, "PORT ARDEN", {"Port Arden"}}}}), Names{"Port Arden"});
}

TEST(ActorsTest, APlaceThatStandsInDatelinesAloneIsWrittenSmall) {
  EXPECT_EQ(NamesIn({Report{{EntityType::kPlace, "PORT O'ARDEN-ÜLM"}}}), Names{"Port O'Arden-Ülm"});
}

TEST(ActorsTest, AbbreviationsAndBodiesKeepTheirCapitals) {
  EXPECT_EQ(NamesIn({Report{{EntityType::kPlace, "NRV"}, {EntityType::kOrganization, "NAVREP"}}}),
            (Names{"NRV", "NAVREP"}));
}

TEST(ActorsTest, TheFormOfMostReportsNamesAPerson) {
  const Report full = {{EntityType::kPerson, "Ada Brook"}}, last = {{EntityType::kPerson, "Brook"}};
  EXPECT_EQ(NamesIn({last, full, full}), Names{"Ada Brook"});
}

TEST(ActorsTest, ALastNameThatTwoPeopleBearStandsForNeither) {
  const Report two = {{EntityType::kPerson, "Ada Brook"}, {EntityType::kPerson, "Ian Brook"}};
  const Report last = {{EntityType::kPerson, "Brook"}};
  EXPECT_EQ(NamesIn({two, last}), (Names{"Ada Brook", "Ian Brook", "Brook"}));
}

TEST(ActorsTest, AnAcronymThatNoReportExplainsIsTheBodyOfTheseInitials) {
  const Report full = {{EntityType::kOrganization, "Front for the Liberation of Tolm"}};
  const Report acronym = {{EntityType::kOrganization, "FLT"}};
  EXPECT_EQ(NamesIn({full, acronym, full}), Names{"Front for the Liberation of Tolm"});
}

TEST(ActorsTest, AnAcronymThatTwoBodiesHaveStandsForNeither) {
  const Report two = {{EntityType::kOrganization, "Tolm Relief Fund"}, {EntityType::kOrganization, "Tern River Force"}};
  EXPECT_EQ(NamesIn({two, Report{{EntityType::kOrganization, "TRF"}}}),
            (Names{"Tolm Relief Fund", "Tern River Force", "TRF"}));
}

TEST(ActorsTest, APerpetratorByTheEndOfItsNameIsThePerpetratorOfTheFullName) {
  const Report full = {
      {.type = EntityType::kOrganization, .name = "Meridian Liberation Front", .stance = Stance::kSuspected}};
  const Report part = {{.type = EntityType::kOrganization, .name = "Liberation Front", .stance = Stance::kClaimed}};
  EXPECT_EQ(NamesIn({full, part}), Names{"Meridian Liberation Front"});
}

TEST(ActorsTest, TheEndOfANameThatTwoPerpetratorsBearStandsForNeither) {
  const Report two = {
      {.type = EntityType::kOrganization, .name = "Meridian Liberation Front", .stance = Stance::kAccused},
      {.type = EntityType::kOrganization, .name = "Esk Liberation Front", .stance = Stance::kAccused}};
  const Report part = {{.type = EntityType::kOrganization, .name = "Liberation Front", .stance = Stance::kClaimed}};
  EXPECT_EQ(NamesIn({two, part}), (Names{"Meridian Liberation Front", "Esk Liberation Front", "Liberation Front"}));
}

TEST(ActorsTest, TheMinistriesOfTwoSidesAreTwo) {
  const Report theirs = {{EntityType::kOrganization, "Tolmish Defence Ministry"}};
  const Report own = {{EntityType::kOrganization, "Defence Ministry"}};
  EXPECT_EQ(NamesIn({theirs, own}), (Names{"Tolmish Defence Ministry", "Defence Ministry"}));
}

TEST(ActorsTest, WhoOnlyDeniesIsNotThePerpetratorOfALikeName) {
  const Report full = {
      {.type = EntityType::kOrganization, .name = "Meridian Liberation Front", .stance = Stance::kClaimed}};
  const Report other = {{.type = EntityType::kOrganization, .name = "Liberation Front", .stance = Stance::kDenied}};
  EXPECT_EQ(NamesIn({full, other}), (Names{"Meridian Liberation Front", "Liberation Front"}));
}

TEST(ActorsTest, APerpetratorOfSeveralNamesIsOneLine) {
  std::vector<AnnotatedReport> reports;
  for (const char* name : {"Meridian Liberation Front", "MLF", "Liberation Front"}) {
    ReportBuilder report(name);
    report.Happened(IncidentType::kBombing, "blast", "2024-03-02").Held({.organization = name});
    reports.push_back(report.Done());
  }
  const auto account = ReconcileAll(reports);
  ASSERT_EQ(account.responsibility.size(), 1u);
  EXPECT_EQ(account.responsibility.front().organization, "Meridian Liberation Front");
  EXPECT_EQ(account.responsibility.front().claims.size(), 3u);
}

}  // namespace
}  // namespace rashomon

// Who is who over the reports of an event: by which name a person, a body or a place is called in the dossier.
#include "reconcile/actors.h"

#include <gtest/gtest.h>

#include <numeric>

namespace rashomon {
namespace {

struct Named {
  EntityType type;
  std::string name;                     // of the entity
  std::vector<std::string> words = {};  // of its mentions, where they are written otherwise
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

}  // namespace
}  // namespace rashomon

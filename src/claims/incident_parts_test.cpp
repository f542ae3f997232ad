// One incident or several of a kind: whole reports in, incidents out.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claims/testing/claim_reading.h"

namespace rashomon {
namespace {

struct Read : ClaimReading {
  explicit Read(std::string text) : ClaimReading(std::move(text), "2024-03-05") {}

  [[nodiscard]] std::string WordsOf(const std::vector<std::uint32_t>& mentions) const {
    std::string out;
    for (const std::uint32_t m : mentions)
      out += (out.empty() ? "" : ", ") + std::string(annotation.mentions[m].span.In(report.text));
    return out;
  }
  // The word for each incident, as far as it happened and is of the event.
  [[nodiscard]] std::vector<std::string> Incidents() const {
    std::vector<std::string> out;
    for (const Incident& incident : claims.incidents) {
      std::string line(Name(incident.type));
      if (incident.scope == Scope::kOther) line += " other";
      if (incident.realis == Incident::Realis::kFoiled) line += " foiled";
      out.push_back(line + ": " + std::string(incident.span.In(report.text)));
    }
    return out;
  }
  // The incident of each figure, by the words of the figure.
  [[nodiscard]] std::optional<std::uint32_t> IncidentOf(std::string_view words) const {
    for (const Figure& figure : claims.figures) {
      if (figure.span.In(std::string_view(report.text)).contains(words)) return figure.incident;
    }
    return std::nullopt;
  }
};

using Lines = std::vector<std::string>;

TEST(IncidentPartsTest, TellsTwoWhereTheReportSaysSo) {
  struct Case {
    std::string text;
    Lines incidents;
  };
  const Case cases[] = {
      {.text = "A bomb exploded at the gate of the ministry on Monday and another at the Harbour Hotel.",
       .incidents = {"bombing: bomb", "bombing: another"}},
      {.text = "Two bombs exploded in Tolm on Monday, one at the gate of the barracks and the other outside a bank.",
       .incidents = {"bombing: bombs", "bombing: other"}},
      {.text = "Two bombs exploded in Tolm on Monday, one at a police station and the other at a bank.",
       .incidents = {"bombing: bombs", "bombing: other"}},
      {.text = "A bomb killed three guards at the gate of the ministry on Monday and a second bomb killed two cooks at "
               "a hotel.",
       .incidents = {"bombing: bomb", "bombing: bomb"}},
      {.text = "Car bombs exploded outside a court and a church in Tolm on Monday.",
       .incidents = {"bombing: Car bombs", "bombing: church"}},
      {.text = "Gunmen attacked a convoy in Leeds on Monday and killed three guards. In Bristol, two gunmen attacked a "
               "bank and killed a clerk.",
       .incidents = {"attack: attacked", "attack: attacked"}},
      {.text =
           "A car bomb killed four soldiers at a checkpoint near Tolm on Monday. A second bomb, at a bus station, was "
           "defused by police.",
       .incidents = {"bombing: car bomb", "bombing foiled: bomb"}},
      {.text =
           "A bomb killed two people at a hotel in Tolm on Monday. On Feb. 12 a bomb killed nine people at the same "
           "hotel.",
       .incidents = {"bombing: bomb", "bombing other: bomb"}},
      {.text =
           "Two men attacked a police post in Tolm on Monday, killing one officer. Another attack in December killed "
           "four officers at the harbour.",
       .incidents = {"attack: attacked", "attack other: attack"}},
  };
  for (const Case& c : cases) EXPECT_EQ(Read(c.text).Incidents(), c.incidents) << c.text;
}

TEST(IncidentPartsTest, TellsOneWhereAReportOnlyVariesItsWords) {
  const char* const reports[] = {
      "A car bomb killed eight people at a market in the centre of Tolm on Monday, police said.\n\nThe blast tore "
      "through "
      "stalls near the old fish hall. The dead were taken to Marin Hospital, where relatives waited outside the "
      "morgue. A "
      "bomb that was hidden in a van had exploded at the entrance of a bakery, a police officer said.\n\nIn the "
      "capital, "
      "Esk, the president condemned the attack. The explosion was the worst in the region this year.",
      "A bomb exploded in Tolm on Monday. Officials fear another attack before the vote.",
      "A bomb killed one officer at the gate and another at the hotel on Monday.",
      "The bombing wounded two guards and another outside the mosque.",
      "A bomb exploded at a hotel in Tolm on Monday. It was another attack on the owner of the hotel.",
      "The bomb that exploded in Tolm on Monday was laid at a bridge. Police said the bomb was at the second arch.",
  };
  for (const char* report : reports) EXPECT_EQ(Read(report).Incidents().size(), 1u) << report;
}

TEST(IncidentPartsTest, ComesBackToTheOneThatIsMeant) {
  const Read read(
      "A bomb exploded at the gate of the ministry on Monday and another at the Harbour Hotel.\n\nThe hotel blast "
      "wounded "
      "two cooks. The first bomb killed three guards.");
  ASSERT_EQ(read.claims.incidents.size(), 2u);
  EXPECT_EQ(read.IncidentOf("two cooks"), 1u);
  EXPECT_EQ(read.IncidentOf("three guards"), 0u);
}

TEST(IncidentPartsTest, GivesEachIncidentItsOwnPlaceWeaponAndTarget) {
  const Read bombs(
      "Two bombs exploded in Tolm on Monday, one outside the town hall and the other outside a bank, police said.");
  ASSERT_EQ(bombs.claims.incidents.size(), 2u);
  EXPECT_EQ(bombs.WordsOf(bombs.claims.incidents[0].target), "town hall");
  EXPECT_EQ(bombs.WordsOf(bombs.claims.incidents[1].target), "bank");
  EXPECT_EQ(bombs.WordsOf(bombs.claims.incidents[1].weapon), "bombs");

  const Read towns(
      "Gunmen attacked a convoy in Leeds on Monday and killed three guards. In Bristol on Monday, two gunmen attacked "
      "a "
      "bank and killed a clerk.");
  ASSERT_EQ(towns.claims.incidents.size(), 2u);
  EXPECT_EQ(towns.WordsOf(towns.claims.incidents[0].where), "Leeds");
  EXPECT_EQ(towns.WordsOf(towns.claims.incidents[1].where), "Bristol");
  EXPECT_EQ(towns.WordsOf(towns.claims.incidents[1].target), "bank");
  EXPECT_EQ(towns.IncidentOf("three guards"), 0u);
  EXPECT_EQ(towns.IncidentOf("a clerk"), 1u);
}

TEST(IncidentPartsTest, DatesEachIncidentByItsOwnDay) {
  const Read read("A bomb killed two people at a hotel in Tolm on Monday. On Friday, a bomb exploded at a school.");
  ASSERT_EQ(read.claims.incidents.size(), 2u);
  EXPECT_EQ(read.claims.incidents[0].when, "2024-03-04");
  EXPECT_EQ(read.claims.incidents[1].when, "2024-03-01");
  EXPECT_EQ(read.claims.incidents[1].scope, Scope::kOther);
}

}  // namespace
}  // namespace rashomon

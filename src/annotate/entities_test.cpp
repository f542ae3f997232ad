// What the annotation says of names: found, joined, pinned. Texts written for these tests.
#include <gtest/gtest.h>

#include <algorithm>

#include "annotate/annotate.h"

namespace rashomon {
namespace {

const Language& English() {
  static const Language kEnglish = *Language::Load(*LanguageSources::BuiltIn("en"));
  return kEnglish;
}

struct Read {
  Report report;
  Annotation annotation;

  explicit Read(std::string text) {
    report.id = "r";
    report.text = std::move(text);
    annotation = Annotate(report, English(), {});
  }
  std::vector<std::string> MentionsOf(std::string_view name) const {
    std::vector<std::string> out;
    for (const Mention& mention : annotation.mentions) {
      if (annotation.entities[mention.entity.index()].name == name) out.emplace_back(mention.span.In(report.text));
    }
    return out;
  }
  const Entity* Find(std::string_view name) const {
    for (const Entity& entity : annotation.entities) {
      if (entity.name == name) return &entity;
    }
    return nullptr;
  }
  std::optional<PlacePin> PinOf(std::string_view name) const {
    for (const Mention& mention : annotation.mentions) {
      if (mention.span.In(report.text) == name) return mention.pin;
    }
    return std::nullopt;
  }
};

using Forms = std::vector<std::string>;

TEST(EntitiesTest, JoinsTheFormsOfAPersonsName) {
  const Read read(
      "Police Chief Maria L. Santos told reporters on Tuesday that two men had been arrested.\n\n"
      "Santos thanked the volunteers who had searched the woods. \"We owe them,\" Chief Santos said.");
  EXPECT_EQ(read.MentionsOf("Maria L. Santos"), (Forms{"Maria L. Santos", "Santos", "Santos"}));
}

TEST(EntitiesTest, PartsNamesAtADashBetweenBlanks) {
  const Read read("Free Lagoon Radio - News\n\nThe station Free Lagoon Radio said that the quay had been closed.");
  for (const Mention& mention : read.annotation.mentions)
    EXPECT_EQ(mention.span.In(read.report.text).find(" - "), std::string_view::npos);
}

TEST(EntitiesTest, LeavesTheTitleOutOfTheNameAndKeepsItWhereThereIsNoFullerOne) {
  const Read read("The order was given by General Okafor, officials said. Okafor denied it.");
  EXPECT_EQ(read.MentionsOf("General Okafor"), (Forms{"Okafor", "Okafor"}));
}

TEST(EntitiesTest, JoinsANounToTheOneWhoHoldsTheOffice) {
  const Read read(
      "President Elena Markovic visited the wounded on Monday.\n\nThe president promised help. She left in the "
      "evening.");
  EXPECT_EQ(read.MentionsOf("Elena Markovic"), (Forms{"Elena Markovic", "The president", "She"}));
}

TEST(EntitiesTest, ReadsAnAcronymThatTheReportExplains) {
  const Read read(
      "The Coastal Fishermen's Union (CFU) called the strike. Two CFU members were detained by police in Manila.");
  const Entity* entity = read.Find("Coastal Fishermen's Union");
  ASSERT_NE(entity, nullptr);
  EXPECT_EQ(entity->type, EntityType::kOrganization);
  EXPECT_EQ(read.MentionsOf("Coastal Fishermen's Union"), (Forms{"Coastal Fishermen's Union", "CFU", "CFU"}));
}

TEST(EntitiesTest, KnowsTheNamesOfArmedOrganisations) {
  const Read read(
      "The Kurdistan Workers' Party said it had attacked the convoy. Turkey has fought the PKK since 1984.");
  EXPECT_EQ(read.MentionsOf("Kurdistan Workers' Party"), (Forms{"Kurdistan Workers' Party", "PKK"}));
}

TEST(EntitiesTest, KeepsABranchApartFromWhatItBelongsTo) {
  const Read read("Al-Qaida in the Islamic Maghreb claimed the raid. Experts doubt that al-Qaida gave the order.");
  const Entity* branch = read.Find("Al-Qaida in the Islamic Maghreb");
  ASSERT_NE(branch, nullptr);
  ASSERT_TRUE(branch->part_of);
  EXPECT_EQ(read.annotation.entities[branch->part_of->index()].name, "al-Qaida");
}

TEST(EntitiesTest, TakesABranchForAPartOfTheWholeThatItIsNamedAfter) {
  const Read read("Hezbollah's armed wing, known as the Saraya Company, claimed the attack. Hezbollah said nothing.");
  const auto part = std::find_if(read.annotation.entities.begin(), read.annotation.entities.end(),
                                 [](const Entity& e) { return e.part_of.has_value(); });
  ASSERT_NE(part, read.annotation.entities.end());
  EXPECT_EQ(part->name, "Saraya Company");
  EXPECT_EQ(read.annotation.entities[part->part_of->index()].name, "Hezbollah");
  EXPECT_EQ(read.MentionsOf("Saraya Company"), (Forms{"Hezbollah's armed wing", "Saraya Company"}));
}

TEST(EntitiesTest, JoinsTheAirportOfACityToItsProperName) {
  const Read read(
      "Flights from Nairobi airport were halted. Hundreds slept at Jomo Kenyatta International Airport in Nairobi.");
  EXPECT_EQ(read.MentionsOf("Jomo Kenyatta International Airport"),
            (Forms{"Nairobi airport", "Jomo Kenyatta International Airport"}));
}

TEST(EntitiesTest, GivesALastNameToTheOneNamedMostOften) {
  const Read read(
      "Peter Hall was shot on Monday. Hall had run the shop for years. His widow, Anna Hall, and neighbors lit "
      "candles.\n\n"
      "Police say Hall knew the man.");
  EXPECT_EQ(read.MentionsOf("Peter Hall").size(), 4u);
}

TEST(EntitiesTest, JoinsANameToItsShorterForm) {
  const Read read("The Riverside Daily News first reported the fire. A reporter of the Riverside Daily saw flames.");
  EXPECT_EQ(read.MentionsOf("Riverside Daily News"), (Forms{"Riverside Daily News", "Riverside Daily"}));
}

TEST(EntitiesTest, TakesForAPlaceWhatStandsWhereOnlyAPlaceCan) {
  struct Case {
    std::string text;
    std::string name;
    EntityType type;
  };
  const Case cases[] = {
      {"A worker was buried by maize in a silo at Harlow on Wednesday, the sheriff said.", "Harlow",
       EntityType::kPlace},
      {"An army helicopter crashed near Vera Dolna on Monday. Five bodies were brought to Vera Dolna.", "Vera Dolna",
       EntityType::kPlace},
      {"A bomb exploded on the outskirts of Kirkby Moor early on Wednesday.", "Kirkby Moor", EntityType::kPlace},
      {"A truck left the road 20 km from Vera Dolna on Monday.", "Vera Dolna", EntityType::kPlace},
      {"Two men died when a wall fell near Čelnik on Friday.", "Čelnik", EntityType::kPlace},
      // Told of elsewhere as a person.
      {"A bullet struck a wall near Dana Smith. Dana Smith was not hurt, her lawyer said.", "Dana Smith",
       EntityType::kPerson},
      {"Police shot at Carlos Navarro on Monday.", "Carlos Navarro", EntityType::kPerson},
      {"KORLEN (NP) - Two women died when a cabin fell on Saturday, officials said.", "KORLEN", EntityType::kPlace},
      {"VERA DOLNA, May 3 (Agency) - Two women died when a cabin fell, officials said.", "VERA DOLNA",
       EntityType::kPlace},
  };
  for (const Case& c : cases) {
    const Read read(c.text);
    const Entity* entity = read.Find(c.name);
    ASSERT_NE(entity, nullptr) << c.text;
    EXPECT_EQ(entity->type, c.type) << c.text;
  }
  EXPECT_EQ(Read("A man was found dead in Room 40 on Monday, police said.").Find("Room"), nullptr);
}

// Where a sentence tells who claims, denies or is blamed for a deed, a name behind "the" is a body.
TEST(EntitiesTest, NamesBodiesThatNobodyHasHeardOf) {
  const std::pair<std::string, std::string> bodies[] = {
      {"The Black Falcons claimed responsibility for the bombing in Tolm.", "Black Falcons"},
      {"The Sons of Tarn denied having planted the bomb.", "Sons of Tarn"},
      {"Police blamed the separatist Blue Otter for the attack.", "Blue Otter"},
      {"The Quiet Hand admitted carrying out the attack on the mill.", "Quiet Hand"},
  };
  for (const auto& [text, name] : bodies) {
    const Read read(text);
    const Entity* entity = read.Find(name);
    ASSERT_NE(entity, nullptr) << text;
    EXPECT_EQ(entity->type, EntityType::kOrganization) << text;
  }
  const std::pair<std::string, std::string> others[] = {
      {"The Falmouth Bridge fell on Monday, and a group claimed responsibility.", "Falmouth Bridge"},
      {"Relatives blamed the Deputy Minister Ann Lee for the deaths.", "Ann Lee"},
  };
  for (const auto& [text, name] : others) {
    const Read read(text);
    const Entity* entity = read.Find(name);
    EXPECT_TRUE(entity == nullptr || entity->type != EntityType::kOrganization) << text;
  }
}

TEST(PlacesTest, PinsAPlaceByItsQualifier) {
  const Read texas("A bus overturned near Paris, Texas, on Friday.");
  ASSERT_TRUE(texas.PinOf("Paris"));
  EXPECT_EQ(texas.PinOf("Paris")->country, "US");
  EXPECT_NEAR(*texas.PinOf("Paris")->latitude, 33.66, 0.1);
  const Read france("A bus overturned near Paris on Friday.");
  ASSERT_TRUE(france.PinOf("Paris"));
  EXPECT_EQ(france.PinOf("Paris")->country, "FR");
}

TEST(PlacesTest, PinsABuildingWhereItsCityIs) {
  const Read read("Two rockets hit Erbil airport in Iraq on Sunday night.");
  const auto pin = read.PinOf("Erbil airport");
  ASSERT_TRUE(pin);
  EXPECT_EQ(pin->country, "IQ");
  EXPECT_EQ(pin->precision, PlacePin::Precision::kFacility);
}

TEST(PlacesTest, GivesACountryNoCoordinates) {
  const Read read("The flood reached Pakistan on Wednesday.");
  const auto pin = read.PinOf("Pakistan");
  ASSERT_TRUE(pin);
  EXPECT_EQ(pin->country, "PK");
  EXPECT_EQ(pin->precision, PlacePin::Precision::kCountry);
  EXPECT_FALSE(pin->latitude);
}

TEST(PlacesTest, SetsNoPinWhereTwoPlacesCouldBeMeant) {
  const Read read("The bodies were found in Georgia, the agency said.");
  EXPECT_FALSE(read.PinOf("Georgia"));
}

TEST(EntitiesTest, HoldsItsInvariantsOnOddTexts) {
  for (std::string text : {std::string(), std::string(" \n\n "), std::string("((((((((("),
                           std::string("THE THE THE, the \"\" ('s)"), std::string("Jr. Jr. Jr. said Mr. Mr."),
                           std::string(3000, 'A'), std::string("Kabul ") + std::string(2000, ',')}) {
    const Read read(text);
    std::uint32_t begin = 0;
    for (const Mention& mention : read.annotation.mentions) {
      EXPECT_LT(mention.span.begin, mention.span.end);
      EXPECT_LE(mention.span.end, read.report.text.size());
      EXPECT_GE(mention.span.begin, begin);
      EXPECT_LT(mention.entity.index(), read.annotation.entities.size());
      begin = mention.span.begin;
    }
  }
}

}  // namespace
}  // namespace rashomon

#include "annotate/gazetteer.h"

#include <gtest/gtest.h>

#include "language/language.h"

namespace rashomon {
namespace {

const Language& English() {
  static const Language kEnglish = [] {
    const auto sources = LanguageSources::BuiltIn("en");
    auto language = Language::Load(*sources);
    EXPECT_TRUE(language) << language.error().message;
    return *language;
  }();
  return kEnglish;
}

TEST(GazetteerTest, FindsTheCitiesOfANameTheLargestFirst) {
  const Gazetteer gazetteer(English().file("gazetteer/places.dat"));
  struct Case {
    std::string_view name, country;
    double latitude, longitude;
  };
  const Case cases[] = {
      {.name = "nairobi", .country = "KE", .latitude = -1.28, .longitude = 36.82},
      {.name = "paris", .country = "FR", .latitude = 48.85, .longitude = 2.35},
      {.name = "saint petersburg", .country = "RU", .latitude = 59.94, .longitude = 30.31},
      {.name = "kiev", .country = "UA", .latitude = 50.45, .longitude = 30.52},
      {.name = "bogota", .country = "CO", .latitude = 4.61, .longitude = -74.08},
  };
  for (const Case& c : cases) {
    const auto found = gazetteer.Find(c.name);
    ASSERT_FALSE(found.empty()) << c.name;
    const GazetteerPlace place = gazetteer.Entry(*found.begin());
    EXPECT_EQ(place.name, c.name);
    EXPECT_EQ(place.country, c.country) << c.name;
    EXPECT_NEAR(place.latitude, c.latitude, 0.1) << c.name;
    EXPECT_NEAR(place.longitude, c.longitude, 0.1) << c.name;
  }
}

TEST(GazetteerTest, KnowsTheStateOfAnAmericanTown) {
  const Gazetteer gazetteer(English().file("gazetteer/places.dat"));
  bool texas = false;
  for (std::uint32_t i : gazetteer.Find("paris"))
    texas |= gazetteer.Entry(i).country == "US" && gazetteer.Entry(i).region == "TX";
  EXPECT_TRUE(texas);
}

TEST(GazetteerTest, SaysWhatBeginsAName) {
  const Gazetteer gazetteer(English().file("gazetteer/places.dat"));
  EXPECT_TRUE(gazetteer.FindBeginning("buenos"));
  EXPECT_FALSE(gazetteer.FindBeginning("buenos aires")->empty());
  EXPECT_FALSE(gazetteer.FindBeginning("buenos noches"));
}

TEST(GazetteerTest, KnowsOfEveryLongerNameThatItsFirstWordGoesOn) {
  const Gazetteer gazetteer(English().file("gazetteer/places.dat"));
  std::size_t longer = 0;
  for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
    const std::string_view name = gazetteer.Entry(i).name;
    const std::string_view first = name.substr(0, name.find_first_of(" -"));
    if (first.empty() || first.size() == name.size()) continue;
    const auto places = gazetteer.FindBeginning(first);
    if (!places) continue;  // "ak-dovurak", behind a name with "ak'"
    ++longer;
    ASSERT_TRUE(gazetteer.GoesOn(first, *places)) << name;
  }
  EXPECT_GT(longer, 1000u);
  EXPECT_FALSE(gazetteer.GoesOn("ouagadougou", *gazetteer.FindBeginning("ouagadougou")));
}

TEST(GazetteerTest, IsEmptyOverBytesThatAreNone) {
  for (std::string_view bytes :
       {std::string_view(), std::string_view("RSHG"), std::string_view("no gazetteer at all, but long enough")}) {
    const Gazetteer gazetteer(bytes);
    EXPECT_EQ(gazetteer.size(), 0u);
    EXPECT_TRUE(gazetteer.Find("paris").empty());
    EXPECT_FALSE(gazetteer.FindBeginning("paris"));
  }
}

TEST(LineTableTest, FindsEveryLineAndNothingElse) {
  const LineTable lines("# source\nanna\tf\nbo\tm\nzoe\tf\n");
  EXPECT_EQ(lines.Find("anna"), "f");
  EXPECT_EQ(lines.Find("bo"), "m");
  EXPECT_EQ(lines.Find("zoe"), "f");
  for (std::string_view absent : {"", "an", "annaa", "c", "zzz", "# source"})
    EXPECT_EQ(lines.Find(absent), std::nullopt) << absent;
  EXPECT_EQ(LineTable("one\ntwo").Find("two"), "");
  EXPECT_EQ(LineTable("").Find("two"), std::nullopt);
}

TEST(LineTableTest, FindsFirstNamesOfTheBuiltInList) {
  const LineTable names(English().file("names/first_names.txt"));
  EXPECT_EQ(names.Find("maria"), "f");
  EXPECT_EQ(names.Find("ahmed"), "m");
  EXPECT_EQ(names.Find("qqqq"), std::nullopt);
}

TEST(FoldTest, WritesLatinLettersWithoutTheirMarks) {
  struct Case {
    std::string_view lower, folded;
  };
  const Case cases[] = {{"bogotá", "bogota"},       {"łódź", "lodz"}, {"straße", "strasse"},     {"malmö", "malmo"},
                        {"n’djamena", "n'djamena"}, {"ærø", "aero"},  {"şanlıurfa", "sanliurfa"}};
  for (const Case& c : cases) {
    std::string out;
    AppendFolded(out, c.lower);
    EXPECT_EQ(out, c.folded);
  }
}

}  // namespace
}  // namespace rashomon

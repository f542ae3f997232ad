// What kind of body or person speaks: whole sentences in, the class of their first source out.
#include <gtest/gtest.h>

#include "claims/claims.h"

namespace rashomon {
namespace {

std::vector<SourceClass> Classes(std::string text) {
  static const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  const Report report = *ReadTextReport("r", text, {});
  Annotation annotation = Annotate(report, language, {});
  return ExtractClaims(report, annotation, language).sources;
}

TEST(SourceClassTest, ReadsWhoSpeaksFromTheWordsOfTheSource) {
  struct Case {
    std::string_view source;
    SourceClass expected;
  };
  const Case cases[] = {
      {.source = "Police", .expected = SourceClass::kPolice},
      {.source = "A police officer", .expected = SourceClass::kPolice},
      {.source = "A spokesman for the interior ministry", .expected = SourceClass::kGovernment},
      {.source = "Officials", .expected = SourceClass::kGovernment},
      {.source = "Hospital officials", .expected = SourceClass::kHospital},
      {.source = "A doctor at the military hospital", .expected = SourceClass::kHospital},
      {.source = "The army", .expected = SourceClass::kMilitary},
      {.source = "The coroner", .expected = SourceClass::kJustice},
      {.source = "A fire brigade spokeswoman", .expected = SourceClass::kRescue},
      {.source = "The emergency manager", .expected = SourceClass::kRescue},
      {.source = "The medical superintendent", .expected = SourceClass::kHospital},
      {.source = "A witness", .expected = SourceClass::kWitness},
      {.source = "His sister", .expected = SourceClass::kFamily},
      {.source = "A relative of the police officer", .expected = SourceClass::kFamily},
      {.source = "The rebels", .expected = SourceClass::kArmedGroup},
      {.source = "The Red Cross", .expected = SourceClass::kNgo},
      {.source = "Four human rights groups", .expected = SourceClass::kNgo},
      {.source = "A federation of rights organisations", .expected = SourceClass::kNgo},
      {.source = "The coordinator of civil society", .expected = SourceClass::kNgo},
      {.source = "The town hall", .expected = SourceClass::kGovernment},
      {.source = "The airline", .expected = SourceClass::kCompany},
      {.source = "The newspaper", .expected = SourceClass::kMedia},
  };
  for (const Case& c : cases) {
    const auto classes = Classes(std::string(c.source) + " said that nine people had died in the tunnel at Orlow.");
    ASSERT_FALSE(classes.empty()) << c.source;
    EXPECT_EQ(Name(classes.front()), Name(c.expected)) << c.source;
  }
}

TEST(SourceClassTest, KnowsWhoPrintsTheReportByTheFirstPerson) {
  for (const std::string_view source : {"We", "Our researchers"}) {
    const auto classes = Classes(std::string(source) + " found that nine people had died in the tunnel at Orlow.");
    ASSERT_FALSE(classes.empty()) << source;
    EXPECT_EQ(classes.front(), SourceClass::kSelf) << source;
  }
}

TEST(SourceClassTest, TakesAnEarlierVersionForTheReportItself) {
  const auto classes =
      Classes("Nine died.\n\nAn earlier version of this report said that eight people had died at Orlow.");
  ASSERT_FALSE(classes.empty());
  EXPECT_EQ(classes.back(), SourceClass::kSelf);
}

TEST(SourceClassTest, SaysNothingOfAPersonWhoIsOnlyNamed) {
  const auto classes = Classes("Ada Brook said that nine people had died in the tunnel at Orlow.");
  ASSERT_EQ(classes.size(), 1u);
  EXPECT_EQ(classes[0], SourceClass::kNotSaid);
}

TEST(SourceClassTest, KnowsAPersonAgainOfWhomItWasSaid) {
  const auto classes = Classes(
      "The mayor, Ada Brook, said that nine people had died in the tunnel at Orlow. Brook said that two more were "
      "missing.");
  ASSERT_EQ(classes.size(), 2u);
  EXPECT_EQ(classes[0], SourceClass::kGovernment);
  EXPECT_EQ(classes[1], SourceClass::kGovernment);
}

TEST(SourceClassTest, EveryClassHasANameThatIsReadBack) {
  for (int i = 0; i <= static_cast<int>(SourceClass::kSelf); ++i) {
    const auto source_class = static_cast<SourceClass>(i);
    EXPECT_EQ(ParseSourceClass(Name(source_class)), source_class);
  }
  EXPECT_FALSE(ParseSourceClass("neighbourhood"));
}

}  // namespace
}  // namespace rashomon

#include "annotate/name_tagger.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace rashomon {
namespace {

const Language& English() {
  static const Language kEnglish = *Language::Load(*LanguageSources::BuiltIn("en"));
  return kEnglish;
}

// Words split at blanks, one sentence; names as "words/type".
std::vector<std::string> Names(std::string_view text, LetterCase letter_case = LetterCase::kNormal) {
  std::vector<std::string> forms, lowers;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    forms.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  for (const std::string& form : forms) lowers.push_back(LowerCase(form));
  NameDocument document;
  std::vector<LexiconWord> words;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    document.words.push_back({forms[i], lowers[i], 0});
    words.push_back({lowers[i], lowers[i]});
  }
  document.sentences.push_back({0, static_cast<std::uint32_t>(forms.size()), letter_case});
  NameKnowledge(English()).AddClasses(document, English().lexicon().FindAll(words));
  std::vector<std::string> out;
  for (const NameSpan& span : NameTagger::Open(English().file("names.bin")).Find(document)) {
    std::string name;
    for (std::uint32_t i = span.begin; i < span.end; ++i) name += (i > span.begin ? " " : "") + forms[i];
    out.push_back(name + "/" + std::string(Name(span.type)));
  }
  return out;
}

TEST(NameTaggerTest, TellsPeopleOrganizationsAndPlacesApart) {
  EXPECT_EQ(
      Names("Mayor Laura Bennett told the Daily Herald that two ferries had collided off Mombasa in Kenya ."),
      (std::vector<std::string>{"Laura Bennett/person", "Daily Herald/organization", "Mombasa/place", "Kenya/place"}));
}

TEST(NameTaggerTest, KnowsTheCapitalsOfOtherAlphabets) {
  EXPECT_EQ(Names("Her grandfather Živko was killed , said the mayor of Łuków , Żaneta Wójcik ."),
            (std::vector<std::string>{"Živko/person", "Łuków/place", "Żaneta Wójcik/person"}));
}

TEST(NameTaggerTest, ReadsTextWithoutCapitals) {
  const auto names = Names("president virgilio barco met officials in bogota on monday .", LetterCase::kMono);
  EXPECT_EQ(names, (std::vector<std::string>{"virgilio barco/person", "bogota/place"}));
}

TEST(NameTaggerTest, FindsNothingWithoutAModel) {
  EXPECT_TRUE(NameTagger::Open("").empty());
  EXPECT_TRUE(NameTagger::Open("RSHM but of another kind, cut short").empty());
  NameDocument document;
  document.words.push_back({"Nairobi", "nairobi", 0});
  document.sentences.push_back({0, 1, LetterCase::kNormal});
  EXPECT_TRUE(NameTagger::Open("").Find(document).empty());
}

TEST(NameTaggerTest, MakesSpansOfLabels) {
  const std::uint8_t person = 1, inside_person = 2, inside_place = 6;
  const std::uint8_t labels[] = {0, person, inside_person, person, 0, inside_place};
  EXPECT_EQ(SpansOfLabels(labels, 10),
            (std::vector<NameSpan>{
                {11, 13, EntityType::kPerson}, {13, 14, EntityType::kPerson}, {15, 16, EntityType::kPlace}}));
}

}  // namespace
}  // namespace rashomon

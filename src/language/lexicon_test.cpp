#include "language/lexicon.h"

#include <gtest/gtest.h>

#include "language/language.h"

namespace rashomon {
namespace {

Lexicon Build(std::initializer_list<std::string_view> files) {
  LexiconBuilder builder;
  int number = 0;
  for (std::string_view file : files) {
    const Result<void> added = builder.Add("file" + std::to_string(++number) + ".lex", file);
    EXPECT_TRUE(added) << added.error().message;
  }
  return std::move(builder).Build();
}

std::vector<std::string> Found(const Lexicon& lexicon, std::vector<LexiconWord> words) {
  std::vector<std::string> out;
  for (const LexiconHit& hit : lexicon.FindAll(words)) {
    const LexiconEntry& entry = lexicon.Entry(hit.entry);
    out.push_back(std::to_string(hit.begin) + "+" + std::to_string(hit.length) + " " +
                  lexicon.ClassName(entry.lexicon_class) + " " + entry.text);
  }
  return out;
}

TEST(LexiconTest, FindsLemmasAndPhrasesLongestFirst) {
  const Lexicon lexicon = Build({"[casualty_verb]\npass away subject=killed\npass\n"});
  EXPECT_EQ(Found(lexicon, {{"he", "he"}, {"passed", "pass"}, {"away", "away"}}),
            (std::vector<std::string>{"1+2 casualty_verb pass away", "1+1 casualty_verb pass"}));
}

TEST(LexiconTest, MatchesAQuotedEntryByFormOnly) {
  const Lexicon lexicon = Build({"[found]\n\"found dead\"\n"});
  EXPECT_EQ(Found(lexicon, {{"found", "find"}, {"dead", "dead"}}).size(), 1u);
  EXPECT_TRUE(Found(lexicon, {{"finding", "find"}, {"dead", "dead"}}).empty());
}

TEST(LexiconTest, OfOneLengthEntriesStandInTheirOrderWhetherFoundByLemmaOrByForm) {
  const Lexicon lexicon = Build({"[a]\n\"shots\"\nshot\n\"shots fired\"\nshot fire\n[b]\n\"shots\"\n[c]\nshot\n"});
  EXPECT_EQ(Found(lexicon, {{"shots", "shot"}, {"fired", "fire"}}),
            (std::vector<std::string>{"0+2 a shots fired", "0+2 a shot fire", "0+1 a shots", "0+1 a shot",
                                      "0+1 b shots", "0+1 c shot"}));
}

TEST(LexiconTest, KeepsAttributesAndOneEntryInTwoClasses) {
  const Lexicon lexicon = Build({"[a]\nkill object=killed subject=cause\n[b]\nkill\n"});
  const LexiconEntry* entry = lexicon.Find(*lexicon.FindClass("a"), "kill");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->Attribute("object"), "killed");
  EXPECT_EQ(entry->Attribute("nothing"), "");
  EXPECT_NE(lexicon.Find(*lexicon.FindClass("b"), "kill"), nullptr);
  EXPECT_EQ(lexicon.Find(*lexicon.FindClass("b"), "maim"), nullptr);
}

TEST(LexiconTest, LetsALaterFileAddChangeAndTakeOut) {
  const Lexicon lexicon = Build({"[a]\nkill object=killed\nmaim\n", "[a]\nkill object=slain\n-maim\nslay\n"});
  EXPECT_EQ(lexicon.Find(*lexicon.FindClass("a"), "kill")->Attribute("object"), "slain");
  EXPECT_EQ(lexicon.Find(*lexicon.FindClass("a"), "maim"), nullptr);
  EXPECT_NE(lexicon.Find(*lexicon.FindClass("a"), "slay"), nullptr);
}

TEST(LexiconTest, RefusesAMalformedLineWithFileAndLine) {
  struct Case {
    std::string_view content, message;
  };
  const Case cases[] = {
      {.content = "kill\n", .message = "x.lex:1: an entry before any [class]"},
      {.content = "[a]\n\n[b\n", .message = "x.lex:3: a class is [name] in a-z, 0-9 and _"},
      {.content = "[a]\nKill\n", .message = "x.lex:2: 'Kill' is not in lower case"},
      {.content = "[a]\nkill\nkill\n", .message = "x.lex:3: 'kill' stands twice in this class"},
      {.content = "[a]\nkill object=killed people\n", .message = "x.lex:2: 'people' is no key=value"},
      {.content = "[a]\n\"shot dead\n", .message = "x.lex:2: the closing quotation mark is missing"},
      {.content = "[a]\n-kill\n", .message = "x.lex:2: 'kill' is not in the class and can't be taken out"},
  };
  for (const Case& c : cases) {
    LexiconBuilder builder;
    const Result<void> added = builder.Add("x.lex", c.content);
    ASSERT_FALSE(added) << c.content;
    EXPECT_EQ(added.error().message, c.message);
  }
}

TEST(LanguageTest, LoadsWhatIsBuiltIn) {
  const Result<LanguageSources> english = LanguageSources::BuiltIn("en");
  if (!english) GTEST_SKIP() << english.error().message;
  const Result<Language> language = Language::Load(*english);
  ASSERT_TRUE(language) << language.error().message;
}

TEST(LanguageTest, RefusesAnUnknownLanguageAndAFolderThatIsNotThere) {
  EXPECT_EQ(LanguageSources::BuiltIn("xx").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(LanguageSources().With("/no/such/folder").error().code, ErrorCode::kNotFound);
}

TEST(LanguageTest, RefusesADamagedModel) {
  const Result<Language> language =
      Language::Load(LanguageSources().With("tagger.bin", "RSHM and then nothing of use"));
  ASSERT_FALSE(language);
  EXPECT_NE(language.error().message.find("tagger.bin: the model is damaged"), std::string::npos);
}

TEST(LanguageTest, LeavesALayerOutWhoseModelIsAnEmptyFile) {
  const Result<Language> language = Language::Load(LanguageSources().With("tagger.bin", ""));
  ASSERT_TRUE(language) << language.error().message;
  EXPECT_TRUE(language->file("tagger.bin").empty());
}

TEST(LanguageTest, ReplacesAFileThatSaysSo) {
  const LanguageSources sources =
      LanguageSources().With("lexicon/x.lex", "[a]\nkill\n").With("lexicon/x.lex", "#!replace\n[a]\nslay\n");
  const Result<Language> language = Language::Load(sources);
  ASSERT_TRUE(language) << language.error().message;
  const Lexicon& lexicon = language->lexicon();
  EXPECT_EQ(lexicon.Find(*lexicon.FindClass("a"), "kill"), nullptr);
  EXPECT_NE(lexicon.Find(*lexicon.FindClass("a"), "slay"), nullptr);
}

}  // namespace
}  // namespace rashomon

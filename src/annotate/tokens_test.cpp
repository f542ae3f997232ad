#include <gtest/gtest.h>

#include <string>

#include "annotate/steps.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

const Language& English() {
  static const Language language = Language::Load(*LanguageSources::BuiltIn("en")).value();
  return language;
}

Annotation Tokenize(const Report& report) {
  Annotation annotation;
  annotation.blocks.push_back(
      {.kind = BlockKind::kParagraph, .span = {0, static_cast<std::uint32_t>(report.text.size())}, .repeats = {}});
  FindTokens(report, English(), annotation);
  return annotation;
}

// Words separated by one space, sentences by " / ".
std::string Cut(const std::string& text) {
  Report report;
  report.text = text;
  const Annotation annotation = Tokenize(report);
  std::string words;
  for (const Sentence& sentence : annotation.sentences) {
    if (!words.empty()) words += " /";
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      words += words.empty() ? "" : " ";
      words += annotation.tokens[i].span.In(text);
    }
  }
  return words;
}

// A word with one sign behind it goes a short way; with a quotation mark behind both it goes the long one.
TEST(TokensTest, CutsASignBehindAWordAsInALongerPiece) {
  for (const std::string word : {"a", "I", "Mr", "US", "www", "cannot", "gonna", "Gimme", "harbour", "KILLED"}) {
    for (char sign = '!'; sign <= '~'; ++sign) {
      const bool joins = (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
      if (joins || sign == '.') continue;  // what a full stop is depends on what follows
      const std::string piece = word + sign;
      EXPECT_EQ(Cut("said " + piece) + " \"", Cut("said " + piece + "\"")) << piece;
    }
  }
}

TEST(TokensTest, KnowsAbbreviationsOfLettersAloneInAnyCase) {
  const std::string texts[][2] = {
      {"Mr. Lund", "Mr. Lund"},         {"MR. LUND", "MR. LUND"},           {"Lt. Col. Ada Lund", "Lt. Col. Ada Lund"},
      {"on Jan. 5", "on Jan. 5"},       {"at the pier.", "at the pier ."},  {"see www.", "see www ."},
      {"said J. Lund", "said J. Lund"}, {"and so did I.", "and so did I ."}};
  for (const auto& [text, words] : texts) EXPECT_EQ(Cut(text), words);
}

struct Row {
  std::string text;
  std::string words;
};

TEST(TokensTest, CutsWordsAsUniversalDependenciesDoes) {
  const Row rows[] = {
      {.text = "They don't know; Harbor's mayor cannot say.",
       .words = "They do n't know ; Harbor 's mayor can not say ."},
      {.text = "The crew’s ship couldn’t dock", .words = "The crew ’s ship could n’t dock"},
      {.text = "a 20-year-old fisherman", .words = "a 20 - year - old fisherman"},
      {.text = "an anti-government non-profit", .words = "an anti-government non-profit"},
      {.text = "at 4.30am, or 06:42, on 2017-07-11", .words = "at 4.30 am , or 06:42 , on 2017-07-11"},
      {.text = "a $2.6-million bridge, US$5 and €1,200", .words = "a $ 2.6 - million bridge , US$ 5 and € 1,200"},
      {.text = "battalion no.4 has 12,500 men (3.5%)", .words = "battalion no. 4 has 12,500 men ( 3.5 % )"},
      {.text = "the U.S.-led force", .words = "the U.S. - led force"},
      {.text = "a .38 pistol and a 9mm one", .words = "a .38 pistol and a 9 mm one"},
      {.text = "``We ran,'' he said", .words = "`` We ran , '' he said"},
      {.text = "“Run!”, she said—and then… nothing", .words = "“ Run ! ” , she said — and then … nothing"},
      {.text = "in the '90s the soldiers' wives", .words = "in the '90s the soldiers ' wives"},
      {.text = "see http://example.org/a-b?c=d, or write to desk@example.org.",
       .words = "see http://example.org/a-b?c=d , or write to desk@example.org ."},
      {.text = "O'Neill of AT&T on 9/11 and/or later", .words = "O'Neill of AT&T on 9/11 and / or later"},
      {.text = "call 555-0134 or 1-800-555-0199", .words = "call 555-0134 or 1-800-555-0199"},
      {.text = "Police said : Acme Inc . did n't pay .", .words = "Police said : Acme Inc . did n't pay ."},
  };
  for (const Row& row : rows) EXPECT_EQ(Cut(row.text), row.words);
}

TEST(TokensTest, EndsSentencesWhereReadersDo) {
  const Row rows[] = {
      {.text = "Gen. Ana Ruiz spoke to Mr. Oyelaran. He left.",
       .words = "Gen. Ana Ruiz spoke to Mr. Oyelaran . / He left ."},
      {.text = "It struck at 5 p.m. Thursday. It sank at 6 p.m. Rescuers came.",
       .words = "It struck at 5 p.m. Thursday . / It sank at 6 p.m. / Rescuers came ."},
      {.text = "The U.S. Embassy closed. He flew to the U.S. The flight took a day.",
       .words = "The U.S. Embassy closed . / He flew to the U.S. / The flight took a day ."},
      {.text = "\"It was loud.\" Then it was quiet.", .words = "\" It was loud . \" / Then it was quiet ."},
      {.text = "“Why did they go?” asked his aunt. “Nobody knows.”",
       .words = "“ Why did they go ? ” asked his aunt . / “ Nobody knows . ”"},
      {.text = "George W. Carver and J. K. Osei met. All agreed.",
       .words = "George W. Carver and J. K. Osei met . / All agreed ."},
      {.text = "On Sept. 4 and Jan. 11 it rained. Roads flooded.",
       .words = "On Sept. 4 and Jan. 11 it rained . / Roads flooded ."},
      {.text = "They counted nine. No. 4 was missing. There was no. The end.",
       .words = "They counted nine . / No. 4 was missing . / There was no . / The end ."},
      {.text = "PORT MORESBY, Papua New Guinea (AP) _ A ferry sank.",
       .words = "PORT MORESBY , Papua New Guinea ( AP ) _ / A ferry sank ."},
      {.text = "LAGOS, Aug 26 (Reuters) - Two trains met.", .words = "LAGOS , Aug 26 ( Reuters ) - / Two trains met ."},
      {.text = "the bridge fell. two died. officials of the u.s. embassy came.",
       .words = "the bridge fell . / two died . / officials of the u.s. embassy came ."},
      {.text = "He waited ... and waited. Nothing.", .words = "He waited ... and waited . / Nothing ."},
      {.text = "It costs 3.5 million. 40 people live there.",
       .words = "It costs 3.5 million . / 40 people live there ."},
      {.text = "The mill burned down in 1911. [14] It was rebuilt.",
       .words = "The mill burned down in 1911 . [ 14 ] / It was rebuilt ."},
      {.text = "\"Stay in,\" she said. \"The weir may go.\" He \"agreed.\" \"Good.\"",
       .words = "\" Stay in , \" she said . / \" The weir may go . \" / He \" agreed . \" / \" Good . \""},
      {.text = "\"It was loud. We ran.\" Then it was quiet.",
       .words = "\" It was loud . / We ran . \" / Then it was quiet ."},
      {.text = "The hall opens at 10 a.m. (GMT) today.", .words = "The hall opens at 10 a.m. ( GMT ) today ."},
      {.text = "Oskar Lind (c. 1820 to 1871) was a ferryman.",
       .words = "Oskar Lind ( c. 1820 to 1871 ) was a ferryman ."},
  };
  for (const Row& row : rows) EXPECT_EQ(Cut(row.text), row.words);
}

TEST(TokensTest, EndsSentencesBeforeSmallLettersWhereTheStopIsPlain) {
  const Row rows[] = {
      {.text = "The Weir was closed. al-Maren said so.", .words = "The Weir was closed . / al - Maren said so ."},
      {.text = "The road is shut. please stay at home.", .words = "The road is shut . / please stay at home ."},
      {.text = "The firm of Orrin Bros. said so.", .words = "The firm of Orrin Bros. said so ."},
      {.text = "They met at the jct. of two roads.", .words = "They met at the jct . of two roads ."},
      {.text = "He waited... and waited.", .words = "He waited ... and waited ."},
      {.text = "“Who locked the Sluice?” asked his aunt.", .words = "“ Who locked the Sluice ? ” asked his aunt ."},
  };
  for (const Row& row : rows) EXPECT_EQ(Cut(row.text), row.words);
}

TEST(TokensTest, TellsHeadlinesAndTextOfOneCase) {
  struct Flags {
    std::string text;
    bool title_case;
    bool mono_case;
  };
  const Flags rows[] = {
      {.text = "Three Killed in Blast Near Harbour Gate", .title_case = true, .mono_case = false},
      {.text = "Three killed in blast near harbour gate", .title_case = false, .mono_case = false},
      {.text = "THREE KILLED IN HARBOUR BLAST", .title_case = false, .mono_case = true},
      {.text = "three killed in harbour blast, police say", .title_case = false, .mono_case = true},
  };
  for (const Flags& row : rows) {
    Report report;
    report.text = row.text;
    const Annotation annotation = Tokenize(report);
    ASSERT_EQ(annotation.sentences.size(), 1u) << row.text;
    EXPECT_EQ(annotation.sentences[0].title_case, row.title_case) << row.text;
    EXPECT_EQ(annotation.sentences[0].mono_case, row.mono_case) << row.text;
  }
}

TEST(TokensTest, KeepsSpansAndLowerCaseOfOddText) {
  Report report;
  report.text = "ÉLYSÉE: \xE2\x80\x8BParis\xC2\xA0—10°C 😀 'twas… --'' ((x)) 1,2,3 ....";
  const Annotation annotation = Tokenize(report);
  std::uint32_t last = 0;
  for (const Token& token : annotation.tokens) {
    EXPECT_LT(token.span.begin, token.span.end);
    EXPECT_LE(last, token.span.begin);
    EXPECT_EQ(token.lower, LowerCase(token.span.In(report.text)));
    last = token.span.end;
  }
  EXPECT_EQ(annotation.tokens[0].lower, "élysée");
}

TEST(TokensTest, BoundsTheLengthOfSentences) {
  Report report;
  for (int i = 0; i < 2000; ++i) report.text += "and so ";
  const Annotation annotation = Tokenize(report);
  EXPECT_EQ(annotation.tokens.size(), 4000u);
  EXPECT_EQ(annotation.sentences.size(), 10u);
  for (const Sentence& sentence : annotation.sentences) EXPECT_LE(sentence.end - sentence.begin, 400u);
}

}  // namespace
}  // namespace rashomon

#include "annotate/tagger.h"

#include <gtest/gtest.h>

#include <string>

#include "annotate/lemmatizer.h"
#include "annotate/steps.h"

namespace rashomon {
namespace {

const Language& English() {
  static const Language language = Language::Load(*LanguageSources::BuiltIn("en")).value();
  return language;
}

// "form/XPOS/lemma" of every word.
std::string Tagged(const std::string& text) {
  Report report;
  report.text = text;
  Annotation annotation;
  annotation.blocks.push_back(
      {.kind = BlockKind::kParagraph, .span = {0, static_cast<std::uint32_t>(text.size())}, .repeats = {}});
  FindTokens(report, English(), annotation);
  FindSyntax(report, English(), annotation);
  std::string tagged;
  for (const Token& token : annotation.tokens) {
    tagged += tagged.empty() ? "" : " ";
    tagged += std::string(token.span.In(text)) + "/" + std::string(token.xpos) + "/" + std::string(token.lemma);
  }
  return tagged;
}

struct Row {
  std::string text;
  std::string tagged;
};

TEST(TaggerTest, TagsAndLemmatizesReports) {
  const Row rows[] = {
      {.text = "Two villagers were killed.",
       .tagged = "Two/CD/two villagers/NNS/villager were/VBD/be killed/VBN/kill ././."},
      {.text = "The minister has not gone to Lagos.",
       .tagged = "The/DT/the minister/NN/minister has/VBZ/have not/RB/not gone/VBN/go to/IN/to Lagos/NNP/lagos ././."},
  };
  for (const Row& row : rows) EXPECT_EQ(Tagged(row.text), row.tagged);
}

TEST(TaggerTest, RefusesBytesThatAreNoModel) {
  const std::string good(English().file("tagger.bin"));
  ASSERT_TRUE(Tagger::Open(good).has_value());
  EXPECT_EQ(Tagger::Open("").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(Tagger::Open("RSHM").error().code, ErrorCode::kInvalidInput);
  EXPECT_EQ(Tagger::Open(std::string_view(good).substr(0, good.size() - 9)).error().code, ErrorCode::kInvalidInput);
  EXPECT_EQ(Lemmatizer::Open(good).error().code, ErrorCode::kInvalidInput);
  std::string bad = good;
  bad[4] = 9;
  EXPECT_EQ(Tagger::Open(bad).error().code, ErrorCode::kInvalidInput);
}

TEST(TaggerTest, StaysInsideTablesThatLie) {
  // Every value of the table points far past the entries: words get some label, and nothing is read outside.
  std::string bytes(English().file("tagger.bin"));
  for (std::size_t i = bytes.size() / 2; i < bytes.size() - 8; ++i) bytes[i] = '\x7F';
  const Result<Tagger> tagger = Tagger::Open(bytes);
  ASSERT_TRUE(tagger.has_value());
  const WordFeatures word = FeaturesOfWord("Harbour", "harbour", CaseUse::kInformative, nullptr);
  EXPECT_EQ(tagger->Tag(std::vector<WordFeatures>(3, word)).size(), 3u);
}

TEST(TaggerTest, DamagedModelIsAFindingAndNoCrash) {
  const auto sources = LanguageSources::BuiltIn("en");
  std::string bytes(English().file("lemmas.bin"));
  bytes[20] = 'X';
  EXPECT_FALSE(Language::Load(sources->With("tagger.bin", bytes)).has_value());  // the checksum is looked at there
  const Language swapped =
      Language::Load(sources->With("tagger.bin", std::string(English().file("lemmas.bin")))).value();
  Report report;
  report.text = "Nobody was hurt.";
  Annotation annotation;
  annotation.blocks.push_back({.kind = BlockKind::kParagraph, .span = {0, 16}, .repeats = {}});
  FindTokens(report, swapped, annotation);
  FindSyntax(report, swapped, annotation);
  ASSERT_EQ(annotation.findings.size(), 1u);
  EXPECT_EQ(annotation.findings[0].kind, "model-damaged");
}

}  // namespace
}  // namespace rashomon

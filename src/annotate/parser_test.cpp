#include <gtest/gtest.h>

#include <string>

#include "annotate/steps.h"
#include "annotate/syntax.h"

namespace rashomon {
namespace {

const Language& English() {
  static const Language language = Language::Load(*LanguageSources::BuiltIn("en")).value();
  return language;
}

Annotation Parsed(const Report& report) {
  Annotation annotation;
  annotation.blocks.push_back(
      {.kind = BlockKind::kParagraph, .span = {0, static_cast<std::uint32_t>(report.text.size())}, .repeats = {}});
  FindTokens(report, English(), annotation);
  FindSyntax(report, English(), annotation);
  return annotation;
}

// "word<relation<head", one for each word; the root's head is itself.
std::string Arcs(const std::string& text) {
  Report report;
  report.text = text;
  const Annotation annotation = Parsed(report);
  std::string arcs;
  for (const Token& token : annotation.tokens) {
    arcs += arcs.empty() ? "" : " ";
    arcs += std::string(token.lower) + "<" + std::string(token.deprel) + "<" +
            std::string(annotation.tokens[token.head].lower);
  }
  return arcs;
}

TEST(ParserTest, ParsesPlainSentencesOfReports) {
  EXPECT_EQ(Arcs("Two villagers were killed on Monday."),
            "two<nummod<villagers villagers<nsubj:pass<killed were<aux:pass<killed killed<root<killed on<case<monday "
            "monday<obl<killed "
            ".<punct<killed");
  EXPECT_EQ(
      Arcs("The minister denied the report."),
      "the<det<minister minister<nsubj<denied denied<root<denied the<det<report report<obj<denied .<punct<denied");
  EXPECT_EQ(Arcs("The crew was not hurt."),
            "the<det<crew crew<nsubj:pass<hurt was<aux:pass<hurt not<advmod:neg<hurt hurt<root<hurt .<punct<hurt");
}

TEST(ParserTest, EverySentenceIsATreeWithOneRoot) {
  Report report;
  report.text =
      "Why? \"No,\" they said -- and ran ; ran . 12-14 ) ( % ''' THE END. the the the of of of and and and ... he";
  for (int i = 0; i < 900; ++i) report.text += i % 7 == 0 ? " of" : " harbours";
  const Annotation annotation = Parsed(report);
  for (const Sentence& sentence : annotation.sentences) {
    int roots = 0;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      std::uint32_t at = i;
      std::uint32_t steps = 0;
      while (annotation.tokens[at].head != at && ++steps <= sentence.end - sentence.begin) {
        at = annotation.tokens[at].head;
        ASSERT_TRUE(sentence.begin <= at && at < sentence.end);
      }
      EXPECT_LE(steps, sentence.end - sentence.begin) << "a circle";
      roots += annotation.tokens[i].head == i ? 1 : 0;
      EXPECT_FALSE(annotation.tokens[i].deprel.empty());
    }
    EXPECT_EQ(roots, 1);
  }
}

}  // namespace
}  // namespace rashomon

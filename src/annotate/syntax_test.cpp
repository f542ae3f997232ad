#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "annotate/lemmatizer.h"
#include "annotate/steps.h"
#include "annotate/syntax_network.h"
#include "annotate/word_memory.h"

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

TEST(SyntaxTest, TagsAndLemmatizesReports) {
  const Row rows[] = {
      {.text = "Two villagers were killed.",
       .tagged = "Two/CD/two villagers/NNS/villager were/VBD/be killed/VBN/kill ././."},
      {.text = "The minister has not gone to Lagos.",
       .tagged = "The/DT/the minister/NN/minister has/VBZ/have not/RB/not gone/VBN/go to/IN/to Lagos/NNP/lagos ././."},
  };
  for (const Row& row : rows) EXPECT_EQ(Tagged(row.text), row.tagged);
}

// The past of verbs that the treebanks do not show in it: silent e, doubled consonants, y.
TEST(SyntaxTest, AVerbWithAnActiveSubjectAndNoAuxiliaryIsPastTense) {
  EXPECT_EQ(Tagged("The landslide buried seven workers."),
            "The/DT/the landslide/NN/landslide buried/VBD/bury seven/CD/seven workers/NNS/worker ././.");
  EXPECT_EQ(Tagged("The road was buried."), "The/DT/the road/NN/road was/VBD/be buried/VBN/bury ././.");
  EXPECT_EQ(Tagged("The rain had buried the road."),
            "The/DT/the rain/NN/rain had/VBD/have buried/VBN/bury the/DT/the road/NN/road ././.");
}

TEST(SyntaxTest, FormsOfRegularVerbsLeadBackToThem) {
  struct Case {
    std::string_view word, xpos, lemma;
  };
  const Case cases[] = {
      {"bombed", "VBD", "bomb"},
      {"bombing", "VBG", "bomb"},
      {"shelled", "VBN", "shell"},
      {"strafed", "VBD", "strafe"},
      {"strafing", "VBG", "strafe"},
      {"dynamited", "VBN", "dynamite"},
      {"looted", "VBD", "loot"},
      {"raped", "VBN", "rape"},
      {"stabbed", "VBD", "stab"},
      {"rammed", "VBD", "ram"},
      {"ambushes", "VBZ", "ambush"},
      {"burgled", "VBD", "burgle"},
      {"hoped", "VBD", "hope"},
      {"hopped", "VBD", "hop"},
      {"stared", "VBD", "stare"},
      {"committed", "VBN", "commit"},
      {"offered", "VBD", "offer"},
      {"quitting", "VBG", "quit"},
      {"died", "VBD", "die"},
      {"dying", "VBG", "die"},
      {"buried", "VBN", "bury"},
      {"firebombed", "VBD", "firebomb"},  // no list has it: an ending learned from "bombed"
  };
  const Lemmatizer lemmatizer = Lemmatizer::Open(English().file("lemmas.bin")).value();
  for (const Case& c : cases) {
    const WordFeatures features = FeaturesOfWord(c.word, c.word, CaseUse::kInformative, nullptr);
    const LemmaEdit edit = lemmatizer.Edit(c.word, features, Lemmatizer::Tag(Upos::kVerb, c.xpos));
    EXPECT_EQ(std::string(c.word.substr(0, c.word.size() - edit.strip)) + std::string(edit.append), c.lemma) << c.word;
  }
}

TEST(SyntaxTest, LemmasAreMadeOfWholeLetters) {
  const Lemmatizer lemmatizer = Lemmatizer::Open(English().file("lemmas.bin")).value();
  const SyntaxNetwork network = SyntaxNetwork::Open(English().file("syntax.bin")).value();
  for (const std::string_view word : {"¡", "señoré", "×", "fjellstø"}) {
    const WordFeatures features = FeaturesOfWord(word, word, CaseUse::kInformative, nullptr);
    for (const std::string_view tag : network.tags()) {
      const LemmaEdit edit =
          lemmatizer.Edit(word, features, Lemmatizer::Tag(static_cast<Upos>(tag[0] - 'A'), tag.substr(1)));
      const bool within =
          edit.strip > 0 && (static_cast<unsigned char>(word[word.size() - edit.strip]) & 0xC0U) == 0x80U;
      EXPECT_FALSE(within) << word << " as " << tag;
    }
  }
}

TEST(SyntaxTest, RefusesBytesThatAreNoModel) {
  const std::string good(English().file("syntax.bin"));
  ASSERT_TRUE(SyntaxNetwork::Open(good).has_value());
  EXPECT_EQ(SyntaxNetwork::Open("").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(SyntaxNetwork::Open("RSHM").error().code, ErrorCode::kInvalidInput);
  EXPECT_EQ(SyntaxNetwork::Open(std::string_view(good).substr(0, good.size() - 9)).error().code,
            ErrorCode::kInvalidInput);
  EXPECT_EQ(SyntaxNetwork::Open(English().file("lemmas.bin")).error().code, ErrorCode::kInvalidInput);
  EXPECT_EQ(Lemmatizer::Open(good).error().code, ErrorCode::kInvalidInput);
  std::string bad = good;
  bad[4] = 9;
  EXPECT_EQ(SyntaxNetwork::Open(bad).error().code, ErrorCode::kInvalidInput);
}

TEST(SyntaxTest, StaysInsideWeightsThatLie) {
  // Every weight is nonsense: words get some label and some tree, and nothing is read outside.
  for (const char lie : {'\x7F', '\x80', '\xFF'}) {
    std::string bytes(English().file("syntax.bin"));
    for (std::size_t i = bytes.size() / 3; i < bytes.size() - 8; ++i) bytes[i] = lie;
    Result<SyntaxNetwork> network = SyntaxNetwork::Open(bytes);
    ASSERT_TRUE(network.has_value());
    const WordFeatures word = FeaturesOfWord("Harbour", "harbour", CaseUse::kInformative, nullptr);
    const std::vector<SyntaxNetwork::Rows> rows(9, SyntaxRows::Of(word, network->WordRow(word.word)));
    std::vector<std::uint8_t> labels;
    network->Tag(rows, std::vector<std::uint32_t>{9}, labels);
    EXPECT_EQ(labels.size(), 9u);
    ParsedSentence parsed;
    network->Parse(0, std::vector<Upos>(9, Upos::kNoun), parsed);
    ASSERT_EQ(parsed.heads.size(), 9u);
    EXPECT_EQ(std::count_if(parsed.heads.begin(), parsed.heads.end(),
                            [&, i = 0](std::uint16_t head) mutable { return head == i++; }),
              1);
  }
}

TEST(SyntaxTest, SentencesTogetherReadAsEachAlone) {
  Result<SyntaxNetwork> network = SyntaxNetwork::Open(English().file("syntax.bin"));
  ASSERT_TRUE(network.has_value());
  const std::vector<std::vector<std::string>> sentences = {
      {"divers", "found", "the", "wreck", "."}, {"nobody"}, {"the", "mayor", "thanked", "them", "on", "monday"}};
  std::vector<SyntaxNetwork::Rows> all;
  std::vector<std::uint32_t> ends;
  std::vector<std::uint8_t> labels_alone;
  std::vector<ParsedSentence> trees_alone;
  const auto upos = [&](std::span<const std::uint8_t> labels) {
    std::vector<Upos> found;
    for (const std::uint8_t label : labels) found.push_back(static_cast<Upos>(network->tags()[label][0] - 'A'));
    return found;
  };
  for (const auto& words : sentences) {
    std::vector<SyntaxNetwork::Rows> rows;
    for (const std::string& word : words) {
      const WordFeatures features = FeaturesOfWord(word, word, CaseUse::kUninformative, nullptr);
      rows.push_back(SyntaxRows::Of(features, network->WordRow(features.word)));
    }
    std::vector<std::uint8_t> labels;
    network->Tag(rows, std::vector<std::uint32_t>{static_cast<std::uint32_t>(rows.size())}, labels);
    network->Parse(0, upos(labels), trees_alone.emplace_back());
    labels_alone.insert(labels_alone.end(), labels.begin(), labels.end());
    all.insert(all.end(), rows.begin(), rows.end());
    ends.push_back(static_cast<std::uint32_t>(all.size()));
  }
  std::vector<std::uint8_t> labels;
  network->Tag(all, ends, labels);
  EXPECT_EQ(labels, labels_alone);
  for (std::size_t k = 0, begin = 0; k < sentences.size(); begin = ends[k++]) {
    ParsedSentence parsed;
    network->Parse(k, upos(std::span(labels).subspan(begin, ends[k] - begin)), parsed);
    EXPECT_EQ(parsed.heads, trees_alone[k].heads);
    EXPECT_EQ(parsed.relations, trees_alone[k].relations);
  }
}

TEST(SyntaxTest, AWordThatCameBeforeReadsAsItDidTheFirstTime) {
  const SyntaxNetwork network = SyntaxNetwork::Open(English().file("syntax.bin")).value();
  const Lemmatizer lemmatizer = Lemmatizer::Open(English().file("lemmas.bin")).value();
  const Lemmatizer::Tag past(Upos::kVerb, "VBD"), plural(Upos::kNoun, "NNS");
  WordMemory memory(network, nullptr);
  std::vector<std::string> words = {"moored", "boats", "boat", "12", "a-word-of-more-letters-than-are-kept", ""};
  for (int i = 0; i < 9000; ++i) words.push_back("pier" + std::to_string(i % 6000));  // more than there are places
  for (int round = 0; round < 2; ++round) {
    memory.Begin();
    std::vector<std::uint32_t> places;
    for (const std::string& word : words) places.push_back(memory.Add(word, word, CaseUse::kInformative));
    memory.Finish();
    for (std::size_t i = 0; i < words.size(); ++i) {
      const WordFeatures features = FeaturesOfWord(words[i], words[i], CaseUse::kInformative, nullptr);
      std::vector<std::uint8_t> embedding(network.word_size());
      network.Embed(SyntaxRows::Of(features, network.WordRow(features.word)), embedding.data());
      ASSERT_TRUE(std::equal(embedding.begin(), embedding.end(), memory.Embedding(places[i]))) << words[i];
      for (const std::uint8_t label : {0, 1, 0}) {
        const Lemmatizer::Tag& tag = label == 0 ? past : plural;
        const LemmaEdit edit = memory.Lemma(places[i], words[i], lemmatizer, label, tag);
        const LemmaEdit wanted = lemmatizer.Edit(words[i], features, tag);
        ASSERT_EQ(edit.strip, wanted.strip) << words[i];
        ASSERT_EQ(edit.append, wanted.append) << words[i];
      }
    }
  }
}

TEST(SyntaxTest, DamagedModelIsAFindingAndNoCrash) {
  const auto sources = LanguageSources::BuiltIn("en");
  std::string bytes(English().file("lemmas.bin"));
  bytes[20] = 'X';
  EXPECT_FALSE(Language::Load(sources->With("syntax.bin", bytes)).has_value());  // the checksum is looked at there
  const Language swapped =
      Language::Load(sources->With("syntax.bin", std::string(English().file("lemmas.bin")))).value();
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

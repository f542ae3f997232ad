#include "language/pattern.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <sstream>

#include "language/language.h"

namespace rashomon {
namespace {

constexpr std::string_view kLexicon = "[speech_verb]\nsay\npoint out\n[person]\nman\nwoman\n";

// Words are "form" or "form/lemma" or "form/lemma/UPOS/XPOS"; layers are given as begin-end:layer:kind.
struct Sentence {
  std::vector<std::vector<std::string>> words;
  std::vector<PatternToken> tokens;
  std::vector<LexiconWord> lexicon_words;

  [[nodiscard]] std::vector<PatternWord> Numbered(const Language& language) const {
    std::vector<PatternWord> numbered;
    for (const PatternToken& token : tokens) numbered.push_back(language.vocabulary().Number(token));
    return numbered;
  }

  explicit Sentence(const std::string& text) {
    std::istringstream in(text);
    for (std::string word; in >> word;) {
      std::vector<std::string> parts(4);
      std::istringstream pieces(word);
      for (std::string& part : parts) std::getline(pieces, part, '/');
      if (parts[1].empty()) parts[1] = parts[0];
      words.push_back(parts);
    }
    for (const auto& parts : words) {
      tokens.push_back({parts[0], parts[1], parts[2], parts[3]});
      lexicon_words.push_back({parts[0], parts[1]});
    }
  }
};

Language Load(std::string rules) {
  Result<Language> language = Language::Load(
      LanguageSources().With("lexicon/x.lex", std::string(kLexicon)).With("patterns/x.pat", std::move(rules)));
  EXPECT_TRUE(language) << language.error().message;
  return *language;
}

std::vector<std::string> Matches(const Language& language, const std::string& text,
                                 std::vector<LayerSpan> layers = {}) {
  const Sentence sentence(text);
  const std::vector<LexiconHit> hits = language.lexicon().FindAll(sentence.lexicon_words);
  std::vector<std::string> out;
  const std::vector<PatternWord> numbered = sentence.Numbered(language);
  for (const PatternMatch& match : language.patterns("x").FindAll({numbered, hits, layers})) {
    std::string line = fmt::format("{} {}-{}", match.rule, match.begin, match.end);
    for (const PatternCapture& capture : match.captures)
      line += fmt::format(" {}={}-{}", capture.name, capture.begin, capture.end);
    out.push_back(line);
  }
  return out;
}

using Strings = std::vector<std::string>;

TEST(PatternTest, MatchesEachKindOfCondition) {
  struct Case {
    std::string rule, sentence, match;
  };
  const Case cases[] = {
      {.rule = "r: death toll -> x", .sentence = "the death toll rose", .match = "r 1-3"},
      {.rule = "r: =kill -> x", .sentence = "12 killed/kill", .match = "r 1-2"},
      {.rule = "r: =kill&#VERB -> x", .sentence = "a kill/kill/NOUN killed/kill/VERB", .match = "r 2-3"},
      {.rule = "r: #VBN -> x", .sentence = "was shot/shoot/VERB/VBN", .match = "r 1-2"},
      {.rule = "r: he @speech_verb -> x", .sentence = "he pointed/point out that", .match = "r 0-3"},
      {.rule = "r: !@person dead -> x", .sentence = "man dead dog dead", .match = "r 2-4"},
      {.rule = "r: \"(\" . \")\" -> x", .sentence = "it ( ap ) says", .match = "r 1-4"},
      {.rule = "r: ^ dead $ -> x", .sentence = "dead", .match = "r 0-1"},
      {.rule = "r: (two | three) (men | women)? dead -> x", .sentence = "then three dead", .match = "r 1-3"},
      {.rule = "r: a (b | c)* d -> x", .sentence = "a b c b d", .match = "r 0-5"},
      {.rule = "r: a b{1,2} -> x", .sentence = "a b b b", .match = "r 0-3"},
      {.rule = "r: toll\n   (of | at)  # no comment here\n -> x", .sentence = "toll of", .match = ""},
  };
  for (const Case& c : cases) {
    if (c.match.empty()) continue;
    EXPECT_EQ(Matches(Load(c.rule), c.sentence), Strings{c.match}) << c.rule;
  }
}

TEST(PatternTest, CapturesAndPassesOnTheAction) {
  const Language language = Load("r: (who: @person+) was (what: #VERB) -> figure outcome=killed weight=2");
  const Sentence sentence("a man woman was killed/kill/VERB");
  const std::vector<LexiconHit> hits = language.lexicon().FindAll(sentence.lexicon_words);
  const std::vector<PatternWord> numbered = sentence.Numbered(language);
  const auto matches = language.patterns("x").FindAll({numbered, hits, {}});
  ASSERT_EQ(matches.size(), 1u);
  EXPECT_EQ(matches[0].action, "figure");
  EXPECT_EQ(matches[0].Argument("outcome"), "killed");
  EXPECT_EQ(matches[0].Argument("nothing"), "");
  ASSERT_NE(matches[0].Capture("who"), nullptr);
  EXPECT_EQ(matches[0].Capture("who")->begin, 1u);
  EXPECT_EQ(matches[0].Capture("who")->end, 3u);
  EXPECT_EQ(matches[0].Capture("nobody"), nullptr);
}

TEST(PatternTest, TakesASpanOfALayerAsOneStep) {
  const Language language = Load("r: (n: <quantity>) dead\n   -> x\ns: <entity:person> died -> x");
  EXPECT_EQ(Matches(language, "at least 60 dead", {{"quantity", "", 0, 3, 7}}), Strings{"r 0-4 n=0-3"});
  EXPECT_EQ(Matches(language, "ann lee died", {{"entity", "person", 0, 2, 0}}), Strings{"s 0-3"});
  EXPECT_EQ(Matches(language, "new york died", {{"entity", "place", 0, 2, 0}}), Strings{});
}

TEST(PatternTest, IsLinearWhereBacktrackingWouldExplode) {
  const Language language = Load("r: (a* a*)* b -> x");
  std::string text;
  for (int i = 0; i < 400; ++i) text += "a ";
  EXPECT_EQ(Matches(language, text), Strings{});
}

TEST(PatternTest, LetsALaterFileReplaceAndTakeOutARule) {
  const Result<Language> language = Language::Load(LanguageSources()
                                                       .With("patterns/x.pat", "r: one -> x\ns: two -> x\n")
                                                       .With("patterns/x.pat", "r: three -> x\n-s\n"));
  ASSERT_TRUE(language) << language.error().message;
  EXPECT_EQ(Matches(*language, "one two three"), Strings{"r 2-3"});
}

TEST(PatternTest, RefusesAMalformedRuleWithFileAndLine) {
  struct Case {
    std::string rule, message;
  };
  const Case cases[] = {
      {.rule = "\nr death -> x", .message = "patterns/x.pat:2: a rule is 'name: pattern -> action'"},
      {.rule = "r: death", .message = "patterns/x.pat:1: '->' and an action are missing"},
      {.rule = "r: (death -> x", .message = "patterns/x.pat:1: '(' without ')'"},
      {.rule = "r: @nothing -> x", .message = "patterns/x.pat:1: no lexicon has a class [nothing]"},
      {.rule = "r: Death -> x", .message = "patterns/x.pat:1: 'Death' is not in lower case"},
      {.rule = "r: a{3,1} -> x", .message = "patterns/x.pat:1: a repetition is {2}, {0,3} or {1,}"},
      {.rule = "r: a -> x y", .message = "patterns/x.pat:1: 'y' is no key=value"},
      {.rule = "r: a -> x\nr: b -> x", .message = "patterns/x.pat:2: a rule 'r' stands above already"},
      {.rule = "r: -> x", .message = "patterns/x.pat:1: the pattern is empty"},
  };
  for (const Case& c : cases) {
    const Result<Language> language = Language::Load(LanguageSources().With("patterns/x.pat", c.rule));
    ASSERT_FALSE(language) << c.rule;
    EXPECT_EQ(language.error().message, c.message);
  }
}

}  // namespace
}  // namespace rashomon

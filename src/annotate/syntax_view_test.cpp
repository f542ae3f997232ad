#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "annotate/syntax.h"

namespace rashomon {
namespace {

using ::testing::ElementsAre;

// A tree written down: one word a line, "form UPOS XPOS head relation", heads counted from 1, 0 for the root.
struct Tree {
  explicit Tree(const std::string& lines) {
    std::istringstream in(lines);
    std::string form, upos, xpos, relation;
    std::uint32_t head = 0;
    while (in >> form >> upos >> xpos >> head >> relation) {
      Token token;
      if (!text.empty()) text += ' ';
      token.span.begin = static_cast<std::uint32_t>(text.size());
      text += form;
      token.span.end = static_cast<std::uint32_t>(text.size());
      token.lower = annotation.strings->Add(form);
      token.xpos = annotation.strings->Add(xpos);
      token.deprel = annotation.strings->Add(relation);
      const auto index = static_cast<std::uint32_t>(annotation.tokens.size());
      token.head = head == 0 ? index : head - 1;
      for (int u = 0; u <= static_cast<int>(Upos::kX); ++u) {
        if (Name(static_cast<Upos>(u)) == upos) token.upos = static_cast<Upos>(u);
      }
      annotation.tokens.push_back(token);
    }
  }
  std::string Words(TokenRange range) const { return std::string(SyntaxView(annotation).Span(range).In(text)); }
  std::string text;
  Annotation annotation;
};

const char* const kAirport =
    "At ADP IN 2 case  least ADJ JJS 3 obl  60 NUM CD 5 nummod  Afghan ADJ JJ 5 amod  civilians NOUN NNS 15 nsubj:pass "
    "who PRON WP 8 nsubj  had AUX VBD 8 aux  come VERB VBN 5 acl:relcl  to PART TO 10 mark  flee VERB VB 8 advcl "
    "and CCONJ CC 13 cc  12 NUM CD 13 nummod  soldiers NOUN NNS 5 conj  were AUX VBD 15 aux:pass  killed VERB VBN 0 "
    "root";

TEST(SyntaxViewTest, PhraseKeepsHedgeAndAdjectivesAndLeavesClausesOut) {
  const Tree tree(kAirport);
  const SyntaxView syntax(tree.annotation);
  EXPECT_EQ(tree.Words(syntax.Phrase(4)), "At least 60 Afghan civilians");
  EXPECT_EQ(tree.Words(syntax.Phrase(12)), "12 soldiers");
  EXPECT_EQ(tree.Words(syntax.Subtree(4)), "At least 60 Afghan civilians who had come to flee and 12 soldiers");
  EXPECT_THAT(syntax.Conjuncts(12), ElementsAre(4, 12));
  EXPECT_THAT(syntax.Conjuncts(4), ElementsAre(4, 12));
}

TEST(SyntaxViewTest, PhraseFollowsWhatANounIsPartOf) {
  const Tree tree(
      "of ADP IN 3 case  three NUM CD 3 nummod  members NOUN NNS 0 root  of ADP IN 7 case  the DET DT 7 det "
      "security NOUN NN 7 compound  forces NOUN NNS 3 nmod:part  in ADP IN 9 case  Quetta PROPN NNP 3 nmod");
  EXPECT_EQ(tree.Words(SyntaxView(tree.annotation).Phrase(2)), "three members of the security forces");
}

TEST(SyntaxViewTest, PhraseSpansHyphensOfItsParts) {
  const Tree tree(
      "a DET DT 4 det  suicide NOUN NN 4 compound  - PUNCT HYPH 4 punct  bomber NOUN NN 0 root  , PUNCT , 7 punct "
      "the DET DT 7 det  son NOUN NN 4 appos");
  EXPECT_EQ(tree.Words(SyntaxView(tree.annotation).Phrase(3)), "a suicide - bomber");
}

TEST(SyntaxViewTest, FindsSubjectsOwnSharedAndControlled) {
  const Tree shared(
      "He PRON PRP 3 nsubj:pass  was AUX VBD 3 aux:pass  shot VERB VBN 0 root  and CCONJ CC 5 cc  died VERB VBD 3 "
      "conj");
  EXPECT_EQ(SyntaxView(shared.annotation).Subject(4), 0u);
  EXPECT_TRUE(SyntaxView(shared.annotation).IsPassive(2));
  EXPECT_FALSE(SyntaxView(shared.annotation).IsPassive(4));
  const Tree relative(kAirport);
  EXPECT_EQ(SyntaxView(relative.annotation).Subject(7), 4u);
  EXPECT_EQ(SyntaxView(relative.annotation).Subject(14), 4u);
  const Tree control(
      "Police NOUN NNS 2 nsubj  asked VERB VBD 0 root  residents NOUN NNS 2 obj  to PART TO 5 mark  leave VERB VB 2 "
      "xcomp");
  EXPECT_EQ(SyntaxView(control.annotation).Subject(4), 2u);
  const Tree none("Killing VERB VBG 0 root  12 NUM CD 1 obj");
  EXPECT_EQ(SyntaxView(none.annotation).Subject(0), std::nullopt);
}

TEST(SyntaxViewTest, TellsRelationsWithAndWithoutSubtype) {
  const Tree tree("No DET DT 2 det:neg  one PRON NN 4 nsubj:pass  was AUX VBD 4 aux:pass  hurt VERB VBN 0 root");
  const SyntaxView syntax(tree.annotation);
  EXPECT_EQ(syntax.Child(3, "nsubj"), 1u);
  EXPECT_EQ(syntax.Child(3, "nsubj:pass"), 1u);
  EXPECT_EQ(syntax.Child(3, "nsub"), std::nullopt);
  EXPECT_TRUE(syntax.IsNegated(1));
  EXPECT_FALSE(syntax.IsNegated(3));
  EXPECT_EQ(syntax.Clause(0), 3u);
}

TEST(SyntaxViewTest, IsSafeOnWordsWithoutATreeAndOnCircles) {
  Tree tree("a X X 2 dep  b X X 1 dep  c X X 0 root");
  const SyntaxView circle(tree.annotation);
  for (std::uint32_t i = 0; i < 3; ++i) {
    EXPECT_TRUE(circle.Phrase(i).Contains(i));
    EXPECT_TRUE(circle.Subtree(i).Contains(i));
    EXPECT_FALSE(circle.Conjuncts(i).empty());
    (void)circle.Subject(i);
    (void)circle.Clause(i);
  }
  tree.annotation.tokens[1].head = 77;
  EXPECT_EQ(SyntaxView(tree.annotation).Head(1), std::nullopt);
  const Annotation empty;
  const SyntaxView nothing(empty);
  EXPECT_TRUE(nothing.Span({0, 0}).empty());
}

}  // namespace
}  // namespace rashomon

#include "annotate/course.h"

#include <gtest/gtest.h>

#include "annotate/testing/plain_tokens.h"
#include "annotate/time_layers.h"

namespace rashomon {
namespace {

struct Case {
  std::string_view text;  // the time is its last word
  std::vector<std::string_view> tags;
  std::size_t verb;  // the word before it is its subject
  Course course;
};

Course CourseOf(const Case& c) {
  Report report;
  report.text = c.text;
  Annotation annotation = testing::PlainTokens(report, testing::English());
  for (std::size_t i = 0; i < c.tags.size(); ++i) {
    annotation.tokens[i].xpos = c.tags[i];
    annotation.tokens[i].upos = i > 0 && c.tags[i] == "VBN" && c.tags[i - 1] == "VBD" ? Upos::kAux : Upos::kNoun;
  }
  annotation.tokens[c.verb - 1].head = static_cast<std::uint32_t>(c.verb);
  annotation.tokens[c.verb - 1].deprel = "nsubj";
  const HitTable hits(annotation, testing::English().Prepared<HitClassesOf<kTimeClasses>>());
  const auto time = static_cast<std::uint32_t>(annotation.tokens.size() - 1);
  return CourseAround(annotation, hits, annotation.sentences.front(), time, time + 1);
}

TEST(CourseTest, GoesByTheNearestSign) {
  const Case cases[] = {
      {.text = "Divers searched it Friday", .tags = {"NNS", "VBD", "PRP", "NNP"}, .verb = 1, .course = Course::kPast},
      {.text = "The lock is due Friday",
       .tags = {"DT", "NN", "VBZ", "JJ", "NNP"},
       .verb = 2,
       .course = Course::kFuture},
      {.text = "The lock is green Friday",
       .tags = {"DT", "NN", "VBZ", "JJ", "NNP"},
       .verb = 2,
       .course = Course::kUnknown},
  };
  for (const Case& c : cases) EXPECT_EQ(CourseOf(c), c.course) << c.text;
}

TEST(CourseTest, WhatHadBeenDueIsOvertaken) {
  const Case due = {.text = "The lease had been due Friday",
                    .tags = {"DT", "NN", "VBD", "VBN", "JJ", "NNP"},
                    .verb = 2,
                    .course = Course::kPast};
  EXPECT_EQ(CourseOf(due), due.course);
}

TEST(CourseTest, APlanThatWasKeptIsPast) {
  const Case kept = {.text = "It began as planned Friday",
                     .tags = {"PRP", "VBD", "IN", "VBN", "NNP"},
                     .verb = 1,
                     .course = Course::kPast};
  EXPECT_EQ(CourseOf(kept), kept.course);
}

TEST(CourseTest, AParticipleBeforeTheTimeIsPastUnlessItIsToBe) {
  const Case cases[] = {
      {.text = "A record set on Friday", .tags = {"DT", "NN", "VBN", "IN", "NNP"}, .verb = 1, .course = Course::kPast},
      {.text = "It is held on Friday",
       .tags = {"PRP", "VBZ", "VBN", "IN", "NNP"},
       .verb = 1,
       .course = Course::kUnknown},
  };
  for (const Case& c : cases) EXPECT_EQ(CourseOf(c), c.course) << c.text;
}

TEST(CourseTest, ByNamesATermForWhatIsToBeDone) {
  const Case cases[] = {
      {.text = "It asked to pay it by Friday",
       .tags = {"PRP", "VBD", "TO", "VB", "PRP", "IN", "NNP"},
       .verb = 1,
       .course = Course::kFuture},
      {.text = "It had paid it by Friday",
       .tags = {"PRP", "VBD", "VBN", "PRP", "IN", "NNP"},
       .verb = 1,
       .course = Course::kPast},
  };
  for (const Case& c : cases) EXPECT_EQ(CourseOf(c), c.course) << c.text;
}

TEST(CourseTest, AVerbThatHasOneFormForTwoTensesGoesByItsSubject) {
  const Case cases[] = {
      {.text = "The mayor let it pass Friday",
       .tags = {"DT", "NN", "VBP", "PRP", "VB", "NNP"},
       .verb = 2,
       .course = Course::kPast},
      {.text = "Varga set it aside Friday",
       .tags = {"NNP", "VBN", "PRP", "RB", "NNP"},
       .verb = 1,
       .course = Course::kPast},
      {.text = "The mayors let it pass Friday",
       .tags = {"DT", "NNS", "VBP", "PRP", "VB", "NNP"},
       .verb = 2,
       .course = Course::kUnknown},
  };
  for (const Case& c : cases) EXPECT_EQ(CourseOf(c), c.course) << c.text;
}

}  // namespace
}  // namespace rashomon

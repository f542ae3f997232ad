#include "desk/kept_answers.h"

#include <gtest/gtest.h>

namespace rashomon {
namespace {

TEST(KeptAnswersTest, GivesAnAnswerUntilItsRevisionIsAnother) {
  KeptAnswers kept(1 << 20);
  kept.Keep("ev1", 7, "seven");
  ASSERT_NE(kept.Find("ev1", 7), nullptr);
  EXPECT_EQ(kept.Find("ev1", 7)->plain(), "seven");
  EXPECT_EQ(kept.Find("ev1", 8), nullptr);
  EXPECT_EQ(kept.Find("ev2", 7), nullptr);
  kept.Keep("ev1", 8, "eight");
  EXPECT_EQ(kept.Find("ev1", 7), nullptr);
  EXPECT_EQ(kept.Find("ev1", 8)->plain(), "eight");
}

TEST(KeptAnswersTest, ForgetsWhatWasAskedForLongestAgoAndStaysWithinItsBytes) {
  KeptAnswers kept(3000);
  for (const char* key : {"a", "b", "c"}) kept.Keep(key, 1, std::string(800, 'x'));
  EXPECT_NE(kept.Find("a", 1), nullptr);
  kept.Keep("d", 1, std::string(800, 'x'));
  EXPECT_EQ(kept.Find("b", 1), nullptr);
  EXPECT_NE(kept.Find("a", 1), nullptr);
  EXPECT_LE(kept.bytes(), 3000u);
}

TEST(KeptAnswersTest, CountsWhatAnAnswerTakesOnceItIsPacked) {
  KeptAnswers kept(1 << 20);
  kept.Keep("a", 1, std::string(800, 'x'));
  EXPECT_EQ(kept.bytes(), 800u);
  const std::size_t packed = kept.Find("a", 1)->gzip().size();
  EXPECT_GT(packed, 0u);
  EXPECT_NE(kept.Find("a", 1), nullptr);
  EXPECT_EQ(kept.bytes(), 800u + packed);
}

TEST(KeptAnswersTest, KeepsAnAnswerThatIsLargerThanAllOfIt) {
  KeptAnswers kept(100);
  EXPECT_EQ(kept.Keep("a", 1, std::string(5000, 'x'))->plain().size(), 5000u);
  EXPECT_NE(kept.Find("a", 1), nullptr);
}

}  // namespace
}  // namespace rashomon

#include "annotate/word_filter.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/testing/numbers.h"

namespace rashomon {
namespace {

std::string MadeWord(Numbers& numbers) {
  std::string word;
  for (int letters = numbers.Next(1, 12); letters > 0; --letters) word += static_cast<char>(numbers.Next('a', 'z'));
  return word;
}

std::string InOtherCases(std::string word, Numbers& numbers) {
  for (char& c : word) c = static_cast<char>(numbers.Next(0, 1) == 0 ? c : c - 'a' + 'A');
  return word;
}

TEST(WordFilterTest, HoldsEveryWordThatWasAddedInAnyLetterCase) {
  Numbers numbers;
  WordFilter filter;
  std::vector<std::string> words;
  for (int i = 0; i < 300; ++i) filter.Add(words.emplace_back(MadeWord(numbers)));
  for (const std::string& word : words) EXPECT_TRUE(filter.MayHold(InOtherCases(word, numbers))) << word;
}

TEST(WordFilterTest, RefusesMostOtherWordsOfASmallSet) {
  Numbers numbers;
  WordFilter filter;
  for (int i = 0; i < 100; ++i) filter.Add(MadeWord(numbers));
  int refused = 0;
  for (int i = 0; i < 1000; ++i) refused += filter.MayHold(MadeWord(numbers)) ? 0 : 1;
  EXPECT_GT(refused, 850);
}

}  // namespace
}  // namespace rashomon

#include "language/word_table.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace rashomon {
namespace {

// Words of one to twenty letters out of two, so that many share their size and their first eight bytes.
class MadeWords {
 public:
  std::string Next() {
    std::string word;
    for (std::uint32_t letters = Number() % 20 + 1; letters > 0; --letters) word += Number() % 8 == 0 ? 'b' : 'a';
    return word;
  }

 private:
  std::uint32_t Number() { return (state_ = state_ * 1103515245u + 12345u) >> 16; }
  std::uint32_t state_ = 7;
};

TEST(WordTableTest, NumbersWordsInTheOrderOfAdding) {
  MadeWords words;
  std::map<std::string, std::uint32_t> expected;
  WordTable table;
  for (int i = 0; i < 3000; ++i) {
    const std::string word = words.Next();
    const auto next = static_cast<std::uint32_t>(expected.size() + 1);
    EXPECT_EQ(table.Add(word), expected.try_emplace(word, next).first->second);
  }
  for (const auto& [word, number] : expected) {
    EXPECT_EQ(table.Find(word), number);
    EXPECT_EQ(table.Text(number), word);
  }
  EXPECT_EQ(table.Find("c"), 0u);
}

}  // namespace
}  // namespace rashomon

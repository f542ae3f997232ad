#include "annotate/characters.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace rashomon {
namespace {

TEST(CharactersTest, TellsCapitalsFromSmallLettersInTheScriptsOfNames) {
  // Polish, Croatian, Slovak, Turkish, Romanian, French, Azerbaijani, Vietnamese, Russian, Greek.
  constexpr std::pair<std::string_view, std::string_view> kLetters[] = {
      {"Ł", "ł"}, {"Ż", "ż"}, {"Ž", "ž"}, {"Đ", "đ"}, {"Ň", "ň"}, {"Ş", "ş"}, {"Ț", "ț"},
      {"É", "é"}, {"Ÿ", "ÿ"}, {"Ə", "ə"}, {"Ư", "ư"}, {"Ấ", "ấ"}, {"Ж", "ж"}, {"Ω", "ω"}};
  for (const auto& [capital, small] : kLetters) {
    const char32_t upper = DecodeAt(capital, 0).value, lower = DecodeAt(small, 0).value;
    EXPECT_TRUE(IsUpperLetter(upper) && !IsLowerLetter(upper)) << capital;
    EXPECT_TRUE(IsLowerLetter(lower) && !IsUpperLetter(lower)) << small;
    EXPECT_EQ(LowerCase(capital), small);
  }
}

}  // namespace
}  // namespace rashomon

#include "text/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rashomon {
namespace {

TEST(Utf8Test, ReplacesEachMaximalInvalidSubpartByOneReplacementCharacter) {
  struct Case {
    std::string bytes;
    std::string repaired;
    std::size_t replaced;
  };
  const Case cases[] = {
      {.bytes = "", .repaired = "", .replaced = 0},
      {.bytes = "plain words", .repaired = "plain words", .replaced = 0},
      {.bytes = "caf\xC3\xA9", .repaired = "café", .replaced = 0},
      {.bytes = "caf\xE9 au lait", .repaired = "caf\uFFFD au lait", .replaced = 1},
      {.bytes = "\xC3", .repaired = "\uFFFD", .replaced = 1},
      {.bytes = "\xE2\x80", .repaired = "\uFFFD", .replaced = 1},  // truncated: one subpart
      {.bytes = "\xE2\x80z", .repaired = "\uFFFDz", .replaced = 1},
      {.bytes = "\xF0\x9F\x92", .repaired = "\uFFFD", .replaced = 1},
      {.bytes = "\xC0\xAF", .repaired = "\uFFFD\uFFFD", .replaced = 2},  // overlong
      {.bytes = "\xE0\x80\xAF", .repaired = "\uFFFD\uFFFD\uFFFD", .replaced = 3},
      {.bytes = "\xED\xA0\x80", .repaired = "\uFFFD\uFFFD\uFFFD", .replaced = 3},            // a surrogate
      {.bytes = "\xF4\x90\x80\x80", .repaired = "\uFFFD\uFFFD\uFFFD\uFFFD", .replaced = 4},  // above U+10FFFF
      {.bytes = "\x80\x80", .repaired = "\uFFFD\uFFFD", .replaced = 2},
      {.bytes = "\xFE\xFF", .repaired = "\uFFFD\uFFFD", .replaced = 2},
  };
  for (const Case& c : cases) {
    const RepairedText repaired = RepairUtf8(c.bytes);
    EXPECT_EQ(repaired.text, c.repaired);
    EXPECT_EQ(repaired.replaced, c.replaced);
    EXPECT_EQ(IsValidUtf8(c.bytes), c.replaced == 0);
  }
}

TEST(Utf8Test, DecodesWhatItAppends) {
  for (const char32_t value : {U'a', U'\u00E9', U'\u20AC', U'\U0001F4F7', char32_t{0x10FFFF}}) {
    std::string text;
    AppendUtf8(text, value);
    const CodePoint decoded = DecodeAt(text, 0);
    EXPECT_EQ(decoded.value, value);
    EXPECT_EQ(decoded.length, text.size());
  }
  EXPECT_EQ(DecodeAt("\xE2\x80", 0).length, 1u);
  EXPECT_EQ(DecodeAt("\xE2\x80", 0).value, char32_t{0xFFFD});
}

TEST(Utf8Test, ReplacesWhatIsNoScalarValueWhenAppending) {
  std::string text;
  AppendUtf8(text, 0xD800);
  AppendUtf8(text, 0x110000);
  EXPECT_EQ(text, "\uFFFD\uFFFD");
}

TEST(Utf8Test, LowerCasesLatinGreekAndCyrillicByCodePoint) {
  struct Case {
    std::string_view text;
    std::string_view lower;
  };
  const Case cases[] = {
      {.text = "KABUL, Aug 26", .lower = "kabul, aug 26"},
      {.text = "ÉLYSÉE Ørsted", .lower = "élysée ørsted"},
      {.text = "ΑΘΗΝΑ", .lower = "αθηνα"},
      {.text = "МОСКВА", .lower = "москва"},
      {.text = "\xFFX", .lower = "\xFFx"},
      {.text = "", .lower = ""},
  };
  for (const Case& c : cases) EXPECT_EQ(LowerCase(c.text), c.lower);
}

TEST(Utf8Test, LowersTheAsciiLettersOfATextOfAnyLengthAndNoOtherByte) {
  for (std::size_t length = 0; length <= 300; ++length) {
    std::string text, expected;
    for (std::size_t i = 0; i < length; ++i) {
      const auto byte = static_cast<char>(i * 7 + length);
      text += byte;
      expected += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    }
    EXPECT_EQ(LowerAscii(text), expected) << length << " bytes";
  }
}

TEST(CodePointIndexTest, CountsFromBothSides) {
  const std::string text =
      "“Fünf” Tote – 5 Personen vermisst, so die Behörden am späten Donnerstagabend in Zürich. 📷 Foto";
  const CodePointIndex index(text);
  EXPECT_EQ(index.size(), CountCodePoints(text));
  EXPECT_EQ(index.ToCodePoint(3), 1u);
  EXPECT_EQ(index.ToByte(1), 3u);
  EXPECT_EQ(index.ToCodePoint(static_cast<std::uint32_t>(text.size())), index.size());
  EXPECT_EQ(index.ToByte(index.size()), text.size());
  EXPECT_EQ(index.ToByte(index.size() + 7), text.size());
}

TEST(CodePointIndexTest, KeepsOffsetsOfAsciiText) {
  const CodePointIndex index("five dead");
  EXPECT_EQ(index.ToCodePoint(4), 4u);
  EXPECT_EQ(index.ToByte(4), 4u);
  EXPECT_EQ(CodePointIndex("").size(), 0u);
}

std::string TextOf(const std::vector<std::uint32_t>& code_points) {
  std::string text;
  for (const std::uint32_t value : code_points) AppendUtf8(text, value % 0x110000);
  return text;
}

RC_GTEST_PROP(Utf8Property, RepairGivesValidTextAndLeavesValidTextAlone, (const std::string& bytes)) {
  const RepairedText repaired = RepairUtf8(bytes);
  RC_ASSERT(IsValidUtf8(repaired.text));
  RC_ASSERT((repaired.replaced == 0) == IsValidUtf8(bytes));
  if (repaired.replaced == 0) RC_ASSERT(repaired.text == bytes);
  RC_ASSERT(RepairUtf8(repaired.text).text == repaired.text);
}

RC_GTEST_PROP(CodePointIndexProperty, AgreesWithCountingEveryPrefix, (const std::vector<std::uint32_t>& code_points)) {
  const std::string text = TextOf(code_points);
  const CodePointIndex index(text);
  std::uint32_t count = 0;
  for (std::uint32_t byte = 0; byte < text.size(); byte += DecodeAt(text, byte).length) {
    RC_ASSERT(index.ToCodePoint(byte) == count);
    RC_ASSERT(index.ToByte(count) == byte);
    ++count;
  }
  RC_ASSERT(index.size() == count);
}

}  // namespace
}  // namespace rashomon

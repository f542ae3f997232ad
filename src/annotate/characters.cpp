#include "annotate/characters.h"

#include <algorithm>
#include <array>

namespace rashomon {
namespace {

constexpr bool Between(char32_t value, char32_t low, char32_t high) {
  return low <= value && value <= high;
}

template <std::size_t N>
bool IsOneOf(std::string_view token, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), token) != set.end();
}

}  // namespace

CharKind KindBeyondAscii(char32_t c) {
  if (c == 0xA0 || c == 0x85 || c == 0x1680 || Between(c, 0x2000, 0x200D) || c == 0x2028 || c == 0x2029 ||
      c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF) {
    return CharKind::kSpace;
  }
  if (c == 0x2019 || c == 0x02BC || c == 0xFF07) return CharKind::kApostrophe;
  if (c == 0x2010 || c == 0x2011) return CharKind::kHyphen;
  if (c == 0xA1 || c == 0xA7 || c == 0xAB || c == 0xB6 || c == 0xB7 || c == 0xBB || c == 0xBF ||
      Between(c, 0x2012, 0x2027) || Between(c, 0x2030, 0x205E) || Between(c, 0x3001, 0x3003) ||
      Between(c, 0x3008, 0x3011) || Between(c, 0xFF01, 0xFF0F)) {
    return CharKind::kPunctuation;
  }
  if (Between(c, 0xA2, 0xA9) || Between(c, 0xAC, 0xB1) || c == 0xB4 || c == 0xB8 || c == 0xD7 || c == 0xF7 ||
      Between(c, 0x20A0, 0x20CF) || Between(c, 0x2190, 0x2BFF) || c == 0xFFFD || Between(c, 0x1F000, 0x1FAFF)) {
    return CharKind::kSign;
  }
  if (Between(c, 0x0660, 0x0669) || Between(c, 0xFF10, 0xFF19)) return CharKind::kDigit;
  return CharKind::kLetter;
}

bool IsUpperBeyondAscii(char32_t c) {
  if (Between(c, 0xC0, 0xDE)) return c != 0xD7;
  if (Between(c, 0x100, 0x137) || Between(c, 0x14A, 0x177)) return (c & 1) == 0;
  if (Between(c, 0x139, 0x148) || Between(c, 0x179, 0x17E)) return (c & 1) == 1;
  if (Between(c, 0x200, 0x233) || Between(c, 0x1E00, 0x1EFF)) return (c & 1) == 0;
  return Between(c, 0x391, 0x3A9) || Between(c, 0x400, 0x42F) || c == 0x178 || c == 0x18F || c == 0x1A0 || c == 0x1AF;
}

bool IsLowerBeyondAscii(char32_t c) {
  if (Between(c, 0xDF, 0xFF)) return c != 0xF7;
  if (Between(c, 0x100, 0x137) || Between(c, 0x14A, 0x177)) return (c & 1) == 1;
  if (Between(c, 0x139, 0x148) || Between(c, 0x179, 0x17E)) return (c & 1) == 0;
  if (Between(c, 0x200, 0x233) || Between(c, 0x1E00, 0x1EFF)) return (c & 1) == 1;
  return Between(c, 0x3B1, 0x3C9) || Between(c, 0x430, 0x45F) || c == 0x259 || c == 0x1A1 || c == 0x1B0;
}

bool IsOpener(std::string_view token) {
  static constexpr std::array<std::string_view, 10> kOpeners = {"“", "‘", "«", "„", "‚", "``", "`", "(", "[", "{"};
  return IsOneOf(token, kOpeners);
}

bool IsCloser(std::string_view token) {
  static constexpr std::array<std::string_view, 7> kClosers = {"”", "’", "»", "''", ")", "]", "}"};
  return IsOneOf(token, kClosers);
}

bool IsStraightQuote(std::string_view token) {
  return token == "\"" || token == "'";
}

bool IsDash(std::string_view token) {
  static constexpr std::array<std::string_view, 8> kDashes = {"-", "--", "---", "–", "—", "―", "_", "__"};
  return IsOneOf(token, kDashes);
}

}  // namespace rashomon

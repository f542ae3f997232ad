// What kind of character a code point is, as far as cutting text into words needs to know.
//
// Hand-written for the Latin scripts and the punctuation of news text; every code point that is not known to be a
// space, punctuation or a sign counts as a letter, so that words of other scripts stay whole.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/utf8.h"

namespace rashomon {

enum class CharKind : std::uint8_t { kSpace, kLetter, kDigit, kApostrophe, kHyphen, kPunctuation, kSign };

// KindOf, for code points from 0x80 on.
[[nodiscard]] CharKind KindBeyondAscii(char32_t code_point);
[[nodiscard]] bool IsUpperBeyondAscii(char32_t code_point);
[[nodiscard]] bool IsLowerBeyondAscii(char32_t code_point);

inline constexpr std::array<CharKind, 0x80> kAsciiKinds = [] {
  std::array<CharKind, 0x80> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    const char sign = static_cast<char>(c);
    if (c <= ' ' || c == 0x7F) {
      kinds[c] = CharKind::kSpace;
    } else if (sign >= '0' && sign <= '9') {
      kinds[c] = CharKind::kDigit;
    } else if ((sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')) {
      kinds[c] = CharKind::kLetter;
    } else if (sign == '\'') {
      kinds[c] = CharKind::kApostrophe;
    } else if (sign == '-') {
      kinds[c] = CharKind::kHyphen;
    } else {
      const bool is_sign = std::string_view("$#%&+=<>*^~|@").find(sign) != std::string_view::npos;
      kinds[c] = is_sign ? CharKind::kSign : CharKind::kPunctuation;
    }
  }
  return kinds;
}();

// O(1); no locale. In line for ASCII, which is nearly all of most texts.
[[nodiscard]] inline CharKind KindOf(char32_t c) {
  return c < 0x80 ? kAsciiKinds[c] : KindBeyondAscii(c);
}
[[nodiscard]] inline bool IsUpperLetter(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : IsUpperBeyondAscii(c);
}
[[nodiscard]] inline bool IsLowerLetter(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : IsLowerBeyondAscii(c);
}
// DecodeAt, in line for ASCII.
[[nodiscard]] inline CodePoint PointAt(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  return byte < 0x80 ? CodePoint{byte, 1} : DecodeAt(text, offset);
}
// Whether all bytes are small ASCII letters; true of no bytes. Eight or four at a time, read twice where two reads
// overlap.
[[nodiscard]] inline bool IsSmallLetters(std::string_view letters) {
  constexpr std::uint64_t kEach = 0x0101010101010101ULL, kHigh = 0x80 * kEach;
  const auto all_small = [](std::uint64_t bytes) {  // above 'z', below 'a', beyond ASCII: a high bit is set, or missing
    return ((bytes | (bytes + (0x7F - 'z') * kEach) | ~(bytes + (0x80 - 'a') * kEach)) & kHigh) == 0;
  };
  const auto eight = [&](std::size_t at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, letters.data() + at, 8);
    return bytes;
  };
  const auto four = [&](std::size_t at) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, letters.data() + at, 4);
    return std::uint64_t{bytes};
  };
  const std::size_t size = letters.size();
  if (size >= 8) {
    bool small = all_small(eight(size - 8));
    for (std::size_t at = 0; at + 8 < size; at += 8) small &= all_small(eight(at));
    return small;
  }
  if (size >= 4) return all_small(four(0) << 32 | four(size - 4));
  bool small = true;
  for (const char c : letters) small &= 'a' <= c && c <= 'z';
  return small;
}
// “ « ( [ and such: what opens a quotation or a bracket and never closes one.
[[nodiscard]] bool IsOpener(std::string_view token);
// ” » ) ] '' and such. The straight quotes are neither: only their neighbours tell.
[[nodiscard]] bool IsCloser(std::string_view token);
[[nodiscard]] bool IsStraightQuote(std::string_view token);
// A spaced dash of any length, the underscore of old wires included.
[[nodiscard]] bool IsDash(std::string_view token);

}  // namespace rashomon

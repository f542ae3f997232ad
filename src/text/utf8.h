// UTF-8 at the edges: repair on the way in, code-point offsets on the way out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace rashomon {

// True if `text` is valid UTF-8 (no surrogates, no overlong forms, nothing above U+10FFFF).
[[nodiscard]] bool IsValidUtf8(std::string_view text);

struct RepairedText {
  std::string text;
  std::size_t replaced = 0;  // how many U+FFFD were put in
};
// Every maximal invalid subpart becomes one U+FFFD (Unicode 15, 3.9 "Substitution of Maximal Subparts", as
// WHATWG decoders and Python's errors="replace" do). Valid text comes back unchanged.
[[nodiscard]] RepairedText RepairUtf8(std::string_view bytes);

// One code point and its length in bytes; at an invalid byte {U+FFFD, 1}. `offset` < text.size().
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 1;
};
[[nodiscard]] CodePoint DecodeSequenceAt(std::string_view text, std::size_t offset);  // of any length
[[nodiscard]] inline CodePoint DecodeAt(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  return byte < 0x80 ? CodePoint{byte, 1} : DecodeSequenceAt(text, offset);
}

void AppendUtf8(std::string& out, char32_t code_point);

[[nodiscard]] std::size_t CountCodePoints(std::string_view text);

// Converts byte offsets of one valid text to code-point offsets in O(1) and back in O(log n), after O(n) once: the
// text is cut in strides and the count at each stride is kept; ASCII-only text keeps nothing.
// Lifetime: holds a view of `text`.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  [[nodiscard]] std::uint32_t ToCodePoint(std::uint32_t byte) const;   // byte <= text.size()
  [[nodiscard]] std::uint32_t ToByte(std::uint32_t code_point) const;  // clamps to text.size()
  [[nodiscard]] std::uint32_t size() const { return code_points_; }    // of the text, in code points

 private:
  std::string_view text_;
  std::vector<std::uint32_t> at_stride_;  // code points before byte i * kStride
  std::uint32_t code_points_ = 0;
};

// ASCII and Latin lower-casing by simple case mapping, length in bytes may change. For matching only.
// The ASCII letters in lower case and nothing else: a byte stays a byte.
[[nodiscard]] std::string LowerAscii(std::string_view text);
[[nodiscard]] std::string LowerCase(std::string_view text);

}  // namespace rashomon

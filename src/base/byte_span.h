// ByteSpan: a half-open range of bytes in one report's UTF-8 text; the proof that every statement carries.
//
// Inside the program all offsets are bytes. They become code points once, at the edge (codec, render).
#pragma once

#include <algorithm>
#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rashomon {

struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // exclusive

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool Contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool Contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  [[nodiscard]] constexpr bool Overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  // The shortest span that holds both.
  [[nodiscard]] constexpr ByteSpan Cover(ByteSpan other) const {
    return {std::min(begin, other.begin), std::max(end, other.end)};
  }
  // The words themselves. `text` must be the text that the span was made for.
  [[nodiscard]] constexpr std::string_view In(std::string_view text) const {
    assert(begin <= end && end <= text.size());
    return text.substr(begin, end - begin);
  }
  friend constexpr auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

}  // namespace rashomon

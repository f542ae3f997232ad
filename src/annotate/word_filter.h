// WordFilter: says of most words that are not in a small set that they are not, by first byte, last byte and size
// alone. Capitals and small letters of ASCII are not told apart.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace rashomon {

class WordFilter {
 public:
  void Add(std::string_view word) {  // not empty
    rows_[Row(word)] |= Bit(word);
  }
  // True for every word that was added, and for some others. `word` is not empty.
  [[nodiscard]] bool MayHold(std::string_view word) const { return (rows_[Row(word)] & Bit(word)) != 0; }

 private:
  static std::size_t Row(std::string_view word) { return static_cast<unsigned char>(word.front()) & 31; }
  static std::uint64_t Bit(std::string_view word) {
    constexpr std::size_t kApart = 7;  // words of one last byte and sizes up to nine have bits of their own
    return std::uint64_t{1} << (((static_cast<unsigned char>(word.back()) & 31) + kApart * word.size()) & 63);
  }
  std::array<std::uint64_t, 32> rows_{};  // by first byte: bits of last byte and size
};

}  // namespace rashomon

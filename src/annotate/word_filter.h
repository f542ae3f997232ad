// WordFilter: says of most words that are not in a small set that they are not, by first byte and size alone. Capitals
// and small letters are not told apart.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace rashomon {

class WordFilter {
 public:
  void Add(std::string_view word) {  // not empty
    sizes_[Row(word)] |= Bit(word);
  }
  // True for every word that was added, and for some others. `word` is not empty.
  [[nodiscard]] bool MayHold(std::string_view word) const { return (sizes_[Row(word)] & Bit(word)) != 0; }

 private:
  static std::size_t Row(std::string_view word) { return static_cast<unsigned char>(word.front()) & 31; }
  static std::uint64_t Bit(std::string_view word) { return std::uint64_t{1} << std::min<std::size_t>(word.size(), 63); }
  std::array<std::uint64_t, 32> sizes_{};  // by first byte: bits of sizes
};

}  // namespace rashomon

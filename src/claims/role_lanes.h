// LaneSum: adds up weights of the role model, a byte for each of eight columns, without a branch.
#pragma once

#include <cstddef>
#include <cstdint>

namespace rashomon {

// Eight bytes at a time in lanes of 16 bits. A byte is 128 more than its weight, the first column's the lowest.
class LaneSum {
 public:
  static constexpr std::uint64_t kNoWeights = 0x8080808080808080;
  static constexpr std::size_t kMost = 256;  // so many bytes cannot overflow a lane
  // Those of `weights` where all bits of `mask` are set, nothing where none is. Between two calls of Flush at most
  // kMost.
  void Add(std::uint64_t weights, std::uint64_t mask) {
    even_ += weights & kLanes & mask;
    odd_ += weights >> 8 & kLanes & mask;
    added_ += static_cast<int>(mask & 1);
  }
  // Puts them into eight scores.
  void Flush(int* scores) {
    for (int column = 0; column < 8; ++column) {
      const std::uint64_t lanes = column % 2 == 0 ? even_ : odd_;
      scores[column] += static_cast<int>(lanes >> (8 * (column - column % 2)) & 0xFFFF) - 128 * added_;
    }
    *this = {};
  }

 private:
  static constexpr std::uint64_t kLanes = 0x00FF00FF00FF00FF;
  std::uint64_t even_ = 0, odd_ = 0;
  int added_ = 0;
};

}  // namespace rashomon

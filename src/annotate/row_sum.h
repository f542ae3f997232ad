// RowSum: what hashed features weigh together, added up while they are made. A table has 2^bits rows of weights of a
// byte, a column a label; a feature's row is named by its upper bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "annotate/feature_hash.h"
#include "annotate/label_chain.h"

namespace rashomon {

// A sink of FeatureList. `Columns`: 1, 4 or 8. At most FeatureBuffer::kMost features.
template <std::uint32_t Columns>
class RowSum {
 public:
  // `weights`: a table of that many columns; it must outlive the sum.
  RowSum(const signed char* weights, std::uint32_t bits) : weights_(weights), shift_(32 - bits) {}

  void push_back(std::uint32_t feature) {
    const signed char* row = weights_ + std::size_t{feature >> shift_} * Columns;
    if constexpr (Columns == 1) {
      sums_[0] = static_cast<std::int16_t>(sums_[0] + *row);
    } else {
      Bytes bytes{};
      std::memcpy(&bytes, row, Columns);
      sums_ += __builtin_convertvector(bytes, Sums);
    }
  }

  [[nodiscard]] std::int32_t first() const { return sums_[0]; }
  [[nodiscard]] ChainSums all() const {
    ChainSums result;
    for (std::size_t c = 0; c < kMaxChainColumns; ++c) result[c] = sums_[c];
    return result;
  }

 private:
  // Eight numbers that are added at once (a vector type of g++ and clang).
  using Sums [[gnu::vector_size(2 * kMaxChainColumns)]] = std::int16_t;
  using Bytes [[gnu::vector_size(kMaxChainColumns)]] = signed char;
  static_assert(FeatureBuffer::kMost * 128 <= 32767, "sums of weights fit 16 bits");

  const signed char* weights_;
  std::uint32_t shift_;
  Sums sums_{};
};

}  // namespace rashomon

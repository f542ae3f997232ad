#include "annotate/integer_product_sparse.h"

#include "annotate/integer_product_vnni.h"

#if defined(__x86_64__)
#include <algorithm>
#include <array>
#include <bit>

namespace rashomon {
namespace {

constexpr std::size_t kMostGroups = 64;  // of inputs: a bit for each
constexpr std::size_t kRowsAtATime = 128;

// Which groups of some rows' inputs are not all zero, and the rows by how many these are: rows with as many follow each
// other, so that a loop over the groups of a row ends when the processor expects it to.
class GroupsOfRows {
 public:
  // At most kRowsAtATime rows. of(row, inputs): a bit for each group.
  template <typename Of>
  GroupsOfRows(const std::uint8_t* input, std::size_t rows, const ProductShape& shape, const Of& of) {
    std::array<std::uint32_t, kMostGroups + 2> begins{};
    for (std::size_t r = 0; r < rows; ++r) {
      groups_[r] = of(input + r * shape.row_stride, shape.inputs);
      ++begins[static_cast<std::size_t>(std::popcount(groups_[r])) + 1];
    }
    for (std::size_t n = 1; n < begins.size(); ++n) begins[n] += begins[n - 1];
    for (std::size_t r = 0; r < rows; ++r) {
      order_[begins[static_cast<std::size_t>(std::popcount(groups_[r]))]++] = static_cast<std::uint8_t>(r);
    }
  }
  [[nodiscard]] std::uint64_t groups(std::size_t row) const { return groups_[row]; }
  [[nodiscard]] std::size_t row(std::size_t place) const { return order_[place]; }

 private:
  std::array<std::uint64_t, kRowsAtATime> groups_;
  std::array<std::uint8_t, kRowsAtATime> order_;
};
static_assert(kRowsAtATime <= 256);

// kBlocks blocks of columns of all the rows.
template <std::size_t kBlocks>
RASHOMON_VNNI inline __attribute__((always_inline)) void ColumnsVnni(const GroupsOfRows& groups, std::size_t rows,
                                                                     const std::uint8_t* input,
                                                                     const std::int8_t* weights,
                                                                     const ProductShape& shape, std::uint32_t shift,
                                                                     std::int16_t* output) {
  static_assert(kBlocks % 2 == 0);
  const __m512i half = _mm512_set1_epi32(shift == 0 ? 0 : 1 << (shift - 1));
  const __m512i order = _mm512_set_epi64(7, 5, 3, 1, 6, 4, 2, 0);
  const std::size_t block = shape.inputs * kColumnBlock;
  for (std::size_t place = 0; place < rows; ++place) {
    const std::size_t r = groups.row(place);
    const std::uint8_t* row = input + r * shape.row_stride;
    __m512i sums[kBlocks];
    RASHOMON_UNROLL
    for (std::size_t b = 0; b < kBlocks; ++b) sums[b] = half;
    for (std::uint64_t left = groups.groups(r); left != 0; left &= left - 1) {
      const auto group = static_cast<std::size_t>(std::countr_zero(left));
      const __m512i four = _mm512_set1_epi32(FourInputs(row + group * kInputBlock));
      const std::int8_t* at = weights + group * kInputBlock * kColumnBlock;
      RASHOMON_UNROLL
      for (std::size_t b = 0; b < kBlocks; ++b)
        sums[b] = _mm512_dpbusd_epi32(sums[b], four, _mm512_loadu_si512(at + b * block));
    }
    std::int16_t* out = output + r * shape.columns;
    RASHOMON_UNROLL
    for (std::size_t b = 0; b < kBlocks; b += 2) {
      const __m512i packed =
          _mm512_packs_epi32(_mm512_srai_epi32(sums[b], shift), _mm512_srai_epi32(sums[b + 1], shift));
      _mm512_storeu_si512(out + b * kColumnBlock, _mm512_permutexvar_epi64(order, packed));
    }
  }
}

RASHOMON_VNNI std::uint64_t GroupsOfVnni(const std::uint8_t* row, std::size_t inputs) {
  std::uint64_t groups = 0;
  for (std::size_t i = 0; i < inputs; i += 64) {
    const std::size_t count = std::min<std::size_t>((inputs - i) / kInputBlock, 16);
    const __m512i values = _mm512_maskz_loadu_epi32(static_cast<__mmask16>((1U << count) - 1), row + i);
    groups |= std::uint64_t{_mm512_test_epi32_mask(values, values)} << (i / kInputBlock);
  }
  return groups;
}

// Of each row, whether none of its sums can leave 16 bits after it is shifted, whatever the weights are. Nearly always.
using FittingRows = std::array<bool, kRowsAtATime>;

RASHOMON_VNNI FittingRows FittingOf(const std::uint8_t* input, std::size_t rows, const ProductShape& shape,
                                    std::uint32_t shift) {
  constexpr std::int64_t kMostWeight = 127, kMost = 32767;
  FittingRows fit;
  for (std::size_t r = 0; r < rows; ++r) {
    __m512i sums = _mm512_setzero_si512();
    for (std::size_t i = 0; i < shape.inputs; i += 64) {
      const __m512i values = _mm512_loadu_si512(input + r * shape.row_stride + i);
      sums = _mm512_add_epi64(sums, _mm512_sad_epu8(values, _mm512_setzero_si512()));
    }
    fit[r] = (_mm512_reduce_add_epi64(sums) * kMostWeight >> shift) < kMost;
  }
  return fit;
}

// What ShortFunction makes of a pair of blocks, the even columns and the odd ones.
template <bool kFits>
RASHOMON_VNNI inline __attribute__((always_inline)) __m512i Shortened(__m512i even, __m512i odd, std::uint32_t shift) {
  if constexpr (kFits)
    return _mm512_mask_blend_epi16(0xAAAAAAAA, _mm512_srli_epi32(even, shift), _mm512_slli_epi32(odd, 16 - shift));
  const __m512i most = _mm512_set1_epi32(32767), least = _mm512_set1_epi32(-32768);
  even = _mm512_max_epi32(_mm512_min_epi32(_mm512_srai_epi32(even, shift), most), least);
  odd = _mm512_max_epi32(_mm512_min_epi32(_mm512_srai_epi32(odd, shift), most), least);
  return _mm512_mask_blend_epi16(0xAAAAAAAA, even, _mm512_slli_epi32(odd, 16));
}

// kBlocks blocks of columns of all the rows, beginning with the pair of blocks `pair`; a part has `pairs` of them, and
// of each the first has the even columns.
template <std::size_t kBlocks, std::size_t kInputs>
RASHOMON_VNNI inline __attribute__((always_inline)) void PairsVnni(const GroupsOfRows& groups, const FittingRows& fit,
                                                                   std::size_t rows, const std::uint8_t* input,
                                                                   const std::int8_t* weights,
                                                                   const ProductShape& shape, std::size_t pair,
                                                                   std::uint32_t shift, std::int16_t* output) {
  constexpr std::size_t kBlock = kInputs * kColumnBlock;
  const __m512i half = _mm512_set1_epi32(shift == 0 ? 0 : 1 << (shift - 1));
  const std::size_t pairs = shape.columns / 32;
  std::array<std::int16_t*, kBlocks / 2> outs;
  for (std::size_t k = 0; k < outs.size(); ++k)
    outs[k] = output + (pair + k) / pairs * shape.rows * shape.columns + (pair + k) % pairs * 32;
  weights += 2 * pair * kBlock;
  for (std::size_t place = 0; place < rows; ++place) {
    const std::size_t r = groups.row(place);
    const std::uint8_t* row = input + r * shape.row_stride;
    __m512i sums[kBlocks];
    RASHOMON_UNROLL
    for (std::size_t b = 0; b < kBlocks; ++b) sums[b] = half;
    for (std::uint64_t left = groups.groups(r); left != 0; left &= left - 1) {
      const auto group = static_cast<std::size_t>(std::countr_zero(left));
      const __m512i four = _mm512_set1_epi32(FourInputs(row + group * kInputBlock));
      const std::int8_t* at = weights + group * kInputBlock * kColumnBlock;
      RASHOMON_UNROLL
      for (std::size_t b = 0; b < kBlocks; ++b) AddProducts(four, at + b * kBlock, sums[b]);
    }
    if (fit[r]) {
      RASHOMON_UNROLL
      for (std::size_t b = 0; b < kBlocks; b += 2)
        _mm512_storeu_si512(outs[b / 2] + r * shape.columns, Shortened<true>(sums[b], sums[b + 1], shift));
    } else {
      RASHOMON_UNROLL
      for (std::size_t b = 0; b < kBlocks; b += 2)
        _mm512_storeu_si512(outs[b / 2] + r * shape.columns, Shortened<false>(sums[b], sums[b + 1], shift));
    }
  }
}

}  // namespace

RASHOMON_VNNI bool ShortSparseVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                                   std::size_t parts, std::uint32_t shift, std::int16_t* output) {
  if (shape.inputs > kMostGroups * kInputBlock) return false;
  for (std::size_t r = 0; r < shape.rows; r += kRowsAtATime) {
    const std::size_t rows = std::min(kRowsAtATime, shape.rows - r);
    const std::uint8_t* from = input + r * shape.row_stride;
    const GroupsOfRows groups(from, rows, shape, GroupsOfVnni);
    for (std::size_t p = 0; p < parts; ++p) {
      const std::int8_t* part = weights + p * shape.inputs * shape.columns;
      std::int16_t* out = output + (p * shape.rows + r) * shape.columns;
      std::size_t c = 0;
      for (; c + 96 <= shape.columns; c += 96)
        ColumnsVnni<6>(groups, rows, from, part + c * shape.inputs, shape, shift, out + c);
      for (; c < shape.columns; c += 32)
        ColumnsVnni<2>(groups, rows, from, part + c * shape.inputs, shape, shift, out + c);
    }
  }
  return true;
}

RASHOMON_VNNI bool PairedSparseVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                                    std::size_t parts, std::uint32_t shift, std::int16_t* output) {
  constexpr std::size_t kInputs = 64;
  if (shape.inputs != kInputs || shape.columns % 32 != 0 || shift > 16) return false;
  const std::size_t pairs = parts * shape.columns / 32;
  for (std::size_t r = 0; r < shape.rows; r += kRowsAtATime) {
    const std::size_t rows = std::min(kRowsAtATime, shape.rows - r);
    const std::uint8_t* from = input + r * shape.row_stride;
    std::int16_t* to = output + r * shape.columns;
    const GroupsOfRows groups(from, rows, shape, GroupsOfVnni);
    const FittingRows fit = FittingOf(from, rows, shape, shift);
    std::size_t pair = 0;
    for (; pair + 9 <= pairs; pair += 9)
      PairsVnni<18, kInputs>(groups, fit, rows, from, weights, shape, pair, shift, to);
    for (; pair + 3 <= pairs; pair += 3)
      PairsVnni<6, kInputs>(groups, fit, rows, from, weights, shape, pair, shift, to);
    for (; pair < pairs; ++pair) PairsVnni<2, kInputs>(groups, fit, rows, from, weights, shape, pair, shift, to);
  }
  return true;
}

}  // namespace rashomon

#else
namespace rashomon {
bool PairedSparseVnni(const std::uint8_t*, const std::int8_t*, const ProductShape&, std::size_t, std::uint32_t,
                      std::int16_t*) {
  return false;
}
bool ShortSparseVnni(const std::uint8_t*, const std::int8_t*, const ProductShape&, std::size_t, std::uint32_t,
                     std::int16_t*) {
  return false;
}
}  // namespace rashomon
#endif

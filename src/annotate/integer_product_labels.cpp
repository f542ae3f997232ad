#include "annotate/integer_product_labels.h"

#include <limits>

#include "annotate/integer_product_vnni.h"

#if defined(__x86_64__)
namespace rashomon {
namespace {

// kRows rows at a time: every weight that is loaded serves all of them. What is no column has the least bias.
template <std::size_t kRows, std::size_t kBlocks>
RASHOMON_VNNI inline __attribute__((always_inline)) void LabelsOfRows(const std::uint8_t* input,
                                                                      const std::int8_t* weights,
                                                                      const ProductShape& shape, const __m512i* biases,
                                                                      std::uint8_t* labels) {
  __m512i sums[kRows][kBlocks];
  RASHOMON_UNROLL
  for (std::size_t b = 0; b < kBlocks; ++b) {
    RASHOMON_UNROLL
    for (std::size_t r = 0; r < kRows; ++r) sums[r][b] = biases[b];
  }
  const std::size_t block = shape.inputs * kColumnBlock;
  for (std::size_t i = 0; i < shape.inputs; i += kInputBlock, weights += kInputBlock * kColumnBlock) {
    __m512i four[kRows];
    RASHOMON_UNROLL
    for (std::size_t r = 0; r < kRows; ++r) four[r] = _mm512_set1_epi32(FourInputs(input + r * shape.row_stride + i));
    RASHOMON_UNROLL
    for (std::size_t b = 0; b < kBlocks; ++b) {
      const __m512i some = _mm512_loadu_si512(weights + b * block);
      RASHOMON_UNROLL
      for (std::size_t r = 0; r < kRows; ++r) AddProducts(four[r], some, sums[r][b]);
    }
  }
  RASHOMON_UNROLL
  for (std::size_t r = 0; r < kRows; ++r) labels[r] = static_cast<std::uint8_t>(FirstOfLargestOf<kBlocks>(sums[r]));
}

}  // namespace

RASHOMON_VNNI bool LabelsVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                              const std::int32_t* bias, std::size_t count, std::uint8_t* labels) {
  constexpr std::size_t kBlocks = 6, kRows = 4;
  constexpr std::int32_t kNever = -(1 << 30);  // below any sum
  if (shape.columns != kBlocks * kColumnBlock) return false;
  __m512i biases[kBlocks];
  for (std::size_t b = 0; b < kBlocks; ++b) {
    const std::size_t left = count > kColumnBlock * b ? count - kColumnBlock * b : 0;
    const auto there = static_cast<__mmask16>(left >= kColumnBlock ? 0xFFFF : (1U << left) - 1);
    biases[b] = _mm512_mask_loadu_epi32(_mm512_set1_epi32(kNever), there, bias + kColumnBlock * b);
  }
  std::size_t r = 0;
  for (; r + kRows <= shape.rows; r += kRows)
    LabelsOfRows<kRows, kBlocks>(input + r * shape.row_stride, weights, shape, biases, labels + r);
  for (; r < shape.rows; ++r)
    LabelsOfRows<1, kBlocks>(input + r * shape.row_stride, weights, shape, biases, labels + r);
  return true;
}

}  // namespace rashomon
#else
namespace rashomon {
bool LabelsVnni(const std::uint8_t*, const std::int8_t*, const ProductShape&, const std::int32_t*, std::size_t,
                std::uint8_t*) {
  return false;
}
}  // namespace rashomon
#endif

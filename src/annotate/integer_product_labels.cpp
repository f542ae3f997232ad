#include "annotate/integer_product_labels.h"

#include <bit>

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

template <std::size_t kBlocks>
RASHOMON_VNNI void LabelsOfBlocks(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                                  const std::int32_t* bias, std::size_t count, std::uint8_t* labels) {
  constexpr std::size_t kRows = 4;
  constexpr std::int32_t kNever = -(1 << 30);  // below any sum
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
}

#define RASHOMON_AVX2 __attribute__((target("avx2,bmi")))
#define RASHOMON_AVX2_INLINE __attribute__((target("avx2,bmi"), always_inline)) inline

// Products of eight inputs and any weights stay in 16 bits if the inputs are no more than that together.
constexpr std::int16_t kMostOfEight = 32767 / 127;

RASHOMON_AVX2_INLINE __m256i Read(const void* at) {
  return _mm256_loadu_si256(static_cast<const __m256i*>(at));
}

// Of each sixteen of 32 inputs, by halves of the register: what those that SumBlock adds up in one place come to, the
// first two of each four and the last two.
RASHOMON_AVX2_INLINE __m256i SumsOfEight(const std::uint8_t* input) {
  __m256i sums = _mm256_maddubs_epi16(Read(input), _mm256_set1_epi8(1));
  sums = _mm256_add_epi16(sums, _mm256_shuffle_epi32(sums, 0x4E));
  return _mm256_add_epi16(sums, _mm256_shuffle_epi32(sums, 0xB1));
}

// Adds to the sums of a block of columns: sixteen inputs in 16 bits, eight of them in each place, and those in 32.
template <std::size_t kInputs>
RASHOMON_AVX2_INLINE void SumBlock(const std::uint8_t* input, const std::int8_t* weights, __m256i* sums) {
  constexpr std::size_t kTogether = 16;
  static_assert(kInputs % kTogether == 0);
  const __m256i ones = _mm256_set1_epi16(1);
  RASHOMON_UNROLL
  for (std::size_t i = 0; i < kInputs; i += kTogether) {
    __m256i low = _mm256_setzero_si256(), high = low;
    RASHOMON_UNROLL
    for (std::size_t k = i; k < i + kTogether; k += kInputBlock) {
      const __m256i four = _mm256_set1_epi32(FourInputs(input + k));
      low = _mm256_add_epi16(low, _mm256_maddubs_epi16(four, Read(weights + k * kColumnBlock)));
      high = _mm256_add_epi16(high, _mm256_maddubs_epi16(four, Read(weights + k * kColumnBlock + 32)));
    }
    sums[0] = _mm256_add_epi32(sums[0], _mm256_madd_epi16(low, ones));
    sums[1] = _mm256_add_epi32(sums[1], _mm256_madd_epi16(high, ones));
  }
}

// The first place of the largest of 16 * kBlocks numbers.
template <std::size_t kBlocks>
RASHOMON_AVX2_INLINE std::size_t FirstOfLargestOf(const __m256i* sums) {
  __m256i most = sums[0];
  RASHOMON_UNROLL
  for (std::size_t k = 1; k < 2 * kBlocks; ++k) most = _mm256_max_epi32(most, sums[k]);
  most = _mm256_max_epi32(most, _mm256_permute2x128_si256(most, most, 0x01));
  most = _mm256_max_epi32(most, _mm256_shuffle_epi32(most, 0x4E));
  most = _mm256_max_epi32(most, _mm256_shuffle_epi32(most, 0xB1));
  std::uint64_t here = 0;
  RASHOMON_UNROLL
  for (std::size_t k = 0; k < 2 * kBlocks; ++k) {
    const auto bits = static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpeq_epi32(sums[k], most))));
    here |= std::uint64_t{bits} << (8 * k);
  }
  return static_cast<std::size_t>(std::countr_zero(here));
}

template <std::size_t kInputs, std::size_t kBlocks>
RASHOMON_AVX2 std::size_t BestOfBlocks(const std::uint8_t* input, const std::int8_t* weights,
                                       const std::int32_t* bias) {
  __m256i sums[2 * kBlocks];
  RASHOMON_UNROLL
  for (std::size_t b = 0; b < kBlocks; ++b) {
    sums[2 * b] = Read(bias + b * kColumnBlock);
    sums[2 * b + 1] = Read(bias + b * kColumnBlock + 8);
    SumBlock<kInputs>(input, weights + b * kColumnBlock * kInputs, sums + 2 * b);
  }
  return FirstOfLargestOf<kBlocks>(sums);
}

template <std::size_t kInputs>
RASHOMON_AVX2_INLINE std::optional<std::size_t> BestOfInputs(const std::uint8_t* input, const std::int8_t* weights,
                                                             std::size_t columns, const std::int32_t* bias) {
  if (columns == 2 * kColumnBlock) return BestOfBlocks<kInputs, 2>(input, weights, bias);
  if (columns == 3 * kColumnBlock) return BestOfBlocks<kInputs, 3>(input, weights, bias);
  if (columns == 4 * kColumnBlock) return BestOfBlocks<kInputs, 4>(input, weights, bias);
  return std::nullopt;
}

}  // namespace

bool LabelsVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                const std::int32_t* bias, std::size_t count, std::uint8_t* labels) {
  if (shape.columns == 4 * kColumnBlock) {
    LabelsOfBlocks<4>(input, weights, shape, bias, count, labels);
  } else if (shape.columns == 6 * kColumnBlock) {
    LabelsOfBlocks<6>(input, weights, shape, bias, count, labels);
  } else {
    return false;
  }
  return true;
}

RASHOMON_AVX2 std::optional<std::size_t> BestAvx2(const std::uint8_t* input, const std::int8_t* weights,
                                                  std::size_t inputs, std::size_t columns, const std::int32_t* bias) {
  if (inputs != 32 && inputs != 64) return std::nullopt;
  const __m256i most =
      inputs == 32 ? SumsOfEight(input) : _mm256_max_epi16(SumsOfEight(input), SumsOfEight(input + 32));
  if (_mm256_movemask_epi8(_mm256_cmpgt_epi16(most, _mm256_set1_epi16(kMostOfEight))) != 0) return std::nullopt;
  return inputs == 32 ? BestOfInputs<32>(input, weights, columns, bias)
                      : BestOfInputs<64>(input, weights, columns, bias);
}

#undef RASHOMON_AVX2
#undef RASHOMON_AVX2_INLINE

}  // namespace rashomon
#else
namespace rashomon {
bool LabelsVnni(const std::uint8_t*, const std::int8_t*, const ProductShape&, const std::int32_t*, std::size_t,
                std::uint8_t*) {
  return false;
}
std::optional<std::size_t> BestAvx2(const std::uint8_t*, const std::int8_t*, std::size_t, std::size_t,
                                    const std::int32_t*) {
  return std::nullopt;
}
}  // namespace rashomon
#endif

#include "annotate/integer_product.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

#include "annotate/integer_product_labels.h"
#include "annotate/integer_product_sparse.h"
#include "annotate/integer_product_tiles.h"
#include "annotate/integer_product_vnni.h"
#include "annotate/integer_product_windows.h"

namespace rashomon {
namespace {

void ProductPlain(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                  std::int32_t* output) {
  for (std::size_t r = 0; r < shape.rows; ++r) {
    const std::uint8_t* row = input + r * shape.row_stride;
    for (std::size_t c = 0; c < shape.columns; c += kColumnBlock) {
      const std::int8_t* block = weights + c * shape.inputs;
      std::int32_t sums[kColumnBlock] = {};
      for (std::size_t i = 0; i < shape.inputs; i += kInputBlock, block += kColumnBlock * kInputBlock) {
        for (std::size_t k = 0; k < kColumnBlock; ++k) {
          for (std::size_t l = 0; l < kInputBlock; ++l) sums[k] += row[i + l] * block[k * kInputBlock + l];
        }
      }
      std::memcpy(output + r * shape.columns + c, sums, sizeof sums);
    }
  }
}

void FourPlain(const std::uint8_t* input, const std::int8_t* weights, std::size_t inputs, std::int32_t* scores) {
  for (std::size_t t = 0; t < 4; ++t) {
    scores[t] = 0;
    for (std::size_t i = 0; i < inputs; ++i) scores[t] += input[i] * weights[FourPlace(i, t)];
  }
}

void HiddenPlain(std::span<const std::int16_t* const> rows, std::size_t size, std::uint32_t factor, std::uint8_t* out) {
  static constexpr std::size_t kStep = 32;
  for (std::size_t i = 0; i < size; i += kStep) {
    std::int16_t sum[kStep] = {};
    for (const std::int16_t* row : rows) {
      for (std::size_t j = 0; j < kStep; ++j) sum[j] = static_cast<std::int16_t>(sum[j] + row[i + j]);
    }
    for (std::size_t j = 0; j < kStep; ++j) {
      const auto value = static_cast<std::uint32_t>(sum[j] > 0 ? sum[j] : 0);
      out[i + j] = static_cast<std::uint8_t>(std::min((value * factor + 32768U) >> 16, 127U));
    }
  }
}

inline __attribute__((always_inline)) void Shorten(const std::int32_t* sums, std::size_t size, std::uint32_t shift,
                                                   std::int16_t* out) {
  const std::int32_t half = shift == 0 ? 0 : 1 << (shift - 1);
  for (std::size_t i = 0; i < size; ++i)
    out[i] = static_cast<std::int16_t>(std::clamp((sums[i] + half) >> shift, -32768, 32767));
}

// Two passes, each of which makes good vectors: the largest sum, then where it stands first.
inline __attribute__((always_inline)) std::size_t Largest(const std::int32_t* scores, const std::int32_t* bias,
                                                          std::size_t count) {
  std::int32_t sums[kMostScores];
  std::int32_t most = std::numeric_limits<std::int32_t>::min();
  for (std::size_t i = 0; i < count; ++i) {
    sums[i] = static_cast<std::int32_t>(static_cast<std::uint32_t>(scores[i]) + static_cast<std::uint32_t>(bias[i]));
    most = std::max(most, sums[i]);
  }
  std::size_t at = 0;
  while (sums[at] != most) ++at;
  return at;
}

void EmbedPlain(std::span<const std::int8_t* const> rows, std::size_t size, std::int32_t factor, std::uint8_t* out) {
  static constexpr std::size_t kStep = 32;
  for (std::size_t i = 0; i < size; i += kStep) {
    std::int16_t sum[kStep] = {};
    for (const std::int8_t* row : rows) {
      for (std::size_t j = 0; j < kStep; ++j) sum[j] = static_cast<std::int16_t>(sum[j] + row[i + j]);
    }
    for (std::size_t j = 0; j < kStep; ++j)
      out[i + j] = static_cast<std::uint8_t>(std::clamp(((sum[j] * factor + 16384) >> 15) + 64, 0, 127));
  }
}

// The loops that compilers make good vectors of, for one kind of processor.
#define RASHOMON_LOOPS(suffix, attribute)                                                                              \
  attribute void Shorten##suffix(const std::int32_t* sums, std::size_t size, std::uint32_t shift, std::int16_t* out) { \
    Shorten(sums, size, shift, out);                                                                                   \
  }                                                                                                                    \
  attribute std::size_t Largest##suffix(const std::int32_t* scores, const std::int32_t* bias, std::size_t count) {     \
    return Largest(scores, bias, count);                                                                               \
  }

RASHOMON_LOOPS(Plain, )

template <ProductFunction kProduct, LargestFunction kLargest>
std::size_t BestOfProduct(const std::uint8_t* input, const std::int8_t* weights, std::size_t inputs,
                          std::size_t columns, const std::int32_t* bias) {
  std::int32_t scores[kMostScores];
  kProduct(input, weights, {1, 0, inputs, columns}, scores);
  return kLargest(scores, bias, columns);
}

template <ProductFunction kProduct, LargestFunction kLargest>
void LabelsOfProduct(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                     const std::int32_t* bias, std::size_t count, std::int32_t* room, std::uint8_t* labels) {
  kProduct(input, weights, shape, room);
  for (std::size_t r = 0; r < shape.rows; ++r)
    labels[r] = static_cast<std::uint8_t>(kLargest(room + r * shape.columns, bias, count));
}

template <ProductFunction kProduct, ShortenFunction kShorten>
void ShortProduct(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape, std::size_t parts,
                  std::uint32_t shift, std::int32_t* room, std::int16_t* output) {
  const std::size_t size = shape.rows * shape.columns;
  for (std::size_t p = 0; p < parts; ++p) {
    kProduct(input, weights + p * shape.inputs * shape.columns, shape, room);
    kShorten(room, size, shift, output + p * size);
  }
}

#if defined(__x86_64__)

// u8 * i8 pairs never pass 16 bits, since inputs are at most 127.
__attribute__((target("avx2"))) void ProductAvx2(const std::uint8_t* input, const std::int8_t* weights,
                                                 const ProductShape& shape, std::int32_t* output) {
  const __m256i ones = _mm256_set1_epi16(1);
  for (std::size_t r = 0; r < shape.rows; ++r) {
    const std::uint8_t* row = input + r * shape.row_stride;
    for (std::size_t c = 0; c < shape.columns; c += kColumnBlock) {
      const std::int8_t* block = weights + c * shape.inputs;
      __m256i low = _mm256_setzero_si256(), high = _mm256_setzero_si256();
      for (std::size_t i = 0; i < shape.inputs; i += kInputBlock, block += kColumnBlock * kInputBlock) {
        const __m256i four = _mm256_set1_epi32(FourInputs(row + i));
        const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(block));
        const __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(block + 32));
        low = _mm256_add_epi32(low, _mm256_madd_epi16(_mm256_maddubs_epi16(four, first), ones));
        high = _mm256_add_epi32(high, _mm256_madd_epi16(_mm256_maddubs_epi16(four, second), ones));
      }
      std::int32_t* out = output + r * shape.columns + c;
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), low);
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + 8), high);
    }
  }
}

// The sums of four numbers each of one's lower half, of its upper half, and likewise of the other's.
__attribute__((target("avx2"))) inline __m128i FourSums(__m256i low, __m256i high) {
  const __m256i pairs = _mm256_hadd_epi32(low, high);  // of low's lower half, of high's lower half; of the upper ones
  const __m256i sums = _mm256_hadd_epi32(pairs, pairs);
  return _mm_unpacklo_epi32(_mm256_castsi256_si128(sums), _mm256_extracti128_si256(sums, 1));
}

__attribute__((target("avx2"))) void FourAvx2(const std::uint8_t* input, const std::int8_t* weights, std::size_t inputs,
                                              std::int32_t* scores) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i low = _mm256_setzero_si256(), high = low;
  for (std::size_t i = 0; i < inputs; i += 16, weights += 64) {
    const __m256i values = _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(input + i)));
    const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights));
    const __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + 32));
    low = _mm256_add_epi32(low, _mm256_madd_epi16(_mm256_maddubs_epi16(values, first), ones));
    high = _mm256_add_epi32(high, _mm256_madd_epi16(_mm256_maddubs_epi16(values, second), ones));
  }
  _mm_storeu_si128(reinterpret_cast<__m128i*>(scores), FourSums(low, high));
}

RASHOMON_LOOPS(Avx2, __attribute__((target("avx2"))))

// value * factor / 2^16, rounded: the product's upper half, and the highest bit of its lower one.
__attribute__((target("avx2"))) inline __m256i Scaled(__m256i value, __m256i factor) {
  return _mm256_add_epi16(_mm256_mulhi_epu16(value, factor), _mm256_srli_epi16(_mm256_mullo_epi16(value, factor), 15));
}

// 32 numbers of 16 bits, none below 0 or above 255, as bytes in their order.
__attribute__((target("avx2"))) inline void StoreBytes(__m256i low, __m256i high, std::uint8_t* out) {
  const __m256i bytes = _mm256_permute4x64_epi64(_mm256_packus_epi16(low, high), 0xD8);
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), bytes);
}

__attribute__((target("avx2"))) void HiddenAvx2(std::span<const std::int16_t* const> rows, std::size_t size,
                                                std::uint32_t factor, std::uint8_t* out) {
  const __m256i zero = _mm256_setzero_si256(), most = _mm256_set1_epi16(127);
  const __m256i factors = _mm256_set1_epi16(static_cast<std::int16_t>(factor));
  for (std::size_t i = 0; i < size; i += 32) {
    __m256i low = zero, high = zero;
    for (const std::int16_t* row : rows) {
      low = _mm256_add_epi16(low, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(row + i)));
      high = _mm256_add_epi16(high, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(row + i + 16)));
    }
    low = _mm256_min_epu16(Scaled(_mm256_max_epi16(low, zero), factors), most);
    high = _mm256_min_epu16(Scaled(_mm256_max_epi16(high, zero), factors), most);
    StoreBytes(low, high, out + i);
  }
}

__attribute__((target("avx2"))) void EmbedAvx2(std::span<const std::int8_t* const> rows, std::size_t size,
                                               std::int32_t factor, std::uint8_t* out) {
  const __m256i zero = _mm256_setzero_si256(), most = _mm256_set1_epi16(127), middle = _mm256_set1_epi16(64);
  const __m256i factors = _mm256_set1_epi16(static_cast<std::int16_t>(factor));
  for (std::size_t i = 0; i < size; i += 32) {
    __m256i low = zero, high = zero;
    for (const std::int8_t* row : rows) {
      const auto* at = reinterpret_cast<const __m128i*>(row + i);
      low = _mm256_add_epi16(low, _mm256_cvtepi8_epi16(_mm_loadu_si128(at)));
      high = _mm256_add_epi16(high, _mm256_cvtepi8_epi16(_mm_loadu_si128(at + 1)));
    }
    low = _mm256_adds_epi16(_mm256_mulhrs_epi16(low, factors), middle);
    high = _mm256_adds_epi16(_mm256_mulhrs_epi16(high, factors), middle);
    StoreBytes(_mm256_min_epi16(_mm256_max_epi16(low, zero), most),
               _mm256_min_epi16(_mm256_max_epi16(high, zero), most), out + i);
  }
}

// kRows input rows and kBlocks blocks of columns at a time: every weight that is loaded serves all the rows.
template <std::size_t kRows, std::size_t kBlocks>
RASHOMON_VNNI inline __attribute__((always_inline)) void Tile(const std::uint8_t* input, std::size_t stride,
                                                              const std::int8_t* weights, std::size_t inputs,
                                                              std::int32_t* output, std::size_t columns) {
  __m512i sums[kRows][kBlocks];
  for (std::size_t r = 0; r < kRows; ++r) {
    for (std::size_t b = 0; b < kBlocks; ++b) sums[r][b] = _mm512_setzero_si512();
  }
  for (std::size_t i = 0; i < inputs; i += kInputBlock) {
    __m512i four[kRows];
    for (std::size_t r = 0; r < kRows; ++r) four[r] = _mm512_set1_epi32(FourInputs(input + r * stride + i));
    for (std::size_t b = 0; b < kBlocks; ++b) {
      const __m512i block = _mm512_loadu_si512(weights + b * kColumnBlock * inputs + i * kColumnBlock);
      for (std::size_t r = 0; r < kRows; ++r) sums[r][b] = _mm512_dpbusd_epi32(sums[r][b], four[r], block);
    }
  }
  for (std::size_t r = 0; r < kRows; ++r) {
    for (std::size_t b = 0; b < kBlocks; ++b) _mm512_storeu_si512(output + r * columns + b * kColumnBlock, sums[r][b]);
  }
}

template <std::size_t kRows>
RASHOMON_VNNI inline __attribute__((always_inline)) void TileRows(const std::uint8_t* input, std::size_t stride,
                                                                  const std::int8_t* weights, std::size_t inputs,
                                                                  std::int32_t* output, std::size_t columns) {
  std::size_t c = 0;
  for (; c + 4 * kColumnBlock <= columns; c += 4 * kColumnBlock)
    Tile<kRows, 4>(input, stride, weights + c * inputs, inputs, output + c, columns);
  for (; c < columns; c += kColumnBlock)
    Tile<kRows, 1>(input, stride, weights + c * inputs, inputs, output + c, columns);
}

RASHOMON_VNNI void FourVnni(const std::uint8_t* input, const std::int8_t* weights, std::size_t inputs,
                            std::int32_t* scores) {
  const auto* at = reinterpret_cast<const __m256i*>(weights);
  __m256i sums[4] = {_mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256()};
  for (std::size_t i = 0; i < inputs; i += 32, at += 4) {
    const auto* values = reinterpret_cast<const __m128i*>(input + i);
    const __m256i first = _mm256_broadcastsi128_si256(_mm_loadu_si128(values));
    const __m256i second = _mm256_broadcastsi128_si256(_mm_loadu_si128(values + 1));
    sums[0] = _mm256_dpbusd_epi32(sums[0], first, _mm256_loadu_si256(at));
    sums[1] = _mm256_dpbusd_epi32(sums[1], first, _mm256_loadu_si256(at + 1));
    sums[2] = _mm256_dpbusd_epi32(sums[2], second, _mm256_loadu_si256(at + 2));
    sums[3] = _mm256_dpbusd_epi32(sums[3], second, _mm256_loadu_si256(at + 3));
  }
  _mm_storeu_si128(reinterpret_cast<__m128i*>(scores),
                   FourSums(_mm256_add_epi32(sums[0], sums[2]), _mm256_add_epi32(sums[1], sums[3])));
}

// One row alone, kBlocks blocks of columns at a time: two sums for each of them, for the next is not to wait for the
// last.
template <std::size_t kBlocks>
RASHOMON_VNNI inline __attribute__((always_inline)) void RowBlocks(const std::uint8_t* input,
                                                                   const std::int8_t* weights, std::size_t inputs,
                                                                   __m512i* sums) {
  __m512i even[kBlocks], odd[kBlocks];
  for (std::size_t b = 0; b < kBlocks; ++b) even[b] = odd[b] = _mm512_setzero_si512();
  for (std::size_t i = 0; i < inputs; i += 2 * kInputBlock) {
    const __m512i four = _mm512_set1_epi32(FourInputs(input + i));
    for (std::size_t b = 0; b < kBlocks; ++b)
      even[b] = _mm512_dpbusd_epi32(even[b], four, _mm512_loadu_si512(weights + (b * inputs + i) * kColumnBlock));
    if (i + kInputBlock == inputs) break;
    const __m512i next = _mm512_set1_epi32(FourInputs(input + i + kInputBlock));
    for (std::size_t b = 0; b < kBlocks; ++b) {
      const std::int8_t* block = weights + (b * inputs + i + kInputBlock) * kColumnBlock;
      odd[b] = _mm512_dpbusd_epi32(odd[b], next, _mm512_loadu_si512(block));
    }
  }
  for (std::size_t b = 0; b < kBlocks; ++b) sums[b] = _mm512_add_epi32(even[b], odd[b]);
}

RASHOMON_VNNI void OneRow(const std::uint8_t* input, const std::int8_t* weights, std::size_t inputs,
                          std::int32_t* output, std::size_t columns) {
  std::size_t c = 0;
  __m512i sums[3];
  for (; c + 3 * kColumnBlock <= columns; c += 3 * kColumnBlock) {
    RowBlocks<3>(input, weights + c * inputs, inputs, sums);
    for (std::size_t b = 0; b < 3; ++b) _mm512_storeu_si512(output + c + b * kColumnBlock, sums[b]);
  }
  for (; c < columns; c += kColumnBlock) {
    RowBlocks<1>(input, weights + c * inputs, inputs, sums);
    _mm512_storeu_si512(output + c, sums[0]);
  }
}

template <std::size_t kBlocks>
RASHOMON_VNNI inline __attribute__((always_inline)) std::size_t BestOfBlocks(const std::uint8_t* input,
                                                                             const std::int8_t* weights,
                                                                             std::size_t inputs,
                                                                             const std::int32_t* bias) {
  __m512i sums[kBlocks];
  RowBlocks<kBlocks>(input, weights, inputs, sums);
  for (std::size_t b = 0; b < kBlocks; ++b)
    sums[b] = _mm512_add_epi32(sums[b], _mm512_loadu_si512(bias + b * kColumnBlock));
  return FirstOfLargestOf<kBlocks>(sums);
}

RASHOMON_VNNI std::size_t BestVnni(const std::uint8_t* input, const std::int8_t* weights, std::size_t inputs,
                                   std::size_t columns, const std::int32_t* bias) {
  const std::size_t blocks = columns / kColumnBlock;
  if (blocks == 2) return BestOfBlocks<2>(input, weights, inputs, bias);
  if (blocks == 3) return BestOfBlocks<3>(input, weights, inputs, bias);
  if (blocks == 4) return BestOfBlocks<4>(input, weights, inputs, bias);
  __m512i sums[kMostScores / kColumnBlock];
  for (std::size_t b = 0; b < blocks; ++b) {
    RowBlocks<1>(input, weights + b * kColumnBlock * inputs, inputs, sums + b);
    sums[b] = _mm512_add_epi32(sums[b], _mm512_loadu_si512(bias + b * kColumnBlock));
  }
  return FirstOfLargest(sums, blocks);
}

RASHOMON_VNNI void ProductVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                               std::int32_t* output) {
  std::size_t r = 0;
  const auto rest = [&](std::size_t rows) { return shape.rows - r >= rows; };
  for (; rest(5); r += 5) {
    TileRows<5>(input + r * shape.row_stride, shape.row_stride, weights, shape.inputs, output + r * shape.columns,
                shape.columns);
  }
  for (; rest(2); r += 2) {
    TileRows<2>(input + r * shape.row_stride, shape.row_stride, weights, shape.inputs, output + r * shape.columns,
                shape.columns);
  }
  for (; rest(1); ++r)
    OneRow(input + r * shape.row_stride, weights, shape.inputs, output + r * shape.columns, shape.columns);
}

RASHOMON_VNNI void ShortenVnni(const std::int32_t* sums, std::size_t size, std::uint32_t shift, std::int16_t* out) {
  const __m512i half = _mm512_set1_epi32(shift == 0 ? 0 : 1 << (shift - 1));
  const __m512i order = _mm512_set_epi64(7, 5, 3, 1, 6, 4, 2, 0);
  std::size_t i = 0;
  for (; i + 32 <= size; i += 32) {
    const __m512i low = _mm512_add_epi32(_mm512_loadu_si512(sums + i), half);
    const __m512i high = _mm512_add_epi32(_mm512_loadu_si512(sums + i + 16), half);
    const __m512i packed = _mm512_packs_epi32(_mm512_srai_epi32(low, shift), _mm512_srai_epi32(high, shift));
    _mm512_storeu_si512(out + i, _mm512_permutexvar_epi64(order, packed));
  }
  Shorten(sums + i, size - i, shift, out + i);
}

RASHOMON_VNNI std::size_t LargestVnni(const std::int32_t* scores, const std::int32_t* bias, std::size_t count) {
  __m512i sums[kMostScores / 16];
  const __m512i least = _mm512_set1_epi32(std::numeric_limits<std::int32_t>::min());
  const std::size_t blocks = (count + 15) / 16;
  for (std::size_t b = 0; b < blocks; ++b) {
    const auto there = static_cast<__mmask16>(count - 16 * b >= 16 ? 0xFFFF : (1U << (count - 16 * b)) - 1);
    const __m512i sum = _mm512_add_epi32(_mm512_maskz_loadu_epi32(there, scores + 16 * b),
                                         _mm512_maskz_loadu_epi32(there, bias + 16 * b));
    sums[b] = _mm512_mask_mov_epi32(least, there, sum);
  }
  return FirstOfLargest(sums, blocks);
}

// kBlocks times 32 values: their sums stay in registers while the rows pass by.
template <std::size_t kBlocks>
RASHOMON_VNNI inline __attribute__((always_inline)) void HiddenBlocks(std::span<const std::int16_t* const> rows,
                                                                      std::size_t at, __m512i factors,
                                                                      std::uint8_t* out) {
  const __m512i most = _mm512_set1_epi16(127);
  __m512i sums[kBlocks];
  for (std::size_t b = 0; b < kBlocks; ++b) sums[b] = _mm512_setzero_si512();
  for (const std::int16_t* row : rows) {
    for (std::size_t b = 0; b < kBlocks; ++b)
      sums[b] = _mm512_add_epi16(sums[b], _mm512_loadu_si512(row + at + 32 * b));
  }
  for (std::size_t b = 0; b < kBlocks; ++b) {
    const __m512i value = _mm512_max_epi16(sums[b], _mm512_setzero_si512());
    const __m512i scaled =
        _mm512_add_epi16(_mm512_mulhi_epu16(value, factors), _mm512_srli_epi16(_mm512_mullo_epi16(value, factors), 15));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + at + 32 * b),
                        _mm512_cvtepi16_epi8(_mm512_min_epu16(scaled, most)));
  }
}

RASHOMON_VNNI void HiddenVnni(std::span<const std::int16_t* const> rows, std::size_t size, std::uint32_t factor,
                              std::uint8_t* out) {
  const __m512i factors = _mm512_set1_epi16(static_cast<std::int16_t>(factor));
  std::size_t i = 0;
  for (; i + 128 <= size; i += 128) HiddenBlocks<4>(rows, i, factors, out);
  for (; i + 96 <= size; i += 96) HiddenBlocks<3>(rows, i, factors, out);
  for (; i < size; i += 32) HiddenBlocks<1>(rows, i, factors, out);
}

void ShortVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape, std::size_t parts,
               std::uint32_t shift, std::int32_t* room, std::int16_t* output) {
  if (ShortSparseVnni(input, weights, shape, parts, shift, output)) return;
  ShortProduct<ProductVnni, ShortenVnni>(input, weights, shape, parts, shift, room, output);
}

void ShortTilesOrVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                      std::size_t parts, std::uint32_t shift, std::int32_t* room, std::int16_t* output) {
  if (ShortTiles(input, weights, shape, parts, shift, output)) return;
  ShortVnni(input, weights, shape, parts, shift, room, output);
}

void ProductTilesOrVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                        std::int32_t* output) {
  if (!ProductTiles(input, weights, shape, output)) ProductVnni(input, weights, shape, output);
}

std::size_t BestAvx2OrProduct(const std::uint8_t* input, const std::int8_t* weights, std::size_t inputs,
                              std::size_t columns, const std::int32_t* bias) {
  const std::optional<std::size_t> best = BestAvx2(input, weights, inputs, columns, bias);
  return best ? *best : BestOfProduct<ProductAvx2, LargestAvx2>(input, weights, inputs, columns, bias);
}

void LabelsVnniOrProduct(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                         const std::int32_t* bias, std::size_t count, std::int32_t* room, std::uint8_t* labels) {
  if (LabelsVnni(input, weights, shape, bias, count, labels)) return;
  LabelsOfProduct<ProductVnni, LargestVnni>(input, weights, shape, bias, count, room, labels);
}

#endif
#undef RASHOMON_LOOPS

struct Kernels {
  std::array<IntegerKernels, 4> all{};
  std::size_t count = 0;
};

Kernels FindKernels() {
  Kernels found;
  found.all[found.count++] = {.product = ProductPlain,
                              .hidden = HiddenPlain,
                              .rectify = RectifyPlain,
                              .window = WindowPlain,
                              .centre = CentrePlain,
                              .shorten = ShortenPlain,
                              .short_product = ShortProduct<ProductPlain, ShortenPlain>,
                              .paired_product = nullptr,
                              .largest = LargestPlain,
                              .labels = LabelsOfProduct<ProductPlain, LargestPlain>,
                              .best = BestOfProduct<ProductPlain, LargestPlain>,
                              .embed = EmbedPlain,
                              .four = FourPlain,
                              .has_avx2 = false,
                              .has_vnni = false,
                              .lists_are_fast = false,
                              .many_rows_are_cheap = false,
                              .name = "plain"};
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2"))
    found.all[found.count++] = {.product = ProductAvx2,
                                .hidden = HiddenAvx2,
                                .rectify = RectifyAvx2,
                                .window = WindowAvx2,
                                .centre = CentreAvx2,
                                .shorten = ShortenAvx2,
                                .short_product = ShortProduct<ProductAvx2, ShortenAvx2>,
                                .paired_product = nullptr,
                                .largest = LargestAvx2,
                                .labels = LabelsOfProduct<ProductAvx2, LargestAvx2>,
                                .best = BestAvx2OrProduct,
                                .embed = EmbedAvx2,
                                .four = FourAvx2,
                                .has_avx2 = true,
                                .has_vnni = false,
                                .lists_are_fast = true,
                                .many_rows_are_cheap = false,
                                .name = "avx2"};
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512vnni")) {
    found.all[found.count++] = {.product = ProductVnni,
                                .hidden = HiddenVnni,
                                .rectify = RectifyVnni,
                                .window = WindowVnni,
                                .centre = CentreVnni,
                                .shorten = ShortenVnni,
                                .short_product = ShortVnni,
                                .paired_product = PairedSparseVnni,
                                .largest = LargestVnni,
                                .labels = LabelsVnniOrProduct,
                                .best = BestVnni,
                                .embed = EmbedAvx2,
                                .four = FourVnni,
                                .has_avx2 = true,
                                .has_vnni = true,
                                .lists_are_fast = false,
                                .many_rows_are_cheap = false,
                                .name = "avx512vnni"};
    if (HaveTiles()) {
      found.all[found.count] = found.all[found.count - 1];
      found.all[found.count].product = ProductTilesOrVnni;
      found.all[found.count].short_product = ShortTilesOrVnni;
      found.all[found.count].paired_product = nullptr;
      found.all[found.count].labels = LabelsOfProduct<ProductTilesOrVnni, LargestVnni>;
      found.all[found.count].many_rows_are_cheap = true;
      found.all[found.count++].name = "amx";
    }
  }
#endif
  return found;
}

const Kernels& Found() {
  static const Kernels kernels = FindKernels();  // a property of the processor, not of any run
  return kernels;
}

}  // namespace

std::span<const IntegerKernels> AllKernels() {
  return std::span(Found().all).first(Found().count);
}
const IntegerKernels& BestKernels() {
  return Found().all[Found().count - 1];
}

}  // namespace rashomon

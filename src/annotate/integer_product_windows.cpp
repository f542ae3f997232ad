#include "annotate/integer_product_windows.h"

#include <algorithm>
#include <limits>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rashomon {
namespace {

// Wraps round on weights that lie.
inline __attribute__((always_inline)) void Rectify(const std::int32_t* sums, const std::int32_t* bias, std::size_t rows,
                                                   std::size_t columns, RectifyScale scale, std::uint8_t* out) {
  for (std::size_t r = 0; r < rows; ++r, sums += columns, out += columns) {
    for (std::size_t j = 0; j < columns; ++j) {
      const auto sum =
          static_cast<std::int32_t>(static_cast<std::uint32_t>(sums[j]) + static_cast<std::uint32_t>(bias[j]));
      const std::uint32_t value = static_cast<std::uint32_t>(std::clamp(sum, 0, (1 << 24) - 1)) >> scale.shift;
      out[j] = static_cast<std::uint8_t>(std::min((std::min(value, 65535U) * scale.factor + 32768U) >> 16, 127U));
    }
  }
}

// Loops over kColumnBlock numbers, which compilers make vectors of.
inline __attribute__((always_inline)) void Window(const std::int16_t* const* shares, std::size_t rows,
                                                  std::size_t window, std::size_t columns, const std::int32_t* bias,
                                                  RectifyScale scale, std::uint8_t* out) {
  for (std::size_t r = 0; r < rows; ++r, ++shares, out += columns) {
    for (std::size_t c = 0; c < columns; c += kColumnBlock) {
      std::int32_t sums[kColumnBlock] = {};
      for (std::size_t k = 0; k < window; ++k) {
        const std::int16_t* share = shares[k] + k * columns + c;
        for (std::size_t j = 0; j < kColumnBlock; ++j) sums[j] += share[j];
      }
      Rectify(sums, bias + c, 1, kColumnBlock, scale, out + c);
    }
  }
}

}  // namespace

void RectifyPlain(const std::int32_t* sums, const std::int32_t* bias, std::size_t rows, std::size_t columns,
                  RectifyScale scale, std::uint8_t* out) {
  Rectify(sums, bias, rows, columns, scale, out);
}

bool CentrePlain(const std::int32_t* sums, const std::int32_t* middle, std::size_t size, std::int16_t* out) {
  std::int32_t wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::int32_t difference = sums[i] - middle[i];
    out[i] = static_cast<std::int16_t>(difference);
    wrong |= out[i] ^ difference;
  }
  return wrong == 0;
}

void WindowPlain(const std::int16_t* const* shares, std::size_t rows, std::size_t window, std::size_t columns,
                 const std::int32_t* bias, RectifyScale scale, std::uint8_t* out) {
  Window(shares, rows, window, columns, bias, scale, out);
}

#if defined(__x86_64__)
#define RASHOMON_UNROLL _Pragma("GCC unroll 32")
#define RASHOMON_AVX2 __attribute__((target("avx2")))

RASHOMON_AVX2 void RectifyAvx2(const std::int32_t* sums, const std::int32_t* bias, std::size_t rows,
                               std::size_t columns, RectifyScale scale, std::uint8_t* out) {
  Rectify(sums, bias, rows, columns, scale, out);
}

namespace {

constexpr std::size_t kAhead = 5;  // words; what is known of one is 20 lines of the cache, and often far away

// Of a row of windows: what the word will add that comes into them kAhead rows later.
inline void AskForWord(const std::int16_t* share, std::size_t size) {
  for (std::size_t k = 0; k < size; k += 32) __builtin_prefetch(share + k);
}

// 8 sums: biased, between 0 and 2^24 - 1, shifted.
RASHOMON_AVX2 inline __attribute__((always_inline)) __m256i Shifted(__m256i sums, const std::int32_t* bias,
                                                                    __m128i shift) {
  const __m256i sum = _mm256_add_epi32(sums, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bias)));
  const __m256i most = _mm256_set1_epi32((1 << 24) - 1);
  return _mm256_srl_epi32(_mm256_min_epi32(_mm256_max_epi32(sum, _mm256_setzero_si256()), most), shift);
}

// 16 sums rectified: numbers of 16 bits, in the order 0 to 3, 8 to 11, 4 to 7, 12 to 15.
RASHOMON_AVX2 inline __attribute__((always_inline)) __m256i Rectified(const __m256i* sums, const std::int32_t* bias,
                                                                      __m128i shift, __m256i factors) {
  const __m256i value = _mm256_packus_epi32(Shifted(sums[0], bias, shift), Shifted(sums[1], bias + 8, shift));
  const __m256i scaled =
      _mm256_add_epi16(_mm256_mulhi_epu16(value, factors), _mm256_srli_epi16(_mm256_mullo_epi16(value, factors), 15));
  return _mm256_min_epu16(scaled, _mm256_set1_epi16(127));
}

}  // namespace

RASHOMON_AVX2 void WindowAvx2(const std::int16_t* const* shares, std::size_t rows, std::size_t window,
                              std::size_t columns, const std::int32_t* bias, RectifyScale scale, std::uint8_t* out) {
  if (columns % 32 != 0) return Window(shares, rows, window, columns, bias, scale, out);
  const __m128i shift = _mm_cvtsi32_si128(static_cast<int>(scale.shift));
  const __m256i factors = _mm256_set1_epi16(static_cast<std::int16_t>(scale.factor));
  const __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
  for (std::size_t r = 0; r < rows; ++r, ++shares, out += columns) {
    if (r + kAhead < rows) AskForWord(shares[window + kAhead - 1], window * columns);
    for (std::size_t c = 0; c < columns; c += 32) {
      __m256i sums[4] = {_mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256(),
                         _mm256_setzero_si256()};
      for (std::size_t k = 0; k < window; ++k) {
        const auto* share = reinterpret_cast<const __m128i*>(shares[k] + k * columns + c);
        RASHOMON_UNROLL
        for (std::size_t j = 0; j < 4; ++j)
          sums[j] = _mm256_add_epi32(sums[j], _mm256_cvtepi16_epi32(_mm_loadu_si128(share + j)));
      }
      const __m256i bytes = _mm256_packus_epi16(Rectified(sums, bias + c, shift, factors),
                                                Rectified(sums + 2, bias + c + 16, shift, factors));
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + c), _mm256_permutevar8x32_epi32(bytes, order));
    }
  }
}

RASHOMON_AVX2 bool CentreAvx2(const std::int32_t* sums, const std::int32_t* middle, std::size_t size,
                              std::int16_t* out) {
  const __m256i bias = _mm256_set1_epi32(1 << 15);
  __m256i wrong = _mm256_setzero_si256();  // in the upper halves, of what does not fit
  for (std::size_t i = 0; i < size; i += 16) {
    __m256i half[2];
    RASHOMON_UNROLL
    for (std::size_t k = 0; k < 2; ++k) {
      const auto* at = reinterpret_cast<const __m256i*>(sums + i) + k;
      const auto* from = reinterpret_cast<const __m256i*>(middle + i) + k;
      half[k] = _mm256_sub_epi32(_mm256_loadu_si256(at), _mm256_loadu_si256(from));
      wrong = _mm256_or_si256(wrong, _mm256_add_epi32(half[k], bias));
    }
    const __m256i packed = _mm256_permute4x64_epi64(_mm256_packs_epi32(half[0], half[1]), 0xD8);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + i), packed);
  }
  return _mm256_testz_si256(wrong, _mm256_set1_epi32(-(1 << 16))) != 0;
}

#define RASHOMON_VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))

namespace {

// 16 sums: biased, between 0 and 2^24 - 1, shifted.
RASHOMON_VNNI inline __m512i Shifted(__m512i sums, const std::int32_t* bias, std::uint32_t shift) {
  const __m512i sum = _mm512_add_epi32(sums, _mm512_loadu_si512(bias));
  const __m512i most = _mm512_set1_epi32((1 << 24) - 1);
  return _mm512_srli_epi32(_mm512_min_epi32(_mm512_max_epi32(sum, _mm512_setzero_si512()), most), shift);
}

// 32 sums rectified.
RASHOMON_VNNI inline __attribute__((always_inline)) void StoreRectified(__m512i low, __m512i high,
                                                                        const std::int32_t* bias, RectifyScale scale,
                                                                        std::uint8_t* out) {
  const __m512i factors = _mm512_set1_epi16(static_cast<std::int16_t>(scale.factor));
  const __m512i order = _mm512_set_epi64(7, 5, 3, 1, 6, 4, 2, 0), most = _mm512_set1_epi16(127);
  const __m512i packed =
      _mm512_packus_epi32(Shifted(low, bias, scale.shift), Shifted(high, bias + kColumnBlock, scale.shift));
  const __m512i value = _mm512_permutexvar_epi64(order, packed);
  const __m512i scaled =
      _mm512_add_epi16(_mm512_mulhi_epu16(value, factors), _mm512_srli_epi16(_mm512_mullo_epi16(value, factors), 15));
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), _mm512_cvtepi16_epi8(_mm512_min_epu16(scaled, most)));
}

}  // namespace

RASHOMON_VNNI void RectifyVnni(const std::int32_t* sums, const std::int32_t* bias, std::size_t rows,
                               std::size_t columns, RectifyScale scale, std::uint8_t* out) {
  const std::size_t whole = columns / 32 * 32;
  for (std::size_t r = 0; r < rows; ++r, sums += columns, out += columns) {
    for (std::size_t j = 0; j < whole; j += 32)
      StoreRectified(_mm512_loadu_si512(sums + j), _mm512_loadu_si512(sums + j + 16), bias + j, scale, out + j);
    Rectify(sums + whole, bias + whole, 1, columns - whole, scale, out + whole);
  }
}

RASHOMON_VNNI void WindowVnni(const std::int16_t* const* shares, std::size_t rows, std::size_t window,
                              std::size_t columns, const std::int32_t* bias, RectifyScale scale, std::uint8_t* out) {
  if (columns % 32 != 0) return Window(shares, rows, window, columns, bias, scale, out);
  for (std::size_t r = 0; r < rows; ++r, ++shares, out += columns) {
    if (r + kAhead < rows) AskForWord(shares[window + kAhead - 1], window * columns);
    for (std::size_t c = 0; c < columns; c += 32) {
      __m512i low = _mm512_setzero_si512(), high = low;
      for (std::size_t k = 0; k < window; ++k) {
        const auto* share = reinterpret_cast<const __m256i*>(shares[k] + k * columns + c);
        low = _mm512_add_epi32(low, _mm512_cvtepi16_epi32(_mm256_loadu_si256(share)));
        high = _mm512_add_epi32(high, _mm512_cvtepi16_epi32(_mm256_loadu_si256(share + 1)));
      }
      StoreRectified(low, high, bias + c, scale, out + c);
    }
  }
}

RASHOMON_VNNI bool CentreVnni(const std::int32_t* sums, const std::int32_t* middle, std::size_t size,
                              std::int16_t* out) {
  __m512i wrong = _mm512_setzero_si512();
  for (std::size_t i = 0; i < size; i += 16) {
    const __m512i difference = _mm512_sub_epi32(_mm512_loadu_si512(sums + i), _mm512_loadu_si512(middle + i));
    const __m256i half = _mm512_cvtepi32_epi16(difference);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + i), half);
    wrong = _mm512_or_si512(wrong, _mm512_xor_si512(_mm512_cvtepi16_epi32(half), difference));
  }
  return _mm512_test_epi32_mask(wrong, wrong) == 0;
}

#undef RASHOMON_VNNI
#undef RASHOMON_AVX2
#undef RASHOMON_UNROLL
#endif

}  // namespace rashomon

// What the files of kernels for AVX-512 with VNNI share.
#pragma once

#if defined(__x86_64__)
#include <immintrin.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#define RASHOMON_VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
// Sums stay in registers only if loops over them are unrolled, which g++ does not do by itself below -O3.
#define RASHOMON_UNROLL _Pragma("GCC unroll 32")

namespace rashomon {

inline std::int32_t FourInputs(const std::uint8_t* at) {
  std::int32_t four = 0;
  std::memcpy(&four, at, sizeof four);
  return four;
}

// _mm512_dpbusd_epi32 in place: of the builtin g++ 12 copies the sums from register to register in every round.
RASHOMON_VNNI inline __attribute__((always_inline)) void AddProducts(__m512i four, __m512i weights, __m512i& sum) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(four), "v"(weights));
}
// The same with weights in memory, on a line of the cache.
RASHOMON_VNNI inline __attribute__((always_inline)) void AddProducts(__m512i four, const std::int8_t* weights,
                                                                     __m512i& sum) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(four), "m"(*reinterpret_cast<const __m512i*>(weights)));
}

// The first place among blocks of sixteen where the largest number stands.
RASHOMON_VNNI inline __attribute__((always_inline)) std::size_t FirstOfLargest(const __m512i* sums,
                                                                               std::size_t blocks) {
  __m512i most = sums[0];
  for (std::size_t b = 1; b < blocks; ++b) most = _mm512_max_epi32(most, sums[b]);
  const __m512i everywhere = _mm512_set1_epi32(_mm512_reduce_max_epi32(most));
  std::size_t b = 0;
  __mmask16 here = _mm512_cmpeq_epi32_mask(sums[0], everywhere);
  while (here == 0) here = _mm512_cmpeq_epi32_mask(sums[++b], everywhere);
  return 16 * b + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(here)));
}

// The same of a number of blocks that is known beforehand: sums in registers stay there.
template <std::size_t kBlocks>
RASHOMON_VNNI inline __attribute__((always_inline)) std::size_t FirstOfLargestOf(const __m512i (&sums)[kBlocks]) {
  static_assert(kBlocks <= 8);
  __m512i most = sums[0];
  RASHOMON_UNROLL
  for (std::size_t b = 1; b < kBlocks; ++b) most = _mm512_max_epi32(most, sums[b]);
  most = _mm512_max_epi32(most, _mm512_shuffle_i64x2(most, most, 0x4E));
  most = _mm512_max_epi32(most, _mm512_shuffle_i64x2(most, most, 0xB1));
  most = _mm512_max_epi32(most, _mm512_castps_si512(_mm512_permute_ps(_mm512_castsi512_ps(most), 0x4E)));
  most = _mm512_max_epi32(most, _mm512_castps_si512(_mm512_permute_ps(_mm512_castsi512_ps(most), 0xB1)));
  std::uint64_t here[2] = {};
  RASHOMON_UNROLL
  for (std::size_t b = 0; b < kBlocks; ++b)
    here[b / 4] |= std::uint64_t{_mm512_cmpeq_epi32_mask(sums[b], most)} << (16 * (b % 4));
  return static_cast<std::size_t>(here[0] != 0 ? std::countr_zero(here[0]) : 64 + std::countr_zero(here[1]));
}

}  // namespace rashomon
#endif

#include "annotate/attribution_rows.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <array>
#include <cstring>

namespace rashomon {
namespace {

#if defined(__x86_64__)
// Four words at a time, a number of 64 bits for each: wider registers slow the processor down.
constexpr std::uint32_t kLanes = 4;
using Lanes = __m256i;
constexpr std::uint64_t kFirstFactor = 0x9E3779B97F4A7C15ull, kNextFactor = 0xBF58476D1CE4E5B9ull;  // of FeatureHash

namespace avx512 {
#define RASHOMON_KERNEL __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl")))
#define RASHOMON_INLINE __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"), always_inline)) inline

using Mask = __mmask8;
RASHOMON_INLINE Mask FirstLanes(std::size_t count) {
  return static_cast<Mask>((1u << count) - 1);
}
// None from kLanes on.
RASHOMON_INLINE Mask LaneMask(std::size_t lane) {
  return static_cast<Mask>(lane < kLanes ? 1u << lane : 0u);
}
RASHOMON_INLINE Lanes Choose(Mask mask, Lanes yes, Lanes no) {
  return _mm256_mask_mov_epi64(no, mask, yes);
}
RASHOMON_INLINE Lanes Only(Mask mask, Lanes lanes) {
  return _mm256_maskz_mov_epi64(mask, lanes);
}
RASHOMON_INLINE Lanes AddWhere(Mask mask, Lanes a, Lanes b) {
  return _mm256_mask_add_epi64(a, mask, a, b);
}
RASHOMON_INLINE Mask Greater(Lanes a, Lanes b) {
  return _mm256_cmpgt_epi64_mask(a, b);
}
RASHOMON_INLINE Mask Equal(Lanes a, Lanes b) {
  return _mm256_cmpeq_epi64_mask(a, b);
}
RASHOMON_INLINE Lanes Least(Lanes a, Lanes b) {
  return _mm256_min_epi64(a, b);
}
RASHOMON_INLINE Lanes First(std::uint32_t number, Lanes value) {
  const Lanes both = _mm256_or_si256(_mm256_set1_epi64x(static_cast<std::int64_t>(std::uint64_t{number} << 32)), value);
  return _mm256_mullo_epi64(both, _mm256_set1_epi64x(static_cast<std::int64_t>(kFirstFactor)));
}
RASHOMON_INLINE Lanes Then(Lanes x, Lanes value) {
  x = _mm256_ternarylogic_epi64(x, _mm256_srli_epi64(x, 32), value, 0x96);  // of all three the exclusive or
  return _mm256_mullo_epi64(x, _mm256_set1_epi64x(static_cast<std::int64_t>(kNextFactor)));
}

#include "annotate/attribution_rows_lanes.h"
#undef RASHOMON_INLINE
#undef RASHOMON_KERNEL
}  // namespace avx512

namespace avx2 {
#define RASHOMON_KERNEL __attribute__((target("avx2")))
#define RASHOMON_INLINE __attribute__((target("avx2"), always_inline)) inline

using Mask = __m256i;  // all bits of a lane, or none
RASHOMON_INLINE Mask FirstLanes(std::size_t count) {
  return _mm256_cmpgt_epi64(_mm256_set1_epi64x(static_cast<std::int64_t>(count)), _mm256_set_epi64x(3, 2, 1, 0));
}
// None from kLanes on.
RASHOMON_INLINE Mask LaneMask(std::size_t lane) {
  return _mm256_cmpeq_epi64(_mm256_set1_epi64x(static_cast<std::int64_t>(lane)), _mm256_set_epi64x(3, 2, 1, 0));
}
RASHOMON_INLINE Lanes Choose(Mask mask, Lanes yes, Lanes no) {
  return _mm256_blendv_epi8(no, yes, mask);
}
RASHOMON_INLINE Lanes Only(Mask mask, Lanes lanes) {
  return _mm256_and_si256(mask, lanes);
}
RASHOMON_INLINE Lanes AddWhere(Mask mask, Lanes a, Lanes b) {
  return _mm256_add_epi64(a, Only(mask, b));
}
RASHOMON_INLINE Mask Greater(Lanes a, Lanes b) {
  return _mm256_cmpgt_epi64(a, b);
}
RASHOMON_INLINE Mask Equal(Lanes a, Lanes b) {
  return _mm256_cmpeq_epi64(a, b);
}
RASHOMON_INLINE Lanes Least(Lanes a, Lanes b) {
  return Choose(Greater(a, b), b, a);
}
// There are products of halves only, and what the upper halves give is needed in its lower half.
RASHOMON_INLINE Lanes First(std::uint32_t number, Lanes value) {
  const Lanes lower = _mm256_mul_epu32(value, _mm256_set1_epi64x(static_cast<std::int64_t>(kFirstFactor)));
  const Lanes upper = _mm256_mul_epu32(value, _mm256_set1_epi64x(static_cast<std::int64_t>(kFirstFactor >> 32)));
  const auto of_number = static_cast<std::int64_t>((std::uint64_t{number} << 32) * kFirstFactor);
  return _mm256_add_epi64(_mm256_add_epi64(lower, _mm256_slli_epi64(upper, 32)), _mm256_set1_epi64x(of_number));
}
RASHOMON_INLINE Lanes Then(Lanes x, Lanes value) {
  const Lanes high = _mm256_srli_epi64(x, 32), low = _mm256_xor_si256(_mm256_xor_si256(x, high), value);
  const Lanes factor = _mm256_set1_epi64x(static_cast<std::int64_t>(kNextFactor));
  const Lanes upper =
      _mm256_add_epi64(_mm256_mul_epu32(low, _mm256_set1_epi64x(static_cast<std::int64_t>(kNextFactor >> 32))),
                       _mm256_mul_epu32(high, factor));  // `value` has no upper half
  return _mm256_add_epi64(_mm256_mul_epu32(low, factor), _mm256_slli_epi64(upper, 32));
}

#include "annotate/attribution_rows_lanes.h"
#undef RASHOMON_INLINE
#undef RASHOMON_KERNEL
}  // namespace avx2
#endif

struct Kernels {
  std::array<AttributionKernels, 2> all{};
  std::size_t count = 0;
};

Kernels FindKernels() {
  Kernels found;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2")) found.all[found.count++] = {avx2::Hints, avx2::Cues, avx2::Arguments, "avx2"};
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl"))
    found.all[found.count++] = {avx512::Hints, avx512::Cues, avx512::Arguments, "avx512"};
#endif
  return found;
}

}  // namespace

std::span<const AttributionKernels> AllAttributionKernels() {
  static const Kernels kernels = FindKernels();  // a property of the processor, not of any run
  return std::span(kernels.all).first(kernels.count);
}

const AttributionKernels* FastAttributionKernels() {
  const std::span<const AttributionKernels> all = AllAttributionKernels();
  return all.empty() ? nullptr : &all.back();
}

}  // namespace rashomon

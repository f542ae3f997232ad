#include "annotate/name_rows.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <bit>
#include <cstring>
#include <limits>

namespace rashomon {
namespace {

// A table is so full that a feature which is not in it costs a dozen probes.
std::uint32_t FindOneByOne(const NameTable& table, NameSlot place) {
  std::uint32_t slot = place.slot;
  for (std::uint32_t probes = 0; probes < kMaxNameProbes; ++probes, ++slot) {
    if (slot >= table.slots) slot -= table.slots;
    std::uint16_t key = 0;
    std::memcpy(&key, table.keys + std::size_t{slot} * 2, sizeof key);
    if (key == 0) break;
    if (key == place.key) return slot;
  }
  return table.slots;
}

// ---- any processor: vectors of sixteen bytes ------------------------------------------------------------------

// Eight keys that stand one after another: kBits bits for each, the first one lowest.
class KeyBlock {
 public:
  static constexpr std::uint32_t kKeys = 8;
  explicit KeyBlock(const char* at) { std::memcpy(&keys_, at, sizeof keys_); }
#if defined(__SSE2__)
  static constexpr std::uint32_t kBits = 2;
  [[nodiscard]] std::uint32_t Equal(std::uint16_t key) const {
    return static_cast<std::uint32_t>(
        _mm_movemask_epi8(_mm_cmpeq_epi16(keys_, _mm_set1_epi16(static_cast<std::int16_t>(key)))));
  }

 private:
  __m128i keys_;
#else
  static constexpr std::uint32_t kBits = 1;
  [[nodiscard]] std::uint32_t Equal(std::uint16_t key) const {
    std::uint32_t bits = 0;
    for (std::uint32_t i = 0; i < kKeys; ++i) bits |= std::uint32_t{keys_[i] == key} << i;
    return bits;
  }

 private:
  std::array<std::uint16_t, kKeys> keys_;
#endif
};

std::uint32_t FindByEights(const NameTable& table, NameSlot place) {
  static_assert(kMaxNameProbes % KeyBlock::kKeys == 0);
  std::uint32_t slot = place.slot;
  if (slot + kMaxNameProbes > table.slots) return FindOneByOne(table, place);
  for (std::uint32_t probe = 0; probe < kMaxNameProbes; probe += KeyBlock::kKeys, slot += KeyBlock::kKeys) {
    const KeyBlock block(table.keys + std::size_t{slot} * 2);
    const std::uint32_t same = block.Equal(place.key), ends = same | block.Equal(0);
    if (ends == 0) continue;
    const int first = std::countr_zero(ends);
    return (same >> first & 1) != 0 ? slot + static_cast<std::uint32_t>(first) / KeyBlock::kBits : table.slots;
  }
  return table.slots;
}

std::size_t FindPlain(const NameTable& table, std::span<const NameSlot> features, std::uint32_t* found) {
  std::size_t count = 0;
  for (const NameSlot feature : features) {
    found[count] = FindByEights(table, feature);
    if (found[count] != table.slots) ++count;
  }
  return count;
}

void SumPlain(const NameTable& table, std::span<const std::uint32_t> found, float step, NameRow& scores) {
  using Bytes [[gnu::vector_size(kNameRow / 2)]] = signed char;
  using Sums [[gnu::vector_size(kNameRow)]] = std::int16_t;
  Sums low{}, high{};
  for (const std::uint32_t slot : found) {
    Bytes half[2];  // those past the labels belong to the next row and are never read out
    std::memcpy(half, table.weights + std::size_t{slot} * kNameLabels, sizeof half);
    low += __builtin_convertvector(half[0], Sums);
    high += __builtin_convertvector(half[1], Sums);
  }
  for (std::size_t l = 0; l < kNameRow / 2; ++l) {
    scores[l] = static_cast<float>(low[l]) * step;
    scores[l + kNameRow / 2] = static_cast<float>(high[l]) * step;
  }
}

void StepPlain(const NameRow* transitions, const NameRow& scores, NameRow& best, NameOrigins& from) {
  using Floats [[gnu::vector_size(16)]] = float;
  using Ints [[gnu::vector_size(16)]] = std::int32_t;
  const auto read = [](const NameRow& row, std::size_t at) {
    Floats four;
    std::memcpy(&four, row.data() + at, sizeof four);
    return four;
  };
  NameRow next;
  for (std::size_t at = 0; at < kNameRow; at += 4) {
    Floats top = Floats{} - std::numeric_limits<float>::infinity();
    Ints which{};
    for (std::int32_t l = 0; l < static_cast<std::int32_t>(kNameLabels); ++l) {
      const Floats score = read(transitions[l], at) + best[static_cast<std::size_t>(l)];
      const Ints better = score > top;
      top = better ? score : top;
      which = better ? Ints{} + l : which;
    }
    top += read(scores, at);
    std::memcpy(next.data() + at, &top, sizeof top);
    for (std::size_t l = 0; l < 4; ++l) from[at + l] = static_cast<std::uint8_t>(which[l]);
  }
  best = next;
}

// ---- AVX2 -----------------------------------------------------------------------------------------------------

#if defined(__x86_64__)
#define RASHOMON_AVX2 __attribute__((target("avx2")))

// Two bits for each of the sixteen keys, the first one lowest: those that are `key`.
RASHOMON_AVX2 inline std::uint32_t EqualKeys(__m256i keys, __m256i key) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi16(keys, key)));
}

// Most features are told by the first sixteen keys: in the table, or not.
RASHOMON_AVX2 std::size_t FindAvx2(const NameTable& table, std::span<const NameSlot> features, std::uint32_t* found) {
  constexpr std::uint32_t kKeys = sizeof(__m256i) / 2;
  static_assert(kMaxNameProbes == 2 * kKeys);
  const __m256i empty = _mm256_setzero_si256();
  std::size_t count = 0;
  for (const NameSlot feature : features) {
    if (feature.slot + kMaxNameProbes > table.slots) {
      found[count] = FindOneByOne(table, feature);
      if (found[count] != table.slots) ++count;
      continue;
    }
    const __m256i wanted = _mm256_set1_epi16(static_cast<std::int16_t>(feature.key));
    const auto* at = reinterpret_cast<const __m256i*>(table.keys + std::size_t{feature.slot} * 2);
    std::uint32_t slot = feature.slot;
    __m256i keys = _mm256_loadu_si256(at);
    std::uint32_t same = EqualKeys(keys, wanted), ends = same | EqualKeys(keys, empty);
    if (ends == 0) [[unlikely]] {
      slot += kKeys;
      keys = _mm256_loadu_si256(at + 1);
      same = EqualKeys(keys, wanted), ends = same | EqualKeys(keys, empty);
    }
    found[count] = slot + static_cast<std::uint32_t>(std::countr_zero(ends)) / 2;
    count += (same & ends & (0u - ends)) != 0 ? 1 : 0;
  }
  return count;
}

RASHOMON_AVX2 void SumAvx2(const NameTable& table, std::span<const std::uint32_t> found, float step, NameRow& scores) {
  __m256i sums = _mm256_setzero_si256();
  for (const std::uint32_t slot : found) {
    const char* row = table.weights + std::size_t{slot} * kNameLabels;
    sums = _mm256_add_epi16(sums, _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(row))));
  }
  const __m128i halves[2] = {_mm256_castsi256_si128(sums), _mm256_extracti128_si256(sums, 1)};
  for (std::size_t half = 0; half < 2; ++half) {
    const __m256 weights = _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_cvtepi16_epi32(halves[half])), _mm256_set1_ps(step));
    _mm256_storeu_ps(scores.data() + half * kNameRow / 2, weights);
  }
}

RASHOMON_AVX2 void StepAvx2(const NameRow* transitions, const NameRow& scores, NameRow& best, NameOrigins& from) {
  __m256 top[2];
  __m256i which[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
  top[0] = top[1] = _mm256_set1_ps(-std::numeric_limits<float>::infinity());
#pragma GCC unroll 13
  for (std::int32_t l = 0; l < static_cast<std::int32_t>(kNameLabels); ++l) {
    const __m256 before = _mm256_set1_ps(best[static_cast<std::size_t>(l)]);
#pragma GCC unroll 2
    for (std::size_t half = 0; half < 2; ++half) {
      const __m256 score = _mm256_add_ps(_mm256_loadu_ps(transitions[l].data() + half * kNameRow / 2), before);
      const __m256i better = _mm256_castps_si256(_mm256_cmp_ps(score, top[half], _CMP_GT_OQ));
      top[half] = _mm256_max_ps(score, top[half]);
      which[half] = _mm256_blendv_epi8(which[half], _mm256_set1_epi32(l), better);
    }
  }
  for (std::size_t half = 0; half < 2; ++half) {
    const __m256 score = _mm256_loadu_ps(scores.data() + half * kNameRow / 2);
    _mm256_storeu_ps(best.data() + half * kNameRow / 2, _mm256_add_ps(top[half], score));
  }
  // Labels as bytes, the four of each quarter of the registers after another.
  const __m256i bytes = _mm256_packus_epi16(_mm256_packs_epi32(which[0], which[1]), _mm256_setzero_si256());
  const __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(from.data()),
                   _mm256_castsi256_si128(_mm256_permutevar8x32_epi32(bytes, order)));
}
#undef RASHOMON_AVX2
#endif

// ---- AVX-512, in registers of 32 bytes: wider ones slow the processor down ------------------------------------

#if defined(__x86_64__)
#define RASHOMON_AVX512 __attribute__((target("avx512f,avx512bw,avx512vl")))

RASHOMON_AVX512 std::size_t FindAvx512(const NameTable& table, std::span<const NameSlot> features,
                                       std::uint32_t* found) {
  constexpr std::uint32_t kKeys = sizeof(__m256i) / 2;
  static_assert(kMaxNameProbes == 2 * kKeys);
  std::size_t count = 0;
  for (const NameSlot feature : features) {
    if (feature.slot + kMaxNameProbes > table.slots) {
      found[count] = FindOneByOne(table, feature);
      if (found[count] != table.slots) ++count;
      continue;
    }
    const char* at = table.keys + std::size_t{feature.slot} * 2;
    const __m256i wanted = _mm256_set1_epi16(static_cast<std::int16_t>(feature.key));
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + sizeof low));
    const std::uint32_t same =
        _mm256_cmpeq_epi16_mask(low, wanted) | std::uint32_t{_mm256_cmpeq_epi16_mask(high, wanted)} << kKeys;
    const std::uint32_t empty = _mm256_testn_epi16_mask(low, low) | std::uint32_t{_mm256_testn_epi16_mask(high, high)}
                                                                        << kKeys;
    const std::uint32_t ends = same | empty;
    found[count] = feature.slot + static_cast<std::uint32_t>(std::countr_zero(ends));
    count += (same & ends & (0u - ends)) != 0 ? 1 : 0;
  }
  return count;
}

RASHOMON_AVX512 void StepAvx512(const NameRow* transitions, const NameRow& scores, NameRow& best, NameOrigins& from) {
  __m256 top[2];
  __m256i which[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
  top[0] = top[1] = _mm256_set1_ps(-std::numeric_limits<float>::infinity());
#pragma GCC unroll 13
  for (std::int32_t l = 0; l < static_cast<std::int32_t>(kNameLabels); ++l) {
    const __m256 before = _mm256_set1_ps(best[static_cast<std::size_t>(l)]);
    for (std::size_t half = 0; half < 2; ++half) {
      const __m256 score = _mm256_add_ps(_mm256_loadu_ps(transitions[l].data() + half * kNameRow / 2), before);
      const __mmask8 better = _mm256_cmp_ps_mask(score, top[half], _CMP_GT_OQ);
      top[half] = _mm256_mask_mov_ps(top[half], better, score);
      which[half] = _mm256_mask_mov_epi32(which[half], better, _mm256_set1_epi32(l));
    }
  }
  for (std::size_t half = 0; half < 2; ++half) {
    const __m256 score = _mm256_loadu_ps(scores.data() + half * kNameRow / 2);
    _mm256_storeu_ps(best.data() + half * kNameRow / 2, _mm256_add_ps(top[half], score));
    _mm256_mask_cvtepi32_storeu_epi8(from.data() + half * kNameRow / 2, 0xFF, which[half]);
  }
}
#endif

struct Kernels {
  std::array<NameKernels, 3> all;
  std::size_t count = 0;
};

Kernels FindKernels() {
  Kernels found;
  found.all[found.count++] = {.find = FindPlain, .sum = SumPlain, .step = StepPlain, .name = "plain"};
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2"))
    found.all[found.count++] = {.find = FindAvx2, .sum = SumAvx2, .step = StepAvx2, .name = "avx2"};
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
    found.all[found.count++] = {.find = FindAvx512, .sum = SumAvx2, .step = StepAvx512, .name = "avx512"};
#endif
  return found;
}

const Kernels& Found() {
  static const Kernels kernels = FindKernels();  // a property of the processor, not of any run
  return kernels;
}

}  // namespace

std::span<const NameKernels> AllNameKernels() {
  return std::span(Found().all).first(Found().count);
}
const NameKernels& BestNameKernels() {
  return Found().all[Found().count - 1];
}

}  // namespace rashomon

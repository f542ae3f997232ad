#include "annotate/parser_step.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rashomon {
namespace {

constexpr std::size_t kSlots = ParserContext::kSlots;
constexpr std::size_t kRows = kSlots + JointFacts::kRows;

// The rows whose sum is the hidden layer. Those that depend on the arc that was made last come last: their sum waits
// for its relation.
inline __attribute__((always_inline)) void FindRows(const StepWeights& weights, const StepWords& words,
                                                    const ParserState& state, const WordKinds& kinds, std::size_t wide,
                                                    std::array<const std::int16_t*, kRows>& rows) {
  std::array<std::size_t, ParserContext::kFacts> facts;
  ParserContext::Visit(
      state, kinds,
      [&](std::size_t k, std::uint16_t word) __attribute__((always_inline)) {
        rows[k] = word == ParserState::kNone ? weights.none + k * wide : words.words + k * words.part + word * wide;
      },
      [&](std::size_t f, std::size_t value) __attribute__((always_inline)) { facts[f] = value; });
  const auto places = JointFacts::Places(facts);
  _Pragma("GCC unroll 8") for (std::size_t f = 0; f < places.size(); ++f) rows[kSlots + f] =
      weights.facts + places[f] * wide;
}

// Wraps round on weights that lie.
std::int32_t Plus(std::int32_t a, std::int32_t b) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

#if defined(__x86_64__)
#define RASHOMON_UNROLL _Pragma("GCC unroll 32")
#define RASHOMON_VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni,bmi")))

// The first of the allowed transitions that no other's score exceeds.
RASHOMON_VNNI inline __attribute__((always_inline)) Transition BestOf(__m128i scores, unsigned allowed) {
  const __m128i least = _mm_set1_epi32(std::numeric_limits<std::int32_t>::min());
  const __m128i ranked = _mm_mask_mov_epi32(least, static_cast<__mmask8>(allowed), scores);
  __m128i most = _mm_max_epi32(ranked, _mm_shuffle_epi32(ranked, 0x4E));
  most = _mm_max_epi32(most, _mm_shuffle_epi32(most, 0xB1));
  const unsigned best = _mm_cmpeq_epi32_mask(ranked, most) & allowed;
  return static_cast<Transition>(std::countr_zero(best));
}

// A hidden layer of kBlocks times 32 stays in registers.
template <std::size_t kBlocks>
RASHOMON_VNNI Transition StepVnni(const StepWeights& weights, const StepWords& words, const ParserState& state,
                                  const WordKinds& kinds, const IntegerKernels&, std::uint8_t* hidden) {
  std::array<const std::int16_t*, kRows> rows;
  FindRows(weights, words, state, kinds, 32 * kBlocks, rows);
  __m512i sums[kBlocks];
  RASHOMON_UNROLL
  for (std::size_t b = 0; b < kBlocks; ++b) sums[b] = _mm512_loadu_si512(rows[0] + 32 * b);
  RASHOMON_UNROLL
  for (std::size_t r = 1; r < kRows; ++r) {
    RASHOMON_UNROLL
    for (std::size_t b = 0; b < kBlocks; ++b) sums[b] = _mm512_add_epi16(sums[b], _mm512_loadu_si512(rows[r] + 32 * b));
  }
  const __m512i factors = _mm512_set1_epi16(static_cast<std::int16_t>(weights.factor));
  const __m512i most = _mm512_set1_epi16(127);
  const auto* four = reinterpret_cast<const __m256i*>(weights.four);
  __m256i low[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()}, high[2] = {low[0], low[0]};
  RASHOMON_UNROLL
  for (std::size_t b = 0; b < kBlocks; ++b, four += 4) {
    const __m512i value = _mm512_max_epi16(sums[b], _mm512_setzero_si512());
    const __m512i scaled =
        _mm512_add_epi16(_mm512_mulhi_epu16(value, factors), _mm512_srli_epi16(_mm512_mullo_epi16(value, factors), 15));
    const __m256i bytes = _mm512_maskz_cvtepi16_epi8(~__mmask32{0}, _mm512_min_epu16(scaled, most));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(hidden) + b, bytes);
    const __m256i first = _mm256_permute2x128_si256(bytes, bytes, 0x00);
    const __m256i second = _mm256_permute2x128_si256(bytes, bytes, 0x11);
    low[0] = _mm256_dpbusd_epi32(low[0], first, _mm256_loadu_si256(four));
    high[0] = _mm256_dpbusd_epi32(high[0], first, _mm256_loadu_si256(four + 1));
    low[1] = _mm256_dpbusd_epi32(low[1], second, _mm256_loadu_si256(four + 2));
    high[1] = _mm256_dpbusd_epi32(high[1], second, _mm256_loadu_si256(four + 3));
  }
  const __m256i pairs = _mm256_hadd_epi32(_mm256_add_epi32(low[0], low[1]), _mm256_add_epi32(high[0], high[1]));
  const __m256i both = _mm256_hadd_epi32(pairs, pairs);
  const __m128i scores = _mm_unpacklo_epi32(_mm256_castsi256_si128(both), _mm256_extracti128_si256(both, 1));
  const __m128i bias = _mm_loadu_si128(reinterpret_cast<const __m128i*>(weights.transition_bias));
  return BestOf(_mm_add_epi32(scores, bias), state.Allowed());
}

#define RASHOMON_AVX2 __attribute__((target("avx2,bmi")))

// The same without registers of masks: what is not allowed is below any sum.
RASHOMON_AVX2 inline __attribute__((always_inline)) Transition BestOfFour(__m128i scores, unsigned allowed) {
  const __m128i bits = _mm_setr_epi32(1, 2, 4, 8);
  const __m128i here = _mm_cmpeq_epi32(_mm_and_si128(_mm_set1_epi32(static_cast<int>(allowed)), bits), bits);
  const __m128i least = _mm_set1_epi32(std::numeric_limits<std::int32_t>::min());
  const __m128i ranked = _mm_blendv_epi8(least, scores, here);
  __m128i most = _mm_max_epi32(ranked, _mm_shuffle_epi32(ranked, 0x4E));
  most = _mm_max_epi32(most, _mm_shuffle_epi32(most, 0xB1));
  const auto best = static_cast<unsigned>(_mm_movemask_ps(_mm_castsi128_ps(_mm_cmpeq_epi32(ranked, most)))) & allowed;
  return static_cast<Transition>(std::countr_zero(best));
}

RASHOMON_AVX2 inline __attribute__((always_inline)) __m256i Read(const std::int16_t* at) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

// A hidden layer of kBlocks times 32 stays in registers.
template <std::size_t kBlocks>
RASHOMON_AVX2 Transition StepAvx2(const StepWeights& weights, const StepWords& words, const ParserState& state,
                                  const WordKinds& kinds, const IntegerKernels&, std::uint8_t* hidden) {
  constexpr std::size_t kSums = 2 * kBlocks;
  std::array<const std::int16_t*, kRows> rows;
  FindRows(weights, words, state, kinds, 32 * kBlocks, rows);
  __m256i sums[kSums];
  RASHOMON_UNROLL
  for (std::size_t k = 0; k < kSums; ++k) sums[k] = Read(rows[0] + 16 * k);
  RASHOMON_UNROLL
  for (std::size_t r = 1; r < kRows; ++r) {
    RASHOMON_UNROLL
    for (std::size_t k = 0; k < kSums; ++k) sums[k] = _mm256_add_epi16(sums[k], Read(rows[r] + 16 * k));
  }
  const __m256i factors = _mm256_set1_epi16(static_cast<std::int16_t>(weights.factor));
  const __m256i most = _mm256_set1_epi16(127), zero = _mm256_setzero_si256();
  __m256i scores[kTransitions] = {zero, zero, zero, zero};
  RASHOMON_UNROLL
  for (std::size_t k = 0; k < kSums; ++k) {
    const __m256i value = _mm256_max_epi16(sums[k], zero);
    const __m256i scaled =
        _mm256_add_epi16(_mm256_mulhi_epu16(value, factors), _mm256_srli_epi16(_mm256_mullo_epi16(value, factors), 15));
    sums[k] = _mm256_min_epu16(scaled, most);
    RASHOMON_UNROLL
    for (std::size_t t = 0; t < kTransitions; ++t) {
      const __m256i weight = Read(weights.turned + t * 32 * kBlocks + 16 * k);
      scores[t] = _mm256_add_epi32(scores[t], _mm256_madd_epi16(sums[k], weight));
    }
  }
  RASHOMON_UNROLL
  for (std::size_t b = 0; b < kBlocks; ++b) {
    const __m256i bytes = _mm256_permute4x64_epi64(_mm256_packus_epi16(sums[2 * b], sums[2 * b + 1]), 0xD8);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(hidden) + b, bytes);
  }
  const __m256i four =
      _mm256_hadd_epi32(_mm256_hadd_epi32(scores[0], scores[1]), _mm256_hadd_epi32(scores[2], scores[3]));
  const __m128i all = _mm_add_epi32(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1));
  const __m128i bias = _mm_loadu_si128(reinterpret_cast<const __m128i*>(weights.transition_bias));
  return BestOfFour(_mm_add_epi32(all, bias), state.Allowed());
}

#undef RASHOMON_AVX2
#undef RASHOMON_VNNI
#undef RASHOMON_UNROLL
#endif

}  // namespace

std::size_t JointFacts::ValuesOf(std::size_t fact, std::size_t relations) {
  constexpr std::size_t kFirstCount = 7;  // the facts before it are relations
  constexpr std::size_t kCounts[] = {16, 32, 64};
  return fact < kFirstCount ? std::min(relations + 1, ParserContext::kMostRelations) : kCounts[fact - kFirstCount];
}

JointFacts::JointFacts(const std::int16_t* facts, const std::int16_t* bias, std::size_t wide, std::size_t relations)
    : rows_((ParserContext::kFactSizes[kAlone] + kPairs.size() * kPairSize) * wide) {
  static constexpr auto kFirst = ParserContext::FirstRows();
  const auto add = [&](const std::int16_t* a, const std::int16_t* b, std::size_t row) {
    std::int16_t* out = rows_.data() + row * wide;
    for (std::size_t i = 0; i < wide; ++i)
      out[i] = static_cast<std::int16_t>(static_cast<std::uint16_t>(a[i]) + static_cast<std::uint16_t>(b[i]));
  };
  for (std::size_t value = 0; value < ParserContext::kFactSizes[kAlone]; ++value)
    add(facts + (kFirst[kAlone] + value) * wide, bias, value);
  std::size_t first = ParserContext::kFactSizes[kAlone];
  for (const auto& [a, b] : kPairs) {
    for (std::size_t of_a = 0; of_a < ValuesOf(a, relations); ++of_a) {
      for (std::size_t of_b = 0; of_b < ValuesOf(b, relations); ++of_b)
        add(facts + (kFirst[a] + of_a) * wide, facts + (kFirst[b] + of_b) * wide, first + of_a * kFactSize + of_b);
    }
    first += kPairSize;
  }
}

Transition StepOf(const StepWeights& weights, const StepWords& words, const ParserState& state, const WordKinds& kinds,
                  const IntegerKernels& kernels, std::uint8_t* hidden) {
  std::array<const std::int16_t*, kRows> rows;
  FindRows(weights, words, state, kinds, weights.wide, rows);
  kernels.hidden(rows, weights.wide, weights.factor, hidden);
  std::array<std::int32_t, kTransitions> scores;
  kernels.four(hidden, weights.four, weights.wide, scores.data());
  // What is not allowed is below any sum.
  const unsigned allowed = state.Allowed();
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  for (std::size_t t = 0; t < kTransitions; ++t) {
    const std::int64_t score = Plus(scores[t], weights.transition_bias[t]);
    const std::int64_t ranked = score * 4 + static_cast<std::int64_t>(kTransitions - 1 - t);
    best = std::max(best, (allowed >> t & 1) != 0 ? ranked : std::numeric_limits<std::int64_t>::min() + 3);
  }
  return static_cast<Transition>(kTransitions - 1 - static_cast<std::size_t>(best & 3));
}

StepFunction BestStep(std::size_t wide, const IntegerKernels& kernels) {
#if defined(__x86_64__)
  if (kernels.has_vnni && wide == 32) return StepVnni<1>;
  if (kernels.has_vnni && wide == 64) return StepVnni<2>;
  if (kernels.has_vnni && wide == 96) return StepVnni<3>;
  if (kernels.has_avx2 && wide == 32) return StepAvx2<1>;
  if (kernels.has_avx2 && wide == 64) return StepAvx2<2>;
  if (kernels.has_avx2 && wide == 96) return StepAvx2<3>;
#endif
  return StepOf;
}

}  // namespace rashomon

#include "annotate/integer_product_lists.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>

#include "annotate/integer_product_vnni.h"

namespace rashomon {

ListWeights::ListWeights(const std::int8_t* packed, std::size_t inputs, std::size_t window,
                         std::span<const std::int32_t> bias)
    : inputs_(inputs), window_(window), columns_((bias.size() + kHalfBlock - 1) / kHalfBlock * kHalfBlock) {
  constexpr std::int32_t kNever = -(1 << 30);
  const std::size_t all = inputs * window;
  weights_.Need(all * columns_);
  std::fill_n(weights_.data(), all * columns_, std::int8_t{0});
  bias_.assign(columns_, kNever);
  bound_.assign(inputs, 0);
  for (std::size_t c = 0; c < bias.size(); ++c) {
    const std::size_t block = c / kBlock * kBlock, wide = std::min(columns_ - block, kBlock);
    for (std::size_t i = 0; i < all; ++i) {
      const std::int8_t weight = packed[PackedPlace(i, c, all)];
      weights_[block * all + i * wide + c - block] = weight;
      bound_[i % inputs] = std::max(bound_[i % inputs], static_cast<std::uint8_t>(std::abs(weight)));
    }
    const std::size_t half = c % kHalfBlock;  // its bits: which half of a register, which register, which of eight
    const std::size_t place = (half / 8 % 2) * 16 + half % 2 * 8 + half / 16 * 4 + half % 8 / 2;
    bias_[c - half + place] = bias[c];
  }
}

#if defined(__x86_64__)
#define RASHOMON_AVX2 __attribute__((target("avx2,popcnt")))
#define RASHOMON_AVX2_INLINE __attribute__((target("avx2,popcnt"), always_inline)) inline

namespace {

constexpr std::int32_t kMostNarrow = 32767;

// For each eight bits: where the set ones are, lowest first, and then nothing.
constexpr auto kPlacesOfBits = [] {
  std::array<std::array<std::uint8_t, 8>, 256> places{};
  for (std::size_t bits = 0; bits < places.size(); ++bits) {
    std::size_t count = 0;
    places[bits].fill(0x80);
    for (std::uint8_t i = 0; i < 8; ++i) {
      if ((bits >> i & 1) != 0) places[bits][count++] = i;
    }
  }
  return places;
}();

RASHOMON_AVX2_INLINE __m128i Eight(const std::uint8_t* at) {
  return _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at));
}
RASHOMON_AVX2_INLINE void PutEight(__m128i bytes, std::uint8_t* at) {
  _mm_storel_epi64(reinterpret_cast<__m128i*>(at), bytes);
}

// Those of a row that are not zero, with kBounds of the bounds; their number.
template <std::size_t kBounds>
RASHOMON_AVX2_INLINE std::size_t Gather(const std::uint8_t* row, std::size_t inputs, const InputLists::Bounds& bounds,
                                        std::uint8_t* places, InputLists::Draft& draft) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < inputs; i += kListStep) {
    const __m128i values = Eight(row + i);
    const int zeros = _mm_movemask_epi8(_mm_cmpeq_epi8(values, _mm_setzero_si128()));
    const auto bits = static_cast<std::size_t>(~zeros & 0xFF);
    const __m128i order = Eight(kPlacesOfBits[bits].data());
    PutEight(_mm_add_epi8(order, _mm_set1_epi8(static_cast<char>(i))), places + count);
    PutEight(_mm_shuffle_epi8(values, order), draft.values + count);
    RASHOMON_UNROLL
    for (std::size_t b = 0; b < kBounds; ++b)
      PutEight(_mm_shuffle_epi8(Eight(bounds[b].data() + i), order), draft.bounds[b] + count);
    count += static_cast<std::size_t>(std::popcount(bits));
  }
  PutEight(_mm_setzero_si128(), places + count);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(draft.values + count), _mm_setzero_si128());
  return count;
}

// Of two steps: the most that each may sum up to, in the first number and in the third.
RASHOMON_AVX2_INLINE __m128i MostOfSteps(__m128i values, const std::uint8_t* bounds) {
  const __m128i weights = _mm_load_si128(reinterpret_cast<const __m128i*>(bounds));
  const __m128i fours = _mm_madd_epi16(_mm_maddubs_epi16(weights, values), _mm_set1_epi16(1));
  return _mm_add_epi32(fours, _mm_shuffle_epi32(fours, 0xB1));
}

template <std::size_t kBounds>
RASHOMON_AVX2_INLINE void FinishList(const InputLists::Draft& draft, std::uint32_t* pairs, InputLists::List& list) {
  __m128i most[kBounds] = {}, all = _mm_setzero_si128();
  for (std::size_t i = 0; i < list.steps * kListStep; i += 2 * kListStep) {
    const __m128i values = _mm_load_si128(reinterpret_cast<const __m128i*>(draft.values + i));
    auto* out = reinterpret_cast<__m128i*>(pairs + i / 2);
    _mm_storeu_si128(out, _mm_unpacklo_epi16(values, values));
    _mm_storeu_si128(out + 1, _mm_unpackhi_epi16(values, values));
    RASHOMON_UNROLL
    for (std::size_t b = 0; b < kBounds; ++b) {
      const __m128i steps = MostOfSteps(values, draft.bounds[b] + i);
      most[b] = _mm_max_epi32(most[b], steps);
      if (b == 0) all = _mm_add_epi32(all, steps);
    }
  }
  list.beyond = 0;
  RASHOMON_UNROLL
  for (std::size_t b = 0; b < kBounds; ++b) {
    const int beyond = _mm_movemask_epi8(_mm_cmpgt_epi32(most[b], _mm_set1_epi32(kMostNarrow)));
    list.beyond = static_cast<std::uint16_t>(list.beyond | (beyond != 0 ? 1U << b : 0U));
  }
  list.most = static_cast<std::uint32_t>(_mm_cvtsi128_si32(all) + _mm_extract_epi32(all, 2));
}

// Sums are named one by one in what follows: of those that are asked for in loops g++ keeps some in memory.

// Sums of half a block of columns: of columns 0 to 7 and 16 to 23, and of the others.
struct HalfSums {
  __m256i first, second;
};

// A sum as it is now: g++ would rather add up products in another order, for which there are too few registers.
RASHOMON_AVX2_INLINE void Keep(__m256i& sum) {
  asm("" : "+x"(sum));
}

// Adds, in 16 bits, what two inputs give.
RASHOMON_AVX2_INLINE void AddPair(const std::int8_t* a, const std::int8_t* b, __m256i values, HalfSums& sums) {
  const __m256i of_a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(a));
  const __m256i of_b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(b));
  sums.first = _mm256_add_epi16(sums.first, _mm256_maddubs_epi16(values, _mm256_unpacklo_epi8(of_a, of_b)));
  sums.second = _mm256_add_epi16(sums.second, _mm256_maddubs_epi16(values, _mm256_unpackhi_epi8(of_a, of_b)));
  Keep(sums.first);
  Keep(sums.second);
}

RASHOMON_AVX2_INLINE __m256i Values(std::uint32_t pair) {
  return _mm256_set1_epi32(static_cast<std::int32_t>(pair));
}

// Sums of 16 bits stand two in a place of 32: the lower one begins with 2^15, so that nothing is borrowed from the
// upper one, and the place is added up as it is; so is the upper one by itself.
constexpr std::int32_t kBegin = 1 << 15;
struct WideSum {
  __m256i both{}, upper{};

  RASHOMON_AVX2_INLINE void Add(__m256i narrow) {
    both = _mm256_add_epi32(both, narrow);
    upper = _mm256_add_epi32(upper, _mm256_srai_epi32(narrow, 16));
  }
  // The sums with their biases, those of even columns and those of odd ones.
  RASHOMON_AVX2_INLINE void Finish(__m256i begins, const std::int32_t* bias, __m256i* out) const {
    const auto* at = reinterpret_cast<const __m256i*>(bias);
    const __m256i lower = _mm256_sub_epi32(both, _mm256_add_epi32(_mm256_slli_epi32(upper, 16), begins));
    out[0] = _mm256_add_epi32(lower, _mm256_loadu_si256(at));
    out[1] = _mm256_add_epi32(upper, _mm256_loadu_si256(at + 1));
  }
};

// Sums of a block of kHalves half blocks of columns.
template <std::size_t kHalves>
class BlockSums {
 public:
  static_assert(kHalves == 1 || kHalves == 2);

  RASHOMON_AVX2_INLINE void AddList(const InputLists::List& list, unsigned bound, const std::int8_t* weights) {
    constexpr std::size_t kPairs = kListStep / 2;
    const std::uint8_t* inputs = list.inputs;
    const std::uint32_t* pairs = list.pairs;
    const std::uint8_t* end = inputs + list.steps * kListStep;
    if ((list.beyond >> bound & 1) == 0) {
      for (; inputs != end; inputs += kListStep, pairs += kPairs) AddPairs<kPairs>(weights, inputs, pairs);
    } else {
      for (; inputs != end; inputs += 2, ++pairs) AddPairs<1>(weights, inputs, pairs);
    }
  }
  // 4 * kHalves registers, in the order of ListWeights::Bias.
  RASHOMON_AVX2_INLINE void Finish(const std::int32_t* bias, __m256i* out) const {
    const __m256i begins = _mm256_set1_epi32(static_cast<std::int32_t>(begun_ * std::uint32_t{kBegin}));
    a_.Finish(begins, bias, out);
    b_.Finish(begins, bias + 16, out + 2);
    if constexpr (kHalves == 1) return;
    c_.Finish(begins, bias + 32, out + 4);
    d_.Finish(begins, bias + 48, out + 6);
  }

 private:
  template <std::size_t kPairs>
  RASHOMON_AVX2_INLINE void AddPairs(const std::int8_t* weights, const std::uint8_t* inputs,
                                     const std::uint32_t* pairs) {
    constexpr std::size_t kHalf = ListWeights::kHalfBlock, kWide = kHalves * kHalf;
    HalfSums low{_mm256_set1_epi32(kBegin), _mm256_set1_epi32(kBegin)}, high = low;
    RASHOMON_UNROLL
    for (std::size_t p = 0; p < kPairs; ++p) {
      const std::int8_t *a = weights + inputs[2 * p] * kWide, *b = weights + inputs[2 * p + 1] * kWide;
      AddPair(a, b, Values(pairs[p]), low);
      if constexpr (kHalves == 2) AddPair(a + kHalf, b + kHalf, Values(pairs[p]), high);
    }
    a_.Add(low.first);
    b_.Add(low.second);
    if constexpr (kHalves == 2) {
      c_.Add(high.first);
      d_.Add(high.second);
    }
    ++begun_;
  }
  WideSum a_, b_, c_, d_;
  std::uint32_t begun_ = 0;
};

// Of kHalves half blocks of columns the sums of a window of rows.
template <std::size_t kHalves>
RASHOMON_AVX2_INLINE void SumsOf(const InputLists& lists, std::size_t row, const ListWeights& weights,
                                 std::size_t bound, std::size_t column, __m256i* out) {
  BlockSums<kHalves> sums;
  for (std::size_t k = 0; k < weights.window(); ++k)
    sums.AddList(lists[row + k], static_cast<unsigned>(bound), weights.Block(column, k));
  sums.Finish(weights.Bias(column), out);
}

// The first column of the largest of all sums, which come as Finish puts them.
RASHOMON_AVX2_INLINE std::size_t FirstOfLargest(const __m256i* sums, std::size_t columns) {
  const std::size_t count = columns / 8;
  __m256i most = sums[0];
  for (std::size_t k = 1; k < count; ++k) most = _mm256_max_epi32(most, sums[k]);
  most = _mm256_max_epi32(most, _mm256_permute2x128_si256(most, most, 0x01));
  most = _mm256_max_epi32(most, _mm256_shuffle_epi32(most, 0x4E));
  most = _mm256_max_epi32(most, _mm256_shuffle_epi32(most, 0xB1));
  for (std::size_t k = 0; k < count; k += 4) {
    const __m256i low =
        _mm256_blend_epi16(_mm256_cmpeq_epi32(sums[k], most), _mm256_cmpeq_epi32(sums[k + 1], most), 0xAA);
    const __m256i high =
        _mm256_blend_epi16(_mm256_cmpeq_epi32(sums[k + 2], most), _mm256_cmpeq_epi32(sums[k + 3], most), 0xAA);
    const auto here = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_packs_epi16(low, high)));
    if (here != 0) return k * 8 + static_cast<std::size_t>(std::countr_zero(here));
  }
  return 0;
}

}  // namespace

template <std::size_t kBounds>
RASHOMON_AVX2 void InputLists::ReadRows(const std::uint8_t* rows, std::size_t stride, std::size_t inputs,
                                        const Bounds& bounds) {
  std::uint8_t* places = inputs_.data();
  std::uint32_t* pairs = pairs_.data();
  for (std::size_t r = 0; r < count_; ++r, rows += stride) {
    const std::size_t found = Gather<kBounds>(rows, inputs, bounds, places, draft_);
    const std::size_t steps = (found + kListStep - 1) / kListStep;
    List& list = lists_[r];
    list.inputs = places;
    list.pairs = pairs;
    list.count = static_cast<std::uint16_t>(found);
    list.steps = static_cast<std::uint16_t>(steps);
    FinishList<kBounds>(draft_, pairs, list);
    places += steps * kListStep;
    pairs += steps * kListStep / 2;
  }
}

void InputLists::Read(const std::uint8_t* rows, std::size_t count, std::size_t stride, std::size_t inputs,
                      const Bounds& bounds) {
  const std::size_t longest = inputs + 2 * kListStep;
  count_ = count;
  lists_.Need(count);
  inputs_.Need(count * longest);
  pairs_.Need(count * longest / 2);
  if (bounds[1].empty()) {
    ReadRows<1>(rows, stride, inputs, bounds);
  } else {
    ReadRows<2>(rows, stride, inputs, bounds);
  }
}

RASHOMON_AVX2 void LabelsOfLists(const InputLists& lists, std::size_t first, std::size_t rows,
                                 const ListWeights& weights, std::size_t bound, std::uint8_t* labels) {
  __m256i sums[kMostScores / 8];
  for (std::size_t r = 0; r < rows; ++r) {
    std::size_t c = 0;
    for (; c + ListWeights::kBlock <= weights.columns(); c += ListWeights::kBlock)
      SumsOf<2>(lists, first + r, weights, bound, c, sums + c / 8);
    if (c < weights.columns()) SumsOf<1>(lists, first + r, weights, bound, c, sums + c / 8);
    labels[r] = static_cast<std::uint8_t>(FirstOfLargest(sums, weights.columns()));
  }
}

namespace {

// RectifyFunction of 16 sums, those of even columns and those of odd ones, as numbers of 16 bits in order.
RASHOMON_AVX2_INLINE __m256i Rectified(__m256i even, __m256i odd, __m128i shift, __m256i factors) {
  const __m256i zero = _mm256_setzero_si256(), most = _mm256_set1_epi32((1 << 24) - 1);
  const __m256i most_value = _mm256_set1_epi32(65535);
  even = _mm256_srl_epi32(_mm256_min_epi32(_mm256_max_epi32(even, zero), most), shift);
  odd = _mm256_srl_epi32(_mm256_min_epi32(_mm256_max_epi32(odd, zero), most), shift);
  const __m256i value = _mm256_blend_epi16(_mm256_min_epi32(even, most_value),
                                           _mm256_slli_epi32(_mm256_min_epi32(odd, most_value), 16), 0xAA);
  const __m256i scaled =
      _mm256_add_epi16(_mm256_mulhi_epu16(value, factors), _mm256_srli_epi16(_mm256_mullo_epi16(value, factors), 15));
  return _mm256_min_epu16(scaled, _mm256_set1_epi16(127));
}

template <std::size_t kHalves>
RASHOMON_AVX2_INLINE void LayerBlock(const InputLists& lists, std::size_t row, const ListWeights& weights,
                                     std::size_t bound, std::size_t column, RectifyScale scale, std::uint8_t* out) {
  const __m128i shift = _mm_cvtsi32_si128(static_cast<int>(scale.shift));
  const __m256i factors = _mm256_set1_epi16(static_cast<std::int16_t>(scale.factor));
  __m256i sums[4 * kHalves];
  SumsOf<kHalves>(lists, row, weights, bound, column, sums);
  RASHOMON_UNROLL
  for (std::size_t h = 0; h < kHalves; ++h) {
    const __m256i* four = sums + 4 * h;
    const __m256i bytes =
        _mm256_packus_epi16(Rectified(four[0], four[1], shift, factors), Rectified(four[2], four[3], shift, factors));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + column) + h, bytes);
  }
}

constexpr std::size_t kRowsAtATime = 128;

// Some rows by the length of their lists: rows of one length follow each other, so that a loop over a list ends when
// the processor expects it to. Apart from them those whose sums might be beyond `most`.
class RowsByLength {
 public:
  RowsByLength(const InputLists& lists, std::size_t first, std::size_t rows, std::uint32_t most) {
    constexpr std::size_t kLengths = kMostListInputs / 2 + 1;
    std::array<std::uint8_t, kLengths + 2> begins{};
    const auto length = [&](std::size_t r) {
      return lists[first + r].most <= most ? Pairs(lists[first + r]) : kLengths;
    };
    for (std::size_t r = 0; r < rows; ++r) ++begins[length(r) + 1];
    for (std::size_t n = 1; n < begins.size(); ++n) begins[n] = static_cast<std::uint8_t>(begins[n] + begins[n - 1]);
    const std::size_t fitting = begins[kLengths];
    for (std::size_t r = 0; r < rows; ++r) order_[begins[length(r)]++] = static_cast<std::uint8_t>(r);
    fitting_ = std::span(order_).first(fitting);
    beyond_ = std::span(order_).subspan(fitting, rows - fitting);
  }
  RowsByLength(const RowsByLength&) = delete;
  RowsByLength& operator=(const RowsByLength&) = delete;

  [[nodiscard]] static std::size_t Pairs(const InputLists::List& list) { return (list.count + 1U) / 2; }
  [[nodiscard]] std::span<const std::uint8_t> fitting() const { return fitting_; }
  [[nodiscard]] std::span<const std::uint8_t> beyond() const { return beyond_; }

 private:
  std::array<std::uint8_t, kRowsAtATime> order_;
  std::span<const std::uint8_t> fitting_, beyond_;
};
static_assert(kRowsAtATime <= 255);

// What rows and parts of a shortened product share.
struct ShortRows {
  const InputLists* lists;
  const ListWeights* weights;
  std::size_t first;            // of the rows
  std::size_t columns, stride;  // of a part; from a part to the next
  std::uint32_t shift;
  std::int16_t* output;  // of the first row

  // Where that column of the first row goes.
  [[nodiscard]] std::int16_t* Out(std::size_t column) const {
    return output + column / columns * stride + column % columns;
  }
};

RASHOMON_AVX2_INLINE void PutHalf(__m256i first, __m256i second, std::int16_t* out) {
  auto* at = reinterpret_cast<__m128i*>(out);
  _mm_storeu_si128(at, _mm256_castsi256_si128(first));
  _mm_storeu_si128(at + 1, _mm256_castsi256_si128(second));
  _mm_storeu_si128(at + 2, _mm256_extracti128_si256(first, 1));
  _mm_storeu_si128(at + 3, _mm256_extracti128_si256(second, 1));
}

RASHOMON_AVX2_INLINE void PutShort(const HalfSums& sums, __m128i shift, std::int16_t* out) {
  PutHalf(_mm256_sra_epi16(sums.first, shift), _mm256_sra_epi16(sums.second, shift), out);
}

// Of 16 sums, those of even columns and those of odd ones, what ShortFunction makes.
RASHOMON_AVX2_INLINE __m256i Shortened(const __m256i* sums, __m256i half, __m128i shift) {
  const __m256i most = _mm256_set1_epi32(32767), least = _mm256_set1_epi32(-32768);
  const __m256i even = _mm256_sra_epi32(_mm256_add_epi32(sums[0], half), shift);
  const __m256i odd = _mm256_sra_epi32(_mm256_add_epi32(sums[1], half), shift);
  return _mm256_blend_epi16(_mm256_max_epi32(_mm256_min_epi32(even, most), least),
                            _mm256_slli_epi32(_mm256_max_epi32(_mm256_min_epi32(odd, most), least), 16), 0xAA);
}

// Rows whose sums might leave 16 bits: half a block or a block from `column` on.
template <std::size_t kHalves>
RASHOMON_AVX2_INLINE void ShortBeyond(const ShortRows& of, std::span<const std::uint8_t> rows, std::size_t column) {
  const __m256i half = _mm256_set1_epi32(of.shift == 0 ? 0 : 1 << (of.shift - 1));
  const __m128i shift = _mm_cvtsi32_si128(static_cast<int>(of.shift));
  for (const std::size_t r : rows) {
    __m256i sums[4 * kHalves];
    SumsOf<kHalves>(*of.lists, of.first + r, *of.weights, 0, column, sums);
    for (std::size_t h = 0; h < kHalves; ++h) {
      PutHalf(Shortened(sums + 4 * h, half, shift), Shortened(sums + 4 * h + 2, half, shift),
              of.Out(column + h * ListWeights::kHalfBlock) + r * of.columns);
    }
  }
}

// kHalves half blocks from `column` on: 1, the 2 of a block, or the 4 of two blocks.
template <std::size_t kHalves>
RASHOMON_AVX2_INLINE void ShortBlocks(const ShortRows& of, std::span<const std::uint8_t> rows, std::size_t column) {
  constexpr std::size_t kHalf = ListWeights::kHalfBlock, kWide = kHalves == 1 ? kHalf : ListWeights::kBlock;
  const __m256i half = _mm256_set1_epi16(static_cast<std::int16_t>(of.shift == 0 ? 0 : 1 << (of.shift - 1)));
  const __m128i shift = _mm_cvtsi32_si128(static_cast<int>(of.shift));
  const std::int8_t* weights = of.weights->Block(column, 0);
  const std::size_t block = of.weights->inputs() * kWide;
  std::int16_t* outs[kHalves];
  for (std::size_t h = 0; h < kHalves; ++h) outs[h] = of.Out(column + h * kHalf);
  for (const std::size_t r : rows) {
    const InputLists::List& list = (*of.lists)[of.first + r];
    HalfSums s0{half, half}, s1 = s0, s2 = s0, s3 = s0;
    const std::uint8_t* inputs = list.inputs;
    const std::uint32_t* pair = list.pairs;
    for (const std::uint32_t* end = pair + RowsByLength::Pairs(list); pair != end; ++pair, inputs += 2) {
      const std::int8_t *a = weights + inputs[0] * kWide, *b = weights + inputs[1] * kWide;
      const __m256i values = Values(*pair);
      AddPair(a, b, values, s0);
      if constexpr (kHalves > 1) AddPair(a + kHalf, b + kHalf, values, s1);
      if constexpr (kHalves > 2) AddPair(a + block, b + block, values, s2);
      if constexpr (kHalves > 2) AddPair(a + block + kHalf, b + block + kHalf, values, s3);
    }
    PutShort(s0, shift, outs[0] + r * of.columns);
    if constexpr (kHalves > 1) PutShort(s1, shift, outs[1] + r * of.columns);
    if constexpr (kHalves > 2) PutShort(s2, shift, outs[2] + r * of.columns);
    if constexpr (kHalves > 2) PutShort(s3, shift, outs[3] + r * of.columns);
  }
}

}  // namespace

RASHOMON_AVX2 void LayerOfLists(const InputLists& lists, std::size_t first, std::size_t rows,
                                const ListWeights& weights, std::size_t bound, RectifyScale scale, std::uint8_t* out) {
  for (std::size_t r = 0; r < rows; ++r, out += weights.columns()) {
    std::size_t c = 0;
    for (; c + ListWeights::kBlock <= weights.columns(); c += ListWeights::kBlock)
      LayerBlock<2>(lists, first + r, weights, bound, c, scale, out);
    if (c < weights.columns()) LayerBlock<1>(lists, first + r, weights, bound, c, scale, out);
  }
}

RASHOMON_AVX2 void ShortOfLists(const InputLists& lists, const ListWeights& weights, std::size_t parts,
                                std::uint32_t shift, std::int16_t* output) {
  constexpr std::size_t kBlock = ListWeights::kBlock;
  const std::uint32_t most = kMostNarrow - (1U << shift >> 1);
  const std::size_t columns = weights.columns();
  for (std::size_t first = 0; first < lists.size(); first += kRowsAtATime) {
    const RowsByLength rows(lists, first, std::min(kRowsAtATime, lists.size() - first), most);
    const ShortRows of{.lists = &lists,
                       .weights = &weights,
                       .first = first,
                       .columns = columns / parts,
                       .stride = lists.size() * columns / parts,
                       .shift = shift,
                       .output = output + first * columns / parts};
    std::size_t c = 0;
    for (; c + 2 * kBlock <= columns; c += 2 * kBlock) ShortBlocks<4>(of, rows.fitting(), c);
    for (; c + kBlock <= columns; c += kBlock) ShortBlocks<2>(of, rows.fitting(), c);
    if (c < columns) ShortBlocks<1>(of, rows.fitting(), c);
    for (c = 0; c + kBlock <= columns; c += kBlock) ShortBeyond<2>(of, rows.beyond(), c);
    if (c < columns) ShortBeyond<1>(of, rows.beyond(), c);
  }
}

}  // namespace rashomon

#else
namespace rashomon {
void InputLists::Read(const std::uint8_t*, std::size_t, std::size_t, std::size_t, const Bounds&) {}
void LabelsOfLists(const InputLists&, std::size_t, std::size_t, const ListWeights&, std::size_t, std::uint8_t*) {}
void LayerOfLists(const InputLists&, std::size_t, std::size_t, const ListWeights&, std::size_t, RectifyScale,
                  std::uint8_t*) {}
void ShortOfLists(const InputLists&, const ListWeights&, std::size_t, std::uint32_t, std::int16_t*) {}
}  // namespace rashomon
#endif

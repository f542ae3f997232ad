// Products of small whole numbers, the arithmetic of the syntax network.
//
// Written once for each kind of processor (AMX, AVX-512 VNNI, AVX2, any) and chosen at run time. All sums are exact, so
// every variant gives the same numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace rashomon {

// Weights are laid out in blocks of 16 columns; in a block, four inputs of each column stand beside each other.
constexpr std::size_t kColumnBlock = 16;
constexpr std::size_t kInputBlock = 4;

// Where the weight of an input for a column lies.
[[nodiscard]] constexpr std::size_t PackedPlace(std::size_t input, std::size_t column, std::size_t inputs) {
  return column / kColumnBlock * inputs * kColumnBlock + input / kInputBlock * kColumnBlock * kInputBlock +
         column % kColumnBlock * kInputBlock + input % kInputBlock;
}

struct ProductShape {
  std::size_t rows = 0;        // of the input
  std::size_t row_stride = 0;  // values from one input row to the next; rows may overlap
  std::size_t inputs = 0;      // a multiple of kInputBlock
  std::size_t columns = 0;     // a multiple of kColumnBlock
};

// output[r * columns + c] = sum over i of input[r * row_stride + i] * weight(i, c).
// Inputs are at most 127, weights at least -127. Fewer than 2^17 inputs a row.
using ProductFunction = void (*)(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                                 std::int32_t* output);
// out[i] = the sum of rows[r][i] (wrapping round in 16 bits) if above zero, times factor / 2^16, rounded, at most 127;
// `size` is a multiple of 32, factor < 2^16.
using HiddenFunction = void (*)(std::span<const std::int16_t* const> rows, std::size_t size, std::uint32_t factor,
                                std::uint8_t* out);
// out[r][j] = (sums[r][j] + bias[j] if above zero) >> shift, times factor / 2^16, rounded, at most 127. factor < 2^16.
struct RectifyScale {
  std::uint32_t shift, factor;
};
using RectifyFunction = void (*)(const std::int32_t* sums, const std::int32_t* bias, std::size_t rows,
                                 std::size_t columns, RectifyScale scale, std::uint8_t* out);
// The first layer over windows of words, for words of which it is known what each adds in each place of a window
// (`shares` of one: window * columns numbers): sums[r] = the sum over k < window of shares[r + k][k * columns + ...],
// which then become out[r] as RectifyFunction says. `shares` has rows + window - 1 words; `columns` is a multiple
// of 16.
using WindowFunction = void (*)(const std::int16_t* const* shares, std::size_t rows, std::size_t window,
                                std::size_t columns, const std::int32_t* bias, RectifyScale scale, std::uint8_t* out);
// out[i] = sums[i] - middle[i]; false if one of these does not fit. `size` is a multiple of 16, no sum beyond 2^30.
using CentreFunction = bool (*)(const std::int32_t* sums, const std::int32_t* middle, std::size_t size,
                                std::int16_t* out);
// out[i] = sums[i] / 2^shift, rounded, at least -2^15 and below 2^15; no sum within 2^(shift - 1) of 2^31.
using ShortenFunction = void (*)(const std::int32_t* sums, std::size_t size, std::uint32_t shift, std::int16_t* out);
// Four sums of products for one row: scores[t] = sum over i of input[i] * weight(i, t), inputs and weights as for
// products. `inputs` is a multiple of 32. The weight of input i for t lies at FourPlace(i, t).
[[nodiscard]] constexpr std::size_t FourPlace(std::size_t input, std::size_t t) {
  return input / 16 * 64 + t * 16 + input % 16;
}
using FourFunction = void (*)(const std::uint8_t* input, const std::int8_t* weights, std::size_t inputs,
                              std::int32_t* scores);
// Products by `parts` matrices of one shape that follow each other, shortened: row r of part p begins at
// output[(p * rows + r) * columns]. `columns` is a multiple of 32, `room` for rows * columns sums.
using ShortFunction = void (*)(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                               std::size_t parts, std::uint32_t shift, std::int32_t* room, std::int16_t* output);
// The same where weights have at PairedColumn(c) what they had at column c; false, and nothing done, for shapes that it
// is not made for.
[[nodiscard]] constexpr std::size_t PairedColumn(std::size_t column) {
  return column / 32 * 32 + column % 2 * 16 + column % 32 / 2;
}
using PairedFunction = bool (*)(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                                std::size_t parts, std::uint32_t shift, std::int16_t* output);
// The first place of the largest scores[i] + bias[i]; 0 < count <= kMostScores.
constexpr std::size_t kMostScores = 256;
using LargestFunction = std::size_t (*)(const std::int32_t* scores, const std::int32_t* bias, std::size_t count);
// For each row of a product the first place of its largest sum + bias[column] among the first `count` columns, at most
// kMostScores; `room` for rows * columns sums.
using LabelsFunction = void (*)(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                                const std::int32_t* bias, std::size_t count, std::int32_t* room, std::uint8_t* labels);
// The same of one row's sums of products: the first column c of the largest (sum over i of input[i] * weight(i, c)) +
// bias[c]. `columns` is a multiple of kColumnBlock, at most kMostScores.
using BestFunction = std::size_t (*)(const std::uint8_t* input, const std::int8_t* weights, std::size_t inputs,
                                     std::size_t columns, const std::int32_t* bias);
// out[i] = the sum of rows[r][i] times factor / 2^15, rounded, plus 64, between 0 and 127; `size` is a multiple of 32,
// factor < 2^15, at most 256 rows.
using EmbedFunction = void (*)(std::span<const std::int8_t* const> rows, std::size_t size, std::int32_t factor,
                               std::uint8_t* out);

struct IntegerKernels {
  ProductFunction product;
  HiddenFunction hidden;
  RectifyFunction rectify;
  WindowFunction window;
  CentreFunction centre;
  ShortenFunction shorten;
  ShortFunction short_product;
  PairedFunction paired_product;  // null where short_product is as fast
  LargestFunction largest;
  LabelsFunction labels;
  BestFunction best;
  EmbedFunction embed;
  FourFunction four;
  bool has_avx2;             // AVX2 may be used beside these
  bool has_vnni;             // AVX-512 with VNNI may be used beside these
  bool lists_are_fast;       // rows that are mostly zero: integer_product_lists.h is faster than what is here
  bool many_rows_are_cheap;  // products of many rows: cheaper than to keep and look up what came out before
  const char* name;
};

// The fastest that this processor has.
[[nodiscard]] const IntegerKernels& BestKernels();
// All that this processor has, the plain ones first.
[[nodiscard]] std::span<const IntegerKernels> AllKernels();

}  // namespace rashomon

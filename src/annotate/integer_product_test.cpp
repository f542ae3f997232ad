#include "annotate/integer_product.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include "annotate/testing/numbers.h"

namespace rashomon {
namespace {

TEST(IntegerProductTest, EveryProcessorsVariantGivesTheSameSums) {
  Numbers numbers;
  const ProductShape shapes[] = {
      {.rows = 1, .row_stride = 0, .inputs = 4, .columns = 16},
      {.rows = 1, .row_stride = 0, .inputs = 128, .columns = 64},
      {.rows = 13, .row_stride = 64, .inputs = 320, .columns = 96},  // rows that overlap: a window of words
      {.rows = 7, .row_stride = 20, .inputs = 20, .columns = 80},
      {.rows = 9, .row_stride = 96, .inputs = 96, .columns = 64},
      {.rows = 75, .row_stride = 96, .inputs = 96, .columns = 48},  // more rows than two tiles hold
  };
  for (const ProductShape& shape : shapes) {
    std::vector<std::uint8_t> input(shape.rows * shape.row_stride + shape.inputs);
    for (std::uint8_t& value : input) value = static_cast<std::uint8_t>(numbers.Next(0, 127));
    std::vector<std::int8_t> weights(shape.inputs * shape.columns);
    std::vector<std::int32_t> expected(shape.rows * shape.columns);
    for (std::size_t i = 0; i < shape.inputs; ++i) {
      for (std::size_t c = 0; c < shape.columns; ++c) {
        const int weight = numbers.Next(0, 9) == 0 ? 127 : numbers.Next(-127, 127);
        weights[PackedPlace(i, c, shape.inputs)] = static_cast<std::int8_t>(weight);
        for (std::size_t r = 0; r < shape.rows; ++r)
          expected[r * shape.columns + c] += input[r * shape.row_stride + i] * weight;
      }
    }
    for (const IntegerKernels& kernels : AllKernels()) {
      std::vector<std::int32_t> output(expected.size(), -1);
      kernels.product(input.data(), weights.data(), shape, output.data());
      EXPECT_EQ(output, expected) << kernels.name << ", " << shape.inputs << " inputs";
      std::vector<std::uint8_t> labels(shape.rows);
      std::vector<std::int32_t> bias(shape.columns, 5);
      bias.back() = 1 << 30;  // of a column that is not counted
      kernels.labels(input.data(), weights.data(), shape, bias.data(), shape.columns - 1, output.data(), labels.data());
      for (std::size_t r = 0; r < shape.rows; ++r) {
        const auto row = expected.begin() + static_cast<std::ptrdiff_t>(r * shape.columns);
        const auto most = std::max_element(row, row + static_cast<std::ptrdiff_t>(shape.columns) - 1);
        EXPECT_EQ(labels[r], most - row) << kernels.name << ", row " << r;
      }
      bias.back() = 5;
      const std::size_t best = kernels.best(input.data(), weights.data(), shape.inputs, shape.columns, bias.data());
      const auto first_row = expected.begin() + static_cast<std::ptrdiff_t>(shape.columns);
      EXPECT_EQ(best, std::max_element(expected.begin(), first_row) - expected.begin()) << kernels.name;
      bias[best] = -(1 << 30);
      bias.back() = 1 << 30;
      EXPECT_EQ(kernels.best(input.data(), weights.data(), shape.inputs, shape.columns, bias.data()),
                shape.columns - 1);
    }
  }
}

// Inputs and weights as large as eight products in 16 bits allow, and one more.
TEST(IntegerProductTest, TheBestOfSomeSumsIsRightAtTheEdgeOfSixteenBits) {
  Numbers numbers;
  const std::array<std::size_t, 2> shapes[] = {{64, 32}, {64, 48}, {64, 64}, {64, 80}, {32, 32}, {32, 48}, {32, 64}};
  for (const auto& [inputs, columns] : shapes) {
    for (const int last_of_eight : {0, 4, 5, 127}) {  // 127 + 127 + 4 times 127 is the most that fits
      std::vector<std::uint8_t> input(inputs, 0);
      for (std::size_t i = 0; i < inputs; i += 16) {
        input[i] = input[i + 1] = 127;
        input[i + 4] = static_cast<std::uint8_t>(last_of_eight);
        for (const std::size_t k : {2, 3, 6, 11}) input[i + k] = static_cast<std::uint8_t>(numbers.Next(0, 40));
      }
      std::vector<std::int8_t> weights(inputs * columns);
      std::vector<std::int32_t> bias(columns);
      for (std::int32_t& value : bias) value = numbers.Next(-9, 9);
      std::vector<std::int32_t> expected = bias;
      for (std::size_t i = 0; i < inputs; ++i) {
        for (std::size_t c = 0; c < columns; ++c) {
          const int weight = c == columns / 2 ? -127 : c == columns - 3 ? 127 : numbers.Next(-127, 127);
          weights[PackedPlace(i, c, inputs)] = static_cast<std::int8_t>(weight);
          expected[c] += input[i] * weight;
        }
      }
      for (const IntegerKernels& kernels : AllKernels()) {
        EXPECT_EQ(kernels.best(input.data(), weights.data(), inputs, columns, bias.data()),
                  std::ranges::max_element(expected) - expected.begin())
            << kernels.name << ", " << columns << " columns of " << inputs << " inputs, " << last_of_eight;
      }
    }
  }
}

TEST(IntegerProductTest, EveryProcessorsVariantMakesTheSameLayers) {
  Numbers numbers;
  static constexpr std::size_t kSize = 96;
  std::vector<std::vector<std::int16_t>> halves(23, std::vector<std::int16_t>(kSize));
  std::vector<std::vector<std::int8_t>> bytes(8, std::vector<std::int8_t>(kSize));
  std::vector<std::int32_t> sums(3 * kSize), bias(kSize);
  std::vector<const std::int16_t*> half_rows;
  std::vector<const std::int8_t*> byte_rows;
  for (auto& row : halves) {
    for (std::int16_t& value : row) value = static_cast<std::int16_t>(numbers.Next(-32768, 32767));  // wraps round
    half_rows.push_back(row.data());
  }
  for (auto& row : bytes) {
    for (std::int8_t& value : row) value = static_cast<std::int8_t>(numbers.Next(-128, 127));
    byte_rows.push_back(row.data());
  }
  for (std::int32_t& value : sums) value = numbers.Next(-32768, 32767) * numbers.Next(1, 40000);
  for (std::int32_t& value : bias) value = numbers.Next(-32768, 32767) * 3;
  const auto layers = [&](const IntegerKernels& kernels) {
    std::vector<std::uint8_t> out(7 * kSize);
    kernels.hidden(half_rows, kSize, 900, out.data());
    kernels.embed(byte_rows, kSize, 20000, out.data() + kSize);
    kernels.rectify(sums.data(), bias.data(), 3, kSize, {7, 1200}, out.data() + 2 * kSize);
    const std::int16_t* const shares[] = {halves[0].data(), halves[1].data(),
                                          halves[2].data()};  // a window of two words
    kernels.window(shares, 2, 2, kSize / 2, bias.data(), {7, 1200}, out.data() + 5 * kSize);
    kernels.window(shares, 2, 2, kSize / 2, bias.data(), {3, 50}, out.data() + 6 * kSize);
    std::vector<std::int16_t> shortened(kSize);
    kernels.shorten(sums.data(), kSize, 9, shortened.data());
    return std::tuple(out, shortened, kernels.largest(sums.data(), bias.data(), 91));
  };
  const auto expected = layers(AllKernels().front());
  for (const IntegerKernels& kernels : AllKernels()) EXPECT_EQ(layers(kernels), expected) << kernels.name;
}

TEST(IntegerProductTest, AWindowIsTheSumOfItsWordsShares) {
  std::vector<std::int16_t> first(32, 1000), second(32, 7), third(32, -5000);
  first[16] = 300, second[16] = 20, second[31] = -900;  // columns 0 and 15 in the second place of the window
  const std::int16_t* const shares[] = {first.data(), second.data(), third.data()};
  const std::vector<std::int32_t> bias(16, 9);
  for (const IntegerKernels& kernels : AllKernels()) {
    std::vector<std::uint8_t> out(32);
    kernels.window(shares, 2, 2, 16, bias.data(), {4, 32768}, out.data());
    EXPECT_EQ(out[0], (1000 + 20 + 9) / 16 / 2) << kernels.name;
    EXPECT_EQ(out[15], (1000 - 900 + 9) / 16 / 2) << kernels.name;
    EXPECT_EQ(out[16], 0) << kernels.name;
  }
}

TEST(IntegerProductTest, CentredSumsThatDoNotFitAreTold) {
  const std::vector<std::int32_t> middle(32, 100'000);
  std::vector<std::int32_t> sums(32, 100'007);
  for (const IntegerKernels& kernels : AllKernels()) {
    std::vector<std::int16_t> out(32);
    for (const std::int32_t most : {32767, -32768}) {
      sums[17] = 100'000 + most;
      EXPECT_TRUE(kernels.centre(sums.data(), middle.data(), 32, out.data())) << kernels.name;
      EXPECT_EQ(out[17], most);
      EXPECT_EQ(out[31], 7);
      sums[17] += most < 0 ? -1 : 1;
      EXPECT_FALSE(kernels.centre(sums.data(), middle.data(), 32, out.data())) << kernels.name;
    }
  }
}

TEST(IntegerProductTest, OfEqualScoresTheFirstIsTaken) {
  const std::vector<std::int32_t> scores = {3, 9, 4, 9, 8}, bias = {0, 0, 5, 0, 0};
  for (const IntegerKernels& kernels : AllKernels()) EXPECT_EQ(kernels.largest(scores.data(), bias.data(), 5), 1u);
}

TEST(IntegerProductTest, LayersKeepToSevenBits) {
  std::vector<std::int16_t> row(32);
  row[0] = -5, row[1] = 100, row[2] = 32000;
  const std::vector<const std::int16_t*> rows = {row.data()};
  std::vector<std::uint8_t> out(32);
  BestKernels().hidden(rows, 32, 65536 / 2, out.data());
  EXPECT_EQ(out[0], 0);
  EXPECT_EQ(out[1], 50);
  EXPECT_EQ(out[2], 127);
}

TEST(IntegerProductTest, EveryProcessorsVariantGivesTheSameFourSums) {
  Numbers numbers;
  for (const std::size_t inputs : {32, 96, 128}) {
    std::vector<std::uint8_t> input(inputs);
    std::vector<std::int8_t> weights(4 * inputs);
    std::vector<std::int32_t> expected(4);
    for (std::uint8_t& value : input) value = static_cast<std::uint8_t>(numbers.Next(0, 127));
    for (std::size_t i = 0; i < inputs; ++i) {
      for (std::size_t t = 0; t < 4; ++t) {
        const int weight = numbers.Next(0, 9) == 0 ? 127 : numbers.Next(-127, 127);
        weights[FourPlace(i, t)] = static_cast<std::int8_t>(weight);
        expected[t] += input[i] * weight;
      }
    }
    for (const IntegerKernels& kernels : AllKernels()) {
      std::vector<std::int32_t> scores(4, -1);
      kernels.four(input.data(), weights.data(), inputs, scores.data());
      EXPECT_EQ(scores, expected) << kernels.name << ", " << inputs << " inputs";
    }
  }
}

TEST(IntegerProductTest, EveryProcessorsVariantGivesTheSameShortenedProducts) {
  Numbers numbers;
  static constexpr std::size_t kParts = 3;
  const ProductShape shapes[] = {
      {.rows = 1, .row_stride = 64, .inputs = 64, .columns = 96},
      {.rows = 2, .row_stride = 64, .inputs = 64, .columns = 32},
      {.rows = 37, .row_stride = 64, .inputs = 64, .columns = 96},
      {.rows = 150, .row_stride = 64, .inputs = 32, .columns = 96},
      {.rows = 3, .row_stride = 260, .inputs = 260, .columns = 32},
      {.rows = 5, .row_stride = 128, .inputs = 128, .columns = 64},  // more inputs than one tile holds
  };
  for (const ProductShape& shape : shapes) {
    std::vector<std::uint8_t> input(shape.rows * shape.row_stride);
    std::vector<std::int8_t> weights(kParts * shape.inputs * shape.columns);
    // From rows of zeros alone to rows without any.
    for (std::size_t i = 0; i < input.size(); ++i) {
      const bool some = numbers.Next(0, 9) < static_cast<int>(i / shape.row_stride % 11);
      input[i] = some ? static_cast<std::uint8_t>(numbers.Next(0, 127)) : 0;
    }
    for (std::int8_t& weight : weights) weight = static_cast<std::int8_t>(numbers.Next(-127, 127));
    const auto products = [&](const IntegerKernels& kernels, std::uint32_t shift) {
      std::vector<std::int32_t> room(shape.rows * shape.columns);
      std::vector<std::int16_t> output(kParts * shape.rows * shape.columns, -1);
      kernels.short_product(input.data(), weights.data(), shape, kParts, shift, room.data(), output.data());
      return output;
    };
    for (const std::uint32_t shift : {0, 3, 7}) {
      const std::vector<std::int16_t> expected = products(AllKernels().front(), shift);
      for (const IntegerKernels& kernels : AllKernels())
        EXPECT_EQ(products(kernels, shift), expected) << kernels.name << ", " << shape.rows << " rows, shift " << shift;
    }
    std::vector<std::int8_t> paired(weights.size());
    for (std::size_t i = 0; i < shape.inputs; ++i) {
      for (std::size_t c = 0; c < kParts * shape.columns; ++c)
        paired[PackedPlace(i, PairedColumn(c), shape.inputs)] = weights[PackedPlace(i, c, shape.inputs)];
    }
    for (const std::uint32_t shift : {0, 2, 8, 16}) {
      const std::vector<std::int16_t> expected = products(AllKernels().front(), shift);
      for (const IntegerKernels& kernels : AllKernels()) {
        std::vector<std::int16_t> output(expected.size());
        if (kernels.paired_product == nullptr ||
            !kernels.paired_product(input.data(), paired.data(), shape, kParts, shift, output.data()))
          continue;
        EXPECT_EQ(output, expected) << kernels.name << ", " << shape.rows << " rows, shift " << shift;
      }
    }
  }
}

}  // namespace
}  // namespace rashomon

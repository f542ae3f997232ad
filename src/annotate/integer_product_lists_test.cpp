#include "annotate/integer_product_lists.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "annotate/testing/numbers.h"

namespace rashomon {
namespace {

// Rows from zeros alone to none at all, and weights so large that sums of few inputs leave 16 bits.
struct Sample {
  Sample(std::size_t rows_, std::size_t inputs_, std::size_t window_, std::size_t columns_, int most = 127)
      : rows(rows_), inputs(inputs_), window(window_), columns(columns_), input((rows + window - 1) * inputs) {
    Numbers numbers;
    for (std::size_t i = 0; i < input.size(); ++i) {
      const bool some = numbers.Next(0, 9) < static_cast<int>(i / inputs % 11);
      input[i] = some ? static_cast<std::uint8_t>(numbers.Next(1, most)) : 0;
    }
    for (std::size_t i = 0; i < window * inputs * columns; ++i)
      packed.push_back(static_cast<std::int8_t>(numbers.Next(0, 3) == 0 ? 127 : numbers.Next(-128, 127)));
    for (std::size_t c = 0; c < columns; ++c) bias.push_back(numbers.Next(-9000, 9000));
  }
  [[nodiscard]] ProductShape shape() const {
    return {.rows = rows, .row_stride = inputs, .inputs = window * inputs, .columns = columns};
  }
  [[nodiscard]] ListWeights Listed() const { return ListWeights(packed.data(), inputs, window, bias); }

  std::size_t rows, inputs, window, columns;
  std::vector<std::uint8_t> input;  // of `rows` windows, which overlap
  std::vector<std::int8_t> packed;
  std::vector<std::int32_t> bias;
};

class IntegerProductListsTest : public testing::Test {
 protected:
  void SetUp() override {
    if (std::none_of(AllKernels().begin(), AllKernels().end(), [](const auto& kernels) { return kernels.has_avx2; }))
      GTEST_SKIP() << "this processor has no AVX2";
  }
  const IntegerKernels& plain = AllKernels().front();
};

TEST_F(IntegerProductListsTest, ListsHoldWhatIsNotZeroInItsOrder) {
  std::vector<std::uint8_t> row(16);
  row[1] = 5, row[8] = 7, row[15] = 127;
  InputLists lists;
  const std::vector<std::uint8_t> bound(16, 127);
  lists.Read(row.data(), 1, 16, 16, {bound, {}});
  ASSERT_EQ(lists.size(), 1u);
  const InputLists::List& list = lists[0];
  EXPECT_EQ(list.count, 3);
  ASSERT_EQ(list.steps, 1);
  EXPECT_EQ(std::vector<int>(list.inputs, list.inputs + 4), (std::vector<int>{1, 8, 15, 0}));
  EXPECT_EQ(list.pairs[0], 0x0705'0705u);
  EXPECT_EQ(list.pairs[1], 0x007F'007Fu);
  EXPECT_EQ(list.most, (5u + 7 + 127) * 127);
  EXPECT_EQ(list.beyond, 0);
}

TEST_F(IntegerProductListsTest, AListTellsForEachBoundWhetherSumsMightLeave16Bits) {
  const std::vector<std::uint8_t> row(8, 100), small(8, 40), large(8, 41);  // 32,000 and 32,800
  InputLists lists;
  lists.Read(row.data(), 1, 8, 8, {small, large});
  EXPECT_EQ(lists[0].beyond, 2);
  lists.Read(row.data(), 1, 8, 8, {large, small});
  EXPECT_EQ(lists[0].beyond, 1);
}

TEST_F(IntegerProductListsTest, LabelsAreThoseOfDenseProducts) {
  for (const int most : {20, 127}) {
    for (const std::size_t columns : {16, 48, 64, 96, 256}) {
      const Sample sample(140, 128, 1, columns, most);
      const ListWeights weights = sample.Listed();
      InputLists lists;
      lists.Read(sample.input.data(), sample.rows, 128, 128, {std::span<const std::uint8_t>(weights.bound()), {}});
      std::vector<std::int32_t> room(sample.rows * columns);
      std::vector<std::uint8_t> expected(sample.rows), labels(sample.rows - 3);
      plain.labels(sample.input.data(), sample.packed.data(), sample.shape(), sample.bias.data(), columns, room.data(),
                   expected.data());
      LabelsOfLists(lists, 3, labels.size(), weights, 0, labels.data());
      EXPECT_EQ(labels, std::vector<std::uint8_t>(expected.begin() + 3, expected.end())) << columns << " columns";
    }
  }
}

TEST_F(IntegerProductListsTest, OfEqualSumsTheFirstColumnIsTheLabel) {
  Sample sample(1, 8, 1, 96);
  std::fill(sample.packed.begin(), sample.packed.end(), std::int8_t{3});
  std::fill(sample.bias.begin(), sample.bias.end(), 1);
  for (const std::size_t first : {0, 1, 7, 8, 17, 30, 31, 64, 95}) {
    sample.bias[first] = 2, sample.bias.back() = 2;
    const ListWeights weights = sample.Listed();
    InputLists lists;
    lists.Read(sample.input.data(), 1, 8, 8, {std::span<const std::uint8_t>(weights.bound()), {}});
    std::uint8_t label = 0;
    LabelsOfLists(lists, 0, 1, weights, 0, &label);
    EXPECT_EQ(label, first);
    sample.bias[first] = 1;
  }
}

TEST_F(IntegerProductListsTest, LayersOverWindowsAreThoseOfDenseProducts) {
  for (const std::size_t window : {1, 3}) {
    for (const std::size_t columns : {32, 64, 96}) {
      const Sample sample(50, 128, window, columns);
      const ListWeights weights = sample.Listed();
      const std::vector<std::uint8_t> other(128, 127);
      InputLists lists;
      lists.Read(sample.input.data(), sample.rows + window - 1, 128, 128,
                 {other, std::span<const std::uint8_t>(weights.bound())});
      std::vector<std::int32_t> sums(sample.rows * columns);
      std::vector<std::uint8_t> expected(sums.size()), out(sums.size());
      plain.product(sample.input.data(), sample.packed.data(), sample.shape(), sums.data());
      for (const RectifyScale scale : {RectifyScale{1, 554}, RectifyScale{9, 60000}, RectifyScale{0, 3}}) {
        plain.rectify(sums.data(), sample.bias.data(), sample.rows, columns, scale, expected.data());
        LayerOfLists(lists, 0, sample.rows, weights, 1, scale, out.data());
        EXPECT_EQ(out, expected) << columns << " columns, windows of " << window;
      }
    }
  }
}

TEST_F(IntegerProductListsTest, ShortenedProductsAreThoseOfDenseProducts) {
  static constexpr std::size_t kParts = 3;
  for (const int most : {9, 127}) {  // sums that fit 16 bits, and sums that do not
    for (const std::size_t columns : {32, 64, 96}) {
      Sample sample(300, 64, 1, kParts * columns, most);
      std::fill(sample.bias.begin(), sample.bias.end(), 0);
      const ListWeights weights = sample.Listed();
      InputLists lists;
      lists.Read(sample.input.data(), sample.rows, 64, 64, {std::span<const std::uint8_t>(weights.bound()), {}});
      const ProductShape part{sample.rows, 64, 64, columns};
      std::vector<std::int32_t> room(sample.rows * columns);
      std::vector<std::int16_t> expected(kParts * room.size()), out(expected.size());
      for (const std::uint32_t shift : {0, 2, 9}) {
        plain.short_product(sample.input.data(), sample.packed.data(), part, kParts, shift, room.data(),
                            expected.data());
        ShortOfLists(lists, weights, kParts, shift, out.data());
        EXPECT_EQ(out, expected) << columns << " columns, shift " << shift;
      }
    }
  }
}

}  // namespace
}  // namespace rashomon

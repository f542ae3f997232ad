// Products of rows that are mostly zero, as those of a rectified layer are, for processors that multiply bytes in pairs
// (AVX2): of each row the inputs that are not zero are listed, and two that follow each other in the list are
// multiplied together, whichever they are. Sums are exact, so they equal those of dense products.
//
// Products are added in 16 bits for some inputs, then in 32. A bound for the weights of each input tells where 16 bits
// might not do.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "annotate/integer_product.h"
#include "annotate/room.h"

namespace rashomon {

constexpr std::size_t kListStep = 8;          // inputs; lists are filled up to whole steps
constexpr std::size_t kMostListInputs = 256;  // of a row

// A matrix for rows given by lists: of each input the columns beside each other.
class ListWeights {
 public:
  static constexpr std::size_t kBlock = 64, kHalfBlock = 32;  // columns
  ListWeights() = default;
  // `packed` by PackedPlace with bias.size() columns, for windows of so many rows of `inputs` each. Columns are filled
  // up to whole half blocks, with a bias that is below any sum.
  ListWeights(const std::int8_t* packed, std::size_t inputs, std::size_t window, std::span<const std::int32_t> bias);

  [[nodiscard]] std::size_t inputs() const { return inputs_; }
  [[nodiscard]] std::size_t window() const { return window_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  // The weights of the block of columns from `column` on for the row `place` of the window: kBlock for each input, or
  // kHalfBlock if no more columns are left.
  [[nodiscard]] const std::int8_t* Block(std::size_t column, std::size_t place) const {
    const std::size_t wide = columns_ - column < kBlock ? kHalfBlock : kBlock;
    return weights_.data() + column * inputs_ * window_ + place * inputs_ * wide;
  }
  // The biases of kHalfBlock columns, as sums stand in registers: of columns 0, 2, 4, 6, 16, ... 22; of 1, 3, ... 23;
  // of 8, 10, ... 30; of 9, 11, ... 31.
  [[nodiscard]] const std::int32_t* Bias(std::size_t column) const { return &bias_[column]; }
  // The largest weight of each input in any place, seen without its sign.
  [[nodiscard]] std::span<const std::uint8_t> bound() const { return bound_; }

 private:
  std::size_t inputs_ = 0, window_ = 0, columns_ = 0;
  Room<std::int8_t> weights_;
  std::vector<std::int32_t> bias_;
  std::vector<std::uint8_t> bound_;
};

// Which inputs of some rows are not zero, and what they are. Keeps its memory.
class InputLists {
 public:
  static constexpr std::size_t kMostBounds = 2;
  using Bounds = std::array<std::span<const std::uint8_t>, kMostBounds>;
  struct List {
    const std::uint8_t* inputs = nullptr;  // `steps` times kListStep; the last ones may be there to fill up
    const std::uint32_t* pairs = nullptr;  // the values of each two, twice over
    std::uint16_t count = 0, steps = 0;    // `count` inputs are not zero
    std::uint16_t beyond = 0;              // a bit for each bound: the sums of a step might leave 16 bits
    std::uint32_t most = 0;                // no sum of all is beyond that by the first bound
  };
  // A list while it is made, with room behind its end.
  struct Draft {
    alignas(16) std::uint8_t values[kMostListInputs + 2 * kListStep] = {};
    alignas(16) std::uint8_t bounds[kMostBounds][kMostListInputs + 2 * kListStep] = {};
  };
  // Of each row `inputs`: a multiple of kListStep, at most kMostListInputs, each at most 127. `bounds`: those of the
  // ListWeights that the rows are to be multiplied by, the second of them empty where there is one.
  void Read(const std::uint8_t* rows, std::size_t count, std::size_t stride, std::size_t inputs, const Bounds& bounds);
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] const List& operator[](std::size_t row) const { return lists_[row]; }

 private:
  template <std::size_t kBounds>
  void ReadRows(const std::uint8_t* rows, std::size_t stride, std::size_t inputs, const Bounds& bounds);

  std::size_t count_ = 0;
  Room<List> lists_;
  Room<std::uint8_t> inputs_;
  Room<std::uint32_t> pairs_;
  Draft draft_;
};

// All of these only where the processor has AVX2. `bound` is the place of the weights' bound among those the lists were
// read with.

// LabelsFunction of `rows` rows from `first` on.
void LabelsOfLists(const InputLists& lists, std::size_t first, std::size_t rows, const ListWeights& weights,
                   std::size_t bound, std::uint8_t* labels);
// out[r] = RectifyFunction of the product of the window of rows that begins with first + r; a row of `out` has as many
// bytes as there are columns.
void LayerOfLists(const InputLists& lists, std::size_t first, std::size_t rows, const ListWeights& weights,
                  std::size_t bound, RectifyScale scale, std::uint8_t* out);
// ShortFunction of all rows; the columns of parts, which are equally many, follow each other in `weights`, whose bound
// is the first and whose biases are zero. A part has whole half blocks of columns. shift <= 15.
void ShortOfLists(const InputLists& lists, const ListWeights& weights, std::size_t parts, std::uint32_t shift,
                  std::int16_t* output);

}  // namespace rashomon

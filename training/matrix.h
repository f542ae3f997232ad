// Dense arithmetic for the network's trainer: plain loops over fixed blocks, so that sums are taken in the same order
// whatever the machine's vectors.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

namespace rashomon::training {

struct Matrix {
  std::size_t rows = 0, columns = 0;
  std::vector<float> values;
  Matrix() = default;
  Matrix(std::size_t r, std::size_t c) : rows(r), columns(c), values(r * c) {}
  // Zeros; keeps its memory.
  void Resize(std::size_t r, std::size_t c) {
    rows = r;
    columns = c;
    values.assign(r * c, 0.0F);
  }
  [[nodiscard]] float* row(std::size_t r) { return values.data() + r * columns; }
  [[nodiscard]] const float* row(std::size_t r) const { return values.data() + r * columns; }
};

[[nodiscard]] inline Matrix Transposed(const Matrix& a) {
  Matrix t(a.columns, a.rows);
  for (std::size_t i = 0; i < a.rows; ++i) {
    for (std::size_t j = 0; j < a.columns; ++j) t.values[j * a.rows + i] = a.values[i * a.columns + j];
  }
  return t;
}

// c += a b
inline void AddProduct(const Matrix& a, const Matrix& b, Matrix& c) {
  static constexpr std::size_t kWide = 32, kHigh = 4;
  std::vector<float> panel(b.rows * kWide);
  for (std::size_t j = 0; j < b.columns; j += kWide) {
    const std::size_t wide = std::min(kWide, b.columns - j);
    std::fill(panel.begin(), panel.end(), 0.0F);
    for (std::size_t k = 0; k < b.rows; ++k) std::memcpy(&panel[k * kWide], b.row(k) + j, wide * sizeof(float));
    for (std::size_t i = 0; i < a.rows; i += kHigh) {
      float sums[kHigh][kWide] = {};
      const std::size_t high = std::min(kHigh, a.rows - i);
      if (high == kHigh) {
        const float *a0 = a.row(i), *a1 = a.row(i + 1), *a2 = a.row(i + 2), *a3 = a.row(i + 3);
        for (std::size_t k = 0; k < b.rows; ++k) {
          const float* p = &panel[k * kWide];
          for (std::size_t l = 0; l < kWide; ++l) {
            sums[0][l] += a0[k] * p[l];
            sums[1][l] += a1[k] * p[l];
            sums[2][l] += a2[k] * p[l];
            sums[3][l] += a3[k] * p[l];
          }
        }
      } else {
        for (std::size_t h = 0; h < high; ++h) {
          for (std::size_t k = 0; k < b.rows; ++k) {
            const float value = a.row(i + h)[k];
            for (std::size_t l = 0; l < kWide; ++l) sums[h][l] += value * panel[k * kWide + l];
          }
        }
      }
      for (std::size_t h = 0; h < high; ++h) {
        for (std::size_t l = 0; l < wide; ++l) c.row(i + h)[j + l] += sums[h][l];
      }
    }
  }
}

// A multiplicative generator (Knuth), the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) { (void)Next(); }
  std::uint32_t Next() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 32);
  }
  float Uniform() { return static_cast<float>(Next() >> 8) * (1.0F / 16777216.0F); }  // [0, 1)

 private:
  std::uint64_t state_;
};

// Weights with Adam's moments (Kingma and Ba 2015). A row that got no gradient keeps its moments ("lazy").
class Parameter {
 public:
  // Drawn row by row; of each row `left_out` more are drawn than are kept.
  void Init(std::size_t rows, std::size_t columns, float size, Random& random, std::size_t left_out = 0) {
    value = Matrix(rows, columns);
    gradient = Matrix(rows, columns);
    first_ = Matrix(rows, columns);
    second_ = Matrix(rows, columns);
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t i = 0; i < columns; ++i) value.row(r)[i] = (random.Uniform() * 2 - 1) * size;
      for (std::size_t i = 0; i < left_out; ++i) (void)random.Uniform();
    }
    touched_.assign(rows, 0);
  }
  float* Touch(std::size_t row) {
    if (!touched_[row]) {
      touched_[row] = 1;
      rows_.push_back(static_cast<std::uint32_t>(row));
    }
    return gradient.row(row);
  }
  void TouchAll() {
    for (std::size_t r = 0; r < value.rows; ++r) Touch(r);
  }
  // `scale` of this step has Adam's correction in it.
  void Step(float scale, float decay) {
    for (std::uint32_t r : rows_) {
      float *v = value.row(r), *g = gradient.row(r), *m = first_.row(r), *s = second_.row(r);
      for (std::size_t i = 0; i < value.columns; ++i) {
        m[i] = 0.9F * m[i] + 0.1F * g[i];
        s[i] = 0.98F * s[i] + 0.02F * g[i] * g[i];
        v[i] -= scale * m[i] / (__builtin_sqrtf(s[i]) + 1e-8F) + decay * v[i];
        g[i] = 0;
      }
      touched_[r] = 0;
    }
    rows_.clear();
  }
  // The average moves towards the weights by that share of the way (0: it is not kept).
  void Average(float share) {
    if (average_.values.empty()) average_ = value;
    for (std::size_t i = 0; i < value.values.size(); ++i)
      average_.values[i] += share * (value.values[i] - average_.values[i]);
  }
  // The averaged weights take the place of the others, and these theirs.
  void SwapAverage() {
    if (!average_.values.empty()) std::swap(value, average_);
  }
  Matrix value, gradient;

 private:
  Matrix average_;
  Matrix first_, second_;
  std::vector<std::uint8_t> touched_;
  std::vector<std::uint32_t> rows_;
};

}  // namespace rashomon::training

// Products on processors with matrix tiles (Intel AMX): 16 rows by 16 columns in one instruction.
//
// Weights as they are packed for the other variants (PackedPlace) are tiles already: four inputs of 16 columns beside
// each other. Sums are exact, so they equal those of the other variants.
#include "annotate/integer_product_tiles.h"

#include <algorithm>

#if defined(__x86_64__) && defined(__linux__)
#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace rashomon {
namespace {

#define RASHOMON_TILES __attribute__((target("amx-tile,amx-int8")))

constexpr std::size_t kTileRows = 16, kTileBytes = 64;

// What LDTILECFG reads: rows of each tile, and bytes of a row.
struct alignas(64) TileShapes {
  std::uint8_t palette = 1, start_row = 0, reserved[14] = {};
  std::uint16_t bytes[16] = {};
  std::uint8_t rows[16] = {};
};
static_assert(sizeof(TileShapes) == 64);

// Tiles by number: 0 to 3 sums (of two groups of rows and two blocks of columns), 4 and 5 inputs, 6 and 7 weights.
TileShapes ShapesFor(std::size_t height, std::size_t inputs, std::size_t first_input) {
  TileShapes shapes;
  for (std::size_t tile = 0; tile < 6; ++tile) shapes.rows[tile] = static_cast<std::uint8_t>(height);
  for (std::size_t tile = 6; tile < 8; ++tile) shapes.rows[tile] = static_cast<std::uint8_t>(inputs / kInputBlock);
  std::fill_n(shapes.bytes, 8, static_cast<std::uint16_t>(kTileBytes));
  for (std::size_t tile = first_input; tile < 6; ++tile) shapes.bytes[tile] = static_cast<std::uint16_t>(inputs);
  return shapes;
}

// Two groups of rows and where their sums go.
struct TileRows {
  const std::uint8_t *upper, *lower;
  std::int32_t *upper_out, *lower_out;
};

class TileProduct {
 public:
  TileProduct(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape, std::int32_t* output)
      : input_(input), weights_(weights), shape_(shape), output_(output) {
    step_ = std::min(kTileBytes, shape.inputs);
    while (shape.inputs % step_ != 0) step_ -= kInputBlock;
    groups_ = 2 * ((shape.rows + 2 * kTileRows - 1) / (2 * kTileRows));
    height_ = (shape.rows + groups_ - 1) / groups_;
  }

  RASHOMON_TILES void Run() const {
    const TileShapes shapes = ShapesFor(height_, step_, 4);
    asm volatile("" : : "r"(&shapes) : "memory");  // g++ takes the instruction to read a part of it only
    _tile_loadconfig(&shapes);
    std::size_t column = 0;
    for (; column + 2 * kColumnBlock <= shape_.columns; column += 2 * kColumnBlock) TwoBlocks(column);
    if (column < shape_.columns) OneBlock(column);
    _tile_release();
  }

 private:
  // Groups have equal height; the last ones may take some rows a second time.
  [[nodiscard]] TileRows Rows(std::size_t group, std::size_t column) const {
    const std::size_t upper = std::min(group * height_, shape_.rows - height_);
    const std::size_t lower = std::min(upper + height_, shape_.rows - height_);
    return {input_ + upper * shape_.row_stride, input_ + lower * shape_.row_stride,
            output_ + upper * shape_.columns + column, output_ + lower * shape_.columns + column};
  }

  RASHOMON_TILES void TwoBlocks(std::size_t column) const {
    const std::int8_t* first = weights_ + column * shape_.inputs;
    const std::int8_t* second = first + kColumnBlock * shape_.inputs;
    const std::size_t stride = shape_.row_stride, out = sizeof(std::int32_t) * shape_.columns;
    const bool one_step = step_ == shape_.inputs;  // then the weights stay where they are for all the rows
    for (std::size_t group = 0; group < groups_; group += 2) {
      const TileRows rows = Rows(group, column);
      _tile_zero(0);
      _tile_zero(1);
      _tile_zero(2);
      _tile_zero(3);
      for (std::size_t i = 0; i < shape_.inputs; i += step_) {
        _tile_loadd(4, rows.upper + i, stride);
        if (group == 0 || !one_step) {
          _tile_loadd(6, first + i * kColumnBlock, kTileBytes);
          _tile_loadd(7, second + i * kColumnBlock, kTileBytes);
        }
        _tile_loadd(5, rows.lower + i, stride);
        _tile_dpbusd(0, 4, 6);
        _tile_dpbusd(1, 4, 7);
        _tile_dpbusd(2, 5, 6);
        _tile_dpbusd(3, 5, 7);
      }
      _tile_stored(0, rows.upper_out, out);
      _tile_stored(1, rows.upper_out + kColumnBlock, out);
      _tile_stored(2, rows.lower_out, out);
      _tile_stored(3, rows.lower_out + kColumnBlock, out);
    }
  }

  RASHOMON_TILES void OneBlock(std::size_t column) const {
    const std::int8_t* weights = weights_ + column * shape_.inputs;
    const std::size_t stride = shape_.row_stride, out = sizeof(std::int32_t) * shape_.columns;
    for (std::size_t group = 0; group < groups_; group += 2) {
      const TileRows rows = Rows(group, column);
      _tile_zero(0);
      _tile_zero(2);
      for (std::size_t i = 0; i < shape_.inputs; i += step_) {
        _tile_loadd(4, rows.upper + i, stride);
        _tile_loadd(6, weights + i * kColumnBlock, kTileBytes);
        _tile_loadd(5, rows.lower + i, stride);
        _tile_dpbusd(0, 4, 6);
        _tile_dpbusd(2, 5, 6);
      }
      _tile_stored(0, rows.upper_out, out);
      _tile_stored(2, rows.lower_out, out);
    }
  }

  const std::uint8_t* input_;
  const std::int8_t* weights_;
  ProductShape shape_;
  std::int32_t* output_;
  std::size_t step_ = 0;  // inputs in one tile
  std::size_t groups_ = 0, height_ = 0;
};

#define RASHOMON_WIDE_TILES __attribute__((target("amx-tile,amx-int8,avx512f,avx512bw,avx512vl")))

// Products of one step of inputs, whose sums become numbers of 16 bits, for up to three tiles of rows: these stay where
// they are while the weights pass by. Sums go by way of a small place in the nearest cache, and are shortened two
// blocks of columns later, so that neither side waits for the other.
class ShortProduct {
 public:
  static constexpr std::size_t kMostRows = 3 * kTileRows;

  // `rows` of them from `input` on; a row of a part follows the row before it.
  ShortProduct(const std::uint8_t* input, std::size_t rows, const ProductShape& shape, std::uint32_t shift)
      : shape_(shape), shift_(shift), groups_((rows + kTileRows - 1) / kTileRows) {
    height_ = (rows + groups_ - 1) / groups_;
    // Groups have equal height; the last one may take some rows a second time.
    for (std::size_t g = 0; g < groups_; ++g) first_row_[g] = std::min(g * height_, rows - height_);
    for (std::size_t g = 0; g < groups_; ++g) inputs_[g] = input + first_row_[g] * shape.row_stride;
  }

  RASHOMON_WIDE_TILES void Run(const std::int8_t* weights, std::size_t parts, std::int16_t* output) {
    const TileShapes shapes = ShapesFor(height_, shape_.inputs, 3);
    asm volatile("" : : "r"(&shapes) : "memory");  // g++ takes the instruction to read a part of it only
    _tile_loadconfig(&shapes);
    _tile_loadd(3, inputs_[0], shape_.row_stride);
    if (groups_ > 1) _tile_loadd(4, inputs_[1], shape_.row_stride);
    if (groups_ > 2) _tile_loadd(5, inputs_[2], shape_.row_stride);
    const std::size_t part = shape_.rows * shape_.columns;  // values
    for (std::size_t p = 0; p < parts; ++p, output += part) {
      for (std::size_t column = 0; column < shape_.columns; column += kPair, weights += kPair * shape_.inputs) {
        Block(weights, 0);
        Shorten();
        Block(weights + kColumnBlock * shape_.inputs, kColumnBlock);
        waiting_[round_++ & 1].out = output + column;
      }
    }
    Shorten();
    _tile_release();
  }

 private:
  static constexpr std::size_t kPair = 2 * kColumnBlock;
  // Of one round: where its sums wait, and where they shall go.
  struct alignas(64) Waiting {
    std::int32_t sums[kMostRows * kPair];
    std::int16_t* out = nullptr;
  };

  RASHOMON_WIDE_TILES inline __attribute__((always_inline)) void Block(const std::int8_t* weights, std::size_t at) {
    constexpr std::size_t kStride = kPair * sizeof(std::int32_t);
    std::int32_t* sums = waiting_[round_ & 1].sums + at;
    _tile_loadd(6, weights, kTileBytes);
    _tile_zero(0);
    _tile_dpbusd(0, 3, 6);
    _tile_stored(0, sums, kStride);
    if (groups_ == 1) return;
    _tile_zero(1);
    _tile_dpbusd(1, 4, 6);
    _tile_stored(1, sums + height_ * kPair, kStride);
    if (groups_ == 2) return;
    _tile_zero(2);
    _tile_dpbusd(2, 5, 6);
    _tile_stored(2, sums + 2 * height_ * kPair, kStride);
  }

  // What waits since the round before.
  RASHOMON_WIDE_TILES inline __attribute__((always_inline)) void Shorten() {
    if (round_ == 0) return;
    const Waiting& waiting = waiting_[(round_ - 1) & 1];
    const __m512i half = _mm512_set1_epi32(shift_ == 0 ? 0 : 1 << (shift_ - 1));
    const __m512i shift = _mm512_set1_epi32(static_cast<int>(shift_));
    const __m512i order = _mm512_set_epi64(7, 5, 3, 1, 6, 4, 2, 0);
    const std::int32_t* sums = waiting.sums;
    for (std::size_t g = 0; g < groups_; ++g) {
      std::int16_t* out = waiting.out + first_row_[g] * shape_.columns;
      for (std::size_t r = 0; r < height_; ++r, sums += kPair, out += shape_.columns) {
        const __m512i low = _mm512_srav_epi32(_mm512_add_epi32(_mm512_load_si512(sums), half), shift);
        const __m512i high = _mm512_srav_epi32(_mm512_add_epi32(_mm512_load_si512(sums + kColumnBlock), half), shift);
        _mm512_storeu_si512(out, _mm512_permutexvar_epi64(order, _mm512_packs_epi32(low, high)));
      }
    }
  }

  ProductShape shape_;
  std::uint32_t shift_;
  std::size_t groups_, height_ = 0, round_ = 0;
  std::size_t first_row_[3] = {};
  const std::uint8_t* inputs_[3] = {};
  Waiting waiting_[2];
};

}  // namespace

bool ShortTiles(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape, std::size_t parts,
                std::uint32_t shift, std::int16_t* output) {
  if (shape.rows < 2 || shape.inputs > kTileBytes || shape.columns % (2 * kColumnBlock) != 0) return false;
  const std::size_t chunks = (shape.rows + ShortProduct::kMostRows - 1) / ShortProduct::kMostRows;
  const std::size_t most = (shape.rows + chunks - 1) / chunks;
  for (std::size_t row = 0; row < shape.rows; row += most) {
    const std::size_t rows = std::min(most, shape.rows - row);
    ShortProduct(input + row * shape.row_stride, rows, shape, shift).Run(weights, parts, output + row * shape.columns);
  }
  return true;
}

bool ProductTiles(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                  std::int32_t* output) {
  if (shape.rows < 2) return false;
  TileProduct(input, weights, shape, output).Run();
  return true;
}

// Linux wants to be asked once in a process before tiles are used.
bool HaveTiles() {
  static constexpr long kRequestPermission = 0x1023, kTileData = 18;
  return __builtin_cpu_supports("amx-tile") && __builtin_cpu_supports("amx-int8") &&
         syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
}

}  // namespace rashomon

#else
namespace rashomon {
bool ShortTiles(const std::uint8_t*, const std::int8_t*, const ProductShape&, std::size_t, std::uint32_t,
                std::int16_t*) {
  return false;
}
bool ProductTiles(const std::uint8_t*, const std::int8_t*, const ProductShape&, std::int32_t*) {
  return false;
}
bool HaveTiles() {
  return false;
}
}  // namespace rashomon
#endif

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
TileShapes ShapesFor(std::size_t height, std::size_t inputs) {
  TileShapes shapes;
  for (std::size_t tile = 0; tile < 6; ++tile) shapes.rows[tile] = static_cast<std::uint8_t>(height);
  for (std::size_t tile = 6; tile < 8; ++tile) shapes.rows[tile] = static_cast<std::uint8_t>(inputs / kInputBlock);
  std::fill_n(shapes.bytes, 8, static_cast<std::uint16_t>(kTileBytes));
  shapes.bytes[4] = shapes.bytes[5] = static_cast<std::uint16_t>(inputs);
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
    const TileShapes shapes = ShapesFor(height_, step_);
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

}  // namespace

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
bool ProductTiles(const std::uint8_t*, const std::int8_t*, const ProductShape&, std::int32_t*) {
  return false;
}
bool HaveTiles() {
  return false;
}
}  // namespace rashomon
#endif

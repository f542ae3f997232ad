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

struct TileWork {
  const ProductShape* shape;
  std::size_t step;                   // inputs in one tile
  const std::uint8_t *upper, *lower;  // the first rows of the two groups
  std::int32_t *upper_out, *lower_out;
};

RASHOMON_TILES void TwoBlocks(const TileWork& work, const std::int8_t* weights, std::size_t column) {
  const std::size_t inputs = work.shape->inputs, stride = work.shape->row_stride, out = 4 * work.shape->columns;
  const std::int8_t* first = weights + column * inputs;
  const std::int8_t* second = first + kColumnBlock * inputs;
  _tile_zero(0);
  _tile_zero(1);
  _tile_zero(2);
  _tile_zero(3);
  for (std::size_t i = 0; i < inputs; i += work.step) {
    _tile_loadd(4, work.upper + i, stride);
    _tile_loadd(6, first + i * kColumnBlock, kTileBytes);
    _tile_loadd(7, second + i * kColumnBlock, kTileBytes);
    _tile_loadd(5, work.lower + i, stride);
    _tile_dpbusd(0, 4, 6);
    _tile_dpbusd(1, 4, 7);
    _tile_dpbusd(2, 5, 6);
    _tile_dpbusd(3, 5, 7);
  }
  _tile_stored(0, work.upper_out + column, out);
  _tile_stored(1, work.upper_out + column + kColumnBlock, out);
  _tile_stored(2, work.lower_out + column, out);
  _tile_stored(3, work.lower_out + column + kColumnBlock, out);
}

RASHOMON_TILES void OneBlock(const TileWork& work, const std::int8_t* weights, std::size_t column) {
  const std::size_t inputs = work.shape->inputs, stride = work.shape->row_stride, out = 4 * work.shape->columns;
  const std::int8_t* first = weights + column * inputs;
  _tile_zero(0);
  _tile_zero(2);
  for (std::size_t i = 0; i < inputs; i += work.step) {
    _tile_loadd(4, work.upper + i, stride);
    _tile_loadd(6, first + i * kColumnBlock, kTileBytes);
    _tile_loadd(5, work.lower + i, stride);
    _tile_dpbusd(0, 4, 6);
    _tile_dpbusd(2, 5, 6);
  }
  _tile_stored(0, work.upper_out + column, out);
  _tile_stored(2, work.lower_out + column, out);
}

}  // namespace

// Rows are taken in two groups of equal height at a time; the last groups may take some rows a second time.
RASHOMON_TILES bool ProductTiles(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                                 std::int32_t* output) {
  if (shape.rows < 2) return false;
  std::size_t step = std::min(kTileBytes, shape.inputs);
  while (shape.inputs % step != 0) step -= kInputBlock;
  const std::size_t groups = 2 * ((shape.rows + 2 * kTileRows - 1) / (2 * kTileRows));
  const std::size_t height = (shape.rows + groups - 1) / groups;
  const TileShapes shapes = ShapesFor(height, step);
  asm volatile("" : : "r"(&shapes) : "memory");  // g++ takes the instruction to read a part of it only
  _tile_loadconfig(&shapes);
  for (std::size_t group = 0; group < groups; group += 2) {
    const std::size_t upper = std::min(group * height, shape.rows - height);
    const std::size_t lower = std::min(upper + height, shape.rows - height);
    const TileWork work = {&shape,
                           step,
                           input + upper * shape.row_stride,
                           input + lower * shape.row_stride,
                           output + upper * shape.columns,
                           output + lower * shape.columns};
    std::size_t column = 0;
    for (; column + 2 * kColumnBlock <= shape.columns; column += 2 * kColumnBlock) TwoBlocks(work, weights, column);
    if (column < shape.columns) OneBlock(work, weights, column);
  }
  _tile_release();
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

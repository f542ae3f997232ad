// The inner loops of the name tagger, for the processor at hand: which features a model's table holds, what they weigh
// together, one step of the label chain. All kernels give the same numbers, bit for bit.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace rashomon {

// Labels: 0 is O; 1 + 2 * type begins a name of EntityType `type`, 2 + 2 * type goes on with it.
inline constexpr std::size_t kNameLabels = 13;
// A number for each label, filled up so that a row is a whole register (or two, or four).
inline constexpr std::size_t kNameRow = 16;
using NameRow = std::array<float, kNameRow>;
using NameOrigins = std::array<std::uint8_t, kNameRow>;  // by label: the label before

// Where a feature stands in a table of `slots`, and the key that it is known by there (never 0).
struct NameSlot {
  std::uint32_t slot;
  std::uint16_t key;
};
[[nodiscard]] constexpr NameSlot SlotOf(std::uint64_t feature, std::uint32_t slots) {
  const auto key = static_cast<std::uint16_t>(feature);
  return {static_cast<std::uint32_t>((feature >> 32) * slots >> 32), key == 0 ? std::uint16_t{1} : key};
}
inline constexpr std::uint32_t kMaxNameProbes = 32;

// The table of a model as it lies in the file: `slots` keys of two bytes (0 = empty), `slots` rows of kNameLabels
// weights of a byte, after which at least kNameRow - kNameLabels bytes more may be read.
struct NameTable {
  const char* keys = nullptr;
  const char* weights = nullptr;
  std::uint32_t slots = 0;
};

struct NameKernels {
  // Writes the slots that hold the features to `found`, which has room for all, and returns their number.
  std::size_t (*find)(const NameTable& table, std::span<const NameSlot> features, std::uint32_t* found);
  // The sum of the rows found, a weight of 1 being `step`. At most 255 rows, so that sums fit 16 bits.
  void (*sum)(const NameTable& table, std::span<const std::uint32_t> found, float step, NameRow& scores);
  // The best score of each label after the one before (`best`, which is replaced) and where it came from; of several
  // ways the one from the lowest label. `transitions`: a row for each label before.
  void (*step)(const NameRow* transitions, const NameRow& scores, NameRow& best, NameOrigins& from);
  const char* name;
};

// Those that this processor can run, the plain ones first and the fastest last.
[[nodiscard]] std::span<const NameKernels> AllNameKernels();
[[nodiscard]] const NameKernels& BestNameKernels();

}  // namespace rashomon

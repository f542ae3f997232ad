// How good a grouping is against what is true, and what it took.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace rashomon::made_reports {

// B-cubed (Bagga & Baldwin 1998) over items; 0 to 1.
struct BCubed {
  double precision = 0, recall = 0;
  [[nodiscard]] double F1() const { return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0; }
};
// Cluster numbers per item; the same length.
[[nodiscard]] BCubed ScoreBCubed(std::span<const std::uint32_t> found, std::span<const std::uint32_t> truth);

// Seconds of this process's processor time.
[[nodiscard]] double ProcessorSeconds();
// Resident memory of this process in bytes; 0 where the system does not say.
[[nodiscard]] std::size_t ResidentBytes();

}  // namespace rashomon::made_reports

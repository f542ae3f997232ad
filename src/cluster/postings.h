// Which reports stand under a word: of each word the latest ones, close together in memory.
#pragma once

#include <array>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

#include "cluster/judge.h"
#include "cluster/key_table.h"

namespace rashomon {

class Postings {
 public:
  explicit Postings(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
      : places_(memory), memory_(memory) {}
  void Post(KeptReport report, std::span<const std::uint32_t> words);
  // The latest first, at most `most` and kMostPosted.
  [[nodiscard]] std::vector<KeptReport> Latest(std::uint32_t word, std::size_t most) const;
  // Asks for the memory in which the words will be looked for.
  void Prefetch(std::span<const std::uint32_t> words) const;
  [[nodiscard]] std::size_t Bytes() const;

 private:
  static constexpr std::array<std::size_t, 4> kSizes = {4, 8, 16, kMostPosted};

  // Where a word stands: under its first report, then a row of later ones, which moves into a larger row when it is
  // full. The largest begins again from its start.
  struct Places {
    KeptReport first = 0;
    std::uint32_t row = 0;   // of its size
    std::uint8_t size = 0;   // of kSizes, from 1; 0 = there is no row yet
    std::uint8_t next = 0;   // in the row
    std::uint8_t round = 0;  // 1 where the row began again
    bool operator==(const Places&) const = default;
  };
  // Rows of one size, in chunks of so many.
  struct Rows {
    std::vector<std::pmr::vector<KeptReport>> chunks;
    std::vector<std::uint32_t> free;
    std::uint32_t number = 0;
  };
  static constexpr std::size_t kRowsOfChunk = 256;

  [[nodiscard]] const KeptReport* RowOf(const Places& places) const {
    return rows_[places.size - 1u].chunks[places.row / kRowsOfChunk].data() +
           places.row % kRowsOfChunk * kSizes[places.size - 1u];
  }
  [[nodiscard]] KeptReport* RowOf(const Places& places) {
    return rows_[places.size - 1u].chunks[places.row / kRowsOfChunk].data() +
           places.row % kRowsOfChunk * kSizes[places.size - 1u];
  }
  void MoveOn(Places& places);

  KeyTable<Places> places_;
  std::array<Rows, kSizes.size()> rows_;
  std::pmr::memory_resource* memory_;
};

}  // namespace rashomon

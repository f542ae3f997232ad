// Strong 32-bit ids: indices into a vector of the owning structure that cannot be mixed up.
//
//   struct EntityTag; using EntityId = Id<EntityTag>;
//   annotation.entities[id.index()]
#pragma once

#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace rashomon {

template <typename Tag>
class Id {
 public:
  // The index must fit 32 bits: inputs are bounded far below that (ingest refuses reports over its size limit).
  explicit constexpr Id(std::size_t index) : index_(static_cast<std::uint32_t>(index)) {
    assert(index <= std::numeric_limits<std::uint32_t>::max());
  }
  [[nodiscard]] constexpr std::size_t index() const { return index_; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;

 private:
  std::uint32_t index_;
};

}  // namespace rashomon

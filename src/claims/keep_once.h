// KeepOnce: a list of features becomes a set of them, in the order in which they came.
#pragma once

#include <cstdint>
#include <vector>

namespace rashomon {

// Takes out what stands there before; the order stays. O(features), which sorting would not be.
void KeepOnce(std::vector<std::uint64_t>& features);

}  // namespace rashomon

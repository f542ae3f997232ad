// Shortened products (ShortFunction) of inputs that are mostly zero, as those of a layer after rectifying are: of each
// row only the groups of kInputBlock inputs that are not all zero are multiplied. Sums are exact, so they equal those
// of the other variants.
#pragma once

#include <cstddef>
#include <cstdint>

#include "annotate/integer_product.h"

namespace rashomon {

// False, with nothing done, for shapes that it is not made for: more than 256 inputs.
[[nodiscard]] bool ShortSparseVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                                   std::size_t parts, std::uint32_t shift, std::int16_t* output);

// As ShortSparseVnni with the columns of `weights` in the order of PairedColumn: the two halves of 32 columns become
// neighbours without being moved.
[[nodiscard]] bool PairedSparseVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                                    std::size_t parts, std::uint32_t shift, std::int16_t* output);

}  // namespace rashomon

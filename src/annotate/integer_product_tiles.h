// The variant of ProductFunction for processors with matrix tiles; see integer_product.h.
#pragma once

#include "annotate/integer_product.h"

namespace rashomon {

// Whether the processor has tiles and the system lets this process use them.
[[nodiscard]] bool HaveTiles();
// As ProductFunction, for more rows than one; false, and nothing done, for one row: tiles gain nothing there.
[[nodiscard]] bool ProductTiles(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                                std::int32_t* output);
// As ShortFunction; false, and nothing done, where tiles do not fit.
[[nodiscard]] bool ShortTiles(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                              std::size_t parts, std::uint32_t shift, std::int16_t* output);

}  // namespace rashomon

// LabelsFunction without sums that pass through memory; see integer_product.h.
#pragma once

#include "annotate/integer_product.h"

namespace rashomon {

// False, with nothing done, for shapes that it is not made for: others than 96 columns.
[[nodiscard]] bool LabelsVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                              const std::int32_t* bias, std::size_t count, std::uint8_t* labels);

}  // namespace rashomon

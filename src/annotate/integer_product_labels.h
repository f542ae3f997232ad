// Labels and the best of some scores without sums that pass through memory; see integer_product.h.
#pragma once

#include <optional>

#include "annotate/integer_product.h"

namespace rashomon {

// LabelsFunction. False, with nothing done, for shapes that it is not made for: others than 64 or 96 columns.
[[nodiscard]] bool LabelsVnni(const std::uint8_t* input, const std::int8_t* weights, const ProductShape& shape,
                              const std::int32_t* bias, std::size_t count, std::uint8_t* labels);
// BestFunction where the processor has AVX2. Nothing for shapes and inputs that it is not made for: others than 32
// or 64 inputs, others than 32, 48 or 64 columns, and inputs so large that eight products might leave 16 bits.
[[nodiscard]] std::optional<std::size_t> BestAvx2(const std::uint8_t* input, const std::int8_t* weights,
                                                  std::size_t inputs, std::size_t columns, const std::int32_t* bias);

}  // namespace rashomon

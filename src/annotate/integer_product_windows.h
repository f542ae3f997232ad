// RectifyFunction, WindowFunction and CentreFunction for each kind of processor; see integer_product.h.
#pragma once

#include <cstddef>
#include <cstdint>

#include "annotate/integer_product.h"

namespace rashomon {

void RectifyPlain(const std::int32_t* sums, const std::int32_t* bias, std::size_t rows, std::size_t columns,
                  RectifyScale scale, std::uint8_t* out);
void WindowPlain(const std::int16_t* const* shares, std::size_t rows, std::size_t window, std::size_t columns,
                 const std::int32_t* bias, RectifyScale scale, std::uint8_t* out);
[[nodiscard]] bool CentrePlain(const std::int32_t* sums, const std::int32_t* middle, std::size_t size,
                               std::int16_t* out);
#if defined(__x86_64__)
void RectifyAvx2(const std::int32_t* sums, const std::int32_t* bias, std::size_t rows, std::size_t columns,
                 RectifyScale scale, std::uint8_t* out);
void WindowAvx2(const std::int16_t* const* shares, std::size_t rows, std::size_t window, std::size_t columns,
                const std::int32_t* bias, RectifyScale scale, std::uint8_t* out);
[[nodiscard]] bool CentreAvx2(const std::int32_t* sums, const std::int32_t* middle, std::size_t size,
                              std::int16_t* out);
void RectifyVnni(const std::int32_t* sums, const std::int32_t* bias, std::size_t rows, std::size_t columns,
                 RectifyScale scale, std::uint8_t* out);
void WindowVnni(const std::int16_t* const* shares, std::size_t rows, std::size_t window, std::size_t columns,
                const std::int32_t* bias, RectifyScale scale, std::uint8_t* out);
[[nodiscard]] bool CentreVnni(const std::int32_t* sums, const std::int32_t* middle, std::size_t size,
                              std::int16_t* out);
#endif

}  // namespace rashomon

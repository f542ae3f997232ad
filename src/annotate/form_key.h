// FormKey: the letters of a word of up to 24 bytes, as numbers that are compared and hashed without a loop; what was
// worked out of a word's letters is kept by it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace rashomon {

// A form's beginning, its middle and its end, which may overlap, with its size: of two forms the same only where their
// bytes are the same.
struct FormKey {
  std::uint64_t first = 0, middle = 0, last = 0;
  std::uint32_t size = 0;  // 0: no form, or one that is too long to be known by its key

  [[nodiscard]] static FormKey Of(std::string_view form) {
    static constexpr std::size_t kLongest = 24;
    const std::size_t size = form.size();
    if (size == 0 || size > kLongest) return {};
    FormKey key{.size = static_cast<std::uint32_t>(size)};
    const auto read = [&](std::size_t at) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, form.data() + at, sizeof bytes);
      return bytes;
    };
    const auto read_half = [&](std::size_t at) {
      std::uint32_t bytes = 0;
      std::memcpy(&bytes, form.data() + at, sizeof bytes);
      return bytes;
    };
    const auto byte = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(form[at])}; };
    if (size >= 8) {
      key.first = read(0);
      key.last = read(size - 8);
      if (size > 16) key.middle = read(8);
    } else if (size >= 4) {
      key.first = std::uint64_t{read_half(0)} << 32 | read_half(size - 4);
    } else {
      key.first = byte(0) << 16 | byte(size / 2) << 8 | byte(size - 1);
    }
    return key;
  }
  friend bool operator==(const FormKey&, const FormKey&) = default;
};

}  // namespace rashomon

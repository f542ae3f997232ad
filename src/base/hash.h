// FNV-1a, 64 bits: for look-up tables and for the checksum of model files. Not for hostile keys.
#pragma once

#include <cstdint>
#include <string_view>

namespace rashomon {

[[nodiscard]] constexpr std::uint64_t Fnv1a64(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  return hash;
}

}  // namespace rashomon

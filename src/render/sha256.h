// SHA-256 (FIPS 180-4), for the hashes by which the page's own script and style are let through its security policy.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rashomon {

[[nodiscard]] std::array<std::uint8_t, 32> Sha256(std::string_view bytes);
[[nodiscard]] std::string Base64(std::string_view bytes);  // RFC 4648, with padding
// "sha256-<base64>", the form of a Content-Security-Policy source.
[[nodiscard]] std::string PolicyHash(std::string_view bytes);

}  // namespace rashomon

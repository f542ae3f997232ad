// What is stored of a report: its annotation line, packed, and digests that tell versions and damage.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "claims/claims.h"

namespace rashomon {

// zstd with its own checksum. Same bytes in, same bytes out.
[[nodiscard]] std::string Pack(std::string_view line);
// kInvalidInput for what Pack has not made; kTooLarge past 256 MB.
[[nodiscard]] Result<std::string> Unpack(std::string_view packed);

// 16 bytes (XXH3, 128 bits).
[[nodiscard]] std::string Digest(std::string_view bytes);
// Of all that was read of a report except its id, where it was found and what was odd about it.
[[nodiscard]] std::string DigestOf(const Report& report);
[[nodiscard]] std::string Hex(std::string_view bytes);

// ["a", "b"] <-> ids.
[[nodiscard]] std::string WriteIds(const std::vector<std::string>& ids);
[[nodiscard]] Result<std::vector<std::string>> ReadIds(std::string_view json);

}  // namespace rashomon

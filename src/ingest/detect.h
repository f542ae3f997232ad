// Which format an input is in, from its first bytes.
#pragma once

#include <string_view>

#include "ingest/ingest.h"

namespace rashomon {

// How much of an input DetectFormat wants to see; less is fine where there is no more.
inline constexpr std::size_t kDetectBytes = 64u << 10;

// Never kDetect: what looks like nothing else is text. `head` is unpacked (no gzip).
[[nodiscard]] InputFormat DetectFormat(std::string_view head);

// The name that --input-format knows it by.
[[nodiscard]] std::string_view Name(InputFormat format);

}  // namespace rashomon

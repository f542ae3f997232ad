// gzip for answers.
#pragma once

#include <string>
#include <string_view>

namespace rashomon {

// Whether an Accept-Encoding header takes gzip (RFC 9110, 12.5.3): named, or "*", and not with q=0.
[[nodiscard]] bool AcceptsGzip(std::string_view accept_encoding);
// "" where zlib fails.
[[nodiscard]] std::string Gzip(std::string_view text);

}  // namespace rashomon

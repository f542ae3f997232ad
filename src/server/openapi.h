// The document at /openapi.json; src/server/assets/openapi.json.
#pragma once

#include <string_view>

namespace rashomon {

[[nodiscard]] std::string_view OpenApiDocument();

}  // namespace rashomon

#include "server/openapi.h"

#include <algorithm>

#include "server_assets.h"

namespace rashomon {

std::string_view OpenApiDocument() {
  const auto files = server_assets();
  const auto found = std::ranges::find(files, "openapi.json", &EmbeddedFile::path);
  return found == files.end() ? std::string_view() : found->content;
}

}  // namespace rashomon

// Writes the container that src/annotate/model_file.h reads.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace rashomon::training {

struct ModelContent {
  std::string kind;  // four letters
  std::vector<std::string> names;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> features;  // feature, value; order decides nothing
  std::string entries;
  std::string aligned = {};  // put behind the entries, at a multiple of 64 bytes from the file's beginning
};

// kUnavailable if the file cannot be written. The same content gives the same bytes.
[[nodiscard]] Result<std::size_t> WriteModel(const std::string& path, ModelContent content);

}  // namespace rashomon::training

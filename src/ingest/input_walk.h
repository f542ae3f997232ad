// The files behind the arguments: folders are walked in byte order of their paths, hidden names left out.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace rashomon {

// Streams: holds the names of the folders being walked, never of all files. Not thread-safe.
class InputWalk {
 public:
  explicit InputWalk(std::vector<std::string> inputs);

  // The next path to read ("-" included), or what keeps us from a folder; nothing at the end.
  [[nodiscard]] std::optional<Result<std::string>> Next();

 private:
  struct Folder {
    std::pair<std::uint64_t, std::uint64_t> identity;  // device, inode
    std::vector<std::string> paths;                    // still to come, the next one last
  };
  [[nodiscard]] std::optional<Error> Enter(const std::string& path);

  std::vector<std::string> inputs_;  // the next one last
  std::vector<Folder> open_;         // outermost first
};

}  // namespace rashomon

// An explicit stack of folders in place of recursion. Symbolic links are followed; one that leads back to a folder
// that is being walked is reported and not entered.
#include "ingest/input_walk.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace rashomon {
namespace {

constexpr std::size_t kDeepestFolder = 256;

std::string Join(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

bool IsFolder(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// Byte order of whole paths: what is inside of "a/" comes after "a.txt", as '/' is greater than '.'.
std::string SortKey(const std::string& path) {
  return IsFolder(path) ? path + "/" : path;
}

}  // namespace

InputWalk::InputWalk(std::vector<std::string> inputs) : inputs_(std::move(inputs)) {
  std::ranges::reverse(inputs_);
}

std::optional<Error> InputWalk::Enter(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) {
    return Error{ErrorCode::kUnavailable, fmt::format("{}: {}", path, std::strerror(errno))};
  }
  Folder folder;
  folder.identity = {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
  if (std::ranges::any_of(open_, [&](const Folder& above) { return above.identity == folder.identity; })) {
    return Error{ErrorCode::kInvalidInput, path + ": is a link back to a folder that is being read; left out"};
  }
  if (open_.size() >= kDeepestFolder) return Error{ErrorCode::kTooLarge, path + ": folders too deep; left out"};
  std::error_code problem;
  std::vector<std::pair<std::string, std::string>> keyed;
  for (std::filesystem::directory_iterator entry(path, problem), end; !problem && entry != end;
       entry.increment(problem)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with('.')) continue;
    std::string joined = Join(path, name);
    std::string key = SortKey(joined);
    keyed.emplace_back(std::move(key), std::move(joined));
  }
  if (problem) {
    const bool denied = problem == std::errc::permission_denied;
    return Error{denied ? ErrorCode::kNoPermission : ErrorCode::kUnavailable,
                 fmt::format("{}: {}", path, denied ? "no permission to read the folder" : problem.message())};
  }
  std::ranges::sort(keyed, std::greater<>{});
  for (auto& [key, joined] : keyed) folder.paths.push_back(std::move(joined));
  open_.push_back(std::move(folder));
  return std::nullopt;
}

std::optional<Result<std::string>> InputWalk::Next() {
  while (true) {
    std::string path;
    if (!open_.empty()) {
      if (open_.back().paths.empty()) {
        open_.pop_back();
        continue;
      }
      path = std::move(open_.back().paths.back());
      open_.back().paths.pop_back();
    } else if (!inputs_.empty()) {
      path = std::move(inputs_.back());
      inputs_.pop_back();
    } else {
      return std::nullopt;
    }
    if (path == "-" || !IsFolder(path)) return path;
    if (std::optional<Error> problem = Enter(path)) return std::unexpected(std::move(*problem));
  }
}

}  // namespace rashomon

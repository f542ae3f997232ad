#include "cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace rashomon {
namespace {

constexpr std::size_t kBufferBytes = 1u << 16;

ErrorCode CodeOf(int number) {
  switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
      return ErrorCode::kNoPermission;
    case ENOENT:
    case ENOTDIR:
    case EISDIR:
      return ErrorCode::kNotFound;
    default:
      return ErrorCode::kUnavailable;
  }
}

}  // namespace

Output::Output(int descriptor, std::string name, std::string temporary)
    : descriptor_(descriptor), name_(std::move(name)), temporary_(std::move(temporary)) {}

Output::Output(Output&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      name_(std::move(other.name_)),
      temporary_(std::exchange(other.temporary_, {})),
      buffer_(std::move(other.buffer_)) {}

Output::~Output() {
  if (descriptor_ > STDOUT_FILENO) close(descriptor_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

std::unexpected<Error> Output::Problem() const {
  const int number = errno;
  return Fail(CodeOf(number), fmt::format("{}: {}", name_, std::strerror(number)));
}

Result<Output> Output::Open(const std::string& path) {
  if (path.empty() || path == "-") return Output(STDOUT_FILENO, "standard output", "");
  struct stat status{};
  if (stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
    Output device(open(path.c_str(), O_WRONLY | O_CLOEXEC), path, "");
    if (device.descriptor_ < 0) return device.Problem();
    return device;
  }
  std::string temporary = path + ".XXXXXX";
  Output file(mkostemp(temporary.data(), O_CLOEXEC), path, "");
  if (file.descriptor_ < 0) return file.Problem();
  file.temporary_ = temporary;
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(file.descriptor_, 0666 & ~mask);  // mkostemp makes it private; the user's umask decides
  return file;
}

Result<void> Output::Flush() {
  std::size_t done = 0;
  while (done < buffer_.size()) {
    const ssize_t written = write(descriptor_, buffer_.data() + done, buffer_.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Problem();
    done += static_cast<std::size_t>(written);
  }
  buffer_.clear();
  return {};
}

Result<void> Output::Write(std::string_view bytes) {
  buffer_.append(bytes);
  return buffer_.size() >= kBufferBytes ? Flush() : Result<void>();
}

Result<void> Output::Commit() {
  if (Result<void> flushed = Flush(); !flushed) return flushed;
  if (temporary_.empty()) return {};
  if (fsync(descriptor_) != 0 && errno != EINVAL) return Problem();
  if (std::rename(temporary_.c_str(), name_.c_str()) != 0) return Problem();
  temporary_.clear();
  return {};
}

bool Output::is_terminal() const {
  return isatty(descriptor_) == 1;
}

}  // namespace rashomon

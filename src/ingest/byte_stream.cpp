// zlib's gz functions pass through what is not gzip'ed, so that one path reads both. The file is opened without
// blocking and looked at before reading: a named pipe must not hang the run, a device must not feed it forever.
#include "ingest/byte_stream.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace rashomon {
namespace {

constexpr std::size_t kChunk = 256u << 10;

std::unexpected<Error> OpenProblem(const std::string& path, int code) {
  if (code == ENOENT || code == ENOTDIR) return Fail(ErrorCode::kNotFound, path + ": no such file or folder");
  if (code == EACCES || code == EPERM) return Fail(ErrorCode::kNoPermission, path + ": no permission to read");
  if (code == ELOOP) return Fail(ErrorCode::kNotFound, path + ": the symbolic link leads nowhere");
  return Fail(ErrorCode::kUnavailable, fmt::format("{}: cannot be opened ({})", path, std::strerror(code)));
}

}  // namespace

Result<ByteStream> ByteStream::Open(const std::string& path) {
  const bool standard_input = path == "-";
  const int descriptor = standard_input ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return OpenProblem(path, errno);
  struct stat status = {};
  if (!standard_input && (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))) {
    ::close(descriptor);
    return Fail(ErrorCode::kInvalidInput, path + ": is a device or a pipe, not a file (pipes are read as \"-\")");
  }
  gzFile_s* const file = gzdopen(descriptor, "rb");
  if (file == nullptr) {
    ::close(descriptor);
    return Fail(ErrorCode::kUnavailable, path + ": out of memory");
  }
  gzbuffer(file, static_cast<unsigned>(kChunk));
  return ByteStream(path, file);
}

ByteStream::ByteStream(std::string path, gzFile_s* file) : path_(std::move(path)), file_(file) {}

ByteStream::ByteStream(ByteStream&& other) noexcept {
  *this = std::move(other);
}

ByteStream& ByteStream::operator=(ByteStream&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(file_, other.file_);
  std::swap(buffer_, other.buffer_);
  std::swap(begin_, other.begin_);
  std::swap(at_end_, other.at_end_);
  return *this;
}

ByteStream::~ByteStream() {
  if (file_ != nullptr) gzclose_r(file_);
}

Result<void> ByteStream::Fill(std::size_t size) {
  while (!at_end_ && buffer_.size() - begin_ < size) {
    if (begin_ > 0) {
      buffer_.erase(0, begin_);
      begin_ = 0;
    }
    const std::size_t old_size = buffer_.size();
    const std::size_t wanted = std::clamp(size - old_size, kChunk, 64 * kChunk);
    buffer_.resize(old_size + wanted);
    const int got = gzread(file_, buffer_.data() + old_size, static_cast<unsigned>(wanted));
    buffer_.resize(old_size + static_cast<std::size_t>(std::max(got, 0)));
    if (got < static_cast<int>(wanted)) {
      at_end_ = true;
      int code = Z_OK;
      const char* const message = gzerror(file_, &code);
      if (code == Z_ERRNO)
        return Fail(ErrorCode::kUnavailable, fmt::format("{}: reading failed ({})", path_, std::strerror(errno)));
      if (code != Z_OK) return Fail(ErrorCode::kUnavailable, fmt::format("{}: broken archive ({})", path_, message));
    }
  }
  return {};
}

void ByteStream::Drop(std::size_t size) {
  begin_ += std::min(size, buffer_.size() - begin_);
}

std::uint64_t ByteStream::bytes_read() const {
  const z_off_t offset = gzoffset(file_);
  return offset < 0 ? 0 : static_cast<std::uint64_t>(offset);
}

}  // namespace rashomon

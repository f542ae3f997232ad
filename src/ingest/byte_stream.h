// A file or standard input as a stream of bytes with a look-ahead, unpacked if it is gzip'ed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

struct gzFile_s;

namespace rashomon {

// Move-only, not thread-safe. Memory: what `Fill` was asked to hold, and at most twice that.
class ByteStream {
 public:
  // `path` "-" is standard input. kNotFound, kNoPermission, kUnavailable; kInvalidInput for what is no regular file.
  [[nodiscard]] static Result<ByteStream> Open(const std::string& path);
  ByteStream(ByteStream&&) noexcept;
  ByteStream& operator=(ByteStream&&) noexcept;
  ~ByteStream();

  // Reads on until `size` bytes are held or the input ends. kUnavailable if reading fails (a broken archive).
  [[nodiscard]] Result<void> Fill(std::size_t size);
  [[nodiscard]] std::string_view held() const { return std::string_view(buffer_).substr(begin_); }
  [[nodiscard]] bool at_end() const { return at_end_; }  // held() is all that is left
  void Drop(std::size_t size);                           // <= held().size()
  // Of the input as it lies on the disk, packed.
  [[nodiscard]] std::uint64_t bytes_read() const;

 private:
  ByteStream(std::string path, gzFile_s* file);
  std::string path_;
  gzFile_s* file_ = nullptr;
  std::string buffer_;
  std::size_t begin_ = 0;
  bool at_end_ = false;
};

}  // namespace rashomon

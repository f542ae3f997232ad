// A file or standard input as a stream of bytes with a look-ahead, unpacked if it is gzip'ed or zstd'ed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "ingest/unpack.h"

namespace rashomon {

// Move-only, not thread-safe. Memory: what `Fill` was asked to hold, and at most twice that.
class ByteStream {
 public:
  // `path` "-" is standard input. kNotFound, kNoPermission, kUnavailable; kInvalidInput for what is no regular file.
  [[nodiscard]] static Result<ByteStream> Open(const std::string& path);
  // Bytes that are in memory already, packed or not; `name` is for messages.
  [[nodiscard]] static ByteStream OfBytes(std::string name, std::string bytes);
  ByteStream(ByteStream&&) noexcept;
  ByteStream& operator=(ByteStream&&) noexcept;
  ~ByteStream();

  // Reads on until `size` bytes are held or the input ends. kUnavailable if reading fails, kInvalidInput for damage
  // within a packed input: held() is then what came before it, and the input counts as ended.
  [[nodiscard]] Result<void> Fill(std::size_t size);
  [[nodiscard]] std::string_view held() const { return std::string_view(buffer_).substr(begin_); }
  [[nodiscard]] bool at_end() const { return at_end_; }  // held() is all that is left
  void Drop(std::size_t size);                           // <= held().size()
  // Of the input as it lies on the disk, packed.
  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }

  // Archives pack each record by itself: Fill stops at the end of a member (gzip) or frame (zstd), and at_end() is true
  // there, until JoinMembers() says that they are one input. NextMember() goes on behind it, or behind damage with the
  // next thing that looks like a member; what is held is dropped. False at the end of the input, and where nothing is
  // packed.
  void JoinMembers();
  [[nodiscard]] bool NextMember();

 private:
  ByteStream(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  [[nodiscard]] Result<void> ReadPacked();
  [[nodiscard]] Result<void> FillFromPacked(std::size_t room);
  [[nodiscard]] Result<void> Start();

  std::string path_;
  int descriptor_ = -1;
  std::string packed_;  // as it came from the descriptor
  std::size_t packed_begin_ = 0;
  std::size_t member_begin_ = 0;  // <= packed_begin_, where the member being read began, if that is still held
  bool source_ended_ = false;
  bool started_ = false;
  std::optional<Unpacker> unpacker_;
  Packing packing_ = Packing::kNone;
  bool stop_at_members_ = true;
  bool member_ended_ = false;
  std::string buffer_;  // unpacked
  std::size_t begin_ = 0;
  bool at_end_ = false;
  std::uint64_t bytes_read_ = 0;
};

}  // namespace rashomon

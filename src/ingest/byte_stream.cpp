// The descriptor is read in large pieces, which are passed on as they are or through an Unpacker. The file is opened
// without blocking and looked at before reading: a named pipe must not hang the run, a device must not feed it forever.
#include "ingest/byte_stream.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace rashomon {
namespace {

constexpr std::size_t kChunk = 256u << 10;
constexpr std::size_t kKeptMember = 1u << 20;

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
  ByteStream stream(path, descriptor);
  struct stat status = {};
  if (!standard_input && (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))) {
    return Fail(ErrorCode::kInvalidInput, path + ": is a device or a pipe, not a file (pipes are read as \"-\")");
  }
  return stream;
}

ByteStream ByteStream::OfBytes(std::string name, std::string bytes) {
  ByteStream stream(std::move(name), -1);
  stream.bytes_read_ = bytes.size();
  stream.packed_ = std::move(bytes);
  stream.source_ended_ = true;
  return stream;
}

ByteStream::ByteStream(ByteStream&& other) noexcept {
  *this = std::move(other);
}

ByteStream& ByteStream::operator=(ByteStream&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(descriptor_, other.descriptor_);
  std::swap(packed_, other.packed_);
  std::swap(packed_begin_, other.packed_begin_);
  std::swap(member_begin_, other.member_begin_);
  std::swap(source_ended_, other.source_ended_);
  std::swap(started_, other.started_);
  std::swap(unpacker_, other.unpacker_);
  std::swap(packing_, other.packing_);
  std::swap(stop_at_members_, other.stop_at_members_);
  std::swap(member_ended_, other.member_ended_);
  std::swap(buffer_, other.buffer_);
  std::swap(begin_, other.begin_);
  std::swap(at_end_, other.at_end_);
  std::swap(bytes_read_, other.bytes_read_);
  return *this;
}

ByteStream::~ByteStream() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

// Adds one piece to packed_, or notes that there is none.
Result<void> ByteStream::ReadPacked() {
  if (source_ended_) return {};
  // The member being read is kept for a while: if it turns out damaged, the next one may begin inside of it.
  const std::size_t keep_from = packed_begin_ - member_begin_ <= kKeptMember ? member_begin_ : packed_begin_;
  packed_.erase(0, keep_from);
  packed_begin_ -= keep_from;
  member_begin_ = 0;
  const std::size_t old_size = packed_.size();
  packed_.resize(old_size + kChunk);
  ssize_t got = -1;
  do {
    got = ::read(descriptor_, packed_.data() + old_size, kChunk);
  } while (got < 0 && errno == EINTR);
  const int code = errno;
  packed_.resize(old_size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  if (got > 0) {
    bytes_read_ += static_cast<std::uint64_t>(got);
    return {};
  }
  source_ended_ = true;
  if (got == 0) return {};
  return Fail(ErrorCode::kUnavailable, fmt::format("{}: reading failed ({})", path_, std::strerror(code)));
}

// Looks at the first bytes for a packing.
Result<void> ByteStream::Start() {
  started_ = true;
  while (!source_ended_ && packed_.size() < 4) {
    if (const Result<void> read = ReadPacked(); !read) return read;
  }
  packing_ = DetectPacking(packed_);
  if (packing_ != Packing::kNone) unpacker_.emplace(packing_);
  return {};
}

Result<void> ByteStream::FillFromPacked(std::size_t room) {
  std::string_view in = std::string_view(packed_).substr(packed_begin_);
  if (!unpacker_) {
    const std::size_t size = std::min(room, in.size());
    buffer_.append(in.substr(0, size));
    packed_begin_ += size;
    member_begin_ = packed_begin_;
    at_end_ = source_ended_ && packed_begin_ == packed_.size();
    return {};
  }
  if (member_ended_) {
    if (DetectPacking(in) != packing_) {  // padding or rubbish behind the last member: gzip(1) passes over it too
      if (in.size() >= 4 || source_ended_) at_end_ = true;
      return {};
    }
    unpacker_->Reset();
    member_ended_ = false;
    member_begin_ = packed_begin_;
  }
  const std::size_t offered = in.size();
  const std::size_t had = buffer_.size();
  const Unpacker::State state = unpacker_->Run(in, buffer_, room);
  packed_begin_ += offered - in.size();
  if (state == Unpacker::State::kMemberEnd) {
    member_ended_ = true;
    if (stop_at_members_) at_end_ = true;
    return {};
  }
  if (state == Unpacker::State::kMore) {
    if (!source_ended_ || offered > in.size() || buffer_.size() > had) return {};
    at_end_ = true;
    return Fail(ErrorCode::kInvalidInput, fmt::format("{}: broken archive (ends in the middle)", path_));
  }
  at_end_ = true;
  if (state == Unpacker::State::kBomb) {
    return Fail(ErrorCode::kTooLarge, fmt::format("{}: unpacks to several hundred times its size", path_));
  }
  return Fail(ErrorCode::kInvalidInput, fmt::format("{}: broken archive ({})", path_, unpacker_->message()));
}

Result<void> ByteStream::Fill(std::size_t size) {
  if (!started_) {
    if (const Result<void> started = Start(); !started) return started;
  }
  while (!at_end_ && buffer_.size() - begin_ < size) {
    if (begin_ > 0) {
      buffer_.erase(0, begin_);
      begin_ = 0;
    }
    if (packed_.size() - packed_begin_ < 4 && !source_ended_) {
      if (const Result<void> read = ReadPacked(); !read) {
        at_end_ = true;
        return read;
      }
    }
    const std::size_t room = std::clamp(size - buffer_.size(), kChunk, 64 * kChunk);
    if (const Result<void> filled = FillFromPacked(room); !filled) return filled;
  }
  return {};
}

void ByteStream::JoinMembers() {
  stop_at_members_ = false;
  if (member_ended_) at_end_ = false;
}

bool ByteStream::NextMember() {
  if (!unpacker_) return false;
  if (!member_ended_) packed_begin_ = std::min(member_begin_ + 1, packed_.size());  // damage: not the same one again
  buffer_.clear();
  begin_ = 0;
  const std::string_view magic = packing_ == Packing::kGzip ? "\x1F\x8B\x08" : "\x28\xB5\x2F\xFD";
  while (true) {
    const std::size_t found = std::string_view(packed_).find(magic, packed_begin_);
    if (found != std::string_view::npos) {
      packed_begin_ = member_begin_ = found;
      break;
    }
    if (source_ended_) {
      packed_begin_ = packed_.size();
      at_end_ = true;
      return false;
    }
    packed_begin_ = std::max(packed_begin_, packed_.size() < magic.size() ? 0 : packed_.size() - magic.size() + 1);
    member_begin_ = packed_begin_;
    if (!ReadPacked()) return false;
  }
  unpacker_->Reset();
  member_ended_ = false;
  at_end_ = false;
  return true;
}

void ByteStream::Drop(std::size_t size) {
  begin_ += std::min(size, buffer_.size() - begin_);
}

}  // namespace rashomon

// gzip, deflate, zstd and brotli as streams, with a bound on what a small input may grow to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rashomon {

enum class Packing { kNone, kGzip, kZstd, kDeflate, kBrotli };

// By the magic number; kNone for what has none (deflate and brotli have none and are never guessed).
[[nodiscard]] Packing DetectPacking(std::string_view head);

// One member (gzip) or frame (zstd) after another. Move-only, not thread-safe.
class Unpacker {
 public:
  enum class State {
    kMore,       // wants more input, or more room
    kMemberEnd,  // a member ended; the rest of the input belongs to what follows
    kBroken,     // damaged; message() says how
    kBomb,       // grew beyond all measure
  };

  explicit Unpacker(Packing packing);
  ~Unpacker();
  Unpacker(Unpacker&&) noexcept;
  Unpacker& operator=(Unpacker&&) noexcept;

  // Takes from the front of `in` and appends to `out` at most `room` bytes.
  [[nodiscard]] State Run(std::string_view& in, std::string& out, std::size_t room);
  // Before the next member, and after damage.
  void Reset();
  [[nodiscard]] const char* message() const;

 private:
  struct Codec;
  std::unique_ptr<Codec> codec_;
};

// A whole input in memory. kInvalidInput for damage and for what unpacks to more than `most` bytes (or is a bomb).
[[nodiscard]] Result<std::string> Unpack(std::string_view bytes, Packing packing, std::size_t most);

}  // namespace rashomon

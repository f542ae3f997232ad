// A body that many requests share: packed once, when somebody who takes it packed first asks. Any number of threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <string>

namespace rashomon {

class KeptBody {
 public:
  explicit KeptBody(std::string plain) : plain_(std::move(plain)) {}
  [[nodiscard]] const std::string& plain() const { return plain_; }
  // "" where zlib fails.
  [[nodiscard]] const std::string& gzip() const;
  // What it holds by now.
  [[nodiscard]] std::size_t bytes() const { return plain_.size() + packed_bytes_.load(); }

 private:
  std::string plain_;
  mutable std::once_flag packed_;
  mutable std::string gzip_;
  mutable std::atomic<std::size_t> packed_bytes_ = 0;
};

}  // namespace rashomon

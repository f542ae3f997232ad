// Progress: one line on standard error that rewrites itself, only on a terminal, only once the work has taken a while.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rashomon {

class Progress {
 public:
  enum class Show { kNever, kOnTerminal };
  explicit Progress(Show show);
  ~Progress();  // clears the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void Update(std::string_view what, std::uint64_t reports, std::uint64_t records, std::uint64_t bytes,
              std::optional<std::uint64_t> bytes_total);
  // Before anything else is printed to standard error.
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool active_;
  bool visible_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace rashomon

// TimeLimit: how long one report may keep its worker busy.
#pragma once

#include <cstdint>
#include <ctime>

namespace rashomon {

// Counts the processor time of the calling thread, not the hours of the day: a busy machine gives no report up that an
// idle one would read. Asked between steps of bounded work. Not thread-safe; made and asked on one thread.
class TimeLimit {
 public:
  explicit TimeLimit(std::uint32_t milliseconds) : end_(Now() + std::int64_t{milliseconds} * 1'000'000) {}
  [[nodiscard]] bool Expired() const { return Now() > end_; }

 private:
  static std::int64_t Now() {
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
  }
  std::int64_t end_;
};

}  // namespace rashomon

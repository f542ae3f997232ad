// IdlePool: what is worked with and kept for the next report, by whichever thread reads it. There are as many as there
// were threads at work at one time.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace rashomon {

template <typename Value>
class IdlePool {
 public:
  // Null where none is idle: then the caller makes one.
  [[nodiscard]] std::unique_ptr<Value> Take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return nullptr;
    std::unique_ptr<Value> taken = std::move(idle_.back());
    idle_.pop_back();
    return taken;
  }
  void Give(std::unique_ptr<Value> value) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(value));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Value>> idle_;
};

}  // namespace rashomon

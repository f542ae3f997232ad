// A disk that fails: SQLite's own way to the files (its VFS, sqlite.org/vfs.html), with the n-th writing call refused.
// For tests, one thread.
#pragma once

#include <cstdint>

namespace rashomon {

class FailingVfs {
 public:
  enum class Failure {
    kFull,     // SQLITE_FULL, nothing written
    kTorn,     // half of the bytes written, then SQLITE_IOERR_WRITE
    kIoError,  // SQLITE_IOERR of the call
  };
  enum class Lasting { kOnce, kFromThenOn };

  // Every database that is opened from now on goes through it.
  static void Install();
  // The n-th write, truncation or sync from now on, counted from 1, fails.
  static void Arm(std::uint64_t nth, Failure failure, Lasting lasting);
  static void Disarm();
  // Whether a call has failed since Arm.
  [[nodiscard]] static bool HasFailed();
};

}  // namespace rashomon

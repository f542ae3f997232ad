#include "store/testing/failing_vfs.h"

#include <sqlite3.h>

#include <new>

namespace rashomon {
namespace {

// Of the one disk: which call is next, which one fails.
struct Disk {
  sqlite3_vfs vfs{};
  sqlite3_vfs* real = nullptr;
  std::uint64_t calls = 0, nth = 0;  // nth 0 = none
  FailingVfs::Failure failure = FailingVfs::Failure::kFull;
  FailingVfs::Lasting lasting = FailingVfs::Lasting::kOnce;
  bool failed = false;
};
Disk disk;

// SQLite allocates this with the real file behind it.
struct File {
  sqlite3_file base;
  [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File& Of(sqlite3_file* file) {
  return *reinterpret_cast<File*>(file);
}

bool Fails() {
  if (disk.nth == 0) return false;
  ++disk.calls;
  const bool fails =
      disk.calls == disk.nth || (disk.lasting == FailingVfs::Lasting::kFromThenOn && disk.calls > disk.nth);
  disk.failed = disk.failed || fails;
  return fails;
}

int CodeOf(int io_error) {
  return disk.failure == FailingVfs::Failure::kFull ? SQLITE_FULL : io_error;
}

int Write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  sqlite3_file* real = Of(file).real();
  if (!Fails()) return real->pMethods->xWrite(real, bytes, size, at);
  if (disk.failure == FailingVfs::Failure::kTorn) (void)real->pMethods->xWrite(real, bytes, size / 2, at);
  return CodeOf(SQLITE_IOERR_WRITE);
}

int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  sqlite3_file* real = Of(file).real();
  return Fails() ? CodeOf(SQLITE_IOERR_TRUNCATE) : real->pMethods->xTruncate(real, size);
}

// The machine does not go down in a test, so that nothing need reach the disk itself.
int Sync(sqlite3_file*, int) {
  return Fails() ? CodeOf(SQLITE_IOERR_FSYNC) : SQLITE_OK;
}

// The rest goes through as it is.
template <auto Method, typename... Arguments>
auto Pass(sqlite3_file* file, Arguments... arguments) {
  sqlite3_file* real = Of(file).real();
  return (real->pMethods->*Method)(real, arguments...);
}

using M = sqlite3_io_methods;
constexpr M kMethods = {
    .iVersion = 2,  // 3 would write through memory, past this
    .xClose = [](sqlite3_file* file) { return Pass<&M::xClose>(file); },
    .xRead = [](sqlite3_file* file, void* to, int size,
                sqlite3_int64 at) { return Pass<&M::xRead>(file, to, size, at); },
    .xWrite = Write,
    .xTruncate = Truncate,
    .xSync = Sync,
    .xFileSize = [](sqlite3_file* file, sqlite3_int64* size) { return Pass<&M::xFileSize>(file, size); },
    .xLock = [](sqlite3_file* file, int lock) { return Pass<&M::xLock>(file, lock); },
    .xUnlock = [](sqlite3_file* file, int lock) { return Pass<&M::xUnlock>(file, lock); },
    .xCheckReservedLock = [](sqlite3_file* file, int* out) { return Pass<&M::xCheckReservedLock>(file, out); },
    .xFileControl = [](sqlite3_file* file, int op,
                       void* argument) { return Pass<&M::xFileControl>(file, op, argument); },
    .xSectorSize = [](sqlite3_file* file) { return Pass<&M::xSectorSize>(file); },
    .xDeviceCharacteristics = [](sqlite3_file* file) { return Pass<&M::xDeviceCharacteristics>(file); },
    .xShmMap = [](sqlite3_file* file, int page, int size, int extend,
                  void volatile** out) { return Pass<&M::xShmMap>(file, page, size, extend, out); },
    .xShmLock = [](sqlite3_file* file, int offset, int n,
                   int flags) { return Pass<&M::xShmLock>(file, offset, n, flags); },
    .xShmBarrier = [](sqlite3_file* file) { Pass<&M::xShmBarrier>(file); },
    .xShmUnmap = [](sqlite3_file* file, int remove) { return Pass<&M::xShmUnmap>(file, remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int Open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
  File* opened = new (file) File{.base = {.pMethods = nullptr}};
  const int code = disk.real->xOpen(disk.real, name, opened->real(), flags, out_flags);
  if (opened->real()->pMethods != nullptr) opened->base.pMethods = &kMethods;
  return code;
}

}  // namespace

void FailingVfs::Install() {
  if (disk.real != nullptr) return;
  disk.real = sqlite3_vfs_find(nullptr);
  disk.vfs = *disk.real;  // its other functions ask nothing of the files
  disk.vfs.zName = "failing";
  disk.vfs.pNext = nullptr;
  disk.vfs.szOsFile = static_cast<int>(sizeof(File)) + disk.real->szOsFile;
  disk.vfs.xOpen = Open;
  sqlite3_vfs_register(&disk.vfs, 1);
}

void FailingVfs::Arm(std::uint64_t nth, Failure failure, Lasting lasting) {
  disk.calls = 0;
  disk.nth = nth;
  disk.failure = failure;
  disk.lasting = lasting;
  disk.failed = false;
}

void FailingVfs::Disarm() {
  disk.nth = 0;
}

bool FailingVfs::HasFailed() {
  return disk.failed;
}

}  // namespace rashomon

// A damaged store file: any bytes under the name of a store are refused, or read without harm. What can still be read
// of it keeps the promises of an annotation, since reading checks every span.
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "store/store.h"

namespace {

// In memory where there is such a folder: thousands of files a second.
std::string MakePath() {
  const std::string folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
  return folder + "/rashomon-fuzz-" + std::to_string(getpid()) + ".db";
}

void WriteFile(const std::string& path, const std::uint8_t* data, std::size_t size) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr || std::fwrite(data, 1, size, file) != size) std::abort();
  std::fclose(file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rashomon;
  static const std::string path = MakePath();
  for (const Store::Mode mode : {Store::Mode::kRead, Store::Mode::kWrite}) {
    WriteFile(path, data, size);
    Result<Store> store = Store::Open(path, mode);
    if (!store) {
      if (store.error().message.empty()) std::abort();
      continue;
    }
    (void)store->Load({});
    (void)store->Events(10);
    (void)store->Search({.text = "killed police"});
    (void)store->Search({.place = "a", .actor = "", .figure = "killed 1"});
    (void)store->Decisions();
    (void)store->Verify();
    if (mode == Store::Mode::kWrite) (void)store->Undo(1, "", "", 0);
  }
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) unlink((path + suffix).c_str());
  return 0;
}

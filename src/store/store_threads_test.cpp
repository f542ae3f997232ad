// One writes while others read, each with a store of its own over one file: what is read is whole, and never less than
// before. Under the thread sanitizer (preset tsan) this also shows that stores share nothing in memory.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

#include "store/store.h"

namespace rashomon {
namespace {

constexpr StoreTime kNow = 1'709'546'400;
constexpr int kBatches = 24, kOfBatch = 5;

class StoreThreadsTest : public testing::Test {
 protected:
  StoreThreadsTest() : path_(fmt::format("{}threads-{}.db", testing::TempDir(), getpid())) {}
  ~StoreThreadsTest() override {
    for (const char* suffix : {"", "-wal", "-shm"}) std::remove((path_ + suffix).c_str());
  }

  static StoreEntry MakeEntry(int number) {
    StoreEntry entry;
    entry.report.report.id = entry.report.report.input = fmt::format("post:{}", number);
    entry.report.report.title = fmt::format("Ferry {} is late", number);
    entry.report.report.text = fmt::format("The ferry from Arrend came in {} hours late on Monday.", number + 1);
    entry.key = Store::KeyOf(entry.report.report);
    return entry;
  }

  void WriteAll() {
    Result<Store> store = Store::Open(path_, Store::Mode::kWrite);
    ASSERT_TRUE(store);
    for (int batch = 0; batch < kBatches; ++batch) {
      std::vector<StoreEntry> entries;
      for (int i = 0; i < kOfBatch; ++i) entries.push_back(MakeEntry(batch * kOfBatch + i));
      const Result<AddCounts> added = store->Add(std::move(entries), kNow + batch);
      ASSERT_TRUE(added) << added.error().message;
    }
    done_ = true;
  }

  // Reads until the writer is done, and once more.
  void ReadOn() {
    Result<Store> store = Store::Open(path_, Store::Mode::kRead);
    ASSERT_TRUE(store) << store.error().message;
    std::size_t before = 0;
    for (bool last = false; !last;) {
      last = done_;
      const Result<std::vector<AnnotatedReport>> reports = store->Load({});
      ASSERT_TRUE(reports) << reports.error().message;
      EXPECT_EQ(reports->size() % kOfBatch, 0u) << "half a batch";
      EXPECT_GE(reports->size(), before);
      before = reports->size();
      const Result<std::vector<StoreHit>> hits = store->Search({.text = "ferry", .limit = 1000});
      ASSERT_TRUE(hits) << hits.error().message;
      EXPECT_GE(hits->size(), before);
      ASSERT_TRUE(store->Events(10));
      ASSERT_TRUE(store->Revision());
    }
    EXPECT_EQ(before, std::size_t{kBatches * kOfBatch});
    EXPECT_TRUE(store->Verify()->problems.empty());
  }

  std::string path_;
  std::atomic<bool> done_ = false;
};

TEST_F(StoreThreadsTest, ReadersSeeWholeBatchesWhileOneWrites) {
  ASSERT_TRUE(Store::Open(path_, Store::Mode::kCreate));
  std::vector<std::thread> readers;
  for (int i = 0; i < 2; ++i) readers.emplace_back([this] { ReadOn(); });
  WriteAll();
  for (std::thread& reader : readers) reader.join();
}

TEST_F(StoreThreadsTest, TwoWritersTakeTurns) {
  ASSERT_TRUE(Store::Open(path_, Store::Mode::kCreate));
  std::thread other([this] { WriteAll(); });
  Result<Store> store = Store::Open(path_, Store::Mode::kWrite);
  ASSERT_TRUE(store);
  for (int number = 1000; number < 1040; ++number) {
    std::vector<StoreEntry> one;
    one.push_back(MakeEntry(number));
    const Result<AddCounts> added = store->Add(std::move(one), kNow);
    ASSERT_TRUE(added) << added.error().message;
  }
  other.join();
  EXPECT_EQ(store->Load({})->size(), std::size_t{kBatches * kOfBatch + 40});
  EXPECT_TRUE(store->Verify()->problems.empty());
}

}  // namespace
}  // namespace rashomon

// What a store keeps when writing fails, wherever it fails: each test fails the first writing call of a story, then the
// second, and so on until none is left.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>

#include "codec/codec.h"
#include "store/store.h"
#include "store/testing/failing_vfs.h"

namespace rashomon {
namespace {

constexpr int kBatches = 3, kOfBatch = 2;
constexpr StoreTime kNow = 1'709'546'400;

using Failure = FailingVfs::Failure;
using Lasting = FailingVfs::Lasting;

AnnotatedReport MakeReport(int number, std::string_view name = "Arrend") {
  AnnotatedReport report;
  report.report.id = report.report.input = fmt::format("post:{}", number);
  report.report.title = fmt::format("Ferry {} is late", number);
  report.report.text = fmt::format("The ferry from Arrend came in {} hours late.{}", number + 1,
                                   std::string(static_cast<std::size_t>(number) * 700, '.'));
  report.annotation.entities.push_back({});
  report.annotation.entities.back().name = name;
  return report;
}

StoreEntry MakeEntry(int number) {
  AnnotatedReport report = MakeReport(number);
  std::string key = Store::KeyOf(report.report);
  return {.report = std::move(report), .key = std::move(key)};
}

std::vector<StoreEntry> MakeBatch(int batch) {
  std::vector<StoreEntry> entries;
  for (int i = 0; i < kOfBatch; ++i) entries.push_back(MakeEntry(batch * kOfBatch + i));
  return entries;
}

class StoreFailureTest : public testing::Test {
 protected:
  StoreFailureTest() : path_(fmt::format("{}failing-{}.db", testing::TempDir(), getpid())) {
    FailingVfs::Install();
    Remove();
  }
  ~StoreFailureTest() override { Remove(); }

  void Remove() {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) std::remove((path_ + suffix).c_str());
  }

  // Adds batch after batch, as ingest does, until one is refused; how many were acknowledged.
  static Result<int> AddAll(Store& store) {
    for (int batch = 0; batch < kBatches; ++batch) {
      if (const Result<AddCounts> added = store.Add(MakeBatch(batch), kNow + batch); !added) {
        refused_after_ = batch;
        return std::unexpected(added.error());
      }
    }
    return kBatches;
  }

  std::vector<std::string> Held(Store& store) {
    std::vector<std::string> lines;
    EXPECT_TRUE(store.ForEachAnnotation({}, [&](const std::string& line) -> Result<void> {
      lines.push_back(line);
      return {};
    }));
    std::ranges::sort(lines);
    return lines;
  }

  // The first `batches`, as lines.
  static std::vector<std::string> Expected(int batches, std::string_view name = "Arrend") {
    std::vector<std::string> lines;
    for (int number = 0; number < batches * kOfBatch; ++number)
      lines.push_back(WriteAnnotation(MakeReport(number, name)));
    std::ranges::sort(lines);
    return lines;
  }

  static void ExpectWhatToDo(const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::kUnavailable) << error.message;
    EXPECT_NE(error.message.find("run the same command again"), std::string::npos) << error.message;
  }

  static void ExpectSound(Store& store) {
    const Result<VerifyResult> verified = store.Verify();
    ASSERT_TRUE(verified) << verified.error().message;
    EXPECT_TRUE(verified->problems.empty()) << verified->problems.front();
  }

  // Calls `story` with the n-th writing call failing, for n = 1, 2, ..., in every way of failing, until none fails.
  void FailEachCall(const std::function<void()>& story) {
    constexpr std::pair<Failure, Lasting> kWays[] = {{Failure::kFull, Lasting::kFromThenOn},
                                                     {Failure::kFull, Lasting::kOnce},
                                                     {Failure::kTorn, Lasting::kOnce},
                                                     {Failure::kIoError, Lasting::kFromThenOn}};
    for (const auto& [failure, lasting] : kWays) {
      bool failed = true;
      std::uint64_t nth = 0;
      while (failed && !HasFatalFailure() && nth < 2000) {
        Remove();
        arm_ = [how = failure, until = lasting, at = ++nth] { FailingVfs::Arm(at, how, until); };
        SCOPED_TRACE(
            fmt::format("call {}, failure {}, lasting {}", nth, static_cast<int>(failure), static_cast<int>(lasting)));
        story();
        failed = FailingVfs::HasFailed();
      }
      EXPECT_GT(nth, 5u);
    }
  }

  // The disk is well again: what was acknowledged is there and whole, a batch is there whole or not at all, and the
  // same inputs once more complete the store.
  void ExpectNothingLost(int acknowledged) {
    FailingVfs::Disarm();
    Result<Store> store = Store::Open(path_, Store::Mode::kCreate);
    ASSERT_TRUE(store) << store.error().message;
    const std::vector<std::string> held = Held(*store);
    const int batches = static_cast<int>(held.size()) / kOfBatch;
    EXPECT_GE(batches, acknowledged);
    EXPECT_LE(batches, acknowledged + 1);
    EXPECT_EQ(held, Expected(batches));
    ExpectSound(*store);
    ASSERT_TRUE(AddAll(*store));
    EXPECT_EQ(Held(*store), Expected(kBatches));
    ExpectSound(*store);
  }

  std::string path_;
  std::function<void()> arm_;
  static inline int refused_after_ = 0;
};

TEST_F(StoreFailureTest, AnAcknowledgedReportSurvivesAFailureOfAnyWrite) {
  FailEachCall([&] {
    int acknowledged = 0;
    {
      FailingVfs::Disarm();
      Result<Store> store = Store::Open(path_, Store::Mode::kCreate);
      ASSERT_TRUE(store);
      arm_();
      const Result<int> added = AddAll(*store);
      acknowledged = added ? kBatches : refused_after_;
      if (!added) ExpectWhatToDo(added.error());
    }
    ExpectNothingLost(acknowledged);
  });
}

TEST_F(StoreFailureTest, AStoreThatCouldNotBeMadeIsMadeTheNextTime) {
  FailEachCall([&] {
    {
      arm_();
      const Result<Store> store = Store::Open(path_, Store::Mode::kCreate);
      if (!store) ExpectWhatToDo(store.error());
    }
    ExpectNothingLost(0);
  });
}

TEST_F(StoreFailureTest, AStoreIsBroughtUpToDateWholeOrNotAtAll) {
  FailEachCall([&] {
    FailingVfs::Disarm();
    {
      Result<Store> store = Store::Open(path_, Store::Mode::kCreate);
      ASSERT_TRUE(store && AddAll(*store));
    }
    sqlite3* file = nullptr;
    ASSERT_EQ(sqlite3_open(path_.c_str(), &file), SQLITE_OK);
    EXPECT_EQ(
        sqlite3_exec(file,
                     "DROP TABLE trace; DROP TABLE near; DROP TABLE posting; DROP TABLE move;"
                     "CREATE TABLE move (decision INTEGER NOT NULL, report INTEGER NOT NULL, source INTEGER NOT NULL,"
                     "target INTEGER NOT NULL, PRIMARY KEY (decision, report)) STRICT, WITHOUT ROWID;"
                     "DROP TABLE kept_dossier; DROP TABLE kept_row; DROP INDEX event_revision; DROP INDEX "
                     "version_reader; DROP TABLE reader;"
                     "ALTER TABLE event DROP COLUMN revision; ALTER TABLE version DROP COLUMN reader;"
                     "ALTER TABLE version DROP COLUMN as_read; DROP TABLE name; DROP TABLE figure;"
                     "PRAGMA user_version = 1;",
                     nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(file);
    {
      arm_();
      const Result<Store> store = Store::Open(path_, Store::Mode::kWrite);
      if (!store) ExpectWhatToDo(store.error());
    }
    ExpectNothingLost(kBatches);
  });
}

TEST_F(StoreFailureTest, ClaimsReadAnewAreOldOrNewAndNeverHalf) {
  FailEachCall([&] {
    FailingVfs::Disarm();
    {
      Result<Store> store = Store::Open(path_, Store::Mode::kCreate);
      ASSERT_TRUE(store && AddAll(*store));
      store->SetReader("newer");
      std::vector<StoreVersionAnew> anew;
      const Result<std::vector<StoreVersionAsRead>> others = store->OfOtherReaders(0, 100);
      ASSERT_TRUE(others);
      for (const StoreVersionAsRead& version : *others)
        anew.push_back(
            {.version = version.version, .report = MakeReport(static_cast<int>(version.version) - 1, "Port Arrend")});
      arm_();
      if (const Result<std::uint64_t> changed = store->Reannotate(anew, kNow); !changed)
        ExpectWhatToDo(changed.error());
    }
    FailingVfs::Disarm();
    Result<Store> store = Store::Open(path_, Store::Mode::kWrite);
    ASSERT_TRUE(store);
    store->SetReader("newer");
    const std::uint64_t left = *store->CountOfOtherReaders();
    EXPECT_EQ(Held(*store), Expected(kBatches, left == 0 ? "Port Arrend" : "Arrend"));
    EXPECT_TRUE(left == 0 || left == kBatches * kOfBatch);
    ExpectSound(*store);
  });
}

}  // namespace
}  // namespace rashomon

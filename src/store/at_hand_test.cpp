// What a store has at hand while reports come in is a copy of its rows: with and without it, the same is written.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstdio>

#include "store/store.h"

namespace rashomon {
namespace {

constexpr StoreTime kNow = 1'709'546'400;
constexpr int kReports = 160, kOfBatch = 8;

StoreEntry MakeEntry(int number) {
  constexpr std::array kTowns = {"Arrend", "Kesmar", "Tolm", "Ilvick", "Vell"};
  constexpr std::array kHappened = {"a bomb exploded at a market", "a bus fell into a ravine", "a ferry capsized"};
  const std::string town = kTowns[static_cast<std::size_t>(number * 7 % 5)];
  const std::string happened = kHappened[static_cast<std::size_t>(number / 5 % 3)];
  StoreEntry entry;
  entry.report.report.id = entry.report.report.input = fmt::format("post:{}", number);
  entry.report.report.title = fmt::format("{}: {}", town, happened);
  entry.report.report.text = fmt::format(
      "In {} {} on Monday. {} people were hurt, the mayor of {} said, and {} of them are in hospital. "
      "Street {} is closed.",
      town, happened, 4 + number % 9, town, 1 + number % 4, number);
  entry.key = Store::KeyOf(entry.report.report);
  return entry;
}

// Every row that judging reads or writes.
std::string RowsOf(const std::string& path) {
  sqlite3* database = nullptr;
  EXPECT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  std::string rows;
  const auto add = [](void* out, int columns, char** values, char**) {
    for (int i = 0; i < columns; ++i)
      *static_cast<std::string*>(out) += values[i] ? std::string(values[i]) + " " : "- ";
    *static_cast<std::string*>(out) += '\n';
    return 0;
  };
  for (const char* sql :
       {"SELECT name, event FROM report ORDER BY id", "SELECT report, hex(near) FROM near ORDER BY report",
        "SELECT word, report FROM posting ORDER BY word, report",
        "SELECT report, source, target, decision, reason FROM move ORDER BY id",
        "SELECT id, merged_into, revision FROM event ORDER BY id"})
    EXPECT_EQ(sqlite3_exec(database, sql, add, &rows, nullptr), SQLITE_OK);
  sqlite3_close(database);
  return rows;
}

class AtHandTest : public testing::Test {
 protected:
  ~AtHandTest() override {
    for (const char* name : {"kept", "anew"}) Remove(PathOf(name));
  }
  static std::string PathOf(std::string_view name) {
    return fmt::format("{}at-hand-{}-{}.db", testing::TempDir(), name, getpid());
  }
  static void Remove(const std::string& path) {
    for (const char* suffix : {"", "-wal", "-shm"}) std::remove((path + suffix).c_str());
  }
  static Store Open(const std::string& path) {
    Result<Store> store = Store::Open(path, Store::Mode::kCreate);
    EXPECT_TRUE(store) << store.error().message;
    return std::move(*store);
  }
  static void AddBatch(Store& store, int from) {
    std::vector<StoreEntry> entries;
    for (int number = from; number < from + kOfBatch; ++number) entries.push_back(MakeEntry(number));
    const Result<AddCounts> added = store.Add(std::move(entries), kNow + from);
    ASSERT_TRUE(added) << added.error().message;
  }
  // What somebody else decides while the reports come in.
  static void Decide(const std::string& path, int from) {
    Store other = Open(path);
    const Result<std::vector<StoreEvent>> events = other.Events(3);
    ASSERT_TRUE(events && events->size() == 3);
    ASSERT_TRUE(other.Merge({events->at(0).id, events->at(1).id}, "desk", "one blast", kNow + from));
  }
};

TEST_F(AtHandTest, TheSameIsWrittenByOneWhoReadsEverythingAnew) {
  const std::string kept = PathOf("kept"), anew = PathOf("anew");
  Store store = Open(kept);
  for (int from = 0; from < kReports; from += kOfBatch) {
    AddBatch(store, from);
    Store fresh = Open(anew);
    AddBatch(fresh, from);
    if (from != kReports / 2) continue;
    Decide(kept, from);
    Decide(anew, from);
  }
  EXPECT_EQ(RowsOf(kept), RowsOf(anew));
  EXPECT_NE(RowsOf(kept).find("most like"), std::string::npos) << "no report was moved: the reports show nothing";
}

TEST_F(AtHandTest, WhatAnotherWriterAddsIsSeen) {
  const std::string kept = PathOf("kept"), anew = PathOf("anew");
  Store one = Open(kept), other = Open(kept);
  for (int from = 0; from < kReports; from += kOfBatch) {
    AddBatch(from / kOfBatch % 3 == 0 ? other : one, from);
    Store fresh = Open(anew);
    AddBatch(fresh, from);
  }
  EXPECT_EQ(RowsOf(kept), RowsOf(anew));
}

}  // namespace
}  // namespace rashomon

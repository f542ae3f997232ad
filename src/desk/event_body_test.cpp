#include "desk/event_body.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>

#include "desk/event_rows.h"

namespace rashomon {
namespace {

constexpr StoreTime kNow = 1'709'546'400;
constexpr int kReports = 100;  // so many are a large event

// A store in a file of its own with a large event and a small one.
class EventBodyTest : public testing::Test {
 protected:
  EventBodyTest()
      : path_(testing::TempDir() + "body-" + std::to_string(getpid()) + ".db"),
        engine_(*Engine::Create({})),
        store_(*Store::Open(path_, Store::Mode::kCreate)) {
    for (int number = 0; number < kReports; ++number) Add(number, number == 0 ? kNewEvent : 1);
    Add(kReports, kNewEvent);
  }
  ~EventBodyTest() override {
    for (const char* suffix : {"", "-wal", "-shm"}) std::remove((path_ + suffix).c_str());
  }

  void Add(int number, StoreEventId event) {
    Report report;
    report.id = report.input = fmt::format("post:{}", number);
    report.text =
        fmt::format("{} people were killed in a hotel fire in Dunmarrow on Monday, police said.", 4 + number % 3);
    report.published = ParseIsoTime("2024-03-04T10:00:00Z");
    std::vector<StoreEntry> entries;
    std::string key = Store::KeyOf(report);
    entries.push_back({.report = engine_.Annotate(std::move(report)), .key = std::move(key), .event = event});
    ASSERT_TRUE(store_.Add(std::move(entries), kNow));
  }
  std::size_t Left(bool goes_on = true) {
    return KeepLargeDossiers(store_, engine_, [goes_on] { return goes_on; }).value_or(99);
  }
  std::map<StoreEventId, std::uint64_t> Kept() { return *store_.KeptDossiers(RowMark(engine_)); }
  std::string Now(StoreEventId event) { return EventBodyNow(store_, engine_, *store_.Event(event)).value_or(""); }
  std::string Made(StoreEventId event) { return MakeEventBody(store_, engine_, *store_.Event(event), {}).value_or(""); }

  std::string path_;
  Engine engine_;
  Store store_;
};

TEST_F(EventBodyTest, OfALargeEventTheDossierIsKeptAndIsTheOneThatWouldBeMade) {
  EXPECT_EQ(Left(false), 1u);
  EXPECT_TRUE(Kept().empty());
  EXPECT_EQ(Left(), 0u);
  const std::uint64_t revision = *store_.Revision();
  EXPECT_EQ(Kept(), (std::map<StoreEventId, std::uint64_t>{{1, store_.Event(1)->revision}}));
  EXPECT_EQ(store_.KeptDossier(*store_.Event(1), RowMark(engine_))->value_or(""), Made(1));
  EXPECT_EQ(Now(1), Made(1));
  EXPECT_EQ(Now(2), Made(2));
  EXPECT_EQ(*store_.Revision(), revision) << "nothing of the store has changed";
  EXPECT_TRUE(store_.Verify()->problems.empty());
}

TEST_F(EventBodyTest, WhatIsKeptIsAnsweredUntilTheEventChangesOrAnotherProgramComes) {
  const auto keep = [&](std::string_view mark) {
    const Result<StoreEvent> event = store_.Event(1);
    ASSERT_TRUE(store_.KeepDossier({.event = 1, .revision = event->revision, .row = "{}"}, mark));
  };
  keep("another");
  EXPECT_EQ(Now(1), Made(1));
  keep(RowMark(engine_));
  EXPECT_EQ(Now(1), "{}");
  Add(kReports + 1, 1);
  EXPECT_EQ(Now(1), Made(1));
  EXPECT_EQ(Left(), 0u);
  EXPECT_EQ(Now(1), Made(1));
}

TEST_F(EventBodyTest, OfAnEventThatIsLargeNoMoreItIsForgotten) {
  EXPECT_EQ(Left(), 0u);
  ASSERT_TRUE(store_.Split({"post:1"}, "desk", "another fire", kNow));
  EXPECT_EQ(Left(), 0u);
  EXPECT_TRUE(Kept().empty());
}

}  // namespace
}  // namespace rashomon

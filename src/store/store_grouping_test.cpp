// The store and a stream in memory group by one judge: the same reports in the same order, the same events.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <map>
#include <set>

#include "cluster/event_stream.h"
#include "store/store.h"

namespace rashomon {
namespace {

constexpr std::array kTowns = {"Arrend", "Kolmar", "Vintry", "Sundholm", "Beckford", "Ostrava"};
constexpr std::array kDeeds = {"ferry", "warehouse", "bridge", "gunman"};

// 24 events, four reports of each. Words of its own stand between those of the event, so that no report repeats
// another.
AnnotatedReport MakeReport(std::size_t number) {
  const std::size_t event = number * 7 % 24, town = event % kTowns.size(), deed = event / kTowns.size();
  AnnotatedReport report;
  report.report.id = report.report.input = fmt::format("post:{}", number);
  report.report.outlet = fmt::format("Outlet {}", number % 13);
  for (std::size_t i = 0; i < 6; ++i) {
    report.report.text += fmt::format("{} aside{}x{} {} {} witness{} ", kTowns[town], number, i, kDeeds[deed],
                                      1900 + event * 6 + i, (number + i) % 17);
  }
  return report;
}

TEST(StoreGroupingTest, TheStoreGroupsAsAStreamInMemoryDoes) {
  const std::string path = fmt::format("{}grouping-{}.db", testing::TempDir(), getpid());
  EventStream stream;
  {
    Result<Store> store = Store::Open(path, Store::Mode::kCreate);
    ASSERT_TRUE(store);
    for (std::size_t number = 0; number < 96; ++number) {
      AnnotatedReport report = MakeReport(number);
      ASSERT_FALSE(stream.CopyOf(stream.Add(report)));
      std::string key = Store::KeyOf(report.report);
      std::vector<StoreEntry> batch;
      batch.push_back({.report = std::move(report), .key = std::move(key)});
      ASSERT_TRUE(store->Add(std::move(batch), 1'709'546'400));
    }
    std::set<std::set<std::string>> stored, streamed;
    const Result<std::vector<StoreEvent>> events = store->Events(1000);
    ASSERT_TRUE(events);
    for (const StoreEvent& event : *events) {
      if (event.reports == 0) continue;
      const Result<std::vector<AnnotatedReport>> reports = store->Load({.event = event.id});
      ASSERT_TRUE(reports);
      std::set<std::string> ids;
      for (const AnnotatedReport& report : *reports) ids.insert(report.report.id);
      stored.insert(ids);
    }
    std::map<EventStream::Event, std::set<std::string>> by_event;
    for (EventStream::Number i = 0; i < stream.size(); ++i)
      by_event[stream.EventOf(i)].insert(fmt::format("post:{}", i));
    for (const auto& [event, ids] : by_event) streamed.insert(ids);
    EXPECT_EQ(stored, streamed);
    EXPECT_LT(streamed.size(), 60u);
  }
  for (const char* suffix : {"", "-wal", "-shm"}) std::remove((path + suffix).c_str());
}

}  // namespace
}  // namespace rashomon

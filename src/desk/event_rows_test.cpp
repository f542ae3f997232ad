#include "desk/event_rows.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "render/render.h"

namespace rashomon {
namespace {

// A store in a file of its own with two reports of one fire.
class EventRowsTest : public testing::Test {
 protected:
  EventRowsTest()
      : path_(testing::TempDir() + "rows-" + std::to_string(getpid()) + ".db"),
        engine_(*Engine::Create({})),
        store_(*Store::Open(path_, Store::Mode::kCreate)) {
    Add("post:1", "Four people were killed when fire swept through a hotel in Dunmarrow on Monday, police said.");
    Add("post:2", "At least four people died in a hotel fire in Dunmarrow on Monday, the fire service said.");
  }
  ~EventRowsTest() override {
    for (const char* suffix : {"", "-wal", "-shm"}) std::remove((path_ + suffix).c_str());
  }

  void Add(const std::string& id, const std::string& text) {
    Report report;
    report.id = report.input = id;
    report.text = text;
    report.published = ParseIsoTime("2024-03-04T10:00:00Z");
    std::vector<StoreEntry> entries;
    entries.push_back({.report = engine_.Annotate(std::move(report)), .key = "id:" + id, .event = event_});
    ASSERT_TRUE(store_.Add(std::move(entries), 1'709'546'400));
    event_ = 1;
  }
  std::size_t Keep() {
    return KeepEventRows(store_, engine_, [] { return true; }).value_or(99);
  }
  std::map<StoreEventId, std::string> Kept() { return *store_.KeptRows(RowMark(engine_), 10); }

  std::string path_;
  Engine engine_;
  Store store_;
  StoreEventId event_ = kNewEvent;
};

TEST_F(EventRowsTest, ARowReadBackIsTheOneThatWasWritten) {
  const EventRow row{.shown = 2,
                     .label = "Fire, Dunmarrow \"north\"",
                     .type = "fire",
                     .place = "Dunmarrow",
                     .country = {},
                     .begin = "2024-03-04",
                     .end = "2024-03-05",
                     .outlets = 2,
                     .origins = 1,
                     .disagreements = 3,
                     .toll = {{"killed", {.low = 4, .best = 4, .high = std::nullopt, .approximate = true}},
                              {"injured", {.low = std::nullopt, .best = 9, .high = 9}}}};
  EXPECT_EQ(ReadEventRow(WriteEventRow(row)), row);
}

TEST_F(EventRowsTest, WhatIsNoRowIsNone) {
  const std::string whole = WriteEventRow({});
  EXPECT_TRUE(ReadEventRow(whole));
  for (std::size_t length = 0; length < whole.size(); ++length) EXPECT_FALSE(ReadEventRow(whole.substr(0, length)));
  EXPECT_FALSE(ReadEventRow("[]"));
  EXPECT_FALSE(ReadEventRow("{\"shown\":-1}"));
}

TEST_F(EventRowsTest, AKeptRowIsThatOfTheDossier) {
  EXPECT_EQ(Keep(), 1u);
  const Result<StoreEvent> event = store_.Event(1);
  ASSERT_TRUE(event);
  const EventRow made = MakeEventRow(*event, *MakeEventDossier(store_, engine_, {.event = 1}));
  EXPECT_EQ(made.shown, 2u);
  EXPECT_EQ(ReadEventRow(Kept().at(1)), made);
}

TEST_F(EventRowsTest, ARowCountsWhoIsToldOf) {
  Dossier dossier = *MakeEventDossier(store_, engine_, {.event = 1});
  TollEntry nobody;  // reckoned: no report says it
  nobody.outcome = Outcome::kInjured;
  nobody.basis = "killed or injured in all, less the killed";
  nobody.estimate = {.low = 0, .best = 0, .high = 1};
  dossier.events[0].account.toll.push_back(nobody);
  const EventRow row = MakeEventRow(*store_.Event(1), dossier);
  ASSERT_EQ(row.toll.size(), 1u);
  EXPECT_EQ(row.toll[0].first, "killed");
}

TEST_F(EventRowsTest, WhatIsTakenFromTheStoreIsWhatWouldBeWrittenAnew) {
  const Result<EventTold> of_nobody = TellEvent(store_, engine_, {.event = 1});
  ASSERT_TRUE(of_nobody);
  EXPECT_TRUE(of_nobody->lines.empty()) << "who annotated these is not known";
  store_.SetReader(engine_.Mark());
  Add("post:3",
      "Five people are now known to have died in the hotel fire in Dunmarrow, police said \"today\" \u2014 Tuesday.");
  const Result<EventTold> told = TellEvent(store_, engine_, {.event = 1});
  ASSERT_TRUE(told);
  EXPECT_EQ(told->lines.size(), 1u) << "that of the third report";
  const std::string taken = Render(told->dossier, RenderFormat::kJson, {.lines = &told->lines});
  EXPECT_EQ(taken, Render(*MakeEventDossier(store_, engine_, {.event = 1}), RenderFormat::kJson, {}));
}

TEST_F(EventRowsTest, ARowIsMadeOnceAndAgainWhenItsEventHasChanged) {
  EXPECT_EQ(Keep(), 1u);
  EXPECT_EQ(Keep(), 0u);
  const std::uint64_t revision = *store_.Revision();
  Add("post:3", "Five people are now known to have died in the hotel fire in Dunmarrow, police said on Tuesday.");
  EXPECT_GT(*store_.Revision(), revision);
  EXPECT_TRUE(Kept().empty());
  EXPECT_EQ(Keep(), 1u);
  EXPECT_EQ(ReadEventRow(Kept().at(1))->shown, 3u);
}

TEST_F(EventRowsTest, RowsOfAnotherProgramAreNone) {
  EXPECT_EQ(Keep(), 1u);
  EXPECT_TRUE(store_.KeptRows("another", 10)->empty());
  EXPECT_TRUE(store_.Verify()->problems.empty());
}

}  // namespace
}  // namespace rashomon

// The grouper of one report at a time, on small streams written from a few stories of invented towns.
#include "cluster/event_stream.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "cluster/cluster.h"
#include "cluster/fingerprints.h"
#include "cluster/key_table.h"
#include "cluster/memory_keeper.h"

namespace rashomon {
namespace {

// A story is a set of sentences; a report tells some of them in some order.
constexpr std::array<std::array<const char*, 6>, 4> kStories = {{
    {"The ferry Halcyon sank off Port Merrow on Tuesday night after its bow doors gave way in heavy seas.",
     "Divers searched the car deck of the Halcyon until dawn for passengers who had not reached the lifeboats.",
     "Harbour master Ines Caldor said the Port Merrow ferry had passed its inspection in spring.",
     "Relatives of passengers gathered in the customs hall of Port Merrow, where lists of names were read out.",
     "The Halcyon had carried timber lorries between Port Merrow and the islands for thirty years.",
     "A fishing boat picked up nineteen people from a raft, its skipper Bram Tolley said."},
    {"A fire that began in the kitchen of a boarding house in Eastvale burned through three floors.",
     "Firefighters with ladders brought tenants down from the roof of the Eastvale house, captain Rosa Quill said.",
     "The boarding house on Tanner Row had no working alarm, a former tenant told reporters.",
     "Neighbours on Tanner Row handed out blankets and tea while the roof fell in.",
     "Eastvale council will inspect every boarding house of the district before winter, its clerk said.",
     "The owner of the house on Tanner Row, Milo Dent, was questioned for six hours."},
    {"Two trains collided in the tunnel below Mount Serrat after a signal failed in the morning fog.",
     "Conductor Vera Lind walked the passengers out of the Serrat tunnel by torchlight.",
     "The railway said the signal at the southern mouth of the Serrat tunnel was to be replaced in May.",
     "Surgeons at the valley clinic operated through the day on those hurt in the Serrat collision.",
     "Freight between the two valleys is sent over the Serrat pass by road until the tunnel is cleared.",
     "An engine driver, Otto Brandis, was still trapped in his cab at noon, rescuers said."},
    {"Hail the size of plums destroyed the glass roofs of the Fennick flower market within minutes.",
     "Growers in Fennick put the loss of tulips and lilies at a whole season's sale.",
     "Auctioneer Petra Holm rang the bell of the Fennick market to send the buyers to the cellars.",
     "No insurer covers hail in Fennick since the storms of a decade ago, the growers' league said.",
     "Glaziers from four towns drove to Fennick the same evening with all the panes they had.",
     "The Fennick flower parade on Sunday will go ahead with paper flowers, its organisers said."},
}};

AnnotatedReport MakeReport(std::string id, std::string outlet, std::string text) {
  AnnotatedReport report;
  report.report.id = std::move(id);
  report.report.outlet = std::move(outlet);
  report.report.text = std::move(text);
  report.annotation.published = ParseIsoTime("2024-03-02");
  report.annotation.published_basis = PublishedBasis::kMetadata;
  return report;
}

AnnotatedReport DrawReport(std::size_t number) {
  const auto& story = kStories[*rc::gen::inRange<std::size_t>(0, kStories.size())];
  const std::size_t first = *rc::gen::inRange<std::size_t>(0, story.size());
  const std::size_t step = *rc::gen::element<std::size_t>(1, 5);
  const std::size_t sentences = *rc::gen::inRange<std::size_t>(1, 4);
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) text += std::string(story[(first + i * step) % story.size()]) + " ";
  return MakeReport("r" + std::to_string(number), "outlet " + std::to_string(number), text);
}

std::vector<AnnotatedReport> DrawReports() {
  std::vector<AnnotatedReport> reports;
  const std::size_t size = *rc::gen::inRange<std::size_t>(2, 14);
  for (std::size_t i = 0; i < size; ++i) reports.push_back(DrawReport(i));
  return reports;
}

std::vector<EventStream::Event> EventsOf(const EventStream& stream) {
  std::vector<EventStream::Event> events;
  for (EventStream::Number i = 0; i < stream.size(); ++i) events.push_back(stream.EventOf(i));
  return events;
}

RC_GTEST_PROP(EventStreamProperty, ACopyMovesNoReportAndJoinsTheEventOfItsText, ()) {
  const std::vector<AnnotatedReport> reports = *rc::gen::exec(DrawReports);
  EventStream stream;
  for (const AnnotatedReport& report : reports) stream.Add(report);
  const std::vector<EventStream::Event> before = EventsOf(stream);
  const std::size_t source = *rc::gen::inRange<std::size_t>(0, reports.size());
  const auto copy = stream.Add(MakeReport("copy", "another outlet", reports[source].report.text));
  std::vector<EventStream::Event> after = EventsOf(stream);
  RC_ASSERT(stream.CopyOf(copy).has_value());
  RC_ASSERT(after[copy] == after[stream.CopyOf(copy)->of]);
  after.pop_back();
  RC_ASSERT(after == before);
}

RC_GTEST_PROP(EventStreamProperty, TheSameReportsInTheSameOrderGiveTheSameGroups, ()) {
  const std::vector<AnnotatedReport> reports = *rc::gen::exec(DrawReports);
  EventStream one, other;
  for (const AnnotatedReport& report : reports) one.Add(report);
  for (const AnnotatedReport& report : reports) other.Add(report);
  RC_ASSERT(EventsOf(one) == EventsOf(other));
}

RC_GTEST_PROP(EventStreamProperty, JudgingAgainLosesNoReportAndKeepsCopiesWithTheirText, ()) {
  const std::vector<AnnotatedReport> reports = *rc::gen::exec(DrawReports);
  EventStream stream;
  for (const AnnotatedReport& report : reports) stream.Add(report);
  stream.JudgeAll();
  RC_ASSERT(stream.size() == reports.size());
  for (EventStream::Number i = 0; i < stream.size(); ++i) {
    if (const auto copy = stream.CopyOf(i)) RC_ASSERT(stream.EventOf(i) == stream.EventOf(copy->of));
  }
}

// All passages of so many words are covered (Schleimer, Wilkerson & Aiken 2003), as long as the text is not too long.
RC_GTEST_PROP(FingerprintProperty, ASharedPassageLeavesAFingerprintInBothTexts, ()) {
  const auto words = [](std::size_t number) {
    std::string text;
    for (std::size_t i = 0; i < number; ++i) text += "w" + std::to_string(*rc::gen::inRange(0, 100000)) + " ";
    return text;
  };
  const std::string passage = words(kSequenceWords + kWindow - 1);
  const std::string a = words(*rc::gen::inRange<std::size_t>(0, 40)) + passage + words(5);
  const std::string b = words(*rc::gen::inRange<std::size_t>(0, 40)) + passage + words(9);
  const std::vector<Fingerprint> of_a = FingerprintsOf(a), of_b = FingerprintsOf(b);
  RC_ASSERT(std::ranges::any_of(of_a, [&](Fingerprint f) { return std::ranges::find(of_b, f) != of_b.end(); }));
}

RC_GTEST_PROP(KeyTableProperty, HoldsWhatAMapHolds, (const std::vector<std::uint32_t>& keys)) {
  KeyTable<std::uint32_t> table;
  std::map<std::uint32_t, std::uint32_t> map;
  for (const std::uint32_t key : keys) ++table[key % 50], ++map[key % 50];
  RC_ASSERT(table.size() == map.size());
  for (std::uint32_t key = 0; key < 60; ++key) {
    const std::uint32_t* held = table.Find(key);
    RC_ASSERT((held != nullptr) == map.contains(key));
    if (held != nullptr) RC_ASSERT(*held == map[key]);
  }
}

TEST(EventStreamTest, GroupsStoriesWhateverTheOrderTheyComeIn) {
  for (const std::size_t stride : {1u, 5u, 7u, 11u}) {  // of twelve reports, three of each story
    EventStream stream;
    std::map<EventStream::Event, std::set<std::size_t>> stories;  // by event
    for (std::size_t i = 0; i < 12; ++i) {
      const std::size_t which = i * stride % 12, story = which / 3;
      std::string text;
      for (std::size_t s = 0; s < 4; ++s) text += std::string(kStories[story][(which + s * 2 + s / 3) % 6]) + " ";
      stream.Add(MakeReport("r", "outlet " + std::to_string(which), text));
    }
    for (std::size_t i = 0; i < 12; ++i)
      stories[stream.EventOf(static_cast<EventStream::Number>(i))].insert(i * stride % 12 / 3);
    EXPECT_EQ(stories.size(), kStories.size()) << stride;
    for (const auto& [event, told] : stories) EXPECT_EQ(told.size(), 1u) << stride;
  }
}

// Two sentences of a story share hardly more than a name, and what is told last may share least.
TEST(EventStreamTest, GroupsAFewReportsAsTheyAreGroupedAtOnceInWhateverOrderTheyCome) {
  std::vector<AnnotatedReport> reports;
  for (std::size_t i = 0; i < 12; ++i) {
    const auto& story = kStories[i % kStories.size()];
    const std::size_t told = i / kStories.size() * 2;
    reports.push_back(MakeReport(fmt::format("r{}", i), fmt::format("outlet {}", i),
                                 fmt::format("{} {}", story[told], story[told + 1])));
    reports.back().annotation.published = ParseIsoTime(fmt::format("2024-03-{:02}", 2 + told * 4));
  }
  std::set<std::set<std::size_t>> at_once;
  for (const EventGroup& event : GroupReports(reports, {}).events)
    at_once.emplace(event.reports.begin(), event.reports.end());
  EXPECT_LT(at_once.size(), reports.size());
  for (const std::size_t stride : {1u, 5u, 7u, 11u}) {
    EventStream stream;
    std::map<EventStream::Event, std::set<std::size_t>> events;
    for (std::size_t i = 0; i < 12; ++i) stream.Add(reports[i * stride % 12]);
    for (std::size_t i = 0; i < 12; ++i)
      events[stream.EventOf(static_cast<EventStream::Number>(i))].insert(i * stride % 12);
    std::set<std::set<std::size_t>> one_by_one;
    for (const auto& [event, told] : events) one_by_one.insert(told);
    EXPECT_EQ(one_by_one, at_once) << stride;
  }
}

TEST(EventStreamTest, ANoticeOfOneOutletMakesNoCopy) {
  const std::string notice =
      "Readers of the Lantern may send photographs and letters to the night desk, which opens at six and answers every "
      "letter that bears a name and an address; unsigned letters are read and kept for a month.";
  EventStream stream;
  AnnotatedReport ferry = MakeReport("a", "Lantern", std::string(kStories[0][0]) + " " + notice);
  AnnotatedReport fire = MakeReport("b", "Lantern", std::string(kStories[1][0]) + " " + notice);
  ferry.report.title = "Ferry sinks off Port Merrow";
  fire.report.title = "Boarding house burns in Eastvale";
  stream.Add(ferry);
  EXPECT_FALSE(stream.CopyOf(stream.Add(fire)).has_value());
}

TEST(EventStreamTest, FindsACopyThatWasShortenedAndOneThatWasExtended) {
  EventStream stream;
  std::string whole;
  for (const char* sentence : kStories[0]) whole += std::string(sentence) + " ";
  stream.Add(MakeReport("a", "one", whole));
  const auto shortened = stream.Add(MakeReport("b", "two", whole.substr(0, whole.size() / 2)));
  const auto extended = stream.Add(
      MakeReport("c", "three", "Our reporter adds that the pier of the town was closed to all visitors. " + whole));
  ASSERT_TRUE(stream.CopyOf(shortened) && stream.CopyOf(extended));
  EXPECT_EQ(stream.CopyOf(shortened)->of, 0u);
  EXPECT_GT(stream.CopyOf(extended)->shared, 0.7);
}

// By counters and not by the clock: a story that hundreds tell alike, the worst case of postings and of large events.
TEST(EventStreamTest, WorkForOneReportIsBoundedWhateverCameBefore) {
  EventStream stream;
  JudgeWork before;
  CopyIndex::Work copies;
  for (std::size_t i = 0; i < 400; ++i) {
    std::string text;
    for (std::size_t w = 0; w < 24; ++w) {
      text += "Port Merrow ferry Halcyon witness";
      text += std::to_string((i * 31 + w * 17) % 900) + " ";
    }
    stream.Add(MakeReport("r", "outlet " + std::to_string(i), text));
    const JudgeWork& after = stream.judged();
    const std::uint64_t judged = after.judged - before.judged;
    ASSERT_LE(judged, 1 + Judge::kMostAgain);
    ASSERT_LE(after.postings - before.postings, judged * kMostJudgeWork.postings);
    ASSERT_LE(after.traces - before.traces, judged * kMostJudgeWork.traces);
    ASSERT_LE(after.pairs - before.pairs, judged * kMostJudgeWork.pairs);
    ASSERT_LE(after.items - before.items, judged * kMostJudgeWork.items);
    ASSERT_LE(stream.looked_for_copies().lookups - copies.lookups, CopyIndex::kMostLookups);
    ASSERT_LE(stream.looked_for_copies().texts - copies.texts, CopyIndex::kMostTexts);
    before = after;
    copies = stream.looked_for_copies();
  }
}

// Two reports of a story share no sentence; more come in when somebody has decided.
class DecidedStreamTest : public testing::Test {
 protected:
  EventStream::Number Tell(std::size_t story, std::size_t first) {
    std::string text;
    for (std::size_t i = 0; i < 3; ++i) text += std::string(kStories[story][(first + i) % 6]) + " ";
    return stream_.Add(MakeReport("r", "outlet " + std::to_string(stream_.size()), text));
  }
  void TellMore() {
    for (std::size_t first = 0; first < 6; ++first) {
      for (std::size_t story = 0; story < kStories.size(); ++story) Tell(story, first);
    }
    stream_.JudgeAll();
  }
  EventStream stream_;
};

TEST_F(DecidedStreamTest, WhatAPersonSplitsStaysApartWhateverComesIn) {
  const EventStream::Number ferry = Tell(0, 0), also_ferry = Tell(0, 3);
  ASSERT_EQ(stream_.EventOf(ferry), stream_.EventOf(also_ferry));
  const EventStream::Event own = stream_.Split(std::array{also_ferry});
  EXPECT_EQ(stream_.moves().size(), 1u);
  TellMore();
  EXPECT_EQ(stream_.EventOf(also_ferry), own);
  EXPECT_NE(stream_.EventOf(ferry), own);
}

TEST_F(DecidedStreamTest, WhatAPersonMergesStaysTogetherWhateverComesIn) {
  const EventStream::Number ferry = Tell(0, 0), fire = Tell(1, 0);
  ASSERT_NE(stream_.EventOf(ferry), stream_.EventOf(fire));
  const EventStream::Event both = stream_.Merge(std::array{stream_.EventOf(ferry), stream_.EventOf(fire)});
  TellMore();
  EXPECT_EQ(stream_.EventOf(ferry), both);
  EXPECT_EQ(stream_.EventOf(fire), both);
}

TEST_F(DecidedStreamTest, ACopyGoesWithItsTextUnlessItIsNamedItself) {
  const EventStream::Number ferry = Tell(0, 0), other = Tell(0, 3), copy = Tell(0, 0);
  ASSERT_TRUE(stream_.CopyOf(copy));
  const EventStream::Event own = stream_.Split(std::array{ferry});
  EXPECT_EQ(stream_.EventOf(copy), own);
  const EventStream::Event of_copy = stream_.Split(std::array{copy});
  TellMore();
  EXPECT_EQ(stream_.EventOf(copy), of_copy);
  EXPECT_EQ(stream_.EventOf(ferry), own);
  EXPECT_NE(stream_.EventOf(other), own);
}

TEST_F(DecidedStreamTest, EachMoveSaysBesideWhom) {
  const EventStream::Number first = Tell(0, 0), second = Tell(0, 3);
  ASSERT_EQ(stream_.moves().size(), 1u);
  EXPECT_EQ(stream_.moves()[0].report, second);
  EXPECT_EQ(stream_.moves()[0].from, 0);
  EXPECT_EQ(stream_.moves()[0].to, stream_.EventOf(first));
  EXPECT_EQ(stream_.moves()[0].like, first);
}

// Reports that stand in events somebody else has chosen.
class JudgedKeeper {
 public:
  static std::string Trace(std::size_t story, std::size_t number) {
    std::string text;
    for (std::size_t i = 0; i < 4; ++i) text += std::string(kStories[story][(number + i) % 6]) + " ";
    AnnotatedReport report = MakeReport("r", "outlet", text + "Desk " + std::to_string(number) + ".");
    report.annotation.published = ParseIsoTime(fmt::format("2024-{:02}-{:02}", 3 + story, 1 + number % 4));
    return Judge::TraceToKeep(report);
  }
  void Keep(const std::string& trace, KeptEvent event) {
    const KeptReport number = keeper.Add(trace, event);
    keeper.Post(number, judge.WordsToPost(keeper, number, trace));
  }
  std::vector<KeptMove> Judged(const std::string& trace) {
    return judge.Of(keeper, keeper.size() + 1, keeper.size() + 1, trace);
  }
  KeptEvent TakeIn(const std::string& trace) {
    KeptEvent own = 0, fresh = 0;  // at most one new event is expected
    for (const KeptMove& move : Judged(trace)) {
      if (move.to < 0 && fresh == 0) fresh = keeper.NewEvent();
      const KeptEvent to = move.to < 0 ? fresh : move.to;
      if (move.report > keeper.size())
        own = to;
      else
        keeper.Move(move.report, to);
    }
    Keep(trace, own);
    return own;
  }
  MemoryKeeper keeper;
  Judge judge;
};

// The first reports of a fire were taken for the ferry's, which ninety tell of; of so large an event not all is taken
// apart, but what is nearest to a report that comes in.
TEST(JudgeTest, ALargeEventPartsWhereAReportOfTheSmallerStoryComesIn) {
  constexpr KeptReport kFerry = 90;
  static_assert(kFerry > kMostJudgeWork.items, "of fewer all are taken apart");
  JudgedKeeper kept;
  const KeptEvent event = kept.keeper.NewEvent();
  for (std::size_t i = 0; i < kFerry; ++i) kept.Keep(JudgedKeeper::Trace(0, i), event);
  for (std::size_t i = 0; i < 8; ++i) kept.Keep(JudgedKeeper::Trace(1, i), event);
  const KeptEvent own = kept.TakeIn(JudgedKeeper::Trace(1, 8));
  EXPECT_NE(own, event);
  for (KeptReport ferry = 1; ferry <= kFerry; ++ferry) EXPECT_EQ(kept.keeper.EventOf(ferry), event) << ferry;
  EXPECT_GE(kept.keeper.MembersOf(own, 199).size(), 6u);
  kept.TakeIn(JudgedKeeper::Trace(1, 9));  // takes those with it that are left
  for (KeptReport fire = kFerry + 1; fire <= kFerry + 10; ++fire) EXPECT_EQ(kept.keeper.EventOf(fire), own) << fire;
}

RC_GTEST_PROP(JudgeProperty, EachReportMovesAtMostOnceFromWhereItStandsAndNoHeldOne, ()) {
  JudgedKeeper kept;
  const auto events = *rc::gen::inRange<std::uint32_t>(1, 5), reports = *rc::gen::inRange<std::uint32_t>(1, 60);
  for (std::uint32_t i = 0; i < events; ++i) (void)kept.keeper.NewEvent();
  for (std::uint32_t i = 0; i < reports; ++i) {
    kept.Keep(JudgedKeeper::Trace(*rc::gen::inRange<std::size_t>(0, kStories.size()), i),
              1 + *rc::gen::inRange<std::uint32_t>(0, events));
    if (*rc::gen::inRange(0, 8) == 0) kept.keeper.Hold(i + 1);
  }
  std::set<KeptReport> moved;
  for (const KeptMove& move :
       kept.Judged(JudgedKeeper::Trace(*rc::gen::inRange<std::size_t>(0, kStories.size()), 99))) {
    KeptEvent stands = 0;
    const KeptMember member = kept.keeper.Member(move.report, stands);
    RC_ASSERT(move.from == stands && move.to != stands && move.to != 0);
    RC_ASSERT(!member.held);
    RC_ASSERT(moved.insert(move.report).second);
  }
  RC_ASSERT(moved.contains(reports + 1));
}

RC_GTEST_PROP(MemoryKeeperProperty, AWordProposesItsLatestReportsLatestFirst, ()) {
  MemoryKeeper keeper;
  const KeptEvent event = keeper.NewEvent();
  std::map<std::uint32_t, std::vector<KeptReport>> posted;
  const auto reports = *rc::gen::inRange<std::uint32_t>(0, 60);
  for (std::uint32_t i = 0; i < reports; ++i) {
    const KeptReport report = keeper.Add("trace", event);
    const auto mask = *rc::gen::inRange(0u, 16u);
    std::vector<std::uint32_t> words;
    for (std::uint32_t word = 0; word < 4; ++word) {
      if ((mask >> word & 1) != 0) words.push_back(word);
    }
    keeper.Post(report, words);
    for (const std::uint32_t word : words) posted[word].insert(posted[word].begin(), report);
  }
  const auto most = *rc::gen::inRange<std::size_t>(0, kMostPosted + 1);
  for (std::uint32_t word = 0; word < 4; ++word) {
    std::vector<KeptReport>& wanted = posted[word];
    if (wanted.size() > most) wanted.resize(most);
    RC_ASSERT(keeper.Posted(word, most) == wanted);
  }
}

}  // namespace
}  // namespace rashomon

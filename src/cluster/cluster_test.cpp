#include "cluster/cluster.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "cluster/copies.h"
#include "cluster/explain.h"
#include "cluster/link.h"
#include "cluster/pair_model.h"
#include "cluster/words.h"

namespace rashomon {
namespace {

AnnotatedReport Make(std::string id, std::string title, std::string text, std::string key = "") {
  AnnotatedReport report;
  report.report.id = std::move(id);
  report.report.title = std::move(title);
  report.report.text = std::move(text);
  report.report.event_key = std::move(key);
  return report;
}

template <typename... Made>
std::vector<AnnotatedReport> Reports(Made&&... made) {
  std::vector<AnnotatedReport> reports;
  (reports.push_back(std::move(made)), ...);
  return reports;
}

const char* const kFerry =
    "The ferry Halcyon sank off Port Merrow on Tuesday night after its bow doors gave way in heavy seas, and divers "
    "searched the "
    "car deck until dawn for passengers who had not reached the lifeboats, the harbour master told reporters.";
const char* const kFire =
    "A fire that began in the kitchen of a boarding house in Eastvale burned through three floors before firefighters "
    "with "
    "ladders could bring the tenants down from the roof, a fire captain said.";

TEST(ClusterTest, JoinsByEventKeyWhateverTheWordsSay) {
  const std::vector<AnnotatedReport> reports =
      Reports(Make("a", "", kFerry, "k"), Make("b", "", kFire, "k"), Make("c", "", kFerry, ""));
  const Grouping grouping = GroupReports(reports, {.by = GroupOptions::By::kEventKey});
  ASSERT_EQ(grouping.events.size(), 2u);
  EXPECT_EQ(grouping.events[0].key, "k");
  EXPECT_EQ(grouping.events[0].reports.size(), 2u);
}

TEST(ClusterTest, KeepsStoriesOfDifferentEventsApart) {
  const std::vector<AnnotatedReport> reports = Reports(Make("a", "", kFerry), Make("b", "", kFire));
  EXPECT_EQ(GroupReports(reports, {}).events.size(), 2u);
}

TEST(ClusterTest, FindsTheCopyAndPointsToTheEarlierReport) {
  const std::vector<AnnotatedReport> reports = Reports(Make("b", "Ferry sinks", std::string(kFerry) + " More follows."),
                                                       Make("a", "Ferry sinks", kFerry), Make("c", "Fire", kFire));
  const Grouping grouping = GroupReports(reports, {});
  EXPECT_EQ(grouping.origins[0].copy_of, 1u);
  EXPECT_EQ(grouping.origins[0].origin, grouping.origins[1].origin);
  EXPECT_FALSE(grouping.origins[2].copy_of.has_value());
}

TEST(ClusterTest, TextsOfOneFormAboutTwoTownsAreNoCopies) {
  const auto brief = [](std::string id, const std::string& town, const std::string& dateline) {
    const std::string text = dateline + "A man was shot dead in " + town +
                             " on Friday night, police said. He was found in a parked car near the bus station and was "
                             "pronounced dead at the scene. No arrests have been made, and the inquiry goes on.";
    AnnotatedReport report = Make(std::move(id), "", text);
    const auto at = static_cast<std::uint32_t>(text.rfind(town));
    const ByteSpan where = {at, at + static_cast<std::uint32_t>(town.size())};
    report.annotation.mentions.push_back({.span = where, .entity = EntityId(0), .pin = {}});
    Incident shooting;
    shooting.type = IncidentType::kShooting;
    shooting.where = {0};
    report.claims.incidents.push_back(shooting);
    return report;
  };
  const AnnotatedReport first = brief("a", "Belmere", ""), again = brief("b", "Belmere", "BELMERE - "),
                        other = brief("c", "Corwick", "");
  const std::vector<const AnnotatedReport*> texts = {&first, &again, &other};
  const std::vector<CopyPair> copies = FindCopies(texts);
  ASSERT_EQ(copies.size(), 1u);
  EXPECT_EQ(copies[0].a, 0u);
  EXPECT_EQ(copies[0].b, 1u);
}

TEST(ClusterTest, TakesALittleTextUnderAnotherTitleForACopyIfItSharesASentenceThatCounts) {
  const std::string told =
      "At least nine pilgrims were killed and more than forty hurt when a railing gave way on the steps of the hill "
      "temple at Karapur on Sunday morning, police said.";
  const std::string notice =
      "Copyright of all that stands here is with the publisher, and none of it may be printed, sent or written anew.";
  const auto counted = [&](std::string id, std::string title, const std::string& text) {
    AnnotatedReport report = Make(std::move(id), std::move(title), text);
    Figure nine;
    const auto at = static_cast<std::uint32_t>(text.find("nine pilgrims"));
    nine.span = {at, at + 13};
    report.claims.figures.push_back(nine);
    return report;
  };
  const std::vector<AnnotatedReport> reports = Reports(
      counted("a", "Railing gives way at Karapur", told), counted("b", "Pilgrims crushed", told + " Many fell."),
      Make("c", "Ferry sinks", notice), Make("d", "Boarding house burns", notice + " Thank you."));
  std::vector<const AnnotatedReport*> texts;
  for (const AnnotatedReport& report : reports) texts.push_back(&report);
  const std::vector<CopyPair> copies = FindCopies(texts);
  ASSERT_EQ(copies.size(), 1u);
  EXPECT_EQ(copies[0].a, 0u);
  EXPECT_EQ(copies[0].b, 1u);
}

TEST(ClusterTest, DoesNotDependOnTheOrderOfTheReports) {
  const std::vector<AnnotatedReport> forward =
      Reports(Make("a", "", kFerry), Make("b", "", kFire), Make("c", "", std::string(kFerry) + " Again."));
  std::vector<AnnotatedReport> backward;
  for (auto report = forward.rbegin(); report != forward.rend(); ++report) {
    backward.push_back(Make(report->report.id, "", report->report.text));
  }
  const auto ids = [](const std::vector<AnnotatedReport>& reports) {
    std::set<std::vector<std::string>> events;
    for (const EventGroup& event : GroupReports(reports, {}).events) {
      std::vector<std::string> names;
      for (const std::uint32_t i : event.reports) names.push_back(reports[i].report.id);
      events.insert(names);
    }
    return events;
  };
  EXPECT_EQ(ids(forward), ids(backward));
}

TEST(ClusterTest, ReadsTheAgencyFromTheFormOfTheDateline) {
  EXPECT_EQ(DatelineAgency(Make("a", "", "PORT MERROW (XNA) \xE2\x80\x94 The ferry sank.")), "XNA");
  EXPECT_EQ(DatelineAgency(Make("a", "", "The ferry (built 1990) - sank.")), "");
}

TEST(ClusterTest, LetsAPersonsDecisionOutrankTheWords) {
  const std::vector<AnnotatedReport> reports =
      Reports(Make("a", "", kFerry), Make("b", "", kFire), Make("c", "", std::string(kFerry) + " Again."));
  using Kind = GroupDecision::Kind;
  const GroupDecision merge{.kind = Kind::kMerge, .reports = {"a", "b"}, .from = {}};
  const GroupDecision split{.kind = Kind::kSplit, .reports = {"a"}, .from = {"c"}};
  const auto together = [&](std::vector<GroupDecision> decisions, std::uint32_t x, std::uint32_t y) {
    const Grouping grouping = GroupReports(reports, {.decisions = std::move(decisions)});
    return std::ranges::any_of(grouping.events, [&](const EventGroup& event) {
      return std::ranges::count(event.reports, x) + std::ranges::count(event.reports, y) == 2;
    });
  };
  EXPECT_TRUE(together({}, 0, 2));
  EXPECT_FALSE(together({split}, 0, 2));
  EXPECT_TRUE(together({merge}, 0, 1));
  EXPECT_TRUE(together({split, {.kind = Kind::kMerge, .reports = {"a", "c"}, .from = {}}}, 0, 2));  // the later one
  EXPECT_TRUE(together({{.kind = Kind::kMerge, .reports = {"a", "nobody"}, .from = {}}}, 0, 2));  // ids not in the run
}

TEST(ClusterTest, SaysInWordsWhyReportsWereJoined) {
  auto reports =
      Reports(Make("a", "", kFerry), Make("b", "", std::string(kFerry).substr(0, 120) + " Nobody was lost."));
  for (AnnotatedReport& report : reports) {
    report.annotation.published = ParseIsoTime("2024-03-02");
    report.annotation.entities.push_back(
        {.type = EntityType::kPlace, .name = "Port Merrow", .aliases = {}, .part_of = {}});
    report.annotation.mentions.push_back(
        {.span = {28, 39},
         .entity = EntityId(0),
         .pin = PlacePin{.country = "", .latitude = {}, .longitude = {}, .precision = PlacePin::Precision::kCity}});
  }
  const std::string reason = ExplainPair(reports[0], reports[1]);
  EXPECT_EQ(reason, "published the same day, both in Port Merrow");
}

TEST(ClusterTest, ANameThatFewOfAFewReportsHoldJoinsShortNotes) {
  const auto grouped = [](std::string_view type) {
    std::vector<AnnotatedReport> reports = Reports(
        Make("a", "", kFerry), Make("b", "", kFire),
        Make("c", "",
             "Smoke was still rising from Market Hall at noon, and nobody would say how many had been inside."),
        Make("d", "",
             "The owner of Market Hall resigned from the council after a quarrel over the library's roof and the price "
             "of firewood. He has been seen in Tarvin, where he keeps bees and paints fences."),
        Make("e", "", "A hill slid over four farms near Ostrey while most of those who live there were at market."),
        Make("f", "", "Two lorries met head-on in fog on the coast road, and one of the drivers is in a clinic."),
        Make("g", "", "An avalanche closed the pass at Kell; the guides say that everybody has come down from it."),
        Make("h", "", "Thieves took a painting of a heron from the hall of the guild while its porter slept."));
    for (int i = 0; i < 60; ++i) {
      std::string text;
      for (int word = 0; word < 15; ++word) text += fmt::format("w{}x{} ", i, word);
      reports.push_back(Make(fmt::format("x{}", i), "", text));
    }
    for (const std::size_t i : {2, 3}) {
      Entity entity;
      entity.type = type == "site" ? EntityType::kFacility : EntityType::kPerson;
      entity.name = "Market Hall";
      reports[i].annotation.entities.push_back(entity);
    }
    for (std::size_t i = 0; i < reports.size(); ++i) {
      reports[i].annotation.published = ParseIsoTime(fmt::format("{}-03-01", 1980 + i));
    }
    return GroupReports(reports, {}).events.size();
  };
  EXPECT_EQ(grouped("site") + 1, grouped("person"));
}

TEST(LinkTest, HoldsAPairAgainstHowAlikeEachSideIsWithin) {
  // Two loose pairs whose cross links are as strong as their own join; two tight ones with the same links do not.
  const LinkEdge loose[] = {{0, 1, 0.4}, {2, 3, 0.4}, {0, 2, 0.4}, {0, 3, 0.4}, {1, 2, 0.4}, {1, 3, 0.4}};
  const LinkEdge tight[] = {{0, 1, 1.0}, {2, 3, 1.0}, {0, 2, 0.4}, {0, 3, 0.4}, {1, 2, 0.4}, {1, 3, 0.4}};
  EXPECT_EQ(LinkByAverage(4, loose, 0.4), (std::vector<std::uint32_t>{0, 0, 0, 0}));
  EXPECT_EQ(LinkByAverage(4, tight, 0.41), (std::vector<std::uint32_t>{0, 0, 1, 1}));
}

TEST(LinkTest, JoinsByTheMeanAndNotByTheBestLink) {
  const LinkEdge edges[] = {{0, 1, 0.9}, {2, 3, 0.9}, {1, 2, 0.5}};
  EXPECT_EQ(LinkByAverage(4, edges, 0.3), (std::vector<std::uint32_t>{0, 0, 1, 1}));
}

// Two reports of one event and one told late of it; a third link of the same height speaks for another event.
TEST(LinkTest, WhatHasNoRivalJoinsAtALowerLink) {
  const LinkEdge lone[] = {{0, 1, 0.9}, {0, 2, 0.45}, {1, 2, 0.45}, {2, 3, 0.1}};
  const LinkEdge rivals[] = {{0, 1, 0.9}, {0, 2, 0.45}, {1, 2, 0.45}, {2, 3, 0.3}};
  EXPECT_EQ(LinkByAverage(4, lone, 0.52), (std::vector<std::uint32_t>{0, 0, 1, 2}));
  EXPECT_EQ(LinkByAverage(4, lone, {0.52, 0.36, 4}), (std::vector<std::uint32_t>{0, 0, 0, 1}));
  EXPECT_EQ(LinkByAverage(4, lone, {0.52, 0.5, 4}), (std::vector<std::uint32_t>{0, 0, 1, 2}));
  EXPECT_EQ(LinkByAverage(4, rivals, {0.52, 0.36, 4}), (std::vector<std::uint32_t>{0, 0, 1, 2}));
  const LinkOrders apart{{{LinkOrders::Order::Kind::kApart, 1, 2}}};
  EXPECT_EQ(LinkByAverage(4, lone, {0.52, 0.36, 4}, apart), (std::vector<std::uint32_t>{0, 0, 1, 2}));
}

TEST(LinkTest, OfAFewReportsOneOrTwoJoinLate) {
  const std::vector<LinkEdge> two_and_two = {{0, 1, 0.9}, {2, 3, 0.9}, {0, 2, 0.4},
                                             {1, 3, 0.4}, {0, 3, 0.4}, {1, 2, 0.4}};
  EXPECT_EQ(LinkByAverage(4, two_and_two, {0.52, 0.36, 1}), (std::vector<std::uint32_t>{0, 0, 1, 1}));
  EXPECT_EQ(LinkByAverage(4, two_and_two, {0.52, 0.36, 2}), (std::vector<std::uint32_t>{0, 0, 0, 0}));
  EXPECT_LT(JoinLimits(6).late, JoinLimits(2000).late);
  EXPECT_LT(JoinLimits(6).most_late, JoinLimits(2000).most_late);
  EXPECT_EQ(JoinLimits(6).join, JoinLimits(2000).join);
}

TEST(LinkTest, TwoLargeClustersAreNotJoinedForWantOfARival) {
  std::vector<LinkEdge> edges;
  for (std::uint32_t a = 0; a < 10; ++a) {
    for (std::uint32_t b = a + 1; b < 10; ++b) edges.push_back({a, b, a / 5 == b / 5 ? 1.0 : 0.45});
  }
  EXPECT_EQ(LinkByAverage(10, edges, {0.52, 0.36, 4}), (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1, 1, 1, 1, 1}));
}

TEST(WordsTest, SplitsAtPunctuationOfAnyScript) {
  EXPECT_EQ(SplitWords("caf\xC3\xA9\xE2\x80\x94"
                       "bar 12,000"),
            (std::vector<std::string_view>{"caf\xC3\xA9", "bar", "12", "000"}));
}

CountedWord Word(std::string_view lower) {
  return {.key = KeyOf(lower), .count = 1, .shape = ShapeOf(lower)};
}

TEST(WordsTest, KnowsWhatNewsCommonlySaysAndElseTheLength) {
  EXPECT_EQ(ShapeOf("the"), WordShape::kIn60);
  EXPECT_EQ(ShapeOf("police"), WordShape::kIn30);
  EXPECT_EQ(ShapeOf("tug"), WordShape::k3);
  EXPECT_EQ(ShapeOf("lighterage"), WordShape::kLong);
  EXPECT_EQ(ShapeOf("2014"), WordShape::kNumber);
}

// All three reports of one event say "police" and "quarry"; the latter tells which event it is.
TEST(WordCountsTest, InARunOfThreeWhatAllHoldMayStillBeRare) {
  WordCounts counts;
  for (int report = 0; report < 3; ++report) {
    std::vector<CountedWord> words = {Word("police"), Word("quarry")};
    std::ranges::sort(words, {}, &CountedWord::key);
    counts.Add(words);
  }
  EXPECT_GT(counts.Rarity(Word("quarry")), 2 * counts.Rarity(Word("police")));
  EXPECT_GT(counts.Rarity(Word("quarry")), 0.7 * counts.Rarity(Word("lighterage")));  // which none holds
  counts.Settle();
  EXPECT_GT(counts.Rarity(Word("quarry")), 2 * counts.Rarity(Word("police")));
}

TEST(WordCountsTest, AmongManyReportsTheyAloneSayWhatIsRare) {
  WordCounts counts;
  for (std::uint32_t report = 0; report < 2 * kUsualTexts; ++report) counts.Add({Word("quarry")});
  EXPECT_LT(counts.Rarity(Word("quarry")), 0.1);
}

double FeatureOf(PairFeature feature, const ReportTrace& a, const ReportTrace& b) {
  RunCounts counts;
  counts.Add(a);
  counts.Add(b);
  return CompareTraces(Weigh(a, counts), Weigh(b, counts), counts)[static_cast<std::size_t>(feature)];
}

TEST(PairModelTest, CountsOfALargeEventMayDifferMoreThanThoseOfASmallOne) {
  const auto differ = [](std::int64_t a, std::int64_t b) {
    ReportTrace one, other;
    one.injured = a;
    other.injured = b;
    return FeatureOf(PairFeature::kOtherInjured, one, other);
  };
  EXPECT_EQ(differ(1, 2), 1);
  EXPECT_EQ(differ(3, 40), 1);
  EXPECT_LT(differ(57, 71), 0.3);
  EXPECT_EQ(differ(57, 57), 0);
}

TEST(PairModelTest, ACountThatALaterReportHasHigherHasGrown) {
  const auto differ = [](std::int64_t a, std::int64_t day_a, std::int64_t b, std::int64_t day_b) {
    ReportTrace one, other;
    one.injured = a, one.published = day_a;
    other.injured = b, other.published = day_b;
    return FeatureOf(PairFeature::kOtherInjured, one, other);
  };
  EXPECT_EQ(differ(12, 1, 30, 2), 0);
  EXPECT_EQ(differ(30, 2, 12, 1), 0);
  EXPECT_EQ(differ(12, 1, 30, 1), 0);  // which of them is the later nobody can tell
  EXPECT_EQ(differ(30, 1, 12, 2), 1);
}

TEST(PairModelTest, EitherReportMustHaveTheWeightiestWordsOfTheOther) {
  const auto trace = [](int first, int last) {
    ReportTrace made;
    for (int i = first; i < last; ++i)
      made.words.push_back({.key = static_cast<WordKey>(i), .count = 1, .shape = WordShape::kLong});
    return made;
  };
  EXPECT_NEAR(FeatureOf(PairFeature::kTopWords, trace(0, 10), trace(0, 10)), 1, 1e-6);
  EXPECT_NEAR(FeatureOf(PairFeature::kTopWords, trace(0, 10), trace(5, 15)), 0.5, 0.05);  // what both have is less rare
  EXPECT_NEAR(FeatureOf(PairFeature::kTopWords, trace(0, 2), trace(0, 10)), 0.2, 0.05);
  EXPECT_EQ(FeatureOf(PairFeature::kTopWords, trace(0, 10), trace(10, 20)), 0);
}

TEST(PairModelTest, NumbersSpeakAgainstAPairWhereBothHaveSomeAndShareNone) {
  const auto trace = [](std::initializer_list<std::string_view> numbers) {
    ReportTrace made;
    for (const std::string_view number : numbers)
      made.words.push_back({.key = KeyOf(number), .count = 1, .shape = ShapeOf(number)});
    std::ranges::sort(made.words, {}, &CountedWord::key);
    return made;
  };
  EXPECT_EQ(FeatureOf(PairFeature::kOtherNumbers, trace({"2011", "4004"}), trace({"2013", "917"})), 1);
  EXPECT_EQ(FeatureOf(PairFeature::kOtherNumbers, trace({"2011", "4004"}), trace({"2011", "4004"})), 0);
  EXPECT_EQ(FeatureOf(PairFeature::kOtherNumbers, trace({"2011"}), trace({})), 0);
}

// The town's regatta in the days after its ferry sank; a burglary there; of many reports their words must say it.
TEST(PairModelTest, AmongAFewReportsOtherNewsOfTheTownIsHeldAgainstAPair) {
  const auto odds = [](std::uint8_t one, std::uint8_t other, int reports) {
    ReportTrace a, b;
    a.tells = one, b.tells = other;
    RunCounts counts;
    for (int i = 0; i < reports; ++i) counts.Add(a);
    return OtherNews(Weigh(a, counts), Weigh(b, counts), counts);
  };
  EXPECT_EQ(odds(kTells | kTellsOfMishap, kTells | kTellsOfMishap, 4), 0);
  EXPECT_EQ(odds(kTells | kTellsOfMishap, kTells, 4), 0);  // that counts the dead and does not say of what
  EXPECT_LT(odds(kTells | kTellsOfMishap, 0, 4), odds(kTells | kTellsOfMishap, kTells | kTellsOfDeed, 4));
  EXPECT_LT(odds(kTells | kTellsOfMishap, kTells | kTellsOfDeed, 4), 0);
  EXPECT_EQ(odds(kTells | kTellsOfMishap, kTells | kTellsOfMishap | kTellsOfDeed, 4), 0);  // a fire that was laid
  EXPECT_EQ(odds(kTells | kTellsOfMishap, 0, 200), 0);
}

// A desk that is handed the four reports of an accident on the day after it.
TEST(RunCountsTest, FewReportsOfOneDayAreNearEachOther) {
  RunCounts few, many;
  ReportTrace trace;
  trace.published = 20;
  for (int report = 0; report < 4; ++report) few.Add(trace);
  for (int report = 0; report < 400; ++report) many.Add(trace);
  EXPECT_GT(few.DayRarity(20, 20), 0.7);
  EXPECT_LT(many.DayRarity(20, 20), 0.1);
}

// A stream counts its reports in batches: what has come since is of days that nobody has counted.
TEST(RunCountsTest, DaysThatAreNotCountedYetAreAsFullAsTheLatest) {
  RunCounts counts;
  const auto add = [&](std::int64_t day) {
    ReportTrace trace;
    trace.published = day;
    counts.Add(trace);
  };
  for (std::int64_t i = 0; i < 400; ++i) add(1 + i / 10);
  EXPECT_EQ(counts.DayRarity(44, 45), 1);  // nobody else wrote on those days
  counts.ExpectMore();
  EXPECT_NEAR(counts.DayRarity(44, 45), counts.DayRarity(20, 20), 0.01);
  EXPECT_NEAR(counts.DayRarity(40, 40), counts.DayRarity(20, 20), 0.01);
  add(41);  // the last one counted may be a part of a day
  counts.ExpectMore();
  EXPECT_NEAR(counts.DayRarity(44, 45), counts.DayRarity(20, 20), 0.01);
}

}  // namespace
}  // namespace rashomon

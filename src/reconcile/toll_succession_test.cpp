// How numbers of many reports follow each other: what is a count of all, what a part, what nobody gives any more.
#include "reconcile/toll_succession.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "reconcile/toll_choice.h"

namespace rashomon {
namespace {

ReportEvidence Telling(std::int64_t day, std::int64_t killed, std::optional<std::int64_t> injured = {}) {
  ReportEvidence report;
  report.day = day;
  report.killed.account = report.killed.told = killed;
  report.injured.account = injured;
  report.injured.told = injured.value_or(0);
  report.victims = killed + injured.value_or(0);
  return report;
}

// As Telling, with a count of the killed in title and text.
ReportEvidence Counting(std::int64_t day, std::int64_t killed, std::optional<std::int64_t> injured = {}) {
  ReportEvidence report = Telling(day, killed, injured);
  report.killed.headline = report.killed.counted = {killed};
  if (injured) report.injured.counted = {*injured};
  return report;
}

TEST(TollSuccessionTest, TakesNoPartOfAReportsOwnTotalForWhatItGives) {
  SideEvidence said;
  said.account = 9;
  said.counted = {3, 5, 9};
  EXPECT_TRUE(Gives(said, 3));
  said.parts = {3, 5};  // "three guards and five passengers"
  EXPECT_FALSE(Gives(said, 3));
  EXPECT_TRUE(Gives(said, 9));
  said.parts.clear();
  said.running = 9;  // "bringing the toll to nine"
  EXPECT_FALSE(Gives(said, 5));
  EXPECT_TRUE(Gives(said, 9));
}

// Whether what the reports say speaks against the pair.
bool IsLowered(const std::vector<ReportEvidence>& evidence, TollPair pair) {
  const std::vector<TollCandidate> candidates = TollCandidates(evidence, pair);
  std::vector<std::int64_t> scores(candidates.size(), 0);
  KeepSettled(evidence, candidates, scores);
  PreferCounted(evidence, candidates, scores);
  const auto at = std::ranges::find(candidates, pair, &TollCandidate::pair) - candidates.begin();
  return scores.at(static_cast<std::size_t>(at)) < 0;
}

TEST(TollSuccessionTest, LetsTheLastReportAddUpThoseWhoWereToldOfOneByOne) {
  std::vector<ReportEvidence> evidence = {Telling(100, 1), Telling(101, 1), Telling(102, 1), Counting(104, 3)};
  EXPECT_TRUE(IsLowered(evidence, {1, 0}));
  EXPECT_FALSE(IsLowered(evidence, {3, 0}));
  // "Body of second rafter found": a title that counts on, and no count of all.
  evidence[1].killed.headline = {2};
  EXPECT_TRUE(IsLowered(evidence, {1, 0}));
  // Somebody counts two: then the persons were no parts of three.
  evidence[1] = Counting(101, 2);
  evidence[0].shooting = true;  // of anything else two and then three are a number that rises
  EXPECT_FALSE(IsLowered(evidence, {2, 0}));
  // One man is told of again after "weekend leaves three dead": that may have been of the whole county.
  evidence = {Telling(100, 1), Telling(100, 1), Counting(101, 3), Telling(103, 1)};
  EXPECT_FALSE(IsLowered(evidence, {1, 0}));
}

TEST(TollSuccessionTest, CountsWhoDiedAmongTheInjuredNoLonger) {
  const std::vector<ReportEvidence> evidence = {Telling(100, 0, 5), Telling(101, 0, 5), Telling(102, 1, 4),
                                                Telling(103, 1, 4)};
  EXPECT_TRUE(DiedSince(evidence, 5, {1, 4}));
  EXPECT_FALSE(DiedSince(evidence, 5, {2, 4}));  // five and nobody are not six
  EXPECT_TRUE(IsLowered(evidence, {1, 5}));
  EXPECT_FALSE(IsLowered(evidence, {1, 4}));
}

TEST(TollSuccessionTest, WhoWasHurtAndDiedDeniesNoOthers) {
  SideEvidence said;
  said.account = 0;  // a girl was shot, and died
  EXPECT_FALSE(Gives(said, 0));
  said.nobody = true;  // "nobody was hurt"
  EXPECT_TRUE(Gives(said, 0));
}

// A report whose first sentences tell of so many.
ReportEvidence Beginning(std::int64_t killed, std::int64_t injured) {
  ReportEvidence report = Telling(100, killed, injured);
  report.killed.at_once = killed;
  report.injured.at_once = injured;
  report.shooting = true;
  return report;
}

TEST(TollSuccessionTest, NobodyHurtIsNoAnswerWhereMostReportsTellOfSomebody) {
  const auto speaks_against = [](std::vector<ReportEvidence> reports) {
    return SpeaksAgainstNobody(reports, &ReportEvidence::injured, {2, 0});
  };
  EXPECT_TRUE(speaks_against({Beginning(2, 1), Beginning(2, 1), Beginning(2, 0)}));
  EXPECT_FALSE(speaks_against({Beginning(2, 1), Beginning(2, 0), Beginning(2, 0)}));
  EXPECT_FALSE(speaks_against({Beginning(2, 1), Beginning(2, 1), Beginning(2, 0), Beginning(2, 0), Beginning(2, 0)}));
  std::vector<ReportEvidence> reports = {Beginning(2, 1), Beginning(2, 1), Beginning(2, 0)};
  reports[2].injured.nobody = true;  // "nobody else was hurt"
  EXPECT_FALSE(speaks_against(reports));
  reports[2].injured.nobody = false;
  reports[1].injured.at_once = 0;  // only deep in the text, where other cases stand
  EXPECT_FALSE(speaks_against(reports));
}

TEST(TollSuccessionTest, ATitleThatCountsSeveralSpeaksAgainstNobody) {
  ReportEvidence report = Telling(100, 1);  // "Farm shooting leaves four wounded, gunman dead", and a text about him
  report.injured.headline = {4};
  EXPECT_TRUE(SpeaksAgainstNobody(std::vector{report}, &ReportEvidence::injured, {1, 0}));
  report.injured.headline = {1};  // may be the one who died
  EXPECT_FALSE(SpeaksAgainstNobody(std::vector{report}, &ReportEvidence::injured, {1, 0}));
  report.injured.headline = {4};
  report.injured.nobody = true;
  EXPECT_FALSE(SpeaksAgainstNobody(std::vector{report}, &ReportEvidence::injured, {1, 0}));
}

TEST(TollSuccessionTest, OneReportIsEnoughToTellOfTheHurtWhereNobodyWasShotAt) {
  std::vector<ReportEvidence> reports = {Beginning(2, 1), Beginning(2, 0)};
  EXPECT_FALSE(SpeaksAgainstNobody(reports, &ReportEvidence::injured, {2, 0}));
  reports.push_back(Beginning(2, 0));
  for (ReportEvidence& report : reports) report.shooting = false;
  EXPECT_TRUE(SpeaksAgainstNobody(reports, &ReportEvidence::injured, {2, 0}));
  reports.push_back(reports.back());  // three of four are silent
  EXPECT_FALSE(SpeaksAgainstNobody(reports, &ReportEvidence::injured, {2, 0}));
  EXPECT_FALSE(SpeaksAgainstNobody(std::vector{Beginning(1, 0)}, &ReportEvidence::killed, {0, 1}));
  EXPECT_TRUE(SpeaksAgainstNobody(std::vector{Beginning(1, 0), Beginning(1, 1)}, &ReportEvidence::killed, {0, 1}));
}

TEST(TollSuccessionTest, WhoMayHaveDiedSinceIsNobodyHurt) {
  // Five dead and one hurt, twice, then six dead: the sixth may be the one who was hurt.
  std::vector<ReportEvidence> reports = {Beginning(5, 1), Beginning(5, 1), Beginning(6, 0)};
  EXPECT_FALSE(SpeaksAgainstNobody(reports, &ReportEvidence::injured, {6, 0}));
  reports[2].killed.withdrawn = {5};  // "a sixth body; the ministry had spoken of five"
  EXPECT_TRUE(SpeaksAgainstNobody(reports, &ReportEvidence::injured, {6, 0}));
  // Nine dead are others as well, who were missing.
  reports[2] = Beginning(9, 0);
  EXPECT_TRUE(SpeaksAgainstNobody(reports, &ReportEvidence::injured, {9, 0}));
}

TEST(TollSuccessionTest, ANumberOfHurtBesideFewerDeadIsOlder) {
  std::vector<ReportEvidence> reports = {Counting(100, 4, 4), Counting(101, 5, 1), Counting(102, 6)};
  EXPECT_TRUE(CountedBeforeMoreDied(reports, 4, {6, 1}));
  EXPECT_FALSE(CountedBeforeMoreDied(reports, 4, {4, 1}));  // as many dead as there were
  EXPECT_FALSE(CountedBeforeMoreDied(reports, 4, {6, 2}));  // nobody gives what was chosen
  std::swap(reports[0], reports[1]);
  EXPECT_FALSE(CountedBeforeMoreDied(reports, 4, {6, 1}));
}

TEST(TollSuccessionTest, LeavesOutAHigherNumberThatARunningTotalTookDown) {
  std::vector<ReportEvidence> evidence = {Counting(100, 2, 6), Counting(101, 2, 4)};
  const auto high = [&] { return ChooseToll(evidence, {2, 4})->injured.high; };
  ASSERT_EQ(high(), 6);
  evidence[1].injured.running = 4;  // "police lowered the number of injured to four"
  EXPECT_EQ(high(), 4);
  evidence.push_back(Counting(102, 2, 6));  // and somebody gives it again
  EXPECT_EQ(high(), 6);
}

TEST(TollSuccessionTest, GuessesNoNobodyWhereTwoOfFourReportsTellOfSomebodyHurtBesideTheDead) {
  std::vector<ReportEvidence> evidence = {Counting(100, 3), Counting(101, 3), Counting(102, 3, 1), Counting(103, 3, 1)};
  const auto choice = ChooseToll(evidence, {3, 1});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->injured.low, 1);
}

// The killed of the candidate that is left after what many reports say one after another.
std::int64_t Left(const std::vector<ReportEvidence>& reports, std::vector<std::int64_t> killed) {
  std::vector<TollCandidate> candidates;
  for (const std::int64_t number : killed) candidates.push_back({.pair = {number, 0}, .features = {}});
  std::vector<std::int64_t> scores(candidates.size(), 0);
  KeepSettled(reports, candidates, scores);
  return killed[static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin())];
}

TEST(TollSuccessionTest, ARunningTotalOfALaterDayStandsThoughItIsToldOnce) {
  std::vector<ReportEvidence> reports = {Counting(10, 5), Counting(10, 5), Counting(11, 6)};
  reports.front().shooting = true;  // of anything else it stands as it is: a number that rises
  EXPECT_EQ(Left(reports, {5, 6}), 5);
  reports.back().killed.running = 6;  // "bringing the number of dead to six"
  EXPECT_EQ(Left(reports, {5, 6}), 6);
  reports.back().day = 10;
  EXPECT_EQ(Left(reports, {5, 6}), 5);
}

TEST(TollSuccessionTest, WhatALaterReportGivesIsTheSumOfWhatWasCountedOn) {
  // Three died; two more have died; the five who died.
  std::vector<ReportEvidence> reports = {Counting(10, 3), Counting(11, 2), Counting(11, 5)};
  for (ReportEvidence& report : reports) report.killed.at_once = report.killed.account, report.shooting = true;
  EXPECT_EQ(Left(reports, {3, 5}), 3);
  reports[1].killed.more = {2};
  EXPECT_EQ(Left(reports, {3, 5}), 5);
  EXPECT_EQ(Left({reports[0], reports[1]}, {3, 5}), 3);  // nobody gives the sum
  reports.push_back(Counting(11, 6));                    // and somebody counts more
  EXPECT_EQ(Left(reports, {3, 5}), 3);
}

TEST(TollSuccessionTest, TheLastOfANumberThatRisesOnThreeDaysIsTheTotal) {
  EXPECT_EQ(Left({Counting(10, 3), Counting(11, 11), Counting(13, 14)}, {3, 11, 14}), 14);
  std::vector<ReportEvidence> fallen = {Counting(10, 3), Counting(11, 11), Counting(13, 9)};
  fallen[0].shooting = true;
  EXPECT_EQ(Left(fallen, {3, 11, 9}), 3);
  // Three bodies, then "all five dead"; of a shooting the five may be of another case.
  std::vector<ReportEvidence> reports = {Counting(10, 3), Counting(12, 5)};
  EXPECT_EQ(Left(reports, {3, 5}), 5);
  reports[0].shooting = true;
  EXPECT_EQ(Left(reports, {3, 5}), 3);
}

TEST(TollSuccessionTest, ALaterCountOutgrowsALowerOneWhereNobodyWasShotAt) {
  // Two bodies in a lake, "all four on board dead", and a year later the inquiry.
  std::vector<ReportEvidence> crash = {Counting(10, 2), Counting(11, 4)};
  EXPECT_TRUE(IsLowered(crash, {2, 0}));
  EXPECT_FALSE(IsLowered(crash, {4, 0}));
  crash[1].day = 10;  // of one day: which is the later count?
  EXPECT_FALSE(IsLowered(crash, {2, 0}));
  crash[1].day = 11;
  crash.push_back(Counting(12, 2));  // somebody counts two again
  EXPECT_FALSE(IsLowered(crash, {2, 0}));
  crash.pop_back();
  crash[1].shooting = true;  // the four may be those of another shooting
  EXPECT_FALSE(IsLowered(crash, {2, 0}));
}

TEST(TollSuccessionTest, ThreeReportsOfOneNumberAreOfOneMind) {
  const std::vector<ReportEvidence> reports = {Telling(10, 9, 3), Telling(10, 9, 3), Telling(11, 11, 3)};
  EXPECT_TRUE(AllGive(reports, &ReportEvidence::injured, 3));
  EXPECT_FALSE(AllGive(reports, &ReportEvidence::killed, 9));
}

TEST(TollSuccessionTest, OneReportIsEnoughWhereTheSumsAgree) {
  // One dead and three hurt, then two dead and two hurt.
  const std::vector<ReportEvidence> reports = {Counting(10, 1, 3), Counting(12, 2, 2)};
  const std::vector<TollCandidate> candidates = {{.pair = {2, 3}, .features = {}}, {.pair = {2, 2}, .features = {}}};
  std::vector<std::int64_t> scores(2, 0);
  KeepSettled(reports, candidates, scores);
  EXPECT_LT(scores[0], scores[1]);
}

TEST(TollSuccessionTest, TakesARunningTotalOfOneReportThatItsTitleAndFirstSentencesGive) {
  std::vector<ReportEvidence> evidence = {Counting(100, 9), Counting(100, 9), Counting(100, 11)};
  EXPECT_FALSE(IsLowered(evidence, {9, 0}));
  evidence.back().killed.running = 11;  // "bringing the toll to 11"
  EXPECT_FALSE(IsLowered(evidence, {9, 0}));
  evidence.back().killed.at_once = 11;
  EXPECT_TRUE(IsLowered(evidence, {9, 0}));
  evidence.push_back(Counting(102, 9));  // somebody counts nine again
  EXPECT_FALSE(IsLowered(evidence, {9, 0}));
}

TEST(TollSuccessionTest, ATallyDeepInLaterReportsOutgrowsNothingThatTheyBeginWith) {
  const auto chosen = [](std::int64_t at_once) {
    std::vector<ReportEvidence> evidence = {Counting(1, 1), Counting(1, 1), Counting(2, 1)};
    for (const std::int64_t tally : {8, 5}) {
      evidence.push_back(Telling(3, tally));
      evidence.back().killed.counted = {tally};
      evidence.back().killed.at_once = at_once;
    }
    const auto choice = ChooseToll(evidence, {1, 0});
    return choice ? choice->pair.killed : -1;
  };
  EXPECT_EQ(chosen(1), 1);
  EXPECT_NE(chosen(8), 1);
}

TEST(TollSuccessionTest, TakesWhatAllReportsCountOfTheHurt) {
  std::vector<ReportEvidence> evidence = {Counting(1, 0, 8), Counting(1, 0, 8), Counting(2, 0, 8)};
  for (ReportEvidence& report : evidence) report.injured.counted = {8, 4};  // "eight, four of them women"
  EXPECT_TRUE(IsLowered(evidence, {0, 4}));
  EXPECT_FALSE(IsLowered(evidence, {0, 8}));
  evidence.back().injured.account = 4;  // one of them counts four
  EXPECT_FALSE(IsLowered(evidence, {0, 4}));
}

TEST(TollSuccessionTest, WhomOneReportAloneTellsDeadDiedElsewhere) {
  // "Girl wounded, man killed in two shootings", and the girl again on the next day.
  std::vector<ReportEvidence> evidence = {Telling(1, 0, 1), Telling(1, 1, 1), Telling(2, 0, 1)};
  for (ReportEvidence& report : evidence) report.shooting = true;
  EXPECT_TRUE(IsLowered(evidence, {1, 1}));
  EXPECT_FALSE(IsLowered(evidence, {0, 1}));
  // She may have died by the last report; and of two hurt one may have, the other is told of again.
  std::vector<ReportEvidence> died = {evidence[0], evidence[0], Telling(3, 1)};
  EXPECT_FALSE(IsLowered(died, {1, 0}));
  evidence = {Telling(1, 0, 2), Telling(2, 1, 1), Telling(3, 0, 1)};
  for (ReportEvidence& report : evidence) report.shooting = true;
  EXPECT_FALSE(IsLowered(evidence, {1, 1}));
}

TEST(TollSuccessionTest, WhoHasDiedByTheLastReportIsHurtNoLonger) {
  std::vector<ReportEvidence> evidence = {Counting(1, 2, 5), Counting(9, 3, 4)};
  for (ReportEvidence& report : evidence) report.shooting = true;
  EXPECT_TRUE(IsLowered(evidence, {2, 5}));
  EXPECT_FALSE(IsLowered(evidence, {3, 4}));
  // "Three men", among them the suspect who was found dead, and "killing two" as before.
  evidence.back().killed.counted = {2};
  evidence.back().killed.headline.clear();
  EXPECT_FALSE(IsLowered(evidence, {2, 5}));
  evidence = {Counting(1, 2, 5), Counting(9, 3, 5)};  // one more, who was not among the five
  for (ReportEvidence& report : evidence) report.shooting = true;
  EXPECT_FALSE(IsLowered(evidence, {2, 5}));
}

// "Two shot in the park" as title, over a text that tells of `told`.
ReportEvidence TitleOfHit(std::int64_t day, std::int64_t hit, std::int64_t told) {
  ReportEvidence report = Telling(day, 0, told);
  report.killed.account.reset();
  report.headline_hit = {hit};
  return report;
}

TEST(TollSuccessionTest, HoldsToHowManyWereHitByAllTitlesWhereNobodyDied) {
  std::vector<ReportEvidence> evidence = {TitleOfHit(100, 4, 2), TitleOfHit(101, 4, 1)};
  EXPECT_TRUE(IsLowered(evidence, {0, 2}));
  EXPECT_FALSE(IsLowered(evidence, {0, 4}));
  evidence[1].headline_hit = {3};  // two numbers
  EXPECT_FALSE(IsLowered(evidence, {0, 2}));
  evidence = {TitleOfHit(100, 4, 2), Telling(101, 1, 3)};  // one has died
  EXPECT_FALSE(IsLowered(evidence, {0, 2}));
}

TEST(TollSuccessionTest, OneWhoWasHurtHasDiedByATitleOfTheLastDay) {
  ReportEvidence hurt = Telling(100, 0, 1), title = Telling(102, 0);
  hurt.killed.account.reset();
  title.killed.account.reset();
  title.killed.headline = {1};
  EXPECT_TRUE(IsLowered({hurt, title}, {0, 1}));
  EXPECT_FALSE(IsLowered({hurt, title}, {1, 0}));
  title.day = 99;  // of another, before
  EXPECT_FALSE(IsLowered({title, hurt}, {0, 1}));
  EXPECT_FALSE(IsLowered({Telling(100, 0, 2), title}, {0, 1}));  // one of two
}

TEST(TollSuccessionTest, ANumberThatGrewInTitlesAndIsGivenAgainStands) {
  std::vector<ReportEvidence> evidence = {Telling(100, 1, 3), Telling(101, 1, 3), Telling(102, 1, 3)};
  for (ReportEvidence& report : evidence) report.shooting = true;
  evidence[0].killed.headline = {1};
  evidence[1].killed.headline = evidence[2].killed.headline = {2};  // "second body found"
  EXPECT_TRUE(IsLowered(evidence, {1, 3}));
  EXPECT_FALSE(IsLowered(evidence, {2, 3}));
  evidence[1].killed.headline.clear();  // by the last alone
  EXPECT_FALSE(IsLowered(evidence, {1, 3}));
}

TEST(TollSuccessionTest, WhatTwoOfThreeReportsOnAShootingCountOfTheHurtStands) {
  std::vector<ReportEvidence> evidence = {Telling(100, 1, 2), Telling(100, 1, 2), Telling(101, 1, 2),
                                          Telling(102, 1, 1)};
  EXPECT_FALSE(IsLowered(evidence, {1, 1}));  // no shooting
  for (ReportEvidence& report : evidence) report.shooting = true;
  EXPECT_TRUE(IsLowered(evidence, {1, 1}));
  EXPECT_FALSE(IsLowered(evidence, {1, 2}));
  evidence[3] = Telling(102, 2, 1);  // one has died
  evidence[3].shooting = true;
  EXPECT_FALSE(IsLowered(evidence, {2, 1}));
}

TEST(TollSuccessionTest, NobodyIsNoAnswerWhereAllTellOfSeveralDeadOrTheLastBeginsWithTheHurt) {
  EXPECT_TRUE(
      SpeaksAgainstNobody(std::vector{Telling(100, 3, 4), Telling(150, 5, 1)}, &ReportEvidence::killed, {0, 2}));
  EXPECT_FALSE(SpeaksAgainstNobody(std::vector{Telling(100, 1, 4), Telling(150, 5)}, &ReportEvidence::killed, {0, 2}));
  ReportEvidence last = Telling(111, 1, 3);
  last.killed.at_once = 1;
  last.injured.at_once = 3;
  last.shooting = true;
  EXPECT_TRUE(SpeaksAgainstNobody(std::vector{Telling(100, 1), last}, &ReportEvidence::injured, {1, 0}));
  last.day = 100;  // of one day: which is the later?
  EXPECT_FALSE(SpeaksAgainstNobody(std::vector{Telling(100, 1), last}, &ReportEvidence::injured, {1, 0}));
}

}  // namespace
}  // namespace rashomon

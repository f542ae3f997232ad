#include "reconcile/toll_choice.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace rashomon {
namespace {

ReportEvidence Telling(std::int64_t killed, std::int64_t injured) {
  ReportEvidence report;
  report.killed.account = report.killed.told = killed;
  report.injured.account = report.injured.told = injured;
  report.killed.at_once = killed;
  report.injured.at_once = injured;
  report.victims = killed + injured;
  return report;
}

TEST(TollChoiceTest, NamesEveryFeatureThatItWeighs) {
  const std::vector<ReportEvidence> evidence = {Telling(1, 0)};
  const std::vector<TollCandidate> candidates = TollCandidates(evidence, {1, 0});
  ASSERT_FALSE(candidates.empty());
  for (const TollCandidate& candidate : candidates) {
    EXPECT_EQ(candidate.features.size(), TollFeatureNames().size());
  }
}

TEST(TollChoiceTest, ChoosesAPairThatSomeReportBearsOut) {
  const std::vector<ReportEvidence> evidence = {Telling(1, 0), Telling(1, 0), Telling(1, 0)};
  const auto choice = ChooseToll(evidence, {1, 0});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{1, 0}));
  EXPECT_LE(choice->killed.low, 1);
  EXPECT_GE(choice->killed.high, 1);
}

TEST(TollChoiceTest, LeavesItToTheRulesWhereNoPairIsLikely) {
  // Every report tells something else.
  std::vector<ReportEvidence> evidence;
  for (const std::int64_t count : {2, 5, 7, 9, 11, 13}) {
    evidence.push_back(Telling(count, 14 - count));
    evidence.back().counted_hit = {count + 1};
  }
  const auto choice = ChooseToll(evidence, {4, 3});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{4, 3}));
  EXPECT_LT(choice->killed.low, 4);  // but the range says how little is known
  EXPECT_GT(choice->killed.high, 4);
}

TEST(TollChoiceTest, OffersThoseHitLessTheKilled) {
  ReportEvidence report = Telling(1, 0);
  report.counted_hit = {5};
  const std::vector<ReportEvidence> evidence = {report};
  const std::vector<TollCandidate> candidates = TollCandidates(evidence, {1, 0});
  EXPECT_TRUE(std::ranges::any_of(candidates, [](const TollCandidate& c) { return c.pair == TollPair{1, 4}; }));
}

TEST(TollChoiceTest, WeighsATitleThatSaysSomebodyDied) {
  ReportEvidence report;
  report.deadly = true;
  const std::vector<ReportEvidence> evidence = {report};
  const auto names = TollFeatureNames();
  const auto at = static_cast<std::size_t>(std::ranges::find(names, "deadly_nobody") - names.begin());
  ASSERT_LT(at, names.size());
  for (const TollCandidate& candidate : TollCandidates(evidence, {0, 0}))
    EXPECT_EQ(candidate.features[at] > 0, candidate.pair.killed == 0);
}

TEST(TollChoiceTest, TakesAKillingAndASuicideForTwo) {
  ReportEvidence report = Telling(1, 0);
  report.deadly_twice = true;
  const std::vector<ReportEvidence> evidence = {report};
  const auto choice = ChooseToll(evidence, {1, 0});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{2, 0}));
}

TEST(TollChoiceTest, CountsOneFewerInjuredWhereATitleSaysThatOneDied) {
  ReportEvidence shot = Telling(0, 1), died = Telling(0, 1);
  died.killed.headline = {1};
  const std::vector<ReportEvidence> evidence = {shot, died};
  const auto choice = ChooseToll(evidence, {0, 1});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{1, 0}));
  // Whichever it is, the range of the injured goes with that of the killed.
  EXPECT_GE(choice->killed.high, 1);
  EXPECT_EQ(choice->injured.low, 0);
}

TEST(TollChoiceTest, GoesByWhatTheTitleCountsHoweverManyATextNames) {
  ReportEvidence report = Telling(900, 4);
  report.killed.headline = {1};
  report.injured.headline = {4};  // both: what it is about, and not one of many
  const std::vector<ReportEvidence> evidence = {report, Telling(1, 4)};
  const auto choice = ChooseToll(evidence, {900, 4});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{1, 4}));
}

TEST(TollChoiceTest, AbstainsOnEventsLargerThanItWasTrainedOn) {
  const std::vector<ReportEvidence> evidence = {Telling(40, 200), Telling(42, 210)};
  EXPECT_FALSE(ChooseToll(evidence, {42, 210}).has_value());
}

TEST(TollChoiceTest, IsAskedWhereALargeNumberIsOfOthersBesides) {
  ReportEvidence shooting = Telling(1, 4);
  shooting.injured.counted = {4};
  ReportEvidence wave = Telling(1, 60);  // "four were shot; 60 since January"
  wave.injured.counted = {4, 60};
  wave.injured.at_once = 4;
  const auto asked = [&] { return !TollCandidates(std::vector<ReportEvidence>{shooting, wave}, {1, 60}).empty(); };
  EXPECT_TRUE(asked());
  wave.injured.at_once = 60;  // what it begins with
  EXPECT_FALSE(asked());
  wave.injured.at_once = 4;
  wave.injured.counted = {60};  // nothing that the other counts
  EXPECT_FALSE(asked());
}

TEST(TollChoiceTest, ChoosesNothingBelowWhatTheKilledHaveGrownTo) {
  std::vector<ReportEvidence> evidence = {Telling(2, 1), Telling(3, 1), Telling(4, 1)};
  for (ReportEvidence& report : evidence) report.killed.counted = {*report.killed.account};
  evidence.push_back(Telling(2, 1));
  const auto choice = ChooseToll(evidence, {4, 1}, 4);
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{4, 1}));
  EXPECT_EQ(choice->killed.low, 4);                            // what was counted before is history
  EXPECT_FALSE(ChooseToll(evidence, {4, 1}, 23).has_value());  // beyond what it was trained on
}

TEST(TollChoiceTest, WeighsWhatAReportBeginsWith) {
  ReportEvidence report = Telling(1, 3);
  report.killed.account = report.killed.told = 2;  // the second in a case of last year
  const std::vector<ReportEvidence> evidence = {report};
  const auto names = TollFeatureNames();
  const auto at = static_cast<std::size_t>(std::ranges::find(names, "lead_pair_any") - names.begin());
  ASSERT_LT(at, names.size());
  for (const TollCandidate& candidate : TollCandidates(evidence, {2, 3}))
    EXPECT_EQ(candidate.features[at] > 0, (candidate.pair == TollPair{1, 3}));
}

TEST(TollChoiceTest, LeavesOutALowerNumberThatThreeReportsHaveReplaced) {
  const auto low_after = [](int reports_of_two, bool shooting = true) {
    std::vector<ReportEvidence> evidence = {Telling(1, 0)};
    evidence.front().day = 100;
    evidence.front().shooting = shooting;
    for (int i = 0; i < reports_of_two; ++i) {
      evidence.push_back(Telling(2, 0));
      evidence.back().day = 101 + i;
      evidence.back().killed.headline = evidence.back().killed.counted = {2};
    }
    const auto choice = ChooseToll(evidence, {2, 0});
    return choice->pair.killed == 2 ? choice->killed.low : -1;
  };
  EXPECT_EQ(low_after(1), 1);
  EXPECT_EQ(low_after(3), 2);
  EXPECT_EQ(low_after(1, false), 2);  // of an accident, a count of the next day is enough
}

TEST(TollChoiceTest, WhoIsToldOfAfterACountIsOneOfThoseCounted) {
  // Four died in a pit; a village mourns one of them.
  std::vector<ReportEvidence> evidence = {Telling(4, 0), Telling(1, 0)};
  evidence[0].killed.told = 0;
  evidence[0].killed.headline = evidence[0].killed.counted = {4};
  const auto low = [&] { return ChooseToll(evidence, {4, 0})->killed.low; };
  EXPECT_EQ(low(), 4);
  std::swap(evidence[0], evidence[1]);  // one was found dead first: then it was all that was known
  EXPECT_EQ(low(), 1);
}

TEST(TollChoiceTest, LeavesOutALowerNumberThatNobodyGives) {
  std::vector<ReportEvidence> evidence = {Telling(6, 0), Telling(6, 0)};
  for (ReportEvidence& report : evidence) report.killed.headline = report.killed.counted = {6};
  evidence.front().killed.lead = 1;  // one of the six stands first
  const auto choice = ChooseToll(evidence, {6, 0});
  ASSERT_TRUE(choice.has_value());
  ASSERT_EQ(choice->pair.killed, 6);
  EXPECT_EQ(choice->killed.low, 6);
}

// Two dead in titles of the first day, the third found on the second, whose titles give no number.
std::vector<ReportEvidence> ThirdBodyFound() {
  std::vector<ReportEvidence> evidence = {Telling(2, 1), Telling(2, 1), Telling(3, 0), Telling(3, 1), Telling(3, 1)};
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const std::int64_t dead = *evidence[i].killed.account;
    evidence[i].day = 100 + static_cast<std::int64_t>(i);
    evidence[i].killed.counted = {dead};
    if (dead == 2) evidence[i].killed.headline = {dead};
    if (evidence[i].injured.account == 0) evidence[i].injured.account = std::nullopt;
  }
  evidence[2].killed.running = 3;
  return evidence;
}

TEST(TollChoiceTest, KeepsARunningTotalThatTheReportsSinceThenAgreeOn) {
  std::vector<ReportEvidence> evidence = ThirdBodyFound();
  EXPECT_EQ(ChooseToll(evidence, {2, 1})->pair.killed, 3);
  // A tally of the year that nobody else gives settles nothing, and takes nothing back.
  evidence.back().killed.running = 14;
  evidence.back().killed.counted = {3, 14};
  EXPECT_EQ(ChooseToll(evidence, {2, 1})->pair.killed, 3);
}

TEST(TollChoiceTest, OfManyReportsTheRangeIsWhatTheyStillClaim) {
  const auto choice = ChooseToll(ThirdBodyFound(), {3, 1});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{3, 1}));
  EXPECT_EQ(choice->killed.low, 3);
  EXPECT_EQ(choice->killed.high, 3);
  EXPECT_EQ(choice->injured.low, 1);
  EXPECT_EQ(choice->injured.high, 1);
}

TEST(TollChoiceTest, WhoHasDiedSinceIsNoLongerInTheRangeOfTheInjured) {
  std::vector<ReportEvidence> evidence = {Telling(3, 2), Telling(3, 2), Telling(4, 1), Telling(4, 1), Telling(4, 1)};
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    evidence[i].day = 100 + static_cast<std::int64_t>(i);
    evidence[i].killed.counted = evidence[i].killed.headline = {*evidence[i].killed.account};
    evidence[i].injured.counted = evidence[i].injured.headline = {*evidence[i].injured.account};
  }
  evidence[2].killed.running = 4;
  const auto choice = ChooseToll(evidence, {4, 1});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{4, 1}));
  EXPECT_EQ(choice->injured.high, 1);
  // And where there are two reports only.
  const std::vector<ReportEvidence> two = {evidence[1], evidence[2]};
  const auto of_two = ChooseToll(two, {4, 1});
  ASSERT_TRUE(of_two.has_value());
  EXPECT_EQ(of_two->pair, (TollPair{4, 1}));
  EXPECT_EQ(of_two->injured.high, 1);
}

TEST(TollChoiceTest, AWithdrawnNumberIsNeitherChosenNorInTheRange) {
  std::vector<ReportEvidence> evidence = {Telling(2, 3), Telling(2, 3), Telling(1, 4)};
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    evidence[i].day = 100 + static_cast<std::int64_t>(i);
    evidence[i].killed.headline = {*evidence[i].killed.account};
  }
  evidence[2].killed.withdrawn = {2};  // "an earlier version said that two had died"
  const auto choice = ChooseToll(evidence, {2, 3});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair.killed, 1);
  EXPECT_EQ(choice->killed.high, 1);
  // Somebody gives it again: then it is not withdrawn.
  evidence.push_back(evidence.front());
  evidence.back().day = 103;
  EXPECT_EQ(ChooseToll(evidence, {2, 3})->killed.high, 2);
}

TEST(TollChoiceTest, SaysThatNobodyWasHurtOnlyAgainstFewWhoTellOfSomebody) {
  const auto hurt_where = [](int tell, int deny) {
    std::vector<ReportEvidence> evidence;
    for (int i = 0; i < 6; ++i) {
      evidence.push_back(Telling(1, i < tell ? 1 : 0));
      evidence.back().killed.headline = {1};
      if (i >= 6 - deny) evidence.back().injured.nobody = true;
    }
    return ChooseToll(evidence, {1, 0})->pair.injured;
  };
  EXPECT_EQ(hurt_where(0, 0), 0);
  EXPECT_EQ(hurt_where(4, 0), 1);
  EXPECT_EQ(hurt_where(2, 3), 0);
}

TEST(TollChoiceTest, SaysNothingWithoutReports) {
  EXPECT_FALSE(ChooseToll({}, {0, 0}).has_value());
}

TEST(TollChoiceTest, HardlyBelievesThatNobodyWasHurtWhereTwoOfFourReportsTellOfOne) {
  std::vector<ReportEvidence> evidence = {Telling(3, 0), Telling(3, 0), Telling(3, 1), Telling(3, 1)};
  for (ReportEvidence& report : evidence) report.killed.counted = report.killed.headline = {3};
  auto choice = ChooseToll(evidence, {3, 0});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{3, 1}));
  EXPECT_EQ(choice->injured.low, 1);  // two say nothing of them, which denies nobody
  evidence[1].injured.nobody = true;
  choice = ChooseToll(evidence, {3, 0});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{3, 0}));
}

TEST(TollChoiceTest, IsAskedWhereATallyStandsDeepInAReportOfOneDeath) {
  // "It was the 19th killing of the year", and two were hurt.
  ReportEvidence tally = Telling(19, 2);
  tally.killed.headline = {1};
  tally.killed.at_once = 1;
  const auto asked = [&] {
    return !TollCandidates(std::vector<ReportEvidence>{Telling(1, 1), tally}, {19, 2}).empty();
  };
  EXPECT_TRUE(asked());
  tally.killed.at_once = 19;  // the report is about them
  EXPECT_FALSE(asked());
  tally.killed.at_once = 1;
  tally.killed.headline.clear();  // and says itself of nobody else that it is about them
  EXPECT_FALSE(asked());
}

TEST(TollChoiceTest, TakesTheHurtOfOneReportForTheEventsUnlessItIsAShooting) {
  // Six dead and two rescued; then one of the two has died, and the report tells of no other.
  std::vector<ReportEvidence> evidence = {Telling(6, 2), Telling(7, 0)};
  for (ReportEvidence& report : evidence) report.killed.counted = report.killed.headline = {*report.killed.account};
  evidence[0].injured.counted = {2};
  evidence[1].injured.account = std::nullopt;
  EXPECT_EQ(ChooseToll(evidence, {7, 1})->pair, (TollPair{7, 1}));
  // Of shootings it has learned that such a number is of another case.
  evidence[1].shooting = true;
  EXPECT_EQ(ChooseToll(evidence, {7, 1})->pair, (TollPair{7, 0}));
}

TEST(TollChoiceTest, TakesNoNumberOfHurtThatNobodyGivesInPlaceOfNobody) {
  // Five drowned and two were saved; four more bodies; the nine who drowned.
  std::vector<ReportEvidence> evidence = {Telling(5, 2), Telling(4, 0), Telling(9, 0)};
  for (ReportEvidence& report : evidence) {
    report.killed.counted = {*report.killed.account};
    if (report.injured.account == 0) report.injured.account = std::nullopt;
  }
  evidence[0].injured.counted = {2};
  const auto choice = ChooseToll(evidence, {9, 0}, 9);
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->pair, (TollPair{9, 2}));
  EXPECT_EQ(choice->injured.low, 2);
}

TEST(TollChoiceTest, GuessesNumbersThatNobodySaysOnlyOfShootings) {
  std::vector<ReportEvidence> evidence = {Telling(2, 3)};
  evidence[0].killed.headline = {2};
  auto choice = ChooseToll(evidence, {2, 3});
  ASSERT_TRUE(choice.has_value());
  EXPECT_EQ(choice->injured.low, 3);
  EXPECT_EQ(choice->injured.high, 3);
  evidence[0].shooting = true;
  choice = ChooseToll(evidence, {2, 3});
  ASSERT_TRUE(choice.has_value());
  EXPECT_LT(choice->injured.low, 3);
}

TEST(TollChoiceTest, LeavesOutHowManyWereHurtBesideFewerDead) {
  std::vector<ReportEvidence> evidence = {Telling(4, 4), Telling(5, 1), Telling(6, 0)};
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    evidence[i].day = 100 + static_cast<std::int64_t>(i);
    evidence[i].killed.headline = evidence[i].killed.counted = {*evidence[i].killed.account};
  }
  evidence[0].injured.counted = {4};
  evidence[2].injured.account = std::nullopt;
  const auto choice = ChooseToll(evidence, {6, 1});
  ASSERT_TRUE(choice.has_value());
  ASSERT_EQ(choice->pair, (TollPair{6, 1}));
  EXPECT_EQ(choice->injured.high, 1);
}

TEST(TollChoiceTest, IsNotAskedWhereHalfOfThoseWhoTellOfTheHurtTellOfMany) {
  // Two reports of four tell of the hurt, one of them of another case.
  std::vector<ReportEvidence> evidence = {Telling(5, 0), Telling(7, 24), Telling(0, 3), Telling(9, 0)};
  EXPECT_TRUE(TollCandidates(evidence, {9, 24}).empty());
  evidence[1] = Telling(7, 4);
  EXPECT_FALSE(TollCandidates(evidence, {9, 4}).empty());
}

TEST(TollChoiceTest, IsAskedBesideARoundUpOfShootingsThatCountsWhatTwoOthersDo) {
  ReportEvidence one = Telling(0, 5), two = Telling(0, 5), night = Telling(4, 16);
  for (ReportEvidence* report : {&one, &two, &night}) report->shooting = true;
  one.injured.counted = two.injured.counted = {5};
  night.injured.counted = {16, 5};  // "four killed, 16 hurt last night. Five of them were hit at a bus stop"
  const auto asked = [&] { return !TollCandidates(std::vector<ReportEvidence>{one, two, night}, {4, 16}).empty(); };
  EXPECT_TRUE(asked());
  night.shooting = false;  // a flood that has grown
  EXPECT_FALSE(asked());
  night.shooting = true;
  two.injured.counted = {4};
  EXPECT_FALSE(asked());
}

TEST(TollChoiceTest, KeepsInTheRangeHowManyMostReportsAddUpTo) {
  const auto high = [](std::int64_t last) {
    std::vector<ReportEvidence> evidence = {Telling(1, 1), Telling(1, 1), Telling(1, 7), Telling(1, 7),
                                            Telling(1, last)};
    for (ReportEvidence& report : evidence) {
      report.shooting = true;
      report.injured.at_once = report.injured.lead = 1;
      report.injured.headline = {1};
    }
    const auto choice = ChooseToll(evidence, {1, 1});
    return choice && choice->pair == TollPair{1, 1} ? choice->injured.high : -1;
  };
  EXPECT_EQ(high(7), 7);
  EXPECT_EQ(high(1), 1);  // the last has one, too: seven is history
}

// Of three reports the second tells of the whole, in title and text.
TollRange KilledRange(std::vector<ReportEvidence> evidence, bool shooting) {
  for (ReportEvidence& report : evidence) report.shooting = shooting;
  const auto choice = ChooseToll(evidence, {5, 0});
  return choice ? choice->killed : TollRange{};
}

TEST(TollChoiceTest, ATitleThatTellsOfOneOfThemIsNoCount) {
  const auto told = [](std::int64_t day, std::int64_t killed) {
    ReportEvidence report = Telling(killed, 0);
    report.day = day;
    report.killed.counted = report.killed.headline = {killed};
    return report;
  };
  std::vector<ReportEvidence> evidence = {told(100, 5), told(101, 5), told(102, 5)};
  evidence[2].killed.headline = {1};  // "Father of girl killed in the café speaks"; his text counts five
  EXPECT_EQ(KilledRange(evidence, true).low, 5);
  // A number that nobody gives since the whole was counted is history, where the dead are found one by one.
  evidence = {told(100, 3), told(101, 5)};
  EXPECT_EQ(KilledRange(evidence, false).low, 5);
  EXPECT_LE(KilledRange(evidence, true).low, 3);
  evidence.push_back(told(102, 3));
  EXPECT_LE(KilledRange(evidence, false).low, 3);
}

TEST(TollChoiceTest, AbstainsWhereADisasterHasGrownBeyondWhatItLearned) {
  std::vector<ReportEvidence> evidence = {Telling(0, 3), Telling(7, 0), Telling(7, 0), Telling(24, 0)};
  EXPECT_TRUE(TollCandidates(evidence, {7, 3}).empty());
  for (ReportEvidence& report : evidence) report.shooting = true;  // 24 may be a year's
  EXPECT_FALSE(TollCandidates(evidence, {7, 3}).empty());
}

TEST(TollChoiceTest, WhoLeavesOutTheGunmanCountsNoFewer) {
  const auto low = [](std::int64_t gunmen) {
    std::vector<ReportEvidence> evidence = {Telling(5, 6), Telling(4, 6)};
    for (ReportEvidence& report : evidence) {
      report.shooting = true;
      report.killed.counted = {4};
      report.perpetrators = report.killed.account == 5 ? gunmen : 0;
    }
    const auto choice = ChooseToll(evidence, {5, 6});
    return choice && choice->pair.killed == 5 ? choice->killed.low : -1;
  };
  EXPECT_EQ(low(1), 5);
  EXPECT_EQ(low(0), 4);
}

TEST(TollChoiceTest, IsAskedWhereATitleCountsAFewAndTheTextThoseOfAWeekToo) {
  ReportEvidence few = Telling(0, 5), week = Telling(0, 70);
  few.shooting = week.shooting = true;
  week.headline_hit = {5};  // "among 70 people wounded over the holiday"
  EXPECT_FALSE(TollCandidates(std::vector<ReportEvidence>{few, week}, {0, 5}).empty());
  week.headline_hit = {30};
  EXPECT_TRUE(TollCandidates(std::vector<ReportEvidence>{few, week}, {0, 5}).empty());
}

}  // namespace
}  // namespace rashomon

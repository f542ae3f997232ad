// What a keeper of reports relies on: traces come back as they were, held events stay apart, everybody is judged again.
#include "cluster/judge.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

#include "cluster/local_link.h"
#include "cluster/near_reports.h"
#include "cluster/trace_bytes.h"

namespace rashomon {
namespace {

std::optional<std::int64_t> DrawMaybe() {
  return *rc::gen::arbitrary<bool>() ? std::optional(*rc::gen::arbitrary<std::int64_t>()) : std::nullopt;
}

std::vector<CountedWord> DrawWords() {
  std::map<WordKey, CountedWord> words;
  for (const WordKey key : *rc::gen::arbitrary<std::vector<WordKey>>()) {
    words[key] = {.key = key,
                  .count = *rc::gen::arbitrary<std::uint16_t>(),
                  .shape = static_cast<WordShape>(*rc::gen::inRange(0, 11)),
                  .prominence = *rc::gen::arbitrary<std::uint8_t>()};
  }
  std::vector<CountedWord> sorted;
  for (const auto& [key, word] : words) sorted.push_back(word);
  return sorted;
}

RC_GTEST_PROP(TraceBytesProperty, WhatIsReadBackEqualsWhatWasWritten, ()) {
  ReportTrace trace;
  trace.words = DrawWords();
  trace.people = DrawWords();
  trace.places = DrawWords();
  trace.main_person = *rc::gen::arbitrary<std::vector<WordKey>>();
  trace.published = DrawMaybe();
  trace.event_day = DrawMaybe();
  trace.killed = DrawMaybe();
  trace.injured = DrawMaybe();
  trace.length = *rc::gen::arbitrary<std::uint32_t>();
  trace.main_strength = *rc::gen::arbitrary<std::uint8_t>();
  trace.weekdays = *rc::gen::arbitrary<std::uint8_t>();
  trace.tells = *rc::gen::arbitrary<std::uint8_t>();
  const std::string bytes = WriteTrace(trace);
  const std::optional<ReportTrace> read = ReadTrace(bytes);
  RC_ASSERT(read.has_value());
  RC_ASSERT(WriteTrace(*read) == bytes);
  RC_ASSERT(read->published == trace.published && read->killed == trace.killed &&
            read->words.size() == trace.words.size());
  for (std::size_t i = 0; i < trace.words.size(); ++i) {
    RC_ASSERT(read->words[i].key == trace.words[i].key && read->words[i].count == trace.words[i].count);
    RC_ASSERT(read->words[i].shape == trace.words[i].shape && read->words[i].prominence == trace.words[i].prominence);
  }
}

RC_GTEST_PROP(TraceBytesProperty, AnyBytesAreReadOrRefused, (const std::string& bytes)) {
  if (const auto trace = ReadTrace("\x01" + bytes)) RC_ASSERT(trace->words.size() <= bytes.size());
}

RC_GTEST_PROP(DenseLinksProperty, ItemsThatAreHeldApartNeverComeTogether, ()) {
  const std::size_t items = *rc::gen::inRange<std::size_t>(1, 12);
  std::vector<std::uint32_t> begin, held;
  for (std::uint32_t i = 0; i < items; ++i) {
    begin.push_back(i);
    held.push_back(*rc::gen::inRange<std::uint32_t>(0, 4));
  }
  std::vector<float> scores(items * items, 0);
  for (std::size_t i = 0; i < items; ++i) {
    for (std::size_t j = i + 1; j < items; ++j)
      scores[i * items + j] = scores[j * items + i] = static_cast<float>(*rc::gen::inRange(0, 100)) / 100;
  }
  const std::vector<std::uint32_t> cluster = LinkDensely({.begin = begin, .held = held}, scores, 0.3);
  for (std::size_t i = 0; i < items; ++i) {
    for (std::size_t j = 0; j < items; ++j) {
      if (held[i] != 0 && held[j] != 0 && held[i] != held[j]) RC_ASSERT(cluster[i] != cluster[j]);
    }
  }
}

TEST(JudgeTest, EachReportIsJudgedAgainWhenThereAreTwiceAsMany) {
  std::map<KeptReport, std::size_t> judged;
  for (KeptReport number = kMostJudgeWork.items + 1; number <= 256; ++number) {
    ASSERT_LE(Judge::Again(number).size(), Judge::kMostAgain);
    for (const KeptReport again : Judge::Again(number)) ++judged[again];
  }
  for (KeptReport number = 41; number <= 128; ++number) EXPECT_GE(judged[number], 1u) << number;
}

TEST(JudgeTest, NoneIsJudgedAgainWhileAllAreLinkedForEachThatComes) {
  for (KeptReport number = 1; number <= kMostJudgeWork.items; ++number)
    ASSERT_TRUE(Judge::Again(number).empty()) << number;
}

TEST(JudgeTest, NoneIsJudgedAgainOnceWhatIsRareNoLongerBecomesClearer) {
  EXPECT_FALSE(Judge::Again(4096).empty());
  for (KeptReport number = 4097; number <= 9000; ++number) ASSERT_TRUE(Judge::Again(number).empty()) << number;
}

}  // namespace
}  // namespace rashomon

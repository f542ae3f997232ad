#include "codec/extract_record.h"

#include <gtest/gtest.h>

#include "codec/codec.h"
#include "ingest/raw_report.h"

namespace rashomon {
namespace {

Report FullReport() {
  Report report;
  report.id = "tag:wire:7";
  report.input = "day/wire.json:3";
  report.title = "Mill burns at Østerå";
  report.url = "https://post.example/a?b=1&c=2";
  report.outlet = "Oster Post";
  report.byline = "Hanne Lok";
  report.copyright_holder = "Post Ltd";
  report.credit = "Nord Wire";
  report.item = "tag:wire:7";
  report.version = "2";
  report.language = "en-GB";
  report.published = ParseIsoTime("2024-03-02");
  report.updated = ParseIsoTime("2024-03-02T10:00:00+01:00");
  report.published_basis = PublishedBasis::kMetadata;
  report.event_key = "mill";
  report.extra_json = R"({"item":"tag:wire:7","n":[1,2.5]})";
  report.text = "Ø fire.\n\nThe roof \u202Efell\u202C in.\n\nTwo were hurt.";
  report.marked = {{.form = TextForm::kSubheadline, .span = {0, 8}},
                   {.form = TextForm::kListItem, .span = {10, 32}, .time = ParseIsoTime("2024-03-02T14:10")},
                   {.form = TextForm::kPlain, .span = {34, 48}}};
  report.findings = {{.kind = "cut-off", .message = "the archive holds only the beginning", .span = std::nullopt},
                     {.kind = "bidi-control",
                      .message = "2 invisible marks of writing direction; words may look other than they are stored",
                      .span = ByteSpan{19, 22}}};
  return report;
}

Report ReadBack(const std::string& line) {
  std::vector<ReadOutcome> outcomes = ReadBytes("saved.jsonl", line + "\n", {});
  EXPECT_EQ(outcomes.size(), 1u);
  EXPECT_TRUE(outcomes[0].report.has_value()) << outcomes[0].problem->message;
  return outcomes[0].report ? std::move(*outcomes[0].report) : Report{};
}

TEST(ExtractRecordTest, WhatWasWrittenReadsBackToTheSameReport) {
  const Report report = FullReport();
  const Report again = ReadBack(WriteExtractRecord(report));
  EXPECT_EQ(again.id, report.id);
  EXPECT_EQ(again.input, report.input);
  EXPECT_EQ(again.event_key, report.event_key);
  EXPECT_EQ(again.extra_json, report.extra_json);
  EXPECT_EQ(again.published, report.published);
  EXPECT_EQ(again.updated, report.updated);
  EXPECT_EQ(again.findings, report.findings);
  ASSERT_EQ(again.marked.size(), report.marked.size());
  for (std::size_t i = 0; i < again.marked.size(); ++i) {
    EXPECT_EQ(again.marked[i].span, report.marked[i].span);
    EXPECT_EQ(again.marked[i].form, report.marked[i].form);
    EXPECT_EQ(again.marked[i].time, report.marked[i].time);
  }
  EXPECT_EQ(WriteExtractRecord(again), WriteExtractRecord(report));
}

TEST(ExtractRecordTest, ALineOfSomebodyElseKeepsItsKeysAsExtra) {
  const Report report = ReadBack(R"({"id": "a", "text": "A fire.", "input": "tape 4", "findings": ["x"]})");
  EXPECT_EQ(report.input, "saved.jsonl:1");
  EXPECT_EQ(report.extra_json, R"({"input":"tape 4","findings":["x"]})");
  EXPECT_TRUE(report.findings.empty());
}

// An annotation dated by what annotate found is not an input that gave a date.
TEST(ExtractRecordTest, AnAnnotationGivesTheReportThatItWasMadeOf) {
  AnnotatedReport annotated;
  annotated.report = FullReport();
  annotated.report.published = std::nullopt;
  annotated.report.published_basis = PublishedBasis::kUnknown;
  annotated.annotation.language = "en";
  annotated.annotation.published = ParseIsoTime("2024-03-04");
  annotated.annotation.published_basis = PublishedBasis::kText;
  annotated.annotation.updated = annotated.report.updated;
  annotated.annotation.findings = annotated.report.findings;
  annotated.annotation.findings.push_back({.kind = "odd-word", .message = "found later", .span = std::nullopt});
  const Report again = ReadBack(WriteAnnotation(annotated));
  EXPECT_FALSE(again.published.has_value());
  EXPECT_EQ(again.updated, annotated.report.updated);
  EXPECT_EQ(again.language, "en-GB");
  EXPECT_EQ(again.input, "day/wire.json:3");
  EXPECT_EQ(again.extra_json, annotated.report.extra_json);
  EXPECT_EQ(again.findings, annotated.report.findings);
}

}  // namespace
}  // namespace rashomon

// AnnotateAll: short reports are annotated some at a time, and nobody can tell.
#include "engine/engine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace rashomon {
namespace {

std::vector<Report> ManyReports() {
  std::vector<Report> reports;
  for (int i = 0; i < 37; ++i) {
    Report report;
    report.id = "ferry-" + std::to_string(i);
    report.language = "en";
    const std::string count = std::to_string(3 + i);
    report.text = "Ferry sinks off Port Ellery\n\nAt least " + count +
                  " people drowned late on Tuesday when a ferry sank off Port Ellery, the coast guard said. \"We are " +
                  "still looking for others,\" said Capt. Nora Vint.\n";
    // One that is too long to stand with others, and one that says nothing.
    if (i == 11) {
      for (int k = 0; k < 900; ++k)
        report.text += "Divers searched the harbour for the " + std::to_string(k) + "th time. ";
    }
    if (i == 20) report.text.clear();
    reports.push_back(std::move(report));
  }
  return reports;
}

// What was found, in one line.
std::string InOneLine(const AnnotatedReport& annotated) {
  const std::string_view text = annotated.report.text;
  std::string line = annotated.report.id + ":";
  if (annotated.annotation.given_up) return line + " given up";
  for (const Mention& mention : annotated.annotation.mentions) line.append(" ").append(mention.span.In(text));
  for (const Attribution& attribution : annotated.annotation.attributions) {
    line.append(" <").append(attribution.source_name).append(">");
    for (const ByteSpan content : attribution.content) line.append(" ").append(content.In(text));
  }
  for (const Figure& figure : annotated.claims.figures) line.append(" = ").append(figure.span.In(text));
  return line;
}

std::vector<std::string> AnnotatedBy(unsigned jobs, std::uint32_t max_milliseconds, std::size_t max_text_bytes) {
  EngineOptions options;
  options.jobs = jobs;
  options.max_milliseconds = max_milliseconds;
  options.max_text_bytes = max_text_bytes;
  const Result<Engine> engine = Engine::Create(std::move(options));
  EXPECT_TRUE(engine);
  std::vector<std::string> lines;
  std::vector<Report> reports = ManyReports();
  std::size_t next = 0;
  engine->AnnotateAll(
      [&]() -> std::optional<Report> {
        if (next == reports.size()) return std::nullopt;
        return std::move(reports[next++]);
      },
      [&](const AnnotatedReport& report) { lines.push_back(InOneLine(report)); });
  return lines;
}

TEST(AnnotateAll, GivesWhatEachReportGivesByItself) {
  const Result<Engine> engine = Engine::Create({});
  ASSERT_TRUE(engine);
  std::vector<std::string> alone;
  for (Report& report : ManyReports()) alone.push_back(InOneLine(engine->Annotate(std::move(report))));
  EXPECT_NE(alone[0].find("3 people drowned"), std::string::npos) << alone[0];
  EXPECT_EQ(alone, AnnotatedBy(1, 0, 0));
  EXPECT_EQ(alone, AnnotatedBy(3, 0, 0));
}

TEST(AnnotateAll, GivesUpOnlyTheReportThatIsTooLong) {
  for (const unsigned jobs : {1U, 2U}) {
    const std::vector<std::string> lines = AnnotatedBy(jobs, 60'000, 10'000);
    ASSERT_EQ(lines.size(), 37U);
    for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(lines[i].ends_with(" given up"), i == 11) << i;
  }
}

}  // namespace
}  // namespace rashomon

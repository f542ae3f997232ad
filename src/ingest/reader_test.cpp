#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "ingest/ingest.h"
#include "ingest/raw_report.h"
#include "ingest/testing/packed.h"

namespace rashomon {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

IngestOptions Limit(std::size_t bytes) {
  IngestOptions options;
  options.max_report_bytes = bytes;
  return options;
}

// A folder of its own for each test, gone afterwards.
class ReportReaderTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "rashomon-ingest-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  std::string Write(const std::string& name, std::string_view content) {
    const fs::path path = fs::path(folder_) / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }
  std::string WriteGzip(const std::string& name, std::string_view content) {
    const std::string path = (fs::path(folder_) / name).string();
    gzFile file = gzopen(path.c_str(), "wb");
    gzwrite(file, content.data(), static_cast<unsigned>(content.size()));
    gzclose(file);
    return path;
  }
  // Reports as "name: text", problems as "! message"; the folder's own path taken out.
  std::vector<std::string> ReadAll(std::vector<std::string> inputs, IngestOptions options = {}) {
    std::vector<std::string> lines;
    ReportReader reader(std::move(inputs), options);
    while (std::optional<ReadOutcome> next = reader.Next()) {
      EXPECT_NE(next->report.has_value(), next->problem.has_value());
      std::string line = next->report ? next->report->input + ": " + next->report->text : "! " + next->problem->message;
      for (std::size_t at = 0; (at = line.find(folder_ + "/")) != std::string::npos;)
        line.erase(at, folder_.size() + 1);
      lines.push_back(std::move(line));
      reports_.push_back(next->report ? std::move(*next->report) : Report{});
    }
    return lines;
  }

  std::string folder_;
  std::vector<Report> reports_;
};

TEST_F(ReportReaderTest, WalksFoldersInByteOrderAndLeavesHiddenFilesOut) {
  Write("b/late.txt", "Ferry sinks.");
  Write("b.txt", "Bridge closed.");
  Write("B.txt", "Dam holds.");
  Write(".hidden.txt", "Not this.");
  Write(".git/x.txt", "Nor this.");
  EXPECT_THAT(ReadAll({folder_}),
              ElementsAre("B.txt: Dam holds.", "b.txt: Bridge closed.", "b/late.txt: Ferry sinks."));
}

TEST_F(ReportReaderTest, ReadsTheArgumentsInTheirOrderAndGoesOnAfterAProblem) {
  const std::string second = Write("2.txt", "Two hurt in fire.");
  const std::string first = Write("1.txt", "One dead in crash.");
  EXPECT_THAT(
      ReadAll({second, folder_ + "/none.txt", first}),
      ElementsAre("2.txt: Two hurt in fire.", "! none.txt: no such file or folder", "1.txt: One dead in crash."));
}

TEST_F(ReportReaderTest, ReadsAReportALineAndNamesTheBadOnes) {
  const std::string path = Write("clips.jsonl",
                                 "{\"id\": \"a\", \"text\": \"Flood in the valley.\"}\n"
                                 "\n"
                                 "{\"text\": \"Second line.\"\n"
                                 "[1, 2]\r\n"
                                 "{\"title\": \"No words\"}\n"
                                 "{\"text\": 5}\n"
                                 "{\"text\": \"  \"}\n"
                                 "{\"text\": \"The last one has no line end.\"}");
  const auto lines = ReadAll({path});
  ASSERT_EQ(lines.size(), 7u);
  EXPECT_EQ(lines[0], "clips.jsonl:1: Flood in the valley.");
  EXPECT_THAT(lines[1], HasSubstr("! clips.jsonl:3: not valid JSON"));
  EXPECT_EQ(lines[2], "! clips.jsonl:4: is a list, not a JSON object");
  EXPECT_EQ(lines[3], "! clips.jsonl:5: has no \"text\"");
  EXPECT_EQ(lines[4], "! clips.jsonl:6: \"text\" is a number, not a string");
  EXPECT_EQ(lines[5], "! clips.jsonl:7: \"text\" is empty");
  EXPECT_EQ(lines[6], "clips.jsonl:8: The last one has no line end.");
  EXPECT_EQ(reports_[0].id, "a");
  EXPECT_EQ(reports_[6].id, path + ":8");
}

TEST_F(ReportReaderTest, KeepsWhatALineSaysAndDoesNotKnow) {
  ReadAll({Write("one.jsonl",
                 R"({"id": 7, "text": "Smoke over the port.", "title": "Smoke", "url": "https://www.example.org/a",)"
                 R"("published": "2024-03-02T09:00:00+01:00", "updated": "2024-03-02", "language": "en", "event": 12,)"
                 R"("byline": "A. Writer", "desk": {"shift": "night", "n": [1, 2.5]}, "q\"uote": null})")});
  ASSERT_EQ(reports_.size(), 1u);
  const Report& report = reports_[0];
  EXPECT_EQ(report.id, "7");
  EXPECT_EQ(report.title, "Smoke");
  EXPECT_EQ(report.outlet, "example.org");
  EXPECT_EQ(report.byline, "A. Writer");
  EXPECT_EQ(report.language, "en");
  EXPECT_EQ(report.event_key, "12");
  EXPECT_EQ(report.published->text, "2024-03-02T09:00:00+01:00");
  EXPECT_EQ(report.published_basis, PublishedBasis::kMetadata);
  EXPECT_EQ(report.updated->text, "2024-03-02");
  EXPECT_EQ(report.extra_json, R"({"desk":{"shift":"night","n":[1,2.5]},"q\"uote":null})");
  EXPECT_TRUE(report.findings.empty());
}

TEST_F(ReportReaderTest, TakesAnUnreadableDateAsAFinding) {
  ReadAll({Write("one.jsonl", R"({"text": "Fire is out.", "published": "last Tuesday", "title": 5})")});
  ASSERT_EQ(reports_.size(), 1u);
  EXPECT_FALSE(reports_[0].published.has_value());
  EXPECT_EQ(reports_[0].published_basis, PublishedBasis::kUnknown);
  ASSERT_EQ(reports_[0].findings.size(), 2u);
  EXPECT_EQ(reports_[0].findings[0].kind, "date-unreadable");
  EXPECT_EQ(reports_[0].findings[1].kind, "key-ignored");
}

TEST_F(ReportReaderTest, RepairsBrokenUtf8InALine) {
  EXPECT_THAT(ReadAll({Write("one.jsonl", "{\"text\": \"Caf\xE9 burns.\"}\n")}),
              ElementsAre("one.jsonl:1: Caf\uFFFD burns."));
  EXPECT_EQ(reports_[0].findings.at(0).kind, "encoding-repaired");
}

TEST_F(ReportReaderTest, UnpacksGzip) {
  EXPECT_THAT(ReadAll({WriteGzip("a.jsonl.gz", "{\"text\": \"Packed.\"}\n"), WriteGzip("b.txt.gz", "Packed too.")}),
              ElementsAre("a.jsonl.gz:1: Packed.", "b.txt.gz: Packed too."));
}

TEST_F(ReportReaderTest, NamesABrokenArchive) {
  const std::string path = WriteGzip("a.txt.gz", std::string(5000, 'x') + " and the rest of it");
  fs::resize_file(path, fs::file_size(path) - 9);
  const auto lines = ReadAll({path});
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_THAT(lines[0], HasSubstr("! a.txt.gz: broken archive"));
}

TEST_F(ReportReaderTest, SkipsALineThatNoReportMayFillAndReadsTheNext) {
  const std::string path = Write("big.jsonl", "{\"text\": \"Short.\"}\n{\"text\": \"" + std::string(3u << 20, 'a') +
                                                  "\"}\n" + "{\"text\": \"After.\"}\n");
  EXPECT_THAT(ReadAll({path}, Limit(100000)),
              ElementsAre("big.jsonl:1: Short.", "! big.jsonl:2: is longer than 100000 bytes, the limit for one report",
                          "big.jsonl:3: After."));
}

TEST_F(ReportReaderTest, RefusesAFileThatIsTooLong) {
  EXPECT_THAT(ReadAll({Write("big.txt", std::string(2000, 'a'))}, Limit(1000)),
              ElementsAre("! big.txt: is longer than 1000 bytes, the limit for one report"));
}

TEST_F(ReportReaderTest, RefusesPipesLinksIntoNowhereAndLoops) {
  const std::string pipe = folder_ + "/pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  fs::create_symlink("nowhere", folder_ + "/q");
  fs::create_directory(folder_ + "/r");
  fs::create_directory_symlink("..", folder_ + "/r/up");
  Write("s.txt", "Still read.");
  EXPECT_THAT(
      ReadAll({folder_}),
      ElementsAre("! pipe: is a device or a pipe, not a file (pipes are read as \"-\")", "! q: no such file or folder",
                  "! r/up: is a link back to a folder that is being read; left out", "s.txt: Still read."));
}

TEST_F(ReportReaderTest, RefusesWithAReasonWhatItMayNotRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const std::string path = Write("locked/a.txt", "Secret.");
  fs::permissions(folder_ + "/locked", fs::perms::none);
  EXPECT_THAT(ReadAll({folder_}), ElementsAre("! locked: no permission to read the folder"));
  fs::permissions(folder_ + "/locked", fs::perms::owner_all);
}

TEST_F(ReportReaderTest, ReadsTheReportsOfADossier) {
  EXPECT_THAT(ReadAll({Write("d.json",
                             "{\"schema\":\"rashomon/dossier/1\",\"reports\":[\n{\"id\":\"a\",\"text\":\"One.\"},\n"
                             "{\"id\":\"b\"}],\n\"events\":[]}")}),
              ElementsAre("d.json:1: One.", "! d.json:2: has no \"text\""));
  EXPECT_THAT(ReadAll({Write("e.json", "{\"schema\":\"rashomon/dossier/1\",\"reports\":[")}),
              ElementsAre(HasSubstr("! e.json: not valid JSON")));
}

TEST_F(ReportReaderTest, GivesUpARecordOfAnyFormatThatTakesTooLong) {
  IngestOptions options;
  options.max_milliseconds = 0;
  const std::string item =
      R"({"uri": "a", "versioncreated": "2024-03-02", "pubstatus": "usable", "body_text": "One."})";
  const std::string inputs[] = {
      "A crane lost its load.",
      "{\"text\": \"A crane lost its load.\"}\n",
      "<html><body><p>A crane lost its load.</p></body></html>",
      "<rss version=\"2.0\"><channel><item><title>Crane</title><description>It "
      "fell.</description></item></channel></rss>",
      item,
      "[" + item + "," + item + "]",
      R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><contentSet><inlineData>One.</inlineData></contentSet></newsItem>)",
      testing::WarcRecord("response", "https://sellin.example/x",
                          testing::HttpResponse("<p>A crane lost its load.</p>")),
  };
  for (const std::string& input : inputs) {
    const std::vector<ReadOutcome> outcomes = ReadBytes("x", input, options);
    ASSERT_EQ(outcomes.size(), 1u) << input;
    ASSERT_TRUE(outcomes[0].problem) << input;
    EXPECT_THAT(outcomes[0].problem->message, HasSubstr("given up after 0 ms")) << input;
  }
}

TEST_F(ReportReaderTest, TakesTheBlocksOfALineThatFitItsText) {
  const auto read = [](std::string_view blocks) {
    return *ReadBytes("x", "{\"text\": \"Café burns\\n\\nOne\", \"blocks\": " + std::string(blocks) + "}\n", {})[0]
                .report;
  };
  const Report fitting = read(
      R"([{"kind": "subheadline", "begin": 0, "end": 10}, {"kind": "paragraph", "form": "list_item", "begin": 12, "end": 15, "time": "2024-03-02T10:00:00Z"}])");
  ASSERT_EQ(fitting.marked.size(), 2u);
  EXPECT_EQ(fitting.marked[0].span.In(fitting.text), "Café burns");
  EXPECT_EQ(fitting.marked[0].form, TextForm::kSubheadline);
  EXPECT_EQ(fitting.marked[1].form, TextForm::kListItem);
  EXPECT_EQ(fitting.marked[1].time->text, "2024-03-02T10:00:00Z");
  EXPECT_EQ(fitting.extra_json, "{}");
  for (const char* const bad :
       {"7", "[7]", R"([{"kind": "caption", "begin": 3, "end": 99}])",
        R"([{"kind": "caption", "begin": 3, "end": 5}, {"kind": "caption", "begin": 4, "end": 6}])"}) {
    const Report report = read(bad);
    EXPECT_TRUE(report.marked.empty()) << bad;
    ASSERT_EQ(report.findings.size(), 1u) << bad;
    EXPECT_EQ(report.findings[0].kind, "key-ignored");
  }
}

TEST_F(ReportReaderTest, WorkersChangeNothing) {
  std::string lines;
  for (int i = 0; i < 200; ++i) {
    lines += i % 7 == 3 ? "no json\n" : "{\"text\": \"Boat " + std::to_string(i) + " sank off the cape.\"}\n";
  }
  const std::string path = Write("boats.jsonl", lines);
  const std::string page =
      Write("page.html", "<html><body><p>A boat sank off the cape, with nobody on it.</p></body></html>");
  std::vector<std::string> alone;
  for (const unsigned workers : {0u, 1u, 5u}) {
    std::vector<std::string> read;
    ReportReader reader({page, path, folder_ + "/none", page}, {}, workers);
    while (std::optional<ReadOutcome> next = reader.Next()) {
      read.push_back(next->report ? next->report->input + next->report->text : next->problem->message);
    }
    EXPECT_EQ(reader.records_read(), 202u);
    if (alone.empty()) alone = read;
    EXPECT_EQ(read, alone);
  }
  ReportReader early({path}, {}, 3);  // may be left before its end
  EXPECT_TRUE(early.Next().has_value());
}

TEST_F(ReportReaderTest, CountsTheBytesOfFilesOnly) {
  const std::string path = Write("a.txt", "Twelve bytes");
  ReportReader files({path}, {});
  EXPECT_EQ(files.bytes_total(), 12u);
  while (files.Next()) {
  }
  EXPECT_EQ(files.bytes_read(), 12u);
  EXPECT_FALSE(ReportReader({folder_}, {}).bytes_total().has_value());
}

}  // namespace
}  // namespace rashomon

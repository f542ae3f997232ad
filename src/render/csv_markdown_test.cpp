#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/render.h"
#include "render/testing/fixture.h"

namespace rashomon {
namespace {

using testing::HasSubstr;
using testing::Not;

// The cells of RFC 4180 text, read the slow way.
std::vector<std::vector<std::string>> ReadCsv(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"')
        row.back() += c;
      else if (i + 1 < text.size() && text[i + 1] == '"')
        row.back() += text[++i];
      else
        quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      row.emplace_back();
    } else if (c == '\r') {
      ++i;
      rows.push_back(std::move(row));
      row.assign(1, "");
    } else {
      row.back() += c;
    }
  }
  return rows;
}

TEST(CsvTest, OneRowPerClaimWithAsManyCellsAsTheHeader) {
  const auto rows = ReadCsv(Render(MakeFixtureDossier(), RenderFormat::kCsv, {}));
  ASSERT_EQ(rows.size(), 1u + 4 + 2 + 2 + 1 + 1 + 1);
  for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size());
  const std::vector<std::string>& first = rows[1];
  EXPECT_EQ(first[0], "e1");
  EXPECT_EQ(first[2], "killed");
  EXPECT_EQ(first[4], "14");
  EXPECT_EQ(first[5], "");
  EXPECT_EQ(first[17], "At least 14 people were killed");
  EXPECT_EQ(first[18], "gazette#f0");
}

TEST(CsvTest, NoCellFromAReportIsAFormula) {
  Dossier dossier = MakeFixtureDossier();
  dossier.reports[4].report.outlet = "=HYPERLINK(\"http://x\",\"y\")";
  dossier.events[1].label = "@SUM(1)";
  dossier.events[1].account.figures[0].group = "-2+3";
  for (const auto& row : ReadCsv(Render(dossier, RenderFormat::kCsv, {}))) {
    for (const std::string& cell : row) {
      if (!cell.empty()) {
        EXPECT_EQ(std::string_view("=+-@\t\r").find(cell[0]), std::string_view::npos) << cell;
      }
    }
  }
}

TEST(MarkdownTest, SectionsStandInTheOrderOfTheDossier) {
  const std::string text = Render(MakeFixtureDossier(), RenderFormat::kMarkdown, {.explain = Explain::kYes});
  std::size_t last = 0;
  for (const char* heading : {"# Bombing: fish market of Ostraven", "**killed: at least 17**", "## Figures",
                              "## Who is held", "## Where the accounts", "## How the numbers", "## Who said",
                              "## Timeline", "## Names", "## Sources", "## Read with care", "## Why these"}) {
    const std::size_t at = text.find(heading, last);
    ASSERT_NE(at, std::string::npos) << heading << "\n" << text;
    last = at;
  }
}

TEST(MarkdownTest, WordsFromReportsCannotMarkUp) {
  Dossier dossier = MakeFixtureDossier();
  dossier.events[0].account.statements[0].text = "a | b *c* [d](javascript:x) <img src=x>\n\n# head";
  const std::string text = Render(dossier, RenderFormat::kMarkdown, {.detail = Detail::kVerbose});
  EXPECT_THAT(text, HasSubstr("a \\| b \\*c\\* \\[d\\](javascript:x) &lt;img src=x&gt; \\# head"));
  EXPECT_THAT(text, Not(HasSubstr("<script")));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
}

TEST(MarkdownTest, StrikesThroughWhatWasTakenBackAndTellsWhy) {
  const std::string markdown = Render(MakeFixtureDossier(), RenderFormat::kMarkdown, {});
  EXPECT_THAT(markdown,
              HasSubstr("- ~~Tribune, 3 Mar 2031 15:00 GMT: Dozens &lt;b&gt;dead&lt;/b&gt;~~ — taken back by M. Orr"));
  EXPECT_THAT(markdown, HasSubstr("  - ~~at least 40 killed, everyone~~ on its word alone: “At least 40 were killed”"));
  EXPECT_THAT(markdown, HasSubstr("## Passages in several reports"));
}

}  // namespace
}  // namespace rashomon

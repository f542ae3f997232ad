#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ingest/detect.h"
#include "ingest/ingest.h"
#include "ingest/readers.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

TEST(TextReaderTest, KeepsTheTextAndSaysWhatWasDoneToIt) {
  struct Case {
    std::string bytes;
    std::string text;
    std::string finding;  // "" = none
  };
  const Case cases[] = {
      {.bytes = "Two dead.\r\n\r\nMore soon.\n", .text = "Two dead.\r\n\r\nMore soon.\n", .finding = ""},
      {.bytes = "\xEF\xBB\xBFTwo dead.", .text = "Two dead.", .finding = ""},
      {.bytes = std::string("\xFF\xFET\0w\0o\0", 8), .text = "Two", .finding = ""},
      {.bytes = std::string("\xFE\xFF\0T\0w\0o", 8), .text = "Two", .finding = ""},
      {.bytes = std::string("T\0h\0r\0e\0e\0 \0h\0u\0r\0t\0 \0h\0e\0r\0e\0.\0", 32),
       .text = "Three hurt here.",
       .finding = "encoding-converted"},
      {.bytes = "Fünf Tote in M\xFCnchen", .text = "Fünf Tote in M\uFFFDnchen", .finding = "encoding-repaired"},
      {.bytes = "One \xE9 only", .text = "One \uFFFD only", .finding = "encoding-repaired"},
      {.bytes = std::string("Five\0 dead in the old harbour after the storm", 45),
       .text = "Five\uFFFD dead in the old harbour after the storm",
       .finding = "nul-replaced"},
      {.bytes = "Twelve \u202Edaed\u202C people", .text = "Twelve \u202Edaed\u202C people", .finding = "bidi-control"},
  };
  for (const Case& c : cases) {
    const auto report = ReadTextReport("a.txt", c.bytes, {});
    ASSERT_TRUE(report.has_value()) << c.text;
    EXPECT_EQ(report->text, c.text);
    EXPECT_EQ(report->findings.empty() ? "" : report->findings[0].kind, c.finding) << c.text;
    EXPECT_EQ(report->id, "a.txt");
    EXPECT_TRUE(report->title.empty());
  }
}

TEST(TextReaderTest, ConvertsALegacyEncodingThatItKnowsForSure) {
  const std::string bytes =
      "D\xE9sastre \xE0 N\xEEmes : la pr\xE9"
      "fecture a annonc\xE9 que trois \xE9l\xE8ves ont \xE9t\xE9 bless\xE9s pendant la "
      "temp\xEAte, et que l'\xE9"
      "cole \xE9tait ferm\xE9"
      "e jusqu'\xE0 nouvel ordre.";
  const auto report = ReadTextReport("a.txt", bytes, {});
  ASSERT_TRUE(report.has_value());
  EXPECT_TRUE(report->text.starts_with("Désastre à Nîmes : la préfecture")) << report->text;
  ASSERT_EQ(report->findings.size(), 1u);
  EXPECT_EQ(report->findings[0].kind, "encoding-converted");
}

TEST(TextReaderTest, RefusesWhatIsNoText) {
  struct Case {
    std::string bytes;
    std::string message;
  };
  const Case cases[] = {
      {.bytes = "", .message = "a: is empty"},
      {.bytes = " \n\t\n", .message = "a: is empty"},
      {.bytes = "\xEF\xBB\xBF", .message = "a: is empty"},
      {.bytes = "%PDF-1.7 ...", .message = "a: is a PDF document, not text"},
      {.bytes = std::string(64, '\0'), .message = "a: is binary, not text (too many control bytes)"},
      {.bytes = "\x01\x02\x03\x04\x05 abc", .message = "a: is binary, not text (too many control bytes)"},
  };
  for (const Case& c : cases) {
    const auto report = ReadTextReport("a", c.bytes, {});
    ASSERT_FALSE(report.has_value()) << c.message;
    EXPECT_EQ(report.error().message, c.message);
  }
}

TEST(DetectTest, TellsFormatsByTheirContent) {
  struct Case {
    std::string_view head;
    InputFormat format;
  };
  const Case cases[] = {
      {.head = "Five people died.", .format = InputFormat::kText},
      {.head = "", .format = InputFormat::kText},
      {.head = "{curly} words", .format = InputFormat::kText},
      {.head = "<b>5</b> hurt", .format = InputFormat::kText},
      {.head = "\n {\"id\": 1, \"text\": \"x\"}\n", .format = InputFormat::kJsonLines},
      {.head = "{\"txt\": \"x\"}\n", .format = InputFormat::kJsonLines},
      {.head = "{\"uri\": \"urn:x\",\n \"versioncreated\": \"2024-03-02\"}", .format = InputFormat::kNinjs},
      {.head = "<!DOCTYPE html><html>", .format = InputFormat::kHtml},
      {.head = "\xEF\xBB\xBF<p>Words</p>", .format = InputFormat::kHtml},
      {.head = "junk <html lang=en>", .format = InputFormat::kHtml},
      {.head = "<?xml version=\"1.0\"?><html xmlns=\"x\">", .format = InputFormat::kHtml},
      {.head = "<?xml version=\"1.0\"?><rss>", .format = InputFormat::kRss},
      {.head = "<?xml version=\"1.0\"?><feed xmlns=\"x\">", .format = InputFormat::kAtom},
      {.head = "<newsItem guid=\"x\">", .format = InputFormat::kNewsmlG2},
      {.head = "WARC/1.1\r\n", .format = InputFormat::kWarc},
  };
  for (const Case& c : cases) EXPECT_EQ(Name(DetectFormat(c.head)), Name(c.format)) << c.head;
}

TEST(DetectTest, KnowsItsFormatsByName) {
  for (const std::string_view name : {"text", "html", "jsonl", "rss", "atom", "warc", "ninjs", "newsml-g2"}) {
    const auto format = ParseInputFormat(name);
    ASSERT_TRUE(format.has_value());
    EXPECT_EQ(Name(*format), name);
  }
  EXPECT_FALSE(ParseInputFormat("docx").has_value());
}

TEST(OutletTest, IsTheHostOfTheAddress) {
  struct Case {
    std::string_view url;
    std::string_view outlet;
  };
  const Case cases[] = {
      {.url = "https://www.example.org/news/1", .outlet = "example.org"},
      {.url = "http://news.example.co.uk:80/1?u=a@b", .outlet = "news.example.co.uk"},
      {.url = "http://archive.example/web/20160103115146/http://www.Daily.example:80/x", .outlet = "daily.example"},
      {.url = "not an address", .outlet = ""},
      {.url = "https://localhost/x", .outlet = ""},
      {.url = "", .outlet = ""},
  };
  for (const Case& c : cases) EXPECT_EQ(OutletOfUrl(c.url), c.outlet) << c.url;
}

RC_GTEST_PROP(TextReaderProperty, AnyBytesGiveValidTextOrAReason, (const std::string& bytes)) {
  const auto report = ReadTextReport("x", bytes, {});
  if (report) {
    RC_ASSERT(IsValidUtf8(report->text));
    RC_ASSERT(report->text.find('\0') == std::string::npos);
    for (const Finding& finding : report->findings) {
      if (finding.span) RC_ASSERT(finding.span->end <= report->text.size());
    }
  } else {
    RC_ASSERT(!report.error().message.empty());
  }
}

}  // namespace
}  // namespace rashomon

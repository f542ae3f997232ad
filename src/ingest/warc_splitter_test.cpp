#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/raw_report.h"
#include "ingest/testing/packed.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

using testing::Brotli;
using ::testing::ElementsAre;
using testing::Gzip;
using ::testing::HasSubstr;
using testing::HttpResponse;
using testing::Lines;
using testing::WarcRecord;
using testing::Zstd;

constexpr std::string_view kWords =
    "The harbour office at Sellin closed its gates on Monday, after the third crane in a month had lost its load over "
    "the quay.";

std::string Page(std::string_view title) {
  return "<html><head><title>" + std::string(title) + "</title></head><body><h1>" + std::string(title) +
         "</h1><article><p>" + std::string(kWords) + "</p><p>" + std::string(title) +
         ", said the office, and nobody was hurt by any of them.</p></article></body></html>";
}
std::string TextOf(std::string_view title) {
  return std::string(kWords) + "\n\n" + std::string(title) + ", said the office, and nobody was hurt by any of them.";
}

const std::string kInfo =
    WarcRecord("warcinfo", "", "software: a crawler\r\n", "Content-Type: application/warc-fields\r\n");
const std::string kFirst =
    WarcRecord("response", "https://sellin.example/2024/03/02/crane", HttpResponse(Page("Crane one")));
const std::string kRequest = WarcRecord("request", "https://sellin.example/2024/03/02/crane", "GET / HTTP/1.1\r\n\r\n");
const std::string kImage =
    WarcRecord("response", "https://sellin.example/a.png", HttpResponse("\x89PNG...", "Content-Type: image/png\r\n"));
const std::string kRevisit = WarcRecord("revisit", "https://sellin.example/b", "HTTP/1.1 200 OK\r\n\r\n");
const std::string kMissing = WarcRecord("response", "https://sellin.example/none",
                                        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + Page("No"));
const std::string kSecond = WarcRecord("response", "https://sellin.example/two", HttpResponse(Page("Crane two")));

std::vector<std::string> Read(const std::string& bytes, IngestOptions options = {}) {
  return Lines(ReadBytes("a.warc", bytes, options));
}

TEST(WarcTest, ReadsPagesAndPassesOverTheRest) {
  const std::string plain = kInfo + kRequest + kFirst + kImage + kRevisit + kMissing + kSecond;
  const std::string members =
      Gzip(kInfo) + Gzip(kRequest) + Gzip(kFirst) + Gzip(kImage) + Gzip(kRevisit) + Gzip(kMissing) + Gzip(kSecond);
  for (const std::string& archive :
       {plain, members, Gzip(plain), Zstd(plain),
        Zstd(kInfo + kRequest + kFirst) + Zstd(kImage + kRevisit + kMissing) + Zstd(kSecond)}) {
    const auto lines = Read(archive);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_THAT(lines[0], HasSubstr(TextOf("Crane one")));
    EXPECT_THAT(lines[1], HasSubstr(TextOf("Crane two")));
  }
  EXPECT_THAT(Read(plain), ElementsAre("a.warc:3: " + TextOf("Crane one"), "a.warc:7: " + TextOf("Crane two")));
}

TEST(WarcTest, TakesTheAddressFromTheRecord) {
  const auto outcomes = ReadBytes("a.warc", kFirst, {});
  ASSERT_EQ(outcomes.size(), 1u);
  const Report& report = *outcomes[0].report;
  EXPECT_EQ(report.url, "https://sellin.example/2024/03/02/crane");
  EXPECT_EQ(report.outlet, "sellin.example");
  EXPECT_EQ(report.published->text, "2024-03-02");
  EXPECT_THAT(report.extra_json, HasSubstr("2024-03-02T10:00:00Z"));
}

TEST(WarcTest, UndoesTheTransferOfThePage) {
  const std::string page = Page("Crane one");
  const std::string chunked =
      "10\r\n" + page.substr(0, 16) + "\r\n" + "fff;x=y\r\n" + page.substr(16) + "\r\n0\r\n\r\n";
  struct Case {
    std::string body;
    std::string headers;
  };
  const Case cases[] = {
      {.body = Gzip(page), .headers = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"},
      {.body = page, .headers = "content-type: text/html\r\ncontent-encoding: gzip\r\n"},
      {.body = Brotli(page), .headers = "Content-Type: text/html\r\nContent-Encoding: br\r\n"},
      {.body = page, .headers = "Content-Type: text/html\r\nContent-Encoding: br\r\n"},
      {.body = "8\r\n" + page.substr(0, 8) + "\r\n",
       .headers = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"},
      {.body = page, .headers = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"},
      {.body = page, .headers = ""},
  };
  for (const Case& c : cases) {
    if (c.body.starts_with("8")) continue;
    EXPECT_THAT(Read(WarcRecord("response", "https://sellin.example/x", HttpResponse(c.body, c.headers))),
                ElementsAre("a.warc:1: " + TextOf("Crane one")))
        << c.headers;
  }
  const std::string size = [&] {
    char hex[16];
    std::snprintf(hex, sizeof hex, "%zx", page.size() - 16);
    return std::string(hex);
  }();
  const std::string body =
      "10\r\n" + page.substr(0, 16) + "\r\n" + size + ";x=y\r\n" + page.substr(16) + "\r\n0\r\n\r\n";
  EXPECT_THAT(Read(WarcRecord("response", "https://sellin.example/x",
                              HttpResponse(body, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"))),
              ElementsAre("a.warc:1: " + TextOf("Crane one")));
}

TEST(WarcTest, NamesAPackingThatItDoesNotKnowOrThatIsDamaged) {
  const auto read = [](const std::string& body, const std::string& encoding) {
    return Read(WarcRecord("response", "https://sellin.example/x",
                           HttpResponse(body, "Content-Type: text/html\r\nContent-Encoding: " + encoding + "\r\n")));
  };
  const std::string noise("\x00\x8B\xFF\x01", 4);
  EXPECT_THAT(read(noise, "compress"), ElementsAre("! a.warc:1: packed as \"compress\", which is not read"));
  EXPECT_THAT(read(noise, "br"), ElementsAre("! a.warc:1: damaged"));
  const std::string packed = Brotli(Page("Crane one"));
  EXPECT_THAT(read(packed.substr(0, packed.size() / 2), "br"), ElementsAre("! a.warc:1: ends in the middle"));
  EXPECT_THAT(read(Brotli(std::string(40u << 20, ' ')), "br"), ElementsAre(HasSubstr("unpacks to more than")));
}

TEST(WarcTest, ReadsTheItemsOfAFeed) {
  const std::string feed =
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Sellin Post</title><item><title>Crane one</title>"
      "<link>https://sellin.example/1</link><description>A crane lost its "
      "load.</description></item><item><title/></item>"
      "<item><title>Crane two</title><description>So did another.</description></item></channel></rss>";
  const auto read = [](const std::string& body, const std::string& type) {
    return Read(
        WarcRecord("response", "https://sellin.example/rss", HttpResponse(body, "Content-Type: " + type + "\r\n")) +
        kSecond);
  };
  for (const std::string type : {"application/rss+xml; charset=utf-8", "text/xml"}) {
    EXPECT_THAT(read(feed, type),
                ElementsAre("a.warc:1:1: A crane lost its load.", "! a.warc:1:2: the item holds no text",
                            "a.warc:1:3: So did another.", "a.warc:2: " + TextOf("Crane two")));
  }
  EXPECT_THAT(read("<urlset><url>x</url></urlset>", "text/xml"),
              ElementsAre("? a.warc:1: is no feed", "a.warc:2: " + TextOf("Crane two")));
}

TEST(WarcTest, GoesOnBehindDamage) {
  std::string flipped = Gzip(kFirst);
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x55);
  const std::string cut_header = "WARC/1.0\r\nWARC-Type: response\r\nContent-Len";
  const std::string no_length = "WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>x</p>\r\n\r\n";
  const std::string cases[] = {
      flipped + Gzip(kSecond),                      // a damaged member
      Gzip(kFirst).substr(0, 200) + Gzip(kSecond),  // a member that is cut off
      Gzip(cut_header) + Gzip(kSecond),             // a header without an end
      Gzip(no_length) + Gzip(kSecond),              // no length
      "rubbish, and more of it\r\n" + kSecond,      // no archive to begin with
      no_length + kSecond,
      cut_header + "\r\n\r\n" + kSecond,
  };
  for (const std::string& archive : cases) {
    IngestOptions options;
    options.format = InputFormat::kWarc;
    const auto lines = Read(archive, options);
    ASSERT_FALSE(lines.empty());
    EXPECT_THAT(lines.back(), HasSubstr(TextOf("Crane two"))) << archive;
    EXPECT_THAT(lines.front(), HasSubstr("! a.warc:1: damaged record")) << archive;
  }
}

TEST(WarcTest, ReadsWhatIsLeftOfARecordThatWasCut) {
  // The length promises more than is there: the next record begins inside of the block.
  const std::string cut = kFirst.substr(0, kFirst.size() - 60) + "\r\n";
  const auto outcomes = ReadBytes("a.warc", cut + kSecond, {});
  ASSERT_EQ(outcomes.size(), 2u);
  EXPECT_THAT(outcomes[0].report->text, HasSubstr(kWords));
  EXPECT_EQ(outcomes[0].report->findings.back().kind, "cut-off");
  EXPECT_THAT(outcomes[1].report->text, HasSubstr(TextOf("Crane two")));
}

TEST(WarcTest, ARecordCutAnywhereNeverHangsOrCrashes) {
  const std::string plain = kInfo + kFirst + kSecond;
  const std::string packed = Gzip(kInfo) + Gzip(kFirst) + Gzip(kSecond);
  for (const std::string& archive : {plain, packed}) {
    for (std::size_t size = 1; size < archive.size(); size += 7) (void)Read(archive.substr(0, size));
  }
}

TEST(WarcTest, KeepsHostileNamesOutOfMessages) {
  const auto outcomes = ReadBytes(
      "a.warc",
      WarcRecord("response", "https://sellin.example/..%2f..%2fetc/passwd\x1b[31m", HttpResponse(Page("Crane"))), {});
  ASSERT_TRUE(outcomes[0].report.has_value());
  EXPECT_EQ(outcomes[0].report->url.find('\x1b'), std::string::npos);
  EXPECT_EQ(outcomes[0].report->input, "a.warc:1");
}

TEST(WarcTest, CutsALongNameBetweenCharacters) {
  std::string id;
  for (int i = 0; i < 300; ++i) id += i % 2 == 0 ? "\xC3\xA9" : "\xE2\x82\xAC";
  std::string record = kFirst;
  record.replace(record.find("<urn:uuid:6b1f>"), 15, "<" + id + ">");
  const auto outcomes = ReadBytes("a.warc", record, {});
  ASSERT_TRUE(outcomes[0].report.has_value());
  EXPECT_TRUE(IsValidUtf8(outcomes[0].report->extra_json));
  EXPECT_EQ(outcomes[0].report->extra_json.find("\xEF\xBF\xBD"), std::string::npos);
}

TEST(WarcTest, RefusesARecordThatIsTooLongAndReadsTheNext) {
  IngestOptions options;
  options.max_report_bytes = 4000;
  const std::string longer = WarcRecord("response", "https://sellin.example/l", HttpResponse(std::string(200000, 'x')));
  EXPECT_THAT(Read(longer + kSecond, options),
              ElementsAre("! a.warc:1: is longer than 4000 bytes, the limit for one report",
                          "a.warc:2: " + TextOf("Crane two")));
}

TEST(UnpackTest, StopsABomb) {
  const std::string bomb = Gzip(std::string(80u << 20, '\0'));
  EXPECT_EQ(Unpack(bomb, Packing::kGzip, 200u << 20).error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(Unpack(Gzip("words"), Packing::kGzip, 4).error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(*Unpack(Gzip("wo") + Gzip("rds"), Packing::kGzip, 100), "words");
  EXPECT_EQ(*Unpack(Zstd("wo") + Zstd("rds"), Packing::kZstd, 100), "words");
  EXPECT_EQ(Unpack(Gzip("words").substr(0, 12), Packing::kGzip, 100).error().message, "ends in the middle");
  EXPECT_THAT(Read(bomb), ElementsAre(HasSubstr("is longer than")));
}

TEST(UnpackTest, ReadsPackedInputsOfEveryFormat) {
  EXPECT_THAT(Read(Zstd("Two boats sank off Sellin.")), ElementsAre("a.warc: Two boats sank off Sellin."));
  EXPECT_THAT(Read(Gzip("Two boats ") + Gzip("sank.")), ElementsAre("a.warc: Two boats sank."));
  EXPECT_THAT(Read(Zstd("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n")),
              ElementsAre("a.warc:1: One.", "a.warc:2: Two."));
  EXPECT_THAT(Read(Gzip("Two boats sank.").substr(0, 20)), ElementsAre(HasSubstr("broken archive")));
}

}  // namespace
}  // namespace rashomon

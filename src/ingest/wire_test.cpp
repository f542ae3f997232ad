#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/raw_report.h"
#include "ingest/testing/packed.h"

namespace rashomon {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Lines;

std::vector<ReadOutcome> Read(const std::string& bytes, std::string_view reference_date = "") {
  IngestOptions options;
  if (!reference_date.empty()) options.reference_date = ParseIsoTime(reference_date)->date;
  return ReadBytes("w", bytes, options);
}

constexpr const char* kFlat = R"({"uri": "tag:wire:1", "type": "text", "version": "2", "pubstatus": "usable",
 "versioncreated": "2024-03-02T10:00:00Z", "firstcreated": "2024-03-02T09:00:00Z", "language": "en",
 "headline": "Silo falls at Brenna", "byline": "Ida Holt", "copyrightholder": "Brenna Wire", "ednote": "Adds wounded",
 "body_text": "plain", "body_xhtml": "<p>A silo fell at Brenna.</p><p>Two were hurt.</p>"})";

constexpr const char* kLists = R"({"uri": "https://wire.example/1", "standard": {"name": "ninjs", "version": "3.0"},
 "pubStatus": "usable", "contentCreated": "2024-03-02T09:00:00+01:00", "versionCreated": "2024-03-02T10:00:00+01:00",
 "headlines": [{"role": "short", "value": "Silo"}, {"role": "main", "value": "Silo falls at Brenna"}],
 "bodies": [{"contentType": "text/plain", "value": "plain"},
            {"contentType": "text/html", "value": "<p>A silo fell at Brenna.</p><p>Two were hurt.</p>"}],
 "rightsInfo": {"copyrightHolder": "Brenna Wire"}, "infoSources": [{"name": "Brenna Wire"}], "language": "en"})";

TEST(NinjsTest, ReadsTheFlatAndTheListedForm) {
  for (const char* const item : {kFlat, kLists}) {
    const auto outcomes = Read(item);
    ASSERT_THAT(Lines(outcomes), ElementsAre("w: A silo fell at Brenna.\n\nTwo were hurt."));
    EXPECT_EQ(outcomes[0].report->title, "Silo falls at Brenna");
    EXPECT_EQ(outcomes[0].report->copyright_holder, "Brenna Wire");
    EXPECT_EQ(outcomes[0].report->language, "en");
  }
  EXPECT_EQ(Read(kFlat)[0].report->published->text, "2024-03-02T09:00:00Z");
  EXPECT_EQ(Read(kFlat)[0].report->updated->text, "2024-03-02T10:00:00Z");
  EXPECT_EQ(Read(kFlat)[0].report->item, "tag:wire:1");
  EXPECT_EQ(Read(kFlat)[0].report->version, "2");
  EXPECT_EQ(Read(kLists)[0].report->published->text, "2024-03-02T09:00:00+01:00");
  EXPECT_EQ(Read(kLists)[0].report->outlet, "Brenna Wire");
}

// 2.x has the lists of 3.x with the small letters of 1.x.
TEST(NinjsTest, ReadsTheListsOfItsSecondVersion) {
  std::string second = kLists;
  for (const auto& [third, small] : {std::pair{"pubStatus", "pubstatus"},
                                     {"contentCreated", "contentcreated"},
                                     {"versionCreated", "versioncreated"},
                                     {"contentType", "contenttype"},
                                     {"contentType", "contenttype"},
                                     {"rightsInfo", "rightsinfo"},
                                     {"copyrightHolder", "copyrightholder"},
                                     {"infoSources", "infosources"},
                                     {"3.0", "2.1"}}) {
    second.replace(second.find(third), std::string_view(third).size(), small);
  }
  const Report report = *Read(second)[0].report;
  const Report third = *Read(kLists)[0].report;
  EXPECT_EQ(report.text, third.text);
  EXPECT_EQ(report.title, third.title);
  EXPECT_EQ(report.published, third.published);
  EXPECT_EQ(report.updated, third.updated);
  EXPECT_EQ(report.outlet, third.outlet);
  EXPECT_EQ(report.copyright_holder, third.copyright_holder);
}

TEST(NinjsTest, ReadsListsAndLines) {
  const std::string a = R"({"uri": "a", "versioncreated": "2024-03-02", "body_text": "One."})";
  const std::string b = R"({"uri": "b", "versioncreated": "2024-03-02", "body_text": "Two."})";
  EXPECT_THAT(Lines(Read("[" + a + ", " + b + ", 7]")),
              ElementsAre("w:1: One.", "w:2: Two.", "! w:3: is no ninjs item"));
  EXPECT_THAT(Lines(Read(a + "\n" + b + "\n")), ElementsAre("w:1: One.", "w:2: Two."));
  EXPECT_THAT(Lines(Read(a.substr(0, a.size() - 4))), ElementsAre(HasSubstr("! w: not valid JSON")));
}

std::string WithStatus(std::string_view key, std::string_view value) {
  return "{\"uri\": \"tag:wire:1\", \"versioncreated\": \"2024-03-02T10:00:00Z\", \"" + std::string(key) + "\": \"" +
         std::string(value) + "\", \"body_text\": \"A silo fell.\"}";
}

TEST(NinjsTest, LeavesOutWhatIsWithheldCanceledOrUnderEmbargo) {
  const auto canceled = Read(WithStatus("pubstatus", "canceled"));
  EXPECT_THAT(Lines(canceled), ElementsAre("? w (tag:wire:1): canceled by its publisher"));
  EXPECT_EQ(canceled[0].retracted_item, "tag:wire:1");
  EXPECT_THAT(Lines(Read(WithStatus("pubstatus", "withheld"))),
              ElementsAre("? w (tag:wire:1): withheld by its publisher"));
  const std::string embargoed = WithStatus("embargoed", "2024-03-05T06:00:00Z");
  EXPECT_THAT(Lines(Read(embargoed)),
              ElementsAre(HasSubstr("? w (tag:wire:1): under embargo until 2024-03-05T06:00:00Z")));
  EXPECT_THAT(Lines(Read(embargoed, "2024-03-05")), ElementsAre(HasSubstr("under embargo")));
  EXPECT_THAT(Lines(Read(embargoed, "2024-03-06")), ElementsAre("w: A silo fell."));
  EXPECT_THAT(Lines(Read(WithStatus("embargoed", "some day"), "2024-03-06")), ElementsAre(HasSubstr("under embargo")));
  EXPECT_THAT(Lines(Read(R"({"uri": "p", "type": "picture", "versioncreated": "2024-03-02"})")),
              ElementsAre("? w (p): holds no text (it is of type picture)"));
}

constexpr const char* kItem =
    R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:brenna:1" version="3" xml:lang="en">
<rightsInfo><copyrightHolder literal="BW"><name>Brenna Wire</name></copyrightHolder></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Brenna Wire"/><versionCreated>2024-03-02T10:00:00Z</versionCreated>
<firstCreated>2024-03-02T09:00:00Z</firstCreated><pubStatus qcode="stat:STATUS"/>EMBARGO</itemMeta>
<contentMeta><headline>Silo falls at Brenna</headline><by>Ida Holt</by><creditline>Brenna Wire/Nord Agency</creditline><language tag="en-GB"/></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>no</title></head>
<body><body.head><hedline><hl1>Silo falls</hl1></hedline></body.head><body.content><p>A silo fell at <b>Brenna</b> &amp; rolled.</p><p>Two were hurt.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>)";

std::string Item(std::string_view status, std::string_view embargo = "") {
  std::string item = kItem;
  item.replace(item.find("STATUS"), 6, status);
  item.replace(item.find("EMBARGO"), 7, embargo);
  return item;
}

TEST(NewsmlG2Test, ReadsAnItem) {
  const auto outcomes = Read(Item("usable"));
  ASSERT_THAT(Lines(outcomes), ElementsAre("w: A silo fell at Brenna & rolled.\n\nTwo were hurt."));
  const Report& report = *outcomes[0].report;
  EXPECT_EQ(report.title, "Silo falls at Brenna");
  EXPECT_EQ(report.byline, "Ida Holt");
  EXPECT_EQ(report.outlet, "Brenna Wire");
  EXPECT_EQ(report.credit, "Brenna Wire/Nord Agency");
  EXPECT_EQ(report.copyright_holder, "Brenna Wire");
  EXPECT_EQ(report.language, "en-GB");
  EXPECT_EQ(report.published->text, "2024-03-02T09:00:00Z");
  EXPECT_EQ(report.updated->text, "2024-03-02T10:00:00Z");
  EXPECT_EQ(report.item, "urn:newsml:brenna:1");
  EXPECT_EQ(report.version, "3");
}

TEST(NewsmlG2Test, ReadsMessagesAndPrefixes) {
  std::string prefixed = R"(<n:newsItem guid="g2"><n:itemMeta><n:pubStatus qcode="stat:usable"/></n:itemMeta>
<n:contentSet><n:inlineXML><h:html><h:head><h:title>x</h:title></h:head><h:body><h:p>Prefixed.</h:p></h:body></h:html></n:inlineXML></n:contentSet></n:newsItem>)";
  const std::string data =
      R"(<newsItem guid="g3"><contentSet><inlineData contenttype="text/plain">Plain words.</inlineData></contentSet></newsItem>)";
  const auto lines = Lines(Read("<newsMessage><header><sent>2024-03-02</sent></header><itemSet>" + Item("usable") +
                                prefixed + data + "<packageItem guid=\"p\"/></itemSet></newsMessage>"));
  EXPECT_THAT(lines, ElementsAre(HasSubstr("w:1: A silo fell"), HasSubstr("Prefixed."), "w:3: Plain words.",
                                 "? w:4: is a packageItem, not a news item"));
}

TEST(NewsmlG2Test, HonoursStatusAndEmbargo) {
  const auto canceled = Read(Item("canceled"));
  EXPECT_THAT(Lines(canceled), ElementsAre(HasSubstr("canceled by its publisher")));
  EXPECT_EQ(canceled[0].retracted_item, "urn:newsml:brenna:1");
  EXPECT_THAT(Lines(Read(Item("withheld"))), ElementsAre(HasSubstr("withheld")));
  EXPECT_THAT(Lines(Read(Item("usable", "<embargoed>2024-03-05</embargoed>"))),
              ElementsAre(HasSubstr("under embargo")));
  EXPECT_THAT(Lines(Read(Item("usable", "<embargoed>2024-03-05</embargoed>"), "2024-03-05")),
              ElementsAre(HasSubstr("A silo fell")));
}

TEST(NewsmlG2Test, SurvivesDamageAndDepth) {
  const std::string item = Item("usable");
  for (std::size_t size = 1; size < item.size(); size += 11) {
    IngestOptions options;
    options.format = InputFormat::kNewsmlG2;
    EXPECT_EQ(ReadBytes("w", item.substr(0, size), options).size(), 1u);
  }
  std::string deep = "<newsItem><contentSet><inlineXML>";
  for (int i = 0; i < 100000; ++i) deep += "<p>";
  deep += "x";
  for (int i = 0; i < 100000; ++i) deep += "</p>";
  EXPECT_THAT(Lines(Read(deep + "</inlineXML></contentSet></newsItem>")), ElementsAre(HasSubstr("nested too deep")));
  EXPECT_THAT(Lines(Read("<!DOCTYPE newsItem [<!ENTITY a "
                         "\"&#x41;\">]><newsItem><contentSet><inlineData>&a;</inlineData></contentSet></newsItem>")),
              ElementsAre("w: &a;"));
}

}  // namespace
}  // namespace rashomon

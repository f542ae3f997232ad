#include "codec/codec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codec/json_writer.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

using testing::HasSubstr;

// The bytes of `words` in `text`.
ByteSpan SpanOf(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  EXPECT_NE(at, std::string_view::npos) << words;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

constexpr std::string_view kText =
    "Señor Peña, the mayor of Túnel, said on Tuesday that at least 60 villagers had died — “a dozen of them children”. "
    "The Free Valley group denied any part in it.";

AnnotatedReport FullReport() {
  AnnotatedReport out;
  Report& report = out.report;
  report.id = "valley-1";
  report.input = "clippings/valley.txt";
  report.title = "Sixty dead in \"Túnel\"\tvalley";
  report.outlet = "Valley Courier";
  report.byline = "Ana Ruiz";
  report.url = "https://courier.example/a?b=1&c=2";
  report.language = "en";
  report.text = kText;
  report.event_key = "valley";
  report.published = ParseIsoTime("2031-03-04T21:05:00+02:00");
  report.published_basis = PublishedBasis::kMetadata;
  report.extra_json = "{\"section\": \"World\", \"rank\": 1.50, \"tags\": [\"a b\", {\"x\": 1e3}]}";
  report.findings.push_back({.kind = "encoding-repaired", .message = "2 bytes", .span = std::nullopt});

  Annotation& annotation = out.annotation;
  annotation.published = report.published;
  annotation.published_basis = report.published_basis;
  annotation.updated = ParseIsoTime("2031-03-05");
  annotation.language = "en";
  annotation.findings = report.findings;
  annotation.findings.push_back({.kind = "odd-word", .message = "odd", .span = SpanOf(kText, "Túnel")});
  annotation.blocks.push_back({.kind = BlockKind::kHeadline, .span = {0, 5}, .repeats = std::nullopt});
  annotation.blocks.push_back({.kind = BlockKind::kCaption, .span = {6, 10}, .repeats = 0});
  annotation.blocks.push_back({.kind = BlockKind::kParagraph,
                               .span = {11, 20},
                               .repeats = std::nullopt,
                               .form = TextForm::kQuote,
                               .time = ParseIsoTime("2031-03-04T10:00:00Z")});
  annotation.times.push_back({.span = SpanOf(kText, "Tuesday"),
                              .type = TimexType::kDate,
                              .value = "2031-03-04",
                              .modifier = "APPROX",
                              .sentence = 0});
  Entity mayor;
  mayor.type = EntityType::kPerson;
  mayor.name = "Señor Peña";
  mayor.aliases = {"Peña", "the mayor"};
  Entity group;
  group.type = EntityType::kOrganization;
  group.name = "Free Valley group";
  group.part_of = EntityId(2);
  Entity whole;
  whole.type = EntityType::kOrganization;
  whole.name = "Free Land";
  annotation.entities = {mayor, group, whole};
  Mention named{.span = SpanOf(kText, "Señor Peña"), .entity = EntityId(0), .form = Mention::Form::kName, .pin = {}};
  Mention free{
      .span = SpanOf(kText, "Free Valley group"), .entity = EntityId(1), .form = Mention::Form::kNominal, .pin = {}};
  free.pin = PlacePin{.country = "ES", .latitude = 41.5, .longitude = -3.25, .precision = PlacePin::Precision::kRegion};
  annotation.mentions = {named, free};
  Attribution said;
  said.source = SpanOf(kText, "Señor Peña");
  said.cue = SpanOf(kText, "said");
  said.content = {SpanOf(kText, "at least 60 villagers had died"), SpanOf(kText, "a dozen of them children")};
  said.direct = true;
  said.source_mention = 0;
  said.source_name = "Señor Peña";
  Attribution denied;
  denied.cue = SpanOf(kText, "denied");
  denied.content = {SpanOf(kText, "any part in it")};
  denied.within = 0;
  denied.hedged = denied.negated = denied.denial = denied.confirmation = true;
  annotation.attributions = {said, denied};

  Claims& claims = out.claims;
  Figure all;
  all.span = SpanOf(kText, "at least 60 villagers had died");
  all.quantity = SpanOf(kText, "at least 60");
  all.group = SpanOf(kText, "villagers");
  all.group_text = "villagers";
  all.outcome = Outcome::kKilled;
  all.count = {.low = 60, .high = std::nullopt};
  all.attribution = {0};
  all.as_of = ParseIsoTime("2031-03-04");
  all.includes = {1};
  all.population = static_cast<PopulationSet>(Population::kCivilians);
  all.nationality = "ES";
  all.age = 36;
  all.cumulative = true;
  all.prior = true;
  all.of_hurt = true;
  all.died_later = true;
  all.incident = 0;
  all.place = 3;
  Figure dozen;
  dozen.span = SpanOf(kText, "a dozen of them children");
  dozen.quantity = SpanOf(kText, "a dozen");
  dozen.group_text = "villagers who were children";
  dozen.outcome = Outcome::kKilled;
  dozen.count = {.low = 12, .high = 12};
  dozen.approximate = true;
  dozen.status = ClaimStatus::kHedged;
  dozen.scope = Scope::kOther;
  dozen.population =
      static_cast<PopulationSet>(Population::kChildren) | static_cast<PopulationSet>(Population::kResidue);
  dozen.additional = true;
  dozen.perpetrators = Figure::Perpetrators::kExcluded;
  dozen.people = {0};
  dozen.same_as = 0;
  claims.figures = {all, dozen};
  claims.round_up = true;
  Incident incident;
  incident.type = IncidentType::kWorkStoppage;
  incident.span = SpanOf(kText, "it.");
  incident.when = "2031-03-04";
  incident.until = "2031-03-05";
  incident.where = {1};
  incident.victim = {0};
  incident.weapon = {1};
  incident.responsibility = {
      {.organization = 1, .stance = Stance::kDenied, .span = SpanOf(kText, "denied any part"), .attribution = {1}}};
  incident.realis = Incident::Realis::kFoiled;
  claims.incidents = {incident};
  claims.verifications = {{.span = SpanOf(kText, "any part"),
                           .of = SpanOf(kText, "it."),
                           .by = std::nullopt,
                           .by_name = "",
                           .verdict = Verdict::kUnverified,
                           .attribution = {}}};
  claims.omissions = {{.span = {0, 4}, .by = std::nullopt, .what = {0, 6}, .attribution = {0}}};
  claims.denials = {{.span = {0, 4}, .by = ByteSpan{0, 6}, .what = {0, 6}, .attribution = {}}};
  claims.particulars = {{.span = {0, 4},
                         .topic = "depth",
                         .value = "38 metres",
                         .dimension = "length",
                         .amount = {.low = 38000, .high = std::nullopt},
                         .approximate = true,
                         .of = std::nullopt,
                         .scope = Scope::kOther,
                         .attribution = {}},
                        {.span = {0, 3},
                         .topic = "whether armed",
                         .value = "no",
                         .dimension = {},
                         .amount = {},
                         .approximate = false,
                         .of = 0u,
                         .scope = Scope::kEvent,
                         .attribution = {}}};
  claims.credits = {
      {.agency = "Nordwire", .extent = Credit::Extent::kPart, .basis = Credit::Basis::kText, .span = ByteSpan{0, 4}},
      {.agency = "Sund", .extent = Credit::Extent::kWhole, .basis = Credit::Basis::kMetadata, .span = std::nullopt}};
  claims.corrections = {{.span = {0, 4}, .was = std::nullopt, .is = ByteSpan{0, 3}}};
  return out;
}

TEST(CodecTest, WhatWasWrittenReadsBackToTheSameBytes) {
  const std::string line = WriteAnnotation(FullReport());
  const Result<AnnotatedReport> read = ReadAnnotation(line);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(WriteAnnotation(*read), line);
  EXPECT_EQ(line.find('\n'), std::string::npos);
}

TEST(CodecTest, WhatWasWrittenReadsBackToTheSameValue) {
  const AnnotatedReport full = FullReport();
  const Result<AnnotatedReport> read = ReadAnnotation(WriteAnnotation(full));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->report.text, full.report.text);
  EXPECT_EQ(read->report.published, full.report.published);
  EXPECT_EQ(read->report.updated, full.report.updated);
  EXPECT_EQ(read->annotation.updated, full.annotation.updated);
  EXPECT_EQ(read->report.findings, full.report.findings);
  EXPECT_EQ(read->annotation.findings, full.annotation.findings);
  ASSERT_EQ(read->claims.figures.size(), 2u);
  const Figure& dozen = read->claims.figures[1];
  EXPECT_EQ(dozen.span.In(kText), "a dozen of them children");
  EXPECT_EQ(dozen.population, full.claims.figures[1].population);
  EXPECT_EQ(dozen.group, std::nullopt);
  EXPECT_EQ(dozen.same_as, 0u);
  ASSERT_EQ(read->annotation.entities.size(), 3u);
  EXPECT_EQ(read->annotation.entities[1].part_of, EntityId(2));
  EXPECT_EQ(read->annotation.entities[0].aliases, full.annotation.entities[0].aliases);
  ASSERT_TRUE(read->annotation.mentions[1].pin);
  EXPECT_EQ(read->annotation.mentions[1].pin->longitude, -3.25);
  EXPECT_EQ(read->report.extra_json, "{\"section\":\"World\",\"rank\":1.50,\"tags\":[\"a b\",{\"x\":1e3}]}");
}

TEST(CodecTest, OffsetsAreCodePointsOutside) {
  const std::string line = WriteAnnotation(FullReport());
  // "Señor Peña" is 10 characters in 12 bytes.
  EXPECT_THAT(line, HasSubstr("\"source\":{\"begin\":0,\"end\":10}"));
}

TEST(CodecTest, NothingIsWrittenForWhatIsNotKnown) {
  AnnotatedReport bare;
  bare.report.id = "r1";
  const std::string line = WriteAnnotation(bare);
  EXPECT_THAT(line, HasSubstr("\"published\":null,\"published_basis\":\"unknown\""));
  EXPECT_THAT(line, testing::Not(HasSubstr("declared")));
  ASSERT_TRUE(ReadAnnotation(line));
  EXPECT_EQ(WriteAnnotation(*ReadAnnotation(line)), line);
}

TEST(CodecTest, ABrokenSpanOfAnEarlierStageStaysInsideOfTheText) {
  AnnotatedReport report;
  report.report.id = "r1";
  report.report.text = "short";
  report.annotation.blocks.push_back({.kind = BlockKind::kOther, .span = {2, 900}, .repeats = std::nullopt});
  EXPECT_THAT(WriteAnnotation(report), HasSubstr("\"begin\":2,\"end\":5"));
}

TEST(CodecTest, RefusesWhatDoesNotHoldTogetherAndSaysWhere) {
  const std::string line = WriteAnnotation(FullReport());
  struct Case {
    std::string_view from, to, message;
  };
  const Case cases[] = {
      {.from = "\"attribution\":[0],\"status\":\"asserted\"",
       .to = "\"attribution\":[17],\"status\":\"asserted\"",
       .message = "figures[0].attribution[0]: no attribution 17"},
      {.from = "\"includes\":[1]", .to = "\"includes\":[-1]", .message = "figures[0].includes[0]: no figure -1"},
      {.from = "\"same_as\":0", .to = "\"same_as\":1", .message = "figures[1].same_as: no earlier figure 1"},
      {.from = "\"low\":60,\"high\":null", .to = "\"low\":60,\"high\":2", .message = "figures[0]: low is above high"},
      {.from = "\"low\":60", .to = "\"low\":\"60\"", .message = "figures[0].low: a whole number is wanted"},
      {.from = "\"kind\":\"headline\"",
       .to = "\"kind\":\"banner\"",
       .message = "blocks[0].kind: 'banner' is not known here"},
      {.from = "\"source\":{\"begin\":0,\"end\":10}",
       .to = "\"source\":{\"begin\":0,\"end\":1000}",
       .message = "attributions[0].source: no span 0 to 1000 in a text of 158 characters"},
      {.from = "\"source\":{\"begin\":0,\"end\":10}",
       .to = "\"source\":{\"begin\":4,\"end\":3}",
       .message = "attributions[0].source: no span 4 to 3"},
      {.from = "\"within\":0", .to = "\"within\":1", .message = "attributions[1].within: leads back to itself"},
      {.from = "\"part_of\":2", .to = "\"part_of\":1", .message = "names[1].part_of: leads back to itself"},
      {.from = "\"blocks\":[", .to = "\"blocks\":3,\"was\":[", .message = "blocks: an array is wanted"},
      {.from = "\"as_of\":\"2031-03-04\"",
       .to = "\"as_of\":\"2031-03-34\"",
       .message = "figures[0].as_of: no ISO 8601 time"},
      {.from = "\"id\":\"valley-1\"", .to = "\"ident\":3", .message = "annotation: 'id' is missing"},
      {.from = "annotation/1", .to = "annotation/9", .message = "'schema' is not rashomon/annotation/1"},
  };
  for (const Case& c : cases) {
    std::string changed = line;
    const std::size_t at = changed.find(c.from);
    ASSERT_NE(at, std::string::npos) << c.from;
    changed.replace(at, c.from.size(), c.to);
    const Result<AnnotatedReport> read = ReadAnnotation(changed);
    ASSERT_FALSE(read) << c.to;
    EXPECT_EQ(read.error().code, ErrorCode::kInvalidInput);
    EXPECT_THAT(read.error().message, HasSubstr(c.message));
  }
}

TEST(CodecTest, RefusesWhatIsNoJsonOrNoObject) {
  for (const std::string_view line : {"", "{", "[1]", "17", "\xff\xfe", "{\"schema\":\"rashomon/annotation/1\"}"}) {
    EXPECT_FALSE(ReadAnnotation(line)) << line;
  }
}

TEST(CodecTest, EveryCutOfALineIsRefusedAndNoneIsFatal) {
  const std::string line = WriteAnnotation(FullReport());
  for (std::size_t length = 0; length < line.size(); length += 7) {
    EXPECT_FALSE(ReadAnnotation(std::string_view(line).substr(0, length))) << length;
  }
}

TEST(JsonWriterTest, EscapesWhatJsonMustNotHold) {
  struct Case {
    std::string_view text, json;
  };
  const Case cases[] = {
      {.text = "plain", .json = "\"plain\""},
      {.text = "a\"b\\c", .json = "\"a\\\"b\\\\c\""},
      {.text = "line\nnext\ttab\r", .json = "\"line\\nnext\\ttab\\r\""},
      {.text = std::string_view("nul\0bell\a", 9), .json = "\"nul\\u0000bell\\u0007\""},
      {.text = "née — “x”", .json = "\"née — “x”\""},
      {.text = "bad\xc3(", .json = "\"bad\xef\xbf\xbd(\""},
  };
  for (const Case& c : cases) {
    std::string out;
    AppendJsonString(out, c.text);
    EXPECT_EQ(out, c.json);
  }
  std::string html;
  AppendJsonString(html, "</script>&", JsonEscape::kForHtml);
  EXPECT_EQ(html, "\"\\u003c/script\\u003e\\u0026\"");
}

TEST(JsonWriterTest, PutsCommasWhereTheyBelong) {
  JsonWriter json;
  json.BeginObject().Key("a").BeginArray().Integer(1).Integer(-2).EndArray();
  json.Key("b").BeginObject().EndObject().Key("c").Null().Key("d").Real(0.5).Key("e").Real(1.0 / 0.0).EndObject();
  EXPECT_EQ(std::move(json).Take(), R"({"a":[1,-2],"b":{},"c":null,"d":0.5,"e":null})");
}

}  // namespace
}  // namespace rashomon

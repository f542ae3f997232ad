#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "codec/codec.h"
#include "render/render.h"
#include "render/testing/fixture.h"

namespace rashomon {
namespace {

using nlohmann::json;

json Rendered(RenderOptions options = {}) {
  return json::parse(Render(MakeFixtureDossier(), RenderFormat::kJson, options), nullptr, false);
}

TEST(JsonTest, HoldsWhatTheContractLists) {
  const json document = Rendered();
  ASSERT_FALSE(document.is_discarded());
  EXPECT_EQ(document["schema"], "rashomon/dossier/1");
  EXPECT_EQ(document["offsets"], "codepoint");
  ASSERT_EQ(document["reports"].size(), 5u);
  for (const char* key : {"id", "title", "outlet", "published", "text", "origin", "copy_of"}) {
    EXPECT_TRUE(document["reports"][0].contains(key)) << key;
  }
  EXPECT_EQ(document["reports"][1]["copy_of"], "herald");
  const json& event = document["events"][0];
  for (const char* key :
       {"id", "label", "type", "when", "where", "reports", "toll", "figures", "responsibility", "statements",
        "disagreements", "timeline", "actors", "verification", "arithmetic", "mentioned_in"}) {
    EXPECT_TRUE(event.contains(key)) << key;
  }
  EXPECT_EQ(event["reports"], json({"herald", "gazette", "courier", "monitor"}));
  EXPECT_EQ(event["toll"]["killed"]["best"], 17);
  EXPECT_TRUE(event["toll"]["killed"]["high"].is_null());
  EXPECT_EQ(event["toll"]["injured"]["of_which_perpetrators"], 1);
  EXPECT_EQ(event["figures"][0]["claims"], json({"gazette#f0", "herald#f0", "courier#f1", "courier#f0"}));
  EXPECT_EQ(event["figures"][0]["history"][1]["as_of"], "2031-03-03T21:40:00+01:00");
  EXPECT_EQ(event["figures"][1]["part_of"], 0);
  EXPECT_EQ(event["statements"][0]["claims"], json({"courier#a0"}));
  EXPECT_EQ(event["arithmetic"][0]["relation"], "includes");
  EXPECT_EQ(event["timeline"][0]["claims"], json({"herald#i0"}));
}

TEST(JsonTest, AnnotationsAreLeftOutOnRequest) {
  EXPECT_TRUE(Rendered().contains("annotations"));
  EXPECT_FALSE(Rendered({.annotations = Annotations::kLeaveOut}).contains("annotations"));
}

TEST(JsonTest, TheAnnotationsInsideAreThoseOfTheAnnotateCommand) {
  const Dossier dossier = MakeFixtureDossier();
  const json document = Rendered();
  for (std::size_t i = 0; i < dossier.reports.size(); ++i) {
    EXPECT_EQ(document["annotations"][i], json::parse(WriteAnnotation(dossier.reports[i])));
  }
}

TEST(JsonTest, ReasonsComeOnlyWhenAskedFor) {
  EXPECT_FALSE(Rendered()["events"][0].contains("reasons"));
  const json explained = Rendered({.explain = Explain::kYes})["events"][0];
  EXPECT_EQ(explained["reasons"][0]["reports"], json({"courier", "herald"}));
  EXPECT_FALSE(explained["toll"]["killed"]["basis"].get<std::string>().empty());
}

TEST(JsonTest, ReferencesThatLeadNowhereAreNoCrash) {
  Dossier dossier = MakeFixtureDossier();
  dossier.events[0].account.figures[0].claims.push_back({.kind = ClaimRef::Kind::kFigure, .report = 99, .index = 7});
  dossier.events[0].cautions.push_back(
      {.report = 99, .finding = {.kind = "x", .message = "y", .span = ByteSpan{1, 2}}});
  dossier.events[0].latest = 77;
  EXPECT_FALSE(json::parse(Render(dossier, RenderFormat::kJson, {}), nullptr, false).is_discarded());
}

}  // namespace
}  // namespace rashomon

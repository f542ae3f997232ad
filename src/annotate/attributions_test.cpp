// Whole sentences through the whole step: who, by which words, what.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "annotate/attribution_drafts.h"
#include "annotate/attribution_tagger.h"
#include "annotate/steps.h"

namespace rashomon {
namespace {

const Language& English() {
  static const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  return language;
}

struct Read {
  Report report;
  Annotation annotation;

  explicit Read(std::string_view text) {
    report.id = "r";
    report.language = "en";
    report.text = text;
    annotation = Annotate(report, English(), {});
  }
  [[nodiscard]] std::string Text(std::optional<ByteSpan> span) const {
    return span ? std::string(span->In(report.text)) : "";
  }
  // The first attribution with that cue.
  [[nodiscard]] const Attribution* ByCue(std::string_view cue) const {
    for (const Attribution& attribution : annotation.attributions) {
      if (Text(attribution.cue) == cue) return &attribution;
    }
    return nullptr;
  }
};

TEST(AttributionsTest, FindsSourceCueAndContent) {
  struct Case {
    std::string_view text, source, cue, content;
    bool direct = false;
  };
  const Case cases[] = {
      {.text = "Police said the road would stay closed until Monday.",
       .source = "Police",
       .cue = "said",
       .content = "the road would stay closed until Monday"},
      {.text = "The harbour was calm when the ferry left, officials said.",
       .source = "officials",
       .cue = "said",
       .content = "The harbour was calm when the ferry left"},
      {.text = "At least nine people died, according to the health ministry.",
       .source = "the health ministry",
       .cue = "according to",
       .content = "At least nine people died"},
      {.text = "\"We heard two loud bangs,\" said a shopkeeper.",
       .source = "a shopkeeper",
       .cue = "said",
       .content = "\"We heard two loud bangs,\"",
       .direct = true},
  };
  for (const Case& c : cases) {
    const Read read(c.text);
    const Attribution* found = read.ByCue(c.cue);
    ASSERT_NE(found, nullptr) << c.text;
    EXPECT_EQ(read.Text(found->source), c.source) << c.text;
    ASSERT_EQ(found->content.size(), 1u) << c.text;
    EXPECT_EQ(read.Text(found->content[0]), c.content) << c.text;
    EXPECT_EQ(found->direct, c.direct) << c.text;
  }
}

TEST(AttributionsTest, LeavesNoFiniteSpeechVerbWithASubjectOut) {
  for (const std::string_view text :
       {"Neighbours told investigators that the generator caught fire before the explosion.",
        "The smugglers abandoned the boat two days before it sank, the coast guard said Friday."}) {
    const Read read(text);
    ASSERT_FALSE(read.annotation.attributions.empty()) << text;
    EXPECT_TRUE(read.annotation.attributions[0].source.has_value()) << text;
  }
}

TEST(AttributionsTest, WhoPutsATollAtANumberSaysSo) {
  const Read read("The ministry said at least 14 people were killed. A doctor put the number at 20.");
  const Attribution* put = read.ByCue("put");
  ASSERT_NE(put, nullptr);
  EXPECT_EQ(read.Text(put->source), "A doctor");
  EXPECT_EQ(read.Text(put->content.front()), "the number at 20");
  EXPECT_EQ(Read("The porter put the boxes at the door of the mill.").ByCue("put"), nullptr);
}

TEST(AttributionsTest, TheMeansOfSpeakingIsNoSpeaker) {
  const Read read(
      "Some 900 tenants were moved to a sports hall, the guild's duty warden, Edda Marren, said by telephone.");
  const Attribution* said = read.ByCue("said");
  EXPECT_TRUE(said == nullptr || read.Text(said->source) != "telephone");
}

TEST(AttributionsTest, WhoCountsOrSpeaksOfANumberSaysIt) {
  const Read group("The rights group Open Quay spoke of more than 500 arrests.");
  const Attribution* spoke = group.ByCue("spoke of");
  ASSERT_NE(spoke, nullptr);
  EXPECT_EQ(group.Text(spoke->source), "The rights group Open Quay");
  EXPECT_EQ(group.Text(spoke->content.front()), "more than 500 arrests");
  const Read clinic(
      "The clinic counts at present 30 injured, of whom 12 remain in beds, two of them in intensive care.");
  const Attribution* counts = clinic.ByCue("counts");
  ASSERT_NE(counts, nullptr);
  EXPECT_EQ(clinic.Text(counts->content.front()),
            "at present 30 injured, of whom 12 remain in beds, two of them in intensive care");
}

TEST(AttributionsTest, TheClauseBeforeASpeakerIsWhatTheySay) {
  struct Case {
    std::string text, source, cue, content;
  };
  const Case cases[] = {
      {.text = "At least 112 people have died in Ostrela over the past week, the health ministry said on Tuesday, as "
               "the heat reached the southern town of Almarra.",
       .source = "the health ministry",
       .cue = "said",
       .content = "At least 112 people have died in Ostrela over the past week"},
      {.text = "Nineteen hostages died, President Issa Marande said on state television, as did two of the attackers.",
       .source = "President Issa Marande",
       .cue = "said",
       .content = "Nineteen hostages died"},
      {.text = "No one has died, Dr Ian Crewe of the health board stressed, contradicting a post shared by thousands.",
       .source = "Dr Ian Crewe of the health board",
       .cue = "stressed",
       .content = "No one has died"},
      {.text = "After a blast killed two stokers, the owners said on Monday that the ferry would be sold.",
       .source = "the owners",
       .cue = "said",
       .content = "that the ferry would be sold"},
  };
  for (const Case& c : cases) {
    const Read read(c.text);
    const Attribution* said = read.ByCue(c.cue);
    ASSERT_NE(said, nullptr) << c.text;
    EXPECT_EQ(read.Text(said->source), c.source);
    EXPECT_EQ(read.Text(said->content.back()), c.content);
  }
}

TEST(AttributionsTest, EndsASourceAtASemicolon) {
  const Read read("She put the number on board at 84; the ferry's operator said it had sold 58 tickets.");
  const Attribution* said = read.ByCue("said");
  ASSERT_NE(said, nullptr);
  EXPECT_EQ(read.Text(said->source), "the ferry's operator");
}

TEST(AttributionsTest, LeavesTheClauseBeforeASpeakerOutOfTheSource) {
  const Read read(
      "A day after a fire at the market killed nine traders, including two sisters, Harbour Radio said it had begun.");
  AttributionContext context(read.report.text, read.annotation, English());
  context.set_tree(AttributionContext::Tree::kUsed);
  const auto& tokens = read.annotation.tokens;
  const auto said = std::ranges::find(tokens, "said", &Token::lower);
  const auto end = static_cast<std::uint32_t>(said - tokens.begin());
  const TokenRange speaker = LikelySource(context, {end, end}, {0, end});
  EXPECT_EQ(read.Text(tokens[speaker.begin].span.Cover(tokens[speaker.end - 1].span)), "Harbour Radio");
}

// Drafts over one text, as the tagger might have cut them.
struct Drafting : Read {
  AttributionContext context;
  std::vector<AttributionDraft> drafts;

  explicit Drafting(std::string_view text) : Read(text), context(report.text, annotation, English()) {
    context.set_tree(AttributionContext::Tree::kUsed);
  }
  [[nodiscard]] TokenRange Words(std::string_view words) const {
    const auto at = static_cast<std::uint32_t>(report.text.find(words));
    TokenRange range{~0u, 0};
    for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
      const ByteSpan span = annotation.tokens[i].span;
      if (span.begin < at || span.end > at + words.size()) continue;
      range.begin = std::min(range.begin, i);
      range.end = i + 1;
    }
    return range;
  }
  void Add(std::string_view source, std::string_view cue, std::vector<std::string_view> pieces) {
    AttributionDraft draft{Words(cue), Words(source), {}, std::nullopt};
    for (const std::string_view piece : pieces) draft.content.push_back(Words(piece));
    drafts.push_back(std::move(draft));
  }
  [[nodiscard]] std::string Content(std::size_t draft) const {
    std::string joined;
    for (const TokenRange piece : drafts[draft].content) {
      const auto& tokens = annotation.tokens;
      joined += (joined.empty() ? "" : " | ") + Text(tokens[piece.begin].span.Cover(tokens[piece.end - 1].span));
    }
    return joined;
  }
};

TEST(AttributionsTest, EndsAContentBeforeACueThatStandsBesideItsOwn) {
  Drafting row("The mayor mocked the plan for a bridge, denied any part in the tender and told the hall to wait.");
  row.Add("The mayor", "mocked", {"the plan for a bridge, denied any part in the tender and told the hall to wait"});
  row.Add("The mayor", "denied", {"any part in the tender and told the hall to wait"});
  row.Add("The mayor", "told", {"to wait"});
  PartCoordinated(row.context, row.drafts);
  EXPECT_EQ(row.Content(0), "the plan for a bridge");
  EXPECT_EQ(row.Content(1), "any part in the tender");

  Drafting nested("The board said that the miller had told it to wait.");
  nested.Add("The board", "said", {"that the miller had told it to wait"});
  nested.Add("the miller", "had told", {"to wait"});
  PartCoordinated(nested.context, nested.drafts);
  EXPECT_EQ(nested.Content(0), "that the miller had told it to wait");
}

TEST(AttributionsTest, EndsAContentBeforeTheNextParagraphsSpeaker) {
  Drafting read("Marr said the weir would hold\n\n\"It will not hold until June,\" Tellin said.");
  read.Add("Marr", "said", {"the weir would hold\n\n\"It will not hold until June,\" Tellin said"});
  read.Add("Tellin", "Tellin said", {"\"It will not hold until June,\""});
  read.drafts[1].cue.begin += 1;
  PartCoordinated(read.context, read.drafts);
  EXPECT_EQ(read.Content(0), "the weir would hold");
}

TEST(AttributionsTest, TakesTheFrontOfASentenceWithItsSpeakerBetweenCommas) {
  const Read read("In a merger, Marr said, the name of the brewery would survive and its old cellars would stay open.");
  const Attribution* said = read.ByCue("said");
  ASSERT_NE(said, nullptr);
  ASSERT_EQ(said->content.size(), 2u);
  EXPECT_EQ(read.Text(said->content[0]), "In a merger");
}

TEST(AttributionsTest, LeavesTheOccasionOutBesideQuotedWords) {
  Drafting read("\"The clinic has no power and no water,\" Jon Tellin said in a call from the roof of the building.");
  read.Add("Jon Tellin", "said", {"The clinic has no power and no water", "the roof of the building"});
  SettleReach(read.context, read.drafts);
  EXPECT_EQ(read.Content(0), "The clinic has no power and no water");
}

TEST(AttributionsTest, EndsAContentAtTheCommaInsideItsClosingMark) {
  Drafting read("Marr said the ferry lay in \"a safe place,\" following the fire that had killed two stokers.");
  read.Add("Marr", "said", {"the ferry lay in \"a safe place,\" following the fire that had killed two stokers"});
  SettleReach(read.context, read.drafts);
  EXPECT_EQ(read.Content(0), "the ferry lay in \"a safe place,\"");

  Drafting on("Marr said the law was \"a disgrace,\" and that the guild would fight it.");
  on.Add("Marr", "said", {"the law was \"a disgrace,\" and that the guild would fight it"});
  SettleReach(on.context, on.drafts);
  EXPECT_EQ(on.Content(0), "the law was \"a disgrace,\" and that the guild would fight it");
}

TEST(AttributionsTest, MakesAQuotationWholeAndGivesItToTheSpeakerBehindIt) {
  Drafting cut("\"The pumps were late and the men tired,\" Ilse Marr said.");
  cut.Add("Ilse Marr", "said", {"the men tired"});
  SettleQuotes(cut.context, cut.drafts);
  EXPECT_EQ(cut.Content(0), "The pumps were late and the men tired");

  Drafting missed("\"The pumps were late and the men tired,\" Ilse Marr said. \"We will not be late again.\"");
  missed.Add("Ilse Marr", "said", {"We will not be late again."});
  AddStandaloneQuotes(missed.context, missed.drafts);
  ASSERT_EQ(missed.drafts.size(), 1u);
  EXPECT_EQ(missed.drafts[0].content.size(), 2u);
}

TEST(AttributionsTest, FindsWhoToldTheSpeaker) {
  for (const std::string_view text : {"Ms Marr said police had told her that the boat carried no radio when it sank.",
                                      "Orlow said the coastguard had told him that two of the men were alive."}) {
    const Read read(text);
    const Attribution* told = read.ByCue("had told");
    ASSERT_NE(told, nullptr) << text;
    EXPECT_TRUE(told->within.has_value()) << text;
    EXPECT_TRUE(read.Text(told->source) == "police" || read.Text(told->source) == "the coastguard") << text;
  }
}

TEST(AttributionsTest, WhoIsQuotedAsSayingSaysItInsideWhatTheQuotingOneSays) {
  struct Case {
    std::string text, quoting, quoted, words;
  };
  const Case cases[] = {
      {.text = "The Meridian agency quoted police as saying that two drivers had died.",
       .quoting = "The Meridian agency",
       .quoted = "police",
       .words = "that two drivers had died"},
      {.text = "State television quoted Interior Minister Davor Lenko as saying \"three men were held at the border\".",
       .quoting = "State television",
       .quoted = "Interior Minister Davor Lenko",
       .words = "\"three men were held at the border\""},
      {.text = "The paper cited a hospital official as saying 14 people were hurt.",
       .quoting = "The paper",
       .quoted = "a hospital official",
       .words = "14 people were hurt"},
  };
  for (const Case& c : cases) {
    const Read read(c.text);
    const Attribution* said = read.ByCue("saying");
    ASSERT_NE(said, nullptr) << c.text;
    EXPECT_EQ(read.Text(said->source), c.quoted);
    ASSERT_EQ(said->content.size(), 1u) << c.text;
    EXPECT_EQ(read.Text(said->content.front()), c.words);
    ASSERT_TRUE(said->within.has_value()) << c.text;
    const Attribution& outer = read.annotation.attributions[*said->within];
    EXPECT_EQ(read.Text(outer.source), c.quoting);
    EXPECT_TRUE(outer.content.front().Contains(*said->source)) << c.text;
  }
}

TEST(AttributionsTest, WhoIsQuotedSaysTheQuotationBeforeAndTheOneAfter) {
  const Read read(
      "\"We had smelled gas on the stairs for a week,\" the Daily Signal quoted tenant Jon Tellin as saying. \"Nobody "
      "came to look at the boiler.\"");
  const Attribution* said = read.ByCue("saying");
  ASSERT_NE(said, nullptr);
  EXPECT_EQ(said->source_name, "Jon Tellin");
  ASSERT_EQ(said->content.size(), 2u);
  EXPECT_EQ(read.Text(said->content.front()), "\"We had smelled gas on the stairs for a week,\"");
  EXPECT_EQ(read.Text(said->content.back()), "\"Nobody came to look at the boiler.\"");
  ASSERT_TRUE(said->within.has_value());
  EXPECT_EQ(read.Text(read.annotation.attributions[*said->within].source), "the Daily Signal");
}

TEST(AttributionsTest, TakesNoTimeForASource) {
  const Read read("Orlow Lines, which on Sunday had denied that the ship was overloaded, would not comment.");
  for (const Attribution& attribution : read.annotation.attributions)
    EXPECT_NE(read.Text(attribution.source), "Sunday");
}

TEST(AttributionsTest, TakesNoFindNoPlaceAndNoTopicForASpeaker) {
  for (const std::string_view text : {
           "Ten of the dead had been found in Orlow, three in Ober-Tal and two in Stegen on Friday morning.",
           "At the sports hall 400 people have found shelter, and volunteers were handing out blankets.",
           "MINE FIRE: THREE MEN HELD\n\nThe fire in the mine burned for two days before crews could enter the shaft.",
       }) {
    const Read read(text);
    for (const Attribution& attribution : read.annotation.attributions) {
      ADD_FAILURE() << read.Text(attribution.source) << " | " << read.Text(attribution.cue) << " in: " << text;
    }
  }
}

TEST(AttributionsTest, GivesAQuotationThatGoesOnToItsSpeaker) {
  const Read read(
      "Flood at the mill\n\n\"The water rose within minutes,\" the mayor said. \"Nobody had time to leave the "
      "houses.\"\n\n"
      "\"We will rebuild what we have lost this week.\"");
  const Attribution* found = read.ByCue("said");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->content.size(), 3u);
  EXPECT_TRUE(found->direct);
}

TEST(AttributionsTest, LetsACitedSourceSayTheWordsOfTheClause) {
  const Read read("Citing hospital officials, the newspaper said that eleven miners had died in the shaft.");
  const Attribution* inner = read.ByCue("Citing");
  ASSERT_NE(inner, nullptr);
  EXPECT_EQ(read.Text(inner->source), "hospital officials");
  ASSERT_TRUE(inner->within.has_value());
  const Attribution& outer = read.annotation.attributions[*inner->within];
  EXPECT_EQ(read.Text(outer.source), "the newspaper");
  EXPECT_EQ(inner->content, outer.content);
}

TEST(AttributionsTest, SaysHowTheSourceStandsToItsWords) {
  const Read read(
      "The company denied that the valve was faulty.\n\nThe ministry confirmed that two crew members were missing.");
  const Attribution* denial = read.ByCue("denied");
  const Attribution* confirmation = read.ByCue("confirmed");
  ASSERT_NE(denial, nullptr);
  ASSERT_NE(confirmation, nullptr);
  EXPECT_TRUE(denial->denial);
  EXPECT_FALSE(denial->confirmation);
  EXPECT_TRUE(confirmation->confirmation);
}

TEST(AttributionsTest, NamesTheHeadOfTheSourceAndNoNameThatHangsOnIt) {
  struct Case {
    std::string_view text, source, name;
    bool mention = false;
  };
  const Case cases[] = {
      {.text = "Transport Secretary Paul Wendell said the bridge was safe.",
       .source = "Transport Secretary Paul Wendell",
       .name = "Paul Wendell",
       .mention = true},
      {.text = "Turkish and U.S. officials said the bridge was safe.",
       .source = "Turkish and U.S. officials",
       .name = "Turkish and U.S. officials"},
      {.text = "Harlow's mayor, Maria Feld, said the bridge was safe.",
       .source = "Harlow's mayor, Maria Feld",
       .name = "Maria Feld",
       .mention = true},
      {.text = "Maria Feld, the mayor of Harlow, said the bridge was safe.",
       .source = "Maria Feld, the mayor of Harlow",
       .name = "Maria Feld",
       .mention = true},
      {.text = "Secretary of Labor Rosa Keane said the bridge was safe.",
       .source = "Secretary of Labor Rosa Keane",
       .name = "Rosa Keane",
       .mention = true},
      {.text = "The bridge was safe, according to a statement by the Red Cross.",
       .source = "a statement by the Red Cross",
       .name = "a statement by the Red Cross"},
      {.text = "Red Cross officials said the bridge was safe.",
       .source = "Red Cross officials",
       .name = "Red Cross officials"},
      {.text = "Macron's aides said the bridge was safe.", .source = "Macron's aides", .name = "Macron's aides"},
      {.text = "The inspector blamed Paul Wendell, who said the bridge was safe.",
       .source = "who",
       .name = "Paul Wendell",
       .mention = true},
      {.text =
           "The agency said that \"the tanker passed a mile from the Norvish pilots, who were testing the engines of "
           "launches, confirming that three launches were lost.\"",
       .source = "who",
       .name = "the Norvish pilots"},
      {.text = "Moscow said the bridge was safe.", .source = "Moscow", .name = "Moscow"},
  };
  for (const Case& c : cases) {
    const Read read(c.text);
    ASSERT_FALSE(read.annotation.attributions.empty()) << c.text;
    const Attribution& found = read.annotation.attributions.back();
    EXPECT_EQ(read.Text(found.source), c.source) << c.text;
    EXPECT_EQ(found.source_name, c.name) << c.text;
    EXPECT_EQ(found.source_mention.has_value(), c.mention) << c.text;
  }
}

// What holds for every report.
TEST(AttributionsTest, KeepsSpansInTheTextAndIndicesInRange) {
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += "\"It shook (twice),\" she said, adding that police told her: \"Go\". 'Odd' marks “stay open, he said\n\n";
  }
  const Read read(text);
  const auto& found = read.annotation.attributions;
  EXPECT_FALSE(found.empty());
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    ASSERT_FALSE(found[i].content.empty());
    EXPECT_TRUE(std::is_sorted(found[i].content.begin(), found[i].content.end()));
    for (const ByteSpan& piece : found[i].content) {
      EXPECT_LT(piece.begin, piece.end);
      EXPECT_LE(piece.end, text.size());
    }
    if (found[i].within) {
      EXPECT_LT(*found[i].within, found.size());
      EXPECT_NE(*found[i].within, i);
    }
  }
}

TEST(AttributionTaggerTest, RefusesWhatIsNoModel) {
  EXPECT_FALSE(AttributionTagger::Open("").has_value());
  EXPECT_FALSE(AttributionTagger::Open("RSHM and then something else entirely").has_value());
  const std::string_view model = English().file("attribution.bin");
  ASSERT_TRUE(AttributionTagger::Open(model).has_value());
  EXPECT_FALSE(AttributionTagger::Open(model.substr(0, model.size() - 1)).has_value());
}

}  // namespace
}  // namespace rashomon

// Several speakers in one sentence: each has his own words, and his own number.
#include <gtest/gtest.h>

#include <string>

#include "annotate/steps.h"

namespace rashomon {
namespace {

// A line for each attribution: "source [cue] content | content".
std::string WhoSaysWhat(std::string_view text) {
  static const Language english = *Language::Load(*LanguageSources::BuiltIn("en"));
  Report report;
  report.id = "r";
  report.language = "en";
  report.text = text;
  const Annotation annotation = Annotate(report, english, {});
  const auto words = [&](std::optional<ByteSpan> span) { return span ? std::string(span->In(report.text)) : ""; };
  std::string lines;
  for (const Attribution& attribution : annotation.attributions) {
    lines += words(attribution.source) + " [" + words(attribution.cue) + "]";
    for (const ByteSpan piece : attribution.content) lines += " " + words(piece) + ";";
    lines += "\n";
  }
  return lines;
}

struct Case {
  std::string_view text, says;
};

void Check(std::span<const Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(WhoSaysWhat(c.text), c.says) << c.text;
}

TEST(StatedNumbersTest, ANumberBesideAnotherSpeakersWordsIsNotTheirs) {
  const Case cases[] = {
      {.text = "Police said four soldiers were killed, while the coroner put the toll at six.",
       .says = "Police [said] four soldiers were killed;\nthe coroner [put] the toll at six;\n"},
      {.text = "According to the health ministry, nine people were killed; the coroner spoke of seven dead.",
       .says = "the health ministry [According to] nine people were killed;\nthe coroner [spoke of] seven dead;\n"},
      {.text = "Six people died, the mayor, Ann Lee, said, though the bishop's office gave a toll of nine.",
       .says = "the mayor, Ann Lee [said] Six people died;\nthe bishop's office [gave a toll of] nine;\n"},
      {.text = "Residents reported seven deaths and police four.",
       .says = "Residents [reported] seven deaths;\npolice [reported] four;\n"},
      {.text = "Police put the number of dead at 12 and the hospital at 15.",
       .says = "Police [put] the number of dead at 12;\nthe hospital [put] 15;\n"},
  };
  Check(cases);
}

TEST(StatedNumbersTest, ANumberIsHisByWhomItWasGiven) {
  const Case cases[] = {
      {.text = "Police confirmed six deaths, fewer than the nine reported by local media.",
       .says = "Police [confirmed] six deaths;\nlocal media [reported by] the nine;\n"},
      {.text = "The prize given by the town went to 12 children.", .says = ""},
      {.text = "The nine killed by police were gunmen.", .says = ""},
  };
  Check(cases);
}

TEST(StatedNumbersTest, AReportThatSomebodyDeniesIsTheWordOfWhoeverMadeIt) {
  const Case cases[] = {
      {.text = "The mayor denied a report by the Red Cross that six soldiers had died and said the toll was four.",
       .says = "The mayor [denied] a report by the Red Cross that six soldiers had died;\n"
               "the Red Cross [report] that six soldiers had died;\nThe mayor [said] the toll was four;\n"},
      {.text = "The report by a committee that met in May was long.", .says = ""},
  };
  Check(cases);
}

TEST(StatedNumbersTest, WhateverDescribesASpeakerBehindTheWordsBelongsToHim) {
  const Case cases[] = {
      {.text = "Seven people were killed, the mayor, Ann Lee, said.",
       .says = "the mayor, Ann Lee [said] Seven people were killed;\n"},
      {.text = "At least four people were killed, state television and the interior ministry said.",
       .says = "state television and the interior ministry [said] At least four people were killed;\n"},
      {.text = "Seven villagers were killed, a security source who asked not to be named said.",
       .says = "who [asked] not to be named;\n"
               "a security source who asked not to be named [said] Seven villagers were killed;\n"},
      {.text = "The mayor said 12 people had died, a figure that police disputed.",
       .says = "The mayor [said] 12 people had died;\npolice [disputed] The mayor said 12 people had died;\n"},
  };
  Check(cases);
}

}  // namespace
}  // namespace rashomon

#include <gtest/gtest.h>

#include "annotate/steps.h"

namespace rashomon {
namespace {

const Language& English() {
  static const Language language = Language::Load(*LanguageSources::BuiltIn("en")).value();
  return language;
}

struct Dated {
  std::string published;
  PublishedBasis basis = PublishedBasis::kUnknown;
  std::string updated;
  std::string conflict;  // the words of a metadata-date-conflict
  std::string message;
};

Dated Date(std::string_view text, std::string_view metadata = "", std::optional<CivilDate> reference = std::nullopt) {
  Report report;
  report.text = std::string(text);
  if (!metadata.empty()) {
    report.published = ParseIsoTime(metadata);
    report.published_basis = PublishedBasis::kMetadata;
  }
  Annotation annotation;
  FindBlocks(report, English(), annotation);
  FindPublication(report, English(), {.reference_date = reference}, annotation);
  Dated dated;
  if (annotation.published) dated.published = annotation.published->text;
  if (annotation.updated) dated.updated = annotation.updated->text;
  dated.basis = annotation.published_basis;
  for (const Finding& finding : annotation.findings) {
    EXPECT_EQ(finding.kind, "metadata-date-conflict");
    dated.message = finding.message;
    dated.conflict = finding.span ? std::string(finding.span->In(report.text)) : "metadata";
  }
  return dated;
}

TEST(DatingTest, ReadsTheDateThatTheReportCarries) {
  struct Case {
    std::string text;
    std::string metadata = "";
    std::string published;
    PublishedBasis basis = PublishedBasis::kText;
    std::string updated = "";
  };
  const Case cases[] = {
      {.text = "Dam gives way\n\nThe valley was warned in time.",
       .metadata = "2019-05-03T10:00:00+02:00",
       .published = "2019-05-03T10:00:00+02:00",
       .basis = PublishedBasis::kMetadata},
      {.text = "Published May 3, 2019\n\nDam gives way\n\nThe valley was warned in time.", .published = "2019-05-03"},
      {.text = "Posted: Friday, May 3, 2019 2:43 PM EDT\n\nDam gives way\n\nThe valley was warned.",
       .published = "2019-05-03T14:43-04:00"},
      {.text = "Dam gives way\n\nValley Echo | Friday, May 3, 2019, 13:10\n\nARDEN, May 3 (Agency) - A dam gave way.",
       .published = "2019-05-03T13:10"},
      {.text = "VALLEY ECHO\nFriday 3 May 2019 - 13:45\n\nDam gives way above Port Arden\n\nThe valley was warned.",
       .published = "2019-05-03T13:45"},
      {.text = "Dam gives way\n\nFriday, 3 May 2019. Last updated at 19:30\nBy Ana Holm\n\nThe valley was warned.",
       .published = "2019-05-03",
       .updated = "2019-05-03T19:30"},
      {.text = "Dam built in March 3, 1971 storm year gives way\n\nThe valley was warned in time, they said.",
       .published = "",
       .basis = PublishedBasis::kUnknown},
      {.text = "Dam gives way Updated: 3 May 2019 at 14:05 GMT\n\nThe valley was warned in time, officials said.",
       .published = "2019-05-03T14:05Z",
       .updated = "2019-05-03T14:05Z"},
      {.text = "Dam gives way\n\nUpdated on May 4, 2019\n\nThe valley was warned in time.\n\nFirst published on May 3, "
               "2019",
       .published = "2019-05-03",
       .updated = "2019-05-04"},
      {.text = "Dam gives way\n\nWESTON, May 3, 2019 (Agency) - The valley was warned in time.",
       .published = "2019-05-03"},
      {.text = "Dam gives way\n\nVillagers look at the broken wall on May 3, 2019. Photo by Ann Lee/AFP\n\n"
               "The wall broke on Friday morning, and the valley was warned in time.",
       .published = "2019-05-03"},
      {.text = "Dam gives way\n\nThe valley was warned.\n\nThis article was last updated at 23:06 GMT.",
       .metadata = "2019-05-03",
       .published = "2019-05-03",
       .basis = PublishedBasis::kMetadata,
       .updated = "2019-05-03T23:06Z"},
  };
  for (const Case& c : cases) {
    const Dated dated = Date(c.text, c.metadata);
    EXPECT_EQ(dated.published, c.published) << c.text;
    EXPECT_EQ(dated.basis, c.basis) << c.text;
    EXPECT_EQ(dated.updated, c.updated) << c.text;
    EXPECT_EQ(dated.conflict, "") << dated.message;
  }
}

TEST(DatingTest, DoesNotDateAReportByHistoryOrPlans) {
  for (const std::string text :
       {"Dam gives way\n\nThe wall was built on May 3, 1969 and had held ever since.",
        "Dam gives way\n\nThe wall as it stood on May 3, 2013. Photo by Ann Lee/AFP\n\nThe valley was flooded on "
        "Friday, six "
        "years after repairs in 2018.",
        "Dam gives way\n\nThe trial of its owners is set for May 3, 2031, a court in Weston said on Saturday."}) {
    EXPECT_EQ(Date(text).published, "") << text;
    EXPECT_EQ(Date(text).basis, PublishedBasis::kUnknown);
    const Dated with_reference = Date(text, "", CivilDate{2019, 5, 4});
    EXPECT_EQ(with_reference.published, "2019-05-04");
    EXPECT_EQ(with_reference.basis, PublishedBasis::kReference);
  }
}

TEST(DatingTest, DoubtsAHeaderWhoseWeekdayTheReportDoesNotKnow) {
  const Dated dated = Date(
      " date 2014-02-03 Nine hurt as tram leaves rails\n\nThis page was last updated at 19:20 GMT.\n\n"
      "The tram ran off its rails on Friday afternoon, police said.\n\nAll was over on Friday evening, and all "
      "passengers were out.");
  EXPECT_EQ(dated.published, "");
  EXPECT_EQ(dated.conflict, "2014-02-03");
  EXPECT_NE(dated.message.find("Monday"), std::string::npos) << dated.message;
}

TEST(DatingTest, DoubtsADateThatTheTextIsYearsAheadOf) {
  const Dated header = Date(
      "Published: March 1, 2014\n\nTram leaves rails\n\nThe tram ran off its rails on May 3, 2019, police said.\n\n"
      "An earlier fault was found on April 2, 2019 and mended.");
  EXPECT_EQ(header.conflict, "March 1, 2014");
  EXPECT_EQ(header.published, "");
  const Dated metadata = Date(
      "Tram leaves rails\n\nWESTON, May 3, 2019 - The tram ran off its rails, police said on Friday.", "2014-03-01");
  EXPECT_EQ(metadata.conflict, "metadata");
  EXPECT_EQ(metadata.published, "2019-05-03");
  EXPECT_EQ(metadata.basis, PublishedBasis::kText);
}

TEST(DatingTest, KeepsADateAlthoughTheTextLooksAhead) {
  for (const std::string text :
       {"Tram leaves rails\n\nThe line was to be closed by 2030. The new one is planned for 2032, the city said in "
        "2014.",
        "Tram leaves rails\n\nA hearing is scheduled for May 3, 2016 and another for June 4, 2016.",
        "Tram leaves rails\n\nThe driver, of the class of 2018, was hurt in 2014, and will finish school in 2019."}) {
    const Dated dated = Date(text, "2014-03-01");
    EXPECT_EQ(dated.conflict, "") << dated.message;
    EXPECT_EQ(dated.published, "2014-03-01");
  }
}

std::vector<std::string> Oddities(std::string_view text, std::string_view metadata = "") {
  Report report;
  report.text = std::string(text);
  if (!metadata.empty()) report.published = ParseIsoTime(metadata);
  const Annotation annotation = Annotate(report, English(), {});
  std::vector<std::string> found;
  for (const Finding& finding : annotation.findings) {
    found.push_back(finding.kind + ": " + std::string(finding.span->In(report.text).substr(0, 24)));
  }
  return found;
}

TEST(FindingsTest, TellsTheEditorWhatIsOdd) {
  struct Case {
    std::string text;
    std::string finding;  // "" = none
  };
  const std::string head = "Mine roof falls in\n\nFour men were brought up alive on Friday evening.\n\n";
  const Case cases[] = {
      {.text = head + "Rescue teams in Norwick on April 2, 2016. Photo by Tom Hill/AFP",
       .finding = "archive-picture: April 2, 2016"},
      {.text = head + "Rescue teams in Norwick on May 3, 2019. Photo by Tom Hill/AFP", .finding = ""},
      {.text = head + "This is a developing story.", .finding = "developing-story: developing story"},
      {.text = head + "Correction: An earlier version of this report gave a wrong number.",
       .finding = "correction-notice: Correction: An earlier v"},
      {.text = head + "Four men were brought up alive on Friday evening.",
       .finding = "duplicate-block: Four men were brought up"},
      {.text = head + "The updated map will be published next week.", .finding = ""},
  };
  for (const Case& c : cases) {
    const auto found = Oddities(c.text, "2019-05-03");
    EXPECT_EQ(found.empty() ? "" : found[0], c.finding) << c.text;
    EXPECT_LE(found.size(), 1u);
  }
}

}  // namespace
}  // namespace rashomon

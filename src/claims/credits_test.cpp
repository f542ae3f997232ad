// Whom a report credits with its text: whole reports in, agencies out.
#include <gtest/gtest.h>

#include "claims/claims.h"

namespace rashomon {
namespace {

std::string Credits(std::string text, std::string outlet = "", std::string byline = "", std::string credit = "") {
  static const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  Report report = *ReadTextReport("r", text, {});
  report.outlet = std::move(outlet);
  report.byline = std::move(byline);
  report.credit = std::move(credit);
  Annotation annotation = Annotate(report, language, {});
  std::string all;
  for (const Credit& c : ExtractClaims(report, annotation, language).credits) {
    all += (all.empty() ? "" : "; ") + c.agency + " " + std::string(Name(c.extent)) + " " + std::string(Name(c.basis));
  }
  return all;
}

constexpr const char* kBody =
    "A ferry sank off Port Elara on Friday, and twelve people drowned.\n\nThe harbour master said that the search "
    "would go "
    "on.\n\nDivers reached the wreck at noon.\n\nThe mayor has asked the owners for their papers.\n\nThe line has run "
    "for "
    "thirty years.";

TEST(CreditsTest, ReadsWhoseTextItIsFromTheFoot) {
  const std::string body = kBody;
  EXPECT_EQ(Credits(body + "\n\nSource: Reuters"), "Reuters whole text");
  EXPECT_EQ(Credits(body + "\n\n- AFP"), "AFP whole text");
  EXPECT_EQ(Credits(body + "\n\nWith reporting by Reuters and AFP."), "Reuters part text; AFP part text");
  EXPECT_EQ(Credits(body + "\n\nThe Associated Press contributed to this report."), "AP part text");
  EXPECT_EQ(Credits(body), "");
}

TEST(CreditsTest, BelievesTheInput) {
  EXPECT_EQ(Credits(kBody, "", "Jan Ody, Associated Press"), "AP whole byline");
  EXPECT_EQ(Credits(kBody, "", "", "Agence France-Presse"), "AFP whole metadata");
  EXPECT_EQ(Credits(kBody, "Reuters"), "Reuters whole outlet");
  EXPECT_EQ(Credits(kBody, "The Reuters Street Gazette"), "");
  EXPECT_EQ(Credits(kBody, "", "Ana Apsel"), "");
}

TEST(CreditsTest, TakesNoSourceOfAStatementForACredit) {
  const std::string body = kBody;
  EXPECT_EQ(Credits("Twelve people drowned, an official told Reuters on Friday.\n\n" + body), "");
  EXPECT_EQ(Credits(body + "\n\nThe owner told AFP that the ship was sound."), "");
}

}  // namespace
}  // namespace rashomon

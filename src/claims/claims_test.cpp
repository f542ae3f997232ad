#include "claims/claims.h"

#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

constexpr const char* kText =
    "Two miners were killed and five injured when a gallery fell in at Brenna on Tuesday, police said. The company "
    "denied that it had been warned.";

TEST(ClaimsTest, AReportThatTakesLongerThanItMayIsGivenUpWhereverTheTimeGoes) {
  FigureReading reading = ReadFigures(kText);
  EXPECT_FALSE(reading.annotation.given_up);
  EXPECT_EQ(reading.claims.figures.size(), 2u);
  // Annotated in time, but not a moment of it left for the claims.
  Annotation annotation = Annotate(reading.report, English(), {});
  ASSERT_FALSE(annotation.given_up);
  const TimeLimit expired(0);
  const Claims claims = ExtractClaims(reading.report, annotation, English(), &expired);
  EXPECT_TRUE(annotation.given_up);
  EXPECT_TRUE(claims.figures.empty());
  EXPECT_TRUE(claims.denials.empty());
  // In the midst of annotating.
  EXPECT_TRUE(Annotate(reading.report, English(), {.reference_date = std::nullopt, .limit = &expired}).given_up);
  // With time enough the limit changes nothing.
  const TimeLimit long_enough(60'000);
  annotation = Annotate(reading.report, English(), {.reference_date = std::nullopt, .limit = &long_enough});
  EXPECT_EQ(ExtractClaims(reading.report, annotation, English(), &long_enough).figures.size(), 2u);
  EXPECT_FALSE(annotation.given_up);
}

}  // namespace
}  // namespace rashomon

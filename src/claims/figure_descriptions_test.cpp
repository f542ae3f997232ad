#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

TEST(FigureDescriptionsTest, SaysInFullWhoWasCounted) {
  const FigureCase cases[] = {
      {.text = "Two managers of the club, aged 38 and 51, were detained on Monday.",
       .figures = "detained 2/2 <managers of the club>\n"},
      {.text = "A couple in their 70s died at the same spot.", .figures = "killed 2/2 <A couple in their 70s>\n"},
      {.text = "The guide, a 26-year-old woman, was killed.",
       .figures = "killed 1/1 <The guide, a 26-year-old woman>\n"},
      {.text = "The blast killed 35 soldiers and informers at the gate.",
       .figures = "killed 35/35 <soldiers and informers>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureDescriptionsTest, CountsPersonsToldOfOneByOneTogether) {
  const FigureCase cases[] = {
      {.text = "A father and his two daughters drowned in the ford.",
       .figures = "killed 3/3 <A father and his two daughters>\n"},
      {.text = "Three women and two men were killed.", .figures = "killed 3/3 <women>\nkilled 2/2 <men>\n"},
      {.text = "The captain and two crew members have been arrested.",
       .figures = "detained 3/3 <The captain and two crew members>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureDescriptionsTest, CountsACollectiveByItsNumber) {
  const FigureCase cases[] = {
      {.text = "The blaze killed a family of five.", .figures = "killed 5/5 <a family of five>\n"},
      {.text = "A 19-year-old was gunned down outside a cafe.", .figures = "killed 1/1 <A 19-year-old>\n"},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

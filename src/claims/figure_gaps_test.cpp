// Numbers whose verb stands elsewhere: said of the number before, of the clause before, of those counted before.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureGapsTest, ReadsNumbersWhoseVerbWasSaidBefore) {
  const Case cases[] = {
      {.text = "Nineteen people were taken to hospital, six to Hull Royal and 13 to Leeds.",
       .figures = "hospitalized 19/19 <people>\nhospitalized 6/6 <people>\nhospitalized 13/13\n"},
      {.text = "Some 3,000 people fled to Tarn and 1,200 to Oland.",
       .figures = "displaced 3000/3000 <people>\ndisplaced 1200/1200 <people>\n"},
      {.text = "The storm killed 150 people. Kenya has confirmed 70, Uganda 61 and Rwanda four.",
       .figures = "killed 150/150 <people>\nkilled 70/70 <people>\nkilled 61/61\nkilled 4/4\n"},
      // Nobody is counted.
      {.text = "The score rose from 12 to 14 and 3 to 5.", .figures = ""},
      {.text = "Nineteen lorries were taken to Kell, six to Tarn and 13 to Oland.", .figures = ""},
      {.text = "Kenya has won 70 medals, Uganda 61.", .figures = ""},
      {.text = "The storm killed 12 people. It closed Route 7, Highway 12 and Interstate 80.",
       .figures = "killed 12/12 <people>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureGapsTest, TakesTheSubjectOfTheClauseBefore) {
  const Case cases[] = {
      {.text = "Mayor Tom Reyes, 58, was on his way home when killed.",
       .figures = "killed 1/1 <Mayor Tom Reyes, 58>\n"},
      {.text = "Two nurses were walking to work when kidnapped.", .figures = "other 2/2 <nurses>\n"},
      {.text = "The house was empty when burned.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureGapsTest, ReadsANumberThatPointsBack) {
  const Case cases[] = {
      {.text = "Kell mourns 288 dead. The consul said 230 of the 288 were not registered.",
       .figures = "killed 288/288 includes 1\nkilled 230/230 <the 288>\n"},
      {.text = "There were 37 dead, a third of them under twelve.", .figures = "killed 37/37\n"},
      {.text = "Kell mourns 288 dead, all but a handful of them from heat.", .figures = "killed 288/288\n"},
      {.text = "Relatives identified 31 of the 40 bodies.",
       .figures = "killed 31/31 <the 40 bodies>\nkilled 40/40 includes 0\n"},
  };
  CheckFigures(cases);
}

TEST(FigureGapsTest, TellsOwnersFromWhoIsTheirs) {
  const Case cases[] = {
      {.text = "Gunmen killed the village chief's two brothers.", .figures = "killed 2/2 <brothers>\n"},
      {.text = "The dead include the mayor's two sons and a cook.",
       .figures = "killed 2/2 <sons>\nkilled 1/1 <a cook>\n"},
      {.text = "Gunmen burned the chief's two houses.", .figures = ""},
      {.text = "Five of a family died when the roof fell in.", .figures = "killed 5/5 <a family>\n"},
      {.text = "Jo Lee, a beautician from Hull, and her friend Ann Fry, 27, died.",
       .figures = "killed 2/2 <a beautician from Hull, and her friend Ann Fry, 27>\n"},
  };
  CheckFigures(cases);
}

TEST(FigureGapsTest, KnowsWhoIsTheNth) {
  const Case cases[] = {
      {.text = "Mr Kyle was the third officer to be killed this year.", .figures = "killed 1/1 <Mr Kyle>\n"},
      {.text = "The body of a missing fisherman was found.", .figures = "killed 1/1 <a missing fisherman>\n"},
      {.text = "An army helicopter evacuated 22 wounded soldiers.", .figures = "evacuated 22/22 <wounded soldiers>\n"},
      {.text = "Rescuers pulled a woman and her grandson from the ruins.",
       .figures = "rescued 2/2 <a woman and her grandson>\n"},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

// Attackers who are counted by the deed that was theirs.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureRolesTest, CountsThoseByWhomSomebodyWasHarmed) {
  const Case cases[] = {
      {.text = "A judge was shot dead by two men on a motorcycle.",
       .figures = "killed 1/1 <A judge>\nperpetrators 2/2 <men>\n"},
      {.text = "The clerk died after being hit nine times by two men.",
       .figures = "killed 1/1 <The clerk>\nperpetrators 2/2 <men>\n"},
      {.text = "A nun was abducted at night by five men.", .figures = "other 1/1 <A nun>\nperpetrators 5/5 <men>\n"},
      {.text = "A woman was rescued by two hikers.", .figures = "rescued 1/1 <A woman>\n"},
      {.text = "The cook was treated by two nurses for burns.", .figures = "injured 1/1 <The cook>\n"},
      {.text = "The burglar was shot by two policemen.", .figures = "casualties 1/1 <The burglar>\n"},
      {.text = "The film was shot by two students.", .figures = ""},
      {.text = "The bill was attacked by 40 senators.", .figures = ""},
      {.text = "The hall was searched by ten men.", .figures = ""},
      {.text = "About 60 people work in the hall, which was empty.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureRolesTest, CountsThoseWhoseAttackItWas) {
  const Case cases[] = {
      {.text = "Six people were killed in an attack by three men in a lorry.",
       .figures = "killed 6/6 <people>\nperpetrators 3/3 <men>\n"},
      {.text = "A robbery by two men closed the shop.", .figures = "perpetrators 2/2 <men>\n"},
      {.text = "A visit by two men closed the shop.", .figures = ""},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

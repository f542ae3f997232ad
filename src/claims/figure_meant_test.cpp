// Whom bare numbers and pronouns count.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureMeantTest, ABareNumberCountsPeopleToldOfBefore) {
  const Case cases[] = {
      {.text = "Twenty miners were below. Eleven were brought out alive.", .figures = "rescued 11/11 <miners>\n"},
      {.text = "The bus was full of pilgrims. The driver got the doors open, and nine were pulled out alive.",
       .figures = "rescued 9/9 <pilgrims>\n"},
      {.text = "Five climbers set out on Friday. A storm came up. Two of them died.",
       .figures = "killed 2/2 <climbers>\n"},
      // More than there were, or told of too long ago: nobody is named.
      {.text = "Three nurses were on duty. Forty were injured.", .figures = "injured 40/40\n"},
      {.text = "Nine hikers signed the book. It rained. The hut was shut. Snow fell. Two died.",
       .figures = "killed 2/2\n"},
      // Nor who says so.
      {.text = "The slide buried a bus, rescuers said. Three were pulled out alive.", .figures = "rescued 3/3\n"},
      {.text = "Of the deaths, 18 were in the valley.", .figures = "killed 18/18\n"},
  };
  CheckFigures(cases);
}

TEST(FigureMeantTest, APronounCountsTheOnePersonBeforeIt) {
  const Case cases[] = {
      {.text = "The foreman slipped. He broke an ankle.", .figures = "injured 1/1 <The foreman>\n"},
      {.text = "The brother of the bride stayed below. He was killed.", .figures = "killed 1/1 <The brother>\n"},
      {.text = "The guide stayed with the porter. He was killed.", .figures = "killed 1/1 <He>\n"},
      {.text = "The widow refused to leave. He was killed.", .figures = "killed 1/1 <He>\n"},
  };
  CheckFigures(cases);
}

// Whoever is listed behind "no" is denied with the first, in one figure.
TEST(FigureMeantTest, DeniesAllWhoAreListedTogether) {
  const Case cases[] = {
      {.text = "No guard or driver was hurt.", .figures = "injured 0/0 <guard or driver>\n"},
      {.text = "No cook, waiter or guest was killed in the fire.", .figures = "killed 0/0 <cook, waiter or guest>\n"},
      {.text = "The crash left no drivers or passengers injured.", .figures = "injured 0/0 <drivers or passengers>\n"},
      {.text = "No staff or visitors were injured, but two firefighters were treated for smoke.",
       .figures = "injured 0/0 <staff or visitors>\ninjured 2/2 <firefighters>\n"},
      {.text = "No driver was hurt, but one passenger was killed.",
       .figures = "injured 0/0 <driver>\nkilled 1/1 <passenger>\n"},
      {.text = "No weapon was found, and a guard or a driver was shot dead.", .figures = "killed 1/1 <a guard>\n"},
  };
  CheckFigures(cases);
}

// One of two persons, whoever it is, is one.
TEST(FigureMeantTest, CountsOneOfThoseWhoMayBeMeant) {
  const Case cases[] = {
      {.text = "The driver of the bus or the conductor was injured.",
       .figures = "injured 1/1 <The driver of the bus or the conductor>\n"},
      {.text = "A guard, a driver or a cook was killed.", .figures = "killed 1/1 <A guard, a driver or a cook>\n"},
      {.text = "A guard and a driver were killed.", .figures = "killed 2/2 <A guard and a driver>\n"},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

// What bulletins, hospitals, aid bodies, agencies and letters call what happens to people, by families of wordings; and
// sentences that look like them and count nobody.
#include <gtest/gtest.h>

#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using Case = FigureCase;

TEST(FigureBulletinsTest, ReadsWhatWasBefore) {
  const Case cases[] = {
      {.text = "Deaths: 27, up from 19 in the last report.", .figures = "killed 27/27\nkilled 19/19\n"},
      {.text = "Fatalities: 96 (previous week: 128).", .figures = "killed 96/96\nkilled 128/128\n"},
      {.text = "The number of deaths in mines fell 24 percent to 66.", .figures = "killed 66/66\n"},
      {.text = "The ministry revised the death toll from 82 because some names stood twice.",
       .figures = "killed 82/82\n"},
      {.text = "The toll has reached 74. The figure includes two officers and 14 children.",
       .figures = "killed 74/74\nkilled 2/2 <officers>\nkilled 14/14 <children>\n"},
      {.text = "Prices were up from 19 in May.", .figures = ""},
      {.text = "Sales fell again (previous week 128).", .figures = ""},
      {.text = "The figure includes two hospitals and 14 schools.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureBulletinsTest, ReadsCasesAndWards) {
  const Case cases[] = {
      {.text = "Some 108 patients (54 confirmed) are admitted.",
       .figures = "hospitalized 108/108 <patients>\nhospitalized 54/54 <patients>\n"},
      {.text = "On Monday 44 confirmed cases were reported. Kell accounted for 21 of these.",
       .figures = "sickened 44/44 includes 1\nsickened 21/21\n"},
      {.text = "Twenty are in-patients tonight.", .figures = "hospitalized 20/20\n"},
      {.text = "Their mother is among the patients at the Kell clinic.",
       .figures = "hospitalized 1/1 <Their mother>\n"},
      {.text = "She had visited 26 others at the county hospital with bullet wounds.",
       .figures = "hospitalized 26/26 <others>\n"},
      {.text = "The condition of two girls was stated to be critical.", .figures = "injured 2/2 <girls>\n"},
      {.text = "One woman refused hospital treatment.", .figures = "injured 1/1 <woman>\n"},
      {.text = "Some 180 patients were moved to another hospital after cracks appeared in the walls.",
       .figures = "evacuated 180/180 <patients>\n"},
      {.text = "A cook fell unconscious after 58 children fell ill.",
       .figures = "sickened 1/1 <A cook>\nsickened 58/58 <children>\n"},
      {.text = "Two measures are described as critical.", .figures = ""},
      {.text = "The condition of two bridges was said to be critical.", .figures = ""},
      {.text = "The rooms are ventilated.", .figures = ""},
      {.text = "The union refused treatment of the issue.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureBulletinsTest, ReadsThoseStillToBeFetchedAndThoseWithoutAHome) {
  const Case cases[] = {
      {.text = "A further 300 people are awaiting airlift.", .figures = "awaiting_evacuation 300/300 <people>\n"},
      {.text = "Thirteen people who sheltered in the pub are safe and will be brought out.",
       .figures = "awaiting_evacuation 13/13 <people>\n"},
      {.text = "Fourteen residents were still out of their homes.", .figures = "displaced 14/14 <residents>\n"},
      {.text = "Some 2,300 people are camping at the Catholic mission.", .figures = "displaced 2300/2300 <people>\n"},
      {.text = "People in accommodation centres: 11,306.", .figures = "displaced 11306/11306\n"},
      {.text = "The nun got 26 schoolgirls out through the vestry.", .figures = "evacuated 26/26 <schoolgirls>\n"},
      {.text = "The new models will be brought out in May.", .figures = ""},
      {.text = "The school shelters 300 swifts.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureBulletinsTest, ReadsDeathsToldOtherwise) {
  const Case cases[] = {
      {.text = "One guard paid the supreme price.", .figures = "killed 1/1 <guard>\n"},
      {.text = "Four of our people did not go home.", .figures = "killed 4/4 <our people>\n"},
      {.text = "The bodies of six were never found.", .figures = "missing 6/6\n"},
      {.text = "The officer, Tom Sang, was found in a ditch with his hands tied.",
       .figures = "killed 1/1 <The officer, Tom Sang>\n"},
      {.text = "A plane carrying 12 skydivers came down, killing everyone on board.",
       .figures = "killed 12/12 <skydivers>\n"},
      {.text = "Two children died on arrival, one from measles.", .figures = "killed 2/2 <children>\nkilled 1/1\n"},
      {.text = "A plane carrying 12 tonnes of aid landed; all on board were greeted.", .figures = ""},
      {.text = "He passed on the message to the officers.", .figures = ""},
      {.text = "The bodies of two cars were never found.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureBulletinsTest, ReadsCaptivesWhoWereLetGoLater) {
  const Case cases[] = {
      {.text = "Twelve guards were taken hostage. Four of them were let go; the remaining eight walked out.",
       .figures = "other 12/12 <guards>\nrescued 4/4 <guards>\nrescued 8/8 <guards>\n"},
      {.text = "Villagers held the education officer hostage for four hours.",
       .figures = "other 1/1 <the education officer hostage>\n"},
      {.text = "Police arrested two alleged pushers.", .figures = "detained 2/2 <alleged pushers>\n"},
      {.text = "Man held over attack", .figures = "detained 1/1 <Man>\n"},
      {.text = "Two films were released on Friday.", .figures = ""},
      {.text = "The strikers held the country hostage for a week.", .figures = ""},
      {.text = "A funeral was held after the prayer.", .figures = ""},
      {.text = "Two players surrendered the ball.", .figures = ""},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

// Whom bare numbers and pronouns count, and wordings of the trades that tell of people: inquests, bulletins, notices.
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

TEST(FigureMeantTest, OnePersonMayBeHurtAndInHospital) {
  const Case cases[] = {
      {.text = "The skipper broke a rib and was flown to hospital.",
       .figures = "hospitalized 1/1 <The skipper>\ninjured 1/1 <The skipper>\n"},
      {.text = "The guard was shot in the leg.", .figures = "injured 1/1 <The guard>\n"},
      {.text = "The guard was shot in the leg and died.", .figures = "killed 1/1 <The guard>\n"},
      {.text = "The film was shot in the left wing of the house.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureMeantTest, HelpThatComesTooLateTellsOfADeath) {
  const Case cases[] = {
      {.text = "The boy fell through the ice and could not be saved.", .figures = "killed 1/1 <The boy>\n"},
      {.text = "Paramedics could not revive the cook, who had a wound in the chest.",
       .figures = "killed 1/1 <the cook>\n"},
      {.text = "The only fatality was the tram driver.", .figures = "killed 1/1 <the tram driver>\n"},
      {.text = "The girl's remains were found on Saturday.", .figures = "killed 1/1 <The girl>\n"},
      {.text = "A neighbour found the tailor hanging from a beam.", .figures = "killed 1/1 <the tailor>\n"},
      {.text = "The theatre could not be saved.", .figures = ""},
      {.text = "The chairman could not save the firm.", .figures = ""},
      {.text = "The villa's remains were found on Saturday.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureMeantTest, CountsTheHomelessInSheltersAndByFamilies) {
  const Case cases[] = {
      {.text = "Some 6,200 people remain in 71 collective shelters.", .figures = "displaced 6200/6200 <people>\n"},
      {.text = "At least 80 families had left the village.", .figures = "displaced 80/- <families>\n"},
      {.text = "A total of 1,780 residents are staying in nine evacuation centres.",
       .figures = "evacuated 1780/1780 <residents>\n"},
      {.text = "The council houses 80 families.", .figures = ""},
  };
  CheckFigures(cases);
}

TEST(FigureMeantTest, KnowsOnePersonByTradeWhateverTheTrade) {
  const Case cases[] = {
      {.text = "A trombonist was killed.", .figures = "killed 1/1 <A trombonist>\n"},
      {.text = "The accident injured two epidemiologists.", .figures = "injured 2/2 <epidemiologists>\n"},
      {.text = "A steam engine was killed off by the diesel.", .figures = ""},
  };
  CheckFigures(cases);
}

}  // namespace
}  // namespace rashomon

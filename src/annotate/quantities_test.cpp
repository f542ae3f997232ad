#include <fmt/format.h>
#include <gtest/gtest.h>

#include "annotate/steps.h"
#include "annotate/testing/plain_tokens.h"

namespace rashomon {
namespace {

using Refused = Quantity::Refused;

struct Found {
  Report report;
  Annotation annotation;
};

Found Quantities(std::string_view text) {
  Found found;
  found.report.text = text;
  found.annotation = testing::PlainTokens(found.report, testing::English());
  FindQuantities(found.report, testing::English(), found.annotation);
  return found;
}

std::string Words(const Found& found, const Quantity& quantity) {
  return std::string(quantity.span.In(found.report.text));
}

std::string Show(const Quantity& quantity) {
  const auto bound = [](std::optional<std::int64_t> value) {
    return value ? fmt::format("{}", *value) : std::string("-");
  };
  return fmt::format("{}/{}{}{}", bound(quantity.low), bound(quantity.high), quantity.approximate ? " approximate" : "",
                     quantity.more ? " more" : "");
}

struct Case {
  std::string_view text;
  std::string_view words;  // of the first quantity that is not refused
  std::string_view count;
};

void Check(std::span<const Case> cases) {
  for (const Case& c : cases) {
    const Found found = Quantities(c.text);
    const Quantity* first = nullptr;
    for (const Quantity& quantity : found.annotation.quantities) {
      if (first == nullptr && quantity.refused == Refused::kNo) first = &quantity;
    }
    ASSERT_NE(first, nullptr) << c.text;
    EXPECT_EQ(Words(found, *first), c.words) << c.text;
    EXPECT_EQ(Show(*first), c.count) << c.text;
  }
}

TEST(QuantitiesTest, ReadsNumbersInFiguresAndWords) {
  const Case cases[] = {
      {.text = "1,204 villagers fled the valley.", .words = "1,204", .count = "1204/1204"},
      {.text = "Some 1.2 million homes lost power.",
       .words = "Some 1.2 million",
       .count = "1200000/1200000 approximate"},
      {.text = "The agency fed 5m people.", .words = "5m", .count = "5000000/5000000"},
      {.text = "Police moved 2k spectators out.", .words = "2k", .count = "2000/2000"},
      {.text = "Twenty-two miners were trapped.", .words = "Twenty-two", .count = "22/22"},
      {.text = "It left a hundred and five sailors stranded.", .words = "a hundred and five", .count = "105/105"},
      {.text = "It left three hundred and twelve families homeless.",
       .words = "three hundred and twelve",
       .count = "312/312"},
      {.text = "Half a dozen guards were hurt.", .words = "Half a dozen", .count = "6/6 approximate"},
      {.text = "A dozen cars burned.", .words = "A dozen", .count = "12/12 approximate"},
      {.text = "Rescuers found two dozen hikers.", .words = "two dozen", .count = "24/24 approximate"},
      {.text = "A couple of fishermen drowned.", .words = "A couple", .count = "2/2 approximate"},
      {.text = "Two thousand three hundred soldiers marched.",
       .words = "Two thousand three hundred",
       .count = "2300/2300"},
      {.text = "Five hundred thousand people marched.", .words = "Five hundred thousand", .count = "500000/500000"},
      {.text = "Both drivers survived.", .words = "Both", .count = "2/2"},
      {.text = "One dead in the crash.", .words = "One", .count = "1/1"},
  };
  Check(cases);
}

TEST(QuantitiesTest, KeepsBoundsAsBounds) {
  const Case cases[] = {
      {.text = "at least 60 villagers", .words = "at least 60", .count = "60/-"},
      {.text = "no fewer than nine sailors", .words = "no fewer than nine", .count = "9/-"},
      {.text = "more than 20 guards", .words = "more than 20", .count = "21/-"},
      {.text = "over 20 guards", .words = "over 20", .count = "21/-"},
      {.text = "upwards of 300 farmers", .words = "upwards of 300", .count = "300/-"},
      {.text = "nearly 100 nurses", .words = "nearly 100", .count = "100/100 approximate"},
      {.text = "up to 30 passengers", .words = "up to 30", .count = "-/30"},
      {.text = "as many as 80 passengers", .words = "as many as 80", .count = "-/80"},
      {.text = "no more than 7 bystanders", .words = "no more than 7", .count = "-/7"},
      {.text = "fewer than 10 houses", .words = "fewer than 10", .count = "-/9"},
      {.text = "at least about 20 people", .words = "at least about 20", .count = "20/- approximate"},
      {.text = "more than a dozen tourists", .words = "more than a dozen", .count = "13/- approximate"},
      {.text = "60 or more people", .words = "60 or more", .count = "60/-"},
      {.text = "60 or so people", .words = "60 or so", .count = "60/60 approximate"},
      {.text = "60-plus people", .words = "60-plus", .count = "60/-"},
      {.text = "60+ people", .words = "60+", .count = "60/-"},
      {.text = "a total of 378 pilgrims", .words = "a total of 378", .count = "378/378"},
  };
  Check(cases);
}

TEST(QuantitiesTest, JoinsTwoNumbersToARange) {
  const Case cases[] = {
      {.text = "between 5 and 7 boats", .words = "between 5 and 7", .count = "5/7"},
      {.text = "5 to 7 boats", .words = "5 to 7", .count = "5/7"},
      {.text = "5-7 boats", .words = "5-7", .count = "5/7"},
      {.text = "two or three gunmen", .words = "two or three", .count = "2/3"},
      {.text = "from 5 to 7 boats", .words = "from 5 to 7", .count = "5/7"},
      {.text = "two to three hundred guests", .words = "two to three hundred", .count = "200/300"},
      {.text = "The toll may climb from 5 to 7 overnight.", .words = "5", .count = "5/5"},
      {.text = "3 soldiers and 4 monks", .words = "3", .count = "3/3"},
  };
  Check(cases);
}

TEST(QuantitiesTest, SaysWhatHasNoBound) {
  const Case cases[] = {
      {.text = "Dozens of shops burned.", .words = "Dozens", .count = "24/- approximate"},
      {.text = "Scores of people fled.", .words = "Scores", .count = "40/- approximate"},
      {.text = "Hundreds gathered.", .words = "Hundreds", .count = "-/- approximate"},
      {.text = "Tens of thousands gathered.", .words = "Tens of thousands", .count = "-/- approximate"},
      {.text = "Several people were hurt.", .words = "Several", .count = "-/- approximate"},
      {.text = "Several hundred people marched.", .words = "Several hundred", .count = "-/- approximate"},
      {.text = "A few dozen people marched.", .words = "A few dozen", .count = "24/- approximate"},
      {.text = "No one was hurt.", .words = "No one", .count = "0/0"},
      {.text = "None of them died.", .words = "None", .count = "0/0"},
      {.text = "There were no casualties.", .words = "no", .count = "0/0"},
  };
  Check(cases);
}

TEST(QuantitiesTest, MarksWhatComesOnTop) {
  const Case cases[] = {
      {.text = "another 12 were hurt", .words = "another 12", .count = "12/12 more"},
      {.text = "a further 12 were hurt", .words = "a further 12", .count = "12/12 more"},
      {.text = "12 more were hurt", .words = "12 more", .count = "12/12 more"},
      {.text = "dozens more were hurt", .words = "dozens more", .count = "24/- approximate more"},
      {.text = "12 others were hurt", .words = "12", .count = "12/12"},
      {.text = "at least another 12 were hurt", .words = "at least another 12", .count = "12/- more"},
      {.text = "nine (9) persons were hurt", .words = "nine (9)", .count = "9/9"},
      {.text = "last week two of the nurses fell ill", .words = "two", .count = "2/2"},
      {.text = "the raids killed one in three days", .words = "one", .count = "1/1"},
  };
  Check(cases);
}

struct RefusedCase {
  std::string_view text;
  Refused refused;
};

TEST(QuantitiesTest, RefusesNumbersThatCountNobody) {
  const RefusedCase cases[] = {
      {.text = "The war ended in 1994.", .refused = Refused::kTime},
      {.text = "It was a 30-year war.", .refused = Refused::kTime},
      {.text = "They waited for three days.", .refused = Refused::kTime},
      {.text = "The 22-year-old escaped.", .refused = Refused::kAge},
      {.text = "A teacher aged 41 escaped.", .refused = Refused::kAge},
      {.text = "Maria Lopez, 41, escaped.", .refused = Refused::kAge},
      {.text = "It was the 35th attack.", .refused = Refused::kOrdinal},
      {.text = "It cost $12 million.", .refused = Refused::kMoney},
      {.text = "It cost more than 300 euros.", .refused = Refused::kMoney},
      {.text = "The wave was 5 meters high.", .refused = Refused::kMeasure},
      {.text = "The 6.4 magnitude tremor hit.", .refused = Refused::kMeasure},
      {.text = "About 40 percent agreed.", .refused = Refused::kPercent},
      {.text = "They won 2-1 there.", .refused = Refused::kScore},
      {.text = "The lorry left Highway 101.", .refused = Refused::kIdentifier},
      {.text = "They lost Flight 86.", .refused = Refused::kIdentifier},
      {.text = "He fired an AK-47 there.", .refused = Refused::kIdentifier},
      {.text = "Leaders of the G20 met.", .refused = Refused::kIdentifier},
      {.text = "She lives at 473 East 52nd Street now.", .refused = Refused::kIdentifier},
      {.text = "Call 555-0134 for help.", .refused = Refused::kIdentifier},
      {.text = "It struck at 10:35 there.", .refused = Refused::kClock},
      {.text = "It struck at 10 a.m. there.", .refused = Refused::kClock},
      {.text = "It struck on 2019-05-02 there.", .refused = Refused::kTime},
      {.text = "The house is no 15, he said.", .refused = Refused::kIdentifier},
      {.text = "Hundreds of dollars were lost.", .refused = Refused::kMoney},
      {.text = "He was shot several times.", .refused = Refused::kPercent},
      {.text = "It fell at 0615 there.", .refused = Refused::kClock},
      {.text = "Those 12 or 13 years old came.", .refused = Refused::kAge},
      {.text = "One in five of those who fall ill dies.", .refused = Refused::kPercent},
      {.text = "About one in three of the injured died.", .refused = Refused::kPercent},
  };
  for (const RefusedCase& c : cases) {
    const Found found = Quantities(c.text);
    ASSERT_FALSE(found.annotation.quantities.empty()) << c.text;
    const Quantity& first = found.annotation.quantities.front();
    EXPECT_EQ(static_cast<int>(first.refused), static_cast<int>(c.refused)) << c.text << " " << Words(found, first);
  }
}

TEST(QuantitiesTest, KnowsTheAgesInAList) {
  for (std::string_view text : {"Three boys, ages 15, 18 and 22, ran.", "The girls were 13 and 17 years old.",
                                "Ann Low and Ed Ray, both 19, ran."}) {
    const Found found = Quantities(text);
    for (const Quantity& quantity : found.annotation.quantities) {
      const std::string words = Words(found, quantity);
      const bool counts = words == "Three" || words == "both";
      EXPECT_EQ(quantity.refused == Refused::kNo, counts) << text << ": " << words;
    }
  }
}

TEST(QuantitiesTest, LeavesThePronounOneAlone) {
  for (std::string_view text :
       {"They blamed one another.", "He was the one.", "One can see why.", "This one is old."}) {
    EXPECT_TRUE(Quantities(text).annotation.quantities.empty()) << text;
  }
}

TEST(QuantitiesTest, CoversEveryNumeralOnce) {
  const Found found = Quantities(
      "At 9:15 on 4 May 2012, 31 of 57 crew left pier 6, 2 by boat, the 3rd group at 7pm, after 1/2 a mile.");
  std::vector<int> covered(found.annotation.tokens.size(), 0);
  for (const Quantity& quantity : found.annotation.quantities) {
    for (std::uint32_t i = quantity.begin_token; i < quantity.end_token; ++i) ++covered[i];
  }
  for (std::size_t i = 0; i < covered.size(); ++i) {
    const std::string_view word = found.annotation.tokens[i].lower;
    const bool numeral = word.find_first_of("0123456789") != std::string_view::npos;
    EXPECT_LE(covered[i], 1) << word;
    if (numeral) {
      EXPECT_EQ(covered[i], 1) << word;
    }
  }
}

TEST(QuantitiesTest, TakesNoCountThatFellOrRoseForARange) {
  const Case cases[] = {
      {.text = "The office lowered the number of dead in the mill from nine to eight.",
       .words = "nine",
       .count = "9/9"},
      {.text = "The toll was corrected from 12 to 11.", .words = "12", .count = "12/12"},
      {.text = "The city puts up the number of those who died in the flood at Orm from 12 to 14.",
       .words = "12",
       .count = "12/12"},
      {.text = "The boat carried from 12 to 14 pupils.", .words = "from 12 to 14", .count = "12/14"},
  };
  Check(cases);
}

}  // namespace
}  // namespace rashomon

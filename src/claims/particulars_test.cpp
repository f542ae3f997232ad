// Measures and what is said to be so or not: whole sentences in, topics and values out.
#include <gtest/gtest.h>

#include "claims/testing/claim_reading.h"

namespace rashomon {
namespace {

struct Read : ClaimReading {
  explicit Read(std::string text) : ClaimReading(std::move(text), "2024-03-02") {}
  // "how far they fell: about 60m = 60000; ..."
  [[nodiscard]] std::string All() const {
    std::string out;
    for (const Particular& p : claims.particulars) {
      out += (out.empty() ? "" : "; ") + p.topic + ": " + p.value;
      if (p.amount.low) out += " = " + std::to_string(*p.amount.low);
    }
    return out;
  }
};

TEST(ParticularsTest, ReadsAMeasureWithWhatItMeasures) {
  struct Case {
    std::string text, all;
  };
  const Case cases[] = {
      {.text = "The climber slipped and fell about 60m down an icy gully.",
       .all = "how far they fell: about 60m = 60000"},
      {.text = "She plunged 200 feet from the ledge.", .all = "how far they fell: 200 feet = 61000"},
      {.text = "The wreck lies at a depth of 38 metres.", .all = "depth: 38 metres = 38000"},
      {.text = "The waves were three metres high, the pilot said.", .all = "height of the wave: three metres = 3000"},
      {.text = "The thieves took watches worth $1.7 million.", .all = "worth: $1.7 million = 1700000000"},
      {.text = "The thieves took watches worth £88m.", .all = "worth: £88m = 88000000000"},
      {.text = "A quake of magnitude 6.4 shook the valley.", .all = "magnitude: magnitude 6.4 = 6400"},
      {.text = "The blaze has burned 1,200 acres of pine.", .all = "area burned: 1,200 acres = 4856227200"},
  };
  for (const Case& c : cases) EXPECT_EQ(Read(c.text).All(), c.all) << c.text;
}

TEST(ParticularsTest, TakesNoMeasureThatMeasuresNothingItKnows) {
  for (const char* text : {"The inn stands 40 metres from the church.", "He paid $20 and left.",
                           "Police held 60 people.", "The boy, 15, walked two miles to school."}) {
    EXPECT_EQ(Read(text).All(), "") << text;
  }
}

TEST(ParticularsTest, SaysOfWhomItIsSaidThatHeWasArmedOrNot) {
  const Read armed("Officers said Tomas Arlen pointed a pistol at them.");
  EXPECT_EQ(armed.All(), "whether armed: yes");
  ASSERT_TRUE(armed.claims.particulars[0].of);
  EXPECT_EQ(armed.claims.particulars[0].attribution.size(), 1u);
  EXPECT_EQ(Read("Tomas Arlen did not have a gun, his sister said.").All(), "whether armed: no");
  EXPECT_EQ(Read("Tomas Arlen was unarmed, a neighbour said.").All(), "whether armed: no");
}

TEST(ParticularsTest, TakesNothingSupposedAskedOrDoubted) {
  for (const char* text : {"Even if Tomas Arlen had a gun, he would not have used it.",
                           "Was Tomas Arlen carrying a knife?", "Neighbours do not believe Tomas Arlen had a gun."}) {
    EXPECT_EQ(Read(text).All(), "") << text;
  }
}

TEST(ParticularsTest, TellsWhatIsOfAnotherYear) {
  const Read read("In 2019 a climber fell 300 metres on the same face.");
  ASSERT_EQ(read.claims.particulars.size(), 1u);
  EXPECT_EQ(read.claims.particulars[0].scope, Scope::kOther);
}

TEST(ParticularsTest, ReadsTheHourOfTheHappeningAndHowSureItIs) {
  struct Case {
    std::string text, value;
    std::int64_t low = 0, high = 0;
  };
  const Case cases[] = {
      {.text = "The bomb exploded at about 5 p.m. on Friday.",
       .value = "about 5 p.m. on Friday",
       .low = 990,
       .high = 1050},
      {.text = "A blast tore through the depot just after six in the evening.",
       .value = "just after six in the evening",
       .low = 1080,
       .high = 1100},
      {.text = "The earthquake struck at 05:12.", .value = "05:12", .low = 302, .high = 322},
      {.text = "The blast happened at noon.", .value = "noon", .low = 700, .high = 740},
      {.text = "The bomb exploded shortly before midnight.",
       .value = "shortly before midnight",
       .low = 1410,
       .high = 1440},
  };
  for (const Case& c : cases) {
    const Read read(c.text);
    ASSERT_EQ(read.claims.particulars.size(), 1u) << c.text;
    const Particular& hour = read.claims.particulars.front();
    EXPECT_EQ(hour.topic, "hour") << c.text;
    EXPECT_EQ(hour.dimension, "clock") << c.text;
    EXPECT_EQ(hour.value, c.value) << c.text;
    EXPECT_EQ(hour.amount, (CountRange{c.low, c.high})) << c.text;
  }
}

TEST(ParticularsTest, TakesNoHourOfSomethingElseOrOfAnUnknownHalfOfTheDay) {
  for (const char* text : {
           "The bomb exploded at six o'clock.",                  // morning or evening?
           "The bomb exploded at 5:30 in the market.",           // morning or evening?
           "Two men were arrested at 6 p.m. over the bombing.",  // of the arrest
           "The fire burned until 9 p.m. on Friday.",            // of its end
           "Police said at 7 p.m. that a bomb had exploded.",    // of the word
           "The storm killed six in the evening.",               // people
       }) {
    EXPECT_EQ(Read(text).All(), "") << text;
  }
}

TEST(ParticularsTest, ReadsTheClockOfThePlaceBeforeAnyOther) {
  const Read read("The bomb exploded at 20:41 GMT, 4:41 a.m. local time, near Tolm.");
  ASSERT_EQ(read.claims.particulars.size(), 1u);
  EXPECT_EQ(read.claims.particulars[0].dimension, "clock");
  EXPECT_EQ(read.claims.particulars[0].amount.low, 271);
  const Read abroad("The bomb exploded at 20:41 GMT near Tolm.");
  ASSERT_EQ(abroad.claims.particulars.size(), 1u);
  EXPECT_EQ(abroad.claims.particulars[0].dimension, "clock GMT");
}

}  // namespace
}  // namespace rashomon

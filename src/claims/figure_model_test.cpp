#include "claims/figure_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/hash.h"
#include "claims/testing/figure_reading.h"

namespace rashomon {
namespace {

using ::testing::Each;

void AppendNumber(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

// A model file of those rows, laid out as src/annotate/model_file.h says.
std::string FileOf(const std::string& rows, std::string_view kind = FigureModel::kKind) {
  std::string payload(kind);
  AppendNumber(payload, 1, 4);  // slots
  AppendNumber(payload, rows.size(), 4);
  for (int i = 0; i < 3; ++i) AppendNumber(payload, 0, 4);  // names, their bytes, zero
  AppendNumber(payload, 0, 8);                              // the empty slot
  payload += rows;
  std::string file = "RSHM";
  AppendNumber(file, 1, 4);
  AppendNumber(file, payload.size(), 8);
  file += payload;
  AppendNumber(file, Fnv1a64(payload), 8);
  return file;
}

std::string Rows(std::initializer_list<signed char> first_weights) {
  std::string rows;
  for (const signed char weight : first_weights) {
    rows.push_back(static_cast<char>(weight));
    rows.append(kFigureAnswers - 1, '\0');
  }
  return rows;
}

TEST(FigureModelTest, AddsTheRowsThatTheUpperBitsOfTheFeaturesName) {
  const std::string file = FileOf(Rows({1, 20, -3, 100}));
  const auto model = FigureModel::Open(file);
  ASSERT_TRUE(model);
  const std::uint32_t features[] = {0x40000000, 0x7FFFFFFF, 0x80000001};  // rows 1, 1 and 2
  EXPECT_EQ(model->ScoresOf(features)[0], 20 + 20 - 3);
  EXPECT_THAT(model->ScoresOf({}), Each(0));
}

TEST(FigureModelTest, LeavesOutWhatWouldNotFitItsSum) {
  const std::string file = FileOf(Rows({-128, 0}));
  const auto model = FigureModel::Open(file);
  ASSERT_TRUE(model);
  const std::vector<std::uint32_t> many(FigureModel::kMostFeatures + 100, 0);
  EXPECT_EQ(model->ScoresOf(many)[0], -128 * static_cast<int>(FigureModel::kMostFeatures));
}

TEST(FigureModelTest, RefusesTablesThatAreNoPowerOfTwoOfWholeRows) {
  EXPECT_TRUE(FigureModel::Open(FileOf(Rows({0, 0}))));
  EXPECT_FALSE(FigureModel::Open(FileOf(Rows({0, 0, 0}))));
  EXPECT_FALSE(FigureModel::Open(FileOf(Rows({0, 0}).substr(1))));
  EXPECT_FALSE(FigureModel::Open(FileOf("")));
  EXPECT_FALSE(FigureModel::Open(FileOf(Rows({0, 0}), "ROL1")));
  EXPECT_FALSE(FigureModel::Open("no model at all"));
}

TEST(FigureModelTest, ADamagedFileIsAnErrorOfTheLanguageThatHasIt) {
  const LanguageSources english = *LanguageSources::BuiltIn("en");
  std::string bytes = FileOf(Rows({1, 2}));
  EXPECT_TRUE(Language::Load(english.With("figures.bin", bytes)).has_value());
  bytes[bytes.size() / 2] ^= 1;
  const auto damaged = Language::Load(english.With("figures.bin", bytes));
  ASSERT_FALSE(damaged.has_value());
  EXPECT_THAT(damaged.error().message, ::testing::HasSubstr("figures.bin"));
}

TEST(FigureModelTest, TheMarginOfTheBestOutcomeIsThatOverEveryOtherAnswer) {
  FigureScores scores{};
  scores[0] = 10;
  scores[AnswerOf(Outcome::kMissing)] = 50;
  scores[AnswerOf(Outcome::kKilled)] = 45;
  EXPECT_EQ(BestAnswer(scores).outcome, Outcome::kMissing);
  EXPECT_EQ(BestAnswer(scores).margin, 5);
  scores[0] = 70;  // "no figure" is likelier
  EXPECT_EQ(BestAnswer(scores).margin, -20);
  scores[kFigureAnswers - 1] = 120;  // an answer that is never given
  EXPECT_EQ(BestAnswer(scores).outcome, Outcome::kMissing);
}

}  // namespace
}  // namespace rashomon

#include "claims/role_model.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace rashomon {
namespace {

using Pairs = std::vector<std::pair<int, int>>;  // column, weight

// The bytes of a model of these features (model_file.h), in a table that is nearly full.
std::string ModelOf(const std::vector<std::pair<std::uint64_t, Pairs>>& features, std::uint32_t slot_count) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> slots(slot_count);
  std::string entries;
  for (const auto& [feature, pairs] : features) {
    std::uint32_t at = FeatureSlot(feature, slot_count);
    while (slots[at].first != 0) at = (at + 1) % slot_count;
    const auto first = static_cast<std::uint32_t>(entries.size() / 2);
    slots[at] = {FeatureKey(feature), first << 8 | static_cast<std::uint32_t>(pairs.size())};
    for (const auto& [column, weight] : pairs) entries += {static_cast<char>(column), static_cast<char>(weight)};
  }
  const auto number = [](auto value) { return std::string(reinterpret_cast<const char*>(&value), sizeof value); };
  std::string payload = std::string(RoleModel::kKind) + number(slot_count) +
                        number(static_cast<std::uint32_t>(entries.size())) + std::string(12, '\0');
  for (const auto& [key, value] : slots) payload += number(key) + number(value);
  payload += entries;
  return "RSHM" + number(ModelFile::kVersion) + number(std::uint64_t{payload.size()}) + payload + std::string(8, '\0');
}

TEST(RoleModelTest, AddsTheWeightsOfTheFeaturesThatItKnows) {
  const std::vector<std::pair<std::uint64_t, Pairs>> known = {
      {101, {{0, 5}, {4, -128}}}, {102, {{0, 127}, {7, -1}}}, {103, {{8, 3}}},
      {104, {{0, 1}, {9, 2}}},    // speaks to two groups of columns
      {105, {{2, 4}, {2, 4}}},    // twice to one column
      {106, {{1, 9}, {200, 50}}}  // one column is none
  };
  const std::string bytes = ModelOf(known, 7);
  const std::optional<RoleModel> model = RoleModel::Open(bytes);
  ASSERT_TRUE(model.has_value());
  FeatureHashes features;
  RoleModel::Scores expected{};
  for (int round = 0; round < 50; ++round) {  // more features than are looked up at a time
    for (const auto& [feature, pairs] : known) {
      features.push_back(feature);
      for (const auto& [column, weight] : pairs) {
        if (static_cast<std::size_t>(column) < kRoleColumns) expected[static_cast<std::size_t>(column)] += weight;
      }
    }
    features.push_back(9000 + static_cast<std::uint64_t>(round));  // unknown
  }
  EXPECT_EQ(model->ScoresOf(features), expected);
  EXPECT_EQ(model->ScoresOf({103}), (RoleModel::Scores{0, 0, 0, 0, 0, 0, 0, 0, 3}));
  EXPECT_EQ(model->ScoresOf({}), RoleModel::Scores{});
}

TEST(RoleScorerTest, CountsAFeatureOnceAndKnowsItsWeightsTheNextTime) {
  const std::vector<std::pair<std::uint64_t, Pairs>> known = {
      {101, {{0, 5}, {4, -128}}}, {102, {{0, 127}, {7, -1}}}, {103, {{8, 3}}}, {104, {{0, 1}, {9, 2}}}};
  const std::string bytes = ModelOf(known, 7);
  const std::optional<RoleModel> model = RoleModel::Open(bytes);
  ASSERT_TRUE(model.has_value());
  const FeatureHashes once = {0, 104, 101, 103, 9000, 102};
  FeatureHashes often;
  for (int round = 0; round < 400; ++round) {  // more than the sums have room for at a time
    often.insert(often.end(), once.begin(), once.end());
    often.push_back(101 + 4096 * static_cast<std::uint64_t>(round + 1));  // unknown, and in the way of others
  }
  for (int report = 0; report < 2; ++report) {
    RoleScorer scorer(*model, RoleScorer::Repeats::kOnce), all(*model, RoleScorer::Repeats::kAll);
    EXPECT_EQ(scorer.ScoresOf(once), model->ScoresOf(once));
    EXPECT_EQ(scorer.ScoresOf(often), model->ScoresOf(once));
    EXPECT_EQ(all.ScoresOf(often), model->ScoresOf(often));
    EXPECT_EQ(all.ScoresOf(often, RoleColumn::kFiller), model->ScoresOf(often));
    EXPECT_EQ(scorer.ScoresOf({103}), model->ScoresOf({103}));
    EXPECT_EQ(scorer.ScoresOf({}), RoleModel::Scores{});
  }
}

TEST(RoleScorerTest, CountsAGroupWithTheNextScores) {
  const std::string bytes = ModelOf({{101, {{0, 5}, {4, -128}}}, {102, {{0, 127}, {7, -1}}}, {103, {{8, 3}}}}, 7);
  const std::optional<RoleModel> model = RoleModel::Open(bytes);
  ASSERT_TRUE(model.has_value());
  RoleScorer scorer(*model, RoleScorer::Repeats::kOnce);
  EXPECT_FALSE(scorer.CountKnown(77));
  scorer.Count(77, {101, 9000});
  EXPECT_EQ(scorer.ScoresOf({102}), model->ScoresOf({101, 102}));
  EXPECT_EQ(scorer.ScoresOf({102}), model->ScoresOf({102}));  // once only
  EXPECT_TRUE(scorer.CountKnown(77));
  EXPECT_FALSE(scorer.CountKnown(78));
  scorer.Count(78, {103});  // speaks to other columns: counted, and not kept
  EXPECT_EQ(scorer.ScoresOf({102}), model->ScoresOf({101, 102, 103}));
  EXPECT_FALSE(scorer.CountKnown(78));
}

TEST(RoleScorerTest, CountsWhatStandsTwiceInAGroupAsInAList) {
  const std::string bytes = ModelOf({{101, {{0, 5}}}}, 7);
  const std::optional<RoleModel> model = RoleModel::Open(bytes);
  ASSERT_TRUE(model.has_value());
  for (int report = 0; report < 2; ++report) {
    RoleScorer once(*model, RoleScorer::Repeats::kOnce), all(*model, RoleScorer::Repeats::kAll);
    if (!once.CountKnown(77)) once.Count(77, {101, 101});
    if (!all.CountKnown(77)) all.Count(77, {101, 101});
    EXPECT_EQ(once.ScoresOf({}).front(), 5);
    EXPECT_EQ(all.ScoresOf({}).front(), 10);
  }
}

TEST(RoleModelTest, StaysInsideATableThatLies) {
  std::string bytes = ModelOf({{101, {{0, 5}}}}, 1);
  bytes[bytes.size() - 8 - 2 - 3] = '\x7F';  // the value now leads past the entries
  const std::optional<RoleModel> model = RoleModel::Open(bytes);
  ASSERT_TRUE(model.has_value());
  EXPECT_EQ(model->ScoresOf({101, 102}), RoleModel::Scores{});
}

}  // namespace
}  // namespace rashomon

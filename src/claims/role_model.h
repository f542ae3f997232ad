// RoleModel: the weights behind learned role filling (models/<language>/roles.bin; the card beside it says how it was
// made). Logistic regressions over hashed features, weights of one byte: scores are whole numbers, kRoleUnit to one
// unit of the logarithm of the odds, so that the same text gives the same fillers on every machine.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "annotate/idle_pool.h"
#include "annotate/model_file.h"
#include "claims/role_features.h"
#include "claims/role_lanes.h"
#include "claims/role_trees.h"

namespace rashomon {

class RoleWords;
class RoleWordTable;

inline constexpr int kRoleUnit = 32;

// Columns of the model.
enum class RoleColumn : std::uint8_t {
  kCandidate = 0,  // + IncidentRole
  kReport = 5,
  kSentence = 6,
  kCut = 7,
  kFiller = 8,  // + IncidentRole
  kStance = 13  // + claimed, accused, possible, confirmed
};
inline constexpr std::size_t kRoleColumns = 24;

// The trees of a model; none where it has none.
struct RoleForests {
  RoleTrees roles;                   // over RoleFacts
  RoleTrees held;                    // these and those below over BodyFacts
  std::array<RoleTrees, 3> stances;  // by kLearnedStances
};

// In the model's file a feature's value is (first pair << 8 | pairs), its entries are pairs {u8 column, i8 weight}.
class RoleModel {
 public:
  static constexpr std::string_view kKind = "ROL1";
  // The value of such a word's hash is where those trees begin among the entries (role_trees.h).
  static constexpr std::string_view kTreesName = "role trees";
  static constexpr std::string_view kHeldTreesName = "held trees";
  // By kLearnedStances.
  static constexpr std::array<std::string_view, 3> kStanceTreesNames = {"claimed trees", "suspected trees",
                                                                        "confirmed trees"};
  using Scores = std::array<int, kRoleColumns>;

  // Nothing if the language has no such model or the model cannot be read. `bytes` must outlive the object. Takes a
  // millisecond or two, which is for once a language.
  [[nodiscard]] static std::optional<RoleModel> Open(std::string_view bytes);
  RoleModel(RoleModel&&) noexcept;
  RoleModel& operator=(RoleModel&&) noexcept;
  ~RoleModel();
  // All columns at once; those that the features were not made for mean nothing.
  [[nodiscard]] Scores ScoresOf(const FeatureHashes& features) const;
  // What a feature weighs in the first eight columns, as LaneSum takes it (role_lanes.h).
  [[nodiscard]] std::uint64_t FirstWeightsOf(std::uint64_t feature) const;
  [[nodiscard]] const RoleForests& forests() const { return forests_; }

 private:
  friend class RoleScorer;
  friend class RoleWords;
  // A slot of the file's table with the weights in place of where they lie: most features speak to columns of one group
  // of eight, and then one line of memory and a few additions are all that a feature costs.
  static constexpr std::size_t kGroup = 8;
  static constexpr std::uint32_t kNoGroup = 0xFFFFFFFF;  // of features that speak to several: they are read in the file
  struct Record {
    std::uint32_t key = 0, group = 0;
    std::uint64_t weights = LaneSum::kNoWeights;  // of the group's columns
  };
  explicit RoleModel(ModelFile file);
  // The bytes of the trees of that name, and what comes after them; empty if there are none.
  [[nodiscard]] std::string_view Trees(std::string_view name) const;
  // Pairs of a value in the file's table; none if it lies.
  [[nodiscard]] std::string_view PairsOf(std::uint32_t value) const;
  [[nodiscard]] Record RecordOf(ModelFile::Slot slot) const;
  // What stands from slot `at` on under that key, or an empty record.
  [[nodiscard]] const Record& Find(std::uint32_t at, std::uint32_t key) const;
  void AddOf(const Record& record, std::uint64_t feature, Scores& scores) const;
  void AddPairs(std::uint64_t feature, Scores& scores) const;

  ModelFile file_;
  RoleForests forests_;
  std::vector<Record> records_;  // slot_count(), and the first ones again
  // What scorers keep from one report to the next.
  struct Cell {
    std::uint64_t feature = 0;
    std::uint64_t weights = LaneSum::kNoWeights;  // as in Record
    std::uint32_t round = 0;                      // the last in which the feature was asked for; 0: never
    std::uint32_t group = 0;
  };
  struct Memory;
  std::unique_ptr<IdlePool<Memory>> idle_;
  std::unique_ptr<IdlePool<RoleWordTable>> idle_words_;
};

// Scores of features that are asked for together. What the last few thousand features weigh is kept in a small table,
// for of two phrases of a sentence most features are the same, and the model's own table is larger than the near
// caches. So is what groups of features weigh together. One thread; the model must outlive it.
class RoleScorer : public FeatureGroups {
 public:
  enum class Repeats : std::uint8_t {
    kOnce,  // each feature counts once, however often it stands in a list or group
    kAll    // as often as it stands there, as for the model
  };
  // `words`, where they are given, are those of the report, and must outlive it, too.
  RoleScorer(const RoleModel& model, Repeats repeats, const RoleWords* words = nullptr);
  ~RoleScorer() override;
  RoleScorer(const RoleScorer&) = delete;
  RoleScorer& operator=(const RoleScorer&) = delete;

  // With what was counted since the last call. Cheapest where most features speak to the columns from `first` on.
  [[nodiscard]] RoleModel::Scores ScoresOf(const FeatureHashes& features, RoleColumn first = RoleColumn::kCandidate);
  [[nodiscard]] bool CountWords(WordsAs how, TokenRange range) override;
  [[nodiscard]] bool CountKnown(std::uint64_t key) override;
  [[nodiscard]] FeatureHashes& Room() override;
  void Count(std::uint64_t key, const FeatureHashes& features) override;

 private:
  // `group`: of columns, that most of them speak to.
  void AddSome(std::span<const std::uint64_t> features, std::uint32_t group, RoleModel::Scores& scores);
  void AddOther(const RoleModel::Cell& cell, RoleModel::Scores& scores) const;
  // Groups are kept for other scorers, which may count otherwise.
  [[nodiscard]] std::uint64_t OwnKey(std::uint64_t key) const { return key ^ static_cast<std::uint64_t>(repeats_); }

  const RoleModel& model_;
  Repeats repeats_;
  const RoleWords* words_;
  std::unique_ptr<RoleModel::Memory> memory_;
  RoleModel::Scores counted_{};  // since the last ScoresOf
};

// The model of a language (Language::Prepared).
struct LanguageRoles {
  explicit LanguageRoles(const Language& language) : model(RoleModel::Open(language.file("roles.bin"))) {}
  std::optional<RoleModel> model;
};

// Half units, from -kRoleBuckets to kRoleBuckets: how a score goes into the features of the next question.
inline constexpr int kRoleBuckets = 10;
[[nodiscard]] int RoleBucket(int score);

}  // namespace rashomon

#include "claims/role_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "claims/body_facts.h"
#include "claims/role_words.h"

namespace rashomon {

// Hashed by the features' lowest bits, linear probing. Cells of an earlier round count as free, so that a new round
// costs nothing; where such a cell is the right one, what it says of the feature still stands.
struct RoleModel::Memory {
  std::vector<Cell> cells = std::vector<Cell>(8192);  // a power of two of them
  std::uint32_t round = 0;
  // Groups of features that speak to the first columns alone, each where the key's lowest bits say.
  struct Group {
    std::uint64_t key = 0;  // 0: none
    std::array<std::int16_t, kGroup> scores{};
  };
  static constexpr std::size_t kGroups = 16'384;
  std::vector<Group> groups = std::vector<Group>(kGroups);
  FeatureHashes listed;  // of a group that is not known yet

  void Begin(std::size_t features) {
    if (cells.size() < 2 * features) cells.assign(std::bit_ceil(2 * features), {});
    if (++round != 0) return;
    cells.assign(cells.size(), {});  // after four thousand million rounds
    round = 1;
  }
};

std::optional<RoleModel> RoleModel::Open(std::string_view bytes) {
  Result<ModelFile> file = ModelFile::Open(bytes, kKind);
  if (!file) return std::nullopt;
  return RoleModel(std::move(*file));
}

RoleModel::RoleModel(RoleModel&&) noexcept = default;
RoleModel& RoleModel::operator=(RoleModel&&) noexcept = default;
RoleModel::~RoleModel() = default;

RoleModel::RoleModel(ModelFile file)
    : file_(std::move(file)),
      idle_(std::make_unique<IdlePool<Memory>>()),
      idle_words_(std::make_unique<IdlePool<RoleWordTable>>()) {
  const std::uint32_t count = file_.slot_count();
  records_.reserve(std::size_t{count} + ModelFile::kMostProbes + 1);
  for (std::uint32_t at = 0; at < count; ++at) records_.push_back(RecordOf(file_.SlotAt(at)));
  for (std::uint32_t at = 0; at <= ModelFile::kMostProbes; ++at) records_.push_back(records_[at % count]);
  forests_.roles = RoleTrees::Open(Trees(kTreesName), kRoleFacts);
  forests_.held = RoleTrees::Open(Trees(kHeldTreesName), kBodyFacts);
  for (std::size_t s = 0; s < kStanceTreesNames.size(); ++s)
    forests_.stances[s] = RoleTrees::Open(Trees(kStanceTreesNames[s]), kBodyFacts);
}

std::string_view RoleModel::PairsOf(std::uint32_t value) const {
  const std::size_t at = std::size_t{value >> 8} * 2, size = std::size_t{value & 0xFF} * 2;
  return value == 0 || at + size > file_.entries().size() ? std::string_view{} : file_.entries().substr(at, size);
}

RoleModel::Record RoleModel::RecordOf(ModelFile::Slot slot) const {
  Record record{.key = slot.key, .group = kNoGroup};
  const std::string_view pairs = PairsOf(slot.value);
  std::uint32_t seen = 0;  // a bit for each column of the group
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    const auto column = static_cast<unsigned char>(pairs[i]);
    if (column >= kRoleColumns) continue;
    const std::uint32_t group = column / kGroup, bit = 1U << (column % kGroup);
    if ((record.group != kNoGroup && record.group != group) || (seen & bit) != 0)
      return {.key = slot.key, .group = kNoGroup};
    record.group = group;
    const auto weight = static_cast<unsigned char>(static_cast<unsigned char>(pairs[i + 1]) ^ 0x80U);
    record.weights &= ~(std::uint64_t{0xFF} << (8 * (column % kGroup)));
    record.weights |= std::uint64_t{weight} << (8 * (column % kGroup));
    seen |= bit;
  }
  if (seen == 0) record.group = 0;
  return record;
}

const RoleModel::Record& RoleModel::Find(std::uint32_t at, std::uint32_t key) const {
  static constexpr Record kNothing;
  const Record* record = &records_[at];
  for (std::uint32_t probes = 0; probes <= ModelFile::kMostProbes; ++probes, ++record) {
    if (record->key == key || record->key == 0) return *record;
  }
  return kNothing;
}

void RoleModel::AddPairs(std::uint64_t feature, Scores& scores) const {
  const std::string_view pairs = PairsOf(file_.Find(feature));
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    const auto column = static_cast<unsigned char>(pairs[i]);
    if (column < kRoleColumns) scores[column] += static_cast<signed char>(pairs[i + 1]);
  }
}

std::uint64_t RoleModel::FirstWeightsOf(std::uint64_t feature) const {
  const Record& record = Find(FeatureSlot(feature, file_.slot_count()), FeatureKey(feature));
  if (record.group != kNoGroup) return record.group == 0 ? record.weights : LaneSum::kNoWeights;
  Scores scores{};
  AddPairs(feature, scores);
  std::uint64_t weights = 0;
  for (std::size_t column = 0; column < kGroup; ++column)
    weights |= static_cast<std::uint64_t>(std::clamp(scores[column], -128, 127) + 128) << (8 * column);
  return weights;
}

void RoleModel::AddOf(const Record& record, std::uint64_t feature, Scores& scores) const {
  if (record.group == kNoGroup) return AddPairs(feature, scores);
  if (record.weights == LaneSum::kNoWeights) return;
  for (std::size_t column = 0; column < kGroup; ++column)
    scores[record.group * kGroup + column] += static_cast<int>(record.weights >> (8 * column) & 0xFF) - 128;
}

// Records lie far apart, in memory that is not at hand: they are asked for ahead, a few dozen features at a time. The
// bytes of the records of one group are added four at a time, in lanes of 16 bits.
RoleModel::Scores RoleModel::ScoresOf(const FeatureHashes& features) const {
  constexpr std::size_t kTogether = 64;  // so many bytes cannot overflow a lane
  constexpr std::uint64_t kLanes = 0x00FF00FF00FF00FF;
  std::array<std::uint32_t, kTogether> slots;
  Scores scores{};
  for (std::size_t begin = 0; begin < features.size(); begin += kTogether) {
    const std::size_t count = std::min(kTogether, features.size() - begin);
    for (std::size_t f = 0; f < count; ++f) {
      slots[f] = FeatureSlot(features[begin + f], file_.slot_count());
      __builtin_prefetch(&records_[slots[f]]);
    }
    const std::uint32_t group = Find(slots[0], FeatureKey(features[begin])).group;
    std::uint64_t even = 0, odd = 0;
    int added = 0;
    for (std::size_t f = 0; f < count; ++f) {
      const Record& record = Find(slots[f], FeatureKey(features[begin + f]));
      if (record.group != group || group == kNoGroup) {
        AddOf(record, features[begin + f], scores);
        continue;
      }
      even += record.weights & kLanes;
      odd += record.weights >> 8 & kLanes;
      ++added;
    }
    for (std::size_t column = 0; column < kGroup && added > 0; ++column) {
      const std::uint64_t lanes = column % 2 == 0 ? even : odd;
      scores[group * kGroup + column] += static_cast<int>(lanes >> (8 * (column - column % 2)) & 0xFFFF) - 128 * added;
    }
  }
  return scores;
}

RoleScorer::RoleScorer(const RoleModel& model, Repeats repeats, const RoleWords* words)
    : model_(model), repeats_(repeats), words_(words), memory_(model.idle_->Take()) {
  if (memory_ == nullptr) memory_ = std::make_unique<RoleModel::Memory>();
}

RoleScorer::~RoleScorer() {
  model_.idle_->Give(std::move(memory_));
}

void RoleScorer::AddOther(const RoleModel::Cell& cell, RoleModel::Scores& scores) const {
  model_.AddOf({.key = 0, .group = cell.group, .weights = cell.weights}, cell.feature, scores);
}

// Whether a feature's weights are known from before is as good as chance, so that no branch asks for it: what is known
// is added, the others' cells are noted.
RoleModel::Scores RoleScorer::ScoresOf(const FeatureHashes& features, RoleColumn first) {
  const std::uint32_t group = static_cast<std::uint32_t>(first) / RoleModel::kGroup;
  RoleModel::Scores scores = std::exchange(counted_, {});
  memory_->Begin(features.size());
  for (std::size_t begin = 0; begin < features.size(); begin += LaneSum::kMost)
    AddSome(std::span(features).subspan(begin, std::min(LaneSum::kMost, features.size() - begin)), group, scores);
  return scores;
}

bool RoleScorer::CountWords(WordsAs how, TokenRange range) {
  if (words_ == nullptr || repeats_ == Repeats::kAll) return false;
  words_->Add(how, range, counted_);
  return true;
}

FeatureHashes& RoleScorer::Room() {
  memory_->listed.clear();
  return memory_->listed;
}

bool RoleScorer::CountKnown(std::uint64_t key) {
  key = OwnKey(key);
  const RoleModel::Memory::Group& group = memory_->groups[key % RoleModel::Memory::kGroups];
  if (group.key != key || key == 0) return false;
  for (std::size_t column = 0; column < RoleModel::kGroup; ++column) counted_[column] += group.scores[column];
  return true;
}

void RoleScorer::Count(std::uint64_t key, const FeatureHashes& features) {
  const RoleModel::Scores before = std::exchange(counted_, {});
  const RoleModel::Scores scores = ScoresOf(features);
  for (std::size_t column = 0; column < scores.size(); ++column) counted_[column] = before[column] + scores[column];
  const auto fits = [](int score) { return score == static_cast<std::int16_t>(score); };
  const auto rest = scores.begin() + RoleModel::kGroup;
  if (!std::all_of(scores.begin(), rest, fits) || std::any_of(rest, scores.end(), [](int s) { return s != 0; })) return;
  RoleModel::Memory::Group& group = memory_->groups[OwnKey(key) % RoleModel::Memory::kGroups];
  group.key = OwnKey(key);
  std::transform(scores.begin(), rest, group.scores.begin(), [](int s) { return static_cast<std::int16_t>(s); });
}

void RoleScorer::AddSome(std::span<const std::uint64_t> features, std::uint32_t group, RoleModel::Scores& scores) {
  using Cell = RoleModel::Cell;
  struct Fresh {
    std::uint32_t cell, slot;
  };
  std::array<Fresh, LaneSum::kMost> fresh;
  std::array<std::uint32_t, LaneSum::kMost> repeated;  // cells
  std::size_t fresh_count = 0, repeated_count = 0;
  LaneSum sum;  // of the group
  Cell* const cells = memory_->cells.data();
  const std::size_t mask = memory_->cells.size() - 1;
  const std::uint32_t round = memory_->round, slots = model_.file_.slot_count();
  for (const std::uint64_t feature : features) {
    std::size_t at = feature & mask;
    while (cells[at].round == round && cells[at].feature != feature) at = (at + 1) & mask;
    Cell& cell = cells[at];
    if (cell.round == round) {
      repeated[repeated_count++] = static_cast<std::uint32_t>(at);
      continue;
    }
    const bool known = (cell.feature == feature) & (cell.round != 0);
    const bool usual = cell.group == group;
    sum.Add(cell.weights, 0 - static_cast<std::uint64_t>(known & usual));
    if (known & !usual) AddOther(cell, scores);
    fresh[fresh_count] = {static_cast<std::uint32_t>(at), FeatureSlot(feature, slots)};
    fresh_count += known ? 0 : 1;
    cell.feature = feature;
    cell.round = round;
  }
  const std::span<const Fresh> unknown = std::span(fresh).first(fresh_count);
  for (const Fresh& one : unknown) __builtin_prefetch(&model_.records_[one.slot]);
  for (const Fresh& one : unknown) {
    Cell& cell = cells[one.cell];
    const RoleModel::Record& record = model_.Find(one.slot, FeatureKey(cell.feature));
    cell.weights = record.weights;
    cell.group = record.group;
    const bool usual = cell.group == group;
    sum.Add(cell.weights, 0 - static_cast<std::uint64_t>(usual));
    if (!usual) AddOther(cell, scores);
  }
  for (std::size_t i = 0; repeats_ == Repeats::kAll && i < repeated_count; ++i) {
    const Cell& cell = cells[repeated[i]];
    sum.Add(cell.weights, 0 - static_cast<std::uint64_t>(cell.group == group));
    if (cell.group != group) AddOther(cell, scores);
  }
  sum.Flush(&scores[group * RoleModel::kGroup]);
}

std::string_view RoleModel::Trees(std::string_view name) const {
  const std::uint32_t begin = file_.Find(HashWord(name));
  const std::string_view entries = file_.entries();
  return begin == 0 || begin > entries.size() ? std::string_view{} : entries.substr(begin);
}

int RoleBucket(int score) {
  constexpr int kStep = kRoleUnit / 2;
  const int bucket = score >= 0 ? score / kStep : -((-score + kStep - 1) / kStep);
  return std::clamp(bucket, -kRoleBuckets, kRoleBuckets);
}

}  // namespace rashomon

#include "claims/role_model.h"

#include <algorithm>

namespace rashomon {

std::optional<RoleModel> RoleModel::Open(std::string_view bytes) {
  Result<ModelFile> file = ModelFile::Open(bytes, kKind);
  if (!file) return std::nullopt;
  return RoleModel(std::move(*file));
}

RoleModel::RoleModel(ModelFile file) : file_(std::move(file)) {
  const std::uint32_t count = file_.slot_count();
  records_.reserve(std::size_t{count} + ModelFile::kMostProbes + 1);
  for (std::uint32_t at = 0; at < count; ++at) records_.push_back(RecordOf(file_.SlotAt(at)));
  for (std::uint32_t at = 0; at <= ModelFile::kMostProbes; ++at) records_.push_back(records_[at % count]);
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

void RoleModel::AddOf(const Record& record, std::uint64_t feature, Scores& scores) const {
  if (record.group == kNoGroup) return AddPairs(feature, scores);
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

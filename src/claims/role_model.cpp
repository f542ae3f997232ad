#include "claims/role_model.h"

#include <algorithm>
#include <bit>

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
  Record record{.key = slot.key, .group = kNoGroup, .weights = {}};
  const std::string_view pairs = PairsOf(slot.value);
  std::uint32_t seen = 0;  // a bit for each column of the group
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    const auto column = static_cast<unsigned char>(pairs[i]);
    if (column >= kRoleColumns) continue;
    const std::uint32_t group = column / kGroup, bit = 1U << (column % kGroup);
    if ((record.group != kNoGroup && record.group != group) || (seen & bit) != 0)
      return {.key = slot.key, .group = kNoGroup, .weights = {}};
    record.group = group;
    record.weights[column % kGroup] = static_cast<signed char>(pairs[i + 1]);
    seen |= bit;
  }
  if (seen == 0) record.group = 0;
  return record;
}

const RoleModel::Record& RoleModel::Find(std::uint64_t feature) const {
  static constexpr Record kNothing;
  const std::uint32_t key = FeatureKey(feature);
  const Record* record = &records_[FeatureSlot(feature, file_.slot_count())];
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

// Records lie far apart, in memory that is not at hand: they are asked for ahead, a few dozen features at a time.
RoleModel::Scores RoleModel::ScoresOf(const FeatureHashes& features) const {
  constexpr std::size_t kTogether = 64, kGroups = kRoleColumns / kGroup;  // 64 weights of a byte cannot overflow sums
  using Sums [[gnu::vector_size(2 * kGroup)]] = std::int16_t;
  using Bytes [[gnu::vector_size(kGroup)]] = signed char;
  static constexpr std::array<signed char, kGroup> kZero{};
  Scores scores{};
  for (std::size_t begin = 0; begin < features.size(); begin += kTogether) {
    const std::size_t end = std::min(begin + kTogether, features.size());
    for (std::size_t f = begin; f < end; ++f)
      __builtin_prefetch(&records_[FeatureSlot(features[f], file_.slot_count())]);
    Sums sums[kGroups] = {};
    for (std::size_t f = begin; f < end; ++f) {
      const Record& record = Find(features[f]);
      if (record.group == kNoGroup) {
        AddPairs(features[f], scores);
        continue;
      }
      for (std::uint32_t g = 0; g < kGroups; ++g)
        sums[g] += __builtin_convertvector(std::bit_cast<Bytes>(record.group == g ? record.weights : kZero), Sums);
    }
    for (std::size_t column = 0; column < kRoleColumns; ++column)
      scores[column] += sums[column / kGroup][column % kGroup];
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

#include "claims/role_model.h"

#include <algorithm>

namespace rashomon {

std::optional<RoleModel> RoleModel::Open(std::string_view bytes) {
  Result<ModelFile> file = ModelFile::Open(bytes, kKind);
  if (!file) return std::nullopt;
  return RoleModel(std::move(*file));
}

RoleModel::Scores RoleModel::ScoresOf(const FeatureHashes& features) const {
  const std::string_view entries = file_.entries();
  constexpr std::size_t kAhead = 16;
  Scores scores{};
  for (std::size_t f = 0; f < std::min(kAhead, features.size()); ++f) file_.Prefetch(features[f]);
  for (std::size_t f = 0; f < features.size(); ++f) {
    if (f + kAhead < features.size()) file_.Prefetch(features[f + kAhead]);
    const std::uint32_t value = file_.Find(features[f]);
    if (value == 0) continue;
    const std::size_t begin = std::size_t{value >> 8} * 2;
    const std::size_t end = begin + std::size_t{value & 0xFF} * 2;
    if (end > entries.size()) continue;
    for (std::size_t i = begin; i < end; i += 2) {
      const auto column = static_cast<unsigned char>(entries[i]);
      if (column < kRoleColumns) scores[column] += static_cast<signed char>(entries[i + 1]);
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

#include "claims/role_model.h"

#include <algorithm>

namespace rashomon {

std::optional<RoleModel> RoleModel::Open(std::string_view bytes) {
  Result<ModelFile> file = ModelFile::Open(bytes, kKind);
  if (!file) return std::nullopt;
  return RoleModel(std::move(*file));
}

// The table's slots and the entries that they lead to lie far apart, each in memory that is not at hand: both are asked
// for ahead, a few dozen features at a time.
RoleModel::Scores RoleModel::ScoresOf(const FeatureHashes& features) const {
  constexpr std::size_t kTogether = 64;
  const std::string_view entries = file_.entries();
  std::array<std::string_view, kTogether> weights;
  Scores scores{};
  for (std::size_t begin = 0; begin < features.size(); begin += kTogether) {
    const std::size_t end = std::min(begin + kTogether, features.size());
    for (std::size_t f = begin; f < end; ++f) file_.Prefetch(features[f]);
    std::size_t found = 0;
    for (std::size_t f = begin; f < end; ++f) {
      const std::uint32_t value = file_.Find(features[f]);
      const std::size_t at = std::size_t{value >> 8} * 2, size = std::size_t{value & 0xFF} * 2;
      if (value == 0 || at + size > entries.size()) continue;
      weights[found++] = entries.substr(at, size);
      __builtin_prefetch(entries.data() + at);
    }
    for (std::size_t w = 0; w < found; ++w) {
      for (std::size_t i = 0; i < weights[w].size(); i += 2) {
        const auto column = static_cast<unsigned char>(weights[w][i]);
        if (column < kRoleColumns) scores[column] += static_cast<signed char>(weights[w][i + 1]);
      }
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

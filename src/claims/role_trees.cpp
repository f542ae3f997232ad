#include "claims/role_trees.h"

#include <algorithm>
#include <cstring>

#include "claims/role_model.h"

namespace rashomon {
namespace {

constexpr std::size_t kHeader = 8;
constexpr std::size_t kMostTrees = 2000;

template <typename Number>
void Append(std::string& out, Number value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}
template <typename Number>
Number At(const char* bytes, std::size_t index) {
  Number value;
  std::memcpy(&value, bytes + index * sizeof value, sizeof value);
  return value;
}

}  // namespace

std::string WriteTrees(int base, const std::vector<RoleTree>& trees) {
  std::string out;
  Append(out, static_cast<std::int32_t>(base));
  Append(out, static_cast<std::uint32_t>(trees.size()));
  for (const RoleTree& tree : trees) {
    for (std::uint8_t fact : tree.fact) Append(out, fact);
    for (std::int16_t limit : tree.limit) Append(out, limit);
    for (std::int16_t answer : tree.answer) Append(out, answer);
  }
  return out;
}

RoleTrees RoleTrees::Open(std::string_view bytes, std::size_t facts) {
  if (bytes.size() < kHeader) return {};
  RoleTrees trees;
  trees.base_ = At<std::int32_t>(bytes.data(), 0);
  trees.count_ = At<std::uint32_t>(bytes.data(), 1);
  trees.trees_ = bytes.data() + kHeader;
  if (trees.count_ > kMostTrees || bytes.size() < kHeader + trees.count_ * kBytes) return {};
  std::uint8_t highest = 0;
  for (std::size_t t = 0; t < trees.count_; ++t) {
    for (std::size_t n = 0; n < kTreeNodes; ++n)
      highest = std::max(highest, At<std::uint8_t>(trees.trees_ + t * kBytes, n));
  }
  return trees.count_ > 0 && highest >= facts ? RoleTrees{} : trees;
}

int RoleTrees::ScoreOf(std::span<const std::int16_t> facts) const {
  std::int64_t sum = base_;
  for (std::size_t t = 0; t < count_; ++t) {
    const char* tree = trees_ + t * kBytes;
    std::size_t node = 0;
    for (std::size_t level = 0; level < kTreeDepth; ++level) {
      const auto limit = At<std::int16_t>(tree + kTreeNodes, node);
      node = 2 * node + (facts[At<std::uint8_t>(tree, node)] > limit ? 2 : 1);
    }
    sum += At<std::int16_t>(tree + kTreeNodes * 3, node - kTreeNodes);
  }
  return static_cast<int>(sum * kRoleUnit / kTreeUnit);
}

}  // namespace rashomon

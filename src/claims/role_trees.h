// The last word on who fills a role: small decision trees over what is known of a phrase (role_facts.h), their answers
// added up (Friedman 2001). Sums of regressions cannot say "late in the report, unless the lead names it, too".
//
// All trees are of one depth, each in the same number of bytes, so that one is found and walked without a table of
// nodes: at a node, one goes right where the fact is above the limit. Limits and answers are whole numbers. Trees of
// the same form decide on bodies that are held responsible (body_facts.h).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

inline constexpr std::size_t kTreeDepth = 4;
inline constexpr std::size_t kTreeNodes = (1U << kTreeDepth) - 1;
inline constexpr std::size_t kTreeLeaves = 1U << kTreeDepth;
inline constexpr int kForestUnit = 1024;  // of the score of a forest, to a share of one (training/tree_trainer.h)
inline constexpr int kTreeUnit = 1024;    // of a leaf's answer, to one unit of the logarithm of the odds

struct RoleTree {
  std::array<std::uint8_t, kTreeNodes> fact{};
  std::array<std::int16_t, kTreeNodes> limit{};
  std::array<std::int16_t, kTreeLeaves> answer{};
};

// In bytes: i32 what all begin with (kTreeUnit), u32 trees, then of each tree facts, limits, answers in order.
[[nodiscard]] std::string WriteTrees(int base, const std::vector<RoleTree>& trees);

// A view; the bytes must outlive it.
class RoleTrees {
 public:
  RoleTrees() = default;  // no trees: every score is 0
  // No trees if the bytes are not whole or ask for other than the first `facts` facts. Bytes may follow.
  [[nodiscard]] static RoleTrees Open(std::string_view bytes, std::size_t facts);

  [[nodiscard]] bool empty() const { return count_ == 0; }
  // In kRoleUnit to one unit of the logarithm of the odds. `facts`: as many as Open was told.
  [[nodiscard]] int ScoreOf(std::span<const std::int16_t> facts) const;

 private:
  static constexpr std::size_t kBytes = kTreeNodes * 3 + kTreeLeaves * 2;
  const char* trees_ = nullptr;
  std::size_t count_ = 0;
  int base_ = 0;
};

}  // namespace rashomon

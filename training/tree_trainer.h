// Learns the trees of src/claims/role_trees.h: gradient boosting with second derivatives (Friedman 2001; Chen and
// Guestrin 2016), every tree from a fixed draw of the examples and of the facts. One thread, fixed order of sums: the
// same examples give the same trees.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/role_trees.h"

namespace rashomon::training {

struct TreeExample {
  RoleFacts facts{};
  bool right = false;
};

struct TreeModel {
  int base = 0;
  std::vector<RoleTree> trees;
};

// At most 65,535 examples are worth learning from; more are taken all the same.
[[nodiscard]] TreeModel TrainTrees(const std::vector<const TreeExample*>& examples);

}  // namespace rashomon::training

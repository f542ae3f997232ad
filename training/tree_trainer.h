// Learns the trees of src/claims/role_trees.h: gradient boosting with second derivatives (Friedman 2001; Chen and
// Guestrin 2016), every tree from a fixed draw of the examples and of the facts. One thread, fixed order of sums: the
// same examples give the same trees.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/role_trees.h"

namespace rashomon::training {

struct TreeExample {
  std::vector<std::int16_t> facts;  // of all examples as many, at most 256
  bool right = false;
};

struct TreeSetting {
  int trees = 240;
  int least_examples = 40;  // on either side of a limit
};

struct TreeModel {
  int base = 0;
  std::vector<RoleTree> trees;
};

// At most 65,535 examples are worth learning from; more are taken all the same.
[[nodiscard]] TreeModel TrainTrees(const std::vector<const TreeExample*>& examples, TreeSetting setting = {});

// Extremely randomized trees (Geurts, Ernst and Wehenkel 2006) of the same form, for few examples: at every node limits
// are drawn, not sought, and the trees are asked side by side. Their scores (RoleTrees::ScoreOf) are not logarithms of
// odds but the share of right examples, kForestUnit to one. Uses `trees` and `least_examples`.
[[nodiscard]] TreeModel TrainForest(const std::vector<const TreeExample*>& examples, TreeSetting setting);

}  // namespace rashomon::training

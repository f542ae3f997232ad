// What people have decided about the grouping, as a file: JSON Lines in time order (docs/formats/decisions.md).
//
//   {"merge": ["desk:17", "desk:23"]}
//   {"split": ["desk:17"], "from": ["desk:40"]}
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "claims/claims.h"
#include "cluster/cluster.h"

namespace rashomon {

struct DecisionFile {
  std::string name;                  // for messages
  std::vector<GroupDecision> items;  // in the order of the lines: a later one outranks an earlier one
  std::vector<std::uint32_t> lines;  // of each item, from 1
};

// Blank lines are passed over, keys that it does not know (who decided, when) too. kInvalidInput for the first line
// that is no decision, as "name:line: reason"; kTooLarge past kMostDecisionBytes.
inline constexpr std::size_t kMostDecisionBytes = std::size_t{64} << 20;
[[nodiscard]] Result<DecisionFile> ReadDecisions(std::string_view text, std::string_view name);

// One line for each decision that can change nothing because the run lacks the reports that it names.
[[nodiscard]] std::vector<std::string> FindIdleDecisions(const DecisionFile& file,
                                                         std::span<const AnnotatedReport> reports);

}  // namespace rashomon

// What holds of every PageTree, for tests and fuzzers.
#pragma once

#include <string>
#include <vector>

#include "ingest/html_tree.h"
#include "text/utf8.h"

namespace rashomon {

// What of it does not hold; empty if all does.
[[nodiscard]] inline std::string BrokenPromise(const PageTree& page) {
  const auto& nodes = page.nodes();
  if (nodes.empty() || nodes[0].tag != "html" || nodes[0].parent != 0) return "the root is no html element";
  std::vector<std::size_t> depth(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const PageNode& node = nodes[i];
    if (i > 0 && node.parent >= i) return "a parent comes after its child";
    if (node.end <= i || node.end > nodes[node.parent].end) return "an element ends after the one around it";
    if (i > 0 && nodes[node.parent].tag.empty()) return "a text holds something";
    if (node.tag.empty() && node.end != i + 1) return "a text holds something";
    if (!node.tag.empty() && !node.text.empty()) return "an element has text itself";
    if (!IsValidUtf8(node.text)) return "a text is no UTF-8";
    if (i > 0) depth[i] = depth[node.parent] + 1;
    if (depth[i] > PageTree::kDeepest) return "an element is too deep";
  }
  return nodes[0].end == nodes.size() ? "" : "the root does not hold all";
}

}  // namespace rashomon

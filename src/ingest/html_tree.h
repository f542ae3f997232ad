// PageTree: an HTML page as one flat list of nodes in the order of the text, so that everything about it can be
// computed by passes over the list (a subtree is a range) and nothing recurses over the input.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ingest/time_limit.h"

namespace rashomon {

struct PageNode {
  std::string_view tag;          // lower case; empty for text
  std::string_view text;         // of a text node, entities resolved, white space as in the source
  std::uint32_t parent = 0;      // the root is its own
  std::uint32_t end = 0;         // one past the last node below this one
  std::uint32_t attributes = 0;  // first of its attributes
  std::uint32_t attribute_count = 0;
};

struct PageAttribute {
  std::string_view name;  // lower case
  std::string_view value;
};

// Immutable; views live as long as the tree.
class PageTree {
 public:
  // `utf8`: the page, valid UTF-8; the tree keeps it. kInvalidInput if it holds no element and no text, kTooLarge past
  // `limit`. At most kMostNodes and kMostAttributes are kept, and kDeepest levels: what comes after is cut off.
  [[nodiscard]] static Result<PageTree> Parse(std::string utf8, const TimeLimit* limit = nullptr);
  PageTree(PageTree&&) noexcept = default;
  PageTree& operator=(PageTree&&) noexcept = default;

  static constexpr std::size_t kMostNodes = 1u << 20;
  static constexpr std::size_t kMostAttributes = 1u << 21;
  static constexpr std::size_t kDeepest = 256;

  [[nodiscard]] const std::vector<PageNode>& nodes() const { return nodes_; }
  // The page held more than we keep.
  [[nodiscard]] bool cut_off() const { return cut_off_; }
  // Empty if it has none of that name.
  [[nodiscard]] std::string_view Attribute(std::uint32_t node, std::string_view name) const;
  [[nodiscard]] bool HasAttribute(std::uint32_t node, std::string_view name) const;
  // All text below the node, runs of white space as one blank, none at the edges.
  [[nodiscard]] std::string Text(std::uint32_t node) const;

 private:
  friend class TreeBuilder;
  PageTree() = default;
  std::unique_ptr<const std::string> source_;      // the texts and values that are as the source has them
  std::vector<std::unique_ptr<char[]>> contents_;  // those that are not
  std::vector<PageNode> nodes_;
  std::vector<PageAttribute> attributes_;
  bool cut_off_ = false;
};

// Appends `text` to `out` with runs of white space (no-break spaces too) as one blank.
void AppendCollapsed(std::string& out, std::string_view text);

}  // namespace rashomon

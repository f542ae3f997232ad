// The article in a page: which part of the tree is the text, and what in it is not.
#pragma once

#include <string>

#include "ingest/html_tree.h"
#include "ingest/marked_text.h"

namespace rashomon {

struct Article {
  MarkedText words;             // empty if none was found
  std::uint32_t container = 0;  // the element that holds it
};

// `title`: a heading that repeats it is left out. Readability's scoring (Arc90; Mozilla's readability.js 0.5),
// recast as passes over a flat tree.
[[nodiscard]] Article FindArticle(const PageTree& page, std::string_view title);

// All text of a fragment that is content and nothing else (an item of a feed, the body of a wire): paragraphs as above,
// scripts and controls left out. Empty for what does not parse.
[[nodiscard]] MarkedText TextOfFragment(std::string_view html, const TimeLimit* limit = nullptr);

}  // namespace rashomon

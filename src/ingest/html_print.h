// A part of a page as text, with what its markup says of each piece.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/html_tree.h"
#include "ingest/marked_text.h"

namespace rashomon {

// `parts`: elements, in page order, none inside of another. `dead`: for each node, not 0 if it is left out.
[[nodiscard]] MarkedText PrintParts(const PageTree& page, const std::vector<std::uint32_t>& parts,
                                    const std::vector<std::uint8_t>& dead);

// A stretch of the page that bears a time of its own: an entry of a live blog.
struct TimedEntry {
  std::uint32_t begin = 0;  // nodes, half open
  std::uint32_t end = 0;
  IsoTime time;
};

// Of the elements in `part`: those that stand side by side, each with a machine-readable <time> first of all, three or
// more. In page order, none overlapping; empty where the part is no list of such.
[[nodiscard]] std::vector<TimedEntry> FindTimedEntries(const PageTree& page, std::uint32_t part);

}  // namespace rashomon

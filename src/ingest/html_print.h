// A part of a page as text, with what its markup says of each piece.
#pragma once

#include <cstdint>
#include <variant>
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
  std::variant<IsoTime, ClockReading> time;
};

// Of the elements in `part`: those that stand side by side, each with a time of its own first of all, three or more.
// In page order, none overlapping; empty where the part is no list of such. The times are those of <time>; where there
// are no three with a day, clocks, in <time> or as the whole of any element but a cell of a table.
[[nodiscard]] std::vector<TimedEntry> FindTimedEntries(const PageTree& page, std::uint32_t part);

}  // namespace rashomon

// Quotes: the stretches of a report that stand between quotation marks.
//
// Marks are read as typographers use them: curly, straight and doubled single marks, guillemets, low marks. A straight
// mark opens where a word begins behind it and closes where one ends before it. A quotation over several paragraphs
// repeats its opening mark at each and closes once; its paragraphs are regions that continue one another.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"

namespace rashomon {

struct Quote {
  ByteSpan span;   // with its marks
  ByteSpan inner;  // without them
  std::uint32_t block = 0;
  bool closed = true;                      // has a closing mark of its own
  std::optional<std::uint32_t> continues;  // index of the region in the paragraph before that this one goes on with
};

// In text order; regions do not overlap (a quotation in a quotation belongs to the outer one). O(text).
[[nodiscard]] std::vector<Quote> FindQuotes(std::string_view text, std::span<const Block> blocks);

}  // namespace rashomon

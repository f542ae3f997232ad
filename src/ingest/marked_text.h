// MarkedText: extracted text with what the markup says of its pieces.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/clock_reading.h"
#include "ingest/ingest.h"

namespace rashomon {

// Blocks of a live-blog entry that shows a clock and no day; indices of MarkedText::blocks, half open.
struct EntryClock {
  std::size_t begin = 0;
  std::size_t end = 0;
  ClockReading clock;
};

struct MarkedText {
  std::string text;                     // paragraphs separated by a blank line
  std::vector<MarkedBlock> blocks;      // all of the text but those blank lines, in order
  std::vector<EntryClock> clocks = {};  // in text order; until text or blocks change
};

// CleanExtractedText on text and spans alike; pieces of which nothing is left go.
void CleanMarkedText(MarkedText& marked);

// Text that came without markup: its paragraphs, which blank lines part, as plain blocks.
[[nodiscard]] MarkedText PlainParagraphs(std::string text);

// Moves the spans of `blocks`, which are in text order and do not overlap, to where they are once every NUL of `text`
// is replaced by U+FFFD (CheckText).
void MoveBehindNuls(std::string_view text, std::vector<MarkedBlock>& blocks);

// `marked` becomes the text and the blocks of the report, cleaned and checked, with what had to be said of it.
void SetMarkedText(MarkedText marked, Report& report);

}  // namespace rashomon

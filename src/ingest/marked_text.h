// MarkedText: extracted text with what the markup says of its pieces.
#pragma once

#include <string>
#include <vector>

#include "ingest/ingest.h"

namespace rashomon {

struct MarkedText {
  std::string text;                 // paragraphs separated by a blank line
  std::vector<MarkedBlock> blocks;  // all of the text but those blank lines, in order
};

// CleanExtractedText on text and spans alike; pieces of which nothing is left go.
void CleanMarkedText(MarkedText& marked);

// `marked` becomes the text and the blocks of the report, cleaned and checked, with what had to be said of it.
void SetMarkedText(MarkedText marked, Report& report);

}  // namespace rashomon

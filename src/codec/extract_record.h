// The line that `rashomon extract` prints for one report (docs/formats/extract.md).
#pragma once

#include <string>

#include "ingest/ingest.h"

namespace rashomon {

// One JSON object, without the line break; null where nothing is known. JsonLineReader (ingest/readers.h) makes the
// same report of it, of which the same line is written.
[[nodiscard]] std::string WriteExtractRecord(const Report& report);

}  // namespace rashomon

// The line that `rashomon extract` prints for one report (docs/formats/extract.md).
#pragma once

#include <string>

#include "ingest/ingest.h"

namespace rashomon {

// One JSON object, without the line break; keys id, input, url, title, byline, outlet, published, updated, language,
// copyright, credit, findings, text; null where nothing is known.
[[nodiscard]] std::string WriteExtractRecord(const Report& report);

}  // namespace rashomon

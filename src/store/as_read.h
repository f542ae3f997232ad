// What was read of a report and stands in no annotation: what its markup said of the text, whom it credits. With it, a
// stored report can be annotated anew.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "ingest/ingest.h"

namespace rashomon {

// One JSON object, byte offsets; "" where the annotation says all.
[[nodiscard]] std::string WriteAsRead(const Report& report);
// Adds it to a report that was read from its annotation. Of a version of format 1 or 2 nothing is known ("").
// kInvalidInput for anything else than WriteAsRead gives, or where it does not fit the text.
[[nodiscard]] Result<void> ReadAsRead(std::string_view as_read, Report& report);

}  // namespace rashomon

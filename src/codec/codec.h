// codec: AnnotatedReport <-> the annotation JSON of the contract (docs/formats/annotation.md).
//
// Offsets are bytes inside and code points outside; this is the one place where they change for annotations.
// Reading what was written gives the same value back, so `annotate | events` equals `report`.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "claims/claims.h"

namespace rashomon {

// One line, without the line break. Keys in a fixed order; same value, same bytes.
[[nodiscard]] std::string WriteAnnotation(const AnnotatedReport& report);

// kInvalidInput with what is wrong ("figures[3].attribution[0]: no attribution 17"): every index and span is checked,
// so the stages after this one may rely on them.
[[nodiscard]] Result<AnnotatedReport> ReadAnnotation(std::string_view json_line);

}  // namespace rashomon

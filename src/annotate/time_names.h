// Words of time that name something else: "This Week" (a programme), "60 Minutes", "USA Today", "Spring Street".
#pragma once

#include <cstdint>
#include <string_view>

#include "annotate/annotate.h"
#include "language/pattern.h"

namespace rashomon {

struct TimeExtent {
  std::uint32_t begin = 0, end = 0;  // tokens of the report
};

// Whether capitals within the sentence say that the words of `match` are part of a name. Months, weekdays, holidays and
// clocks always have them, and headlines everywhere: those are never taken for one.
[[nodiscard]] bool IsTimeInName(const Annotation& annotation, std::string_view text, const Sentence& sentence,
                                const PatternMatch& match, TimeExtent extent);

}  // namespace rashomon

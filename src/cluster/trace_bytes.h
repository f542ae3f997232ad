// A trace as bytes to be kept: about five for each word, the same on every machine.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cluster/trace.h"

namespace rashomon {

[[nodiscard]] std::string WriteTrace(const ReportTrace& trace);
// Nothing where the bytes are not those of a trace. What is read back equals what was written.
[[nodiscard]] std::optional<ReportTrace> ReadTrace(std::string_view bytes);
// The same into a trace whose memory is used again; false and an empty trace where the bytes are not those of one.
bool ReadTraceInto(std::string_view bytes, ReportTrace& trace);

}  // namespace rashomon

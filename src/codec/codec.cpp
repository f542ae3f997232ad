#include "codec/codec.h"

namespace rashomon {

std::string WriteAnnotation(const AnnotatedReport& /*report*/) { return "{}"; }

Result<AnnotatedReport> ReadAnnotation(std::string_view /*json_line*/) {
  return Fail(ErrorCode::kInvalidInput, "not written yet");
}

}  // namespace rashomon

// Finding: something odd about an input that the reader should know and that stops nothing.
#pragma once

#include <optional>
#include <string>

#include "base/byte_span.h"

namespace rashomon {

// `kind` is a stable, lower-case, hyphenated name ("metadata-date-conflict"); docs/formats lists them all.
// `span` is absent where the finding is about the whole input and not about words of its text.
struct Finding {
  std::string kind;
  std::string message;
  std::optional<ByteSpan> span;

  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace rashomon

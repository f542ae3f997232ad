// JsonBuffer: bytes from outside, as simdjson wants them.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace rashomon {

// Holds valid UTF-8 with the room behind it that simdjson reads over. Keeps its memory; what a parse gives lives until
// the next Fill.
class JsonBuffer {
 public:
  // How many broken UTF-8 sequences were replaced. A byte-order mark goes.
  std::size_t Fill(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    bytes_.clear();
    std::size_t replaced = 0;
    if (IsValidUtf8(bytes)) {
      bytes_.append(bytes);
    } else {
      RepairedText repaired = RepairUtf8(bytes);
      replaced = repaired.replaced;
      bytes_.append(repaired.text);
    }
    bytes_.reserve(bytes_.size() + simdjson::SIMDJSON_PADDING);
    return replaced;
  }
  [[nodiscard]] simdjson::simdjson_result<simdjson::dom::element> Parse(simdjson::dom::parser& parser) const {
    return parser.parse(bytes_.data(), bytes_.size(), false);
  }

 private:
  std::string bytes_;
};

}  // namespace rashomon

// Bytes -> UTF-8 text: byte-order marks, legacy encodings, broken sequences, NULs, and what is no text at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/result.h"

namespace rashomon {

struct DecodedText {
  std::string text;               // valid UTF-8 without a byte-order mark and without NULs
  std::vector<Finding> findings;  // what had to be done to it
};

// For plain text. Error kInvalidInput, led by `name`, for empty and for binary content.
[[nodiscard]] Result<DecodedText> DecodePlainText(std::string_view name, std::string_view bytes);

// For pages: as above, but an encoding that the page declares (`charset`, empty = none) goes before guessing. Direction
// marks are looked for in what is extracted (CheckText), where offsets mean something.
[[nodiscard]] Result<DecodedText> DecodeMarkup(std::string_view name, std::string_view bytes, std::string_view charset);

// For text that came as a string inside of valid UTF-8 (a JSON value): NULs and direction marks only.
[[nodiscard]] DecodedText CheckText(std::string text);

// What the bytes are if they are certainly no text ("a PDF document"); empty otherwise.
[[nodiscard]] std::string_view NameBinaryFormat(std::string_view bytes);

}  // namespace rashomon

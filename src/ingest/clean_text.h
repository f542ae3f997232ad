// Extracted text as readers and matchers expect it: composed characters, no invisible ones between letters.
#pragma once

#include <string>

namespace rashomon {

// For text that we extract (pages, feeds, wires), before any offset into it is taken; never for text that is given as
// such. Drops soft hyphens, zero-width spaces, word joiners and stray byte-order marks, keeps the zero-width joiners
// that scripts and emoji need, and composes (NFC, Unicode Standard Annex 15). `text`: valid UTF-8.
[[nodiscard]] std::string CleanExtractedText(std::string text);

}  // namespace rashomon

// Character references of HTML: "&eacute;", "&#233;", "&#xE9;".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rashomon {

enum class ReferencePlace { kText, kAttribute };

// Appends `source` to `out` with its references resolved, as the HTML standard has it (13.2.5.72 to .80): names of
// Latin-1 also without their semicolon, but in attributes not before a letter, a digit or "="; numbers of
// windows-1252's upper half as that has them; what names no character is U+FFFD. A name that we do not know (we know
// those of HTML 4 and what pages use of HTML 5) stays as it is. `source` is valid UTF-8, and so is what is appended.
void AppendDecoded(std::string& out, std::string_view source, ReferencePlace place);

// The character of that name, "eacute"; nothing for a name that we do not know.
[[nodiscard]] std::optional<char32_t> CharacterNamed(std::string_view name);

}  // namespace rashomon

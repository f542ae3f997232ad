// Text for a terminal: widths in columns, not bytes, and nothing in it that could drive the terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

// `text` on one line with everything made visible that would act and not show: control characters as control pictures
// (␛), marks that turn the direction of reading as "<U+202E>". White space runs become one space. Valid UTF-8.
[[nodiscard]] std::string Visible(std::string_view text);

// Columns that a terminal gives to `text`: none to combining marks, two to wide East Asian characters and emoji.
[[nodiscard]] int DisplayWidth(std::string_view text);

// Cut to at most `columns`, the last of them "…" where something was cut.
[[nodiscard]] std::string Fit(std::string_view text, int columns);
// Filled up with spaces to `columns`; longer text stays as it is.
[[nodiscard]] std::string PadRight(std::string_view text, int columns);
[[nodiscard]] std::string PadLeft(std::string_view text, int columns);

// Lines of at most `columns`, broken at spaces; a longer word is cut. At least one line.
[[nodiscard]] std::vector<std::string> Wrap(std::string_view text, int columns);

}  // namespace rashomon

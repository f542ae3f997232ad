// What kind of character a code point is, as far as cutting text into words needs to know.
//
// Hand-written for the Latin scripts and the punctuation of news text; every code point that is not known to be a
// space, punctuation or a sign counts as a letter, so that words of other scripts stay whole.
#pragma once

#include <cstdint>
#include <string_view>

namespace rashomon {

enum class CharKind : std::uint8_t { kSpace, kLetter, kDigit, kApostrophe, kHyphen, kPunctuation, kSign };

// O(1); no locale.
[[nodiscard]] CharKind KindOf(char32_t code_point);
[[nodiscard]] bool IsUpperLetter(char32_t code_point);
[[nodiscard]] bool IsLowerLetter(char32_t code_point);
// “ « ( [ and such: what opens a quotation or a bracket and never closes one.
[[nodiscard]] bool IsOpener(std::string_view token);
// ” » ) ] '' and such. The straight quotes are neither: only their neighbours tell.
[[nodiscard]] bool IsCloser(std::string_view token);
[[nodiscard]] bool IsStraightQuote(std::string_view token);
// A spaced dash of any length, the underscore of old wires included.
[[nodiscard]] bool IsDash(std::string_view token);

}  // namespace rashomon

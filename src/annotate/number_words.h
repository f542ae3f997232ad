// Numbers as news writes them: "1,000", "1.2 million", "5m", "twenty-two", "a hundred and five", "half a dozen",
// "2 1/2". The words come from data/<language>/lexicon/numbers.lex, the arithmetic is here. Bounds and hedges are
// quantities.cpp's; what a number counts is everyone else's.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "annotate/annotate.h"
#include "annotate/hit_table.h"

namespace rashomon {

// What the characters of one token make of it.
enum class DigitForm {
  kNone,      // no digit in it
  kWhole,     // "60", "1,000"
  kDecimal,   // "6.4", ".45"
  kSuffixed,  // "5m", "30km", "10pm": a whole or decimal number, then letters
  kOrdinal,   // "35th"
  kDecade,    // "1980s", "'80s", "20s"
  kClock,     // "23:06", "10:35:12"
  kSlashed,   // "9/11", "08/26/2021", "1/2": see `parts`
  kDashed,    // "5-7", "2021-08-26", when the tokens were not cut there
  kOther,     // "G20", "AK-47", "1.2.3"
};

struct DigitToken {
  DigitForm form = DigitForm::kNone;
  std::int64_t mantissa = 0;          // all digits of the first number, without its point
  int decimals = 0;                   // how many of them stand after the point
  std::string_view suffix;            // letters after the digits
  std::int64_t parts[3] = {0, 0, 0};  // of kClock, kSlashed, kDashed
  int part_count = 0;
  int digits = 0;        // of the first number
  bool grouped = false;  // "1,000": written with thousands separators
};

// Reads one token. Numbers of more than 15 digits are kOther. `text` needs no letter case.
[[nodiscard]] DigitToken ReadDigits(std::string_view text);

// mantissa / 10^decimals * scale where that is a whole number below 10^18.
[[nodiscard]] std::optional<std::int64_t> ScaledValue(std::int64_t mantissa, int decimals, std::int64_t scale);

// One number in the text: tokens [begin, end).
struct Number {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::optional<std::int64_t> value;  // absent: a fraction ("6.4", "2 1/2")
  std::int64_t scale = 1;             // what the last scale word multiplied by: 1,000,000 of "1.2 million"
  bool approximate = false;           // a round word: "a dozen"
  bool digits = false;                // begins with digits, not with a word
  std::int64_t halves = 0;            // twice the number where it ends in a half ("2 1/2" is 5), else 0
};

// The classes of numbers.lex that numbers are made of. The first kNumberSlots slots of a table that is used here.
enum NumberSlot : std::size_t { kNumberWord, kNumberSuffix, kNumberArticle, kNumberHalf, kNumberJoiner, kNumberSlots };
inline constexpr std::string_view kNumberClasses[] = {"number_word", "number_suffix", "number_article", "number_half",
                                                      "number_joiner"};

// The longest number that begins at token `at` and ends by `limit`; nothing if none begins there ("35th", "G20",
// "23:06" are none). An article begins a number only before a word that wants it ("a dozen", "a hundred").
[[nodiscard]] std::optional<Number> ReadNumber(const Annotation& annotation, const HitTable& hits, std::uint32_t at,
                                               std::uint32_t limit);

// Is token `i` a hyphen that joins the words around it without blanks?
[[nodiscard]] bool IsJoiningHyphen(const Annotation& annotation, std::uint32_t i);

}  // namespace rashomon

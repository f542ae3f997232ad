// The pieces of text that blocks are made of: lines, with hard wraps undone, cut where two things share a line.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/rough_words.h"

namespace rashomon {

struct TextPiece {
  ByteSpan span;                        // no white space at the edges
  bool blank_before = true;             // an empty line (or the text's edge) stands before it
  bool glued = false;                   // shares its line with the piece before
  std::optional<BlockKind> kind;        // where cutting it off already said what it is
  const MarkedBlock* marked = nullptr;  // what the input's markup says of it
  std::uint32_t begin = 0;              // rough words, half open
  std::uint32_t end = 0;
};

// The lines of a text, blank ones left out; lines that only a fixed width broke are one piece.
[[nodiscard]] std::vector<TextPiece> FindLines(std::string_view text);

// Cuts lines at a title, a header's date, a player's label, a picture's credit. Sets begin and end of all pieces.
[[nodiscard]] std::vector<TextPiece> CutPieces(std::vector<TextPiece> lines, std::string_view title,
                                               const RoughText& text);

// ---- how a piece looks ----------------------------------------------------------------------------------------

// A full stop, question or exclamation mark or ellipsis at the end, quotation marks and brackets aside.
[[nodiscard]] bool EndsSentence(std::string_view words);
// The words of `a` begin those of `b` and at most `rest` more follow there. Signs do not count.
[[nodiscard]] bool BeginsWith(const RoughWords& words, const TextPiece& a, const TextPiece& b, std::uint32_t rest);

}  // namespace rashomon

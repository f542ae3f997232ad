// Lines and wraps. A line break inside a sentence is no boundary: texts that went through mail or old wires are broken
// at a fixed width. Such a break shows in that the next line's first word would not have fitted any more.
#include <algorithm>

#include "annotate/block_pieces.h"

namespace rashomon {
namespace {

constexpr std::string_view kBlanks = " \t\r\f\v";
constexpr std::size_t kWidestColumn = 130;  // wider lines were not wrapped by hand or by wire
constexpr std::size_t kNarrowestColumn = 40;

struct Line {
  ByteSpan span;
  bool blank_before = true;
};

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t first = line.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) {
      blank = true;
    } else {
      const std::size_t last = line.find_last_not_of(kBlanks);
      lines.push_back(
          {.span = {static_cast<std::uint32_t>(begin + first), static_cast<std::uint32_t>(begin + last + 1)},
           .blank_before = blank});
      blank = false;
    }
    begin = end + 1;
  }
  return lines;
}

std::size_t FirstWordSize(std::string_view line) {
  return std::min(line.find(' '), line.size());
}

bool BeginsLower(std::string_view line) {
  return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}

// The width that the text was wrapped at: that of its longest line, if enough lines come near it; else nothing.
std::optional<std::size_t> ColumnWidth(std::string_view text, const std::vector<Line>& lines) {
  std::size_t longest = 0;
  std::size_t inner = 0;  // lines that another one follows directly
  for (std::size_t i = 0; i < lines.size(); ++i) {
    longest = std::max<std::size_t>(longest, lines[i].span.size());
    if (i + 1 < lines.size() && !lines[i + 1].blank_before) ++inner;
  }
  if (longest > kWidestColumn || longest < kNarrowestColumn || inner < 2) return std::nullopt;
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].blank_before) continue;
    if (lines[i].span.size() + 1 + FirstWordSize(lines[i + 1].span.In(text)) > longest - longest / 8) ++full;
  }
  if (full * 2 < inner) return std::nullopt;
  return longest;
}

// True if the break between the two lines is none of the writer's.
bool IsWrap(std::string_view above, std::string_view below, std::optional<std::size_t> width) {
  if (!EndsSentence(above) && BeginsLower(below)) return true;
  if (!width) return false;
  return above.size() + 1 + FirstWordSize(below) > *width - *width / 8;
}

}  // namespace

bool EndsSentence(std::string_view words) {
  while (!words.empty()) {
    if (words.ends_with("”") || words.ends_with("’") || words.ends_with("…")) {
      if (words.ends_with("…")) return true;
      words.remove_suffix(3);
      continue;
    }
    const char last = words.back();
    if (last == '.' || last == '!' || last == '?') return true;
    if (last != '"' && last != '\'' && last != ')' && last != ']' && last != ' ') return false;
    words.remove_suffix(1);
  }
  return false;
}

std::vector<TextPiece> FindLines(std::string_view text) {
  const std::vector<Line> lines = SplitLines(text);
  const std::optional<std::size_t> width = ColumnWidth(text, lines);
  std::vector<TextPiece> pieces;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (i > 0 && !line.blank_before && IsWrap(lines[i - 1].span.In(text), line.span.In(text), width)) {
      pieces.back().span.end = line.span.end;
      continue;
    }
    TextPiece piece;
    piece.span = line.span;
    piece.blank_before = line.blank_before;
    pieces.push_back(piece);
  }
  return pieces;
}

}  // namespace rashomon

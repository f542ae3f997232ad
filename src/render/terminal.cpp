#include "render/terminal.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.h"

namespace rashomon {
namespace {

int WidthOf(char32_t c) {
  if (c < 0x300) return 1;
  const int category = u_charType(static_cast<UChar32>(c));
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Marks, embeddings, overrides and isolates of direction (UAX 9), and what else changes the text without showing.
bool TurnsDirection(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool IsSpace(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029;
}

// The longest prefix of at most `columns`, in bytes.
std::size_t PrefixOf(std::string_view text, int columns) {
  int width = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint next = DecodeAt(text, at);
    width += WidthOf(next.value);
    if (width > columns) break;
    at += next.length;
  }
  return at;
}

}  // namespace

std::string Visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = DecodeAt(text, at);
    at += next.length;
    if (IsSpace(next.value)) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    if (next.value < 0x20) {
      AppendUtf8(out, 0x2400 + next.value);
    } else if (next.value == 0x7F) {
      AppendUtf8(out, 0x2421);
    } else if ((next.value >= 0x80 && next.value < 0xA0) || TurnsDirection(next.value) || next.value == 0xFEFF) {
      out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(next.value));
    } else {
      AppendUtf8(out, next.value);
    }
  }
  return out;
}

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = DecodeAt(text, at);
    width += WidthOf(next.value);
    at += next.length;
  }
  return width;
}

std::string Fit(std::string_view text, int columns) {
  if (columns <= 0) return "";
  const std::size_t whole = PrefixOf(text, columns);
  if (whole == text.size()) return std::string(text);
  std::string_view cut = text.substr(0, PrefixOf(text, columns - 1));
  while (!cut.empty() && cut.back() == ' ') cut.remove_suffix(1);
  return std::string(cut) + "…";
}

std::string PadRight(std::string_view text, int columns) {
  std::string out(text);
  out.append(static_cast<std::size_t>(std::max(0, columns - DisplayWidth(text))), ' ');
  return out;
}

std::string PadLeft(std::string_view text, int columns) {
  return std::string(static_cast<std::size_t>(std::max(0, columns - DisplayWidth(text))), ' ') + std::string(text);
}

std::vector<std::string> Wrap(std::string_view text, int columns) {
  columns = std::max(columns, 8);
  std::vector<std::string> lines(1);
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, space - at);
    at = space + 1;
    int word_width = DisplayWidth(word);
    if (width > 0 && width + 1 + word_width > columns) {
      lines.emplace_back();
      width = 0;
    }
    while (word_width > columns) {
      const std::size_t cut = std::max<std::size_t>(PrefixOf(word, columns), DecodeAt(word, 0).length);
      lines.back() = std::string(word.substr(0, cut));
      lines.emplace_back();
      word.remove_prefix(cut);
      word_width = DisplayWidth(word);
    }
    if (width > 0) lines.back() += ' ';
    lines.back() += word;
    width += (width > 0 ? 1 : 0) + word_width;
  }
  return lines;
}

}  // namespace rashomon

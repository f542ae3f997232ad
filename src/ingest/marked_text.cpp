// Most texts need no cleaning, which one look tells; others are put together anew, block by block.
#include "ingest/marked_text.h"

#include <algorithm>
#include <array>

#include "ingest/clean_text.h"
#include "ingest/encoding.h"

namespace rashomon {
namespace {

constexpr std::array<std::string_view, 6> kForms = {"plain",     "subheadline", "caption",
                                                    "list_item", "quote",       "table_row"};

}  // namespace

std::string_view FormName(TextForm form) {
  return kForms[std::min(static_cast<std::size_t>(form), kForms.size() - 1)];
}

std::optional<TextForm> ParseForm(std::string_view name) {
  const auto* const found = std::ranges::find(kForms, name);
  return found == kForms.end() ? std::nullopt : std::optional(static_cast<TextForm>(found - kForms.begin()));
}

void CleanMarkedText(MarkedText& marked) {
  std::string clean = CleanExtractedText(marked.text);
  if (clean == marked.text) return;
  if (marked.blocks.empty()) {
    marked.text = std::move(clean);
    return;
  }
  MarkedText result;
  for (MarkedBlock& block : marked.blocks) {
    std::string piece = CleanExtractedText(std::string(block.span.In(marked.text)));
    const std::size_t begin = piece.find_first_not_of(" \n");
    if (begin == std::string::npos) continue;
    piece = piece.substr(begin, piece.find_last_not_of(" \n") + 1 - begin);
    if (!result.text.empty()) result.text += "\n\n";
    block.span.begin = static_cast<std::uint32_t>(result.text.size());
    result.text += piece;
    block.span.end = static_cast<std::uint32_t>(result.text.size());
    result.blocks.push_back(std::move(block));
  }
  marked = std::move(result);
}

void MoveBehindNuls(std::string_view text, std::vector<MarkedBlock>& blocks) {
  constexpr std::uint32_t kLonger = 2;  // bytes of U+FFFD more than of a NUL
  std::uint32_t moved = 0;
  std::size_t at = 0;
  const auto move = [&](std::uint32_t& offset) {
    const std::size_t end = std::min<std::size_t>(offset, text.size());
    moved += kLonger * static_cast<std::uint32_t>(std::ranges::count(text.substr(at, end - at), '\0'));
    at = end;
    offset += moved;
  };
  for (MarkedBlock& block : blocks) {
    move(block.span.begin);
    move(block.span.end);
  }
}

MarkedText PlainParagraphs(std::string text) {
  MarkedText marked;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(" \t\r\n", at)) != std::string::npos) {
    std::size_t end = at;  // of the last line that is not blank
    while (end < text.size()) {
      const std::size_t line_end = std::min(text.find('\n', end), text.size());
      if (std::string_view(text).substr(end, line_end - end).find_first_not_of(" \t\r") == std::string_view::npos)
        break;
      end = std::min(line_end + 1, text.size());
    }
    const std::size_t last = text.find_last_not_of(" \t\r\n", end - 1);
    marked.blocks.push_back({.form = TextForm::kPlain,
                             .span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last + 1)},
                             .time = std::nullopt});
    at = end;
  }
  marked.text = std::move(text);
  return marked;
}

void SetMarkedText(MarkedText marked, Report& report) {
  CleanMarkedText(marked);
  MoveBehindNuls(marked.text, marked.blocks);
  DecodedText checked = CheckText(std::move(marked.text));
  report.text = std::move(checked.text);
  report.findings.insert(report.findings.end(), checked.findings.begin(), checked.findings.end());
  report.marked = std::move(marked.blocks);
}

}  // namespace rashomon

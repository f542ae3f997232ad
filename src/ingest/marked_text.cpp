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

void SetMarkedText(MarkedText marked, Report& report) {
  CleanMarkedText(marked);
  const std::size_t size = marked.text.size();
  DecodedText checked = CheckText(std::move(marked.text));
  report.text = std::move(checked.text);
  report.findings.insert(report.findings.end(), checked.findings.begin(), checked.findings.end());
  // A NUL that became U+FFFD has moved what follows; it is no text that anybody's markup says something of.
  if (report.text.size() == size) report.marked = std::move(marked.blocks);
}

}  // namespace rashomon

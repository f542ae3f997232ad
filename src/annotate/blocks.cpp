// Blocks by line structure alone: every line that is not blank is one; a short first line without a full stop is the
// headline.
#include "annotate/steps.h"

namespace rashomon {
namespace {

constexpr std::string_view kBlanks = " \t\r\f\v";
constexpr std::size_t kLongestHeadline = 200;

bool EndsSentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with('!') || line.ends_with(".\"") || line.ends_with(".”");
}

}  // namespace

void FindBlocks(const Report& report, const Language& /*language*/, Annotation& annotation) {
  const std::string_view text = report.text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, line_end - begin);
    const std::size_t first = line.find_first_not_of(kBlanks);
    if (first != std::string_view::npos) {
      const std::size_t last = line.find_last_not_of(kBlanks);
      const std::string_view words = line.substr(first, last - first + 1);
      const bool is_headline = annotation.blocks.empty() && words.size() < kLongestHeadline && !EndsSentence(words);
      annotation.blocks.push_back(
          {.kind = is_headline ? BlockKind::kHeadline : BlockKind::kParagraph,
           .span = {static_cast<std::uint32_t>(begin + first), static_cast<std::uint32_t>(begin + last + 1)},
           .repeats = std::nullopt});
    }
    begin = line_end + 1;
  }
}

}  // namespace rashomon

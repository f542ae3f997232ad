// One pass over the nodes: block elements break paragraphs, cells of a row share a line, and what stands around the
// first words of a paragraph says what it is.
#include "ingest/html_print.h"

#include <algorithm>

#include "ingest/html_vocabulary.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::uint32_t kMostCellNodes = 64;

class PartPrinter {
 public:
  PartPrinter(const PageTree& page, const std::vector<std::uint8_t>& dead)
      : page_(page), nodes_(page.nodes()), dead_(dead) {}

  void Print(std::uint32_t part) {
    part_ = part;
    BreakParagraph();
    std::vector<std::uint32_t> closing;  // ends of the open blocks
    std::uint32_t row = kNone;           // of the cell printed last
    for (std::uint32_t i = part; i < nodes_[part].end; ++i) {
      while (!closing.empty() && closing.back() <= i) {
        closing.pop_back();
        BreakParagraph();
      }
      if (dead_[i]) continue;
      const PageNode& node = nodes_[i];
      if (node.tag.empty()) {
        AddText(i);
      } else if (node.tag == "br") {
        BreakLine();
      } else if (IsPlainCell(i)) {  // the cells of a row are one line
        if (row == node.parent && text_.size() > begin_) text_ += " | ";
        row = node.parent;
      } else if (IsBlockTag(node.tag)) {
        BreakParagraph();
        closing.push_back(node.end);
      }
    }
    BreakParagraph();
  }

  MarkedText Finish(const std::vector<TimedEntry>& entries) {
    while (text_.ends_with('\n') || text_.ends_with(' ')) text_.pop_back();
    SetTimes(entries);
    return {.text = std::move(text_), .blocks = std::move(blocks_), .clocks = std::move(clocks_)};
  }

 private:
  void AddText(std::uint32_t i) {
    const std::size_t before = text_.size();
    AppendCollapsed(text_, nodes_[i].text);
    if (first_ == kNone && text_.find_first_not_of(' ', before) != std::string::npos) first_ = i;
  }

  // A cell of a table that holds words and nothing else; cells that lay a page out hold blocks.
  bool IsPlainCell(std::uint32_t i) const {
    if ((nodes_[i].tag != "td" && nodes_[i].tag != "th") || nodes_[i].end - i >= kMostCellNodes) return false;
    for (std::uint32_t below = i + 1; below < nodes_[i].end; ++below) {
      if (IsBlockTag(nodes_[below].tag)) return false;
    }
    return true;
  }

  // What the nearest element with a say makes of a text; a caption is one whatever stands in it.
  TextForm FormOf(std::uint32_t text) const {
    TextForm form = TextForm::kPlain;
    for (std::uint32_t i = nodes_[text].parent; i >= part_; i = nodes_[i].parent) {
      const std::string_view tag = nodes_[i].tag;
      if (tag == "figcaption" || tag == "caption" || IsCaptionName(page_.Attribute(i, "class")))
        return TextForm::kCaption;
      if (form == TextForm::kPlain) form = FormOfTag(i);
      if (i == 0) break;
    }
    return form;
  }
  TextForm FormOfTag(std::uint32_t i) const {
    const std::string_view tag = nodes_[i].tag;
    if (IsHeadingTag(tag)) return TextForm::kSubheadline;
    if (tag == "li" || tag == "dt" || tag == "dd") return TextForm::kListItem;
    if (tag == "blockquote") return TextForm::kQuote;
    return (tag == "td" || tag == "th") && IsPlainCell(i) ? TextForm::kTableRow : TextForm::kPlain;
  }

  void TrimEnd() {
    while (text_.ends_with(' ')) text_.pop_back();
  }
  void BreakParagraph() {
    while (text_.size() > begin_ && (text_.ends_with(' ') || text_.ends_with('\n'))) text_.pop_back();
    if (text_.size() > begin_) {
      blocks_.push_back({.form = first_ == kNone ? TextForm::kPlain : FormOf(first_),
                         .span = {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(text_.size())},
                         .time = std::nullopt});
      block_nodes_.push_back(first_);
      text_ += "\n\n";
      begin_ = text_.size();
    }
    first_ = kNone;
  }
  // One <br> is a line's end, two are a paragraph's.
  void BreakLine() {
    TrimEnd();
    if (text_.size() == begin_) return;
    if (text_.ends_with('\n')) return BreakParagraph();
    text_ += '\n';
  }

  // Entries that hold less than half of the text are something else beside it.
  void SetTimes(const std::vector<TimedEntry>& entries) {
    std::vector<const TimedEntry*> of(blocks_.size());
    std::size_t timed = 0, all = 0, entry = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      while (entry < entries.size() && entries[entry].end <= block_nodes_[i]) ++entry;
      all += blocks_[i].span.size();
      if (entry == entries.size() || block_nodes_[i] < entries[entry].begin) continue;
      of[i] = &entries[entry];
      timed += blocks_[i].span.size();
    }
    if (timed * 2 < all) return;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (of[i] == nullptr) continue;
      if (const auto* const time = std::get_if<IsoTime>(&of[i]->time)) {
        blocks_[i].time = *time;
      } else if (i > 0 && of[i] == of[i - 1]) {
        clocks_.back().end = i + 1;
      } else {
        clocks_.push_back({i, i + 1, std::get<ClockReading>(of[i]->time)});
      }
    }
  }

  const PageTree& page_;
  const std::vector<PageNode>& nodes_;
  const std::vector<std::uint8_t>& dead_;
  std::uint32_t part_ = 0;
  std::string text_;
  std::size_t begin_ = 0;        // of the paragraph that is being printed
  std::uint32_t first_ = kNone;  // the first text in it
  std::vector<MarkedBlock> blocks_;
  std::vector<std::uint32_t> block_nodes_;  // the first text of each
  std::vector<EntryClock> clocks_;
};

}  // namespace

MarkedText PrintParts(const PageTree& page, const std::vector<std::uint32_t>& parts,
                      const std::vector<std::uint8_t>& dead) {
  PartPrinter printer(page, dead);
  std::vector<TimedEntry> entries;
  for (const std::uint32_t part : parts) {
    printer.Print(part);
    std::ranges::move(FindTimedEntries(page, part), std::back_inserter(entries));
  }
  return printer.Finish(entries);
}

}  // namespace rashomon

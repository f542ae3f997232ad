// One pass over each block. The state is the mark that is open and where; a mark of another kind inside it is left to
// the outer quotation. What a block leaves open ends with the block, and is joined to the next block's quotation where
// that one begins with the same mark.
#include "annotate/quotes.h"

#include <cstring>

namespace rashomon {
namespace {

enum class MarkKind : std::uint8_t { kNone, kDouble, kSingle, kAngle };
enum class MarkSide : std::uint8_t { kOpen, kClose, kEither };

struct Mark {
  MarkKind kind = MarkKind::kNone;
  MarkSide side = MarkSide::kEither;
  std::uint32_t length = 1;
};

bool IsAsciiAlnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
// Letters beyond ASCII begin with bytes from 0xC3 on; 0xC2 and 0xE2 are Latin-1 signs and general punctuation.
bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return IsAsciiAlnum(c) || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2);
}
bool IsBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// A mark at `at`, by its bytes alone.
Mark MarkAt(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '"') return {MarkKind::kDouble, MarkSide::kEither, 1};
  if (c == '`') {
    const bool twice = at + 1 < text.size() && text[at + 1] == '`';
    return twice ? Mark{MarkKind::kDouble, MarkSide::kOpen, 2} : Mark{MarkKind::kSingle, MarkSide::kOpen, 1};
  }
  if (c == '\'') {
    const bool twice = at + 1 < text.size() && text[at + 1] == '\'';
    return twice ? Mark{MarkKind::kDouble, MarkSide::kEither, 2} : Mark{MarkKind::kSingle, MarkSide::kEither, 1};
  }
  if (c != '\xE2' && c != '\xC2') return {};  // how all the other marks begin
  const std::string_view rest = text.substr(at, 3);
  if (rest == "\u201C" || rest == "\u201E" || rest == "\u201F") return {MarkKind::kDouble, MarkSide::kOpen, 3};
  if (rest == "\u201D") return {MarkKind::kDouble, MarkSide::kClose, 3};
  if (rest == "\u2018" || rest == "\u201A" || rest == "\u201B") return {MarkKind::kSingle, MarkSide::kOpen, 3};
  if (rest == "\u2019") return {MarkKind::kSingle, MarkSide::kClose, 3};
  if (rest.starts_with("\u00AB")) return {MarkKind::kAngle, MarkSide::kOpen, 2};
  if (rest.starts_with("\u00BB")) return {MarkKind::kAngle, MarkSide::kClose, 2};
  return {};
}

// Settles marks that look both ways by their neighbours.
MarkSide SideOf(std::string_view text, std::size_t at, const Mark& mark, ByteSpan block) {
  if (mark.side != MarkSide::kEither) return mark.side;
  const std::size_t after = at + mark.length;
  const bool at_edge = at == block.begin || IsBlank(text[at - 1]);
  const bool blank_after = after >= block.end || IsBlank(text[after]);
  if (at_edge && !blank_after) return MarkSide::kOpen;
  if (!at_edge && blank_after) return MarkSide::kClose;
  if (at_edge) return MarkSide::kEither;
  const char before = text[at - 1];
  if (before == '(' || before == '[' || before == '-' || static_cast<unsigned char>(before) >= 0x80) {
    return after < block.end && IsWordByte(text[after]) ? MarkSide::kOpen : MarkSide::kClose;
  }
  // Straight marks glued on both sides ("he said:"We won") follow the state.
  return before == ':' ? MarkSide::kOpen : MarkSide::kEither;
}

// A single mark opens a quotation only at the edge of a word, and closes one only where no word goes on: the rest
// are apostrophes.
bool IsApostrophe(std::string_view text, std::size_t at, const Mark& mark, ByteSpan block, bool open) {
  if (mark.kind != MarkKind::kSingle) return false;
  const std::size_t after = at + mark.length;
  const bool word_before = at > block.begin && IsWordByte(text[at - 1]);
  const bool word_after = after < block.end && IsWordByte(text[after]);
  if (!open) return word_before || !word_after;
  return word_after || (word_before && text[at - 1] == 's' && after < block.end && text[after] == ' ');
}

// Whether a mark may begin with this byte: few do.
bool MayBeMark(char c) {
  return c == '"' || c == '`' || c == '\'' || c == '\xE2' || c == '\xC2';
}

// The first place in [at, end) where a mark may begin, or `end`. Sixteen bytes at a time.
std::size_t NextMayBeMark(std::string_view text, std::size_t at, std::size_t end) {
  using Bytes [[gnu::vector_size(16)]] = char;
  for (; at + sizeof(Bytes) <= end; at += sizeof(Bytes)) {
    Bytes bytes;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    const auto marks =
        (bytes == '"') | (bytes == '`') | (bytes == '\'') | (bytes == '\xE2') | (bytes == '\xC2');  // 0 or -1
    std::uint64_t halves[2];
    std::memcpy(halves, &marks, sizeof halves);
    if ((halves[0] | halves[1]) != 0) break;
  }
  while (at < end && !MayBeMark(text[at])) ++at;
  return at;
}

class QuoteScan {
 public:
  explicit QuoteScan(std::string_view text) : text_(text) {}

  void Block(ByteSpan span, std::uint32_t index) {
    open_ = MarkKind::kNone;
    const bool was_open = !quotes_.empty() && !quotes_.back().closed && quotes_.back().block + 1 == index;
    first_of_block_ = quotes_.size();
    for (std::size_t at = NextMayBeMark(text_, span.begin, span.end); at < span.end;
         at = NextMayBeMark(text_, at, span.end)) {
      const Mark mark = MarkAt(text_, at);
      if (mark.kind != MarkKind::kNone) Step(at, mark, span, index);
      at += mark.kind == MarkKind::kNone ? 1 : mark.length;
    }
    if (open_ != MarkKind::kNone) EndOfBlock(span, index);
    const bool begins_quoted = quotes_.size() > first_of_block_ && quotes_[first_of_block_].span.begin == span.begin;
    if (was_open && begins_quoted) {
      quotes_[first_of_block_].continues = static_cast<std::uint32_t>(first_of_block_ - 1);
    }
  }
  std::vector<Quote> Take() { return std::move(quotes_); }

 private:
  void Step(std::size_t at, const Mark& mark, ByteSpan span, std::uint32_t index) {
    const bool open = open_ != MarkKind::kNone;
    if (IsApostrophe(text_, at, mark, span, open)) return;
    const MarkSide side = SideOf(text_, at, mark, span);
    if (!open) {
      // A closing mark that nothing opened is a slip of the page.
      if (side == MarkSide::kClose) return;
      open_ = mark.kind;
      open_at_ = static_cast<std::uint32_t>(at);
      open_length_ = mark.length;
      return;
    }
    if (mark.kind != open_) return;
    if (side == MarkSide::kOpen && !ClosesAfterAComma(at, mark, span)) {
      // The one before was never closed: it ends where the next begins.
      if (open_ != MarkKind::kSingle && at > open_at_ + open_length_) {
        const auto end = static_cast<std::uint32_t>(at);
        quotes_.push_back({{open_at_, end}, {open_at_ + open_length_, end}, index, false, {}});
      }
      open_at_ = static_cast<std::uint32_t>(at);
      open_length_ = mark.length;
      return;
    }
    const auto end = static_cast<std::uint32_t>(at);
    if (end > open_at_ + open_length_) {
      quotes_.push_back({{open_at_, end + mark.length}, {open_at_ + open_length_, end}, index, true, {}});
    }
    open_ = MarkKind::kNone;
  }

  // A straight mark that follows "comma, blank" and leads into a word looks as if it opened (`"We left, "she said`).
  // While a quotation is open it closes that one, unless the next mark closes: then it was never closed before.
  bool ClosesAfterAComma(std::size_t at, const Mark& mark, ByteSpan span) const {
    const bool after_comma = at >= span.begin + 2 && IsBlank(text_[at - 1]) && text_[at - 2] == ',';
    if (mark.side != MarkSide::kEither || mark.kind != MarkKind::kDouble || !after_comma) return false;
    for (std::size_t next = NextMayBeMark(text_, at + mark.length, span.end); next < span.end;
         next = NextMayBeMark(text_, next, span.end)) {
      const Mark other = MarkAt(text_, next);
      if (other.kind == MarkKind::kDouble) return SideOf(text_, next, other, span) != MarkSide::kClose;
      next += other.kind == MarkKind::kNone ? 1 : other.length;
    }
    return true;
  }

  // A double mark left open runs to the end of its paragraph; a single one was an apostrophe.
  void EndOfBlock(ByteSpan span, std::uint32_t index) {
    if (open_ == MarkKind::kSingle || open_at_ + open_length_ >= span.end) return;
    quotes_.push_back({{open_at_, span.end}, {open_at_ + open_length_, span.end}, index, false, {}});
  }

  std::string_view text_;
  std::vector<Quote> quotes_;
  std::size_t first_of_block_ = 0;
  MarkKind open_ = MarkKind::kNone;
  std::uint32_t open_at_ = 0;
  std::uint32_t open_length_ = 1;
};

}  // namespace

std::vector<Quote> FindQuotes(std::string_view text, std::span<const Block> blocks) {
  QuoteScan scan(text);
  for (std::uint32_t i = 0; i < blocks.size(); ++i) scan.Block(blocks[i].span, i);
  return scan.Take();
}

}  // namespace rashomon

// Cutting lines where a page's layout was lost and two things came to share a line: the header's date before the
// headline, the headline before the text, the player's label before a title, the credit after a caption.
#include "annotate/block_pieces.h"

#include <algorithm>

#include "annotate/publication_stamp.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kLongestCredit = 14;  // words
constexpr std::uint32_t kLongestCaption = 130;
constexpr std::uint32_t kHeadPieces = 6;    // lines at the top where a header's date may stand
constexpr std::uint32_t kLongestHead = 60;  // words of such a line
constexpr std::uint32_t kMostStamps = 6;    // dates in such a line

bool IsDigits(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool IsOpeningQuote(std::string_view sign) {
  return sign == "\"" || sign == "“" || sign == "'" || sign == "‘";
}

bool IsOpeningBracket(std::string_view sign) {
  return sign == "(" || sign == "[";
}

class PieceCutter {
 public:
  explicit PieceCutter(const RoughText& text)
      : words_(text.words),
        all_(text.words.words()),
        stamps_(text),
        media_prefix_(text.hits, RoughClass::kBlockMediaPrefix),
        credit_start_(text.hits, RoughClass::kBlockCreditStart),
        credit_link_(text.hits, RoughClass::kBlockCreditLink),
        agency_(text.hits, RoughClass::kBlockAgency),
        headline_tag_(text.hits, RoughClass::kBlockHeadlineTag) {}

  std::vector<TextPiece> Cut(std::vector<TextPiece> lines, std::string_view title) {
    const RoughWords title_words(title);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      TextPiece rest = lines[i];
      rest.begin = words_.At(rest.span.begin);
      rest.end = words_.At(rest.span.end);
      if (rest.begin == rest.end) continue;  // no word at all: a rule, a stray mark of space
      if (i < kHeadPieces) CutStamps(rest, i == 0);
      if (i == 0) CutAt(rest, TitleEnd(rest, title_words), BlockKind::kHeadline);
      if (const std::uint32_t label_end = MediaPrefixEnd(rest); label_end > rest.begin && label_end < rest.end) {
        CutAt(rest, label_end, BlockKind::kNotice);
        if (!EndsSentence(rest.span.In(words_.text()))) rest.kind = BlockKind::kCaption;
      }
      if (rest.kind) {
        Push(rest);
      } else {
        CutCredit(rest);
      }
    }
    return std::move(pieces_);
  }

 private:
  // Cuts headers of dates off the front; where one stands behind other words, those words too.
  void CutStamps(TextPiece& rest, bool at_top) {
    for (std::uint32_t round = 0; round < kMostStamps; ++round) {
      const std::uint32_t header_end = HeaderEnd(rest, at_top && round == 0);
      if (header_end == rest.begin) {
        const std::uint32_t begin = StampBegin(rest);
        if (begin == rest.end || rest.end - rest.begin > kLongestHead) return;
        CutAt(rest, begin, std::nullopt);
      } else if (header_end == rest.end) {
        rest.kind = BlockKind::kNotice;
        return;
      } else {
        CutAt(rest, header_end, BlockKind::kNotice);
      }
    }
  }

  void Push(TextPiece piece) {
    piece.span = all_[piece.begin].span.Cover(all_[piece.end - 1].span);
    pieces_.push_back(piece);
  }
  // Makes [piece.begin, at) a piece of its own; `piece` is what is left. Nothing where one side would be empty.
  void CutAt(TextPiece& piece, std::uint32_t at, std::optional<BlockKind> kind) {
    if (at <= piece.begin || at >= piece.end) return;
    TextPiece front = piece;
    front.end = at;
    front.kind = kind;
    Push(front);
    piece.begin = at;
    piece.glued = true;
    piece.blank_before = false;
  }

  // "10:30", "06:42:11"; the word after it, or `at` if there is no clock.
  std::uint32_t SkipClock(std::uint32_t at, std::uint32_t end) const {
    const auto is = [&](std::uint32_t i, std::string_view sign) { return i < end && all_[i].lower == sign; };
    if (at >= end || !IsDigits(all_[at].lower) || all_[at].lower.size() > 2 || !is(at + 1, ":")) return at;
    std::uint32_t next = at + 2;
    if (next >= end || all_[next].lower.size() < 2 || !IsDigits(all_[next].lower.substr(0, 2))) return at;
    ++next;
    if (is(next, ":") && next + 1 < end) next += 2;
    return next;
  }

  // After "date 2017-07-11", "Published: Aug. 27, 2021 10:03"; a bare date counts in numbers at the very top only.
  std::uint32_t HeaderEnd(const TextPiece& piece, bool at_top) const {
    const bool bracket = IsOpeningBracket(all_[piece.begin].lower);
    auto stamp = stamps_.At(piece.begin + (bracket ? 1 : 0), piece.end);
    if (!stamp && at_top) {
      stamp = stamps_.Bare(piece.begin, piece.end);
      if (stamp && !stamp->date->numeric && stamp->end < piece.end) return piece.begin;
    }
    if (!stamp || !stamp->date) return piece.begin;
    std::uint32_t at = stamp->end;
    // Signs that part the date from what follows; words after it are the page's own.
    while (at < piece.end && !all_[at].is_word && !IsOpeningQuote(all_[at].lower)) ++at;
    return at;
  }

  // Where "... Updated: Nov 10, 2016" begins behind other words of the head; piece.end if nowhere.
  std::uint32_t StampBegin(const TextPiece& piece) const {
    for (std::uint32_t at = piece.begin + 1; at < piece.end; ++at) {
      if (!all_[at].upper) continue;
      const auto stamp = stamps_.At(at, piece.end);
      if (stamp && stamp->date) return IsOpeningBracket(all_[at - 1].lower) ? at - 1 : at;
    }
    return piece.end;
  }

  // After the report's title, where the line goes on behind it.
  std::uint32_t TitleEnd(const TextPiece& piece, const RoughWords& title) const {
    std::uint32_t at = piece.begin;
    std::uint32_t matched = 0;
    for (const RoughWord& word : title.words()) {
      if (!word.is_word) continue;
      while (at < piece.end && !all_[at].is_word) ++at;
      if (at >= piece.end || all_[at].lower != word.lower) return piece.begin;
      ++at;
      ++matched;
    }
    if (matched < 3) return piece.begin;
    while (at < piece.end && !all_[at].is_word && !all_[at].space_before) ++at;
    return at;
  }

  std::uint32_t MediaPrefixEnd(const TextPiece& piece) const {
    const auto label = media_prefix_.At(piece.begin, piece.end);
    if (label.length == 0) return piece.begin;
    const std::uint32_t at = piece.begin + label.length;
    // A label without a sign or a clock behind it may be the verb of a sentence ("Watch live as ...").
    const std::uint32_t clock = SkipClock(at, piece.end);
    if (clock == at && all_[at - 1].is_word) return piece.begin;
    return clock;
  }

  // True if the words are capitalised, linking or signs: a name, and no clause.
  bool LooksLikeName(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (!all_[i].is_word || all_[i].upper || credit_link_.At(i, end).length > 0) continue;
      return false;
    }
    return true;
  }

  // Where "Photo: Jane Roe/Agency" begins in the piece's last words; piece.end if nowhere.
  std::uint32_t CreditPhrase(const TextPiece& piece) const {
    const std::uint32_t first = piece.end - std::min(piece.end - piece.begin, kLongestCredit);
    for (std::uint32_t at = first; at < piece.end; ++at) {
      const auto match = credit_start_.At(at, piece.end);
      if (match.length == 0 || !all_[at].upper) continue;
      if (!LooksLikeName(at + match.length, piece.end)) continue;
      const bool bracket = at > piece.begin && IsOpeningBracket(all_[at - 1].lower);
      return bracket ? at - 1 : at;
    }
    return piece.end;
  }

  // Where the last bracket begins, if it closes the piece and holds a name or an agency.
  std::uint32_t CreditBracket(const TextPiece& piece) const {
    std::uint32_t last = piece.end - 1;
    if (all_[last].lower == "." && last > piece.begin) --last;
    if (all_[last].lower != ")") return piece.end;
    const std::uint32_t first = piece.end - std::min(piece.end - piece.begin, kLongestCredit);
    for (std::uint32_t at = last; at-- > first;) {
      if (all_[at].lower != "(") continue;
      if (at + 1 >= last || headline_tag_.At(at + 1, last).length == last - at - 1) return piece.end;
      const bool marked = credit_start_.At(at + 1, last).length > 0 || agency_.Contains(at + 1, last);
      const bool name = last - at > 2 && LooksLikeName(at + 1, last) && !EndsSentence(Front(piece, at)) &&
                        all_[piece.end - 1].lower == ")" && !IsDigits(all_[at + 1].lower);
      return marked || name ? at : piece.end;
    }
    return piece.end;
  }

  // Where the words after the last full sentence begin, if they are an agency or a longer name and nothing else.
  std::uint32_t CreditTail(const TextPiece& piece) const {
    if (EndsSentence(piece.span.In(words_.text()))) return piece.end;
    const std::uint32_t first = piece.end - std::min(piece.end - piece.begin, kLongestCredit);
    for (std::uint32_t at = piece.end; at-- > first + 1;) {
      const bool stop = !all_[at - 1].is_word && EndsSentence(all_[at - 1].span.In(words_.text()));
      const bool initial = at >= 2 && all_[at - 2].span.size() == 1;  // "J. Scott"
      if (!stop || !all_[at].space_before || initial) continue;
      if (IsDigits(all_[at].lower)) return piece.end;  // "Dec. 17": no sentence ended
      return LooksLikeName(at, piece.end) && (agency_.Contains(at, piece.end) || piece.end - at >= 2) ? at : piece.end;
    }
    return piece.end;
  }

  std::string_view Front(const TextPiece& piece, std::uint32_t at) const {
    if (at <= piece.begin) return {};
    return all_[piece.begin].span.Cover(all_[at - 1].span).In(words_.text());
  }

  // Cuts "(Published Thursday, June 23, 2016)" off the end; it dates the words before it.
  void CutClosingStamp(TextPiece& piece) {
    if (all_[piece.end - 1].lower != ")" && all_[piece.end - 1].lower != "]") return;
    const std::uint32_t first = piece.end - std::min(piece.end - piece.begin, kLongestCredit);
    for (std::uint32_t at = piece.end - 1; at-- > first;) {
      if (!IsOpeningBracket(all_[at].lower)) continue;
      const auto stamp = stamps_.At(at + 1, piece.end);
      if (!stamp || !stamp->date) return;
      CutAt(piece, at, std::nullopt);
      piece.kind = BlockKind::kNotice;
      return;
    }
  }

  void CutCredit(TextPiece piece) {
    CutClosingStamp(piece);
    if (piece.kind) return Push(piece);
    std::uint32_t at = CreditPhrase(piece);
    if (at == piece.end) at = CreditBracket(piece);
    bool sure = at < piece.end;
    if (!sure) {
      at = CreditTail(piece);
      sure = at < piece.end && agency_.Contains(at, piece.end);
    }
    const bool long_enough = at > piece.begin + 1;
    if (at == piece.begin) {
      piece.kind = BlockKind::kCredit;
    } else if (at < piece.end && long_enough && piece.end - piece.begin <= kLongestCaption) {
      const std::optional<BlockKind> kind = piece.kind;
      CutAt(piece, at, BlockKind::kCaption);
      // A name that is no agency's may as well sign a paragraph: what is before it is still to be told.
      if (!sure) pieces_.back().kind = kind;
      piece.kind = BlockKind::kCredit;
    }
    Push(piece);
  }

  const RoughWords& words_;
  const std::vector<RoughWord>& all_;
  StampReader stamps_;
  ClassMatcher media_prefix_, credit_start_, credit_link_, agency_, headline_tag_;
  std::vector<TextPiece> pieces_;
};

}  // namespace

std::vector<TextPiece> CutPieces(std::vector<TextPiece> lines, std::string_view title, const RoughText& text) {
  return PieceCutter(text).Cut(std::move(lines), title);
}

bool BeginsWith(const RoughWords& words, const TextPiece& a, const TextPiece& b, std::uint32_t rest) {
  const auto& all = words.words();
  std::uint32_t i = a.begin;
  std::uint32_t j = b.begin;
  while (true) {
    while (i < a.end && !all[i].is_word) ++i;
    while (j < b.end && !all[j].is_word) ++j;
    if (i >= a.end || j >= b.end) break;
    if (all[i].lower != all[j].lower) return false;
    ++i;
    ++j;
  }
  return i >= a.end && b.end - std::min(j, b.end) <= rest;
}

}  // namespace rashomon

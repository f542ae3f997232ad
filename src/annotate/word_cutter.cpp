#include "annotate/word_cutter.h"

#include "annotate/characters.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

bool IsAlnum(char32_t c) {
  if (c == 0) return false;
  const CharKind kind = KindOf(c);
  return kind == CharKind::kLetter || kind == CharKind::kDigit;
}
bool IsLetter(char32_t c) {
  return c != 0 && KindOf(c) == CharKind::kLetter;
}
bool IsDigit(char32_t c) {
  return U'0' <= c && c <= U'9';
}
bool IsAsciiDigit(char c) {
  return '0' <= c && c <= '9';
}

bool IsAsciiLetter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

bool AllDigits(std::string_view word) {
  for (char c : word) {
    if (!IsAsciiDigit(c)) return false;
  }
  return !word.empty();
}

// The signs that make one token however often they are repeated: "...", "--", "?!", "***".
bool Repeats(char32_t first, char32_t next) {
  if ((first == '!' || first == '?') && (next == '!' || next == '?')) return true;
  if (first != next) return false;
  return first == '.' || first == '-' || first == '*' || first == '=' || first == '_' || first == '~' || first == '`' ||
         first == '+' || first == '<' || first == '>' || first == U'—' || first == U'–';
}

}  // namespace

char32_t WordCutter::At(std::uint32_t offset) const {
  return offset < stretch_end_ ? PointAt(text_, offset).value : 0;
}

char32_t WordCutter::NextInText(std::uint32_t offset) const {
  static constexpr std::uint32_t kFarthest = 16;  // spaces looked over
  for (std::uint32_t i = 0; i < kFarthest && offset < stretch_end_; ++i) {
    const CodePoint c = PointAt(text_, offset);
    if (KindOf(c.value) != CharKind::kSpace) return c.value;
    offset += c.length;
  }
  return 0;
}

std::string WordCutter::Lower(std::uint32_t begin, std::uint32_t end) const {
  std::string lower = LowerCase(text_.substr(begin, end - begin));
  for (std::size_t at = lower.find("’"); at != std::string::npos; at = lower.find("’", at)) lower.replace(at, 3, "'");
  return lower;
}

void WordCutter::Emit(std::uint32_t begin, std::uint32_t end, bool letters) {
  if (begin == end) return;
  const bool adjacent = !out_->empty() && out_->back().span.end == begin && begin != stretch_begin_;
  out_->push_back({.span = {begin, end}, .space_before = !adjacent, .letters = letters});
}

void WordCutter::Cut(ByteSpan stretch) {
  stretch_begin_ = stretch.begin;
  stretch_end_ = stretch.end;
  std::uint32_t at = stretch.begin;
  while (at < stretch.end) {
    const CodePoint c = PointAt(text_, at);
    if (KindOf(c.value) == CharKind::kSpace) {
      at += c.length;
      continue;
    }
    const std::uint32_t begin = at;
    while (at < stretch.end && IsAsciiLetter(text_[at])) ++at;
    const std::uint32_t letters = at;
    at = PieceEnd(at);
    if (!CutLetters(begin, letters, at)) CutPiece(begin, at);
  }
}

// The white space or the stretch's end that comes next.
std::uint32_t WordCutter::PieceEnd(std::uint32_t at) const {
  while (at < stretch_end_) {
    const CodePoint c = PointAt(text_, at);
    if (KindOf(c.value) == CharKind::kSpace) return at;
    at += c.length;
  }
  return stretch_end_;
}

// Most pieces: ASCII letters [begin, letters) alone, or one sign of ASCII behind them. The same words as CutPiece's,
// without asking what else the piece could be; false where it could be something.
bool WordCutter::CutLetters(std::uint32_t begin, std::uint32_t letters, std::uint32_t end) {
  const std::string_view word = text_.substr(begin, letters - begin);
  if (word.empty() || end > letters + 1 || rules_->MayBeFused(word)) return false;
  if (end == letters) {
    Emit(begin, end, true);
    return true;
  }
  const char sign = text_[letters];
  const bool stays_apart = static_cast<unsigned char>(sign) < 0x80 && !IsAsciiDigit(sign) && sign != '$';
  if (!stays_apart || (sign == '.' && word == "www")) return false;
  if (sign == '.' && (word.size() == 1 || rules_->MayBeAbbreviation(word)) && TakesStop(begin, letters)) {
    Emit(begin, end);
    return true;
  }
  Emit(begin, letters, true);
  Emit(letters, end);
  return true;
}

void WordCutter::CutPiece(std::uint32_t begin, std::uint32_t end) {
  if (CutAddress(begin, end)) return;
  std::uint32_t at = begin;
  while (at < end) {
    const CodePoint c = PointAt(text_, at);
    const std::uint32_t next = at + c.length;
    const char32_t after = next < end ? At(next) : 0;
    const bool at_edge = at == begin || !IsAlnum(PointAt(text_, at - 1).value);
    const bool signed_figure =
        IsDigit(after) && ((c.value == '.' && at_edge) || ((c.value == '+' || c.value == '-') && at == begin));
    const bool tag = (c.value == '#' || c.value == '@') && IsLetter(after);
    if (IsAlnum(c.value) || signed_figure || tag) {
      at = CutRun(at, end);
    } else if (KindOf(c.value) == CharKind::kApostrophe) {
      at = CutApostrophe(at, end);
    } else {
      at = CutSigns(at, end);
    }
  }
}

// URLs and mail addresses: one word, without the punctuation around them.
bool WordCutter::CutAddress(std::uint32_t begin, std::uint32_t end) {
  const std::string_view piece = text_.substr(begin, end - begin);
  bool may_be = piece.ends_with("www.");  // else none without one of these signs within it
  for (const char c : piece.substr(0, piece.size() - 1)) may_be |= c == ':' || c == '@' || c == '.';
  if (!may_be) return false;
  const std::size_t scheme = piece.find("://");
  const std::size_t www = piece.find("www.");
  const std::size_t at_sign = piece.find('@');
  const bool is_mail =
      at_sign != std::string_view::npos && at_sign > 0 && piece.find('.', at_sign) != std::string_view::npos &&
      piece.find('.', at_sign) + 1 < piece.size() && IsAlnum(static_cast<unsigned char>(piece[at_sign - 1]));
  std::size_t from = std::string_view::npos;
  if (scheme != std::string_view::npos && scheme > 0) {
    from = scheme;
    while (from > 0 && IsLetter(static_cast<unsigned char>(piece[from - 1]))) --from;
  } else if (www != std::string_view::npos && (www == 0 || !IsAlnum(static_cast<unsigned char>(piece[www - 1])))) {
    from = www;
  } else if (is_mail) {
    from = piece.find_first_not_of("<([{\"'");
  }
  if (from == std::string_view::npos || from >= piece.size()) return false;
  std::size_t to = piece.find_first_of("<>\"{}", from);
  if (to == std::string_view::npos) to = piece.size();
  while (to > from + 1 && std::string_view(".,;:!?)]'").find(piece[to - 1]) != std::string_view::npos) --to;
  for (std::uint32_t at = begin; at < begin + from;) at = CutSigns(at, static_cast<std::uint32_t>(begin + from));
  Emit(static_cast<std::uint32_t>(begin + from), static_cast<std::uint32_t>(begin + to));
  for (std::uint32_t at = static_cast<std::uint32_t>(begin + to); at < end;) at = CutSigns(at, end);
  return true;
}

std::uint32_t WordCutter::CutSigns(std::uint32_t begin, std::uint32_t end) {
  CodePoint c = PointAt(text_, begin);
  const char32_t first = c.value;
  std::uint32_t at = begin + c.length;
  while (at < end && Repeats(first, (c = PointAt(text_, at)).value)) at += c.length;
  Emit(begin, std::min(at, end));
  return at;
}

// An apostrophe outside a word: "'s" after a space, "'90s", "''", or a quotation mark.
std::uint32_t WordCutter::CutApostrophe(std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t next = begin + PointAt(text_, begin).length;
  std::uint32_t at = next;
  while (at < end && IsAlnum(At(at))) at += PointAt(text_, at).length;
  const bool all_of_piece = at == end || !IsAlnum(At(at));
  const std::string_view rest = text_.substr(next, at - next);
  const bool decade = rest.size() >= 2 && rest.size() <= 3 && AllDigits(rest.substr(0, 2));
  if (rest.size() <= 3 && !rest.empty() && all_of_piece && (decade || rules_->IsClitic(Lower(begin, at)))) {
    Emit(begin, at);
    return at;
  }
  if (rest.empty() && next < end && KindOf(At(next)) == CharKind::kApostrophe) {
    at = next + PointAt(text_, next).length;
    Emit(begin, at);
    return at;
  }
  Emit(begin, next);
  return next;
}

std::uint32_t WordCutter::CutRun(std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = begin + PointAt(text_, begin).length;
  while (at < end) {
    const CodePoint c = PointAt(text_, at);
    if (!IsAlnum(c.value) && !Joins(begin, at, end)) break;
    at += c.length;
  }
  at = std::min(at, end);
  if (at < end && text_[at] == '$' && at - begin <= 3 && IsUpperLetter(At(begin))) {  // "US$"
    Emit(begin, at + 1);
    return at + 1;
  }
  if (at < end && text_[at] == '.' && TakesStop(begin, at)) {
    const std::uint32_t letters = at;
    std::uint32_t digits = begin;
    while (digits < letters && IsAsciiDigit(text_[digits])) ++digits;
    Emit(begin, digits);  // "4p.m."
    Emit(digits, at + 1);
    return at + 1;
  }
  SplitRun(begin, at);
  return at;
}

// Whether the sign at `at` stands inside the word that began at `run_begin`.
bool WordCutter::Joins(std::uint32_t run_begin, std::uint32_t at, std::uint32_t end) const {
  const CodePoint c = PointAt(text_, at);
  const std::uint32_t next_at = at + c.length;
  const char32_t next = next_at < end ? At(next_at) : 0;
  if (!IsAlnum(next)) return false;
  const char before = text_[at - 1];  // of a multi-byte letter, a byte that is no digit
  const bool digits = IsAsciiDigit(before) && IsDigit(next);
  switch (c.value) {
    case '.':
      return JoinsAtStop(run_begin, at, end);
    case ',': {
      std::uint32_t count = 0;
      while (next_at + count < end && count < 4 && IsAsciiDigit(text_[next_at + count])) ++count;
      return digits && count == 3;
    }
    case ':':
      return digits;
    case '/': {
      const bool letter_after_ends = next_at + 1 == end || !IsAlnum(At(next_at + 1));
      return digits || (at - run_begin == 1 && IsLetter(At(run_begin)) && IsLetter(next) && letter_after_ends);
    }
    case '&':
      return !IsAsciiDigit(before) && IsLetter(next);
    case '_':
    case '@':
      return true;
    default:
      if (KindOf(c.value) == CharKind::kApostrophe) return IsLetter(next) || !digits;
      return KindOf(c.value) == CharKind::kHyphen && JoinsAtHyphen(run_begin, at, end);
  }
}

// "U.S", "a.m", "2.6", "example.org" are one word; "said.The" lacks a space; "no.4" is cut before its figure.
bool WordCutter::JoinsAtStop(std::uint32_t run_begin, std::uint32_t at, std::uint32_t end) const {
  const char32_t next = At(at + 1);
  const char32_t after_next = at + 2 < end ? At(at + 2) : 0;
  const bool digit_before = IsAsciiDigit(text_[at - 1]);
  if (digit_before && IsDigit(next)) return true;
  if (IsDigit(next) && at - run_begin <= 5 &&
      rules_->Abbreviation(Lower(run_begin, at + 1)) == AbbreviationKind::kBeforeFigure) {
    return false;
  }
  const bool sentence_glued =
      IsUpperLetter(next) && IsLowerLetter(after_next) &&
      (digit_before || (at - run_begin >= 2 && IsLowerLetter(static_cast<unsigned char>(text_[at - 1]))));
  return !sentence_glued;
}

// A hyphen is a word of its own unless an affix or a number such as a date or a telephone number is joined by it.
bool WordCutter::JoinsAtHyphen(std::uint32_t run_begin, std::uint32_t at, std::uint32_t end) const {
  const std::uint32_t right_begin = at + PointAt(text_, at).length;
  std::uint32_t left_begin = at;
  while (left_begin > run_begin && IsAlnum(static_cast<unsigned char>(text_[left_begin - 1]))) --left_begin;
  std::uint32_t right_end = right_begin;
  while (right_end < end && IsAlnum(At(right_end))) right_end += PointAt(text_, right_end).length;
  const std::string_view left = text_.substr(left_begin, at - left_begin);
  const std::string_view right = text_.substr(right_begin, right_end - right_begin);
  if (AllDigits(left) && AllDigits(right)) {
    const bool more_after = right_end + 1 < end && text_[right_end] == '-' && IsAsciiDigit(text_[right_end + 1]);
    const bool more_before = left_begin > run_begin && text_[left_begin - 1] == '-';
    return more_after || more_before || (left.size() == 3 && right.size() == 4);
  }
  const bool capitals = left.size() > 1 && IsUpperLetter(static_cast<unsigned char>(left[1]));
  return (!capitals && !AllDigits(left) && rules_->KeepsHyphenAfter(Lower(left_begin, at))) ||
         (!AllDigits(left) && rules_->KeepsHyphenBefore(Lower(right_begin, right_end)));
}

// Whether the full stop at `at` belongs to the word before it.
bool WordCutter::TakesStop(std::uint32_t run_begin, std::uint32_t at) const {
  if (At(at + 1) == '.') return false;
  const std::string_view run = text_.substr(run_begin, at - run_begin);
  if (run.size() > 12) return false;
  std::uint32_t since_stop = 0;
  bool inner_stop = false;
  bool short_parts = true;
  for (char c : run) {
    if (c == '.') {
      inner_stop = true;
      since_stop = 0;
    } else {
      short_parts = short_parts && ++since_stop <= 2 && !IsAsciiDigit(c);
    }
  }
  if (inner_stop && short_parts) return true;
  if (run.size() == 1) {
    if (IsLetter(At(run_begin)) && TakesStopAsInitial(run_begin, at)) return true;
    if (rules_->Abbreviation(Lower(run_begin, at + 1)) != AbbreviationKind::kBeforeFigure) return false;
  }
  std::uint32_t letters = run_begin;
  while (letters < at && IsAsciiDigit(text_[letters])) ++letters;  // "10p.m."
  const char32_t next = NextInText(at + 1);
  switch (rules_->Abbreviation(Lower(letters, at + 1))) {
    case AbbreviationKind::kNone:
      return false;
    case AbbreviationKind::kBeforeFigure:
      return IsDigit(next);
    case AbbreviationKind::kAfterComma:
      return !out_->empty() && out_->back().span.In(text_) == ",";
    case AbbreviationKind::kTitle:
      return next != 0;
    default:
      return true;
  }
}

// "George W. Bush": a letter before a further name. Letters that are words ("I", "A") need a name before them, too.
bool WordCutter::TakesStopAsInitial(std::uint32_t run_begin, std::uint32_t at) const {
  const char32_t next = NextInText(at + 1);
  const bool upper = IsUpperLetter(At(run_begin));
  if (next == 0 || !(IsLetter(next) || next == ',' || next == '-')) return false;
  if (upper && !IsUpperLetter(next) && IsLetter(next)) return false;
  if (!rules_->StartsSentences(Lower(run_begin, at))) return true;
  const bool name_before =
      !out_->empty() && run_begin != stretch_begin_ && IsUpperLetter(PointAt(text_, out_->back().span.begin).value);
  return upper && (run_begin == stretch_begin_ || name_before);
}

// Takes clitics, fused words and units of figures apart.
void WordCutter::SplitRun(std::uint32_t begin, std::uint32_t end) {
  static constexpr std::uint32_t kLongestSplit = 40;  // bytes; a longer run is no word with an ending
  if (end - begin > kLongestSplit) return Emit(begin, end);
  std::uint32_t digits = begin;
  while (digits < end &&
         (IsAsciiDigit(text_[digits]) || text_[digits] == '.' || text_[digits] == ',' || text_[digits] == ':'))
    ++digits;
  if (digits > begin && digits < end && rules_->IsFigureUnit(Lower(digits, end))) {
    Emit(begin, digits);
    return Emit(digits, end);
  }
  const std::string lower = Lower(begin, end);
  const std::size_t fused = rules_->FusedSplit(lower);
  if (fused > 0 && lower.size() == end - begin) {
    Emit(begin, static_cast<std::uint32_t>(begin + fused));
    return Emit(static_cast<std::uint32_t>(begin + fused), end);
  }
  const std::size_t apostrophe = lower.find('\'');
  const std::size_t clitic = apostrophe == std::string::npos ? 0 : rules_->CliticAtEnd(lower);
  if (clitic == 0) return Emit(begin, end);
  // The same letters counted from the end of the text's own form, where the apostrophe may take three bytes.
  std::uint32_t cut = end;
  for (std::size_t letters = clitic; letters > 0 && cut > begin; --letters) {
    do {
      --cut;
    } while (cut > begin && (static_cast<unsigned char>(text_[cut]) & 0xC0) == 0x80);
  }
  SplitRun(begin, cut);  // "would|n't|'ve": shorter each time
  Emit(cut, end);
}

}  // namespace rashomon

#include "annotate/sentence_cutter.h"

#include <algorithm>

#include "annotate/characters.h"

namespace rashomon {
namespace {

char32_t First(std::string_view word) {
  return word.empty() ? 0 : PointAt(word, 0).value;
}
bool IsFigure(std::string_view word) {
  return !word.empty() && '0' <= word[0] && word[0] <= '9';
}

bool IsAsciiWord(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
}

bool IsStop(std::string_view word) {
  return word == "." || word == "…" || word.starts_with('!') || word.starts_with('?') || word.starts_with("..");
}
bool IsEllipsis(std::string_view word) {
  return word == "…" || word.starts_with("..");
}
bool IsBullet(std::string_view word) {
  return word == "•" || word == "*" || word == "·" || word == "▪" || word == "►";
}

bool IsAllCapitals(std::string_view word) {
  std::uint32_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = PointAt(word, i);
    if (IsLowerLetter(c.value)) return false;
    letters += IsUpperLetter(c.value) ? 1 : 0;
    i += c.length;
  }
  return letters >= 2;
}

}  // namespace

namespace {

// What the letters of a word show.
struct WordCase {
  std::uint32_t letters = 0;
  bool has_upper = false;
  bool has_lower = false;
  bool first_upper = false;
};

WordCase CaseOf(std::string_view word) {
  WordCase result;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = PointAt(word, at);
    const bool upper = IsUpperLetter(c.value);
    const bool lower = IsLowerLetter(c.value);
    result.has_upper |= upper;
    result.has_lower |= lower;
    result.letters += upper || lower ? 1 : 0;
    if (at == 0) result.first_upper = upper;
    at += c.length;
  }
  return result;
}

}  // namespace

bool IsMonoCase(std::string_view text, const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) {
  bool upper = false, lower = false;
  for (std::uint32_t i = begin; i < end && !(upper && lower); ++i) {
    const WordCase word = CaseOf(tokens[i].span.In(text));
    upper |= word.has_upper;
    lower |= word.has_lower;
  }
  return upper != lower;
}

void MarkLetterCase(std::string_view text, const std::vector<Token>& tokens, Sentence& sentence) {
  static constexpr std::uint32_t kLongWord = 4;  // letters
  bool upper = false, lower = false;
  std::uint32_t words = 0, capitalised = 0, long_words = 0, small_long_words = 0;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const WordCase word = CaseOf(tokens[i].span.In(text));
    if (word.letters == 0) continue;
    upper |= word.has_upper;
    lower |= word.has_lower;
    ++words;
    capitalised += word.first_upper ? 1 : 0;
    if (word.letters < kLongWord) continue;
    ++long_words;
    small_long_words += word.first_upper ? 0 : 1;
    // Most sentences: both cases, and more small words than a title has whatever follows.
    if (upper && lower && small_long_words * 10 > sentence.end - sentence.begin) return;
  }
  sentence.mono_case = sentence.mono_case || (upper && !lower && words >= 2);
  // "Three Killed in Blast Near Embassy Gate": nearly all long words and more than half of all have capitals.
  sentence.title_case = !sentence.mono_case && long_words >= 3 && small_long_words * 10 <= long_words &&
                        capitalised * 2 > words && tokens[sentence.end - 1].span.In(text) != ".";
}

bool SentenceCutter::OnNewLine(std::uint32_t token) const {
  if (token == begin_) return true;
  const std::uint32_t from = (*tokens_)[token - 1].span.end;
  return text_.substr(from, (*tokens_)[token].span.begin - from).find('\n') != std::string_view::npos;
}

// "KABUL, Afghanistan (AP) _", "LONDON, Aug 26 (Reuters) -", "ARVO, Pa. (KTLM) —": a sentence of its own, so that
// the place is no part of the first sentence's syntax. Returns its end, or the block's begin if there is none.
std::uint32_t SentenceCutter::DatelineEnd() const {
  static constexpr std::uint32_t kLongest = 16;  // words
  const std::uint32_t limit = std::min(end_, begin_ + kLongest);
  if (begin_ == end_ || !(IsAllCapitals(Word(begin_)) || mono_case_ || IsUpperLetter(First(Word(begin_)))))
    return begin_;
  bool bracket = false;
  std::uint32_t lower_outside = 0;
  for (std::uint32_t i = begin_; i < limit; ++i) {
    const std::string_view word = Word(i);
    if (IsAsciiWord(word.front())) {  // most: no sign of those below
      if (!bracket && !mono_case_ && IsLowerLetter(First(word))) ++lower_outside;
      continue;
    }
    const bool closes = i > begin_ && Word(i - 1) == ")";
    if (IsDash(word) && i > begin_ && ((*tokens_)[i].space_before || closes)) {
      if (i + 1 < end_ && !(*tokens_)[i + 1].space_before && word == "-") return begin_;
      const bool safe = closes || (IsAllCapitals(Word(begin_)) && !mono_case_);
      return safe && lower_outside == 0 && !(mono_case_ && !closes) ? i + 1 : begin_;
    }
    if (word == "(") bracket = true;
    if (IsStop(word) || IsStraightQuote(word) || (word == ")" && !bracket)) return begin_;
    if (!bracket && !mono_case_ && IsLowerLetter(First(word))) ++lower_outside;
    if (word == ")") bracket = false;
  }
  return begin_;
}

bool SentenceCutter::IsListMark(std::uint32_t token) const {
  if (IsAsciiWord(Word(token).front())) return false;
  const bool mark =
      IsBullet(Word(token)) || (IsDash(Word(token)) && token + 1 < end_ && (*tokens_)[token + 1].space_before);
  return mark && OnNewLine(token);
}

bool SentenceCutter::LooksLikeStart(std::uint32_t token) const {
  if (IsOpener(Word(token)) || IsStraightQuote(Word(token)) || IsFigure(Word(token)) || IsListMark(token)) return true;
  const char32_t first = First(Word(token));
  if (IsUpperLetter(first)) return true;
  const CharKind kind = KindOf(first);
  if (kind == CharKind::kLetter && !IsLowerLetter(first)) return true;  // a script without case
  if (kind == CharKind::kSign && first != '&' && first != '%') return true;
  return mono_case_ && kind == CharKind::kLetter;
}

// "the road was closed. al-Maren said": a plain full stop after a plain word ends a sentence whatever follows.
bool SentenceCutter::SmallStart(std::uint32_t last, std::uint32_t next) const {
  static constexpr std::size_t kLongWord = 4;  // bytes; shorter ones may be abbreviations that no list has
  if (Word(last) != "." || last == begin_ || (*tokens_)[last].space_before || !(*tokens_)[next].space_before)
    return false;
  const std::string_view before = Word(last - 1);
  return before.size() >= kLongWord && IsLowerLetter(First(before)) && KindOf(First(Word(next))) == CharKind::kLetter;
}

bool SentenceCutter::EndsAfterAbbreviation(std::uint32_t last, std::uint32_t next) const {
  const Token& follower = (*tokens_)[next];
  const std::string_view lower = (*tokens_)[last].lower;
  const bool quoted = last + 1 < next;  // something closed after it
  if (!LooksLikeStart(next)) return false;
  const bool starter = rules_->StartsSentences(follower.lower) || IsOpener(Word(next)) || IsStraightQuote(Word(next));
  switch (rules_->Abbreviation(lower)) {
    case AbbreviationKind::kTitle:
    case AbbreviationKind::kBeforeFigure:
      return false;
    case AbbreviationKind::kDate:
      return starter && !IsOpener(Word(next));
    case AbbreviationKind::kClock:
      if (Word(next) == "(") return false;  // "at 10 a.m. (GMT)"
      if (mono_case_) return starter;
      return quoted || starter || (!IsFigure(Word(next)) && !rules_->ContinuesClock(follower.lower));
    case AbbreviationKind::kAny:
    case AbbreviationKind::kAfterComma:
      return quoted || (starter && Word(next) != "(");
    case AbbreviationKind::kNone:
      break;
  }
  const bool initial = lower.size() == 2;
  return !initial && starter && Word(next) != "(";
}

// Whether the sentence ends between `last`, which is or bears a full stop, and `next`.
bool SentenceCutter::EndsAfter(std::uint32_t last, std::uint32_t next) const {
  const std::string_view word = Word(last);
  if (!IsStop(word)) return EndsAfterAbbreviation(last, next);
  if (!LooksLikeStart(next) && !SmallStart(last, next)) return false;
  const Token& follower = (*tokens_)[next];
  // "example .org", "U.S .", "3 . 5": a figure right after a stop without space is no new sentence.
  if (!follower.space_before && next == last + 1 && (IsFigure(Word(next)) || IsStraightQuote(Word(next)))) return false;
  if (IsEllipsis(word)) return follower.space_before && !IsOpener(Word(next)) && !(mono_case_ && !OnNewLine(next));
  // "1. Stay indoors": the number of a list at the sentence's begin.
  if (word == "." && last > begin_ && IsFigure(Word(last - 1)) && OnNewLine(last - 1)) return false;
  // In text of one case "?" and "!" inside a quotation may go on with its speaker.
  return true;
}

// "in the spring of 1911. [14]": where the mark of a note ends; `token` if none begins there.
std::uint32_t SentenceCutter::NoteMarkEnd(std::uint32_t token) const {
  const bool mark = token + 2 < end_ && Word(token) == "[" && IsFigure(Word(token + 1)) && Word(token + 2) == "]";
  return mark ? token + 3 : token;
}

// A straight quotation mark with a space before it and none after it.
bool SentenceCutter::Opens(std::uint32_t token) const {
  return token + 1 < end_ && (*tokens_)[token].space_before && !(*tokens_)[token + 1].space_before;
}

// One with no space before it and one after it, as at the end of a quotation of several sentences.
bool SentenceCutter::Closes(std::uint32_t token) const {
  return !(*tokens_)[token].space_before && (token + 1 == end_ || (*tokens_)[token + 1].space_before);
}

std::vector<std::uint32_t> SentenceCutter::Cut(std::uint32_t begin, std::uint32_t end) {
  begin_ = begin;
  end_ = end;
  mono_case_ = IsMonoCase(text_, *tokens_, begin, end);
  std::vector<std::uint32_t> ends;
  std::uint32_t sentence_begin = begin;
  const auto close = [&](std::uint32_t at) {
    while (at - sentence_begin > kLongestSentence) ends.push_back(sentence_begin += kLongestSentence);
    if (at > sentence_begin) ends.push_back(sentence_begin = at);
  };
  close(DatelineEnd());
  std::uint32_t straight_quotes = 0;  // in this sentence so far
  for (std::uint32_t i = sentence_begin; i < end; ++i) {
    const std::string_view word = Word(i);
    if (IsAsciiWord(word.front()) && word.back() != '.') continue;  // neither a sign nor an abbreviation
    if (i > sentence_begin && IsListMark(i)) {
      close(i);
      straight_quotes = 0;
    }
    if (word == "\"") ++straight_quotes;
    if (!IsStop(word) && !(word.size() > 1 && word.ends_with('.'))) continue;
    std::uint32_t next = i + 1;
    while (next < end) {
      if (const std::uint32_t mark = NoteMarkEnd(next); mark > next) {
        next = mark;
        continue;
      }
      const std::string_view closer = Word(next);
      const bool closes = IsStop(closer) || (IsCloser(closer) && closer != "(") ||
                          (closer == "\"" && (Closes(next) || (straight_quotes % 2 == 1 && !Opens(next)))) ||
                          (closer == "'" && (!(*tokens_)[next].space_before || next + 1 == end));
      if (!closes) break;
      if (closer == "\"") ++straight_quotes;
      ++next;
    }
    if (next == end) break;
    if (EndsAfter(i, next)) {
      close(next);
      straight_quotes = 0;
    }
    i = next - 1;
  }
  close(end);
  return ends;
}

}  // namespace rashomon

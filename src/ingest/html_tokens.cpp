// One function for each thing that can begin at a "<"; text goes from one such "<" to the next.
#include "ingest/html_tokens.h"

#include <algorithm>
#include <array>

namespace rashomon {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMostAttributes = 256;  // of a tag; more are left out

constexpr bool IsSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
constexpr bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Bytes that end a name of a tag, a name of an attribute, a value without quotation marks.
enum Ends : std::uint8_t { kTagName = 1, kAttributeName = 2, kBareValue = 4 };
constexpr std::array<std::uint8_t, 256> MakeEnds() {
  std::array<std::uint8_t, 256> ends{};
  for (const char c : {' ', '\n', '\t', '\r', '\f', '>'}) {
    ends[static_cast<unsigned char>(c)] = kTagName | kAttributeName | kBareValue;
  }
  ends['/'] = kTagName | kAttributeName;
  ends['='] = kAttributeName;
  return ends;
}
constexpr std::array<std::uint8_t, 256> kEnds = MakeEnds();

std::size_t SkipTo(Ends what, std::string_view text, std::size_t at) {
  while (at < text.size() && (kEnds[static_cast<unsigned char>(text[at])] & what) == 0) ++at;
  return at;
}
std::size_t SkipSpace(std::string_view text, std::size_t at) {
  while (at < text.size() && IsSpace(text[at])) ++at;
  return at;
}

// Of the "<" at `at`.
bool BeginsMarkup(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const char next = text[at + 1];
  return IsLetter(next) || next == '/' || next == '!' || next == '?';
}

// "</name" and what may follow a name.
bool IsEndTagOf(std::string_view lower_name, std::string_view at) {
  if (at.size() < lower_name.size() + 2 || at[1] != '/') return false;
  for (std::size_t i = 0; i < lower_name.size(); ++i) {
    const char c = at[i + 2];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c) != lower_name[i]) return false;
  }
  return at.size() == lower_name.size() + 2 ||
         (kEnds[static_cast<unsigned char>(at[lower_name.size() + 2])] & kTagName) != 0;
}

}  // namespace

bool HtmlTokenizer::Next(HtmlToken& token) {
  while (!rest_.empty()) {
    if (raw_ != nullptr) {
      if (ReadRawText(token)) return true;
    } else if (rest_[0] == '<') {
      if (ReadMarkup(token)) return true;
    } else {
      return ReadText(token);
    }
  }
  return false;
}

// To the next "<" that begins markup.
bool HtmlTokenizer::ReadText(HtmlToken& token) {
  std::size_t end = rest_.find('<', 1);
  while (end != kNone && !BeginsMarkup(rest_, end)) end = rest_.find('<', end + 1);
  token.kind = HtmlToken::Kind::kText;
  token.text = rest_.substr(0, end);
  token.references = true;
  rest_.remove_prefix(token.text.size());
  return true;
}

// To the end tag of the element, which is read next.
bool HtmlTokenizer::ReadRawText(HtmlToken& token) {
  std::size_t end = rest_.find('<');
  while (end != kNone && !IsEndTagOf(raw_->name, rest_.substr(end))) end = rest_.find('<', end + 1);
  token.kind = HtmlToken::Kind::kText;
  token.text = rest_.substr(0, end);
  token.references = raw_->Is(kReferences);
  rest_.remove_prefix(token.text.size());
  raw_ = nullptr;
  return !token.text.empty();
}

// False for what is left out.
bool HtmlTokenizer::ReadMarkup(HtmlToken& token) {
  if (!BeginsMarkup(rest_, 0)) return ReadText(token);
  const char next = rest_[1];
  if (IsLetter(next)) {
    token.kind = HtmlToken::Kind::kStart;
    return ReadTag(token, 1);
  }
  if (next == '/' && rest_.size() > 2 && IsLetter(rest_[2])) {
    token.kind = HtmlToken::Kind::kEnd;
    return ReadTag(token, 2);
  }
  SkipComment();
  token.kind = HtmlToken::Kind::kComment;
  return true;
}

void HtmlTokenizer::SkipComment() {
  std::size_t end = kNone;
  if (!rest_.starts_with("<!--")) {
    end = rest_.find('>');
    rest_.remove_prefix(end == kNone ? rest_.size() : end + 1);
    return;
  }
  if (rest_.substr(4).starts_with(">") || rest_.substr(4).starts_with("->")) {
    rest_.remove_prefix(rest_.find('>') + 1);
    return;
  }
  for (end = rest_.find("--", 4); end != kNone; end = rest_.find("--", end + 1)) {
    const std::string_view behind = rest_.substr(end + 2);
    if (!behind.starts_with(">") && !behind.starts_with("!>")) continue;
    rest_.remove_prefix(end + (behind[0] == '>' ? 3 : 4));
    return;
  }
  rest_ = {};
}

// False where the page ends in the tag.
bool HtmlTokenizer::ReadTag(HtmlToken& token, std::size_t at) {
  std::size_t end = SkipTo(kTagName, rest_, at);
  token.name = rest_.substr(at, end - at);
  token.tag = FindTag(token.name);
  token.closed = false;
  token.attributes.clear();
  while (end < rest_.size() && rest_[end] != '>') end = ReadAttribute(token, end);
  if (end >= rest_.size()) {
    rest_ = {};
    return false;
  }
  rest_.remove_prefix(end + 1);
  if (token.kind == HtmlToken::Kind::kStart && token.tag != nullptr && token.tag->Is(kRawText)) raw_ = token.tag;
  return true;
}

// From where an attribute, white space or "/" may begin; where the next may, or the tag's ">" is.
std::size_t HtmlTokenizer::ReadAttribute(HtmlToken& token, std::size_t at) {
  at = SkipSpace(rest_, at);
  if (at >= rest_.size() || rest_[at] == '>') return at;
  if (rest_[at] == '/') {
    token.closed = at + 1 < rest_.size() && rest_[at + 1] == '>';
    return at + 1;
  }
  // A "=" that leads is part of the name.
  const std::size_t name_end = SkipTo(kAttributeName, rest_, at + 1);
  HtmlToken::Attribute attribute{rest_.substr(at, name_end - at), {}};
  at = SkipSpace(rest_, name_end);
  if (at < rest_.size() && rest_[at] == '=') {
    at = SkipSpace(rest_, at + 1);
    if (at < rest_.size() && (rest_[at] == '"' || rest_[at] == '\'')) {
      const std::size_t end = rest_.find(rest_[at], at + 1);
      if (end == kNone) return rest_.size();
      attribute.value = rest_.substr(at + 1, end - at - 1);
      at = end + 1;
    } else {
      const std::size_t end = SkipTo(kBareValue, rest_, at);
      attribute.value = rest_.substr(at, end - at);
      at = end;
    }
  }
  if (token.attributes.size() < kMostAttributes) token.attributes.push_back(attribute);
  return at;
}

}  // namespace rashomon

// Cuts a text into words without a tagger, so that the grammars of numbers and times are tested on the words alone:
// blanks part words, signs stand apart, sentences end at a full stop that a capital follows.
#pragma once

#include <string>
#include <string_view>

#include "annotate/annotate.h"
#include "annotate/steps.h"
#include "text/utf8.h"

namespace rashomon::testing {

inline bool IsWordByte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The end of the word that begins at `at`: "1,000", "23:06", "08/26/2021", "a.m.", "Aug." are one word.
inline std::size_t WordEnd(std::string_view text, std::size_t at) {
  if (!IsWordByte(text[at])) return at + (text.substr(at, 2) == "'s" ? 2 : 1);
  std::size_t end = at;
  const bool digits = text[at] >= '0' && text[at] <= '9';
  while (end < text.size()) {
    const bool more = end + 1 < text.size() && IsWordByte(text[end + 1]);
    const std::string_view joins = digits ? ",.:/" : ".";
    if (IsWordByte(text[end]) || (joins.find(text[end]) != std::string_view::npos && more)) {
      ++end;
    } else {
      break;
    }
  }
  static constexpr std::string_view kAbbreviations[] = {"a.m", "p.m", "Jan", "Feb", "Aug", "Sept",
                                                        "Oct", "Nov", "Dec", "No",  "U.S"};
  for (std::string_view word : kAbbreviations) {
    if (text.substr(at, end - at) == word && end < text.size() && text[end] == '.') return end + 1;
  }
  return end;
}

inline Annotation PlainTokens(const Report& report, const Language& language) {
  Annotation annotation;
  annotation.published = report.published;
  Sentence sentence;
  for (std::size_t at = 0; at < report.text.size();) {
    if (report.text[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t end = WordEnd(report.text, at);
    Token token;
    token.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    token.lower = annotation.strings->Add(LowerCase(token.span.In(report.text)));
    token.lemma = token.lower;
    token.space_before = at > 0 && report.text[at - 1] == ' ';
    token.sentence = static_cast<std::uint32_t>(annotation.sentences.size());
    annotation.tokens.push_back(token);
    at = end;
    sentence.end = static_cast<std::uint32_t>(annotation.tokens.size());
    if (token.lower == "." || at >= report.text.size()) {
      annotation.sentences.push_back(sentence);
      sentence.begin = sentence.end;
    }
  }
  FindLexiconHits(language, annotation);
  return annotation;
}

inline const Language& English() {
  static const Language language = [] {
    Result<LanguageSources> sources = LanguageSources::BuiltIn("en");
    return *Language::Load(*sources);
  }();
  return language;
}

}  // namespace rashomon::testing

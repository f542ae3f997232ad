// Finds where sentences end among the words of one block.
//
// By rules over the words around every full stop: abbreviations, initials, quotations that close after it, datelines,
// what the next word looks like. In text of one letter case the next word's case says nothing and is not asked.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/token_rules.h"

namespace rashomon {

// Whether the letters of words [begin, end) are all capitals or all small; false where there is none.
[[nodiscard]] bool IsMonoCase(std::string_view text, const std::vector<Token>& tokens, std::uint32_t begin,
                              std::uint32_t end);

// Sets title_case and mono_case of a sentence whose other fields are set; a mono_case that is already true stays.
void MarkLetterCase(std::string_view text, const std::vector<Token>& tokens, Sentence& sentence);

class SentenceCutter {
 public:
  static constexpr std::uint32_t kLongestSentence = 400;  // words

  SentenceCutter(std::string_view text, const TokenRules& rules, const std::vector<Token>& tokens)
      : text_(text), rules_(&rules), tokens_(&tokens) {}

  // Ends (exclusive token indices) of the sentences in words [begin, end) of one block; the last one is `end`.
  // Linear. Empty for an empty block.
  [[nodiscard]] std::vector<std::uint32_t> Cut(std::uint32_t begin, std::uint32_t end);
  // Whether the words that were cut last are all of one letter case.
  [[nodiscard]] bool mono_case() const { return mono_case_; }

 private:
  [[nodiscard]] std::uint32_t DatelineEnd() const;
  [[nodiscard]] bool EndsAfter(std::uint32_t last, std::uint32_t next) const;
  [[nodiscard]] bool EndsAfterAbbreviation(std::uint32_t last, std::uint32_t next) const;
  [[nodiscard]] bool LooksLikeStart(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t NoteMarkEnd(std::uint32_t token) const;
  [[nodiscard]] bool SmallStart(std::uint32_t last, std::uint32_t next) const;
  [[nodiscard]] bool Opens(std::uint32_t token) const;
  [[nodiscard]] bool Closes(std::uint32_t token) const;
  [[nodiscard]] bool IsListMark(std::uint32_t token) const;
  [[nodiscard]] bool OnNewLine(std::uint32_t token) const;
  [[nodiscard]] std::string_view Word(std::uint32_t token) const { return (*tokens_)[token].span.In(text_); }

  std::string_view text_;
  const TokenRules* rules_;
  const std::vector<Token>* tokens_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  bool mono_case_ = false;
};

}  // namespace rashomon

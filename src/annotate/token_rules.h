// The words that tokenisation needs to know of a language, as data/<language>/lexicon/tokenization.lex lists them.
//
// Looked up once a language (Language::Prepared); a language without the file gets rules by characters alone.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/word_filter.h"
#include "language/language.h"
#include "language/word_table.h"

namespace rashomon {

// How the full stop after a word is to be read.
enum class AbbreviationKind { kNone, kTitle, kBeforeFigure, kDate, kClock, kAny, kAfterComma };

class TokenRules {
 public:
  // Holds a reference: `language` must outlive the rules.
  explicit TokenRules(const Language& language);

  // All take lower-cased words with straight apostrophes.
  [[nodiscard]] AbbreviationKind Abbreviation(std::string_view with_stop) const {
    return abbreviation_kinds_[abbreviations_.Find(with_stop)];
  }
  // False for most words of ASCII letters alone that are no abbreviation with a full stop behind them, in whichever
  // letter case.
  [[nodiscard]] bool MayBeAbbreviation(std::string_view letters) const { return abbreviated_.MayHold(letters); }
  // Length in bytes of the clitic that `word` ends in ("n't" of "don't"), 0 if none or if nothing would be left.
  [[nodiscard]] std::size_t CliticAtEnd(std::string_view word) const;
  [[nodiscard]] bool IsClitic(std::string_view word) const;
  // False for most words of ASCII letters alone: FusedSplit has nothing for them, in whichever letter case.
  [[nodiscard]] bool MayBeFused(std::string_view letters) const { return fused_.MayHold(letters); }
  // Letters of the first word of "cannot"; 0 if `word` is not fused.
  [[nodiscard]] std::size_t FusedSplit(std::string_view word) const;
  [[nodiscard]] bool KeepsHyphenAfter(std::string_view first_part) const { return Has(kPrefix, first_part); }
  [[nodiscard]] bool KeepsHyphenBefore(std::string_view last_part) const { return Has(kSuffix, last_part); }
  [[nodiscard]] bool IsFigureUnit(std::string_view word) const { return Has(kUnit, word); }
  [[nodiscard]] bool StartsSentences(std::string_view word) const { return Has(kStarter, word); }
  [[nodiscard]] bool ContinuesClock(std::string_view word) const { return Has(kClockContinuation, word); }

 private:
  enum Class {
    kClitic,
    kFused,
    kPrefix,
    kSuffix,
    kUnit,
    kTitle,
    kBeforeFigure,
    kDate,
    kClock,
    kAny,
    kAfterComma,
    kStarter,
    kClockContinuation,
    kClassCount
  };
  void ReadAbbreviations();
  [[nodiscard]] bool Has(Class which, std::string_view word) const;

  const Lexicon* lexicon_;
  std::array<std::optional<LexiconClassId>, kClassCount> classes_;
  std::vector<std::string_view> clitics_;
  WordFilter fused_;
  WordTable abbreviations_;
  WordFilter abbreviated_;                            // those that end in a full stop, without it
  std::vector<AbbreviationKind> abbreviation_kinds_;  // by number in abbreviations_; [0] of all other words
};

}  // namespace rashomon

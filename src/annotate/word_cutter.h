// Cuts a stretch of text into words the way Universal Dependencies cuts English (EWT, GUM): "do|n't", "Biden|'s",
// "20|-|year", "$|2.6|-|million", "U.S.", "06:42", "4.30|am".
//
// White space first, then from left to right inside each piece: runs of letters and digits with the signs that may
// stand inside a word, everything else by itself. Knows words only through TokenRules.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/token_rules.h"
#include "base/byte_span.h"

namespace rashomon {

struct RawWord {
  ByteSpan span;
  bool space_before = false;
  bool letters = false;  // known to be of ASCII letters alone; others may be, too
};

class WordCutter {
 public:
  // Both must outlive the cutter. Words are appended to `out` in text order.
  WordCutter(std::string_view text, const TokenRules& rules, std::vector<RawWord>& out)
      : text_(text), rules_(&rules), out_(&out) {}

  // Linear in the stretch.
  void Cut(ByteSpan stretch);

 private:
  [[nodiscard]] std::uint32_t PieceEnd(std::uint32_t at) const;
  bool CutLetters(std::uint32_t begin, std::uint32_t letters, std::uint32_t end);
  void CutPiece(std::uint32_t begin, std::uint32_t end);
  bool CutAddress(std::uint32_t begin, std::uint32_t end);
  std::uint32_t CutSigns(std::uint32_t begin, std::uint32_t end);
  std::uint32_t CutApostrophe(std::uint32_t begin, std::uint32_t end);
  std::uint32_t CutRun(std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] bool Joins(std::uint32_t run_begin, std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] bool JoinsAtStop(std::uint32_t run_begin, std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] bool JoinsAtHyphen(std::uint32_t run_begin, std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] bool TakesStop(std::uint32_t run_begin, std::uint32_t at) const;
  [[nodiscard]] bool TakesStopAsInitial(std::uint32_t run_begin, std::uint32_t at) const;
  void SplitRun(std::uint32_t begin, std::uint32_t end);
  void Emit(std::uint32_t begin, std::uint32_t end, bool letters = false);
  [[nodiscard]] char32_t At(std::uint32_t offset) const;          // 0 past the stretch
  [[nodiscard]] char32_t NextInText(std::uint32_t offset) const;  // first that is no space; 0 at the stretch's end
  [[nodiscard]] std::string Lower(std::uint32_t begin, std::uint32_t end) const;

  std::string_view text_;
  const TokenRules* rules_;
  std::vector<RawWord>* out_;
  std::uint32_t stretch_begin_ = 0;
  std::uint32_t stretch_end_ = 0;
};

}  // namespace rashomon

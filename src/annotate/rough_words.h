// RoughWords: the words of a report before it has blocks, sentences or tokens. Only the steps that must look at words
// to find the blocks themselves (blocks.cpp, dating.cpp) use it; everything later uses Annotation::tokens.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/annotate.h"
#include "base/byte_span.h"
#include "language/lexicon.h"
#include "text/iso_time.h"

namespace rashomon {

struct RoughWord {
  ByteSpan span;
  std::string_view lower;  // lower case, ’ as '; a view into RoughWords
  bool is_word = false;    // letters or digits; else one punctuation mark
  bool upper = false;      // begins with a capital or a digit
  bool space_before = false;
};

// O(text) to make; views stay good as long as it lives. Not movable, as its words point into it.
class RoughWords {
 public:
  explicit RoughWords(std::string_view text);
  RoughWords(const RoughWords&) = delete;
  RoughWords& operator=(const RoughWords&) = delete;

  [[nodiscard]] const std::vector<RoughWord>& words() const { return words_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  // Index of the first word that begins at or after `offset`.
  [[nodiscard]] std::uint32_t At(std::uint32_t offset) const;

 private:
  std::string_view text_;
  std::string lower_;
  std::vector<RoughWord> words_;
};

// The lexicon's entries by form (not by lemma: there are none yet) in rough words.
class RoughHits {
 public:
  // Holds a view of `lexicon`.
  RoughHits(const RoughWords& words, const Lexicon& lexicon);

 private:
  friend class ClassMatcher;
  const Lexicon& lexicon_;
  struct Hit {
    std::uint32_t lexicon_class = 0;
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    LexiconEntryId entry;
  };
  std::vector<Hit> hits_;  // by class, then begin, then longest first
};

// The hits of one lexicon class. A class that is not in the lexicon has none.
class ClassMatcher {
 public:
  ClassMatcher(const RoughHits& hits, std::string_view class_name);

  struct Match {
    std::uint32_t length = 0;             // words; 0: no match
    const LexiconEntry* entry = nullptr;  // of the longest
  };
  // The longest entry that begins at word `at` and ends at or before `end`.
  [[nodiscard]] Match At(std::uint32_t at, std::uint32_t end) const;
  // The first match in [begin, end); length 0 if there is none.
  [[nodiscard]] std::pair<std::uint32_t, Match> Find(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool Contains(std::uint32_t begin, std::uint32_t end) const {
    return Find(begin, end).second.length > 0;
  }

 private:
  const RoughHits& hits_;
  std::span<const RoughHits::Hit> of_class_;  // by begin
};

// "August 26, 2021", "26 Aug. 2021", "2021-08-26", "26/08/2021": a day with its year, in words [begin, end).
struct WrittenDate {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  ByteSpan span;
  CivilDate date;
  bool numeric = false;
};

// All of them, in text order. Numeric dates of slashes and points are taken day first where the first number is
// above 12, else month first.
[[nodiscard]] std::vector<WrittenDate> FindWrittenDates(const RoughWords& words, const RoughHits& hits);

// All of it for one report, read once and kept in Annotation::rough for the steps that need it.
struct RoughText {
  RoughText(std::string_view text, const Lexicon& lexicon);
  RoughWords words;
  RoughHits hits;
  std::vector<WrittenDate> dates;
};
[[nodiscard]] const RoughText& RoughTextOf(const Report& report, const Language& language, Annotation& annotation);

}  // namespace rashomon

// RoughWords: the words of a report before it has blocks, sentences or tokens. Only the steps that must look at words
// to find the blocks themselves (blocks.cpp, dating.cpp) use it; everything later uses Annotation::tokens.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/word_filter.h"
#include "base/byte_span.h"
#include "language/language.h"
#include "text/iso_time.h"

namespace rashomon {

struct RoughWord {
  ByteSpan span;
  std::string_view lower;  // lower case, ’ as '; a view into RoughWords
  bool is_word = false;    // letters or digits; else one punctuation mark
  bool upper = false;      // begins with a capital or a digit
  bool space_before = false;
};

// O(text) to make; views stay good as long as it and the text live. Not movable, as its words point into it.
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
  std::string lower_;                 // the text with its ASCII letters in lower case, byte for byte
  std::deque<std::string> rewrites_;  // lower-cased words that hold other letters
  std::vector<RoughWord> words_;
  static constexpr std::uint32_t kStride = 64;  // bytes
  std::vector<std::uint32_t> first_in_stride_;  // the first word that begins in it or later
};

// The classes of the lexicon that are looked for in rough words; their names are in rough_words.cpp, in this order.
enum class RoughClass : std::uint8_t {
  kBlockAgency,
  kBlockCaptionStart,
  kBlockCreditLink,
  kBlockCreditStart,
  kBlockHeadlineTag,
  kBlockMediaPrefix,
  kBlockNotice,
  kBlockNoticeStart,
  kCalendarMeridiem,
  kCalendarMonth,
  kCalendarWeekday,
  kCalendarZone,
  kCorrectionNotice,
  kDevelopingNotice,
  kOtherTimeCue,
  kPublicationCue,
  kPublicationLink,
  kSameDayWord,
  kWeekdayShifter,
  kYearPreposition,
  kCount
};

// What finds them. Made once a language.
class RoughLexicon {
 public:
  explicit RoughLexicon(const Language& language);

 private:
  friend class RoughHits;
  friend class ClassMatcher;

  const Lexicon* lexicon_;
  std::vector<RoughClass> by_class_;  // by number of the class; kCount for all others
  PhraseFinder finder_;
  WordFilter begins_;  // what the phrases of these classes begin with
};

// The lexicon's entries by form (not by lemma: there are none yet) in rough words.
class RoughHits {
 public:
  // Holds a view of `lexicon`.
  RoughHits(const RoughWords& words, const RoughLexicon& lexicon);

 private:
  friend class ClassMatcher;
  const RoughLexicon* lexicon_;
  std::vector<LexiconHit> hits_;  // by class, then begin, then longest first
  std::array<std::uint32_t, static_cast<std::size_t>(RoughClass::kCount) + 1> first_{};  // by class, into hits_
};

// The hits of one lexicon class. A class that is not in the lexicon has none.
class ClassMatcher {
 public:
  ClassMatcher(const RoughHits& hits, RoughClass lexicon_class);

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
  const Lexicon* lexicon_;
  std::span<const LexiconHit> of_class_;  // by begin
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
  RoughText(std::string_view text, const RoughLexicon& lexicon);
  RoughWords words;
  RoughHits hits;
  std::vector<WrittenDate> dates;
};
[[nodiscard]] const RoughText& RoughTextOf(const Report& report, const Language& language, Annotation& annotation);

}  // namespace rashomon

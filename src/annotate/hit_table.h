// HitTable: the lexicon hits of a report, asked for by word and class. The grammars of numbers and times step through
// the words and ask at each one "does a hedge, a month, a unit begin here?".
//
//   enum Slot : std::size_t { kMonth, kWeekday };
//   HitTable hits(annotation, lexicon, std::array<std::string_view, 2>{"month", "weekday"});
//   if (HitTable::Hit month = hits.At(token, kMonth)) Use(month.entry->Attribute("value"));
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "language/lexicon.h"

namespace rashomon {

class HitTable {
 public:
  struct Hit {
    const LexiconEntry* entry = nullptr;
    std::uint32_t length = 0;  // in tokens
    explicit operator bool() const { return entry != nullptr; }
    // The attribute as a number; nothing if absent or no whole number.
    [[nodiscard]] std::optional<std::int64_t> Value(std::string_view key) const;
    [[nodiscard]] std::string_view Attribute(std::string_view key) const {
      return entry == nullptr ? std::string_view() : entry->Attribute(key);
    }
  };

  // `classes` get the slots 0, 1, ... A class that no file defines is one without words. O(hits + tokens).
  // Views into `lexicon`, which must outlive the table.
  HitTable(const Annotation& annotation, const Lexicon& lexicon, std::span<const std::string_view> classes);

  // Whether a hit of any of the classes begins at `token`.
  [[nodiscard]] bool Any(std::uint32_t token) const {
    return std::size_t{token} + 1 < first_begin_.size() && first_begin_[token] != first_begin_[token + 1];
  }
  // The longest hit of that class that begins at `token`, or none. Any token index may be asked for. Takes time by the
  // hits at the token.
  [[nodiscard]] Hit At(std::uint32_t token, std::size_t slot) const;
  // The longest hit of that class whose last word is the one before `token`.
  [[nodiscard]] Hit EndingBefore(std::uint32_t token, std::size_t slot) const;

  // The single-word entry of that class, for text that is part of a token ("m" of "5m").
  [[nodiscard]] Hit Find(std::size_t slot, std::string_view word) const;

 private:
  struct Placed {
    Hit hit;
    std::uint32_t slot = 0;
  };
  using Column = std::vector<Placed>;  // hits in the order of the tokens that they are asked for by
  [[nodiscard]] static Hit Longest(const Column& column, const std::vector<std::uint32_t>& first, std::uint32_t token,
                                   std::size_t slot);

  const Lexicon* lexicon_;
  std::vector<std::optional<LexiconClassId>> classes_;
  Column begins_, ends_;
  std::vector<std::uint32_t> first_begin_, first_end_;  // by token: its first hit in the column
};

}  // namespace rashomon

// HitTable: the lexicon hits of a report, asked for by word and class. The grammars of numbers and times step through
// the words and ask at each one "does a hedge, a month, a unit begin here?".
//
//   enum Slot : std::size_t { kMonth, kWeekday };
//   constexpr std::string_view kClasses[] = {"month", "weekday"};  // by slot
//   HitTable hits(annotation, language.Prepared<HitClassesOf<kClasses>>());
//   if (HitTable::Hit month = hits.At(token, kMonth)) Use(month.entry->Attribute("value"));
//
// Most words begin nothing that is asked for, so a table is a row of bits, one bit a slot: what begins at a word. Only
// where a bit is set are the hits themselves looked at.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/word_filter.h"
#include "language/language.h"

namespace rashomon {

// Which classes of the lexicon have which slots. Made once a language.
class HitClasses {
 public:
  static constexpr std::size_t kMostSlots = 64;
  // `names` (at most kMostSlots) get the slots 0, 1, ... A class that no file defines is one without words. A view into
  // `lexicon`, which must outlive it.
  HitClasses(const Lexicon& lexicon, std::span<const std::string_view> names);

  // kNone for a class that has no slot.
  static constexpr std::uint8_t kNone = 255;
  [[nodiscard]] std::uint8_t SlotOf(LexiconClassId id) const {
    return id.index() < slot_of_.size() ? slot_of_[id.index()] : kNone;
  }
  // The slot's bit; nothing for a class that has no slot.
  [[nodiscard]] std::uint64_t BitOf(LexiconClassId id) const { return bit_of_[id.index()]; }
  [[nodiscard]] std::optional<LexiconClassId> ClassOf(std::size_t slot) const { return classes_[slot]; }
  // False for most words that are no entry of the class. `word` is not empty.
  [[nodiscard]] bool MayHold(std::size_t slot, std::string_view word) const { return words_[slot].MayHold(word); }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

 private:
  const Lexicon* lexicon_;
  std::vector<WordFilter> words_;                       // by slot
  std::vector<std::optional<LexiconClassId>> classes_;  // by slot
  std::vector<std::uint8_t> slot_of_;                   // by class
  std::vector<std::uint64_t> bit_of_;                   // by class, all of the lexicon's
};

// For Language::Prepared.
template <const auto& kNames>
struct HitClassesOf : HitClasses {
  explicit HitClassesOf(const Language& language) : HitClasses(language.lexicon(), kNames) {}
};

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

  // O(hits + tokens). Holds views of both. What it needs itself is taken from `memory`, which must outlive it; hits of
  // the classes go to `kept`, too, if that is given.
  HitTable(const Annotation& annotation, const HitClasses& classes,
           std::pmr::memory_resource* memory = std::pmr::get_default_resource(),
           std::pmr::vector<LexiconHit>* kept = nullptr);

  // Whether the report holds a hit of that class.
  [[nodiscard]] bool Holds(std::size_t slot) const { return (held_ >> slot & 1) != 0; }
  // Whether a hit of any of the classes begins at `token`.
  [[nodiscard]] bool Any(std::uint32_t token) const { return token < begins_.size() && begins_[token] != 0; }
  // Whether a hit of any class whose bit is set in `slots` begins at `token`.
  [[nodiscard]] bool BeginsAny(std::uint32_t token, std::uint64_t slots) const {
    return token < begins_.size() && (begins_[token] & slots) != 0;
  }
  // The longest hit of that class that begins at `token`, or none. Any token index may be asked for. Takes time by the
  // hits at the token.
  [[nodiscard]] Hit At(std::uint32_t token, std::size_t slot) const {
    return Begins(token, slot) ? Longest(token, slot) : Hit{};
  }
  // The longest hit of that class whose last word is the one before `token`.
  [[nodiscard]] Hit EndingBefore(std::uint32_t token, std::size_t slot) const {
    return Holds(slot) ? LongestBefore(token, slot) : Hit{};
  }
  // Whether one begins there.
  [[nodiscard]] bool Begins(std::uint32_t token, std::size_t slot) const {
    return token < begins_.size() && (begins_[token] >> slot & 1) != 0;
  }
  [[nodiscard]] const HitClasses& classes() const { return *classes_; }

  // The single-word entry of that class, for text that is part of a token ("m" of "5m").
  [[nodiscard]] Hit Find(std::size_t slot, std::string_view word) const;

 private:
  [[nodiscard]] Hit Longest(std::uint32_t token, std::size_t slot) const;
  [[nodiscard]] Hit LongestBefore(std::uint32_t token, std::size_t slot) const;

  const Annotation* annotation_;
  const HitClasses* classes_;
  std::uint64_t held_ = 0;                  // bits of slots
  std::pmr::vector<std::uint64_t> begins_;  // by token: bits of slots
};

}  // namespace rashomon

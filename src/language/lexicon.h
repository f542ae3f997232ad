// Lexicon: which classes a word or a fixed phrase belongs to, and what its line says about it.
//
// A .lex file (data/<language>/lexicon/*.lex):
//
//   # A comment. The first comment names the source and the licence.
//   [casualty_verb]                          a class; the entries below belong to it
//   kill        object=killed subject=cause  entry, then attributes (key=value, values without spaces)
//   pass away   subject=killed               several words: a phrase
//   "left dead" object=killed                in quotes: these very forms, not lemmas
//
// An entry matches by lemma in every word ("pass away" finds "passed away"); a quoted entry
// matches the lower-cased forms. Entries are lower case. One entry may stand in several classes. A class name is
// [a-z0-9_]+. The same entry twice in one class is refused within a file and merged across files (a user's file
// may so change an attribute); `-kill` in a later file takes the entry out of the class.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "language/word_table.h"

namespace rashomon {

struct LexiconClassTag;
using LexiconClassId = Id<LexiconClassTag>;
struct LexiconEntryTag;
using LexiconEntryId = Id<LexiconEntryTag>;

struct LexiconEntry {
  LexiconClassId lexicon_class;
  std::string text;      // words separated by one space
  bool by_form = false;  // matches forms, not lemmas
  std::vector<std::pair<std::string, std::string>> attributes;

  // Empty if the entry does not say.
  [[nodiscard]] std::string_view Attribute(std::string_view key) const;
};

// Words `begin` .. `begin + length` of the given sentence are entry `entry`.
struct LexiconHit {
  std::uint32_t begin = 0;
  std::uint32_t length = 1;
  LexiconEntryId entry;
  LexiconClassId lexicon_class;  // of the entry
};

// One word as the lexicon sees it.
struct LexiconWord {
  std::string_view form;   // lower case
  std::string_view lemma;  // lower case
};

class LexiconBuilder;

// Finds the phrases of a lexicon, or of some of its classes, in a text: two tries over word numbers, one read with
// lemmas and one with forms.
class PhraseFinder {
 public:
  // Adds all hits to `hits`, by begin, then longest first; their `begin` counts from `first`. Overlaps are kept: the
  // reader of them decides. Linear in the words, times the longest phrase.
  void FindAll(std::span<const LexiconWord> words, std::uint32_t first, std::vector<LexiconHit>& hits) const;

  // The same for words that are numbered already; 0 stands for a word that is in no phrase.
  struct Numbers {
    std::uint32_t lemma = 0;
    std::uint32_t form = 0;
  };
  // By their numbers: all words of the phrases.
  [[nodiscard]] const WordTable& words() const { return words_; }
  void FindAll(std::span<const Numbers> words, std::uint32_t first, std::vector<LexiconHit>& hits) const;

 private:
  friend class Lexicon;
  friend class LexiconBuilder;
  struct Named {
    LexiconEntryId entry;
    LexiconClassId lexicon_class;
  };
  struct Step {  // to a longer phrase
    std::uint32_t word = 0;
    std::uint32_t node = 0;
  };
  struct Node {  // a phrase or the beginning of one: where its steps and entries stand
    std::uint32_t steps = 0, steps_end = 0;
    std::uint32_t entries = 0, entries_end = 0;
  };
  struct Trie {
    std::vector<std::uint32_t> first;  // by word number: node of the phrases that begin with it, 0 = none
    std::vector<Node> nodes = {{}};    // [0] is no phrase
    std::vector<Step> steps;           // of a node one after another, by word
    std::vector<Named> entries;        // of a node one after another, by number
    [[nodiscard]] std::uint32_t Next(std::uint32_t node, std::uint32_t word) const;  // 0 = none
    [[nodiscard]] std::span<const Named> EntriesOf(std::uint32_t node) const {
      return std::span(entries).subspan(nodes[node].entries, nodes[node].entries_end - nodes[node].entries);
    }
  };
  // Of those `entries` whose class `wanted` allows.
  template <typename Wanted>
  PhraseFinder(std::span<const LexiconEntry> entries, Wanted wanted);
  PhraseFinder() = default;

  WordTable words_;  // of all phrases
  Trie tries_[2];    // [0] by lemma, [1] by form
};

class Lexicon {
 public:
  static constexpr std::uint32_t kMaxPhraseWords = 12;  // of an entry
  [[nodiscard]] std::optional<LexiconClassId> FindClass(std::string_view name) const;
  [[nodiscard]] const std::string& ClassName(LexiconClassId id) const;
  [[nodiscard]] const LexiconEntry& Entry(LexiconEntryId id) const;
  [[nodiscard]] std::size_t class_count() const { return class_names_.size(); }
  [[nodiscard]] std::size_t entry_count() const { return entries_.size(); }
  // All hits, by begin, then longest first. Overlaps are kept: the reader of them decides.
  [[nodiscard]] std::vector<LexiconHit> FindAll(std::span<const LexiconWord> words) const;
  [[nodiscard]] const PhraseFinder& finder() const { return finder_; }
  // Finds the entries of these classes alone: most words of a text are in none of them.
  [[nodiscard]] PhraseFinder FinderOf(std::span<const LexiconClassId> classes) const;
  // Single-word entries of a class by form or lemma; nothing if `word` is not in it. For look-ups off the text.
  [[nodiscard]] const LexiconEntry* Find(LexiconClassId lexicon_class, std::string_view word) const;
  [[nodiscard]] std::span<const LexiconEntryId> EntriesOf(LexiconClassId lexicon_class) const;

 private:
  friend class LexiconBuilder;
  std::vector<std::string> class_names_;
  WordTable class_numbers_;  // of class_names_, from 1 on
  std::vector<std::vector<LexiconEntryId>> class_entries_;
  std::vector<LexiconEntry> entries_;
  PhraseFinder finder_;  // of all entries
};

class LexiconBuilder {
 public:
  LexiconBuilder();
  // kInvalidInput with "path:line: reason".
  [[nodiscard]] Result<void> Add(std::string_view path, std::string_view content);
  [[nodiscard]] Lexicon Build() &&;

 private:
  struct Line;
  [[nodiscard]] Result<void> AddEntry(const Line& line, LexiconClassId lexicon_class);
  std::vector<std::string> class_names_;
  std::vector<LexiconEntry> entries_;
  std::vector<std::uint32_t> entry_file_;
  std::vector<std::uint8_t> removed_;
  WordTable index_;  // class, way of matching and text of each entry, in the order of entries_
  std::uint32_t file_count_ = 0;
};

}  // namespace rashomon

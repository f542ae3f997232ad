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
  // Single-word entries of a class by form or lemma; nothing if `word` is not in it. For look-ups off the text.
  [[nodiscard]] const LexiconEntry* Find(LexiconClassId lexicon_class, std::string_view word) const;
  [[nodiscard]] std::span<const LexiconEntryId> EntriesOf(LexiconClassId lexicon_class) const;

 private:
  friend class LexiconBuilder;
  struct Node {                                                 // a phrase or the beginning of one
    std::vector<std::pair<std::uint32_t, std::uint32_t>> next;  // word number -> node, sorted
    struct Named {
      LexiconEntryId entry;
      LexiconClassId lexicon_class;
    };
    std::vector<Named> entries;
  };
  struct Trie {
    std::vector<std::uint32_t> first;  // by word number: node of the phrases that begin with it, 0 = none
    std::vector<Node> nodes = {{}};    // [0] is no phrase
    void Add(std::span<const std::uint32_t> words, Node::Named entry);
    [[nodiscard]] std::uint32_t Next(std::uint32_t node, std::uint32_t word) const;  // 0 = none
  };

  std::vector<std::string> class_names_;
  WordTable class_numbers_;  // of class_names_, from 1 on
  std::vector<std::vector<LexiconEntryId>> class_entries_;
  std::vector<LexiconEntry> entries_;
  WordTable words_;  // of all entries
  Trie tries_[2];    // [0] by lemma, [1] by form
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

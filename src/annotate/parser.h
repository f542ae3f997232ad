// Dependency trees: arc-eager transitions (Nivre 2008) with the root at the end (Ballesteros and Nivre 2013), a small
// beam and a structured averaged perceptron over the features of Zhang and Nivre (2011); relations are given to the
// finished tree by a second perceptron.
//
// Every sentence of n words takes 2n transitions, so time is linear. Words are seen lower-cased, so that letter case
// reaches the tree through the tags alone.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotate.h"
#include "annotate/model_file.h"
#include "base/result.h"

namespace rashomon {

// What the parser knows of a word.
struct ParserWord {
  std::uint64_t word = 0;  // WordFeatures::word
  std::uint64_t tag = 0;   // hash of the Penn tag
  std::uint32_t cluster = 0;
  Upos upos = Upos::kX;
};
// The word that stands for the root, behind the last one.
[[nodiscard]] ParserWord RootWord();
[[nodiscard]] ParserWord ParserWordOf(std::uint64_t word, std::uint32_t cluster, Upos upos, std::string_view xpos);

enum class Transition : std::uint8_t { kShift, kLeft, kRight, kReduce };
constexpr std::size_t kTransitions = 4;

// A partial tree. Word `words` (one past the last) is the root.
class ParserState {
 public:
  static constexpr std::uint16_t kNone = 0xFFFF;

  explicit ParserState(std::size_t words);
  [[nodiscard]] bool Allows(Transition transition) const;
  void Apply(Transition transition);
  [[nodiscard]] bool Finished() const { return next_ == words_ && stack_.empty(); }

  // Words by their place; kNone where there is none. `depth` 0 is the top of the stack, `ahead` 0 the next word.
  [[nodiscard]] std::uint16_t Stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone;
  }
  [[nodiscard]] std::uint16_t Buffer(std::size_t ahead) const {
    return next_ + ahead <= words_ ? static_cast<std::uint16_t>(next_ + ahead) : kNone;
  }
  [[nodiscard]] std::uint16_t Head(std::uint16_t word) const { return nodes_[word].head; }
  struct Node {
    std::uint16_t head = kNone;
    std::uint16_t left[2] = {kNone, kNone};  // outermost first
    std::uint16_t right[2] = {kNone, kNone};
    std::uint8_t left_count = 0;
    std::uint8_t right_count = 0;
  };
  [[nodiscard]] const Node& node(std::uint16_t word) const { return nodes_[word]; }
  [[nodiscard]] std::size_t words() const { return words_; }

 private:
  void Attach(std::uint16_t dependent, std::uint16_t head);
  std::size_t words_;
  std::size_t next_ = 0;
  std::vector<std::uint16_t> stack_;
  std::vector<Node> nodes_;  // words_ + 1, the root last
};

// All features of a state, hashed; `words` holds the root's word last.
struct ParserFeatures {
  static constexpr std::size_t kCount = 92;
  static void Of(const ParserState& state, std::span<const ParserWord> words, std::span<std::uint64_t, kCount> out);
};

// Features of the arc from `head` to `word` in a finished tree.
struct RelationFeatures {
  static constexpr std::size_t kCount = 51;
  struct Tree {
    std::span<const ParserWord> words;            // the root's last
    std::span<const std::uint16_t> heads;         // the root is words.size() - 1
    std::vector<std::uint16_t> left, right;       // outermost dependents, ParserState::kNone where none
    std::vector<std::uint16_t> aux, preposition;  // the last of these dependents
    std::vector<std::uint32_t> kinds;             // the dependents' parts of speech, one bit each
  };
  // Both must outlive the tree; heads[i] < words.size() for each word but the root.
  [[nodiscard]] static Tree TreeOf(std::span<const ParserWord> words, std::span<const std::uint16_t> heads);
  // `last` is the relation (label + 1) of the sibling labelled before, 0 if there is none.
  static void Of(const Tree& tree, std::uint16_t word, std::uint32_t last, std::span<std::uint64_t, kCount> out);
};

// A sentence's tree: heads by place in the sentence (its own place for the root), relations by number.
struct ParsedSentence {
  std::vector<std::uint16_t> heads;
  std::vector<std::uint8_t> relations;
};

class Parser {
 public:
  static constexpr std::string_view kKind = "PAR1";
  static constexpr std::string_view kRelationKind = "REL1";
  static constexpr std::size_t kBeam = 6;
  static constexpr std::int64_t kMargin = 1500;    // derivations further behind the best one are given up
  static constexpr std::size_t kMostWords = 1000;  // longer sentences get no tree

  // Views of the two files, which must outlive it. kInvalidInput, kNotFound as ModelFile::Open.
  [[nodiscard]] static Result<Parser> Open(std::string_view transitions, std::string_view relations);

  [[nodiscard]] ParsedSentence Parse(std::span<const ParserWord> words) const;
  [[nodiscard]] std::string_view RelationName(std::uint8_t relation) const { return relations_.names()[relation]; }

 private:
  ModelFile transitions_;
  ModelFile relations_;
};

// The heads of a finished state, ParserState::words() for the one root.
[[nodiscard]] std::vector<std::uint16_t> HeadsOf(const ParserState& state, std::span<const ParserWord> words);

}  // namespace rashomon

// What the learned reader of figures is told of a group that the rules left: hashed features of the words around it, of
// the tree above it and of what the rules made of the report. Names speak only through their kind, numbers only through
// their size.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "annotate/model_file.h"
#include "annotate/syntax.h"
#include "claims/figure_leftovers.h"

namespace rashomon {

// The word that says what became of a group, by the tree: a verb, a noun with a preposition, an adjective.
struct FigureGovernor {
  std::uint32_t anchor = 0;           // the word of the group, or of the list that it stands in, that depends on it
  std::optional<std::uint32_t> word;  // nothing where the group is the root of its sentence
};

// What of a language the features are made from: worked out once (Language::Prepared).
struct FigureLexicon {
  explicit FigureLexicon(const Language& language);
  std::optional<ModelFile> clusters;   // word classes (clusters.bin)
  std::vector<std::uint32_t> classes;  // hashes of the names of the lexicon's classes, by index
};

// Of one report. `in`, `lexicon` and `told` must outlive it; one thread.
class FigureFeatures {
 public:
  FigureFeatures(const FigureSentences& in, std::span<const FigureCandidate> told, const FigureLexicon& lexicon);

  // Appends the features of `left` to `out`. Of the figures told, those that count one of its groups are not looked at:
  // while training, groups that the rules count are asked for, too.
  void Read(const FigureLeftover& left, std::vector<std::uint32_t>& out);
  [[nodiscard]] FigureGovernor GovernorOf(std::uint32_t group) const;

 private:
  struct Asked;  // a group that is being asked for
  enum class Template : std::uint32_t;
  template <typename... Values>
  void Add(Template number, Values... values);

  void AddGroup(const Asked& asked);
  void AddGovernor(const Asked& asked);
  void AddLexicon(Template number, std::uint32_t how, std::uint32_t token);
  void AddDependents(const Asked& asked, std::uint32_t governor, std::uint32_t relation);
  void AddOwnDependents(const Asked& asked);
  void AddBeside(const Asked& asked);
  void AddSentence(const Asked& asked);
  void AddPredicates(const Asked& asked);
  void AddTold(const Asked& asked);
  void AddToldOfThem(const Asked& asked);

  [[nodiscard]] std::uint32_t Word(std::uint32_t token);   // what it says: its lemma; of names and numbers the kind
  [[nodiscard]] std::uint32_t Class(std::uint32_t token);  // its word class, 0 where not known
  [[nodiscard]] std::uint32_t Relation(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t CaseOf(std::uint32_t token);  // the preposition before it
  [[nodiscard]] std::optional<std::uint32_t> EntityOf(std::uint32_t group) const;
  [[nodiscard]] std::span<const std::uint32_t> ToldIn(std::uint32_t sentence) const;  // indices into told_
  [[nodiscard]] bool Counts(const FigureCandidate& candidate, const FigureLeftover& left) const;

  const FigureSentences& in_;
  std::span<const FigureCandidate> told_;
  const FigureLexicon& lexicon_;
  SyntaxView syntax_;
  std::vector<std::uint32_t> words_, classes_;   // by token, once asked for; 0: not yet, classes are one more
  std::vector<std::uint32_t> told_by_sentence_;  // indices into told_, by sentence
  std::vector<std::uint32_t> first_predicate_;   // by sentence, one more
  struct ToldOf {
    std::uint32_t entity = 0, index = 0;  // of told_
  };
  std::vector<ToldOf> told_of_;        // single persons, by entity
  std::uint32_t report_outcomes_ = 0;  // a bit for each outcome that the rules found
  std::vector<std::uint32_t>* out_ = nullptr;
};

}  // namespace rashomon

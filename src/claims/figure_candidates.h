// Candidates: figures as single sentences state them, before sources, scope and identity are settled.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/claims.h"
#include "claims/figure_arguments.h"
#include "claims/groups.h"
#include "claims/predicates.h"
#include "language/pattern.h"

namespace rashomon {

struct FigureCandidate {
  Figure figure;
  std::vector<std::uint32_t> groups;  // the groups counted, in text order
  std::uint32_t predicate = 0;        // index, or kNoPredicate
  std::uint32_t word = 0;             // of the outcome, for order and distance
  std::uint32_t sentence = 0;
  bool counted = false;  // by a number, not by being one person
  bool dropped = false;
  bool self = false;                    // whom somebody harmed who is the same person
  std::optional<ByteSpan> stands_for;   // what "himself" or "others" stands for; becomes the figure's group_text
  std::vector<std::uint32_t> includes;  // candidate indices
  std::optional<std::uint32_t> kind;    // the group that says who a bare number is: "four of the dead were [pupils]"
};
inline constexpr std::uint32_t kNoPredicate = 0xffffffffu;

// Everything that the makers of candidates read.
struct FigureSentences {
  const FigureWords& words;
  const Groups& groups;
  const std::vector<Predicate>& predicates;
  const FigureArguments& arguments;
  const TimeLimit* limit = nullptr;
  // Asked once a sentence by what looks back at all that was found before; once it is false the report is given up.
  [[nodiscard]] bool InTime() const { return limit == nullptr || !limit->Expired(); }
};

// From verbs, adjectives, nouns. In the order in which they were found.
[[nodiscard]] std::vector<FigureCandidate> FindCandidates(const FigureSentences& in);
// Matches of data/en/patterns/figures.pat: idioms such as "the death toll rose to 30". In text order.
struct SentenceMatch {
  std::uint32_t sentence = 0;
  PatternMatch match;
};
[[nodiscard]] std::vector<SentenceMatch> FindFigurePatterns(const FigureSentences& in, const Language& language);
// What these say.
// kElliptic: those rules that take their outcome from what was counted before; kPlain: all others.
enum class PatternPass : std::uint8_t { kPlain, kElliptic };
void AddPatternCandidates(const FigureSentences& in, std::span<const SentenceMatch> matches, PatternPass pass,
                          std::vector<FigureCandidate>& candidates);
// figure_subsets.cpp: parts of a whole counted before: "four of the dead were pupils", "two of them children".
void AddSubsets(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// figure_gaps.cpp: "19 were taken to hospital, six to Kell and 13 to Tarn".
void AddGapped(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// "29 people are being treated, four of them in a critical condition": the four are among the 29,
// whatever became of them.
void LinkParts(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// Counted attackers and victims that no other figure counts.
void AddNamedRoles(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// "No guard or driver was hurt" is one figure, of both, in words that hold the "no".
void JoinDenied(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// One figure where two predicates speak of one group: "shot and killed", "killed and wounded".
void MergePredicates(const FigureSentences& in, std::vector<FigureCandidate>& candidates);
// "A cyclist who was hit by a van has died", "a man died after he was stabbed": a wound is no figure of its own where
// its sentence tells of the death of the same people.
void DropHarmOfTheDead(const FigureSentences& in, std::vector<FigureCandidate>& candidates);

// All that the rules find, by the steps above (figures.cpp); figures that were merged away are `dropped`.
[[nodiscard]] std::vector<FigureCandidate> FiguresByRule(const FigureSentences& in, const Language& language);

// One figure that counts `groups` (several single persons count as their number). False if they cannot be counted.
[[nodiscard]] bool MakeCandidate(const FigureSentences& in, const std::vector<std::uint32_t>& groups, Outcome outcome,
                                 TokenRange outcome_words, FigureCandidate& made);

}  // namespace rashomon

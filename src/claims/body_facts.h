// What is known of a body (an organization, a group) before it is held responsible for what a report tells: whole
// numbers for the trees that decide on it (responsibility_trees in role_filling.h).
//
// To the facts of a filler (role_facts.h) come those that tell one stance from another (MUC-4's ORGANIZATION
// CONFIDENCE): is the deed told as its doing, and on whose word; which words for claiming, accusing, suspecting stand
// in its sentences, on which side and how near (lexicon class stance_word); does it speak, and of itself; what patterns
// say of it and of others; who else there is. What the likeliest mention and the first one tell by themselves comes
// apart, for a report may tell of one body many times and of its deed once. Words of general kind alone; no name is a
// fact.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "claims/bodies.h"

namespace rashomon {

inline constexpr std::size_t kAloneFacts = 31;  // what the likeliest and the first mention tell alone: the last ones
inline constexpr std::size_t kOwnBodyFacts = 113 + kAloneFacts;
inline constexpr std::size_t kBodyFacts = kRoleFacts + kOwnBodyFacts;
using BodyFacts = std::array<std::int16_t, kBodyFacts>;

// Of the bodies of one report, for what is told of all of them: worked out once. All arguments must outlive it.
class BodyReader {
 public:
  BodyReader(const RoleFeatures& features, std::span<const ScoredCandidate> candidates, std::span<const Body> bodies,
             std::span<const RoleProposal> proposals);

  // Of body `index`; `role` are its facts as a filler, with the trees' score in the place of the regression's.
  // `linear`: what the stance regression says, by kLearnedStances.
  [[nodiscard]] BodyFacts FactsOf(std::size_t index, const RoleFacts& role, std::span<const int> linear) const;

 private:
  static constexpr std::size_t kCues = 9, kKinds = 4, kTypes = 6;
  static constexpr int kFar = 40;  // words: there is no cue
  static constexpr std::array<int, kCues> AllFar() {
    std::array<int, kCues> far{};
    far.fill(kFar);
    return far;
  }
  // What one mention of a body tells, and the most that any of them does.
  struct Deed {
    int own = 0, said = 0, itself = 0, hedged = 0, confirmed = 0, background = 0;
  };
  struct Sums {
    Deed agent, beside;
    std::array<int, kCues> before = AllFar(), after = AllFar();  // words to the nearest cue of the sentence
    std::array<int, kCues> sentences{};                          // sentences with such a word
    int speaks = 0, own_voice = 0, near = kFar, victim = 0, first_deed = 99, persons = 0, quoted = 0, clause = 0;
    int first = 99, beside_violence = 0;  // sentences: the first that names it, those that name violence, too
    std::array<int, kKinds> kinds{};      // mentions by the kind of body that their words tell
    std::array<int, kTypes> types{};      // words for violence in its sentences, by type
    int untold = 0, times = 0, negated = 0, numbers = 0;  // of these sentences: tried or feared, dates, "not", numbers
    std::array<int, kCues> clauses{};                     // such words that it hangs on
  };
  [[nodiscard]] Sums Read(std::size_t index) const;
  [[nodiscard]] Sums ReadAlone(std::uint32_t head) const;
  void ReadMention(std::uint32_t head, Sums& sums) const;
  void ReadCues(std::uint32_t head, Sums& sums) const;
  void ReadDeeds(std::uint32_t head, Sums& sums) const;
  void ReadSpeech(std::uint32_t head, Sums& sums) const;
  void ReadSentence(std::uint32_t sentence, Sums& sums) const;
  void AddDeed(std::uint32_t head, bool background, Deed& deed) const;
  [[nodiscard]] std::uint32_t Climb(std::uint32_t head) const;
  [[nodiscard]] int KindOfBody(std::uint32_t head) const;
  [[nodiscard]] bool IsArmed(const Body& body) const;

  const RoleFeatures& features_;
  const Annotation& annotation_;
  const ClaimRoles& roles_;
  std::span<const ScoredCandidate> candidates_;
  std::span<const Body> bodies_;
  std::span<const RoleProposal> proposals_;
  std::vector<std::int8_t> cue_at_;      // by token: cue that the word gives, -1 for none
  std::array<int, kCues> words_{};       // of the report that give a cue
  std::array<int, kCues> lead_words_{};  // of its first sentences
  int own_voice_ = 0;                    // words by which a speaker speaks of his side
};

}  // namespace rashomon

// Predicates: the words of a report that say what happened to people, with their voice.
//
// They come from casualty_verb, casualty_adjective, casualty_noun and victim_noun (data/en/lexicon/casualties.lex);
// a longer entry ("shot dead") takes the place of a shorter one inside it ("shot", "dead").
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/claims.h"
#include "claims/figure_words.h"
#include "claims/groups.h"

namespace rashomon {

struct Predicate {
  enum class Form : std::uint8_t { kVerb, kAdjective, kNoun, kVictim };
  enum class Voice : std::uint8_t {
    kActive,      // "killed 12", "is killing 12"
    kPassive,     // "were killed", "got killed"
    kParticiple,  // "people killed in", "60 killed": without auxiliary; also a past tense without object
    kGerund,      // "killing 12"
  };
  std::uint32_t begin = 0;  // words of the entry, half open
  std::uint32_t end = 0;
  std::uint32_t group_begin = 0;  // with auxiliaries and adverbs before it
  Form form = Form::kVerb;
  Voice voice = Voice::kActive;
  const LexiconEntry* entry = nullptr;
  std::optional<Outcome> object, subject, reflexive;  // of a verb; `object` also for adjectives
  std::optional<Outcome> count, of;                   // of a noun
  bool sure = false;                                  // only people can undergo it
  bool counted_only = false;
  bool several_only = false;          // by a number of two or more
  std::optional<std::int64_t> least;  // by a number as high or by "hundreds"
  bool negated = false;
  std::optional<Outcome> pending;          // the outcome where it is only to come: "efforts to evacuate 300"
  std::optional<std::uint32_t> joined_to;  // the predicate right before it and a conjunction: "killed or wounded"
  bool shared = false;  // without auxiliary of its own, joined to an earlier verb: "was shot and killed"
  ClaimStatus status = ClaimStatus::kAsserted;
};

// By begin; no two overlap. `groups` are those of the same words.
[[nodiscard]] std::vector<Predicate> FindPredicates(const FigureWords& words, const Groups& groups);

}  // namespace rashomon

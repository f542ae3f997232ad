// One incident or several of a kind: "a bomb at the gate, another at the hotel", "gunmen killed two in Leeds; in
// Bristol a teacher was shot".
//
// The contract leaves open when two are two. MUC-4's fill rules part incidents that differ in place, in time or in who
// did it, and that is followed where the report itself says so: by "another" or "a second", by sites told of beside
// each other, by towns too far apart to be one, by days. A report that only varies its words tells of one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/incident_tellings.h"

namespace rashomon {

// A word that speaks of an incident: one that names it, one that stands for it, or its place.
struct IncidentWord {
  std::uint32_t token = 0;
  std::size_t incident = 0;
};

struct IncidentPart {
  std::size_t of = 0;  // the incident that it was parted from
  TokenRange words;
  Incident::Realis realis = Incident::Realis::kHappened;
  bool nameless = false;  // no word of its own names it: "another", a second place of "bombs"
};

struct IncidentParts {
  std::vector<IncidentPart> opened;                // they are numbered on from the incidents that were given
  std::vector<std::size_t> of_trigger;             // incident of each trigger
  std::vector<IncidentWord> words;                 // in text order
  std::vector<std::optional<std::uint32_t>> time;  // by incident: the day that is its own, an index of times
};

// `incidents` are one for each type and scope, `of_trigger` says to which a trigger belongs. At most `most` in all.
[[nodiscard]] IncidentParts FindIncidentParts(const Annotation& annotation, const ClaimRoles& roles,
                                              std::span<const IncidentTelling> tellings,
                                              std::span<const Incident> incidents,
                                              std::span<const std::size_t> of_trigger, std::size_t most);

// The incident that the words around `token` are about: of the word that governs it, else of the nearest word in its
// sentence, else of the last one before it in its block. Nothing where none is of an incident that `counts`.
template <typename Counts>
[[nodiscard]] std::optional<std::size_t> IncidentAround(const Annotation& annotation, const SyntaxView& syntax,
                                                        std::span<const IncidentWord> words, std::uint32_t token,
                                                        Counts counts) {
  constexpr int kMostClimb = 10;
  std::optional<std::uint32_t> at = token;
  for (int step = 0; at && step < kMostClimb; ++step, at = syntax.Head(*at)) {
    for (const IncidentWord& word : words) {
      if (word.token == *at && counts(word.incident)) return word.incident;
    }
  }
  const std::uint32_t sentence = annotation.tokens[token].sentence;
  const IncidentWord* best = nullptr;
  std::uint32_t best_distance = 0;
  for (const IncidentWord& word : words) {
    const std::uint32_t other = annotation.tokens[word.token].sentence;
    if (!counts(word.incident) || other > sentence) continue;
    if (annotation.sentences[other].block != annotation.sentences[sentence].block) continue;
    const std::uint32_t distance = other == sentence
                                       ? (word.token > token ? word.token - token : token - word.token)
                                       : static_cast<std::uint32_t>(annotation.tokens.size()) + token - word.token;
    if (best == nullptr || distance <= best_distance) best = &word, best_distance = distance;
  }
  return best != nullptr ? std::optional(best->incident) : std::nullopt;
}

}  // namespace rashomon

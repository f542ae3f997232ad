// What in the words of a report speaks for holding a body responsible that a model takes for a perpetrator.
//
// A model of whole reports sees who is talked of where there is violence; it does not know the body that did it from
// one that fights those who did, looks into it or speaks of it. Before a body is held responsible, its sentence must
// put it with a violent act: as who did it, or, for bodies of the armed kind, in the clause that names the act.
#pragma once

#include <cstdint>
#include <span>

#include "claims/claim_roles.h"
#include "claims/incident_triggers.h"
#include "claims/role_proposals.h"

namespace rashomon {

struct RoleEvidence {
  enum class Strength : std::uint8_t { kNone, kBeside, kAgent };
  Strength strength = Strength::kNone;  // the strongest that any mention has
  bool own_voice = false;               // an act is told as its doing, and on nobody's word
  bool early = false;                   // it is named in the first sentences, not in the background alone
  bool condemns = false;                // it is said to condemn what happened (lexicon class distance_verb)
};

// Of the mentions of one body that end in `heads` (tokens). Acts of other times and of other events (background) are no
// evidence.
[[nodiscard]] RoleEvidence EvidenceFor(const Annotation& annotation, const ClaimRoles& roles,
                                       std::span<const IncidentTrigger> triggers,
                                       std::span<const RoleProposal> proposals, std::span<const std::uint32_t> heads);

// "MLF fighters", "an MLF unit" taken for a body of its own: the mention of MLF that the report has elsewhere, if any.
[[nodiscard]] std::optional<std::uint32_t> BodyNamedWithin(const Annotation& annotation, const ClaimRoles& roles,
                                                           std::uint32_t mention);

// True if the words of `mention` name a body of the armed kind, as lexicons and nouns for bodies tell.
[[nodiscard]] bool IsArmedBody(const Annotation& annotation, const ClaimRoles& roles, std::uint32_t mention);
// True if any name that the report has for the entity does.
[[nodiscard]] bool IsArmedEntity(const RoleFeatures& features, std::size_t entity);

// The organization that a phrase is, or whose people or part it names: "X", a word of its name, "X fighters".
[[nodiscard]] std::optional<std::uint32_t> NameInPhrase(const Annotation& annotation, const ClaimRoles& roles,
                                                        std::uint32_t head, TokenRange phrase);

}  // namespace rashomon

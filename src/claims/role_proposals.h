// Who fills which role by the rules: the arguments of the words that name incidents, as data/<language>/lexicon says
// (subject=perpetrator object=victim ...), put where their kind can stand.
#pragma once

#include <span>
#include <vector>

#include "claims/incident_triggers.h"
#include "claims/role_features.h"

namespace rashomon {

// In the order of the triggers; no two alike.
[[nodiscard]] std::vector<RoleProposal> ProposeRoles(const Annotation& annotation, const ClaimRoles& roles,
                                                     std::span<const IncidentTrigger> triggers);

// The first mention by name of whom the pronoun or noun `mention` stands for; itself where there is none.
[[nodiscard]] std::optional<std::uint32_t> NameBehind(const Annotation& annotation,
                                                      std::optional<std::uint32_t> mention);

}  // namespace rashomon

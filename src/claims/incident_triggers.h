// The words of a report that name incidents, weighed: what step one of incidents.cpp hands to step two.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/claim_roles.h"
#include "claims/claims.h"

namespace rashomon {

struct IncidentTrigger {
  std::uint32_t token = 0;  // the head of the phrase
  std::uint32_t begin = 0;  // tokens, half open
  std::uint32_t end = 0;
  const LexiconEntry* entry = nullptr;
  bool is_verb = false;
  IncidentType type = IncidentType::kOther;
  int weight = 0;  // of the word and of its place in the report
  Incident::Realis realis = Incident::Realis::kHappened;
  bool background = false;  // about something else: another year, "similar attacks last month"
};

// In text order; the longest entry wins where several overlap. Repeated blocks and notices give none.
[[nodiscard]] std::vector<IncidentTrigger> FindIncidentTriggers(const Annotation& annotation, const Language& language,
                                                                const ClaimRoles& roles);

// Violence done on purpose: the kinds that have perpetrators.
[[nodiscard]] constexpr bool IsViolent(IncidentType type) {
  return type == IncidentType::kAttack || type == IncidentType::kBombing || type == IncidentType::kShooting ||
         type == IncidentType::kArson || type == IncidentType::kRobbery || type == IncidentType::kKidnapping;
}

}  // namespace rashomon

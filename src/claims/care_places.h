// Where those who were hurt were taken: a place in the sentence of an incident that is not the incident's.
#pragma once

#include <vector>

#include "claims/incident_triggers.h"

namespace rashomon {

class CarePlaces {
 public:
  // All must outlive it. `triggers`: those of the report.
  CarePlaces(const Annotation& annotation, const ClaimRoles& roles, const std::vector<IncidentTrigger>& triggers);

  // Whether the mention is a hospital (care_place) or stands with one ("a hospital in Harlow"), or is where somebody
  // was flown to, and the incident was not there ("shots were fired at the hospital"). Courts are as hospitals here,
  // and so is where people come from ("two brothers from Harlow", "the rowing club of Harlow mourns").
  [[nodiscard]] bool Holds(const Mention& mention) const;

 private:
  [[nodiscard]] bool IsCare(std::uint32_t token) const { return roles_.EntryAt(token, care_) != nullptr; }
  [[nodiscard]] bool IsOrigin(const Mention& mention, std::uint32_t head) const;
  // The word of an incident, or what that word does: "a bomb exploded".
  [[nodiscard]] bool IsTrigger(std::uint32_t token) const;

  const Annotation& annotation_;
  const ClaimRoles& roles_;
  const std::vector<IncidentTrigger>& triggers_;
  std::optional<LexiconClassId> care_, moves_, people_, bodies_;
};

}  // namespace rashomon

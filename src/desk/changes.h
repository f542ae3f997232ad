// What changed in an event between two times: what an editor who was away asks first.
//
//   std::vector<DossierChange> changes = ChangesBetween({before, 0}, {after, 0});
//
// Things are known again by what they are about (outcome and group, body and stance, topic of a disagreement, id of a
// report), not by their place. Pure; the order is fixed: toll, figures, responsibility, disagreements, time and place,
// reports.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dossier/dossier.h"

namespace rashomon {

// One event of a dossier; an index beyond its events is an event that is not there.
struct EventAt {
  const Dossier& dossier;
  std::size_t event = 0;
};

struct DossierChange {
  std::string what;  // "toll", "figure", "responsibility", "disagreement", "when", "where", "report"
  enum class Kind { kAdded, kRemoved, kChanged } kind = Kind::kChanged;
  std::string key;                   // "killed", "killed: sailors", "Dawn Front claimed"
  std::string before, after;         // JSON; "" = was not there
  std::vector<std::string> because;  // claims that the new one rests on: "r1#f2"
};
[[nodiscard]] std::string_view Name(DossierChange::Kind kind);

[[nodiscard]] std::vector<DossierChange> ChangesBetween(const EventAt& before, const EventAt& after);

// {"changes": [...]} as in openapi.json.
[[nodiscard]] std::string WriteChanges(const std::vector<DossierChange>& changes);

}  // namespace rashomon

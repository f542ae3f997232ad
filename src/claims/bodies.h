// The bodies (organizations, groups) of a report that may be held responsible, each once: role filling groups phrases
// by their words, so that one body comes as its acronym, as a piece of its name, as "X fighters" and as a plain noun.
// Who is held responsible is asked once a body and report (MUC-4's PERP: ORGANIZATION ID names a body once).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "claims/role_facts.h"

namespace rashomon {

struct Body {
  RoleFiller filler;                     // all its phrases, the likeliest first; `chosen` is that one
  std::optional<EntityId> entity;        // the organization that it is, if it has a name
  std::optional<std::uint32_t> mention;  // a name of it: at the likeliest phrase, if there is one
  std::vector<std::uint32_t> heads;      // tokens: of its phrases, then the last ones of its names; once each
  int score = 0;                         // the best that the trees of the roles make of a group of it
};

// `groups`: all of the role perpetrator_organization; `scores`: what the trees make of them. By falling score of the
// likeliest phrase.
[[nodiscard]] std::vector<Body> FindBodies(const RoleFeatures& features, std::span<const ScoredCandidate> candidates,
                                           std::span<const RoleFiller> groups, std::span<const int> scores);

}  // namespace rashomon

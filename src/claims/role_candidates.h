// Who or what might fill a role: the noun phrases of a report, and for each the cuts by which a coder could name it
// ("men", "armed men", "armed men in uniform"). What of it fills which role is decided by role_filling.h.
//
// Found by the order of the parts of speech, with the tree only adding what follows the head: lower-case wires and
// headlines have trees too poor to cut phrases by.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "annotate/syntax.h"
#include "claims/claim_roles.h"

namespace rashomon {

struct RoleCandidate {
  std::uint32_t head = 0;                // token
  std::uint32_t begin = 0;               // token: first of the words before the head that belong to it, no article
  std::uint32_t end = 0;                 // token: past the head, or past the name that it stands in
  bool inner = false;                    // a noun that modifies another one: "army" of "army troops"
  std::optional<std::uint32_t> mention;  // index into Annotation::mentions: the name that ends in this head
};

// In text order; nothing from notices, credits and repeated blocks. At most one per word.
[[nodiscard]] std::vector<RoleCandidate> FindRoleCandidates(const Annotation& annotation, const ClaimRoles& roles);

// The cuts, each holding the head, without leading articles; the name as the names step has it comes first, if there
// is one. At most kMostRoleSpans.
inline constexpr std::size_t kMostRoleSpans = 24;
[[nodiscard]] std::vector<TokenRange> RoleSpans(const Annotation& annotation, const ClaimRoles& roles,
                                                const RoleCandidate& candidate);

}  // namespace rashomon

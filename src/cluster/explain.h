// Why two reports were joined, in words: what a reader can check in both.
#pragma once

#include <string>

#include "claims/claims.h"

namespace rashomon {

// "published the same day, both name Jane Roe, both in Port Merrow, killed 12 in both"; countries are no reason. "words
// alike" where nothing else is shared.
[[nodiscard]] std::string ExplainPair(const AnnotatedReport& a, const AnnotatedReport& b);

}  // namespace rashomon

// Who is held responsible in so many words: what the patterns of data/<language>/patterns/responsibility.pat say.
#pragma once

#include <vector>

#include "claims/steps.h"

namespace rashomon {

// In text order; one body may come several times, with several stances.
[[nodiscard]] std::vector<Responsibility> FindStances(ClaimContext& context);

// True if the body speaks of itself: it, or what it belongs to, is the source, or is named in the source ("a statement
// by X").
[[nodiscard]] bool SpeaksItself(const Annotation& annotation, const Attribution& attribution, EntityId body);

}  // namespace rashomon

// Who is held responsible in so many words: what the patterns of data/<language>/patterns/responsibility.pat say.
#pragma once

#include <span>
#include <vector>

#include "claims/steps.h"

namespace rashomon {

// In text order; one body may come several times, with several stances.
[[nodiscard]] std::vector<Responsibility> FindStances(ClaimContext& context);

// What is said by the attributions of `chain` (outermost first) to be the body's doing: claimed where it says so
// itself, accused where another does, confirmed where nobody does or an authority vouches for it.
[[nodiscard]] Stance StanceInWords(const Annotation& annotation, EntityId body, std::span<const std::uint32_t> chain);

// True if the body speaks of itself: it, or what it belongs to, is the source, or is named in the source ("a statement
// by X").
[[nodiscard]] bool SpeaksItself(const Annotation& annotation, const Attribution& attribution, EntityId body);

}  // namespace rashomon

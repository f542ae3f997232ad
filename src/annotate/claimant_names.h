// Names of bodies that nobody has heard of: where a sentence tells who claims, denies or is blamed for a deed, "the
// Black Falcons" and "the Sons of Tarn" are bodies, whatever the tagger takes them for. Internal to annotate.
#pragma once

#include <vector>

#include "annotate/names.h"

namespace rashomon {

// A definite article and a run of two capitalized words or more ("of", "of the" inside) in a sentence with a word of
// responsibility (lexicon stance_word: cue=claims, denies, accuses or suspects) make an organization, unless they are a
// known place, a facility, a title or the beginning of a longer phrase. Spans in text order, which they stay.
void NameClaimants(const NameContext& context, std::vector<NameSpan>& spans);

}  // namespace rashomon

// Names that stand where only a place can. Internal to annotate.
#pragma once

#include <vector>

#include "annotate/names.h"

namespace rashomon {

// A name that no other step found after a word of place ("at Harlow on Wednesday") is a place; so is a person who only
// ever stands after such words, once at least after one that no person follows ("in", "near"; `names=place` in
// place_cue), and what an entry of place_opener ("outskirts of") stands before. Only where letter case speaks. `spans`:
// in text order, without overlaps, and so they stay.
void SettleLocated(const NameContext& context, std::vector<NameSpan>& spans);

}  // namespace rashomon

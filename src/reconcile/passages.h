// Passages that stand in several reports of one event although their texts are not copies: an article may mix its own
// reporting with an agency's.
//
// Winnowing (Schleimer, Wilkerson & Aiken 2003) proposes: of each window of kWindow sequences of kSequence words the
// least hash is kept, so that any run of kSequence + kWindow - 1 equal words leaves a mark in both texts. Alignment
// decides: from a mark outwards, over edits of a few words. What a direct quotation holds is the speaker's and makes no
// passage; neither do notices, credits and blocks that repeat.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "claims/claims.h"
#include "cluster/cluster.h"

namespace rashomon {

inline constexpr std::uint32_t kLeastPassage = 20;   // words in common
inline constexpr std::uint32_t kLeastUnquoted = 12;  // of these, outside of direct quotations

struct Passage {
  std::vector<std::pair<std::uint32_t, ByteSpan>> places;  // report and words of its text, as `members` are ordered
  std::uint32_t words = 0;                                 // in common to the first two
};

// `members` in time; of reports with one TextOrigin::origin no passage is looked for, they are one text. At most 400
// passages, by first report and place; a sequence in more than 16 reports proposes nothing. Nearly linear in the words.
[[nodiscard]] std::vector<Passage> FindPassages(std::span<const AnnotatedReport> reports,
                                                std::span<const std::uint32_t> members,
                                                std::span<const TextOrigin> origins);

}  // namespace rashomon

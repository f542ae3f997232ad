// Which texts repeat each other, and which agency they credit.
//
// Sequences of five words are compared (Broder 1997); a sample of their hashes proposes pairs, the full sets decide.
// Words that unrelated pages share (menus, notices) make no copy: a copy shares most of the shorter text, and where
// both pages have a title the titles agree, the larger part of both texts, or a sentence that counts somebody.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/claims.h"

namespace rashomon {

// Shares of the sequences of two texts that make one a copy of the other (docs/decisions/origins.md), here and for
// texts that come one at a time (copy_index.h).
inline constexpr double kCopyOfShorter = 0.33;
inline constexpr double kCopyOfLonger = 0.2;
inline constexpr double kNearlyAllOfLonger = 0.8;  // whatever the titles say

struct CopyPair {
  std::uint32_t a = 0, b = 0;  // a < b, positions in the span that was given
  double of_a = 0, of_b = 0;   // share of each text's sequences that stands in the other too
};

// `reports` in the order in which they were published, versions of one item (same outlet, same Report::item) with them;
// pairs ascending. Near linear: a sequence that stands in very
// many texts links neighbours only.
[[nodiscard]] std::vector<CopyPair> FindCopies(std::span<const AnnotatedReport* const> reports);

// The wire that a text credits in its dateline ("KABUL (AP) -"), by form and not by a list; "" = none.
[[nodiscard]] std::string DatelineAgency(const AnnotatedReport& report);

}  // namespace rashomon

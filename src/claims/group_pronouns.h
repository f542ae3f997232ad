// Whom a plural pronoun counts.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/figure_words.h"
#include "claims/groups.h"

namespace rashomon {

// The counted group that the pronoun at word `i` ("they", "them", "all") stands for: an index into `groups`, which hold
// what was read up to that word. Nothing where the sentence up to it or, if that names nobody, the one before leaves a
// doubt ("two officers arrested protesters").
[[nodiscard]] std::optional<std::uint32_t> CountedBefore(const FigureWords& words, const std::vector<Group>& groups,
                                                         std::uint32_t i);

}  // namespace rashomon

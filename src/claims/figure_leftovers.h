// What the rules of figures leave: groups with a number and single persons that no figure counts. The learned reader
// (figure_reader.cpp) asks what became of them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/figure_candidates.h"

namespace rashomon {

struct FigureLeftover {
  enum class Kind : std::uint8_t {
    kCounted,  // by a number word: "a further six miners", "both", "none of the crew"
    kPerson,   // one person, or a list of single persons: "the driver", "his wife and their son"
  };
  Kind kind = Kind::kCounted;
  std::uint32_t first = 0;                 // group
  std::vector<std::uint32_t> others = {};  // of a list, in text order; of most there is none

  [[nodiscard]] std::uint32_t last() const { return others.empty() ? first : others.back(); }
  [[nodiscard]] std::vector<std::uint32_t> groups() const;
};

// In text order. `told` are the figures that the rules found, those that were dropped among them. O(groups + told).
[[nodiscard]] std::vector<FigureLeftover> FindLeftovers(const FigureSentences& in,
                                                        std::span<const FigureCandidate> told);

// figure_reader.cpp: adds the figures that the reader believes in to `told`. Nothing in a language without a model.
void AddReadFigures(const FigureSentences& in, const Language& language, std::vector<FigureCandidate>& told);

}  // namespace rashomon

// What one sentence of a report adds up: "60 Afghans and 12 soldiers", "a woman and two others".
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "reconcile/claimed_figure.h"

namespace rashomon {

// Groups that one sentence adds up: "60 Afghans and 12 soldiers", "a woman and two others".
struct Telling {
  CountRange count;
  bool approximate = false;
  bool stated = false;
  bool residue = false;
  bool cumulative = false;  // "the death toll rose to 23": what the report itself holds the total to be
  std::vector<ClaimRef> claims;
};

// `figures` are of one report and one outcome, by place in the text.
[[nodiscard]] std::vector<Telling> FindTellings(std::span<const ClaimedFigure* const> figures);

// The figures that `wanted` takes, by report: the reports as they come in `figures`, so that how they are numbered
// decides nothing; the figures of each as they stand in its text.
template <typename Wanted>
std::vector<std::vector<const ClaimedFigure*>> SplitByReport(std::span<const ClaimedFigure> figures, Wanted wanted) {
  std::vector<std::vector<const ClaimedFigure*>> split;
  std::map<std::uint32_t, std::size_t> place;
  for (const ClaimedFigure& figure : figures) {
    if (!wanted(figure)) continue;
    const std::size_t at = place.try_emplace(figure.ref.report, split.size()).first->second;
    if (at == split.size()) split.emplace_back();
    split[at].push_back(&figure);
  }
  for (std::vector<const ClaimedFigure*>& of_report : split)
    std::ranges::stable_sort(of_report, {}, [](const ClaimedFigure* figure) { return figure->figure->quantity.begin; });
  return split;
}

}  // namespace rashomon

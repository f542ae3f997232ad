#include "reconcile/round_ups.h"

#include <algorithm>

namespace rashomon {
namespace {

bool IsHarm(Outcome outcome) {
  constexpr Outcome kHarm[] = {Outcome::kKilled, Outcome::kInjured, Outcome::kCasualties, Outcome::kHospitalized};
  return std::ranges::find(kHarm, outcome) != std::end(kHarm);
}

}  // namespace

std::set<std::uint32_t> FindRoundUps(const EventView& view, std::span<const ClaimedFigure> figures) {
  std::set<std::uint32_t> round_ups, others;
  for (const std::uint32_t report : view.members) {
    if (view.reports[report].claims.round_up) round_ups.insert(report);
  }
  if (round_ups.empty()) return {};
  for (const ClaimedFigure& figure : figures) {
    if (figure.counted && IsHarm(figure.figure->outcome) && !round_ups.contains(figure.ref.report))
      others.insert(figure.ref.report);
  }
  return others.size() >= round_ups.size() ? round_ups : std::set<std::uint32_t>{};
}

}  // namespace rashomon

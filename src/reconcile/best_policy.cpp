#include "reconcile/best_policy.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <vector>

namespace rashomon {
namespace {

using Best = ReconcileOptions::Best;

constexpr std::array<BestPolicy, 5> kPolicies = {
    {{Best::kLatest, "latest", "the latest count that nothing replaces; of one time the higher"},
     {Best::kOfficial, "official",
      "the latest count on the word of an official body (government, police, military, justice, hospitals, rescue "
      "services) that is no party to the event; where there is none, the latest"},
     {Best::kConservative, "conservative",
      "the lowest count that nothing replaces, as ACLED records where sources differ"},
     {Best::kUcdp, "ucdp",
      "UCDP's low, best and high: best the lowest count of the most reliable sources (official bodies, else named "
      "ones, "
      "else all), low and high the extremes of all that is claimed, by the parties too"},
     {Best::kHighest, "highest", "the highest count that nothing replaces"}}};

// Those of `current` that `wanted` holds for, or all where that is nobody.
template <typename Wanted>
std::vector<std::uint32_t> Only(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> current,
                                Wanted wanted) {
  std::vector<std::uint32_t> chosen;
  for (const std::uint32_t i : current) {
    if (wanted(figures[i]) && Representative(figures[i].count)) chosen.push_back(i);
  }
  return chosen.empty() ? std::vector<std::uint32_t>(current.begin(), current.end()) : chosen;
}

std::optional<std::int64_t> LatestOf(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> current) {
  std::optional<std::int64_t> latest, time;
  for (const std::uint32_t i : current) {
    const std::optional<std::int64_t> value = Representative(figures[i].count);
    if (!value) continue;
    latest = latest && figures[i].time == time ? std::max(*latest, *value) : *value;
    time = figures[i].time;
  }
  return latest;
}

std::optional<std::int64_t> LowestOf(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> current) {
  std::optional<std::int64_t> lowest;
  for (const std::uint32_t i : current) {
    const std::optional<std::int64_t> value = Representative(figures[i].count);
    if (value && (!lowest || *value < *lowest)) lowest = value;
  }
  return lowest;
}

std::optional<std::int64_t> HighestOf(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> current) {
  std::optional<std::int64_t> highest;
  for (const std::uint32_t i : current) {
    const std::optional<std::int64_t> value = Representative(figures[i].count);
    if (value && (!highest || *value > *highest)) highest = value;
  }
  return highest;
}

bool IsOfficialWord(const ClaimedFigure& figure) {
  return IsOfficial(figure.speaker) && !figure.by_party;
}

}  // namespace

std::span<const BestPolicy> BestPolicies() {
  return kPolicies;
}

const BestPolicy& PolicyOf(Best policy) {
  return *std::ranges::find(kPolicies, policy, &BestPolicy::policy);
}

std::optional<std::int64_t> ChooseBest(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> current,
                                       Best policy) {
  switch (policy) {
    case Best::kOfficial:
      return LatestOf(figures, Only(figures, current, IsOfficialWord));
    case Best::kConservative:
      return LowestOf(figures, current);
    case Best::kUcdp: {
      const auto named = [](const ClaimedFigure& figure) { return figure.named_source; };
      const std::vector<std::uint32_t> reliable = Only(figures, Only(figures, current, named), IsOfficialWord);
      return LowestOf(figures, reliable);
    }
    case Best::kHighest:
      return HighestOf(figures, current);
    case Best::kLatest:
      break;
  }
  return LatestOf(figures, current);
}

void WidenToAllClaimed(std::span<const ClaimedFigure> figures, std::span<const std::uint32_t> standing,
                       Estimate& estimate) {
  estimate.low = LowestOf(figures, standing);
  estimate.high = HighestOf(figures, standing);
}

void WidenByParties(std::span<FigureLine> lines) {
  const auto people = [](const FigureLine& line) {
    return std::tuple(line.outcome, line.scope_other, line.everyone, line.population,
                      std::string_view(line.nationality));
  };
  for (FigureLine& line : lines) {
    if (line.agreement == Agreement::kClaimed || !line.estimate.low || !line.estimate.high) continue;
    for (const FigureLine& claimed : lines) {
      if (claimed.agreement != Agreement::kClaimed || people(claimed) != people(line)) continue;
      line.estimate.low = std::min(*line.estimate.low, claimed.estimate.low.value_or(*line.estimate.low));
      line.estimate.high = std::max(*line.estimate.high, claimed.estimate.high.value_or(*line.estimate.high));
    }
  }
}

}  // namespace rashomon

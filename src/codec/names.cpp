#include "codec/names.h"

#include <array>
#include <utility>

namespace rashomon {
namespace {

constexpr std::array<std::pair<Population, std::string_view>, 12> kPopulations = {{
    {Population::kCivilians, "civilians"},
    {Population::kMilitary, "military"},
    {Population::kPolice, "police"},
    {Population::kChildren, "children"},
    {Population::kWomen, "women"},
    {Population::kMen, "men"},
    {Population::kPerpetrators, "perpetrators"},
    {Population::kResponders, "responders"},
    {Population::kStaff, "staff"},
    {Population::kForeigners, "foreigners"},
    {Population::kResidue, "others"},
    {Population::kCombatants, "combatants"},
}};

// Of a value read from elsewhere nothing is taken on trust: an enumerator out of range gets the last name.
template <typename Enum, std::size_t size>
std::string_view At(const std::array<std::string_view, size>& names, Enum value) {
  return names[std::min(static_cast<std::size_t>(value), size - 1)];
}

}  // namespace

std::string_view Name(BlockKind kind) {
  static constexpr std::array<std::string_view, 7> kNames = {"headline", "subheadline", "paragraph", "caption",
                                                             "credit",   "notice",      "other"};
  return At(kNames, kind);
}

std::string_view Name(TimexType type) {
  static constexpr std::array<std::string_view, 4> kNames = {"DATE", "TIME", "DURATION", "SET"};
  return At(kNames, type);
}

std::string_view Name(PublishedBasis basis) {
  static constexpr std::array<std::string_view, 5> kNames = {"metadata", "text", "input", "reference", "unknown"};
  return At(kNames, basis);
}

std::string_view Name(Scope scope) {
  static constexpr std::array<std::string_view, 2> kNames = {"event", "other"};
  return At(kNames, scope);
}

std::string_view Name(Mention::Form form) {
  static constexpr std::array<std::string_view, 3> kNames = {"name", "nominal", "pronoun"};
  return At(kNames, form);
}

std::string_view Name(Incident::Realis realis) {
  static constexpr std::array<std::string_view, 5> kNames = {"happened", "attempted", "foiled", "threatened",
                                                             "hypothetical"};
  return At(kNames, realis);
}

std::string_view Name(Figure::Perpetrators whether) {
  static constexpr std::array<std::string_view, 3> kNames = {"not_said", "included", "excluded"};
  return At(kNames, whether);
}

std::vector<std::string_view> Names(PopulationSet populations) {
  std::vector<std::string_view> names;
  for (const auto& [population, name] : kPopulations) {
    if ((populations & static_cast<PopulationSet>(population)) != 0) names.push_back(name);
  }
  return names;
}

std::optional<Population> ParsePopulation(std::string_view name) {
  for (const auto& [population, own_name] : kPopulations) {
    if (own_name == name) return population;
  }
  return std::nullopt;
}

}  // namespace rashomon

// The words that stand for enumerators in JSON, where the enumerator's own stage does not name them, and the way back.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "claims/claims.h"

namespace rashomon {

[[nodiscard]] std::string_view Name(BlockKind kind);                           // "subheadline"
[[nodiscard]] std::string_view Name(TimexType type);                           // "DATE"
[[nodiscard]] std::string_view Name(PublishedBasis basis);                     // "metadata"
[[nodiscard]] std::string_view Name(Scope scope);                              // "event"
[[nodiscard]] std::string_view Name(Mention::Form form);                       // "name"
[[nodiscard]] std::string_view Name(Incident::Realis realis);                  // "happened"
[[nodiscard]] std::string_view Name(Figure::Perpetrators whether);             // "not_said"
[[nodiscard]] std::vector<std::string_view> Names(PopulationSet populations);  // {"military", "women"}
[[nodiscard]] std::optional<Population> ParsePopulation(std::string_view name);

// The enumerator among the first `count` of Enum whose Name() is `name`.
template <typename Enum>
[[nodiscard]] std::optional<Enum> ParseName(std::string_view name, int count) {
  for (int i = 0; i < count; ++i) {
    if (Name(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace rashomon

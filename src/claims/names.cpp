#include <array>
#include <optional>

#include "claims/claims.h"

namespace rashomon {
namespace {

constexpr std::array<std::string_view, 13> kOutcomes = {"killed",       "injured",  "casualties", "missing",
                                                        "hospitalized", "rescued",  "evacuated",  "awaiting_evacuation",
                                                        "displaced",    "detained", "sickened",   "perpetrators",
                                                        "other"};
constexpr std::array<std::string_view, 4> kStatuses = {"asserted", "denied", "hedged", "hypothetical"};
constexpr std::array<std::string_view, 12> kIncidentTypes = {"attack",   "bombing", "shooting",      "kidnapping",
                                                             "arson",    "robbery", "work_stoppage", "accident",
                                                             "disaster", "unrest",  "arrest",        "other"};
constexpr std::array<std::string_view, 6> kStances = {"claimed", "denied",    "suspected",
                                                      "accused", "confirmed", "possible"};
constexpr std::array<std::string_view, 16> kSourceClasses = {
    "not_said", "government", "police", "military", "justice", "hospital", "rescue",     "armed_group",
    "witness",  "family",     "media",  "ngo",      "company", "expert",   "opposition", "self"};
constexpr std::array<std::string_view, 5> kVerdicts = {"verified", "unverified", "confirmed", "claimed", "denied"};

template <typename Enum, std::size_t size>
std::optional<Enum> Parse(const std::array<std::string_view, size>& names, std::string_view name) {
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view Name(Outcome outcome) {
  return kOutcomes[static_cast<std::size_t>(outcome)];
}
std::optional<Outcome> ParseOutcome(std::string_view name) {
  return Parse<Outcome>(kOutcomes, name);
}
std::string_view Name(ClaimStatus status) {
  return kStatuses[static_cast<std::size_t>(status)];
}
std::string_view Name(IncidentType type) {
  return kIncidentTypes[static_cast<std::size_t>(type)];
}
std::optional<IncidentType> ParseIncidentType(std::string_view name) {
  return Parse<IncidentType>(kIncidentTypes, name);
}
std::string_view Name(Stance stance) {
  return kStances[static_cast<std::size_t>(stance)];
}
std::optional<Stance> ParseStance(std::string_view name) {
  return Parse<Stance>(kStances, name);
}
std::string_view Name(Verdict verdict) {
  return kVerdicts[static_cast<std::size_t>(verdict)];
}
std::string_view Name(SourceClass source_class) {
  return kSourceClasses[static_cast<std::size_t>(source_class)];
}
std::optional<SourceClass> ParseSourceClass(std::string_view name) {
  return Parse<SourceClass>(kSourceClasses, name);
}
char Letter(ClaimRef::Kind kind) {
  return "faivodctnp"[static_cast<std::size_t>(kind)];
}

}  // namespace rashomon

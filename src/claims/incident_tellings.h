// What the report says at each word that names an incident: of which one it speaks, where and on which day.
//
// "A bomb exploded at the gate and another at the hotel": the words for incidents, and words that stand for one
// ("another", "the second"), each with its own places, its own day, and whether it brings something new.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/claim_roles.h"
#include "claims/happening_times.h"
#include "claims/incident_triggers.h"

namespace rashomon {

struct TellingPlace {
  enum class Level : std::uint8_t { kSite, kTown };
  std::uint32_t head = 0;  // token
  Level level = Level::kSite;
  std::optional<std::uint32_t> mention = {};
};

struct IncidentTelling {
  enum class Form : std::uint8_t {
    kKnown,   // "the blast", "he shot": speaks of what was told
    kNew,     // "a bomb", "gunmen shot a judge": may tell of something new
    kFirst,   // "the first blast", "one at the gate"
    kFurther  // "another", "a second bomb": says that it is not the one before
  };
  std::uint32_t token = 0;
  TokenRange words;
  std::optional<std::uint32_t> trigger = {};  // index; nothing for a word that stands for one
  Form form = Form::kKnown;
  Incident::Realis realis = Incident::Realis::kHappened;
  bool nominal = false;   // named by a noun for the deed or for its weapon, its own or its verb's
  bool definite = false;  // "the second bomb"
  bool plural = false;
  bool may_open = false;                           // told as fact in the body of the text, by words that say enough
  bool besides = false;                            // "minutes later", "elsewhere" in its sentence
  std::optional<std::uint32_t> place_number = {};  // "second": 2
  std::vector<TellingPlace> places = {};
  std::optional<std::uint32_t> time = {};  // index into Annotation::times: the day that is its own
};

// In text order. `triggers` as FindIncidentTriggers gives them.
[[nodiscard]] std::vector<IncidentTelling> FindTellings(const Annotation& annotation, const Language& language,
                                                        const ClaimRoles& roles, const HappeningTimes& times,
                                                        std::span<const IncidentTrigger> triggers);

}  // namespace rashomon

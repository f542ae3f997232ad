// One report's account of who was killed and who was hurt: persons told of several times are counted once.
//
// Figures about one person each are linked where the report refers to the same person (Figure::same_as, a shared name);
// such a chain has one fate, and death ends it. Counts of several people stand beside the chains: they may count the
// same people, so the larger number holds and nothing is added.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reconcile/claimed_figure.h"

namespace rashomon {

struct ReportAccount {
  std::uint32_t report = 0;
  std::optional<std::int64_t> killed, injured;               // victims told of; nothing = the report does not say
  std::int64_t victims = 0;                                  // killed or injured, as far as the report knows
  std::int64_t perpetrators_killed = 0;                      // within `killed`
  std::vector<std::uint32_t> killed_people, injured_people;  // actors, ascending
  std::int64_t told_killed = 0, told_injured = 0;            // one by one
  bool counts_killed = false;                                // by a number, not only by telling of a person
  bool counts_injured = false;
  bool says_injured = false;  // and not only victims, of whom some may be dead
};

// `figures` are one report's, counted and not on the word of a party, by place in the text. `killed` and `injured` are
// the sums of its largest tellings (toll.cpp), without perpetrators; 0 where it counts no group.
struct CountedGroups {
  std::int64_t killed = 0, injured = 0, hospitalized = 0, casualties = 0;
  bool residue_casualties = false;                 // "two others were shot": beside the killed
  bool with_perpetrators = false;                  // the killed: "eight dead, including the gunman"
  bool says_killed = false, says_injured = false;  // a figure of that outcome exists, perhaps 0
};
[[nodiscard]] ReportAccount AccountOf(std::span<const ClaimedFigure* const> figures, const CountedGroups& counted);

}  // namespace rashomon

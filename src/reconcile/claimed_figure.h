// The figures of an event with what reconciling them needs: on whose word, as of when, whom they count.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "cluster/cluster.h"
#include "reconcile/actors.h"
#include "reconcile/passages.h"
#include "reconcile/reconcile.h"

namespace rashomon {

// What all steps of one reconciliation read.
struct EventView {
  std::span<const AnnotatedReport> reports;  // of the run
  const EventGroup& event;
  std::span<const TextOrigin> origins;
  std::vector<std::uint32_t> members;  // of the event, ascending by (published, id)
  ActorTable actors;
  std::set<std::uint32_t> parties;             // actors who claim the deed or are held to have done it
  std::map<std::uint32_t, std::string> wires;  // TextOrigin::origin -> the agency whose text it is, as a report says
  std::vector<Passage> passages;               // that several of its texts share
  std::set<std::string> shared_help;           // agencies whose help or text several texts credit
};

[[nodiscard]] EventView MakeView(std::span<const AnnotatedReport> reports, const EventGroup& event,
                                 std::span<const TextOrigin> origins);

struct ClaimedFigure {
  ClaimRef ref;
  const Figure* figure = nullptr;
  std::string_view text;  // of the report
  CountRange count;
  SourcePath path;
  std::string origin;                           // key of whom it goes back to, see docs/decisions/origins.md
  bool named_source = false;                    // some source stands in the chain
  bool person_source = false;                   // the innermost source is a named person or body
  SourceClass speaker = SourceClass::kNotSaid;  // what the innermost source is
  bool by_party = false;                        // on the word of a party to the event
  bool alone = false;                           // by a party, and nobody else counts that outcome
  bool second_voice = false;                    // its count is not the total (second_voices.h)
  bool counted = true;                          // asserted or hedged, and about this event
  std::string as_of;                            // as the source has it
  std::optional<std::int64_t> time;             // for ordering
  PopulationSet population = 0;                 // without kResidue
  bool residue = false;
  bool perpetrator = false;
  bool single = false;  // exactly one person
  // Its incident, where the report tells of several of that type for the event.
  std::optional<std::uint32_t> of_several;
  bool everyone = false;  // no class, no nationality, no name: counts all
  bool told = false;      // of some, where other figures count all: a question of its own
  bool part = false;      // another figure of the report includes it
  // "A third man has died": so many are dead; but not of "a sixth hostage" where five are free.
  std::optional<std::uint32_t> place;
  std::int64_t died_of = 0;  // "of the 41 hurt three have died": so many of those it counts as hurt
  // "Nine soldiers and 15 militants": so many of the others, who fought those, and who counts them.
  std::int64_t other_side = 0;
  std::vector<ClaimRef> other_claims;
  bool of_dead = false;               // hurt, by the number of those whom the report tells to have died
  std::vector<std::string> words;     // of the group, lower case, numbers left out
  std::vector<std::uint32_t> people;  // actors
};

// Of two incidents of one type that their report tells apart: nobody is hit twice.
[[nodiscard]] inline bool AreOfTwoIncidents(const ClaimedFigure& a, const ClaimedFigure& b) {
  return a.of_several && b.of_several && a.of_several != b.of_several && !b.figure->same_as && !b.figure->cumulative;
}

// "Nine soldiers", "15 militants": in a fight the sides exclude each other.
[[nodiscard]] inline bool AreOfTwoSides(const ClaimedFigure& a, const ClaimedFigure& b) {
  constexpr auto kFighters = static_cast<PopulationSet>(Population::kCombatants);
  constexpr auto kOthers = static_cast<PopulationSet>(static_cast<PopulationSet>(Population::kMilitary) |
                                                      static_cast<PopulationSet>(Population::kPolice) |
                                                      static_cast<PopulationSet>(Population::kCivilians));
  const auto side = [](const ClaimedFigure& figure) { return (figure.population & kFighters) != 0; };
  const auto known = [](const ClaimedFigure& figure) { return (figure.population & (kFighters | kOthers)) != 0; };
  return known(a) && known(b) && side(a) != side(b) && (a.population & b.population) == 0 &&
         a.figure->outcome == b.figure->outcome;
}

// All figures of the event's reports, by (time, report, index).
[[nodiscard]] std::vector<ClaimedFigure> GatherFigures(const EventView& view);

// The names on the way from the outlet to the words, outermost first.
[[nodiscard]] SourcePath PathOf(const EventView& view, std::uint32_t report, std::span<const std::uint32_t> chain);

// Actor behind an attribution, where it is a name that the event's reports know.
[[nodiscard]] std::optional<std::uint32_t> SpeakerOf(const EventView& view, std::uint32_t report,
                                                     std::uint32_t attribution);

// The speaker's name as it is printed: of the actor, else the words of the source; "" = none.
[[nodiscard]] std::string SpeakerName(const EventView& view, std::uint32_t report, std::uint32_t attribution);

// True where any source of the chain is a party to the event, or speaks for one.
[[nodiscard]] bool OnWordOfParty(const EventView& view, std::uint32_t report, std::span<const std::uint32_t> chain);

// Who prints the report: its outlet, else its id.
[[nodiscard]] std::string OutletOf(const AnnotatedReport& report);

// Two inclusive ranges have a number in common.
[[nodiscard]] bool Meet(const CountRange& a, const CountRange& b);

// The number to print where one is wanted: the low bound, else the high one.
[[nodiscard]] std::optional<std::int64_t> Representative(const CountRange& count);

}  // namespace rashomon

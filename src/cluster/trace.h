// What grouping needs to know of one report, cut out of its annotation once: words, people, places, days, counts.
//
// Two shootings in one city a day apart share nearly all words; two reports of one trial a year later share few. So
// besides words a trace holds who the report is about, where, on which days, and the numbers of its claims.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/claims.h"
#include "cluster/words.h"

namespace rashomon {

// What kind of thing a report tells of, as bits.
enum Tells : std::uint8_t {
  kTells = 1,         // of an incident, or of somebody to whom something happened, where it begins
  kTellsOfDeed = 2,   // of what somebody did: an attack, a robbery, unrest
  kTellsOfMishap = 4  // of an accident or a disaster; a fire that was laid is both
};

struct ReportTrace {
  std::vector<CountedWord> words;         // of title and text, the beginning twice; ascending by key
  std::vector<CountedWord> people;        // words of the names of persons, ascending by key
  std::vector<CountedWord> places;        // words of the names of places, ascending by key
  std::vector<WordKey> main_person;       // words of the name of the person most told of
  std::optional<std::int64_t> published;  // day since the epoch
  std::optional<std::int64_t> event_day;  // of the main incident
  std::optional<std::int64_t> killed, injured;
  std::uint32_t length = 0;        // words of the text
  std::uint8_t main_strength = 0;  // how much the report tells of its main person: 6 and more is clear
  std::uint8_t weekdays = 0;       // bit 1 Monday .. bit 7 Sunday, of days of the week that no date goes with
  std::uint8_t tells = 0;          // of Tells
};

// Never fails; linear in the report.
[[nodiscard]] ReportTrace TraceOf(const AnnotatedReport& report);

}  // namespace rashomon

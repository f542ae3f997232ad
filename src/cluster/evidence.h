// What speaks for and against two reports telling of one event, beside the words they share.
//
// Two shootings in one city a day apart share nearly all words; two reports of one trial a year later share few. So the
// days that a report names or was printed on, its named people and its places weigh in.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/claims.h"

namespace rashomon {

struct EventEvidence {
  std::optional<std::int64_t> published;  // day since the epoch
  std::vector<std::int64_t> event_days;   // of the main incident, ascending
  std::vector<std::uint32_t> people;      // numbers of full names, ascending
  std::vector<std::uint32_t> places;      // numbers of city-sized or smaller places, ascending
  std::optional<std::int64_t> killed, injured;
  bool tells = false;  // of any incident or count of people
};

struct EvidenceTable {
  // How much two reports of nearly one day say by that: 0 in a run of one day, 1 in a run over years.
  [[nodiscard]] double DayRarity(std::int64_t a, std::int64_t b) const;
  // How much a shared name says: 0 for one that everybody names, 1 for one in few of many reports.
  [[nodiscard]] double NameRarity(std::uint32_t name) const;

  std::vector<EventEvidence> of_report;
  std::vector<std::string> names;           // of people and places, by number
  std::vector<std::int64_t> days;           // of publication, ascending
  std::vector<std::uint32_t> reports_with;  // per name
};

[[nodiscard]] EvidenceTable GatherEvidence(std::span<const AnnotatedReport* const> reports);

struct PairVerdict {
  double score = 0;    // the cosine, raised or lowered
  std::string reason;  // "same day, both name Jane Roe"
};

// `cosine` of the words. Country-level agreement counts for nothing.
[[nodiscard]] PairVerdict JudgePair(const EvidenceTable& table, std::uint32_t a, std::uint32_t b, double cosine);

}  // namespace rashomon

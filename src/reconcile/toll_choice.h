// Which pair of totals, killed and injured, the reports of an event bear out best.
//
// Headlines, counts, persons told one by one, and what each report adds up to seldom agree to the last digit: a report
// tells of another case beside its own, counts a part, or was written too early. The rules of best-policy.md give one
// answer; every other pair that something in the reports supports is a candidate beside it. A candidate is scored by a
// sum of whole-number weights over what speaks for it and against it (TollFeature); the best one is taken. The weights
// are learned by training/toll_choice.py from incidents of known outcome (toll_weights.h, models/toll_choice.md): a
// conditional log-linear model, as in Berger, Della Pietra and Della Pietra (1996).
//
// It was trained on incidents with few victims, so it abstains where some count goes beyond kLargestTrained.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/persons.h"

namespace rashomon {

inline constexpr std::int64_t kLargestTrained = 16;  // killed and injured: 199 of 200 of the incidents

// What one report says of one outcome, as far as a choice leans on it.
struct SideEvidence {
  std::optional<std::int64_t> account;  // what the report adds up to (persons.h)
  std::optional<std::int64_t> at_once;  // what its first sentences add up to
  std::int64_t told = 0, named = 0;     // persons told one by one; those by name
  std::vector<std::int64_t> headline;   // counts in its title
  std::vector<std::int64_t> counted;    // counts of two or more in its text
  std::vector<std::int64_t> bounds;     // of all these, those with an open end: "at least three"
  std::vector<std::int64_t> parts;      // of these, those of some whom the report's own total holds
  std::optional<std::int64_t> lead;     // the first count or person of its text
  std::optional<std::int64_t> running;  // "bringing the toll to 5": what the report itself holds the total to be
  std::vector<std::int64_t> more;       // "two more have died": so many beside those counted before
  std::vector<std::int64_t> withdrawn;  // "an earlier count of 12": what was said before, and no number of the report's
  bool nobody = false;                  // "no one was hurt"
};

struct ReportEvidence {
  std::optional<std::int64_t> day;  // of publication, since 1970-01-01
  SideEvidence killed, injured;
  std::vector<std::int64_t> headline_hit, counted_hit;  // killed or injured together
  std::int64_t victims = 0;                             // in all, as the report adds up
  std::int64_t perpetrators = 0;                        // killed
  bool deadly_twice = false;                            // the title tells of a killing and a suicide
  bool shooting = false;                                // somebody was shot at, as it tells the event
  bool deadly = false;                                  // the title says that somebody was killed, not how many
};

struct TollPair {
  std::int64_t killed = 0, injured = 0;
  friend bool operator==(const TollPair&, const TollPair&) = default;
};

// Names of what is weighed, in the order of the weights.
[[nodiscard]] std::span<const std::string_view> TollFeatureNames();

struct TollCandidate {
  TollPair pair;
  std::vector<std::int32_t> features;  // by TollFeatureNames
};

// "An earlier count of 12": the number was given before, and its report, whose figures are `of_report`, gives another.
[[nodiscard]] bool IsTakenBack(const ClaimedFigure& figure, std::span<const ClaimedFigure* const> of_report);

// In time, one entry a report. `accounts` are of the same reports as `figures`, `leads` of their first sentences.
[[nodiscard]] std::vector<ReportEvidence> GatherEvidence(const EventView& view, std::span<const ClaimedFigure> figures,
                                                         std::span<const ReportAccount> accounts,
                                                         std::span<const ReportAccount> leads);

// At most 400, the rules' answer first. Empty where the model is not to be asked.
[[nodiscard]] std::vector<TollCandidate> TollCandidates(std::span<const ReportEvidence> evidence, TollPair rule);

struct TollRange {
  std::int64_t low = 0, high = 0;
};
struct TollChoice {
  TollPair pair;              // of the highest score, the earlier of two equal ones; the rules' where none is likely
  TollRange killed, injured;  // what the model believes to 99 of 100, and still stands
};

// Nothing where there is no candidate. `grown` is what the killed have grown to step by step: nothing lower is chosen.
[[nodiscard]] std::optional<TollChoice> ChooseToll(std::span<const ReportEvidence> evidence, TollPair rule,
                                                   std::optional<std::int64_t> grown = std::nullopt);

}  // namespace rashomon

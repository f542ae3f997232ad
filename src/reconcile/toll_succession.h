// How numbers of the killed follow each other over the reports of a small event, and what speaks against "nobody".
//
// The model of toll_choice.h was learned on incidents of one or two reports, most of the same day; it has seen few
// counts that grew. What many reports say one after another is therefore judged by rules (docs/decisions/figures.md):
// a total that a report itself holds to be one and that the later ones repeat stands, and a number that two later
// reports have left behind does not.
#pragma once

#include <cstdint>
#include <span>

#include "reconcile/toll_choice.h"

namespace rashomon {

// From here on the reports of an event speak for themselves: their range is what they still claim, not what they may
// have missed.
inline constexpr std::size_t kManyReports = 5;

// Off the score (thousandths of a logarithm, as the weights of the model) of a number that was outgrown or withdrawn:
// it is chosen only if nothing else is left.
inline constexpr std::int64_t kOutgrown = 10'000;

// The report gives this number: it adds up to it, or its title or its text counts so many, and not only a part of those
// whom it counts in all.
[[nodiscard]] bool Gives(const SideEvidence& said, std::int64_t count);

// Three reports or more add up to this number of two or more, and all that tell of somebody.
[[nodiscard]] bool AllGive(std::span<const ReportEvidence> reports, SideEvidence ReportEvidence::* side,
                           std::int64_t count);

// Whoever gives so many injured counts as many fewer killed: some of them have died since.
[[nodiscard]] bool DiedSince(std::span<const ReportEvidence> reports, std::int64_t injured, TollPair chosen);

// The number of injured beside fewer killed is older than the chosen one: whoever gives it counts fewer dead than there
// were, and a later report counts more dead than the last of them and so many injured as were chosen.
[[nodiscard]] bool CountedBeforeMoreDied(std::span<const ReportEvidence> reports, std::int64_t injured,
                                         TollPair chosen);

// Lowers the scores (thousandths of a logarithm, one a candidate) of those without the settled total, where some have
// it, of those with a number that was withdrawn, and of many reports those whose number of killed was outgrown.
// `reports` are in time.
void KeepSettled(std::span<const ReportEvidence> reports, std::span<const TollCandidate> candidates,
                 std::span<std::int64_t> scores);

// Lowers the scores of pairs other than what all titles say were hit where nobody died ("four shot in the park"), and
// of those without the number of hurt that most reports on a shooting add up to. For the best pair alone: the texts
// that tell otherwise keep their place in the range.
void PreferCounted(std::span<const ReportEvidence> reports, std::span<const TollCandidate> candidates,
                   std::span<std::int64_t> scores);

// "Nobody" is no answer for that outcome beside the other number of `pair`: a title counts several, or two reports tell
// of somebody in their titles or first sentences, half or more of those that count anybody do so at all, and none
// denies it. Those hurt who
// may be among the killed of `pair` are not told of. For the injured one report in three is enough where nobody tells
// of a shooting: that the hurt are often of another case, the model has learned of shootings.
[[nodiscard]] bool SpeaksAgainstNobody(std::span<const ReportEvidence> reports, SideEvidence ReportEvidence::* side,
                                       TollPair pair);

// What is to be taken off the score of "nobody was hurt" where two reports or more tell of somebody: the more of them,
// the more each. Of four reports or more, two that tell of somebody and none that denies it make it a poor answer; the
// range may still hold it.
struct AgainstNobody {
  std::int64_t as_best = 0, in_range = 0;
};
[[nodiscard]] AgainstNobody AgainstNobodyHurt(std::span<const ReportEvidence> reports);

}  // namespace rashomon

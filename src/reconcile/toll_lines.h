// The total of an event as the lines of its figures have it (see docs/decisions/best-policy.md, 8 and 11). Each changes
// the entries of killed and injured that are there, and adds none.
#pragma once

#include <span>
#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/reconcile.h"

namespace rashomon {

// It is of that outcome, of this event, asserted, and not on the word of a party.
[[nodiscard]] bool Counts(const ClaimedFigure& figure, Outcome outcome);

// What a named policy chooses among the counts of everyone is the total; the default weighs more than these. Where
// perpetrators died, the counts may be of the victims alone, and the rules know better.
void ApplyNamedPolicy(std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
                      std::vector<TollEntry>& toll);

// The count of everyone that several outlets give is the total, and where it grew from report to report
// its last step. The fullest count of one report may be somebody's claim in it, or of another event.
void FollowLatestCounts(std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
                        std::vector<TollEntry>& toll);

// No count of everyone that stands lies above the range: "at least 25" beside 23 leaves it open. What a party says
// raises nothing.
void HoldWhatStands(std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
                    std::vector<TollEntry>& toll);

// A second voice (second_voices.h) that keeps to a higher number, or that three later reports do not leave behind, is
// the upper end.
void HearSecondVoices(std::span<const ClaimedFigure> figures, std::vector<TollEntry>& toll);

// A count of everyone that a later report put in the place of a lower one cannot be undone by a choice.
void KeepGrown(const EventView& view, std::span<const ClaimedFigure> figures, std::span<const FigureLine> lines,
               std::vector<TollEntry>& toll);

}  // namespace rashomon

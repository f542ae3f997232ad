// The toll: how many were killed and injured in all, nobody counted twice.
//
// Each report is summed up first (tellings: what one sentence adds up; persons: who is told one by one), then the
// reports are joined: persons by name, counts by the policy, the injured who died by moving them
// (docs/decisions/best-policy.md).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/questions.h"
#include "reconcile/reconcile.h"
#include "reconcile/toll_choice.h"

namespace rashomon {

// What one report says of one outcome in all.
struct ReportTotal {
  std::uint32_t report = 0;
  CountRange count;  // victims and perpetrators
  bool approximate = false;
  bool stated = false;                // by a number, not only by telling of one person
  bool everyone = false;              // some claim of it counts all
  std::int64_t perpetrators = 0;      // of count.low
  std::vector<ClaimRef> claims;       // that it rests on
  std::vector<std::uint32_t> people;  // actors told of by name, ascending
  std::string as_of;
  std::optional<std::int64_t> time;
};

// Totals of one outcome by report, in time. Claims of a party to the event, denied ones and those about other events
// are left out.
[[nodiscard]] std::vector<ReportTotal> SumByReport(std::span<const ClaimedFigure> figures, Outcome outcome);

// What the toll rests on: the rules' entries for killed and injured, and what speaks for other numbers (toll_choice.h).
struct TollGround {
  std::vector<TollEntry> by_rules;
  std::vector<ReportEvidence> evidence;
  std::optional<std::int64_t> grown;  // the killed, where they have grown step by step: the last number
  TollPair rule;
};
[[nodiscard]] TollGround GroundOfToll(const EventView& view, std::span<const ClaimedFigure> figures,
                                      std::span<const FigureLine> lines, const ReconcileOptions& options);

// Killed and injured first, then the other outcomes that occur. `lines` are those of Reconcile, sorted and with the
// totals over time: without these steps a small event that the choice is not asked for gets another number.
[[nodiscard]] std::vector<TollEntry> CountToll(const EventView& view, std::span<const ClaimedFigure> figures,
                                               std::span<const FigureLine> lines, const ReconcileOptions& options);

// How totals of several reports became what they are: growing counts, in time.
[[nodiscard]] std::vector<HistoryStep> TotalsOverTime(std::span<const ReportTotal> totals);

}  // namespace rashomon

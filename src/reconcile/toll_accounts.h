// What each report adds up to, and what all of them together say of an event by the rules.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/persons.h"

namespace rashomon {

// One a report that counts at all, as the reports come in `figures`. What a party says is left out.
[[nodiscard]] std::vector<ReportAccount> MakeAccounts(std::span<const ClaimedFigure> figures);

// Those of the first sentences of each text: there it says what it is about. What comes later is often of other cases.
[[nodiscard]] std::vector<ClaimedFigure> FiguresOfLeads(std::span<const ClaimedFigure> figures);

struct EventAccount {
  std::optional<std::int64_t> killed, injured;
  std::int64_t victims = 0, perpetrators = 0;
};

// Of reports that tell of several persons each, one by one or by numbers.
[[nodiscard]] EventAccount JoinAccounts(const EventView& view, std::span<const ReportAccount> accounts);

// Those whom a bomb or a gunman hit are hit at once, so that who dies later is one of them. A flood or a search goes on
// to find its dead elsewhere.
[[nodiscard]] bool HitAtOnce(const EventView& view);

}  // namespace rashomon

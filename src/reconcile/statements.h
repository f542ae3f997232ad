// Who said what: one statement across reports, though each quotes another cut or transcript of it.
#pragma once

#include <vector>

#include "reconcile/claimed_figure.h"
#include "reconcile/reconcile.h"

namespace rashomon {

// Direct quotations of three words and more, and reported speech that two reports give in the same words. Those that
// stand in most reports first. Candidates share three words in a row, so the work grows with what is shared.
[[nodiscard]] std::vector<StatementLine> GatherStatements(const EventView& view);

}  // namespace rashomon

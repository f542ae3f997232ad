// The slow, obvious answer to "which numbers fit together?" for one report that counts distinct groups in its own voice
// (AnyTelling). It tries every set of figures and every number that a bound admits, and shares no code with what it
// checks; reconcile/arithmetic.h says what both follow. Totals that nobody states are left to the properties.
#pragma once

#include <set>
#include <vector>

#include "reconcile/reconcile.h"
#include "reconcile/testing/small_event.h"

namespace rashomon {

// By index of the counts in the report.
struct Fit {
  ArithmeticRelation relation = ArithmeticRelation::kSum;
  std::uint32_t whole = 0;
  std::set<std::uint32_t> parts;
  std::optional<CountRange> inferred = {};  // injured that "killed or injured" leaves beside the killed
  friend bool operator==(const Fit&, const Fit&) = default;
};

// In no order.
[[nodiscard]] std::vector<Fit> FitSlowly(const SmallReport& report);

// One report of one to eight counts: killed, injured and both together, of groups that exclude each other or of
// everyone, each outcome and group once; some are named as parts of the count before them.
[[nodiscard]] rc::Gen<SmallReport> AnyTelling();

}  // namespace rashomon

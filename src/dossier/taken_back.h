// What a dossier says of reports that were taken back: who did and why, and which numbers went with them.
#pragma once

#include <vector>

#include "dossier/dossier.h"

namespace rashomon {

struct RetractedReport {
  AnnotatedReport report;
  std::string reason, by, at;  // as in TakenBack
};

// Fills `taken_back` and `toll_before`. To which event a report belonged is settled by grouping all reports once more
// with it among them (`group`); to what it alone said, by reconciling that event once more (`reconcile`). Neither
// changes an event: costs one grouping, and one reconciliation for each event that lost a report.
void AddTakenBack(std::vector<RetractedReport> retracted, const GroupOptions& group, const ReconcileOptions& reconcile,
                  Dossier& dossier);

}  // namespace rashomon

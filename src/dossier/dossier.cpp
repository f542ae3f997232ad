#include "dossier/dossier.h"

namespace rashomon {

Dossier BuildDossier(std::vector<AnnotatedReport> reports, const Grouping& /*grouping*/, const DossierOptions& /*options*/) {
  Dossier dossier;
  dossier.lineage.resize(reports.size());
  dossier.reports = std::move(reports);
  return dossier;
}

}  // namespace rashomon

// Reports from builders, and what becomes of them all as one event, for tests.
#pragma once

#include <cstdint>
#include <vector>

#include "cluster/cluster.h"
#include "reconcile/reconcile.h"
#include "reconcile/testing/report_builder.h"

namespace rashomon {

template <typename... Builders>
std::vector<AnnotatedReport> Reports(Builders&&... builders) {
  std::vector<AnnotatedReport> reports;
  (reports.push_back(builders.Done()), ...);
  return reports;
}

inline Reconciliation ReconcileAll(const std::vector<AnnotatedReport>& reports) {
  const Grouping grouping = GroupReports(reports, {});
  EventGroup all;
  for (std::uint32_t i = 0; i < reports.size(); ++i) all.reports.push_back(i);
  return Reconcile(reports, all, grouping.origins, {});
}

}  // namespace rashomon

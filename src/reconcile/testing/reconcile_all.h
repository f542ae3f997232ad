// Reports from builders, and what becomes of them all as one event, for tests.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
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

// The toll of an outcome, the first line of an outcome whose group holds these words; nullptr if there is none.
inline const TollEntry* FindToll(const Reconciliation& account, Outcome outcome) {
  const auto found = std::ranges::find(account.toll, outcome, &TollEntry::outcome);
  return found == account.toll.end() ? nullptr : &*found;
}

inline const FigureLine* FindLine(const Reconciliation& account, Outcome outcome, std::string_view group) {
  const auto found = std::ranges::find_if(account.figures, [&](const FigureLine& line) {
    return line.outcome == outcome && line.group.find(group) != std::string::npos;
  });
  return found == account.figures.end() ? nullptr : &*found;
}

}  // namespace rashomon

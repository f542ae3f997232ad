#include "cluster/cluster.h"

namespace rashomon {

Grouping GroupReports(std::span<const AnnotatedReport> reports, const GroupOptions& /*options*/) {
  Grouping grouping;
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    grouping.events.push_back({.reports = {i}, .key = "", .reasons = {}});
    grouping.origins.push_back({.origin = i, .copy_of = std::nullopt, .shared = 0, .agency = ""});
  }
  return grouping;
}

}  // namespace rashomon

// GroupReports: sorts the reports by content, finds copies, scores pairs by words and evidence, links by average.
#include "cluster/cluster.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

#include "cluster/copies.h"
#include "cluster/evidence.h"
#include "cluster/link.h"
#include "cluster/words.h"

namespace rashomon {
namespace {

constexpr double kEdgeFloor = 0.03;  // cosine below which a pair is not looked at
// Mean score at which clusters join. Who hands in a few reports has picked them already; among many, most pairs are of
// different events and more must speak for a pair.
constexpr double kJoinFew = 0.085;
constexpr double kJoinMany = 0.17;
constexpr double kFew = 8;
constexpr double kMany = 320;
constexpr double kCopyScore = 1.0;        // a copy tells of the same event
constexpr std::size_t kMostReasons = 12;  // per event, strongest first

double JoinThreshold(std::size_t reports) {
  const double size = std::log(static_cast<double>(reports) / kFew) / std::log(kMany / kFew);
  return kJoinFew + (kJoinMany - kJoinFew) * std::clamp(size, 0.0, 1.0);
}

std::int64_t PublishedKey(const AnnotatedReport& report) {
  // Undated reports come last: nothing says that they were first.
  return report.annotation.published ? report.annotation.published->SortKey()
                                     : std::numeric_limits<std::int64_t>::max();
}

// Positions of the reports by (published, id, text): independent of the order given.
std::vector<std::uint32_t> SortedOrder(std::span<const AnnotatedReport> reports) {
  std::vector<std::uint32_t> order(reports.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::sort(order, [&](std::uint32_t x, std::uint32_t y) {
    const AnnotatedReport& a = reports[x];
    const AnnotatedReport& b = reports[y];
    return std::tuple(PublishedKey(a), std::string_view(a.report.id), std::string_view(a.report.text)) <
           std::tuple(PublishedKey(b), std::string_view(b.report.id), std::string_view(b.report.text));
  });
  return order;
}

struct ScoredPair {
  LinkEdge edge;
  std::string reason;
};

std::vector<ScoredPair> ScorePairs(std::span<const AnnotatedReport* const> sorted, std::span<const CopyPair> copies) {
  std::vector<WordText> texts;
  for (const AnnotatedReport* report : sorted) texts.push_back({report->report.title, report->report.text});
  const WordSpace space = WeighWords(texts);
  const EvidenceTable evidence = GatherEvidence(sorted);
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> copied;
  for (const CopyPair& copy : copies) copied[{copy.a, copy.b}] = std::max(copy.of_a, copy.of_b);
  std::vector<ScoredPair> scored;
  for (const SimilarPair& pair : FindSimilarPairs(space, kEdgeFloor)) {
    PairVerdict verdict = JudgePair(evidence, pair.a, pair.b, pair.cosine);
    if (const auto copy = copied.find({pair.a, pair.b}); copy != copied.end()) {
      verdict.score = std::max(verdict.score, kCopyScore);
      verdict.reason = fmt::format("one text, {:.0f}% of it shared", copy->second * 100);
    }
    scored.push_back({{pair.a, pair.b, verdict.score}, std::move(verdict.reason)});
  }
  return scored;
}

// Clusters of positions in the sorted order -> event groups with indices of the caller.
std::vector<EventGroup> MakeEvents(std::span<const std::uint32_t> order, std::span<const std::uint32_t> cluster,
                                   std::vector<ScoredPair> pairs) {
  std::vector<EventGroup> events;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    if (cluster[i] >= events.size()) events.resize(cluster[i] + 1);
    events[cluster[i]].reports.push_back(order[i]);
  }
  std::ranges::stable_sort(pairs, std::greater{}, [](const ScoredPair& pair) { return pair.edge.score; });
  for (ScoredPair& pair : pairs) {
    const std::uint32_t event = cluster[pair.edge.a];
    if (event != cluster[pair.edge.b] || events[event].reasons.size() >= kMostReasons) continue;
    events[event].reasons.push_back({order[pair.edge.a], order[pair.edge.b], std::move(pair.reason)});
  }
  return events;
}

std::vector<EventGroup> GroupByKey(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> order) {
  std::vector<EventGroup> events;
  std::map<std::string_view, std::size_t> by_key;
  for (const std::uint32_t index : order) {
    const std::string& key = reports[index].report.event_key;
    std::size_t at = events.size();
    if (!key.empty()) at = by_key.try_emplace(key, events.size()).first->second;  // a report without a key stands alone
    if (at == events.size()) events.push_back({.reports = {}, .key = key, .reasons = {}});
    events[at].reports.push_back(index);
  }
  for (EventGroup& event : events) {
    if (event.reports.size() > 1) event.reasons.push_back({event.reports[0], event.reports[1], "the same event key"});
  }
  return events;
}

std::uint32_t Root(std::vector<std::uint32_t>& parent, std::uint32_t item) {
  while (parent[item] != item) item = parent[item] = parent[parent[item]];
  return item;
}

// Copies within one event share an origin; copy_of is the earliest report that the text shares most with.
std::vector<TextOrigin> MakeOrigins(std::span<const AnnotatedReport* const> sorted,
                                    std::span<const std::uint32_t> order, std::span<const CopyPair> copies) {
  std::vector<std::uint32_t> parent(sorted.size());
  std::iota(parent.begin(), parent.end(), 0u);
  std::vector<TextOrigin> origins(sorted.size());
  for (const CopyPair& copy : copies) {
    const std::uint32_t a = Root(parent, copy.a);
    const std::uint32_t b = Root(parent, copy.b);
    parent[std::max(a, b)] = std::min(a, b);
    TextOrigin& later = origins[order[copy.b]];
    if (later.copy_of && later.shared >= copy.of_b) continue;
    later.copy_of = order[copy.a];
    later.shared = copy.of_b;
  }
  for (std::uint32_t i = 0; i < sorted.size(); ++i) {
    origins[order[i]].origin = Root(parent, i);
    origins[order[i]].agency = CreditedAgency(*sorted[i]);
  }
  return origins;
}

}  // namespace

Grouping GroupReports(std::span<const AnnotatedReport> reports, const GroupOptions& options) {
  const std::vector<std::uint32_t> order = SortedOrder(reports);
  std::vector<const AnnotatedReport*> sorted;
  for (const std::uint32_t index : order) sorted.push_back(&reports[index]);
  const std::vector<CopyPair> copies = FindCopies(sorted);
  Grouping grouping;
  grouping.origins = MakeOrigins(sorted, order, copies);
  if (options.by == GroupOptions::By::kEventKey) {
    grouping.events = GroupByKey(reports, order);
    return grouping;
  }
  std::vector<ScoredPair> pairs = ScorePairs(sorted, copies);
  std::vector<LinkEdge> edges;
  for (const ScoredPair& pair : pairs) edges.push_back(pair.edge);
  const std::vector<std::uint32_t> cluster =
      LinkByAverage(static_cast<std::uint32_t>(sorted.size()), edges, JoinThreshold(sorted.size()));
  grouping.events = MakeEvents(order, cluster, std::move(pairs));
  return grouping;
}

}  // namespace rashomon

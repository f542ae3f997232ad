// GroupReports: sorts the reports by content, finds copies, scores pairs by what they tell, links by average.
// docs/decisions/grouping.md says why it is so.
#include "cluster/cluster.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

#include "cluster/candidates.h"
#include "cluster/copies.h"
#include "cluster/explain.h"
#include "cluster/link.h"
#include "cluster/pair_model.h"
#include "cluster/words.h"
#include "text/utf8.h"

namespace rashomon {

namespace {

constexpr double kCopyScore = 1.0;        // a copy tells of the same event
constexpr std::size_t kMostReasons = 12;  // per event, strongest first
// Of reports that are one event whatever their pairs say, only so many of the first are compared, for the reasons.
constexpr std::size_t kMostExplained = 100;

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

struct Pairs {
  std::vector<LinkEdge> edges;
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> copied;  // share of the one that more of is shared
};

// Full names of places, sites and bodies ("Club Velur"), by the reports that hold them. Few words tell little of a late
// note, but a name of several words that few reports of a run hold tells what it is about.
class SharedNames {
 public:
  explicit SharedNames(std::span<const AnnotatedReport* const> sorted) : names_(sorted.size()) {
    std::map<std::string, std::uint32_t> reports;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      for (std::string& name : NamesOf(*sorted[i])) {
        ++reports[name];
        names_[i].push_back(std::move(name));
      }
    }
    const double most = std::max(2.0, kMostShare * static_cast<double>(sorted.size()));
    for (std::vector<std::string>& of_report : names_)
      std::erase_if(of_report, [&](const std::string& name) { return reports[name] < 2 || reports[name] > most; });
  }

  [[nodiscard]] bool Share(std::uint32_t a, std::uint32_t b) const {
    return std::ranges::any_of(names_[a],
                               [&](const std::string& name) { return std::ranges::binary_search(names_[b], name); });
  }

 private:
  static std::vector<std::string> NamesOf(const AnnotatedReport& report) {
    std::vector<std::string> names;
    for (const Entity& entity : report.annotation.entities) {
      if (entity.type == EntityType::kPerson || entity.type == EntityType::kGroup) continue;
      std::string name = LowerCase(entity.name);
      if (SplitWords(name).size() < 2 || LowerCase(report.report.outlet).contains(name)) continue;
      names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
  }

  static constexpr double kMostShare = 0.25;     // of the run's reports: what more hold is its town or its country
  std::vector<std::vector<std::string>> names_;  // by report, sorted
};

// Log-odds. Among many reports a street or a county is that of several events.
double WeightOfSharedName(std::size_t reports) {
  constexpr double kWeight = 4, kFew = 64, kMany = 320;
  constexpr std::size_t kLeast = 32;  // below, less is asked for anyway, and two events may share a hospital
  if (reports < kLeast) return 0;
  const double many = std::log(static_cast<double>(reports) / kFew) / std::log(kMany / kFew);
  return kWeight * (1 - std::clamp(many, 0.0, 1.0));
}

Pairs ScorePairs(std::span<const AnnotatedReport* const> sorted, std::span<const CopyPair> copies) {
  RunCounts counts;
  std::vector<ReportTrace> traces;
  for (const AnnotatedReport* report : sorted) {
    traces.push_back(TraceOf(*report));
    counts.Add(traces.back());
  }
  counts.Settle();
  std::vector<WeighedTrace> weighed;
  for (ReportTrace& trace : traces) weighed.push_back(Weigh(std::move(trace), counts));
  Pairs pairs;
  for (const CopyPair& copy : copies) pairs.copied[{copy.a, copy.b}] = std::max(copy.of_a, copy.of_b);
  const SharedNames names(sorted);
  const double by_name = WeightOfSharedName(sorted.size());
  const std::vector<CandidatePair> candidates = FindCandidates(weighed);
  SetCrowds(candidates, weighed);
  for (const CandidatePair& pair : candidates) {
    const bool copied = pairs.copied.contains({pair.a, pair.b});
    const double bonus = names.Share(pair.a, pair.b) ? by_name : 0;
    const double score = copied ? kCopyScore
                                : ScorePair(CompareTraces(weighed[pair.a], weighed[pair.b], counts),
                                            bonus + OtherNews(weighed[pair.a], weighed[pair.b], counts));
    if (score > 0) pairs.edges.push_back({pair.a, pair.b, score});
  }
  return pairs;
}

// Clusters of positions in the sorted order -> event groups with indices of the caller.
std::vector<EventGroup> MakeEvents(std::span<const AnnotatedReport* const> sorted, std::span<const std::uint32_t> order,
                                   std::span<const std::uint32_t> cluster, const Pairs& pairs) {
  std::vector<EventGroup> events;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    if (cluster[i] >= events.size()) events.resize(cluster[i] + 1);
    events[cluster[i]].reports.push_back(order[i]);
  }
  std::vector<LinkEdge> strongest = pairs.edges;
  std::ranges::stable_sort(strongest, std::greater{}, &LinkEdge::score);
  for (const LinkEdge& edge : strongest) {
    EventGroup& event = events[cluster[edge.a]];
    if (cluster[edge.a] != cluster[edge.b] || event.reasons.size() >= kMostReasons) continue;
    const auto copy = pairs.copied.find({edge.a, edge.b});
    std::string reason = copy == pairs.copied.end() ? ExplainPair(*sorted[edge.a], *sorted[edge.b])
                                                    : fmt::format("one text, {:.0f}% of it shared", copy->second * 100);
    event.reasons.push_back({order[edge.a], order[edge.b], std::move(reason)});
  }
  return events;
}

// Decisions in ids -> orders in positions.
LinkOrders OrdersOf(std::span<const AnnotatedReport* const> sorted, std::span<const GroupDecision> decisions) {
  std::map<std::string_view, std::uint32_t> position;
  for (std::uint32_t i = 0; i < sorted.size(); ++i) position.try_emplace(sorted[i]->report.id, i);
  const auto known = [&](const std::vector<std::string>& ids) {
    std::vector<std::uint32_t> found;
    for (const std::string& id : ids) {
      if (const auto at = position.find(id); at != position.end()) found.push_back(at->second);
    }
    return found;
  };
  using Kind = LinkOrders::Order::Kind;
  LinkOrders orders;
  for (const GroupDecision& decision : decisions) {
    const std::vector<std::uint32_t> reports = known(decision.reports);
    const bool merge = decision.kind == GroupDecision::Kind::kMerge;
    for (std::size_t i = 1; merge && i < reports.size(); ++i)
      orders.orders.push_back({Kind::kTogether, reports[0], reports[i]});
    if (merge) continue;
    for (const std::uint32_t a : reports) {
      for (const std::uint32_t b : known(decision.from)) orders.orders.push_back({Kind::kApart, a, b});
    }
  }
  return orders;
}

void TellDecisions(std::span<const AnnotatedReport> reports, std::span<const GroupDecision> decisions,
                   std::vector<EventGroup>& events) {
  for (EventGroup& event : events) {
    for (const GroupDecision& decision : decisions) {
      std::vector<std::uint32_t> held;
      for (const std::uint32_t i : event.reports) {
        if (std::ranges::find(decision.reports, reports[i].report.id) != decision.reports.end()) held.push_back(i);
      }
      if (decision.kind == GroupDecision::Kind::kMerge && held.size() > 1)
        event.reasons.insert(event.reasons.begin(), {held[0], held[1], "joined by a person's decision"});
    }
  }
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

// The dateline before what the input says, and that before the words at the foot.
void CreditAgencies(const AnnotatedReport& report, TextOrigin& origin) {
  origin.agency = DatelineAgency(report);
  if (!origin.agency.empty()) origin.agency_basis = "dateline";
  for (const Credit& credit : report.claims.credits) {
    const bool whole = credit.extent == Credit::Extent::kWhole;
    if (whole && origin.agency.empty()) {
      origin.agency = credit.agency;
      origin.agency_basis = Name(credit.basis);
    } else if (credit.agency != origin.agency) {
      origin.helped.push_back(credit.agency);
    }
  }
  std::ranges::sort(origin.helped);
  origin.helped.erase(std::unique(origin.helped.begin(), origin.helped.end()), origin.helped.end());
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
    CreditAgencies(*sorted[i], origins[order[i]]);
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
  const bool together = options.by == GroupOptions::By::kTogether;
  const std::size_t explained = options.reasons == GroupOptions::Reasons::kTell ? kMostExplained : 0;
  const std::size_t compared = together ? std::min(sorted.size(), explained) : sorted.size();
  const Pairs pairs = ScorePairs(std::span<const AnnotatedReport* const>(sorted).first(compared), copies);
  const std::vector<std::uint32_t> cluster =
      together ? std::vector<std::uint32_t>(sorted.size(), 0)
               : LinkByAverage(static_cast<std::uint32_t>(sorted.size()), pairs.edges, JoinLimits(sorted.size()),
                               OrdersOf(sorted, options.decisions));
  grouping.events = MakeEvents(sorted, order, cluster, pairs);
  TellDecisions(reports, options.decisions, grouping.events);
  return grouping;
}

}  // namespace rashomon

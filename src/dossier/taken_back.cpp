// AddTakenBack: the dossier is told without the reports that were taken back; here each of its events is reconciled
// once more with them, and what comes out otherwise is what went with them.
#include "dossier/taken_back.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace rashomon {
namespace {

// The event that tells of most of the reports that are grouped with `report`; nothing where none is left.
std::optional<std::size_t> EventOf(const Dossier& dossier, const Grouping& grouping, std::uint32_t report,
                                   std::size_t kept) {
  std::map<std::uint32_t, std::size_t> event_of;
  for (std::size_t e = 0; e < dossier.events.size(); ++e) {
    for (const std::uint32_t of_event : dossier.events[e].reports) event_of[of_event] = e;
  }
  std::map<std::size_t, std::size_t> votes;
  for (const EventGroup& group : grouping.events) {
    if (std::ranges::find(group.reports, report) == group.reports.end()) continue;
    for (const std::uint32_t other : group.reports) {
      if (other < kept && event_of.contains(other)) ++votes[event_of[other]];
    }
  }
  if (votes.empty()) return std::nullopt;
  return std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; })->first;
}

Estimate EstimateOf(const Figure& figure) {
  return {.low = figure.count.low,
          .best = figure.count.low ? figure.count.low : figure.count.high,
          .high = figure.count.high,
          .approximate = figure.approximate};
}

// What `report` counts and no report that is left counts so on the same question.
std::vector<LostFigure> LostWith(const std::vector<AnnotatedReport>& reports, std::uint32_t report, std::size_t kept,
                                 const std::vector<FigureLine>& lines) {
  std::vector<LostFigure> lost;
  std::set<std::tuple<Outcome, std::string, std::optional<std::int64_t>, std::optional<std::int64_t>>> told;
  for (const FigureLine& line : lines) {
    if (line.scope_other) continue;
    for (const ClaimRef& claim : line.claims) {
      if (claim.report != report || claim.kind != ClaimRef::Kind::kFigure) continue;
      const Figure& figure = reports[report].claims.figures[claim.index];
      const bool stands = std::ranges::any_of(line.claims, [&](const ClaimRef& other) {
        return other.report < kept && other.kind == ClaimRef::Kind::kFigure &&
               reports[other.report].claims.figures[other.index].count == figure.count;
      });
      const bool first = told.insert({line.outcome, line.group, figure.count.low, figure.count.high}).second;
      if (stands || !first) continue;
      lost.push_back({.outcome = line.outcome,
                      .group = line.group,
                      .count = EstimateOf(figure),
                      .words = std::string(figure.span.In(reports[report].report.text))});
    }
  }
  return lost;
}

// Totals that differ, without claims: these may lead to reports that are gone.
std::vector<TollEntry> TollBefore(std::vector<TollEntry> with, const std::vector<TollEntry>& without) {
  std::erase_if(with, [&](const TollEntry& entry) {
    const auto now = std::ranges::find(without, entry.outcome, &TollEntry::outcome);
    return now != without.end() && now->estimate == entry.estimate;
  });
  for (TollEntry& entry : with) entry.claims.clear();
  return with;
}

TakenBack Describe(const RetractedReport& retracted, const AnnotatedReport& report) {
  const std::optional<IsoTime>& published = report.annotation.published;
  return {.id = report.report.id,
          .title = report.report.title,
          .outlet = report.report.outlet,
          .published = published ? published->text : "",
          .text = report.report.text,
          .reason = retracted.reason,
          .by = retracted.by,
          .at = retracted.at,
          .lost = {}};
}

}  // namespace

void AddTakenBack(std::vector<RetractedReport> retracted, const GroupOptions& group, const ReconcileOptions& reconcile,
                  Dossier& dossier) {
  if (retracted.empty()) return;
  std::ranges::stable_sort(retracted, {}, [](const RetractedReport& one) { return one.report.report.id; });
  const std::size_t kept = dossier.reports.size();
  std::vector<AnnotatedReport> reports = std::move(dossier.reports);
  for (RetractedReport& one : retracted) reports.push_back(std::move(one.report));
  const Grouping grouping = GroupReports(reports, group);
  std::map<std::size_t, std::vector<std::uint32_t>> gone;  // by event
  for (std::size_t i = 0; i < retracted.size(); ++i) {
    const auto report = static_cast<std::uint32_t>(kept + i);
    if (const auto event = EventOf(dossier, grouping, report, kept)) {
      gone[*event].push_back(report);
    } else {
      dossier.taken_back.push_back(Describe(retracted[i], reports[report]));
    }
  }
  for (const auto& [index, of_event] : gone) {
    DossierEvent& event = dossier.events[index];
    EventGroup all{.reports = event.reports, .key = event.key, .reasons = {}};
    all.reports.insert(all.reports.end(), of_event.begin(), of_event.end());
    Reconciliation account = Reconcile(reports, all, grouping.origins, reconcile);
    for (const std::uint32_t report : of_event) {
      event.taken_back.push_back(Describe(retracted[report - kept], reports[report]));
      event.taken_back.back().lost = LostWith(reports, report, kept, account.figures);
    }
    event.toll_before = TollBefore(std::move(account.toll), event.account.toll);
  }
  reports.erase(reports.begin() + static_cast<std::ptrdiff_t>(kept), reports.end());
  dossier.reports = std::move(reports);
}

}  // namespace rashomon

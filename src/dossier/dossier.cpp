// BuildDossier: puts the reports in the order of their ids, tells every event, orders the events for the reader.
#include "dossier/dossier.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <tuple>

#include "dossier/event_time.h"
#include "dossier/mentions.h"
#include "dossier/timeline.h"
#include "reconcile/actors.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostActors = 60;  // per event

// new index -> old index, by id.
std::vector<std::uint32_t> OrderById(const std::vector<AnnotatedReport>& reports) {
  std::vector<std::uint32_t> order(reports.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, {},
                           [&](std::uint32_t i) { return std::tie(reports[i].report.id, reports[i].report.text); });
  return order;
}

Grouping Renumber(const Grouping& grouping, std::span<const std::uint32_t> new_of_old,
                  std::span<const std::uint32_t> order) {
  Grouping renumbered = grouping;
  for (EventGroup& event : renumbered.events) {
    for (std::uint32_t& report : event.reports) report = new_of_old[report];
    for (JoinReason& reason : event.reasons) reason.a = new_of_old[reason.a], reason.b = new_of_old[reason.b];
  }
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    renumbered.origins[i] = grouping.origins[order[i]];
    if (renumbered.origins[i].copy_of) renumbered.origins[i].copy_of = new_of_old[*renumbered.origins[i].copy_of];
  }
  return renumbered;
}

std::string ReasonOf(const std::vector<AnnotatedReport>& reports, const TextOrigin& origin) {
  std::string reason;
  if (origin.copy_of)
    reason = fmt::format("{:.0f}% of the text stands in {}", origin.shared * 100, reports[*origin.copy_of].report.id);
  if (origin.agency.empty()) return reason;
  const std::string_view basis = origin.agency_basis;
  const std::string_view said = basis == "dateline"   ? "as its dateline says"
                                : basis == "byline"   ? "as its byline says"
                                : basis == "metadata" ? "as its source says in the feed or the page"
                                : basis == "outlet"   ? "which published it"
                                                      : "as its text says";
  return fmt::format("{}{}the text is of {}, {}", reason, reason.empty() ? "" : "; ", origin.agency, said);
}

std::vector<DossierReport> MakeLineage(const std::vector<AnnotatedReport>& reports,
                                       std::span<const TextOrigin> origins) {
  std::vector<DossierReport> lineage;
  std::map<std::uint32_t, std::size_t> number;
  for (const TextOrigin& origin : origins) {
    const std::size_t n = number.try_emplace(origin.origin, number.size() + 1).first->second;
    lineage.push_back({.origin = fmt::format("o{}", n),
                       .copy_of = origin.copy_of,
                       .shared = origin.shared,
                       .agency = origin.agency,
                       .helped = origin.helped,
                       .reason = ReasonOf(reports, origin)});
  }
  return lineage;
}

// What most reports hold their main incident to be; ties go to the kind that says more.
IncidentType FindType(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> of_event) {
  std::map<IncidentType, double> votes;
  for (const std::uint32_t report : of_event) {
    double weight = 1;
    for (const Incident& incident : reports[report].claims.incidents) {
      if (incident.scope != Scope::kEvent) continue;
      votes[incident.type] += incident.type == IncidentType::kOther ? weight * 0.3 : weight;
      weight *= 0.4;
    }
  }
  IncidentType best = IncidentType::kOther;
  double most = 0;
  for (const auto& [type, weight] : votes) {
    // "attack" is what a bombing or shooting is called too.
    const double value = type == IncidentType::kAttack ? weight * 0.6 : weight;
    if (value > most) best = type, most = value;
  }
  return best;
}

// The title that came with the report, else the headline that its text bears.
std::string_view TitleOf(const AnnotatedReport& report) {
  if (!report.report.title.empty()) return report.report.title;
  for (const Block& block : report.annotation.blocks) {
    if (block.kind == BlockKind::kHeadline) return block.span.In(std::string_view(report.report.text));
  }
  return {};
}

std::string MakeLabel(const DossierEvent& event, std::span<const AnnotatedReport> reports) {
  std::string label(Name(event.type));
  std::ranges::replace(label, '_', ' ');
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 'a' + 'A');
  if (event.type == IncidentType::kOther) {
    const std::string_view title = TitleOf(reports[event.reports.front()]);
    label = title.empty() ? "Event" : std::string(title);
  }
  return event.where.name.empty() ? label : label + ", " + event.where.name;
}

std::vector<Actor> ListActors(const ActorTable& table) {
  std::vector<Actor> actors;
  std::vector<const UnitedActor*> chosen;
  for (const UnitedActor& actor : table.actors()) {
    const bool acts = actor.type == EntityType::kPerson || actor.type == EntityType::kOrganization ||
                      actor.type == EntityType::kGroup;
    if (acts && !actor.name.empty()) chosen.push_back(&actor);
  }
  std::ranges::stable_sort(chosen, [](const UnitedActor* a, const UnitedActor* b) {
    return std::tuple(b->reports.size(), b->mentions, std::string_view(a->name)) <
           std::tuple(a->reports.size(), a->mentions, std::string_view(b->name));
  });
  if (chosen.size() > kMostActors) chosen.resize(kMostActors);
  for (const UnitedActor* actor : chosen) {
    actors.push_back({.name = actor->name,
                      .aliases = actor->aliases,
                      .type = actor->type,
                      .part_of = actor->part_of ? table.actors()[*actor->part_of].name : "",
                      .reports = actor->reports});
  }
  return actors;
}

std::int64_t LastUpdate(const AnnotatedReport& report) {
  const std::optional<IsoTime>& time =
      report.annotation.updated ? report.annotation.updated : report.annotation.published;
  return time ? time->SortKey() : std::numeric_limits<std::int64_t>::min();
}

// When the report came out: a day alone is read as the hour of that day at which it was updated, where it was.
std::int64_t FirstSeen(const AnnotatedReport& report) {
  const std::optional<IsoTime>& published = report.annotation.published;
  const std::optional<IsoTime>& updated = report.annotation.updated;
  if (!published) return std::numeric_limits<std::int64_t>::max();
  const bool day_only = !published->second_of_day;
  return day_only && updated && updated->date == published->date ? updated->SortKey() : published->SortKey();
}

void CountSources(const std::vector<AnnotatedReport>& reports, std::span<const TextOrigin> origins,
                  DossierEvent& event) {
  std::set<std::string> outlets;
  std::map<std::uint32_t, std::string> wires;  // texts of one agency are one origin
  for (const std::uint32_t report : event.reports) {
    const TextOrigin& origin = origins[report];
    if (!origin.agency.empty()) wires.try_emplace(origin.origin, origin.agency);
  }
  std::set<std::pair<std::string, std::uint32_t>> texts;
  for (const std::uint32_t report : event.reports) {
    const Report& value = reports[report].report;
    outlets.insert(value.outlet.empty() ? value.id : value.outlet);
    const auto wire = wires.find(origins[report].origin);
    texts.insert(wire == wires.end() ? std::pair(std::string(), origins[report].origin) : std::pair(wire->second, 0u));
    const std::int64_t at = LastUpdate(reports[report]);
    if (at == std::numeric_limits<std::int64_t>::min()) continue;
    if (!event.latest || at > LastUpdate(reports[*event.latest])) event.latest = report;
  }
  event.outlets = static_cast<std::uint32_t>(outlets.size());
  event.origins = static_cast<std::uint32_t>(texts.size());
}

DossierEvent TellEvent(const std::vector<AnnotatedReport>& reports, const EventGroup& group,
                       std::span<const TextOrigin> origins, const DossierOptions& options) {
  DossierEvent event;
  event.key = group.key;
  event.reports = group.reports;
  event.reasons = group.reasons;
  std::ranges::sort(event.reports, {}, [&](std::uint32_t i) {
    return std::tuple(FirstSeen(reports[i]), std::string_view(reports[i].report.id));
  });
  const ActorTable actors(reports, event.reports);
  event.type = FindType(reports, event.reports);
  event.when = FindWhen(reports, event.reports);
  event.where = FindWhere(reports, event.reports, actors);
  event.label = MakeLabel(event, reports);
  event.account = Reconcile(reports, group, origins, options.reconcile);
  event.timeline = TellTimeline(reports, event.reports, event.when);
  event.actors = ListActors(actors);
  for (const std::uint32_t report : event.reports) {
    for (const Finding& finding : reports[report].annotation.findings) event.cautions.push_back({report, finding});
  }
  CountSources(reports, origins, event);
  return event;
}

}  // namespace

Dossier BuildDossier(std::vector<AnnotatedReport> reports, const Grouping& grouping, const DossierOptions& options) {
  const std::vector<std::uint32_t> order = OrderById(reports);
  std::vector<std::uint32_t> new_of_old(reports.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) new_of_old[order[i]] = i;
  const Grouping renumbered = Renumber(grouping, new_of_old, order);
  Dossier dossier;
  dossier.policy = options.reconcile.best;
  for (const std::uint32_t old : order) dossier.reports.push_back(std::move(reports[old]));
  dossier.lineage = MakeLineage(dossier.reports, renumbered.origins);
  for (const EventGroup& group : renumbered.events) {
    if (!group.reports.empty())
      dossier.events.push_back(TellEvent(dossier.reports, group, renumbered.origins, options));
  }
  const auto rank = [&](const DossierEvent& event) {
    return std::tuple(-static_cast<std::int64_t>(event.reports.size()), std::string_view(event.when.begin),
                      std::string_view(event.label),
                      std::string_view(dossier.reports[event.reports.front()].report.id));
  };
  std::ranges::stable_sort(dossier.events,
                           [&](const DossierEvent& a, const DossierEvent& b) { return rank(a) < rank(b); });
  for (std::size_t i = 0; i < dossier.events.size(); ++i) dossier.events[i].id = fmt::format("e{}", i + 1);
  FindMentions(dossier.reports, dossier.events);
  return dossier;
}

}  // namespace rashomon

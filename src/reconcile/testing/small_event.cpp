#include "reconcile/testing/small_event.h"

#include <algorithm>
#include <numeric>
#include <ostream>

namespace rashomon {
namespace {

constexpr const char* kParty = "Red Lantern";
constexpr int kHours = 6;

struct GroupSpec {
  const char* words;
  Population population;
  const char* nationality;
};
constexpr GroupSpec kGroups[] = {
    {"people", Population::kEveryone, ""},        {"", Population::kEveryone, ""},
    {"soldiers", Population::kMilitary, ""},      {"Sylvanian sailors", Population::kMilitary, "XS"},
    {"dockers", Population::kCivilians, ""},      {"Freedonian dockers", Population::kCivilians, "XF"},
    {"Freedonians", Population::kEveryone, "XF"}, {"children", Population::kChildren, ""},
    {"attackers", Population::kPerpetrators, ""}, {"others", Population::kResidue, ""},
};

std::string Hour(int hour) {
  return "2024-03-02T" + std::string(hour < 10 ? "0" : "") + std::to_string(hour) + ":00:00Z";
}

CountSpec DrawCount() {
  CountSpec count;
  const GroupSpec group = kGroups[*rc::gen::inRange<std::size_t>(0, std::size(kGroups))];
  count.group = group.words;
  count.population = static_cast<PopulationSet>(group.population);
  count.nationality = group.nationality;
  count.outcome = *rc::gen::element(Outcome::kKilled, Outcome::kKilled, Outcome::kInjured, Outcome::kCasualties,
                                    Outcome::kMissing, Outcome::kHospitalized);
  DrawRange(count, 0);
  count.status = *rc::gen::element(ClaimStatus::kAsserted, ClaimStatus::kAsserted, ClaimStatus::kAsserted,
                                   ClaimStatus::kHedged, ClaimStatus::kDenied, ClaimStatus::kHypothetical);
  count.scope = *rc::gen::element(Scope::kEvent, Scope::kEvent, Scope::kEvent, Scope::kOther);
  count.sources = *rc::gen::element(std::vector<std::string>{}, std::vector<std::string>{},
                                    std::vector<std::string>{"Ana Rook"}, std::vector<std::string>{"Ben Marl"},
                                    std::vector<std::string>{kParty}, std::vector<std::string>{"Ana Rook", kParty});
  if (*rc::gen::inRange(0, 4) == 0) count.as_of = Hour(*rc::gen::inRange(0, kHours));
  if (count.low == 1 && count.high == 1 && *rc::gen::arbitrary<bool>())
    count.people = {*rc::gen::element(std::string("Ida Voss"), std::string("Tam Weld"))};
  count.joint = *rc::gen::element(std::string(". "), std::string(" and "), std::string(", among them "));
  count.additional = *rc::gen::inRange(0, 8) == 0;
  return count;
}

SmallReport DrawReport(std::uint32_t index) {
  SmallReport report;
  report.outlet = *rc::gen::inRange<std::uint32_t>(0, 4);
  if (*rc::gen::inRange(0, 5) != 0) report.hour = *rc::gen::inRange(0, kHours);
  if (index > 0 && *rc::gen::inRange(0, 4) == 0) report.copy_of = *rc::gen::inRange<std::uint32_t>(0, index);
  const int counts = *rc::gen::inRange(0, 4);
  for (int i = 0; i < counts; ++i) report.counts.push_back(DrawCount());
  // "12 people, among them four children"
  for (std::uint32_t i = 0; i + 1 < report.counts.size(); ++i) {
    if (report.counts[i + 1].joint == ", among them " && report.counts[i].outcome == report.counts[i + 1].outcome)
      report.counts[i].includes = {i + 1};
  }
  return report;
}

std::uint32_t RootOf(const SmallEvent& event, std::uint32_t report) {
  while (event.reports[report].copy_of) report = *event.reports[report].copy_of;
  return report;
}

}  // namespace

void DrawRange(CountSpec& count, std::int64_t least) {
  const auto number = *rc::gen::inRange<std::int64_t>(least, 13);
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      count.low = number;
      break;
    case 1:
      count.high = number;
      break;
    case 2:
      count.low = number, count.high = number + 2;
      break;
    default:
      count.low = count.high = number;
  }
  count.words = (count.low ? std::to_string(*count.low) : "") + "-" + (count.high ? std::to_string(*count.high) : "");
}

std::ostream& operator<<(std::ostream& out, const SmallEvent& event) {
  for (std::size_t i = 0; i < event.reports.size(); ++i) {
    const SmallReport& report = event.reports[i];
    out << "\nr" << i << " of outlet " << report.outlet << ", hour " << report.hour.value_or(-1);
    if (report.copy_of) out << ", copy of r" << *report.copy_of;
    for (const CountSpec& count : report.counts) {
      out << "\n  " << Name(count.outcome) << ' ' << count.words << " '" << count.group << "' status "
          << static_cast<int>(count.status) << " scope " << static_cast<int>(count.scope) << " as of '" << count.as_of
          << "' after '" << count.joint << "'" << (count.additional ? " additional" : "");
      for (const std::string& source : count.sources) out << " < " << source;
      for (const std::string& name : count.people) out << " (" << name << ")";
      for (const std::uint32_t part : count.includes) out << " includes " << part;
    }
  }
  return out << (event.claimed ? "\nclaimed by a party" : "") << '\n';
}

ReportOrder OrderAsSpecified(const SmallEvent& event) {
  ReportOrder order(event.reports.size());
  std::iota(order.begin(), order.end(), 0u);
  return order;
}

std::vector<AnnotatedReport> BuildReports(const SmallEvent& event, const ReportOrder& order) {
  std::vector<AnnotatedReport> reports;
  for (const std::uint32_t index : order) {
    const SmallReport& spec = event.reports[index];
    const SmallReport& words = event.reports[RootOf(event, index)];
    ReportBuilder builder("r" + std::to_string(index));
    builder.Outlet("outlet " + std::to_string(spec.outlet));
    if (spec.hour) builder.Published(Hour(*spec.hour));
    for (const CountSpec& count : words.counts) builder.Count(count);
    if (event.claimed) {
      builder.Happened(IncidentType::kBombing, "blast", "2024-03-02", "Port Merrow");
      builder.Held({.organization = kParty});
    }
    reports.push_back(builder.Done());
  }
  return reports;
}

std::vector<TextOrigin> BuildOrigins(const SmallEvent& event, const ReportOrder& order) {
  std::vector<std::uint32_t> position(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) position[order[i]] = i;
  std::vector<TextOrigin> origins(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    origins[i].origin = position[RootOf(event, order[i])];
    const std::optional<std::uint32_t> original = event.reports[order[i]].copy_of;
    if (original) origins[i].copy_of = position[*original], origins[i].shared = 1;
  }
  return origins;
}

EventGroup AllTogether(const SmallEvent& event) {
  return {.reports = OrderAsSpecified(event), .key = "", .reasons = {}};
}

SmallEvent WithCopy(SmallEvent event, std::uint32_t original) {
  SmallReport copy{.outlet = 9, .hour = {}, .copy_of = original, .counts = {}};
  if (event.reports[original].hour) copy.hour = kHours + 1;
  event.reports.push_back(std::move(copy));
  return event;
}

rc::Gen<SmallEvent> AnyEvent() {
  return rc::gen::exec([] {
    SmallEvent event;
    const auto reports = *rc::gen::inRange<std::uint32_t>(1, 6);
    for (std::uint32_t i = 0; i < reports; ++i) {
      SmallReport report = DrawReport(i);
      // Of two texts the dated one is held for the original (cluster.cpp).
      if (report.copy_of && !event.reports[*report.copy_of].hour) report.hour.reset();
      event.reports.push_back(std::move(report));
    }
    event.claimed = *rc::gen::arbitrary<bool>();
    return event;
  });
}

rc::Gen<SmallEvent> AnyDatedCounts() {
  return rc::gen::exec([] {
    SmallEvent event;
    const auto reports = *rc::gen::inRange<std::uint32_t>(1, 7);
    const Outcome outcome = *rc::gen::element(Outcome::kKilled, Outcome::kDetained, Outcome::kMissing);
    for (std::uint32_t i = 0; i < reports; ++i) {
      CountSpec count{.group = "people", .outcome = outcome};
      DrawRange(count, 2);
      event.reports.push_back({.outlet = i, .hour = *rc::gen::inRange(0, kHours), .copy_of = {}, .counts = {count}});
      if (*rc::gen::inRange(0, 3) > 0) continue;
      const auto before = *rc::gen::inRange<std::int64_t>(2, 15);
      event.reports.back().counts.push_back(
          {.group = "people", .outcome = outcome, .low = before, .high = before, .prior = true});
    }
    return event;
  });
}

}  // namespace rashomon

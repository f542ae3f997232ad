#include "dossier/mentions.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kDay = 10;  // bytes of "2021-08-26"

using Key = std::pair<std::string, std::string>;
using EventsByKey = std::map<Key, std::set<std::uint32_t>>;

std::string NameOf(const AnnotatedReport& report, std::uint32_t mention) {
  const std::vector<Mention>& mentions = report.annotation.mentions;
  if (mention >= mentions.size() || mentions[mention].entity.index() >= report.annotation.entities.size()) return "";
  return LowerCase(report.annotation.entities[mentions[mention].entity.index()].name);
}

bool IsClose(const PlacePin& pin) {
  return pin.precision != PlacePin::Precision::kUnknown && pin.precision != PlacePin::Precision::kCountry &&
         pin.precision != PlacePin::Precision::kRegion;
}

// "Attack" is what a bombing or a shooting is called too.
bool GoTogether(IncidentType a, IncidentType b) {
  const auto deed = [](IncidentType type) {
    return type == IncidentType::kBombing || type == IncidentType::kShooting || type == IncidentType::kKidnapping ||
           type == IncidentType::kArson || type == IncidentType::kAttack;
  };
  return a == b || (deed(a) && deed(b) && (a == IncidentType::kAttack || b == IncidentType::kAttack));
}

// Full names, in lower case, of those whom the figures of one scope count. A family name alone is borne by many.
std::set<std::string> CountedPersons(const AnnotatedReport& report, Scope scope) {
  std::set<std::string> names;
  for (const Figure& figure : report.claims.figures) {
    for (const std::uint32_t entity : figure.people) {
      if (figure.scope != scope || entity >= report.annotation.entities.size()) continue;
      std::string name = LowerCase(report.annotation.entities[entity].name);
      if (name.find(' ') != std::string::npos) names.insert(std::move(name));
    }
  }
  return names;
}

// "Harbour Gate, Port Merrow": the gate and the town.
std::vector<std::string> PlacesOf(std::string_view where) {
  std::vector<std::string> places;
  while (!where.empty()) {
    const std::size_t end = std::min(where.find(", "), where.size());
    if (end > 0) places.push_back(LowerCase(where.substr(0, end)));
    where.remove_prefix(std::min(end + 2, where.size()));
  }
  return places;
}

class Index {
 public:
  Index(std::span<const AnnotatedReport> reports, std::span<const DossierEvent> events) : events_(events) {
    for (std::uint32_t e = 0; e < events.size(); ++e) {
      const DossierEvent& event = events[e];
      for (const std::uint32_t report : event.reports) {
        for (const std::string& name : CountedPersons(reports[report], Scope::kEvent)) persons_[{name, ""}].insert(e);
      }
      const std::string_view day = std::string_view(event.when.begin).substr(0, kDay);
      const bool one_day = day.size() == kDay && event.when.end.starts_with(day);
      if (!one_day || !IsClose(event.where.pin)) continue;
      for (const std::string& place : PlacesOf(event.where.name)) places_[{std::string(day), place}].insert(e);
    }
  }

  // Events that `report`, of event `own`, mentions.
  [[nodiscard]] std::set<std::uint32_t> MentionedBy(const AnnotatedReport& report, std::uint32_t own) const {
    std::set<std::uint32_t> mentioned;
    for (const std::string& name : CountedPersons(report, Scope::kOther)) {
      const auto found = persons_.find({name, ""});
      if (found != persons_.end()) Add(found->second, mentioned);
    }
    for (const Incident& incident : report.claims.incidents) {
      if (incident.scope != Scope::kOther || incident.when.size() < kDay) continue;
      std::set<std::uint32_t> fitting;
      for (const std::uint32_t where : incident.where) {
        const auto found = places_.find({incident.when.substr(0, kDay), NameOf(report, where)});
        if (found == places_.end()) continue;
        for (const std::uint32_t e : found->second) {
          if (GoTogether(events_[e].type, incident.type)) fitting.insert(e);
        }
      }
      Add(fitting, mentioned);
    }
    mentioned.erase(own);
    return mentioned;
  }

 private:
  static void Add(const std::set<std::uint32_t>& fitting, std::set<std::uint32_t>& mentioned) {
    if (fitting.size() == 1) mentioned.insert(*fitting.begin());
  }

  std::span<const DossierEvent> events_;
  EventsByKey persons_, places_;
};

}  // namespace

void FindMentions(std::span<const AnnotatedReport> reports, std::vector<DossierEvent>& events) {
  const Index index(reports, events);
  std::vector<std::set<std::uint32_t>> found(events.size());
  for (std::uint32_t e = 0; e < events.size(); ++e) {
    for (const std::uint32_t report : events[e].reports) {
      for (const std::uint32_t other : index.MentionedBy(reports[report], e)) found[other].insert(report);
    }
  }
  for (std::size_t e = 0; e < events.size(); ++e) events[e].mentioned_in.assign(found[e].begin(), found[e].end());
}

}  // namespace rashomon

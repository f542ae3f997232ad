#include "desk/changes.h"

#include <fmt/format.h>

#include <algorithm>

#include "codec/json_writer.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostClaims = 20;  // that one change names

struct Item {
  std::string what;
  std::string key;
  std::string json;
  std::vector<std::string> because;
};

void WriteEstimate(JsonWriter& json, const Estimate& estimate) {
  json.Key("low").IntegerOrNull(estimate.low).Key("best").IntegerOrNull(estimate.best);
  json.Key("high").IntegerOrNull(estimate.high);
}

// "r1#f2"
std::string NameOfClaim(const Dossier& dossier, const ClaimRef& claim) {
  const std::string id = claim.report < dossier.reports.size() ? dossier.reports[claim.report].report.id : "";
  return fmt::format("{}#{}{}", id, Letter(claim.kind), claim.index);
}

class Items {
 public:
  explicit Items(const EventAt& at) : dossier_(at.dossier) {
    if (at.event >= dossier_.events.size()) return;
    const DossierEvent& event = dossier_.events[at.event];
    AddToll(event);
    AddFigures(event);
    AddResponsibility(event);
    AddDisagreements(event);
    AddPlaceAndTime(event);
    AddReports(event);
  }
  [[nodiscard]] const std::vector<Item>& all() const { return items_; }

 private:
  void Add(std::string what, std::string key, JsonWriter json, const std::vector<ClaimRef>& claims) {
    Item item{.what = std::move(what), .key = std::move(key), .json = std::move(json).Take(), .because = {}};
    for (const ClaimRef& claim : claims) {
      if (item.because.size() < kMostClaims) item.because.push_back(NameOfClaim(dossier_, claim));
    }
    // Two lines of one key are told apart by their number.
    const auto same = std::ranges::count_if(items_, [&](const Item& other) {
      return other.what == item.what && (other.key == item.key || other.key.starts_with(item.key + " ("));
    });
    if (same > 0) item.key += fmt::format(" ({})", same + 1);
    items_.push_back(std::move(item));
  }

  void AddToll(const DossierEvent& event) {
    for (const TollEntry& toll : event.account.toll) {
      JsonWriter json;
      json.BeginObject();
      WriteEstimate(json, toll.estimate);
      json.EndObject();
      Add("toll", std::string(Name(toll.outcome)), std::move(json), toll.claims);
    }
  }

  void AddFigures(const DossierEvent& event) {
    for (const FigureLine& line : event.account.figures) {
      JsonWriter json;
      json.BeginObject();
      WriteEstimate(json, line.estimate);
      json.Key("agreement").String(Name(line.agreement)).Key("outlets").Integer(line.outlets);
      json.Key("origins").Integer(line.origins).EndObject();
      const std::string group = line.everyone ? "everyone" : line.group;
      Add("figure", fmt::format("{}: {}", Name(line.outcome), group), std::move(json), line.standing);
    }
  }

  void AddResponsibility(const DossierEvent& event) {
    for (const ResponsibilityLine& line : event.account.responsibility) {
      JsonWriter json;
      json.BeginObject().Key("organization").String(line.organization).Key("stance").String(Name(line.stance));
      json.EndObject();
      Add("responsibility", fmt::format("{} {}", line.organization, Name(line.stance)), std::move(json), line.claims);
    }
  }

  void AddDisagreements(const DossierEvent& event) {
    for (const Disagreement& entry : event.account.disagreements) {
      JsonWriter json;
      std::vector<ClaimRef> claims;
      json.BeginObject().Key("kind").String(Name(entry.kind)).Key("positions").BeginArray();
      for (const Position& position : entry.positions) {
        json.String(position.value);
        claims.insert(claims.end(), position.claims.begin(), position.claims.end());
      }
      json.EndArray().EndObject();
      Add("disagreement", entry.about, std::move(json), claims);
    }
  }

  void AddPlaceAndTime(const DossierEvent& event) {
    JsonWriter when, where;
    when.BeginObject().Key("begin").StringOrNull(event.when.begin).Key("end").StringOrNull(event.when.end).EndObject();
    if (!event.when.begin.empty()) Add("when", "when", std::move(when), event.when.claims);
    where.BeginObject().Key("name").StringOrNull(event.where.name).EndObject();
    if (!event.where.name.empty()) Add("where", "where", std::move(where), {});
  }

  void AddReports(const DossierEvent& event) {
    for (const std::uint32_t report : event.reports) {
      const Report& value = dossier_.reports[report].report;
      JsonWriter json;
      json.BeginObject().Key("outlet").StringOrNull(value.outlet).Key("title").StringOrNull(value.title).EndObject();
      Add("report", value.id, std::move(json), {});
    }
  }

  const Dossier& dossier_;
  std::vector<Item> items_;
};

const Item* FindSame(const std::vector<Item>& items, const Item& item) {
  const auto found =
      std::ranges::find_if(items, [&](const Item& other) { return other.what == item.what && other.key == item.key; });
  return found == items.end() ? nullptr : &*found;
}

constexpr std::string_view kOrder[] = {"toll", "figure", "responsibility", "disagreement", "when", "where", "report"};

std::ptrdiff_t Rank(const DossierChange& change) {
  return std::ranges::find(kOrder, change.what) - std::begin(kOrder);
}

}  // namespace

std::string_view Name(DossierChange::Kind kind) {
  switch (kind) {
    case DossierChange::Kind::kAdded:
      return "added";
    case DossierChange::Kind::kRemoved:
      return "removed";
    case DossierChange::Kind::kChanged:
      break;
  }
  return "changed";
}

std::vector<DossierChange> ChangesBetween(const EventAt& before, const EventAt& after) {
  const Items old_items(before), new_items(after);
  std::vector<DossierChange> changes;
  for (const Item& item : new_items.all()) {
    const Item* same = FindSame(old_items.all(), item);
    if (same != nullptr && same->json == item.json) continue;
    changes.push_back({.what = item.what,
                       .kind = same == nullptr ? DossierChange::Kind::kAdded : DossierChange::Kind::kChanged,
                       .key = item.key,
                       .before = same == nullptr ? std::string() : same->json,
                       .after = item.json,
                       .because = item.because});
  }
  for (const Item& item : old_items.all()) {
    if (FindSame(new_items.all(), item) != nullptr) continue;
    changes.push_back({.what = item.what,
                       .kind = DossierChange::Kind::kRemoved,
                       .key = item.key,
                       .before = item.json,
                       .after = {},
                       .because = {}});
  }
  std::ranges::stable_sort(changes, {}, Rank);
  return changes;
}

std::string WriteChanges(const std::vector<DossierChange>& changes) {
  JsonWriter json;
  json.BeginObject().Key("changes").BeginArray();
  for (const DossierChange& change : changes) {
    json.BeginObject().Key("what").String(change.what).Key("change").String(Name(change.kind));
    json.Key("key").String(change.key);
    json.Key("before").Raw(change.before.empty() ? "null" : std::string_view(change.before));
    json.Key("after").Raw(change.after.empty() ? "null" : std::string_view(change.after));
    json.Key("because").BeginArray();
    for (const std::string& claim : change.because) json.String(claim);
    json.EndArray().EndObject();
  }
  json.EndArray().EndObject();
  return std::move(json).Take();
}

}  // namespace rashomon

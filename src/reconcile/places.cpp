#include "reconcile/places.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr double kSamePlace = 30;     // km
constexpr std::uint32_t kReach = 60;  // bytes from the word for the happening to its place
constexpr std::size_t kMostPositions = 6;
constexpr std::size_t kShortestWord = 4;  // bytes of a word that tells sites apart

enum class Level { kTown, kSite };

struct Placed {
  std::uint32_t report = 0;
  std::uint32_t actor = 0;
  PlacePin pin;
};

std::optional<Level> LevelOf(const AnnotatedReport& report, const Mention& mention) {
  const EntityType type = report.annotation.entities[mention.entity.index()].type;
  const PlacePin::Precision precision = mention.pin ? mention.pin->precision : PlacePin::Precision::kUnknown;
  if (type == EntityType::kFacility || precision == PlacePin::Precision::kFacility) return Level::kSite;
  const bool located = mention.pin && mention.pin->latitude && mention.pin->longitude;
  if (type == EntityType::kPlace && precision == PlacePin::Precision::kCity && located) return Level::kTown;
  return std::nullopt;
}

// The place of that level right behind the word for the main incident.
std::optional<Placed> PlaceOf(const EventView& view, std::uint32_t index, Level level) {
  const AnnotatedReport& report = view.reports[index];
  if (report.claims.incidents.empty()) return std::nullopt;
  const Incident& main = report.claims.incidents.front();
  if (main.scope != Scope::kEvent || main.realis != Incident::Realis::kHappened) return std::nullopt;
  for (const std::uint32_t m : main.where) {
    const Mention& mention = report.annotation.mentions[m];
    const bool near = mention.span.begin >= main.span.end && mention.span.begin - main.span.end <= kReach;
    if (!near || LevelOf(report, mention) != level) continue;
    const auto actor = view.actors.Of(index, mention.entity);
    if (actor) return Placed{index, *actor, mention.pin.value_or(PlacePin{})};
  }
  return std::nullopt;
}

// Great-circle distance in km (haversine).
double Distance(const PlacePin& a, const PlacePin& b) {
  constexpr double kRadius = 6371;
  const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
  const double lat_a = radians(*a.latitude), lat_b = radians(*b.latitude);
  const double dlat = lat_b - lat_a, dlon = radians(*b.longitude - *a.longitude);
  const double h =
      std::pow(std::sin(dlat / 2), 2) + std::cos(lat_a) * std::cos(lat_b) * std::pow(std::sin(dlon / 2), 2);
  return 2 * kRadius * std::asin(std::min(1.0, std::sqrt(h)));
}

std::set<std::string> LongWords(std::string_view name) {
  std::set<std::string> words;
  std::string word;
  const std::string lower = LowerCase(name) + " ";
  for (const char c : lower) {
    const bool letter = (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0;
    if (letter) {
      word += c;
      continue;
    }
    if (word.size() >= kShortestWord) words.insert(word);
    word.clear();
  }
  return words;
}

bool ShareWord(std::string_view a, std::string_view b) {
  const std::set<std::string> left = LongWords(a), right = LongWords(b);
  return left.empty() || right.empty() ||
         std::ranges::any_of(left, [&](const std::string& word) { return right.contains(word); });
}

bool Differ(const EventView& view, const Placed& a, const Placed& b, Level level) {
  if (a.actor == b.actor) return false;
  if (level == Level::kTown) return Distance(a.pin, b.pin) > kSamePlace;
  return !ShareWord(view.actors.actors()[a.actor].name, view.actors.actors()[b.actor].name);
}

bool Knows(const EventView& view, std::uint32_t actor, std::uint32_t report) {
  return std::ranges::binary_search(view.actors.actors()[actor].reports, report);
}

std::optional<Disagreement> Compare(const EventView& view, Level level) {
  std::vector<std::vector<Placed>> positions;
  for (const std::uint32_t report : view.members) {
    const std::optional<Placed> placed = PlaceOf(view, report, level);
    if (!placed) continue;
    const auto same = std::ranges::find_if(
        positions, [&](const auto& position) { return !Differ(view, position.front(), *placed, level); });
    if (same != positions.end())
      same->push_back(*placed);
    else if (positions.size() < kMostPositions)
      positions.push_back({*placed});
  }
  std::vector<std::size_t> apart;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const bool contradicted = std::ranges::any_of(positions, [&](const auto& other) {
      if (&other == &positions[i]) return false;
      const auto knows = [&](const Placed& one, const auto& side) {
        return std::ranges::any_of(side, [&](const Placed& p) { return Knows(view, one.actor, p.report); });
      };
      return !knows(positions[i].front(), other) && !knows(other.front(), positions[i]);
    });
    if (contradicted) apart.push_back(i);
  }
  if (apart.size() < 2) return std::nullopt;
  Disagreement entry;
  entry.about = level == Level::kTown ? "place" : "place: site";
  entry.kind = DisagreementKind::kContradiction;
  entry.note = level == Level::kTown ? "the towns lie too far apart to be one place" : "the sites are not the same";
  for (const std::size_t i : apart) {
    Position position{.value = view.actors.actors()[positions[i].front().actor].name, .claims = {}, .sources = {}};
    for (const Placed& placed : positions[i]) {
      position.claims.push_back({ClaimRef::Kind::kIncident, placed.report, 0});
      SourcePath path{.outlet = OutletOf(view.reports[placed.report]), .chain = {}};
      if (std::ranges::find(position.sources, path) == position.sources.end())
        position.sources.push_back(std::move(path));
    }
    entry.positions.push_back(std::move(position));
  }
  return entry;
}

}  // namespace

std::vector<Disagreement> FindPlaceDisagreements(const EventView& view) {
  std::vector<Disagreement> found;
  for (const Level level : {Level::kTown, Level::kSite}) {
    if (std::optional<Disagreement> entry = Compare(view, level)) found.push_back(*std::move(entry));
  }
  return found;
}

}  // namespace rashomon

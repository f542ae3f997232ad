#include "claims/incident_parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "text/iso_time.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostParts = 4;  // of one kind
constexpr double kFarApart = 30;       // km
constexpr double kDegree = 111.2;      // km of a degree of latitude

bool MayBeSeveral(const Incident& incident) {
  return incident.scope == Scope::kEvent && (IsViolent(incident.type) || incident.type == IncidentType::kAccident);
}

// Near enough for towns of one country; across the date line nothing is near.
double Distance(const PlacePin& a, const PlacePin& b) {
  const double north = (*a.latitude - *b.latitude) * kDegree;
  const double parallel = std::cos((*a.latitude + *b.latitude) / 2 * std::numbers::pi / 180);
  const double east = (*a.longitude - *b.longitude) * kDegree * parallel;
  return std::sqrt(north * north + east * east);
}

class PartFinder {
 public:
  PartFinder(const Annotation& annotation, const ClaimRoles& roles, std::span<const IncidentTelling> tellings,
             std::span<const Incident> incidents, std::span<const std::size_t> of_trigger, std::size_t most)
      : annotation_(annotation),
        roles_(roles),
        tellings_(tellings),
        incidents_(incidents),
        of_trigger_(of_trigger),
        most_(most),
        parts_(incidents.size()) {
    for (std::size_t i = 0; i < parts_.size(); ++i) parts_[i].of = i;
  }

  IncidentParts Find() {
    part_of_.assign(tellings_.size(), std::nullopt);
    for (std::size_t i = 0; i < tellings_.size(); ++i) {
      const std::optional<std::size_t> kind = KindOf(i);
      if (!kind) continue;
      const std::size_t part = MayBeSeveral(incidents_[*kind]) ? Choose(i, *kind) : *kind;
      part_of_[i] = part;
      Tell(part, i);
      if (tellings_[i].plural) PartByPlaces(i, *kind);
    }
    return Take();
  }

 private:
  using Form = IncidentTelling::Form;
  using Level = TellingPlace::Level;

  struct Part {
    std::size_t of = 0;
    TokenRange words;
    Incident::Realis realis = Incident::Realis::kHappened;
    bool nameless = false;
    bool told = false;  // by a word of the body of the text
    std::vector<TellingPlace> places;
    std::optional<std::uint32_t> time;
  };

  [[nodiscard]] std::uint32_t SentenceOf(std::uint32_t token) const { return annotation_.tokens[token].sentence; }

  // A word that stands for a happening is of the kind last told of in its sentence or the one before.
  [[nodiscard]] std::optional<std::size_t> KindOf(std::size_t i) const {
    if (tellings_[i].trigger) return of_trigger_[*tellings_[i].trigger];
    for (std::size_t j = i; j-- > 0;) {
      if (SentenceOf(tellings_[j].token) + 1 < SentenceOf(tellings_[i].token)) break;
      if (part_of_[j] && MayBeSeveral(incidents_[parts_[*part_of_[j]].of])) return parts_[*part_of_[j]].of;
    }
    return std::nullopt;
  }

  void Tell(std::size_t index, std::size_t i) {
    Part& part = parts_[index];
    const IncidentTelling& telling = tellings_[i];
    part.told = part.told || telling.may_open;
    if (!telling.plural) {
      for (const TellingPlace& place : telling.places) part.places.push_back(place);
    }
    if (!part.time && telling.form != Form::kKnown) part.time = telling.time;
  }

  // ---- which part -----------------------------------------------------------------------------------------------

  std::size_t Choose(std::size_t i, std::size_t kind) {
    const IncidentTelling& telling = tellings_[i];
    if (const auto same = SameClause(i, kind)) return *same;
    const std::vector<std::size_t> parts = PartsOf(kind);
    if (telling.form == Form::kFirst) return kind;
    if (telling.form == Form::kFurther) {
      const std::uint32_t number = telling.place_number.value_or(0);
      if (telling.definite && number > 1 && number <= parts.size()) return parts[number - 1];
    }
    if (!telling.may_open || !parts_[kind].told || parts.size() >= kMostParts || parts_.size() >= most_)
      return Recall(i, parts);
    if (telling.form == Form::kFurther) {
      const auto place = PartAt(telling, parts, Level::kSite);
      if (place && *place != kind) return *place;
      if (parts.size() > 1 && telling.places.empty() && !telling.time) return parts.back();
      return Open(i, kind);
    }
    const bool apart =
        telling.form == Form::kNew && (BySite(i, parts) || ByTown(telling, parts) || ByDay(telling, parts));
    return apart ? Open(i, kind) : Recall(i, parts);
  }

  std::size_t Open(std::size_t i, std::size_t kind) {
    Part part;
    part.of = kind;
    part.words = tellings_[i].words;
    part.realis = tellings_[i].realis;
    part.nameless = !tellings_[i].trigger;
    parts_.push_back(std::move(part));
    return parts_.size() - 1;
  }

  [[nodiscard]] std::vector<std::size_t> PartsOf(std::size_t kind) const {
    std::vector<std::size_t> parts;
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      if (parts_[p].of == kind) parts.push_back(p);
    }
    return parts;
  }

  // "A second bomb exploded": verb and noun are one telling.
  [[nodiscard]] std::optional<std::size_t> SameClause(std::size_t i, std::size_t kind) const {
    const std::uint32_t token = tellings_[i].token;
    for (std::size_t j = 0; j < i; ++j) {
      if (!part_of_[j] || parts_[*part_of_[j]].of != kind) continue;
      const std::uint32_t other = tellings_[j].token;
      if (HangsOn(token, other) || HangsOn(other, token)) return part_of_[j];
    }
    return std::nullopt;
  }

  [[nodiscard]] bool HangsOn(std::uint32_t token, std::uint32_t head) const {
    const SyntaxView& syntax = roles_.syntax();
    if (syntax.Head(token) != head) return false;
    return syntax.HasRelation(token, "nsubj") || syntax.HasRelation(token, "obj") ||
           syntax.HasRelation(token, "compound") || syntax.HasRelation(token, "acl");
  }

  // A telling that brings nothing new: by its place, by its sentence, by what was spoken of last.
  [[nodiscard]] std::size_t Recall(std::size_t i, const std::vector<std::size_t>& parts) const {
    if (parts.size() == 1) return parts.front();
    const IncidentTelling& telling = tellings_[i];
    for (const Level level : {Level::kSite, Level::kTown}) {
      if (const auto place = PartAt(telling, parts, level)) return *place;
    }
    if (const auto named = PartNamedBy(telling.token, parts)) return *named;
    if (telling.plural) return parts.front();
    if (const auto above = PartAbove(telling.token, parts.front())) return *above;
    const std::uint32_t sentence = SentenceOf(telling.token);
    for (std::size_t j = i; j-- > 0;) {
      const std::uint32_t other = SentenceOf(tellings_[j].token);
      const bool near = other == sentence || (other + 1 == sentence && annotation_.sentences[other].block ==
                                                                           annotation_.sentences[sentence].block);
      if (!near) break;
      if (part_of_[j] && parts_[*part_of_[j]].of == parts_[parts.front()].of) return *part_of_[j];
    }
    return parts.front();
  }

  // "..., killing three": of the nearest word above that was told of before.
  [[nodiscard]] std::optional<std::size_t> PartAbove(std::uint32_t token, std::size_t kind) const {
    constexpr int kMostClimb = 6;
    std::optional<std::uint32_t> at = roles_.syntax().Head(token);
    for (int step = 0; at && step < kMostClimb; ++step, at = roles_.syntax().Head(*at)) {
      for (std::size_t j = 0; j < tellings_.size(); ++j) {
        if (tellings_[j].token == *at && part_of_[j] && parts_[*part_of_[j]].of == kind) return part_of_[j];
      }
    }
    return std::nullopt;
  }

  // ---- places and days ------------------------------------------------------------------------------------------

  [[nodiscard]] const PlacePin* PinOf(const TellingPlace& place) const {
    if (!place.mention || !annotation_.mentions[*place.mention].pin) return nullptr;
    const PlacePin& pin = *annotation_.mentions[*place.mention].pin;
    return pin.latitude && pin.longitude ? &pin : nullptr;
  }

  [[nodiscard]] bool IsSame(const TellingPlace& a, const TellingPlace& b) const {
    if (a.mention && b.mention && annotation_.mentions[*a.mention].entity == annotation_.mentions[*b.mention].entity)
      return true;
    return annotation_.tokens[a.head].lemma == annotation_.tokens[b.head].lemma;
  }

  [[nodiscard]] bool Knows(const Part& part, const TellingPlace& place) const {
    return std::ranges::any_of(part.places, [&](const TellingPlace& known) { return IsSame(known, place); });
  }

  [[nodiscard]] bool HasLevel(const std::vector<TellingPlace>& places, Level level) const {
    return std::ranges::any_of(places, [&](const TellingPlace& place) { return place.level == level; });
  }

  // The only part that knows a place of that level of the telling.
  [[nodiscard]] std::optional<std::size_t> PartAt(const IncidentTelling& telling, const std::vector<std::size_t>& parts,
                                                  Level level) const {
    std::optional<std::size_t> found;
    for (const std::size_t p : parts) {
      const bool knows = std::ranges::any_of(
          telling.places, [&](const TellingPlace& place) { return place.level == level && Knows(parts_[p], place); });
      if (!knows) continue;
      if (found) return std::nullopt;
      found = p;
    }
    return found;
  }

  // "the hotel blast"
  [[nodiscard]] std::optional<std::size_t> PartNamedBy(std::uint32_t token,
                                                       const std::vector<std::size_t>& parts) const {
    for (const std::uint32_t child : roles_.syntax().Children(token)) {
      if (!roles_.syntax().HasRelation(child, "compound")) continue;
      for (const std::size_t p : parts) {
        if (Knows(parts_[p], {.head = child, .level = Level::kSite, .mention = roles_.MentionAt(child)})) return p;
      }
    }
    return std::nullopt;
  }

  // A site that no part knows, told of beside another: in one sentence, by words that go on to something besides, or
  // where the one went off and the other did not. That a report names the site otherwise later says nothing.
  [[nodiscard]] bool BySite(std::size_t i, const std::vector<std::size_t>& parts) const {
    const IncidentTelling& telling = tellings_[i];
    if (!HasLevel(telling.places, Level::kSite)) return false;
    bool sited = false, beside = false, otherwise = true;
    for (const std::size_t p : parts) {
      const Part& part = parts_[p];
      if (std::ranges::any_of(telling.places, [&](const TellingPlace& place) { return Knows(part, place); }))
        return false;
      sited = sited || HasLevel(part.places, Level::kSite);
      beside = beside || std::ranges::any_of(part.places, [&](const TellingPlace& place) {
                 return place.level == Level::kSite && SentenceOf(place.head) == SentenceOf(telling.token);
               });
      const Incident::Realis realis = part.of == p ? incidents_[p].realis : part.realis;
      otherwise = otherwise && realis != telling.realis;
    }
    return sited && ((beside && telling.nominal) || telling.besides || otherwise);
  }

  // In a town that lies far from those of all others, in one country with them or told of besides.
  [[nodiscard]] bool ByTown(const IncidentTelling& telling, const std::vector<std::size_t>& parts) const {
    const auto town = std::ranges::find(telling.places, Level::kTown, &TellingPlace::level);
    const PlacePin* pin = town != telling.places.end() ? PinOf(*town) : nullptr;
    if (pin == nullptr) return false;
    return std::ranges::all_of(parts, [&](std::size_t p) {
      bool far = false;
      for (const TellingPlace& known : parts_[p].places) {
        const PlacePin* other = known.level == Level::kTown ? PinOf(known) : nullptr;
        if (IsSame(known, *town) || (other != nullptr && Distance(*pin, *other) <= kFarApart)) return false;
        far = far || (other != nullptr && (other->country == pin->country || telling.besides));
      }
      return far;
    });
  }

  [[nodiscard]] std::string DayOf(std::uint32_t time) const { return annotation_.times[time].value.substr(0, 10); }

  [[nodiscard]] bool ByDay(const IncidentTelling& telling, const std::vector<std::size_t>& parts) const {
    if (!telling.time) return false;
    bool dated = false;
    for (const std::size_t p : parts) {
      if (parts_[p].time && DayOf(*parts_[p].time) == DayOf(*telling.time)) return false;
      dated = dated || parts_[p].time;
    }
    return dated;
  }

  // "Car bombs exploded outside a court and a church": one word, a part for each of the places that it lists.
  void PartByPlaces(std::size_t i, std::size_t kind) {
    const IncidentTelling& telling = tellings_[i];
    const bool fresh = PartsOf(kind).size() == 1 && !HasLevel(parts_[kind].places, Level::kSite);
    if (!fresh || !telling.may_open || !telling.nominal || telling.places.size() < 2) return;
    const auto listed = roles_.syntax().Conjuncts(telling.places.front().head);
    parts_[kind].places.push_back(telling.places.front());
    for (std::size_t n = 1; n < telling.places.size() && parts_.size() < most_; ++n) {
      const TellingPlace& place = telling.places[n];
      if (std::ranges::find(listed, place.head) == listed.end() || Knows(parts_[kind], place)) continue;
      Part part;
      part.of = kind;
      part.words = {place.head, place.head + 1};
      part.realis = telling.realis;
      part.nameless = part.told = true;
      part.places = {place};
      part.time = telling.time;
      parts_.push_back(std::move(part));
    }
  }

  // ---- what was found ---------------------------------------------------------------------------------------------

  IncidentParts Take() {
    IncidentParts out;
    out.of_trigger.assign(of_trigger_.begin(), of_trigger_.end());
    for (std::size_t i = 0; i < tellings_.size(); ++i) {
      if (tellings_[i].trigger && part_of_[i]) out.of_trigger[*tellings_[i].trigger] = *part_of_[i];
    }
    for (const Part& part : parts_) out.time.push_back(part.time);
    for (std::size_t p = incidents_.size(); p < parts_.size(); ++p)
      out.opened.push_back({parts_[p].of, parts_[p].words, parts_[p].realis, parts_[p].nameless});
    for (std::size_t i = 0; i < tellings_.size(); ++i) {
      if (part_of_[i]) out.words.push_back({tellings_[i].token, *part_of_[i]});
    }
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      for (const TellingPlace& place : parts_[p].places) out.words.push_back({place.head, p});
    }
    std::ranges::stable_sort(out.words, {}, &IncidentWord::token);
    return out;
  }

  const Annotation& annotation_;
  const ClaimRoles& roles_;
  std::span<const IncidentTelling> tellings_;
  std::span<const Incident> incidents_;
  std::span<const std::size_t> of_trigger_;
  std::size_t most_;
  std::vector<Part> parts_;                          // those of `incidents`, then what was opened
  std::vector<std::optional<std::size_t>> part_of_;  // by telling
};

}  // namespace

IncidentParts FindIncidentParts(const Annotation& annotation, const ClaimRoles& roles,
                                std::span<const IncidentTelling> tellings, std::span<const Incident> incidents,
                                std::span<const std::size_t> of_trigger, std::size_t most) {
  return PartFinder(annotation, roles, tellings, incidents, of_trigger, most).Find();
}

}  // namespace rashomon

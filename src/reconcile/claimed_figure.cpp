#include "reconcile/claimed_figure.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "reconcile/second_voices.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kLongestSource = 80;  // bytes of a source's words that are shown

std::string Squeeze(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string Shorten(std::string text) {
  if (text.size() <= kLongestSource) return text;
  std::size_t cut = kLongestSource;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  const std::size_t space = text.rfind(' ', cut);
  return text.substr(0, space == std::string::npos || space == 0 ? cut : space);
}

bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

std::vector<std::string> GroupWords(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const std::string lower = LowerCase(text);
  for (std::size_t i = 0; i <= lower.size(); ++i) {
    if (i < lower.size() && (IsLetter(lower[i]) || (lower[i] == '.' && !word.empty()))) {
      if (lower[i] != '.') word += lower[i];
      continue;
    }
    if (word.size() >= 2) words.push_back(word);
    word.clear();
  }
  return words;
}

// As of when a figure holds. A copy is as old as the text that it repeats, whenever it was printed; but a later version
// of an item was looked at again by those who wrote the earlier.
const IsoTime* AsOf(const EventView& view, std::uint32_t report, const Figure& figure) {
  // A bare day says less than the hour of a report that came out on it.
  const auto& published = view.reports[report].annotation.published;
  const bool same_day = figure.as_of && published && published->date == figure.as_of->date;
  if (figure.as_of && (figure.as_of->second_of_day || !same_day)) return &*figure.as_of;
  constexpr int kLongestLine = 8;  // copies of copies
  std::uint32_t text = report;
  for (int step = 0; step < kLongestLine && text < view.origins.size(); ++step) {
    const std::optional<std::uint32_t> original = view.origins[text].copy_of;
    if (!original || *original >= view.reports.size()) break;
    const Report& copy = view.reports[text].report;
    if (!copy.item.empty() && copy.item == view.reports[*original].report.item) break;
    text = *original;
    // A copy between without a date says nothing of when; the text behind it may.
    const Annotation& annotation = view.reports[text].annotation;
    if (annotation.published || annotation.updated) report = text;
  }
  const Annotation& annotation = view.reports[report].annotation;
  if (annotation.updated) return &*annotation.updated;
  return annotation.published ? &*annotation.published : nullptr;
}

// "No deaths were reported from the lower valley" in a report that counts 17: nobody of a part, not nobody. A count
// that was made before and taken back says nothing against nobody.
void MarkZerosOfParts(std::span<ClaimedFigure> of_report) {
  for (ClaimedFigure& figure : of_report) {
    if (figure.count.high != 0) continue;
    figure.part = figure.part || std::ranges::any_of(of_report, [&](const ClaimedFigure& other) {
                    return other.figure->outcome == figure.figure->outcome && other.counted && !other.figure->prior &&
                           other.count.low.value_or(0) > 0 && other.figure->scope == figure.figure->scope;
                  });
    figure.everyone = figure.everyone && !figure.part;
  }
}

// Parts of one outcome; who was hit was killed or injured, and the injured are not all who were. Of "five were shot,
// two of them fatally", "of 60 who were hurt, six have died" the dead are all who died. Of "41 rescued, six of them
// hurt" the six are all who were hurt; who is badly hurt in a hospital is one of those in it.
bool SameFate(Outcome whole, Outcome part) {
  constexpr Outcome kApart[] = {Outcome::kHospitalized, Outcome::kMissing, Outcome::kRescued, Outcome::kEvacuated,
                                Outcome::kDetained};
  const bool unhurt = whole == Outcome::kRescued || whole == Outcome::kEvacuated;
  if (unhurt && part == Outcome::kInjured) return false;
  if (part == Outcome::kKilled && whole != part) return false;
  return whole == part || std::ranges::find(kApart, part) == std::end(kApart);
}

// A party's name stands directly before the mention ("X's news agency Y"), so Y speaks for X.
bool SpeaksFor(const EventView& view, std::uint32_t report, std::uint32_t actor) {
  const Annotation& annotation = view.reports[report].annotation;
  for (const Mention& mention : annotation.mentions) {
    if (view.actors.Of(report, mention.entity) != actor) continue;
    for (const Mention& before : annotation.mentions) {
      const auto owner = view.actors.Of(report, before.entity);
      if (!owner || !view.parties.contains(*owner)) continue;
      const bool near = before.span.end <= mention.span.begin && mention.span.begin - before.span.end <= 14;
      if (!near) continue;
      const std::string_view between =
          ByteSpan{before.span.end, mention.span.begin}.In(view.reports[report].report.text);
      if (between.find_first_of(",;.\n") == std::string_view::npos &&
          between.find_first_of("'\x99") != std::string_view::npos) {
        return true;
      }
    }
  }
  return false;
}

bool IsParty(const EventView& view, std::uint32_t report, std::uint32_t actor) {
  if (view.parties.contains(actor)) return true;
  const std::optional<std::uint32_t> whole = view.actors.actors()[actor].part_of;
  if (whole && view.parties.contains(*whole)) return true;
  return SpeaksFor(view, report, actor);
}

// "Afghan and U.S. officials" are not "Afghan": a name inside the source is who speaks only where it is a person's, or
// where the source ends with it ("a spokesman for the ministry") or is it before a comma. Places do not speak.
bool IsItsSpeaker(const AnnotatedReport& report, const Attribution& said, const Mention& mention) {
  const EntityType type = report.annotation.entities[mention.entity.index()].type;
  if (type == EntityType::kPerson) return true;
  if (type == EntityType::kPlace) return false;
  if (!said.source || !said.source->Overlaps(mention.span)) return true;  // "it", "which": the name stands elsewhere
  if (mention.span.end >= said.source->end) return true;
  const std::string_view after = ByteSpan{mention.span.end, said.source->end}.In(report.report.text);
  return !std::ranges::any_of(after, [](char c) { return IsLetter(c) || (c >= 'A' && c <= 'Z'); }) ||
         after.front() == ',' || after.starts_with(" (");
}

std::string OriginKey(const EventView& view, std::uint32_t report, std::span<const std::uint32_t> chain,
                      const SourcePath& path) {
  for (std::size_t i = chain.size(); i-- > 0;) {
    if (const auto actor = SpeakerOf(view, report, chain[i])) return view.actors.actors()[*actor].name;
    const std::string name = SpeakerName(view, report, chain[i]);
    if (!name.empty()) return NameKey(name);
  }
  const TextOrigin& origin = view.origins[report];
  if (const auto wire = view.wires.find(origin.origin); wire != view.wires.end()) return "wire:" + wire->second;
  // Who had an agency's help may have the number from it, as the others have.
  for (const std::string& agency : origin.helped) {
    if (view.shared_help.contains(agency)) return "wire:" + agency;
  }
  // Copies share the number; the name is that of the earliest report that bears it.
  for (const std::uint32_t member : view.members) {
    if (view.origins[member].origin == origin.origin) return OutletOf(view.reports[member]) + "'s own reporting";
  }
  return path.outlet + "'s own reporting";
}

// The earliest report that prints these words of a report in a passage that it shares with it.
std::optional<std::uint32_t> FirstOfPassage(const EventView& view, std::uint32_t report, ByteSpan words) {
  for (const Passage& passage : view.passages) {
    for (const auto& [holder, span] : passage.places) {
      if (holder == report && span.Contains(words)) return passage.places.front().first;
    }
  }
  return std::nullopt;
}

void CollectWires(EventView& view) {
  std::map<std::string, std::set<std::uint32_t>> texts_of;  // by agency
  for (const std::uint32_t report : view.members) {
    const TextOrigin& origin = view.origins[report];
    if (!origin.agency.empty()) {
      view.wires.try_emplace(origin.origin, origin.agency);
      texts_of[origin.agency].insert(origin.origin);
    }
    for (const std::string& agency : origin.helped) texts_of[agency].insert(origin.origin);
  }
  for (const auto& [agency, texts] : texts_of) {
    if (texts.size() > 1) view.shared_help.insert(agency);
  }
}

void CollectParties(EventView& view) {
  for (const std::uint32_t report : view.members) {
    const AnnotatedReport& value = view.reports[report];
    const auto add = [&](std::uint32_t mention) {
      if (mention >= value.annotation.mentions.size()) return;
      const auto actor = view.actors.Of(report, value.annotation.mentions[mention].entity);
      if (actor) view.parties.insert(*actor);
    };
    for (const Incident& incident : value.claims.incidents) {
      if (incident.scope != Scope::kEvent) continue;
      for (const Responsibility& held : incident.responsibility) {
        if (held.stance == Stance::kClaimed || held.stance == Stance::kConfirmed) add(held.organization);
      }
    }
  }
}

// "The rebels claim to have killed 40 soldiers": who fights counts the other side's dead.
bool IsBoast(const ClaimedFigure& claimed) {
  return claimed.speaker == SourceClass::kArmedGroup &&
         (claimed.figure->outcome == Outcome::kKilled || claimed.figure->outcome == Outcome::kInjured);
}

// "A bomb at the gate killed three, another at the hotel two": which of the two it counts the dead of.
std::optional<std::uint32_t> SeveralOf(const Claims& claims, const Figure& figure) {
  if (!figure.incident || *figure.incident >= claims.incidents.size()) return std::nullopt;
  const Incident& own = claims.incidents[*figure.incident];
  const auto alike = std::ranges::count_if(claims.incidents, [&](const Incident& incident) {
    return incident.type == own.type && incident.scope == Scope::kEvent &&
           incident.realis == Incident::Realis::kHappened;
  });
  return alike > 1 ? figure.incident : std::nullopt;
}

ClaimedFigure MakeFigure(const EventView& view, std::uint32_t report, std::uint32_t index) {
  const AnnotatedReport& value = view.reports[report];
  const Figure& figure = value.claims.figures[index];
  ClaimedFigure claimed;
  claimed.ref = {ClaimRef::Kind::kFigure, report, index};
  claimed.figure = &figure;
  claimed.text = value.report.text;
  claimed.count = figure.count;
  claimed.path = PathOf(view, report, figure.attribution);
  const std::span<const std::uint32_t> named(figure.attribution);
  const bool self = claimed.path.speaker == SourceClass::kSelf;  // "we identified 34 dead" is the report's own word
  claimed.origin = OriginKey(view, report, self ? named.subspan(named.size()) : named, claimed.path);
  claimed.named_source = !claimed.path.chain.empty() && !self;
  // Printed word for word in several texts, it is of the one that had it first.
  if (const auto first = FirstOfPassage(view, report, figure.quantity); first && !claimed.named_source)
    claimed.origin = OriginKey(view, *first, {}, PathOf(view, *first, {}));
  claimed.person_source = !figure.attribution.empty() && SpeakerOf(view, report, figure.attribution.back()).has_value();
  claimed.speaker = claimed.path.speaker;
  claimed.by_party = claimed.path.party = claimed.path.party || IsBoast(claimed);
  claimed.counted = !figure.learned && figure.scope == Scope::kEvent &&
                    (figure.status == ClaimStatus::kAsserted || figure.status == ClaimStatus::kHedged);
  if (const IsoTime* as_of = AsOf(view, report, figure)) {
    claimed.as_of = as_of->text;
    claimed.time = as_of->SortKey();
  }
  constexpr auto kResidueBit = static_cast<PopulationSet>(Population::kResidue);
  constexpr auto kPerpetratorBit = static_cast<PopulationSet>(Population::kPerpetrators);
  claimed.residue = (figure.population & kResidueBit) != 0;
  claimed.population = static_cast<PopulationSet>(figure.population & ~kResidueBit);
  claimed.perpetrator = figure.outcome == Outcome::kPerpetrators || (figure.population & kPerpetratorBit) != 0;
  claimed.single = figure.count.low == 1 && figure.count.high == 1;
  claimed.of_several = SeveralOf(value.claims, figure);
  claimed.place = figure.place;
  claimed.words = GroupWords(figure.group_text);
  for (const std::uint32_t entity : figure.people) {
    if (entity >= value.annotation.entities.size()) continue;
    if (const auto actor = view.actors.Of(report, EntityId(entity))) claimed.people.push_back(*actor);
  }
  std::ranges::sort(claimed.people);
  claimed.people.erase(std::unique(claimed.people.begin(), claimed.people.end()), claimed.people.end());
  claimed.everyone =
      claimed.population == 0 && figure.nationality.empty() && !(claimed.single && !claimed.people.empty());
  return claimed;
}

}  // namespace

EventView MakeView(std::span<const AnnotatedReport> reports, const EventGroup& event,
                   std::span<const TextOrigin> origins) {
  std::vector<std::uint32_t> members = event.reports;
  const auto key = [&](std::uint32_t i) {
    const auto& published = reports[i].annotation.published;
    return std::tuple(published ? published->SortKey() : std::numeric_limits<std::int64_t>::max(),
                      std::string_view(reports[i].report.id));
  };
  std::ranges::sort(members, {}, key);
  EventView view{.reports = reports,
                 .event = event,
                 .origins = origins,
                 .members = members,
                 .actors = ActorTable(reports, members),
                 .parties = {},
                 .wires = {},
                 .passages = FindPassages(reports, members, origins),
                 .shared_help = {}};
  CollectParties(view);
  CollectWires(view);
  return view;
}

std::string OutletOf(const AnnotatedReport& report) {
  if (!report.report.label.empty()) return report.report.label;
  return report.report.outlet.empty() ? report.report.id : report.report.outlet;
}

std::optional<std::uint32_t> SpeakerOf(const EventView& view, std::uint32_t report, std::uint32_t attribution) {
  const Annotation& annotation = view.reports[report].annotation;
  if (attribution >= annotation.attributions.size()) return std::nullopt;
  const Attribution& said = annotation.attributions[attribution];
  std::optional<std::uint32_t> actor;
  if (said.source_mention && *said.source_mention < annotation.mentions.size()) {
    const Mention& mention = annotation.mentions[*said.source_mention];
    if (!IsItsSpeaker(view.reports[report], said, mention)) return std::nullopt;
    actor = view.actors.Of(report, mention.entity);
  }
  if (!actor && !said.source_name.empty()) actor = view.actors.ByName(said.source_name);
  if (actor && view.actors.actors()[*actor].type == EntityType::kPlace) return std::nullopt;
  return actor;
}

std::string SpeakerName(const EventView& view, std::uint32_t report, std::uint32_t attribution) {
  const AnnotatedReport& value = view.reports[report];
  if (attribution >= value.annotation.attributions.size()) return "";
  if (const auto actor = SpeakerOf(view, report, attribution)) return view.actors.actors()[*actor].name;
  const Attribution& said = value.annotation.attributions[attribution];
  const bool refused = said.source_mention && *said.source_mention < value.annotation.mentions.size() && said.source &&
                       !IsItsSpeaker(value, said, value.annotation.mentions[*said.source_mention]);
  if (!said.source_name.empty() && !refused) return said.source_name;
  return said.source ? Shorten(Squeeze(said.source->In(value.report.text))) : "";
}

SourcePath PathOf(const EventView& view, std::uint32_t report, std::span<const std::uint32_t> chain) {
  SourcePath path{.outlet = OutletOf(view.reports[report]), .chain = {}};
  for (const std::uint32_t attribution : chain) {
    std::string name = SpeakerName(view, report, attribution);
    if (!name.empty() && (path.chain.empty() || path.chain.back() != name)) path.chain.push_back(std::move(name));
    const std::vector<SourceClass>& classes = view.reports[report].claims.sources;
    path.speaker = attribution < classes.size() ? classes[attribution] : SourceClass::kNotSaid;
  }
  path.party = OnWordOfParty(view, report, chain);
  return path;
}

bool OnWordOfParty(const EventView& view, std::uint32_t report, std::span<const std::uint32_t> chain) {
  if (view.parties.empty()) return false;
  return std::ranges::any_of(chain, [&](std::uint32_t attribution) {
    if (const auto actor = SpeakerOf(view, report, attribution)) return IsParty(view, report, *actor);
    // A source in words ("a spokesman for X"): a party's name among them is enough.
    const Annotation& annotation = view.reports[report].annotation;
    if (attribution >= annotation.attributions.size() || !annotation.attributions[attribution].source) return false;
    const ByteSpan source = *annotation.attributions[attribution].source;
    return std::ranges::any_of(annotation.mentions, [&](const Mention& mention) {
      const auto actor = source.Contains(mention.span) ? view.actors.Of(report, mention.entity) : std::nullopt;
      return actor && IsParty(view, report, *actor);
    });
  });
}

namespace {

// "one of the missing" beside "six people are missing", "a wounded soldier" beside "nine soldiers were wounded": a
// person told of where others count all.
void SetPersonsApart(std::vector<ClaimedFigure>& figures) {
  std::set<std::pair<Outcome, PopulationSet>> counted;
  for (const ClaimedFigure& figure : figures) {
    const bool all = figure.everyone || (figure.population != 0 && figure.figure->nationality.empty());
    if (all && figure.counted && Representative(figure.count).value_or(0) > 1)
      counted.emplace(figure.figure->outcome, figure.population);
  }
  for (ClaimedFigure& figure : figures) {
    const Outcome outcome = figure.figure->outcome;
    const bool by_number = figure.figure->group && figure.figure->quantity != *figure.figure->group;  // "one soldier"
    const bool beside =
        counted.contains({outcome, 0}) || (!by_number && counted.contains({outcome, figure.population}));
    figure.told = figure.told || (figure.single && !figure.figure->group_text.empty() && beside);
  }
}

// "Two of the dead were guards" in a report of a funeral, where others count the dead: a part of what they count.
void SetPartsOfWholes(std::vector<ClaimedFigure>& figures) {
  const auto holds = [](const ClaimedFigure& whole, const ClaimedFigure& part) {
    return whole.everyone && whole.counted && !whole.part && !whole.figure->of_whole &&
           whole.figure->outcome == part.figure->outcome && whole.count.low.value_or(0) >= *part.count.high;
  };
  for (ClaimedFigure& part : figures) {
    if (!part.figure->of_whole || part.single || !part.count.high) continue;
    part.part =
        part.part || std::ranges::any_of(figures, [&](const ClaimedFigure& whole) { return holds(whole, part); });
  }
}

// "The dead include three members of the crew" in a report that counts 26 dead: one voice does not contradict itself,
// so its smaller count is of a part, unless it says as of when it was. Whoever is quoted with it: what one verb counts
// beside a part ("include 11 children and three members of the crew") is a part, too.
void SetPartsApart(std::span<ClaimedFigure> of_report) {
  const auto whole = [](const ClaimedFigure& figure) {
    return figure.everyone && figure.counted && !figure.figure->additional && !figure.figure->prior;
  };
  for (ClaimedFigure& part : of_report) {
    if (!whole(part) || !part.count.high || part.figure->cumulative || part.figure->as_of) continue;
    const bool beside = std::ranges::any_of(of_report, [&](const ClaimedFigure& other) {
      return other.population != 0 && other.figure->outcome == part.figure->outcome &&
             other.figure->span.begin == part.figure->span.begin && other.origin == part.origin;
    });
    part.told = part.told || std::ranges::any_of(of_report, [&](const ClaimedFigure& all) {
                  return whole(all) && all.figure->outcome == part.figure->outcome &&
                         (all.origin == part.origin || beside) && all.count.low.value_or(0) > *part.count.high &&
                         !part.figure->group_text.empty();
                });
  }
}

// "Two engineers and three of their colleagues were set free. A sixth hostage was killed": the sixth of them all.
void SetPlacesAmongAll(std::span<ClaimedFigure> of_report) {
  constexpr Outcome kGotAway[] = {Outcome::kRescued, Outcome::kEvacuated, Outcome::kDetained};
  for (ClaimedFigure& figure : of_report) {
    if (!figure.place || figure.figure->outcome != Outcome::kKilled) continue;
    std::map<Outcome, std::int64_t> others;
    for (const ClaimedFigure& other : of_report) {
      const bool got_away = std::ranges::find(kGotAway, other.figure->outcome) != std::end(kGotAway);
      if (got_away && other.counted && !other.part && !other.figure->same_as)
        others[other.figure->outcome] += Representative(other.count).value_or(0);
    }
    const auto before = static_cast<std::int64_t>(*figure.place) - 1;
    if (std::ranges::any_of(others, [&](const auto& sum) { return sum.second == before; })) figure.place.reset();
  }
}

// The dead are told as some of those whom the count of the hurt takes in.
bool CountsAmong(const Figure& hurt, const Figure& dead, std::uint32_t index) {
  constexpr std::uint32_t kSentence = 120;  // bytes from a count to what became of some of its people
  if (std::ranges::find(hurt.includes, index) != hurt.includes.end()) return true;
  if (dead.group && dead.group->Overlaps(hurt.quantity) && dead.quantity != hurt.quantity) return true;
  return dead.of_hurt && !dead.group && hurt.quantity.begin < dead.quantity.begin &&
         dead.quantity.begin - hurt.quantity.begin <= kSentence;
}

// The hurt of a report, some of whom have died by its own word: "sixty were injured, six of whom died".
void FindWhoDied(std::span<ClaimedFigure> of_report) {
  for (ClaimedFigure& hurt : of_report) {
    if (hurt.figure->outcome != Outcome::kInjured || hurt.count.low.value_or(0) < 2) continue;
    for (const ClaimedFigure& dead : of_report) {
      const auto died = Representative(dead.count);
      if (dead.figure->outcome != Outcome::kKilled || !dead.counted || !died || *died >= *hurt.count.low) continue;
      if (CountsAmong(*hurt.figure, *dead.figure, dead.ref.index)) hurt.died_of = std::max(hurt.died_of, *died);
    }
  }
}

// "The army lost eleven men. Three militants were killed, it said": told one after the other, with no total. What is
// added stands at the largest count that is not of the fighters.
void FindOtherSides(std::span<ClaimedFigure> of_report) {
  constexpr auto kFighters = static_cast<PopulationSet>(Population::kCombatants);
  constexpr std::uint32_t kNear = 240;  // bytes
  const auto stands = [](const ClaimedFigure& figure) {
    return figure.counted && !figure.part && !figure.told && !figure.residue && !figure.figure->same_as &&
           !figure.figure->prior && !figure.figure->additional && Representative(figure.count).value_or(0) > 0;
  };
  for (const ClaimedFigure& fighters : of_report) {
    if (!stands(fighters) || (fighters.population & kFighters) == 0) continue;
    ClaimedFigure* largest = nullptr;
    std::map<PopulationSet, const ClaimedFigure*> others;  // the largest count of each
    for (ClaimedFigure& other : of_report) {
      if (!stands(other) || !AreOfTwoSides(fighters, other)) continue;
      const ByteSpan a = fighters.figure->quantity, b = other.figure->quantity;
      if (std::max(a.begin, b.begin) - std::min(a.end, b.end) > kNear) continue;
      const ClaimedFigure*& most = others[other.population];
      if (most == nullptr || *Representative(other.count) > *Representative(most->count)) most = &other;
      if (largest == nullptr || *Representative(other.count) > *Representative(largest->count)) largest = &other;
    }
    if (largest == nullptr) continue;
    std::int64_t sum = *Representative(fighters.count);
    std::vector<ClaimRef> claims = {fighters.ref};
    for (const auto& [population, most] : others) {
      if (most == largest) continue;
      sum += *Representative(most->count);
      claims.push_back(most->ref);
    }
    if (sum <= largest->other_side) continue;
    largest->other_side = sum;
    largest->other_claims = std::move(claims);
  }
}

// Where nobody but a party counts an outcome, its word is all there is.
void HearPartiesAlone(std::vector<ClaimedFigure>& figures) {
  std::set<Outcome> counted;
  for (const ClaimedFigure& figure : figures) {
    if (figure.counted && !figure.by_party) counted.insert(figure.figure->outcome);
  }
  for (ClaimedFigure& figure : figures) {
    figure.alone = figure.counted && figure.by_party && !counted.contains(figure.figure->outcome);
  }
}

// "All three had gunshot wounds", of three who were told to have died.
bool IsOfTheDead(std::span<const Figure> stated, const Figure& figure) {
  return figure.outcome != Outcome::kKilled && figure.same_as && figure.count.low.value_or(0) >= 2 &&
         *figure.same_as < stated.size() && stated[*figure.same_as].outcome == Outcome::kKilled;
}

}  // namespace

std::vector<ClaimedFigure> GatherFigures(const EventView& view) {
  std::vector<ClaimedFigure> figures;
  for (const std::uint32_t report : view.members) {
    const std::size_t first = figures.size();
    const std::vector<Figure>& stated = view.reports[report].claims.figures;
    for (std::uint32_t i = 0; i < stated.size(); ++i) figures.push_back(MakeFigure(view, report, i));
    for (const Figure& figure : stated) {
      for (const std::uint32_t part : figure.includes) {
        // "82 were hurt, 29 of them are in hospital": of those in hospital the 29 are all.
        if (part < stated.size() && SameFate(figure.outcome, stated[part].outcome)) figures[first + part].part = true;
      }
    }
    MarkZerosOfParts(std::span(figures).subspan(first));
    SetPartsApart(std::span(figures).subspan(first));
    SetPlacesAmongAll(std::span(figures).subspan(first));
    FindWhoDied(std::span(figures).subspan(first));
    FindOtherSides(std::span(figures).subspan(first));
    for (ClaimedFigure& figure : std::span(figures).subspan(first)) {
      figure.of_dead = IsOfTheDead(stated, *figure.figure);
      figure.part = figure.part || figure.of_dead;
    }
  }
  SetPartsOfWholes(figures);
  SetPersonsApart(figures);
  HearPartiesAlone(figures);
  SetSecondVoicesApart(view, figures);
  std::ranges::stable_sort(figures, {}, [](const ClaimedFigure& figure) {
    return figure.time.value_or(std::numeric_limits<std::int64_t>::min());
  });
  return figures;
}

bool Meet(const CountRange& a, const CountRange& b) {
  const std::int64_t low = std::max(a.low.value_or(0), b.low.value_or(0));
  constexpr std::int64_t kOpen = std::numeric_limits<std::int64_t>::max();
  return low <= std::min(a.high.value_or(kOpen), b.high.value_or(kOpen));
}

std::optional<std::int64_t> Representative(const CountRange& count) {
  return count.low ? count.low : count.high;
}

}  // namespace rashomon

#include "dossier/event_time.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "dossier/dateline.h"
#include "text/iso_time.h"

namespace rashomon {

std::optional<std::int64_t> DayOf(std::string_view value) {
  if (value.size() < 10) return std::nullopt;
  const std::optional<IsoTime> time = ParseIsoTime(value.substr(0, 10));
  if (!time || !IsValidDate(time->date)) return std::nullopt;
  return DaysSinceEpoch(time->date);
}

// "XXXX-WXX-4" -> 4.
std::optional<int> WeekdayOnly(std::string_view value) {
  constexpr std::string_view kUnknownWeek = "XXXX-WXX-";
  if (!value.starts_with(kUnknownWeek) || value.size() <= kUnknownWeek.size()) return std::nullopt;
  const int day = value[kUnknownWeek.size()] - '0';
  return day >= 1 && day <= 7 ? std::optional(day) : std::nullopt;
}

bool IsDoubted(const Annotation& annotation, ByteSpan span) {
  return std::ranges::any_of(annotation.findings, [&](const Finding& finding) {
    return finding.span && finding.kind.find("date") != std::string::npos && finding.span->Overlaps(span);
  });
}

namespace {

struct DayVote {
  double weight = 0;
  std::set<std::uint32_t> reports;
  std::vector<ClaimRef> claims;
};

class DayVotes {
 public:
  void Add(std::int64_t day, double weight, ClaimRef claim) {
    DayVote& vote = votes_[day];
    vote.weight += weight;
    vote.reports.insert(claim.report);
    vote.claims.push_back(claim);
  }
  void AddWeekday(int weekday, double weight, ClaimRef claim) { weekdays_.push_back({weekday, weight, claim}); }

  // Gives each weekday to the days that fall on it.
  void Settle() {
    for (const auto& [weekday, weight, claim] : weekdays_) {
      for (auto& [day, vote] : votes_) {
        if (WeekdayOf(DateFromDays(day)) != weekday) continue;
        vote.weight += weight;
        vote.reports.insert(claim.report);
        vote.claims.push_back(claim);
      }
    }
  }
  [[nodiscard]] const std::map<std::int64_t, DayVote>& votes() const { return votes_; }

 private:
  struct WeekdayVote {
    int weekday = 0;
    double weight = 0;
    ClaimRef claim;
  };
  std::map<std::int64_t, DayVote> votes_;
  std::vector<WeekdayVote> weekdays_;
};

void VoteByIncidents(const AnnotatedReport& report, std::uint32_t index, DayVotes& votes) {
  double weight = 4;  // the main incident; those after it weigh less
  for (std::uint32_t i = 0; i < report.claims.incidents.size() && weight >= 1; ++i) {
    const Incident& incident = report.claims.incidents[i];
    if (incident.scope != Scope::kEvent || incident.realis != Incident::Realis::kHappened) continue;
    const ClaimRef claim{ClaimRef::Kind::kIncident, index, i};
    if (const auto day = DayOf(incident.when))
      votes.Add(*day, weight, claim);
    else if (const auto weekday = WeekdayOnly(incident.when))
      votes.AddWeekday(*weekday, weight, claim);
    else
      continue;
    weight /= 2;
  }
}

// Dates in the text near the day of publication; later text counts less, and one date once per report.
void VoteByTimes(const AnnotatedReport& report, std::uint32_t index, DayVotes& votes) {
  const Annotation& annotation = report.annotation;
  std::optional<std::int64_t> published;
  if (annotation.published) published = DaysSinceEpoch(annotation.published->date);
  std::set<std::string> seen;
  double weight = 1;
  for (std::uint32_t i = 0; i < annotation.times.size() && i < 60; ++i) {
    const Timex& time = annotation.times[i];
    const bool point = time.type == TimexType::kDate || time.type == TimexType::kTime;
    if (!point || IsDoubted(annotation, time.span) || !seen.insert(time.value.substr(0, 10)).second) continue;
    const ClaimRef claim{ClaimRef::Kind::kTime, index, i};
    if (const auto day = DayOf(time.value)) {
      if (published && (*day > *published || *published - *day > 400)) continue;
      const bool fresh = published && *published - *day <= 7;
      votes.Add(*day, weight * (fresh ? 1 : 0.5), claim);
      weight *= 0.7;
    } else if (const auto weekday = WeekdayOnly(time.value)) {
      votes.AddWeekday(*weekday, weight, claim);
      weight *= 0.7;
    }
  }
}

struct PlaceVote {
  EntityType type = EntityType::kPlace;
  std::set<std::uint32_t> reports;
  std::set<std::uint32_t> filed;  // reports that were filed there and name no other place
  double weight = 0;
  PlacePin pin;
  std::vector<std::pair<std::uint32_t, ByteSpan>> spans;
};

// What a name is in a report that it votes in.
struct Standing {
  double weight = 0;
  bool of_incident = false;  // the claims call it the place of an incident, which may be a body that has a building
  bool in_passing = false;   // told of behind the first paragraph
  enum class Filed { kNo, kAlone, kBesides } filed = Filed::kNo;  // in the dateline, beside another place
};

void VoteForPlace(std::uint32_t index, const AnnotatedReport& report, std::uint32_t mention_index, Standing standing,
                  const ActorTable& actors, std::map<std::uint32_t, PlaceVote>& votes) {
  if (mention_index >= report.annotation.mentions.size()) return;
  const Mention& mention = report.annotation.mentions[mention_index];
  const EntityType type = report.annotation.entities[mention.entity.index()].type;
  if (type != EntityType::kPlace && type != EntityType::kFacility && !standing.of_incident) return;
  const auto actor = actors.Of(index, mention.entity);
  if (!actor) return;
  PlaceVote& vote = votes[*actor];
  vote.type = type;
  using Filed = Standing::Filed;
  vote.weight += standing.filed == Filed::kBesides ? standing.weight / 2 : standing.weight;
  if (standing.filed == Filed::kAlone)
    vote.filed.insert(index);
  else if (standing.filed == Filed::kNo && !standing.in_passing)
    vote.reports.insert(index);
  if (vote.spans.size() < 20) vote.spans.emplace_back(index, mention.span);
  if (mention.pin && mention.pin->precision > vote.pin.precision) vote.pin = *mention.pin;
  if (type != EntityType::kPlace && vote.pin.precision == PlacePin::Precision::kUnknown) {
    vote.pin.precision = PlacePin::Precision::kFacility;
  }
}

bool IsExact(const PlacePin& pin) {
  return pin.precision >= PlacePin::Precision::kCity;
}

double PlaceScore(const PlaceVote& vote) {
  // Agreement of reports first; among equals what the incidents name and what is more exact. A name that no gazetteer
  // knows is rather a village than a country.
  double exact = 0.15;
  if (IsExact(vote.pin)) exact = 1;
  if (vote.pin.precision == PlacePin::Precision::kRegion) exact = 0.25;
  if (vote.pin.precision == PlacePin::Precision::kUnknown) exact = 0.6;
  const auto filed = std::ranges::count_if(vote.filed, [&](std::uint32_t r) { return !vote.reports.contains(r); });
  return exact * (2 * static_cast<double>(vote.reports.size()) + static_cast<double>(filed) + vote.weight);
}

// Names before `end` are those of the dateline, if its place is in the gazetteer: a village's own paper files from
// where it happened. `besides`: the report says elsewhere in its text at what village or town the main incident was.
struct Filing {
  std::uint32_t end = 0;
  bool besides = false;
};

// "BAMAKO - Gunmen attacked a post at Tin-Kelt".
Filing FilingOf(const AnnotatedReport& report) {
  const Annotation& annotation = report.annotation;
  const auto first = std::ranges::find(annotation.blocks, BlockKind::kParagraph, &Block::kind);
  if (first == annotation.blocks.end()) return {};
  const auto length = static_cast<std::uint32_t>(DatelineEnd(first->span.In(report.report.text)));
  if (length == 0) return {};
  const std::uint32_t end = first->span.begin + length;
  std::set<EntityId> filed;
  bool located = false;
  for (const Mention& mention : annotation.mentions) {
    if (mention.span.begin >= end) continue;
    filed.insert(mention.entity);
    located = located || (mention.pin && mention.pin->latitude);
  }
  if (!located) return {};
  const auto& incidents = report.claims.incidents;
  const auto main = std::ranges::find(incidents, Scope::kEvent, &Incident::scope);
  const bool besides = main != incidents.end() && std::ranges::any_of(main->where, [&](std::uint32_t index) {
                         if (index >= annotation.mentions.size()) return false;
                         const Mention& mention = annotation.mentions[index];
                         const PlacePin::Precision precision =
                             mention.pin ? mention.pin->precision : PlacePin::Precision::kUnknown;
                         return annotation.entities[mention.entity.index()].type == EntityType::kPlace &&
                                !filed.contains(mention.entity) && precision != PlacePin::Precision::kCountry &&
                                precision != PlacePin::Precision::kRegion;
                       });
  return {.end = end, .besides = besides};
}

bool IsVillageOrTown(const Annotation& annotation, const Mention& mention) {
  const PlacePin::Precision precision = mention.pin ? mention.pin->precision : PlacePin::Precision::kUnknown;
  return annotation.entities[mention.entity.index()].type == EntityType::kPlace &&
         (precision == PlacePin::Precision::kCity || precision == PlacePin::Precision::kUnknown);
}

bool IsInSource(const Annotation& annotation, ByteSpan name) {
  return std::ranges::any_of(annotation.attributions,
                             [&](const Attribution& said) { return said.source && said.source->Contains(name.begin); });
}

// "A quarry fell in near Velm, the mine inspectors in Harlow said": where those sit who say so. Nothing where
// the report's first paragraph, up to `lead`, names no other town or village.
bool IsSeatOfSource(const AnnotatedReport& report, const Mention& mention, std::uint32_t lead) {
  const Annotation& annotation = report.annotation;
  const std::string_view before = std::string_view(report.report.text).substr(0, mention.span.begin);
  const bool inside = before.ends_with(" in ") && IsInSource(annotation, mention.span);
  return inside && std::ranges::any_of(annotation.mentions, [&](const Mention& other) {
           return other.form == Mention::Form::kName && other.span.begin < lead && other.entity != mention.entity &&
                  IsVillageOrTown(annotation, other) && !IsInSource(annotation, other.span);
         });
}

// "Four rowers of the Harlow club drowned in Portugal": a town that lies in none of the countries where
// the report says that it was.
bool IsAbroad(const AnnotatedReport& report, const Mention& mention) {
  if (!mention.pin || mention.pin->precision != PlacePin::Precision::kCity || mention.pin->country.empty())
    return false;
  bool elsewhere = false;
  for (const Incident& incident : report.claims.incidents) {
    if (incident.scope != Scope::kEvent) continue;
    for (const std::uint32_t index : incident.where) {
      const auto& pin = report.annotation.mentions[index].pin;
      if (!pin || pin->precision != PlacePin::Precision::kCountry) continue;
      if (pin->country == mention.pin->country) return false;
      elsewhere = true;
    }
  }
  return elsewhere;
}

// The report came out a month or more after the first: a trial, an anniversary, told from the town of the court.
bool IsLate(const AnnotatedReport& report, std::optional<std::int64_t> first) {
  constexpr std::int64_t kMonth = 30;  // days
  const std::optional<IsoTime>& published = report.annotation.published;
  return first && published && DaysSinceEpoch(published->date) - *first >= kMonth;
}

// "the Grand Hotel in Brighton", "Brighton's Grand Hotel": one name stands right beside the other.
bool StandsBeside(const PlaceVote& a, const PlaceVote& b) {
  constexpr std::uint32_t kBetween = 5;  // bytes: " in ", ", ", "'s "
  const auto follows = [](ByteSpan first, ByteSpan second) {
    return first.end <= second.begin && second.begin - first.end <= kBetween;
  };
  return std::ranges::any_of(a.spans, [&](const auto& one) {
    return std::ranges::any_of(b.spans, [&](const auto& other) {
      return one.first == other.first && (follows(one.second, other.second) || follows(other.second, one.second));
    });
  });
}

// A bridge, a square or a hall says little by itself: the town that a report names beside it, else one that two reports
// or more name as the place, where its own name does not say so already. The end where there is none.
std::map<std::uint32_t, PlaceVote>::const_iterator FindTown(const std::map<std::uint32_t, PlaceVote>& votes,
                                                            const std::pair<const std::uint32_t, PlaceVote>& site,
                                                            const ActorTable& actors) {
  auto town = votes.end();
  std::pair<bool, double> best;
  const bool is_site = site.second.type == EntityType::kFacility ||
                       site.second.pin.precision == PlacePin::Precision::kFacility ||
                       site.second.pin.precision == PlacePin::Precision::kDistrict;
  if (!is_site) return town;
  const std::string& name = actors.actors()[site.first].name;
  for (auto vote = votes.begin(); vote != votes.end(); ++vote) {
    const PlacePin::Precision precision = vote->second.pin.precision;
    const bool may_be_town = vote->second.type == EntityType::kPlace &&
                             (precision == PlacePin::Precision::kCity || precision == PlacePin::Precision::kUnknown);
    const bool beside = StandsBeside(vote->second, site.second);
    if (vote->first == site.first || !may_be_town || (!beside && vote->second.reports.size() < 2)) continue;
    if (name.contains(actors.actors()[vote->first].name) || actors.actors()[vote->first].name.contains(name)) continue;
    const std::pair rank(beside, PlaceScore(vote->second));
    if (town == votes.end() || rank > best) town = vote, best = rank;
  }
  return town;
}

// The two days of a night that `day` is one of, where a report says of its main incident that it went on into the next
// day. Nothing where two reports tell of different nights.
std::optional<std::pair<std::int64_t, std::int64_t>> NightAround(std::span<const AnnotatedReport> reports,
                                                                 std::span<const std::uint32_t> of_event,
                                                                 std::int64_t day) {
  std::optional<std::pair<std::int64_t, std::int64_t>> night;
  for (const std::uint32_t report : of_event) {
    const std::vector<Incident>& incidents = reports[report].claims.incidents;
    if (incidents.empty() || incidents.front().until.empty()) continue;
    const auto begin = DayOf(incidents.front().when), end = DayOf(incidents.front().until);
    if (!begin || !end || (day != *begin && day != *end)) continue;
    const std::pair found(*begin, *end);
    if (night && *night != found) return std::nullopt;
    night = found;
  }
  return night;
}

// The last day on which the event can have been: that of its first report. Where clocks differ, what that report itself
// gives as the day of an incident.
std::optional<std::int64_t> LastDay(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> of_event) {
  std::optional<std::int64_t> last;
  for (const std::uint32_t report : of_event) {
    const std::optional<IsoTime>& published = reports[report].annotation.published;
    if (!published) continue;
    const std::int64_t day = DaysSinceEpoch(published->date);
    std::int64_t own = day;
    for (const Incident& incident : reports[report].claims.incidents) {
      if (DayOf(incident.when) == day + 1) own = day + 1;
    }
    if (!last || own < *last) last = own;
  }
  return last;
}

}  // namespace

EventWhen FindWhen(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> of_event) {
  DayVotes votes;
  const std::optional<std::int64_t> last = LastDay(reports, of_event);
  for (const std::uint32_t report : of_event) {
    VoteByIncidents(reports[report], report, votes);
    VoteByTimes(reports[report], report, votes);
  }
  votes.Settle();
  const DayVote* best = nullptr;
  std::int64_t best_day = 0;
  const bool any = std::ranges::any_of(votes.votes(), [&](const auto& vote) { return !last || vote.first <= *last; });
  for (const auto& [day, vote] : votes.votes()) {
    if (any && last && day > *last) continue;
    if (best == nullptr ||
        std::tuple(vote.weight, vote.reports.size()) > std::tuple(best->weight, best->reports.size())) {
      best = &vote;
      best_day = day;
    }
  }
  if (best == nullptr) return {};
  EventWhen when;
  std::int64_t begin = best_day, end = best_day;
  when.claims = best->claims;
  // A night or a chain of deaths spans two days where the reports stand nearly as firmly behind the other one.
  const DayVote* second = nullptr;
  if (const auto night = NightAround(reports, of_event, best_day)) {
    when.begin = ToIso(DateFromDays(night->first));
    when.end = ToIso(DateFromDays(night->second));
    return when;
  }
  for (const std::int64_t other : {best_day - 1, best_day + 1}) {
    const auto found = votes.votes().find(other);
    if (found == votes.votes().end() || found->second.weight < 0.6 * best->weight || found->second.reports.size() < 2)
      continue;
    if (second != nullptr && found->second.weight <= second->weight) continue;
    if (last && other > *last && best_day <= *last) continue;
    second = &found->second;
    begin = std::min(best_day, other);
    end = std::max(best_day, other);
  }
  if (second != nullptr) when.claims.insert(when.claims.end(), second->claims.begin(), second->claims.end());
  when.begin = ToIso(DateFromDays(begin));
  when.end = ToIso(DateFromDays(end));
  return when;
}

EventWhere FindWhere(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> of_event,
                     const ActorTable& actors) {
  std::map<std::uint32_t, PlaceVote> votes;
  std::optional<std::int64_t> day;  // of the first report
  for (const std::uint32_t report : of_event) {
    const std::optional<IsoTime>& published = reports[report].annotation.published;
    if (published) day = std::min(day.value_or(DaysSinceEpoch(published->date)), DaysSinceEpoch(published->date));
  }
  for (const std::uint32_t report : of_event) {
    const AnnotatedReport& value = reports[report];
    const bool late = IsLate(value, day);
    const Filing filing = FilingOf(value);
    const auto& mentions = value.annotation.mentions;
    const auto first = std::ranges::find(value.annotation.blocks, BlockKind::kParagraph, &Block::kind);
    const std::uint32_t lead = first == value.annotation.blocks.end() ? 0xffffffffu : first->span.end;
    const auto filed = [&](std::uint32_t mention) {
      using Filed = Standing::Filed;
      if (mention >= mentions.size() || mentions[mention].span.begin >= filing.end) return Filed::kNo;
      return filing.besides ? Filed::kBesides : Filed::kAlone;
    };
    double weight = 3;
    for (const Incident& incident : value.claims.incidents) {
      if (incident.scope != Scope::kEvent) continue;
      for (const std::uint32_t mention : incident.where) {
        if (mention < mentions.size() && IsAbroad(value, mentions[mention])) continue;
        VoteForPlace(report, value, mention, {.weight = weight, .of_incident = true, .filed = filed(mention)}, actors,
                     votes);
      }
      weight = std::max(0.5, weight / 2);
    }
    // Names early in the text (dateline, headline, first sentence) are where the story is.
    double early = 0.8;
    for (std::uint32_t i = 0; i < value.annotation.mentions.size() && early > 0.05; ++i) {
      if (value.annotation.mentions[i].form != Mention::Form::kName) continue;
      const std::size_t before = votes.size();
      const bool seat = late || IsSeatOfSource(value, mentions[i], lead) || IsAbroad(value, mentions[i]);
      const bool passing = mentions[i].span.begin >= lead || seat;
      VoteForPlace(report, value, i, {.weight = seat ? early / 2 : early, .in_passing = passing, .filed = filed(i)},
                   actors, votes);
      early *= votes.size() > before ? 0.75 : 0.95;
    }
  }
  const auto best = std::ranges::max_element(votes, {}, [](const auto& entry) { return PlaceScore(entry.second); });
  if (best == votes.end()) return {};
  EventWhere where{.name = actors.actors()[best->first].name, .pin = best->second.pin, .spans = best->second.spans};
  const auto town = FindTown(votes, *best, actors);
  if (town == votes.end()) return where;
  where.name += ", " + actors.actors()[town->first].name;
  where.spans.insert(where.spans.end(), town->second.spans.begin(), town->second.spans.end());
  if (where.pin.country.empty()) where.pin.country = town->second.pin.country;
  return where;
}

}  // namespace rashomon

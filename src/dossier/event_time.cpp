#include "dossier/event_time.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "text/iso_time.h"

namespace rashomon {
namespace {

constexpr std::size_t kLongestSentence = 240;  // bytes shown in the timeline

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

bool EndsSentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return true;
  if (c != '.' && c != '!' && c != '?') return false;
  std::size_t next = at + 1;
  while (next < text.size() && (text[next] == '"' || text[next] == '\'' || text[next] == ')')) ++next;
  if (next == text.size() || text[next] == '\n') return true;
  const bool initial = at >= 2 && text[at - 2] == '.';  // "a.m. on Friday", "U.S. troops"
  return text[next] == ' ' && next + 1 < text.size() && !(text[next + 1] >= 'a' && text[next + 1] <= 'z') && !initial;
}

// The sentence that `span` stands in, where it can tell of something that happened: whole, in a paragraph. Lines of
// publication, bylines and titles end without a stop; notices speak of the report.
std::optional<std::string> SentenceAround(const AnnotatedReport& report, ByteSpan span) {
  const auto block = std::ranges::find_if(report.annotation.blocks,
                                          [&](const Block& candidate) { return candidate.span.Contains(span); });
  if (block == report.annotation.blocks.end() || block->kind != BlockKind::kParagraph || block->repeats)
    return std::nullopt;
  const std::string_view text = block->span.In(std::string_view(report.report.text));
  std::size_t begin = span.begin - block->span.begin, end = span.end - block->span.begin;
  while (begin > 0 && !EndsSentence(text, begin - 1)) --begin;
  while (begin < text.size() && (text[begin] == ' ' || text[begin] == '\n')) ++begin;
  if (end > 0) --end;
  while (end < text.size() && !EndsSentence(text, end)) ++end;
  if (end == text.size()) return std::nullopt;
  ++end;
  while (end < text.size() && (text[end] == '"' || text[end] == ')')) ++end;
  const std::string_view sentence = text.substr(begin, end - begin);
  if (sentence.size() <= kLongestSentence) return std::string(sentence);
  std::size_t cut = kLongestSentence;
  while (cut > 0 && sentence[cut] != ' ') --cut;
  return std::string(sentence.substr(0, cut)) + "\u2026";
}

struct PlaceVote {
  std::set<std::uint32_t> reports;
  double weight = 0;
  PlacePin pin;
  std::vector<std::pair<std::uint32_t, ByteSpan>> spans;
};

void VoteForPlace(std::uint32_t index, const AnnotatedReport& report, std::uint32_t mention_index, double weight,
                  const ActorTable& actors, std::map<std::uint32_t, PlaceVote>& votes) {
  if (mention_index >= report.annotation.mentions.size()) return;
  const Mention& mention = report.annotation.mentions[mention_index];
  const EntityType type = report.annotation.entities[mention.entity.index()].type;
  if (type != EntityType::kPlace && type != EntityType::kFacility) return;
  const auto actor = actors.Of(index, mention.entity);
  if (!actor) return;
  PlaceVote& vote = votes[*actor];
  vote.weight += weight;
  vote.reports.insert(index);
  if (vote.spans.size() < 20) vote.spans.emplace_back(index, mention.span);
  if (mention.pin && mention.pin->precision > vote.pin.precision) vote.pin = *mention.pin;
  if (type == EntityType::kFacility && vote.pin.precision == PlacePin::Precision::kUnknown) {
    vote.pin.precision = PlacePin::Precision::kFacility;
  }
}

bool IsExact(const PlacePin& pin) {
  return pin.precision >= PlacePin::Precision::kCity;
}

double PlaceScore(const PlaceVote& vote) {
  // Agreement of reports first; among equals what the incidents name and what is more exact.
  const double exact = IsExact(vote.pin) ? 1 : (vote.pin.precision == PlacePin::Precision::kRegion ? 0.4 : 0.15);
  return exact * (2 * static_cast<double>(vote.reports.size()) + vote.weight);
}

}  // namespace

EventWhen FindWhen(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> of_event) {
  DayVotes votes;
  for (const std::uint32_t report : of_event) {
    VoteByIncidents(reports[report], report, votes);
    VoteByTimes(reports[report], report, votes);
  }
  votes.Settle();
  const DayVote* best = nullptr;
  std::int64_t best_day = 0;
  for (const auto& [day, vote] : votes.votes()) {
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
  for (const std::int64_t other : {best_day - 1, best_day + 1}) {
    const auto found = votes.votes().find(other);
    if (found == votes.votes().end() || found->second.weight < 0.6 * best->weight || found->second.reports.size() < 2)
      continue;
    begin = std::min(begin, other);
    end = std::max(end, other);
    when.claims.insert(when.claims.end(), found->second.claims.begin(), found->second.claims.end());
  }
  when.begin = ToIso(DateFromDays(begin));
  when.end = ToIso(DateFromDays(end));
  return when;
}

EventWhere FindWhere(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> of_event,
                     const ActorTable& actors) {
  std::map<std::uint32_t, PlaceVote> votes;
  for (const std::uint32_t report : of_event) {
    const AnnotatedReport& value = reports[report];
    double weight = 3;
    for (const Incident& incident : value.claims.incidents) {
      if (incident.scope != Scope::kEvent) continue;
      for (const std::uint32_t mention : incident.where) VoteForPlace(report, value, mention, weight, actors, votes);
      weight = std::max(0.5, weight / 2);
    }
    // Names early in the text (dateline, headline, first sentence) are where the story is.
    double early = 0.8;
    for (std::uint32_t i = 0; i < value.annotation.mentions.size() && early > 0.05; ++i) {
      if (value.annotation.mentions[i].form != Mention::Form::kName) continue;
      const std::size_t before = votes.size();
      VoteForPlace(report, value, i, early, actors, votes);
      early *= votes.size() > before ? 0.75 : 0.95;
    }
  }
  const PlaceVote* best = nullptr;
  std::uint32_t best_actor = 0;
  for (const auto& [actor, vote] : votes) {
    if (best != nullptr && PlaceScore(vote) <= PlaceScore(*best)) continue;
    best = &vote;
    best_actor = actor;
  }
  if (best == nullptr) return {};
  return {.name = actors.actors()[best_actor].name, .pin = best->pin, .spans = best->spans};
}

namespace {

// `when` lies past the day of the report's last version.
bool IsAfter(const AnnotatedReport& report, std::string_view when) {
  const std::optional<IsoTime>& last =
      report.annotation.updated ? report.annotation.updated : report.annotation.published;
  const std::optional<std::int64_t> day = DayOf(when);
  return last && day && *day > DaysSinceEpoch(last->date);
}

// Entries by what they say, so that one sentence stands in the timeline once.
class Timeline {
 public:
  explicit Timeline(std::span<const AnnotatedReport> reports) : reports_(reports) {}

  void Add(const std::string& when, const std::string& key, ByteSpan span, ClaimRef claim) {
    if (const auto known = by_key_.find(key); known != by_key_.end()) {
      entries_[known->second].claims.push_back(claim);
      return;
    }
    const AnnotatedReport& report = reports_[claim.report];
    if (IsAfter(report, when)) return;  // a timetable or a misread weekday: no report knows the day after it
    const bool corrects = std::ranges::any_of(
        report.claims.corrections, [&](const Correction& correction) { return correction.span.Overlaps(span); });
    if (corrects) return;
    const std::optional<std::string> what = SentenceAround(reports_[claim.report], span);
    if (!what) return;
    const auto [found, is_new] = by_words_.try_emplace(*what, entries_.size());
    by_key_.try_emplace(key, found->second);
    if (is_new) {
      entries_.push_back({.when = when, .what = *what, .claims = {claim}});
      return;
    }
    TimelineEntry& entry = entries_[found->second];
    if (when.size() > entry.when.size() && when.starts_with(entry.when)) entry.when = when;  // to the hour
    entry.claims.push_back(claim);
  }

  std::vector<TimelineEntry> Take() {
    std::ranges::stable_sort(entries_, {}, &TimelineEntry::when);
    if (entries_.size() > kLongestTimeline) entries_.resize(kLongestTimeline);
    return std::move(entries_);
  }

 private:
  std::span<const AnnotatedReport> reports_;
  std::vector<TimelineEntry> entries_;
  std::map<std::string, std::size_t> by_key_, by_words_;
};

}  // namespace

std::vector<TimelineEntry> TellTimeline(std::span<const AnnotatedReport> reports,
                                        std::span<const std::uint32_t> of_event, const EventWhen& when) {
  Timeline timeline(reports);
  const std::optional<std::int64_t> first = DayOf(when.begin);
  for (const std::uint32_t report : of_event) {
    const std::vector<Incident>& incidents = reports[report].claims.incidents;
    for (std::uint32_t i = 0; i < incidents.size(); ++i) {
      const Incident& incident = incidents[i];
      std::string at = incident.when;
      const std::optional<int> weekday = WeekdayOnly(at);
      if (weekday && first && WeekdayOf(DateFromDays(*first)) == *weekday) at = when.begin;
      const bool happened =
          incident.realis == Incident::Realis::kHappened || incident.realis == Incident::Realis::kAttempted;
      if (!DayOf(at) || !happened) continue;
      timeline.Add(at, at + " " + std::string(Name(incident.type)), incident.span,
                   {ClaimRef::Kind::kIncident, report, i});
    }
  }
  // What the reports tell to the hour is worth a line of its own.
  for (const std::uint32_t report : of_event) {
    const Annotation& annotation = reports[report].annotation;
    for (std::uint32_t i = 0; i < annotation.times.size(); ++i) {
      const Timex& time = annotation.times[i];
      const bool hour = time.type == TimexType::kTime && DayOf(time.value) && time.value.find('T') != std::string::npos;
      if (!hour || IsDoubted(annotation, time.span)) continue;
      constexpr std::int64_t kYear = 366;
      if (first && std::abs(*DayOf(time.value) - *first) > kYear) continue;
      timeline.Add(time.value, time.value, time.span, {ClaimRef::Kind::kTime, report, i});
    }
  }
  return timeline.Take();
}

}  // namespace rashomon

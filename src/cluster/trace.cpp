#include "cluster/trace.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

#include "text/iso_time.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kLeadWords = 60;      // what stands first tells which event it is
constexpr std::size_t kLeadBytes = 300;     // the same for names
constexpr std::size_t kLeadOfClaims = 400;  // bytes: a visitor's sprained ankle stands further down
constexpr std::uint16_t kMostCounted = 1000;
constexpr int kLeadName = 2, kTitleName = 3;  // a name there counts so much more

class WordBag {
 public:
  void Add(std::string_view lower, std::uint16_t times, std::uint8_t prominence = 0) {
    CountedWord& word = words_[KeyOf(lower)];
    word.key = KeyOf(lower);
    word.shape = ShapeOf(lower);
    word.count = static_cast<std::uint16_t>(std::min<int>(word.count + times, kMostCounted));
    word.prominence = std::max(word.prominence, prominence);
  }
  [[nodiscard]] bool Has(WordKey key) const { return words_.contains(key); }

  [[nodiscard]] std::vector<CountedWord> Take() {
    std::vector<CountedWord> out;
    out.reserve(words_.size());
    for (const auto& [key, word] : words_) out.push_back(word);
    return out;
  }

 private:
  std::map<WordKey, CountedWord> words_;
};

// How often each person or place is told of, more where it stands in the title or first.
struct Told {
  int weight = 0;
  bool in_title = false;
  std::vector<std::string> words;  // of the names used
};

std::map<std::uint32_t, Told> GatherNames(const AnnotatedReport& report, const WordBag& title, bool people) {
  std::map<std::uint32_t, Told> told;
  for (const Mention& mention : report.annotation.mentions) {
    const std::uint32_t entity = static_cast<std::uint32_t>(mention.entity.index());
    const EntityType type = report.annotation.entities[entity].type;
    const bool wanted =
        people ? type == EntityType::kPerson : type == EntityType::kPlace || type == EntityType::kFacility;
    if (!wanted) continue;
    Told& one = told[entity];
    one.weight += 1 + (mention.span.begin < kLeadBytes ? kLeadName : 0);
    if (mention.form != Mention::Form::kName) continue;
    const std::string lower = LowerCase(mention.span.In(std::string_view(report.report.text)));
    for (const std::string_view word : SplitWords(lower)) {
      one.words.emplace_back(word);
      one.in_title = one.in_title || title.Has(KeyOf(word));
    }
  }
  std::erase_if(told, [](const auto& entry) { return entry.second.words.empty(); });
  return told;
}

void TracePeople(const AnnotatedReport& report, const WordBag& title, ReportTrace& trace) {
  std::map<std::uint32_t, Told> told = GatherNames(report, title, true);
  const Told* main = nullptr;
  for (auto& [entity, person] : told) {
    if (person.in_title) person.weight += kTitleName;
    if (main == nullptr || person.weight > main->weight) main = &person;
  }
  if (main == nullptr) return;
  WordBag people;
  for (const auto& [entity, person] : told) {
    const auto prominence = static_cast<std::uint8_t>(255 * person.weight / main->weight);
    // A name of two words said three times: each word three times.
    for (const std::string& word : person.words) people.Add(word, 1, prominence);
  }
  trace.main_strength = static_cast<std::uint8_t>(std::min(main->weight, 255));
  for (const std::string& word : main->words) trace.main_person.push_back(KeyOf(word));
  std::ranges::sort(trace.main_person);
  trace.main_person.erase(std::unique(trace.main_person.begin(), trace.main_person.end()), trace.main_person.end());
  trace.people = people.Take();
}

void TracePlaces(const AnnotatedReport& report, const WordBag& title, ReportTrace& trace) {
  WordBag places;
  for (const auto& [entity, place] : GatherNames(report, title, false)) {
    for (const std::string& word : place.words) places.Add(word, 1);
  }
  trace.places = places.Take();
}

void TraceDays(const AnnotatedReport& report, ReportTrace& trace) {
  if (report.annotation.published_basis != PublishedBasis::kReference && report.annotation.published) {
    trace.published = DaysSinceEpoch(report.annotation.published->date);
  }
  for (const Incident& incident : report.claims.incidents) {
    if (incident.scope != Scope::kEvent || incident.when.size() < 10) continue;
    const std::optional<IsoTime> day = ParseIsoTime(std::string_view(incident.when).substr(0, 10));
    if (day) trace.event_day = DaysSinceEpoch(day->date);
    break;  // the main one
  }
  constexpr std::string_view kNoWeek = "XXXX-WXX-";  // TIMEX3: a day of the week, which week is not known
  for (const Timex& time : report.annotation.times) {
    if (!time.value.starts_with(kNoWeek) || time.value.size() <= kNoWeek.size()) continue;
    const int day = time.value[kNoWeek.size()] - '0';
    if (day >= 1 && day <= 7) trace.weekdays = static_cast<std::uint8_t>(trace.weekdays | (1u << day));
  }
}

std::optional<std::int64_t> LargestCount(const AnnotatedReport& report, Outcome outcome) {
  std::optional<std::int64_t> largest;
  for (const Figure& figure : report.claims.figures) {
    if (figure.learned || figure.outcome != outcome || figure.scope != Scope::kEvent ||
        figure.status == ClaimStatus::kDenied)
      continue;
    if (figure.count.low && (!largest || *figure.count.low > *largest)) largest = figure.count.low;
  }
  return largest;
}

// Of the event's own incidents, so that what is only remembered does not count.
std::uint8_t TellsOf(const AnnotatedReport& report) {
  const auto counts = [](const Figure& figure) {
    return !figure.learned && figure.scope == Scope::kEvent && figure.count.high != 0 &&
           figure.span.begin < kLeadOfClaims;
  };
  unsigned tells = std::ranges::any_of(report.claims.figures, counts) ? kTells : 0;
  for (const Incident& incident : report.claims.incidents) {
    if (incident.scope != Scope::kEvent) continue;
    tells |= kTells;
    switch (incident.type) {
      case IncidentType::kAccident:
      case IncidentType::kDisaster:
        tells |= kTellsOfMishap;
        break;
      case IncidentType::kArson:
        tells |= kTellsOfMishap | kTellsOfDeed;
        break;
      case IncidentType::kWorkStoppage:
      case IncidentType::kArrest:
      case IncidentType::kOther:
        break;
      default:
        tells |= kTellsOfDeed;
    }
  }
  return static_cast<std::uint8_t>(tells);
}

}  // namespace

ReportTrace TraceOf(const AnnotatedReport& report) {
  ReportTrace trace;
  const std::string body = LowerCase(report.report.text);
  const std::string head = LowerCase(report.report.title);
  const std::vector<std::string_view> words = SplitWords(body);
  WordBag all, title;
  for (std::size_t i = 0; i < words.size(); ++i) all.Add(words[i], i < kLeadWords ? 2 : 1);
  for (const std::string_view word : SplitWords(head)) {
    all.Add(word, 1);
    title.Add(word, 1);
  }
  trace.words = all.Take();
  trace.length = static_cast<std::uint32_t>(words.size());
  TracePeople(report, title, trace);
  TracePlaces(report, title, trace);
  TraceDays(report, trace);
  trace.killed = LargestCount(report, Outcome::kKilled);
  trace.injured = LargestCount(report, Outcome::kInjured);
  trace.tells = TellsOf(report);
  return trace;
}

}  // namespace rashomon

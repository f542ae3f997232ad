#include "dossier/timeline.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "dossier/dateline.h"
#include "dossier/event_time.h"
#include "text/iso_time.h"

namespace rashomon {
namespace {

constexpr std::size_t kLongestSentence = 240;  // bytes shown

bool IsQuoteOrBracket(char c) {
  return c == '"' || c == '\'' || c == ')';
}

bool EndsSentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return true;
  if (c != '.' && c != '!' && c != '?') return false;
  std::size_t next = at + 1;
  while (next < text.size() && IsQuoteOrBracket(text[next])) ++next;
  if (next == text.size() || text[next] == '\n') return true;
  const bool initial = at >= 2 && text[at - 2] == '.';  // "a.m. on Friday", "U.S. troops"
  return text[next] == ' ' && next + 1 < text.size() && !(text[next + 1] >= 'a' && text[next + 1] <= 'z') && !initial;
}

// True while a straight or curly double quotation mark stands open before `at`.
bool InsideQuote(std::string_view text, std::size_t at) {
  bool open = false;
  for (std::size_t i = 0; i < at; ++i) {
    if (text[i] == '"') open = !open;
    if (text.substr(i).starts_with("“")) open = true;
    if (text.substr(i).starts_with("”")) open = false;
  }
  return open;
}

struct Sentence {
  ByteSpan span;  // of the report's text
  std::string words;
};

// The sentence that `span` stands in, where it can tell of something that happened: whole, in a paragraph. Lines of
// publication, bylines and titles end without a stop; notices speak of the report. A quotation is not cut in two.
std::optional<Sentence> SentenceAround(const AnnotatedReport& report, ByteSpan span) {
  const auto block = std::ranges::find_if(report.annotation.blocks,
                                          [&](const Block& candidate) { return candidate.span.Contains(span); });
  if (block == report.annotation.blocks.end() || block->kind != BlockKind::kParagraph || block->repeats)
    return std::nullopt;
  const std::string_view text = block->span.In(std::string_view(report.report.text));
  std::size_t begin = span.begin - block->span.begin, end = span.end - block->span.begin;
  while (begin > 0 && (!EndsSentence(text, begin - 1) || InsideQuote(text, begin))) --begin;
  while (begin < text.size() && (text[begin] == ' ' || text[begin] == '\n')) ++begin;
  if (end > 0) --end;
  while (end < text.size() && !EndsSentence(text, end)) ++end;
  if (end == text.size()) return std::nullopt;
  ++end;
  while (end < text.size() && (text[end] == '"' || text[end] == ')')) ++end;
  begin = std::max(begin, std::min(DatelineEnd(text), static_cast<std::size_t>(span.begin - block->span.begin)));
  std::string words(text.substr(begin, end - begin));
  if (words.size() > kLongestSentence) {
    std::size_t cut = kLongestSentence;
    while (cut > 0 && words[cut] != ' ') --cut;
    words = words.substr(0, cut) + "\u2026";
  }
  const ByteSpan whole{block->span.begin + static_cast<std::uint32_t>(begin),
                       block->span.begin + static_cast<std::uint32_t>(end)};
  return Sentence{.span = whole, .words = std::move(words)};
}

// The time at `time` is that of somebody's words ("he said on Monday morning"), and they give no count.
bool TellsOfWordsOnly(const AnnotatedReport& report, ByteSpan time, ByteSpan sentence) {
  const bool counts =
      std::ranges::any_of(report.claims.figures, [&](const Figure& figure) { return sentence.Contains(figure.span); });
  if (counts) return false;
  const auto& attributions = report.annotation.attributions;
  const bool said = std::ranges::any_of(
      attributions, [&](const Attribution& a) { return a.cue && sentence.Contains(*a.cue) && !a.content.empty(); });
  const bool in_content = std::ranges::any_of(attributions, [&](const Attribution& a) {
    return std::ranges::any_of(a.content, [&](ByteSpan content) { return content.Contains(time); });
  });
  return said && !in_content;
}

// `when` lies past the day of the report's last version.
bool IsAfter(const AnnotatedReport& report, std::string_view when) {
  const std::optional<IsoTime>& last =
      report.annotation.updated ? report.annotation.updated : report.annotation.published;
  const std::optional<std::int64_t> day = DayOf(when);
  return last && day && *day > DaysSinceEpoch(last->date);
}

// TIMEX3 names parts of a day by two letters; here the hour that they are taken for where entries are put in order.
std::string SortKey(std::string_view when) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kParts = {
      {{"TDT", "T08"}, {"TMO", "T09"}, {"TMI", "T12"}, {"TAF", "T15"}, {"TEV", "T19"}, {"TNI", "T22"}}};
  std::string key(when);
  for (const auto& [part, hour] : kParts) {
    if (when.size() > 10 && when.substr(10) == part) key = std::string(when.substr(0, 10)) + std::string(hour);
  }
  return key;
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
    const std::optional<Sentence> what = SentenceAround(report, span);
    if (!what) return;
    if (claim.kind == ClaimRef::Kind::kTime && TellsOfWordsOnly(report, span, what->span)) return;
    const auto [found, is_new] = by_words_.try_emplace(what->words, entries_.size());
    by_key_.try_emplace(key, found->second);
    if (is_new) {
      entries_.push_back({.when = when, .what = what->words, .claims = {claim}});
      return;
    }
    TimelineEntry& entry = entries_[found->second];
    if (when.size() > entry.when.size() && when.starts_with(entry.when)) entry.when = when;  // to the hour
    entry.claims.push_back(claim);
  }

  std::vector<TimelineEntry> Take() {
    std::ranges::stable_sort(entries_, {}, [](const TimelineEntry& entry) { return SortKey(entry.when); });
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

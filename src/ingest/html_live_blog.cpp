// Updates are known by the first bytes of their words: a map from these to the blocks that begin with them. Clocks are
// put in order by counting how often they jump back; each jump is a midnight.
#include "ingest/html_live_blog.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "ingest/html_article.h"
#include "ingest/html_dates.h"
#include "ingest/html_tree.h"
#include "ingest/loose_date.h"

namespace rashomon {
namespace {

constexpr std::size_t kFewestEntries = 3;
constexpr std::size_t kKeyBytes = 16;  // shorter words are in many blocks
constexpr std::size_t kComparedBytes = 80;
constexpr std::size_t kMostMidnights = 3;  // of one page
constexpr std::int32_t kSoonAfter = 60;    // minutes between the newest entry and what the page calls its update

// ---- by JSON-LD ----

// The paragraphs of an update; its words may be markup or not.
MarkedText WordsOf(const std::string& body) {
  MarkedText words = TextOfFragment(body);
  CleanMarkedText(words);
  return words;
}

// Blocks that begin with some words; of two that begin alike, the first.
class BlockIndex {
 public:
  explicit BlockIndex(const MarkedText& words) : words_(words) {
    for (std::size_t i = 0; i < words.blocks.size(); ++i) {
      const std::string_view text = words.blocks[i].span.In(words.text);
      if (text.size() >= kKeyBytes) first_.emplace(text.substr(0, kKeyBytes), i);
    }
  }
  [[nodiscard]] std::optional<std::size_t> Find(std::string_view line) const {
    if (line.size() < kKeyBytes) return std::nullopt;
    const auto found = first_.find(line.substr(0, kKeyBytes));
    if (found == first_.end()) return std::nullopt;
    const std::string_view text = words_.blocks[found->second].span.In(words_.text);
    const std::size_t size = std::min({text.size(), line.size(), kComparedBytes});
    return text.substr(0, size) == line.substr(0, size) ? std::optional(found->second) : std::nullopt;
  }

 private:
  const MarkedText& words_;
  std::map<std::string_view, std::size_t> first_;
};

std::string_view FirstLine(const MarkedText& words) {
  return words.blocks.empty() ? std::string_view() : words.blocks[0].span.In(words.text);
}

struct Found {
  std::size_t block = 0;  // where the update begins
  std::size_t bytes = 0;  // that it has words for
  IsoTime time;
};

// Where each update begins, in text order.
std::vector<Found> FindUpdates(const std::vector<LiveEntry>& entries, const MarkedText& words) {
  const BlockIndex index(words);
  std::vector<Found> found;
  for (const LiveEntry& entry : entries) {
    std::optional<IsoTime> time = FindLooseDate(entry.published, NumericOrder::kDayFirst);
    if (!time) continue;
    const MarkedText headline = WordsOf(entry.headline);
    const MarkedText body = WordsOf(entry.body);
    const std::optional<std::size_t> of_headline = index.Find(FirstLine(headline));
    const std::optional<std::size_t> of_body = index.Find(FirstLine(body));
    if (!of_headline && !of_body) continue;
    const std::size_t block =
        std::min(of_headline.value_or(words.blocks.size()), of_body.value_or(words.blocks.size()));
    found.push_back({block, headline.text.size() + body.text.size(), std::move(*time)});
  }
  std::ranges::stable_sort(found, {}, &Found::block);
  return found;
}

// An update goes on for as long as it has words, and to the next one at most.
void DateByUpdates(const std::vector<LiveEntry>& entries, MarkedText& words) {
  const std::vector<Found> found = FindUpdates(entries, words);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t end = i + 1 < found.size() ? found[i + 1].block : words.blocks.size();
    std::size_t bytes = 0;
    for (std::size_t block = found[i].block; block < end && bytes < found[i].bytes; ++block) {
      words.blocks[block].time = found[i].time;
      bytes += words.blocks[block].span.size() + 2;
    }
  }
}

// ---- by clocks ----

// How often `clocks` jump back in time when read in the one direction.
std::size_t Midnights(const std::vector<ClockReading>& clocks, bool newest_first) {
  std::size_t jumps = 0;
  for (std::size_t i = 1; i < clocks.size(); ++i) {
    const std::int32_t earlier = clocks[newest_first ? i : i - 1].minute_of_day;
    if (clocks[newest_first ? i - 1 : i].minute_of_day < earlier) ++jumps;
  }
  return jumps;
}

// The last update is one of the entries: it was made on the newest one's day, and not long after it.
bool IsOfNewest(const IsoTime& updated, const ClockReading& newest) {
  if (!updated.second_of_day) return false;
  const std::int32_t late = *updated.second_of_day / 60 - newest.minute_of_day;
  return late >= 0 && late <= kSoonAfter;
}

// The day of the oldest entry; nothing where it is not certain.
std::optional<std::int64_t> FirstDay(std::int64_t midnights, const ClockReading& newest, const IsoTime& published,
                                     const std::optional<IsoTime>& updated) {
  const std::int64_t first = DaysSinceEpoch(published.date);
  if (!updated) return first;
  const CivilDate last = DateFromDays(first + midnights);
  if (updated->date == last || IsLocalDayOf(*updated, last)) return first;
  if (updated->date < published.date || !IsOfNewest(*updated, newest)) return std::nullopt;
  return DaysSinceEpoch(updated->date) - midnights;
}

// What follows the clock: its own zone, or the page's, or none.
std::string ZoneOf(const ClockReading& clock, const IsoTime& published) {
  if (clock.named == ClockReading::Zone::kKnown) return clock.zone;
  if (clock.named == ClockReading::Zone::kUnknown || published.zone != ZoneKind::kOffset) return "";
  const std::int32_t minutes = published.offset_minutes;
  if (minutes == 0) return "";
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
}

void DateByClocks(const PageMetadata& page, MarkedText& words) {
  std::vector<ClockReading> clocks;
  for (const EntryClock& entry : words.clocks) clocks.push_back(entry.clock);
  const std::vector<IsoTime> times = DatesOfClocks(clocks, *page.published, page.updated);
  for (std::size_t i = 0; i < times.size(); ++i) {
    for (std::size_t block = words.clocks[i].begin; block < words.clocks[i].end; ++block) {
      words.blocks[block].time = times[i];
    }
  }
}

}  // namespace

std::vector<IsoTime> DatesOfClocks(const std::vector<ClockReading>& clocks, const IsoTime& published,
                                   const std::optional<IsoTime>& updated) {
  if (clocks.size() < kFewestEntries) return {};
  const std::size_t forwards = Midnights(clocks, false);
  const std::size_t backwards = Midnights(clocks, true);
  const std::size_t midnights = std::min(forwards, backwards);
  // Three midnights among six entries are no days but disorder, and what runs both ways runs in none.
  if (midnights > kMostMidnights || midnights * 3 >= clocks.size()) return {};
  if (forwards == backwards && midnights > 0) return {};
  const bool newest_first = backwards < forwards;
  const std::optional<std::int64_t> first =
      FirstDay(static_cast<std::int64_t>(midnights), newest_first ? clocks.front() : clocks.back(), published, updated);
  if (!first) return {};
  std::vector<IsoTime> times;
  std::int64_t day = *first + (newest_first ? static_cast<std::int64_t>(midnights) : 0);
  for (std::size_t i = 0; i < clocks.size(); ++i) {
    const std::int32_t minute = clocks[i].minute_of_day;
    if (i > 0 && newest_first && minute > clocks[i - 1].minute_of_day) --day;
    if (i > 0 && !newest_first && minute < clocks[i - 1].minute_of_day) ++day;
    auto time = ParseIsoTime(fmt::format("{}T{:02}:{:02}{}", ToIso(DateFromDays(day)), minute / 60, minute % 60,
                                         ZoneOf(clocks[i], published)));
    if (!time) return {};
    times.push_back(std::move(*time));
  }
  return times;
}

void DateEntries(const PageMetadata& page, MarkedText& words) {
  const auto is_dated = [](const MarkedBlock& block) { return block.time.has_value(); };
  if (std::ranges::any_of(words.blocks, is_dated)) return;
  DateByUpdates(page.live_entries, words);
  if (std::ranges::any_of(words.blocks, is_dated) || !page.published) return;
  DateByClocks(page, words);
}

MarkedText TextOfLiveEntries(const std::vector<LiveEntry>& entries) {
  MarkedText all;
  for (const LiveEntry& entry : entries) {
    const std::optional<IsoTime> time = FindLooseDate(entry.published, NumericOrder::kDayFirst);
    const auto add = [&](const std::string& source, std::optional<TextForm> form) {
      MarkedText words = WordsOf(source);
      for (MarkedBlock& block : words.blocks) {
        const std::string_view text = block.span.In(words.text);
        if (!all.text.empty()) all.text += "\n\n";
        const auto begin = static_cast<std::uint32_t>(all.text.size());
        all.text += text;
        all.blocks.push_back({.form = form.value_or(block.form),
                              .span = {begin, static_cast<std::uint32_t>(all.text.size())},
                              .time = time});
      }
    };
    add(entry.headline, TextForm::kSubheadline);
    add(entry.body, std::nullopt);
  }
  return all;
}

}  // namespace rashomon

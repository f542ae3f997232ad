// What an editor should know of a report before trusting it, seen from the whole annotation: words printed twice,
// pictures older than the news, a story that is not finished, a story that was corrected.
#include <fmt/format.h>

#include <algorithm>

#include "annotate/rough_words.h"
#include "annotate/steps.h"
#include "text/iso_time.h"

namespace rashomon {
namespace {

// A picture may be some days old and still show the event.
constexpr std::int64_t kArchiveDays = 60;
constexpr std::size_t kMostOfAKind = 8;     // a page that repeats itself all over need not be told so all over
constexpr std::uint32_t kNoticeReach = 60;  // words: a paragraph that is longer is a story and no notice

class OddityFinder {
 public:
  OddityFinder(const RoughText& text, Annotation& annotation)
      : words_(text.words),
        dates_(text.dates),
        developing_(text.hits, RoughClass::kDevelopingNotice),
        correction_(text.hits, RoughClass::kCorrectionNotice),
        annotation_(annotation) {}

  void Run() {
    FindRepeats();
    FindArchivePictures();
    FindNotices();
  }

 private:
  void Report(std::string_view kind, std::string message, ByteSpan span) {
    annotation_.findings.push_back({.kind = std::string(kind), .message = std::move(message), .span = span});
  }

  void FindRepeats() {
    std::size_t reported = 0;
    for (const Block& block : annotation_.blocks) {
      if (!block.repeats || ++reported > kMostOfAKind) continue;
      const bool caption = block.kind == BlockKind::kCaption;
      Report(caption ? "duplicate-caption" : "duplicate-block",
             fmt::format("the {} is printed twice; its claims count once", caption ? "caption" : "passage"),
             block.span);
    }
  }

  // The latest time that the report speaks of: its own date, or the latest year or day in its text.
  std::optional<std::int64_t> LatestDay() const {
    std::optional<std::int64_t> latest;
    const auto take = [&latest](std::int64_t day) { latest = std::max(latest.value_or(day), day); };
    if (annotation_.published) take(DaysSinceEpoch(annotation_.published->date));
    for (const WrittenDate& date : dates_) take(DaysSinceEpoch(date.date));
    if (annotation_.published) return latest;
    for (const RoughWord& word : words_.words()) {  // bare years: the first day of the year is sure
      if (word.lower.size() != 4 || !word.lower.starts_with("20")) continue;
      if (!std::ranges::all_of(word.lower, [](char c) { return c >= '0' && c <= '9'; })) continue;
      const int year = 2000 + (word.lower[2] - '0') * 10 + (word.lower[3] - '0');
      if (year < 2100) take(DaysSinceEpoch({year, 1, 1}));
    }
    return latest;
  }

  void FindArchivePictures() {
    if (dates_.empty()) return;
    const std::optional<std::int64_t> latest = LatestDay();
    std::size_t reported = 0;
    for (const Block& block : annotation_.blocks) {
      if (block.kind != BlockKind::kCaption || block.repeats || reported == kMostOfAKind) continue;
      const auto inside = [&block](const WrittenDate& date) { return block.span.Contains(date.span); };
      const auto first = std::ranges::find_if(dates_, inside);
      if (first == dates_.end() || !latest) continue;
      // All of the caption's dates must be old: it may tell history beside its own day.
      const bool old = std::ranges::all_of(dates_, [&](const WrittenDate& date) {
        return !inside(date) || DaysSinceEpoch(date.date) + kArchiveDays < *latest;
      });
      if (!old) continue;
      ++reported;
      Report("archive-picture",
             fmt::format("the picture or footage is dated {}, long before the news that it stands beside",
                         ToIso(first->date)),
             first->span);
    }
  }

  void FindNotices() {
    bool developing = false;
    for (const Block& block : annotation_.blocks) {
      const std::uint32_t begin = words_.At(block.span.begin);
      const std::uint32_t end = words_.At(block.span.end);
      if (block.kind == BlockKind::kNotice && end - begin <= kNoticeReach * 2 && OpensWith(correction_, begin, end)) {
        Report("correction-notice", "the report corrects an earlier version of itself", block.span);
        continue;
      }
      // The notice may close a paragraph, and the whole story where it came without line breaks.
      const std::uint32_t from = block.kind == BlockKind::kNotice ? begin : end - std::min(end - begin, kNoticeReach);
      const auto [at, match] = developing_.Find(from, end);
      const bool notice = block.kind == BlockKind::kNotice;
      if (match.length == 0 || developing || (!notice && match.entry->Attribute("anywhere") != "yes")) continue;
      developing = true;
      Report("developing-story", "the report says that it is not finished; its figures may change",
             words_.words()[at].span.Cover(words_.words()[at + match.length - 1].span));
    }
  }

  static bool OpensWith(const ClassMatcher& matcher, std::uint32_t begin, std::uint32_t end) {
    return matcher.Contains(begin, std::min(end, begin + 12));
  }

  const RoughWords& words_;
  const std::vector<WrittenDate>& dates_;
  ClassMatcher developing_, correction_;
  Annotation& annotation_;
};

}  // namespace

void FindOddities(const rashomon::Report& report, const Language& language, Annotation& annotation) {
  OddityFinder(RoughTextOf(report, language, annotation), annotation).Run();
}

}  // namespace rashomon

// When was this written? Everything relative in a report ("Thursday", "today") is read against the answer, so a wrong
// one is worse than none. The order of belief: the date that came with the report; a stamp in its text ("Updated: ...",
// a header); a full date in its dateline or in a caption whose weekday the report speaks of; the user's reference date.
//
// A date that the text contradicts is reported and not believed. Years behind the date say nothing (news tells
// history); years and days after it do, unless the words around them speak of things to come. A header that only the
// text carries is doubted for less: one that names a day of the week which the report never speaks of, while it tells
// its news of another day and bears the mark of that same day's update.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "annotate/publication_stamp.h"
#include "annotate/steps.h"

namespace rashomon {
namespace {

constexpr std::int64_t kYearOfDays = 366;
constexpr std::uint32_t kCueReach = 7;  // words around a date in which a cue changes its meaning
constexpr std::uint32_t kDatelineWords = 16;

constexpr std::array<std::string_view, 8> kWeekdays = {"",         "Monday", "Tuesday",  "Wednesday",
                                                       "Thursday", "Friday", "Saturday", "Sunday"};

struct BodyDate {
  WrittenDate date;
  BlockKind block = BlockKind::kParagraph;
  bool dateline = false;
  bool to_come = false;  // the words around it speak of plans, deadlines, hearings
};

struct YearMention {
  int year = 0;
  ByteSpan span;
};

struct Header {
  PublicationStamp stamp;
  bool in_head = false;  // before the first paragraph
};

// What the text says about its own time, gathered once.
class TextTime {
 public:
  TextTime(const RoughText& text, const Annotation& annotation)
      : words_(text.words),
        dates_(text.dates),
        stamps_(text),
        to_come_(text.hits, RoughClass::kOtherTimeCue),
        same_day_(text.hits, RoughClass::kSameDayWord),
        weekday_(text.hits, RoughClass::kCalendarWeekday),
        shifter_(text.hits, RoughClass::kWeekdayShifter),
        preposition_(text.hits, RoughClass::kYearPreposition),
        month_(text.hits, RoughClass::kCalendarMonth) {
    FindYears();
    std::uint32_t paragraphs = 0;
    for (const Block& block : annotation.blocks) {
      const std::uint32_t begin = words_.At(block.span.begin);
      const std::uint32_t end = words_.At(block.span.end);
      const bool in_head = paragraphs == 0;
      if (in_head && block.kind != BlockKind::kCaption && ReadDateLine(begin, end)) continue;
      if (block.kind == BlockKind::kNotice)
        ReadNotice(begin, end, in_head);
      else
        ReadBody(block.kind, begin, end);
      if (block.kind == BlockKind::kParagraph) ++paragraphs;
    }
    CollectYears();
  }

  std::vector<Header> headers;
  std::vector<BodyDate> dates;
  std::vector<YearMention> years;
  std::vector<int> all_years;               // every number that may be one, sorted
  std::array<std::uint32_t, 8> weekdays{};  // how often the nearest day of that name is spoken of
  bool says_today = false;

 private:
  struct Year {
    std::uint32_t at = 0;  // word
    int year = 0;
  };

  // Of all words, in text order.
  void FindYears() {
    const auto& all = words_.words();
    for (std::uint32_t at = 0; at < all.size(); ++at) {
      if (!all[at].upper || all[at].lower.size() != 4) continue;  // most words
      if (const auto year = YearOf(all[at].lower)) found_years_.push_back({at, *year});
    }
  }

  // A header's own date is no support for itself.
  void CollectYears() {
    for (const Year& found : found_years_) {
      const bool of_header = std::ranges::any_of(
          headers, [&](const Header& header) { return header.stamp.begin <= found.at && found.at < header.stamp.end; });
      if (!of_header) all_years.push_back(found.year);
    }
    std::ranges::sort(all_years);
  }

  // 1900 to 2099 in four digits.
  static std::optional<int> YearOf(std::string_view word) {
    if (word.size() != 4 || !(word.starts_with("19") || word.starts_with("20"))) return std::nullopt;
    int year = 0;
    for (const char c : word) {
      if (c < '0' || c > '9') return std::nullopt;
      year = year * 10 + (c - '0');
    }
    return year;
  }

  void ReadNotice(std::uint32_t begin, std::uint32_t end, bool in_head) {
    for (std::uint32_t at = begin; at < end; ++at) {
      auto stamp = stamps_.At(at, end);
      if (!stamp && at == begin && in_head) stamp = stamps_.Bare(at, end);
      if (!stamp) continue;
      at = stamp->end - 1;
      headers.push_back({.stamp = std::move(*stamp), .in_head = in_head});
    }
  }

  // False where the line is more than a date with a name before it.
  bool ReadDateLine(std::uint32_t begin, std::uint32_t end) {
    std::vector<PublicationStamp> found = stamps_.DateLine(begin, end);
    for (PublicationStamp& stamp : found) headers.push_back({.stamp = std::move(stamp), .in_head = true});
    return !found.empty();
  }

  void ReadBody(BlockKind kind, std::uint32_t begin, std::uint32_t end) {
    const auto& all = words_.words();
    auto date = std::ranges::lower_bound(dates_, begin, {}, &WrittenDate::begin);
    for (; date != dates_.end() && date->end <= end; ++date) {
      dates.push_back({.date = *date,
                       .block = kind,
                       .dateline = kind == BlockKind::kParagraph && IsDateline(begin, *date, end),
                       .to_come = SpeaksOfPlans(date->begin, date->end, begin, end)});
    }
    auto year = std::ranges::lower_bound(found_years_, begin, {}, &Year::at);
    for (; year != found_years_.end() && year->at < end; ++year) ReadYear(*year, begin, end);
    for (auto [at, match] = weekday_.Find(begin, end); match.length > 0;
         std::tie(at, match) = weekday_.Find(at + 1, end)) {
      if (all[at].upper) ReadWeekday(at, begin, match);
    }
    says_today |= same_day_.Contains(begin, end);
  }

  // "PORT ARDEN, May 3, 2019 (Agency) -": the date stands before a dash near the beginning.
  bool IsDateline(std::uint32_t begin, const WrittenDate& date, std::uint32_t end) const {
    if (date.end > begin + kDatelineWords) return false;
    for (std::uint32_t at = date.end; at < std::min(end, date.end + 6); ++at) {
      const std::string_view sign = words_.words()[at].lower;
      if (sign == "-" || sign == "–" || sign == "—") return true;
    }
    return false;
  }

  bool SpeaksOfPlans(std::uint32_t first, std::uint32_t last, std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t from = first - std::min(first - begin, kCueReach);
    return to_come_.Contains(from, std::min(end, last + kCueReach));
  }

  // "in 2021", "since late 2021", "August 2021".
  void ReadYear(const Year& found, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t at = found.at;
    if (at == begin) return;
    const bool marked = preposition_.At(at - 1, at).length > 0 || month_.At(at - 1, at).length > 0;
    if (!marked || SpeaksOfPlans(at, at + 1, begin, end)) return;
    years.push_back({.year = found.year, .span = words_.words()[at].span});
  }

  void ReadWeekday(std::uint32_t at, std::uint32_t begin, const ClassMatcher::Match& match) {
    if (at > begin && shifter_.At(at - 1, at).length > 0) return;
    const std::string_view number = match.entry->Attribute("number");
    if (number.size() == 1 && number[0] >= '1' && number[0] <= '7')
      ++weekdays[static_cast<std::size_t>(number[0] - '0')];
  }

  const RoughWords& words_;
  const std::vector<WrittenDate>& dates_;
  std::vector<Year> found_years_;
  StampReader stamps_;
  ClassMatcher to_come_, same_day_, weekday_, shifter_, preposition_, month_;
};

// Why `day` cannot be the day of this text, in plain words; empty if nothing speaks against it.
std::string ContradictedByYears(const TextTime& text, CivilDate day) {
  std::size_t later = 0;
  bool sure = false;
  std::string example;
  for (const BodyDate& body : text.dates) {
    if (body.to_come || DaysSinceEpoch(body.date.date) <= DaysSinceEpoch(day) + kYearOfDays) continue;
    ++later;
    sure = sure || body.dateline || body.block == BlockKind::kCaption;
    if (example.empty()) example = ToIso(body.date.date);
  }
  // Bare years are weak: plans, classes of school, forecasts. They count where the text never names its own year.
  const bool names_own_year = std::ranges::binary_search(text.all_years, day.year);
  for (const YearMention& mention : text.years) {
    if (names_own_year || mention.year <= day.year + 1) continue;
    ++later;
    if (example.empty()) example = std::to_string(mention.year);
  }
  if (example.empty() || (!sure && later < 2)) return "";
  return fmt::format("the text speaks of {}", example);
}

// The one day of the week that the report tells its news of; nothing where it names several or names it but once.
std::optional<int> NewsWeekday(const TextTime& text) {
  std::optional<int> day;
  for (int i = 1; i <= 7; ++i) {
    if (text.weekdays[static_cast<std::size_t>(i)] == 0) continue;
    if (day || text.weekdays[static_cast<std::size_t>(i)] < 2) return std::nullopt;
    day = i;
  }
  return day;
}

// For a header in the text alone: its weekday is days off from the one that the report speaks of as its own.
std::string ContradictedByWeekday(const TextTime& text, CivilDate day) {
  const std::optional<int> news = NewsWeekday(text);
  const bool same_day_mark = text.says_today || std::ranges::any_of(text.headers, [](const Header& header) {
                               return header.stamp.updated && !header.stamp.date && header.stamp.second_of_day;
                             });
  if (!news || !same_day_mark) return "";
  const int days_after = (WeekdayOf(day) - *news + 7) % 7;
  if (days_after <= 2) return "";
  return fmt::format("that was a {}, and the report tells of {} as the day of its news and of an update that day",
                     kWeekdays[static_cast<std::size_t>(WeekdayOf(day))], kWeekdays[static_cast<std::size_t>(*news)]);
}

class Dater {
 public:
  Dater(const Report& report, const AnnotateOptions& options, const TextTime& text, Annotation& annotation)
      : report_(report), options_(options), text_(text), annotation_(annotation) {}

  void Run() {
    annotation_.updated = report_.updated;
    if (FromMetadata() || FromHeader() || FromBody()) {
      // found
    } else if (options_.reference_date) {
      Set(*ParseIsoTime(ToIso(*options_.reference_date)), PublishedBasis::kReference);
    } else {
      annotation_.published = std::nullopt;
      annotation_.published_basis = PublishedBasis::kUnknown;
    }
    ReadUpdate();
  }

 private:
  void Set(IsoTime time, PublishedBasis basis) {
    annotation_.published = std::move(time);
    annotation_.published_basis = basis;
  }
  void Doubt(std::optional<ByteSpan> span, std::string_view where, CivilDate day, std::string_view reason) {
    annotation_.findings.push_back(
        {.kind = "metadata-date-conflict",
         .message = fmt::format("{} gives {}, but {}; the date was not used", where, ToIso(day), reason),
         .span = span});
  }

  bool FromMetadata() {
    if (!report_.published) return false;
    const std::string reason = ContradictedByYears(text_, report_.published->date);
    if (!reason.empty()) {
      Doubt(std::nullopt, "the report's metadata", report_.published->date, reason);
      return false;
    }
    const bool known = report_.published_basis != PublishedBasis::kUnknown;
    Set(*report_.published, known ? report_.published_basis : PublishedBasis::kMetadata);
    return true;
  }

  // The first stamp of publication that can be believed, else the first of an update.
  bool FromHeader() {
    const Header* best = nullptr;
    for (const Header& header : text_.headers) {
      if (!header.stamp.date) continue;
      const CivilDate day = header.stamp.date->date;
      std::string reason = ContradictedByYears(text_, day);
      if (reason.empty() && header.in_head) reason = ContradictedByWeekday(text_, day);
      if (!reason.empty()) {
        Doubt(header.stamp.date->span, "the header", day, reason);
      } else if (best == nullptr || (best->stamp.updated && !header.stamp.updated)) {
        best = &header;
      }
    }
    if (best == nullptr) return false;
    if (auto time = best->stamp.Time()) Set(std::move(*time), PublishedBasis::kText);
    return annotation_.published.has_value();
  }

  // The latest full date of datelines and captions, if no later time is spoken of and the report knows its weekday.
  bool FromBody() {
    std::optional<CivilDate> latest;
    for (const BodyDate& body : text_.dates) {
      if (body.to_come || (!body.dateline && body.block != BlockKind::kCaption)) continue;
      const auto weekday = static_cast<std::size_t>(WeekdayOf(body.date.date));
      if (!body.dateline && text_.weekdays[weekday] == 0) continue;
      if (!latest || body.date.date > *latest) latest = body.date.date;
    }
    if (!latest) return false;
    const bool outdated =
        std::ranges::any_of(text_.years, [&](const YearMention& m) { return m.year > latest->year; }) ||
        std::ranges::any_of(text_.dates, [&](const BodyDate& body) {
          return !body.to_come && DaysSinceEpoch(body.date.date) > DaysSinceEpoch(*latest) + 7;
        });
    if (outdated) return false;
    Set(*ParseIsoTime(ToIso(*latest)), PublishedBasis::kText);
    return true;
  }

  // "Last updated at 23:06 GMT": with its own day, or on the day of publication.
  void ReadUpdate() {
    if (annotation_.updated) return;
    for (const Header& header : text_.headers) {
      if (!header.stamp.updated) continue;
      std::optional<IsoTime> time = header.stamp.Time();
      if (!time && annotation_.published && header.stamp.second_of_day) {
        time = header.stamp.TimeOn(annotation_.published->date);
      }
      if (!time || (annotation_.published && time->date < annotation_.published->date)) continue;
      annotation_.updated = std::move(time);
      return;
    }
  }

  const Report& report_;
  const AnnotateOptions& options_;
  const TextTime& text_;
  Annotation& annotation_;
};

}  // namespace

void FindPublication(const Report& report, const Language& language, const AnnotateOptions& options,
                     Annotation& annotation) {
  const TextTime text(RoughTextOf(report, language, annotation), annotation);
  Dater(report, options, text, annotation).Run();
}

}  // namespace rashomon

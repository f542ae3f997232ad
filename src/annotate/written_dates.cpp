// Full dates in rough words: a day, a month and a year, in the orders that English and numbers put them. A date
// without its year is none of these; reading it needs the date of publication, which these dates help to find.
#include <charconv>
#include <optional>

#include "annotate/rough_words.h"
#include "text/iso_time.h"

namespace rashomon {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

std::optional<int> Number(std::string_view word, std::size_t longest) {
  int value = 0;
  if (word.empty() || word.size() > longest) return std::nullopt;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (problem != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

class DateScanner {
 public:
  DateScanner(const RoughWords& words, const RoughHits& hits)
      : all_(words.words()), months_(hits, RoughClass::kCalendarMonth) {}

  std::vector<WrittenDate> Scan() {
    std::vector<WrittenDate> dates;
    const auto end = static_cast<std::uint32_t>(all_.size());
    std::uint32_t next_month = 0;  // at or after `at`
    for (std::uint32_t at = 0; at < end;) {
      if (next_month <= at) next_month = months_.Find(at, end).first;
      const char first = all_[at].lower.front();
      if (at != next_month && (first < '0' || first > '9')) {  // most words
        ++at;
        continue;
      }
      std::optional<CivilDate> date = MonthFirst(at);
      if (!date) date = DayFirst(at);
      const bool numeric = !date;
      if (!date) date = Numeric(at);
      if (!date || !IsValidDate(*date)) {
        ++at;
        continue;
      }
      dates.push_back({.begin = at,
                       .end = at_,
                       .span = all_[at].span.Cover(all_[at_ - 1].span),
                       .date = *date,
                       .numeric = numeric});
      at = at_;
    }
    return dates;
  }

 private:
  bool Sign(std::string_view sign) {
    if (at_ >= all_.size() || all_[at_].lower != sign) return false;
    ++at_;
    return true;
  }
  std::optional<int> Month() {
    const auto match = months_.At(at_, static_cast<std::uint32_t>(all_.size()));
    if (match.length == 0) return std::nullopt;
    at_ += match.length;
    return Number(match.entry->Attribute("number"), 2);
  }
  // "26", "26th".
  std::optional<int> Day() {
    if (at_ >= all_.size()) return std::nullopt;
    std::string_view word = all_[at_].lower;
    if (word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") || word.ends_with("th"))
      word.remove_suffix(2);
    const auto day = Number(word, 2);
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    ++at_;
    return day;
  }
  std::optional<int> Year() {
    if (at_ >= all_.size() || all_[at_].lower.size() != 4) return std::nullopt;
    const auto year = Number(all_[at_].lower, 4);
    if (!year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
    ++at_;
    return year;
  }
  static CivilDate Make(int year, int month, int day) {
    return {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  }
  // "August 26, 2021", "Aug. 26 2021"
  std::optional<CivilDate> MonthFirst(std::uint32_t at) {
    at_ = at;
    const auto month = Month();
    if (!month) return std::nullopt;
    Sign(".");
    const auto day = Day();
    if (!day) return std::nullopt;
    Sign(",");
    const auto year = Year();
    if (!year) return std::nullopt;
    return Make(*year, *month, *day);
  }
  // "26 August 2021", "26th of Aug., 2021", "26-Aug-2021"
  std::optional<CivilDate> DayFirst(std::uint32_t at) {
    at_ = at;
    const auto day = Day();
    if (!day) return std::nullopt;
    Sign("-");
    if (at_ < all_.size() && all_[at_].lower == "of") ++at_;
    const auto month = Month();
    if (!month) return std::nullopt;
    Sign(".");
    if (!Sign(",")) Sign("-");
    const auto year = Year();
    if (!year) return std::nullopt;
    return Make(*year, *month, *day);
  }
  // "2021-08-26" (also with a clock behind it), "26/08/2021", "08/26/2021", "26.08.2021"
  std::optional<CivilDate> Numeric(std::uint32_t at) {
    if (at > 0 && !all_[at].space_before && all_[at - 1].lower == "-") return std::nullopt;
    at_ = at;
    if (const auto year = Year()) {
      const std::string_view sign = Sign("-") ? "-" : Sign("/") ? "/" : "";
      const auto month = sign.empty() ? std::nullopt : Day();
      if (!month || !Sign(sign) || at_ >= all_.size()) return std::nullopt;
      const auto day = Number(all_[at_].lower.substr(0, 2), 2);  // the clock may be glued on: "26t23"
      if (!day || (all_[at_].lower.size() > 2 && all_[at_].lower[2] != 't')) return std::nullopt;
      ++at_;
      return Make(*year, *month, *day);
    }
    at_ = at;
    const auto first = Day();
    const std::string_view sign = Sign("/") ? "/" : Sign(".") ? "." : "";
    if (!first || sign.empty()) return std::nullopt;
    const auto second = Day();
    if (!second || !Sign(sign)) return std::nullopt;
    const auto year = Year();
    if (!year) return std::nullopt;
    const bool day_first = *first > 12 || (sign == "." && *second <= 12);
    return day_first ? Make(*year, *second, *first) : Make(*year, *first, *second);
  }

  const std::vector<RoughWord>& all_;
  ClassMatcher months_;
  std::uint32_t at_ = 0;
};

}  // namespace

std::vector<WrittenDate> FindWrittenDates(const RoughWords& words, const RoughHits& hits) {
  return DateScanner(words, hits).Scan();
}

}  // namespace rashomon

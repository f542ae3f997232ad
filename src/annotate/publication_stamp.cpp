// After the cue come, in any order, at most one date and one clock, with weekdays and small words between them.
#include "annotate/publication_stamp.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace rashomon {
namespace {

constexpr std::uint32_t kLongestDateLine = 16;  // words and signs

std::optional<std::int32_t> Number(std::string_view word) {
  std::int32_t value = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (problem != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

bool IsSeparator(std::string_view sign) {
  return sign == "," || sign == "-" || sign == "–" || sign == "—" || sign == "|" || sign == "•" || sign == "·" ||
         sign == "/" || sign == ".";
}

}  // namespace

std::optional<IsoTime> PublicationStamp::Time() const {
  if (!date) return std::nullopt;
  return TimeOn(date->date);
}

std::optional<IsoTime> PublicationStamp::TimeOn(CivilDate day) const {
  std::string text = ToIso(day);
  if (second_of_day) {
    text += fmt::format("T{:02}:{:02}", *second_of_day / 3600, *second_of_day / 60 % 60);
    if (*second_of_day % 60 != 0) text += fmt::format(":{:02}", *second_of_day % 60);
    if (offset_minutes == 0) {
      text += 'Z';
    } else if (offset_minutes) {
      const std::int32_t minutes = std::abs(*offset_minutes);
      text += fmt::format("{}{:02}:{:02}", *offset_minutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
    }
  }
  return ParseIsoTime(text);
}

StampReader::StampReader(const RoughText& text)
    : all_(text.words.words()),
      dates_(text.dates),
      cue_(text.hits, RoughClass::kPublicationCue),
      link_(text.hits, RoughClass::kPublicationLink),
      weekday_(text.hits, RoughClass::kCalendarWeekday),
      zone_(text.hits, RoughClass::kCalendarZone),
      meridiem_(text.hits, RoughClass::kCalendarMeridiem) {}

const WrittenDate* StampReader::DateAt(std::uint32_t at) const {
  const auto found = std::ranges::lower_bound(dates_, at, {}, &WrittenDate::begin);
  return found != dates_.end() && found->begin == at ? &*found : nullptr;
}

// "23:06", "2:43:10 PM EDT", "4.30pm" at stamp.end; moves the end behind it.
bool StampReader::ReadClock(PublicationStamp& stamp, std::uint32_t end) const {
  std::uint32_t at = stamp.end;
  if (at + 2 >= end || (all_[at + 1].lower != ":" && all_[at + 1].lower != ".")) return false;
  auto hour = Number(all_[at].lower);
  std::string_view minute_word = all_[at + 2].lower;
  const bool glued_pm = minute_word.ends_with("pm");
  const bool glued = glued_pm || minute_word.ends_with("am");
  if (glued) minute_word.remove_suffix(2);
  const auto minute = minute_word.size() == 2 ? Number(minute_word) : std::nullopt;
  if (!hour || !minute || *hour > 23 || *minute > 59) return false;
  at += 3;
  std::int32_t second = 0;
  if (at + 1 < end && all_[at].lower == ":") {
    second = Number(all_[at + 1].lower).value_or(0) % 60;
    at += 2;
  }
  const auto meridiem = meridiem_.At(at, end);
  at += meridiem.length;
  const bool pm = glued_pm || (meridiem.length > 0 && meridiem.entry->Attribute("pm") == "yes");
  if ((glued || meridiem.length > 0) && *hour <= 12) hour = *hour % 12 + (pm ? 12 : 0);
  if (const auto zone = zone_.At(at, end); zone.length > 0) {
    stamp.offset_minutes = Number(zone.entry->Attribute("offset"));
    at += zone.length;
  }
  stamp.second_of_day = *hour * 3600 + *minute * 60 + second;
  stamp.end = at;
  return true;
}

void StampReader::ReadParts(PublicationStamp& stamp, std::uint32_t end) const {
  std::uint32_t good_end = stamp.end;  // separators and links behind the last part are not the stamp's
  while (stamp.end < end) {
    if (const WrittenDate* const date = DateAt(stamp.end); date != nullptr && !stamp.date && date->end <= end) {
      stamp.date = *date;
      stamp.end = good_end = date->end;
      continue;
    }
    if (!stamp.second_of_day && ReadClock(stamp, end)) {
      good_end = stamp.end;
      continue;
    }
    const std::uint32_t skip = std::max(weekday_.At(stamp.end, end).length, link_.At(stamp.end, end).length);
    if (skip == 0 && !IsSeparator(all_[stamp.end].lower)) break;
    stamp.end += std::max(skip, 1u);
  }
  stamp.end = good_end;
}

std::optional<PublicationStamp> StampReader::At(std::uint32_t at, std::uint32_t end) const {
  const auto cue = cue_.At(at, end);
  if (cue.length == 0) return std::nullopt;
  PublicationStamp stamp;
  stamp.begin = at;
  stamp.end = at + cue.length;
  stamp.has_cue = true;
  stamp.updated = cue.entry->Attribute("kind") == "updated";
  if (stamp.end < end && all_[stamp.end].lower == ":") ++stamp.end;
  ReadParts(stamp, end);
  if (!stamp.date && !stamp.second_of_day) return std::nullopt;
  return stamp;
}

std::optional<PublicationStamp> StampReader::Bare(std::uint32_t at, std::uint32_t end) const {
  PublicationStamp stamp;
  const std::uint32_t weekday = weekday_.At(at, end).length;
  stamp.begin = at;
  stamp.end = at + weekday;
  if (weekday > 0 && stamp.end < end && all_[stamp.end].lower == ",") ++stamp.end;
  if (DateAt(stamp.end) == nullptr) return std::nullopt;
  ReadParts(stamp, end);
  return stamp;
}

std::vector<PublicationStamp> StampReader::DateLine(std::uint32_t begin, std::uint32_t end) const {
  std::vector<PublicationStamp> found;
  if (end > begin + kLongestDateLine) return found;
  for (std::uint32_t at = begin; at < end;) {
    auto stamp = At(at, end);
    if (!stamp && found.empty() && (at == begin || IsSeparator(all_[at - 1].lower))) stamp = Bare(at, end);
    if (!stamp && !found.empty() && !IsSeparator(all_[at].lower)) return {};  // more than a date
    at = stamp ? stamp->end : at + 1;
    if (stamp) found.push_back(std::move(*stamp));
  }
  return found;
}

}  // namespace rashomon

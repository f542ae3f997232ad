#include "render/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::size_t kMostOriginNames = 3;

std::string DayAndMonth(CivilDate date) {
  return fmt::format("{} {}", date.day, kMonths[(date.month + 11) % 12]);
}

// TIMEX3 marks parts of a day by two letters: "2031-03-04TAF" is an afternoon.
std::string_view PartOfDay(std::string_view mark) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kParts = {{{"TMO", "morning"},
                                                                                           {"TMI", "midday"},
                                                                                           {"TAF", "afternoon"},
                                                                                           {"TEV", "evening"},
                                                                                           {"TNI", "night"},
                                                                                           {"TDT", "daytime"}}};
  for (const auto& [own_mark, words] : kParts) {
    if (mark == own_mark) return words;
  }
  return {};
}

// "2031-03" as "Mar 2031", "2031-03-04TAF" as "4 Mar 2031, afternoon"; anything else as it is.
std::string CoarseDay(std::string_view iso) {
  if (iso.size() == 13) {
    const std::optional<IsoTime> day = ParseIsoTime(iso.substr(0, 10));
    const std::string_view part = PartOfDay(iso.substr(10));
    if (day && !part.empty()) return fmt::format("{} {}, {}", DayAndMonth(day->date), day->date.year, part);
  }
  const bool month =
      iso.size() == 7 && iso[4] == '-' && iso[5] >= '0' && iso[5] <= '1' && iso[6] >= '0' && iso[6] <= '9';
  if (!month) return std::string(iso);
  const int number = (iso[5] - '0') * 10 + (iso[6] - '0');
  if (number < 1 || number > 12) return std::string(iso);
  return fmt::format("{} {}", kMonths[number - 1], iso.substr(0, 4));
}

std::string Clock(const IsoTime& time) {
  if (!time.second_of_day) return "";
  const int minutes = *time.second_of_day / 60;
  std::string clock = fmt::format(" {:02}:{:02}", minutes / 60, minutes % 60);
  if (time.zone == ZoneKind::kUtc) clock += " GMT";
  if (time.zone == ZoneKind::kOffset) {
    const int offset = std::abs(time.offset_minutes);
    clock += fmt::format(" {}{:02}:{:02}", time.offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60);
  }
  return clock;
}

bool IsOneNumber(const Estimate& estimate) {
  return estimate.low && estimate.high && *estimate.low == *estimate.high;
}

std::string RangeInWords(const Estimate& estimate) {
  if (IsOneNumber(estimate)) return CountInWords(*estimate.low);
  if (estimate.low && estimate.high) {
    return fmt::format("between {} and {}", CountInWords(*estimate.low), CountInWords(*estimate.high));
  }
  if (estimate.low) return fmt::format("at least {}", CountInWords(*estimate.low));
  if (estimate.high) return fmt::format("at most {}", CountInWords(*estimate.high));
  return "";
}

std::string Join(const std::vector<std::string>& items, std::string_view separator, std::size_t most) {
  std::string joined;
  for (std::size_t i = 0; i < items.size() && i < most; ++i) {
    if (i > 0) joined += separator;
    joined += OutletInWords(items[i]);
  }
  if (items.size() > most) joined += fmt::format(" and {} more", items.size() - most);
  return joined;
}

}  // namespace

std::string CountInWords(std::int64_t count) {
  std::string digits = std::to_string(count);
  const std::size_t first = count < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string Plural(std::int64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", CountInWords(count), noun, count == 1 ? "" : "s");
}

std::string CompactBound(const Estimate& estimate) {
  if (IsOneNumber(estimate)) return (estimate.approximate ? "~" : "") + CountInWords(*estimate.low);
  if (estimate.low && estimate.high) return CountInWords(*estimate.low) + "-" + CountInWords(*estimate.high);
  if (estimate.low) return CountInWords(*estimate.low) + "+";
  if (estimate.high) return "up to " + CountInWords(*estimate.high);
  if (estimate.best) return (estimate.approximate ? "~" : "") + CountInWords(*estimate.best);
  return "some";
}

std::string BoundInWords(const Estimate& estimate) {
  const std::string range = RangeInWords(estimate);
  if (range.empty()) return estimate.best ? "about " + CountInWords(*estimate.best) : "a number not given";
  if (IsOneNumber(estimate)) return estimate.approximate ? "about " + range : range;
  const bool best_is_a_bound =
      !estimate.best || estimate.best == estimate.low || (!estimate.low && estimate.best == estimate.high);
  if (best_is_a_bound && !(estimate.low && estimate.high)) return range;
  if (!estimate.best) return range;
  return fmt::format("{}{} ({})", estimate.approximate ? "about " : "", CountInWords(*estimate.best), range);
}

std::string_view OutcomeInWords(Outcome outcome) {
  switch (outcome) {
    case Outcome::kCasualties:
      return "killed or injured";
    case Outcome::kHospitalized:
      return "in hospital";
    case Outcome::kAwaitingEvacuation:
      return "awaiting evacuation";
    case Outcome::kPerpetrators:
      return "attackers";
    case Outcome::kOther:
      return "otherwise affected";
    default:
      return Name(outcome);
  }
}

std::string IncidentInWords(IncidentType type) {
  std::string words(Name(type));
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string_view StanceInWords(Stance stance) {
  switch (stance) {
    case Stance::kClaimed:
      return "claims it";
    case Stance::kDenied:
      return "denies it";
    case Stance::kPossible:
      return "named as possible";
    default:
      return Name(stance);
  }
}

std::string_view VerdictInWords(Verdict verdict) {
  switch (verdict) {
    case Verdict::kUnverified:
      return "not verified";
    case Verdict::kClaimed:
      return "claimed, not shown";
    default:
      return Name(verdict);
  }
}

std::string_view KindInWords(const Disagreement& disagreement) {
  if (disagreement.kind == DisagreementKind::kSupersession) return "the first was taken back";
  if (disagreement.compatible) return "both can be true";
  switch (disagreement.kind) {
    case DisagreementKind::kContradiction:
      return "contradict each other";
    case DisagreementKind::kOmission:
      return "one makes no mention";
    case DisagreementKind::kScope:
      return "count different people";
    case DisagreementKind::kRange:
      return "ranges differ";
    case DisagreementKind::kSupersession:
      break;
  }
  return "";
}

char MarkOf(const Disagreement& disagreement) {
  if (disagreement.compatible) return '=';
  switch (disagreement.kind) {
    case DisagreementKind::kContradiction:
      return '!';
    case DisagreementKind::kOmission:
      return '-';
    case DisagreementKind::kScope:
    case DisagreementKind::kRange:
    case DisagreementKind::kSupersession:
      return '~';
  }
  return '!';
}

std::string OutletInWords(std::string_view outlet) {
  const std::string_view path = outlet.substr(0, std::min({outlet.find(' '), outlet.find("'s "), outlet.size()}));
  if (path.starts_with("http://") || path.starts_with("https://")) return std::string(outlet);
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string_view::npos || slash + 1 == path.size()) return std::string(outlet);
  std::string_view name = path.substr(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  const bool ending =
      dot != std::string_view::npos && dot > 0 && name.size() - dot <= 6 && name.find(':') == std::string_view::npos;
  if (!ending && name.find(':') == std::string_view::npos) return std::string(outlet);  // "Post/Courier" is a name
  if (ending) name = name.substr(0, dot);
  return std::string(name) + std::string(outlet.substr(path.size()));
}

std::string GroupInWords(const FigureLine& line) {
  if (!line.group.empty()) return line.group;
  if (line.outcome == Outcome::kPerpetrators) return "attackers";
  return line.everyone ? "everyone" : "people";
}

std::string PathInWords(const SourcePath& path) {
  std::string words = OutletInWords(path.outlet);
  for (const std::string& link : path.chain) words += " < " + link;
  return path.party && !path.chain.empty() ? words + " (a party's word)" : words;
}

std::string_view RelationInWords(const FigureLine& line) {
  if (line.inferred) return "inferred";
  if (line.status == ClaimStatus::kDenied) return "denied";
  if (line.status == ClaimStatus::kHypothetical) return "possible";
  return Name(line.agreement);
}

std::string SupportInWords(const FigureLine& line) {
  if (line.outlets <= 1 && line.sources.size() == 1) {
    return PathInWords(line.sources[0]) + (line.sources[0].chain.empty() ? ", no source given" : "");
  }
  std::string words = Plural(line.outlets, "outlet") + ", " + Plural(line.origins, "origin");
  if (!line.origin_names.empty()) words += ": " + Join(line.origin_names, "; ", kMostOriginNames);
  return words;
}

std::string HistoryInWords(const FigureLine& line) {
  if (line.history.size() < 2) return "";
  std::string words;
  for (const HistoryStep& step : line.history) {
    if (!words.empty()) words += ", ";
    words += CompactBound(step.estimate);
    if (!step.as_of.empty()) words += " (" + ShortMomentInWords(step.as_of) + ")";
  }
  return words;
}

std::string WordingsInWords(const FigureLine& line) {
  std::string words;
  const std::string group = LowerCase(GroupInWords(line));
  for (const std::string& wording : line.wordings) {
    if (LowerCase(wording) != group) words += (words.empty() ? "“" : ", “") + wording + "”";
  }
  return words;
}

std::string DayInWords(std::string_view iso) {
  const std::optional<IsoTime> time = ParseIsoTime(iso);
  if (!time) return CoarseDay(iso);
  return fmt::format("{} {} {}", kWeekdays[(WeekdayOf(time->date) + 6) % 7], DayAndMonth(time->date), time->date.year);
}

std::string MomentInWords(std::string_view iso) {
  const std::optional<IsoTime> time = ParseIsoTime(iso);
  if (!time) return CoarseDay(iso);
  return fmt::format("{} {}{}", DayAndMonth(time->date), time->date.year, Clock(*time));
}

std::string ShortMomentInWords(std::string_view iso) {
  const std::optional<IsoTime> time = ParseIsoTime(iso);
  if (!time) return CoarseDay(iso);
  return DayAndMonth(time->date) + Clock(*time);
}

std::string PolicyInWords(const Dossier& dossier) {
  const BestPolicy& policy = PolicyOf(dossier.policy);
  return fmt::format("Best figures by the policy “{}”: {}.", policy.name, policy.meaning);
}

std::string TakenBackInWords(const TakenBack& taken_back) {
  std::string words = "taken back";
  if (!taken_back.by.empty()) {
    words += " by " + taken_back.by;
  } else if (taken_back.reason.empty()) {
    words += " by its publisher";
  }
  if (!taken_back.at.empty()) words += ", " + ShortMomentInWords(taken_back.at);
  return taken_back.reason.empty() ? words : words + ": " + taken_back.reason;
}

std::string LostInWords(const LostFigure& lost) {
  return fmt::format("{} {}, {}", BoundInWords(lost.count), OutcomeInWords(lost.outcome),
                     lost.group.empty() ? "everyone" : lost.group);
}

std::string TollBeforeInWords(const DossierEvent& event) {
  std::string words;
  for (const TollEntry& entry : event.toll_before) {
    words +=
        fmt::format("{}{}: {}", words.empty() ? "" : ", ", OutcomeInWords(entry.outcome), BoundInWords(entry.estimate));
  }
  return words;
}

std::string WhenInWords(const EventWhen& when) {
  if (when.begin.empty() && when.end.empty()) return "date not known";
  if (when.begin.empty()) return "until " + DayInWords(when.end);
  if (when.end.empty() || when.end == when.begin) return DayInWords(when.begin);
  return DayInWords(when.begin) + " to " + DayInWords(when.end);
}

std::string WhereInWords(const EventWhere& where) {
  if (where.name.empty()) return where.pin.country.empty() ? "place not known" : where.pin.country;
  return where.pin.country.empty() ? where.name : where.name + ", " + where.pin.country;
}

std::string_view BasisInWords(PublishedBasis basis) {
  switch (basis) {
    case PublishedBasis::kMetadata:
      return "";
    case PublishedBasis::kText:
      return "dated by its text";
    case PublishedBasis::kInput:
      return "dated by the input";
    case PublishedBasis::kReference:
      return "dated by the reference date";
    case PublishedBasis::kUnknown:
      return "undated";
  }
  return "";
}

std::string EventTypeInWords(const DossierEvent& event) {
  return event.type == IncidentType::kOther ? "event" : IncidentInWords(event.type);
}

bool IsAside(const DossierEvent& event) {
  return event.reports.size() <= 1 && event.account.toll.empty() && event.account.figures.empty() &&
         event.account.responsibility.empty();
}

std::string EventsInWords(const Dossier& dossier) {
  const auto asides = std::ranges::count_if(dossier.events, IsAside);
  std::string words = Plural(static_cast<std::int64_t>(dossier.events.size()) - asides, "event");
  if (asides > 0) words += fmt::format(", {} of something else", Plural(asides, "report"));
  return words;
}

}  // namespace rashomon

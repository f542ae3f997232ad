#include "claims/happening_times.h"

#include <algorithm>
#include <string_view>

#include "text/iso_time.h"

namespace rashomon {
namespace {

enum Slot : std::size_t { kHedge, kMeridiem, kZone, kSlots };
constexpr std::string_view kClasses[] = {"hour_hedge", "clock_meridiem", "clock_zone"};
static_assert(std::size(kClasses) == kSlots);

constexpr std::int64_t kHour = 60, kDay = 24 * kHour;  // minutes
constexpr std::int64_t kRound = 20;        // "5 p.m.", "half past five": rounded by so much at most, as a rule
constexpr std::int64_t kExact = 10;        // "5:12 p.m.": clocks and callers differ
constexpr std::uint32_t kMostBetween = 6;  // words from one day to the next

std::optional<std::int64_t> DayOfTime(const Timex& time) {
  constexpr std::size_t kDayLength = 10;  // "2024-03-05"
  if (time.type != TimexType::kDate && time.type != TimexType::kTime) return std::nullopt;
  if (time.value.size() < kDayLength) return std::nullopt;
  const std::optional<IsoTime> day = ParseIsoTime(std::string_view(time.value).substr(0, kDayLength));
  if (!day || !IsValidDate(day->date)) return std::nullopt;
  return DaysSinceEpoch(day->date);
}

// "2024-03-05T17:30" -> 1050; nothing for "TEV", for a day, for hours alone.
std::optional<std::int64_t> ClockOf(const Timex& time) {
  if (time.type != TimexType::kTime) return std::nullopt;
  const std::size_t at = time.value.find('T');
  if (at == std::string::npos || time.value.size() < at + 6 || time.value[at + 3] != ':') return std::nullopt;
  const auto digit = [&](std::size_t i) { return time.value[at + i] - '0'; };
  for (const std::size_t i : {1, 2, 4, 5}) {
    if (digit(i) < 0 || digit(i) > 9) return std::nullopt;
  }
  const std::int64_t minutes = (digit(1) * 10 + digit(2)) * kHour + digit(4) * 10 + digit(5);
  return minutes > kDay ? std::nullopt : std::optional(minutes % kDay);
}

// A clock of the place and one of another zone may show the same moment: no zone is more than 14 hours from Greenwich.
bool IsSameMoment(std::string_view abroad, std::string_view local) {
  const auto a = ParseIsoTime(abroad), b = ParseIsoTime(local);
  if (!a || !b || !a->second_of_day || !b->second_of_day) return false;
  constexpr std::int64_t kFarthest = 14 * 3600, kSeconds = 24 * 3600;
  const std::int64_t ahead = (DaysSinceEpoch(b->date) - DaysSinceEpoch(a->date)) * kSeconds +
                             static_cast<std::int64_t>(*b->second_of_day) -
                             static_cast<std::int64_t>(*a->second_of_day);
  return ahead >= -kFarthest && ahead <= kFarthest;
}

}  // namespace

HappeningTimes::HappeningTimes(const Annotation& annotation, const Language& language, const ClaimRoles& roles)
    : annotation_(annotation), roles_(roles), hits_(annotation, language.Prepared<HitClassesOf<kClasses>>()) {}

TokenRange HappeningTimes::TokensOf(const Timex& time) const {
  const auto& tokens = annotation_.tokens;
  const auto ends_before = [](const Token& token, std::uint32_t at) { return token.span.end <= at; };
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), time.span.begin, ends_before);
  auto last = first;
  while (last != tokens.end() && last->span.begin < time.span.end) ++last;
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

bool HappeningTimes::Dates(const Timex& time, std::uint32_t trigger) const {
  constexpr int kMostClimb = 6;
  const TokenRange words = TokensOf(time);
  if (words.empty() || annotation_.tokens[words.begin].sentence != annotation_.tokens[trigger].sentence) return false;
  const SyntaxView& syntax = roles_.syntax();
  std::uint32_t clause = trigger;
  if (annotation_.tokens[trigger].upos != Upos::kVerb) {
    const std::optional<std::uint32_t> head = syntax.Head(trigger);
    const bool core = syntax.HasRelation(trigger, "nsubj") || syntax.HasRelation(trigger, "obj");
    if (head && core) clause = *head;
  }
  std::optional<std::uint32_t> at = roles_.HeadOf(words.begin, words.end);
  for (int step = 0; at && step < kMostClimb; ++step, at = syntax.Head(*at)) {
    if (*at == clause || *at == trigger) return true;
    if (!words.Contains(*at) && annotation_.tokens[*at].upos == Upos::kVerb) {
      // "the blast, which happened at 5 p.m."
      return syntax.Head(*at) == trigger && syntax.HasRelation(*at, "acl:relcl");
    }
  }
  return IsOnlyVerb(clause);
}

// Where a sentence has no other verb, its times date this word, however the tree hangs them.
bool HappeningTimes::IsOnlyVerb(std::uint32_t token) const {
  const Sentence& sentence = annotation_.sentences[annotation_.tokens[token].sentence];
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (i != token && annotation_.tokens[i].upos == Upos::kVerb) return false;
  }
  return true;
}

bool HappeningTimes::JoinsDays(const Timex& first, const Timex& second) const {
  const TokenRange a = TokensOf(first), b = TokensOf(second);
  if (b.begin < a.end || b.begin - a.end > kMostBetween) return false;
  bool joined = false;
  for (std::uint32_t i = a.end; i < b.begin; ++i) {
    const Token& token = annotation_.tokens[i];
    const bool within_time =
        std::ranges::any_of(annotation_.times, [&](const Timex& time) { return time.span.Contains(token.span); });
    const bool small = token.upos == Upos::kAdp || token.upos == Upos::kDet || token.upos == Upos::kCconj ||
                       token.upos == Upos::kAdj || token.upos == Upos::kAdv || token.upos == Upos::kSconj;
    if (!small && !within_time) return false;
    joined = joined || token.upos == Upos::kCconj || token.upos == Upos::kAdp;
  }
  return joined;
}

std::optional<HappeningTimes::Night> HappeningTimes::NightOf(std::uint32_t trigger) const {
  const std::vector<Timex>& times = annotation_.times;
  const std::uint32_t sentence = annotation_.tokens[trigger].sentence;
  for (std::uint32_t i = 0; i < times.size(); ++i) {
    if (times[i].sentence != sentence) continue;
    const std::optional<std::int64_t> day = DayOfTime(times[i]);
    if (!day) continue;
    for (std::uint32_t j = i + 1; j < times.size() && times[j].sentence == sentence; ++j) {
      const std::optional<std::int64_t> next = DayOfTime(times[j]);
      if (!next) continue;
      const bool past = !annotation_.published || *next <= DaysSinceEpoch(annotation_.published->date);
      if (*next == *day + 1 && past && JoinsDays(times[i], times[j]) && Dates(times[i], trigger)) return Night{i, j};
      break;
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> HappeningTimes::DayOf(std::uint32_t trigger) const {
  const std::vector<Timex>& times = annotation_.times;
  for (std::uint32_t i = 0; i < times.size(); ++i) {
    if (times[i].sentence != annotation_.tokens[trigger].sentence) continue;
    const std::optional<std::int64_t> day = DayOfTime(times[i]);
    const bool past = day && (!annotation_.published || *day <= DaysSinceEpoch(annotation_.published->date));
    if (past && Dates(times[i], trigger)) return i;
  }
  return std::nullopt;
}

// "5:30" may be of the morning or the evening; "05:30" and "17:30" are of a clock of 24 hours.
bool HappeningTimes::IsSureOfHalf(const Timex& time) const {
  const std::optional<std::int64_t> clock = ClockOf(time);
  if (!clock) return false;
  const TokenRange words = TokensOf(time);
  bool digits = false;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const HitTable::Hit meridiem = hits_.At(i, kMeridiem);
    if (meridiem && meridiem.Attribute("half") != "unsure") return true;
    const std::string_view word = annotation_.tokens[i].lower;
    const bool number = !word.empty() && word[0] >= '0' && word[0] <= '9';
    if (number && (word[0] == '0' || *clock / kHour >= 13)) return true;
    digits = digits || number;
  }
  return !digits && (*clock == 0 || *clock == kDay / 2);  // "at noon"
}

std::optional<CountRange> HappeningTimes::MinutesOf(const Timex& time) const {
  if (!IsSureOfHalf(time)) return std::nullopt;
  const std::int64_t clock = *ClockOf(time);
  const TokenRange words = TokensOf(time);
  const HitTable::Hit before_it = hits_.EndingBefore(words.begin, kHedge);
  HitTable::Hit hedge = hits_.At(words.begin, kHedge);
  if (!hedge) hedge = before_it;
  if (hedge.Attribute("refuse") == "yes" || before_it.Attribute("refuse") == "yes") return std::nullopt;
  const std::int64_t rounding = clock % 30 == 0 ? kRound : kExact;
  const std::int64_t before = hedge ? hedge.Value("before").value_or(0) : rounding;
  const std::int64_t after = hedge ? hedge.Value("after").value_or(0) : rounding;
  const std::int64_t low = (clock - before + kDay) % kDay;
  return CountRange{low, low + before + after};
}

// The zone as printed, in capitals; "" = the clock of the place.
std::string HappeningTimes::ZoneOf(const Timex& time) const {
  const TokenRange words = TokensOf(time);
  for (std::uint32_t i = words.begin; i < std::min<std::size_t>(words.end + 2, annotation_.tokens.size()); ++i) {
    const HitTable::Hit entry = hits_.At(i, kZone);
    if (!entry || entry.Attribute("of") == "place") continue;
    std::string zone(annotation_.tokens[i].lower);
    for (char& c : zone) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return zone;
  }
  return "";
}

Particular HappeningTimes::MakeHour(const Timex& time, const CountRange& minutes, const std::string& zone) const {
  const TokenRange words = TokensOf(time);
  const HitTable::Hit hedge = hits_.EndingBefore(words.begin, kHedge);
  const ByteSpan span = roles_.SpanOf(words.begin - hedge.length, words.end);
  return {.span = span,
          .topic = "hour",
          .value = {},
          .dimension = zone.empty() ? "clock" : "clock " + zone,
          .amount = minutes,
          .approximate = false,
          .of = std::nullopt,
          .scope = Scope::kEvent,
          .attribution = roles_.ChainOf(span)};
}

std::optional<HappeningTimes::Hour> HappeningTimes::HourOf(std::uint32_t trigger) const {
  constexpr std::uint32_t kBeside = 3;  // bytes: "20:41 GMT (4:41 a.m. local time)" is one moment
  std::optional<Hour> found;
  const Timex* last = nullptr;
  for (const Timex& time : annotation_.times) {
    if (time.sentence != annotation_.tokens[trigger].sentence) continue;
    const bool again = last != nullptr && time.span.begin - last->span.end <= kBeside;
    if (!again && !Dates(time, trigger)) continue;
    last = &time;
    const std::optional<CountRange> minutes = MinutesOf(time);
    if (!minutes) continue;
    const std::string zone = ZoneOf(time);
    if (found && !zone.empty()) continue;
    const std::string abroad = found ? found->value : std::string();
    found = Hour{MakeHour(time, *minutes, zone), time.value, !abroad.empty() && IsSameMoment(abroad, time.value)};
    if (zone.empty()) break;  // the clock of the place before any other
  }
  return found;
}

}  // namespace rashomon

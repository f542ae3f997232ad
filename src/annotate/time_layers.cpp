#include "annotate/time_layers.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr std::int64_t kFirstYear = 1000, kFirstLikelyYear = 1900, kLastYear = 2100;

class LayerFinder {
 public:
  LayerFinder(const Annotation& annotation, const Sentence& sentence, const HitTable& hits, TimeLayers& layers)
      : annotation_(annotation), sentence_(sentence), hits_(hits), layers_(layers) {}

  void Find() {
    for (std::uint32_t at = sentence_.begin; at < sentence_.end; ++at) {
      if (annotation_.tokens[at].letters && !BeginsNumber(at)) continue;  // most words
      const DigitToken digits = ReadDigits(Lower(at));
      if (digits.form == DigitForm::kNone && !hits_.Any(at)) {
        FindGlued(at);
        continue;
      }
      FindNumber(at, digits);
      FindDaySpan(at, digits);
      FindOrdinal(at, digits);
      FindYear(at, digits);
      FindDecade(at, digits);
      FindClock(at, digits);
      FindSpokenClock(at);
      FindCalendarDate(at, digits);
      FindGlued(at);
    }
  }

 private:
  // Whether a number or an ordinal may begin with the word at `at`, which is of letters alone.
  [[nodiscard]] bool BeginsNumber(std::uint32_t at) const {
    return hits_.Begins(at, kClockSpoken) || hits_.Begins(at, kNumberWord) || hits_.Begins(at, kOrdinalName) ||
           hits_.Begins(at, kNumberHalf) || (hits_.Begins(at, kNumberArticle) && hits_.Begins(at + 1, kNumberWord));
  }

  [[nodiscard]] std::string_view Lower(std::uint32_t i) const {
    return i < sentence_.end ? annotation_.tokens[i].lower : std::string_view();
  }

  // Layers over the same words share one value: a match says which words it captured, not as which layer.
  void Push(std::string_view layer, std::uint32_t begin, std::uint32_t end, const ShapeValue& value) {
    std::uint32_t index = static_cast<std::uint32_t>(layers_.values.size());
    for (std::size_t i = layers_.spans.size(); i > 0 && layers_.spans[i - 1].begin == begin; --i) {
      if (layers_.spans[i - 1].end == end) index = layers_.spans[i - 1].index;
    }
    layers_.spans.push_back({.layer = layer, .kind = {}, .begin = begin, .end = end, .index = index});
    if (index == layers_.values.size()) {
      layers_.values.push_back(value);
    } else {
      layers_.values[index].TakeFrom(value);
    }
  }

  static ShapeValue Of(std::optional<std::int64_t> number, std::int64_t halves = 0) {
    ShapeValue value;
    value.number = number;
    value.halves = halves;
    return value;
  }

  void FindNumber(std::uint32_t at, const DigitToken& digits) {
    const std::optional<Number> number = ReadNumber(annotation_, hits_, at, sentence_.end);
    if (digits.form == DigitForm::kDecimal && number && !number->value && number->halves == 0) {
      Push("decimal", at, at + 1, {});
    }
    if (!number || (!number->value && number->halves == 0)) return;
    Push("number", number->begin, number->end, Of(number->value, number->halves));
    if (digits.form == DigitForm::kWhole && !digits.grouped && digits.digits <= 2 && digits.mantissa >= 1 &&
        digits.mantissa <= 31) {
      Push("day", at, at + 1, Of(digits.mantissa));
    }
    if (digits.form == DigitForm::kWhole && !digits.grouped && number->end == at + 1) FindHour(at, digits);
    if (digits.form == DigitForm::kNone && number->end == at + 1 && number->halves == 0)
      FindHourInWords(at, number->value);
  }

  // "just after six in the evening"; "killed six in the evening" counts people, "six o'clock" leaves the half open.
  void FindHourInWords(std::uint32_t at, std::optional<std::int64_t> number) {
    if (!number || *number < 1 || *number > 12 || at == sentence_.begin) return;
    const HitTable::Hit meridiem = hits_.At(at + 1, kMeridiem);
    if (meridiem.Attribute("half") == "unsure" || meridiem.Value("digits")) return;  // "five hours" last
    const Upos before = annotation_.tokens[at - 1].upos;
    if (before != Upos::kAdp && before != Upos::kAdv && before != Upos::kSconj) return;
    ShapeValue value;
    value.hour = static_cast<int>(*number);
    value.is_clock = true;
    Push("hour", at, at + 1, value);
  }

  // "27-28" before or after a month: the first of the days.
  void FindDaySpan(std::uint32_t at, const DigitToken& digits) {
    if (digits.form != DigitForm::kDashed || digits.part_count != 2) return;
    if (digits.parts[0] < 1 || digits.parts[0] >= digits.parts[1] || digits.parts[1] > 31) return;
    Push("day", at, at + 1, Of(digits.parts[0]));
  }

  // A bare "9" or "0735"; the pattern asks for "a.m." or a zone after it.
  void FindHour(std::uint32_t at, const DigitToken& digits) {
    ShapeValue value;
    if (digits.digits <= 2 && digits.mantissa <= 24 && !hits_.At(at + 1, kMeridiem).Value("digits")) {
      value.hour = static_cast<int>(digits.mantissa);
    } else if (digits.digits == 4 && digits.mantissa / 100 <= 24 && digits.mantissa % 100 < 60) {
      value.hour = static_cast<int>(digits.mantissa / 100);
      value.minute = static_cast<int>(digits.mantissa % 100);
      value.has_minute = true;
    } else {
      return;
    }
    value.is_clock = true;
    Push("hour", at, at + 1, value);
    if (value.has_minute && value.hour < 24) Push("four_digit_hour", at, at + 1, value);
  }

  void FindOrdinal(std::uint32_t at, const DigitToken& digits) {
    ShapeValue value;
    std::uint32_t end = at + 1;
    if (digits.form == DigitForm::kOrdinal) {
      value.number = digits.mantissa;
    } else if (const HitTable::Hit word = hits_.At(at, kOrdinalName)) {
      value.number = word.Value("value");
      end = std::min(at + word.length, sentence_.end);
    }
    if (!value.number) return;
    Push("ordinal", at, end, value);
    if (digits.form == DigitForm::kOrdinal && *value.number >= 1 && *value.number <= 31) {
      Push("day_ordinal", at, end, value);
    }
    if (*value.number >= 1 && *value.number <= 31) Push("day", at, end, value);
  }

  void FindYear(std::uint32_t at, const DigitToken& digits) {
    if (digits.form == DigitForm::kWhole && digits.digits == 4 && !digits.grouped && IsYearPlace(at, digits.mantissa)) {
      Push("year", at, at + 1, Of(digits.mantissa));
    }
    // "'98", cut as one token or two
    if (digits.form == DigitForm::kOther && digits.digits == 2 &&
        (Lower(at).starts_with('\'') || Lower(at).starts_with("’"))) {
      Push("year", at, at + 1, Of(Century(digits.mantissa)));
    }
    FindSpokenYear(at);
  }

  static std::int64_t Century(std::int64_t two_digits) {
    return two_digits < 30 ? 2000 + two_digits : 1900 + two_digits;
  }

  [[nodiscard]] bool IsYearPlace(std::uint32_t at, std::int64_t year) const {
    if (year < kFirstYear || year > kLastYear) return false;
    if (EndsYearSpan(at)) return true;
    const bool first = at == sentence_.begin;
    if (!first && hits_.EndingBefore(at, kIntroducerWord)) return false;
    if (!first && !annotation_.tokens[at].space_before && annotation_.tokens[at - 1].upos == Upos::kSym) return false;
    const bool introduced = !first && (hits_.EndingBefore(at, kYearIntroducer) || hits_.EndingBefore(at, kMonth));
    if (introduced) return true;
    const std::string_view before = first ? std::string_view() : Lower(at - 1);
    const bool after_day = before == "," || ReadDigits(before).form != DigitForm::kNone;
    if (year < kFirstLikelyYear && !after_day) return false;
    if (before == "the" && year % 100 != 0) return true;  // "the 1992 protests", "the 2007 season"
    if (hits_.At(at + 1, kUnitWord) && at + 1 < sentence_.end) return false;
    const HitTable::Hit hedge = first ? HitTable::Hit{} : hits_.EndingBefore(at, kHedgeWord);
    if (hedge && !hits_.EndingBefore(at - hedge.length, kYearIntroducer)) return false;  // "since at least 2014"
    return !IsPluralNoun(at + 1);
  }

  // The second of "2008-2012".
  [[nodiscard]] bool EndsYearSpan(std::uint32_t at) const {
    if (at < sentence_.begin + 2 || annotation_.tokens[at].space_before) return false;
    if (Lower(at - 1) != "-" && Lower(at - 1) != "–") return false;
    const DigitToken first = ReadDigits(Lower(at - 2));
    return first.form == DigitForm::kWhole && first.digits == 4 && !first.grouped &&
           IsYearPlace(at - 2, first.mantissa);
  }

  [[nodiscard]] bool IsPluralNoun(std::uint32_t i) const {
    return i < sentence_.end && annotation_.tokens[i].upos == Upos::kNoun && annotation_.tokens[i].xpos == "NNS";
  }

  [[nodiscard]] std::optional<std::int64_t> WordValue(std::uint32_t at, std::string_view kind) const {
    if (at >= sentence_.end) return std::nullopt;
    const HitTable::Hit word = hits_.At(at, kNumberWord);
    return word.Attribute("kind") == kind ? word.Value("value") : std::nullopt;
  }

  // "nineteen ninety-six", "nineteen eighty", "twenty thirteen"; "the year two thousand"
  void FindSpokenYear(std::uint32_t at) {
    if (!hits_.At(at, kNumberWord)) return;
    if (at > sentence_.begin && WordValue(at, "unit") == 2 && hits_.EndingBefore(at, kYearIntroducer)) {
      const std::optional<Number> number = ReadNumber(annotation_, hits_, at, sentence_.end);
      if (number && number->value && *number->value >= 2000 && *number->value < 2100) {
        Push("year", at, number->end, Of(*number->value));
      }
    }
    std::optional<std::int64_t> century = WordValue(at, "teen");
    if (!century) century = WordValue(at, "tens");
    if (!century || *century < 15 || *century > 20) return;
    std::uint32_t next = at + 1;
    std::int64_t rest = 0;
    if (const std::optional<std::int64_t> teen = WordValue(next, "teen")) {
      rest = *teen;
      ++next;
    } else if (const std::optional<std::int64_t> tens = WordValue(next, "tens")) {
      rest = *tens;
      ++next;
      const std::uint32_t unit_at = IsJoiningHyphen(annotation_, next) ? next + 1 : next;
      if (const std::optional<std::int64_t> unit = WordValue(unit_at, "unit")) {
        rest += *unit;
        next = unit_at + 1;
      }
    } else {
      return;
    }
    Push("year", at, next, Of(*century * 100 + rest));
  }

  // "1980s", "the '80s", "80s" (cut as "'", "80s" too)
  void FindDecade(std::uint32_t at, const DigitToken& digits) {
    if (digits.form != DigitForm::kDecade) return;
    const bool four = digits.digits == 4 && digits.mantissa % 10 == 0;
    const bool two = digits.digits == 2 && digits.mantissa % 10 == 0 && digits.mantissa >= 10;
    if (four) Push("decade", at, at + 1, Of(digits.mantissa));
    if (!two) return;
    const std::string_view before = at > sentence_.begin ? Lower(at - 1) : std::string_view();
    const bool apostrophe = before == "'" || before == "’" || before == "`" || before == "‘";
    const bool own = !(Lower(at).front() >= '0' && Lower(at).front() <= '9');
    if (!apostrophe && !own && digits.mantissa >= 20) Push("bare_decade", at, at + 1, Of(1900 + digits.mantissa));
    if (apostrophe) Push("decade", at - 1, at + 1, Of(1900 + digits.mantissa));
    if (own || IsDecadePlace(at, digits.mantissa)) Push("decade", at, at + 1, Of(1900 + digits.mantissa));
  }

  // "the 60s", "the late 60s": no degrees, no scores. "His 60s" are years of a life.
  [[nodiscard]] bool IsDecadePlace(std::uint32_t at, std::int64_t tens) const {
    if (tens < 20 || at == sentence_.begin) return false;
    const HitTable::Hit edge = hits_.EndingBefore(at, kEdge);
    const std::uint32_t from = edge ? at - edge.length : at;
    const bool after_the = (from > sentence_.begin && Lower(from - 1) == "the") || (edge && Lower(from) == "the");
    if (!after_the) return false;
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (hits_.At(i, kDecadeBlocker)) return false;
    }
    return true;
  }

  // "half past four", "a quarter to six"; "a quarter to 10 pupils" is none.
  void FindSpokenClock(std::uint32_t at) {
    const HitTable::Hit spoken = hits_.At(at, kClockSpoken);
    const std::uint32_t hour_at = at + spoken.length;
    if (!spoken || hour_at >= sentence_.end) return;
    const std::optional<Number> hour = ReadNumber(annotation_, hits_, hour_at, sentence_.end);
    if (!hour || !hour->value || *hour->value < 1 || *hour->value > 12 || hour->halves != 0) return;
    if (hour->end < sentence_.end && annotation_.tokens[hour->end].upos == Upos::kNoun &&
        !hits_.At(hour->end, kMeridiem)) {
      return;
    }
    const std::int64_t minutes = (*hour->value % 12) * 60 + spoken.Value("value").value_or(0);
    ShapeValue value;
    value.is_clock = true;
    value.has_minute = true;
    value.hour = static_cast<int>((minutes + 720) % 720 / 60);
    if (value.hour == 0) value.hour = 12;
    value.minute = static_cast<int>((minutes + 720) % 60);
    Push("clock", at, hour->end, value);
  }

  // "3:10"; the ratio "3:1" is none.
  [[nodiscard]] bool HasTwoDigitMinutes(std::uint32_t at) const {
    const std::string_view text = Lower(at);
    const std::size_t minutes = text.find(':') + 1;
    return minutes + 2 == text.size() || (minutes + 2 < text.size() && text[minutes + 2] == ':');
  }

  void FindClock(std::uint32_t at, const DigitToken& digits) {
    ShapeValue value;
    if (digits.form == DigitForm::kClock && HasTwoDigitMinutes(at)) {
      value.hour = static_cast<int>(digits.parts[0]);
      value.minute = static_cast<int>(digits.parts[1]);
      value.has_minute = true;
      if (digits.part_count == 3) value.second = static_cast<int>(digits.parts[2]);
    } else if (digits.form == DigitForm::kSuffixed && hits_.Find(kMeridiem, digits.suffix)) {
      value.add = hits_.Find(kMeridiem, digits.suffix).Value("add");
      const std::int64_t clock = digits.mantissa;
      value.hour = static_cast<int>(digits.decimals == 2 ? clock / 100 : std::min<std::int64_t>(clock, 99));
      value.minute = static_cast<int>(digits.decimals == 2 ? clock % 100 : 0);
      value.has_minute = digits.decimals == 2;
    } else if (digits.form == DigitForm::kDecimal && digits.decimals == 2 && hits_.At(at + 1, kMeridiem)) {
      value.hour = static_cast<int>(std::min<std::int64_t>(digits.mantissa / 100, 99));
      value.minute = static_cast<int>(digits.mantissa % 100);
      value.has_minute = true;
    } else if (digits.form == DigitForm::kOther && Lower(at).find(':') != std::string_view::npos) {
      if (!ReadGluedClock(Lower(at), value)) return;
    } else {
      return;
    }
    value.is_clock = true;
    if (value.hour <= 24 && value.minute < 60 && value.second < 61) Push("clock", at, at + 1, value);
  }

  // "10:30pm" in one token
  bool ReadGluedClock(std::string_view text, ShapeValue& value) const {
    const std::size_t letters = text.find_first_not_of("0123456789:");
    if (letters == std::string_view::npos) return false;
    const HitTable::Hit meridiem = hits_.Find(kMeridiem, text.substr(letters));
    const DigitToken clock = ReadDigits(text.substr(0, letters));
    if (!meridiem || clock.form != DigitForm::kClock) return false;
    value.hour = static_cast<int>(clock.parts[0]);
    value.minute = static_cast<int>(clock.parts[1]);
    value.has_minute = true;
    value.add = meridiem.Value("add");
    return true;
  }

  void FindCalendarDate(std::uint32_t at, const DigitToken& digits) {
    std::int64_t parts[3] = {0, 0, 0};
    std::uint32_t end = at + 1;
    char sign = '/';
    if ((digits.form == DigitForm::kSlashed || digits.form == DigitForm::kDashed) && digits.part_count == 3) {
      std::copy(std::begin(digits.parts), std::end(digits.parts), parts);
      sign = digits.form == DigitForm::kDashed ? '-' : '/';
    } else if (digits.form == DigitForm::kOther && IsDottedDate(Lower(at), parts)) {
      sign = '.';
    } else if (digits.form == DigitForm::kWhole && IsCutDate(at, parts)) {
      end = at + 5;
      sign = Lower(at + 1).front();
    } else {
      return;
    }
    PushDate(at, end, sign, parts);
  }

  // "26.08.2021"; a year in full, or it may be the number of a version.
  static bool IsDottedDate(std::string_view text, std::int64_t (&parts)[3]) {
    std::size_t part = 0, digits = 0;
    for (const char c : text) {
      if (c == '.' && digits > 0 && part < 2) {
        ++part, digits = 0;
      } else if (c >= '0' && c <= '9' && ++digits <= (part == 2 ? 4U : 2U)) {
        parts[part] = parts[part] * 10 + (c - '0');
      } else {
        return false;
      }
    }
    return part == 2 && digits == 4;
  }

  // "2021-08-26" cut into five tokens, all in the sentence
  bool IsCutDate(std::uint32_t at, std::int64_t (&parts)[3]) const {
    if (at + 5 > sentence_.end) return false;
    for (std::uint32_t i = 0; i < 3; ++i) {
      const DigitToken digits = ReadDigits(Lower(at + 2 * i));
      if (digits.form != DigitForm::kWhole || digits.grouped || digits.digits > 4) return false;
      parts[i] = digits.mantissa;
      if (i == 2) break;
      const std::string_view sign = Lower(at + 2 * i + 1);
      if (sign != "-" && sign != "/") return false;
      if (annotation_.tokens[at + 2 * i + 1].space_before || annotation_.tokens[at + 2 * i + 2].space_before)
        return false;
    }
    return true;
  }

  // Year first, or month/day/year where that is possible, else day/month/year.
  void PushDate(std::uint32_t at, std::uint32_t end, char sign, const std::int64_t (&parts)[3]) {
    std::int64_t year = parts[2], month = parts[0], day = parts[1];
    if (parts[0] >= kFirstYear) {
      year = parts[0], month = parts[1], day = parts[2];
    } else if (month > 12 || sign == '.') {
      std::swap(month, day);
    }
    if (year < 100) year = Century(year);
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < kFirstYear || year > kLastYear) return;
    ShapeValue value;
    value.date =
        CivilDate{static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
    if (IsValidDate(*value.date)) Push("calendar_date", at, end, value);
  }

  // "mid-May", "mid-1990s", "post-1959" in one token; the lexicon has "mid-" among the edges.
  void FindGlued(std::uint32_t at) {
    const std::string_view word = Lower(at);
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == word.size()) return;
    const HitTable::Hit edge = hits_.Find(kEdge, word.substr(0, hyphen + 1));
    if (!edge) return;
    ShapeValue value;
    value.modifier = edge.Attribute("mod");
    const std::string_view rest = word.substr(hyphen + 1);
    const DigitToken digits = ReadDigits(rest);
    if (const HitTable::Hit month = hits_.Find(kMonth, rest)) {
      value.month = month.Value("value");
      Push("glued_month", at, at + 1, value);
    } else if (digits.form == DigitForm::kDecade && digits.digits == 4) {
      value.number = digits.mantissa;
      Push("decade", at, at + 1, value);
    } else if (digits.form == DigitForm::kOrdinal) {  // "the mid-19th century"
      value.number = digits.mantissa;
      Push("ordinal", at, at + 1, value);
    } else if (digits.form == DigitForm::kWhole && digits.digits == 4 && digits.mantissa <= kLastYear) {
      value.number = digits.mantissa;
      Push("year", at, at + 1, value);
    }
  }

  const Annotation& annotation_;
  const Sentence& sentence_;
  const HitTable& hits_;
  TimeLayers& layers_;
};

}  // namespace

void ShapeValue::TakeFrom(const ShapeValue& other) {
  if (!number) number = other.number;
  if (halves == 0) halves = other.halves;
  if (other.is_clock) {
    is_clock = true;
    hour = other.hour, minute = other.minute, second = other.second;
    has_minute = other.has_minute;
    add = other.add;
  }
  if (other.date) date = other.date;
  if (other.month) month = other.month;
  if (!other.modifier.empty()) modifier = other.modifier;
}

void FindTimeLayers(const Annotation& annotation, const Sentence& sentence, const HitTable& hits, TimeLayers& layers) {
  LayerFinder(annotation, sentence, hits, layers).Find();
}

}  // namespace rashomon

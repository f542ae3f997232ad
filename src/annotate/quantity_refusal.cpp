#include "annotate/quantity_refusal.h"

#include <algorithm>
#include <utility>

namespace rashomon {
namespace {

using Refused = Quantity::Refused;

constexpr std::int64_t kFirstYear = 1000, kFirstLikelyYear = 1900, kLastYear = 2100;
constexpr std::int64_t kHighestAge = 119;
constexpr std::uint32_t kAddressWords = 5;

bool IsCapital(char c) {
  return c >= 'A' && c <= 'Z';
}

// The words around one number, with the sentence's edges kept.
class Context {
 public:
  Context(const Annotation& annotation, std::string_view text, const HitTable& hits, const NumberPlace& place,
          const Number& number)
      : annotation_(annotation), text_(text), hits_(hits), place_(place), number_(number) {}

  [[nodiscard]] Refused Judge() const {
    if (const Refused unit = ByUnit(); unit != Refused::kNo) return unit;
    if (IsFraction()) return Refused::kPercent;
    if (!number_.value) return Refused::kMeasure;
    if (IsMilitaryClock()) return Refused::kClock;
    if (IsEnumerator() || IsAreaCode()) return Refused::kIdentifier;
    if (IsJoinedToName()) return Refused::kIdentifier;
    if (IsYear()) return Refused::kTime;
    if (IsShare()) return Refused::kPercent;
    if (IsAgeInCommas() || IsDecade() || IsAgeOfPronoun()) return Refused::kAge;
    if (IsAddress() || FollowsName()) return Refused::kIdentifier;
    return Refused::kNo;
  }

 private:
  [[nodiscard]] const Token& At(std::uint32_t i) const { return annotation_.tokens[i]; }
  [[nodiscard]] bool Inside(std::uint32_t i) const { return i >= place_.sentence.begin && i < place_.sentence.end; }
  [[nodiscard]] std::string_view Lower(std::uint32_t i) const { return Inside(i) ? At(i).lower : std::string_view(); }
  [[nodiscard]] bool Capital(std::uint32_t i) const { return Inside(i) && IsCapital(text_[At(i).span.begin]); }
  [[nodiscard]] bool CaseSpeaks() const { return !place_.sentence.title_case && !place_.sentence.mono_case; }

  [[nodiscard]] Refused UnitAt(std::uint32_t i) const {
    const HitTable::Hit unit = Inside(i) ? hits_.At(i, kUnit) : HitTable::Hit{};
    return unit ? RefusalNamed(unit.Attribute("refuse")) : Refused::kNo;
  }

  // "20–year–old", typed with dashes.
  [[nodiscard]] bool IsJoiningDash(std::uint32_t i) const {
    return Inside(i + 1) && Lower(i) == "–" && !At(i).space_before && !At(i + 1).space_before;
  }

  // "their 6- and 10-year-old sons": the first number's unit stands behind the second.
  [[nodiscard]] std::uint32_t PastSuspended(std::uint32_t at) const {
    if (!Inside(at + 2) || Lower(at) != "-" || At(at).space_before || !At(at + 1).space_before) return at;
    const bool again = At(at + 1).upos == Upos::kCconj && ReadDigits(Lower(at + 2)).form == DigitForm::kWhole;
    return again ? at + 3 : at;
  }

  [[nodiscard]] Refused ByUnit() const {
    std::uint32_t at = PastSuspended(place_.end);
    for (int skipped = 0; skipped < 3; ++skipped) {
      if (const Refused unit = UnitAt(at); unit != Refused::kNo) return unit;
      if (Inside(at) && (IsJoiningHyphen(annotation_, at) || IsJoiningDash(at))) {
        ++at;
      } else if (const HitTable::Hit adjective = Inside(at) ? hits_.At(at, kUnitAdjective) : HitTable::Hit{}) {
        at += adjective.length;
      } else {
        return Refused::kNo;
      }
    }
    return UnitAt(at);
  }

  [[nodiscard]] bool IsFraction() const {
    std::uint32_t at = place_.end;
    if (IsJoiningHyphen(annotation_, at)) ++at;
    return Inside(at) && hits_.At(at, kFractionWord) && !hits_.At(at, kUnit);
  }

  // "One" and "five" of "one in five of those who fall ill dies"; not of "the flu killed one in five days", nor behind
  // a verb, where "in" may say of what: "killed one in three raids".
  [[nodiscard]] bool IsShare() const {
    const HitTable::Hit opens = hits_.At(place_.begin, kShareWord);
    const HitTable::Hit opened = opens ? opens : hits_.EndingBefore(place_.begin, kShareWord);
    if (!opened) return false;
    const std::uint32_t first = opens ? place_.begin : place_.begin - opened.length;
    const std::uint32_t second = first + opened.length;
    if (!Inside(first) || !Inside(second)) return false;
    if (first > place_.sentence.begin && At(first - 1).upos == Upos::kVerb) return false;
    const bool number = ReadDigits(Lower(second)).form == DigitForm::kWhole || hits_.At(second, kNumberWord);
    return number && UnitAt(second + 1) == Refused::kNo;
  }

  // "0615"
  [[nodiscard]] bool IsMilitaryClock() const {
    return number_.digits && Lower(place_.begin).starts_with('0') && ReadDigits(Lower(place_.begin)).digits == 4;
  }

  // "3." or "3)" before a sentence
  [[nodiscard]] bool IsEnumerator() const {
    if (!number_.digits || place_.begin != place_.sentence.begin) return false;
    return Lower(place_.end) == "." || Lower(place_.end) == ")";
  }

  // "(555) 555-0134"
  [[nodiscard]] bool IsAreaCode() const {
    if (!number_.digits || place_.begin == place_.sentence.begin || Lower(place_.begin - 1) != "(") return false;
    return ReadDigits(Lower(place_.begin)).digits == 3 && Lower(place_.end) == ")" &&
           ReadDigits(Lower(place_.end + 1)).form != DigitForm::kNone;
  }

  // "AK-47", "COVID-19", "mid-20"
  [[nodiscard]] bool IsJoinedToName() const {
    const std::uint32_t hyphen = place_.begin - 1;
    if (place_.begin < place_.sentence.begin + 2 || !IsJoiningHyphen(annotation_, hyphen)) return false;
    return number_.digits && ReadDigits(Lower(hyphen - 1)).form == DigitForm::kNone &&
           !hits_.EndingBefore(hyphen, kNumberWord);
  }

  [[nodiscard]] bool IsYear() const {
    if (!number_.digits || place_.hedged || place_.end != place_.begin + 1) return false;
    const DigitToken digits = ReadDigits(Lower(place_.begin));
    if (digits.form != DigitForm::kWhole || digits.grouped || digits.digits != 4) return false;
    if (*number_.value < kFirstYear || *number_.value > kLastYear) return false;
    const bool introduced = place_.begin > place_.sentence.begin && hits_.EndingBefore(place_.begin, kYearBefore);
    if (introduced) return true;
    return *number_.value >= kFirstLikelyYear && !IsPluralNoun(place_.end);
  }

  [[nodiscard]] bool IsPluralNoun(std::uint32_t i) const {
    if (!Inside(i)) return false;
    const Token& token = At(i);
    if (token.upos == Upos::kX) return token.lower.size() > 3 && token.lower.ends_with('s') && !Capital(i);
    return token.upos == Upos::kNoun && (token.xpos == "NNS" || token.lemma != token.lower);
  }

  // "in her early 20's"
  [[nodiscard]] bool IsDecade() const {
    if (!number_.digits || *number_.value > kHighestAge || *number_.value % 10 != 0 || !Inside(place_.end))
      return false;
    return At(place_.end).xpos == "POS" && !At(place_.end).space_before;
  }

  // "since she was 25", "the driver, who was 41,": no noun follows.
  [[nodiscard]] bool IsAgeOfPronoun() const {
    if (!number_.digits || place_.hedged || *number_.value > kHighestAge || place_.begin < place_.sentence.begin + 2)
      return false;
    const HitTable::Hit pronoun = hits_.At(place_.begin - 2, kPersonPronoun);
    const bool person = (pronoun && pronoun.Attribute("case") == "subject") || At(place_.begin - 2).xpos == "WP";
    return person && At(place_.begin - 1).lemma == "be" && !IsNounLike(annotation_, place_.sentence, place_.end) &&
           !(Inside(place_.end) && hits_.At(place_.end, kTotalJoin));  // "she was 3 of 10"
  }

  // "John Smith, 22, was": a name, the number between commas.
  [[nodiscard]] bool IsAgeInCommas() const {
    if (!number_.digits || *number_.value > kHighestAge || place_.begin < place_.sentence.begin + 2) return false;
    const std::string_view before = Lower(place_.begin - 1), after = Lower(place_.end);
    const std::uint32_t name = place_.begin - 2;
    const Upos kind = At(name).upos;
    // A family name that opens a sentence is often taken for another word.
    const bool described = Inside(place_.end + 1) && At(place_.end + 1).upos == Upos::kDet;
    const bool opens = name == place_.sentence.begin && Capital(name) && before == "," && after == "," && described;
    const bool proper = kind == Upos::kPropn || opens || (kind == Upos::kX && Capital(name));
    if (!proper && kind != Upos::kNoun && At(name).lower != "jr." && At(name).lower != "sr.") return false;
    if (before == "(") return after == ")";
    if (before != "," || hits_.EndingBefore(place_.begin - 1, kAffected)) return false;  // "the injured, 71, are"
    if (after.empty() || !Inside(place_.end)) return proper;
    if (At(place_.end).upos == Upos::kPunct || after == "," || after == ".") return true;
    const Upos next = At(place_.end).upos;
    // "On Sunday, 68 of them"
    if (next == Upos::kAdp && Inside(place_.end + 1) && At(place_.end + 1).upos == Upos::kPron) return false;
    return proper && (next == Upos::kAdp || next == Upos::kCconj || next == Upos::kAux || next == Upos::kPron ||
                      next == Upos::kDet);
  }

  // "473 East 52nd Street": capitals up to a word for a street.
  [[nodiscard]] bool IsAddress() const {
    if (!number_.digits || place_.end != place_.begin + 1) return false;
    const std::uint32_t reach = place_.sentence.mono_case ? kAddressWords - 2 : kAddressWords;
    for (std::uint32_t i = place_.end; i < place_.end + reach && Inside(i); ++i) {
      const bool numbered = ReadDigits(Lower(i)).form == DigitForm::kOrdinal;
      if (i > place_.end && hits_.At(i, kStreetWord) && (Capital(i) || place_.sentence.mono_case)) return true;
      if (!numbered && !Capital(i) && !place_.sentence.mono_case) return false;
      if (At(i).upos == Upos::kPunct || At(i).upos == Upos::kVerb || At(i).upos == Upos::kAdp) return false;
    }
    return false;
  }

  // "Apollo 13 returned", not "In Nairobi 13 died" nor "Monday 13 people".
  [[nodiscard]] bool FollowsName() const {
    if (!number_.digits || place_.hedged || !CaseSpeaks() || place_.begin < place_.sentence.begin + 2) return false;
    const Token& name = At(place_.begin - 1);
    if (!Capital(place_.begin - 1) || (name.upos != Upos::kPropn && name.upos != Upos::kX)) return false;
    if (At(place_.begin - 2).upos == Upos::kAdp) return false;
    if (IsNounLike(annotation_, place_.sentence, place_.end)) return Capital(place_.end) && Capital(place_.begin - 2);
    return !Inside(place_.end) || (At(place_.end).upos != Upos::kAux && At(place_.end).xpos != "VBN");
  }

  const Annotation& annotation_;
  std::string_view text_;
  const HitTable& hits_;
  const NumberPlace& place_;
  const Number& number_;
};

}  // namespace

Refused RefusalNamed(std::string_view name) {
  static constexpr std::pair<std::string_view, Refused> kNames[] = {
      {"time", Refused::kTime},   {"age", Refused::kAge},         {"ordinal", Refused::kOrdinal},
      {"money", Refused::kMoney}, {"measure", Refused::kMeasure}, {"percent", Refused::kPercent},
      {"score", Refused::kScore}, {"clock", Refused::kClock},     {"identifier", Refused::kIdentifier},
  };
  for (const auto& [known, refused] : kNames) {
    if (known == name) return refused;
  }
  return Refused::kNo;
}

Refused RefusalOfToken(const DigitToken& digits, const HitTable& hits) {
  switch (digits.form) {
    case DigitForm::kOrdinal:
      return Refused::kOrdinal;
    case DigitForm::kDecade:
      return digits.digits < 3 ? Refused::kAge : Refused::kTime;
    case DigitForm::kClock:
      return Refused::kClock;
    case DigitForm::kSlashed:
      return digits.part_count == 3 || digits.parts[0] <= 12 ? Refused::kTime : Refused::kMeasure;
    case DigitForm::kDashed:
      if (digits.parts[1] >= kFirstYear && digits.parts[0] < kFirstYear) return Refused::kIdentifier;  // "555-0134"
      return digits.part_count == 3 || digits.parts[0] >= kFirstYear ? Refused::kTime : Refused::kScore;
    case DigitForm::kSuffixed: {
      const Refused unit = RefusalNamed(hits.Find(kUnit, digits.suffix).Attribute("refuse"));
      return unit == Refused::kNo ? Refused::kIdentifier : unit;
    }
    default:
      return Refused::kIdentifier;
  }
}

Refused RefusalOf(const Annotation& annotation, std::string_view text, const HitTable& hits, const NumberPlace& place,
                  const Number& number) {
  return Context(annotation, text, hits, place, number).Judge();
}

bool IsNounLike(const Annotation& annotation, const Sentence& sentence, std::uint32_t token) {
  if (token < sentence.begin || token >= sentence.end) return false;
  const Token& word = annotation.tokens[token];
  if (word.upos == Upos::kX) {
    const char first = word.lower.empty() ? ' ' : word.lower.front();
    return word.lower.size() > 3 && first >= 'a' && first <= 'z';
  }
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kAdj;
}

}  // namespace rashomon

#include "annotate/number_words.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr int kMaxDigits = 15;
constexpr std::int64_t kMaxValue = 1'000'000'000'000'000'000;

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// Digits from `at`, with thousands separators where each is followed by exactly three digits.
struct Run {
  std::int64_t value = 0;
  int digits = 0;
  bool grouped = false;
  std::size_t end = 0;
};
Run ReadRun(std::string_view text, std::size_t at) {
  Run run{.end = at};
  const auto three_digits_at = [&](std::size_t i) {
    return i + 3 <= text.size() && IsDigit(text[i]) && IsDigit(text[i + 1]) && IsDigit(text[i + 2]) &&
           (i + 3 == text.size() || !IsDigit(text[i + 3]));
  };
  for (; run.end < text.size() && run.digits <= kMaxDigits; ++run.end) {
    const char c = text[run.end];
    if (c == ',' && run.digits > 0 && three_digits_at(run.end + 1)) {
      run.grouped = true;
    } else if (IsDigit(c)) {
      run.value = run.value * 10 + (c - '0');
      ++run.digits;
    } else {
      break;
    }
  }
  return run;
}

bool AllLetters(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), IsLetter);
}

bool IsOrdinalSuffix(std::string_view s) {
  return s == "th" || s == "st" || s == "nd" || s == "rd";
}

// "23:06", "9/11", "2021-08-26": numbers with one sign between them.
bool ReadParts(std::string_view text, char sign, DigitToken& token) {
  std::size_t at = 0;
  while (token.part_count < 3) {
    const Run run = ReadRun(text, at);
    if (run.digits == 0 || run.digits > 4 || run.grouped) return false;
    token.parts[token.part_count++] = run.value;
    at = run.end;
    if (at == text.size()) return token.part_count > 1;
    if (text[at] != sign) return false;
    ++at;
  }
  return false;
}

DigitForm FormOfRest(std::string_view rest, DigitToken& token) {
  if (rest.empty()) return token.decimals > 0 ? DigitForm::kDecimal : DigitForm::kWhole;
  token.suffix = rest;
  if (token.decimals == 0 && IsOrdinalSuffix(rest)) return DigitForm::kOrdinal;
  if (token.decimals == 0 && (rest == "s" || rest == "'s" || rest == "’s")) return DigitForm::kDecade;
  const bool unit = AllLetters(rest) || rest == "+" || rest == "%" || rest == "a.m." || rest == "p.m." ||
                    rest == "a.m" || rest == "p.m";
  return unit ? DigitForm::kSuffixed : DigitForm::kOther;
}

}  // namespace

DigitToken ReadDigits(std::string_view text) {
  DigitToken token;
  std::size_t first = 0;
  while (first < text.size() && !IsDigit(text[first])) ++first;
  if (first == text.size()) return token;
  token.form = DigitForm::kOther;
  if (first > 0) {
    const std::string_view lead = text.substr(0, first);
    const bool apostrophe = lead == "'" || lead == "’" || lead == "`";
    if (!apostrophe && lead != ".") return token;
    const Run run = ReadRun(text, first);
    token.mantissa = run.value;
    token.digits = run.digits;
    token.decimals = apostrophe ? 0 : run.digits;
    if (run.digits > 4) return token;
    token.form = FormOfRest(text.substr(run.end), token);
    if (apostrophe && token.form != DigitForm::kDecade) token.form = DigitForm::kOther;
    return token;
  }
  for (const auto& [sign, form] :
       {std::pair{':', DigitForm::kClock}, {'/', DigitForm::kSlashed}, {'-', DigitForm::kDashed}}) {
    token.part_count = 0;
    if (text.find(sign) == std::string_view::npos) continue;
    if (ReadParts(text, sign, token)) token.form = form;
    return token;
  }
  const Run whole = ReadRun(text, 0);
  if (whole.digits > kMaxDigits) return token;
  token.mantissa = whole.value;
  token.digits = whole.digits;
  token.grouped = whole.grouped;
  std::size_t end = whole.end;
  if (end + 1 < text.size() && text[end] == '.' && IsDigit(text[end + 1])) {
    const Run part = ReadRun(text, end + 1);
    if (part.grouped || part.digits + whole.digits > kMaxDigits) return token;
    for (int i = 0; i < part.digits; ++i) token.mantissa *= 10;
    token.mantissa += part.value;
    token.decimals = part.digits;
    end = part.end;
  }
  token.form = FormOfRest(text.substr(end), token);
  return token;
}

std::optional<std::int64_t> ScaledValue(std::int64_t mantissa, int decimals, std::int64_t scale) {
  for (; decimals > 0 && scale % 10 == 0; --decimals) scale /= 10;
  for (; decimals > 0 && mantissa % 10 == 0; --decimals) mantissa /= 10;
  if (mantissa != 0 && scale > kMaxValue / mantissa) return std::nullopt;
  std::int64_t value = mantissa * scale;
  for (; decimals > 0; --decimals) {
    if (value % 10 != 0) return std::nullopt;
    value /= 10;
  }
  return value;
}

bool IsJoiningHyphen(const Annotation& annotation, std::uint32_t i) {
  if (i == 0 || i + 1 >= annotation.tokens.size()) return false;
  const std::string_view sign = annotation.tokens[i].lower;
  return (sign == "-" || sign == "‑" || sign == "‐") && !annotation.tokens[i].space_before &&
         !annotation.tokens[i + 1].space_before;
}

namespace {

// Reads on from a first part of the number; each step takes one more word if it may follow.
class NumberReader {
 public:
  NumberReader(const Annotation& annotation, const HitTable& hits, std::uint32_t limit)
      : annotation_(annotation), hits_(hits), limit_(limit) {}

  std::optional<Number> Read(std::uint32_t at) {
    number_.begin = at;
    at_ = at;
    if (!ReadStart()) return std::nullopt;
    while (at_ < limit_ && ReadNext()) {
    }
    return Finish();
  }

 private:
  enum class Last { kNothing, kDigits, kUnit, kTeen, kTens, kHundred, kScale, kGroup, kHalf };

  [[nodiscard]] std::string_view Lower(std::uint32_t i) const {
    return i < limit_ ? annotation_.tokens[i].lower : std::string_view();
  }

  bool ReadStart() {
    const DigitToken digits = ReadDigits(Lower(at_));
    if (digits.form != DigitForm::kNone) return ReadDigitStart(digits);
    if (HitTable::Hit half = hits_.At(at_, kNumberHalf)) {
      std::uint32_t next = at_ + half.length;
      if (IsJoiningHyphen(annotation_, next)) ++next;
      if (hits_.At(next, kNumberArticle)) ++next;
      if (IsJoiningHyphen(annotation_, next)) ++next;
      const HitTable::Hit word = hits_.At(next, kNumberWord);
      if (!word || !IsMultiplier(word)) return false;
      mantissa_ = 5, decimals_ = 1;
      last_ = Last::kHalf;
      at_ = next;
      return true;
    }
    if (hits_.At(at_, kNumberArticle)) {
      const HitTable::Hit word = hits_.At(at_ + 1, kNumberWord);
      if (at_ + 1 >= limit_ || !word || !IsMultiplier(word)) return false;
      mantissa_ = 1;
      last_ = Last::kUnit;
      article_ = true;
      ++at_;
      return true;
    }
    const HitTable::Hit word = hits_.At(at_, kNumberWord);
    return word && !word.Attribute("kind").empty() && word.Attribute("article").empty();
  }

  bool ReadDigitStart(const DigitToken& digits) {
    std::int64_t scale = 1;
    if (digits.form == DigitForm::kSuffixed) {
      // "5m" is five million only where no unit says otherwise; the lexicon decides.
      const std::optional<std::int64_t> value = SuffixScale(digits.suffix);
      if (!value) return false;
      scale = *value;
    } else if (digits.form != DigitForm::kWhole && digits.form != DigitForm::kDecimal) {
      return false;
    }
    mantissa_ = digits.mantissa, decimals_ = digits.decimals;
    number_.digits = true;
    number_.scale = scale;
    last_ = Last::kDigits;
    ++at_;
    if (scale > 1) Multiply(scale), last_ = Last::kScale;
    ReadFraction();
    return true;
  }

  // "5 1/2", "5½"
  void ReadFraction() {
    if (at_ >= limit_ || decimals_ > 0) return;
    const DigitToken fraction = ReadDigits(Lower(at_));
    const bool half = Lower(at_) == "½";
    if (!half && (fraction.form != DigitForm::kSlashed || fraction.part_count != 2 ||
                  fraction.parts[0] >= fraction.parts[1] || fraction.parts[1] > 16)) {
      return;
    }
    if (half || fraction.parts[0] * 2 == fraction.parts[1]) {
      mantissa_ = mantissa_ * 10 + 5, decimals_ = 1;
    } else {
      fraction_ = true;
    }
    ++at_;
  }

  // The suffix is looked up among the entries by form: it is no token of its own.
  std::optional<std::int64_t> SuffixScale(std::string_view suffix) const {
    if (suffix == "+") return 1;
    return hits_.Find(kNumberSuffix, suffix).Value("value");
  }

  static bool IsMultiplier(const HitTable::Hit& word) {
    const std::string_view kind = word.Attribute("kind");
    return kind == "hundred" || kind == "scale" || kind == "group";
  }

  bool ReadNext() {
    std::uint32_t at = at_;
    if (at > number_.begin && IsJoiningHyphen(annotation_, at)) ++at;
    // "a hundred and five": only a lower part may follow.
    HitTable::Hit word = at < limit_ ? hits_.At(at, kNumberWord) : HitTable::Hit{};
    if (!word && (last_ == Last::kHundred || last_ == Last::kScale) && !number_.digits) {
      const HitTable::Hit after = at + 1 < limit_ ? hits_.At(at + 1, kNumberWord) : HitTable::Hit{};
      if (hits_.At(at, kNumberJoiner) && after && !IsMultiplier(after)) word = after, ++at;
    }
    if (!word) return false;
    const std::optional<std::int64_t> value = word.Value("value");
    if (!value || !Take(word, *value)) return false;
    const std::int64_t own_words = word.Value("words").value_or(word.length);
    at_ = at + static_cast<std::uint32_t>(std::clamp<std::int64_t>(own_words, 1, word.length));
    return true;
  }

  bool Take(const HitTable::Hit& word, std::int64_t value) {
    const std::string_view kind = word.Attribute("kind");
    if (kind == "unit") return Add(value, Last::kUnit, last_ == Last::kTens || AfterBig());
    if (kind == "teen") return Add(value, Last::kTeen, AfterBig());
    if (kind == "tens") return Add(value, Last::kTens, AfterBig());
    if (kind == "hundred") {
      if (last_ == Last::kScale || last_ == Last::kHundred || last_ == Last::kGroup) return false;
      Multiply(value);
      number_.scale = value;
      last_ = Last::kHundred;
      return true;
    }
    if (kind == "group" && (last_ == Last::kScale || last_ == Last::kGroup)) return false;
    if (!word.Attribute("article").empty() && !article_) return false;
    Multiply(value);
    if (word.Attribute("approximate") == "yes") number_.approximate = true;
    last_ = kind == "group" ? Last::kGroup : Last::kScale;
    number_.scale = value;
    if (kind == "scale") total_ += current_, current_ = 0, open_ = false;
    return true;
  }

  [[nodiscard]] bool AfterBig() const { return (last_ == Last::kHundred || last_ == Last::kScale) && !number_.digits; }

  bool Add(std::int64_t value, Last kind, bool may_follow) {
    if (last_ != Last::kNothing && !may_follow) return false;
    Settle();
    current_ += value;
    open_ = true;
    last_ = kind;
    return true;
  }

  // A leading "5", "1.2" or article becomes the current value once something other than a multiplier follows.
  void Settle() {
    if (mantissa_ < 0) return;
    if (const std::optional<std::int64_t> value = ScaledValue(mantissa_, decimals_, 1)) {
      current_ += *value;
    } else {
      fraction_ = true;
    }
    mantissa_ = -1;
    open_ = true;
  }

  void Multiply(std::int64_t value) {
    if (mantissa_ >= 0) {
      if (const std::optional<std::int64_t> product = ScaledValue(mantissa_, decimals_, value)) {
        current_ += *product;
      } else {
        fraction_ = true;
      }
      mantissa_ = -1;
    } else if (!open_) {
      current_ = value;  // "thousand" alone
    } else if (current_ < kMaxValue / value) {
      current_ *= value;
    } else {
      fraction_ = true;
    }
    open_ = true;
  }

  std::optional<Number> Finish() {
    if (mantissa_ >= 0 && decimals_ == 1 && mantissa_ % 10 == 5) number_.halves = mantissa_ / 5;
    Settle();
    if (at_ == number_.begin) return std::nullopt;
    if (!fraction_ && total_ + current_ < kMaxValue) number_.value = total_ + current_;
    number_.end = at_;
    return number_;
  }

  const Annotation& annotation_;
  const HitTable& hits_;
  std::uint32_t limit_;
  std::uint32_t at_ = 0;
  Number number_;
  Last last_ = Last::kNothing;
  std::int64_t mantissa_ = -1;  // not yet multiplied; -1 = none
  int decimals_ = 0;
  std::int64_t total_ = 0, current_ = 0;
  bool open_ = false;  // current_ holds something
  bool fraction_ = false;
  bool article_ = false;
};

}  // namespace

std::optional<Number> ReadNumber(const Annotation& annotation, const HitTable& hits, std::uint32_t at,
                                 std::uint32_t limit) {
  limit = std::min<std::uint32_t>(limit, static_cast<std::uint32_t>(annotation.tokens.size()));
  if (at >= limit) return std::nullopt;
  return NumberReader(annotation, hits, std::min(limit, at + 16)).Read(at);
}

}  // namespace rashomon

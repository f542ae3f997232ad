// Numbers with their bounds. From each word on: hedges ("at least about"), then a number or a word that stands for one
// ("dozens", "no one"), then a second one if the two make a range ("5 to 7"), then hedges that follow ("or so",
// "more"). A number that counts no people or things keeps its place and says why (quantity_refusal.cpp): every numeral
// of the text is in exactly one Quantity. Bounds follow the contract ("figures"): "more than 20" is 21 or more.
#include <algorithm>
#include <array>

#include "annotate/number_words.h"
#include "annotate/quantity_refusal.h"
#include "annotate/steps.h"

namespace rashomon {
namespace {

using Refused = Quantity::Refused;

constexpr int kMaxPrefixes = 5;
constexpr std::uint32_t kScoreWindow = 6, kChangeWindow = 14;

// What a number or its prefixes may begin with, of the classes that quantities read. A word that begins none of these
// and holds no digit is passed over.
constexpr std::uint64_t kOpeners = [] {
  std::uint64_t bits = 0;
  for (const std::size_t slot :
       std::initializer_list<std::size_t>{kNumberName, kHedge, kMoreBefore, kRangeOpen, kIntroducer, kNumberWord,
                                          kNumberArticle, kNumberHalf, kPlural, kVague, kNone, kSingle, kOrdinalWord})
    bits |= std::uint64_t{1} << slot;
  return bits;
}();

bool HoldsDigit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// What a hedge makes of the number behind it.
enum class Bounding : std::uint8_t { kNothing, kApprox, kLeast, kMore, kMost, kBelow };
Bounding BoundingNamed(std::string_view name) {
  if (name == "approx") return Bounding::kApprox;
  if (name == "least") return Bounding::kLeast;
  if (name == "more") return Bounding::kMore;
  if (name == "most") return Bounding::kMost;
  return name == "below" ? Bounding::kBelow : Bounding::kNothing;
}

// What stands before the number.
struct Prefix {
  std::array<Bounding, kMaxPrefixes> bounds{};  // outermost first
  int bound_count = 0;
  bool more = false;
  std::optional<std::string_view> range_join;  // set after "between" (its join) or "from" ("")
  Refused refused = Refused::kNo;              // by "$", "Flight", "aged"
  std::uint32_t end = 0;
  std::uint32_t after_introducer = 0;
  bool counts_one = false;  // "another" alone is one more
};

// A number or what stands for one, as an interval.
struct Core {
  std::uint32_t begin = 0, end = 0;
  std::optional<std::int64_t> low, high;
  bool approximate = false, vague = false;
  std::optional<Number> number;  // only if it is one in figures or words
};

class QuantityScanner {
 public:
  QuantityScanner(const Report& report, const Language& language, Annotation& annotation)
      : text_(report.text),
        annotation_(annotation),
        hits_(annotation, language.Prepared<HitClassesOf<kQuantityClasses>>()) {}

  void Scan(const Sentence& sentence) {
    sentence_ = &sentence;
    const std::size_t first = annotation_.quantities.size();
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
      const std::size_t before = annotation_.quantities.size();
      ReadAt(at);
      const bool found = annotation_.quantities.size() > before;
      at = found ? std::max(at + 1, annotation_.quantities.back().end_token) : at + 1;
    }
    RefuseByNeighbours(first);
  }

 private:
  [[nodiscard]] HitTable::Hit Hit(std::uint32_t at, std::size_t slot) const {
    const HitTable::Hit hit = at < sentence_->end ? hits_.At(at, slot) : HitTable::Hit{};
    return at + hit.length <= sentence_->end ? hit : HitTable::Hit{};
  }
  [[nodiscard]] std::string_view Lower(std::uint32_t i) const {
    return i >= sentence_->begin && i < sentence_->end ? annotation_.tokens[i].lower : std::string_view();
  }
  [[nodiscard]] bool NounLike(std::uint32_t i) const { return IsNounLike(annotation_, *sentence_, i); }

  [[nodiscard]] bool Capital(std::uint32_t i) const {
    if (i >= sentence_->end || sentence_->mono_case || sentence_->title_case) return false;
    const char first = text_[annotation_.tokens[i].span.begin];
    return first >= 'A' && first <= 'Z';
  }

  [[nodiscard]] bool IsWord(std::uint32_t i) const {
    const std::string_view word = Lower(i);
    return !word.empty() &&
           ((word.front() >= 'a' && word.front() <= 'z') || static_cast<unsigned char>(word.front()) >= 0x80);
  }

  void Push(std::uint32_t begin, std::uint32_t end, Quantity quantity) {
    quantity.begin_token = begin;
    quantity.end_token = end;
    quantity.span = {annotation_.tokens[begin].span.begin, annotation_.tokens[end - 1].span.end};
    annotation_.quantities.push_back(quantity);
  }

  void PushRefused(std::uint32_t begin, std::uint32_t end, Refused refused) {
    Quantity quantity;
    quantity.refused = refused;
    Push(begin, end, quantity);
  }

  static Quantity Between(std::int64_t low, std::int64_t high) {
    Quantity quantity;
    quantity.low = low;
    quantity.high = high;
    return quantity;
  }

  void ReadAt(std::uint32_t at) {
    const Token& token = annotation_.tokens[at];
    if (!hits_.BeginsAny(at, kOpeners) && (token.letters || !HoldsDigit(token.lower))) return;  // most words
    if (const HitTable::Hit name = Hit(at, kNumberName); name && !Hit(at + name.length, kCountedWord)) {
      return PushRefused(at, at + name.length, Refused::kIdentifier);
    }
    const Prefix prefix = ReadPrefix(at);
    if (std::optional<Core> core = ReadCore(prefix.end, prefix)) return Finish(at, prefix, *core);
    if (prefix.counts_one && prefix.end == at + 1 && NounLike(at + 1) && !Hit(at + 1, kUnit)) {
      Quantity another = Between(1, 1);
      another.more = true;
      return Push(at, at + 1, another);
    }
    const DigitToken digits = ReadDigits(Lower(at));
    if (digits.form != DigitForm::kNone) return PushToken(at, digits);
    if (const HitTable::Hit ordinal = Hit(at, kOrdinalWord)) {
      return PushRefused(at, at + ordinal.length, Refused::kOrdinal);
    }
  }

  void PushToken(std::uint32_t at, const DigitToken& digits) {
    Quantity quantity;
    quantity.refused = RefusalOfToken(digits, hits_);
    const bool range = digits.form == DigitForm::kDashed && digits.part_count == 2 && digits.parts[0] < digits.parts[1];
    if (range && digits.parts[1] < 1000 && !HasNear(at, kScoreCue)) {
      quantity = Between(digits.parts[0], digits.parts[1]);
      const Number number{.begin = at, .end = at + 1, .value = digits.parts[1], .digits = true};
      quantity.refused = RefusalOf(annotation_, text_, hits_, {*sentence_, at, at + 1, true}, number);
    }
    if (InTime(at)) quantity.refused = Refused::kTime;
    Push(at, at + 1, quantity);
  }

  // "no 5" is number five, "no five" counts nothing.
  [[nodiscard]] HitTable::Hit IntroducerAt(std::uint32_t at) const {
    const HitTable::Hit introducer = Hit(at, kIntroducer);
    const bool wants_digits = introducer.Attribute("digits") == "yes";
    return wants_digits && ReadDigits(Lower(at + introducer.length)).form == DigitForm::kNone ? HitTable::Hit{}
                                                                                              : introducer;
  }

  Prefix ReadPrefix(std::uint32_t at) const {
    Prefix prefix;
    prefix.end = prefix.after_introducer = at;
    for (int i = 0; i < kMaxPrefixes; ++i) {
      const HitTable::Hit hedge = Hit(prefix.end, kHedge), more = Hit(prefix.end, kMoreBefore),
                          open = Hit(prefix.end, kRangeOpen), introducer = IntroducerAt(prefix.end);
      const std::uint32_t longest = std::max({hedge.length, more.length, open.length, introducer.length});
      if (longest == 0) break;
      prefix.end += longest;
      if (introducer.length == longest) {
        prefix.refused = RefusalNamed(introducer.Attribute("refuse"));
        prefix.after_introducer = prefix.end;
      } else if (hedge.length == longest) {
        prefix.bounds[static_cast<std::size_t>(prefix.bound_count++)] = BoundingNamed(hedge.Attribute("bound"));
      } else if (more.length == longest) {
        prefix.more = true;
        prefix.counts_one = more.Attribute("alone") == "yes";
      } else {
        prefix.range_join = open.Attribute("join");
      }
    }
    return prefix;
  }

  std::optional<Core> ReadCore(std::uint32_t at, const Prefix& prefix) const {
    if (at >= sentence_->end) return std::nullopt;
    const std::optional<Number> number = ReadNumber(annotation_, hits_, at, sentence_->end);
    const std::uint32_t number_length = number ? number->end - at : 0;
    const HitTable::Hit plural = Hit(at, kPlural), vague = Hit(at, kVague), none = Hit(at, kNone),
                        single = Hit(at, kSingle);
    const std::uint32_t longest = std::max({plural.length, vague.length, none.length, single.length, number_length});
    if (longest == 0) return std::nullopt;
    if (plural.length == longest) return WordCore(at, plural, plural.Value("low"));
    if (number_length == longest) return NumberCore(*number, prefix);
    if (vague.length == longest) {
      if (at > sentence_->begin && (hits_.EndingBefore(at, kVagueBlockedAfter) || Capital(at))) return std::nullopt;
      return VagueCore(at, vague);
    }
    if (prefix.end != at || prefix.bound_count > 0) return std::nullopt;
    if (single.length == longest) {
      if (annotation_.tokens[at].upos == Upos::kCconj) return std::nullopt;
      return Core{at, at + single.length, single.Value("value"), single.Value("value"), false, false, {}};
    }
    const bool determiner = none.length == 1 && Lower(at).size() < 3;
    if (determiner && (Hit(at + 1, kNoneBlockedBy) || !IsWord(at + 1))) return std::nullopt;
    const Core word = WordCore(at, none, 0);
    return Core{at, word.end, 0, 0, false, false, {}};
  }

  Core WordCore(std::uint32_t at, const HitTable::Hit& word, std::optional<std::int64_t> low) const {
    const std::int64_t words = std::clamp<std::int64_t>(word.Value("words").value_or(word.length), 1, word.length);
    return {.begin = at,
            .end = at + static_cast<std::uint32_t>(words),
            .low = low,
            .high = {},
            .approximate = true,
            .vague = !low,
            .number = {}};
  }

  // "several", "several hundred", "a few dozen"
  Core VagueCore(std::uint32_t at, const HitTable::Hit& vague) const {
    Core core = WordCore(at, vague, vague.Value("low"));
    for (int i = 0; i < 2; ++i) {
      const HitTable::Hit scale = Hit(core.end, kNumberWord);
      const std::string_view kind = scale.Attribute("kind");
      if (kind != "hundred" && kind != "scale" && kind != "group") break;
      core.end += scale.length;
      if (kind == "group") core.low = scale.Value("low"), core.vague = !core.low;
    }
    return core;
  }

  std::optional<Core> NumberCore(const Number& number, const Prefix& prefix) const {
    const bool one = number.value == 1 && !number.digits && number.end == number.begin + 1 &&
                     !hits_.At(number.begin, kNumberArticle);
    // "Thousand Oaks": a name
    if (!number.digits && number.begin > sentence_->begin && Capital(number.begin) && Capital(number.end))
      return std::nullopt;
    if (one && prefix.bound_count == 0 && !prefix.more && IsPronounOne(number.begin)) return std::nullopt;
    return Core{.begin = number.begin,
                .end = number.end,
                .low = number.value,
                .high = number.value,
                .approximate = number.approximate,
                .vague = false,
                .number = number};
  }

  [[nodiscard]] bool IsPronounOne(std::uint32_t at) const {
    if (Hit(at + 1, kOnePronounBefore)) return true;
    // "Said that one of them": a conjunction, not "that one".
    if (at > sentence_->begin && annotation_.tokens[at - 1].upos == Upos::kSconj) return false;
    return at > sentence_->begin && hits_.EndingBefore(at, kOnePronounAfter) && !NounLike(at + 1);
  }

  void Finish(std::uint32_t at, const Prefix& prefix, Core core) {
    Quantity quantity;
    const bool hedged = prefix.bound_count > 0;
    if (core.number) {
      quantity.refused = RefusalOf(annotation_, text_, hits_, {*sentence_, core.begin, core.end, hedged}, *core.number);
    } else if (core.vague || core.low != core.high) {
      const Number none{.begin = core.begin, .end = core.end, .value = 0};
      quantity.refused = RefusalOf(annotation_, text_, hits_, {*sentence_, core.begin, core.end, hedged}, none);
    }
    std::uint32_t begin = at;
    if (prefix.refused != Refused::kNo) {
      // "Unit 5 soldiers"; not "on Route 7 last week".
      const bool counts =
          prefix.refused == Refused::kIdentifier && NounLike(core.end) && !Capital(core.end) && !InTime(core.end);
      if (counts) begin = prefix.after_introducer;
      if (!counts && quantity.refused == Refused::kNo) quantity.refused = prefix.refused;
    }
    if (core.number) ExtendToRange(prefix, core, quantity);
    if (prefix.range_join && !is_range_ && quantity.refused == Refused::kNo) begin = core.begin;
    quantity.low = core.low;
    quantity.high = core.high;
    quantity.approximate = core.approximate;
    quantity.vague = core.vague;
    quantity.more = prefix.more;
    core.end = PastRepeated(core);
    const std::uint32_t end = ReadAfter(core, quantity);
    for (int i = prefix.bound_count; i > 0; --i) Bound(prefix.bounds[static_cast<std::size_t>(i - 1)], quantity);
    if (IsGroupOfAge(prefix, begin, core, end)) quantity.refused = Refused::kAge;
    const bool open = quantity.refused == Refused::kNo || quantity.refused == Refused::kIdentifier;
    if (open && InTime(core.begin)) quantity.refused = Refused::kTime;
    Push(begin, std::max(end, core.end), quantity);
  }

  // "Nine (9) persons": the word after the number again in brackets, or the end of the number.
  [[nodiscard]] std::uint32_t PastRepeated(const Core& core) const {
    if (!core.number || Lower(core.end) != "(" || Lower(core.end + 2) != ")") return core.end;
    const std::optional<Number> again = ReadNumber(annotation_, hits_, core.end + 1, sentence_->end);
    return again && again->value && again->value == core.number->value ? core.end + 3 : core.end;
  }

  // "children under five", "people over 60": a bound on their age.
  [[nodiscard]] bool IsGroupOfAge(const Prefix& prefix, std::uint32_t begin, const Core& core,
                                  std::uint32_t end) const {
    if (prefix.bound_count != 1 || !core.number || begin == sentence_->begin || begin + 1 != core.begin) return false;
    const bool ages = hits_.At(begin, kHedge).Attribute("age") == "yes";
    const Upos before = annotation_.tokens[begin - 1].upos;
    if (!ages || (before != Upos::kNoun && before != Upos::kPropn)) return false;
    return !NounLike(end) && core.number->value.value_or(1000) < 120;
  }

  [[nodiscard]] bool InTime(std::uint32_t token) const {
    const std::uint32_t at = annotation_.tokens[token].span.begin;
    const auto after =
        std::upper_bound(annotation_.times.begin(), annotation_.times.end(), at,
                         [](std::uint32_t offset, const Timex& time) { return offset < time.span.begin; });
    return after != annotation_.times.begin() && std::prev(after)->span.Contains(at);
  }

  // Reads "to 7" after "5". Leaves `core` alone where the two are no range.
  void ExtendToRange(const Prefix& prefix, Core& core, Quantity& quantity) {
    is_range_ = false;
    const HitTable::Hit join = Hit(core.end, kRangeJoin);
    if (!join || !core.low) return;
    const bool dash = IsJoiningHyphen(annotation_, core.end);
    const std::optional<Number> second = ReadNumber(annotation_, hits_, core.end + join.length, sentence_->end);
    if (!second || !second->value || (!dash && Lower(core.end) == "-")) return;
    const std::string_view needs = join.Attribute("join");
    if (!needs.empty() && prefix.range_join != needs) return;
    const bool from = prefix.range_join == std::string_view();  // "put the toll of the flood down from 12 to 11"
    if (from && (*core.low >= *second->value || HasNear(core.begin, kCountChange, kChangeWindow))) return;
    const Refused unit = RefusalOf(annotation_, text_, hits_, {*sentence_, second->begin, second->end, true}, *second);
    if (dash && unit == Refused::kIdentifier && !second->digits) return;
    std::int64_t low = *core.low;
    const std::int64_t high = *second->value;
    if (second->scale > 1 && low < 1000 && low * second->scale < high) low *= second->scale;
    if (const std::uint32_t end = EndOfCode(core, *second, dash); end > 0) {
      core.end = end;
      quantity.refused = *core.low >= 1000 && *core.low <= 2100 ? Refused::kTime : Refused::kIdentifier;
      return;
    }
    const bool score = low >= high || (join.Attribute("score") == "yes" && HasNear(core.begin, kScoreCue));
    if (score && join.Attribute("score") != "yes") return;
    if (score && quantity.refused == Refused::kNo) quantity.refused = Refused::kScore;
    if (!score && unit != Refused::kNo && unit != Refused::kIdentifier) quantity.refused = unit;
    is_range_ = true;
    core.low = low, core.high = high, core.end = second->end;
    core.approximate = core.approximate || second->approximate;
  }

  // "2021-08-26", "555-1234", "2015-16": digits joined by hyphens that are no range. 0 if they could be one.
  [[nodiscard]] std::uint32_t EndOfCode(const Core& core, const Number& second, bool dash) const {
    if (!dash || !core.number->digits || !second.digits) return 0;
    const DigitToken first_digits = ReadDigits(Lower(core.begin)), second_digits = ReadDigits(Lower(second.begin));
    std::uint32_t end = second.end;
    for (int i = 0; i < 4 && end + 1 < sentence_->end && IsJoiningHyphen(annotation_, end) &&
                    ReadDigits(Lower(end + 1)).form != DigitForm::kNone;
         ++i) {
      end += 2;
    }
    const bool year = first_digits.digits == 4 && !first_digits.grouped && second_digits.digits == 2;
    const bool phone = first_digits.digits == 3 && second_digits.digits == 4 && !second_digits.grouped;
    const bool padded = Lower(second.begin).starts_with('0');
    return end > second.end || year || phone || padded ? end : 0;
  }

  // before: words in front of `at` that are looked at.
  [[nodiscard]] bool HasNear(std::uint32_t at, std::size_t slot, std::uint32_t before = kScoreWindow) const {
    const std::uint32_t from = at > sentence_->begin + before ? at - before : sentence_->begin;
    for (std::uint32_t i = from; i < std::min(at + kScoreWindow, sentence_->end); ++i) {
      if (hits_.At(i, slot)) return true;
    }
    return false;
  }

  // Hedges and "more" after the number; returns the end with them.
  std::uint32_t ReadAfter(const Core& core, Quantity& quantity) const {
    std::uint32_t end = core.end;
    if (Lower(core.end - 1).ends_with('+')) Bound(Bounding::kLeast, quantity);
    if (const HitTable::Hit hedge = Hit(end, kHedgeAfter)) {
      Bound(BoundingNamed(hedge.Attribute("bound")), quantity);
      end += hedge.length;
    }
    const HitTable::Hit more = Hit(end, kMoreAfter);
    if (more && !Hit(end, kHedge)) {
      quantity.more = true;
      end += more.length;
    }
    return end;
  }

  static void Bound(Bounding bound, Quantity& quantity) {
    switch (bound) {
      case Bounding::kNothing:
        return;
      case Bounding::kApprox:
        quantity.approximate = true;
        return;
      case Bounding::kLeast:
        quantity.high.reset();
        return;
      case Bounding::kMore:
        if (quantity.low) ++*quantity.low;
        quantity.high.reset();
        return;
      case Bounding::kMost:
        if (quantity.high) quantity.low.reset();  // "up to at least 99" keeps the inner bound
        return;
      case Bounding::kBelow:
        quantity.low.reset();
        if (quantity.high && *quantity.high > 0) --*quantity.high;
        return;
    }
  }

  // "ages 15, 18 and 22", "13 and 17 years old", "both 19,", "Image 3 of 10": what one number is, its neighbour is too.
  void RefuseByNeighbours(std::size_t first) {
    std::vector<Quantity>& all = annotation_.quantities;
    for (std::size_t i = first + 1; i < all.size(); ++i) {
      const Quantity& before = all[i - 1];
      if (EndsNumbering(before, all[i])) all[i].refused = Refused::kIdentifier;
      if (!IsBareNumber(all[i])) continue;
      const bool both = before.end_token == all[i].begin_token && hits_.At(before.begin_token, kSingle);
      if (both || (before.refused == Refused::kAge && Joins(before, all[i], kAgeListJoin)))
        all[i].refused = Refused::kAge;
    }
    for (std::size_t i = all.size(); i > first + 1; --i) {
      Quantity& number = all[i - 2];
      const Quantity& after = all[i - 1];
      const bool same_kind = after.refused == Refused::kAge && annotation_.tokens[after.begin_token].lower.size() < 3;
      if (same_kind && IsBareNumber(number) && Joins(number, after, kAgeListJoin)) number.refused = Refused::kAge;
    }
  }

  // "Image 3 of 10", be it before a title ("Image 3 of 10 Boy hurt in crash"), not "Group 3 of 10 hikers".
  [[nodiscard]] bool EndsNumbering(const Quantity& number, const Quantity& total) const {
    if (number.refused != Refused::kIdentifier || !Joins(number, total, kTotalJoin)) return false;
    const bool titled = total.end_token < annotation_.tokens.size() && IsUpper(total.end_token);
    return IsSmallNumber(total) && (titled || !NounLike(total.end_token));
  }

  [[nodiscard]] bool IsUpper(std::uint32_t token) const {
    const char first = annotation_.tokens[token].span.In(text_).front();
    return first >= 'A' && first <= 'Z';
  }

  // Digits without a hedge, small enough for an age.
  [[nodiscard]] bool IsSmallNumber(const Quantity& quantity) const {
    if (quantity.refused != Refused::kNo || quantity.end_token != quantity.begin_token + 1) return false;
    if (!quantity.low || quantity.low != quantity.high || *quantity.low > 119) return false;
    return ReadDigits(Lower(quantity.begin_token)).form == DigitForm::kWhole;
  }

  // The same, where no noun follows.
  [[nodiscard]] bool IsBareNumber(const Quantity& quantity) const {
    return IsSmallNumber(quantity) && !NounLike(quantity.end_token);
  }

  [[nodiscard]] bool Joins(const Quantity& a, const Quantity& b, std::size_t slot) const {
    const HitTable::Hit join = Hit(a.end_token, slot);
    return join && a.end_token + join.length == b.begin_token;
  }

  std::string_view text_;
  Annotation& annotation_;
  HitTable hits_;
  const Sentence* sentence_ = nullptr;
  bool is_range_ = false;
};

}  // namespace

void FindQuantities(const Report& report, const Language& language, Annotation& annotation) {
  QuantityScanner scanner(report, language, annotation);
  for (const Sentence& sentence : annotation.sentences) scanner.Scan(sentence);
}

}  // namespace rashomon

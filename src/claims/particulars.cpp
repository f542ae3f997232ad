// What a report says beside counts of people that another may say otherwise: how far somebody fell, how strong the
// quake was, what the loot is worth, whether the man was armed. Units and topics are data (measures.lex,
// particulars.pat); here stands how a measure finds what it measures: the word that the unit hangs on, or that hangs on
// the unit.
#include <algorithm>
#include <array>

#include "annotate/number_words.h"
#include "claims/claim_roles.h"
#include "claims/rough_day.h"
#include "claims/steps.h"

namespace rashomon {
namespace {

enum MeasureSlot : std::size_t { kUnit = kNumberSlots, kUnitBefore, kTopic, kBackground, kHypothetical, kMeasureSlots };
constexpr std::string_view kMeasureClasses[] = {
    "number_word",  "number_suffix",       "number_article", "number_half",       "number_joiner",
    "measure_unit", "measure_unit_before", "measure_topic",  "figure_background", "figure_hypothetical"};
static_assert(std::size(kMeasureClasses) == kMeasureSlots);

constexpr std::int64_t kMostMilli = 1'000'000'000'000'000;
constexpr std::uint32_t kMostClimb = 3;
constexpr std::uint32_t kFar = 160;  // bytes between a measure and what it measures

std::string Readable(std::string_view topic) {
  std::string text(topic);
  std::ranges::replace(text, '_', ' ');
  return text;
}

class ParticularFinder {
 public:
  ParticularFinder(ClaimContext& context, Claims& claims)
      : context_(context),
        annotation_(context.annotation),
        claims_(claims),
        roles_(context.annotation, context.language),
        hits_(context.annotation, context.language.Prepared<HitClassesOf<kMeasureClasses>>()) {}

  void Find() {
    for (const Quantity& quantity : annotation_.quantities) {
      if (!IsRepeated(quantity.begin_token)) TakeMeasure(quantity);
    }
    const PatternSet& patterns = context_.language.patterns("particulars");
    for (std::uint32_t s = 0; s < annotation_.sentences.size(); ++s) {
      if (annotation_.sentences[s].begin == annotation_.sentences[s].end || IsRepeated(annotation_.sentences[s].begin))
        continue;
      std::vector<PatternMatch> matches = context_.View().FindAll(patterns, s);
      for (const PatternMatch& match : matches) {
        if (!IsWithinAnother(match, matches)) TakeMatch(match, annotation_.sentences[s]);
      }
    }
    std::ranges::stable_sort(claims_.particulars, {},
                             [](const Particular& p) { return std::pair(p.span.begin, p.span.end); });
  }

 private:
  struct Unit {
    const LexiconEntry* entry = nullptr;
    std::uint32_t begin = 0;  // tokens of number and unit together
    std::uint32_t end = 0;
    std::uint32_t head = 0;  // the token by which they hang in the tree
    bool suffixed = false;   // the last token multiplies: "m" of "$88m"
  };

  [[nodiscard]] bool IsRepeated(std::uint32_t token) const {
    const std::uint32_t block = annotation_.sentences[annotation_.tokens[token].sentence].block;
    return block < annotation_.blocks.size() && annotation_.blocks[block].repeats;
  }

  // "did not have a gun" holds "have a gun" and says the opposite.
  static bool IsWithinAnother(const PatternMatch& match, const std::vector<PatternMatch>& all) {
    return std::ranges::any_of(all, [&](const PatternMatch& other) {
      return other.begin <= match.begin && match.end <= other.end && other.end - other.begin > match.end - match.begin;
    });
  }

  // Of another time, by words for that or by a date far before the report's own.
  [[nodiscard]] Scope ScopeOf(std::uint32_t token) const {
    const Sentence& sentence = annotation_.sentences[annotation_.tokens[token].sentence];
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (hits_.At(i, kBackground)) return Scope::kOther;
    }
    if (!annotation_.published) return Scope::kEvent;
    const RoughDay now = RoughDayOf(*annotation_.published);
    const ByteSpan words = roles_.SpanOf(sentence.begin, sentence.end);
    for (const Timex& time : annotation_.times) {
      if (time.type != TimexType::kDate || !words.Contains(time.span)) continue;
      const auto day = ReadRoughDay(time.value);
      if (day && day->day < now.day && AreFar(*day, now)) return Scope::kOther;
    }
    return Scope::kEvent;
  }

  // Asked, wished or supposed: "even if he had a gun", "was he carrying a knife?".
  [[nodiscard]] bool IsSupposed(std::uint32_t begin, const Sentence& sentence) const {
    if (annotation_.tokens[sentence.end - 1].lower == "?") return true;
    constexpr std::uint32_t kReach = 4;
    const std::uint32_t from = begin - std::min(begin - sentence.begin, kReach);
    for (std::uint32_t i = from; i < begin; ++i) {
      if (hits_.At(i, kHypothetical)) return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<Unit> UnitOf(const Quantity& quantity) const {
    const std::uint32_t begin = quantity.begin_token;
    std::uint32_t end = quantity.end_token;
    if (const HitTable::Hit before = hits_.EndingBefore(begin, kUnitBefore))
      return Unit{before.entry, begin - before.length, WithSuffix(end), begin, IsSuffix(end)};
    if (const HitTable::Hit inside = hits_.At(begin, kUnitBefore); inside && end > begin + 1)
      return Unit{inside.entry, begin, WithSuffix(end), begin, IsSuffix(end)};
    for (std::uint32_t t = begin; t < end; ++t) {  // "60m"
      const DigitToken digits = ReadDigits(annotation_.tokens[t].lower);
      if (digits.form != DigitForm::kSuffixed) continue;
      if (const HitTable::Hit unit = hits_.Find(kUnit, digits.suffix)) return Unit{unit.entry, begin, end, t};
    }
    const Sentence& sentence = annotation_.sentences[annotation_.tokens[begin].sentence];
    if (end < sentence.end && IsJoiningHyphen(annotation_, end) && !hits_.At(end, kUnit)) ++end;
    const HitTable::Hit unit = end < sentence.end ? hits_.At(end, kUnit) : HitTable::Hit{};
    if (!unit) return std::nullopt;
    return Unit{unit.entry, begin, end + unit.length, end + unit.length - 1};
  }

  // With the "m" of "$88m", where it is a word of its own.
  [[nodiscard]] std::uint32_t WithSuffix(std::uint32_t end) const { return IsSuffix(end) ? end + 1 : end; }
  [[nodiscard]] bool IsSuffix(std::uint32_t token) const {
    const auto& tokens = annotation_.tokens;
    return token > 0 && token < tokens.size() && tokens[token - 1].span.end == tokens[token].span.begin &&
           hits_.Find(kNumberSuffix, tokens[token].lower);
  }

  // Thousandths of the base unit; nothing where the number cannot be read.
  [[nodiscard]] std::optional<CountRange> AmountOf(const Quantity& quantity, const Unit& unit) const {
    const std::optional<std::int64_t> milli = HitTable::Hit{unit.entry, 1}.Value("milli");
    if (!milli || *milli <= 0 || quantity.vague) return std::nullopt;
    const std::int64_t suffix = unit.suffixed ? SuffixValue(unit.end - 1) : 1;
    if (suffix > kMostMilli / *milli) return std::nullopt;
    const std::int64_t scale = *milli * suffix;
    const auto scaled = [&](std::optional<std::int64_t> value) -> std::optional<std::int64_t> {
      return value && *value >= 0 && *value <= kMostMilli / scale ? std::optional(*value * scale) : std::nullopt;
    };
    for (std::uint32_t t = quantity.begin_token; t < quantity.end_token; ++t) {
      const DigitToken digits = ReadDigits(annotation_.tokens[t].lower);
      if (digits.form != DigitForm::kDecimal && digits.form != DigitForm::kSuffixed) continue;
      const std::int64_t all = ScaleAt(t, digits, unit);
      const std::optional<std::int64_t> amount =
          all <= kMostMilli / scale ? ScaledValue(digits.mantissa, digits.decimals, all * scale) : std::nullopt;
      return amount && *amount <= kMostMilli ? std::optional(CountRange{*amount, *amount}) : std::nullopt;
    }
    if (!quantity.low && !quantity.high) return std::nullopt;
    return CountRange{scaled(quantity.low), scaled(quantity.high)};
  }

  [[nodiscard]] std::int64_t SuffixValue(std::uint32_t token) const {
    return Factor(hits_.Find(kNumberSuffix, annotation_.tokens[token].lower));
  }
  // A user's lexicon may say anything: what multiplies by nothing does not multiply.
  static std::int64_t Factor(const HitTable::Hit& word) {
    return std::max<std::int64_t>(1, word.Value("value").value_or(1));
  }

  // What the number of token `token` is multiplied by: "2.6 million", "$1.7m"; "60m" are metres.
  [[nodiscard]] std::int64_t ScaleAt(std::uint32_t token, const DigitToken& digits, const Unit& unit) const {
    if (digits.form == DigitForm::kSuffixed) {
      const bool suffix_is_unit = hits_.Find(kUnit, digits.suffix).entry == unit.entry;
      return suffix_is_unit ? 1 : Factor(hits_.Find(kNumberSuffix, digits.suffix));
    }
    const HitTable::Hit word = hits_.At(token + 1, kNumberWord);
    return word && word.Attribute("kind") == "scale" ? Factor(word) : 1;
  }

  [[nodiscard]] const LexiconEntry* TopicAt(std::uint32_t token, const Unit& unit) const {
    const HitTable::Hit topic = hits_.At(token, kTopic);
    if (!topic) return nullptr;
    const std::string_view wanted = topic.Attribute("dimension");
    return wanted == unit.entry->Attribute("dimension") || wanted == unit.entry->Attribute("kind") ? topic.entry
                                                                                                   : nullptr;
  }

  // The word that tells what is measured: above the unit in the tree, right below it, or beside it.
  [[nodiscard]] std::optional<std::uint32_t> TopicOf(const Unit& unit) const {
    std::vector<std::uint32_t> places;
    std::uint32_t at = unit.head;
    for (std::uint32_t steps = 0; steps < kMostClimb; ++steps) {
      const std::optional<std::uint32_t> head = roles_.syntax().Head(at);
      if (!head) break;
      places.push_back(at = *head);
      const auto below = roles_.syntax().Children(at);
      if (steps == 0 && annotation_.tokens[at].upos != Upos::kVerb)
        places.insert(places.end(), below.begin(), below.end());
      if (annotation_.tokens[at].upos == Upos::kVerb) break;
    }
    const auto own = roles_.syntax().Children(unit.head);
    places.insert(places.end(), own.begin(), own.end());
    if (unit.end < annotation_.tokens.size()) places.push_back(unit.end);
    if (unit.begin > 0) places.push_back(unit.begin - 1);
    const std::uint32_t sentence = annotation_.tokens[unit.begin].sentence;
    for (const std::uint32_t place : places) {
      if (annotation_.tokens[place].sentence == sentence && TopicAt(place, unit) != nullptr) return place;
    }
    return std::nullopt;
  }

  // "the wave was five metres high", "a five-metre-high wave": the noun that the adjective is said of.
  [[nodiscard]] std::string_view NounOf(std::uint32_t topic) const {
    for (const std::string_view role : {"of", "modified", "subject"}) {
      const std::optional<std::uint32_t> noun = roles_.Resolve(topic, role);
      if (noun && *noun != topic && annotation_.tokens[*noun].upos == Upos::kNoun)
        return annotation_.tokens[*noun].lemma;
    }
    return {};
  }

  void TakeMeasure(const Quantity& quantity) {
    const std::optional<Unit> unit = UnitOf(quantity);
    if (!unit) return;
    const std::string_view dimension = unit->entry->Attribute("dimension");
    const std::optional<CountRange> amount = AmountOf(quantity, *unit);
    const std::optional<std::uint32_t> place = TopicOf(*unit);
    std::string topic = dimension == "magnitude" ? "magnitude" : "";
    ByteSpan span = roles_.SpanOf(unit->begin, unit->end);
    if (place) {
      const LexiconEntry* entry = TopicAt(*place, *unit);
      topic = Readable(entry->Attribute("topic"));
      if (entry->Attribute("noun") == "yes") {
        const std::string_view noun = NounOf(*place);
        topic = noun.empty() ? "" : topic + " of the " + std::string(noun);
      }
      const ByteSpan word = annotation_.tokens[*place].span;
      if (word.Cover(span).size() < kFar) span = span.Cover(word);
    }
    if (!amount || topic.empty() || (!amount->low && !amount->high)) return;
    const ByteSpan words = roles_.SpanOf(unit->begin, unit->end);
    claims_.particulars.push_back({.span = span,
                                   .topic = std::move(topic),
                                   .value = std::string(words.In(context_.report.text)),
                                   .dimension = std::string(dimension),
                                   .amount = *amount,
                                   .approximate = quantity.approximate,
                                   .of = std::nullopt,
                                   .scope = ScopeOf(unit->begin),
                                   .attribution = roles_.ChainOf(span)});
  }

  // A clause below a negated verb says the opposite of what its own words do ("don't believe that he had a gun").
  [[nodiscard]] bool IsDoubted(std::uint32_t predicate) const {
    std::optional<std::uint32_t> at = roles_.syntax().Head(predicate);
    for (std::uint32_t steps = 0; at && steps < kMostClimb; ++steps, at = roles_.syntax().Head(*at)) {
      if (roles_.syntax().IsNegated(*at)) return true;
    }
    return false;
  }

  void TakeMatch(const PatternMatch& match, const Sentence& sentence) {
    if (match.action != "particular" || match.Argument("topic").empty() || IsSupposed(match.begin, sentence)) return;
    const std::uint32_t begin = match.begin, end = match.end;
    const ByteSpan span = roles_.SpanOf(begin, end);
    std::optional<std::uint32_t> of;
    if (const std::string_view who = match.Argument("who"); who != "none") {
      const PatternCapture* predicate = match.Capture("p");
      if (predicate == nullptr) return;
      const std::uint32_t at = roles_.HeadOf(predicate->begin, predicate->end);
      if (IsDoubted(at)) return;
      const std::optional<std::uint32_t> head = roles_.Resolve(at, who);
      of = head ? roles_.MentionAt(*head) : std::nullopt;
      if (!of) return;  // of nobody in particular: nothing that another account could deny
    }
    claims_.particulars.push_back({.span = span,
                                   .topic = Readable(match.Argument("topic")),
                                   .value = std::string(match.Argument("value")),
                                   .dimension = {},
                                   .amount = {},
                                   .approximate = false,
                                   .of = of,
                                   .scope = ScopeOf(begin),
                                   .attribution = roles_.ChainOf(span)});
  }

  ClaimContext& context_;
  Annotation& annotation_;
  Claims& claims_;
  ClaimRoles roles_;
  HitTable hits_;
};

}  // namespace

void FindParticulars(ClaimContext& context, Claims& claims) {
  ParticularFinder(context, claims).Find();
}

}  // namespace rashomon

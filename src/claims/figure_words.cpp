#include "claims/figure_words.h"

#include <algorithm>
#include <charconv>

#include "annotate/hit_table.h"
#include "annotate/number_words.h"

namespace rashomon {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(FigureClass::kCount)> kClassNames = {
    "casualty_verb",
    "casualty_adjective",
    "casualty_noun",
    "victim_noun",
    "figure_person",
    "figure_pronoun",
    "figure_pronoun_object",
    "figure_not_people",
    "figure_fatal",
    "figure_survival",
    "attacker_verb",
    "figure_passive",
    "figure_perfect",
    "figure_of",
    "figure_to",
    "figure_to_marker",
    "figure_by",
    "figure_including",
    "figure_zero",
    "figure_hypothetical",
    "figure_hedge",
    "figure_background",
    "demonym",
    "speech_verb",
    "figure_definite",
    "figure_negation",
    "figure_relative",
    "figure_prior",
    "figure_another",
    "figure_from",
    "figure_along",
    "figure_age_word",
    "figure_at",
    "figure_clause_opener",
    "figure_where",
    "figure_nation",
    "figure_affected",
    "figure_among_word",
    "figure_them",
    "figure_state",
    "figure_listing",
    "figure_place",
    "figure_naming",
    "figure_collective",
    "figure_age_tail",
    "figure_finite",
    "figure_as_of",
    "figure_rank",
    "figure_of_one",
    "figure_of_several",
    "figure_span",
    "figure_prior_count",
    "figure_later_death",
    "figure_contrast",
    "figure_total",
    "ordinal_word",
    "figure_achieved",
    "figure_alternative",
    "figure_owner"};

}  // namespace

FigureWords::FigureWords(const Annotation& annotation, const Language& language)
    : annotation_(&annotation), language_(&language) {
  ReadHits(language);
  ReadLayers();
}

void FigureWords::ReadHits(const Language& language) {
  const std::size_t size = annotation_->tokens.size();
  bits_.assign(size, 0);
  hits_ending_.assign(size, kNone);
  verb_phrase_.assign(size, false);
  const HitClasses& classes = language.Prepared<HitClassesOf<kClassNames>>();
  for (const LexiconHit& hit : annotation_->lexicon_hits) {
    const std::uint8_t slot = classes.SlotOf(hit.lexicon_class);
    if (slot == HitClasses::kNone || hit.begin + hit.length > size) continue;
    const auto figure_class = static_cast<FigureClass>(slot);
    const std::uint32_t last = hit.begin + hit.length - 1;
    const bool month = figure_class == FigureClass::kHedge && annotation_->tokens[hit.begin].upos == Upos::kPropn;
    if (month) continue;  // "held since May"
    for (std::uint32_t i = hit.begin; i <= last; ++i)
      bits_[i] |= std::uint64_t{1} << static_cast<unsigned>(figure_class);
    for (std::uint32_t i = hit.begin + 1; i <= last && figure_class == FigureClass::kVerb; ++i) verb_phrase_[i] = true;
    next_ending_.push_back(hits_ending_[last]);
    hits_ending_[last] = static_cast<std::uint32_t>(hits_.size());
    hits_.push_back({hit.begin, last + 1, figure_class, &language.lexicon().Entry(hit.entry)});
  }
}

void FigureWords::ReadLayers() {
  const std::vector<Token>& tokens = annotation_->tokens;
  quantity_.assign(tokens.size(), kNone);
  time_.assign(tokens.size(), kNone);
  name_.assign(tokens.size(), kNone);
  mention_end_.assign(tokens.size(), kNone);
  for (std::size_t q = 0; q < annotation_->quantities.size(); ++q) {
    const Quantity& quantity = annotation_->quantities[q];
    for (std::uint32_t i = quantity.begin_token; i < quantity.end_token && i < tokens.size(); ++i) {
      quantity_[i] = static_cast<std::uint32_t>(q);
    }
  }
  const auto first_token = [&](std::uint32_t offset) {
    return std::lower_bound(tokens.begin(), tokens.end(), offset,
                            [](const Token& token, std::uint32_t at) { return token.span.end <= at; }) -
           tokens.begin();
  };
  for (std::size_t t = 0; t < annotation_->times.size(); ++t) {
    const ByteSpan span = annotation_->times[t].span;
    for (std::size_t i = first_token(span.begin); i < tokens.size() && tokens[i].span.begin < span.end; ++i) {
      time_[i] = static_cast<std::uint32_t>(t);
    }
  }
  for (std::size_t m = 0; m < annotation_->mentions.size(); ++m) {
    const Mention& mention = annotation_->mentions[m];
    if (mention.begin_token >= mention.end_token || mention.end_token > tokens.size()) continue;
    std::uint32_t& at_end = mention_end_[mention.end_token - 1];
    if (at_end == kNone || annotation_->mentions[at_end].begin_token > mention.begin_token) at_end = m;
    if (mention.form != Mention::Form::kName) continue;
    for (std::uint32_t i = mention.begin_token; i < mention.end_token; ++i) {
      const bool longer = name_[i] == kNone || annotation_->mentions[name_[i]].span.size() < mention.span.size();
      if (longer) name_[i] = static_cast<std::uint32_t>(m);
    }
  }
}

const LexiconEntry* FigureWords::EndingAt(std::uint32_t last, FigureClass c, std::uint32_t begin) const {
  if (!Is(last, c)) return nullptr;
  const LexiconEntry* best = nullptr;
  std::uint32_t best_begin = kNone;
  for (std::uint32_t h = hits_ending_[last]; h != kNone; h = next_ending_[h]) {
    const FigureHit& hit = hits_[h];
    if (hit.figure_class != c || hit.begin < begin || hit.begin >= best_begin) continue;
    best = hit.entry;
    best_begin = hit.begin;
  }
  return best;
}

std::int64_t FigureWords::OrdinalIn(std::uint32_t begin, std::uint32_t end) const {
  std::int64_t place = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (const FigureHit* word = BeginningAt(i, FigureClass::kOrdinal)) {
      const std::string_view value = word->entry->Attribute("value");
      std::from_chars(value.data(), value.data() + value.size(), place);
    }
    const DigitToken digits = ReadDigits(token(i).lower);
    if (digits.form == DigitForm::kOrdinal) place = digits.mantissa;
  }
  return place;
}

const FigureHit* FigureWords::BeginningAt(std::uint32_t first, FigureClass c) const {
  if (first >= bits_.size() || !Is(first, c)) return nullptr;
  auto hit = std::lower_bound(hits_.begin(), hits_.end(), first,
                              [](const FigureHit& a, std::uint32_t at) { return a.begin < at; });
  for (; hit != hits_.end() && hit->begin == first; ++hit) {
    if (hit->figure_class == c) return &*hit;
  }
  return nullptr;
}

const FigureHit* FigureWords::AffectedAt(std::uint32_t first) const {
  if (!Is(first, FigureClass::kAffected)) return nullptr;
  const FigureHit* hit = BeginningAt(first, FigureClass::kAffected);
  const std::uint32_t end = SentenceOf(first).end;
  if (hit == nullptr || hit->end > end) return nullptr;
  std::uint32_t noun = hit->end;
  while (noun < end && token(noun).upos == Upos::kAdj) ++noun;  // "the wounded old men"
  const Upos next = noun < end ? token(noun).upos : Upos::kPunct;
  const bool modifies = next == Upos::kNoun || next == Upos::kPropn || next == Upos::kNum;
  return modifies ? nullptr : hit;
}

bool FigureWords::Holds(std::uint32_t begin, std::uint32_t end, std::string_view class_name) const {
  const std::optional<LexiconClassId> id = language_->lexicon().FindClass(class_name);
  if (!id) return false;
  const std::vector<LexiconHit>& hits = annotation_->lexicon_hits;
  auto hit = std::lower_bound(hits.begin(), hits.end(), begin,
                              [](const LexiconHit& a, std::uint32_t at) { return a.begin < at; });
  for (; hit != hits.end() && hit->begin < end; ++hit) {
    if (hit->begin + hit->length <= end && hit->lexicon_class == *id) return true;
  }
  return false;
}

bool FigureWords::Holds(std::uint32_t begin, std::uint32_t end, FigureClass c) const {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (Is(i, c)) return true;
  }
  return false;
}

ByteSpan FigureWords::Span(TokenRange range) const {
  return {token(range.begin).span.begin, token(range.end - 1).span.end};
}

bool FigureWords::ContinuesAge(std::uint32_t i) const {
  if (i < SentenceOf(i).begin + 3 || token(i - 1).upos != Upos::kCconj || token(i - 2).lower != "-") return false;
  const auto first = QuantityAt(i - 3);
  return first && quantity(*first).refused == Quantity::Refused::kAge;
}

bool FigureWords::CountsChildren(std::uint32_t i) const {
  if (i >= annotation_->tokens.size() || i < SentenceOf(i).begin + 4 || !QuantityAt(i) || token(i).space_before)
    return false;
  return token(i - 1).lower == "-" && Is(i - 2, FigureClass::kOf) && token(i - 3).lower == "-" &&
         !token(i - 3).space_before && Is(i - 4, FigureClass::kPersonNoun);
}

bool FigureWords::StandsBetweenPeople(std::uint32_t i) const {
  const Sentence& sentence = SentenceOf(i);
  if (token(i).upos != Upos::kNoun || i == sentence.begin || i + 1 >= sentence.end || Unreliable(i)) return false;
  const LexiconEntry* verb = EndingAt(i, FigureClass::kVerb, i);
  if (verb == nullptr || verb->Attribute("form") != "past") return false;
  const auto person = [&](std::uint32_t mention) {
    return annotation_->entities[annotation_->mentions[mention].entity.index()].type == EntityType::kPerson;
  };
  const auto before = MentionEndingAt(i - 1);
  if (!Is(i - 1, FigureClass::kPersonNoun) && !(before && person(*before))) return false;
  const bool office = Holds(i + 1, i + 2, "title") || Is(i + 1, FigureClass::kPersonNoun);  // "shot Sgt. Ann Lee"
  const std::uint32_t first = office ? i + 2 : i + 1;
  const auto after = first < sentence.end ? NameAt(first) : std::nullopt;
  const auto titled = office ? NameAt(i + 1) : std::nullopt;
  return (after && person(*after)) || (titled && person(*titled));
}

bool FigureWords::Quotes(std::uint32_t i) const {
  constexpr std::array<std::string_view, 8> kMarks = {"\"", "'", "``", "''", "“", "”", "‘", "’"};
  return std::ranges::find(kMarks, std::string_view(token(i).lower)) != kMarks.end();
}

bool FigureWords::Unreliable(std::uint32_t i) const {
  const Sentence& sentence = SentenceOf(i);
  const BlockKind kind = annotation_->blocks[sentence.block].kind;
  return sentence.title_case || sentence.mono_case || kind == BlockKind::kHeadline || kind == BlockKind::kSubheadline;
}

bool FigureWords::Achieved(std::uint32_t to) const {
  constexpr std::uint32_t kReach = 8;  // words of "took the crews more than five hours to"
  const std::uint32_t begin = std::max(SentenceOf(to).begin, to - std::min(to, kReach));
  bool span = false;  // a time between
  for (std::uint32_t i = to + 1; i-- > begin;) {
    span = span || (i < to && TimeAt(i).has_value());
    const FigureHit* hit = BeginningAt(i, FigureClass::kAchieved);
    if (hit == nullptr || Is(i, FigureClass::kNegation)) continue;
    const std::string_view across = hit->entry->Attribute("span");
    const bool fits = across.empty() ? hit->end == to + 1 : hit->end <= to && (span || across == "people");
    if (!fits) continue;
    const std::uint32_t before = i > begin ? i - 1 : i;
    return !Is(before, FigureClass::kNegation) && !(Is(before, FigureClass::kHypothetical) && before < i);
  }
  return false;
}

}  // namespace rashomon

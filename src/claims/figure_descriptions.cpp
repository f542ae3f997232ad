// Who was counted, in the report's full words: "two managers of the club", "a woman of 58 years", "the guide, a
// 26-year-old woman", "35 soldiers and informers". A group (groups.h) is a base noun phrase; here it takes what hangs
// on it, as far as the order of words shows it.
#include <algorithm>

#include "claims/figure_context.h"

namespace rashomon {
namespace {

constexpr int kMaxLinks = 5;                 // pieces that hang on one noun
constexpr std::uint32_t kSubjectReach = 14;  // words between a noun and its verb

class Describer {
 public:
  explicit Describer(const FigureSentences& in) : in_(in), words_(in.words), groups_(in.groups) {}

  void Describe(FigureCandidate& candidate) const {
    if (candidate.groups.empty() || candidate.dropped) return;
    const Group& last = groups_[candidate.groups.back()];
    const Group& first = groups_[candidate.groups.front()];
    if (const auto who = CountedByAside(candidate, first)) {
      candidate.figure.group = who;
      candidate.figure.span = candidate.figure.span.Cover(*who);
      return;
    }
    if (!candidate.figure.group) {
      FindGroup(candidate, last);
      if (!candidate.figure.group) return;
    }
    if (candidate.kind) {
      const Group& kind = groups_[*candidate.kind];
      candidate.figure.group = words_.Span({kind.begin, Links(kind.end, End(kind.begin))});
      candidate.figure.span = candidate.figure.span.Cover(*candidate.figure.group);
      return;
    }
    const ByteSpan base = words_.Span({first.begin, last.end});
    if (!base.Contains(*candidate.figure.group)) return;  // named elsewhere in the sentence
    std::uint32_t end = Extend(last.end, last, candidate);
    const bool single = candidate.groups.size() == 1 && candidate.figure.count == CountRange{1, 1};
    if (single) {
      const std::uint32_t described = AppositionAfter(end, last);
      if (described > end) TakeDeed(groups_.At(end + 1), candidate.figure.population);
      end = described;
    }
    ByteSpan who = candidate.figure.group->Cover(words_.Span({last.begin, end}));
    if (first.quantity && !candidate.figure.group->Overlaps(words_.quantity(*first.quantity).span))
      who.begin = candidate.figure.group->begin;
    if (single) TakeNounBefore(first, who, candidate.figure.population);
    // "One of the employees, a man of 60"
    const auto one = single ? in_.arguments.OneDescribedBy(candidate.groups.front()) : std::nullopt;
    if (one) who = who.Cover(words_.Span({groups_[*one].begin, first.end}));
    candidate.figure.group = who;
    candidate.figure.span = candidate.figure.span.Cover(who);
  }

 private:
  std::uint32_t End(std::uint32_t word) const { return words_.SentenceOf(word).end; }
  bool IsComma(std::uint32_t i) const { return words_.token(i).lower == ","; }

  // "Residents of four villages, about 900 people, were moved": whose number stands between commas.
  std::optional<ByteSpan> CountedByAside(const FigureCandidate& candidate, const Group& number) const {
    constexpr std::uint32_t kTail = 3;  // words of "in number"
    const std::uint32_t begin = words_.SentenceOf(number.begin).begin;
    if (candidate.groups.size() != 1 || !number.quantity || number.part_of || number.begin < begin + 2 ||
        !IsComma(number.begin - 1))
      return {};
    std::uint32_t end = number.end;
    while (end < End(number.begin) && end < number.end + kTail && !IsComma(end)) ++end;
    auto noun = groups_.At(number.begin - 2);
    while (noun && groups_[*noun].begin > begin + 1 && words_.Is(groups_[*noun].begin - 1, FigureClass::kOf))
      noun = groups_.At(groups_[*noun].begin - 2);
    if (!noun || end >= End(number.begin) || !IsComma(end)) return {};
    if (words_.Is(number.end, FigureClass::kOf)) return {};  // "the crew, all six of them,"
    const Group& people = groups_[*noun];
    const bool plain = people.kind == Group::Kind::kPerson && !people.after_adposition && !people.possessor;
    return plain && !groups_.CountOf(people) ? std::optional(words_.Span({people.begin, number.end})) : std::nullopt;
  }

  // "four Irish deaths", "35 'soldiers and informers'": who is named beside a bare number.
  void FindGroup(FigureCandidate& candidate, const Group& last) const {
    const std::uint32_t end = End(last.begin);
    if (last.kind == Group::Kind::kNumber && last.end + 1 < end && words_.Quotes(last.end)) {
      const auto quoted = groups_.At(last.end + 1);
      if (quoted && groups_[*quoted].kind == Group::Kind::kPerson && groups_[*quoted].plural)
        candidate.figure.group = words_.Span({groups_[*quoted].begin, Conjoined(groups_[*quoted].end, end)});
      return;
    }
    for (std::uint32_t i = last.begin; i < last.head; ++i) {
      if (words_.Is(i, FigureClass::kDemonym) && !words_.QuantityAt(i))
        candidate.figure.group = words_.Span({i, i + 1});
    }
  }

  // "soldiers and informers": the second noun shares the number of the first.
  std::uint32_t Conjoined(std::uint32_t i, std::uint32_t end) const {
    if (i + 1 >= end || words_.token(i).upos != Upos::kCconj) return i;
    const auto next = groups_.At(i + 1);
    if (!next) return i;
    const Group& group = groups_[*next];
    const bool shares = group.begin == i + 1 && group.kind == Group::Kind::kPerson && group.plural && !group.quantity &&
                        !group.definite && !group.another && !group.fixed;
    return shares ? group.end : i;
  }

  // Past "of the club", "in their seventies", ", 24", "surnamed Oh".
  std::uint32_t Extend(std::uint32_t i, const Group& last, const FigureCandidate& candidate) const {
    const std::uint32_t end = End(last.begin);
    if (last.kind == Group::Kind::kNumber && last.part_of) return i;
    if (last.quantity && last.kind == Group::Kind::kPerson) i = Conjoined(i, end);
    if (const std::uint32_t subject = SubjectEnd(i, candidate); subject != i) return subject;
    return Links(i, end);
  }

  std::uint32_t Links(std::uint32_t i, std::uint32_t end) const {
    for (int links = 0; links < kMaxLinks && i < end; ++links) {
      const std::uint32_t next = ExtendOnce(i, end);
      if (next == i) break;
      i = next;
    }
    return i;
  }

  std::uint32_t ExtendOnce(std::uint32_t i, std::uint32_t end) const {
    if (i + 1 >= end) return i;
    if (const FigureHit* naming = words_.BeginningAt(i, FigureClass::kNaming); naming != nullptr && naming->end < end) {
      const auto name = groups_.At(naming->end);
      return name && groups_[*name].begin == naming->end ? groups_[*name].end : i;
    }
    if (words_.Is(i, FigureClass::kOf)) {
      if (groups_.IsAge(i + 1) || words_.TimeAt(i + 1)) return AgeEnd(i + 1, end);
      const auto whole = groups_.At(i + 1);
      return whole && groups_[*whole].begin == i + 1 ? NounEnd(*whole) : i;
    }
    const auto decade = words_.token(i).upos == Upos::kAdp ? groups_.At(i + 1) : std::nullopt;
    if (decade && groups_[*decade].begin == i + 1 && words_.token(i + 1).xpos == "PRP$" &&
        groups_.IsAge(groups_[*decade].head))
      return groups_[*decade].end;
    if (!IsComma(i) || !groups_.IsAge(i + 1)) return i;
    const std::uint32_t age = AgeEnd(i + 1, end);
    const bool several = age + 1 < end && groups_.IsAge(age + 1);  // "aged 38 and 51": of two people
    return several ? i : age;
  }

  std::uint32_t NounEnd(std::uint32_t group) const {
    const std::size_t size = groups_.all().size();
    const bool owned = groups_[group].possessor && group + 1 < size;
    return owned && groups_[group + 1].begin == groups_[group].end + 1 ? groups_[group + 1].end : groups_[group].end;
  }

  std::uint32_t AgeEnd(std::uint32_t i, std::uint32_t end) const {
    const auto quantity = words_.QuantityAt(i);
    return quantity ? std::min(end, std::max(i + 1, words_.quantity(*quantity).end_token)) : i + 1;
  }

  // Where the noun is the subject, all that stands between it and its verb hangs on it: "26 tenants of a house below
  // the ramp were moved". Not past a comma, another verb or another number.
  std::uint32_t SubjectEnd(std::uint32_t i, const FigureCandidate& candidate) const {
    if (candidate.predicate == kNoPredicate) return i;
    const Predicate& predicate = in_.predicates[candidate.predicate];
    const std::uint32_t verb = predicate.group_begin;
    if (predicate.form == Predicate::Form::kNoun || verb <= i || verb - i > kSubjectReach) return i;
    if (words_.token(i).upos != Upos::kAdp) return i;
    for (std::uint32_t k = i; k < verb; ++k) {
      const Token& token = words_.token(k);
      const bool number =
          words_.QuantityAt(k) && words_.quantity(*words_.QuantityAt(k)).refused == Quantity::Refused::kNo;
      if (token.upos == Upos::kVerb || token.upos == Upos::kAux || token.upos == Upos::kSconj) return i;
      if (token.upos == Upos::kPunct || token.upos == Upos::kPron || (number && k > i + 3) || words_.TimeAt(k))
        return i;
    }
    std::uint32_t end = verb;
    while (end > i && words_.token(end - 1).upos == Upos::kAdv) --end;
    return end;
  }

  // One person, described, singular and without a number of its own.
  bool Single(const Group& group) const {
    if (group.quantity || group.plural || group.possessor || group.another) return false;
    return group.kind == Group::Kind::kPerson || group.kind == Group::Kind::kName;
  }

  // "Another guest, a man in his 50s, ...": the second phrase is the same person.
  std::uint32_t AppositionAfter(std::uint32_t i, const Group& last) const {
    const std::uint32_t end = End(last.begin);
    if (i + 1 >= end || !IsComma(i) || last.kind == Group::Kind::kPronoun) return i;
    const auto next = groups_.At(i + 1);
    if (!next || groups_[*next].begin != i + 1 || !Single(groups_[*next])) return i;
    const std::uint32_t closing = Links(groups_[*next].end, end);
    const bool closed = closing >= end || words_.token(closing).upos == Upos::kPunct;
    return closed ? closing : i;
  }

  // "The gunman, Adam Kerr, was killed", "Adam Kerr, the gunman, ...": whoever did it, by name, too.
  void TakeDeed(std::optional<std::uint32_t> group, PopulationSet& population) const {
    constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);
    if (group && Single(groups_[*group])) population |= groups_[*group].population & kDidIt;
  }

  void TakeNounBefore(const Group& first, ByteSpan& who, PopulationSet& population) const {
    const std::uint32_t begin = words_.SentenceOf(first.begin).begin;
    if (first.begin < begin + 2 || !IsComma(first.begin - 1) || !Single(first)) return;
    const auto before = groups_.At(first.begin - 2);
    if (!before || groups_[*before].end != first.begin - 1) return;
    const Group& noun = groups_[*before];
    const bool one = !noun.plural && !noun.possessor && !noun.after_adposition &&
                     (noun.kind == Group::Kind::kPerson || noun.kind == Group::Kind::kOther) &&
                     (!noun.quantity || noun.another || words_.quantity(*noun.quantity).high == 1);
    if (!one) return;
    who = who.Cover(words_.Span({noun.begin, noun.end}));
    TakeDeed(before, population);
  }

  const FigureSentences& in_;
  const FigureWords& words_;
  const Groups& groups_;
};

}  // namespace

void DescribeGroups(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  const Describer describer(in);
  for (FigureCandidate& candidate : candidates) describer.Describe(candidate);
}

}  // namespace rashomon

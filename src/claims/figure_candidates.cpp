// Each predicate asks for its argument by its voice; of its list every counted group is a figure, all persons are one
// ("his mother and his aunt were killed").
#include "claims/figure_candidates.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr auto kDidIt = static_cast<PopulationSet>(Population::kPerpetrators);

bool MayBeZero(Outcome outcome) {
  return outcome == Outcome::kKilled || outcome == Outcome::kInjured || outcome == Outcome::kCasualties ||
         outcome == Outcome::kMissing;
}

class CandidateMaker {
 public:
  explicit CandidateMaker(const FigureSentences& in) : in_(in) {}

  std::vector<FigureCandidate> Make() {
    for (std::uint32_t p = 0; p < in_.predicates.size(); ++p) {
      predicate_ = p;
      const std::size_t before = candidates_.size();
      switch (in_.predicates[p].form) {
        case Predicate::Form::kVerb:
          FromVerb(in_.predicates[p]);
          break;
        case Predicate::Form::kAdjective:
          FromAdjective(in_.predicates[p]);
          break;
        case Predicate::Form::kNoun:
          FromNoun(in_.predicates[p]);
          break;
        case Predicate::Form::kVictim:
          break;
      }
      if (candidates_.size() == before) FromJoined(in_.predicates[p]);
    }
    predicate_ = kNoPredicate;
    FromModifiers();
    MarkWhoDidIt();
    return std::move(candidates_);
  }

 private:
  // "20 were killed or wounded": the second speaks of whom the first speaks.
  void FromJoined(const Predicate& predicate) {
    if (!predicate.joined_to || !predicate.object) return;
    std::vector<std::vector<std::uint32_t>> groups;
    for (const FigureCandidate& candidate : candidates_) {
      if (candidate.predicate == *predicate.joined_to) groups.push_back(candidate.groups);
    }
    for (const auto& list : groups) EmitOne(list, *predicate.object, predicate);
  }

  void FromVerb(const Predicate& predicate) {
    const std::string_view only = predicate.entry->Attribute("only");
    if (only == "passive" && predicate.voice != Predicate::Voice::kPassive) return;
    const auto object = in_.arguments.Object(predicate);
    const bool reflexive = object && in_.groups[*object].kind == Group::Kind::kReflexive;
    if (predicate.reflexive && reflexive && predicate.voice != Predicate::Voice::kPassive) {
      FromReflexive(predicate, *object);
      return;
    }
    if (only == "reflexive") return;
    const bool others = predicate.object && object && in_.arguments.IsOthers(*object);  // "drowned her two children"
    const std::size_t before = candidates_.size();
    if (predicate.subject && predicate.voice != Predicate::Voice::kPassive && !others)
      FromSubject(predicate, *predicate.subject);
    if (!predicate.object || candidates_.size() > before) return;
    switch (predicate.voice) {
      case Predicate::Voice::kPassive:
        FromSubject(predicate, *predicate.object);
        return;
      case Predicate::Voice::kActive:
      case Predicate::Voice::kGerund:
        if (object) Emit(in_.arguments.ListFrom(*object), *predicate.object, predicate);
        return;
      case Predicate::Voice::kParticiple:
        break;
    }
    if (object && Accepts(in_.groups[*object], predicate)) {
      Emit(in_.arguments.ListFrom(*object), *predicate.object, predicate);
      return;
    }
    FromBefore(predicate, *predicate.object);
  }

  void FromReflexive(const Predicate& predicate, std::uint32_t object) {
    const std::vector<std::uint32_t> list = in_.arguments.ListFrom(object);
    FigureCandidate made;
    if (predicate.negated || predicate.status == ClaimStatus::kHypothetical) return;
    if (!MakeCandidate(in_, {object}, *predicate.reflexive, {predicate.begin, predicate.end}, made)) return;
    made.self = true;
    const auto subject = in_.arguments.Subject(predicate);
    if (subject && in_.groups.CountsPeople(in_.groups[*subject]) && in_.arguments.IsHimself(*subject, object)) {
      const Group& who = in_.groups[*subject];
      const auto count = in_.groups.CountOf(who);
      if (count) made.figure.count = count->range;
      made.stands_for = in_.groups.PeopleSpan(who);
      made.figure.population |= who.population;
      made.groups = {*subject};
    }
    Add(std::move(made), predicate);
    if (list.size() > 1 && predicate.object) Emit({list.begin() + 1, list.end()}, *predicate.object, predicate);
  }

  void FromSubject(const Predicate& predicate, Outcome outcome) {
    const std::size_t before = candidates_.size();
    const auto self = in_.groups.At(predicate.end - 1);
    const bool reflexive = self && in_.groups[*self].kind == Group::Kind::kReflexive;
    if (const auto subject = in_.arguments.Subject(predicate);
        subject && (!reflexive || in_.arguments.IsHimself(*subject, *self))) {
      std::vector<std::uint32_t> list = in_.arguments.ListTo(*subject);
      const std::uint32_t after = in_.groups[list.back()].end;
      const bool aside = after < predicate.group_begin && in_.words.token(after).lower == ",";
      if (aside && SaysWhoTheyAre(list)) list.resize(1);
      if (outcome != Outcome::kKilled && OfBodies(list.front())) return;
      Emit(list, outcome, predicate);
    }
    if (candidates_.size() != before || predicate.negated || predicate.status == ClaimStatus::kHypothetical) return;
    // "hanged himself": the pronoun stands for a subject that was not found.
    FigureCandidate made;
    if (!reflexive) return;
    if (MakeCandidate(in_, {*self}, outcome, {predicate.begin, predicate.end}, made)) Add(std::move(made), predicate);
  }

  void FromBefore(const Predicate& predicate, Outcome outcome) {
    if (const auto shared = in_.arguments.SubjectOfClauseBefore(predicate)) {
      Emit(in_.arguments.ListTo(*shared), outcome, predicate);
      return;
    }
    // A plain past tense tells what its subject did: "an officer shot at the tyres".
    const Token& verb = in_.words.token(predicate.end - 1);
    auto before = in_.arguments.Before(predicate);
    const bool past = verb.xpos == "VBD" && !in_.words.Unreliable(predicate.begin) && !predicate.shared;
    if (past && before && !in_.groups[*before].quantity && !LacksAuxiliary(predicate, *before)) return;
    if (!before || !Accepts(in_.groups[*before], predicate)) {
      // "the families of all those killed and wounded": participles share no subject.
      const bool after_participle =
          predicate_ > 0 && in_.predicates[predicate_ - 1].voice == Predicate::Voice::kParticiple;
      if (!predicate.shared || after_participle) return;
      before = in_.arguments.Subject(predicate);
    }
    if (before) Emit(in_.arguments.ListTo(*before), outcome, predicate);
  }

  // "The bar was shut and its owner badly hurt": the auxiliary is that of the verb before.
  bool LacksAuxiliary(const Predicate& predicate, std::uint32_t subject) const {
    const std::uint32_t begin = in_.groups[subject].begin;
    const Sentence& sentence = in_.words.SentenceOf(predicate.begin);
    if (begin <= sentence.begin + 2 || in_.words.token(begin - 1).upos != Upos::kCconj) return false;
    if (predicate.end < sentence.end && in_.groups.At(predicate.end)) return false;
    const Predicate& earlier = in_.predicates[predicate_ - std::min(predicate_, 1u)];
    const bool told = earlier.begin >= sentence.begin && earlier.end < begin &&
                      earlier.voice == Predicate::Voice::kPassive && !earlier.negated;
    return told || in_.arguments.EndsPassive(begin - 1);
  }

  void FromAdjective(const Predicate& predicate) {
    if (!predicate.object) return;
    const bool noun_use = predicate.begin > in_.words.SentenceOf(predicate.begin).begin &&
                          in_.words.token(predicate.begin - 1).upos == Upos::kDet;
    if (noun_use) return;
    if (predicate.voice == Predicate::Voice::kPassive) return FromSubject(predicate, *predicate.object);
    if (predicate.entry->Attribute("only") == "predicative") {
      if (AfterVerb(predicate)) FromSubject(predicate, *predicate.object);
      return;
    }
    const auto before = in_.arguments.Before(predicate);
    if (before && in_.arguments.NamesMany(predicate.end, *before)) return;  // "enemy dead were put at 40"
    if (before && Accepts(in_.groups[*before], predicate)) {
      if (ToldWith(*before, *predicate.object)) return;  // "shot a guard and a cook dead"
      Emit(in_.arguments.ListTo(*before), *predicate.object, predicate);
    } else if (!before && AfterVerb(predicate)) {
      FromSubject(predicate, *predicate.object);  // "remained missing", "was listed in critical condition"
    }
  }

  // Whether an earlier word has counted the group among others under the same outcome.
  bool ToldWith(std::uint32_t group, Outcome outcome) const {
    return std::ranges::any_of(candidates_, [&](const FigureCandidate& told) {
      return told.figure.outcome == outcome && told.groups.size() > 1 && std::ranges::count(told.groups, group) > 0;
    });
  }

  bool AfterVerb(const Predicate& predicate) const {
    const std::uint32_t at = predicate.group_begin;
    if (at < predicate.begin && in_.words.Is(at, FigureClass::kPassive)) return true;  // "..., remains in hospital"
    return at > in_.words.SentenceOf(predicate.begin).begin && in_.words.token(at - 1).upos == Upos::kVerb;
  }

  void FromNoun(const Predicate& predicate) {
    const auto index = in_.groups.At(predicate.end - 1);
    if (index && in_.groups[*index].head != predicate.end - 1) return;
    // "The bodies of seven suspected outlaws": people, whoever they are.
    Predicate noun = predicate;
    noun.sure = predicate.sure || predicate.entry->Attribute("people") == "yes";
    const auto complement = in_.arguments.Complement(predicate.end, noun.sure);
    if (index && predicate.count && in_.groups[*index].quantity && !(complement && IsYear(*index, *complement))) {
      CountNouns(predicate, *index, complement);
      return;
    }
    const Outcome* outcome = predicate.of ? &*predicate.of : nullptr;
    if (!outcome) return;
    if (complement && in_.words.Is(predicate.end, FigureClass::kOf)) {
      noun.sure = noun.sure && (predicate.sure || in_.groups[*complement].quantity);
      Emit(in_.arguments.ListFrom(*complement, FigureArguments::ListPlace::kBeforeVerb), *outcome, noun);
    } else if (complement && *outcome != Outcome::kCasualties) {
      const auto count = in_.groups.CountOf(in_.groups[*complement]);
      if (count && count->counted) Emit(in_.arguments.ListFrom(*complement), *outcome, predicate);
    } else if (index && *index > 0 && in_.groups[*index - 1].possessor && !in_.groups[*index].another &&
               in_.groups[*index - 1].end + 1 == in_.groups[*index].begin) {
      Emit({*index - 1}, *outcome, predicate);
    }
  }

  // "the 2013 slayings of two men": who was slain has a number of his own.
  bool IsYear(std::uint32_t index, std::uint32_t complement) const {
    constexpr std::int64_t kFirst = 1900, kLast = 2100;
    const Quantity& number = in_.words.quantity(*in_.groups[index].quantity);
    return in_.groups[complement].quantity && number.low == number.high && number.low.value_or(0) >= kFirst &&
           *number.low <= kLast;
  }

  // "two deaths", "no injuries to police or civilians", "46 arrests".
  void CountNouns(const Predicate& predicate, std::uint32_t index, std::optional<std::uint32_t> complement) {
    const Group& group = in_.groups[index];
    const Quantity& quantity = in_.words.quantity(*group.quantity);
    if (in_.words.Holds(group.begin, group.end, FigureClass::kPrior)) return;
    // "Died of multiple injuries": how many wounds, not how many people.
    if (quantity.vague && group.after_adposition && *predicate.count == Outcome::kInjured) return;
    const std::uint32_t next = std::min(predicate.end + 1, in_.words.SentenceOf(group.begin).end);
    if (in_.words.Holds(predicate.end, next, "figure_per")) return;  // "12 deaths per 100,000"
    FigureCandidate made;
    made.figure.quantity = quantity.span;
    made.figure.count = {quantity.low, quantity.high};
    made.figure.approximate = quantity.approximate || quantity.vague;
    made.figure.outcome = *predicate.count;
    made.figure.span = quantity.span.Cover(in_.words.Span({predicate.begin, predicate.end}));
    made.figure.additional = quantity.more;
    made.groups = {index};
    made.counted = true;
    // "five bodies from a car park": where they were found is not who they were.
    const bool whose = complement && (in_.words.Is(predicate.end, FigureClass::kOf) ||
                                      in_.groups.CountsPeople(in_.groups[*complement]));
    if (whose) {
      const std::vector<std::uint32_t> list = in_.arguments.ListFrom(*complement);
      const ByteSpan who = in_.words.Span({in_.groups[list.front()].begin, in_.groups[list.back()].end});
      made.figure.group = who;
      made.figure.span = made.figure.span.Cover(who);
      made.figure.population = in_.groups[list.front()].population;
    } else if (predicate.entry->Attribute("person") == "yes") {
      made.figure.group = in_.groups.PeopleSpan(group);
    }
    Add(std::move(made), predicate);
  }

  // "12 wounded soldiers", "three dead bodies".
  void FromModifiers() {
    for (const FigureHit& hit : in_.words.hits()) {
      if (hit.figure_class != FigureClass::kAdjective || hit.entry->Attribute("modifier") == "no") continue;
      const auto index = in_.groups.At(hit.begin);
      if (!index || hit.end >= in_.groups[*index].end) continue;
      const Group& group = in_.groups[*index];
      const auto outcome = ParseOutcome(hit.entry->Attribute("outcome"));
      // Only people are injured: "five injured regulars", whoever those are.
      const bool people = in_.groups.CountsPeople(group) ||
                          (group.kind == Group::Kind::kOther && group.plural && hit.entry->Attribute("sure") == "yes");
      if (!outcome || !group.quantity || !people) continue;
      FigureCandidate made;
      if (!MakeCandidate(in_, {*index}, *outcome, {hit.begin, hit.end}, made)) continue;
      made.predicate = kNoPredicate;
      made.word = hit.begin;
      made.sentence = in_.words.token(hit.begin).sentence;
      if (made.figure.count.high == 0 && !MayBeZero(*outcome)) continue;
      candidates_.push_back(std::move(made));
    }
  }

  bool Accepts(const Group& group, const Predicate& predicate) const {
    const auto count = in_.groups.CountOf(group);
    if (!count || group.of_things) return false;
    // "hundreds were evacuated" counts without a bound; "several", "many" and what is only talked of do not.
    const bool plural_number = group.quantity && group.begin < predicate.begin &&
                               in_.words.token(in_.words.quantity(*group.quantity).end_token - 1).xpos == "NNS";
    const bool bounded = count->range.low || count->range.high || (plural_number && count->approximate);
    if (predicate.counted_only && (!count->counted || !bounded)) return false;
    if (predicate.least && count->range.low.value_or(*predicate.least) < *predicate.least) return false;
    if (predicate.several_only && count->range.high && *count->range.high < 2) return false;
    if (OfTheDead(group) && predicate.object != Outcome::kKilled && predicate.subject != Outcome::kKilled) return false;
    if (in_.groups.CountsPeople(group)) return true;
    if (!predicate.sure || group.kind == Group::Kind::kReflexive) return false;
    if (group.kind == Group::Kind::kRefused) return AgedName(group);
    if (count->counted) return true;
    const bool proper = in_.words.token(group.head).upos == Upos::kPropn && !in_.words.Unreliable(group.head);
    return proper || (group.begin < group.head && !group.definite && Near(group, predicate));
  }

  // "The bodies of a guide and two hikers were flown out": whatever happens to the list, its members are dead.
  bool OfBodies(std::uint32_t first) const {
    const auto are_dead = [&](std::uint32_t word) {
      const Predicate* noun = in_.arguments.PredicateAt(word);
      return noun != nullptr && noun->form == Predicate::Form::kNoun && noun->of == Outcome::kKilled;
    };
    const Group& group = in_.groups[first];
    if (are_dead(group.head)) return true;
    if (group.begin < in_.words.SentenceOf(group.begin).begin + 2) return false;
    return in_.words.Is(group.begin - 1, FigureClass::kOf) && are_dead(group.begin - 2);
  }

  // "30 of the dead were brought here": they stay dead, whatever else is told of them.
  bool OfTheDead(const Group& group) const {
    if (!group.part_of) return false;
    const FigureHit* affected = in_.words.AffectedAt(in_.groups[*group.part_of].begin);
    return affected != nullptr && ParseOutcome(affected->entry->Attribute("outcome")) == Outcome::kKilled;
  }

  static bool Near(const Group& group, const Predicate& predicate) {
    return group.begin >= predicate.end ? group.begin - predicate.end <= 2
                                        : predicate.group_begin - std::min(predicate.group_begin, group.end) <= 2;
  }

  // A name with an age is a person, whatever the names were taken for.
  bool AgedName(const Group& group) const {
    const std::uint32_t end = in_.words.SentenceOf(group.begin).end;
    if (group.end + 1 >= end || in_.words.token(group.head).upos != Upos::kPropn) return false;
    const auto quantity = in_.words.QuantityAt(group.end + 1);
    return in_.words.token(group.end).lower == "," && quantity &&
           in_.words.quantity(*quantity).refused == Quantity::Refused::kAge;
  }

  // "Two bystanders, an elderly man and a schoolgirl, were killed": persons who are not counted themselves, after
  // people who are.
  bool SaysWhoTheyAre(const std::vector<std::uint32_t>& list) const {
    const Group& first = in_.groups[list.front()];
    const auto count = in_.groups.CountOf(first);
    if (list.size() < 2 || !first.quantity || !count || count->range.low.value_or(0) < 2) return false;
    if (in_.words.token(first.end).lower != ",") return false;
    return std::all_of(list.begin() + 1, list.end(), [&](std::uint32_t g) {
      const auto one = in_.groups.CountOf(in_.groups[g]);
      return one && !one->counted && one->range == CountRange{1, 1};
    });
  }

  // "The two nurses, Ann Bell and Tom Crane, were killed": the names say who the counted are, and add nobody.
  void DropNames(std::vector<std::uint32_t>& list) const {
    for (std::size_t i = 0; i + 1 < list.size(); ++i) {
      const Group& group = in_.groups[list[i]];
      const auto count = in_.groups.CountOf(group);
      if (!group.quantity || !count || !count->range.low || *count->range.low < 2) continue;
      if (in_.words.token(group.end).lower != "," || in_.groups[list[i + 1]].begin != group.end + 1) continue;
      std::size_t names = 0;
      while (i + 1 + names < list.size() && in_.groups[list[i + 1 + names]].kind == Group::Kind::kName) ++names;
      if (static_cast<std::int64_t>(names) != *count->range.low) continue;
      const auto first = list.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      list.erase(first, first + static_cast<std::ptrdiff_t>(names));
    }
  }

  // "Killed two neighbours, then himself": who does others harm and then himself is one of those who did it.
  void MarkWhoDidIt() {
    const auto harms = [](const FigureCandidate& candidate) {
      return candidate.figure.outcome == Outcome::kKilled || candidate.figure.outcome == Outcome::kCasualties;
    };
    for (FigureCandidate& own : candidates_) {
      if (!own.self || !harms(own)) continue;
      const bool did_it = std::ranges::any_of(candidates_, [&](const FigureCandidate& other) {
        if (other.self || !harms(other) || other.sentence != own.sentence || other.predicate == kNoPredicate)
          return false;
        const Predicate& predicate = in_.predicates[other.predicate];
        const auto voice = predicate.voice;
        const bool active = voice == Predicate::Voice::kActive || voice == Predicate::Voice::kGerund;
        return predicate.form == Predicate::Form::kVerb && predicate.object && active && other.groups != own.groups;
      });
      if (did_it) own.figure.population |= kDidIt;
    }
  }

  void Emit(std::vector<std::uint32_t> list, Outcome outcome, const Predicate& predicate) {
    DropNames(list);
    if (SaysWhoTheyAre(list) &&
        in_.words.Holds(in_.groups[list.front()].head, in_.groups[list.front()].end, "anybody") &&
        in_.groups.CountOf(in_.groups[list.front()])->range.low == static_cast<std::int64_t>(list.size()) - 1)
      list.resize(1);
    if (!list.empty() && (IsNoneOf(in_.groups[list.front()]) || IsEitherOf(list))) list.resize(1);
    std::vector<std::uint32_t> singles;
    const bool people =
        std::ranges::all_of(list, [&](std::uint32_t g) { return in_.groups.CountsPeople(in_.groups[g]); });
    const bool kin = predicate.counted_only && people && OneByOne(list);  // "lost her husband and two brothers"
    if (!kin) std::erase_if(list, [&](std::uint32_t g) { return !Accepts(in_.groups[g], predicate); });
    if (kin || OneByOne(list)) {
      EmitOne(list, outcome, predicate);
      return;
    }
    for (const std::uint32_t g : list) {
      const auto count = in_.groups.CountOf(in_.groups[g]);
      if (count->counted) {
        EmitOne({g}, outcome, predicate);
      } else {
        singles.push_back(g);
      }
    }
    if (!singles.empty()) EmitOne(singles, outcome, predicate);
  }

  // "none of the four monks and 100 villagers", "neither the driver nor his two passengers": holds for the whole list.
  bool IsNoneOf(const Group& group) const {
    const auto count = in_.groups.CountOf(group);
    const bool neither = group.fixed && group.end > group.begin + 1;
    return count && count->range.high == 0 && (group.part_of || neither);
  }

  // "Whoever shot Ann Lee or the driver": one of the two.
  bool IsEitherOf(const std::vector<std::uint32_t>& list) const {
    if (list.size() != 2) return false;
    const Group& first = in_.groups[list.front()];
    const Group& last = in_.groups[list.back()];
    const bool singles = !first.quantity && !first.plural && !last.quantity && !last.plural;
    return singles && first.end + 1 == last.begin && in_.words.Holds(first.end, last.begin, "figure_or");
  }

  // "A father and his two daughters": told of as persons, not as groups, so one figure with their number.
  bool OneByOne(const std::vector<std::uint32_t>& list) const {
    constexpr std::int64_t kFew = 10;
    if (list.size() < 2) return false;
    const Group& first = in_.groups[list.front()];
    const bool pair =
        first.quantity && in_.words.Is(first.head, FigureClass::kPersonNoun) && first.kind == Group::Kind::kNumber;
    if ((first.quantity && !pair) || in_.words.Unreliable(first.begin)) return false;
    const auto did_it = [&](std::uint32_t g) { return (in_.groups[g].population & kDidIt) != 0; };
    if (!std::ranges::all_of(list, did_it) && std::ranges::any_of(list, did_it)) return false;  // "the bomber and five"
    return std::ranges::all_of(list, [&](std::uint32_t g) {
      const auto count = in_.groups.CountOf(in_.groups[g]);
      const Group& group = in_.groups[g];
      const bool more = group.quantity && in_.words.quantity(*group.quantity).more;
      return count && !more && count->range.low && count->range.low == count->range.high && *count->range.low > 0 &&
             *count->range.low <= kFew && !count->approximate;
    });
  }

  // "A guard shot another guard", "he shot another man": other than who did it, and perhaps the only one who was hit.
  bool OtherThanTheDoer(const Group& object, const Predicate& predicate) const {
    const bool active = predicate.voice == Predicate::Voice::kActive || predicate.voice == Predicate::Voice::kGerund;
    if (predicate.form != Predicate::Form::kVerb || !active || !object.another || object.begin < predicate.end)
      return false;
    const auto subject = in_.arguments.Subject(predicate);
    if (!subject) return false;
    const Group& doer = in_.groups[*subject];
    if (doer.another || doer.plural) return false;
    const auto sexes = [](const Group& group) {
      return group.population &
             (static_cast<PopulationSet>(Population::kMen) | static_cast<PopulationSet>(Population::kWomen));
    };
    const bool alike = in_.words.token(doer.head).lemma == in_.words.token(object.head).lemma;
    return alike || (doer.kind == Group::Kind::kPronoun && sexes(doer) != 0 && sexes(doer) == sexes(object));
  }

  // "... included one man who was not hit"; "including the owner", of a few (of many, somebody on board or at work
  // there): nobody who is counted here.
  bool AddsNobody(const Group& part, const Figure& whole) const {
    constexpr std::int64_t kMany = 5;
    const std::uint32_t end = in_.words.SentenceOf(part.begin).end;
    const bool relative = part.end < end && in_.words.Is(part.end, FigureClass::kRelative);
    if (relative && in_.words.Holds(part.end, std::min(end, part.end + 4), FigureClass::kNegation)) return true;
    return in_.words.Is(part.begin, FigureClass::kDefinite) && !part.quantity && part.kind == Group::Kind::kPerson &&
           (part.population != 0 || whole.outcome == Outcome::kDetained || whole.count.low.value_or(0) < kMany);
  }

  // "12 hostages are being held": by those who took them, not by the police.
  bool AreHostages(const Group& group) const { return in_.words.Holds(group.head, group.head + 1, "hostage_word"); }

  void EmitOne(const std::vector<std::uint32_t>& groups, Outcome outcome, const Predicate& predicate) {
    FigureCandidate made;
    if (outcome == Outcome::kDetained && AreHostages(in_.groups[groups.front()])) outcome = Outcome::kOther;
    if (!MakeCandidate(in_, groups, outcome, {predicate.begin, predicate.end}, made)) return;
    if (groups.size() == 1 && OtherThanTheDoer(in_.groups[groups.front()], predicate)) made.figure.additional = false;
    const std::size_t whole = candidates_.size();
    if (!Add(std::move(made), predicate)) return;
    std::vector<std::uint32_t> singles;
    for (const std::uint32_t part : in_.arguments.Included(groups.back())) {
      if (AddsNobody(in_.groups[part], candidates_[whole].figure) || !Accepts(in_.groups[part], predicate)) continue;
      if (in_.groups[part].quantity) {
        EmitPart({part}, outcome, predicate, whole);
      } else {
        singles.push_back(part);
      }
    }
    EmitPart(singles, outcome, predicate, whole);
  }

  // "Five people, including two guards", "... a mother and her son": a part of what candidate `whole` counts.
  void EmitPart(const std::vector<std::uint32_t>& groups, Outcome outcome, const Predicate& predicate,
                std::size_t whole) {
    FigureCandidate inside;
    if (!MakeCandidate(in_, groups, outcome, {0, 0}, inside)) return;
    inside.figure.span = inside.figure.span.Cover(inside.figure.quantity);
    // "12 U.S. soldiers, including four marines, and 60 Afghans": the last are no part of the first.
    const std::string& nation = candidates_[whole].figure.nationality;
    const bool foreign = !nation.empty() && !inside.figure.nationality.empty() && inside.figure.nationality != nation;
    if (Add(std::move(inside), predicate) && !foreign) candidates_[whole].includes.push_back(candidates_.size() - 1);
  }

  bool Add(FigureCandidate made, const Predicate& predicate) {
    const bool zero = made.figure.count.high == 0;
    if (zero && (!MayBeZero(made.figure.outcome) || predicate.negated)) return false;
    if (!made.counted && (predicate.negated || predicate.status == ClaimStatus::kHypothetical)) return false;
    made.figure.status = predicate.negated ? ClaimStatus::kDenied : predicate.status;
    if (predicate.pending && made.figure.status == ClaimStatus::kHypothetical) {
      made.figure.outcome = *predicate.pending;
      made.figure.status = ClaimStatus::kAsserted;
    }
    // "Would have killed many more": nobody knows how many, and none were.
    const bool bounded = made.figure.count.low || made.figure.count.high;
    const bool vague = !made.groups.empty() && in_.groups[made.groups.front()].quantity &&
                       in_.words.quantity(*in_.groups[made.groups.front()].quantity).more;
    if (!bounded && vague && predicate.status == ClaimStatus::kHypothetical) return false;
    if (zero && predicate.status == ClaimStatus::kHypothetical) return false;
    // "Neither is thought to be seriously hurt", "none is in a serious condition": they may well be hurt.
    if (zero && (in_.words.Holds(predicate.group_begin, predicate.begin, "injury_adverb") ||
                 !predicate.entry->Attribute("ward").empty()))
      return false;
    // "Doctors try to save four of them"
    if (made.figure.status == ClaimStatus::kHypothetical && made.figure.outcome == Outcome::kRescued) return false;
    if (zero && OnlyHoped(predicate)) return false;
    made.predicate = predicate_;
    made.self = made.self || predicate.entry->Attribute("self") == "yes";
    made.word = predicate.begin;
    made.sentence = in_.words.token(predicate.begin).sentence;
    candidates_.push_back(std::move(made));
    return true;
  }

  // "I pray that nobody is dead."
  bool OnlyHoped(const Predicate& predicate) const {
    constexpr std::uint32_t kHopeReach = 6;  // words between the hope and what it is for
    const std::uint32_t begin = in_.words.SentenceOf(predicate.begin).begin;
    const std::uint32_t from = predicate.group_begin - std::min(predicate.group_begin - begin, kHopeReach);
    return in_.words.Holds(from, predicate.group_begin, "hope_word");
  }

  const FigureSentences& in_;
  std::uint32_t predicate_ = kNoPredicate;
  std::vector<FigureCandidate> candidates_;
};

}  // namespace

bool MakeCandidate(const FigureSentences& in, const std::vector<std::uint32_t>& groups, Outcome outcome,
                   TokenRange outcome_words, FigureCandidate& made) {
  if (groups.empty()) return false;
  Figure& figure = made.figure;
  figure.outcome = outcome;
  made.groups = groups;
  const Group& first = in.groups[groups.front()];
  figure.population = first.population;
  if (first.part_of) figure.population |= in.groups[*first.part_of].population & kDidIt;  // "15 of the attackers"
  figure.nationality = first.nationality;
  if (groups.size() == 1) {
    auto count = in.groups.CountOf(first);
    if (!count && first.kind == Group::Kind::kReflexive) count = GroupCount{.range = {1, 1}};
    if (!count) return false;
    figure.count = count->range;
    figure.approximate = count->approximate;
    made.counted = count->counted;
    figure.quantity = in.groups.QuantitySpan(first);
    figure.group = in.groups.PeopleSpan(first);
    if (first.stands_for) made.stands_for = in.groups.PeopleSpan(in.groups[*first.stands_for]);
    if (first.quantity) figure.additional = in.words.quantity(*first.quantity).more;
  } else {
    std::int64_t number = 0;
    for (const std::uint32_t g : groups) {
      const auto count = in.groups.CountOf(in.groups[g]);
      number += count && count->range.low ? *count->range.low : 1;
    }
    // "A fireman or a neighbour": one of them.
    const bool either = std::ranges::any_of(groups, [&](std::uint32_t g) {
      return g != groups.front() && in.words.Is(in.groups[g].begin - 1, FigureClass::kAlternative);
    });
    if (either && number == static_cast<std::int64_t>(groups.size())) number = 1;
    figure.count = {number, number};
    const Group& last = in.groups[groups.back()];  // "a father and two of his sons"
    figure.quantity = in.words.Span({first.begin, last.part_of ? in.groups[*last.part_of].end : last.end});
    figure.group = figure.quantity;
    for (const std::uint32_t g : groups) figure.population &= in.groups[g].population;
  }
  figure.span = figure.quantity;
  if (figure.group) figure.span = figure.span.Cover(*figure.group);
  if (!outcome_words.empty()) figure.span = figure.span.Cover(in.words.Span(outcome_words));
  made.word = outcome_words.empty() ? first.begin : outcome_words.begin;
  made.sentence = in.words.token(first.begin).sentence;
  return true;
}

std::vector<FigureCandidate> FindCandidates(const FigureSentences& in) {
  return CandidateMaker(in).Make();
}

}  // namespace rashomon

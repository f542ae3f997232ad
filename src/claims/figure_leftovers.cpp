#include "claims/figure_leftovers.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rashomon {
namespace {

constexpr std::uint8_t kNotYet = 0xFF;
constexpr std::uint32_t kAppositionReach = 3;  // groups from a group to what says more of it

class LeftoverFinder {
 public:
  LeftoverFinder(const FigureSentences& in, std::span<const FigureCandidate> told)
      : in_(in),
        syntax_(in.words.annotation()),
        taken_(in.groups.all().size(), false),
        harm_(in.words.annotation().sentences.size(), kNotYet) {
    for (const FigureCandidate& candidate : told) {
      for (const std::uint32_t g : candidate.groups) Take(g);
      if (candidate.kind) Take(*candidate.kind);
    }
    TakeAppositions();
    TakeSpeakers();
    TakeWholes();
    TakeDescriptions(told);
    TakeBoth(told);
    TakeDoers(told);
    TakeVisitors();
  }

  std::vector<FigureLeftover> Find() {
    std::vector<FigureLeftover> found;
    for (std::uint32_t g = 0; g < taken_.size(); ++g) {
      if (taken_[g] || !MayBeAsked(g) || !HarmNear(g)) continue;
      auto left = LeftoverAt(g);
      if (!left) continue;
      Take(left->first);
      for (const std::uint32_t member : left->others) Take(member);
      TakeAppositionsOf(*left);
      found.push_back(std::move(*left));
    }
    return found;
  }

 private:
  void Take(std::uint32_t g) {
    const Group& group = in_.groups[g];
    taken_[g] = true;
    if (group.part_of) taken_[*group.part_of] = true;
    // "A family of five": the number is a group of its own, too, and stands right behind.
    for (std::uint32_t other = g + 1; group.quantity && other < taken_.size(); ++other) {
      if (in_.groups[other].begin >= group.end + 2) break;
      if (in_.groups[other].quantity == group.quantity) taken_[other] = true;
    }
  }

  // "Their founder, Ann Lee, was shot": whom one of the two groups counts, the other counts, too.
  void TakeAppositions() {
    for (std::uint32_t g = 0; g < taken_.size(); ++g) {
      const auto other = DescribedBy(g);
      if (other && (taken_[g] || taken_[*other])) taken_[g] = taken_[*other] = true;
      if (const auto one = taken_[g] ? in_.arguments.OneDescribedBy(g) : std::nullopt) taken_[*one] = true;
    }
  }

  void TakeAppositionsOf(const FigureLeftover& left) {
    const std::uint32_t last = left.last();
    for (std::uint32_t g = last + 1; g < taken_.size() && g <= last + kAppositionReach; ++g) {
      if (DescribedBy(g) == last) taken_[g] = true;
    }
  }

  // The group that this one says more of.
  std::optional<std::uint32_t> DescribedBy(std::uint32_t g) const {
    const std::uint32_t head = in_.groups[g].head;
    if (!syntax_.HasRelation(head, "appos") || !syntax_.Head(head)) return std::nullopt;
    const auto other = in_.groups.At(*syntax_.Head(head));
    return other == g ? std::nullopt : other;
  }

  bool MayBeAsked(std::uint32_t g) const {
    const Group& group = in_.groups[g];
    if (group.kind == Group::Kind::kReflexive || group.kind == Group::Kind::kRefused) return false;
    if (IsNoneOfTheHarmed(group)) return false;
    return !group.of_things && !group.whole_of && !group.denied_with && in_.groups.CountsPeople(group);
  }

  // "None of the injured was in danger", "none of the injuries is serious": there are some all the same.
  bool IsNoneOfTheHarmed(const Group& group) const {
    const auto count = in_.groups.CountOf(group);
    if (!group.part_of || !count || count->range.high != 0) return false;
    const Group& whole = in_.groups[*group.part_of];
    return in_.words.AffectedAt(whole.begin) != nullptr || in_.words.Holds(whole.begin, whole.end, FigureClass::kNoun);
  }

  bool IsSingle(std::uint32_t g) const {
    if (taken_[g] || !MayBeAsked(g)) return false;
    const std::uint32_t begin = in_.groups[g].begin;
    if (g > 0 && taken_[g - 1] && in_.words.Is(begin - 1, FigureClass::kAlternative)) return false;  // told with it
    const auto count = in_.groups.CountOf(in_.groups[g]);
    return count && !count->counted && count->range == CountRange{1, 1};
  }

  std::optional<FigureLeftover> LeftoverAt(std::uint32_t g) const {
    const auto count = in_.groups.CountOf(in_.groups[g]);
    if (count && count->counted) return FigureLeftover{FigureLeftover::Kind::kCounted, g};
    if (!IsSingle(g)) return std::nullopt;
    FigureLeftover left{FigureLeftover::Kind::kPerson, g};
    if (!IsListed(g)) return left;
    using Place = FigureArguments::ListPlace;
    const std::vector<std::uint32_t> list =
        in_.arguments.ListFrom(g, OpensClause(g) ? Place::kBeforeVerb : Place::kObject);
    const bool singles = list.front() == g && std::ranges::all_of(list, [&](std::uint32_t m) { return IsSingle(m); });
    if (singles) left.others.assign(list.begin() + 1, list.end());
    return left;
  }

  // "The captain and the cook have not been found": whose list is a subject.
  bool OpensClause(std::uint32_t g) const {
    const std::uint32_t begin = in_.groups[g].begin;
    if (begin == in_.words.SentenceOf(begin).begin) return true;
    const Upos before = in_.words.token(begin - 1).upos;
    return before == Upos::kPunct || before == Upos::kSconj;
  }

  bool IsListed(std::uint32_t g) const {
    const Group& group = in_.groups[g];
    const std::uint32_t end = group.part_of ? in_.groups[*group.part_of].end : group.end;  // "two of the men, X and Y"
    if (end >= in_.words.SentenceOf(group.begin).end) return false;
    return in_.words.token(end).upos == Upos::kCconj || in_.words.token(end).lower == ",";
  }

  // "A neighbour said": who speaks tells of others.
  void TakeSpeakers() {
    const std::vector<Token>& tokens = in_.words.annotation().tokens;
    for (const Attribution& said : in_.words.annotation().attributions) {
      if (!said.source) continue;
      auto token =
          std::ranges::lower_bound(tokens, said.source->begin, {}, [](const Token& t) { return t.span.begin; });
      for (; token != tokens.end() && token->span.begin < said.source->end; ++token) {
        const auto group = in_.groups.At(static_cast<std::uint32_t>(token - tokens.begin()));
        if (group && !in_.groups[*group].quantity) taken_[*group] = true;
      }
    }
  }

  // "Of the 36 passengers, 12 died", "36 passengers, of whom 12 died": what is told is told of the twelve.
  void TakeWholes() {
    for (std::uint32_t g = 0; g < taken_.size(); ++g) {
      const Group& group = in_.groups[g];
      if (!group.quantity) continue;
      if (OpensWithOf(group) || IsWholeOut(group)) taken_[g] = true;
      if (const auto whole = WholeBefore(g)) taken_[*whole] = true;
    }
  }

  // "Two bystanders, a man and a schoolgirl, were killed": the persons listed after the counted are none more.
  void TakeDescriptions(std::span<const FigureCandidate> told) {
    for (const FigureCandidate& candidate : told) {
      const bool several = candidate.counted && candidate.groups.size() == 1 && candidate.figure.count.low > 1;
      if (candidate.dropped || !several || !IsListed(candidate.groups[0])) continue;
      for (const std::uint32_t g : in_.arguments.ListFrom(candidate.groups[0])) {
        if (IsSingle(g)) taken_[g] = true;
      }
    }
  }

  // "His mother and his sister both died", "two men, both from Kell, died": the two who were counted.
  void TakeBoth(std::span<const FigureCandidate> told) {
    for (const FigureCandidate& candidate : told) {
      if (candidate.dropped || candidate.figure.count != CountRange{2, 2}) continue;
      const Sentence& sentence = in_.words.annotation().sentences[candidate.sentence];
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        const auto g = in_.groups.At(i);
        if (g && in_.groups[*g].kind == Group::Kind::kPronoun && in_.groups[*g].fixed == 2) taken_[*g] = true;
      }
    }
  }

  // "Three men stabbed a guard": who does it to those told of.
  void TakeDoers(std::span<const FigureCandidate> told) {
    for (const FigureCandidate& candidate : told) {
      if (candidate.dropped || candidate.self || candidate.predicate == kNoPredicate) continue;
      const Predicate& deed = in_.predicates[candidate.predicate];
      if (deed.form != Predicate::Form::kVerb || deed.voice != Predicate::Voice::kActive || !deed.object) continue;
      const auto doer = in_.arguments.Subject(deed);
      if (doer && std::ranges::count(candidate.groups, *doer) == 0) taken_[*doer] = true;
    }
  }

  // "Two ministers visited the wounded", "six men carried the coffins of the dead".
  void TakeVisitors() {
    constexpr std::uint32_t kReach = 6;  // words from the verb to the victims
    const auto words = static_cast<std::uint32_t>(in_.words.annotation().tokens.size());
    for (std::uint32_t victims = 0; victims < words; ++victims) {
      if (in_.words.AffectedAt(victims) == nullptr) continue;
      const std::uint32_t begin = in_.words.SentenceOf(victims).begin;
      for (std::uint32_t i = victims; i > begin + 1 && victims - i < kReach; --i) {
        const Token& verb = in_.words.token(i - 1);
        if (verb.upos != Upos::kVerb) continue;
        const auto visitor = in_.groups.At(i - 2);
        const bool finite = verb.xpos != "VBN" && verb.xpos != "VBG" && in_.arguments.PredicateAt(i - 1) == nullptr;
        if (visitor && finite) Take(in_.groups[*visitor].whole_of.value_or(*visitor));
        if (visitor && finite) Take(*visitor);
        break;
      }
    }
  }

  // "Eighteen out of 240 patients".
  bool IsWholeOut(const Group& group) const {
    const std::uint32_t begin = in_.words.SentenceOf(group.begin).begin;
    if (group.begin < begin + 3 || !in_.words.Is(group.begin - 1, FigureClass::kOf)) return false;
    const auto part = in_.groups.At(group.begin - 3);
    return part && in_.groups[*part].quantity && in_.words.token(group.begin - 2).upos == Upos::kAdp;
  }

  // Not "of the six who survived".
  bool OpensWithOf(const Group& group) const {
    const Sentence& sentence = in_.words.SentenceOf(group.begin);
    if (group.begin <= sentence.begin || group.end >= sentence.end) return false;
    const std::uint32_t of = group.begin - 1;
    if (!in_.words.Is(of, FigureClass::kOf) || in_.words.Is(group.end, FigureClass::kRelative)) return false;
    return of == sentence.begin || in_.words.token(of - 1).upos == Upos::kPunct;
  }

  // The counted group of the same sentence that "of whom" before group `part` points back to.
  std::optional<std::uint32_t> WholeBefore(std::uint32_t part) const {
    const std::uint32_t at = in_.groups[part].begin;
    const std::uint32_t begin = in_.words.SentenceOf(at).begin;
    const bool of_whom = at >= begin + 2 && in_.words.Is(at - 2, FigureClass::kOf) &&
                         (in_.words.Is(at - 1, FigureClass::kRelative) || in_.words.token(at - 1).upos == Upos::kPron);
    for (std::uint32_t g = part; of_whom && g > 0 && in_.groups[g - 1].begin >= begin; --g) {
      if (in_.groups[g - 1].quantity) return g - 1;
    }
    return std::nullopt;
  }

  // Words of harm stand in the sentence or in one beside it.
  bool HarmNear(std::uint32_t g) {
    const std::uint32_t sentence = in_.words.token(in_.groups[g].begin).sentence;
    const std::uint32_t last = std::min<std::uint32_t>(sentence + 2, static_cast<std::uint32_t>(harm_.size()));
    for (std::uint32_t s = sentence - std::min(sentence, 1U); s < last; ++s) {
      if (HoldsHarm(s)) return true;
    }
    return false;
  }

  bool HoldsHarm(std::uint32_t sentence) {
    constexpr std::array kHarm = {FigureClass::kVerb,       FigureClass::kAdjective, FigureClass::kNoun,
                                  FigureClass::kVictimNoun, FigureClass::kFatal,     FigureClass::kAffected};
    if (harm_[sentence] == kNotYet) {
      const Sentence& words = in_.words.annotation().sentences[sentence];
      const bool holds =
          std::ranges::any_of(kHarm, [&](FigureClass c) { return in_.words.Holds(words.begin, words.end, c); });
      harm_[sentence] = holds ? 1 : 0;
    }
    return harm_[sentence] == 1;
  }

  const FigureSentences& in_;
  SyntaxView syntax_;
  std::vector<bool> taken_;
  std::vector<std::uint8_t> harm_;  // by sentence: 0, 1, or kNotYet
};

}  // namespace

std::vector<std::uint32_t> FigureLeftover::groups() const {
  std::vector<std::uint32_t> all{first};
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

std::vector<FigureLeftover> FindLeftovers(const FigureSentences& in, std::span<const FigureCandidate> told) {
  // A report in which the rules find nobody is hardly ever about people harmed, whatever its words.
  if (std::ranges::all_of(told, &FigureCandidate::dropped)) return {};
  return LeftoverFinder(in, told).Find();
}

}  // namespace rashomon

// What a group stands for: people or not, how many, and in which words.
#include "claims/groups.h"

namespace rashomon {
namespace {

// Of a group that may be meant by "they" at word `i`; the subject of the verb before "them" is not.
bool MayBeMeant(const FigureWords& words, const Group& group, std::uint32_t i) {
  const bool people = group.kind == Group::Kind::kPerson || group.kind == Group::Kind::kNumber;
  if (!people || group.possessor || (!group.plural && !group.quantity && !group.fixed)) return false;
  if (group.quantity && words.quantity(*group.quantity).low.value_or(0) < 2) return false;
  // A bare number only where it opens its sentence or points back: "the two were shot".
  const bool bare = group.kind == Group::Kind::kNumber && !group.definite;
  if (bare && group.begin > words.SentenceOf(group.begin).begin + 1) return false;
  if (group.end < words.annotation().tokens.size() && words.Is(group.end, FigureClass::kSpeech)) return false;
  return group.end + 1 < i || words.token(i - 1).upos != Upos::kVerb;
}

// "Two men and a woman": one who is not of the number belongs to those whom "they" means.
bool GoesOnWithOne(const FigureWords& words, std::span<const Group> groups, std::uint32_t g) {
  if (g + 1 >= groups.size() || groups[g + 1].begin != groups[g].end + 1) return false;
  const Group& next = groups[g + 1];
  const bool one = next.kind == Group::Kind::kPerson || next.kind == Group::Kind::kName;
  return one && !next.plural && !next.possessor && words.token(groups[g].end).upos == Upos::kCconj;
}

// "Three cats died and two are missing": a bare number beside counted animals, where the sentence tells of nobody else.
bool CountsMoreAnimals(const FigureWords& words, const std::vector<Group>& groups, const Group& group,
                       std::uint32_t begin) {
  const Token& joint = words.token(group.begin - 1);
  if (joint.upos != Upos::kCconj && joint.lower != ",") return false;
  bool animals = false;
  for (std::size_t g = groups.size(); g-- > 0 && groups[g].begin >= begin;) {
    if (groups[g].kind == Group::Kind::kPerson || groups[g].kind == Group::Kind::kName) return false;
    const LexiconEntry* noun = words.EndingAt(groups[g].head, FigureClass::kNotPeople, groups[g].begin);
    animals = animals || (groups[g].quantity && noun != nullptr && noun->Attribute("animal") == "yes");
  }
  return animals;
}

}  // namespace

bool DescribesOne(const FigureWords& words, const Group& person, const Group& number) {
  constexpr PopulationSet kParents =
      static_cast<PopulationSet>(Population::kMen) | static_cast<PopulationSet>(Population::kWomen);
  if (number.kind != Group::Kind::kNumber || person.kind != Group::Kind::kPerson || person.plural) return false;
  return (person.population & kParents) != 0 || MayBeAgeOf(words, person, number);
}

bool IsShare(const FigureWords& words, const Group& group) {
  return group.another && !group.definite && group.end == group.begin + 2 &&
         words.Holds(group.head, group.end, "fraction_word");
}

// "Twelve workers were pulled out. [They] were taken to a hospital": the counted people whom a plural pronoun stands
// for, where the sentence up to it or, if that names nobody, the one before leaves no doubt.
std::optional<std::uint32_t> PronounStandsFor(const FigureWords& words, std::span<const Group> groups,
                                              std::uint32_t i) {
  if (words.Unreliable(i)) return std::nullopt;
  // "Of them": figure_subsets.cpp. But all are meant by "each of them".
  const std::uint32_t opener = words.SentenceOf(i).begin;
  if (i > opener && words.Is(i - 1, FigureClass::kOf) && !words.Holds(i - std::min(i - opener, 3U), i, "figure_every"))
    return std::nullopt;
  std::uint32_t begin = words.SentenceOf(i).begin;
  for (int sentences = 0; sentences < 2; ++sentences) {
    std::optional<std::uint32_t> counted;
    bool doubt = false;  // "officers arrested two men" leaves none, "two officers arrested protesters" does
    for (std::uint32_t g = static_cast<std::uint32_t>(groups.size()); g-- > 0 && groups[g].begin >= begin;) {
      const Group& group = groups[g];
      if (!MayBeMeant(words, group, i) || group.part_of) continue;
      const bool counts = group.quantity || group.fixed.value_or(0) > 1;
      doubt = doubt || (counts ? counted.has_value() : !counted && !group.after_adposition);
      if (counts) counted = g;
      doubt = doubt || (counts && GoesOnWithOne(words, groups, g));
    }
    if (doubt || counted) return doubt ? std::nullopt : counted;
    if (begin == 0 || words.Unreliable(begin - 1)) return std::nullopt;
    begin = words.SentenceOf(begin - 1).begin;
  }
  return std::nullopt;
}

bool Groups::IsAge(std::uint32_t word) const {
  if (word >= age_.size() || OpensAPerson(word)) return false;
  const auto quantity = words_->QuantityAt(word);
  return age_[word] || (quantity && words_->quantity(*quantity).refused == Quantity::Refused::kAge);
}

// "39" of "Ann Lee, 39-year-old Jo Bell and ...": the age of who follows.
bool Groups::OpensAPerson(std::uint32_t word) const {
  const auto index = At(word);
  return index && groups_[*index].begin == word && groups_[*index].kind == Group::Kind::kName;
}

std::optional<std::uint32_t> Groups::At(std::uint32_t word) const {
  if (word >= group_at_.size() || group_at_[word] == 0) return std::nullopt;
  return group_at_[word] - 1;
}

bool Groups::CountsPeople(const Group& group) const {
  switch (group.kind) {
    case Group::Kind::kPerson:
    case Group::Kind::kName:
    case Group::Kind::kPronoun:
      return true;
    case Group::Kind::kNumber:
      if (!group.part_of) return !group.of_things;
      // "Five of a family": people, though a family by itself is no number of them.
      return groups_[*group.part_of].kind != Group::Kind::kRefused ||
             words_->Is(groups_[*group.part_of].head, FigureClass::kCollective);
    default:
      return false;
  }
}

// "All but two of the 17 crew": 15. "All but two": nobody knows.
std::optional<GroupCount> Groups::AllBut(const Group& spared) const {
  if (!spared.part_of || !groups_[*spared.part_of].quantity) return std::nullopt;
  const Quantity& some = words_->quantity(*spared.quantity);
  const Quantity& all = words_->quantity(*groups_[*spared.part_of].quantity);
  const bool exact = some.low && some.low == some.high && all.low && all.low == all.high;
  if (!exact || *some.low >= *all.low) return std::nullopt;
  const std::int64_t rest = *all.low - *some.low;
  return GroupCount{.range = {rest, rest}, .counted = true};
}

std::optional<GroupCount> Groups::CountOf(const Group& group) const {
  if (group.stands_for) return CountOf(groups_[*group.stands_for]);
  constexpr std::uint32_t kOpener = 2;  // words of "all but"
  if (group.quantity && group.begin >= words_->SentenceOf(group.begin).begin + kOpener &&
      words_->Holds(group.begin - kOpener, group.begin, "figure_except"))
    return AllBut(group);
  if (group.quantity) {
    const Quantity& quantity = words_->quantity(*group.quantity);
    const bool pair = group.kind == Group::Kind::kNumber && words_->Is(group.head, FigureClass::kPersonNoun);
    return GroupCount{.range = {quantity.low, quantity.high},
                      .approximate = (quantity.approximate && !pair) || quantity.vague,  // "a couple" is two
                      .counted = true};
  }
  if (group.denied_with || words_->Is(group.begin, FigureClass::kZero))
    return GroupCount{.range = {0, 0}, .counted = true};
  if (group.fixed) {
    const bool counted = group.kind != Group::Kind::kPronoun || *group.fixed != 1;
    return GroupCount{.range = {group.fixed, group.fixed}, .counted = counted};
  }
  if (group.plural || group.kind == Group::Kind::kReflexive) return std::nullopt;
  return GroupCount{.range = {1, 1}};
}

ByteSpan Groups::QuantitySpan(const Group& group) const {
  if (group.quantity) return words_->quantity(*group.quantity).span;
  return words_->Span({group.begin, group.end});
}

std::optional<ByteSpan> Groups::PeopleSpan(const Group& group) const {
  std::uint32_t begin = group.begin;
  const bool inside = group.quantity && words_->quantity(*group.quantity).begin_token < group.end;
  if (group.quantity && !inside) return words_->Span({begin, group.end});  // "a family of five"
  if (group.quantity) begin = std::max(begin, words_->quantity(*group.quantity).end_token);
  if (group.kind == Group::Kind::kNumber && group.part_of) {
    const Group& whole = groups_[*group.part_of];
    return words_->Span({whole.begin, whole.end});
  }
  if (begin < group.end && words_->token(begin).lower == "-") begin = group.begin;  // "a two-man crew"
  if (begin < group.end) return words_->Span({begin, group.end});
  if (!words_->Is(group.head, FigureClass::kPersonNoun)) return std::nullopt;
  return words_->Span({group.begin, group.end});  // "a couple" says who and how many
}

void DenyList(const FigureWords& words, std::vector<Group>& groups, std::uint32_t begin) {
  const std::uint32_t last = groups.back().begin;
  if (last == begin || !words.Is(last - 1, FigureClass::kAlternative)) return;
  for (std::size_t first = groups.size() - 1; first > 0;) {
    const Group& group = groups[first];
    if (group.quantity || group.fixed || group.begin <= begin + 1) return;
    std::uint32_t joint = group.begin - 1;
    if (words.Is(joint, FigureClass::kAlternative) && words.token(joint - 1).lower == ",") --joint;
    const bool joined = words.Is(joint, FigureClass::kAlternative) || words.token(joint).lower == ",";
    if (!joined || groups[first - 1].end != joint) return;
    --first;
    if (!words.Is(groups[first].begin, FigureClass::kZero) && groups[first].fixed != 0) continue;
    for (std::size_t denied = first + 1; denied < groups.size(); ++denied)
      groups[denied].denied_with = static_cast<std::uint32_t>(first);
    return;
  }
}

PopulationSet SexOfBody(const FigureWords& words, const Group& group) {
  if (!words.Is(group.head, FigureClass::kNoun)) return {};
  const LexiconEntry* owner = words.EndingAt(group.begin, FigureClass::kOwner, group.begin);
  return owner == nullptr ? PopulationSet{} : PopulationsOf(owner->Attribute("population"));
}

bool MayBeAgeOf(const FigureWords& words, const Group& person, const Group& number) {
  constexpr std::int64_t kYoungest = 10;
  if (person.quantity || words.token(person.head).xpos != "NN" || !number.quantity) return false;
  const Quantity& quantity = words.quantity(*number.quantity);
  return quantity.low && quantity.low == quantity.high && *quantity.low >= kYoungest && *quantity.low <= kOldest;
}

bool CountsThings(const FigureWords& words, const std::vector<Group>& groups, const Group& group, std::uint32_t begin) {
  if (group.kind != Group::Kind::kNumber || group.begin < begin + 3 || groups.empty()) return false;
  if (CountsMoreAnimals(words, groups, group, begin)) return true;
  const Group& whole = groups.back();
  const bool things = whole.kind == Group::Kind::kRefused || whole.kind == Group::Kind::kOther;
  if (!things || !whole.quantity || whole.end + 1 != group.begin || words.token(whole.end).lower != ",") return false;
  if (words.Holds(whole.begin, whole.end, "aboard_word")) return false;  // "of the 46 aboard, 17 drowned"
  return words.Is(begin, FigureClass::kOf) && whole.begin <= begin + 4;
}

}  // namespace rashomon

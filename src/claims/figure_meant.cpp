// Whom a bare number or a pronoun counts: "Twenty miners were below. Eleven were brought up"; "40 pupils, six of them
// boarders"; "The foreman jumped clear. He broke an ankle."
#include <algorithm>

#include "claims/figure_context.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kSentencesBack = 2;
constexpr std::uint32_t kSentencesBackOfBoth = 4;
constexpr std::uint32_t kGroupsBack = 64;  // further back nobody is meant, however long a sentence is
constexpr PopulationSet kSexes =
    static_cast<PopulationSet>(Population::kWomen) | static_cast<PopulationSet>(Population::kMen);

class MeantPeople {
 public:
  explicit MeantPeople(const FigureSentences& in) : words_(in.words), groups_(in.groups), arguments_(in.arguments) {}

  // Nothing for who is named, and where nothing says who is meant.
  [[nodiscard]] std::optional<ByteSpan> Of(const FigureCandidate& candidate) const {
    if (candidate.stands_for || candidate.groups.size() != 1 || words_.Unreliable(groups_[candidate.groups[0]].begin))
      return {};
    const Group& group = groups_[candidate.groups[0]];
    if (IsBoth(group) && !candidate.figure.group) return ExactlyTwo(candidate.groups[0]);
    if (group.kind == Group::Kind::kNumber && !candidate.figure.group && candidate.counted) {
      if (const auto beside = Beside(candidate)) return beside;
      return PointsBack(group) ? Several(candidate) : std::nullopt;
    }
    if (candidate.figure.count != CountRange{1, 1}) return {};
    if (const auto told = TheNth(group)) return told;
    if (IsOneMore(group)) return Several(candidate);
    if (const PopulationSet sex = SexOfBody(words_, group); sex != 0) return OnePerson(candidate.groups[0], sex);
    return group.kind == Group::Kind::kPronoun && !candidate.counted ? OnePerson(candidate.groups[0], group.population)
                                                                     : std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<ByteSpan> Several(const FigureCandidate& candidate) const {
    const std::uint32_t index = candidate.groups[0];
    const Group& group = groups_[index];
    const std::int64_t at_least = candidate.figure.count.low.value_or(candidate.figure.count.high.value_or(0));
    const std::int64_t number = IsCompared(group) ? 0 : IsOneMore(group) ? 2 : at_least;
    std::uint32_t begin = words_.SentenceOf(group.begin).begin;
    for (std::uint32_t back = 0, g = index; back <= kSentencesBack; ++back) {
      std::optional<std::uint32_t> counted, plural;
      for (; InReach(g, index) && groups_[g - 1].begin >= begin; --g) {
        const Group& before = groups_[g - 1];
        const bool may_be = MayBeMeant(before, number) || AreBodies(before, candidate.figure.outcome);
        if (!may_be || (!group.part_of && IsApart(before))) continue;
        auto& found = groups_.CountOf(before) ? counted : plural;
        if (!found) found = g - 1;
      }
      if (counted || plural) return groups_.PeopleSpan(groups_[counted.value_or(plural.value_or(0))]);
      if (begin == 0 || words_.Unreliable(begin - 1)) return {};
      begin = words_.SentenceOf(begin - 1).begin;
    }
    return {};
  }

  // "Eight inmates dead and 15 injured": those counted in the clause before, told of beside them. Women, children and
  // members of a service say nothing of the others (figures.cpp, ReadOthers).
  [[nodiscard]] std::optional<ByteSpan> Beside(const FigureCandidate& candidate) const {
    const std::uint32_t index = candidate.groups[0];
    const Group& group = groups_[index];
    if (group.part_of || group.begin <= words_.SentenceOf(group.begin).begin) return {};
    const Token& joint = words_.token(group.begin - 1);
    if (joint.upos != Upos::kCconj && joint.lower != "," && joint.lower != ";") return {};
    for (std::uint32_t g = index; InReach(g, index) && groups_[g - 1].begin >= words_.SentenceOf(group.begin).begin;
         --g) {
      const Group& before = groups_[g - 1];
      if (before.kind == Group::Kind::kName || before.fixed) return {};
      if (before.kind != Group::Kind::kPerson) continue;
      const std::optional<GroupCount> count = groups_.CountOf(before);
      const bool several = count && count->counted && before.quantity && before.plural && !before.possessor;
      return several && before.population == 0 && MayBeMeant(before, 0) ? groups_.PeopleSpan(before) : std::nullopt;
    }
    return {};
  }

  // "Ann Bell was [the third officer to be killed]": who is said to be that one.
  [[nodiscard]] std::optional<ByteSpan> TheNth(const Group& group) const {
    const std::uint32_t begin = words_.SentenceOf(group.begin).begin;
    if (!group.another || group.kind != Group::Kind::kPerson || group.begin <= begin + 1) return {};
    if (!words_.Is(group.begin - 1, FigureClass::kPassive)) return {};
    Predicate is;
    is.begin = is.group_begin = group.begin - 1;
    is.end = group.begin;
    const auto subject = arguments_.Subject(is);
    if (!subject) return {};
    const Group& told = groups_[*subject];
    const bool one = told.kind == Group::Kind::kName || (told.kind == Group::Kind::kPerson && !told.plural);
    return one && !told.quantity ? groups_.PeopleSpan(told) : std::nullopt;
  }

  [[nodiscard]] bool IsBoth(const Group& group) const {
    const std::optional<GroupCount> count = groups_.CountOf(group);
    return group.end == group.begin + 1 && words_.Is(group.head, FigureClass::kPronoun) && count &&
           count->range == CountRange{2, 2} && !group.part_of;
  }

  // "Two brothers were hurt. One lost a hand. [Both] were taken to hospital": the last two who were counted as two.
  [[nodiscard]] std::optional<ByteSpan> ExactlyTwo(std::uint32_t index) const {
    const std::uint32_t sentence = words_.token(groups_[index].begin).sentence;
    for (std::uint32_t g = index; InReach(g, index); --g) {
      const Group& before = groups_[g - 1];
      if (words_.token(before.begin).sentence + kSentencesBackOfBoth < sentence) return {};
      const std::optional<GroupCount> count = groups_.CountOf(before);
      const bool two = count && count->counted && count->range == CountRange{2, 2} && before.quantity;
      if (two && MayBeMeant(before, 2)) return groups_.PeopleSpan(before);
    }
    return {};
  }

  // The one person of the sentence so far or, where it has none, of the one before; who is of that sex by the word
  // ("a woman of 26") before who may be. A pronoun of no sex ("one", "I") says too little.
  [[nodiscard]] std::optional<ByteSpan> OnePerson(std::uint32_t index, PopulationSet population) const {
    const auto sex = static_cast<PopulationSet>(population & kSexes);
    if (sex == 0 || groups_[index].another) return {};
    std::uint32_t begin = words_.SentenceOf(groups_[index].begin).begin;
    std::uint32_t g = index;
    for (std::uint32_t back = 0; back < 2; ++back) {
      std::vector<std::uint32_t> sure, possible;
      for (; InReach(g, index) && groups_[g - 1].begin >= begin; --g) {
        const Group& before = groups_[g - 1];
        const auto theirs = static_cast<PopulationSet>(before.population & kSexes);
        const bool person = before.kind == Group::Kind::kPerson || before.kind == Group::Kind::kName;
        if (!person || before.plural || before.quantity || (theirs != 0 && theirs != sex)) continue;
        (theirs == sex ? sure : possible).push_back(g - 1);
      }
      const std::vector<std::uint32_t>& meant = sure.empty() ? possible : sure;
      if (meant.size() > 1) return {};
      if (!meant.empty()) return groups_[meant[0]].possessor ? std::nullopt : groups_.PeopleSpan(groups_[meant[0]]);
      if (begin == 0 || words_.Unreliable(begin - 1)) return {};
      begin = words_.SentenceOf(begin - 1).begin;
    }
    return {};
  }

  // "A third", "the other": one of those told of before.
  [[nodiscard]] bool IsOneMore(const Group& group) const {
    const bool bare = words_.QuantityAt(group.head) || words_.Is(group.head, FigureClass::kAnother) ||
                      words_.Is(group.head, FigureClass::kOrdinal);
    return group.another && bare && !words_.Is(group.head, FigureClass::kPersonNoun);
  }

  // "Police said three were hurt", "police opened fire. Three were hurt": who speaks or acts as a body.
  [[nodiscard]] bool IsApart(const Group& group) const {
    const Token& head = words_.token(group.head);
    const bool police = (group.population & static_cast<PopulationSet>(Population::kPolice)) != 0;
    if (police && head.lower == head.lemma && !groups_.CountOf(group)) return true;
    return group.end < words_.annotation().tokens.size() && words_.Is(group.end, FigureClass::kSpeech);
  }

  static bool InReach(std::uint32_t group, std::uint32_t from) { return group > 0 && from - group < kGroupsBack; }

  // "Six of them", and a number that is a verb's subject or object: "Eleven were brought up".
  [[nodiscard]] bool PointsBack(const Group& group) const {
    if (group.part_of) return groups_[*group.part_of].kind == Group::Kind::kPronoun;
    if (group.definite) return true;  // "the causes of death of the other three"
    if (group.end < words_.annotation().tokens.size() && words_.Is(group.end, FigureClass::kOf)) return true;
    if (IsListed(group) || IsCompared(group)) return true;
    const std::string_view relation = words_.token(group.head).deprel;
    return relation.starts_with("nsubj") || relation == "obj";
  }

  // "Three were pulled out, rescuers said": not three of the rescuers.
  [[nodiscard]] bool Speaks(const Group& group) const {
    const Annotation& annotation = words_.annotation();
    const ByteSpan head = annotation.tokens[group.head].span;
    return std::ranges::any_of(annotation.attributions, [&](const Attribution& attribution) {
      return attribution.source && attribution.source->Contains(head);
    });
  }

  // "They counted 20 bodies: 13 in the cellar and seven upstairs": after a colon, with where they are.
  [[nodiscard]] bool IsListed(const Group& group) const {
    const Sentence& sentence = words_.SentenceOf(group.begin);
    if (group.end >= sentence.end || words_.token(group.end).upos != Upos::kAdp) return false;
    for (std::uint32_t i = group.begin; i > sentence.begin; --i) {
      const Token& token = words_.token(i - 1);
      if (token.lower == ":") return true;
      if (token.upos == Upos::kVerb || token.upos == Upos::kAux) return false;
    }
    return false;
  }

  // "20 bodies were found": who is dead may be one of these.
  [[nodiscard]] bool AreBodies(const Group& group, Outcome outcome) const {
    const LexiconEntry* noun = words_.EndingAt(group.head, FigureClass::kNoun, group.begin);
    return outcome == Outcome::kKilled && noun != nullptr && noun->Attribute("people") == "yes" && group.plural &&
           groups_.PeopleSpan(group).has_value();
  }

  // "44 people died, compared with 51 a year before"
  [[nodiscard]] bool IsCompared(const Group& group) const {
    constexpr std::uint32_t kOpener = 2;  // words of "compared with"
    const std::uint32_t begin = words_.SentenceOf(group.begin).begin;
    const std::uint32_t from = group.begin - std::min(group.begin - begin, kOpener);
    return words_.Holds(from, group.begin, "comparison_word");
  }

  [[nodiscard]] bool MayBeMeant(const Group& group, std::int64_t number) const {
    if (group.kind != Group::Kind::kPerson || group.possessor || group.another || Speaks(group)) return false;
    if (words_.Is(group.head, FigureClass::kNoun)) return false;  // "of the deaths, 18 ..."
    const std::optional<GroupCount> count = groups_.CountOf(group);
    if (!group.plural && !(count && count->counted)) return false;
    if (count && count->range.high && *count->range.high < number) return false;
    return groups_.PeopleSpan(group).has_value();
  }

  const FigureWords& words_;
  const Groups& groups_;
  const FigureArguments& arguments_;
};

}  // namespace

void NameWhoIsMeant(const FigureSentences& in, std::vector<FigureCandidate>& candidates) {
  const MeantPeople meant(in);
  for (FigureCandidate& candidate : candidates) {
    if (auto words = meant.Of(candidate)) candidate.stands_for = words;
  }
}

}  // namespace rashomon

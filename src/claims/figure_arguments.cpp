#include "claims/figure_arguments.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr std::uint32_t kReach = 40;  // words between a predicate and its subject

}  // namespace

FigureArguments::FigureArguments(const FigureWords& words, const Groups& groups,
                                 const std::vector<Predicate>& predicates)
    : words_(&words), groups_(&groups), predicates_(&predicates), syntax_(words.annotation()) {
  predicate_at_.assign(words.annotation().tokens.size(), 0);
  for (std::size_t p = 0; p < predicates.size(); ++p) {
    for (std::uint32_t i = predicates[p].begin; i < predicates[p].end; ++i) predicate_at_[i] = p + 1;
  }
  for (const Token& token : words.annotation().tokens) parsed_ = parsed_ || !token.deprel.empty();
  FindAllTold();
}

const Predicate* FigureArguments::PredicateAt(std::uint32_t word) const {
  return predicate_at_[word] == 0 ? nullptr : &(*predicates_)[predicate_at_[word] - 1];
}

bool FigureArguments::IsVerb(std::uint32_t word) const {
  const Token& token = words_->token(word);
  if (groups_->At(word)) return false;
  return token.upos == Upos::kVerb || token.upos == Upos::kAux;
}

// A verb of casualties, whatever its tag: "shot" of "a student of 22 shot dead a teacher".
bool FigureArguments::IsCasualtyVerb(std::uint32_t word) const {
  const Predicate* predicate = PredicateAt(word);
  return predicate != nullptr && predicate->begin == word && predicate->form == Predicate::Form::kVerb &&
         predicate->voice == Predicate::Voice::kActive;
}

// "a man in [his 60s]"
bool FigureArguments::IsDecade(const Group& group) const {
  return words_->token(group.begin).xpos == "PRP$" && groups_->IsAge(group.head);
}

// Where the phrase of a deed begins that ends with the list in which the group is last: "the deaths of his wife and
// son", "killing his wife and son". The beginning of the group where there is none.
std::uint32_t FigureArguments::VictimsOfAnotherDeed(const Group& last, std::uint32_t begin) const {
  if (last.begin < begin + 2 || words_->token(last.begin - 1).upos != Upos::kCconj) return last.begin;
  const auto left = groups_->At(last.begin - 2);
  if (!left || (*groups_)[*left].end != last.begin - 1 || (*groups_)[*left].begin < begin + 2) return last.begin;
  const std::uint32_t before = (*groups_)[*left].begin - 1;
  const Predicate* deed = PredicateAt(before);
  const bool noun = words_->Is(before, FigureClass::kOf);
  if (noun) deed = PredicateAt(before - 1);
  if (deed == nullptr || deed->form != (noun ? Predicate::Form::kNoun : Predicate::Form::kVerb)) return last.begin;
  if (!noun && deed->voice != Predicate::Voice::kGerund) return last.begin;
  return deed->begin > begin ? deed->begin : last.begin;
}

std::optional<std::uint32_t> FigureArguments::SubjectBefore(std::uint32_t word) const {
  const std::uint32_t begin = Begin(word);
  if (word > begin && words_->Holds(word - 1, word, "figure_it")) return std::nullopt;  // "when it was hit"
  std::uint32_t i = word;
  bool relative = false;
  bool shared = false;  // past a conjunction: the subject is that of an earlier verb
  bool passed = false;  // a verb between here and the predicate
  bool closed = false;  // the relative clause has a verb of its own: "the five people who were rescued died"
  std::optional<std::uint32_t> aside;  // people between commas: "the guide, a woman of 30, died"
  for (std::uint32_t steps = 0; i > begin && steps < kReach; ++steps) {
    const std::uint32_t at = i - 1;
    if (all_told_[at] != 0) {
      i = all_told_[at];
      continue;
    }
    const Token& token = words_->token(at);
    if (predicate_at_[at] != 0 &&
        (*predicates_)[predicate_at_[at] - 1].end - (*predicates_)[predicate_at_[at] - 1].begin > 1) {
      i = std::max(begin, (*predicates_)[predicate_at_[at] - 1].begin);  // "guards taken prisoner were handed back"
      passed = true;
      continue;
    }
    if (const auto index = groups_->At(at)) {
      const Group& group = (*groups_)[*index];
      // "are both being treated", "was himself hurt": the subject stands before the auxiliary.
      const bool floating =
          group.kind == Group::Kind::kReflexive || (group.kind == Group::Kind::kPronoun && group.fixed == 2);
      if (floating && group.begin > begin && words_->token(group.begin - 1).upos == Upos::kAux) {
        i = group.begin;
        continue;
      }
      // "a doctor who tried to save them was burned": whom another verb befell.
      if (group.kind == Group::Kind::kPronoun && group.begin > begin &&
          words_->token(group.begin - 1).upos == Upos::kVerb && words_->Is(group.head, FigureClass::kThem)) {
        i = group.begin;
        continue;
      }
      // "one of the 48 people who were rescued": the clause tells of all of them.
      if (group.whole_of && aside && Describes(*aside, *group.whole_of)) return aside;
      if (group.whole_of && relative && !closed && group.quantity && groups_->CountsPeople(group)) return index;
      if (group.whole_of) return groups_->CountsPeople((*groups_)[*group.whole_of]) ? group.whole_of : std::nullopt;
      // "seven people(,) including five tourists(,) were killed": the verb tells of all seven.
      if (const std::uint32_t whole = BeforeIncluding(group.begin); whole != group.begin && !relative) {
        i = whole;
        continue;
      }
      const bool people = groups_->CountsPeople(group);
      if (people && group.end == word && words_->token(word).xpos == "VBG") return index;  // "with Ann Lee dying"
      // "a man suspected in the deaths of his wife and son has died"
      if (const std::uint32_t deed = VictimsOfAnotherDeed(group, begin); people && deed != group.begin) {
        i = deed;
        continue;
      }
      // "nine men and not seven died": what is said not to be the number.
      if (IsRefusedNumber(group, begin)) {
        i = group.begin - 2;
        continue;
      }
      // "a girl hurt in a crash that killed her mother has died": the object of a clause about another noun.
      if (people && group.begin > begin + 2 && words_->token(group.begin - 1).upos == Upos::kVerb &&
          words_->Is(group.begin - 2, FigureClass::kRelative)) {
        i = group.begin - 2;
        continue;
      }
      if (people && group.after_adposition && group.begin > begin + 1 &&
          words_->Is(group.begin - 1, FigureClass::kOf) && !groups_->At(group.begin - 2) &&
          words_->token(group.begin - 2).upos != Upos::kVerb) {
        if (IsEachOf(group, begin)) return index;
        return std::nullopt;  // "all of the victims", "most of them": nobody knows how many
      }
      // "a man who had wounded three people was shot", "men believed to be members of a gang": no subject of this verb.
      // Not "charged with attacking a nurse, who was hurt".
      const bool described = relative && IsBeforeRelative(group.end, word);
      if (people && IsInsideClause(group, begin, described)) {
        i = group.begin;
        continue;
      }
      // "two men who went in to help a colleague were overcome": the object of an infinitive.
      if (people && !described && group.begin > begin + 2 && words_->token(group.begin - 1).upos == Upos::kVerb &&
          words_->Is(group.begin - 2, FigureClass::kToMarker)) {
        i = group.begin - 2;
        passed = true;
        continue;
      }
      // "soldiers missing since the ambush": an opener of clauses that opens none here.
      const std::string_view relation = words_->token(group.head).deprel;
      const std::uint32_t from = people ? group.begin : WithOwner(*index);  // "of a girls' school"
      const bool adposition =
          group.after_adposition ||
          (from < group.begin && from > begin && groups_->At(from) &&
           (*groups_)[*groups_->At(from)].after_adposition) ||
          (!people && group.begin > begin && (relation == "obl" || relation == "nmod") &&
           !words_->Is(group.begin, FigureClass::kRelative) && words_->token(group.begin - 1).upos == Upos::kAdp);
      if (adposition && (!(relative && people) || IsDecade(group))) {
        i = from - 1;
        continue;
      }
      // "a man shot by police has died", the participle tagged as a noun.
      if (!people && IsReducedClause(group.begin)) {
        i = group.begin;
        continue;
      }
      // "in Tuesday's bombing"
      std::uint32_t dated = group.begin;
      while (!people && dated > begin && (words_->token(dated - 1).xpos == "POS" || words_->TimeAt(dated - 1))) --dated;
      if (dated < group.begin && dated > begin && words_->token(dated - 1).upos == Upos::kAdp) {
        i = dated - 1;
        continue;
      }
      if (!people && aside) return aside;
      // "a couple who refused to leave Tarn are missing": the object of another verb.
      if (!people && group.begin > begin && words_->token(group.begin - 1).upos == Upos::kVerb && !group.quantity) {
        i = group.begin;
        continue;
      }
      // "residents of four villages, about 900 people, were moved", "the victims, a mother and her son, died": the
      // aside counts them.
      if (people && aside && !groups_->CountOf(group)) {
        const std::vector<std::uint32_t> told = ListFrom(*aside);
        if ((*groups_)[*aside].quantity || told.size() > 1) return told.back();
      }
      return index;
    }
    // "two people aged 17 and 23 were killed"
    if (const std::uint32_t before_age = SkipAgeBack(at); before_age != at && groups_->IsAge(at)) {
      i = before_age + 1;
      continue;
    }
    if ((IsComma(at) && !OpensNextDeed(at)) || token.lower == ")" || token.lower == "-" || token.lower == "--" ||
        token.lower == "—") {
      if (const std::uint32_t bracket = OpeningBracket(at); bracket != at) {
        i = bracket;  // "nine people (three men and six women) were killed"
        continue;
      }
      const std::uint32_t before_age = SkipAgeBack(at);
      if (before_age != at) {
        i = before_age + 1;
        continue;
      }
      const auto opening = OpeningComma(at);
      if (!opening || TellsOfPart(at, *opening)) {
        i = at;
        continue;
      }
      i = *opening;
      const std::uint32_t inside =
          words_->token(i + 1).upos == Upos::kCconj ? i + 2 : i + 1;  // "46 families, or 211 persons,"
      const auto described = inside < at ? groups_->At(inside) : std::nullopt;
      if (described && (*groups_)[*described].begin == inside && groups_->CountsPeople((*groups_)[*described]))
        aside = described;
      // "Ann Lee, 19, and Jo Lee, 24, who were cousins, died": the aside begins after an age.
      const bool clause = words_->Is(i + 1, FigureClass::kRelative) || (described && (*groups_)[*described].fixed == 2);
      if (const std::uint32_t aged = SkipAgeBack(i); aged != i && clause) i = aged + 1;
      continue;
    }
    if (words_->Is(at, FigureClass::kRelative) && token.upos != Upos::kSconj) {
      relative = true;
      closed = passed;
    }
    if (token.upos == Upos::kCconj || OpensNextDeed(at)) {
      // The subject of the verb before the conjunction is shared.
      std::uint32_t verb = at;
      while (verb > begin && !IsVerb(verb - 1) && !IsCasualtyVerb(verb - 1)) --verb;
      if (verb == begin) return std::nullopt;
      --verb;
      shared = true;
      while (verb > begin && (words_->token(verb - 1).upos == Upos::kAux || words_->token(verb - 1).upos == Upos::kAdv))
        --verb;
      i = verb;
      continue;
    }
    // "two men suspected of having robbed the bank", "five jumped before it hit the ground and were unhurt"
    const bool opens = token.upos == Upos::kSconj && !words_->Is(at, FigureClass::kOf);
    if (opens && !relative && !shared) return std::nullopt;
    passed = passed || token.upos == Upos::kVerb;
    if (token.upos == Upos::kVerb && !relative) {
      // "is believed to have been", "appears to have": raising; otherwise another clause.
      // "two people wounded in the bombing of a market died": a participle of the subject's own.
      if (steps > 6 && !IsReducedClause(at)) return std::nullopt;
    }
    i = at;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> FigureArguments::ParsedSubject(const Predicate& predicate) const {
  if (!parsed_) return std::nullopt;
  for (std::uint32_t i = predicate.begin; i < predicate.end; ++i) {
    const auto subject = syntax_.Subject(i);
    if (!subject) continue;
    auto group = groups_->At(*subject);
    if (group) group = CalledSo(NamedBefore(*group));
    if (group && (*groups_)[*group].whole_of) return (*groups_)[*group].whole_of;
    return group;
  }
  return std::nullopt;
}

// "A guard known only as [Jo]", "a girl, named locally as [Ann Lee],": whom the name is told of; else the group.
std::uint32_t FigureArguments::CalledSo(std::uint32_t index) const {
  const Group& name = (*groups_)[index];
  const std::uint32_t begin = Begin(name.begin);
  std::uint32_t i = name.begin;  // of the naming words; sometimes they are taken for a part of the name
  if (i > begin && words_->Is(i - 1, FigureClass::kNaming)) --i;
  while (i > begin && words_->BeginningAt(i, FigureClass::kNaming) == nullptr && words_->Is(i, FigureClass::kNaming))
    --i;
  const FigureHit* naming = words_->BeginningAt(i, FigureClass::kNaming);
  if (naming == nullptr || (naming->end != name.begin && i != name.begin)) return index;
  if (i > begin && IsComma(i - 1)) --i;
  const auto person = i > begin ? groups_->At(i - 1) : std::nullopt;
  const bool one = person && (*groups_)[*person].end == i && (*groups_)[*person].kind == Group::Kind::kPerson &&
                   !(*groups_)[*person].plural && !(*groups_)[*person].quantity;
  return one ? *person : index;
}

// "Ann Lee, 55, engineer, economist and mayor, was shot": what stands after the age describes the name before it.
std::uint32_t FigureArguments::NamedBefore(std::uint32_t index) const {
  std::optional<std::uint32_t> at = index;
  while (at) {
    const Group& group = (*groups_)[*at];
    const std::uint32_t comma = group.begin - 1;
    if (group.kind != Group::Kind::kPerson || group.plural || group.definite || group.quantity ||
        group.begin <= Begin(group.begin) + 1 || !IsComma(comma))
      return index;
    if (const std::uint32_t aged = SkipAgeBack(comma); aged != comma) {
      const auto named = groups_->At(aged);
      return named && (*groups_)[*named].kind == Group::Kind::kName ? *named : index;
    }
    at = groups_->At(comma - 1);
  }
  return index;
}

std::optional<std::uint32_t> FigureArguments::Subject(const Predicate& predicate) const {
  auto linear = SubjectBefore(predicate.group_begin);
  if (linear) linear = CalledSo(NamedBefore(*linear));
  const bool people = linear && groups_->CountsPeople((*groups_)[*linear]);
  const auto count = people ? groups_->CountOf((*groups_)[*linear]) : std::nullopt;
  if (!(count && count->counted) && !(people && (*groups_)[*linear].kind == Group::Kind::kPronoun)) {
    if (const auto described = DescribedBefore(predicate, !people)) return described;
  }
  const bool they = people && (*groups_)[*linear].stands_for;
  if (count && !they) return linear;
  if (people && !they && (*groups_)[*linear].kind == Group::Kind::kPronoun) return linear;  // "most got out"
  const auto parsed = ParsedSubject(predicate);
  if (people && !(parsed && groups_->CountsPeople((*groups_)[*parsed]) && (*groups_)[*parsed].quantity)) return linear;
  if (parsed && groups_->CountsPeople((*groups_)[*parsed])) return parsed;
  return linear;
}

std::optional<std::uint32_t> FigureArguments::Object(const Predicate& predicate) const {
  const std::uint32_t end = End(predicate.begin);
  std::uint32_t i = predicate.end;
  for (std::uint32_t steps = 0; i < end && steps < 6; ++steps) {
    if (const auto group = groups_->At(i)) {
      // "three of the", a time of day or an adverbial stands between at most.
      return (*groups_)[*group].begin == i ? std::optional(Owned(*group)) : std::nullopt;
    }
    const Token& token = words_->token(i);
    if (words_->TimeAt(i) || token.upos == Upos::kAdv || token.xpos == "RP" ||
        (words_->Quotes(i) && token.space_before)) {                       // "killed 'over a hundred' of them"
      if (words_->Is(i, FigureClass::kClauseOpener)) return std::nullopt;  // "20 injured when a coach crashed"
      ++i;
      continue;
    }
    // "shot and killed 12": the object of the second is that of the first.
    if (token.upos == Upos::kCconj && i + 1 < end && predicate_at_[i + 1] != 0) {
      i = (*predicates_)[predicate_at_[i + 1] - 1].end;
      continue;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> FigureArguments::Before(const Predicate& predicate) const {
  auto group = RightBefore(predicate);
  if (group) group = CalledSo(*group);
  const auto count =
      group && groups_->CountsPeople((*groups_)[*group]) ? groups_->CountOf((*groups_)[*group]) : std::nullopt;
  if (count && count->counted) return group;
  const auto left = LeftBefore(predicate);
  return left ? left : group;
}

std::optional<std::uint32_t> FigureArguments::RightBefore(const Predicate& predicate) const {
  const std::uint32_t begin = Begin(predicate.begin);
  std::uint32_t i = predicate.group_begin;
  for (std::uint32_t steps = 0; i > begin && steps < 10; ++steps) {
    const std::uint32_t at = i - 1;
    if (all_told_[at] != 0) {
      i = all_told_[at];
      continue;
    }
    if (const auto index = groups_->At(at)) {
      const Group& group = (*groups_)[*index];
      // "left two of its workers dead": the state is that of the two.
      const bool state = group.whole_of && predicate.form == Predicate::Form::kAdjective && !group.quantity &&
                         (*groups_)[*group.whole_of].quantity &&
                         words_->quantity(*(*groups_)[*group.whole_of].quantity).low.has_value();
      if (group.whole_of && (state || !groups_->CountsPeople(group))) return group.whole_of;
      if (IsRefusedNumber(group, begin)) {  // "five, not six, injured"
        i = group.begin - 2;
        continue;
      }
      if (const std::uint32_t whole = LeftIncluding(group); whole != group.begin) {
        i = whole;
        continue;
      }
      if (group.after_adposition && !groups_->CountsPeople(group)) {
        i = group.begin - 1;  // "12 people in the bus killed"
        continue;
      }
      return index;
    }
    const Token& token = words_->token(at);
    const std::uint32_t before_age = SkipAgeBack(at);
    if (before_age != at) {
      i = before_age + 1;
      continue;
    }
    if (token.upos == Upos::kAdv || words_->TimeAt(at) || IsComma(at) || token.lower == ")" || token.lower == "(" ||
        words_->Quotes(at) || words_->Is(at, FigureClass::kHedge)) {
      i = at;
      continue;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> FigureArguments::Complement(std::uint32_t end, bool sure) const {
  if (end >= words_->annotation().tokens.size() || end == 0 || end >= End(end - 1)) return std::nullopt;
  if (!words_->Is(end, FigureClass::kTo) || end + 1 >= End(end)) return std::nullopt;
  const auto group = groups_->At(end + 1);
  if (!group) return std::nullopt;
  const Group& people = (*groups_)[Owned(*group)];
  // A proper name that nobody knows may be a person's.
  // "The bodies of seven suspected tolobas": only people, whoever they are.
  const bool counted = sure && people.quantity && people.plural;
  const bool unknown =
      people.kind == Group::Kind::kOther && (words_->token(people.head).upos == Upos::kPropn || counted);
  return unknown || groups_->CountsPeople(people) ? std::optional(Owned(*group)) : std::nullopt;
}

// "the boy's mother" for its first words: the last owner's possession.
std::uint32_t FigureArguments::Owned(std::uint32_t group) const {
  const std::size_t size = groups_->all().size();
  if ((*groups_)[group].possessor && group + 1 < size && (*groups_)[group + 1].begin == (*groups_)[group].end + 1)
    return group + 1;
  return group;
}

// Whether the verb of another clause follows the group: it is that one's subject, not a member of this list.
bool FigureArguments::StartsClause(std::uint32_t index) const {
  const Group& group = (*groups_)[index];
  std::uint32_t i = SkipAge(group.end);
  const std::uint32_t end = End(group.begin);
  while (i < end && words_->token(i).upos == Upos::kAdv) ++i;
  if (i >= end) return false;
  if (predicate_at_[i] != 0) {
    const Predicate& predicate = (*predicates_)[predicate_at_[i] - 1];
    return predicate.form == Predicate::Form::kVerb || predicate.form == Predicate::Form::kAdjective;
  }
  const Token& token = words_->token(i);
  return token.upos == Upos::kAux || token.xpos == "MD" ||
         (token.upos == Upos::kVerb && token.xpos != "VBN" && token.xpos != "VBG");
}

// People, or something counted that may be people.
bool FigureArguments::MayBeListed(const Group& group) const {
  return groups_->CountsPeople(group) || (group.kind == Group::Kind::kOther && group.quantity);
}

bool FigureArguments::IsHimself(std::uint32_t who, std::uint32_t reflexive) const {
  constexpr auto kWomen = static_cast<PopulationSet>(Population::kWomen);
  constexpr auto kSexes = static_cast<PopulationSet>(kWomen | static_cast<PopulationSet>(Population::kMen));
  const Group& subject = (*groups_)[who];
  const PopulationSet own = (*groups_)[reflexive].population & kSexes;
  const PopulationSet told = subject.population & kSexes;
  const auto count = groups_->CountOf(subject);
  const bool several = subject.plural || (count && count->range.low.value_or(1) > 1);
  return own == 0 || (!several && (told == 0 || (told & own) != 0));
}

// "60 killed from the northern villages", "12 dead among the crew": the group after the outcome.
std::optional<std::uint32_t> FigureArguments::PeopleAfter(std::uint32_t end) const {
  if (end == 0 || end + 1 >= words_->annotation().tokens.size() || end + 1 >= End(end - 1)) return std::nullopt;
  if (!words_->Is(end, FigureClass::kFrom)) return std::nullopt;
  const auto group = groups_->At(end + 1);
  if (!group || (*groups_)[*group].begin != end + 1 || (*groups_)[*group].quantity) return std::nullopt;
  return group;
}

}  // namespace rashomon

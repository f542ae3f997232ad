// What stands between people and their verb: ages, places of origin, asides, reduced and relative clauses.
#include <algorithm>

#include "claims/figure_arguments.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kAsideReach = 18;  // words of an aside between commas

}  // namespace

std::string_view FigureArguments::ClosingOf(std::string_view sign) {
  if (sign == "(") return ")";
  const bool opens = sign == "," || sign == "-" || sign == "--" || sign == "–" || sign == "—";
  return opens ? sign : std::string_view();
}

// The word after ",", "and" or ", and" between two ages; else `word`.
std::uint32_t FigureArguments::AgeJoin(std::uint32_t word) const {
  const std::uint32_t end = End(word);
  const std::uint32_t past = IsComma(word) ? word + 1 : word;
  return past < end && words_->token(past).upos == Upos::kCconj ? past + 1 : past;
}

// "(34)" after a name.
bool FigureArguments::IsAgeInBrackets(std::uint32_t word) const {
  return words_->token(word).lower == "(" && groups_->IsAge(word + 1) && words_->token(word + 2).lower == ")";
}

// ", 22," after a name, ", 18 and 20," after two: the word after it; else `word`.
std::uint32_t FigureArguments::SkipAge(std::uint32_t word) const {
  const std::uint32_t size = static_cast<std::uint32_t>(words_->annotation().tokens.size());
  if (word + 2 < size && IsAgeInBrackets(word)) return word + 3;
  if (word == 0 || word + 1 >= size || word >= End(word - 1) || !IsComma(word) || !groups_->IsAge(word + 1))
    return word;
  const std::uint32_t end = End(word);
  std::uint32_t i = word + 1;
  while (i < end) {
    if (groups_->IsAge(i)) {
      ++i;
    } else if (const std::uint32_t join = AgeJoin(i); join < end && join != i && groups_->IsAge(join)) {
      i = join;
    } else {
      break;
    }
  }
  if (i < end && IsComma(i)) ++i;
  return i;
}

// The same from the right: the word that ends what stands before ", 22,".
std::uint32_t FigureArguments::SkipAgeBack(std::uint32_t word) const {
  const std::uint32_t begin = Begin(word);
  if (word > begin + 2 && IsAgeInBrackets(word - 2)) return word - 3;
  std::uint32_t i = word;
  if (i > begin && IsComma(i)) --i;
  if (!groups_->IsAge(i)) return word;
  while (i > begin + 1) {
    if (groups_->IsAge(i)) {
      --i;
    } else if (groups_->IsAge(i - 1) && AgeJoin(i) != i) {
      --i;
    } else if (i > begin + 2 && groups_->IsAge(i - 2) && AgeJoin(i - 1) == i + 1) {
      i -= 2;
    } else {
      break;
    }
  }
  if (IsComma(i) && i > begin) return i - 1;
  return groups_->At(i) ? i : word;
}

// "of Tarn," of "Ann Lee, 21, of Tarn, and Jo Bell, 24, of Kell": the word after the place; else `word`.
std::uint32_t FigureArguments::SkipOrigin(std::uint32_t word) const {
  if (word < 2 || word + 1 >= End(word - 1) || !words_->Is(word, FigureClass::kOf) || !IsComma(word - 1)) return word;
  const auto place = groups_->At(word + 1);
  return place && !groups_->CountsPeople((*groups_)[*place]) ? (*groups_)[*place].end : word;
}

// The same from the right: the word that ends what stands before ", 21, of Tarn".
std::uint32_t FigureArguments::SkipOriginBack(std::uint32_t word) const {
  const auto place = groups_->At(word);
  if (!place || groups_->CountsPeople((*groups_)[*place]) || (*groups_)[*place].end != word + 1) return word;
  const std::uint32_t begin = (*groups_)[*place].begin;
  if (begin < Begin(word) + 3 || !words_->Is(begin - 1, FigureClass::kOf) || !IsComma(begin - 2)) return word;
  const std::uint32_t before_age = SkipAgeBack(begin - 2);
  return before_age != begin - 2 ? before_age : begin - 3;
}

// The comma that opens the aside which `comma` closes.
std::optional<std::uint32_t> FigureArguments::OpeningComma(std::uint32_t comma) const {
  const std::uint32_t begin = Begin(comma);
  std::optional<std::uint32_t> found;
  for (std::uint32_t i = comma; i-- > begin && comma - i <= kAsideReach;) {
    if (words_->Is(i, FigureClass::kIncluding) && i > begin && IsComma(i - 1)) return i - 1;
    if (!found && IsComma(i)) found = i;
  }
  return found;
}

// "eight people, including Ann Lee [comma] who was killed": the clause is of her alone. Not "including a child, who
// were never found".
bool FigureArguments::TellsOfPart(std::uint32_t comma, std::uint32_t opening) const {
  const std::uint32_t end = End(comma);
  if (comma + 2 >= end || !words_->Is(opening + 1, FigureClass::kIncluding)) return false;
  if (!words_->Is(comma + 1, FigureClass::kRelative)) return false;
  const auto part = groups_->At(comma - 1);
  const Token& verb = words_->token(comma + 2);
  const bool of_several = verb.xpos == "VBP" || verb.lower == "were";
  return !of_several || (part && ((*groups_)[*part].plural || (*groups_)[*part].quantity));
}

// For the word after "including": the end of the people right before it; else `word`.
std::uint32_t FigureArguments::BeforeIncluding(std::uint32_t word) const {
  const std::uint32_t begin = Begin(word);
  if (word < begin + 2 || !words_->Is(word - 1, FigureClass::kIncluding)) return word;
  if (groups_->At(word - 2)) return word - 1;
  return IsComma(word - 2) && word > begin + 2 && groups_->At(word - 3) ? word - 2 : word;
}

// "left four cadets including the gunman dead": what became of all four; their end, else the beginning of `part`. Not
// "left nine hikers, including two dead".
std::uint32_t FigureArguments::LeftIncluding(const Group& part) const {
  const std::uint32_t end = BeforeIncluding(part.begin);
  if (end == part.begin || part.kind == Group::Kind::kNumber) return part.begin;
  const Group& all = (*groups_)[*groups_->At(end - 1)];
  const bool left =
      all.quantity && all.begin > Begin(part.begin) && words_->Holds(all.begin - 1, all.begin, "figure_leaving");
  return left ? end : part.begin;
}

// The bracket that opens what `word` closes; else `word`.
std::uint32_t FigureArguments::OpeningBracket(std::uint32_t word) const {
  if (words_->token(word).lower != ")") return word;
  const std::uint32_t begin = Begin(word);
  for (std::uint32_t i = word; i-- > begin && word - i <= kAsideReach;) {
    if (words_->token(i).lower == "(") return i;
  }
  return word;
}

// "wounded" of "two men wounded in the bombing died", "described" of "men described by police as ...": a participle of
// the noun before it, with a complement of its own.
bool FigureArguments::IsReducedClause(std::uint32_t word) const {
  if (word == Begin(word) || word + 1 >= End(word)) return false;
  const auto noun = groups_->At(word - 1);
  if (!noun || words_->token(word + 1).upos != Upos::kAdp) return false;
  return predicate_at_[word] != 0 || (words_->token(word).xpos == "VBN" && groups_->CountsPeople((*groups_)[*noun]));
}

bool FigureArguments::IsRefusedNumber(const Group& group, std::uint32_t begin) const {
  return group.quantity && group.begin > begin + 2 && words_->Is(group.begin - 1, FigureClass::kNegation) &&
         (words_->token(group.begin - 2).upos == Upos::kCconj || IsComma(group.begin - 2));
}

// Whether a relative clause about the people before `word` begins here: "a nurse[,] who was hurt".
bool FigureArguments::IsBeforeRelative(std::uint32_t word, std::uint32_t verb) const {
  if (word < verb && IsComma(word)) ++word;
  return word < verb && words_->Is(word, FigureClass::kRelative);
}

// People who are the object of another clause, or what others are said to be: "the man accused of shooting eight people
// is in jail", "men who had wounded a guard were shot", "six men posing as guards robbed the bank".
// `described`: a clause about them follows, so that they are whose object they are.
bool FigureArguments::IsInsideClause(const Group& group, std::uint32_t begin, bool described) const {
  if (group.begin < begin + 2) return false;
  const Token& head = words_->token(group.head);
  const std::uint32_t before = group.begin - 1;
  if (!described && head.deprel == "obj" && head.head < group.begin && head.head > begin) {
    const Token& verb = words_->token(head.head);
    constexpr std::uint32_t kClauseWords = 3;
    const std::uint32_t from = std::max(begin, head.head - std::min(head.head, kClauseWords));
    return (verb.deprel == "acl:relcl" && words_->Holds(from, head.head, FigureClass::kRelative)) || verb.xpos == "VBG";
  }
  const bool as = words_->Holds(before, group.begin, "figure_as") && words_->token(before - 1).upos == Upos::kVerb;
  return !group.quantity &&
         (as || (words_->Is(before, FigureClass::kPassive) && words_->Is(before - 1, FigureClass::kToMarker)));
}

// Whether the clause before word `end` is one of what was done, in full: "the bar was shut", "two men were not harmed"
// is none.
bool FigureArguments::EndsPassive(std::uint32_t end) const {
  const std::uint32_t begin = std::max(Begin(end), end - std::min(end, kAsideReach));
  for (std::uint32_t i = end; i > begin + 1; --i) {
    const Token& token = words_->token(i - 1);
    if (token.xpos == "VBD" && token.upos == Upos::kVerb && !words_->Is(i - 2, FigureClass::kPassive)) return false;
    if (token.upos != Upos::kVerb || (token.xpos != "VBN" && token.xpos != "VBD")) continue;
    std::uint32_t before = i - 2;
    while (before > begin && words_->token(before).upos == Upos::kAdv) --before;
    return words_->Is(before, FigureClass::kPassive) && !words_->Is(before + 1, FigureClass::kNegation);
  }
  return false;
}

// "One of the guards, Ann Lee, was shot"; not one of a list: "two of his colleagues, a nurse and a driver, were freed".
bool FigureArguments::Describes(std::uint32_t aside, std::uint32_t part) const {
  const auto said = groups_->CountOf((*groups_)[aside]);
  const auto some = groups_->CountOf((*groups_)[part]);
  return said && (said->counted || !some || some->range.low.value_or(1) == 1);
}

std::optional<std::uint32_t> FigureArguments::OneDescribedBy(std::uint32_t group) const {
  constexpr std::uint32_t kOfThem = 3;  // words of "of them,"
  const std::uint32_t begin = (*groups_)[group].begin;
  if ((*groups_)[group].quantity || begin < Begin(begin) + 2 || !IsComma(begin - 1)) return std::nullopt;
  const auto whole = groups_->At(begin - 2);
  auto part = whole ? (*groups_)[*whole].whole_of : std::nullopt;
  if (!part && begin > Begin(begin) + kOfThem && words_->Is(begin - 2, FigureClass::kThem))
    part = groups_->At(begin - kOfThem - 1);
  const auto count = part ? groups_->CountOf((*groups_)[*part]) : std::nullopt;
  return count && count->counted && count->range == CountRange{1, 1} ? part : std::nullopt;
}

// "Shot a councillor and his bodyguard dead": the last word is of all whom the verb befell.
bool FigureArguments::EndsFatally(std::uint32_t first, std::uint32_t last) const {
  const std::uint32_t verb = (*groups_)[first].begin;
  const std::uint32_t end = (*groups_)[last].end;
  if (verb <= Begin(verb) || end >= End((*groups_)[last].begin) || !words_->Is(end, FigureClass::kFatal)) return false;
  const Predicate* shot = PredicateAt(verb - 1);
  return shot != nullptr && !shot->entry->Attribute("then").empty();
}

// "A husband and father of two was shot": one article, and a verb of one.
bool FigureArguments::IsOneOfTwoRoles(std::uint32_t first, std::uint32_t second) const {
  constexpr std::uint32_t kToVerb = 5;  // words of "of two from Tarn"
  const Group& a = (*groups_)[first];
  const Group& b = (*groups_)[second];
  const auto role = [](const Group& group) {
    return group.kind == Group::Kind::kPerson && !group.plural && !group.quantity && !group.possessor;
  };
  const bool bare = b.begin == b.head && a.end + 1 == b.begin && a.begin < a.head;
  if (!role(a) || !role(b) || !bare || words_->Unreliable(a.begin)) return false;
  const std::uint32_t end = std::min(End(b.begin), b.end + kToVerb);
  for (std::uint32_t i = b.end; i < end; ++i) {
    if (words_->Is(i, FigureClass::kOfOne)) return true;
    if (words_->Is(i, FigureClass::kOfSeveral) || IsComma(i)) return false;
  }
  return false;
}

// The first word of the group and its owner: "a girls'" of "a girls' school".
std::uint32_t FigureArguments::WithOwner(std::uint32_t index) const {
  const Group& group = (*groups_)[index];
  const bool owned = index > 0 && (*groups_)[index - 1].possessor && (*groups_)[index - 1].end + 1 == group.begin;
  return owned ? (*groups_)[index - 1].begin : group.begin;
}

std::optional<std::uint32_t> FigureArguments::SubjectOfClauseBefore(const Predicate& predicate) const {
  const std::uint32_t begin = Begin(predicate.begin);
  if (predicate.begin <= begin + 1 || words_->token(predicate.begin - 1).xpos != "WRB") return std::nullopt;
  std::uint32_t verb = predicate.begin - 1;
  while (verb > begin && !IsVerb(verb - 1)) --verb;
  if (verb == begin) return std::nullopt;
  --verb;
  while (verb > begin && (words_->token(verb - 1).upos == Upos::kAux || words_->token(verb - 1).upos == Upos::kAdv))
    --verb;
  Predicate clause;
  clause.begin = clause.group_begin = verb;
  clause.end = verb + 1;
  return Subject(clause);
}

// "Two dead, a porter and a clerk, and six guests injured": those before the last, as many as the number of
// another outcome that stands before them, say who that number is.
void FigureArguments::DropDescription(std::vector<std::uint32_t>& list) const {
  std::uint32_t first = (*groups_)[list.front()].begin;
  if (first > Begin(first) && words_->token(first - 1).upos == Upos::kDet) --first;
  if (list.size() < 2 || first < Begin(first) + 3 || !IsComma(first - 1)) return;
  const auto number_at = [&](std::uint32_t word) {
    const auto described = groups_->At(word);
    const auto count = described ? groups_->CountOf((*groups_)[*described]) : std::nullopt;
    return count && count->counted ? count : std::nullopt;
  };
  const auto number = number_at(first - 3) ? number_at(first - 3) : number_at(first - 2);
  if (!number) return;
  std::int64_t persons = 0;
  for (std::size_t i = 0; i + 1 < list.size(); ++i) {
    const auto count = groups_->CountOf((*groups_)[list[i]]);
    if (!count || !count->range.low) return;
    persons += *count->range.low;
  }
  if (number->range == CountRange{persons, persons}) list.erase(list.begin(), list.end() - 1);
}

// ", including an inspector, and three civilians": the list goes on behind the aside. Without its second comma it is
// one list of those included.
std::uint32_t FigureArguments::SkipIncluding(std::uint32_t word) const {
  const std::uint32_t end = word == 0 ? 0 : End(word - 1);
  if (word + 4 >= end || !IsComma(word) || !words_->Is(word + 1, FigureClass::kIncluding)) return word;
  const auto part = groups_->At(word + 2);
  if (!part || (*groups_)[*part].begin != word + 2) return word;
  const std::uint32_t close = (*groups_)[*part].end;
  const bool goes_on = close + 1 < end && IsComma(close) && words_->token(close + 1).upos == Upos::kCconj;
  return goes_on ? close : word;
}

// "Six people, a mother, her four children and an uncle, died": the list makes up the number before it, so that the
// verb tells of that one. Between commas only of people whom the noun does not tell apart: "three men, a woman and two
// children" are six.
void FigureArguments::FindAllTold() {
  all_told_.assign(words_->annotation().tokens.size(), 0);
  for (const Group& all : groups_->all()) {
    const auto count = all.quantity ? groups_->CountOf(all) : std::nullopt;
    const std::uint32_t sign = all.end;
    if (!count || !count->range.low || count->range.low != count->range.high || sign + 3 >= End(all.begin)) continue;
    const std::string_view form = words_->token(sign).lower;  // may open who they were, told in full
    if ((form != ":" && ClosingOf(form).empty()) || (IsComma(sign) && !all.anyone)) continue;
    const auto first = groups_->At(sign + 1);
    if (!first || (*groups_)[*first].begin != sign + 1) continue;
    const std::vector<std::uint32_t> list = ListFrom(Owned(*first), ListPlace::kBeforeVerb);
    std::int64_t told = 0;
    bool people = list.size() > 1;
    for (const std::uint32_t member : list) {
      const auto some = groups_->CountOf((*groups_)[member]);
      people = people && some && groups_->CountsPeople((*groups_)[member]) && some->range.low == some->range.high;
      if (people) told += some->range.low.value_or(0);
    }
    if (!people || told != *count->range.low) continue;
    const std::uint32_t end = SkipAge((*groups_)[list.back()].end);
    std::fill(all_told_.begin() + sign, all_told_.begin() + end, sign);
  }
}

bool FigureArguments::IsOthers(std::uint32_t object) const {
  const Group& group = (*groups_)[object];
  return groups_->CountsPeople(group) || words_->token(group.begin).xpos == "PRP$";
}

bool FigureArguments::NamesMany(std::uint32_t verb, std::uint32_t group) const {
  const Group& one = (*groups_)[group];
  const bool single = one.begin == one.head && !one.quantity && !one.plural && !one.fixed;
  return single && verb < End(one.begin) && words_->Is(verb, FigureClass::kOfSeveral);
}

bool FigureArguments::IsEachOf(const Group& group, std::uint32_t begin) const {
  constexpr std::uint32_t kOpener = 3;  // words of "every one of"
  const std::uint32_t from = group.begin - std::min(group.begin - begin, kOpener);
  return (group.quantity || group.stands_for) && words_->Holds(from, group.begin, "figure_every");
}

bool FigureArguments::OpensNextDeed(std::uint32_t comma) const {
  return IsComma(comma) && comma + 2 < End(comma) && words_->Holds(comma, comma + 2, "figure_then");
}

}  // namespace rashomon

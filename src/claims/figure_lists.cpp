// Lists of people: which groups one verb or noun speaks of, and whom a count says that it takes in.
#include <algorithm>

#include "claims/figure_arguments.h"

namespace rashomon {
namespace {

constexpr std::size_t kMaxList = 40;

}  // namespace

// "a woman, Mary Jones": one person twice, where no conjunction stands between.
bool FigureArguments::IsApposition(std::uint32_t first, std::uint32_t second) const {
  const Group& a = (*groups_)[first];
  const Group& b = (*groups_)[second];
  if (a.quantity || b.quantity) return false;
  const auto described = [](const Group& group) { return group.kind == Group::Kind::kPerson && !group.plural; };
  return (a.kind == Group::Kind::kName && described(b)) || (described(a) && b.kind == Group::Kind::kName);
}

bool FigureArguments::IsToldAgain(std::uint32_t member, std::uint32_t next) const {
  const Group& one = (*groups_)[member];
  const bool unnamed = !one.quantity && one.kind != Group::Kind::kName;
  return (unnamed && (*groups_)[next].kind == Group::Kind::kName) || IsApposition(member, next);
}

// "senator and party leader Luis Marano": two titles of one person. The first has no article, the second's noun
// stands before the name; "a driver and student Ann Lee" are two. The verb knows best: "driver and student Ann Lee were
// killed".
bool FigureArguments::IsTitle(std::uint32_t first, std::uint32_t second) const {
  const Group& a = (*groups_)[first];
  const Group& b = (*groups_)[second];
  if (a.kind != Group::Kind::kPerson || a.quantity || a.plural || b.kind != Group::Kind::kName) return false;
  const auto common = [&](std::uint32_t word) {
    return words_->token(word).upos == Upos::kNoun || words_->token(word).upos == Upos::kAdj ||
           words_->Is(word, FigureClass::kPersonNoun);  // "professor" before a name is often read as a part of it
  };
  const bool followed = b.end < End(b.begin);
  if (followed && words_->Is(b.end, FigureClass::kOfSeveral)) return false;
  const bool one = followed && words_->Is(b.end, FigureClass::kOfOne) && words_->token(a.begin).upos != Upos::kDet;
  const bool office = words_->Holds(a.end - 1, a.end, "title") && a.end == a.begin + 1;
  return !words_->Unreliable(a.begin) && (one || office || common(a.begin)) && common(b.begin);
}

std::vector<std::uint32_t> FigureArguments::ListFrom(std::uint32_t first, ListPlace place) const {
  std::vector<std::uint32_t> list = {first};
  std::size_t sure = 1;  // members up to the last conjunction
  std::uint32_t last = first;
  while (list.size() < kMaxList) {
    const Group& group = (*groups_)[last];
    const std::uint32_t end = End(group.begin);
    std::uint32_t i = group.part_of ? (*groups_)[*group.part_of].end : group.end;
    const std::uint32_t after_age = SkipAge(i);
    const bool aged = after_age != i;
    i = SkipIncluding(SkipOrigin(after_age));
    if (i + 1 < end && IsSuspended(i)) ++i;
    const bool comma = aged || (i < end && IsComma(i));
    if (i < end && (IsComma(i) || (aged && words_->token(i).lower == ";"))) ++i;  // "Ann Lee, 17; Joe Roe, 18; and ..."
    const bool along = i < end && words_->Is(i, FigureClass::kAlong);
    bool conjunction = along || (i < end && words_->token(i).upos == Upos::kCconj);
    if (conjunction) ++i;
    while (along && i < end && words_->Is(i, FigureClass::kAlong)) ++i;
    auto next = i < end && (comma || conjunction) ? groups_->At(i) : std::nullopt;
    if (!next || (*groups_)[*next].begin != i || !MayBeListed((*groups_)[*next])) {
      if (const auto described = MemberDescribedAfter(last)) {
        next = described;
        i = (*groups_)[*next].begin;
        conjunction = true;
      }
    }
    if (next && (*groups_)[*next].begin == i && (*groups_)[*next].possessor) {
      next = Owned(*next);
      i = (*groups_)[*next].begin;
    }
    // "killed his wife, her mother and himself": he is told of for himself, and the list is whole.
    if (conjunction && next && (*groups_)[*next].kind == Group::Kind::kReflexive) sure = list.size();
    if (!next || (*groups_)[*next].begin != i || !MayBeListed((*groups_)[*next])) break;
    if ((*groups_)[*next].quantity && words_->Holds(i, i + 1, "figure_leaving"))
      break;  // "killed 11, left 300 homeless"
    const bool dead = conjunction && EndsFatally(first, *next);
    if (StartsClause(*next) && !dead && !(place == ListPlace::kBeforeVerb && conjunction)) break;
    const bool title = conjunction && IsTitle(last, *next);
    const bool apposed = title || (!conjunction && IsApposition(last, *next));
    last = *next;
    if (title) list.back() = last;
    if (apposed) continue;
    list.push_back(*next);
    const bool told = words_->Unreliable(i) && (*groups_)[*next].kind == Group::Kind::kPerson;  // "kills wife, son"
    if (conjunction || (told && sure + 1 == list.size())) sure = list.size();
  }
  list.resize(sure);
  return list;
}

// The hyphen of "his 12- and 10-year-old sons".
bool FigureArguments::IsSuspended(std::uint32_t i) const {
  return words_->token(i).lower == "-" && !words_->token(i).space_before && words_->token(i + 1).upos == Upos::kCconj;
}

// "the three men [named on Friday] and four others were ...": the last word of the counted group before a short clause.
std::uint32_t FigureArguments::SkipReducedClause(std::uint32_t word) const {
  const std::uint32_t begin = Begin(word);
  bool past = false;
  for (std::uint32_t i = word, steps = 0; i > begin && steps < 4; --i, ++steps) {
    if (const auto group = groups_->At(i)) {
      const Group& people = (*groups_)[*group];
      return people.quantity && (!past || people.definite) ? i : word;
    }
    const Token& token = words_->token(i);
    const bool clause =
        words_->TimeAt(i) || token.upos == Upos::kAdv || token.upos == Upos::kAdp || token.upos == Upos::kVerb;
    if (!clause || predicate_at_[i] != 0) return word;
    past = past || token.xpos == "VBD";  // "nine escaped and two were caught"
  }
  return word;
}

std::vector<std::uint32_t> FigureArguments::ListTo(std::uint32_t last) const {
  std::vector<std::uint32_t> list = {last};
  bool conjoined = false;
  // "tributes to a mother and her two sons, who died"
  const std::uint32_t after = (*groups_)[last].end;
  const bool relative = after < End((*groups_)[last].begin) && words_->Is(after, FigureClass::kRelative);
  std::uint32_t leftmost = last;
  while (list.size() < kMaxList) {
    const Group& group = (*groups_)[leftmost];
    const std::uint32_t begin = Begin(group.begin);
    if (group.begin <= begin + 1) break;
    // "Medics tried to revive him and he was taken to hospital"
    if (group.kind == Group::Kind::kPronoun && group.fixed == 1 && list.size() == 1) break;
    std::uint32_t i = group.begin - 1;
    const bool conjunction = words_->token(i).upos == Upos::kCconj;
    if (conjunction) --i;
    if (conjunction && i > begin && IsSuspended(i)) --i;
    const bool comma = IsComma(i);
    if ((!conjunction && !comma) || words_->Is(group.begin - 1, FigureClass::kContrast)) break;
    const bool headline = words_->Unreliable(i) && (group.quantity || group.kind == Group::Kind::kPerson);
    const std::uint32_t described = i > begin && comma ? SkipAgeBack(i) == i ? i - 1 : SkipAgeBack(i) : i;
    const auto left = groups_->At(described);
    const bool apposition = !conjunction && left && IsApposition(*left, leftmost);
    const bool bare = headline && !conjunction && group.kind == Group::Kind::kNumber;  // "four skiers, one dead"
    if (!conjunction && !conjoined && (!headline || bare) && !apposition) break;
    const std::uint32_t before_age = SkipAgeBack(i);
    if (before_age != i)
      i = before_age;
    else if (comma && i > begin)
      --i;
    i = SkipOriginBack(i);
    // Not "nine escaped and two were caught", "nine guards escaped, and two guards were caught".
    if (conjunction && !comma && group.quantity && group.kind != Group::Kind::kNumber) i = SkipReducedClause(i);
    auto next = groups_->At(i);
    // "four policemen, including an inspector, and three civilians"
    if (next && conjunction && comma) {
      if (const std::uint32_t whole = BeforeIncluding((*groups_)[*next].begin); whole != (*groups_)[*next].begin) {
        i = whole - 1;
        next = groups_->At(i);
      }
    }
    // "seven citizens of Oland and two infants": the noun that "of" hangs on.
    for (int links = 0; links < 3 && next && (*groups_)[*next].end == i + 1 && (*groups_)[*next].after_adposition;
         ++links) {
      const std::uint32_t of = (*groups_)[*next].begin - 1;
      const bool decade =
          words_->token((*groups_)[*next].begin).xpos == "PRP$" && groups_->IsAge((*groups_)[*next].head);
      const auto before = of > begin ? groups_->At(of - 1) : std::nullopt;
      // "a guide from Kell, and her friend": not whom somebody takes from there.
      const bool from = words_->Is(of, FigureClass::kFrom) && before && (*groups_)[*before].begin > begin &&
                        words_->token((*groups_)[*before].begin - 1).upos != Upos::kVerb;
      // "a woman in her thirties and her sons"
      if (!words_->Is(of, FigureClass::kOf) && !decade && !from) break;
      if (!before || !groups_->CountsPeople((*groups_)[*before]) || (*groups_)[*before].kind == Group::Kind::kNumber)
        break;
      next = before;
      i = (*groups_)[*next].end - 1;
    }
    const bool adjacent = next && (*groups_)[*next].end == i + 1;
    const bool listed = adjacent && MayBeListed((*groups_)[*next]) && !(*groups_)[*next].after_adposition;
    if (const auto member = conjunction && !listed ? MemberDescribedBefore(leftmost) : std::nullopt)
      next = member;
    else if (!adjacent)
      break;
    const bool person = (*groups_)[*next].kind == Group::Kind::kPerson && group.kind == Group::Kind::kPerson;
    if (headline && !conjunction && !conjoined && !person && !(*groups_)[*next].quantity) break;
    if (headline && !conjunction && (*groups_)[*next].kind == Group::Kind::kNumber) break;  // "toll 80, dozens missing"
    std::uint32_t index = *next;
    if ((*groups_)[index].whole_of) index = *(*groups_)[index].whole_of;
    const Group& member = (*groups_)[index];
    const auto owner = groups_->At(WithOwner(index));    // "a case against the owner's son and the driver was held"
    const Predicate* phrase = PredicateAt(member.head);  // "were taken hostage and one was killed"
    if (phrase != nullptr && phrase->form == Predicate::Form::kVerb && phrase->end - phrase->begin > 1) break;
    if (relative && conjunction && member.after_adposition && groups_->CountsPeople(member) && list.size() == 1 &&
        groups_->CountOf(member)) {
      list.push_back(index);
      break;
    }
    if (!MayBeListed(member) || member.after_adposition || (owner && (*groups_)[*owner].after_adposition)) break;
    if (member.begin > begin && predicate_at_[member.begin - 1] != 0) break;
    conjoined = conjoined || conjunction;
    const bool roles = conjunction && IsOneOfTwoRoles(index, leftmost);
    if (roles) list.back() = index;
    const bool apposed = roles || (conjunction ? IsTitle(index, leftmost) : IsApposition(index, leftmost));
    leftmost = index;
    if (!apposed) list.push_back(index);
  }
  std::reverse(list.begin(), list.end());
  DropDescription(list);
  return list;
}

std::vector<std::uint32_t> FigureArguments::Included(std::uint32_t index) const {
  const Group& group = (*groups_)[index];
  std::uint32_t i = group.part_of ? (*groups_)[*group.part_of].end : group.end;
  const std::uint32_t end = End(group.begin);
  // "12 people were killed, including four children": within a few words, past the predicate.
  for (std::uint32_t steps = 0; i < end && steps < 16; ++steps, ++i) {
    if (words_->Is(i, FigureClass::kIncluding) && words_->token(i).upos != Upos::kAux) break;
    const auto other = groups_->At(i);
    if (other && groups_->CountOf((*groups_)[*other]) && groups_->CountsPeople((*groups_)[*other])) return {};
  }
  while (i < end && words_->Is(i, FigureClass::kIncluding)) ++i;
  if (i >= end || i == 0 || !words_->Is(i - 1, FigureClass::kIncluding)) return {};
  const auto first = groups_->At(i);
  if (!first || (*groups_)[*first].begin != i || !groups_->CountsPeople((*groups_)[Owned(*first)])) return {};
  const std::uint32_t close = (*groups_)[Owned(*first)].end;
  // "including an inspector, and three civilians": the one alone.
  if (close + 1 < end && IsComma(close) && words_->token(close + 1).upos == Upos::kCconj) return {Owned(*first)};
  return ListFrom(Owned(*first));
}

}  // namespace rashomon

// The counted people whom everything between them and a verb describes, read from the left. Asked where reading back
// from the verb finds nobody: "two students in their 20s and 30s were hurt", "three men - all of them guards - died".
#include <algorithm>

#include "claims/figure_arguments.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kReach = 30;       // words between the people and the verb; below 64
constexpr std::uint32_t kAsideWords = 14;  // between its signs

bool IsPartOfPhrase(const Token& token) {
  switch (token.upos) {
    case Upos::kDet:
    case Upos::kAdj:
    case Upos::kNum:
    case Upos::kNoun:
    case Upos::kPropn:
      return true;
    default:
      return token.xpos == "PRP$" || token.xpos == "POS";
  }
}

bool IsFinite(const Token& token) {
  return token.upos == Upos::kAux || token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP";
}

}  // namespace

// Whether a clause may begin with the group: not the object of a preposition.
bool FigureArguments::OpensClause(const Group& group) const {
  if (group.begin == Begin(group.begin)) return true;
  const std::uint32_t before = group.begin - 1;
  const Token& token = words_->token(before);
  switch (token.upos) {
    case Upos::kPunct:
    case Upos::kCconj:
    case Upos::kSconj:
      return true;
    case Upos::kVerb:
      return words_->Is(before, FigureClass::kSpeech);
    default:
      return words_->Is(before, FigureClass::kRelative);
  }
}

// People counted by a number or, where `single`, one person.
bool FigureArguments::MayBeDescribed(const Group& group, bool single) const {
  if (group.kind == Group::Kind::kNumber || !groups_->CountsPeople(group)) return false;
  const auto count = groups_->CountOf(group);
  if (!count) return false;
  return group.quantity ? true : single && group.kind == Group::Kind::kPerson && count->range == CountRange{1, 1};
}

std::optional<std::uint32_t> FigureArguments::DescribedBefore(const Predicate& predicate, bool single) const {
  std::uint32_t verb = predicate.group_begin;
  const std::uint32_t begin = Begin(verb);
  const auto auxiliary = [&](std::uint32_t word) {
    const Upos upos = words_->token(word).upos;
    return (upos == Upos::kAux || upos == Upos::kAdv) && !groups_->At(word);
  };
  while (verb > begin && auxiliary(verb - 1)) --verb;
  for (std::uint32_t i = verb; i > begin && verb - i < kReach; --i) {
    const auto index = groups_->At(i - 1);
    if (!index) continue;
    const Group& group = (*groups_)[*index];
    i = group.begin + 1;
    if (!MayBeDescribed(group, single) || !OpensClause(group) || !IsDescription(group.end, verb)) continue;
    const bool listed = group.begin > begin && words_->token(group.begin - 1).upos == Upos::kCconj;
    const bool several = listed || (group.quantity && groups_->CountOf(group)->range.low.value_or(2) != 1);
    if (words_->Is(verb, several ? FigureClass::kOfOne : FigureClass::kOfSeveral)) return std::nullopt;
    return index;
  }
  return std::nullopt;
}

// "five people, two of them children, [dead]" behind a verb that leaves them so.
std::optional<std::uint32_t> FigureArguments::LeftBefore(const Predicate& predicate) const {
  const std::uint32_t begin = Begin(predicate.begin);
  for (std::uint32_t i = predicate.begin; i > begin && predicate.begin - i < kReach; --i) {
    const auto index = groups_->At(i - 1);
    if (!index) continue;
    const Group& group = (*groups_)[*index];
    i = group.begin + 1;
    if (group.begin == begin || !words_->Holds(group.begin - 1, group.begin, "figure_leaving")) continue;
    return MayBeDescribed(group, true) && IsDescription(group.end, predicate.begin) ? index : std::nullopt;
  }
  return std::nullopt;
}

// A member of a list behind or before one that is described at length: told of as somebody new.
bool FigureArguments::IsNewMember(const Group& group) const {
  if (group.kind == Group::Kind::kPronoun || !MayBeDescribed(group, true)) return false;
  const Upos first = words_->token(group.begin).upos;
  return group.quantity || group.kind == Group::Kind::kName || group.age || first == Upos::kDet || first == Upos::kNum;
}

// "[a nurse] in a red car, who has not been named, and a guard were hurt": the member of a list that everything up to
// the conjunction before the group `last` describes.
std::optional<std::uint32_t> FigureArguments::MemberDescribedBefore(std::uint32_t last) const {
  const Group& member = (*groups_)[last];
  const std::uint32_t conjunction = member.begin - 1;
  const std::uint32_t begin = Begin(conjunction);
  if (!IsNewMember(member) || (member.end < End(conjunction) && words_->Is(member.end, FigureClass::kOfOne)))
    return std::nullopt;
  for (std::uint32_t i = conjunction; i > begin && conjunction - i < kReach; --i) {
    const auto index = groups_->At(i - 1);
    if (!index) continue;
    const Group& group = (*groups_)[*index];
    i = group.begin + 1;
    if (MayBeDescribed(group, true) && OpensClause(group) && DescribesMember(group, conjunction)) return index;
  }
  return std::nullopt;
}

// "killed a nurse in a red car and [a guard]": the member of a list behind all that describes the one before it,
// `last`.
std::optional<std::uint32_t> FigureArguments::MemberDescribedAfter(std::uint32_t last) const {
  const Group& described = (*groups_)[last];
  if (!MayBeDescribed(described, true)) return std::nullopt;
  const std::uint32_t end = std::min(End(described.begin), described.end + kReach);
  for (std::uint32_t i = described.end + 1; i + 1 < end; ++i) {
    if (words_->token(i).upos != Upos::kCconj) continue;
    const auto next = groups_->At(i + 1);
    if (next && (*groups_)[*next].begin == i + 1 && IsNewMember((*groups_)[*next]))
      return DescribesMember(described, i) ? next : std::nullopt;
  }
  return std::nullopt;
}

// Whether the words from the group to the conjunction describe it. Other people among them may be members themselves:
// "who ran to help a guard and a nurse".
bool FigureArguments::DescribesMember(const Group& group, std::uint32_t conjunction) const {
  for (std::uint32_t i = group.end; i < conjunction; ++i) {
    const auto other = groups_->At(i);
    if (other && groups_->CountsPeople((*groups_)[*other]) && !groups_->IsAge(i)) return false;
  }
  return IsDescription(group.end, conjunction);
}

// Whether words [begin, end) are phrases, clauses and asides that describe the noun before them, and nothing else.
bool FigureArguments::IsDescription(std::uint32_t begin, std::uint32_t end) const {
  Description read{.end = end};
  return begin <= end && end - begin <= kReach && IsDescriptionFrom(begin, read);
}

// Each place is read from at most once, whatever leads to it.
bool FigureArguments::IsDescriptionFrom(std::uint32_t i, Description& read) const {
  if (i >= read.end) return i == read.end;
  const std::uint64_t here = std::uint64_t{1} << (read.end - i);
  if ((read.tried & here) != 0) return false;
  read.tried |= here;
  const Token& token = words_->token(i);
  if (const std::string_view closing = ClosingOf(token.lower); !closing.empty()) {
    const std::uint32_t limit = std::min(read.end, i + kAsideWords);
    for (std::uint32_t k = i + 1; k < limit; ++k) {
      // "a man, 60, was found dead, and": told of in a clause of his own.
      if (IsComma(k - 1) && IsFinite(words_->token(k)) && !words_->Is(k, FigureClass::kSpeech)) return false;
      if (k > i + 1 && words_->token(k).lower == closing && IsDescriptionFrom(k + 1, read)) return true;
    }
    return false;
  }
  if (groups_->IsAge(i)) return IsDescriptionFrom(i + 1, read);
  if (words_->Is(i, FigureClass::kRelative)) {
    const std::uint32_t clause = PastVerbs(i + 1, read.end);
    return clause > i + 1 && (IsDescriptionFrom(clause, read) || IsDescriptionFrom(PastPhrase(clause, read.end), read));
  }
  if (token.xpos == "VBG" || token.xpos == "VBN") {
    const std::uint32_t verbs = PastVerbs(i, read.end);
    return IsDescriptionFrom(verbs, read) || IsDescriptionFrom(PastPhrase(verbs, read.end), read);
  }
  switch (token.upos) {
    case Upos::kAdv:
      return IsDescriptionFrom(i + 1, read);
    case Upos::kAdp:
    case Upos::kCconj: {
      const std::uint32_t past = PastPhrase(i + 1, read.end);
      const auto people = groups_->At(i + 1);
      // "and a dog"; people would be another subject.
      const bool others = token.upos == Upos::kCconj && people && groups_->CountsPeople((*groups_)[*people]);
      return past > i + 1 && !others && IsDescriptionFrom(past, read);
    }
    default:
      return false;
  }
}

std::uint32_t FigureArguments::PastPhrase(std::uint32_t i, std::uint32_t end) const {
  while (i < end && (IsPartOfPhrase(words_->token(i)) || words_->QuantityAt(i) || words_->TimeAt(i))) ++i;
  return i;
}

// "were", "had been working", "believed to be"
std::uint32_t FigureArguments::PastVerbs(std::uint32_t i, std::uint32_t end) const {
  const auto verbal = [&](const Token& token) {
    return token.upos == Upos::kVerb || token.upos == Upos::kAux || token.upos == Upos::kPart ||
           token.upos == Upos::kAdv;
  };
  while (i < end && verbal(words_->token(i))) ++i;
  return i;
}

}  // namespace rashomon

#include "claims/listed_ages.h"

namespace rashomon {

std::uint32_t ListedAges::Mark(std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t k = begin; k < end; ++k) age_[k] = true;
  return end;
}

bool ListedAges::IsRefusedAge(std::optional<std::uint32_t> quantity) const {
  return quantity && words_.quantity(*quantity).refused == Quantity::Refused::kAge;
}

std::optional<std::uint32_t> ListedAges::After(std::uint32_t i) const {
  if (!words_.Is(i, FigureClass::kAgeWord) || i + 1 >= End(i)) return std::nullopt;
  if (const auto number = words_.QuantityAt(i + 1)) return number;
  const auto number = i + 2 < End(i) ? words_.QuantityAt(i + 2) : std::nullopt;
  return IsRefusedAge(number) ? number : std::nullopt;
}

// "both 16,"
bool ListedAges::IsOfBoth(std::uint32_t i) const {
  const LexiconEntry* pronoun = words_.EndingAt(i - 1, FigureClass::kPronoun, i - 1);
  return pronoun != nullptr && pronoun->Attribute("count") == "2" && i >= 2 && words_.token(i - 2).lower == "," &&
         i + 1 < End(i) && words_.token(i + 1).upos == Upos::kPunct;
}

// "since she was 25 was hurt", "Ann Lee (34)"
bool ListedAges::ClosesAside(const Quantity& age, std::uint32_t i) const {
  if (age.end_token >= End(i)) return false;
  const Token &before = words_.token(i - 1), &after = words_.token(age.end_token);
  const bool verb = after.upos == Upos::kAux || after.upos == Upos::kVerb;
  return (before.upos == Upos::kAux && verb) || (before.lower == "(" && after.lower == ")");
}

bool ListedAges::FollowsAge(std::uint32_t i, bool refused) const {
  if (age_[i - 2]) return true;
  if (words_.token(i - 1).upos != Upos::kCconj) return false;
  return (i >= 3 && age_[i - 3]) || (refused && IsRefusedAge(words_.QuantityAt(i - 2)));  // "their 20s and 30s"
}

bool ListedAges::FollowsPeople(std::uint32_t i) const {
  if (groups_.empty() || groups_.back().end != i - 1 || words_.token(i - 1).lower != ",") return false;
  const Group& people = groups_.back();
  return people.kind != Group::Kind::kNumber && people.kind != Group::Kind::kRefused &&
         !words_.AffectedAt(people.begin);
}

bool ListedAges::PairOfPeople() const {
  if (groups_.empty() || groups_.back().kind != Group::Kind::kPerson || !groups_.back().quantity) return false;
  return words_.quantity(*groups_.back().quantity).low == 2;
}

// What may follow an age: a sign, a conjunction or, after other ages, the verb.
bool ListedAges::EndsHere(std::uint32_t end, bool refused, bool after_age) const {
  const std::uint32_t sentence = End(end - 1);
  if (end >= sentence) return true;
  const Token& next = words_.token(end);
  const bool sign = next.upos == Upos::kPunct && !next.space_before && next.lower != ",";
  if (sign && end + 1 < sentence && !words_.token(end + 1).space_before)
    return false;  // the first part of "17-year-old girl"
  if (next.upos == Upos::kPunct || next.upos == Upos::kCconj) return true;
  // "two men, 30 and 42 were hurt", "aged between 17 and 23 died"
  if (next.upos == Upos::kAux) return refused || (after_age && PairOfPeople());
  return refused && after_age && next.upos == Upos::kVerb;
}

std::uint32_t ListedAges::Read(std::uint32_t i) {
  if (const auto age = After(i)) return Mark(i, words_.quantity(*age).end_token);  // "ages 16, 21 and 22"
  const auto index = words_.QuantityAt(i);
  if (!index || i == words_.SentenceOf(i).begin) return i;
  const Quantity& quantity = words_.quantity(*index);
  const bool refused = quantity.refused == Quantity::Refused::kAge;
  const bool plain = quantity.refused == Quantity::Refused::kNo && quantity.low && quantity.low == quantity.high &&
                     *quantity.low <= kOldest && quantity.end_token == i + 1;
  if ((refused && ClosesAside(quantity, i)) || (plain && IsOfBoth(i))) {
    Mark(i, i + 1);
    return quantity.end_token;
  }
  const Token& before = words_.token(i - 1);
  const bool separated = before.lower == "," || before.upos == Upos::kCconj;
  if ((!plain && !refused) || !separated || i < 2) return i;
  const bool after_age = FollowsAge(i, refused), after_people = FollowsPeople(i);
  if ((!after_age && !after_people) || !EndsHere(quantity.end_token, refused, after_age)) return i;
  if (after_people && groups_.back().kind == Group::Kind::kOther && !groups_.back().quantity &&
      words_.token(groups_.back().head).xpos == "NN")
    groups_.back().kind = Group::Kind::kPerson;
  return Mark(i, quantity.end_token);
}

}  // namespace rashomon

#include "claims/group_pronouns.h"

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

}  // namespace

// "Twelve workers were pulled out. [They] were taken to a hospital": the counted people whom a plural pronoun stands
// for, where the sentence up to it or, if that names nobody, the one before leaves no doubt.
std::optional<std::uint32_t> CountedBefore(const FigureWords& words, const std::vector<Group>& groups,
                                           std::uint32_t i) {
  if (words.Unreliable(i)) return std::nullopt;
  const std::uint32_t first = words.SentenceOf(i).begin;
  if (i > first && words.Is(i - 1, FigureClass::kOf)) return std::nullopt;  // "of them": figure_subsets.cpp
  std::uint32_t begin = first;
  for (int sentences = 0; sentences < 2; ++sentences) {
    std::optional<std::uint32_t> counted;
    bool doubt = false;  // "officers arrested two men" leaves none, "two officers arrested protesters" does
    for (std::uint32_t g = static_cast<std::uint32_t>(groups.size()); g-- > 0 && groups[g].begin >= begin;) {
      const Group& group = groups[g];
      if (!MayBeMeant(words, group, i) || group.part_of) continue;
      const bool counts = group.quantity || group.fixed.value_or(0) > 1;
      doubt = doubt || (counts ? counted.has_value() : !counted && !group.after_adposition);
      if (counts) counted = g;
    }
    if (doubt || counted) return doubt ? std::nullopt : counted;
    if (begin == 0 || words.Unreliable(begin - 1)) return std::nullopt;
    begin = words.SentenceOf(begin - 1).begin;
  }
  return std::nullopt;
}

}  // namespace rashomon

#include "claims/care_places.h"

#include <algorithm>

namespace rashomon {

CarePlaces::CarePlaces(const Annotation& annotation, const ClaimRoles& roles,
                       const std::vector<IncidentTrigger>& triggers)
    : annotation_(annotation),
      roles_(roles),
      triggers_(triggers),
      care_(roles.ClassNamed("care_place")),
      moves_(roles.ClassNamed("care_verb")),
      people_(roles.ClassNamed("person_noun")),
      bodies_(roles.ClassNamed("organization_noun")) {}

bool CarePlaces::IsTrigger(std::uint32_t token) const {
  return std::ranges::any_of(triggers_, [&](const IncidentTrigger& t) {
    const Token& word = annotation_.tokens[t.token];
    return (t.begin <= token && token < t.end) || (word.head == token && word.deprel.starts_with("nsubj"));
  });
}

// "Two brothers from Harlow were arrested": where somebody is from. "The rowing club of Harlow mourned": the seat
// of a body that acts.
bool CarePlaces::IsOrigin(const Mention& mention, std::uint32_t head) const {
  const std::vector<Token>& tokens = annotation_.tokens;
  const std::string_view before = mention.begin_token > 0 ? tokens[mention.begin_token - 1].lower : "";
  if (before == "of" && tokens[tokens[head].head].deprel.starts_with("nsubj") &&
      tokens[head].deprel.starts_with("nmod"))
    return roles_.EntryAt(tokens[head].head, bodies_) != nullptr;
  return before == "from" && tokens[head].deprel.starts_with("nmod") &&
         roles_.EntryAt(tokens[head].head, people_) != nullptr;
}

bool CarePlaces::Holds(const Mention& mention) const {
  const std::vector<Token>& tokens = annotation_.tokens;
  const Sentence& sentence = annotation_.sentences[tokens[mention.begin_token].sentence];
  bool care = false;
  for (std::uint32_t t = mention.begin_token; t < mention.end_token; ++t) care |= IsCare(t);
  // "St Anne Hospital, Harlow", whatever the tree makes of it.
  if (mention.begin_token > sentence.begin + 1 && tokens[mention.begin_token - 1].lower == ",")
    care |= IsCare(mention.begin_token - 2);
  std::uint32_t at = roles_.HeadOf(mention.begin_token, mention.end_token);
  if (IsOrigin(mention, at)) return true;
  for (std::uint32_t steps = 0; steps < sentence.end - sentence.begin && tokens[at].head != at; ++steps) {
    const std::uint32_t under = at;
    at = tokens[at].head;
    if (IsTrigger(at)) return false;
    if (IsCare(at)) {
      care = true;
    } else if (tokens[at].upos == Upos::kVerb) {
      const std::optional<std::uint32_t> to = roles_.Resolve(at, "to");
      return care || (roles_.EntryAt(at, moves_) != nullptr && to && *to == under);
    }
  }
  return care;
}

}  // namespace rashomon

#include "claims/role_evidence.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr int kLongestClimb = 8;
constexpr std::uint32_t kEarlySentences = 15;  // how far a report tells its news before what is behind it

bool Is(std::string_view relation, std::string_view name) {
  return relation.starts_with(name) && (relation.size() == name.size() || relation[name.size()] == ':');
}

bool TakesAgents(const IncidentTrigger& trigger) {
  return IsViolent(trigger.type) && !trigger.background;
}

bool IsOrganizationName(const Annotation& annotation, std::uint32_t mention) {
  const Mention& m = annotation.mentions[mention];
  return m.form == Mention::Form::kName && annotation.entities[m.entity.index()].type == EntityType::kOrganization;
}

// "X fighters", "an X column": people or a part of X.
bool IsOfBody(const ClaimRoles& roles, std::uint32_t head) {
  if (roles.EntryAt(head, "figure_person") != nullptr || roles.EntryAt(head, "person_noun") != nullptr) return true;
  for (std::string_view name : {"organization_noun", "organization_word"}) {
    const LexiconEntry* entry = roles.EntryAt(head, name);
    if (entry != nullptr && (entry->Attribute("kind") == "armed" || entry->Attribute("kind") == "security"))
      return true;
  }
  return false;
}

class Evidence {
 public:
  Evidence(const Annotation& annotation, const ClaimRoles& roles, std::span<const IncidentTrigger> triggers,
           std::span<const RoleProposal> proposals)
      : annotation_(annotation), roles_(roles), triggers_(triggers), proposals_(proposals) {}

  void Add(std::uint32_t head, RoleEvidence& evidence) const {
    for (const RoleProposal& p : proposals_) {
      const bool perpetrator =
          p.role == IncidentRole::kPerpetratorIndividual || p.role == IncidentRole::kPerpetratorOrganization;
      if (!perpetrator || !TakesAgents(triggers_[p.trigger]) || !PartOf(head, p.head)) continue;
      evidence.strength = RoleEvidence::Strength::kAgent;
      evidence.own_voice |= roles_.ChainOf(annotation_.tokens[head].span).empty();
    }
    const bool beside = std::any_of(triggers_.begin(), triggers_.end(), [&](const IncidentTrigger& t) {
      return TakesAgents(t) && SameClause(head, t.token);
    });
    if (beside) evidence.strength = std::max(evidence.strength, RoleEvidence::Strength::kBeside);
    evidence.early |= annotation_.tokens[head].sentence < kEarlySentences;
    evidence.condemns |= Condemns(head);
  }

 private:
  // "fighters of the X", "X fighters", "the X, a group of": the phrase of `whole` holds the name that ends in `head`.
  [[nodiscard]] bool PartOf(std::uint32_t head, std::uint32_t whole) const {
    for (int step = 0; step < kLongestClimb; ++step) {
      if (head == whole) return true;
      const std::string_view relation = annotation_.tokens[head].deprel;
      const auto above = roles_.syntax().Head(head);
      if (!above || !(Is(relation, "compound") || Is(relation, "flat") || Is(relation, "nmod") ||
                      Is(relation, "appos") || Is(relation, "amod") || Is(relation, "conj")))
        return false;
      head = *above;
    }
    return false;
  }

  // Both hang on one verb; what the verb is done to is not beside the act.
  [[nodiscard]] bool SameClause(std::uint32_t head, std::uint32_t trigger) const {
    if (annotation_.tokens[head].sentence != annotation_.tokens[trigger].sentence) return false;
    const Clause mine = ClauseOf(head);
    return !mine.object && mine.verb == ClauseOf(trigger).verb;
  }

  [[nodiscard]] bool Condemns(std::uint32_t head) const {
    const auto above = roles_.syntax().Head(head);
    return above && Is(annotation_.tokens[head].deprel, "nsubj") && !roles_.syntax().IsPassive(*above) &&
           roles_.EntryAt(*above, "distance_verb") != nullptr;
  }

  struct Clause {
    std::uint32_t verb = 0;
    bool object = false;
  };
  [[nodiscard]] Clause ClauseOf(std::uint32_t token) const {
    Clause clause{.verb = token};
    for (int step = 0; step < kLongestClimb && annotation_.tokens[clause.verb].upos != Upos::kVerb; ++step) {
      const auto above = roles_.syntax().Head(clause.verb);
      if (!above) break;
      const std::string_view relation = annotation_.tokens[clause.verb].deprel;
      clause.object = Is(relation, "obj") || relation == "nsubj:pass";
      clause.verb = *above;
    }
    return clause;
  }

  const Annotation& annotation_;
  const ClaimRoles& roles_;
  std::span<const IncidentTrigger> triggers_;
  std::span<const RoleProposal> proposals_;
};

}  // namespace

RoleEvidence EvidenceFor(const Annotation& annotation, const ClaimRoles& roles,
                         std::span<const IncidentTrigger> triggers, std::span<const RoleProposal> proposals,
                         std::span<const std::uint32_t> heads) {
  const Evidence reader(annotation, roles, triggers, proposals);
  RoleEvidence evidence;
  for (std::uint32_t head : heads) reader.Add(head, evidence);
  return evidence;
}

std::optional<std::uint32_t> NameInPhrase(const Annotation& annotation, const ClaimRoles& roles, std::uint32_t head,
                                          TokenRange phrase) {
  if (const auto at = roles.MentionAt(head); at && IsOrganizationName(annotation, *at)) return at;
  if (!IsOfBody(roles, head)) return std::nullopt;
  for (std::uint32_t t = head; t-- > phrase.begin;) {
    if (const auto at = roles.MentionAt(t); at && IsOrganizationName(annotation, *at)) return at;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> BodyNamedWithin(const Annotation& annotation, const ClaimRoles& roles,
                                             std::uint32_t mention) {
  const Mention& whole = annotation.mentions[mention];
  std::uint32_t end = whole.end_token;
  while (end > whole.begin_token && IsOfBody(roles, end - 1)) --end;
  if (end == whole.begin_token || end == whole.end_token) return std::nullopt;
  const auto is_name = [&](const Mention& other) {
    if (other.entity == whole.entity || other.end_token - other.begin_token != end - whole.begin_token) return false;
    for (std::uint32_t t = 0; t < end - whole.begin_token; ++t) {
      if (annotation.tokens[other.begin_token + t].lower != annotation.tokens[whole.begin_token + t].lower)
        return false;
    }
    return true;
  };
  for (std::uint32_t m = 0; m < annotation.mentions.size(); ++m) {
    if (IsOrganizationName(annotation, m) && is_name(annotation.mentions[m])) return m;
  }
  return std::nullopt;
}

bool IsArmedBody(const Annotation& annotation, const ClaimRoles& roles, std::uint32_t mention) {
  const Mention& m = annotation.mentions[mention];
  for (std::uint32_t t = m.begin_token; t < m.end_token; ++t) {
    if (roles.EntryAt(t, "armed_organization") != nullptr) return true;
    for (std::string_view name : {"organization_noun", "organization_word"}) {
      const LexiconEntry* entry = roles.EntryAt(t, name);
      if (entry != nullptr && entry->Attribute("kind") == "armed") return true;
    }
  }
  return false;
}

bool IsArmedEntity(const RoleFeatures& features, std::size_t entity) {
  const auto ends = features.MentionsOf(entity);
  return std::any_of(ends.begin(), ends.end(), [&](std::uint32_t end) {
    const auto mention = features.roles().MentionAt(end);
    return mention && IsArmedBody(features.annotation(), features.roles(), *mention);
  });
}

}  // namespace rashomon

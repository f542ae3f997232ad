#include "claims/role_proposals.h"

#include <algorithm>

namespace rashomon {
namespace {

class Proposer {
 public:
  Proposer(const Annotation& annotation, const ClaimRoles& roles, std::span<const IncidentTrigger> triggers)
      : annotation_(annotation), roles_(roles), triggers_(triggers) {}

  std::vector<RoleProposal> Run() {
    for (index_ = 0; index_ < triggers_.size(); ++index_) OfTrigger(triggers_[index_]);
    return std::move(proposals_);
  }

 private:
  void OfTrigger(const IncidentTrigger& trigger) {
    if (trigger.is_verb) {
      for (std::string_view role : {"subject", "object"}) Fill(trigger, role, trigger.entry->Attribute(role));
      ForEachCase(trigger, "incident_verb_case", [&](std::uint32_t filler, const LexiconEntry& word) {
        Take(filler, trigger.entry->Attribute(word.Attribute("key")));
      });
    } else {
      ForEachCase(trigger, "incident_noun_case",
                  [&](std::uint32_t filler, const LexiconEntry& word) { Take(filler, word.Attribute("role")); });
    }
    if (!trigger.background) TakeWeapons(annotation_.tokens[trigger.token].sentence);
  }

  // "12 troops killed": a verb that wants an object, past in form and without one, is a passive cut short.
  [[nodiscard]] bool IsCutPassive(const IncidentTrigger& trigger) const {
    const std::string_view tag = annotation_.tokens[trigger.token].xpos;
    return (tag == "VBD" || tag == "VBN") && !trigger.entry->Attribute("object").empty() &&
           !roles_.syntax().Child(trigger.token, "obj") && !roles_.syntax().IsPassive(trigger.token);
  }

  void Fill(const IncidentTrigger& trigger, std::string_view argument, std::string_view role) {
    if (role.empty() || role == "-") return;
    if (IsCutPassive(trigger)) {
      if (argument == "subject") return;
      argument = "subject";
    }
    const std::optional<std::uint32_t> head = roles_.Resolve(trigger.token, argument);
    if (!head || annotation_.tokens[*head].sentence != annotation_.tokens[trigger.token].sentence) return;
    for (std::uint32_t filler : roles_.syntax().Conjuncts(*head)) Take(filler, role);
  }

  template <typename Use>
  void ForEachCase(const IncidentTrigger& trigger, std::string_view lexicon_class, Use use) {
    for (std::uint32_t child : roles_.syntax().Children(trigger.token)) {
      for (std::uint32_t mark : roles_.syntax().Children(child)) {
        if (mark > child) break;
        if (const LexiconEntry* word = roles_.EntryAt(mark, lexicon_class)) {
          for (std::uint32_t filler : roles_.syntax().Conjuncts(child)) use(filler, *word);
          break;
        }
      }
    }
  }

  void TakeWeapons(std::uint32_t sentence) {
    const Sentence& range = annotation_.sentences[sentence];
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (annotation_.tokens[t].upos != Upos::kNoun || roles_.EntryAt(t, "weapon_noun") == nullptr) continue;
      if (t + 1 < range.end && roles_.EntryAt(t + 1, "weapon_noun") != nullptr) continue;  // the last word of a phrase
      if (!roles_.syntax().HasRelation(t, "compound")) Add(IncidentRole::kWeapon, t, std::nullopt);
    }
  }

  // Puts the phrase at `head` where it can stand: people are victims and not targets, buildings the other way round.
  void Take(std::uint32_t head, std::string_view role) {
    const Token& token = annotation_.tokens[head];
    if (role.empty() || role == "-" || roles_.IsNothing(head)) return;
    if (token.upos != Upos::kNoun && token.upos != Upos::kPropn && token.upos != Upos::kPron &&
        token.upos != Upos::kNum)
      return;
    const std::optional<std::uint32_t> known = NameBehind(annotation_, roles_.MentionAt(head));
    const bool named = known && annotation_.mentions[*known].form == Mention::Form::kName;
    if (token.upos == Upos::kPron && !named) return;
    const std::optional<EntityType> type =
        known ? std::optional(annotation_.entities[annotation_.mentions[*known].entity.index()].type) : std::nullopt;
    const bool is_target = roles_.EntryAt(head, "target_noun") != nullptr || type == EntityType::kFacility;
    const bool is_person = type == EntityType::kPerson || roles_.EntryAt(head, "figure_person") != nullptr ||
                           roles_.EntryAt(head, "person_noun") != nullptr;
    if (role == "perpetrator") {
      const bool body = type == EntityType::kOrganization || type == EntityType::kGroup ||
                        roles_.EntryAt(head, "organization_noun") != nullptr;
      if (is_target || type == EntityType::kPlace || (!body && !is_person)) return;
      if (body && known) return Add(IncidentRole::kPerpetratorOrganization, head, known);
      return Add(IncidentRole::kPerpetratorIndividual, head, std::nullopt);
    }
    if (role == "weapon") {
      if (roles_.EntryAt(head, "weapon_noun") != nullptr) Add(IncidentRole::kWeapon, head, std::nullopt);
      return;
    }
    if (is_person && !is_target) {
      // MUC-4: the name fills the slot; people without a name are counted as figures.
      if (named) Add(IncidentRole::kVictim, head, known);
      return;
    }
    if (is_target) return Add(IncidentRole::kTarget, head, std::nullopt);
    if (role == "target" && type == EntityType::kOrganization) Add(IncidentRole::kTarget, head, known);
  }

  void Add(IncidentRole role, std::uint32_t head, std::optional<std::uint32_t> mention) {
    const bool known = std::any_of(proposals_.begin(), proposals_.end(), [&](const RoleProposal& p) {
      return p.role == role && p.head == head && p.trigger == index_;
    });
    if (!known) proposals_.push_back({.role = role, .head = head, .mention = mention, .trigger = index_});
  }

  const Annotation& annotation_;
  const ClaimRoles& roles_;
  std::span<const IncidentTrigger> triggers_;
  std::uint32_t index_ = 0;
  std::vector<RoleProposal> proposals_;
};

}  // namespace

std::vector<RoleProposal> ProposeRoles(const Annotation& annotation, const ClaimRoles& roles,
                                       std::span<const IncidentTrigger> triggers) {
  return Proposer(annotation, roles, triggers).Run();
}

std::optional<std::uint32_t> NameBehind(const Annotation& annotation, std::optional<std::uint32_t> mention) {
  if (!mention || annotation.mentions[*mention].form == Mention::Form::kName) return mention;
  for (std::uint32_t m = 0; m < annotation.mentions.size(); ++m) {
    const Mention& other = annotation.mentions[m];
    if (other.entity == annotation.mentions[*mention].entity && other.form == Mention::Form::kName) return m;
  }
  return mention;
}

}  // namespace rashomon

// Who is held responsible: patterns say where and in which way, the tree says who, the attribution says on whose word.
#include <algorithm>
#include <set>

#include "claims/claim_roles.h"
#include "claims/incident_triggers.h"
#include "claims/role_evidence.h"
#include "claims/stances.h"
#include "claims/steps.h"

namespace rashomon {
namespace {

bool SameBody(const Annotation& annotation, EntityId a, EntityId b) {
  if (a == b) return true;
  const Entity& left = annotation.entities[a.index()];
  const Entity& right = annotation.entities[b.index()];
  return left.part_of == b || right.part_of == a;
}

class StanceFinder {
 public:
  explicit StanceFinder(ClaimContext& context) : context_(context), roles_(context.annotation, context.language) {}

  std::vector<Responsibility> Find() {
    const PatternSet& patterns = context_.language.patterns("responsibility");
    for (std::uint32_t s = 0; s < context_.annotation.sentences.size(); ++s) {
      if (InRepeatedBlock(s)) continue;
      const std::vector<PatternMatch> matches = context_.View().FindAll(patterns, s);
      std::uint32_t doubt = ~0u;  // "no evidence that X colluded with Y to carry out the attack" accuses neither
      for (const PatternMatch& match : matches) {
        if (match.Argument("stance") == "doubt") doubt = std::min(doubt, match.begin);
      }
      for (const PatternMatch& match : matches) {
        const std::string_view stance = match.Argument("stance");
        if (stance == "none") Spare(match);
        if (stance != "doubt" && stance != "none" && !IsTakenBack(matches, match)) Take(match, doubt < match.begin);
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool InRepeatedBlock(std::uint32_t sentence) const {
    const std::uint32_t block = context_.annotation.sentences[sentence].block;
    return block < context_.annotation.blocks.size() && context_.annotation.blocks[block].repeats.has_value();
  }

  void Spare(const PatternMatch& match) {
    if (const auto who = Organization(match)) context_.not_yet.push_back(context_.annotation.mentions[*who].entity);
  }

  // "could launch an attack": who may do something has not done it, whatever else the same word would say.
  static bool IsTakenBack(const std::vector<PatternMatch>& matches, const PatternMatch& said) {
    const PatternCapture* word = said.Capture("p");
    if (word == nullptr || (said.Argument("stance") != "asserted" && said.Argument("stance") != "accused"))
      return false;
    return std::any_of(matches.begin(), matches.end(), [&](const PatternMatch& match) {
      if (match.Argument("stance") != "none") return false;
      const PatternCapture* other = match.Capture("p");
      return other != nullptr && other->begin < word->end && word->begin < other->end;
    });
  }

  void Take(const PatternMatch& match, bool doubted) {
    const std::optional<std::uint32_t> who = Organization(match);
    if (!who || !HasWhatItNeeds(match)) return;
    Hold(match, *who, doubted);
    for (std::uint32_t other : ListedWith(*who)) Hold(match, other, doubted);
  }

  // "the government and the army": bodies that one word takes together.
  std::vector<std::uint32_t> ListedWith(std::uint32_t mention) {
    const Mention& first = context_.annotation.mentions[mention];
    const EntityId entity = first.entity;
    std::vector<std::uint32_t> others;
    for (std::uint32_t child : roles_.syntax().Children(first.end_token - 1)) {
      if (!roles_.syntax().HasRelation(child, "conj")) continue;
      const std::optional<std::uint32_t> named = roles_.OrganizationAt(child);
      const std::optional<std::uint32_t> other = named ? named : BlamedAt(child);
      if (other && context_.annotation.mentions[*other].entity != entity) others.push_back(*other);
    }
    return others;
  }

  void Hold(const PatternMatch& match, std::uint32_t mention, bool doubted) {
    const std::optional<std::uint32_t> body = BodyBehind(mention);
    if (!body) return;
    const std::uint32_t who = BodyNamedWithin(context_.annotation, roles_, *body).value_or(*body);
    const Mention& organization = context_.annotation.mentions[who];
    const ByteSpan words = roles_.SpanOf(match.begin, match.end);
    const ByteSpan span = Near(words, organization.span) ? words.Cover(organization.span) : words;
    std::vector<std::uint32_t> chain = roles_.ChainOf(words);
    Stance stance = Stance::kPossible;
    if (match.Argument("stance") == "asserted") {
      stance = StanceInWords(context_.annotation, organization.entity, chain);
    } else if (const std::optional<Stance> parsed = ParseStance(match.Argument("stance"))) {
      stance = *parsed;
    }
    if (doubted && stance != Stance::kClaimed) stance = Stance::kDenied;
    if (match.Argument("needs") == "self" && (stance != Stance::kClaimed || MeetsPerpetrators(match))) return;
    found_.push_back({.organization = who, .stance = stance, .span = span, .attribution = std::move(chain)});
  }

  [[nodiscard]] bool HasWhatItNeeds(const PatternMatch& match) const {
    const std::string_view needs = match.Argument("needs");
    if (needs == "act") return NamesAct(match.begin);
    return needs != "doer" || !IsPerson(match.begin, match.end) || Does(match.end);
  }

  // "suspected X" and then a word for persons.
  [[nodiscard]] bool IsPerson(std::uint32_t begin, std::uint32_t end) const {
    const auto& tokens = context_.annotation.tokens;
    if (end >= tokens.size() || tokens[end].sentence != tokens[begin].sentence) return false;
    return roles_.EntryAt(end, "figure_person") != nullptr || roles_.EntryAt(end, "person_noun") != nullptr;
  }

  // Those at `head` are the subject, or behind the "by", of a verb that makes perpetrators of these.
  [[nodiscard]] bool Does(std::uint32_t head) const {
    const std::string_view relation = context_.annotation.tokens[head].deprel;
    const auto verb = roles_.syntax().Head(head);
    if (!verb || (relation != "nsubj" && relation != "obl:agent")) return false;
    const LexiconEntry* entry = roles_.EntryAt(*verb, "incident_verb");
    return entry != nullptr && entry->Attribute("subject") == "perpetrator" &&
           (relation == "obl:agent" || !roles_.syntax().IsPassive(*verb));
  }

  // True if a word of the token's sentence names violence done on purpose.
  [[nodiscard]] bool NamesAct(std::uint32_t token) const {
    const Sentence& sentence = context_.annotation.sentences[context_.annotation.tokens[token].sentence];
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      for (std::string_view name : {"incident_noun", "incident_verb"}) {
        const LexiconEntry* entry = roles_.EntryAt(t, name);
        const auto type = entry != nullptr ? ParseIncidentType(entry->Attribute("type")) : std::nullopt;
        if (type && IsViolent(*type)) return true;
      }
    }
    return false;
  }

  static bool Near(ByteSpan a, ByteSpan b) {
    constexpr std::uint32_t kFar = 300;
    return a.Cover(b).size() < kFar;
  }

  std::optional<std::uint32_t> Organization(const PatternMatch& match) {
    const std::string_view role = match.Argument("who");
    if (const PatternCapture* who = match.Capture("who"); who != nullptr && role == "capture") {
      const std::uint32_t head = roles_.HeadOf(who->begin, who->end);
      if (const auto found = roles_.OrganizationAt(head)) return found;
      for (std::uint32_t t = who->begin; t < who->end; ++t) {
        if (const auto found = roles_.OrganizationAt(t)) return found;
      }
      return BodyCalled(who->begin, who->end);
    }
    const PatternCapture* predicate = match.Capture("p");
    const std::uint32_t at = predicate != nullptr ? roles_.HeadOf(predicate->begin, predicate->end) : match.begin;
    if (const auto head = roles_.Resolve(at, role)) {
      if (roles_.IsNothing(*head)) return std::nullopt;
      if (const auto found = roles_.OrganizationAt(*head)) {
        // "blamed the government and the Front": the Front is listed with what the word is about.
        const auto first = IsListedWith(*found, *head) ? BodyAt(*head) : std::nullopt;
        return first ? first : found;
      }
      if (const auto mention = roles_.MentionAt(*head)) {
        const Mention& person = context_.annotation.mentions[*mention];
        if (context_.annotation.entities[person.entity.index()].type == EntityType::kPerson) return std::nullopt;
      }
      if (!IsPronoun(*head)) {  // somebody else is meant, where these are not the speaker's own people
        if (IsOfSpeaker(*head)) return SpeakerOf(at);
        return match.Argument("stance") == "asserted" ? std::nullopt
               : role == "object"                     ? BlamedAt(*head)
                                                      : BodyAt(*head);
      }
      if (roles_.EntryAt(*head, "body_pronoun") != nullptr) {
        if (const auto speaker = SpeakerOf(at)) return speaker;
      } else {  // "which has claimed ..." stands for what it is about, "knows who is responsible" for nobody
        const auto meant = Antecedent(*head);
        return meant ? roles_.OrganizationAt(*meant) : std::nullopt;
      }
    }
    return role == "subject" ? roles_.OrganizationBefore(at) : roles_.OrganizationAfter(at);
  }

  [[nodiscard]] bool IsListedWith(std::uint32_t mention, std::uint32_t head) const {
    const std::uint32_t last = context_.annotation.mentions[mention].end_token - 1;
    return roles_.syntax().HasRelation(last, "conj") && roles_.syntax().Head(last) == head;
  }

  // "its fighters", "our planes".
  [[nodiscard]] bool IsOfSpeaker(std::uint32_t head) const {
    for (std::uint32_t child : roles_.syntax().Children(head)) {
      if (IsPronoun(child) && roles_.syntax().HasRelation(child, "nmod:poss")) return true;
    }
    return false;
  }

  // "the Blue Otter gang": a name of no known kind that a noun for a body follows is the body's.
  std::optional<std::uint32_t> BodyCalled(std::uint32_t begin, std::uint32_t end) {
    const auto& tokens = context_.annotation.tokens;
    if (end >= tokens.size() || tokens[end].sentence != tokens[end - 1].sentence || tokens[end].space_before == false)
      return std::nullopt;
    const LexiconEntry* noun = roles_.EntryAt(end, "organization_noun");
    if (noun == nullptr || noun->Attribute("kind") != "armed") return std::nullopt;
    while (begin < end && tokens[begin].upos == Upos::kDet) ++begin;
    return roles_.MentionOf({begin, end + 1}, end, EntityType::kOrganization);
  }

  // "the Tolmish army": a people's name before a noun says of what kind the body is; "the Tolmish president" is none.
  std::optional<std::uint32_t> BodyBehind(std::uint32_t index) {
    const Mention mention = context_.annotation.mentions[index];
    const auto& tokens = context_.annotation.tokens;
    if (context_.annotation.entities[mention.entity.index()].type != EntityType::kGroup) return index;
    std::uint32_t end = mention.end_token;
    if (const auto quoted = BodyQuotedAt(end)) return quoted;
    for (std::uint32_t t = end; t < tokens.size() && tokens[t].sentence == tokens[mention.begin_token].sentence &&
                                tokens[t].space_before && IsNameOrAdjective(tokens[t]);
         ++t) {
      if (tokens[t].upos != Upos::kAdj) end = t + 1;
    }
    if (end == mention.end_token) return index;
    if (roles_.EntryAt(end - 1, "organization_noun") == nullptr) return std::nullopt;
    return roles_.MentionOf({mention.begin_token, end}, end - 1, EntityType::kOrganization);
  }

  // `the Maoist "Bright Way" guerrillas`: the name in quotation marks that begin at `token`.
  [[nodiscard]] std::optional<std::uint32_t> BodyQuotedAt(std::uint32_t token) const {
    const auto& tokens = context_.annotation.tokens;
    if (token + 1 >= tokens.size() || tokens[token].sentence != tokens[token + 1].sentence) return std::nullopt;
    if (tokens[token].upos != Upos::kPunct || (tokens[token].lower != "\"" && tokens[token].lower != "\u201c"))
      return std::nullopt;
    const auto& mentions = context_.annotation.mentions;
    for (std::uint32_t m = 0; m < mentions.size(); ++m) {
      if (mentions[m].begin_token == token + 1 &&
          context_.annotation.entities[mentions[m].entity.index()].type == EntityType::kOrganization)
        return m;
    }
    return std::nullopt;
  }

  static bool IsNameOrAdjective(const Token& token) {
    return token.upos == Upos::kNoun || token.upos == Upos::kPropn || token.upos == Upos::kAdj;
  }

  // What a relative clause is about whose pronoun `token` is; for "those who" the pronoun itself.
  [[nodiscard]] std::optional<std::uint32_t> Antecedent(std::uint32_t token) const {
    const auto clause = roles_.syntax().Head(token);
    if (clause && roles_.syntax().HasRelation(*clause, "acl")) return roles_.syntax().Head(*clause);
    for (std::uint32_t child : roles_.syntax().Children(token)) {
      if (roles_.syntax().HasRelation(child, "acl")) return token;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool IsPronoun(std::uint32_t token) const {
    return context_.annotation.tokens[token].upos == Upos::kPron;
  }

  // "X said that it was behind the attack": whose words these are, where "it" has no antecedent of its own.
  std::optional<std::uint32_t> SpeakerOf(std::uint32_t token) {
    const std::vector<std::uint32_t> chain = roles_.ChainOf(context_.annotation.tokens[token].span);
    if (chain.empty()) return std::nullopt;
    const Attribution& attribution = context_.annotation.attributions[chain.back()];
    if (!attribution.source) return std::nullopt;
    for (std::uint32_t m = 0; m < context_.annotation.mentions.size(); ++m) {
      const Mention& mention = context_.annotation.mentions[m];
      const EntityType type = context_.annotation.entities[mention.entity.index()].type;
      if ((type == EntityType::kOrganization || type == EntityType::kGroup) &&
          attribution.source->Contains(mention.span))
        return m;
    }
    return BodyAt(HeadOfSpan(*attribution.source));
  }

  [[nodiscard]] std::uint32_t HeadOfSpan(ByteSpan span) const {
    const auto& tokens = context_.annotation.tokens;
    std::uint32_t begin = 0;
    while (begin + 1 < tokens.size() && tokens[begin].span.begin < span.begin) ++begin;
    std::uint32_t end = begin + 1;
    while (end < tokens.size() && span.Contains(tokens[end].span)) ++end;
    return roles_.HeadOf(begin, end);
  }

  // "the army": a plain noun for a body that there is one of stands for the body that speaks; "a group" is nobody yet.
  std::optional<std::uint32_t> BodyAt(std::uint32_t head) {
    const LexiconEntry* noun = roles_.EntryAt(head, "organization_noun");
    if (noun == nullptr || noun->Attribute("kind") == "armed" || roles_.IsNothing(head)) return std::nullopt;
    return roles_.MentionFor(head, EntityType::kOrganization);
  }

  // "accused police of": who is blamed is meant as a body. Not where they speak, for "they" are mostly others then.
  std::optional<std::uint32_t> BlamedAt(std::uint32_t head) {
    if (roles_.EntryAt(head, "state_force") == nullptr || roles_.IsNothing(head)) return BodyAt(head);
    return roles_.MentionFor(head, EntityType::kOrganization);
  }

  // Who says that it killed gunmen tells how an attack ended.
  [[nodiscard]] bool MeetsPerpetrators(const PatternMatch& match) const {
    const PatternCapture* predicate = match.Capture("p");
    const auto object =
        predicate != nullptr ? roles_.Resolve(roles_.HeadOf(predicate->begin, predicate->end), "object") : std::nullopt;
    if (!object) return false;
    const LexiconEntry* entry = roles_.EntryAt(*object, "figure_person");
    return entry != nullptr && entry->Attribute("population") == "perpetrators";
  }

  ClaimContext& context_;
  ClaimRoles roles_;
  std::vector<Responsibility> found_;
};

// "a separatist group": a plain noun for an armed body, and no name before it.
bool IsNameless(const Annotation& annotation, const ClaimRoles& roles, std::uint32_t index) {
  const Mention& mention = annotation.mentions[index];
  const std::uint32_t head = mention.end_token - 1;
  const LexiconEntry* noun = roles.EntryAt(head, "organization_noun");
  if (noun == nullptr || noun->Attribute("kind") != "armed" || annotation.tokens[head].upos != Upos::kNoun)
    return false;
  if (!annotation.entities[mention.entity.index()].known_as.empty()) return false;
  const std::uint32_t first = annotation.sentences[annotation.tokens[head].sentence].begin;
  for (std::uint32_t t = mention.begin_token; t < head; ++t) {
    if (t != first && annotation.tokens[t].upos == Upos::kPropn) return false;
  }
  return true;
}

// "Separatist group says it did it" above a report that names who: one claim, and the body that has a name made it.
void LeaveOutNameless(const Annotation& annotation, const ClaimRoles& roles, std::vector<Responsibility>& said) {
  std::set<Stance> named;
  for (const Responsibility& one : said) {
    if (!IsNameless(annotation, roles, one.organization)) named.insert(one.stance);
  }
  std::erase_if(said, [&](const Responsibility& one) {
    return named.contains(one.stance) && IsNameless(annotation, roles, one.organization);
  });
}

// The incident that the words belong to: one of the past that they name, else the main one.
std::size_t IncidentFor(const Claims& claims, ByteSpan span) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < claims.incidents.size(); ++i) {
    if (claims.incidents[i].scope == Scope::kOther && span.Contains(claims.incidents[i].span)) best = i;
  }
  return best;
}

void Attach(const Annotation& annotation, std::size_t incident, Responsibility responsibility, Claims& claims) {
  auto& list = claims.incidents[incident].responsibility;
  const EntityId entity = annotation.mentions[responsibility.organization].entity;
  const bool known = std::any_of(list.begin(), list.end(), [&](const Responsibility& r) {
    return r.stance == responsibility.stance && annotation.mentions[r.organization].entity == entity;
  });
  if (!known) list.push_back(std::move(responsibility));
}

}  // namespace

std::vector<Responsibility> FindStances(ClaimContext& context) {
  return StanceFinder(context).Find();
}

Stance StanceInWords(const Annotation& annotation, EntityId body, std::span<const std::uint32_t> chain) {
  bool confirmed = chain.empty();
  bool hedged = false;
  for (std::uint32_t index : chain) {
    const Attribution& attribution = annotation.attributions[index];
    if (SpeaksItself(annotation, attribution, body)) return attribution.denial ? Stance::kDenied : Stance::kClaimed;
    if (attribution.denial) return Stance::kDenied;
    confirmed |= attribution.confirmation;
    hedged |= attribution.hedged;
  }
  if (hedged) return Stance::kSuspected;
  return confirmed ? Stance::kConfirmed : Stance::kAccused;
}

bool SpeaksItself(const Annotation& annotation, const Attribution& attribution, EntityId body) {
  if (!attribution.source) return false;
  for (const Mention& mention : annotation.mentions) {
    if (attribution.source->Contains(mention.span) && SameBody(annotation, mention.entity, body)) return true;
  }
  if (!attribution.source_mention) return false;
  return SameBody(annotation, annotation.mentions[*attribution.source_mention].entity, body);
}

void FindResponsibility(ClaimContext& context, Claims& claims) {
  const Annotation& annotation = context.annotation;
  if (context.stances.size() > 1)
    LeaveOutNameless(annotation, ClaimRoles(context.annotation, context.language), context.stances);
  for (Responsibility& stance : context.stances) {
    if (claims.incidents.empty()) {
      claims.incidents.push_back({});
      claims.incidents.back().span = stance.span;
      claims.incidents.back().type = IncidentType::kAttack;
    }
    Attach(annotation, IncidentFor(claims, stance.span), std::move(stance), claims);
  }
  for (LearnedStance& learned : context.learned_stances) {
    // What the report says in so many words goes before what was read between the lines.
    const Mention& body = annotation.mentions[learned.responsibility.organization];
    const bool said = std::any_of(claims.incidents.begin(), claims.incidents.end(), [&](const Incident& incident) {
      return std::any_of(incident.responsibility.begin(), incident.responsibility.end(), [&](const Responsibility& r) {
        const Mention& other = annotation.mentions[r.organization];
        return SameBody(annotation, other.entity, body.entity) || other.span.Contains(body.span);
      });
    });
    if (!said) Attach(annotation, learned.incident, std::move(learned.responsibility), claims);
  }
}

}  // namespace rashomon

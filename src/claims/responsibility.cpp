// Who is held responsible: patterns say where and in which way, the tree says who, the attribution says on whose word.
#include <algorithm>

#include "claims/claim_roles.h"
#include "claims/steps.h"

namespace rashomon {
namespace {

bool SameBody(const Annotation& annotation, EntityId a, EntityId b) {
  if (a == b) return true;
  const Entity& left = annotation.entities[a.index()];
  const Entity& right = annotation.entities[b.index()];
  return left.part_of == b || right.part_of == a;
}

// True if the body speaks of itself: it, or what it belongs to, is the source, or is named in the source ("a statement
// by X").
bool SpeaksItself(const Annotation& annotation, const Attribution& attribution, const Mention& organization) {
  if (!attribution.source) return false;
  for (const Mention& mention : annotation.mentions) {
    if (attribution.source->Contains(mention.span) && SameBody(annotation, mention.entity, organization.entity))
      return true;
  }
  if (!attribution.source_mention) return false;
  return SameBody(annotation, annotation.mentions[*attribution.source_mention].entity, organization.entity);
}

Stance StanceOf(const Annotation& annotation, const Mention& organization, const std::vector<std::uint32_t>& chain) {
  bool confirmed = chain.empty();
  bool hedged = false;
  for (std::uint32_t index : chain) {
    const Attribution& attribution = annotation.attributions[index];
    if (SpeaksItself(annotation, attribution, organization))
      return attribution.denial ? Stance::kDenied : Stance::kClaimed;
    if (attribution.denial) return Stance::kDenied;
    confirmed |= attribution.confirmation;
    hedged |= attribution.hedged;
  }
  if (hedged) return Stance::kSuspected;
  return confirmed ? Stance::kConfirmed : Stance::kAccused;
}

class ResponsibilityFinder {
 public:
  ResponsibilityFinder(ClaimContext& context, Claims& claims)
      : context_(context), claims_(claims), roles_(context.annotation, context.language), view_(context.annotation) {}

  void Find() {
    const PatternSet& patterns = context_.language.patterns("responsibility");
    for (std::uint32_t s = 0; s < context_.annotation.sentences.size(); ++s) {
      if (InRepeatedBlock(s)) continue;
      for (const PatternMatch& match : view_.FindAll(patterns, s)) Take(match);
    }
  }

 private:
  [[nodiscard]] bool InRepeatedBlock(std::uint32_t sentence) const {
    const std::uint32_t block = context_.annotation.sentences[sentence].block;
    return block < context_.annotation.blocks.size() && context_.annotation.blocks[block].repeats.has_value();
  }

  void Take(const PatternMatch& match) {
    const std::optional<std::uint32_t> who = Organization(match);
    if (!who) return;
    const Mention& organization = context_.annotation.mentions[*who];
    const ByteSpan words = roles_.SpanOf(match.begin, match.end);
    const ByteSpan span = Near(words, organization.span) ? words.Cover(organization.span) : words;
    std::vector<std::uint32_t> chain = roles_.ChainOf(words);
    Stance stance = Stance::kPossible;
    if (match.Argument("stance") == "asserted") {
      stance = StanceOf(context_.annotation, organization, chain);
    } else if (const std::optional<Stance> parsed = ParseStance(match.Argument("stance"))) {
      stance = *parsed;
    }
    Add({.organization = *who, .stance = stance, .span = span, .attribution = std::move(chain)});
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
      return std::nullopt;
    }
    const PatternCapture* predicate = match.Capture("p");
    const std::uint32_t at = predicate != nullptr ? roles_.HeadOf(predicate->begin, predicate->end) : match.begin;
    if (const auto head = roles_.Resolve(at, role)) {
      if (roles_.IsNothing(*head)) return std::nullopt;
      if (const auto found = roles_.OrganizationAt(*head)) return found;
      if (const auto mention = roles_.MentionAt(*head)) {
        const Mention& person = context_.annotation.mentions[*mention];
        if (context_.annotation.entities[person.entity.index()].type == EntityType::kPerson) return std::nullopt;
      }
      if (const auto speaker = SpeakerOf(at); speaker && IsPronoun(*head)) return speaker;
    }
    return role == "subject" ? roles_.OrganizationBefore(at) : roles_.OrganizationAfter(at);
  }

  [[nodiscard]] bool IsPronoun(std::uint32_t token) const {
    return context_.annotation.tokens[token].upos == Upos::kPron;
  }

  // "X said that it was behind the attack": whose words these are, where "it" has no antecedent of its own.
  std::optional<std::uint32_t> SpeakerOf(std::uint32_t token) const {
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
    return std::nullopt;
  }

  // The incident that the words belong to: the one named nearest before them, else the main one.
  [[nodiscard]] std::size_t IncidentFor(ByteSpan span) const {
    std::size_t best = 0;
    for (std::size_t i = 0; i < claims_.incidents.size(); ++i) {
      if (claims_.incidents[i].scope == Scope::kOther && span.Contains(claims_.incidents[i].span)) best = i;
    }
    return best;
  }

  void Add(Responsibility responsibility) {
    if (claims_.incidents.empty()) {
      claims_.incidents.push_back({});
      claims_.incidents.back().span = responsibility.span;
      claims_.incidents.back().type = IncidentType::kAttack;
    }
    auto& list = claims_.incidents[IncidentFor(responsibility.span)].responsibility;
    const EntityId entity = context_.annotation.mentions[responsibility.organization].entity;
    const bool known = std::any_of(list.begin(), list.end(), [&](const Responsibility& r) {
      return r.stance == responsibility.stance && context_.annotation.mentions[r.organization].entity == entity;
    });
    if (!known) list.push_back(std::move(responsibility));
  }

  ClaimContext& context_;
  Claims& claims_;
  ClaimRoles roles_;
  PatternView view_;
};

}  // namespace

void FindResponsibility(ClaimContext& context, Claims& claims) {
  ResponsibilityFinder(context, claims).Find();
}

}  // namespace rashomon

#include "claims/claim_roles.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr std::uint32_t kNearby = 14;  // words that the order of words may reach over

bool IsNominal(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn || token.upos == Upos::kPron ||
         token.upos == Upos::kNum;
}

}  // namespace

ClaimRoles::ClaimRoles(Annotation& annotation, const Language& language)
    : annotation_(annotation), language_(language), syntax_(annotation), mention_at_(annotation.tokens.size(), -1) {
  const auto length = [&](std::int32_t m) {
    return m < 0 ? 0u
                 : annotation.mentions[static_cast<std::size_t>(m)].end_token -
                       annotation.mentions[static_cast<std::size_t>(m)].begin_token;
  };
  for (std::uint32_t m = 0; m < annotation.mentions.size(); ++m) {
    const Mention& mention = annotation.mentions[m];
    for (std::uint32_t t = mention.begin_token; t < mention.end_token && t < mention_at_.size(); ++t) {
      if (mention.end_token - mention.begin_token > length(mention_at_[t]))
        mention_at_[t] = static_cast<std::int32_t>(m);
    }
  }
}

std::uint32_t ClaimRoles::HeadOf(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t t = begin; t < end; ++t) {
    const std::uint32_t head = annotation_.tokens[t].head;
    if (head < begin || head >= end || head == t) return t;
  }
  return begin;
}

std::optional<std::uint32_t> ClaimRoles::Marked(std::uint32_t predicate, std::string_view word) const {
  for (std::uint32_t child : syntax_.Children(predicate)) {
    for (std::uint32_t mark : syntax_.Children(child)) {
      if (annotation_.tokens[mark].lower == word && mark < child) return child;
    }
  }
  // "killed in an attack on the bank": the phrase may hang on the object or a noun beside the predicate.
  const Sentence& sentence = annotation_.sentences[annotation_.tokens[predicate].sentence];
  const std::uint32_t end = std::min(sentence.end, predicate + kNearby);
  for (std::uint32_t t = predicate + 1; t + 1 < end; ++t) {
    if (annotation_.tokens[t].lower != word) continue;
    const std::uint32_t head = annotation_.tokens[t].head;
    if (head > t && head < sentence.end && IsNominal(annotation_.tokens[head])) return head;
    return NounAfter(t);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ClaimRoles::NounBefore(std::uint32_t predicate) const {
  const Sentence& sentence = annotation_.sentences[annotation_.tokens[predicate].sentence];
  const std::uint32_t begin = predicate - std::min(predicate - sentence.begin, kNearby);
  for (std::uint32_t t = predicate; t-- > begin;) {
    if (IsNominal(annotation_.tokens[t])) return t;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ClaimRoles::NounAfter(std::uint32_t predicate) const {
  const Sentence& sentence = annotation_.sentences[annotation_.tokens[predicate].sentence];
  const std::uint32_t end = std::min(sentence.end, predicate + kNearby);
  for (std::uint32_t t = predicate + 1; t < end; ++t) {
    if (!IsNominal(annotation_.tokens[t])) continue;
    while (t + 1 < end &&
           (annotation_.tokens[t + 1].upos == Upos::kNoun || annotation_.tokens[t + 1].upos == Upos::kPropn))
      ++t;
    return t;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ClaimRoles::Resolve(std::uint32_t predicate, std::string_view role) const {
  if (role.empty() || role == "none" || role == "-") return std::nullopt;
  const bool passive = syntax_.IsPassive(predicate);
  const Token& token = annotation_.tokens[predicate];
  if (role == "modified") {
    const bool modifier = syntax_.HasRelation(predicate, "acl") || syntax_.HasRelation(predicate, "amod");
    if (modifier) return syntax_.Head(predicate);
    if (const auto subject = syntax_.Subject(predicate)) return subject;
    return NounBefore(predicate);
  }
  if (role == "subject") {
    if (token.upos == Upos::kNoun || token.upos == Upos::kAdj || token.upos == Upos::kAdp || token.upos == Upos::kAdv) {
      if (const auto subject = syntax_.Subject(predicate)) return subject;
      if (const auto head = syntax_.Head(predicate)) {
        if (const auto subject = syntax_.Subject(*head)) return subject;
      }
      return NounBefore(predicate);
    }
    if (passive) return syntax_.Child(predicate, "obl:agent");
    if (const auto subject = syntax_.Subject(predicate)) return subject;
    if (syntax_.HasRelation(predicate, "acl") && token.xpos != "VBN") return syntax_.Head(predicate);
    return token.xpos == "VBN" ? std::nullopt : NounBefore(predicate);
  }
  if (role == "object") {
    if (passive) {
      if (const auto subject = syntax_.Subject(predicate)) return subject;
      return NounBefore(predicate);
    }
    if (const auto object = syntax_.Child(predicate, "obj")) return object;
    if (syntax_.HasRelation(predicate, "acl") && token.xpos == "VBN") return syntax_.Head(predicate);
    return std::nullopt;
  }
  return Marked(predicate, role);
}

bool ClaimRoles::IsOrganization(std::uint32_t mention) const {
  const EntityType type = annotation_.entities[annotation_.mentions[mention].entity.index()].type;
  return type == EntityType::kOrganization || type == EntityType::kGroup;
}

std::optional<std::uint32_t> ClaimRoles::MentionAt(std::uint32_t head) const {
  if (mention_at_[head] >= 0) return static_cast<std::uint32_t>(mention_at_[head]);
  return std::nullopt;
}

std::optional<std::uint32_t> ClaimRoles::OrganizationAt(std::uint32_t head) const {
  if (const auto mention = MentionAt(head); mention && IsOrganization(*mention)) return mention;
  // An apposition or a name inside the phrase, the last one: "the group's affiliate, known as X".
  std::optional<std::uint32_t> found;
  const TokenRange range = syntax_.Subtree(head);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const auto mention = MentionAt(t);
    if (!mention || !IsOrganization(*mention)) continue;
    if (annotation_.mentions[*mention].form != Mention::Form::kName) continue;
    found = mention;
  }
  return found;
}

std::optional<std::uint32_t> ClaimRoles::OrganizationBefore(std::uint32_t token) const {
  const Sentence& sentence = annotation_.sentences[annotation_.tokens[token].sentence];
  for (std::uint32_t t = token; t-- > sentence.begin;) {
    if (const auto mention = MentionAt(t); mention && IsOrganization(*mention)) return mention;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ClaimRoles::OrganizationAfter(std::uint32_t token) const {
  const Sentence& sentence = annotation_.sentences[annotation_.tokens[token].sentence];
  for (std::uint32_t t = token + 1; t < std::min(sentence.end, token + kNearby); ++t) {
    if (const auto mention = MentionAt(t); mention && IsOrganization(*mention)) return mention;
  }
  return std::nullopt;
}

std::uint32_t ClaimRoles::MentionFor(std::uint32_t head, EntityType type) {
  if (const auto mention = MentionAt(head)) {
    // A place or a body that merely modifies the head ("the Kabul bank") is not what the phrase stands for.
    if (annotation_.mentions[*mention].end_token > head) return *mention;
  }
  const TokenRange range = BarePhrase(head);
  return MakeMention(range, head, NominalEntity(range, type));
}

std::uint32_t ClaimRoles::MentionOf(TokenRange range, std::uint32_t head, EntityType type) {
  std::optional<EntityId> named;
  if (const auto known = MentionAt(head)) {
    const Mention& mention = annotation_.mentions[*known];
    if (mention.begin_token == range.begin && mention.end_token == range.end) return *known;
    if (mention.end_token == head + 1 && mention.form == Mention::Form::kName) named = mention.entity;
  }
  for (std::uint32_t m = 0; m < annotation_.mentions.size(); ++m) {
    if (annotation_.mentions[m].begin_token == range.begin && annotation_.mentions[m].end_token == range.end) return m;
  }
  return MakeMention(range, head, named ? *named : NominalEntity(range, type));
}

// The entity of that type that goes by these words.
EntityId ClaimRoles::NominalEntity(TokenRange range, EntityType type) {
  std::string name;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (!name.empty() && annotation_.tokens[t].space_before) name += ' ';
    name += annotation_.tokens[t].lower;
  }
  auto entity = std::find_if(annotation_.entities.begin(), annotation_.entities.end(),
                             [&](const Entity& e) { return e.type == type && e.name == name; });
  if (entity == annotation_.entities.end()) {
    annotation_.entities.push_back({.type = type, .name = name, .aliases = {}, .part_of = std::nullopt});
    entity = annotation_.entities.end() - 1;
  }
  return EntityId(static_cast<std::size_t>(entity - annotation_.entities.begin()));
}

std::uint32_t ClaimRoles::MakeMention(TokenRange range, std::uint32_t head, EntityId entity) {
  const auto index = static_cast<std::uint32_t>(annotation_.mentions.size());
  annotation_.mentions.push_back({.span = SpanOf(range.begin, range.end),
                                  .begin_token = range.begin,
                                  .end_token = range.end,
                                  .entity = entity,
                                  .form = Mention::Form::kNominal,
                                  .pin = std::nullopt});
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (mention_at_[t] < 0) mention_at_[t] = static_cast<std::int32_t>(index);
  }
  mention_at_[head] = static_cast<std::int32_t>(index);
  return index;
}

std::vector<std::uint32_t> ClaimRoles::ChainOf(ByteSpan span) const {
  std::vector<std::uint32_t> chain;
  for (std::uint32_t a = 0; a < annotation_.attributions.size(); ++a) {
    const auto& content = annotation_.attributions[a].content;
    if (std::any_of(content.begin(), content.end(), [&](ByteSpan piece) { return piece.Contains(span); }))
      chain.push_back(a);
  }
  const auto depth = [&](std::uint32_t a) {
    int steps = 0;
    for (auto within = annotation_.attributions[a].within; within && steps < 16;
         within = annotation_.attributions[*within].within)
      ++steps;
    return steps;
  };
  const auto size = [&](std::uint32_t a) {
    std::uint64_t total = 0;
    for (ByteSpan piece : annotation_.attributions[a].content) total += piece.size();
    return total;
  };
  std::stable_sort(chain.begin(), chain.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (depth(a) != depth(b)) return depth(a) < depth(b);
    return size(a) > size(b);
  });
  return chain;
}

ByteSpan ClaimRoles::SpanOf(std::uint32_t begin, std::uint32_t end) const {
  return {annotation_.tokens[begin].span.begin, annotation_.tokens[end - 1].span.end};
}

TokenRange ClaimRoles::BarePhrase(std::uint32_t head) const {
  TokenRange range = syntax_.Phrase(head);
  while (range.begin < head &&
         (annotation_.tokens[range.begin].upos == Upos::kDet || annotation_.tokens[range.begin].upos == Upos::kPunct)) {
    ++range.begin;
  }
  return range;
}

const LexiconEntry* ClaimRoles::EntryAt(std::uint32_t token, std::string_view lexicon_class) const {
  const std::vector<LexiconHit>& hits = annotation_.lexicon_hits;
  if (token >= annotation_.first_covering.size()) return nullptr;
  // A word has few entries, most words none: to compare names costs less than to look the class up.
  for (std::uint32_t h = annotation_.first_covering[token]; h < hits.size() && hits[h].begin <= token; ++h) {
    if (hits[h].begin + hits[h].length > token && language_.lexicon().ClassName(hits[h].lexicon_class) == lexicon_class)
      return &language_.lexicon().Entry(hits[h].entry);
  }
  return nullptr;
}

const LexiconEntry* ClaimRoles::EntryAt(std::uint32_t token, std::optional<LexiconClassId> lexicon_class) const {
  const std::vector<LexiconHit>& hits = annotation_.lexicon_hits;
  if (!lexicon_class || token >= annotation_.first_covering.size()) return nullptr;
  for (std::uint32_t h = annotation_.first_covering[token]; h < hits.size() && hits[h].begin <= token; ++h) {
    if (hits[h].lexicon_class == *lexicon_class && hits[h].begin + hits[h].length > token)
      return &language_.lexicon().Entry(hits[h].entry);
  }
  return nullptr;
}

std::optional<LexiconClassId> ClaimRoles::ClassNamed(std::string_view name) const {
  return language_.lexicon().FindClass(name);
}

bool ClaimRoles::IsNothing(std::uint32_t head) const {
  if (EntryAt(head, "number_none") != nullptr) return true;
  for (std::uint32_t child : syntax_.Children(head)) {
    if (syntax_.HasRelation(child, "det") &&
        (EntryAt(child, "number_none") != nullptr || EntryAt(child, "negation") != nullptr))
      return true;
  }
  return head > 0 && annotation_.tokens[head - 1].sentence == annotation_.tokens[head].sentence &&
         EntryAt(head - 1, "number_none") != nullptr;
}

}  // namespace rashomon

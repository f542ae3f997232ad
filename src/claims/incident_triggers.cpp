#include "claims/incident_triggers.h"

#include <algorithm>
#include <charconv>

namespace rashomon {
namespace {

constexpr int kHeadlineFactor = 4;
constexpr int kLeadFactor = 3;
constexpr std::uint32_t kLeadSentences = 4;

int NumberOr(std::string_view text, int otherwise) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// How much a sentence's place says: headlines and leads tell the event, the end of a report its history.
int PlaceFactor(const Annotation& annotation, std::uint32_t sentence, std::uint32_t body_sentence) {
  const std::uint32_t block = annotation.sentences[sentence].block;
  const BlockKind kind = block < annotation.blocks.size() ? annotation.blocks[block].kind : BlockKind::kParagraph;
  if (kind == BlockKind::kHeadline) return kHeadlineFactor;
  return body_sentence < kLeadSentences ? kLeadFactor : 1;
}

// A year of the sentence that lies before the report's own.
bool SpeaksOfAnotherYear(const Annotation& annotation, const Sentence& sentence) {
  if (!annotation.published) return false;
  const std::uint32_t begin = annotation.tokens[sentence.begin].span.begin;
  const std::uint32_t end = annotation.tokens[sentence.end - 1].span.end;
  bool other = false;
  for (const Timex& time : annotation.times) {
    if (time.span.begin < begin || time.span.end > end || time.type == TimexType::kDuration ||
        time.type == TimexType::kSet)
      continue;
    const int year = time.value.size() >= 4 ? NumberOr(std::string_view(time.value).substr(0, 4), 0) : 0;
    if (year <= 0) continue;
    if (year >= annotation.published->date.year - (annotation.published->date.month <= 2 ? 1 : 0)) return false;
    other = true;
  }
  return other;
}

bool IsVerbUse(const Token& token) {
  return token.upos == Upos::kVerb || token.upos == Upos::kAux || token.upos == Upos::kX;
}

bool HasObject(const ClaimRoles& roles, std::uint32_t verb) {
  return std::ranges::any_of(roles.syntax().Children(verb),
                             [&](std::uint32_t child) { return roles.syntax().HasRelation(child, "obj"); });
}

// Something is done to somebody or something. Verbs in a list may share their object, a relative clause may be about
// it.
bool IsTransitive(const Annotation& annotation, const ClaimRoles& roles, std::uint32_t verb) {
  const SyntaxView& syntax = roles.syntax();
  if (annotation.tokens[verb].xpos == "VBN" || syntax.IsPassive(verb) || syntax.HasRelation(verb, "acl")) return true;
  if (HasObject(roles, verb)) return true;
  const auto above = syntax.Head(verb);
  if (above && syntax.HasRelation(verb, "conj") && HasObject(roles, *above)) return true;
  return std::ranges::any_of(syntax.Children(verb), [&](std::uint32_t child) {
    return syntax.HasRelation(child, "conj") && HasObject(roles, child);
  });
}

Incident::Realis RealisOf(const IncidentTrigger& trigger, const Annotation& annotation, const ClaimRoles& roles) {
  using Realis = Incident::Realis;
  const auto named = [&](std::string_view name) {
    return name == "attempted"    ? Realis::kAttempted
           : name == "foiled"     ? Realis::kFoiled
           : name == "threatened" ? Realis::kThreatened
           : name == "rehearsed"  ? Realis::kHypothetical
                                  : Realis::kHappened;
  };
  if (const std::string_view own = trigger.entry->Attribute("realis"); !own.empty()) return named(own);
  // A word just before ("an attempted robbery") or the verb above ("threatened to attack").
  std::vector<std::uint32_t> places;
  if (trigger.begin > annotation.sentences[annotation.tokens[trigger.begin].sentence].begin)
    places.push_back(trigger.begin - 1);
  if (const auto head = roles.syntax().Head(trigger.token)) places.push_back(*head);
  for (std::uint32_t place : places) {
    for (std::string_view name : {"attempted", "foiled", "threatened", "rehearsed"}) {
      if (roles.EntryAt(place, "realis_" + std::string(name)) != nullptr) return named(name);
    }
  }
  return Realis::kHappened;
}

}  // namespace

std::vector<IncidentTrigger> FindIncidentTriggers(const Annotation& annotation, const Language& language,
                                                  const ClaimRoles& roles) {
  std::vector<IncidentTrigger> triggers;
  const std::optional<LexiconClassId> nouns = language.lexicon().FindClass("incident_noun");
  const std::optional<LexiconClassId> verbs = language.lexicon().FindClass("incident_verb");
  std::vector<std::uint32_t> body_sentence(annotation.sentences.size(), 0);
  std::uint32_t body = 0;
  for (std::uint32_t s = 0; s < annotation.sentences.size(); ++s) {
    body_sentence[s] = body;
    const std::uint32_t block = annotation.sentences[s].block;
    if (block >= annotation.blocks.size() || annotation.blocks[block].kind == BlockKind::kParagraph) ++body;
  }
  std::uint32_t done = 0;
  for (const LexiconHit& hit : annotation.lexicon_hits) {
    const bool is_noun = nouns && hit.lexicon_class == *nouns;
    const bool is_verb = verbs && hit.lexicon_class == *verbs;
    if ((!is_noun && !is_verb) || hit.begin < done) continue;
    const LexiconEntry& entry = language.lexicon().Entry(hit.entry);
    const std::uint32_t token = roles.HeadOf(hit.begin, hit.begin + hit.length);
    if (hit.length == 1 && is_verb != IsVerbUse(annotation.tokens[token])) continue;
    if (entry.Attribute("needs") == "object" && !IsTransitive(annotation, roles, token)) continue;
    const std::uint32_t s = annotation.tokens[token].sentence;
    const std::uint32_t block = annotation.sentences[s].block;
    if (block < annotation.blocks.size()) {
      const Block& b = annotation.blocks[block];
      if (b.repeats || b.kind == BlockKind::kNotice || b.kind == BlockKind::kCredit) continue;
    }
    const std::optional<IncidentType> type = ParseIncidentType(entry.Attribute("type"));
    if (!type) continue;
    done = hit.begin + hit.length;
    IncidentTrigger trigger{
        .token = token, .begin = hit.begin, .end = done, .entry = &entry, .is_verb = is_verb, .type = *type};
    trigger.weight = NumberOr(entry.Attribute("weight"), 2) * PlaceFactor(annotation, s, body_sentence[s]);
    trigger.realis = RealisOf(trigger, annotation, roles);
    const auto above = roles.syntax().Head(token);
    trigger.background = (above && roles.EntryAt(*above, "incident_memory") != nullptr) ||
                         SpeaksOfAnotherYear(annotation, annotation.sentences[s]) ||
                         roles.EntryAt(hit.begin > 0 ? hit.begin - 1 : 0, "incident_background") != nullptr;
    triggers.push_back(trigger);
  }
  return triggers;
}

}  // namespace rashomon

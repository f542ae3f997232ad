// Who the source of an attribution is: names through mentions, pronouns through what went before; and how far a source
// stands by its words (hedged, negated, denied, confirmed).
#include <algorithm>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

bool IsPronoun(const AttributionContext& context, TokenRange range) {
  return range.end == range.begin + 1 && context.token(range.begin).upos == Upos::kPron;
}

// The words themselves, runs of white space as one blank.
std::string Words(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) result.push_back(c);
    if (blank && !result.empty() && result.back() != ' ') result.push_back(' ');
  }
  return result;
}

bool IsFirstPerson(const AttributionContext& context, TokenRange source) {
  const auto hits = context.HitsIn(source);
  return IsPronoun(context, source) && std::any_of(hits.begin(), hits.end(), [](const SpeechHit& hit) {
           return hit.speech_class == SpeechClass::kFirstPerson;
         });
}

bool IsRelative(const AttributionContext& context, TokenRange source) {
  return source.end == source.begin + 1 && context.token(source.begin).xpos.starts_with("W");
}

// The noun that the clause of a relative pronoun hangs on; nothing where the tree does not say.
std::optional<std::uint32_t> HeadOfAntecedent(const AttributionContext& context, std::uint32_t pronoun) {
  std::uint32_t at = pronoun;
  for (int steps = 0; steps < 4; ++steps) {
    const Token& token = context.token(at);
    if (token.deprel.empty() || token.head == at) return std::nullopt;
    if (token.deprel == "acl:relcl") return token.head;
    at = token.head;
  }
  return std::nullopt;
}

// The noun right before a relative pronoun, over a comma, in its sentence.
std::optional<std::uint32_t> NounBefore(const AttributionContext& context, std::uint32_t pronoun) {
  const std::uint32_t begin = context.sentence_of(pronoun).begin;
  std::uint32_t at = pronoun;
  if (at > begin && context.token(at - 1).lower == ",") --at;
  if (at == begin) return std::nullopt;
  const Upos upos = context.token(at - 1).upos;
  return upos == Upos::kNoun || upos == Upos::kPropn ? std::optional(at - 1) : std::nullopt;
}

// The noun phrase that a relative pronoun stands for, without what else hangs on it: by the tree, or else by the order
// of the words.
TokenRange Antecedent(const AttributionContext& context, std::uint32_t pronoun) {
  auto head = HeadOfAntecedent(context, pronoun);
  if (!head) head = NounBefore(context, pronoun);
  return head ? context.syntax().Phrase(*head) : TokenRange{};
}

// The person whose name ends right before a relative pronoun, over a comma.
std::optional<std::uint32_t> PersonBefore(const Annotation& annotation, std::uint32_t pronoun) {
  const auto after = std::partition_point(annotation.mentions.begin(), annotation.mentions.end(),
                                          [&](const Mention& m) { return m.end_token <= pronoun; });
  if (after == annotation.mentions.begin()) return std::nullopt;
  const Mention& mention = *(after - 1);
  const bool person = annotation.entities[mention.entity.index()].type == EntityType::kPerson;
  if (!person || mention.end_token + 1 < pronoun) return std::nullopt;
  return static_cast<std::uint32_t>(after - annotation.mentions.begin()) - 1;
}

struct Flags {
  bool hedged = false, negated = false, denial = false, confirmation = false;
};

// Reads the cue's words and those between it and its source (three at most).
Flags FlagsOf(const AttributionContext& context, const AttributionDraft& draft) {
  Flags flags;
  bool able = true;  // no word hedges but modals
  if (draft.cue.empty()) return flags;
  TokenRange around = draft.cue;
  const std::uint32_t floor = context.sentence_of(draft.cue.begin).begin;
  const std::uint32_t source_end = draft.source.end <= draft.cue.begin ? draft.source.end : floor;
  around.begin = std::max({floor, source_end, draft.cue.begin > 3 ? draft.cue.begin - 3 : 0});
  for (const TokenRange& piece : draft.content) {
    if (piece.end <= draft.cue.begin) around.begin = std::max(around.begin, piece.end);
  }
  for (const SpeechHit& hit : context.HitsIn(around)) {
    const bool in_cue = hit.begin >= draft.cue.begin && hit.end <= draft.cue.end;
    if (hit.speech_class == SpeechClass::kHedge || hit.speech_class == SpeechClass::kHearsay) {
      flags.hedged = true;
      able = able && context.token(hit.begin).xpos == "MD";
    }
    if (hit.speech_class == SpeechClass::kNegation || (in_cue && hit.kind == "refuse")) flags.negated = true;
    if (in_cue && hit.kind == "deny") flags.denial = true;
    if (in_cue && hit.kind == "confirm") flags.confirmation = true;
  }
  if (flags.negated) flags.confirmation = false;
  if (flags.confirmation && able) flags.hedged = false;  // "could confirm nine deaths": they did
  return flags;
}

}  // namespace

void DescribeSources(const AttributionContext& context, const std::vector<AttributionDraft>& drafts,
                     std::vector<Attribution>& attributions) {
  const Annotation& annotation = context.annotation();
  std::optional<std::size_t> last_named;  // the last attribution with a name that is no pronoun
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Attribution& attribution = attributions[i];
    const AttributionDraft& draft = drafts[i];
    const Flags flags = FlagsOf(context, draft);
    attribution.hedged = flags.hedged;
    attribution.negated = flags.negated;
    attribution.denial = flags.denial;
    attribution.confirmation = flags.confirmation;
    if (draft.source.empty()) continue;
    attribution.source_mention = FindSourceMention(context, draft.source);
    const bool pronoun = IsPronoun(context, draft.source);
    TokenRange named = draft.source;
    if (IsRelative(context, draft.source)) {
      const TokenRange antecedent = Antecedent(context, draft.source.begin);
      if (!antecedent.empty()) named = antecedent;
      attribution.source_mention =
          antecedent.empty() ? PersonBefore(annotation, draft.source.begin) : FindSourceMention(context, antecedent);
    }
    if (attribution.source_mention) {
      const Mention& mention = annotation.mentions[*attribution.source_mention];
      attribution.source_name = annotation.entities[mention.entity.index()].name;
    } else if (pronoun && IsFirstPerson(context, draft.source)) {
      // In a quotation the first person is whoever is quoted; drafts come in text order, so look for the holder.
      if (draft.within) attribution.source_name = attributions[*draft.within].source_name;
    } else if (pronoun && last_named && !IsRelative(context, draft.source)) {
      attribution.source_mention = attributions[*last_named].source_mention;
      attribution.source_name = attributions[*last_named].source_name;
    }
    if (attribution.source_name.empty()) {
      const ByteSpan words = named == draft.source ? *attribution.source : context.syntax().Span(named);
      attribution.source_name = Words(words.In(context.text()));
    }
    if (!pronoun) last_named = i;
  }
}

}  // namespace rashomon

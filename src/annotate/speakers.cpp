// Who the source of an attribution is: names through mentions, pronouns through what went before; and how far a source
// stands by its words (hedged, negated, denied, confirmed).
#include <algorithm>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

bool IsPronoun(const AttributionContext& context, TokenRange range) {
  return range.end == range.begin + 1 && context.token(range.begin).upos == Upos::kPron;
}

// The word of the range whose head lies outside it; the last word where there is no tree.
std::uint32_t HeadOf(const AttributionContext& context, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = context.token(i);
    if (token.deprel.empty() || token.upos == Upos::kPunct) continue;
    if (token.head == i || !range.Contains(token.head)) return i;
  }
  return range.end - 1;
}

// The mention that the source is, by its head; else the one that it begins or ends with; else the first name in it.
std::optional<std::uint32_t> MentionOf(const AttributionContext& context, TokenRange source) {
  const Annotation& annotation = context.annotation();
  const std::uint32_t head = HeadOf(context, source);
  std::optional<std::uint32_t> best;
  int best_rank = 0;
  const auto first = std::partition_point(annotation.mentions.begin(), annotation.mentions.end(),
                                          [&](const Mention& m) { return m.end_token <= source.begin; });
  for (auto it = first; it != annotation.mentions.end() && it->begin_token < source.end; ++it) {
    if (it->end_token > source.end && it->begin_token < source.begin) continue;
    const EntityType type = annotation.entities[it->entity.index()].type;
    const bool person = type == EntityType::kPerson;
    const bool at_head = it->begin_token <= head && head < it->end_token;
    const int rank = (at_head && type != EntityType::kPlace ? 4 : 0) + (person ? 3 : 0) +
                     (it->form == Mention::Form::kName && type == EntityType::kOrganization ? 1 : 0);
    if (rank > best_rank) best = static_cast<std::uint32_t>(it - annotation.mentions.begin());
    best_rank = std::max(best_rank, rank);
  }
  return best;
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

// The mention that a relative pronoun stands for: the one that ends right before it.
std::optional<std::uint32_t> MentionBefore(const Annotation& annotation, std::uint32_t token) {
  for (std::size_t i = annotation.mentions.size(); i-- > 0;) {
    const Mention& mention = annotation.mentions[i];
    if (mention.end_token > token) continue;
    if (mention.end_token + 2 < token) return std::nullopt;
    return static_cast<std::uint32_t>(i);
  }
  return std::nullopt;
}

bool IsRelative(const AttributionContext& context, TokenRange source) {
  return context.token(source.begin).xpos.starts_with("W");
}

struct Flags {
  bool hedged = false, negated = false, denial = false, confirmation = false;
};

// Reads the cue's words and those between it and its source (three at most).
Flags FlagsOf(const AttributionContext& context, const AttributionDraft& draft) {
  Flags flags;
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
    if (hit.speech_class == SpeechClass::kHedge || hit.speech_class == SpeechClass::kHearsay) flags.hedged = true;
    if (hit.speech_class == SpeechClass::kNegation || (in_cue && hit.kind == "refuse")) flags.negated = true;
    if (in_cue && hit.kind == "deny") flags.denial = true;
    if (in_cue && hit.kind == "confirm") flags.confirmation = true;
  }
  if (flags.negated) flags.confirmation = false;
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
    attribution.source_mention = MentionOf(context, draft.source);
    const bool pronoun = IsPronoun(context, draft.source);
    if (!attribution.source_mention && IsRelative(context, draft.source)) {
      attribution.source_mention = MentionBefore(annotation, draft.source.begin);
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
    if (attribution.source_name.empty()) attribution.source_name = Words(attribution.source->In(context.text()));
    if (!pronoun) last_named = i;
  }
}

}  // namespace rashomon

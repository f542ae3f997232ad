// The learned tagger was trained on politics, where everybody speaks. What it takes for words there is often a deed, a
// find or a place in other news; these attributions are told by their structure and given up.
#include <algorithm>
#include <vector>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

bool QuotesAnything(const AttributionContext& context, const LearnedAttribution& found) {
  return std::ranges::any_of(found.content, [&](TokenRange piece) { return HoldsQuotation(context, piece); });
}

// Verbs of violence speak in politics alone ("attacked the plan"): without a quotation they are deeds.
bool IsDeed(const AttributionContext& context, const LearnedAttribution& found) {
  bool deed = false;
  for (const SpeechHit& hit : context.HitsIn(found.cue)) {
    const bool speech = hit.speech_class <= SpeechClass::kHearsay || hit.speech_class == SpeechClass::kHedge;
    if (speech) return false;
    deed |= hit.speech_class == SpeechClass::kActVerb;
  }
  return deed && !QuotesAnything(context, found);
}

// "400 people found shelter", "ten were found in the cellar": no clause hangs on the verb, so nothing was stated.
bool StatesNothing(const AttributionContext& context, const LearnedAttribution& found) {
  const auto hits = context.HitsIn(found.cue);
  const auto verb = std::ranges::find_if(hits, [](const SpeechHit& hit) { return hit.clause_only; });
  if (verb == hits.end() || !context.HasTree(verb->begin) || QuotesAnything(context, found)) return false;
  for (const TokenRange piece : found.content) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      const Token& token = context.token(i);
      if (token.head == verb->begin && (token.deprel == "ccomp" || token.deprel == "parataxis")) return false;
    }
  }
  return true;
}

const Mention* MentionIn(const AttributionContext& context, TokenRange range) {
  const auto& mentions = context.annotation().mentions;
  const auto found = std::ranges::find_if(mentions, [&](const Mention& mention) {
    return mention.form == Mention::Form::kName && mention.begin_token >= range.begin && mention.end_token <= range.end;
  });
  return found == mentions.end() ? nullptr : &*found;
}

EntityType TypeOf(const AttributionContext& context, const Mention& mention) {
  return context.annotation().entities[mention.entity.index()].type;
}

// The words of the range whose heads lie outside of it, in text order: one where the range is one phrase.
std::vector<std::uint32_t> TopsOf(const AttributionContext& context, TokenRange range) {
  std::vector<std::uint32_t> tops;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = context.token(i);
    if (context.HasTree(i) && !context.IsMark(i) && (token.head == i || !range.Contains(token.head))) tops.push_back(i);
  }
  return tops;
}

bool CanSpeak(const AttributionContext& context, TokenRange source) {
  return std::ranges::any_of(context.HitsIn(source), [](const SpeechHit& hit) {
    return hit.speech_class == SpeechClass::kSourceNoun || hit.speech_class == SpeechClass::kOrganizationNoun;
  });
}

// "The warden, Ada Lund, said by telephone": how, not who. A common noun that cannot speak, behind a preposition.
bool IsMeans(const AttributionContext& context, const LearnedAttribution& found) {
  const TokenRange source = found.source;
  if (source.empty() || source.begin <= found.cue.end || context.token(source.begin - 1).upos != Upos::kAdp)
    return false;
  if (MentionIn(context, source) != nullptr || CanSpeak(context, source)) return false;
  return std::ranges::all_of(TopsOf(context, source),
                             [&](std::uint32_t top) { return context.token(top).upos == Upos::kNoun; });
}

// "No deaths were reported from the lower valley": where, not who.
bool IsWhere(const AttributionContext& context, const LearnedAttribution& found) {
  if (found.source.empty() || found.source.begin < found.cue.end || found.source.begin == 0) return false;
  const Token& before = context.token(found.source.begin - 1);
  if (before.upos != Upos::kAdp || found.source.begin - 1 < found.cue.end) return false;
  const Mention* name = MentionIn(context, found.source);
  if (name != nullptr) return TypeOf(context, *name) == EntityType::kPlace;
  // A common noun: where, too, unless it can speak or is who did it ("by the valley's wardens").
  const bool agent = std::ranges::any_of(TopsOf(context, found.source), [&](std::uint32_t top) {
    return context.token(top).deprel == "obl:agent" || context.token(top).upos == Upos::kPron;
  });
  const bool passive = context.syntax().IsPassive(found.cue.end - 1);
  return passive && !agent && !CanSpeak(context, found.source);
}

// "MINE FIRE: THREE HELD": before a headline's colon speaks only who can speak.
bool IsTopic(const AttributionContext& context, const LearnedAttribution& found) {
  const bool colon = found.cue.end == found.cue.begin + 1 && context.IsMark(found.cue.begin);
  if (!colon || found.source.empty() || QuotesAnything(context, found)) return false;
  const Sentence& sentence = context.sentence_of(found.cue.begin);
  if (context.annotation().blocks[sentence.block].kind != BlockKind::kHeadline) return false;
  for (const SpeechHit& hit : context.HitsIn(found.source)) {
    if (hit.speech_class == SpeechClass::kSourceNoun || hit.speech_class == SpeechClass::kOrganizationNoun)
      return false;
  }
  const Mention* name = MentionIn(context, found.source);
  return name == nullptr ||
         (TypeOf(context, *name) != EntityType::kPerson && TypeOf(context, *name) != EntityType::kOrganization);
}

// "The porter put the boxes at the door": a verb that may place a number and places none, in plain words.
bool CountsNothing(const AttributionContext& context, const LearnedAttribution& found) {
  const auto hits = context.HitsIn(found.cue);
  const auto counts = [](const SpeechHit& hit) { return hit.number != StatedNumber::kNone; };
  if (hits.empty() || !std::ranges::all_of(hits, counts) || QuotesAnything(context, found)) return false;
  return std::ranges::none_of(found.content, [&](TokenRange piece) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      if (context.token(i).upos == Upos::kNum || IsFiniteForm(context.token(i))) return true;
    }
    return false;
  });
}

// "Hours after a blast killed six, the clinic's director said": what stands before the comma hangs on the verb, as the
// speaker does, and is no part of the speaker.
TokenRange WithoutClauseBefore(const AttributionContext& context, TokenRange source) {
  const std::vector<std::uint32_t> tops = TopsOf(context, source);
  if (tops.size() < 2) return source;
  bool clause = false;
  TokenRange speaker = source;
  for (std::uint32_t i = source.begin; i < tops.back(); ++i) {
    clause |= context.token(i).upos == Upos::kVerb || context.token(i).upos == Upos::kAux;
    if (clause && tops.front() < i && context.token(i).lower == ",") speaker.begin = i + 1;
  }
  return speaker;
}

}  // namespace

bool CanSay(const AttributionContext& context, TokenRange source) {
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    if (context.HasTree(i) && context.token(i).deprel == "obl:agent") return true;
  }
  const Mention* name = MentionIn(context, source);
  const bool named = name != nullptr && TypeOf(context, *name) != EntityType::kPlace;
  return named || CanSpeak(context, source);
}

TokenRange SubjectOfClause(const AttributionContext& context, TokenRange cue, TokenRange source) {
  if (cue.empty() || !context.HasTree(cue.begin) || source.end > cue.begin) return source;
  const Token& verb = context.token(cue.begin);
  if (verb.deprel != "acl:relcl") return source;
  const auto subject = context.syntax().Child(cue.begin, "nsubj");
  if (!subject || !source.Contains(*subject) || context.token(*subject).xpos.starts_with("W")) return source;
  const TokenRange phrase = context.syntax().Phrase(*subject);
  return phrase.begin > source.begin ? phrase : source;
}

bool IsUnlikely(const AttributionContext& context, const LearnedAttribution& found) {
  return IsDeed(context, found) || StatesNothing(context, found) || IsWhere(context, found) ||
         IsTopic(context, found) || CountsNothing(context, found) || IsMeans(context, found);
}

TokenRange LikelySource(const AttributionContext& context, TokenRange cue, TokenRange source) {
  for (std::uint32_t i = source.end; i > source.begin; --i) {
    if (context.token(i - 1).lower == ";" && i < source.end) source.begin = i;
    if (source.begin == i) break;
  }
  if (source.empty()) return source;
  source = SubjectOfClause(context, cue, WithoutClauseBefore(context, source));
  const ByteSpan words = context.token(source.begin).span.Cover(context.token(source.end - 1).span);
  const bool is_time =
      std::ranges::any_of(context.annotation().times, [&](const Timex& time) { return time.span.Contains(words); });
  return is_time ? TokenRange{source.begin, source.begin} : source;
}

}  // namespace rashomon

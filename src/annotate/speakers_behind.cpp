// Speakers behind their words: "[At least nine people have died], the ministry said on Tuesday, as ..." and
// "[Two engineers and the pilot died], said Kurt Holm of the accident board".
//
// The learned tagger takes what follows such a speaker (when, where, to whom) for the words at times, or the words for
// the speaker. The structure says which is which: a clause with a finite verb from the sentence's start to a comma;
// then a verb of saying with its subject on one side; and behind these no clause that the verb could hold.
#include <algorithm>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kLongestSpeaker = 14;  // words
constexpr std::uint32_t kShortestClause = 3;

bool IsComma(const AttributionContext& context, std::uint32_t token) {
  return context.token(token).lower == ",";
}

// Whether the range says something by itself: a finite verb, nothing that hangs on what follows as a circumstance
// ("after the blast killed six") or as its subject ("a doctor, who knew him"), and no quotation, which is settled
// elsewhere.
bool IsMainClause(const AttributionContext& context, TokenRange range) {
  if (range.end - range.begin < kShortestClause || context.token(range.begin).upos == Upos::kSconj) return false;
  bool finite = false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = context.token(i);
    if (context.code(i).quote != 0) return false;
    if (!context.HasTree(i)) continue;
    const bool top = token.head == i || !range.Contains(token.head);
    if (top && (token.deprel.starts_with("advcl") || token.deprel.starts_with("nsubj"))) return false;
    finite = finite || IsFiniteForm(token);
  }
  return finite;
}

// From the sentence's start to the comma before `end`; nothing where that is no main clause.
TokenRange ClauseBefore(const AttributionContext& context, std::uint32_t end) {
  const std::uint32_t begin = context.sentence_of(end).begin;
  if (end < begin + 2 || !IsComma(context, end - 1)) return {};
  const TokenRange clause{begin, end - 1};
  return IsMainClause(context, clause) ? clause : TokenRange{};
}

bool IsPhraseWord(const AttributionContext& context, std::uint32_t token) {
  return IsNominal(context, token) && context.code(token).quote == 0;
}

// The noun phrase that stands between a comma and the verb, over auxiliaries and adverbs.
TokenRange SpeakerBefore(const AttributionContext& context, std::uint32_t verb) {
  const std::uint32_t sentence = context.sentence_of(verb).begin;
  TokenRange speaker{verb, verb};
  while (speaker.end > sentence &&
         (context.token(speaker.end - 1).upos == Upos::kAdv || context.token(speaker.end - 1).upos == Upos::kAux)) {
    --speaker.end;
  }
  speaker.begin = speaker.end;
  while (speaker.begin > sentence && verb - speaker.begin < kLongestSpeaker && IsPhraseWord(context, speaker.begin - 1))
    --speaker.begin;
  if (speaker.empty() || speaker.begin == sentence || !IsComma(context, speaker.begin - 1)) return {};
  const Upos last = context.token(speaker.end - 1).upos;
  const bool noun = last == Upos::kNoun || last == Upos::kPropn || last == Upos::kPron;
  return noun && context.token(speaker.begin).upos != Upos::kAdp ? speaker : TokenRange{};
}

// The noun phrase behind a verb that follows a comma, to the next mark or the sentence's end.
TokenRange SpeakerAfter(const AttributionContext& context, TokenRange cue) {
  const Sentence& sentence = context.sentence_of(cue.begin);
  TokenRange speaker{cue.end, cue.end};
  while (speaker.end < sentence.end && speaker.end - speaker.begin < kLongestSpeaker &&
         IsPhraseWord(context, speaker.end))
    ++speaker.end;
  const bool ends = speaker.end == sentence.end || context.IsMark(speaker.end);
  if (speaker.empty() || !ends || context.token(speaker.begin).upos == Upos::kAdp) return {};
  const Upos last = context.token(speaker.end - 1).upos;
  return last == Upos::kNoun || last == Upos::kPropn ? speaker : TokenRange{};
}

// What follows a speaker behind their words: nothing, a mark, when, where and how; no clause.
bool HoldsNothing(const AttributionContext& context, std::uint32_t after) {
  if (after >= context.annotation().tokens.size()) return true;
  const Token& next = context.token(after);
  if (context.token(after - 1).sentence != next.sentence || context.IsMark(after)) return true;
  const bool clause = next.deprel == "mark" && context.token(next.head).deprel == "ccomp";
  if (clause) return false;
  const ByteSpan span = next.span;
  const bool time =
      std::ranges::any_of(context.annotation().times, [&](const Timex& t) { return t.span.Contains(span); });
  return time || next.upos == Upos::kAdp || next.upos == Upos::kSconj || next.upos == Upos::kAdv;
}

}  // namespace

bool IsFiniteForm(const Token& token) {
  return (token.upos == Upos::kVerb || token.upos == Upos::kAux) &&
         (token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "MD");
}

std::optional<AttributionDraft> ReadBehind(const AttributionContext& context, TokenRange cue) {
  if (context.quote_of(cue.begin) != 0) return std::nullopt;
  if (const TokenRange speaker = SpeakerBefore(context, cue.begin); !speaker.empty()) {
    const TokenRange clause = ClauseBefore(context, speaker.begin);
    if (clause.empty() || !HoldsNothing(context, cue.end)) return std::nullopt;
    return AttributionDraft{cue, speaker, {clause}, std::nullopt};
  }
  const TokenRange clause = ClauseBefore(context, cue.begin);
  const TokenRange speaker = clause.empty() ? TokenRange{} : SpeakerAfter(context, cue);
  if (speaker.empty()) return std::nullopt;
  return AttributionDraft{cue, speaker, {clause}, std::nullopt};
}

void SettleSpeakersBehind(const AttributionContext& context, std::vector<AttributionDraft>& drafts) {
  for (AttributionDraft& draft : drafts) {
    if (draft.cue.empty() || draft.content.empty()) continue;
    const bool says = std::ranges::any_of(context.HitsIn(draft.cue), [&](const SpeechHit& hit) {
      return hit.speech_class == SpeechClass::kVerb && !hit.weak && IsFiniteForm(context.token(hit.begin));
    });
    if (!says) continue;
    const auto read = ReadBehind(context, draft.cue);
    if (!read) continue;
    const TokenRange clause = read->content.front();
    const auto holds = [&](TokenRange piece) { return piece.Overlaps(clause); };
    if (std::ranges::any_of(draft.content, holds)) continue;
    const std::uint32_t sentence = context.token(draft.cue.begin).sentence;
    std::erase_if(draft.content, [&](TokenRange piece) {
      return context.token(piece.begin).sentence == sentence && context.code(piece.begin).quote == 0;
    });
    draft.content.insert(draft.content.begin(), clause);
    draft.source = read->source;
  }
}

}  // namespace rashomon

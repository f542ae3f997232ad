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
constexpr std::uint32_t kLongestAside = 12;    // of what describes the speaker
constexpr std::uint32_t kShortestClause = 3;

bool IsComma(const AttributionContext& context, std::uint32_t token) {
  return context.token(token).lower == ",";
}

// "The attack [killed] seven people, the governor said": taken for a participle beside the noun, though it has an
// object.
bool IsPastTakenForParticiple(const AttributionContext& context, std::uint32_t token) {
  const Token& verb = context.token(token);
  return verb.xpos == "VBN" && verb.deprel == "acl" && verb.head + 1 == token && context.syntax().Child(token, "obj");
}

// Whether the range says something by itself: a finite verb, nothing that hangs on what follows as a circumstance
// ("after the blast killed six") or as its subject ("a doctor, who knew him"), and no quotation, which is settled
// elsewhere.
bool IsMainClause(const AttributionContext& context, TokenRange range) {
  if (range.end - range.begin < kShortestClause || context.token(range.begin).upos == Upos::kSconj) return false;
  bool finite = false, subject = false, past = false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = context.token(i);
    if (context.code(i).quote != 0) return false;
    if (!context.HasTree(i)) continue;
    const bool top = token.head == i || !range.Contains(token.head);
    if (top && token.deprel.starts_with("advcl")) return false;
    subject = subject || (top && token.deprel.starts_with("nsubj"));
    past = past || IsPastTakenForParticiple(context, i);
    finite = finite || IsFiniteForm(token);
  }
  return past || (finite && !subject);
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

bool IsRelative(const AttributionContext& context, std::uint32_t token) {
  return context.token(token).xpos == "WP" || context.token(token).xpos == "WDT";
}

// The comma that opens the aside which the comma at `closing` ends: ", Ann Lee,", ", who asked not to be named,"; else
// `closing`.
std::uint32_t AsideBefore(const AttributionContext& context, std::uint32_t closing) {
  const std::uint32_t begin = context.sentence_of(closing).begin;
  bool phrase = true;
  for (std::uint32_t i = closing; i > begin && closing - i < kLongestAside; --i) {
    if (IsComma(context, i - 1)) return i < closing && (phrase || IsRelative(context, i)) ? i - 1 : closing;
    if (context.code(i - 1).quote != 0) break;
    phrase = phrase && IsPhraseWord(context, i - 1);
  }
  return closing;
}

// The pronoun that opens the clause which ends before `end`: "a source [who] asked not to be named"; else `end`.
std::uint32_t RelativeBefore(const AttributionContext& context, std::uint32_t end) {
  const std::uint32_t begin = context.sentence_of(end - 1).begin;
  for (std::uint32_t i = end; i > begin && end - i < kLongestAside; --i) {
    if (IsRelative(context, i - 1)) return i - 1;
    if (context.IsMark(i - 1) || context.code(i - 1).quote != 0) break;
  }
  return end;
}

// Whether the words "police and medics" are joined at `token`.
bool JoinsPhrases(const AttributionContext& context, std::uint32_t token, std::uint32_t sentence) {
  return context.token(token).upos == Upos::kCconj && token > sentence && IsPhraseWord(context, token - 1);
}

// The noun phrase that stands between a comma and the verb, over auxiliaries and adverbs, with what describes it.
TokenRange SpeakerBefore(const AttributionContext& context, std::uint32_t verb) {
  const std::uint32_t sentence = context.sentence_of(verb).begin;
  TokenRange speaker{verb, verb};
  while (speaker.end > sentence &&
         (context.token(speaker.end - 1).upos == Upos::kAdv || context.token(speaker.end - 1).upos == Upos::kAux)) {
    --speaker.end;
  }
  std::uint32_t noun = speaker.end;  // the end of the phrase that what follows describes
  if (noun > sentence && IsComma(context, noun - 1)) {
    noun = AsideBefore(context, noun - 1);
    if (noun + 1 == speaker.end) return {};
    --speaker.end;
  } else if (noun > sentence && !IsPhraseWord(context, noun - 1)) {
    noun = RelativeBefore(context, noun);
  }
  speaker.begin = noun;
  while (speaker.begin > sentence && verb - speaker.begin < kLongestSpeaker &&
         (IsPhraseWord(context, speaker.begin - 1) || JoinsPhrases(context, speaker.begin - 1, sentence)))
    --speaker.begin;
  if (speaker.begin == noun || speaker.begin == sentence || !IsComma(context, speaker.begin - 1)) return {};
  const Upos last = context.token(noun - 1).upos;
  const bool can = last == Upos::kNoun || last == Upos::kPropn || last == Upos::kPron;
  return can && context.token(speaker.begin).upos != Upos::kAdp ? speaker : TokenRange{};
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

TokenRange SpeakerWithClause(const AttributionContext& context, std::uint32_t verb) {
  const std::uint32_t sentence = context.sentence_of(verb).begin;
  if (verb == sentence || context.IsMark(verb - 1)) return {};
  std::uint32_t before = verb - 1;
  while (before > sentence && context.token(before).upos == Upos::kAdv) --before;
  // The clause's own verb: "people who were [told]", "who was held and later [charged]".
  const Upos upos = context.token(before).upos;
  if (upos == Upos::kAux || upos == Upos::kPart || upos == Upos::kCconj) return {};
  if (before + 1 == verb && upos != Upos::kVerb) return {};
  const std::uint32_t noun = RelativeBefore(context, verb);
  bool finite = false;
  for (std::uint32_t i = noun; i < verb; ++i) finite = finite || IsFiniteForm(context.token(i));
  TokenRange speaker{noun, verb};
  while (speaker.begin > sentence && IsPhraseWord(context, speaker.begin - 1)) --speaker.begin;
  return !finite || speaker.begin == noun ? TokenRange{} : speaker;
}

void EndBeforeMainVerb(const AttributionContext& context, LearnedAttribution& found) {
  if (found.source.end != found.source.begin + 1 || !IsRelative(context, found.source.begin)) return;
  for (TokenRange& piece : found.content) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      const bool finite = IsFiniteForm(context.token(i));
      const bool behind = i > piece.begin && context.token(i - 1).upos == Upos::kVerb;
      if (behind && (finite || context.token(i).xpos == "VBN")) piece.end = i;
      if (finite) break;  // "who said the man that was shot was her son": a clause of its own
    }
  }
}

std::optional<AttributionDraft> ReadBehind(const AttributionContext& context, TokenRange cue) {
  if (context.quote_of(cue.begin) != 0) return std::nullopt;
  if (const TokenRange speaker = SpeakerBefore(context, cue.begin); !speaker.empty()) {
    const TokenRange clause = ClauseBefore(context, speaker.begin);
    if (clause.empty() || !HoldsNothing(context, cue.end)) return std::nullopt;
    return AttributionDraft{cue, SubjectOfClause(context, cue, speaker), {clause}, std::nullopt};
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

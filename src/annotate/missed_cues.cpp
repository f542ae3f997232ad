// What the learned tagger leaves out and a rule can see: finite speech verbs with a subject and something said.
//
// The model learned from one kind of news and stays silent where it is unsure. A verb of the lexicon that no
// attribution holds is tried again: arguments by the model, and where it gives none, by the words around the verb: the
// noun phrase beside it, the rest of the sentence behind it, or all that stands before it where it ends the sentence.
#include <algorithm>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMaxAddressee = 6;
constexpr std::uint32_t kMaxTail = 5;  // words after a cue that ends its sentence ("said on Monday")

bool IsVerbal(const AttributionContext& context, std::uint32_t token) {
  const Upos upos = context.token(token).upos;
  return upos == Upos::kVerb || upos == Upos::kAux;
}

bool HoldsVerb(const AttributionContext& context, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (IsVerbal(context, i)) return true;
  }
  return false;
}

bool HoldsNoun(const AttributionContext& context, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Upos upos = context.token(i).upos;
    if (upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron) return true;
  }
  return false;
}

// What is said, by place alone.
TokenRange ContentBeside(const AttributionContext& context, TokenRange cue, TokenRange source) {
  const Sentence& sentence = context.sentence_of(cue.begin);
  TokenRange right{std::max(cue.end, source.begin >= cue.end ? source.end : cue.end), sentence.end};
  // "told reporters that ...": the content begins at the conjunction.
  for (std::uint32_t i = right.begin; i < std::min(right.end, right.begin + kMaxAddressee); ++i) {
    if (context.token(i).upos == Upos::kSconj) right.begin = i;
    if (context.token(i).upos == Upos::kSconj || !IsNominal(context, i)) break;
  }
  right = WithoutMarks(context, right);
  if (right.end - right.begin > kMaxTail && HoldsVerb(context, right)) return right;
  const std::uint32_t first = std::min(cue.begin, source.empty() ? cue.begin : source.begin);
  const bool after_mark = first > sentence.begin && context.IsMark(first - 1);
  const TokenRange left = WithoutMarks(context, {sentence.begin, first});
  return after_mark && left.end - left.begin >= 3 && HoldsVerb(context, left) ? left : TokenRange{};
}

bool IsHeld(const std::vector<AttributionDraft>& drafts, TokenRange cue) {
  return std::any_of(drafts.begin(), drafts.end(), [&](const AttributionDraft& draft) {
    return draft.cue.Overlaps(cue) || draft.source.Overlaps(cue) ||
           std::any_of(draft.content.begin(), draft.content.end(),
                       [&](TokenRange piece) { return piece.Overlaps(cue); });
  });
}

// A reading without a verb in what is said, although the sentence goes on: cut short.
void Lengthen(const AttributionContext& context, AttributionDraft& draft) {
  if (draft.content.size() != 1 || draft.cue.empty()) return;
  TokenRange& piece = draft.content.front();
  const Sentence& sentence = context.sentence_of(draft.cue.begin);
  const bool behind = piece.begin >= draft.cue.end && piece.begin <= draft.cue.end + 1 && piece.end < sentence.end;
  if (!behind || draft.source.begin >= piece.end || HoldsVerb(context, piece)) return;
  const TokenRange rest{piece.end, sentence.end};
  if (HoldsVerb(context, rest)) piece = WithoutMarks(context, {piece.begin, sentence.end});
}

bool IsStrong(const SpeechHit& hit) {
  return hit.speech_class == SpeechClass::kVerb && !hit.weak;
}

// "[...], the bureau confirmed.", "[...], a man who saw it burn said.": taken for a participle, with nothing behind it.
bool EndsAsParticiple(const AttributionContext& context, std::uint32_t verb) {
  const Sentence& sentence = context.sentence_of(verb);
  const bool behind = verb > sentence.begin && (FollowsNoun(context, verb) || IsVerbal(context, verb - 1));
  return context.token(verb).xpos == "VBN" && behind && (verb + 1 == sentence.end || context.IsMark(verb + 1));
}

}  // namespace

TokenRange WithoutMarks(const AttributionContext& context, TokenRange range) {
  while (!range.empty() && context.IsMark(range.begin)) ++range.begin;
  while (!range.empty() && context.IsMark(range.end - 1)) --range.end;
  return range;
}

TokenRange SourceBeside(const AttributionContext& context, TokenRange cue) {
  const Sentence& sentence = context.sentence_of(cue.begin);
  TokenRange left{cue.begin, cue.begin};
  while (left.end > sentence.begin) {
    const Upos upos = context.token(left.end - 1).upos;
    if (upos != Upos::kAdv && upos != Upos::kAux) break;
    --left.end;
  }
  left.begin = left.end;
  while (left.begin > sentence.begin && IsNominal(context, left.begin - 1)) --left.begin;
  while (!left.empty() && context.token(left.begin).upos == Upos::kAdp) ++left.begin;
  if (!left.empty() && HoldsNoun(context, left)) return left;
  TokenRange right{cue.end, cue.end};
  while (right.end < sentence.end && IsNominal(context, right.end)) ++right.end;
  const bool ends = right.end == sentence.end || context.IsMark(right.end);
  return ends && !right.empty() && HoldsNoun(context, right) ? right : TokenRange{};
}

bool IsFiniteVerb(const AttributionContext& context, std::uint32_t token) {
  const std::string_view tag = context.token(token).xpos;
  if (context.token(token).upos != Upos::kVerb) return false;
  if (tag == "VBD" || tag == "VBZ" || tag == "VBP") return true;
  const Sentence& sentence = context.sentence_of(token);
  for (std::uint32_t i = token; i > sentence.begin && token - i < 2; --i) {
    if (context.token(i - 1).upos == Upos::kAux) return tag == "VBN" || tag == "VB";
    if (context.token(i - 1).upos != Upos::kAdv) return false;
  }
  return false;
}

bool FollowsNoun(const AttributionContext& context, std::uint32_t verb) {
  if (verb == context.sentence_of(verb).begin) return false;
  const Upos before = context.token(verb - 1).upos;
  return before == Upos::kNoun || before == Upos::kPropn || before == Upos::kPron;
}

bool IsNominal(const AttributionContext& context, std::uint32_t token) {
  switch (context.token(token).upos) {
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kPron:
    case Upos::kAdj:
    case Upos::kDet:
    case Upos::kNum:
    case Upos::kAdp:
    case Upos::kPart:
      return !context.IsMark(token);
    default:
      return false;
  }
}

void AddMissed(const AttributionContext& context, const AttributionTagger& tagger,
               std::vector<AttributionDraft>& drafts) {
  for (AttributionDraft& draft : drafts) {
    const auto hits = context.HitsIn(draft.cue);
    const bool says = std::any_of(hits.begin(), hits.end(), [](const SpeechHit& hit) {
      return IsStrong(hit) && (hit.kind == "say" || hit.kind == "claim" || hit.kind == "confirm" || hit.kind == "deny");
    });
    if (says) Lengthen(context, draft);
  }
  for (const SpeechHit& hit : context.hits()) {
    if (drafts.size() >= kMaxAttributions) return;
    const TokenRange cue{hit.begin, hit.end};
    if (!IsStrong(hit) || context.quote_of(hit.begin) != 0 || IsHeld(drafts, cue)) continue;
    const bool finite = IsFiniteVerb(context, hit.begin);
    const TokenRange described = finite ? TokenRange{} : SpeakerWithClause(context, hit.begin);
    if (!finite && described.empty() && !EndsAsParticiple(context, hit.begin)) continue;
    if (auto behind = ReadBehind(context, cue)) {
      drafts.push_back(std::move(*behind));
      continue;
    }
    if (!finite && described.empty()) continue;
    LearnedAttribution found = tagger.FindArguments(context, cue);
    EndBeforeMainVerb(context, found);
    if (!described.empty()) found.source = described;
    if (found.source.empty()) found.source = SourceBeside(context, cue);
    if (found.source.empty()) continue;
    if (found.content.empty()) {
      const TokenRange content = ContentBeside(context, cue, found.source);
      if (!content.empty()) found.content.push_back(content);
    }
    if (found.content.empty() || IsUnlikely(context, found)) continue;
    drafts.push_back({found.cue, found.source, std::move(found.content), std::nullopt});
  }
}

}  // namespace rashomon

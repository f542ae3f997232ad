// How far contents reach: what the tagger, which labels word by word, leaves out or takes in at their edges.
//
// "[In a merger], he said, [the name would go on]" and "[Since then], [...], according to the mill": the beginning of
// the sentence is part of what is said. "[We were late,] she told the hall": the hall is told, not said. "[...], Corva
// said in her last report": where words stand quoted before the speaker, what follows without marks is the occasion.
#include <algorithm>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMinQuotedWords = 3;

// The cue with its source where they stand beside each other, as one range; the cue alone otherwise.
TokenRange Speaking(const AttributionDraft& draft) {
  if (draft.source.empty()) return draft.cue;
  return {std::min(draft.cue.begin, draft.source.begin), std::max(draft.cue.end, draft.source.end)};
}

bool IsComma(const AttributionContext& context, std::uint32_t token) {
  return context.token(token).lower == ",";
}

bool IsFree(const std::vector<AttributionDraft>& drafts, TokenRange range) {
  const auto touches = [&](TokenRange other) { return other.begin < range.end && range.begin < other.end; };
  return std::ranges::none_of(drafts, [&](const AttributionDraft& draft) {
    return touches(draft.cue) || touches(draft.source) || std::ranges::any_of(draft.content, touches);
  });
}

bool HoldsQuoteMark(const AttributionContext& context, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (context.code(i).quote != 0) return true;
  }
  return false;
}

// The words from the sentence's start to the comma before a speaker in its midst or at its end, if nobody has them.
void TakeFront(const AttributionContext& context, const std::vector<AttributionDraft>& drafts,
               AttributionDraft& draft) {
  const TokenRange speaking = Speaking(draft);
  const Sentence& sentence = context.sentence_of(draft.cue.begin);
  if (speaking.begin <= sentence.begin + 1 || !IsComma(context, speaking.begin - 1)) return;
  TokenRange& first = draft.content.front();
  TokenRange front{sentence.begin, speaking.begin - 1};
  if (first.begin >= speaking.end) {
    // Between commas: "In a merger, he said, the name would go on".
    const bool parenthetical = speaking.end < sentence.end && IsComma(context, speaking.end);
    if (!parenthetical || context.token(speaking.end).sentence != context.token(first.begin).sentence) return;
    if (HoldsQuoteMark(context, front) || !IsFree(drafts, front)) return;
    draft.content.insert(draft.content.begin(), front);
    return;
  }
  // At the end: the piece before the speaker begins with its sentence.
  if (first.begin <= sentence.begin || first.end + 1 < speaking.begin) return;
  front.end = first.begin;
  if (HoldsQuoteMark(context, front) || !IsFree(drafts, front)) return;
  first.begin = front.begin;
}

// Whether a quotation of the content ends right before the speaker or cue.
bool IsQuotedBefore(const AttributionContext& context, const AttributionDraft& draft) {
  const TokenRange speaking = Speaking(draft);
  return std::ranges::any_of(draft.content, [&](TokenRange piece) {
    if (piece.end > speaking.begin || speaking.begin - piece.end > 2 || !HoldsQuotation(context, piece)) return false;
    return piece.end - piece.begin >= kMinQuotedWords;
  });
}

// What follows the speaker in the cue's sentence without a quotation mark is no content beside words quoted before.
void DropOccasion(const AttributionContext& context, AttributionDraft& draft) {
  if (draft.content.size() < 2 || !IsQuotedBefore(context, draft)) return;
  const TokenRange speaking = Speaking(draft);
  const std::uint32_t sentence = context.token(draft.cue.begin).sentence;
  std::erase_if(draft.content, [&](TokenRange piece) {
    return piece.begin >= speaking.begin && context.token(piece.begin).sentence == sentence &&
           !HoldsQuoteMark(context, piece);
  });
}

// "... is at \"a safe place,\" following the blast that killed two": a comma inside the closing mark ends what is said,
// unless a conjunction or more quoted words go on with it.
void EndAtClosingComma(const AttributionContext& context, AttributionDraft& draft) {
  for (TokenRange& piece : draft.content) {
    for (std::uint32_t i = piece.begin + 1; i + 1 < piece.end; ++i) {
      if (context.code(i).quote != 3 || !IsComma(context, i - 1)) continue;
      const Upos next = context.token(i + 1).upos;
      const bool goes_on = next == Upos::kCconj || HoldsQuoteMark(context, {i + 1, piece.end});
      if (goes_on || context.token(i + 1).sentence != context.token(i).sentence) continue;
      piece.end = i + 1;
    }
  }
}

}  // namespace

void SettleReach(const AttributionContext& context, std::vector<AttributionDraft>& drafts) {
  for (AttributionDraft& draft : drafts) {
    if (draft.cue.empty() || draft.content.empty() || context.quote_of(draft.cue.begin) != 0) continue;
    EndAtClosingComma(context, draft);
    DropOccasion(context, draft);
    TakeFront(context, drafts, draft);
  }
}

}  // namespace rashomon

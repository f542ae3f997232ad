// Cues side by side are not one inside the other: "He mocked the plan, denied the charge and told the hall ...".
//
// The tagger ends a content where its clause ends in most texts, and so takes in a second verb of the same speaker, a
// second clause with its own speaker, or the source that the whole sentence is laid to. The tree and the sources tell
// these; the content is cut in front of them. A cue in quotation marks is somebody else's, and stays.
#include <algorithm>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMaxLead = 6;   // words between a conjunction and the cue that it joins
constexpr std::uint32_t kMaxChain = 4;  // verbs in a row

// The word of the range that the rest hangs on.
std::uint32_t MainWord(const AttributionContext& context, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = context.token(i);
    if (!context.IsMark(i) && (token.head == i || !range.Contains(token.head))) return i;
  }
  return range.begin;
}

// Whether the later verb is joined to the earlier one by "and", a comma or a semicolon.
bool IsJoinedTo(const AttributionContext& context, std::uint32_t later, std::uint32_t earlier) {
  for (std::uint32_t step = 0; step < kMaxChain && context.HasTree(later); ++step) {
    const Token& token = context.token(later);
    if (token.deprel != "conj" && token.deprel != "parataxis" && token.deprel != "advcl") return false;
    if (token.head == later) return false;
    later = token.head;
    if (later == earlier) return true;
  }
  return false;
}

bool IsJoint(const AttributionContext& context, std::uint32_t token) {
  const std::string_view word = context.token(token).lower;
  return context.token(token).upos == Upos::kCconj || word == "," || word == ";";
}

// Where the words that join the cue (or its subject, `at`) to what stands before begin; nothing if none joins it.
std::uint32_t JointBefore(const AttributionContext& context, std::uint32_t at, std::uint32_t begin) {
  std::uint32_t joint = begin;
  for (std::uint32_t steps = 0; at > begin && steps < kMaxLead; --at, ++steps) {
    const Upos upos = context.token(at - 1).upos;
    if (IsJoint(context, at - 1)) {
      while (at > begin && IsJoint(context, at - 1)) --at;
      return at;
    }
    if (upos == Upos::kSconj) joint = at - 1;
    if (upos != Upos::kAdv && upos != Upos::kAux && upos != Upos::kPart && upos != Upos::kSconj) break;
  }
  return joint;
}

// The first token of the token's block.
std::uint32_t ParagraphStart(const AttributionContext& context, std::uint32_t token) {
  const auto& sentences = context.annotation().sentences;
  std::uint32_t sentence = context.token(token).sentence;
  while (sentence > 0 && sentences[sentence - 1].block == sentences[sentence].block) --sentence;
  return sentences[sentence].begin;
}

// Where `outer`'s piece has to end so that `inner` stands beside it; the piece's end if it stands inside.
std::uint32_t EndBefore(const AttributionContext& context, const AttributionDraft& outer, const AttributionDraft& inner,
                        TokenRange piece) {
  if (context.quote_of(inner.cue.begin) != 0) return piece.end;
  const std::uint32_t paragraph = ParagraphStart(context, inner.cue.begin);
  if (outer.cue.end <= piece.begin && piece.begin < paragraph) return paragraph;
  const bool same_speaker = !inner.source.empty() && inner.source.Overlaps(outer.source);
  const bool joined = IsJoinedTo(context, MainWord(context, inner.cue), MainWord(context, outer.cue));
  const bool covers = std::ranges::any_of(
      inner.content, [&](TokenRange part) { return part.begin < outer.cue.begin && outer.cue.end <= part.end; });
  std::uint32_t begin = inner.cue.begin;
  if (!inner.source.empty() && piece.begin < inner.source.begin && inner.source.begin < begin) {
    begin = inner.source.begin;
  }
  if (!same_speaker && !joined && !covers) return piece.end;
  const std::uint32_t end = JointBefore(context, begin, piece.begin);
  return end == piece.begin ? piece.end : end;
}

}  // namespace

void PartCoordinated(const AttributionContext& context, std::vector<AttributionDraft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].cue.empty()) continue;
    for (TokenRange& piece : drafts[i].content) {
      // Drafts stand in text order here, so those inside of the piece follow each other.
      const auto first = std::ranges::partition_point(
          drafts, [&](const AttributionDraft& draft) { return draft.place() <= piece.begin; });
      for (auto inner = first; inner != drafts.end() && inner->place() < piece.end; ++inner) {
        if (inner->cue.empty() || inner->cue.end > piece.end || inner->cue == drafts[i].cue) continue;
        piece.end = std::min(piece.end, EndBefore(context, drafts[i], *inner, piece));
      }
    }
  }
}

}  // namespace rashomon

// Who said what: cues and their arguments by the learned tagger, what it cannot know by rules (attributions within
// attributions, quotations that stand alone), then spans, names and flags.
//
// Spans follow PARC (Pareti 2015) and PolNeAR (Newell et al. 2018): the source is the whole noun phrase, the cue the
// words that attribute with their adverbs and auxiliaries, the content all that is attributed, in several pieces
// where the cue stands in between. Pieces carry their quotation marks and no punctuation at their edges.
#include <algorithm>

#include "annotate/attribution_drafts.h"
#include "annotate/steps.h"

namespace rashomon {

bool HoldsQuotation(const AttributionContext& context, TokenRange piece) {
  std::uint32_t words = 0;
  bool plain = false;
  for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
    const bool inside = context.code(i).quote == 1 && !context.IsMark(i);
    words = inside ? words + 1 : 0;
    plain = inside && (plain || context.code(i).shape == 1);
    if (words >= 2 && plain) return true;
  }
  return false;
}

namespace {

std::vector<AttributionDraft> FindDrafts(const AttributionContext& context, const AttributionTagger& tagger) {
  std::vector<AttributionDraft> drafts;
  for (const Sentence& sentence : context.annotation().sentences) {
    for (const TokenRange cue : tagger.FindCues(context, sentence)) {
      LearnedAttribution found = tagger.FindArguments(context, cue);
      if (found.content.empty() || IsUnlikely(context, found)) continue;
      found.source = LikelySource(context, found.cue, found.source);
      EndBeforeMainVerb(context, found);
      drafts.push_back({found.cue, found.source, std::move(found.content), std::nullopt});
      if (drafts.size() == kMaxAttributions) return drafts;
    }
  }
  return drafts;
}

// Takes marks off both edges.
TokenRange Trimmed(const AttributionContext& context, TokenRange range) {
  TokenRange trimmed = range;
  while (!trimmed.empty() && context.IsMark(trimmed.begin)) ++trimmed.begin;
  while (!trimmed.empty() && context.IsMark(trimmed.end - 1)) --trimmed.end;
  return trimmed.empty() ? range : trimmed;
}

bool OnlyMarks(const AttributionContext& context, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!context.IsMark(i)) return false;
  }
  return true;
}

// The bytes of a piece: with its quotation marks where both belong to it.
ByteSpan PieceSpan(const AttributionContext& context, TokenRange range) {
  const auto& tokens = context.annotation().tokens;
  range = Trimmed(context, range);
  ByteSpan span{tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
  const std::uint32_t first = context.quote_of(range.begin);
  const std::uint32_t last = context.quote_of(range.end - 1);
  const auto tail_is_marks = [&](std::uint32_t end) {
    std::uint32_t i = range.end;
    while (i < tokens.size() && tokens[i].span.begin < end) ++i;
    return OnlyMarks(context, range.end, i);
  };
  if (first != 0) {
    const Quote& quote = context.quotes()[first - 1];
    const bool whole = quote.span.end <= span.end || (first == last && tail_is_marks(quote.span.end));
    std::uint32_t i = range.begin;
    while (i > 0 && tokens[i - 1].span.begin >= quote.span.begin) --i;
    if (whole && OnlyMarks(context, i, range.begin)) span.begin = quote.span.begin;
  }
  if (last != 0) {
    const Quote& quote = context.quotes()[last - 1];
    if (span.begin <= quote.inner.begin && tail_is_marks(quote.span.end)) span.end = std::max(span.end, quote.span.end);
  }
  return span;
}

Attribution Finish(const AttributionContext& context, const AttributionDraft& draft) {
  const auto& tokens = context.annotation().tokens;
  const auto bytes = [&](TokenRange range) {
    const TokenRange trimmed = Trimmed(context, range);
    return ByteSpan{tokens[trimmed.begin].span.begin, tokens[trimmed.end - 1].span.end};
  };
  Attribution result;
  if (!draft.source.empty()) result.source = bytes(draft.source);
  if (!draft.cue.empty()) result.cue = bytes(draft.cue);
  for (const TokenRange piece : draft.content) {
    const ByteSpan span = PieceSpan(context, piece);
    if (!result.content.empty() && result.content.back().end >= span.begin) {
      result.content.back().end = std::max(result.content.back().end, span.end);
    } else {
      result.content.push_back(span);
    }
    result.direct |= HoldsQuotation(context, piece);
  }
  result.within = draft.within;
  return result;
}

// Text order; `within` follows its draft.
void SortDrafts(std::vector<AttributionDraft>& drafts) {
  if (std::ranges::is_sorted(drafts, {}, &AttributionDraft::place)) return;  // mostly
  std::vector<std::uint32_t> order(drafts.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return drafts[a].place() < drafts[b].place(); });
  std::vector<std::uint32_t> place(drafts.size());
  std::vector<AttributionDraft> sorted;
  sorted.reserve(drafts.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(std::move(drafts[order[i]]));
  }
  for (AttributionDraft& draft : sorted) {
    if (draft.within) draft.within = place[*draft.within];
  }
  drafts = std::move(sorted);
}

}  // namespace

void FindAttributions(const Report& report, const Language& language, Annotation& annotation) {
  const std::optional<AttributionTagger> tagger = AttributionTagger::Open(language.file("attribution.bin"));
  if (!tagger || annotation.tokens.empty()) return;
  AttributionContext context(report.text, annotation, language);
  context.set_tree(tagger->tree());
  std::vector<AttributionDraft> drafts = FindDrafts(context, *tagger);
  SettleQuotes(context, drafts);
  AddMissed(context, *tagger, drafts);
  SortDrafts(drafts);
  PartCoordinated(context, drafts);
  SettleSpeakersBehind(context, drafts);
  AddStatedNumbers(context, drafts);
  SettleReach(context, drafts);
  AddQuotedSpeakers(context, *tagger, drafts);
  SortDrafts(drafts);
  AddStandaloneQuotes(context, drafts);
  SortDrafts(drafts);
  AddNested(context, *tagger, drafts);
  SortDrafts(drafts);
  std::vector<Attribution> attributions;
  attributions.reserve(drafts.size());
  for (const AttributionDraft& draft : drafts) attributions.push_back(Finish(context, draft));
  DescribeSources(context, drafts, attributions);
  annotation.attributions = std::move(attributions);
}

}  // namespace rashomon

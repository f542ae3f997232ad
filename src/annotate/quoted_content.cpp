// Quotations and content: word for word means whole quotations.
//
// The tagger labels word by word and may stop short at a comma inside a quotation, or take the next paragraph's
// quotation although that has its own speaker. Here quotations are made whole and shared out.
#include <algorithm>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMinStandaloneWords = 5;

bool IsTaken(const std::vector<AttributionDraft>& drafts, TokenRange range) {
  return std::any_of(drafts.begin(), drafts.end(), [&](const AttributionDraft& draft) {
    return std::any_of(draft.content.begin(), draft.content.end(),
                       [&](TokenRange piece) { return piece.Overlaps(range); });
  });
}

// The words of a quote, as tokens, without marks at the edges.
TokenRange TokensOf(const AttributionContext& context, const Quote& quote) {
  const auto& tokens = context.annotation().tokens;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.span.begin < quote.inner.begin; });
  TokenRange range;
  range.begin = range.end = static_cast<std::uint32_t>(first - tokens.begin());
  while (range.end < tokens.size() && tokens[range.end].span.end <= quote.inner.end) ++range.end;
  while (!range.empty() && context.IsMark(range.begin)) ++range.begin;
  while (!range.empty() && context.IsMark(range.end - 1)) --range.end;
  return range;
}

bool HoldsCue(const std::vector<AttributionDraft>& drafts, TokenRange range) {
  return std::ranges::any_of(drafts, [&](const AttributionDraft& draft) { return draft.cue.Overlaps(range); });
}

// A piece that holds a quotation's first word is stretched to its last, unless the cue or source stands in between,
// and one that holds its last to its first, unless there is any cue: marks that pair up wrongly hold a speaker.
void MakeWhole(const AttributionContext& context, const std::vector<AttributionDraft>& drafts,
               AttributionDraft& draft) {
  for (TokenRange& piece : draft.content) {
    if (const std::uint32_t first = context.quote_of(piece.begin); first != 0) {
      const TokenRange quote = TokensOf(context, context.quotes()[first - 1]);
      const TokenRange start{quote.begin, piece.begin};
      const bool reaches = quote.begin < piece.begin && quote.end <= piece.end;
      if (reaches && !HoldsCue(drafts, start) && !start.Overlaps(draft.source)) piece.begin = quote.begin;
    }
    const std::uint32_t id = context.quote_of(piece.end - 1);
    if (id == 0) continue;
    const TokenRange quote = TokensOf(context, context.quotes()[id - 1]);
    if (quote.end <= piece.end || piece.begin > quote.begin) continue;
    const TokenRange rest{piece.end, quote.end};
    if (!rest.Overlaps(draft.cue) && !rest.Overlaps(draft.source)) piece.end = quote.end;
  }
  std::sort(draft.content.begin(), draft.content.end(), [](TokenRange a, TokenRange b) { return a.begin < b.begin; });
  std::vector<TokenRange> joined;
  for (const TokenRange& piece : draft.content) {
    if (!joined.empty() && piece.begin < joined.back().end) {
      joined.back().end = std::max(joined.back().end, piece.end);
    } else {
      joined.push_back(piece);
    }
  }
  draft.content = std::move(joined);
}

// For each quote the sentence of a cue outside it that stands in a sentence with part of it and takes some of it.
std::vector<std::uint32_t> OwnersOf(const AttributionContext& context, const std::vector<AttributionDraft>& drafts) {
  std::vector<std::uint32_t> owner(context.quotes().size(), ~0u);
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].cue.empty() || context.quote_of(drafts[i].cue.begin) != 0) continue;
    const std::uint32_t sentence = context.token(drafts[i].cue.begin).sentence;
    for (const TokenRange& piece : drafts[i].content) {
      for (const std::uint32_t at : {piece.begin, piece.end - 1}) {
        const std::uint32_t id = context.quote_of(at);
        if (id != 0 && context.token(at).sentence == sentence) owner[id - 1] = i;
      }
    }
  }
  return owner;
}

// Whether quote `later` (index + 1, 0 = none) is `earlier` or goes on with it over paragraphs, eight at most.
bool IsOneQuotation(const AttributionContext& context, std::uint32_t earlier, std::uint32_t later) {
  for (std::uint32_t steps = 0; later > earlier && earlier != 0 && steps < 8; ++steps) {
    later = context.quotes()[later - 1].continues ? *context.quotes()[later - 1].continues + 1 : 0;
  }
  return later == earlier && later != 0;
}

}  // namespace

void SettleQuotes(const AttributionContext& context, std::vector<AttributionDraft>& drafts) {
  const std::vector<std::uint32_t> owner = OwnersOf(context, drafts);
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    AttributionDraft& draft = drafts[i];
    if (draft.cue.empty()) continue;
    const std::uint32_t sentence = context.token(draft.cue.begin).sentence;
    const auto is_anothers = [&](TokenRange piece) {
      const std::uint32_t id = context.quote_of(piece.begin);
      return id != 0 && owner[id - 1] != ~0u && owner[id - 1] != i && context.token(piece.begin).sentence != sentence &&
             context.quote_of(draft.cue.begin) != id;
    };
    // A piece in an earlier sentence belongs here only if its quotation reaches into the cue's sentence.
    const std::uint32_t first = context.annotation().sentences[sentence].begin;
    const auto is_far = [&](TokenRange piece) {
      return piece.end <= first && !IsOneQuotation(context, context.quote_of(piece.end - 1), context.quote_of(first));
    };
    const auto is_no_content = [&](TokenRange piece) { return is_anothers(piece) || is_far(piece); };
    if (!std::all_of(draft.content.begin(), draft.content.end(), is_no_content))
      std::erase_if(draft.content, is_no_content);
    MakeWhole(context, drafts, draft);
  }
}

namespace {

// Who a quotation that begins at `range` goes on speaking for: the last attribution before it whose words are quoted
// and end in the same block or, for a paragraph of its own, in the block before.
std::optional<std::uint32_t> SpeakerBefore(const AttributionContext& context,
                                           const std::vector<AttributionDraft>& drafts, TokenRange range,
                                           bool own_paragraph) {
  std::optional<std::uint32_t> found;
  std::uint32_t found_at = 0;
  const std::uint32_t block = context.sentence_of(range.begin).block;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    const AttributionDraft& draft = drafts[i];
    if (draft.cue.empty() || draft.source.empty() || draft.cue.begin >= range.begin) continue;
    if (context.quote_of(draft.cue.begin) != 0) continue;
    std::uint32_t last = draft.cue.end - 1;
    bool quoted = false;
    for (const TokenRange& piece : draft.content) {
      last = std::max(last, piece.end - 1);
      quoted |= context.quote_of(piece.begin) != 0 || context.quote_of(piece.end - 1) != 0;
    }
    const std::uint32_t last_block = context.sentence_of(last).block;
    const bool near = own_paragraph ? last_block + 1 == block : last_block == block;
    if (near && (quoted || own_paragraph) && last < range.begin && last >= found_at) {
      found = i;
      found_at = last;
    }
  }
  return found;
}

// The speaker right behind a quotation, in the sentence that it ends in: "...," the mayor said.
std::optional<std::uint32_t> SpeakerAfter(const AttributionContext& context,
                                          const std::vector<AttributionDraft>& drafts, TokenRange range) {
  constexpr std::uint32_t kMarks = 2;  // a comma and a quotation mark
  const std::uint32_t sentence = context.token(range.end - 1).sentence;
  if (HoldsCue(drafts, range)) return std::nullopt;  // marks that pair up wrongly hold a speaker
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    const AttributionDraft& draft = drafts[i];
    if (draft.cue.empty() || context.token(draft.cue.begin).sentence != sentence) continue;
    const std::uint32_t begin = draft.source.empty() ? draft.cue.begin : std::min(draft.cue.begin, draft.source.begin);
    if (begin >= range.end && begin - range.end <= kMarks) return i;
  }
  return std::nullopt;
}

}  // namespace

void AddStandaloneQuotes(const AttributionContext& context, std::vector<AttributionDraft>& drafts) {
  const Annotation& annotation = context.annotation();
  for (const Quote& quote : context.quotes()) {
    if (drafts.size() >= kMaxAttributions) return;
    const Block& block = annotation.blocks[quote.block];
    const TokenRange range = TokensOf(context, quote);
    if (range.end - range.begin < kMinStandaloneWords || block.kind != BlockKind::kParagraph || IsTaken(drafts, range))
      continue;
    if (const auto after = SpeakerAfter(context, drafts, range)) {
      auto& content = drafts[*after].content;
      content.insert(std::ranges::upper_bound(content, range.begin, {}, &TokenRange::begin), range);
      continue;
    }
    const Sentence& sentence = context.sentence_of(range.begin);
    // It makes up its paragraph, or at least its sentences.
    const bool alone = quote.span.begin == block.span.begin && quote.span.end + 2 >= block.span.end;
    const bool first = annotation.tokens[sentence.begin].span.begin >= quote.span.begin;
    const bool to_end = annotation.tokens[context.sentence_of(range.end - 1).end - 1].span.begin < quote.span.end + 1;
    if (!alone && !(first && to_end)) continue;
    const auto before = SpeakerBefore(context, drafts, range, alone);
    if (before) {
      drafts[*before].content.push_back(range);
    } else if (alone) {
      drafts.push_back({{}, {}, {range}, std::nullopt});
    }
  }
}

}  // namespace rashomon

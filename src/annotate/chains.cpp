// Chains of attribution: who is said to have said what.
//
// Inside the content of each attribution every finite speech verb and every "according to" is tried as a cue; its
// arguments come from the same model, and it stands if both its source and its content lie in that content. A
// participle that cites ("citing officials") hands the clause's words on: the cited source says the same words, inside
// what the clause's own source says.
#include <algorithm>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

bool IsCandidate(const AttributionContext& context, const SpeechHit& hit) {
  if (hit.speech_class == SpeechClass::kSourcePhrase) return true;
  if (hit.speech_class != SpeechClass::kVerb || hit.weak) return false;
  const Upos upos = context.token(hit.begin).upos;
  return upos == Upos::kVerb || upos == Upos::kX;
}

const TokenRange* PieceHolding(const AttributionDraft& draft, TokenRange range) {
  for (const TokenRange& piece : draft.content) {
    if (piece.begin <= range.begin && range.end <= piece.end) return &piece;
  }
  return nullptr;
}

// The innermost (shortest) draft whose content holds `range`, other than `self`.
std::optional<std::uint32_t> Holder(const std::vector<AttributionDraft>& drafts, TokenRange range, std::size_t self) {
  std::optional<std::uint32_t> best;
  std::uint32_t best_size = ~0u;
  // Contents reach a window's length at most, so only drafts near the word can hold it.
  const auto near = [&](const AttributionDraft& draft) {
    return draft.place() < range.begin + kMaxWindow && range.begin < draft.place() + kMaxWindow;
  };
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (i == self || !near(drafts[i])) continue;
    const TokenRange* piece = PieceHolding(drafts[i], range);
    if (piece == nullptr || piece->end - piece->begin >= best_size) continue;
    best = static_cast<std::uint32_t>(i);
    best_size = piece->end - piece->begin;
  }
  return best;
}

bool IsCovered(const std::vector<AttributionDraft>& drafts, TokenRange cue) {
  return std::any_of(drafts.begin(), drafts.end(), [&](const AttributionDraft& draft) {
    const bool in_cue = draft.cue.begin < cue.end && cue.begin < draft.cue.end;
    const bool in_source = draft.source.begin < cue.end && cue.begin < draft.source.end;
    return in_cue || in_source;
  });
}

bool IsWithin(TokenRange range, TokenRange piece) {
  return !range.empty() && piece.begin <= range.begin && range.end <= piece.end;
}

// Subject and clause of the cue's verb by the tree: the model, which knows flat sentences, gives an inner verb the
// outer speaker ("Marr said police *told* her ...").
LearnedAttribution ByTree(const AttributionContext& context, TokenRange cue, TokenRange piece) {
  const SyntaxView& syntax = context.syntax();
  LearnedAttribution found;
  found.cue = cue;
  std::uint32_t verb = cue.end - 1;
  while (verb > cue.begin && context.token(verb).upos != Upos::kVerb) --verb;
  if (!context.HasTree(verb)) return found;
  const auto subject = syntax.Child(verb, "nsubj");
  auto clause = syntax.Child(verb, "ccomp");
  if (!clause) clause = syntax.Child(verb, "xcomp");
  if (!subject || !clause || syntax.IsPassive(verb)) return found;
  const TokenRange source = syntax.Phrase(*subject);
  const TokenRange content = syntax.Subtree(*clause);
  if (!IsWithin(source, piece) || content.begin < cue.end || content.end > piece.end) return found;
  found.source = source;
  // A word of the cue's own verb group belongs to the cue: "had warned".
  while (found.cue.begin > source.end && context.token(found.cue.begin - 1).head == verb &&
         context.token(found.cue.begin - 1).upos == Upos::kAux) {
    --found.cue.begin;
  }
  found.content.push_back(content);
  return found;
}

// Content is cut to the outer piece; nothing if the source lies outside it.
std::optional<AttributionDraft> ReadInside(const AttributionContext& context, const AttributionTagger& tagger,
                                           TokenRange cue, TokenRange piece) {
  LearnedAttribution found = tagger.FindArguments(context, cue);
  if (!IsWithin(found.source, piece)) found = ByTree(context, cue, piece);
  if (!IsWithin(found.source, piece)) return std::nullopt;
  AttributionDraft draft{found.cue, found.source, {}, std::nullopt};
  for (TokenRange part : found.content) {
    part.begin = std::max(part.begin, piece.begin);
    part.end = std::min(part.end, piece.end);
    if (part.begin < part.end) draft.content.push_back(part);
  }
  if (draft.content.empty()) return std::nullopt;
  return draft;
}

void AddInside(const AttributionContext& context, const AttributionTagger& tagger,
               std::vector<AttributionDraft>& drafts) {
  const std::size_t flat = drafts.size();
  for (std::size_t outer = 0; outer < flat && drafts.size() < kMaxAttributions; ++outer) {
    const std::vector<TokenRange> pieces = drafts[outer].content;
    for (const TokenRange piece : pieces) {
      for (const SpeechHit& hit : context.HitsIn(piece)) {
        const TokenRange cue{hit.begin, hit.end};
        if (hit.end > piece.end || !IsCandidate(context, hit) || IsCovered(drafts, cue)) continue;
        auto draft = ReadInside(context, tagger, cue, piece);
        if (draft) drafts.push_back(std::move(*draft));
        if (drafts.size() >= kMaxAttributions) return;
      }
    }
  }
}

// The noun phrase behind a citing participle: up to the comma that ends it, over commas inside quotation marks.
TokenRange CitedSource(const AttributionContext& context, std::uint32_t begin) {
  const Sentence& sentence = context.sentence_of(begin);
  TokenRange range{begin, begin};
  while (range.begin < sentence.end && context.IsMark(range.begin)) ++range.begin;
  for (range.end = range.begin; range.end < sentence.end; ++range.end) {
    const Upos upos = context.token(range.end).upos;
    if (context.IsMark(range.end) && context.code(range.end).quote < 2) break;
    if (upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kSconj) break;
  }
  while (!range.empty() && context.IsMark(range.end - 1)) --range.end;
  return range;
}

// Whether the words name somebody who can speak: a lexicon noun, or a name of a person or a body.
bool CanSpeak(const AttributionContext& context, TokenRange source) {
  for (const SpeechHit& hit : context.HitsIn(source)) {
    if (hit.speech_class == SpeechClass::kSourceNoun) return true;
  }
  const Annotation& annotation = context.annotation();
  return std::any_of(annotation.mentions.begin(), annotation.mentions.end(), [&](const Mention& mention) {
    const EntityType type = annotation.entities[mention.entity.index()].type;
    const bool speaks = type == EntityType::kPerson || type == EntityType::kOrganization || type == EntityType::kGroup;
    return speaks && mention.begin_token >= source.begin && mention.end_token <= source.end;
  });
}

// The draft whose words a citing participle hands on: in the same sentence, nearest to it, with a source.
std::optional<std::uint32_t> Cited(const AttributionContext& context, const std::vector<AttributionDraft>& drafts,
                                   std::size_t count, TokenRange cue) {
  std::optional<std::uint32_t> best;
  std::uint32_t best_distance = ~0u;
  const std::uint32_t sentence = context.token(cue.begin).sentence;
  for (std::size_t i = 0; i < count; ++i) {
    const AttributionDraft& draft = drafts[i];
    if (draft.cue.empty() || draft.cue == cue || context.token(draft.cue.begin).sentence != sentence) continue;
    if (draft.cue.begin < cue.end && cue.begin < draft.cue.end) continue;
    const std::uint32_t distance =
        draft.cue.begin > cue.begin ? draft.cue.begin - cue.begin : cue.begin - draft.cue.begin;
    if (distance < best_distance) best = static_cast<std::uint32_t>(i);
    best_distance = std::min(best_distance, distance);
  }
  return best;
}

void AddCitations(const AttributionContext& context, std::vector<AttributionDraft>& drafts) {
  for (const SpeechHit& hit : context.hits()) {
    if (hit.speech_class != SpeechClass::kCitePhrase || drafts.size() >= kMaxAttributions) continue;
    const TokenRange cue{hit.begin, hit.end};
    if (context.sentence_of(hit.begin).end <= hit.end) continue;
    const TokenRange source = CitedSource(context, hit.end);
    if (source.empty() || !CanSpeak(context, source)) continue;
    const auto outer = Cited(context, drafts, drafts.size(), cue);
    if (!outer) continue;
    // The model reads "citing X" as the outer speaker's attribution of X: ours says more.
    const auto same =
        std::find_if(drafts.begin(), drafts.end(), [&](const AttributionDraft& draft) { return draft.cue == cue; });
    AttributionDraft draft{cue, source, drafts[*outer].content, outer};
    if (same != drafts.end()) {
      *same = std::move(draft);
    } else {
      drafts.push_back(std::move(draft));
    }
  }
}

}  // namespace

void AddNested(const AttributionContext& context, const AttributionTagger& tagger,
               std::vector<AttributionDraft>& drafts) {
  AddCitations(context, drafts);
  AddInside(context, tagger, drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const TokenRange cue = drafts[i].cue;
    if (!cue.empty() && !drafts[i].within) drafts[i].within = Holder(drafts, cue, i);
  }
  // A loop of holders (each cue in the other's content) is cut at its later end.
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    std::optional<std::uint32_t> at = drafts[i].within;
    for (std::size_t steps = 0; at && steps < 8; ++steps) {
      if (*at == i) drafts[i].within = std::nullopt;
      at = drafts[*at].within;
    }
  }
}

}  // namespace rashomon

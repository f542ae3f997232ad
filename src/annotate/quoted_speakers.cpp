// "The agency quoted police as saying that two had died": a chain of two in one clause. The learned tagger, which knows
// flat sentences, gives all of it to the agency, or leaves the speaker out.
//
// What is looked for is a verb that cites (speech.lex, kind=cite), not passive, then a noun phrase that can speak, one
// word at most ("as"), and a participle of saying. The noun phrase says what follows; whoever cites attributes the noun
// phrase with it (PolNeAR annotates the inner attribution inside of the outer content). A source that is itself cited
// by a passive ("was quoted as saying") is one attribution and not meant here.
#include <algorithm>
#include <string_view>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kLongestSpeaker = 14;  // words between the two verbs

bool Cites(const AttributionContext& context, const SpeechHit& hit) {
  return hit.speech_class == SpeechClass::kVerb && hit.kind == "cite" && hit.end == hit.begin + 1 &&
         context.token(hit.begin).upos == Upos::kVerb && !context.syntax().IsPassive(hit.begin);
}

// The first participle of saying behind a verb that cites, in its sentence.
std::optional<SpeechHit> Saying(const AttributionContext& context, std::uint32_t cites) {
  const std::uint32_t end = std::min(context.sentence_of(cites).end, cites + 1 + kLongestSpeaker);
  for (const SpeechHit& hit : context.HitsIn({cites + 1, end})) {
    if (hit.speech_class == SpeechClass::kVerb && context.token(hit.begin).xpos == "VBG") return hit;
  }
  return std::nullopt;
}

// The words between the two verbs, without the one that joins them; nothing where these are no noun phrase: another
// verb or a quotation stands there.
TokenRange SpeakerBetween(const AttributionContext& context, std::uint32_t cites, std::uint32_t says) {
  TokenRange speaker{cites + 1, says};
  const auto joins = [&](std::uint32_t token) {
    const Upos upos = context.token(token).upos;
    return upos == Upos::kAdp || upos == Upos::kSconj || context.IsMark(token);
  };
  while (!speaker.empty() && joins(speaker.end - 1)) --speaker.end;
  for (std::uint32_t t = speaker.begin; t < speaker.end; ++t) {
    const Upos upos = context.token(t).upos;
    if (upos == Upos::kVerb || upos == Upos::kAux || context.quote_of(t) != 0) return {};
  }
  if (speaker.empty()) return {};
  const Upos last = context.token(speaker.end - 1).upos;
  return last == Upos::kNoun || last == Upos::kPropn || last == Upos::kPron || last == Upos::kAdj ? speaker
                                                                                                  : TokenRange{};
}

// To the end of the sentence, and of the quotation that it stands in.
TokenRange WordsAfter(const AttributionContext& context, std::uint32_t begin) {
  TokenRange words{begin, context.sentence_of(begin - 1).end};
  const std::uint32_t quote = context.quote_of(begin - 1);
  if (quote != 0) {
    for (std::uint32_t t = begin; t < words.end; ++t) {
      if (context.quote_of(t) != quote) words.end = t;
    }
  }
  while (!words.empty() && context.IsMark(words.end - 1) && context.code(words.end - 1).quote == 0) --words.end;
  return words;
}

AttributionDraft* DraftWithCue(std::vector<AttributionDraft>& drafts, std::uint32_t token) {
  const auto found = std::ranges::find_if(drafts, [&](const AttributionDraft& d) { return d.cue.Contains(token); });
  return found == drafts.end() ? nullptr : &*found;
}

void AddChain(const AttributionContext& context, const AttributionTagger& tagger, const SpeechHit& cites,
              std::vector<AttributionDraft>& drafts) {
  const auto says = Saying(context, cites.begin);
  if (!says) return;
  const TokenRange speaker = SpeakerBetween(context, cites.begin, says->begin);
  if (speaker.empty()) return;
  const TokenRange words = WordsAfter(context, says->end);
  if (words.empty()) return;
  AttributionDraft* inner = DraftWithCue(drafts, says->begin);
  if (inner != nullptr && inner->cue.Contains(cites.begin)) return;
  if (AttributionDraft* outer = DraftWithCue(drafts, cites.begin)) {
    outer->content = {{speaker.begin, words.end}};
  } else {
    LearnedAttribution found = tagger.FindArguments(context, {cites.begin, cites.end});
    if (found.source.end > cites.begin) found.source = {};
    drafts.push_back({{cites.begin, cites.end}, found.source, {{speaker.begin, words.end}}, std::nullopt});
    inner = DraftWithCue(drafts, says->begin);
  }
  if (inner == nullptr) {
    drafts.push_back({{says->begin, says->end}, speaker, {words}, std::nullopt});
  } else {
    inner->source = speaker;
  }
}

}  // namespace

void AddQuotedSpeakers(const AttributionContext& context, const AttributionTagger& tagger,
                       std::vector<AttributionDraft>& drafts) {
  for (const SpeechHit& hit : context.hits()) {
    if (drafts.size() + 1 >= kMaxAttributions) return;
    if (Cites(context, hit)) AddChain(context, tagger, hit, drafts);
  }
}

}  // namespace rashomon

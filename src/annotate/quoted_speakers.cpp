// "The agency quoted police as saying that two had died": a chain of two in one clause. The learned tagger, which knows
// flat sentences, gives all of it to the agency, or leaves the speaker out.
//
// What is looked for is a verb that cites (speech.lex, kind=cite), not passive, then a noun phrase that can speak, one
// word at most ("as"), and a participle of saying. The noun phrase says what follows, or the quotation before all of it
// ("'We ran,' the paper quoted a nurse as saying"); whoever cites attributes the noun phrase with it (PolNeAR annotates
// the inner attribution inside of the outer content). A source that is itself cited by a passive ("was quoted as
// saying") is one attribution and not meant here.
#include <algorithm>
#include <string_view>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kLongestSpeaker = 14;  // words between the two verbs

// A verb that cites and is not passive: the auxiliary before it tells, which parsers see more surely than the voice.
bool Cites(const AttributionContext& context, const SpeechHit& hit) {
  if (hit.speech_class != SpeechClass::kVerb || hit.kind != "cite" || hit.end != hit.begin + 1) return false;
  const std::uint32_t begin = context.sentence_of(hit.begin).begin;
  std::uint32_t before = hit.begin;
  while (before > begin && context.token(before - 1).upos == Upos::kAdv) --before;
  const bool passive = before > begin && context.token(before - 1).deprel == "aux:pass";
  return context.token(hit.begin).upos == Upos::kVerb && !passive;
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
  if (speaker.empty() || context.token(speaker.begin).upos == Upos::kAdp) return {};
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

// Who cites, by the tree or else as the tagger has it; before the verb alone.
TokenRange Citing(const AttributionContext& context, const AttributionTagger& tagger, std::uint32_t cites) {
  const auto subject = context.HasTree(cites) ? context.syntax().Child(cites, "nsubj") : std::nullopt;
  const TokenRange by_tree = subject ? context.syntax().Phrase(*subject) : TokenRange{};
  if (!by_tree.empty() && by_tree.end <= cites) return by_tree;
  const TokenRange source = tagger.FindArguments(context, {cites, cites + 1}).source;
  return source.end <= cites ? source : TokenRange{};
}

// The quotation that ends right before `token`, over a comma, as far as it stands in the sentence: "'[We ran],' the
// paper quoted a nurse as saying."
TokenRange QuotationBefore(const AttributionContext& context, std::uint32_t token) {
  const std::uint32_t begin = context.sentence_of(token).begin;
  TokenRange words{token, token};
  while (words.end > begin && context.IsMark(words.end - 1)) --words.end;
  const std::uint32_t quote = words.end > begin && words.end < token ? context.quote_of(words.end - 1) : 0;
  if (quote == 0 || context.quote_of(token) == quote) return {};
  words.begin = words.end;
  while (words.begin > begin && context.quote_of(words.begin - 1) == quote && !context.IsMark(words.begin - 1))
    --words.begin;
  while (words.begin > begin && context.quote_of(words.begin - 1) == quote && context.code(words.begin - 1).quote != 2)
    --words.begin;
  return words;
}

struct Chain {
  TokenRange citing, cites, speaker, says, words;
};

// The words said stand behind the second verb or, where nothing does, in a quotation before whoever cites.
std::optional<Chain> ReadChain(const AttributionContext& context, const AttributionTagger& tagger,
                               const SpeechHit& cites) {
  const auto says = Saying(context, cites.begin);
  if (!says) return std::nullopt;
  Chain chain{.citing = Citing(context, tagger, cites.begin),
              .cites = {cites.begin, cites.end},
              .speaker = SpeakerBetween(context, cites.begin, says->begin),
              .says = {says->begin, says->end},
              .words = WordsAfter(context, says->end)};
  if (chain.words.empty())
    chain.words = QuotationBefore(context, chain.citing.empty() ? cites.begin : chain.citing.begin);
  if (chain.speaker.empty() || chain.words.empty()) return std::nullopt;
  return chain;
}

void AddChain(const Chain& chain, std::vector<AttributionDraft>& drafts) {
  // "quoted a nurse as saying" as one cue.
  AttributionDraft* as_one = DraftWithCue(drafts, chain.says.begin);
  if (as_one != nullptr && as_one->cue.Contains(chain.cites.begin)) as_one->cue = chain.cites;
  std::vector<TokenRange> content = {{chain.speaker.begin, std::max(chain.says.end, chain.words.end)}};
  if (chain.words.end <= chain.cites.begin) content.insert(content.begin(), chain.words);
  if (AttributionDraft* outer = DraftWithCue(drafts, chain.cites.begin)) {
    outer->content = std::move(content);
  } else {
    drafts.push_back({chain.cites, chain.citing, std::move(content), std::nullopt});
  }
  if (AttributionDraft* inner = DraftWithCue(drafts, chain.says.begin)) {
    inner->source = chain.speaker;
    if (chain.words.end <= chain.cites.begin) inner->content = {chain.words};
  } else {
    drafts.push_back({chain.says, chain.speaker, {chain.words}, std::nullopt});
  }
}

// "Denied a report [by the paper] that [six had died]": a noun of saying with its speaker and a clause. Nothing where
// another attribution has the noun.
void AddNounSpeaker(const AttributionContext& context, const SpeechHit& noun, std::vector<AttributionDraft>& drafts) {
  const Sentence& sentence = context.sentence_of(noun.begin);
  TokenRange speaker{noun.end + 1, noun.end + 1};
  const auto by = context.HitsIn({noun.end, noun.end + 1});
  const bool told =
      std::ranges::any_of(by, [](const SpeechHit& hit) { return hit.speech_class == SpeechClass::kAgent; });
  if (speaker.begin >= sentence.end || !told) return;
  const auto opens = [&](std::uint32_t token) {  // "that", and behind it whoever the clause tells of
    const Token& word = context.token(token);
    const bool conjunction = word.upos == Upos::kSconj || word.xpos == "WDT";
    return conjunction && token + 1 < sentence.end && IsNominal(context, token + 1);
  };
  while (speaker.end < sentence.end && IsNominal(context, speaker.end) && !opens(speaker.end)) ++speaker.end;
  if (speaker.empty() || speaker.end >= sentence.end || !opens(speaker.end)) return;
  const TokenRange cue{noun.begin, noun.end};
  const std::uint32_t verb = context.token(speaker.end).head;
  if (verb <= speaker.end || !CanSay(context, speaker) || DraftWithCue(drafts, cue.begin) != nullptr) return;
  const TokenRange clause = context.syntax().Subtree(verb);
  TokenRange words{speaker.end, std::min(clause.end, sentence.end)};
  for (const AttributionDraft& draft : drafts) {  // a later verb of the holder's clause is not the report's
    if (draft.cue.begin > words.begin && draft.cue.begin < words.end) words.end = draft.cue.begin;
    for (const TokenRange piece : draft.content) {
      if (piece.Contains(words.begin)) words.end = std::min(words.end, piece.end);
    }
  }
  words = WithoutMarks(context, words);
  if (words.end > words.begin + 1) drafts.push_back({cue, speaker, {words}, std::nullopt});
}

}  // namespace

void AddQuotedSpeakers(const AttributionContext& context, const AttributionTagger& tagger,
                       std::vector<AttributionDraft>& drafts) {
  for (const SpeechHit& hit : context.hits()) {
    if (drafts.size() + 1 >= kMaxAttributions) return;
    if (hit.speech_class == SpeechClass::kNoun && context.quote_of(hit.begin) == 0)
      AddNounSpeaker(context, hit, drafts);
    if (!Cites(context, hit)) continue;
    if (const auto chain = ReadChain(context, tagger, hit)) AddChain(*chain, drafts);
  }
}

}  // namespace rashomon

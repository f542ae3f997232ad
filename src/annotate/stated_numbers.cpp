// On whose word a number stands where nobody says a clause: "put the toll at nine", "counts 30 injured", "fewer than
// the nine reported by the paper".
//
// Such a speaker often stands beside another: "Police said four had died, while the coroner put the toll at nine". The
// tagger gives all of it to the first; the words of the first end where the second begins.
#include <algorithm>

#include "annotate/attribution_drafts.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMostBetween = 4;  // words between a number and the participle that says whose it is

bool IsVerbal(const AttributionContext& context, std::uint32_t token) {
  const Upos upos = context.token(token).upos;
  return upos == Upos::kVerb || upos == Upos::kAux;
}

bool IsTime(const AttributionContext& context, std::uint32_t token) {
  const ByteSpan span = context.token(token).span;
  return std::ranges::any_of(context.annotation().times, [&](const Timex& time) { return time.span.Contains(span); });
}

bool IsNumber(const AttributionContext& context, std::uint32_t token) {
  return context.token(token).upos == Upos::kNum && !IsTime(context, token);
}

// A number of several that counts something: no telephone number, no name.
bool IsCount(const AttributionContext& context, std::uint32_t token) {
  if (!IsNumber(context, token)) return false;
  const ByteSpan span = context.token(token).span;
  return std::ranges::any_of(context.annotation().quantities, [&](const Quantity& quantity) {
    return quantity.span.Contains(span) && quantity.refused == Quantity::Refused::kNo &&
           quantity.low.value_or(quantity.high.value_or(0)) > 1;
  });
}

bool IsAgentWord(const AttributionContext& context, std::uint32_t token) {
  return std::ranges::any_of(context.HitsIn({token, token + 1}),
                             [](const SpeechHit& hit) { return hit.speech_class == SpeechClass::kAgent; });
}

// "put the toll at nine", "counted the dead at nearly 40": what is counted, a preposition, a number, to the end of its
// clause; nothing where the words go another way.
TokenRange NumberPlaced(const AttributionContext& context, TokenRange cue) {
  constexpr std::uint32_t kMostBefore = 12;  // words from the verb to the number
  const Sentence& sentence = context.sentence_of(cue.begin);
  bool noun = false, preposition = false, number = false;
  TokenRange words{cue.end, cue.end};
  for (; words.end < sentence.end && !IsVerbal(context, words.end) && !context.IsMark(words.end); ++words.end) {
    const Upos upos = context.token(words.end).upos;
    noun = noun || ((upos == Upos::kNoun || upos == Upos::kPropn) && !preposition);
    preposition = preposition || (upos == Upos::kAdp && noun);
    const bool near = words.end - words.begin < kMostBefore;
    number = number || (preposition && near && IsNumber(context, words.end));
  }
  return number ? words : TokenRange{};
}

// "counts at present 30 injured, of whom 12 ...": a number near the verb, to the next comma that no "of whom" follows.
TokenRange NumberCounted(const AttributionContext& context, TokenRange cue) {
  constexpr std::uint32_t kMostBefore = 4;
  const Sentence& sentence = context.sentence_of(cue.begin);
  std::uint32_t number = cue.end;
  while (number < sentence.end && number - cue.end < kMostBefore && !IsNumber(context, number) &&
         (context.token(number).upos == Upos::kAdv || context.token(number).upos == Upos::kAdp ||
          context.token(number).upos == Upos::kAdj)) {
    ++number;
  }
  if (number == sentence.end || !IsNumber(context, number)) return {};
  TokenRange words{cue.end, number};
  const auto goes_on = [&](std::uint32_t mark) {
    return mark + 2 < sentence.end && context.token(mark + 1).upos == Upos::kAdp &&
           context.token(mark + 2).xpos.starts_with("W");
  };
  bool parts = false;
  for (; words.end < sentence.end; ++words.end) {
    if (!context.IsMark(words.end)) continue;
    parts = parts || goes_on(words.end);
    if (!parts) break;
  }
  return WithoutMarks(context, words);
}

// Where the words that part a clause beginning at `begin` from the one before it begin: ", while", ", and", ";". The
// clause's own beginning where nothing does, or it opens its sentence.
std::uint32_t PartedAt(const AttributionContext& context, std::uint32_t begin) {
  const std::uint32_t first = context.sentence_of(begin).begin;
  std::uint32_t at = begin;
  const auto joins = [&](std::uint32_t token) {
    const Upos upos = context.token(token).upos;
    return upos == Upos::kCconj || upos == Upos::kAdv || (upos == Upos::kSconj && context.token(token).xpos == "IN");
  };
  while (at > first && joins(at - 1)) --at;
  const bool mark = at > first && context.IsMark(at - 1) && context.quote_of(at - 1) == 0;
  return mark ? at - 1 : begin;
}

// The draft whose content holds the words; nothing where another cue or source has them.
struct Holder {
  bool free = true;
  AttributionDraft* draft = nullptr;
};

Holder HolderOf(std::vector<AttributionDraft>& drafts, TokenRange words) {
  Holder holder;
  for (AttributionDraft& draft : drafts) {
    holder.free = holder.free && !draft.cue.Overlaps(words) && !draft.source.Overlaps(words);
    if (std::ranges::any_of(draft.content, [&](TokenRange piece) { return piece.Overlaps(words); }))
      holder.draft = &draft;
  }
  return holder;
}

// Takes from the draft what stands at `from` and behind it, in its sentence.
void EndAt(const AttributionContext& context, std::uint32_t from, AttributionDraft& draft) {
  const std::uint32_t end = context.sentence_of(from).end;
  for (TokenRange& piece : draft.content) {
    if (piece.begin < from && piece.end > from && piece.end <= end) piece.end = from;
  }
  std::erase_if(draft.content, [&](TokenRange piece) { return piece.begin >= from && piece.end <= end; });
}

// The verb's subject by the tree, else the noun phrase before it.
void AddNumberStated(const AttributionContext& context, const SpeechHit& hit, std::vector<AttributionDraft>& drafts) {
  const TokenRange cue{hit.begin, hit.end};
  const Holder holder = HolderOf(drafts, cue);
  if (!holder.free) return;
  TokenRange content = hit.number == StatedNumber::kCounted ? NumberCounted(context, cue) : TokenRange{};
  if (content.empty()) content = NumberPlaced(context, cue);
  if (content.empty()) return;
  const auto subject = context.HasTree(cue.begin) ? context.syntax().Child(cue.begin, "nsubj") : std::nullopt;
  TokenRange source = SpeakerWithClause(context, cue.begin);
  if (source.empty()) source = subject ? context.syntax().Phrase(*subject) : SourceBeside(context, cue);
  if (source.empty() || source.end > cue.begin) return;
  if (holder.draft != nullptr) {
    const std::uint32_t parted = PartedAt(context, source.begin);
    if (parted == source.begin || parted <= holder.draft->cue.begin) return;
    EndAt(context, parted, *holder.draft);
  }
  drafts.push_back({cue, source, {content}, std::nullopt});
}

// "[the nine] reported by [local media]", "[a toll of nine] given by [the coroner]"
void AddNumberReported(const AttributionContext& context, const SpeechHit& hit, std::vector<AttributionDraft>& drafts) {
  const Sentence& sentence = context.sentence_of(hit.begin);
  if (context.token(hit.begin).xpos != "VBN" && context.token(hit.begin).xpos != "VBD") return;
  const bool by = hit.end > hit.begin + 1;  // the entry "given by"
  const TokenRange cue{hit.begin, by ? hit.end : hit.end + 1};
  if (cue.end >= sentence.end || !IsAgentWord(context, cue.end - 1)) return;
  TokenRange number{hit.begin, hit.begin};
  bool counted = false;
  while (number.begin > sentence.begin && hit.begin - number.begin < kMostBetween && !counted &&
         IsNominal(context, number.begin - 1)) {
    counted = IsCount(context, --number.begin);
  }
  if (!counted) return;
  if (number.begin > sentence.begin && context.token(number.begin - 1).upos == Upos::kDet) --number.begin;
  TokenRange source{cue.end, cue.end};
  while (source.end < sentence.end && IsNominal(context, source.end)) ++source.end;
  if (source.empty() || !CanSay(context, source)) return;
  std::erase_if(drafts, [&](const AttributionDraft& draft) { return draft.cue.Overlaps(cue); });
  const Holder holder = HolderOf(drafts, cue);
  if (!holder.free) return;
  std::uint32_t clause = number.begin;
  while (clause > sentence.begin && (IsNominal(context, clause - 1) || context.token(clause - 1).upos == Upos::kAdv))
    --clause;
  if (holder.draft != nullptr && clause > sentence.begin && context.IsMark(clause - 1))
    EndAt(context, clause - 1, *holder.draft);
  drafts.push_back({cue, source, {number}, std::nullopt});
}

// A finite verb, or what is taken for none behind its subject.
bool IsStated(const AttributionContext& context, std::uint32_t verb) {
  return IsFiniteVerb(context, verb) || FollowsNoun(context, verb) || !SpeakerWithClause(context, verb).empty();
}

bool HoldsNumber(const AttributionContext& context, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (IsCount(context, i)) return true;
  }
  return false;
}

// "Residents reported seven deaths [and police four]", "put the toll at 12 and the hospital at 15": the second speaker
// shares the verb.
void AddGapped(const AttributionContext& context, std::size_t index, std::vector<AttributionDraft>& drafts) {
  TokenRange& piece = drafts[index].content.front();
  TokenRange number{piece.end, piece.end};
  while (number.begin > piece.begin && IsCount(context, number.begin - 1)) --number.begin;
  if (number.empty() || number.begin < piece.begin + 3) return;
  TokenRange source{piece.begin, number.begin};
  if (context.token(source.end - 1).upos == Upos::kAdp) --source.end;  // "at"
  source.begin = source.end;
  while (source.begin > piece.begin && IsNominal(context, source.begin - 1)) --source.begin;
  if (source.empty() || source.begin == piece.begin || context.token(source.begin - 1).upos != Upos::kCconj) return;
  const TokenRange first{piece.begin, source.begin - 1};
  if (first.empty() || !HoldsNumber(context, first) || HoldsNumber(context, source) || !CanSay(context, source)) return;
  piece = first;
  const TokenRange cue = drafts[index].cue;
  drafts.push_back({cue, source, {number}, std::nullopt});
}

}  // namespace

void AddStatedNumbers(const AttributionContext& context, std::vector<AttributionDraft>& drafts) {
  for (const SpeechHit& hit : context.hits()) {
    if (hit.speech_class != SpeechClass::kVerb || drafts.size() >= kMaxAttributions) continue;
    if (context.quote_of(hit.begin) != 0) continue;
    if (hit.number != StatedNumber::kNone && IsStated(context, hit.begin))
      AddNumberStated(context, hit, drafts);
    else
      AddNumberReported(context, hit, drafts);
  }
  std::erase_if(drafts, [](const AttributionDraft& draft) { return draft.content.empty(); });
  const std::size_t count = drafts.size();
  for (std::size_t i = 0; i < count && drafts.size() < kMaxAttributions; ++i) {
    if (drafts[i].content.size() == 1 && drafts[i].cue.end <= drafts[i].content.front().begin)
      AddGapped(context, i, drafts);
  }
}

}  // namespace rashomon

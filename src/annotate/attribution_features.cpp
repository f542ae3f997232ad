// Templates follow what CRFs for PARC and PolNeAR use (Pareti 2015; Newell et al. 2018): words and tags in a window,
// punctuation, quotation marks, distance from the cue, and the way through the dependency tree between word and cue.
#include "annotate/attribution_features.h"

#include <algorithm>
#include <array>

#include "annotate/attribution_rows.h"
#include "annotate/row_sum.h"

namespace rashomon {
namespace {

// Reads codes around a word, with a blank beyond the sentence.
class Around {
 public:
  Around(const AttributionContext& context, std::uint32_t token)
      : context_(&context),
        at_(token),
        begin_(context.sentence_of(token).begin),
        end_(context.sentence_of(token).end) {}
  [[nodiscard]] TokenCode At(int offset) const {
    const std::int64_t at = static_cast<std::int64_t>(at_) + offset;
    static constexpr TokenCode kBefore{.word = 1, .lemma = 1, .tag = 1};
    static constexpr TokenCode kAfter{.word = 2, .lemma = 2, .tag = 2};
    if (at < begin_) return kBefore;
    if (at >= end_) return kAfter;
    return context_->code(static_cast<std::uint32_t>(at));
  }

 private:
  const AttributionContext* context_;
  std::uint32_t at_, begin_, end_;
};

std::uint32_t SuffixOf(std::string_view lower) {
  return HashWords(lower.substr(lower.size() > 3 ? lower.size() - 3 : 0));
}

// How far the next quotation mark is behind the word, within eight words.
std::uint32_t WordsToMark(const AttributionContext& context, std::uint32_t token, const Sentence& sentence) {
  const std::uint32_t mark = context.mark_after(token);
  return mark < sentence.end ? std::min(mark - token, 9u) : 9;
}

// Speech words already seen: what comes after one often belongs to its content.
std::uint32_t SpeechSeen(const AttributionContext& context, std::uint32_t token, const Sentence& sentence) {
  return std::min(context.speech_before(token) - context.speech_before(sentence.begin), 3u);
}

// The relations of all that hangs on the word, in any order.
std::uint32_t FrameOf(const AttributionContext& context, std::uint32_t token) {
  std::uint32_t frame = 17;
  for (const std::uint32_t child : context.syntax().Children(token)) {
    if (context.token(child).upos == Upos::kPunct) continue;
    frame ^= MixHash(context.code(child).relation, 3u, child < token ? 1u : 2u);
  }
  return frame;
}

template <typename Sink>
void CueWordFeatures(const AttributionContext& context, std::uint32_t token, const Around& around,
                     FeatureList<Sink>& list) {
  const TokenCode w = around.At(0), p = around.At(-1), n = around.At(1), pp = around.At(-2);
  list.Add(SuffixOf(context.token(token).lower), w.shape);
  list.Add(p.word);
  list.Add(pp.word);
  list.Add(w.lemma, n.tag);
  list.Add(pp.tag, p.tag, w.tag);
  list.Add(p.word, w.tag);
  list.Add(w.speech, p.speech, n.speech);
  list.Add(w.speech, p.tag);
}

template <typename Sink>
void CueQuoteFeatures(const AttributionContext& context, std::uint32_t token, FeatureList<Sink>& list) {
  const TokenCode w = context.code(token);
  list.Add(w.quote, w.tag);
  list.Add(w.quote, w.lemma);
  list.Add(WordsToMark(context, token, context.sentence_of(token)), w.lemma);
}

template <typename Sink>
void CueTreeFeatures(const AttributionContext& context, std::uint32_t token, FeatureList<Sink>& list) {
  const SyntaxView& syntax = context.syntax();
  const TokenCode w = context.code(token);
  if (!context.HasTree(token)) return;
  const auto head = syntax.Head(token);
  const TokenCode h = head ? context.code(*head) : TokenCode{};
  list.Add(w.relation, w.lemma);
  list.Add(w.relation, h.lemma, w.tag);
  list.Add(w.relation, h.tag, w.tag);
  list.Add(w.relation, h.speech, w.speech);
  list.Add(FrameOf(context, token), w.lemma);
}

}  // namespace

template <typename Sink>
void CueHintFeatures(const AttributionContext& context, std::uint32_t token, Sink& features) {
  const Around around(context, token);
  const TokenCode w = around.At(0), p = around.At(-1), n = around.At(1);
  FeatureList list(features, 500);
  list.Add(w.lemma, w.tag);
  list.Add(w.lemma, n.tag);
  list.Add(w.tag, n.word);
  list.Add(p.tag, w.tag, n.tag);
  list.Add(w.relation, w.tag);
  list.Add(w.speech, p.tag, w.quote);
}

template <typename Sink>
void CueFeatures(const AttributionContext& context, std::uint32_t token, Sink& features) {
  const Around around(context, token);
  const TokenCode w = context.code(token);
  FeatureList list(features, 100);
  list.Add(0u);
  CueWordFeatures(context, token, around, list);
  FeatureList quotes(features, 200);
  CueQuoteFeatures(context, token, quotes);
  FeatureList place(features, 300);
  place.Add(SpeechSeen(context, token, context.sentence_of(token)), w.tag);
  FeatureList tree(features, 400);
  CueTreeFeatures(context, token, tree);
}

CueColumns CueWords::Read(const AttributionContext& context, TokenRange words) {
  constexpr std::size_t kColumns = 7;
  const std::size_t stride = words.end - words.begin + AttributionContext::kMargin;
  numbers_.resize(kColumns * stride);
  const auto column = [&](std::size_t which) { return numbers_.data() + which * stride; };
  std::uint32_t *suffix = column(0), *after = column(1), *seen = column(2), *frame = column(3);
  std::uint32_t *head_lemma = column(4), *head_tag = column(5), *head_speech = column(6);
  const Sentence& sentence = context.sentence_of(words.begin);
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const std::uint32_t at = i - words.begin;
    suffix[at] = SuffixOf(context.token(i).lower);
    after[at] = WordsToMark(context, i, sentence);
    seen[at] = SpeechSeen(context, i, sentence);
    frame[at] = FrameOf(context, i);
    const auto head = context.syntax().Head(i);
    const TokenCode above = head ? context.code(*head) : TokenCode{};
    head_lemma[at] = above.lemma, head_tag[at] = above.tag, head_speech[at] = above.speech;
  }
  return {.codes = context.ColumnsAt(words.begin),
          .suffix = suffix,
          .after = after,
          .seen = seen,
          .frame = frame,
          .head_lemma = head_lemma,
          .head_tag = head_tag,
          .head_speech = head_speech,
          .words_before = words.begin - sentence.begin,
          .words_behind = sentence.end - words.end};
}

template void CueHintFeatures(const AttributionContext&, std::uint32_t, FeatureBuffer&);
template void CueHintFeatures(const AttributionContext&, std::uint32_t, RowSum<1>&);
template void CueFeatures(const AttributionContext&, std::uint32_t, FeatureBuffer&);
template void CueFeatures(const AttributionContext&, std::uint32_t, RowSum<4>&);

}  // namespace rashomon

// Features of the words around one cue. What matters: on which side of the cue, how far, inside which quotation, what
// stands between, and where in the tree.
#include <algorithm>
#include <array>

#include "annotate/attribution_features.h"
#include "annotate/attribution_rows.h"
#include "annotate/row_sum.h"

namespace rashomon {
namespace {

constexpr std::uint32_t kMaxClimb = 24;
constexpr std::uint32_t kMaxSentencesAway = 4;

bool BeginsWithQuote(const AttributionContext& context, const Sentence& sentence) {
  return sentence.begin < sentence.end && context.quote_of(sentence.begin) != 0;
}

// Whether quotations `a` and `b` (index + 1) are one, over paragraphs.
bool SameQuotation(const AttributionContext& context, std::uint32_t a, std::uint32_t b) {
  if (a > b) std::swap(a, b);
  for (std::uint32_t steps = 0; b != a && steps < 8; ++steps) {
    const Quote& quote = context.quotes()[b - 1];
    if (!quote.continues) return false;
    b = *quote.continues + 1;
  }
  return a == b;
}

}  // namespace

TokenRange ArgumentWindow(const AttributionContext& context, TokenRange cue) {
  const Annotation& annotation = context.annotation();
  const std::uint32_t own = annotation.tokens[cue.begin].sentence;
  std::uint32_t first = own;
  std::uint32_t last = own;
  const auto tokens = [&] { return annotation.sentences[last].end - annotation.sentences[first].begin; };
  // Back through the quotation that the cue's sentence begins in.
  while (first > 0 && tokens() < kMaxWindow) {
    const Sentence& here = annotation.sentences[first];
    const Sentence& before = annotation.sentences[first - 1];
    const std::uint32_t quote = here.begin < here.end ? context.quote_of(here.begin) : 0;
    const std::uint32_t quote_before = before.begin < before.end ? context.quote_of(before.end - 1) : 0;
    const bool joined = quote != 0 && quote_before != 0 && SameQuotation(context, quote, quote_before);
    if (!joined || annotation.sentences[own].end - before.begin > kMaxWindow) break;
    --first;
  }
  // On through sentences that begin in a quotation, up to the next paragraph but one.
  while (last + 1 < annotation.sentences.size() && last - own < kMaxSentencesAway * 2) {
    const Sentence& after = annotation.sentences[last + 1];
    if (!BeginsWithQuote(context, after) || after.end - annotation.sentences[first].begin > kMaxWindow) break;
    if (after.block > annotation.sentences[own].block + kMaxSentencesAway) break;
    ++last;
  }
  return {annotation.sentences[first].begin, annotation.sentences[last].end};
}

ArgumentFeatures::ArgumentFeatures(const AttributionContext& context, TokenRange cue, TokenRange window)
    : context_(&context),
      cue_(cue),
      window_(window),
      stride_(window.end - window.begin + 2 * AttributionContext::kMargin),
      numbers_(kColumns * stride_),
      limits_(stride_),
      away_(stride_) {
  FindHead();
  FindPlaces();
  FindBetween();
  FindLimits();
}

ArgumentColumns ArgumentFeatures::Columns() const {
  return {.codes = context_->ColumnsAt(window_.begin),
          .branch = &At(kBranch, window_.begin),
          .root = &At(kRoot, window_.begin),
          .between = &At(kBetween, window_.begin),
          .limits = &limits_[AttributionContext::kMargin],
          .away = &away_[AttributionContext::kMargin],
          .cue_begin = cue_.begin - window_.begin,
          .cue_end = cue_.end - window_.begin,
          .cue_lemma = context_->code(head_).lemma};
}

// The cue's main word: the one whose head lies outside the cue; without a tree, the last word.
void ArgumentFeatures::FindHead() {
  head_ = cue_.end - 1;
  bool found = false;
  for (std::uint32_t i = cue_.begin; i < cue_.end; ++i) {
    const Token& token = context_->token(i);
    if (found || !context_->HasTree(i) || context_->IsMark(i)) continue;
    if (token.head == i || !cue_.Contains(token.head)) {
      head_ = i;
      found = true;
    }
  }
}

// The trunk: the way from the cue's head up to the root. Of each of its words, what is told of it: the relations on the
// way up (two at most).
void ArgumentFeatures::FindTrunk() {
  std::uint32_t up = 5;
  std::uint32_t at = head_;
  for (std::uint32_t count = 1; count <= kMaxClimb; ++count) {
    At(kBranch, at) = MixHash(up, 3u);
    At(kRoot, at) = at + 1;
    At(kTrunk, at) = up;
    const Token& token = context_->token(at);
    if (token.head == at) break;
    up = count <= 2 ? MixHash(up, context_->code(at).relation) : MixHash(up, 9u);
    at = token.head;
  }
}

// The way from the cue's head up to the common ancestor, and the first relation down from there to the word. Words on
// one branch share it: a word whose way up meets one that is known takes it over, and so do those between.
void ArgumentFeatures::FindPlaces() {
  if (!context_->HasTree(head_)) return;
  FindTrunk();
  const Sentence& sentence = context_->sentence_of(cue_.begin);
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (At(kRoot, i) != 0) continue;
    std::uint32_t at = i, below = i;
    for (std::uint32_t steps = 0; At(kRoot, at) == 0 && steps < kMaxClimb; ++steps) {
      below = at;
      at = context_->token(at).head;
      if (at == below) break;
    }
    std::uint32_t root = At(kRoot, at), branch = At(kBranch, at);
    if (root == 0) continue;
    if (const std::uint32_t trunk = At(kTrunk, at); trunk != 0)
      root = below + 1, branch = MixHash(trunk, context_->code(below).relation);
    for (std::uint32_t on = i; on != at; on = context_->token(on).head) At(kRoot, on) = root, At(kBranch, on) = branch;
  }
}

// Commas, quotation marks, verbs and "that"-like words between each word and the cue, coarsely counted.
void ArgumentFeatures::FindBetween() {
  struct Count {
    std::uint32_t commas = 0, quotes = 0, verbs = 0, markers = 0, stops = 0;
    void Take(const AttributionContext& context, std::uint32_t token) {
      const TokenCode code = context.code(token);
      const Upos upos = context.token(token).upos;
      quotes += code.quote >= 2 ? 1 : 0;
      commas += code.shape == 0 && code.quote < 2 ? 1 : 0;
      verbs += upos == Upos::kVerb || upos == Upos::kAux ? 1 : 0;
      markers += upos == Upos::kSconj ? 1 : 0;
      stops += token + 1 == context.sentence_of(token).end ? 1 : 0;
    }
    [[nodiscard]] std::uint32_t Code() const {
      return std::min(commas, 3u) | std::min(quotes, 3u) << 2 | std::min(verbs, 2u) << 4 | std::min(markers, 1u) << 6 |
             std::min(stops, 3u) << 7;
    }
  };
  Count count;
  for (std::uint32_t i = cue_.begin; i-- > window_.begin;) {
    At(kBetween, i) = count.Code();
    count.Take(*context_, i);
  }
  count = {};
  for (std::uint32_t i = cue_.end; i < window_.end; ++i) {
    At(kBetween, i) = count.Code();
    count.Take(*context_, i);
  }
}

// Where each word's branch begins and ends, and how far away its sentence is.
void ArgumentFeatures::FindLimits() {
  std::uint32_t known = 0;
  TokenRange range;
  for (std::uint32_t i = window_.begin; i < window_.end; ++i) {
    const std::uint32_t root = At(kRoot, i);
    if (root == 0) continue;
    if (root != known) range = context_->syntax().Subtree(root - 1), known = root;
    limits_[i - window_.begin + AttributionContext::kMargin] =
        static_cast<std::uint8_t>((i == range.begin ? 1 : 0) | (i + 1 == range.end ? 2 : 0));
  }
  const std::uint32_t own = context_->token(cue_.begin).sentence;
  for (std::uint32_t i = window_.begin; i < window_.end;) {
    const std::uint32_t sentence = context_->token(i).sentence, end = context_->sentence_of(i).end;
    const std::int64_t away = std::clamp<std::int64_t>(std::int64_t{sentence} - own, -2, 2) + 2;
    const auto at = away_.begin() + AttributionContext::kMargin - window_.begin;
    std::fill(at + i, at + end, static_cast<std::uint8_t>(away));
    i = end;
  }
}

std::uint32_t ArgumentFeatures::Distance(std::uint32_t token) const {
  if (token < cue_.begin) return DistanceBucket(cue_.begin - token);
  return 16 + DistanceBucket(token - cue_.end);
}

template <typename Sink>
void ArgumentFeatures::Of(std::uint32_t token, Sink& features) const {
  static constexpr TokenCode kBefore{.word = 1, .lemma = 1, .tag = 1};
  static constexpr TokenCode kAfter{.word = 2, .lemma = 2, .tag = 2};
  const auto at = [&](std::int64_t i) {
    return i < window_.begin ? kBefore : i >= window_.end ? kAfter : context_->code(static_cast<std::uint32_t>(i));
  };
  const std::int64_t here = token;
  const TokenCode w = at(here), p = at(here - 1), n = at(here + 1);
  const std::uint32_t branch = At(kBranch, token), root = At(kRoot, token), between = At(kBetween, token);
  const bool begins = token == window_.begin;
  const std::uint32_t branch_before = begins ? 0 : At(kBranch, token - 1),
                      root_before = begins ? 0 : At(kRoot, token - 1);
  const std::uint32_t side = token < cue_.begin ? 0 : 1;
  const std::uint32_t distance = Distance(token);
  const std::uint32_t cue_lemma = context_->code(head_).lemma;
  const std::uint32_t away = away_[token - window_.begin + AttributionContext::kMargin];
  const std::uint32_t limits = limits_[token - window_.begin + AttributionContext::kMargin];

  FeatureList list(features, 1000);
  list.Add(w.word, side);
  list.Add(p.word, side);
  list.Add(n.word, side);
  list.Add(w.word, n.word);
  list.Add(p.tag, w.tag, w.shape, p.shape);
  list.Add(distance, w.tag);
  list.Add(distance, cue_lemma);
  list.Add(side, cue_lemma, p.lemma);

  FeatureList marks(features, 1100);
  marks.Add(w.quote, p.quote, n.quote, distance);
  marks.Add(between, side, away);
  marks.Add(between, side, p.tag, w.tag);

  if (!context_->HasTree(token)) return;
  FeatureList tree(features, 1200);
  const bool same_branch = root_before == root;
  tree.Add(branch, branch_before, same_branch ? 1 : 0);
  tree.Add(branch, side, p.shape == 0 ? p.word : 0, w.shape == 0 ? w.word : 0);
  tree.Add(w.relation, p.relation, side);
  tree.Add(limits, same_branch ? 1 : 0, w.relation, side);
}

template void ArgumentFeatures::Of(std::uint32_t, FeatureBuffer&) const;
template void ArgumentFeatures::Of(std::uint32_t, RowSum<8>&) const;

}  // namespace rashomon

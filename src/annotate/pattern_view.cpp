#include "annotate/pattern_view.h"

#include <algorithm>

namespace rashomon {
namespace {

std::string_view TimexLayerKind(TimexType type) {
  static constexpr std::string_view kNames[] = {"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<std::size_t>(type)];
}

// Tokens that `span` touches, found by binary search.
std::pair<std::uint32_t, std::uint32_t> TokensOf(const std::vector<Token>& tokens, ByteSpan span) {
  const auto begin =
      std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.end <= span.begin; });
  const auto end = std::partition_point(begin, tokens.end(), [&](const Token& t) { return t.span.begin < span.end; });
  return {static_cast<std::uint32_t>(begin - tokens.begin()), static_cast<std::uint32_t>(end - tokens.begin())};
}

std::vector<LayerSpan> LayersOf(const Annotation& annotation) {
  std::vector<LayerSpan> layers;
  layers.reserve(annotation.quantities.size() + annotation.times.size() + annotation.mentions.size());
  for (std::uint32_t i = 0; i < annotation.quantities.size(); ++i) {
    const Quantity& quantity = annotation.quantities[i];
    const bool refused = quantity.refused != Quantity::Refused::kNo;
    layers.push_back({"quantity", refused ? "refused" : "plain", quantity.begin_token, quantity.end_token, i});
  }
  for (std::uint32_t i = 0; i < annotation.times.size(); ++i) {
    const auto [begin, end] = TokensOf(annotation.tokens, annotation.times[i].span);
    layers.push_back({"time", TimexLayerKind(annotation.times[i].type), begin, end, i});
  }
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    const Mention& mention = annotation.mentions[i];
    if (mention.form != Mention::Form::kName) continue;
    layers.push_back(
        {"entity", Name(annotation.entities[mention.entity.index()].type), mention.begin_token, mention.end_token, i});
  }
  return layers;
}

}  // namespace

PatternView::PatternView(const Annotation& annotation, std::span<const LayerSpan> more) : annotation_(&annotation) {
  const auto count = static_cast<std::uint32_t>(annotation.sentences.size());
  std::vector<LayerSpan> all = LayersOf(annotation);
  all.insert(all.end(), more.begin(), more.end());
  // The sentence that holds the span; `count` if none does.
  const auto sentence_of = [&](const LayerSpan& span) {
    if (span.begin >= span.end || span.end > annotation.tokens.size()) return count;
    const std::uint32_t sentence = annotation.tokens[span.begin].sentence;
    return sentence < count && span.end <= annotation.sentences[sentence].end ? sentence : count;
  };
  first_layer_.assign(std::size_t{count} + 2, 0);
  for (const LayerSpan& span : all) ++first_layer_[sentence_of(span) + 1];
  for (std::size_t i = 1; i < first_layer_.size(); ++i) first_layer_[i] += first_layer_[i - 1];
  layers_.resize(all.size());
  std::vector<std::uint32_t> next = first_layer_;
  for (const LayerSpan& span : all) layers_[next[sentence_of(span)]++] = span;
}

std::vector<PatternMatch> PatternView::FindAll(const PatternSet& patterns, std::uint32_t sentence) const {
  const Sentence& range = annotation_->sentences[sentence];
  if (range.end > annotation_->pattern_words.size() || range.end >= annotation_->first_hit.size()) return {};
  const std::span<const std::uint64_t> needs = annotation_->pattern_needs;
  const std::size_t width = needs.size() / annotation_->sentences.size();
  const std::uint32_t first_hit = annotation_->first_hit[range.begin], end_hit = annotation_->first_hit[range.end];
  return patterns.FindAll(
      {.words = std::span(annotation_->pattern_words).subspan(range.begin, range.end - range.begin),
       .lexicon_hits = std::span(annotation_->lexicon_hits).subspan(first_hit, end_hit - first_hit),
       .layers =
           std::span(layers_).subspan(first_layer_[sentence], first_layer_[sentence + 1] - first_layer_[sentence]),
       .first = range.begin,
       .first_hit = std::span(annotation_->first_hit).subspan(range.begin, std::size_t{range.end} - range.begin + 1),
       .needs = needs.subspan(sentence * width, width)});
}

}  // namespace rashomon

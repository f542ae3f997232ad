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

}  // namespace

PatternView::PatternView(const Annotation& annotation)
    : annotation_(&annotation), layers_of_sentence_(annotation.sentences.size()) {
  for (std::uint32_t i = 0; i < annotation.quantities.size(); ++i) {
    const Quantity& quantity = annotation.quantities[i];
    const bool refused = quantity.refused != Quantity::Refused::kNo;
    AddLayer({"quantity", refused ? "refused" : "plain", quantity.begin_token, quantity.end_token, i});
  }
  for (std::uint32_t i = 0; i < annotation.times.size(); ++i) {
    const auto [begin, end] = TokensOf(annotation.tokens, annotation.times[i].span);
    AddLayer({"time", TimexLayerKind(annotation.times[i].type), begin, end, i});
  }
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    const Mention& mention = annotation.mentions[i];
    if (mention.form != Mention::Form::kName) continue;
    AddLayer(
        {"entity", Name(annotation.entities[mention.entity.index()].type), mention.begin_token, mention.end_token, i});
  }
}

void PatternView::AddLayer(LayerSpan span) {
  if (span.begin >= span.end || span.end > annotation_->tokens.size()) return;
  const std::uint32_t sentence = annotation_->tokens[span.begin].sentence;
  if (sentence >= layers_of_sentence_.size() || span.end > annotation_->sentences[sentence].end) return;
  layers_of_sentence_[sentence].push_back(span);
}

std::vector<PatternMatch> PatternView::FindAll(const PatternSet& patterns, std::uint32_t sentence) const {
  const Sentence& range = annotation_->sentences[sentence];
  if (range.end > annotation_->pattern_words.size() || range.end >= annotation_->first_hit.size()) return {};
  const std::uint32_t first_hit = annotation_->first_hit[range.begin], end_hit = annotation_->first_hit[range.end];
  return patterns.FindAll({.words = std::span(annotation_->pattern_words).subspan(range.begin, range.end - range.begin),
                           .lexicon_hits = std::span(annotation_->lexicon_hits).subspan(first_hit, end_hit - first_hit),
                           .layers = layers_of_sentence_[sentence],
                           .first = range.begin});
}

}  // namespace rashomon

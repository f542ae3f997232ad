#include "annotate/attribution_tagger.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace rashomon {
namespace {

static_assert(std::endian::native == std::endian::little, "models are read in place");

constexpr std::string_view kMagic = "RSHM";
constexpr std::uint32_t kVersion = 2;
constexpr std::size_t kHeader = 16;
constexpr std::uint32_t kMaxBits = 22;

template <typename Value>
Value ReadAt(std::string_view bytes, std::size_t at) {
  Value value;
  std::memcpy(&value, bytes.data() + at, sizeof(value));
  return value;
}

constexpr std::uint32_t kCueColumns = 4;

// Eight numbers that are added at once (a vector type of g++ and clang). 128 weights of a byte cannot overflow it.
using WeightSums [[gnu::vector_size(2 * kMaxChainColumns)]] = std::int16_t;

template <std::uint32_t Columns>
void AddWeights(const signed char* table, std::size_t row, WeightSums& sums) {
  using Bytes [[gnu::vector_size(kMaxChainColumns)]] = signed char;
  Bytes weights{};
  std::memcpy(&weights, table + row * Columns, Columns);
  sums += __builtin_convertvector(weights, WeightSums);
}

// The sums of some words' features, by `features_of(word, buffer)`. The rows of a word's features are on their way from
// memory while the next word's features are made.
template <typename FeaturesOf>
void SumRows(const AttributionTagger::Table& table, TokenRange words, std::vector<ChainRow>& rows,
             const FeaturesOf& features_of) {
  FeatureBuffer buffers[2];
  rows.resize(words.end - words.begin);
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    FeatureBuffer& features = buffers[i % 2];
    features.clear();
    features_of(i, features);
    table.Prefetch(features);
    if (i > words.begin) rows[i - 1 - words.begin] = table.Sum(buffers[(i - 1) % 2]);
  }
  if (!rows.empty()) rows.back() = table.Sum(buffers[(words.end - 1) % 2]);
}

// Takes one table off the front of `payload`; nothing if it does not fit.
std::optional<AttributionTagger::Table> TakeTable(std::string_view& payload, std::uint32_t columns) {
  if (payload.size() < 8) return std::nullopt;
  AttributionTagger::Table table;
  table.bits = ReadAt<std::uint32_t>(payload, 0);
  table.scale = ReadAt<float>(payload, 4);
  table.columns = columns;
  if (table.bits == 0 || table.bits > kMaxBits) return std::nullopt;
  const std::size_t size = (std::size_t{1} << table.bits) * columns;
  if (payload.size() - 8 < size) return std::nullopt;
  table.weights = reinterpret_cast<const signed char*>(payload.data() + 8);
  payload.remove_prefix(8 + size);
  return table;
}

}  // namespace

void AttributionTagger::Table::Prefetch(const FeatureBuffer& features) const {
  const int shift = 32 - static_cast<int>(bits);
  for (const std::uint32_t feature : features) __builtin_prefetch(weights + std::size_t{feature >> shift} * columns);
}

ChainRow AttributionTagger::Table::Sum(const FeatureBuffer& features) const {
  static_assert(FeatureBuffer::kMost * 128 <= 32767, "sums of weights fit 16 bits");
  const int shift = 32 - static_cast<int>(bits);
  WeightSums sums{};
  if (columns == kMaxChainColumns) {
    for (const std::uint32_t feature : features) AddWeights<kMaxChainColumns>(weights, feature >> shift, sums);
  } else {
    for (const std::uint32_t feature : features) AddWeights<kCueColumns>(weights, feature >> shift, sums);
  }
  ChainRow result{};
  for (std::size_t c = 0; c < kMaxChainColumns; ++c) result[c] = static_cast<float>(sums[c]) * scale;
  return result;
}

std::optional<AttributionTagger::Hints> AttributionTagger::TakeHints(std::string_view& payload) {
  if (payload.size() < 8) return std::nullopt;
  Hints hints{.bits = ReadAt<std::uint32_t>(payload, 0), .least = ReadAt<std::int32_t>(payload, 4)};
  if (hints.bits == 0 || hints.bits > kMaxBits) return std::nullopt;
  const std::size_t size = std::size_t{1} << hints.bits;
  if (payload.size() - 8 < size) return std::nullopt;
  hints.weights = reinterpret_cast<const signed char*>(payload.data() + 8);
  payload.remove_prefix(8 + size);
  return hints;
}

std::optional<AttributionTagger> AttributionTagger::Open(std::string_view file) {
  if (file.size() < kHeader + 8 || !file.starts_with(kMagic)) return std::nullopt;
  if (ReadAt<std::uint32_t>(file, 4) != kVersion) return std::nullopt;
  if (ReadAt<std::uint64_t>(file, 8) != file.size() - kHeader - 8) return std::nullopt;
  std::string_view payload = file.substr(kHeader, file.size() - kHeader - 8);
  if (payload.size() < sizeof(std::uint32_t)) return std::nullopt;
  const auto tree = ReadAt<std::uint32_t>(payload, 0);
  payload.remove_prefix(sizeof(tree));
  const auto hints = TakeHints(payload);
  if (!hints) return std::nullopt;
  const auto cues = TakeTable(payload, kCueColumns);
  if (!cues || payload.size() < sizeof(float)) return std::nullopt;
  const auto bias = ReadAt<float>(payload, 0);
  payload.remove_prefix(sizeof(float));
  const auto arguments = TakeTable(payload, kMaxChainColumns);
  if (!arguments || !payload.empty()) return std::nullopt;
  AttributionTagger tagger;
  tagger.tree_ = tree != 0 ? AttributionContext::Tree::kUsed : AttributionContext::Tree::kNone;
  tagger.hints_ = *hints;
  tagger.cues_ = *cues;
  tagger.cue_bias_ = bias;
  tagger.arguments_ = *arguments;
  return tagger;
}

std::vector<std::uint8_t> AttributionTagger::Candidates(const AttributionContext& context,
                                                        const Sentence& sentence) const {
  std::vector<std::uint8_t> may(sentence.end - sentence.begin, 0);
  const int shift = 32 - static_cast<int>(hints_.bits);
  FeatureBuffer features;
  for (std::uint32_t i = 0; i < may.size(); ++i) {
    features.clear();
    CueHintFeatures(context, sentence.begin + i, features);
    std::int32_t sum = 0;
    for (const std::uint32_t feature : features) sum += hints_.weights[feature >> shift];
    if (sum < hints_.least) continue;
    const std::uint32_t end = std::min<std::uint32_t>(i + kCueReach + 1, static_cast<std::uint32_t>(may.size()));
    std::fill(may.begin() + (i - std::min(i, kCueReach)), may.begin() + end, 1);
  }
  return may;
}

// Each stretch of candidates is labelled for itself: the words around it are no cues.
std::vector<TokenRange> AttributionTagger::FindCues(const AttributionContext& context, const Sentence& sentence) const {
  const std::vector<std::uint8_t> may = Candidates(context, sentence);
  std::vector<TokenRange> cues;
  std::vector<ChainRow> rows;
  for (std::uint32_t begin = 0; begin < may.size(); ++begin) {
    if (may[begin] == 0) continue;
    const auto end = static_cast<std::uint32_t>(std::find(may.begin() + begin, may.end(), 0) - may.begin());
    SumRows(cues_, {begin, end}, rows,
            [&](std::uint32_t i, FeatureBuffer& features) { CueFeatures(context, sentence.begin + i, features); });
    for (ChainRow& row : rows) row[kCueOutside] += cue_bias_;
    const std::vector<std::uint8_t> labels = BestLabels(CueChain(), rows, {});
    const std::uint32_t first = sentence.begin + begin;
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
      if (labels[i] == kCueBegin) cues.push_back({first + i, first + i + 1});
      if (labels[i] == kCueInside && !cues.empty()) cues.back().end = first + i + 1;
    }
    begin += static_cast<std::uint32_t>(rows.size());
  }
  return cues;
}

LearnedAttribution AttributionTagger::FindArguments(const AttributionContext& context, TokenRange cue) const {
  const TokenRange window = ArgumentWindow(context, cue);
  const ArgumentFeatures source_of_features(context, cue, window);
  std::vector<ChainRow> rows;
  SumRows(arguments_, window, rows, [&](std::uint32_t i, FeatureBuffer& features) {
    if (!cue.Contains(i)) source_of_features.Of(i, features);
  });
  std::vector<std::uint8_t> fixed(rows.size(), 0);
  for (std::uint32_t i = cue.begin; i < cue.end; ++i) {
    if (window.Contains(i)) fixed[i - window.begin] = 1;
  }
  const std::vector<std::uint8_t> labels = BestLabels(ArgumentChain(), rows, fixed);
  LearnedAttribution result{.cue = cue, .source = {}, .content = {}};
  for (std::uint32_t k = 0; k < labels.size(); ++k) {
    const std::uint32_t i = window.begin + k;
    if (labels[k] == kSourceBegin) result.source = {i, i + 1};
    if (labels[k] == kSourceInside) result.source.end = i + 1;
    if (labels[k] == kContentBegin) result.content.push_back({i, i + 1});
    if (labels[k] == kContentInside && !result.content.empty()) result.content.back().end = i + 1;
  }
  return result;
}

}  // namespace rashomon

#include "annotate/attribution_tagger.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory_resource>

#include "annotate/attribution_rows.h"
#include "annotate/row_sum.h"

namespace rashomon {
namespace {

static_assert(std::endian::native == std::endian::little, "models are read in place");

constexpr std::string_view kMagic = "RSHM";
constexpr std::uint32_t kVersion = 3;
constexpr std::size_t kHeader = 16;
constexpr std::uint32_t kMaxBits = 22;

template <typename Value>
Value ReadAt(std::string_view bytes, std::size_t at) {
  Value value;
  std::memcpy(&value, bytes.data() + at, sizeof(value));
  return value;
}

constexpr std::uint32_t kCueColumns = 4;
constexpr std::uint32_t kArgumentColumns = 8;

// Room on the stack for what one sentence, or the surroundings of one cue, need: mostly enough.
struct Arena {
  std::array<std::byte, 16 << 10> room;
  std::pmr::monotonic_buffer_resource memory{room.data(), room.size()};
};

// Takes one table off the front of `payload`; nothing if it does not fit.
std::optional<AttributionTagger::Table> TakeTable(std::string_view& payload, std::uint32_t columns) {
  if (payload.size() < 4) return std::nullopt;
  AttributionTagger::Table table;
  table.bits = ReadAt<std::uint32_t>(payload, 0);
  if (table.bits == 0 || table.bits > kMaxBits) return std::nullopt;
  const std::size_t size = (std::size_t{1} << table.bits) * columns;
  if (payload.size() - 4 < size) return std::nullopt;
  table.weights = reinterpret_cast<const signed char*>(payload.data() + 4);
  payload.remove_prefix(4 + size);
  return table;
}

}  // namespace

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
  if (!cues) return std::nullopt;
  const auto arguments = TakeTable(payload, kArgumentColumns);
  if (!arguments || !payload.empty()) return std::nullopt;
  AttributionTagger tagger;
  tagger.tree_ = tree != 0 ? AttributionContext::Tree::kUsed : AttributionContext::Tree::kNone;
  tagger.hints_ = *hints;
  tagger.cues_ = *cues;
  tagger.arguments_ = *arguments;
  return tagger;
}

void AttributionTagger::SumHints(const AttributionContext& context, const Sentence& sentence,
                                 std::span<std::int32_t> sums) const {
  if (const AttributionKernels* fast = FastAttributionKernels(); fast != nullptr && !sums.empty())
    return fast->hints(context.ColumnsAt(sentence.begin), {hints_.weights, hints_.bits}, sums);
  for (std::uint32_t i = 0; i < sums.size(); ++i) {
    RowSum<1> sum(hints_.weights, hints_.bits);
    CueHintFeatures(context, sentence.begin + i, sum);
    sums[i] = sum.first();
  }
}

void AttributionTagger::FindCandidates(const AttributionContext& context, const Sentence& sentence,
                                       ChainLabels& may) const {
  may.assign(sentence.end - sentence.begin, 0);
  std::pmr::vector<std::int32_t> sums(may.size(), may.get_allocator());
  SumHints(context, sentence, sums);
  for (std::uint32_t i = 0; i < may.size(); ++i) {
    if (sums[i] < hints_.least) continue;
    const std::uint32_t end = std::min<std::uint32_t>(i + kCueReach + 1, static_cast<std::uint32_t>(may.size()));
    std::fill(may.begin() + (i - std::min(i, kCueReach)), may.begin() + end, 1);
  }
}

void AttributionTagger::SumCues(const AttributionContext& context, TokenRange stretch, CueWords& words,
                                std::span<ChainSums> rows) const {
  if (const AttributionKernels* fast = FastAttributionKernels(); fast != nullptr && context.HasWholeTree())
    return fast->cues(words.Read(context, stretch), {cues_.weights, cues_.bits}, rows);
  for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
    RowSum<kCueColumns> sum(cues_.weights, cues_.bits);
    CueFeatures(context, i, sum);
    rows[i - stretch.begin] = sum.all();
  }
}

// Each stretch of candidates is labelled for itself: the words around it are no cues.
std::vector<TokenRange> AttributionTagger::FindCues(const AttributionContext& context, const Sentence& sentence) const {
  Arena arena;
  ChainLabels may(&arena.memory), labels(&arena.memory);
  FindCandidates(context, sentence, may);
  std::vector<TokenRange> cues;
  std::pmr::vector<ChainSums> rows(&arena.memory);
  CueWords words(&arena.memory);
  for (std::uint32_t begin = 0; begin < may.size(); ++begin) {
    if (may[begin] == 0) continue;
    const auto end = static_cast<std::uint32_t>(std::find(may.begin() + begin, may.end(), 0) - may.begin());
    rows.resize(end - begin);
    SumCues(context, {sentence.begin + begin, sentence.begin + end}, words, rows);
    BestCueLabels(rows, labels);
    const std::uint32_t first = sentence.begin + begin;
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
      if (labels[i] == kCueBegin) cues.push_back({first + i, first + i + 1});
      if (labels[i] == kCueInside && !cues.empty()) cues.back().end = first + i + 1;
    }
    begin += static_cast<std::uint32_t>(rows.size());
  }
  return cues;
}

void AttributionTagger::SumArguments(const AttributionContext& context, TokenRange cue, TokenRange window,
                                     std::span<ChainSums> rows) const {
  const ArgumentFeatures features(context, cue, window);
  if (const AttributionKernels* fast = FastAttributionKernels(); fast != nullptr && context.HasWholeTree()) {
    fast->arguments(features.Columns(), {arguments_.weights, arguments_.bits}, rows);
  } else {
    for (std::uint32_t i = window.begin; i < window.end; ++i) {
      RowSum<kArgumentColumns> sum(arguments_.weights, arguments_.bits);
      if (!cue.Contains(i)) features.Of(i, sum);
      rows[i - window.begin] = sum.all();
    }
  }
  for (std::uint32_t i = cue.begin; i < cue.end; ++i) rows[i - window.begin] = {};
}

LearnedAttribution AttributionTagger::FindArguments(const AttributionContext& context, TokenRange cue) const {
  const TokenRange window = ArgumentWindow(context, cue);
  Arena arena;
  std::pmr::vector<ChainSums> rows(window.end - window.begin, &arena.memory);
  ChainLabels fixed(rows.size(), 0, &arena.memory), labels(&arena.memory);
  SumArguments(context, cue, window, rows);
  for (std::uint32_t i = cue.begin; i < cue.end; ++i) fixed[i - window.begin] = 1;
  BestArgumentLabels(rows, fixed, labels);
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

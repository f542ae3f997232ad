#include "annotate/label_chain.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace rashomon {
namespace {

constexpr void Clear(LabelChain& chain) {
  for (auto& row : chain.end_column) row.fill(LabelChain::kNoColumn);
}

constexpr void ListWays(LabelChain& chain) {
  for (std::uint8_t after = 0; after < chain.states; ++after) {
    LabelChain::Group group;
    for (std::uint8_t before = 0; before < chain.states; ++before) {
      if (chain.may_follow[before][after]) group.ways[group.way_count++] = {before, chain.end_column[before][after]};
    }
    std::uint8_t at = 0;
    while (at < chain.group_count && chain.groups[at] != group) ++at;
    chain.groups[at] = group;
    chain.group[after] = at;
    if (at == chain.group_count) ++chain.group_count;
  }
}

constexpr LabelChain MakeCueChain() {
  LabelChain chain;
  Clear(chain);
  chain.states = 3;
  chain.columns = 4;
  chain.label = {kCueOutside, kCueBegin, kCueInside};
  chain.may_start = {true, true, false};
  for (std::size_t before = 0; before < 3; ++before) {
    for (std::size_t after = 0; after < 3; ++after) {
      chain.may_follow[before][after] = after != kCueInside || before != kCueOutside;
      if (before != kCueOutside && after != kCueInside) chain.end_column[before][after] = kCueEnd;
    }
  }
  ListWays(chain);
  return chain;
}

// States: outside, source begin, source inside, content begin, content inside, the three without source-only ones
// again for "the source has been seen".
constexpr LabelChain MakeArgumentChain() {
  enum State : std::size_t { kOut, kContent, kContentOn, kSource, kSourceOn, kSeenOut, kSeenContent, kSeenContentOn };
  LabelChain chain;
  Clear(chain);
  chain.states = 8;
  chain.columns = 7;
  chain.label = {kOutside,      kContentBegin, kContentInside, kSourceBegin,
                 kSourceInside, kOutside,      kContentBegin,  kContentInside};
  chain.may_start = {true, true, false, true, false, false, false, false};
  const auto seen = [](std::size_t state) { return state >= kSource; };
  const auto in_source = [](std::size_t state) { return state == kSource || state == kSourceOn; };
  const auto in_content = [&](std::size_t state) { return state != kOut && state != kSeenOut && !in_source(state); };
  for (std::size_t before = 0; before < 8; ++before) {
    for (std::size_t after = 0; after < 8; ++after) {
      bool may = seen(before) == seen(after) || (!seen(before) && after == kSource);
      if (after == kSource) may = !seen(before);
      if (after == kSourceOn) may = in_source(before);
      if (after == kContentOn || after == kSeenContentOn) may &= in_content(before);
      chain.may_follow[before][after] = may;
      const bool on = after == kSourceOn || after == kContentOn || after == kSeenContentOn;
      if (on) continue;
      if (in_source(before)) chain.end_column[before][after] = kSourceEnd;
      if (in_content(before)) chain.end_column[before][after] = kContentEnd;
    }
  }
  ListWays(chain);
  return chain;
}

constexpr LabelChain kCueChain = MakeCueChain();
constexpr LabelChain kArgumentChain = MakeArgumentChain();

}  // namespace

const LabelChain& CueChain() {
  return kCueChain;
}

const LabelChain& ArgumentChain() {
  return kArgumentChain;
}

namespace {

// Far below the sums of any path, and so far from the least number that they may be added to it.
constexpr std::int32_t kNever = -1'000'000'000;
using StateScores = std::array<std::int32_t, kMaxChainStates>;
using Origins = std::array<std::uint8_t, kMaxChainStates>;  // by group: the state before

// Calls `body` with 0, 1, ... as constants.
template <std::size_t kCount, typename Body>
[[gnu::always_inline]] inline void ForEach(const Body& body) {
  [&]<std::size_t... kAt>(std::index_sequence<kAt...>) {
    (body(std::integral_constant<std::size_t, kAt>{}), ...);
  }(std::make_index_sequence<kCount>{});
}

// The best score of every state after a step. The chain is known when this is compiled, and the loops are laid out
// flat; without branches on scores, which nothing could foretell.
template <const LabelChain& kChain>
void StepOn(const ChainSums& row, bool outside_only, StateScores& best, Origins& from) {
  StateScores top{};  // by group
  ForEach<kChain.group_count>([&](auto g) {
    constexpr LabelChain::Group kGroup = kChain.groups[g];
    std::int32_t most = 0;
    std::uint8_t before = 0;
    ForEach<kGroup.way_count>([&](auto k) {
      constexpr LabelChain::Way kWay = kGroup.ways[k];
      std::int32_t score = best[kWay.before];
      if constexpr (kWay.end != LabelChain::kNoColumn) score += row[kWay.end];
      const bool better = k == 0 || score > most;
      most = better ? score : most;
      before = better ? kWay.before : before;
    });
    top[g] = most;
    from[g] = before;
  });
  ForEach<kChain.states>([&](auto s) { best[s] = top[kChain.group[s]] + row[kChain.label[s]]; });
  if (!outside_only) return;  // most
  ForEach<kChain.states>([&](auto s) {
    if (kChain.label[s] != 0) best[s] = kNever;
  });
}

template <const LabelChain& kChain>
void BestLabels(std::span<const ChainSums> rows, std::span<const std::uint8_t> fixed_outside, ChainLabels& labels) {
  const std::size_t n = rows.size();
  labels.resize(n);
  if (n == 0) return;
  std::pmr::vector<Origins> from(n, labels.get_allocator());
  const auto outside_only = [&](std::size_t i) { return !fixed_outside.empty() && fixed_outside[i] != 0; };
  StateScores best{};
  for (std::size_t s = 0; s < kChain.states; ++s) {
    const bool may = kChain.may_start[s] && (kChain.label[s] == 0 || !outside_only(0));
    best[s] = may ? rows[0][kChain.label[s]] : kNever;
  }
  for (std::size_t i = 1; i < n; ++i) StepOn<kChain>(rows[i], outside_only(i), best, from[i]);
  auto state = static_cast<std::size_t>(std::max_element(best.begin(), best.begin() + kChain.states) - best.begin());
  for (std::size_t i = n; i-- > 0;) {
    labels[i] = kChain.label[state];
    state = from[i][kChain.group[state]];
  }
}

}  // namespace

void BestCueLabels(std::span<const ChainSums> rows, ChainLabels& labels) {
  BestLabels<kCueChain>(rows, {}, labels);
}

void BestArgumentLabels(std::span<const ChainSums> rows, std::span<const std::uint8_t> fixed_outside,
                        ChainLabels& labels) {
  BestLabels<kArgumentChain>(rows, fixed_outside, labels);
}

}  // namespace rashomon

#include "annotate/label_chain.h"

#include <algorithm>
#include <limits>

namespace rashomon {
namespace {

void Clear(LabelChain& chain) {
  for (auto& row : chain.end_column) row.fill(LabelChain::kNoColumn);
}

void ListWays(LabelChain& chain) {
  for (std::uint8_t after = 0; after < chain.states; ++after) {
    for (std::uint8_t before = 0; before < chain.states; ++before) {
      if (chain.may_follow[before][after])
        chain.ways[after][chain.way_count[after]++] = {before, chain.end_column[before][after]};
    }
  }
}

LabelChain MakeCueChain() {
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
LabelChain MakeArgumentChain() {
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

}  // namespace

const LabelChain& CueChain() {
  static const LabelChain chain = MakeCueChain();
  return chain;
}

const LabelChain& ArgumentChain() {
  static const LabelChain chain = MakeArgumentChain();
  return chain;
}

namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();
using StateScores = std::array<float, kMaxChainStates>;

// The best score of every state after a step, and in `from` the state before it. Without branches on scores, which
// nothing could foretell.
StateScores StepOn(const LabelChain& chain, const StateScores& best, const ChainRow& row, bool outside_only,
                   std::array<std::uint8_t, kMaxChainStates>& from) {
  std::array<float, LabelChain::kNoColumn + 1> ending;  // only these are read:
  std::copy(row.begin(), row.end(), ending.begin());
  ending[LabelChain::kNoColumn] = 0.0f;
  StateScores next;
  next.fill(kNever);
  for (std::size_t s = 0; s < chain.states; ++s) {
    if (outside_only && chain.label[s] != 0) continue;
    const float own = row[chain.label[s]];
    float top = kNever;
    std::uint8_t before = 0;
    for (std::size_t k = 0; k < chain.way_count[s]; ++k) {
      const LabelChain::Way way = chain.ways[s][k];
      const float score = best[way.before] + (own + ending[way.end]);  // never stays never
      const bool better = score > top;
      top = better ? score : top;
      before = better ? way.before : before;
    }
    next[s] = top;
    from[s] = before;
  }
  return next;
}

}  // namespace

std::vector<std::uint8_t> BestLabels(const LabelChain& chain, std::span<const ChainRow> rows,
                                     std::span<const std::uint8_t> fixed_outside) {
  const std::size_t n = rows.size();
  std::vector<std::uint8_t> labels(n, 0);
  if (n == 0) return labels;
  std::vector<std::array<std::uint8_t, kMaxChainStates>> from(n);
  const auto outside_only = [&](std::size_t i) { return !fixed_outside.empty() && fixed_outside[i] != 0; };
  StateScores best{};
  for (std::size_t s = 0; s < chain.states; ++s) {
    const bool may = chain.may_start[s] && (chain.label[s] == 0 || !outside_only(0));
    best[s] = may ? rows[0][chain.label[s]] : kNever;
  }
  for (std::size_t i = 1; i < n; ++i) best = StepOn(chain, best, rows[i], outside_only(i), from[i]);
  std::size_t state = 0;
  for (std::size_t s = 1; s < chain.states; ++s) {
    if (best[s] > best[state]) state = s;
  }
  for (std::size_t i = n; i-- > 0;) {
    labels[i] = chain.label[state];
    state = from[i][state];
  }
  return labels;
}

}  // namespace rashomon

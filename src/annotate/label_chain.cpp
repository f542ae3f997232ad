#include "annotate/label_chain.h"

#include <limits>

namespace rashomon {
namespace {

void Clear(LabelChain& chain) {
  for (auto& row : chain.end_column) row.fill(LabelChain::kNoColumn);
}

void ListWays(LabelChain& chain) {
  for (std::uint8_t after = 0; after < chain.states; ++after) {
    for (std::uint8_t before = 0; before < chain.states; ++before) {
      if (chain.may_follow[before][after]) chain.ways[after].push_back({before, chain.end_column[before][after]});
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

std::vector<std::uint8_t> BestLabels(const LabelChain& chain, std::span<const ChainRow> rows,
                                     std::span<const std::uint8_t> fixed_outside) {
  constexpr float kNever = -std::numeric_limits<float>::infinity();
  const std::size_t n = rows.size();
  std::vector<std::uint8_t> labels(n, 0);
  if (n == 0) return labels;
  std::vector<std::array<std::uint8_t, kMaxChainStates>> from(n);
  std::array<float, kMaxChainStates> best{};
  const auto allowed = [&](std::size_t i, std::size_t state) {
    return chain.label[state] == 0 || fixed_outside.empty() || fixed_outside[i] == 0;
  };
  for (std::size_t s = 0; s < chain.states; ++s) {
    best[s] = chain.may_start[s] && allowed(0, s) ? rows[0][chain.label[s]] : kNever;
  }
  for (std::size_t i = 1; i < n; ++i) {
    std::array<float, kMaxChainStates> next;
    next.fill(kNever);
    for (std::size_t s = 0; s < chain.states; ++s) {
      if (!allowed(i, s)) continue;
      for (const LabelChain::Way& way : chain.ways[s]) {
        const float score = best[way.before] + chain.Step(rows[i], way, s);  // never stays never
        if (score > next[s]) {
          next[s] = score;
          from[i][s] = way.before;
        }
      }
    }
    best = next;
  }
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

// LabelChain: which labels may follow one another along a text, and the best sequence of them (Viterbi).
//
// Two chains exist: one marks cues, one marks the source and content of a given cue. Scores are linear: for each word
// a row of sums over its features, one column per label, plus columns for "a stretch ended before this word", so
// that a right edge has features of its own. The argument chain remembers whether the source has been seen, so that
// a cue gets one source at most.
#pragma once

#include <array>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

namespace rashomon {

inline constexpr std::size_t kMaxChainStates = 8;
inline constexpr std::size_t kMaxChainColumns = 8;
using ChainRow = std::array<float, kMaxChainColumns>;  // while training
using ChainSums =
    std::array<std::int32_t, kMaxChainColumns>;  // of weights of a byte; few enough that paths fit 32 bits

struct LabelChain {
  static constexpr std::uint8_t kNoColumn = 255;
  std::uint8_t states = 0;
  std::uint8_t columns = 0;                           // of a weight row
  std::array<std::uint8_t, kMaxChainStates> label{};  // state -> column
  std::array<bool, kMaxChainStates> may_start{};
  std::array<std::array<bool, kMaxChainStates>, kMaxChainStates> may_follow{};          // [before][after]
  std::array<std::array<std::uint8_t, kMaxChainStates>, kMaxChainStates> end_column{};  // of an ending stretch

  // The states that may stand before a state, with the column of the stretch that ends between them. States that may
  // follow the same ones share a list, and so its best way: the first group_count of `groups`, in the order of states.
  struct Way {
    std::uint8_t before = 0;
    std::uint8_t end = kNoColumn;
    friend constexpr bool operator==(const Way&, const Way&) = default;
  };
  struct Group {
    std::array<Way, kMaxChainStates> ways{};
    std::uint8_t way_count = 0;
    friend constexpr bool operator==(const Group&, const Group&) = default;
  };
  std::array<Group, kMaxChainStates> groups{};
  std::uint8_t group_count = 0;
  std::array<std::uint8_t, kMaxChainStates> group{};  // by the state after

  // Score of `after` at a word whose row is given, coming from `before`.
  [[nodiscard]] float Step(const ChainRow& row, std::size_t before, std::size_t after) const {
    const std::uint8_t end = end_column[before][after];
    return row[label[after]] + (end == kNoColumn ? 0.0f : row[end]);
  }
};

// Columns of the cue chain; its states are the first three.
enum CueColumn : std::uint8_t { kCueOutside, kCueBegin, kCueInside, kCueEnd };
[[nodiscard]] const LabelChain& CueChain();

// Columns of the argument chain.
enum ArgumentColumn : std::uint8_t {
  kOutside,
  kSourceBegin,
  kSourceInside,
  kContentBegin,
  kContentInside,
  kSourceEnd,
  kContentEnd
};
[[nodiscard]] const LabelChain& ArgumentChain();

// The best column (label) for each word; of several the one by the lowest states. O(words). Memory comes from where
// `labels` has its own.
using ChainLabels = std::pmr::vector<std::uint8_t>;
void BestCueLabels(std::span<const ChainSums> rows, ChainLabels& labels);
// `fixed_outside[i]`: word i can only be column 0.
void BestArgumentLabels(std::span<const ChainSums> rows, std::span<const std::uint8_t> fixed_outside,
                        ChainLabels& labels);

}  // namespace rashomon
